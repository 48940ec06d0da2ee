"""A document as a workbook: the blocks of its pages, each number in a cell of its own.

All blocks stand on one sheet whose columns are the edges of all tables, so that it looks and
prints like the paper. A list of people alone has its own writer (``table``) for many rows.
"""

import itertools
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.writer.excel import ExcelWriter

from cadredesk.domain.table import dotted_day
from cadredesk.reports.breaking import lines
from cadredesk.reports.columns import Fit, fit
from cadredesk.reports.document import (
    LEAST,
    Block,
    Document,
    Head,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Signatures,
    Table,
    Value,
)
from cadredesk.reports.heads import PARTY
from cadredesk.reports.pages import PT
from cadredesk.reports.sheets import text
from cadredesk.reports.sheets.cells import FAMILY
from cadredesk.reports.sheets.grid import Grid, Widths
from cadredesk.reports.tables import groups
from cadredesk.reports.tones import toned

_THIN = Side("thin", color="FF000000")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_AIR = 3.0  # points above and below the text of a row
_HAND_LINES = 4
_WHOLE = 30
"""A table of so many rows stays on one page, or parts between its sections."""
_DPI = 96
_MM_PER_INCH = 25.4
_PADDING = text.PADDING * PT
_SURELY = 0.96  # spreadsheet programs round heights, each in its own way

Span = tuple[int, int]


def write(document: Document, path: Path) -> None:
    """Write the document to ``path``. Raises OSError."""
    document = toned(document)
    writer = _Writer(document)
    for block in document.blocks:
        writer.block(block)
    writer.finish()
    # closed here also on a full disk: left to the collector it complains on standard error
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        _Archive(writer.workbook, archive).save()


class _Archive(ExcelWriter):  # type: ignore[misc]
    """Makes the sheet in memory, not in a file of its own: a full disk is met in one place."""

    def write_worksheet(self, sheet: Any) -> None:
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        stream = WorksheetWriter(sheet, BytesIO())
        stream.write()
        sheet._rels = stream._rels
        self._archive.writestr(sheet.path[1:], stream.out.getvalue())
        self.manifest.append(sheet)


