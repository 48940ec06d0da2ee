"""Tìm nhanh: people, pages and commands by keyboard, with or without accents."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.names import search_text
from cadredesk.domain.person import Person, PersonCard
from cadredesk.services import people
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.quick import Finder
from cadredesk.ui.widgets.quick_popup import Hit, QuickPopup
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import Answers, desk_with_people


class Clerk:
    def __init__(self, qtbot: QtBot, desk: Desk, asker: Answers) -> None:
        self.qtbot, self.desk, self.asker = qtbot, desk, asker
        self.window = Window(desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 698)
        bring_up(qtbot, self.window)
        desk.go("people")
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=15000)
        QApplication.processEvents()

    def key(self, keys: str) -> None:
        pressed = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def ask(self, text: str) -> QuickPopup:
        """Ctrl+K and a text; the popup that answers."""
        self.key("Ctrl+K")
        popup = self.window.quick.popup
        assert popup is not None
        assert QApplication.focusWidget() is popup.field
        type_in(popup.field, text)
        return popup


@pytest.fixture
def clerk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Clerk]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    with desk_with_people(tmp_path, qtbot) as (desk, asker, _ids):
        yield Clerk(qtbot, desk, asker)


def titles(popup: QuickPopup) -> list[str]:
    return [line.title for line in popup.lines.lines]


@pytest.mark.parametrize("typed", ["lan chi", "Lan Chi", "chi ho", "htlchi"])
def test_a_person_is_found_by_name_and_enter_opens_the_record(clerk: Clerk, typed: str) -> None:
    popup = clerk.ask(typed)
    assert titles(popup) == ["Hồ Thị Lan Chi"]
    assert popup.lines.lines[0].hint.startswith("08/10/1990 · ")
    clerk.key("Return")
    page = clerk.window.pages["person"]
    assert clerk.window.page is page
    clerk.qtbot.waitUntil(lambda: page.head.title.text() == "Hồ Thị Lan Chi")


@pytest.mark.parametrize("typed", ["Hoà", "hòa"])
def test_a_name_with_accents_finds_whoever_is_spelt_so_first(clerk: Clerk, typed: str) -> None:
    for name in ("Trương Trung Hoàng", "Phạm Thị Hoa", "Mai Thị Hòa"):
        people.save(clerk.desk.an_office, PersonCard(person=Person(full_name=name)))
    clerk.settle()
    found = [hit.title for hit in clerk.ask(typed).lines.lines if hit.icon == "user"]
    assert found[0] == "Mai Thị Hòa"


def test_a_page_is_found_and_gone_to(clerk: Clerk) -> None:
    popup = clerk.ask("chi tieu")
    assert titles(popup)[0] == "Chỉ tiêu"
    assert "Ctrl+4" in popup.lines.lines[0].hint
    clerk.key("Return")
    assert clerk.window.page is clerk.window.pages["targets"]


def test_a_command_is_found_with_its_key_and_done(clerk: Clerk) -> None:
    popup = clerk.ask("them nguoi")
    assert titles(popup)[0] == "Thêm người"
    assert popup.lines.lines[0].hint == "Ctrl+N"
    clerk.key("Return")
    assert clerk.window.page is clerk.window.pages["person"]


def test_nothing_is_offered_twice(clerk: Clerk) -> None:
    clerk.ask("").close()
    popup = clerk.ask("")
    said = titles(popup)
    assert len(set(said)) == len(said)
    assert [line.hint for line in popup.lines.lines if line.title == "Nhập dữ liệu"] == [
        "trang · Ctrl+I"
    ]
    assert "Nhập dữ liệu" in said
    assert "Màu nền: Tối" in said


def test_the_arrows_choose_while_the_text_keeps_the_keyboard(clerk: Clerk) -> None:
    popup = clerk.ask("th")
    clerk.key("Down")
    clerk.key("Down")
    assert QApplication.focusWidget() is popup.field
    row = popup.list.currentIndex().row()
    assert row == 2
    assert popup.field.accessibleDescription().startswith(titles(popup)[2])
    clerk.key("Up")
    assert popup.list.currentIndex().row() == 1


def test_nothing_found_is_said_and_escape_gives_the_keyboard_back(clerk: Clerk) -> None:
    page = clerk.window.page
    assert page is not None
    before = page.list.grid  # type: ignore[attr-defined]
    before.setFocus()
    popup = clerk.ask("không ai tên vậy")
    assert popup.none.isVisible()
    assert popup.none.text() == "Không có gì khớp «không ai tên vậy»."
    clerk.key("Return")
    assert popup.isVisible()
    clerk.key("Escape")
    assert popup.field.text() == ""
    clerk.key("Escape")
    clerk.qtbot.waitUntil(lambda: clerk.window.quick.popup is None)
    clerk.qtbot.waitUntil(lambda: QApplication.focusWidget() is before)


def test_ten_thousand_people_answer_each_key_at_once(clerk: Clerk) -> None:
    some = clerk.desk.roster.lines[0]
    families = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng")
    middles = ("Văn", "Thị", "Đức", "Minh", "Thị Kim", "Hữu", "Quốc", "Ngọc", "Thanh", "Xuân")
    names = [
        f"{families[n % 10]} {middles[n // 10 % 10]} {families[n // 100 % 10]} {n}"
        for n in range(10_000)
    ]
    lines = [
        replace(some, id=n, full_name=name, search=search_text(name))
        for n, name in enumerate(names)
    ]
    finder = Finder(lines, [], lambda line: Hit(line.full_name, "", "user", lambda: None))
    begin = time.perf_counter()
    found, left = finder.find("nguyen van")
    seconds = time.perf_counter() - begin
    assert len(found) + left == sum("Nguyễn" in name and "Văn" in name for name in names)
    assert seconds < 0.05


def test_people_who_do_not_fit_are_counted_and_shown_in_the_list(clerk: Clerk) -> None:
    popup = clerk.ask("h")
    popup.more.show()
    popup.more.click()
    clerk.settle()
    page = clerk.window.page
    assert page is clerk.window.pages["people"]
    assert page.head.search is not None
    assert page.head.search.text() == "h"


@pytest.mark.parametrize(("width", "height"), [(1366, 698), (911, 442)])
def test_the_popup_stays_within_the_window(clerk: Clerk, width: int, height: int) -> None:
    clerk.window.resize(width, height)
    clerk.settle()
    popup = clerk.ask("")
    inside = clerk.window.frameGeometry()
    assert inside.contains(popup.geometry())
    popup.close()
