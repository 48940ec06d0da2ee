"""What a clerk's hands do, for tests: typing Vietnamese, leaving a field."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def type_in(widget: QWidget, text: str) -> None:
    """Type any letters (QTest's keyClicks stops at letters outside Latin-1)."""
    for letter in text:
        target = QApplication.focusWidget() or widget
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)


def bring_up(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it has the keyboard.

    Windows of earlier tests go first: one that dies later takes the keyboard with it.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    window.show()

    def active() -> bool:
        if not window.isActiveWindow():
            window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(active)
