"""The list of people on a real office file: what a clerk sees, finds and does there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from cadredesk.domain.person import PersonLine
from cadredesk.services import people
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign import AssignDialog
from cadredesk.ui.dialogs.end_person import EndPersonDialog
from cadredesk.ui.pages.people.columns import statistics
from cadredesk.ui.pages.people.page import PeoplePage
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import Answers, desk_with_people


class Opened:
    def __init__(self, desk: Desk, asker: Answers, ids: list[int], qtbot: QtBot) -> None:
        self.desk, self.asker, self.ids, self.qtbot = desk, asker, ids, qtbot
        self.page = PeoplePage(desk)
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        qtbot.addWidget(self.page)
        self.page.resize(1206, 644)
        self.page.set_width_class("wide")
        bring_up(qtbot, self.page)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        QApplication.processEvents()

    def names(self) -> list[str]:
        return [line.full_name for line in self.page.list.shown]

    def panel(self) -> list[str]:
        labels = self.page.panel.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisibleTo(self.page.panel)]

    def find(self, text: str) -> None:
        assert self.page.head.search is not None
        self.page.head.search.setFocus()
        type_in(self.page.head.search, text)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def test_people_stand_by_rank_of_their_titles(opened: Opened) -> None:
    assert opened.names()[:3] == ["Phạm Quốc Tuấn", "Đỗ Thị Minh Nguyệt", "Lê Hoàng Phúc"]
    tabs = opened.page.list.views.tabs.bar
    assert [(tabs.tabText(i), tabs.count_of(i)) for i in range(3)] == [
        ("Đang công tác", 6),
        ("Ban Chấp hành", 5),
        ("Ban Thường vụ", 3),
    ]


def test_the_status_counts_and_says_what_is_unknown(opened: Opened) -> None:
    texts = opened.page.status
    assert texts[0] == "<b>6</b> người đang hiện / 6"
    assert texts[1] == "Nữ: <b>1</b> (16,7\u00a0%), chưa rõ 5"
    opened.find("lan chi")
    assert opened.page.status[0] == "<b>1</b> người đang hiện / 6"


def test_small_windows_leave_room_for_what_was_done(opened: Opened) -> None:
    opened.page.set_width_class("narrow")
    assert opened.page.status == ("<b>6</b> người đang hiện / 6",)
    opened.page.list.grid.selectAll()
    assert opened.page.status == ("<b>6</b> người đang hiện / 6", "Đang chọn: <b>6</b>")
    opened.page.set_width_class("wide")
    assert len(opened.page.status) == 5


def test_the_side_panel_explains_the_current_person(opened: Opened) -> None:
    opened.page.list.select(opened.ids[0])
    opened.qtbot.waitUntil(lambda: any(t.startswith("Cần bổ sung") for t in opened.panel()))
    said = opened.panel()
    assert "Hồ Thị Lan Chi" in said
    assert "Nữ, 08/10/1990 (36 tuổi)" in said
    assert any("11 chữ số" in t for t in said)
    assert "15/07/2025" in said
    assert any("Ủy viên UBKT kiêm nhiệm" in t for t in said)


def test_a_change_elsewhere_reaches_the_list(opened: Opened) -> None:
    people.trash(opened.desk.an_office, [opened.ids[0]])
    opened.settle()
    assert "Hồ Thị Lan Chi" not in opened.names()
    opened.desk.undo()
    opened.settle()
    assert "Hồ Thị Lan Chi" in opened.names()


def test_the_date_changes_ages_and_members(opened: Opened) -> None:
    opened.desk.set_as_of(date(2020, 1, 1))
    opened.settle()
    chi = next(line for line in opened.page.list.all_rows if line.id == opened.ids[0])
    assert chi.age_low == 29
    assert chi.holds == ()


def test_enter_opens_the_record_among_those_shown(opened: Opened) -> None:
    opened.find("lan chi")
    opened.page.open_current()
    assert opened.went == [("person", {"person_id": opened.ids[0], "among": (opened.ids[0],)})]


def test_selected_people_get_a_title_as_one_action(opened: Opened) -> None:
    opened.page.list.select(opened.ids[5])
    opened.page.assign_title()
    dialog = opened.page.findChild(AssignDialog)
    assert isinstance(dialog, AssignDialog)
    assert dialog.person_ids() == [opened.ids[5]]
    dialog.reject()


def test_records_end_and_leave_the_list(opened: Opened) -> None:
    opened.page.list.select(opened.ids[5])
    opened.page.end_records()
    dialog = opened.page.findChild(EndPersonDialog)
    assert isinstance(dialog, EndPersonDialog)
    dialog.kind.load("retired")
    dialog.do.click()
    opened.settle()
    assert "Tạ Thị Bích Hạnh" not in opened.names()


def test_whoever_goes_to_the_trash_is_named(opened: Opened) -> None:
    said: list[str] = []
    opened.desk.said.connect(said.append)
    opened.page.list.select(opened.ids[5])
    opened.qtbot.keyClick(opened.page.list.grid, Qt.Key.Key_Delete)
    opened.settle()
    assert "Tạ Thị Bích Hạnh" not in opened.names()
    assert said == ["Đã đưa Tạ Thị Bích Hạnh vào thùng rác (Ctrl+Z để hoàn tác)"]
    opened.page.list.grid.selectAll()
    opened.page.trash()
    opened.page.trash()  # asked again before it is done: the same people, and nobody twice
    assert said[1:] == [], "thousands go while the window answers"
    opened.settle()
    assert [entry.label for entry in opened.desk.an_office.log(9)].count(
        "Chuyển vào thùng rác"
    ) == 2
    assert said[1:2] == ["Đã đưa 5 người vào thùng rác (Ctrl+Z để hoàn tác)"]


def test_undo_and_redo_frame_whom_they_touched_and_nobody_else(opened: Opened) -> None:
    desk, chi = opened.desk, opened.ids[0]
    card = people.card(desk.an_office, chi)
    people.save(desk.an_office, replace(card, person=replace(card.person, note="Ghi chú")))
    opened.settle()
    grid = opened.page.list.grid
    assert grid.touched == frozenset(), "one's own edit is known to whom made it"
    for do in (desk.undo, desk.redo):
        do()
        opened.settle()
        assert grid.touched == {chi}
    opened.qtbot.waitUntil(lambda: not grid.touched, timeout=3000)
    people.trash(desk.an_office, [opened.ids[5]])
    opened.settle()
    desk.undo()
    opened.settle()
    assert grid.touched == {opened.ids[5]}, "who comes back"


def test_a_right_click_on_a_name_offers_what_can_be_done(opened: Opened) -> None:
    view = opened.page.list.grid.frozen
    place = QPoint(80, view.rowHeight(0) + 5)
    opened.qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    where = view.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "Mở hồ sơ\tEnter",
        "Gán chức vụ…",
        "Kết thúc hồ sơ…",
        "Chuyển vào thùng rác\tDelete",
        "Chép các dòng\tCtrl+C",
        "Chép không có tiêu đề cột",
        "Chép ô",
        "Chọn tất cả\tCtrl+A",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert opened.went[0][1]["person_id"] == opened.ids[2]


def test_copying_is_said_and_narrow_heads_do_not_promise_adding_twice(opened: Opened) -> None:
    said: list[str] = []
    opened.desk.said.connect(said.append)
    opened.page.list.grid.selectAll()
    opened.page.list.grid.copy()
    assert said == ["Đã sao chép 6 dòng"]
    opened.page.set_width_class("narrow")
    assert opened.page.head.more.isVisible()
    assert opened.page.head.more.text() == "Khác ▾"


def test_a_title_is_found_by_the_words_the_list_shows(opened: Opened) -> None:
    opened.find("uvbtv")
    assert opened.names() == ["Lê Hoàng Phúc"]


def test_the_workbook_holds_what_the_list_shows(opened: Opened, tmp_path: Path) -> None:
    target = tmp_path / "danh sách.xlsx"
    opened.asker.save_as = lambda suggestion, kind: target  # type: ignore[method-assign]
    opened.page.list.views.use("btv")
    opened.page.list.set_columns(["full_name", "birth"])
    opened.page.list.set_query(order="name")
    opened.page.export()
    opened.settle()
    sheet = load_workbook(target).active
    assert sheet is not None
    cells = [[c for c in row if c is not None] for row in sheet.iter_rows(values_only=True)]
    rows = [row for row in cells if row and isinstance(row[0], int)]
    assert [row[1] for row in rows] == ["Đỗ Thị Minh Nguyệt", "Lê Hoàng Phúc", "Phạm Quốc Tuấn"]
    assert any("Thuộc Ban Thường vụ" in str(c) for row in cells for c in row)


def test_what_is_given_out_is_what_the_list_shows(opened: Opened) -> None:
    page = opened.page
    page.list.views.use("btv")
    page.list.set_columns(["full_name", "birth"])
    page.list.strip.orders.activated.emit(1)
    opened.find("hoàng")
    listed = page.listed()
    assert [c.key for c in listed["columns"]] == ["full_name", "birth"]
    assert [line.full_name for line in listed["lines"]] == opened.names() == ["Lê Hoàng Phúc"]
    assert listed["filter_note"] == "Thuộc Ban Thường vụ; khớp «hoàng»"
    assert listed["as_of"] == opened.desk.as_of


def test_average_age_counts_only_known_ages() -> None:
    def line(number: int, low: int | None, high: int | None) -> PersonLine:
        return PersonLine(
            id=number,
            uid=str(number),
            full_name="A",
            sort_key="a",
            gender="female",
            age_low=low,
            age_high=high,
        )

    texts = statistics([line(1, 40, 40), line(2, 45, 46), line(3, None, None)], 9, 2)
    assert texts == [
        "<b>3</b> người đang hiện / 9",
        "Nữ: <b>3</b> (100\u00a0%)",
        "Dưới 40: <b>0</b> (0\u00a0%), chưa rõ 1",
        "Tuổi bình quân: <b>40,0</b> (2 người chưa rõ tuổi)",
        "Đang chọn: <b>2</b>",
    ]
    assert statistics([], 9, 0) == ["<b>0</b> người đang hiện / 9"]
