"""Old binary workbooks, as xlrd follows them: fonts and the like, and all of those before Excel 97.

Their texts are bytes of the code page of the machine they were typed on, or of a TCVN3 or VNI font.
"""

import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cadredesk.exchange import limits
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.formats.charsets import by_page
from cadredesk.exchange.formats.page import Cell, Cells, Page, Pieces, TooFar, cut
from cadredesk.exchange.limits import Fault

_VIETNAMESE = 163
"""The number of the Vietnamese letters in the description of a font."""
_WINDOWS = range(1250, 1259)


class Book:
    """One workbook; ``before_97`` where its texts are single bytes."""

    def __init__(self, path: Path) -> None:
        self._book = _opened(path)
        self.before_97 = self._book is not None and self._book.biff_version < 80
        if self._book is None:
            return
        self._classes = [font_class(font.name) for font in self._book.font_list]
        self._letters = _Decoder(self._book)
        fonts = (_known(style.font_index, self._classes) for style in self._book.xf_list)
        self._styles = [self._classes[font] for font in fonts]

    def facts(self) -> dict[str, Page]:
        """What is to be known of each sheet, by its name; nothing where xlrd cannot follow."""
        if self._book is None:
            return {}
        return {sheet.name: self._facts(sheet) for sheet in self._book.sheets()}

    def pages(self) -> Iterator[Page]:
        """The sheets with their cells.

        Raises Fault sheet-unreadable.
        """
        if self._book is None:
            raise Fault("sheet-unreadable")
        for sheet in self._book.sheets():
            page = self._facts(sheet)
            page.name = self._letters.name(sheet.name)
            page.merged = [(a, c, b - 1, d - 1) for a, b, c, d in sheet.merged_cells]
            page.visible = sheet.visibility == 0
            self._fill(page, sheet)
            yield page

    def _facts(self, sheet: Any) -> Page:
        page = Page(date1904=bool(self._book.datemode))
        rows, columns = sheet.rowinfo_map.items(), sheet.colinfo_map.items()
        page.hidden_rows = sorted(r for r, info in rows if info.hidden or info.height == 0)
        page.hidden_columns = sorted(c for c, info in columns if info.hidden or info.width == 0)
        self._errors(page, sheet)
        if any(self._classes):
            self._fonts(page, sheet)
        return page

    def _errors(self, page: Page, sheet: Any) -> None:
        import xlrd

        for row in range(min(sheet.nrows, limits.ROWS)):
            types = sheet.row_types(row)
            if xlrd.XL_CELL_ERROR in types:
                for column, kind in enumerate(types):
                    if kind == xlrd.XL_CELL_ERROR:
                        code = sheet.cell_value(row, column)
                        page.errors[row, column] = xlrd.error_text_from_code.get(code, "#N/A")

    def _fonts(self, page: Page, sheet: Any) -> None:
        import xlrd

        rich = sheet.rich_text_runlist_map
        for row in range(min(sheet.nrows, limits.ROWS)):
            for column, kind in enumerate(sheet.row_types(row)):
                if kind == xlrd.XL_CELL_TEXT:
                    own = self._styles[sheet.cell_xf_index(row, column)]
                    place = row, column
                    if place in rich:
                        text = sheet.cell_value(row, column)
                        page.pieces(place, self._pieces(text, rich[place], own), own=own)
                    else:
                        page.font(place, own)

    def _pieces(self, text: str, starts: list[tuple[int, int]], own: str | None) -> Pieces:
        known = [(at, self._classes[_known(font, self._classes)]) for at, font in starts]
        return cut(text, known, own)

    def _fill(self, page: Page, sheet: Any) -> None:
        cells = Cells(page)
        try:
            for row in range(sheet.nrows):
                for column in range(sheet.row_len(row)):
                    cells.put(row, column, self._value(page, sheet, row, column))
        except TooFar:
            return

    def _value(self, page: Page, sheet: Any, row: int, column: int) -> Any:
        import xlrd

        kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
        if kind == xlrd.XL_CELL_TEXT:
            style = self._styles[sheet.cell_xf_index(row, column)]
            return self._letters.text(page, (row, column), value, style)
        if kind == xlrd.XL_CELL_BOOLEAN:
            return bool(value)
        if kind == xlrd.XL_CELL_ERROR:
            return {"e": page.errors.get((row, column), "#N/A")}
        if kind == xlrd.XL_CELL_DATE:
            return self._day(value)
        return value

    def _day(self, serial: float) -> Any:
        import xlrd

        try:
            year, month, day, hour, minute, _ = xlrd.xldate_as_tuple(serial, self._book.datemode)
        except xlrd.XLDateError:
            return serial
        if not year:
            return datetime.time(hour, minute)
        return datetime.date(year, month, day)


def _opened(path: Path) -> Any:
    import xlrd

    try:  # latin-1 keeps every byte: which letters they are is told later, font by font
        return xlrd.open_workbook(
            str(path),
            formatting_info=True,
            logfile=io.StringIO(),
            encoding_override="latin_1",
            ragged_rows=True,
        )
    except MemoryError:
        raise
    except Exception as error:  # a file xlrd gives up on is judged by python-calamine alone
        if "encrypted" in str(error).lower():
            raise Fault("sheet-password") from None
        return None


def _known(index: int, fonts: list[Any]) -> int:
    return index if index < len(fonts) else 0


class _Decoder:
    """Single bytes of a workbook before Excel 97 into letters."""

    def __init__(self, book: Any) -> None:
        self._single = book.biff_version < 80
        vietnamese = any(font.character_set == _VIETNAMESE for font in book.font_list)
        page = book.codepage if book.codepage in _WINDOWS else 1252
        self._page = "cp1258" if vietnamese else f"cp{page}"

    def name(self, text: str) -> str:
        """The name of a sheet."""
        return self._letters(text) if self._single else text

    def text(self, page: Page, place: Cell, text: str, kind: str | None) -> str:
        """A cell's text; bytes of an old font (``kind``) stay the letters of the western page."""
        if not self._single or text.isascii():
            return text
        pieces = page.runs.get(place)
        if pieces:
            pieces = [(t if k else self._letters(t), k) for t, k in pieces]
            page.runs[place] = pieces
            return "".join(t for t, _ in pieces)
        return text if kind else self._letters(text)

    def _letters(self, text: str) -> str:
        return by_page(text.encode("latin-1", "replace"), self._page)
