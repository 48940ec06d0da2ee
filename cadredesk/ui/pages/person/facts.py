"""A tab of dated facts: buttons, one row per fact, each written in a dialog."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.dates import show
from cadredesk.domain.service import Decision, Employment, Position, Status
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.query import heir
from cadredesk.ui.widgets.fields_table import Cell, RowTable

F = TypeVar("F", bound=Position | Employment | Status)


class FactsTab(QWidget, Generic[F]):
    """A draft of facts; nothing is written before the form is saved.

    Sub-classes give the facts in their order, the cells of a row and what Insert, Enter and
    Delete do. The cursor stays with the fact it stands on, wherever its row goes. ``told`` says
    what was done, by its name.
    """

    edited = Signal()
    told = Signal(str)
    stretch: ClassVar[tuple[int, ...]] = (0,)

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.context = context
        self._person_id = 0
        self._name = ""
        self._shown: list[F] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._make_buttons()  # before the table: Tab reads from above
        self.table = RowTable(self._heads(), stretch=self.stretch)
        self.table.opened.connect(lambda _row: self.edit_current())
        self.table.wanted.connect(self.add_fact)
        self.table.dropped.connect(self.drop_chosen)
        self.table.itemSelectionChanged.connect(self._enable)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 8)
        self.column.setSpacing(8)
        self.column.addLayout(self._buttons)
        self.column.addWidget(self.table, 1)

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    # --- what a tab says about its facts --------------------------------------------------------

    def _heads(self) -> list[str]:
        """The words above the columns; those of ``stretch`` share what room is left."""
        raise TypeError(f"{type(self).__name__} names no columns")

    def _make_buttons(self) -> None:
        """The buttons above the table, by ``_button``."""

    def _order(self) -> list[F]:
        """The facts of the draft as the rows show them."""
        raise TypeError(f"{type(self).__name__} gives no facts")

    def _cells(self, fact: F) -> list[Cell]:
        """One row."""
        raise TypeError(f"{type(self).__name__} shows no facts")

    def _enable(self) -> None:
        """Which buttons do something with the chosen rows."""

    def add_fact(self) -> None:
        """Insert: ask for a new fact."""

    def edit_current(self) -> None:
        """Enter: change the current fact."""

    def drop_chosen(self) -> None:
        """Delete: take the chosen facts out of the draft."""

    # --- for the tabs ---------------------------------------------------------------------------

    def current(self) -> F | None:
        """The fact the cursor stands on."""
        row = self.table.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def chosen(self) -> list[F]:
        """The chosen facts, or the current one."""
        return [self._shown[row] for row in self.table.chosen()]

    def _ask(self, dialog: QDialog, done: Callable[[], None]) -> None:
        """Open a dialog; ``done`` writes its result into the draft."""
        dialog.accepted.connect(done)
        # the button that opened it may have nothing left to do, and the next one is «Xóa»
        dialog.finished.connect(lambda _result: self.table.setFocus())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _changed(self, at: F | None = None, words: str = "") -> None:
        """Another draft: the cursor goes to ``at``, or stays with its fact."""
        self._fill(at)
        if self.isVisible():
            self.table.setFocus()  # «Xóa» may have been pressed and have nothing left to do
        self.edited.emit()
        if words:
            self.told.emit(words)

    def _fill(self, at: F | None = None) -> None:
        before, place = self._shown, self.table.currentRow()
        wanted = at or self.current()
        self._shown = self._order()
        self.table.fill([self._cells(fact) for fact in self._shown])
        row = _row_of(wanted, self._shown) if wanted is not None else -1
        if row < 0 and place >= 0:
            row = heir(before, place, lambda fact: _row_of(fact, self._shown))
        if row >= 0:
            self.table.stand_on(row)
        self._enable()


def _row_of(fact: F, facts: Sequence[F]) -> int:
    """Where a fact stands now, -1 for nowhere; one that is stored also in its changed form."""
    for row, other in enumerate(facts):
        if other is fact or (fact.id and other.id == fact.id and type(other) is type(fact)):
            return row
    return facts.index(fact) if fact in facts else -1


def written(decision: Decision, unknown: str) -> Cell:
    """The cell of a decision: its number and day."""
    words = " · ".join(part for part in (decision.number, show(decision.date)) if part)
    return Cell(words or unknown, nil=not words)
