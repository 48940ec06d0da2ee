"""A state with a whole sentence: icon and words in one colour, the words wrap."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cadredesk.ui import icons, theme
from cadredesk.ui.widgets import lights


class _Mark(QWidget):
    """The icon of a state, level with the first line of the words."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        self.state = "warn"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(lights.SIZE, max(lights.SIZE, self._words.fontMetrics().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - lights.SIZE) / 2
        box = QRectF(0, top, lights.SIZE, lights.SIZE)
        icons.paint(painter, lights.ICONS[self.state], box, lights.colour(self.state))
        painter.end()


class StateNote(QWidget):
    """Shown only while there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self._mark = _Mark(self.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(lights.GAP)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    def tell(self, state: str, words: str) -> None:
        """Say a sentence in a state; no words, nothing shows."""
        self._mark.state = state
        theme.set_role(self.label, state, "state")
        self.label.setText(words)
        self._mark.update()
        self.setVisible(bool(words))

    def text(self) -> str:
        """What it says."""
        return self.label.text()
