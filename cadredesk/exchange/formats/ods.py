"""OpenDocument tables: .ods, and .fods, the same in one piece."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from cadredesk.exchange import limits
from cadredesk.exchange.formats import zipped
from cadredesk.exchange.formats.odsfonts import OFFICE, TABLE, TEXT, Node, Styles
from cadredesk.exchange.formats.page import Cells, Page, Pieces, TooFar
from cadredesk.exchange.limits import Fault

_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_ERROR = re.compile(r"#[\w/!?]+|Err:\d+")
_AWAY = ("collapse", "filter")


def pages(path: Path) -> Iterator[Page]:
    """The sheets of an .ods.

    Raises Fault sheet-password and sheet-too-big.
    """
    zipped.guard(path)
    with zipfile.ZipFile(path) as package:
        manifest = zipped.part(package, "META-INF/manifest.xml")
        if b":encryption-data" in manifest or "encrypted-package" in package.namelist():
            raise Fault("sheet-password")
        parts = [zipped.part(package, name) for name in ("styles.xml", "content.xml")]
    styles = Styles()
    for _ in _read(parts[0], styles):
        pass
    yield from _read(parts[1], styles)


def flat_pages(data: bytes) -> Iterator[Page]:
    """The sheets of a .fods."""
    yield from _read(data, Styles())


def _read(data: bytes, styles: Styles) -> Iterator[Page]:
    """Sheets as they end; styles, which come before them, are noted on the way."""
    sheet: _Sheet | None = None
    date1904 = False
    for event, node in ElementTree.iterparse(io.BytesIO(data), ("start", "end")) if data else ():
        if event == "start":
            if node.tag == TABLE + "table" and sheet is None:
                sheet = _Sheet(styles, node)
            elif sheet:
                sheet.begin(node)
        elif sheet:
            if sheet.end(node):
                sheet.page.date1904 = date1904
                yield sheet.page
                sheet = None
        elif node.tag == TABLE + "null-date":
            date1904 = node.get(TABLE + "date-value", "").startswith("1904")
        else:
            styles.note(node)


class _Sheet:
    """Takes the rows of one sheet as they end."""

    def __init__(self, styles: Styles, node: Node) -> None:
        self._styles = styles
        self._node = node
        self.page = Page(node.get(TABLE + "name", ""))
        self.page.visible = styles.table_shown(node.get(TABLE + "style-name"))
        self._cells = Cells(self.page)
        self._columns: list[str | None] = []
        self._row = 0
        self._folded = 0

    def begin(self, node: Node) -> None:
        """A node of the sheet begins: only groups that are folded matter so early."""
        if node.tag in (TABLE + "table-row-group", TABLE + "table-column-group"):
            self._folded += node.get(TABLE + "display") == "false"

    def end(self, node: Node) -> bool:
        """A node of the sheet is whole; true for the sheet itself."""
        if node.tag == TABLE + "table-row":
            self._take_row(node)
            node.clear()
        elif node.tag == TABLE + "table-column":
            self._take_column(node)
        elif node.tag in (TABLE + "table-row-group", TABLE + "table-column-group"):
            self._folded -= node.get(TABLE + "display") == "false"
        elif node.tag in (TABLE + "shapes", TABLE + "tracked-changes"):
            node.clear()
        return node is self._node

    def _take_column(self, node: Node) -> None:
        count = min(_count(node, "number-columns-repeated"), limits.COLUMNS - len(self._columns))
        if self._folded or node.get(TABLE + "visibility") in _AWAY:
            at = len(self._columns)
            self.page.hidden_columns.extend(range(at, at + count))
        self._columns.extend([node.get(TABLE + "default-cell-style-name")] * count)

    def _take_row(self, node: Node) -> None:
        first, self._row = self._row, self._row + _count(node, "number-rows-repeated")
        if self.page.fault:
            return
        away = self._folded or node.get(TABLE + "visibility") in _AWAY
        if away or self._styles.row_flat(node.get(TABLE + "style-name")):
            self.page.hidden_rows.extend(range(first, min(self._row, limits.ROWS)))
        filled = list(self._filled(node))
        try:
            for row in range(first, self._row) if filled else ():
                for column, cell, value, pieces, own in filled:
                    self._cells.put(row, column, value)
                    if isinstance(value, str):
                        self.page.pieces((row, column), pieces, own=own)
                    self._merge(cell, row, column)
        except TooFar:
            return

    def _filled(self, row: Node) -> Iterator[tuple[int, Node, Any, Pieces, str | None]]:
        """The cells of a row that hold something, repeated ones one by one."""
        column = 0
        usual = row.get(TABLE + "default-cell-style-name")
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            first, column = column, column + _count(cell, "number-columns-repeated")
            if cell.tag != _CELLS[0]:
                continue
            of_column = self._columns[first] if first < len(self._columns) else None
            style = cell.get(TABLE + "style-name") or usual or of_column
            own = self._styles.cell_font(style)
            pieces = self._pieces(cell, own)
            value = _value(cell, "".join(text for text, _ in pieces))
            if value not in (None, "") or cell.get(TABLE + "number-columns-spanned"):
                for at in range(first, min(column, limits.COLUMNS + 1)):
                    yield at, cell, value, pieces, own

    def _merge(self, cell: Node, row: int, column: int) -> None:
        right = _count(cell, "number-columns-spanned")
        down = _count(cell, "number-rows-spanned")
        if right > 1 or down > 1:
            self.page.merged.append((row, column, row + down - 1, column + right - 1))

    def _pieces(self, cell: Node, own: str | None) -> Pieces:
        """The paragraphs of a cell, one a line, with their fonts."""
        pieces: Pieces = []
        for node in cell:
            if node.tag in (TEXT + "p", TEXT + "h"):
                if pieces:
                    pieces.append(("\n", own))
                pieces += self._inner(node, own)
        return [(text, kind) for text, kind in pieces if text]

    def _inner(self, node: Node, font: str | None) -> Pieces:
        pieces: Pieces = [(node.text or "", font)]
        for child in node:
            if child.tag == TEXT + "s":
                pieces.append((" " * min(_count(child, "c", TEXT), 1000), font))
            elif child.tag == TEXT + "line-break":
                pieces.append(("\n", font))
            elif child.tag == TEXT + "tab":
                pieces.append(("\t", font))
            elif child.tag.startswith(TEXT):
                style = child.get(TEXT + "style-name")
                pieces += self._inner(child, self._styles.text_font(style, font))
            pieces.append((child.tail or "", font))
        return pieces


def _count(node: Node, name: str, space: str = TABLE) -> int:
    text = node.get(space + name, "1")
    return int(text) if text.isdigit() else 1


def _value(cell: Node, text: str) -> Any:
    kind = cell.get(OFFICE + "value-type")
    if cell.get(_CALC + "value-type") == "error" or (
        cell.get(TABLE + "formula") and _ERROR.fullmatch(text)
    ):
        return {"e": text or "#N/A"}
    if kind in ("float", "percentage", "currency"):
        return _number(cell.get(OFFICE + "value", ""), text)
    if kind == "date":
        return _day(cell.get(OFFICE + "date-value", ""), text)
    if kind == "boolean":
        return cell.get(OFFICE + "boolean-value") == "true"
    if kind == "string" and not text:
        text = cell.get(OFFICE + "string-value", "")
    if not text and kind is None and cell.get(TABLE + "formula"):
        return {"f": cell.get(TABLE + "formula", "").removeprefix("of:")}
    return text


def _number(said: str, text: str) -> Any:
    try:
        return float(said)
    except ValueError:
        return text


def _day(said: str, text: str) -> Any:
    try:
        return datetime.date.fromisoformat(said[:10])
    except ValueError:  # before the year 1, or past 9999
        return text
