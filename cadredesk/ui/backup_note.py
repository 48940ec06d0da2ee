"""The age of the last backup in the status bar; a click opens the list of backups."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from cadredesk.services.backups import State
from cadredesk.ui import backup_words
from cadredesk.ui.widgets.lights import GAP, SIZE, Light

EDGE = 8


class BackupNote(Light):
    """A light with the age of the last backup, where there is room for it.

    Else the sign alone, the words in its tooltip; hidden while no file is open.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ok", "", parent, role="small")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._told: tuple[str, str, str] = ("ok", "", "")
        self.hide()

    def show_state(self, state: State, failed: str, missed: str, now: datetime) -> None:
        """Say how the office stands; ``failed`` when the last try went wrong, ``missed`` what the
        second place lacks."""  # noqa: D205, D209
        light, long, short = self._told_of(state, failed, now)
        self._told = (light, long, short)
        self._say()
        tips = (long, failed, missed, self.tr("Bấm để xem các bản sao lưu."))
        self.setToolTip("\n".join(tip for tip in tips if tip))
        self.show()

    def _told_of(self, state: State, failed: str, now: datetime) -> tuple[str, str, str]:
        if state.newest is None:
            words = self.tr("Chưa có bản sao lưu")
            return "warn" if failed else "unk", words, words
        when = backup_words.ago(state.newest.at, now)
        short = self.tr("Sao lưu {when}").format(when=when)
        if failed:
            words = self.tr("Sao lưu không được; bản gần nhất: {when}")
            return "warn", words.format(when=when), short
        old = now - state.newest.at > backup_words.OLD
        if old and not state.due:
            words = self.tr("Sao lưu gần nhất: {when}, từ đó chưa có gì thay đổi")
            return "ok", words.format(when=when), short
        words = self.tr("Sao lưu gần nhất: {when}, đã kiểm tra")
        return "warn" if old else "ok", words.format(when=when), short

    def _say(self) -> None:
        light, long, short = self._told
        room = self._room()
        words = next((w for w in (long, short) if self._wide(w) <= room), "")
        if (light, words) != (self.state, self.words):
            self.set(light, words)
            self.setAccessibleName(long)

    def _wide(self, words: str) -> int:
        return SIZE + GAP + self.fontMetrics().horizontalAdvance(words) + 2 + EDGE

    def _room(self) -> int:
        """What the others in the bar leave."""
        bar = self.parentWidget()
        if bar is None:
            return 0
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        parts = list[QWidget](bar.findChildren(QWidget, options=direct))
        others = [part for part in parts if part is not self and not part.isHidden()]
        taken: int = sum(part.sizeHint().width() + EDGE for part in others)
        return bar.width() - taken

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + EDGE, hint.height())

    def event(self, event: QEvent) -> bool:
        """Watch the bar one is put into."""
        bar = self.parentWidget() if event.type() == QEvent.Type.ParentChange else None
        if bar is not None:
            bar.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say as much as the others in the bar leave room for."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._say()
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()
