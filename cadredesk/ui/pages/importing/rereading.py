"""Each change of how a sheet is read asks for reading it again, off the window's thread."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from cadredesk.services.importing import OpenedFile
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.places import Place
from cadredesk.ui.pages.importing.wishes import Wishes, planning
from cadredesk.ui.pages.importing.work import WorkView
from cadredesk.ui.runner import Runner


class Rereader(QObject):
    """``read`` carries the draft of the wishes last asked for.

    A wish that follows before the sheet is read is added to it; one that comes to nothing, or is
    stopped, leaves what is shown. What is read while a cell is typed in waits until it is left.
    """

    read = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, work: WorkView) -> None:
        super().__init__(work)
        self._desk, self._runner, self._work = desk, runner, work
        self._opened: OpenedFile | None = None
        self._asked = Wishes()
        self._waiting: tuple[Draft, Wishes] | None = None
        self.wishes = Wishes()
        """Those of the draft that is shown."""
        work.columns.as_of_changed.connect(self._day)
        work.columns.columns_changed.connect(self._columns)
        work.columns.order_changed.connect(self._order)
        work.columns.notes.restore_asked.connect(lambda: self._cells({}))
        work.preview.corrected.connect(self._corrected)
        work.preview.restored.connect(self._restored)
        table = work.preview.table
        table.finished.connect(self._left, Qt.ConnectionType.QueuedConnection)

    def begin(self, opened: OpenedFile) -> None:
        """Another file."""
        self._opened, self._waiting = opened, None
        self._asked = self.wishes = Wishes()

    # --- wishes ----------------------------------------------------------------------------------

    def _day(self, day: date) -> None:
        self.ask(replace(self._asked, as_of=day))

    def _columns(self, columns: dict[str, str]) -> None:
        self.ask(replace(self._asked, columns=columns))

    def _order(self, name: str, order: str) -> None:
        orders = {**self._asked.date_orders, name: order}
        self.ask(replace(self._asked, date_orders=orders))

    def _corrected(self, place: Place, text: str) -> None:
        cells = {**self._asked.cells, (place.row, place.letters): text}
        if text == place.said:
            del cells[place.row, place.letters]
        self._cells(cells)

    def drop_last(self) -> bool:
        """Take the cell corrected last back to what the file says; whether there was one."""
        cells = dict(self._asked.cells)
        if not cells:
            return False
        cells.popitem()
        self._cells(cells)
        return True

    def _restored(self, places: list[Place]) -> None:
        gone = {(p.row, p.letters) for p in places}
        self._cells({at: text for at, text in self._asked.cells.items() if at not in gone})

    def _cells(self, cells: Mapping[tuple[int, str], str]) -> None:
        self.ask(replace(self._asked, cells=cells))

    def again(self) -> None:
        """The same wishes, because the people changed."""
        self.ask(self._asked)

    # --- reading ---------------------------------------------------------------------------------

    def ask(self, wishes: Wishes) -> None:
        """Read the sheet as wished."""
        opened, draft = self._opened, self._work.preview.model.draft
        if opened is None:
            return
        if draft is not None and draft.opened is opened and wishes.sheet is None:
            wishes = replace(wishes, sheet=draft.plan.sheet.sheet)
        self._asked, self._waiting = wishes, None
        self._runner.run(
            planning(self._desk.an_office, opened, wishes, self._desk.today()),
            lambda found: self._arrived(found, wishes),
            self.tr("Đang đối chiếu…"),
            lambda: self.ask(wishes),
            busy=self._work.busy if self._work.isVisible() else None,
            otherwise=self._failed,
        )

    def _arrived(self, draft: Draft, wishes: Wishes) -> None:
        if self._work.preview.table.editing:
            self._waiting = (draft, wishes)
            return
        self.wishes = wishes
        self.read.emit(draft)

    def _left(self) -> None:
        """The cell is left: what was read meanwhile shows, unless more was asked for."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not self._runner.running:
            self._arrived(*waiting)

    def _failed(self) -> None:
        self._asked = self.wishes
        self._work.preview.model.drop_pending()
