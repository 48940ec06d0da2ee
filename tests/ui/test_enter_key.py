"""Enter presses the button that has the keyboard; elsewhere in a dialog it does the action."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.dialogs.columns import ColumnsDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.pages.people.page import PeoplePage
from cadredesk.ui.pages.person.page import PersonPage
from cadredesk.ui.pages.person.positions import PositionsTab
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import desk_with_people


class Clerk:
    def __init__(self, qtbot: QtBot, window: Window, ids: list[int]) -> None:
        self.qtbot, self.window, self.desk, self.ids = qtbot, window, window.desk, ids
        bring_up(qtbot, window)

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        QApplication.processEvents()

    def people(self) -> PeoplePage:
        self.desk.go("people")
        self.settle()
        page = self.window.page
        assert isinstance(page, PeoplePage)
        return page

    def positions(self) -> PositionsTab:
        self.desk.go("person", person_id=self.ids[0])
        page = self.window.page
        assert isinstance(page, PersonPage)
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy and page.form is not None)
        assert page.form is not None
        page.form.tabs.setCurrentIndex(1)
        return page.form.positions

    def enter(self, button: QAbstractButton, key: Qt.Key = Qt.Key.Key_Return) -> None:
        button.setFocus()
        QApplication.processEvents()
        assert QApplication.focusWidget() is button
        self.qtbot.keyClick(button, key)
        QApplication.processEvents()


@pytest.fixture
def clerk(tmp_path: Path, qtbot: QtBot) -> Iterator[Clerk]:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, ids):
        window = Window(desk)
        qtbot.addWidget(window)
        window.resize(1366, 698)
        yield Clerk(qtbot, window, ids)


def added(clerk: Clerk, tab: PositionsTab) -> PositionDialog:
    clerk.enter(tab.add)
    dialog = tab.dialog
    assert isinstance(dialog, PositionDialog)
    assert dialog.isVisible()
    clerk.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_enter_on_a_button_of_a_page_presses_it(clerk: Clerk) -> None:
    dialog = added(clerk, clerk.positions())
    dialog.reject()
    page = clerk.people()
    columns = next(b for b in page.head.findChildren(QPushButton) if b.text() == "Cột…")
    clerk.enter(columns, Qt.Key.Key_Enter)
    found = clerk.window.findChild(ColumnsDialog)
    assert found is not None and found.isVisible()
    found.reject()


def test_enter_on_a_tool_presses_it(clerk: Clerk) -> None:
    clerk.people().trash()
    clerk.settle()
    undo = clerk.window.menu_end.undo
    assert isinstance(undo, QToolButton)
    clerk.enter(undo)
    clerk.settle()
    assert len(clerk.desk.roster.lines) == len(clerk.ids)


def test_enter_on_cancel_cancels(clerk: Clerk) -> None:
    tab = clerk.positions()
    before = tab.positions()
    dialog = added(clerk, tab)
    seats = dialog.what.title.combo.choices()
    dialog.what.title.combo.choose(
        next(c.code for c in seats if c.name.startswith("Ủy viên Ban T"))
    )
    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Hủy")
    clerk.enter(cancel)
    assert not dialog.isVisible()
    assert tab.positions() == before


def test_enter_in_a_field_still_does_the_action(clerk: Clerk) -> None:
    tab = clerk.positions()
    before = tab.positions()
    dialog = added(clerk, tab)
    dialog.number.focus_editor()
    clerk.qtbot.keyClick(dialog.number.line(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.what.title.problem() == "Cần chọn mục này."
    seats = dialog.what.title.combo.choices()
    dialog.what.title.combo.choose(
        next(c.code for c in seats if c.name.startswith("Ủy viên Ban T"))
    )
    dialog.number.focus_editor()
    clerk.qtbot.keyClick(dialog.number.line(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(tab.positions()) == len(before) + 1
    clerk.window.save()
    clerk.settle()


def test_a_key_held_down_presses_once(clerk: Clerk) -> None:
    tab = clerk.positions()
    tab.add.setFocus()
    for repeated in (True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            repeated,
        )
        QApplication.sendEvent(tab.add, event)
    assert tab.dialog is None
