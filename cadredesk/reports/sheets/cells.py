"""Cells and the streamed sheet: each style is looked up once, not once for every cell.

openpyxl hashes a cell's style whenever the cell is written, which doubles the time of a large
export. Here a cell carries the number its style got when it was registered.
"""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Value = str | int | None
FAMILY = "Times New Roman"
_THIN = Side("thin", color="FF000000")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NO_FRAME = Border()


class StyledCell:
    """What openpyxl asks of a cell it writes; text is text, whatever it begins with."""

    __slots__ = ("_value", "coordinate", "data_type", "style_id")
    has_style = True
    hyperlink = None
    _comment = None

    def fill(self, coordinate: str, value: Value, style: int) -> None:
        """Become the cell at this place."""
        self.coordinate = coordinate
        self.style_id = style
        self._value = None if value == "" else value
        self.data_type = "s" if value and isinstance(value, str) else "n"


class StyledSheet(WriteOnlyWorksheet):  # type: ignore[misc]
    """A streamed sheet. The cells of one row serve all rows: each is written before the next."""

    next_row = 1
    _row_of_cells: tuple[tuple[str, StyledCell], ...] = ()

    def put(self, values: Sequence[Value], styles: Sequence[int], height: float) -> None:
        """The next row: a value and a registered style for each column."""
        if not self._row_of_cells:
            letters = map(get_column_letter, range(1, len(values) + 1))
            self._row_of_cells = tuple((letter, StyledCell()) for letter in letters)
        # openpyxl takes any mapping of attributes; its own object costs more than the row
        self.row_dimensions[self.next_row] = {"ht": f"{height:.1f}", "customHeight": "1"}
        self.next_row += 1
        self.append((values, styles))

    def _values_to_row(
        self, row: tuple[Sequence[Value], Sequence[int]], row_idx: int
    ) -> Iterator[StyledCell]:
        for (letter, cell), value, style in zip(self._row_of_cells, *row, strict=True):
            cell.fill(f"{letter}{row_idx}", value, style)
            yield cell


def new_sheet(title: str) -> tuple[Workbook, StyledSheet]:
    """A streamed workbook with one sheet.

    Column widths count digits of the Normal font: with Arial 10 the same everywhere.
    """
    workbook = Workbook(write_only=True)
    workbook._named_styles["Normal"].font = Font(name="Arial", size=10)
    sheet = StyledSheet(workbook, title)
    workbook._add_sheet(sheet)
    return workbook, sheet


@contextmanager
def as_os_error() -> Iterator[None]:
    """The faults of the library that streams the rows become those of the disk they are."""
    from lxml.etree import SerialisationError  # type: ignore[import-untyped,unused-ignore]

    try:
        yield
    except SerialisationError as fault:
        name = str(fault).removeprefix("IO_")
        raise OSError(getattr(errno, name, errno.EIO), str(fault)) from fault


def abandoned(sheet: StyledSheet) -> None:
    """Close and remove what a sheet that will not be saved has streamed so far."""
    writer = sheet._writer
    for close in (sheet._rows and sheet._rows.close, writer and writer.xf.close):
        if close:
            with suppress(Exception):  # whatever stopped the writing may stop this as well
                close()
    if writer:
        with suppress(OSError, ValueError):
            writer.cleanup()


class Styles:
    """Registers styles in a workbook; the same wish gives the same number."""

    def __init__(self, sheet: StyledSheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[Any, ...], int] = {}

    def number(
        self,
        size: float,
        horizontal: str = "center",
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        frame: bool = False,
        vertical: str = "center",
        kind: str = "@",
        quoted: bool = False,
    ) -> int:
        """The number of a style; ``quoted`` marks text Excel must never compute."""
        wish = (size, horizontal, bold, italic, underline, frame, vertical, kind, quoted)
        if wish not in self._known:
            cell = WriteOnlyCell(self._sheet)
            cell.font = Font(
                name=FAMILY,
                size=size,
                bold=bold,
                italic=italic,
                underline="single" if underline else None,
            )
            cell.alignment = Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True)
            cell.border = _FRAME if frame else _NO_FRAME
            cell.number_format = kind
            if quoted:
                cell.quotePrefix = True
            self._known[wish] = cell.style_id
        return self._known[wish]
