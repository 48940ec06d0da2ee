"""Writing a table as a workbook that prints as the office prints (DOMAIN 6.3).

Every text of the body is a text cell, also numbers with leading zeros and what looks like a
formula: nothing a sheet once said is computed or reformatted here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from cadredesk.aside import aside
from cadredesk.domain.table import Cell, TableColumn, TableSpec, dotted_day
from cadredesk.progress import NoProgress, Progress
from cadredesk.reports.sheets import fitting as layout
from cadredesk.reports.sheets.text import LINE, clean, looks_like_formula

if TYPE_CHECKING:
    pass

_EVERY = 500
_SPACE = 6.0
_SIGNING_LINES = 4
_MM_PER_INCH = 25.4


def write_table(out: Path, spec: TableSpec, progress: Progress | None = None) -> int:
    """Write the workbook, replacing ``out`` only once it is whole; how many rows it has.

    Raises the UserErrors of :func:`aside` and Cancelled; the file that was there then stays.
    """
    spec = _cleaned(spec)
    with aside(out) as path:
        _Writer(spec, progress or NoProgress()).save(path)
    return len(spec.rows)


def _cleaned(spec: TableSpec) -> TableSpec:
    rows = [
        [c if not isinstance(c, str) or c.isprintable() else clean(c) for c in row]
        for row in spec.rows
    ]
    columns = tuple(replace(c, title=clean(c.title), group=clean(c.group)) for c in spec.columns)
    return replace(
        spec,
        title=clean(spec.title),
        columns=columns,
        rows=rows,
        notes=tuple(map(clean, spec.notes)),
        closing=clean(spec.closing),
        footer=clean(spec.footer),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A row above or below the body: texts with the columns they cover and their styles."""

    height: float
    parts: tuple[tuple[int, int, str, int], ...] = ()  # first, last column (from 0), text, style


