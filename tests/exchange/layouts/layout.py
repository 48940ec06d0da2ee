"""A layout as data, and what comes of it: a paper with the people that must be found on it."""

from dataclasses import dataclass, field

from tests.exchange.layouts.columns import Expected
from tests.exchange.layouts.dates import Cell

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How an office makes its list. Unsaid is a plain list under one row of headings.

    ``header``: merged, lost (the merges), flat (levels joined into one row), none. ``groups``: a
    row of headings over all (THÔNG TIN CHUNG …). ``stt``: number, text, dotted, padded, restart,
    gaps, bracket, none. ``sections``: roman, roman dot, merged, merged bare, names, numbered,
    letters, nested, counted, counted apart, capitals; "" for none.
    """

    name: str
    columns: tuple[str, ...]
    count: int = 14
    precision: tuple[int, ...] = (2,)
    dates: str = "d/m/yyyy"
    mac: bool = False
    title: str = "line"
    start: int = 0
    top: int = 0
    header: str = "merged"
    groups: bool = False
    headings: str = "plain"
    number_heading: str = "STT"
    numbering: str = ""
    stt: str = "number"
    sections: str = ""
    subtotals: bool = False
    total: str = "none"
    signature: str = "none"
    notes: int = 0
    repeat: int = 0
    second_table: bool = False
    second_columns: tuple[str, ...] = ()
    blank_rows: int = 0
    tail: int = 0
    spacer: bool = False
    hidden_rows: int = 0
    hidden_column: bool = False
    dirt: str = ""
    capitals: bool = False
    ditto: tuple[str, ...] = ()
    household: bool = False
    font: str = ""
    other_sheets: tuple[str, ...] = ()
    format: str = "xlsx"
    encoding: str = "utf-8"
    separator: str = ","
    as_of: str | None = None
    """The day the program must find, where the paper tells it."""


@dataclass(slots=True)
class Page:
    """One sheet: cells, merges, fonts, what is hidden."""

    name: str = "DS"
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    fonts: dict[tuple[int, int], str] = field(default_factory=dict)
    mac: bool = False

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row) for row in self.rows), default=0)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Write a cell; the page grows as needed."""
        while len(self.rows) <= row:
            self.rows.append([])
        line = self.rows[row]
        line.extend([None] * (column + 1 - len(line)))
        line[column] = cell

    def get(self, row: int, column: int) -> Cell:
        """A cell, None outside."""
        line = self.rows[row] if row < len(self.rows) else []
        return line[column] if column < len(line) else None

    def merge(self, *area: int) -> None:
        """Merge an area of more than one cell."""
        top, left, bottom, right = area
        if bottom > top or right > left:
            self.merges.append((top, left, bottom, right))


@dataclass(slots=True)
class Paper:
    """A whole file: its pages (the list first), and by row from 1 who must be found there.

    ``households`` are rows of several people in one cell, to be told as a problem.
    """

    layout: Layout
    page: Page
    expected: dict[int, Expected] = field(default_factory=dict)
    households: set[int] = field(default_factory=set)
    others: list[Page] = field(default_factory=list)
