"""Sees to backups while the window is open: daily, on closing, when asked; remembers faults."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.services import backups
from cadredesk.services.backups import Made, State, Why
from cadredesk.services.office import Office
from cadredesk.ui import backup_words, i18n
from cadredesk.ui.backup_note import BackupNote
from cadredesk.ui.desk import Desk
from cadredesk.ui.tasks import Job, Rank

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 15 * 60_000
SETTLE_MS = 1_500


class Keeper(QObject):
    """Makes backups on the worker and keeps :attr:`note` right.

    ``changed`` comes when the list of backups may be another one.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self._desk, self._now = desk, now
        self.note = BackupNote()
        self.state = State(None, False)
        self._session_ends = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY_MS)
        self._clock.timeout.connect(self.daily)
        self._clock.start()
        desk.hub.office_changed.connect(self._opened)
        desk.hub.changed.connect(lambda _changes: self._settling.start())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._end_of_session)

    # --- settings ----------------------------------------------------------------------------

    @property
    def second(self) -> Path | None:
        """The second place the clerk chose."""
        name = self._desk.settings.now.backups.get("second")
        return Path(name) if isinstance(name, str) and name else None

    def choose_second(self, folder: Path | None) -> None:
        """Use another second place; the newest backup goes there at once."""
        self._remember(second=str(folder) if folder else "", missed={})
        if self._desk.office is not None and folder is not None:
            self._start(self._desk.office, Why.MANUAL, when_due=True)
        self._show()

    @property
    def failed(self) -> str:
        """What went wrong with the last try of this file, in a sentence."""
        return self._of_file("failed")

    @property
    def missed(self) -> str:
        """Since when the second place lacks the newest backup, in a sentence."""
        since = self._of_file("missed")
        if not since or self.second is None:
            return ""
        words = self.tr("Chưa chép được sang nơi thứ hai «{folder}» từ {since}.")
        return words.format(folder=self.second, since=since)

    def _of_file(self, what: str, path: Path | None = None) -> str:
        path = path or (self._desk.office.path if self._desk.office is not None else None)
        kept = self._desk.settings.now.backups.get(what)
        said = kept.get(str(path)) if isinstance(kept, dict) else ""
        return said if isinstance(said, str) else ""

    def _remember(self, **but: Any) -> None:
        settings = self._desk.settings
        settings.change(backups={**settings.now.backups, **but})

    def _note_fault(self, path: Path, what: str, said: str) -> None:
        if said == self._of_file(what, path):
            return
        kept = self._desk.settings.now.backups.get(what)
        kept = dict(kept) if isinstance(kept, dict) else {}
        kept.pop(str(path), None)
        self._remember(**{what: {**kept, **({str(path): said} if said else {})}})

    # --- making ------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Sao lưu ngay."""
        self._start(self._desk.an_office, Why.MANUAL, then=self._said)

    def _said(self, made: Made | None) -> None:
        if made is not None:
            words = self.tr("Đã sao lưu lúc {time}, đã kiểm tra")
            self._desk.say(words.format(time=f"{made.backup.at:%H:%M}"))

    def daily(self) -> None:
        """Once a day, if anything was done since the last backup."""
        office = self._desk.office
        if office is None or self._demo():
            return
        newest = self.state.newest
        if newest is None or newest.at.date() < self._now().date():
            self._start(office, Why.DAILY, when_due=True)

    def _demo(self) -> bool:
        info = self._desk.info
        return info is not None and bool(info.settings.get("demo"))

    def leave(self) -> None:
        """Another file is about to be opened: what was done in this one is backed up before."""
        if self._desk.office is not None:
            self._start(self._desk.office, Why.CLOSE, when_due=True, quiet=True)

    def hold_closing(self, again: Callable[[], object]) -> Job | None:
        """Back up before the window closes; ``again`` closes it then. None: close right away."""
        office = self._desk.office
        if office is None or self._session_ends:
            return None

        def finish(_made: object) -> None:
            again()

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                words = self.tr("{fault}\n\nChương trình vẫn đóng; lần mở sau sẽ nhắc.")
                said = words.format(fault=i18n.sentence(error))
                self._desk.asker.tell(self.tr("Chưa sao lưu được"), said)
            finish(None)

        return self._start(office, Why.CLOSE, when_due=True, then=finish, otherwise=failed)

    def _start(
        self,
        office: Office,
        why: Why,
        *,
        when_due: bool = False,
        quiet: bool = False,
        then: Callable[[Made | None], object] | None = None,
        otherwise: Callable[[BaseException], object] | None = None,
    ) -> Job:
        second, make = self.second, backups.back_up_if_due if when_due else backups.back_up

        def work(progress: Progress) -> Made | None:
            return make(office, why, second=second, now=self._now, progress=progress)

        def done(made: Made | None) -> None:
            self._note_fault(office.path, "failed", "")
            if made is not None and second is not None:
                missed = self._of_file("missed", office.path) or backup_words.moment(self._now())
                self._note_fault(office.path, "missed", missed if made.fault else "")
            if then is not None:
                then(made)
            self.refresh()

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                log.info("backup failed: %s", error.code)
                self._note_fault(office.path, "failed", i18n.sentence(error))
            if otherwise is not None:
                otherwise(error)
            elif why is Why.MANUAL or not isinstance(error, UserError):
                self._desk.report(error)
            self.refresh()

        return self._desk.tasks.start(work, done, failed, "" if quiet else self.tr("Đang sao lưu…"))

    # --- knowing -----------------------------------------------------------------------------

    def _opened(self) -> None:
        self.state = State(None, False)
        self.note.setVisible(False)
        self.refresh(then=self.daily)

    def refresh(self, then: Callable[[], object] | None = None) -> None:
        """Look how the office stands, and say it."""
        office = self._desk.office
        if office is None:
            self.note.hide()
            return

        def show(state: State) -> None:
            if self._desk.office is office:
                self.state = state
                self._show()
                if then is not None:
                    then()

        # a folder that cannot be looked into is told when a backup is wanted, not here
        self._desk.tasks.start(
            lambda _p: backups.state(office, self._now), show, lambda _e: None, rank=Rank.LATE
        )

    def _show(self) -> None:
        if self._desk.office is not None:
            self.note.show_state(self.state, self.failed, self.missed, self._now())
            self.changed.emit()

    def _end_of_session(self, _manager: object) -> None:
        # Windows is going down: it does not wait for us; the next start makes up for it
        self._session_ends = True
