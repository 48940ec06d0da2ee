"""Everybody of the office as of the reference date, fetched once for all who show people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from cadredesk.domain.changes import Changes
from cadredesk.domain.person import PersonLine
from cadredesk.progress import Cancelled
from cadredesk.services import people
from cadredesk.ui import watched
from cadredesk.ui.tasks import Rank

if TYPE_CHECKING:
    from cadredesk.ui.desk import Desk


class Roster(QObject):
    """``lines`` are of the last finished fetch; ``changed`` follows each.

    ``touched`` are the ids of those who came back, or whose line changed, by an undo or redo
    since the fetch before.
    """

    changed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.lines: Sequence[PersonLine] = ()
        self.loaded = False
        self.touched: frozenset[int] = frozenset()
        self._went_back = False
        self._turn = 0
        self._waiting = False
        desk.hub.changed.connect(self._on_changed)
        desk.hub.as_of_changed.connect(lambda _day: self.fetch())
        desk.hub.office_changed.connect(self._start_over)

    def fetch(self) -> None:
        """Fetch anew on the worker; several wishes at once make one fetch."""
        office, day = self._desk.office, self._desk.as_of
        if office is None or self._waiting:
            return
        self._turn += 1
        turn = self._turn
        self._waiting = True

        def begun_work() -> tuple[list[PersonLine], frozenset[int]]:
            # from here on a further change needs a further fetch
            self._waiting = False
            went_back, self._went_back = self._went_back, False
            lines = people.lines(office, day)
            return lines, _differing(self.lines, lines) if went_back else frozenset()

        def arrived(found: tuple[list[PersonLine], frozenset[int]]) -> None:
            if turn == self._turn:
                (self.lines, self.touched), self.loaded = found, True
                self.changed.emit()

        what = self.tr("Đang đọc danh sách…")
        # the figures of the page that is open come first
        self._desk.fetch(lambda _p: begun_work(), arrived, self._failed, what, Rank.LATE)

    def _failed(self, error: BaseException) -> None:
        self._waiting = False
        if not isinstance(error, Cancelled):
            self._desk.report(error)

    @Slot()
    def _start_over(self) -> None:
        self.lines, self.loaded, self.touched = (), False, frozenset()
        self._turn += 1
        self._waiting = False
        self.changed.emit()
        self.fetch()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.tables & watched.PEOPLE:
            self._went_back = changes.kind in ("undo", "redo")
            self.fetch()


def _differing(before: Sequence[PersonLine], after: Sequence[PersonLine]) -> frozenset[int]:
    known = {line.id: line for line in before}
    return frozenset(line.id for line in after if known.get(line.id) != line)
