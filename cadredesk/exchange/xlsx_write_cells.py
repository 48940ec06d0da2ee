"""Cells and the streamed sheet: each style is looked up once, not once for every cell.

openpyxl hashes a cell's style whenever the cell is written, which doubles the time of a large
export. Here a cell carries the number its style got when it was registered.
"""

import errno
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

FAMILY = "Times New Roman"
_THIN = Side("thin", color="FF000000")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NO_FRAME = Border()


class StyledCell(Cell):  # type: ignore[misc]
    """A value with the number of a registered style; text is text, whatever it begins with."""

    has_style = True
    hyperlink = None

    def __init__(self, sheet: "StyledSheet", value: str | int | None, number: int) -> None:
        self.parent = sheet
        self.data_type = "s" if isinstance(value, str) else "n"
        self._value = value
        self._style = None
        self._comment = None
        self._number = number

    @property
    def style_id(self) -> int:
        """The number openpyxl writes into the file."""
        return self._number


class StyledSheet(WriteOnlyWorksheet):  # type: ignore[misc]
    """A streamed sheet whose rows are made of :class:`StyledCell` only."""

    def _values_to_row(self, values: Iterable[StyledCell], row_idx: int) -> Iterator[StyledCell]:
        for column, cell in enumerate(values, start=1):
            cell.row, cell.column = row_idx, column
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

    def cells(self, values: Sequence[str | int | None], numbers: Sequence[int]) -> list[StyledCell]:
        """A row of cells, each with its style."""
        sheet = self._sheet
        return [StyledCell(sheet, v, n) for v, n in zip(values, numbers, strict=True)]
