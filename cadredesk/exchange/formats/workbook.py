"""Workbooks of Excel: values by python-calamine, the rest by what reads the file's own parts."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cadredesk.exchange import limits
from cadredesk.exchange.formats import xls, xlsb, xlsx, zipped
from cadredesk.exchange.formats.page import Cell, Page
from cadredesk.exchange.limits import Fault

_MIDNIGHT = "00/01/1900"
"""What Excel shows for nothing in a cell of dates."""


def pages(path: Path, kind: str) -> Iterator[Page]:
    """The sheets of an xlsx, xlsb or xls (also one without its container: ``biff``)."""
    if kind in ("xlsx", "xlsb"):
        zipped.guard(path)
        known = (xlsx if kind == "xlsx" else xlsb).facts(path)
        yield from _first_that_reads(path, known, (_calamine, _openpyxl))
        return
    old = xls.Book(path)
    if old.before_97 or kind == "biff":
        yield from old.pages()
        return
    yield from _first_that_reads(path, old.facts(), (_calamine, lambda *_: old.pages()))


Reader = Callable[[Path, dict[str, Page]], Iterator[Page]]


def _first_that_reads(
    path: Path, known: dict[str, Page], readers: tuple[Reader, Reader]
) -> Iterator[Page]:
    """The sheets as the first reader gives them; the second where the first gives up at once."""
    first, second = readers
    found = first(path, known)
    try:
        page = next(found, None)
    except (Fault, MemoryError):
        raise
    except Exception:
        yield from second(path, known)
        return
    if page:
        yield page
        yield from found


def _calamine(path: Path, known: dict[str, Page]) -> Iterator[Page]:
    import python_calamine

    try:
        with path.open("rb") as file:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
            for entry in book.sheets_metadata:
                if entry.typ == python_calamine.SheetTypeEnum.WorkSheet:
                    page = known.get(entry.name) or Page()
                    page.name = entry.name
                    page.visible = entry.visible == python_calamine.SheetVisibleEnum.Visible
                    if not page.fault:
                        _fill(page, book)
                    yield page
    except python_calamine.PasswordError:
        raise Fault("sheet-password") from None


def _fill(page: Page, book: Any) -> None:
    import python_calamine

    try:
        sheet = book.get_sheet_by_name(page.name)
    except python_calamine.CalamineError:
        if len(book.sheet_names) == 1:
            raise
        page.fault = "sheet-unreadable"
        return
    row, column = sheet.end or (0, 0)
    if row >= limits.ROWS or column >= limits.COLUMNS or row * column > limits.CELLS:
        page.refuse(row, column)
        return
    page.merged = page.merged or [(*a, *b) for a, b in sheet.merged_cell_ranges or ()]
    rows = sheet.to_python(skip_empty_area=False)
    for place, text in page.formulas.items():
        _where_blank(rows, place, {"f": text})
    for place, text in page.errors.items():
        _where_blank(rows, place, {"e": text})
    page.rows = rows


def _where_blank(rows: list[list[Any]], place: Cell, value: dict[str, str]) -> None:
    """Set a cell python-calamine saw nothing in; it may stand beyond the last one it saw."""
    row, column = place
    if row >= limits.ROWS or column >= limits.COLUMNS:
        return
    while len(rows) <= row:
        rows.append([])
    cells = rows[row]
    cells.extend([""] * (column + 1 - len(cells)))
    if cells[column] == "":
        cells[column] = value


def _openpyxl(path: Path, known: dict[str, Page]) -> Iterator[Page]:
    """For the few packages python-calamine cannot follow."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        page = known.get(sheet.title) or Page()
        page.name, page.visible = sheet.title, sheet.sheet_state == "visible"
        page.date1904 = book.epoch.year == 1904
        if not page.fault:
            rows = sheet.iter_rows(values_only=True, max_row=limits.ROWS, max_col=limits.COLUMNS)
            page.rows = [["" if cell is None else cell for cell in row] for row in rows]
        yield page
