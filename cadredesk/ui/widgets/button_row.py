"""Buttons in a row that goes on in the next line where the width ends."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class ButtonRow(QWidget):
    """Put buttons in with :meth:`add`; Tab goes in the order they were added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QWidget) -> None:
        """Append a button."""
        button.setParent(self)
        self._buttons.append(button)
        self.updateGeometry()

    def places(self, width: int) -> list[QRect]:
        """Where the buttons stand in a row of this width."""
        found, x, y = [], 0, 0
        for button in self._buttons:
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + _GAP // 2
            found.append(QRect(x, y, min(size.width(), width), size.height()))
            x += size.width() + _GAP
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = max((place.right() + 1 for place in self.places(100_000)), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest, self.heightForWidth(max(widest, self.width())))

    def event(self, event: Any) -> bool:
        """A button that needs other room moves the ones behind it."""
        if event.type() == event.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return bool(super().event(event))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for button, place in zip(self._buttons, self.places(self.width()), strict=True):
            button.setGeometry(place)
