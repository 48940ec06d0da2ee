"""The age of the last backup in the status bar; a click opens the list of backups."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from cadredesk.services.backups import State
from cadredesk.ui import backup_words
from cadredesk.ui.widgets.lights import Light


class BackupNote(Light):
    """A light with the age of the last backup; hidden while no file is open."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ok", "", parent, role="small")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContentsMargins(8, 0, 8, 0)
        self._told: tuple[str, str, str] = ("ok", "", "")
        self._short = False
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

    def set_short(self, short: bool) -> None:
        """Few words where the window is narrow."""
        self._short = short
        self._say()

    def _say(self) -> None:
        light, long, short = self._told
        self.set(light, short if self._short else long)
        self.setAccessibleName(long)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()
