"""Excel 2003 XML («SpreadsheetML»), which systems give out under the name .xls."""

import contextlib
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
    sheet = _Sheet(styles)
    for _, node in ElementTree.iterparse(io.BytesIO(data)):
        if node.tag == _SPREADSHEET + "Style":
            styles[_said(node, "ID")] = _style(node, styles)
        elif node.tag == _EXCEL + "Date1904":
            date1904 = True
        elif node.tag == _SPREADSHEET + "Worksheet":
            page = sheet.page
            page.name, page.date1904 = _said(node, "Name"), date1904
            yield page
            sheet = _Sheet(styles)
            node.clear()
        else:
            sheet.take(node)


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
        self.page = Page()
        self._cells = Cells(self.page)
        self._styles_of: dict[int, str] = {}
        self._column = self._row = 0

    def take(self, node: Node) -> None:
        """A node of the sheet is whole."""
        if node.tag == _SPREADSHEET + "Column":
            self._take_column(node)
        elif node.tag == _SPREADSHEET + "Row":
            if not self.page.fault:
                with contextlib.suppress(TooFar):
                    self._take_row(node)
            node.clear()
        elif node.tag == _EXCEL + "Visible":
            self.page.visible = node.text not in ("SheetHidden", "SheetVeryHidden")

    def _take_column(self, node: Node) -> None:
        first = (_count(node, "Index") or self._column + 1) - 1
        last = min(first + _count(node, "Span"), limits.COLUMNS)
        for at in range(first, last + 1):
            self._styles_of[at] = _said(node, "StyleID")
            if _away(node, "Width"):
                self.page.hidden_columns.append(at)
        self._column = last + 1

    def _take_row(self, node: Node) -> None:
        row = (_count(node, "Index") or self._row + 1) - 1
        last = min(row + _count(node, "Span"), limits.ROWS)
        self._row = last + 1
        if _away(node, "Height"):
            self.page.hidden_rows.extend(range(row, last + 1))
        self._take_cells(node, row)

    def _take_cells(self, node: Node, row: int) -> None:
        column = 0
        for cell in node.iter(_SPREADSHEET + "Cell"):
            column = (_count(cell, "Index") or column + 1) - 1
            style = _said(cell, "StyleID") or _said(node, "StyleID") or self._styles_of.get(column)
            self._cell(cell, row, column, self._styles.get(style or "Default"))
            right, down = _count(cell, "MergeAcross"), _count(cell, "MergeDown")
            if right or down:
                self.page.merged.append((row, column, row + down, column + right))
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
            self.page.pieces((row, column), pieces, own=own)


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
