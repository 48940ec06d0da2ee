"""Whether the cells of a row are what their columns hold: what makes a line of text a person."""

import re
from collections.abc import Mapping

from cadredesk.domain.names import fold
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.values import is_blank, is_mark

_DATE = re.compile(r"\d{4}|\d\s*[./\-]\s*\d|\d{1,2}\s+th", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_GENDERS = frozenset({"nam", "nu"})
_TYPED = frozenset(
    {"date", "gender_date", "date_part", "gender", "citizen_id", "party_card", "phone", "code"}
)
_LEAST_DIGITS = 6
_LEVEL_LONGEST = 40


class Evidence:
    """Counts, in a row, cells that fit the type of their column, and cells of free text."""

    def __init__(self, grid: Grid, fields: Mapping[str, int], kind: Kind) -> None:
        self._grid = grid
        self._typed: dict[int, str] = {}
        self._plain: list[int] = []
        for field, column in fields.items():
            spec = kind.get(field.partition("=")[0])
            reads = "mark" if "=" in field else spec.reads if spec else "text"
            if reads in ("number", "name", "name_part"):
                continue
            if reads in _TYPED:
                self._typed[column] = reads
            else:
                self._plain.append(column)

        self._all = (*self._typed, *self._plain)

    @property
    def columns(self) -> frozenset[int]:
        """The columns that count."""
        return frozenset(self._typed) | frozenset(self._plain)

    def any(self, row: int) -> bool:
        """Whether any of them is filled."""
        cells = self._grid.rows[row]
        return any(len(cells) > column and not is_blank(cells[column]) for column in self._all)

    def of(self, row: int) -> tuple[int, int]:
        """How many cells of a row fit their typed columns, and how many hold free text."""
        typed = sum(
            fits(reads, self._grid.cell(row, column)) for column, reads in self._typed.items()
        )
        plain = sum(not is_blank(self._grid.cell(row, column)) for column in self._plain)
        return typed, plain


def fits(reads: str, cell: Cell) -> bool:
    """Whether a cell looks like what such a column holds."""
    if is_blank(cell):
        return False
    if reads in ("date", "gender_date", "date_part"):
        return _is_date(cell) or (reads != "date" and is_mark(cell)) or _is_part(reads, cell)
    text = as_text(cell).strip()
    if reads == "gender":
        return fold(text) in _GENDERS
    if reads == "code":
        return len(text) <= _LEVEL_LONGEST and not text.isupper()
    return len(_DIGITS.findall(text)) >= _LEAST_DIGITS


def _is_date(cell: Cell) -> bool:
    if isinstance(cell, dict):
        return "d" in cell
    if isinstance(cell, float | int):
        return 1900 <= cell <= 2100 or 5_000 <= cell <= 80_000
    return isinstance(cell, str) and len(cell) <= _LEVEL_LONGEST and bool(_DATE.search(cell))


def _is_part(reads: str, cell: Cell) -> bool:
    return reads == "date_part" and as_text(cell).strip().isdigit()
