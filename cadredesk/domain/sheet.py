"""What a spreadsheet said, and what taking it in would do: values between exchange and services."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ENDINGS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".txt", ".tsv", ".html", ".htm")
"""What files that are read are called. Their content decides how they are read, not the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A cell that cannot be taken as it stands; ``row`` counts from 1, ``column`` is a field."""

    row: int
    column: str
    code: str
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePiece:
    """A piece of a title text matched to a title and a body; the body may not exist yet."""

    title_code: str
    title: str
    body_code: str | None
    body: str
    body_kind: str
    text: str


BESIDE = 10_000_000
"""Added to the row numbers of people of a table to the right of another one."""


def sheet_row(number: int) -> int:
    """The row of the sheet, from 1, of a person's row number."""
    return number % BESIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPerson:
    """One person row: ``values`` by person key (absent = no such column, None = blank cell).

    Coded values are names of list entries. ``raw`` is what the sheet said where it differs.
    ``row`` tells the people of a sheet apart, see :func:`sheet_row`; ``columns`` (field → letters)
    are those of the person's own table, empty where they are the sheet's.
    """

    row: int
    values: dict[str, str | None]
    raw: dict[str, str] = field(default_factory=dict)
    positions: tuple[TitlePiece, ...] = ()
    unassigned: tuple[str, ...] = ()
    can_work_internationally: bool | None = None
    section: str | None = None
    hidden: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)


ORDERS = ("dmy", "mdy", "ymd", "swapped")
"""How a column writes dates; ``swapped``: the spreadsheet took 05/04 for the 4th of May."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOrder:
    """The order of day and month in one column of dates, decided over the whole column.

    ``sure`` is False where nothing in the column tells (no day past the 12th) and the usual order
    is taken; ``told`` by: column, clerk, usual. ``perhaps`` is another order that would fit better
    but is the clerk's to choose. ``examples`` are texts of the column that tell, as written.
    """

    order: str
    sure: bool
    told: str = "column"
    perhaps: str | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet as understood: where the header is, which column is which field, who is on it.

    ``filled_rows`` is how many of its rows hold anything, ``title_lines`` what stands above the
    header. ``signature`` tells sheets of the same layout (the same headings in the same order);
    ``columns_from`` how the columns were told: headings, content, remembered, clerk; ``chosen`` the
    fields the clerk (now or, on a sheet of this layout, earlier) put on columns himself.
    ``hidden_columns`` counts those of the table; ``corrected`` are the cells (row, letters) the
    clerk typed anew.
    """

    file: str
    sheet: str
    sheets: tuple[tuple[str, int], ...]
    as_of: str
    as_of_from: str
    header_rows: tuple[int, ...]
    numbering_row: int | None
    first_data_row: int | None
    columns: dict[str, str]
    headings: dict[str, str]
    people: tuple[SheetPerson, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[tuple[int, str], ...]
    sections: tuple[str, ...] = ()
    hidden_rows: int = 0
    legacy_cells: int = 0
    filled_rows: int = 0
    title_lines: tuple[str, ...] = ()
    kind: str = "roster"
    signature: str = ""
    columns_from: str = "headings"
    chosen: dict[str, str] = field(default_factory=dict)
    hidden_columns: int = 0
    date_orders: dict[str, DateOrder] = field(default_factory=dict)
    corrected: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """What one row would do. ``kind``: new, changed, same, doubtful, problem.

    ``changes`` maps a person key to (old, new); ``positions`` and ``unassigned`` are those to add;
    ``recognised`` are texts of the person that wait for a title and now get it with ``positions``;
    ``candidates`` are uids a doubtful row may be; ``twin`` is the row that is this person already.
    """

    row: int
    kind: str
    person: SheetPerson
    uid: str | None = None
    changes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    positions: tuple[TitlePiece, ...] = ()
    unassigned: tuple[str, ...] = ()
    recognised: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    reason: str | None = None
    twin: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedBody:
    """A body a sheet names that the office does not have; created only with the clerk's consent."""

    code: str
    kind: str
    name: str
    parent: str | None
    within: str | None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What applying a sheet would write, row by row."""

    sheet: Sheet
    rows: tuple[PlanRow, ...]
    bodies: tuple[ProposedBody, ...] = ()

    def count(self, kind: str) -> int:
        """How many rows are of this kind."""
        return sum(1 for row in self.rows if row.kind == kind)
