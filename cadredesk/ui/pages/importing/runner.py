"""The assistant's work, one piece at a time: watched, stopped, its faults said in place."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.ui import i18n
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.notice import Busy, Fault
from cadredesk.ui.tasks import Job

T = TypeVar("T")


class Runner(QObject):
    """``held`` says whether the page must wait because something is being written."""

    held = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self.writing = False
        self.busy = Busy()
        self.fault = Fault()
        desk.hub.office_changed.connect(self._forget)

    @property
    def running(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def run(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        what: str,
        again: Callable[[], object],
        *,
        writing: bool = False,
    ) -> None:
        """Do work off the window's thread; a fault is said in place with a way to try again.

        Work that is still under way is stopped, and its result reaches nobody.
        """
        self.stop()
        self.fault.hide()
        self.writing = writing

        def arrived(result: T) -> None:
            if self._job is job:
                self._settle()
                then(result)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._settle()
                self._fail(error, again)

        job = self._desk.tasks.start(work, arrived, failed)
        self._job = job
        self.busy.begin(what, job)
        self.held.emit(writing)

    def stop(self) -> None:
        """Stop what is under way at its next step."""
        if self._job is not None:
            self._job.cancel()

    def _settle(self) -> None:
        self._job = None
        self.writing = False
        self.busy.end()
        self.held.emit(False)

    def _forget(self) -> None:
        """Another office is open: what still runs for this one reaches nobody."""
        if self._job is not None:
            self._job.cancel()
            self._settle()

    def _fail(self, error: BaseException, again: Callable[[], object]) -> None:
        if isinstance(error, Cancelled):
            self.fault.say(self.tr("Đã dừng; chưa ghi gì."), again)
        elif isinstance(error, UserError):
            self.fault.say(i18n.sentence(error), again)
        else:
            self._desk.report(error)
