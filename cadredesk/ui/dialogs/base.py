"""The frame of every dialog: content that scrolls, a foot with verbs at the right, safe sizes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import enter_key

MAX_WIDTH, MAX_HEIGHT = 880, 430


class Dialog(QDialog):
    """A dialog with a scrolling body (``self.body``, a vertical layout) and a foot for buttons.

    Windows order: the action first, *Hủy* last. Esc closes; the keyboard goes back to where it was.
    """

    def __init__(self, title: str, parent: QWidget | None = None, width: int = 440) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.content = QWidget()
        self.content.setProperty("role", "sheet")
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the first field has the focus, not the frame
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.content)
        outer.addWidget(area, 1)
        self._outer = outer
        foot = QFrame()
        foot.setProperty("role", "foot")
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(16, 10, 16, 10)
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        outer.addWidget(foot)
        self._width, self._wished = width, 0
        self.content.installEventFilter(self)

    def add_button(self, text: str, role: str = "") -> QPushButton:
        """A button at the right end of the foot; ``role`` primary for the action."""
        button = QPushButton(text)
        if role:
            button.setProperty("role", role)
        button.setAutoDefault(role == "primary")
        button.setDefault(role == "primary")
        self.foot.addWidget(button)
        return button

    def add_line(self, words: str, role: str = "") -> QLabel:
        """A paragraph at the end of the body; ``role`` as in the style sheet (hint, strong)."""
        label = QLabel(words)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        self.body.addWidget(label)
        return label

    def put_above_foot(self, widget: QWidget) -> None:
        """Something that stays in sight between the scrolling body and the buttons."""
        self._outer.insertWidget(1, widget)

    def fit(self) -> None:
        """Take the size of the content, within what a small screen shows."""
        wide = max(self._width, self.content.minimumSizeHint().width() + 16)  # large letters
        self._wished = self._wish(wide)
        foot = self.foot.sizeHint().height() + 1
        height = min(MAX_HEIGHT - 30, self._wished + foot + 4)
        self.resize(min(MAX_WIDTH, max(wide, self.foot.sizeHint().width())), height)

    def _wish(self, wide: int) -> int:
        """How high the content would be at a width."""
        wish = self.content.heightForWidth(wide)
        if wish <= 0:
            wish = self.content.sizeHint().height()
        return max(wish, self.content.minimumSizeHint().height())

    def _grow(self) -> None:
        """An error of two lines takes room from the screen, not from what stands below it."""
        wish = self._wish(self.content.width())
        if wish > self._wished:
            higher = min(MAX_HEIGHT - 30, self.height() + wish - self._wished)
            self.resize(self.width(), max(self.height(), higher))
            self._wished = wish

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the content needs more room."""
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest and self._wished:
            self._grow()
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Close, and wake the window below, which remembers who had the focus."""
        super().done(result)
        below = self.parentWidget()
        if below is not None:
            below.window().activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; elsewhere it does the action."""
        if not enter_key.presses(event, self):
            super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        """Fit once, when first shown."""
        if not self.property("fitted"):
            self.setProperty("fitted", True)
            self.fit()
        super().showEvent(event)  # type: ignore[arg-type]
