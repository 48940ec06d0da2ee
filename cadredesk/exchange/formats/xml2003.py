"""Excel 2003 XML («SpreadsheetML»), which systems give out under the name .xls."""

import datetime
import io
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from cadredesk.exchange import limits
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.formats.page import Cells, Page, Pieces, TooFar

Node = ElementTree.Element
_SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"


def pages(data: bytes) -> Iterator[Page]:
    """The sheets of a workbook."""
    styles: dict[str, str | None] = {}
    date1904 = False
    for _, node in ElementTree.iterparse(io.BytesIO(data)):
        if node.tag == _SPREADSHEET + "Style":
            styles[_said(node, "ID")] = _style(node, styles)
        elif node.tag == _EXCEL + "Date1904":
            date1904 = True
        elif node.tag == _SPREADSHEET + "Worksheet":
            page = _Sheet(styles).read(node)
            page.date1904 = date1904
            yield page
            node.clear()


def _said(node: Node, name: str) -> str:
    return node.get(_SPREADSHEET + name) or node.get(name) or ""


def _count(node: Node, name: str) -> int:
    text = _said(node, name)
    return int(text) if text.isdigit() else 0


def _style(node: Node, known: dict[str, str | None]) -> str | None:
    font = node.find(_SPREADSHEET + "Font")
    name = _said(font, "FontName") if font is not None else ""
    return font_class(name) if name else known.get(_said(node, "Parent"), known.get("Default"))


class _Sheet:
    def __init__(self, styles: dict[str, str | None]) -> None:
        self._styles = styles
        self._page = Page()
        self._cells = Cells(self._page)
        self._columns: dict[int, str] = {}

    def read(self, node: Node) -> Page:
        page = self._page
        page.name = _said(node, "Name")
        visible = node.findtext(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible", "")
        page.visible = visible not in ("SheetHidden", "SheetVeryHidden")
        try:
            for table in node.iter(_SPREADSHEET + "Table"):
                self._table(table)
        except TooFar:
            pass
        return page

    def _table(self, table: Node) -> None:
        column = row = 0
        for node in table:
            if node.tag == _SPREADSHEET + "Column":
                column = (_count(node, "Index") or column + 1) - 1
                last = min(column + _count(node, "Span"), limits.COLUMNS)
                for at in range(column, last + 1):
                    self._columns[at] = _said(node, "StyleID")
                    if _away(node, "Width"):
                        self._page.hidden_columns.append(at)
                column = last + 1
            elif node.tag == _SPREADSHEET + "Row":
                row = (_count(node, "Index") or row + 1) - 1
                last = min(row + _count(node, "Span"), limits.ROWS)
                if _away(node, "Height"):
                    self._page.hidden_rows.extend(range(row, last + 1))
                self._row(node, row)
                row = last + 1

    def _row(self, node: Node, row: int) -> None:
        column = 0
        for cell in node.iter(_SPREADSHEET + "Cell"):
            column = (_count(cell, "Index") or column + 1) - 1
            style = _said(cell, "StyleID") or _said(node, "StyleID") or self._columns.get(column)
            self._cell(cell, row, column, self._styles.get(style or "Default"))
            right, down = _count(cell, "MergeAcross"), _count(cell, "MergeDown")
            if right or down:
                self._page.merged.append((row, column, row + down, column + right))
            column += right + 1

    def _cell(self, cell: Node, row: int, column: int, own: str | None) -> None:
        data = cell.find(_SPREADSHEET + "Data")
        formula = _said(cell, "Formula")
        if data is None:
            self._cells.put(row, column, {"f": formula} if formula else None)
            return
        pieces = [(t, k) for t, k in _pieces(data, own) if t]
        text = "".join(t for t, _ in pieces)
        kind = _said(data, "Type")
        self._cells.put(row, column, _value(kind, text))
        if kind == "String" and text:
            self._page.pieces((row, column), pieces, own=own)


def _away(node: Node, size: str) -> bool:
    return _said(node, "Hidden") == "1" or _said(node, size) in ("0", "0.0")


def _pieces(node: Node, font: str | None) -> Pieces:
    """A text and the fonts of its pieces."""
    pieces: Pieces = [(node.text or "", font)]
    for child in node:
        face = next((v for k, v in child.attrib.items() if k.endswith("Face")), None)
        pieces += _pieces(child, font_class(face) if face else font)
        pieces.append((child.tail or "", font))
    return pieces


def _value(kind: str, text: str) -> Any:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    if kind == "Boolean":
        return text.strip() == "1"
    return {"e": text} if kind == "Error" and text else text