class _Writer:
    """One sheet, filled from top to bottom."""

    def __init__(self, document: Document) -> None:
        self._document, self._measure = document, Widths()
        setup = document.setup
        self._room = setup.width - setup.margins[1] - setup.margins[3]
        self._page = (setup.height - setup.margins[0] - setup.margins[2]) / PT * _SURELY
        tables = {n: b for n, b in enumerate(document.blocks) if isinstance(b, Table)}
        self._fits = {id(b): fit(b, self._room, self._measure) for b in tables.values()}
        edges = [e for found in self._fits.values() for e in found.edges]
        self._grid = Grid([0.0, self._room / 2, self._room, *edges])
        self._last = len(self._grid.widths)
        self.workbook = Workbook()
        self.workbook._named_styles["Normal"].font = Font(name="Arial", size=10)
        self._sheet = self.workbook.active
        self._sheet.title = _sheet_name(document.title)
        self._row = 0
        self._heights: list[float] = []
        self._held: list[int] = []  # rows that begin something kept together
        self._tied = 0  # the row that stays on the page of the next
        self._titles = ""

    def block(self, block: Block) -> None:
        """Write one block below the ones before."""
        makers: dict[type, Callable[[Any], None]] = {
            Paragraph: self._paragraph,
            Table: self._table,
            Picture: self._picture,
            Head: self._head,
            Signatures: self._signatures,
            PageBreak: lambda _: self._sheet.row_breaks.append(Break(id=self._row)),
        }
        makers[type(block)](block)

    # --- rows and cells ---------------------------------------------------------------------

    def _next(self, points: float) -> int:
        self._row += 1
        self._heights.append(points)
        self._sheet.row_dimensions[self._row].height = round(points, 1)
        return self._row

    def _begin(self, row: int, *, keep: bool = False) -> None:
        """A page may end above this row, unless the row before is tied to it."""
        if self._tied != row - 1:
            self._held.append(row)
        if keep:
            self._tied = row

    def _cell(
        self,
        row: int,
        span: Span,
        value: Any,
        font: Font,
        align: str,
        *,
        frame: bool = False,
        down: int = 0,
        vertical: str = "center",
    ) -> None:
        first, last = span
        for y in range(row, row + down + 1):
            for x in range(first, last + 1):
                self._sheet.cell(y, x).border = _FRAME if frame else Border()
        cell = self._sheet.cell(row, first)
        cell.value = text.clean(value) if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"
            cell.number_format = "@"
            cell.quotePrefix = text.looks_like_formula(value)
        elif isinstance(value, int):
            cell.number_format = "#,##0"
        cell.font = font
        cell.alignment = Alignment(horizontal=align, vertical=vertical, wrap_text=True)
        if last > first or down:
            self._sheet.merge_cells(
                start_row=row, end_row=row + down, start_column=first, end_column=last
            )

    def _lines(self, runs: Sequence[Run], size: float, span: Span, first: float = 0.0) -> float:
        """The height in points text needs between the edges of some columns."""
        wide = self._grid.wide(span) - _PADDING
        found = lines(runs, size, wide, self._measure, first)
        return sum(line.ascent + line.descent for line in found) / PT

    # --- blocks -----------------------------------------------------------------------------

    def _paragraph(self, block: Paragraph) -> None:
        whole = (1, self._last)
        indent = round(block.first_line / 2.1)
        runs = [Run(" " * indent), *block.runs] if indent else list(block.runs)
        tall = self._lines(runs, block.size, whole)
        row = self._next(tall + (block.before + block.after) / PT + 2)
        self._begin(row, keep=block.keep)
        plain = {(r.bold, r.italic, r.underline) for r in block.runs}
        font = _font(block.size, *(next(iter(plain)) if len(plain) == 1 else ()))
        value: Any = "".join(r.text for r in runs)
        if len(plain) > 1:
            value = CellRichText(*(_rich(r, block.size) for r in runs if r.text))
        align = "left" if block.align == "justify" else block.align
        self._cell(row, whole, value, font, align)

    def _table(self, table: Table) -> None:
        fitted = self._fits[id(table)]
        edges = fitted.edges
        spans = [self._grid.span(a, b) for a, b in itertools.pairwise(edges)]
        top = self._row + 1
        self._begin(top)
        self._table_head(table, fitted, spans)
        if table.numbering:
            size = max(LEAST, fitted.size - 2)
            row = self._next(size * text.LINE + _AIR)
            for number, span in enumerate(spans, start=1):
                self._cell(row, span, f"({number})", _font(size, False, True), "center", frame=True)
        if sum(isinstance(b, Table) for b in self._document.blocks) == 1:
            self._titles = f"{top}:{self._row}"
        for line in table.rows:
            self._table_row(table, fitted, spans, line)
        self._next(table.after / PT + 2)

    def _table_head(self, table: Table, fitted: Fit, spans: Sequence[Span]) -> None:
        columns = table.columns
        two = any(c.group for c in columns)
        font = _font(fitted.size, True)
        tall = [
            self._lines((Run(c.title, bold=True),), fitted.size, s) + _AIR
            for c, s in zip(columns, spans, strict=True)
        ]
        upper = fitted.size * text.LINE + _AIR
        if two:
            under = max(t for t, c in zip(tall, columns, strict=True) if c.group)
            first = self._next(upper)
            self._next(max(under, max(tall) - upper))
        else:
            first = self._next(max(tall))
        for a, b in groups(columns):
            if columns[a].group:
                over = spans[a][0], spans[b - 1][1]
                self._cell(first, over, columns[a].group, font, "center", frame=True)
        for column, span in zip(columns, spans, strict=True):
            row = first + 1 if column.group else first
            down = 1 if two and not column.group else 0
            self._cell(row, span, column.title, font, "center", frame=True, down=down)

    def _table_row(self, table: Table, fitted: Fit, spans: Sequence[Span], line: Row) -> None:
        cells: list[tuple[Span, Value, str]] = []
        for place, value in enumerate(line.cells):
            first = place + (line.span - 1 if place else 0)
            last = first + (line.span - 1 if place == 0 else 0)
            span = spans[first][0], spans[last][1]
            wide = line.span > 1 and place == 0
            cells.append((span, value, "left" if wide else table.columns[first].align))
        tall = max(
            self._lines((Run(str(value), bold=line.bold),), fitted.size, span)
            for span, value, _ in cells
        )
        row = self._next(tall + _AIR)
        whole = len(table.rows) <= _WHOLE
        if line is not table.rows[0] and (line.keep if whole else self._tied != row - 1):
            self._begin(row, keep=line.keep)  # a page may end before a section
        font = _font(fitted.size, line.bold, line.italic)
        for span, value, align in cells:
            self._cell(row, span, value, font, align, frame=True)

    def _picture(self, block: Picture) -> None:
        scale = min(1.0, self._room / block.width)
        row = self._next(min(block.height * scale / PT + 4, 400))
        self._begin(row, keep=True)
        image = Image(BytesIO(block.data))
        image.width = block.width * scale / _MM_PER_INCH * _DPI
        image.height = block.height * scale / _MM_PER_INCH * _DPI
        self._sheet.add_image(image, f"A{row}")

    def _head(self, block: Head) -> None:
        letter = block.letterhead
        left = [(letter.parent, _font(13)), (letter.office, _font(13, True)), ("*", _font(13))]
        if block.number:
            left.append((block.number, _font(13)))
        day = dotted_day(letter.place, letter.day)
        right = [(PARTY, _font(13, True, False, True)), (day, _font(13, False, True))]
        right += [("", _font(13))] * (len(left) - len(right))
        halves = self._grid.span(0, self._room / 2), self._grid.span(self._room / 2, self._room)
        for (one, one_font), (two, two_font) in zip(left, right, strict=True):
            runs = ((Run(one, bold=True),), halves[0]), ((Run(two, bold=True),), halves[1])
            row = self._next(max(self._lines(r, 13, span) for r, span in runs) + 2)
            self._cell(row, halves[0], one, one_font, "center")
            self._cell(row, halves[1], two, two_font, "center")
        self._next(6)

    def _signatures(self, block: Signatures) -> None:
        signers = list(block.signers)[-2:]
        tops = max((len(s.lines) for s in signers), default=0)
        row = self._next((tops + _HAND_LINES + 1) * 14 * text.LINE + _AIR)
        halves = self._grid.span(0, self._room / 2), self._grid.span(self._room / 2, self._room)
        for signer, span in zip(reversed(signers), reversed(halves), strict=False):
            empty = ("",) * (tops - len(signer.lines) + _HAND_LINES)
            words = "\n".join((*signer.lines, *empty, signer.name))
            self._cell(row, span, words, _font(13, True), "center", vertical="top")
        if block.recipients:
            texts = [f"- {t}{'.' if t == block.recipients[-1] else ','}" for t in block.recipients]
            words = "\n".join(("Nơi nhận:", *texts))
            row = self._next((len(texts) + 1) * 12 * text.LINE + _AIR)
            self._cell(row, (1, self._last), words, _font(12), "left", vertical="top")

    # --- the page -----------------------------------------------------------------------------

    def finish(self) -> None:
        """Columns, paper, margins, page numbers, and breaks that part nothing kept together."""
        sheet, setup = self._sheet, self._document.setup
        for number, wide in enumerate(self._grid.widths, start=1):
            letter = get_column_letter(number)
            characters = wide / PT / text.POINTS_PER_CHARACTER
            sheet.column_dimensions[letter].width = round(characters, 2)
        sheet.page_setup.orientation = "landscape" if setup.landscape else "portrait"
        sheet.page_setup.paperSize = {"A4": 9, "A3": 8}[setup.paper]
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        for side, mm in zip(("top", "right", "bottom", "left"), setup.margins, strict=True):
            setattr(sheet.page_margins, side, round(mm / _MM_PER_INCH, 3))
        sheet.page_margins.header = round(8 / _MM_PER_INCH, 3)
        sheet.print_options.horizontalCentered = True
        sheet.sheet_view.showGridLines = False
        if self._titles:
            sheet.print_title_rows = self._titles
        if setup.numbers != "none":
            sheet.HeaderFooter.differentFirst = True
            header = sheet.oddHeader.center
            header.text, header.size, header.font = "&P", 13, "Times New Roman,Regular"
        self._breaks()
        self.workbook.properties.title = self._document.title
        self.workbook.properties.creator = "CadreDesk"

    def _breaks(self) -> None:
        """A new page where the next kept part would not end on this one but fits on a page."""
        starts = sorted({*self._held, self._row + 1})
        used = sum(self._heights[: starts[0] - 1])
        for start, end in itertools.pairwise(starts):
            tall = sum(self._heights[start - 1 : end - 1])
            if used + tall > self._page and used and tall <= self._page:
                self._sheet.row_breaks.append(Break(id=start - 1))
                used = 0.0
            used = (used + tall) % self._page if used + tall > self._page else used + tall


def _font(size: float, bold: bool = False, italic: bool = False, underline: bool = False) -> Font:
    line = "single" if underline else None
    return Font(name=FAMILY, size=size, bold=bold, italic=italic, underline=line)


def _rich(run: Run, size: float) -> TextBlock:
    underline = "single" if run.underline else None
    font = InlineFont(rFont=FAMILY, sz=run.size or size, b=run.bold, i=run.italic, u=underline)
    return TextBlock(font, text.clean(run.text))


def _sheet_name(name: str) -> str:
    kept = "".join(" " if c in "[]:*?/\\" else c for c in text.clean(name))
    return kept.strip(" '")[:31] or "Biểu"
