"""A title that is missing is added where it is missed, and then given like any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.body import Title
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Unassigned
from cadredesk.services import lists, organisation, people
from cadredesk.ui.dialogs.assign import AssignDialog
from cadredesk.ui.dialogs.assign_text import AssignTextDialog
from cadredesk.ui.dialogs.title import TitleDialog
from cadredesk.ui.dialogs.titles import TitlesDialog
from cadredesk.ui.pages.organisation.tree import UNASSIGNED
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import desk_with_people
from tests.ui.test_organisation import Opened
from tests.ui.test_window import Opened as Window

TEXT = "Kế toán kiêm thủ quỹ, văn thư, lưu trữ"


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        for name in ("Ngô Thị Hiền", "Phan Viết Nhã"):
            text = Unassigned(person_id=0, text=TEXT, seen_on="2026-09-30", section="HN")
            card = PersonCard(person=Person(full_name=name), unassigned=(text,) * 2)
            ids.append(int(people.save(desk.an_office, card)))
        yield Opened(desk, asker, ids, qtbot)


def made(opened: Opened, name: str) -> Title:
    titles = lists.organisation(opened.desk.an_office).titles
    return next(t for t in titles if t.name == name)


def wait_for(opened: Opened, text: str) -> None:
    """Choose a text that waits."""
    opened.choose(UNASSIGNED)
    groups = opened.page.waiting.groups()
    opened.page.waiting.grid.select_row(next(i for i, g in enumerate(groups) if g.text == text))


def test_a_text_that_waits_becomes_a_title_and_is_given(opened: Opened) -> None:
    wait_for(opened, TEXT)
    button = opened.page.waiting.title
    assert button.text() == "Thêm chức danh «Kế toán kiêm thủ quỹ, văn th…»…"
    assert button.toolTip() == TEXT
    button.click()
    dialog = opened.dialog(TitleDialog)
    assert dialog.name.value() == TEXT
    dialog.do.click()
    assert dialog.fault.text().startswith("Chưa chọn chức danh giữ ở loại tổ chức nào")
    assert dialog.isVisible()
    dialog.name.load("Kế toán")
    dialog.kinds.tick("vpdu")
    dialog.do.click()
    opened.settle()
    giving = opened.dialog(AssignTextDialog)
    assert giving.what.title.combo.currentText() == "Kế toán"
    assert giving.what.body.combo.currentText() == "Văn phòng Đảng ủy"
    giving.do.click()
    opened.settle()
    assert opened.members("vpdu") == set(opened.ids[-2:])
    assert TEXT not in {u.text for u in organisation.unassigned(opened.desk.an_office)}


def test_the_list_of_titles_ends_with_a_way_to_add_one(opened: Opened) -> None:
    wait_for(opened, TEXT)
    opened.page.waiting.assign.click()
    dialog = opened.dialog(AssignTextDialog)
    bring_up(opened.qtbot, dialog)
    combo = dialog.what.title.combo
    assert combo.choices()[-1].name == "Thêm chức danh mới…"
    combo.open_list("khong co")
    popup = combo.popup()
    assert popup is not None
    assert popup.none.isVisible()
    assert popup.none.text() == "Không có mục nào khớp «khong co»."
    opened.qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    adding = dialog.what.adding
    assert adding is not None
    assert adding.name.value() == TEXT
    assert combo.code() is None
    adding.kinds.tick("truong")
    adding.do.click()
    opened.settle()
    assert dialog.title_id() == made(opened, TEXT).id
    assert dialog.what.body.problem() == (
        "Chưa có tổ chức loại này. Thêm ở trang Tổ chức, rồi gán."
    )


def test_tab_out_of_the_list_adds_nothing(opened: Opened) -> None:
    opened.choose("cong_an")
    dialog = opened.page.assign()
    assert dialog is not None
    bring_up(opened.qtbot, dialog)
    dialog.what.title.combo.open_list("khong co")
    popup = dialog.what.title.combo.popup()
    assert popup is not None
    opened.qtbot.keyClick(popup.search, Qt.Key.Key_Tab)
    assert dialog.what.adding is None


def test_in_a_body_the_new_title_is_of_its_kind(opened: Opened) -> None:
    opened.choose("cong_an")
    dialog = opened.page.assign()
    assert isinstance(dialog, AssignDialog)
    dialog.what.title.combo.choose(dialog.what.title.combo.choices()[-1].code)
    adding = dialog.what.adding
    assert adding is not None
    assert adding.kinds.codes() == ["cong_an"]
    bring_up(opened.qtbot, adding)
    type_in(adding.name.line(), "Cán bộ trực ban")
    adding.do.click()
    opened.settle()
    assert dialog.title_id() == made(opened, "Cán bộ trực ban").id
    dialog.picker.tick(opened.ids[0])
    dialog.do.click()
    assert opened.members("cong_an") == {opened.ids[0]}


def test_people_are_counted_the_same_everywhere(opened: Opened) -> None:
    assert opened.count(UNASSIGNED) == "6"
    assert opened.page.waiting.facts.text().startswith("6 người, 3 cách ghi.")
    assert opened.page.status == ("<b>6</b> người có chức vụ chưa gán",)


# --- the list of titles ---------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        path = desk.an_office.path
    found = Window(qtbot, tmp_path)
    found.open(path)
    yield found
    found.desk.close()
    QApplication.processEvents()


def listed(window: Window) -> TitlesDialog:
    action = next(a for a in window.window.menus.tools.actions() if "chức danh" in a.text())
    action.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TitlesDialog)
    bring_up(window.qtbot, dialog)
    return dialog


def names(dialog: TitlesDialog) -> list[str]:
    return [line.title.name for line in dialog.grid.rows]


def test_titles_are_added_changed_and_dropped_from_their_list(window: Window) -> None:
    dialog = listed(window)
    assert names(dialog)[0] == "Bí thư Đảng ủy"
    assert dialog.height() <= 400
    dialog.search.setText("ke toan")
    assert dialog.hint.text() == "Không có chức danh nào khớp «ke toan»."
    assert not dialog.change.isEnabled()
    dialog.add.click()
    asked = dialog.dialog
    assert asked is not None
    assert asked.name.value() == "ke toan"
    assert asked.height() <= 400
    assert asked.isVisible()
    asked.name.load("Kế toán")
    asked.kinds.tick("vpdu")
    asked.do.click()
    current = dialog.current()
    assert current is not None
    assert current.title.name == "Kế toán"
    dialog.change.click()
    again = dialog.dialog
    assert again is not None
    assert again.kinds.codes() == ["vpdu"]
    again.after.enter(None)
    again.do.click()
    assert names(dialog)[0] == "Kế toán"
    dialog.drop.click()
    assert "Kế toán" not in names(dialog)
    window.desk.undo()
    window.settle()
    assert names(dialog)[0] == "Kế toán"


def test_a_title_somebody_holds_is_not_dropped(window: Window) -> None:
    dialog = listed(window)
    dialog.grid.select_row(0)
    dialog.drop.click()
    assert "Bí thư Đảng ủy" in names(dialog)
    assert "(Phạm Quốc Tuấn)" in window.asker.said[-1]
