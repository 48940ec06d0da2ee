"""What a format's reader hands on of one sheet: its cells, and what is to be known about them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cadredesk.exchange import limits
from cadredesk.exchange.letters import letters_of

Cell = tuple[int, int]
Pieces = list[tuple[str, str | None]]
"""The text of a cell cut where its font changes: each piece with the class of its font."""

Starts = list[tuple[int, str | None]]
"""Where in a text each font begins, with its class."""


@dataclass(slots=True)
class Page:
    """One sheet; rows and columns count from 0. ``fonts``: class of an old font → cells.

    ``formulas`` are cells without a stored value, ``errors`` what stands in cells that failed.
    """

    name: str = ""
    visible: bool = True
    rows: Iterable[list[Any]] = ()
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    fonts: dict[str, list[Cell]] = field(default_factory=dict)
    runs: dict[Cell, Pieces] = field(default_factory=dict)
    formulas: dict[Cell, str] = field(default_factory=dict)
    errors: dict[Cell, str] = field(default_factory=dict)
    date1904: bool = False
    fault: str | None = None
    far: str | None = None

    def font(self, cell: Cell, kind: str | None) -> None:
        """Note the class of a cell's font, if it is an old one."""
        if kind:
            self.fonts.setdefault(kind, []).append(cell)

    def pieces(self, cell: Cell, pieces: Pieces, *, own: str | None = None) -> None:
        """Note the fonts of a text in pieces; ``own`` is the class of the cell's own font."""
        kinds = {kind for text, kind in pieces if not text.isspace()} or {own}
        if len(kinds) > 1:
            self.runs[cell] = pieces
        else:
            self.font(cell, kinds.pop())

    def refuse(self, row: int, column: int) -> None:
        """Give this sheet up: a cell stands too far away, or there are too many."""
        self.fault = "sheet-too-big"
        self.far = f"{letters_of(column)}{row + 1}"
        self.rows = ()


class TooFar(Exception):
    """A cell beyond what a sheet may hold; the page says which."""


class Cells:
    """Collects cells that come one by one into the rows of a page, within the limits."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._rows: list[list[Any]] = []
        self._count = 0
        page.rows = self._rows

    def put(self, row: int, column: int, value: Any) -> None:
        """Set a cell.

        Raises TooFar, after which the page is marked by its fault.
        """
        if value is None or value == "":
            return
        if not (0 <= row < limits.ROWS and 0 <= column < limits.COLUMNS):
            self._refuse(row, column)
        while len(self._rows) <= row:
            self._rows.append([])
        cells = self._rows[row]
        missing = column + 1 - len(cells)
        if missing > 0:
            self._count += missing
            cells.extend([""] * missing)
        if self._count > limits.CELLS:
            self._refuse(row, column)
        cells[column] = value

    def _refuse(self, row: int, column: int) -> None:
        self._page.refuse(row, column)
        raise TooFar


def too_far(row: int, column: int) -> bool:
    """Whether a sheet that ends here is more than is read."""
    return row >= limits.ROWS or column >= limits.COLUMNS or row * column > limits.CELLS


def cut(text: str, starts: Starts, own: str | None) -> Pieces:
    """A text in pieces, from where each font begins; before the first the cell's own."""
    pieces: Pieces = []
    marks = [(0, own), *starts, (len(text), None)]
    for (begin, kind), (end, _) in pairwise(marks):
        if text[begin:end]:
            pieces.append((text[begin:end], kind))
    return pieces
