"""Work under way with its *Dừng*, and the strip that says a fault in place."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import icons, show, theme
from cadredesk.ui.tasks import KEEP_AT_LEAST_S, SHOW_AFTER_S, Job


class Busy(QFrame):
    """Work under way: what, how far, *Dừng*. Shown late and hidden late, so nothing flickers.

    ``shown`` tells when it comes and goes.
    """

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, bare: bool = False) -> None:
        """``bare``: without a frame, for a foot whose words it stands in for."""
        super().__init__(parent)
        self.setProperty("role", "" if bare else "panel")
        self._job: Job | None = None
        self._what = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(*((0, 0, 0, 0) if bare else (12, 6, 12, 8)))
        box.setSpacing(1 if bare else 4)
        line = QHBoxLayout()
        self.words = QLabel()
        self.stop = QPushButton(self.tr("Dừng"))
        self.stop.setProperty("role", "link")
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._stop)
        line.addWidget(self.words, 1)
        line.addWidget(self.stop)
        box.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        box.addWidget(self.bar)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(int(SHOW_AFTER_S * 1000))
        self._late.timeout.connect(self._appear)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(int(KEEP_AT_LEAST_S * 1000))
        self._leave.timeout.connect(self._go)
        self._clock = QTimer(self)
        self._clock.setInterval(150)
        self._clock.timeout.connect(self._look)
        self.hide()

    def begin(self, what: str, job: Job) -> None:
        """Watch a job."""
        self._what, self._job = what, job
        self._leave.stop()
        if not self.isVisible():
            self._late.start()

    def end(self) -> None:
        """The job is over."""
        self._job = None
        self._late.stop()
        self._clock.stop()
        if self.isVisible():
            self._leave.start()

    def _appear(self) -> None:
        self.stop.setEnabled(True)
        self._look()
        self._clock.start()
        self.show()
        self.shown.emit(True)

    def _go(self) -> None:
        self.hide()
        self.shown.emit(False)

    def _look(self) -> None:
        if self._job is None:
            return
        self.bar.setRange(0, self._job.total)
        self.bar.setValue(self._job.done)
        words = self._what
        if self._job.total:
            done, total = show.count(self._job.done), show.count(self._job.total)
            words = self.tr("{what} {done} / {total}").format(what=words, done=done, total=total)
        self.words.setText(words)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.words.setText(self.tr("Đang dừng…"))


class _Sign(QWidget):
    """The sign before an error; its shape tells without colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(16, 18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 2, 15, 15)
        icons.paint(painter, "warning-circle-fill", box, theme.tokens().bad)
        painter.end()


class Fault(QFrame):
    """An error in place: the sentence, *Thử lại*; the rest of the page lives on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setProperty("state", "bad")
        self._again: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(_Sign())
        self.words = QLabel()
        self.words.setWordWrap(True)
        row.addWidget(self.words, 1)
        self.again = QPushButton(self.tr("Thử lại"))
        self.again.setProperty("role", "link")
        self.again.clicked.connect(lambda _=False: self._again())
        row.addWidget(self.again)
        self.hide()

    def say(self, sentence: str, again: Callable[[], object]) -> None:
        """Show a sentence; ``again`` is what *Thử lại* does."""
        self._again = again
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