class _Writer:
    """One sheet on its way to a file."""

    def __init__(self, spec: TableSpec, progress: Progress) -> None:
        from cadredesk.reports.sheets.cells import Styles, new_sheet

        self._spec = spec
        self._progress = progress
        self._page = layout.page(spec)
        self._widths = self._page.widths
        self._first = self._widths[: self._page.first]  # what headings may cover
        self._workbook, self._sheet = new_sheet(_sheet_name(spec.name))
        self._styles = Styles(self._sheet)

    def save(self, path: Path) -> None:
        """Write everything; on any fault nothing stays open."""
        from cadredesk.reports.sheets.cells import abandoned, as_os_error

        try:
            with as_os_error():
                self._save(path)
        except BaseException:
            abandoned(self._sheet)
            raise

    def _save(self, path: Path) -> None:
        from openpyxl.writer.excel import ExcelWriter

        head, table_head = self._head(), self._table_head()
        body, heights = self._body()
        tail = self._tail()
        self._prepare(len(head), len(table_head))
        above, again = sum(x.height for x in head), sum(x.height for x in table_head)
        for one in (*head, *table_head):
            self._put(one)
        self._write_body(body, heights)
        breaks = layout.breaks(
            heights, above + again, again, sum(x.height for x in tail), self._page.height
        )
        for one in tail:
            self._put(one)
        self._finish(len(head) + len(table_head), breaks)
        self._workbook.properties.title = self._spec.title
        self._workbook.properties.creator = "CadreDesk"
        # closed here also on a full disk: left to the collector it complains on standard error
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(self._workbook, archive).save()

    # --- what stands where --------------------------------------------------------------

    def _head(self) -> list[_Line]:
        found = [*self._letterhead(), _Line(_SPACE)]
        found.append(self._across(self._spec.title, layout.TITLE, bold=True))
        found += [self._across(f"({n})", layout.NOTE, italic=True) for n in self._spec.notes]
        return [*found, _Line(_SPACE)]

    def _letterhead(self) -> list[_Line]:
        head = self._spec.letterhead
        if head is None:
            return []
        size, style = layout.LETTERHEAD, self._styles.number
        left = [(clean(head.parent), style(size)), (clean(head.office), style(size, bold=True))]
        left.append(("*", style(size)))
        right = [
            ("ĐẢNG CỘNG SẢN VIỆT NAM", style(size, bold=True, underline=True)),
            (clean(dotted_day(head.place, head.day)), style(size, italic=True)),
            ("", style(size)),
        ]
        return self._halves(left, right)

    def _halves(
        self, left: Sequence[tuple[str, int]], right: Sequence[tuple[str, int]]
    ) -> list[_Line]:
        """Two blocks side by side; one below the other where the table is too narrow."""
        widths, last = self._first, len(self._first) - 1
        cut = layout.split(widths)
        size = layout.LETTERHEAD
        if cut is None:
            whole = sum(widths)
            texts = [part for part in (*left, *right) if part[0]]
            return [
                _Line(layout.height(t, whole, size, bold=True), ((0, last, t, s),))
                for t, s in texts
            ]
        halves = sum(widths[:cut]), sum(widths[cut:])
        found = []
        for (one, one_style), (two, two_style) in zip(left, right, strict=True):
            tall = max(
                layout.height(one, halves[0], size, bold=True),
                layout.height(two, halves[1], size, bold=True),
            )
            parts = (0, cut - 1, one, one_style), (cut, last, two, two_style)
            found.append(_Line(tall, parts))
        return found

    def _across(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> _Line:
        whole = sum(self._first)
        style = self._styles.number(size, bold=bold, italic=italic)
        tall = layout.height(text, whole, size, bold=bold) + 2
        return _Line(tall, ((0, len(self._first) - 1, text, style),))

    def _table_head(self) -> list[_Line]:
        columns, widths = self._spec.columns, self._widths
        bold = self._styles.number(layout.HEAD, bold=True, frame=True)
        italic = self._styles.number(layout.NUMBERING, italic=True, frame=True)
        titles = tuple((i, i, c.title, bold) for i, c in enumerate(columns))
        tall = max(_head_height(c.title, w) for c, w in zip(columns, widths, strict=True))
        numbers = tuple((i, i, f"({i + 1})", italic) for i in range(len(columns)))
        numbering = _Line(layout.NUMBERING * 1.5, numbers)
        groups = _groups(columns)
        if all(not name for name, _, _ in groups):
            return [_Line(tall, titles), numbering]
        upper = tuple((a, b, name or columns[a].title, bold) for name, a, b in groups)
        lower = tuple((i, i, t if columns[i].group else "", s) for i, _, t, s in titles)
        over = max((_head_height(n, sum(widths[a : b + 1])) for n, a, b in groups if n))
        under = max(
            _head_height(c.title, w) for c, w in zip(columns, widths, strict=True) if c.group
        )
        return [_Line(over, upper), _Line(max(under, tall - over), lower), numbering]

    def _body(self) -> tuple[list[Sequence[Cell]], list[float]]:
        rooms = tuple(round(layout.room(w), 2) for w in self._widths)
        sure = tuple(int(r / (layout.BODY * 0.78)) for r in rooms)
        most = layout.TALLEST
        body: list[Sequence[Cell]] = []
        heights: list[float] = []
        total = 2 * len(self._spec.rows)
        for done, row in enumerate(self._spec.rows):
            if done % _EVERY == 0:
                self._progress.step(done, total)
            tall = layout.body_height(row, rooms, sure)
            if tall <= most:
                body.append(row)
                heights.append(tall)
                continue
            for part in layout.continued(row, rooms):
                body.append(part)
                heights.append(layout.body_height(part, rooms, sure))
        return body, heights

    def _tail(self) -> list[_Line]:
        found = []
        last = len(self._first) - 1
        if self._spec.closing:
            style = self._styles.number(layout.NOTE, "left", italic=True)
            tall = layout.height(self._spec.closing, sum(self._first), layout.NOTE)
            found.append(_Line(tall + 4, ((0, last, self._spec.closing, style),)))
        if self._spec.signatures:
            found += [_Line(_SPACE), *self._signing()]
        return found

    def _signing(self) -> list[_Line]:
        """Both signatures in one row, which no page break can part; in a narrow table two rows."""
        size = layout.LETTERHEAD
        style = self._styles.number(size, bold=True, vertical="top")
        most = max(len(s.lines) for s in self._spec.signatures)
        texts = []
        for one in self._spec.signatures:
            empty = ("",) * (most - len(one.lines) + _SIGNING_LINES)
            texts.append(clean("\n".join((*one.lines, *empty, one.name))))
        tall = (most + _SIGNING_LINES + 1) * size * LINE
        last = len(self._first) - 1
        cut = layout.split(self._first)
        if cut is None:
            return [_Line(tall, ((0, last, text, style),)) for text in texts]
        right = (cut, last, texts[-1], style)
        left = ((0, cut - 1, texts[0], style),) if len(texts) > 1 else ()
        return [_Line(tall, (*left, right))]

    # --- writing ------------------------------------------------------------------------

    def _prepare(self, head: int, table_head: int) -> None:
        """All that must be known before the first row is streamed."""
        from openpyxl.utils import get_column_letter

        sheet, spec = self._sheet, self._spec
        for index, width in enumerate(self._widths, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = round(width, 2)
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        pinned = get_column_letter(spec.pinned + 1)
        sheet.freeze_panes = f"{pinned}{head + table_head + 1}"
        sheet.print_title_rows = f"{head + 1}:{head + table_head}"
        if spec.pinned and self._page.across > 1:
            sheet.print_title_cols = f"A:{get_column_letter(spec.pinned)}"

    def _put(self, line: _Line) -> None:
        """A row above or below the body, its parts merged over their columns."""
        from openpyxl.utils import get_column_letter

        row = self._sheet.next_row
        columns = len(self._widths)
        plain = self._styles.number(layout.BODY)
        values: list[str | int | None] = [None] * columns
        numbers = [plain] * columns
        for first, last, text, style in line.parts:
            values[first] = text or None
            numbers[first : last + 1] = [style] * (last - first + 1)
            if last > first:
                span = f"{get_column_letter(first + 1)}{row}"
                self._sheet.merged_cells.add(f"{span}:{get_column_letter(last + 1)}{row}")
        self._sheet.put(values, numbers, line.height)

    def _write_body(self, body: Sequence[Sequence[Cell]], heights: Sequence[float]) -> None:
        style = self._styles.number
        aligns = [c.align for c in self._spec.columns]
        texts = [style(layout.BODY, a, frame=True) for a in aligns]
        quoted = [style(layout.BODY, a, frame=True, quoted=True) for a in aligns]
        whole = [style(layout.BODY, a, frame=True, kind="0") for a in aligns]

        total = 2 * len(body)
        for done, row in enumerate(body):
            if done % _EVERY == 0:
                self._progress.step(len(body) + done, total)
            styles = texts.copy()
            for index, value in enumerate(row):
                if not isinstance(value, str):
                    styles[index] = whole[index]
                elif looks_like_formula(value):
                    styles[index] = quoted[index]
            self._sheet.put(row, styles, heights[done])
        self._progress.step(total, total)

    def _finish(self, head: int, breaks: Sequence[int]) -> None:
        """Paper, margins, page numbers, breaks; two-level headings joined downwards."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.pagebreak import Break

        sheet, columns = self._sheet, self._spec.columns
        groups = _groups(columns)
        if any(name for name, _, _ in groups):
            for index, column in enumerate(columns, start=1):
                if not column.group:
                    letter = get_column_letter(index)
                    sheet.merged_cells.add(f"{letter}{head - 2}:{letter}{head - 1}")
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = {"A4": 9, "A3": 8}[self._page.paper]
        sheet.page_setup.fitToWidth = self._page.across
        sheet.page_setup.fitToHeight = 0
        for side, mm in layout.MARGINS_MM.items():
            setattr(sheet.page_margins, side, round(mm / _MM_PER_INCH, 3))
        sheet.page_margins.header = sheet.page_margins.footer = round(8 / _MM_PER_INCH, 3)
        sheet.print_options.horizontalCentered = True
        number = sheet.oddHeader.center
        number.text, number.size, number.font = "Trang &P/&N", 11, "Times New Roman,Regular"
        if self._spec.footer:
            foot = sheet.oddFooter.left
            foot.text, foot.size = self._spec.footer.replace("&", "&&"), 9
            foot.font = "Times New Roman,Italic"
        for row in breaks:
            sheet.row_breaks.append(Break(id=head + row))


def _head_height(text: str, characters: float) -> float:
    return layout.height(text, characters, layout.HEAD, bold=True) + 3


def _groups(columns: Sequence[TableColumn]) -> list[tuple[str, int, int]]:
    """Neighbours under one heading as (heading, first, last); columns without stand alone."""
    found = []
    indexed = enumerate(columns)
    for (name, _), part in groupby(
        indexed, key=lambda p: (p[1].group, None if p[1].group else p[0])
    ):
        places = [index for index, _ in part]
        found.append((name, places[0], places[-1]))
    return found


def _sheet_name(name: str) -> str:
    """A name Excel accepts for a sheet."""
    return re.sub(r"[\[\]:*?/\\]", " ", clean(name)).strip(" '")[:31] or "Danh sách"
