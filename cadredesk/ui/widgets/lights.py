"""Lights with words: icon and word always together, same colour, semibold; shapes differ."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.ui import fonts, icons, theme

ICONS: dict[str, str] = {
    "ok": "check-circle-fill",
    "bad": "x-circle-fill",
    "warn": "warning-fill",
    "will": "clock-fill",
    "unk": "question-fill",
    "error": "warning-circle-fill",
}
"""The icon of each state; the shape differs, so that grey print still tells them apart."""

SIZE = 14
GAP = 5


def colour(state: str) -> str:
    """The colour of a state's icon and words."""
    return theme.tokens().state("bad" if state == "error" else state)


def paint(
    painter: QPainter, box: QRectF, state: str, words: str, *, ink: str | None = None
) -> None:
    """Draw a light into a box, vertically centred, words elided at the right."""
    pen = ink or colour(state)
    top = box.top() + (box.height() - SIZE) / 2
    icons.paint(painter, ICONS[state], QRectF(box.left(), top, SIZE, SIZE), pen)
    painter.setPen(QColor(pen))
    room = QRectF(box.adjusted(SIZE + GAP, 0, 0, 0))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(flags), shown)


class Light(QWidget):
    """A state with its words; the accessible name is the words."""

    def __init__(
        self, state: str = "unk", words: str = "", parent: QWidget | None = None, role: str = "body"
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._state = state
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set(state, words)

    def set(self, state: str, words: str) -> None:
        """Show another state."""
        self._state, self._words = state, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def state(self) -> str:
        """Its state: ok, bad, warn, will, unk or error."""
        return self._state

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.font(self._role, strong=True))
        width = SIZE + GAP + metrics.horizontalAdvance(self._words) + 2
        return QSize(width, max(SIZE + 2, metrics.height() + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.font(self._role, strong=True))
        paint(painter, QRectF(self.rect()), self._state, self._words)
