"""The status bar: what the page counts, running work, saved state, size of the roster."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from cadredesk.ui import fonts, show, tokens
from cadredesk.ui.tasks import Running
from cadredesk.ui.widgets.lights import Light

_BAR_AFTER_S = 3.0


class _Room(QWidget):
    """The left; it asks for room for all figures, also for those left out at the moment."""

    wanted = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(self.wanted, hint.width()), hint.height())


class StatusBar(QStatusBar):
    """Words at left, divided by thin lines; at right state and roster."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.renew()
        self._room = _Room()
        # it has what the others leave, and never makes the window wider than the screen
        self._room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._room.installEventFilter(self)
        self._left = QHBoxLayout(self._room)
        self._left.setContentsMargins(8, 0, 0, 0)
        self._left.setSpacing(9)
        self._parts: list[QWidget] = []
        self._running = QLabel()
        self._running.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Dừng"))
        self._stop.setProperty("role", "link")
        self._stop.clicked.connect(lambda _=False: self.stop_asked.emit())
        for part in (self._running, self._bar, self._stop):
            part.hide()
            self._left.addWidget(part)
        self._left.addStretch(1)
        self.addWidget(self._room, 1)
        self.state = Light("ok", "", role="small")
        self.state.hide()
        self.roster = QLabel()
        self.roster.setProperty("role", "small")
        self.roster.setContentsMargins(6, 0, 8, 0)
        self.addPermanentWidget(self.state)
        self.addPermanentWidget(self.roster)

    def renew(self) -> None:
        """As high as the text size in force needs."""
        metrics = QFontMetrics(fonts.font("small"))
        self.setFixedHeight(max(tokens.STATUS_BAR, metrics.height() + 7))

    def set_texts(self, texts: Sequence[str]) -> None:
        """What the page counts; texts may hold <b>."""
        for part in self._parts:
            self._left.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for place, text in enumerate(texts):
            if place:
                rule = QFrame()
                rule.setProperty("role", "rule")
                rule.setFixedSize(1, 14)
                self._parts.append(rule)
            label = QLabel(text)
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.RichText)
            self._parts.append(label)
        for place, part in enumerate(self._parts):
            self._left.insertWidget(place, part)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room for what the page counts is another."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Leave out the last figures where there is no room for whole ones."""
        margins = self._left.contentsMargins()
        right = margins.left()
        for part in self._parts:
            right += part.sizeHint().width() + self._left.spacing()
            part.setVisible(right <= self._room.width())
        self._room.wanted = right
        self._room.updateGeometry()

    def shown(self) -> list[QLabel]:
        """The labels at the left."""
        return [p for p in self._parts if isinstance(p, QLabel)]

    def texts(self) -> list[str]:
        """What the left says."""
        return [label.text() for label in self.shown()]

    def set_state(self, words: str, state: str = "ok") -> None:
        """The saved state, or the result of the last action."""
        self.state.set(state or "ok", words)
        self.state.setVisible(bool(words))

    def set_roster(self, count: int | None) -> None:
        """How many people the list holds; None while nobody knows."""
        words = self.tr("{count} người trong danh sách")
        self.roster.setText("" if count is None else words.format(count=show.count(count)))

    def show_running(self, running: Running | None) -> None:
        """Say what is worked on; after 3 s with a bar, a count and *Dừng*."""
        for part in (self._running, self._bar, self._stop):
            part.setVisible(running is not None)
        if running is None:
            return
        long = running.seconds >= _BAR_AFTER_S
        words = running.what
        if running.total and long:
            words += f" {show.count(running.done)} / {show.count(running.total)}"
        self._running.setText(words)
        self._bar.setRange(0, running.total)
        self._bar.setValue(running.done)
        self._bar.setVisible(long)
        self._stop.setVisible(long and running.total > 0)
