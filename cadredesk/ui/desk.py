"""What every page is handed: the open office, the hub, the worker, the asker, the settings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from cadredesk.domain.changes import Changes
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.services.office import Office, OfficeInfo, open_office
from cadredesk.ui import i18n
from cadredesk.ui.asker import Asker
from cadredesk.ui.hub import Hub
from cadredesk.ui.roster import Roster
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.tasks import Job, Rank, Tasks

T = TypeVar("T")


class Desk(QObject):
    """The clerk's desk. Pages get it as their only argument.

    ``go`` asks the window for another page (``desk.go("person", person_id=3)``); ``back`` for
    the one before.
    """

    went = Signal(str, dict)
    went_back = Signal()
    saved = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        settings: SettingsStore,
        asker: Asker,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.asker = asker
        self.today = today
        self.hub = Hub(self)
        self.tasks = Tasks(self)
        self.tasks.failed.connect(self.report)
        self.office: Office | None = None
        self.info: OfficeInfo | None = None
        self._leaving: list[Office] = []
        self._wishes: list[Callable[[], bool]] = []
        self._as_of = today()
        self.hub.changed.connect(self._on_changed)
        self.roster = Roster(self)

    # --- the open file -----------------------------------------------------------------------

    def use(self, office: Office) -> None:
        """Work with an open office; the one before is closed."""
        self.close_office()
        office.user = self.settings.now.user or office.user
        self.office = office
        self.info = office.info()
        office.listeners.append(self.hub.notify)
        self._as_of = self.info.last_day or self.today()
        self.settings.remember_file(office.path)
        self.hub.office_changed.emit()

    def open(self, path: Path) -> bool:
        """Open a file and use it; what is wrong with it is said. Whether it worked."""
        try:
            office = open_office(path, user=self.settings.now.user)
        except UserError as error:
            self.asker.warn(error)
            return False
        self.use(office)
        return True

    def close_office(self) -> None:
        """Close the open file, if any."""
        if self.office is not None:
            office, self.office, self.info = self.office, None, None
            # its last bytes go to the disk on the worker, after what is under way there
            self._leaving.append(office)
            self._wishes = []
            self.tasks.start(lambda _p: office.close(), lambda _none: self._leaving.remove(office))
            self.hub.office_changed.emit()

    @property
    def an_office(self) -> Office:
        """The open office, for pages, which exist only while one is open."""
        if self.office is None:
            raise RuntimeError("no office is open")
        return self.office

    # --- files beside it ---------------------------------------------------------------------

    def folder(self) -> Path:
        """Where files are looked for and put first: where the last one was, else Documents."""
        last = self.settings.now.last_folder
        if last and Path(last).is_dir():
            return Path(last)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def ask_open(self, kind: str) -> Path | None:
        """Ask for one file, beginning in the folder used last."""
        return self._remembered(self.asker.open_file(self.folder(), kind))

    def ask_save(self, name: str, kind: str) -> Path | None:
        """Ask where to write, offering a name in the folder used last."""
        return self._remembered(self.asker.save_as(self.folder() / name, kind))

    def _remembered(self, path: Path | None) -> Path | None:
        if path is not None:
            self.settings.change(last_folder=str(path.parent))
        return path

    # --- the reference date ------------------------------------------------------------------

    @property
    def as_of(self) -> date:
        """The day all figures are of (Số liệu tính đến)."""
        return self._as_of

    @property
    def is_today(self) -> bool:
        """Whether the figures are of today."""
        return self._as_of == self.today()

    def set_as_of(self, day: date) -> None:
        """Look at another day."""
        if day != self._as_of:
            self._as_of = day
            self.hub.as_of_changed.emit(day)

    # --- doing -------------------------------------------------------------------------------

    def go(self, page: str, **arguments: Any) -> None:
        """Show another page, with arguments it understands."""
        self.went.emit(page, arguments)

    def back(self) -> None:
        """Show the page before."""
        self.went_back.emit()

    def fetch(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None],
        what: str = "",
        rank: Rank = Rank.LOOK,
    ) -> Job:
        """Run work on the open office; once another is open, its result and faults reach nobody.

        By then the pages that asked are gone, or show people of the other office.
        """
        office = self.office

        def arrived(result: T) -> None:
            if self.office is office:
                then(result)

        def failed(error: BaseException) -> None:
            if self.office is office:
                otherwise(error)

        return self.tasks.start(work, arrived, failed, what, rank)

    def attempt(self, work: Callable[[], Any]) -> bool:
        """Do something short at once; a fault of the world is said. Whether it worked."""
        try:
            work()
        except UserError as error:
            self.asker.warn(error)
            return False
        return True

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Say a fault of the world; hand a bug to the crash hook."""
        if isinstance(error, UserError):
            self.asker.warn(error)
        else:
            raise error

    def say(self, text: str) -> None:
        """Say a result in the status bar; nobody has to answer."""
        self.said.emit(text)

    def undo(self) -> None:
        """Take the last action back, asking first where it is not today's or ours."""
        self._wish(self._undo)

    def redo(self) -> None:
        """Do the last undone action again."""
        self._wish(self._redo)

    def _wish(self, do: Callable[[], bool]) -> None:
        """One after the other: what the next takes back shows when the one before is done."""
        self._wishes.append(do)
        if len(self._wishes) == 1:
            self._next_wish(self._wishes)

    def _next_wish(self, wishes: list[Callable[[], bool]]) -> None:
        # wishes for a file that was left since are void
        while wishes and wishes is self._wishes and not wishes[0]():
            wishes.pop(0)

    def _undo(self) -> bool:
        office = self.an_office
        step = office.undo_step()
        if (
            step is not None
            and step.ask
            and not self._agreed(i18n.shown(step.label), step.user, step.at)
        ):
            return False
        return self._start(office.undo, self.tr("Đang hoàn tác…"))

    def _redo(self) -> bool:
        return self._start(self.an_office.redo, self.tr("Đang làm lại…"))

    def _start(self, work: Callable[[], Any], what: str) -> bool:
        wishes = self._wishes

        def done() -> None:
            wishes.pop(0)
            self._next_wish(wishes)

        def failed(error: BaseException) -> None:
            done()
            if not isinstance(error, Cancelled):
                self.report(error)

        self.tasks.start(lambda _p: work(), lambda _changes: done(), failed, what)
        return True

    def _agreed(self, label: str, user: str, at: str) -> bool:
        day, _, clock = at.partition("T")
        year, month, number = day.split("-")
        text = self.tr("«{what}» do {who} làm lúc {time} ngày {day}. Việc này sẽ được trả lại.")
        return self.asker.sure(
            self.tr("Hoàn tác việc cũ"),
            text.format(
                what=label, who=user or "–", time=clock[:5], day=f"{number}/{month}/{year}"
            ),
            self.tr("Hoàn tác"),
        )

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.office is not None and "office" in changes.tables:
            self.info = self.office.info()
        self.saved.emit(changes)

    def close(self) -> None:
        """End of the program: stop the worker, close the file."""
        self.tasks.close()
        for office in (*self._leaving, self.office):
            if office is not None:
                office.close()
        if self.office is not None:
            self.office = self.info = None
            self.hub.office_changed.emit()
