"""The cells of one sheet as the child gave them, rows and columns counted from 0."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Cell = str | float | bool | dict[str, str] | None
"""Text, number, truth, {"d": day}, {"e": error}, {"f": formula without a value}, or nothing."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells."""

Runs = tuple[tuple[str, str | None], ...]
"""The pieces of a text, each with the class of its font."""


@dataclass(slots=True)
class Grid:
    """One sheet. ``fonts`` holds cells drawn with a font of an old encoding, by its class.

    ``runs`` holds cells whose text is in several fonts: its pieces, each with the class of its font
    (None for any font of today). ``date1904``: the serial numbers of days count from 1904.
    ``decoded`` is how many old texts were put into Unicode, None before anybody looked.
    """

    name: str
    visible: bool = True
    rows: list[list[Cell]] = field(default_factory=list)
    merged: Sequence[Area] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    fonts: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    runs: Mapping[tuple[int, int], Runs] = field(default_factory=dict)
    date1904: bool = False
    decoded: int | None = None
    fault: str | None = None
    fault_cell: str | None = None

    @property
    def width(self) -> int:
        """The number of columns in use."""
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """A cell; None outside."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None

    def text(self, row: int, column: int) -> str:
        """A cell as text, see :func:`as_text`."""
        return as_text(self.cell(row, column))


def as_text(cell: Cell) -> str:
    """What a clerk sees in a cell: whole numbers without a fraction, days as 26/04/1968."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float | int):
        return str(int(cell)) if float(cell).is_integer() else repr(cell)
    if "d" in cell:
        return "/".join(reversed(cell["d"].split("-")))
    return cell.get("f") or cell.get("e") or ""
