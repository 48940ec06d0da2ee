"""Papers written as files of the kinds offices send."""

import csv
import html
import io
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.exchange.layouts.dates import Cell, shown
from tests.exchange.layouts.layout import Page, Paper
from tests.exchange.layouts.old_fonts import tcvn3, vni


def write(paper: Paper, folder: Path) -> Path:
    """The paper as a file of its format in a folder."""
    ending = "xls" if paper.layout.format == "html" else paper.layout.format
    path = folder / f"ds.{ending}"
    _WRITERS[paper.layout.format](paper, path)
    return path


def _workbook(paper: Paper, path: Path) -> None:
    book = Workbook()
    book.remove(book.active)
    if paper.page.mac:
        book.epoch = CALENDAR_MAC_1904
    for page in (*paper.others[:1], paper.page, *paper.others[1:]):
        sheet = book.create_sheet(page.name)
        _fill(sheet, page)
        for top, left, bottom, right in page.merges:
            sheet.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
            )
        for index in page.hidden_rows:
            sheet.row_dimensions[index + 1].hidden = True
        for index in page.hidden_columns:
            sheet.column_dimensions[get_column_letter(index + 1)].hidden = True
    book.save(path)


def _fill(sheet: Any, page: Page) -> None:
    for row, cells in enumerate(page.rows, start=1):
        for column, value in enumerate(cells, start=1):
            if value is None:
                continue
            cell = sheet.cell(row, column, value)
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
            font = page.fonts.get((row - 1, column - 1))
            if font:
                cell.font = Font(name=font)


# --- open document ---

_SPACES = (
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def _open_document(paper: Paper, path: Path) -> None:
    tables = "".join(_ods_table(page) for page in (paper.page, *paper.others))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_SPACES} '
        f'office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type='
        '"application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content)


def _ods_table(page: Page) -> str:
    spans, covered = _spans(page)
    rows = []
    for row in range(len(page.rows)):
        cells = "".join(
            "<table:covered-table-cell/>"
            if (row, column) in covered
            else _ods_cell(page.get(row, column), spans.get((row, column)))
            for column in range(page.width)
        )
        hidden = ' table:visibility="collapse"' if row in page.hidden_rows else ""
        rows.append(f"<table:table-row{hidden}>{cells or '<table:table-cell/>'}</table:table-row>")
    columns = "".join(
        f"<table:table-column{_COLLAPSED if c in page.hidden_columns else ''}/>"
        for c in range(max(1, page.width))
    )
    return f'<table:table table:name="{escape(page.name)}">{columns}{"".join(rows)}</table:table>'


_COLLAPSED = ' table:visibility="collapse"'


def _ods_cell(cell: Cell, span: tuple[int, int] | None) -> str:
    more = ""
    if span:
        more = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"'
    if cell is None:
        return f"<table:table-cell{more}/>"
    if isinstance(cell, date):
        value = f' office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, int | float):
        value = f' office:value-type="float" office:value="{cell}"'
    else:
        value = ' office:value-type="string"'
    lines = "".join(f"<text:p>{_ods_text(t)}</text:p>" for t in as_shown(cell).split("\n"))
    return f"<table:table-cell{more}{value}>{lines}</table:table-cell>"


def _ods_text(text: str) -> str:
    return escape(text).replace("  ", " <text:s/>")


def _spans(page: Page) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    spans, covered = {}, set()
    for top, left, bottom, right in page.merges:
        spans[top, left] = (bottom - top + 1, right - left + 1)
        covered |= {
            (r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)
        } - {(top, left)}  # fmt: skip
    return spans, covered


# --- texts ---


def as_shown(cell: Cell) -> str:
    """A cell as a spreadsheet shows it."""
    if cell is None:
        return ""
    return shown(cell) if isinstance(cell, date) else str(cell)


def _delimited(paper: Paper, path: Path) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=paper.layout.separator)
    width = paper.page.width
    for row in range(len(paper.page.rows)):
        writer.writerow([as_shown(paper.page.get(row, c)) for c in range(width)])
    path.write_bytes(_bytes(text.getvalue(), paper.layout.encoding))


def _bytes(text: str, encoding: str) -> bytes:
    if encoding == "tcvn3":
        return tcvn3(text).encode("latin-1", "replace")
    if encoding == "vni":
        return vni(text).encode("cp1252", "replace")
    if encoding == "cp1258":
        return "".join(_for_1258(c) for c in text).encode("cp1258", "replace")
    return text.encode(encoding)


def _for_1258(char: str) -> str:
    """A letter in code page 1258: its shape a letter of its own, its tone a combining mark."""
    try:
        char.encode("cp1258")
        return char
    except UnicodeEncodeError:
        base, *marks = list(unicodedata.normalize("NFD", char))
        shape = [m for m in marks if m in "\u0302\u0306\u031b"]
        tone = [m for m in marks if m not in shape]
        return unicodedata.normalize("NFC", base + "".join(shape)) + "".join(tone)


def _web_page(paper: Paper, path: Path) -> None:
    spans, covered = _spans(paper.page)
    rows = []
    for row in range(len(paper.page.rows)):
        cells = []
        for column in range(paper.page.width):
            if (row, column) in covered:
                continue
            down, across = spans.get((row, column), (1, 1))
            said = html.escape(as_shown(paper.page.get(row, column))).replace("\n", "<br>")
            cells.append(f"<td rowspan={down} colspan='{across}'>{said or '&nbsp;'}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    path.write_text(
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta charset='utf-8'>"
        f"<style>td {{mso-number-format:'\\@'}}</style></head><body><table border=1>"
        f"{''.join(rows)}</table></body></html>",
        encoding="utf-8",
    )


_WRITERS: dict[str, Callable[[Paper, Path], None]] = {
    "xlsx": _workbook,
    "ods": _open_document,
    "csv": _delimited,
    "txt": _delimited,
    "html": _web_page,
}
