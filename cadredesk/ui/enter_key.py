"""Enter presses the button that has the keyboard, on every page and in every dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def presses(event: QKeyEvent, window: QWidget) -> bool:
    """Whether Enter, which nobody below the window wanted, was for the button in focus.

    Qt leaves such an Enter to a dialog's default button: on «Hủy» it would do what «Hủy» refuses,
    and on a page nothing. A key held down presses once.
    """
    button = window.focusWidget()
    if event.key() not in _KEYS or event.modifiers() not in _PLAIN:
        return False
    if not isinstance(button, QPushButton | QToolButton):
        return False
    if not event.isAutoRepeat():
        if isinstance(button, QToolButton) and button.menu() is not None:
            button.showMenu()
        else:
            button.click()
    return True
