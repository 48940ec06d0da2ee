"""One column of a table and how it reads: every text is read once, however often it stands there.

The orders of dates are decided here too, over whole columns, before any cell is read.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.sheet import DateOrder
from cadredesk.exchange import numbers, orders, values
from cadredesk.exchange.cellwords import cell_data
from cadredesk.exchange.days import DayReader
from cadredesk.exchange.grid import Cell
from cadredesk.exchange.kinds import FieldSpec, Kind
from cadredesk.exchange.values import Reading

Reader = Callable[[Cell], Reading]

_SIMPLE: Final[dict[str, Reader]] = {
    "text": values.text,
    "language": values.text,
    "gender": values.gender,
    "citizen_id": numbers.citizen_id,
    "party_card": numbers.party_card,
    "phone": numbers.phone,
}
DATED: Final = ("date", "gender_date")
_OWN: Final = frozenset({"name", "name_part", "citizen_id", "party_card", "phone", "number"})
"""What nobody shares with the person above: a ditto there repeats nothing."""
_DITTO: Final = object()


class Column:
    """A column by its field: its cells without blanks and dittos, and what they read as.

    ``index`` is None for a field without a column of its own, ``spec`` for a column of marks
    (``degree=dai_hoc``).
    """

    __slots__ = ("_above", "_clean", "_known", "index", "name", "own", "reader", "spec")

    def __init__(self, name: str, index: int | None, spec: FieldSpec | None) -> None:
        self.name = name
        self.index = index
        self.spec = spec
        self.own = spec is not None and spec.reads in _OWN
        self.reader: Reader | None = None
        self._above: Cell = None
        self._clean: dict[str, object] = {}
        self._known: dict[Cell, tuple[str | None, Reading | None]] = {}

    def cell(self, row: Sequence[Cell]) -> Cell:
        """The column's cell in a row: None for a blank, for a ditto what stands above."""
        index = self.index
        cell = row[index] if index is not None and index < len(row) else None
        if type(cell) is str:
            clean = self._clean.get(cell, self)
            if clean is self:
                clean = self._clean[cell] = _cleaned(cell)
            if clean is _DITTO:
                cell = None if self.own else self._above
            elif clean is None:
                cell = None
        self._above = cell
        return cell

    def read(self, cell: Cell) -> tuple[str | None, Reading | None]:
        """The value of a cell, and its reading where that says more."""
        if type(cell) is dict or type(cell) is bool:
            return _split(self.reading(cell))
        known = self._known.get(cell)
        if known is None:
            known = self._known[cell] = _split(self.reading(cell))
        return known

    def reading(self, cell: Cell) -> Reading:
        """A cell read anew."""
        return self.reader(cell) if self.reader else values.NOTHING


def _cleaned(cell: str) -> object:
    if values.is_ditto(cell):
        return _DITTO
    return None if values.is_blank(cell) else cell


def _split(reading: Reading) -> tuple[str | None, Reading | None]:
    more = reading.raw or reading.problem or reading.extra or reading.short_year
    return reading.value, reading if more else None


def columns_of(
    fields: Mapping[str, int], kind: Kind, codes: CodeBook, usual: DayReader
) -> dict[str, Column]:
    """A column for every field of a kind and every column of a sheet, those of the sheet first."""
    found = {
        name: Column(name, index, None if "=" in name else kind.get(name))
        for name, index in fields.items()
    }
    for spec in kind.fields:
        found.setdefault(spec.field, Column(spec.field, None, spec))
    for column in found.values():
        column.reader = _reader(column.spec, codes, usual)
    return found


def _reader(spec: FieldSpec | None, codes: CodeBook, usual: DayReader) -> Reader | None:
    if spec is None:
        return None
    if spec.reads in DATED:
        return usual
    list_name = spec.list_name
    if spec.reads == "code" and list_name:
        return lambda cell: values.coded(list_name, cell, codes)
    return _SIMPLE.get(spec.reads)


def order_dates(
    columns: Mapping[str, Column],
    cells_of: Callable[[Column], Iterable[Cell]],
    wishes: Mapping[str, str],
    usual: DayReader,
    as_of: date,
) -> dict[str, DateOrder]:
    """Decide the order of every column of dates and read it so.

    Columns of one date (Nam, Nữ) decide together; ``wishes`` are the clerk's, field → order.
    """
    found: dict[str, DateOrder] = {}
    dates = {
        c.name: c.spec.of or c.name
        for c in columns.values()
        if c.index is not None and c.spec and c.spec.reads in DATED
    }
    for name, target in dates.items():
        together = [n for n, other in dates.items() if other == target]
        cells = [cell for n in together for cell in cells_of(columns[n])]
        order = orders.decide(cells, wishes.get(name) or wishes.get(target))
        if order is not None:
            found[name] = order
        columns[name].reader = DayReader(
            order=orders.text_order(cells, order),
            swapped=order is not None and order.order == orders.SWAPPED,
            bare_years=orders.of_bare_years(cells, as_of),
            latest=usual.latest,
            origin=usual.origin,
        )
    for first, then in cell_data("two_dates").items():
        if first in dates and then not in dates and then in columns:
            columns[then].reader = columns[first].reader  # both stand in one cell
    return orders.together(found)
