"""When the current row goes, the cursor goes to its neighbour: never to the first of the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.dates import month_end
from cadredesk.services import organisation, people
from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.columns import ColumnsDialog
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.trash import TrashDialog
from cadredesk.ui.models import Column
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.pages.organisation.tree import UNASSIGNED
from cadredesk.ui.pages.people.page import PeoplePage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.fitted_grid import FittedGrid
from tests.ui.hands import bring_up
from tests.ui.lists import ROWS, Row, Shown
from tests.ui.offices import desk_with_people
from tests.ui.person_page import Opened


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def settle(opened: Opened) -> None:
    QApplication.processEvents()
    opened.qtbot.waitUntil(lambda: not opened.desk.tasks.busy)
    QApplication.processEvents()


def listed(opened: Opened) -> PeoplePage:
    page = PeoplePage(opened.desk)
    opened.qtbot.addWidget(page)
    page.resize(1206, 644)
    bring_up(opened.qtbot, page)
    settle(opened)
    page.list.grid.setFocus()
    return page


def current(page: PeoplePage) -> str:
    line = page.list.current
    return line.full_name if line is not None else ""


def test_delete_twice_bins_two_neighbours(opened: Opened) -> None:
    page = listed(opened)
    names = [line.full_name for line in page.list.shown]
    page.list.grid.select_row(3)
    opened.qtbot.keyClick(page.list.grid, Qt.Key.Key_Delete)
    settle(opened)
    assert current(page) == names[4]
    assert [line.full_name for line in page.list.selected] == [names[4]]
    opened.qtbot.keyClick(page.list.grid, Qt.Key.Key_Delete)
    settle(opened)
    assert {p.full_name for p in people.trashed(opened.desk.an_office)} == {names[3], names[4]}
    assert current(page) == names[5]
    opened.qtbot.keyClick(page.list.grid, Qt.Key.Key_Delete)
    settle(opened)
    assert current(page) == names[2], "the last row is gone: the one before it"
    opened.desk.undo()
    settle(opened)
    assert current(page) == names[2]


def test_a_held_delete_key_bins_once(opened: Opened) -> None:
    page = listed(opened)
    keys = [a for a in page.actions() if a.shortcut().toString() == "Del"]
    assert [a.autoRepeat() for a in keys] == [False]


def test_several_at_once_leave_the_row_after_them(opened: Opened) -> None:
    page = listed(opened)
    names = [line.full_name for line in page.list.shown]
    page.list.grid.select_row(3)
    page.list.grid.add_rows([1, 2])
    page.trash()
    settle(opened)
    assert current(page) == names[4]


def test_a_filter_keeps_the_current_row_or_its_neighbour(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, SettingsStore(tmp_path / "s.json"))
    shown.list.select(3)
    shown.list.set_filter("level", frozenset({"Cao cấp"}))
    assert (shown.ids(), shown.list.current) == ([2, 3], ROWS[2])
    shown.list.set_filter("level", None)
    shown.list.select(4)
    shown.list.set_filter("level", frozenset({"Trung cấp", "Sơ cấp"}))
    assert (shown.ids(), shown.list.current) == ([1, 5], ROWS[4])


def test_nobody_joins_those_selected(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, SettingsStore(tmp_path / "s.json"))
    shown.list.select(4)
    shown.list.grid.add_rows([0, 1])
    shown.list.replace([row for row in ROWS if row.id != 4])
    assert [row.id for row in shown.list.selected] == [1, 2]
    assert shown.list.current == ROWS[0]


def test_a_short_grid_goes_on_beside_what_is_gone(qtbot: QtBot) -> None:
    columns: list[Column[Row]] = [Column(key="name", title="Tên", text=lambda r: r.name)]
    grid: FittedGrid[Row] = FittedGrid(columns, lambda r: r.id, "Người", give="name")
    qtbot.addWidget(grid)
    grid.show_rows(ROWS)
    grid.select_row(2)
    grid.show_rows([row for row in ROWS if row.id != 3])
    assert grid.chosen() == [ROWS[3]]
    grid.show_rows(ROWS[:2])
    assert grid.chosen() == [ROWS[1]]


def test_a_member_and_a_waiting_text_that_go_leave_their_neighbours(opened: Opened) -> None:
    page = OrganisationPage(opened.desk)
    opened.qtbot.addWidget(page)
    page.resize(1206, 644)
    bring_up(opened.qtbot, page)
    settle(opened)
    assert page.tree.go_to("bch")
    settle(opened)
    grid = page.view.grid
    names = [member.person.full_name for member in grid.rows]
    grid.select_row(1)
    people.trash(opened.desk.an_office, [grid.rows[1].person.id])
    settle(opened)
    assert [m.person.full_name for m in grid.chosen()] == [names[2]]
    assert page.tree.go_to(UNASSIGNED)
    settle(opened)
    texts = [group.text for group in page.waiting.groups()]
    page.waiting.grid.select_row(0)
    organisation.drop_unassigned(opened.desk.an_office, page.waiting.groups()[0].ids)
    settle(opened)
    assert [group.text for group in page.waiting.chosen()] == texts[1:2]
    assert organisation.unassigned(opened.desk.an_office)


def test_deleted_titles_leave_the_cursor_beside_them(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.positions
    form.tabs.setCurrentIndex(1)
    titles = [tab.table.text_at(row, 0) for row in range(tab.table.rowCount())]
    assert len(titles) == 3
    tab.table.setCurrentCell(1, 0)
    tab.table.selectRow(1)
    tab.drop.setFocus()
    tab.drop.click()
    assert tab.table.text_at(tab.table.currentRow(), 0) == titles[2]
    assert tab.table.hasFocus()
    opened.qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert tab.table.text_at(tab.table.currentRow(), 0) == titles[0]


def test_after_its_dialog_the_keyboard_is_in_the_table(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.positions
    form.tabs.setCurrentIndex(1)
    tab.table.setCurrentCell(0, 0)
    name = tab.table.text_at(0, 0)
    for agreed in (False, True):
        tab.end.setFocus()
        tab.end.click()
        dialog = tab.dialog
        assert isinstance(dialog, EndPositionDialog)
        opened.qtbot.waitUntil(dialog.isActiveWindow)
        if agreed:
            dialog.from_day.enter(month_end(2026, 10).isoformat())
            opened.qtbot.keyClick(dialog.from_day.line(), Qt.Key.Key_Return)
        else:
            opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        opened.qtbot.waitUntil(opened.page.isActiveWindow)
        assert QApplication.focusWidget() is tab.table
    assert not tab.end.isEnabled()
    assert tab.table.text_at(tab.table.currentRow(), 0) == name


def test_after_choosing_columns_the_keyboard_is_in_the_list(opened: Opened) -> None:
    page = listed(opened)
    page.head.search.setFocus()  # type: ignore[union-attr]
    dialog = page.list.choose_columns()
    assert isinstance(dialog, ColumnsDialog)
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.accept()
    opened.qtbot.waitUntil(page.isActiveWindow)
    assert QApplication.focusWidget() is page.list.grid


def test_the_trash_goes_on_beside_whom_it_gave_back(opened: Opened) -> None:
    people.trash(opened.desk.an_office, opened.ids[:4])
    settle(opened)
    dialog = TrashDialog(opened.desk)
    opened.qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(1)
    follows = dialog.list.item(2).text()
    dialog.restore.click()
    now = dialog.list.currentItem()
    assert now is not None and now.text() == follows
