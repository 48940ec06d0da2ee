"""The step line: where in the assistant the clerk is; steps that are done can be gone back to."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from cadredesk.ui import fonts, icons, theme

CIRCLE, GAP = 20, 6


class _Step(QAbstractButton):
    """One step: a tick or its number, and its name."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._number = number
        self.state = "ahead"
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str, spoken: str) -> None:
        """Done (can be gone back to), now, or ahead."""
        self.state = state
        self.setEnabled(state == "done")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if state == "done" else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{self.text()}, {spoken}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.font(strong=self.state == "now"))
        return QSize(CIRCLE + GAP + metrics.horizontalAdvance(self.text()) + 4, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(1, (self.height() - CIRCLE) / 2 + 1, CIRCLE - 2, CIRCLE - 2)
        now = self.state == "now"
        if self.state == "done":
            icons.paint(painter, "check-circle-fill", circle.adjusted(1, 1, -1, -1), colours.ok)
        else:
            self._circle(painter, circle, now)
        painter.setFont(fonts.font(strong=now))
        ink = colours.accent if now else colours.text if self.state == "done" else colours.text2
        painter.setPen(QColor(ink))
        words = QRectF(self.rect()).adjusted(CIRCLE + GAP, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _circle(self, painter: QPainter, circle: QRectF, now: bool) -> None:
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.accent_fill if now else colours.edge), 1))
        painter.setBrush(QColor(colours.accent_fill if now else colours.page))
        painter.drawEllipse(circle)
        painter.setPen(QColor(colours.on_accent if now else colours.text2))
        painter.setFont(fonts.font("small", strong=now))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class StepLine(QWidget):
    """Five steps joined by lines."""

    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (
            self.tr("Chọn tệp"),
            self.tr("Trang tính"),
            self.tr("Cột và cách đọc"),
            self.tr("Xem trước"),
            self.tr("Xong"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        self.steps: list[_Step] = []
        for number, words in enumerate(names, 1):
            if number > 1:
                line = QFrame()
                line.setProperty("role", "rule")
                line.setFixedHeight(1)
                line.setMinimumWidth(8)
                line.setMaximumWidth(36)
                row.addWidget(line, 1)
            step = _Step(number, words)
            step.clicked.connect(lambda _=False, n=number: self.step_asked.emit(n))
            self.steps.append(step)
            row.addWidget(step)
        row.addStretch(4)
        self.now = 1
        self.set_now(1)

    def set_now(self, now: int, back: bool = True) -> None:
        """Mark the current step; ``back`` lets the done ones be gone back to."""
        self.now = now
        spoken = {"done": self.tr("đã xong"), "now": self.tr("đang ở"), "ahead": self.tr("chưa")}
        for number, step in enumerate(self.steps, 1):
            state = "done" if number < now else "now" if number == now else "ahead"
            step.set_state(state, spoken[state])
            if not back:
                step.setEnabled(False)
