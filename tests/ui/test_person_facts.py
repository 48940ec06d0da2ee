"""The tabs of dated facts: the cursor stays with its fact, and what was done is said by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.pages.person.positions import PositionsTab
from tests.ui.offices import desk_with_people
from tests.ui.person_page import Opened


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def titles(tab: PositionsTab) -> list[str]:
    return [tab.table.text_at(row, 0) for row in range(tab.table.rowCount())]


def stands_on(tab: PositionsTab) -> str:
    return tab.table.text_at(tab.table.currentRow(), 0)


def test_the_cursor_follows_a_title_that_ends_and_its_name_is_said(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.positions
    form.tabs.setCurrentIndex(1)
    before = titles(tab)
    tab.table.setCurrentCell(0, 0)
    name = stands_on(tab)
    tab.end.click()
    dialog = tab.dialog
    assert isinstance(dialog, EndPositionDialog)
    dialog.from_day.enter("2026-12-01")
    dialog.do.click()
    assert titles(tab) != before, "the ended title goes below those still held"
    assert stands_on(tab) == name
    assert tab.table.chosen() == [tab.table.currentRow()]
    said = opened.page.status[0]
    assert said.startswith("Đã ghi thôi giữ từ 01/12/2026: ")
    assert name in said
    assert not tab.end.isEnabled()
    assert tab.end.toolTip() == "Chức vụ này đã thôi giữ"


def test_the_cursor_goes_to_a_title_just_added(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.positions
    form.tabs.setCurrentIndex(1)
    tab.table.setFocus()
    tab.table.setCurrentCell(2, 0)
    opened.qtbot.keyClick(tab.table, Qt.Key.Key_Insert)
    dialog = tab.dialog
    assert isinstance(dialog, PositionDialog)
    seats = form.context.book.seats.organisation
    dialog.what.title.combo.choose(next(t.id for t in seats.titles if t.code == "uv_btv"))
    dialog.do.click()
    assert stands_on(tab) == "Ủy viên Ban Thường vụ"
    assert opened.page.status[0].startswith("Đã thêm: Ủy viên Ban Thường vụ")


def test_saving_keeps_the_cursor_on_its_title(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    form.positions.table.setCurrentCell(1, 0)
    name = stands_on(form.positions)
    opened.field("note").enter("đã rà soát")
    opened.page.save()
    opened.settle()
    assert stands_on(opened.form.positions) == name


def test_the_cursor_follows_a_state_and_its_name_is_said(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(4)
    tab = form.states
    tab.add.click()
    dialog = tab.dialog
    assert dialog is not None
    dialog.kind.combo.choose("studying")
    dialog.do.click()
    assert tab.table.text_at(tab.table.currentRow(), 1) == "Đi học"
    assert opened.page.status[0] == "Đã ghi: Trạng thái Đi học"
    tab.drop.click()
    assert opened.page.status[0] == "Đã xóa: Trạng thái Đi học"


def test_keys_held_while_the_cursor_moves_by_itself_choose_no_more_rows(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.positions
    form.tabs.setCurrentIndex(1)
    tab.table.setFocus()
    tab.table.setCurrentCell(0, 0)
    opened.qtbot.keyPress(tab.table, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    tab.table.stand_on(2)
    opened.qtbot.keyRelease(tab.table, Qt.Key.Key_Shift)
    assert tab.table.chosen() == [2]
