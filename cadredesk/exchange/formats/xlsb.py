"""What python-calamine does not tell of an .xlsb: fonts, hidden rows, merged areas, errors.

Its parts are binary records: a number, a length, the bytes (MS-XLSB).
"""

import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from cadredesk.exchange import limits
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.formats.page import Page, Starts, cut, too_far
from cadredesk.exchange.formats.zipped import part, relations

WORKBOOK = "xl/workbook.bin"

_ROW, _COLUMN, _MERGE = 0, 60, 176
_ERRORS_AT, _TEXT_CELLS = (3, 11), (6, 7, 8, 62)
_CELLS = range(1, 12)
_SHARED_CELL, _RICH_CELL, _SHARED_TEXT = 7, 62, 19
_FONT, _STYLE, _STYLES_START, _STYLES_END = 43, 47, 617, 618
_SHEET, _BOOK = 156, 153
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip

_Rich = tuple[str, Starts]
"""A text and where each of its fonts begins."""


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a part; one that is cut off ends them."""
    at, end = 0, len(data)
    while at + 1 < end:
        number = data[at]
        at += 1
        if number & 0x80:
            number = (number & 0x7F) | (data[at] << 7)
            at += 1
        size = shift = 0
        while at < end and shift < 28:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield number, data[at : at + size]
        at += size


def facts(path: Path) -> dict[str, Page]:
    """What is to be known of each sheet, by its name."""
    with zipfile.ZipFile(path) as package:
        fonts, styles = _styles(part(package, "xl/styles.bin"))
        rich = _rich(part(package, "xl/sharedStrings.bin"), fonts) if any(fonts) else {}
        targets = relations(package, WORKBOOK)
        found, date1904 = {}, False
        for number, data in records(part(package, WORKBOOK)):
            if number == _BOOK:
                date1904 = bool(data[0] & 1)
            elif number == _SHEET:
                relation, after = _text(data, 8)
                name, _ = _text(data, after)
                sheet = _Sheet(styles, fonts, rich)
                found[name] = sheet.read(part(package, targets.get(relation, "")))
        for page in found.values():
            page.date1904 = date1904
        return found


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A counted text and where it ends."""
    (size,) = struct.unpack_from("<I", data, at)
    if size == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * size
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _styles(data: bytes) -> tuple[list[str | None], list[str | None]]:
    """The classes of the fonts, and of the fonts of the cell styles."""
    fonts: list[str | None] = []
    styles: list[str | None] = []
    inside = False
    for number, body in records(data):
        if number == _FONT:
            fonts.append(font_class(_text(body, 21)[0]))
        elif number in (_STYLES_START, _STYLES_END):
            inside = number == _STYLES_START
        elif number == _STYLE and inside:
            (font,) = struct.unpack_from("<H", body, 4)
            styles.append(fonts[font] if font < len(fonts) else None)
    return fonts, styles


def _rich(data: bytes, fonts: list[str | None]) -> dict[int, _Rich]:
    """Shared texts in several fonts, by their number: the text, where each font begins."""
    texts = (body for number, body in records(data) if number == _SHARED_TEXT)
    return {at: _rich_text(body, 0, fonts) for at, body in enumerate(texts) if body and body[0] & 1}


def _rich_text(body: bytes, at: int, fonts: list[str | None]) -> _Rich:
    text, end = _text(body, at + 1)
    starts: Starts = []
    if body[at] & 1 and end + 4 <= len(body):
        (count,) = struct.unpack_from("<I", body, end)
        for start, font in struct.iter_unpack("<HH", body[end + 4 :][: 4 * count]):
            starts.append((start, fonts[font] if font < len(fonts) else None))
    return text, starts


class _Sheet:
    """Reads the records of one sheet."""

    def __init__(
        self,
        styles: list[str | None],
        fonts: list[str | None],
        rich: dict[int, _Rich],
    ) -> None:
        self._styles, self._fonts, self._rich = styles, fonts, rich
        self._old = any(styles) or bool(rich)
        self._row = 0
        self._page = Page()
        self._others: dict[int, Callable[[bytes], None]] = {
            _ROW: self._begin_row,
            _COLUMN: self._columns,
            _MERGE: self._merge,
            _RICH_CELL: self._rich_cell,
        }

    def read(self, data: bytes) -> Page:
        page = self._page
        last = 0
        for number, body in records(data):
            if number in self._others:
                self._others[number](body)
            if number in _CELLS:
                (column,) = struct.unpack_from("<I", body)
                last = max(last, column) if number > 1 else last
                if too_far(self._row, last) and number > 1:
                    page.refuse(self._row, column)
                    return page
                self._cell(number, column, body)
        return page

    def _begin_row(self, body: bytes) -> None:
        (self._row,) = struct.unpack_from("<I", body)
        (height,) = struct.unpack_from("<H", body, 8)
        if body[11] & 0x10 or not height:
            self._page.hidden_rows.append(self._row)

    def _columns(self, body: bytes) -> None:
        first, last, width, _, flags = struct.unpack_from("<IIIIH", body)
        if flags & 1 or not width:
            self._page.hidden_columns.extend(range(first, min(last + 1, limits.COLUMNS)))

    def _merge(self, body: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<IIII", body)
        self._page.merged.append((top, left, bottom, right))

    def _cell(self, number: int, column: int, body: bytes) -> None:
        place = self._row, column
        if number in _ERRORS_AT:
            self._page.errors[place] = _ERRORS.get(body[8], "#N/A")
        elif self._old and number in _TEXT_CELLS:
            rich = None
            if number == _SHARED_CELL:
                rich = self._rich.get(struct.unpack_from("<I", body, 8)[0])
            self._draw(place, body, rich)

    def _rich_cell(self, body: bytes) -> None:
        (column,) = struct.unpack_from("<I", body)
        if self._old:
            self._draw((self._row, column), body, _rich_text(body, 8, self._fonts))

    def _draw(
        self,
        place: tuple[int, int],
        body: bytes,
        rich: _Rich | None,
    ) -> None:
        style = int.from_bytes(body[4:7], "little")
        own = self._styles[style] if style < len(self._styles) else None
        if rich is None:
            self._page.font(place, own)
        else:
            self._page.pieces(place, cut(*rich, own), own=own)
