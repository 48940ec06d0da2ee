"""Long work of a page or dialog, one piece at a time: watched, stopped, its faults in place."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.ui import i18n
from cadredesk.ui.desk import Desk
from cadredesk.ui.tasks import Job
from cadredesk.ui.widgets.notice import Busy, Fault

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
        self._shown = self.busy
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
        busy: Busy | None = None,
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Do work off the window's thread; a fault is said in place with a way to try again.

        Work that is still under way is stopped, and its result reaches nobody. ``busy`` shows how
        far it is where the usual place above the page would push the page about; ``otherwise``
        follows where there is no result.
        """
        self.stop()
        self._shown.end()
        self.fault.hide()
        self.writing = writing
        self._shown = busy or self.busy

        def arrived(result: T) -> None:
            if self._job is job:
                self._settle()
                then(result)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._settle()
                otherwise()
                self._fail(error, again)

        job = self._desk.tasks.start(work, arrived, failed)
        self._job = job
        self._shown.begin(what, job)
        self.held.emit(writing)

    def stop(self) -> None:
        """Stop what is under way at its next step."""
        if self._job is not None:
            self._job.cancel()

    def _settle(self) -> None:
        self._job = None
        self.writing = False
        self._shown.end()
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
