"""Title texts nobody matched yet, each with the button that turns it into a position."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.dates import show
from cadredesk.domain.service import Unassigned
from cadredesk.ui.widgets.fields import tab_through


class WaitingTexts(QWidget):
    """The texts below the positions; away while there are none. ``before`` has the keyboard."""

    asked = Signal(object)

    def __init__(self, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self._buttons: list[QPushButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 4, 0, 0)
        self._box.setSpacing(2)

    def tell(self, texts: Sequence[Unassigned]) -> None:
        """Show other texts."""
        while self._box.count():
            widget = self._box.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(texts))
        if not texts:
            return
        title = QLabel(self.tr("Chức vụ chưa gán: {count}").format(count=len(texts)))
        title.setProperty("role", "small-strong")
        self._box.addWidget(title)
        self._buttons.clear()
        for text in texts:
            self._box.addWidget(self._row(text))
        tab_through(self._before, *self._buttons)

    def _row(self, text: Unassigned) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(
            self.tr("«{text}» – theo bảng ngày {day}").format(
                text=text.text, day=show(text.seen_on)
            )
        )
        words.setWordWrap(True)
        line.addWidget(words, 1)
        button = QPushButton(self.tr("Gán…"))
        button.setProperty("role", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Gán «{text}»").format(text=text.text))
        button.clicked.connect(lambda _=False: self.asked.emit(text))
        self._buttons.append(button)
        line.addWidget(button)
        return row
