"""The tables of a web page, cell by cell, as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from cadredesk.exchange.formats.page import Page, Pieces
from cadredesk.exchange.formats.webcells import value_of
from cadredesk.exchange.formats.webfonts import Attributes, Styles

_SPACE = re.compile(r"\s+")
_MOST_SPAN = 1000
_MUTED = ("style", "script", "title", "xml", "noscript", "template")
_BLOCKS = ("p", "div", "center", "h1", "h2", "h3", "h4", "li", "tr", "table")
_FONTED = ("font", "span", "b", "i", "u", "strong", "em", "a", "body", "table", "tr", "td", "th")


@dataclass(slots=True)
class Table:
    """One table; ``cells`` by row and column, ``page`` holds what else is to be known."""

    page: Page = field(default_factory=Page)
    cells: list[dict[int, Any]] = field(default_factory=list)
    columns: int = 0
    below: dict[int, int] = field(default_factory=dict)
    open: "_Open | None" = None

    def rows(self) -> Iterator[list[Any]]:
        """The cells of each row, as far as there are any."""
        for row in self.cells:
            yield [row.get(c, "") for c in range(max(row, default=-1) + 1)]


@dataclass(slots=True)
class _Open:
    """A cell whose end has not come."""

    tag: str
    given: Attributes
    font: str | None
    pieces: Pieces = field(default_factory=list)


class Reader(HTMLParser):
    """Reads a page; ``items`` are its tables and the lines of text around them, in their order."""

    def __init__(self, styles: Styles | None = None) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[Table | str] = []
        self.styles = styles or Styles()
        self._tables: list[Table] = []
        self._fonts: list[tuple[str, str | None]] = []
        self._muted: list[str] = []
        self._line: list[str] = []

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks for the line a tag stands in."""
        return j

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Excel's conditions (<![if …]>) are passed over."""
        end = self.rawdata.find(">", i)
        return end + 1 if end >= 0 else -1

    @property
    def _font(self) -> str | None:
        return self._fonts[-1][1] if self._fonts else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        given = dict(attrs)
        if tag in _MUTED:
            self._muted.append(tag)
        elif tag == "table":
            self._begin_table()
        elif self._tables and tag in ("tr", "td", "th", "col"):
            self._structure(tag, given)
        elif tag == "tr":  # a piece cut out of a page
            self._begin_table()
            self._structure(tag, given)
        elif tag == "br" or tag in _BLOCKS:
            self._break()
        if tag in _FONTED:
            self._fonts.append((tag, self.styles.font(tag, given, self._font)))

    def _structure(self, tag: str, given: Attributes) -> None:
        table = self._tables[-1]
        if tag == "col":
            self._column(table, given)
            return
        self._close_cell()
        self._drop_fonts("tr" if tag == "tr" else "td")
        if tag == "tr":
            if self.styles.away(tag, given):
                table.page.hidden_rows.append(len(table.cells))
            table.cells.append({})
        else:
            table.open = _Open(tag, given, self.styles.font(tag, given, self._font))

    def _column(self, table: Table, given: Attributes) -> None:
        count = _count(given.get("span"))
        if self.styles.away("col", given):
            table.page.hidden_columns.extend(range(table.columns, table.columns + count))
        table.columns += count

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag in _MUTED:
            if tag in self._muted:
                self._muted.remove(tag)
        elif tag in ("td", "th", "tr"):
            self._close_cell()
        elif tag == "table":
            self._close_cell()
            if self._tables:
                self._tables.pop()
        elif tag in _BLOCKS:
            self._break()
        if tag in _FONTED:
            self._drop_fonts(tag)

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._muted:
            if self._muted[-1] == "style":
                self.styles.read(data)
            return
        cell = self._tables[-1].open if self._tables else None
        if cell:
            cell.pieces.append((_SPACE.sub(" ", data), self._font))
        elif not self._tables:
            self._line.append(data)

    def close(self) -> None:
        """The page ends, whatever was left open."""
        super().close()
        while self._tables:
            self._close_cell()
            self._tables.pop()
        self._break()

    def _drop_fonts(self, tag: str) -> None:
        """End a tag and all that was left open inside it."""
        for at in range(len(self._fonts) - 1, -1, -1):
            if self._fonts[at][0] == "table" and tag != "table":
                return
            if self._fonts[at][0] == tag or (tag == "td" and self._fonts[at][0] == "th"):
                del self._fonts[at:]
                return

    def _break(self) -> None:
        if self._tables:
            cell = self._tables[-1].open
            if cell and cell.pieces:
                cell.pieces.append(("\n", self._font))
            return
        line = _SPACE.sub(" ", "".join(self._line)).strip()
        self._line = []
        if line:
            self.items.append(line)

    def _begin_table(self) -> None:
        self._break()
        self._tables.append(Table())
        self.items.append(self._tables[-1])

    def _close_cell(self) -> None:
        table = self._tables[-1] if self._tables else None
        cell = table.open if table else None
        if table is None or cell is None:
            return
        table.open = None
        if not table.cells:
            table.cells.append({})
        row = len(table.cells) - 1
        cells = table.cells[row]
        column = next(reversed(cells)) + 1 if cells else 0  # cells come from left to right
        while table.below.get(column, -1) >= row:
            column += 1
        self._set(table, cell, row, column)

    def _set(self, table: Table, cell: _Open, row: int, column: int) -> None:
        down, right = _count(cell.given.get("rowspan")), _count(cell.given.get("colspan"))
        pieces = _stripped(cell.pieces)
        text = "".join(piece for piece, _ in pieces)
        value = value_of(cell.tag, cell.given, text, self.styles)
        table.cells[row][column] = value
        if right > 1:
            table.cells[row][column + right - 1] = ""
        if isinstance(value, str) and value:
            table.page.pieces((row, column), pieces, own=cell.font)
        if down > 1 or right > 1:
            table.page.merged.append((row, column, row + down - 1, column + right - 1))
            for at in range(column, column + right) if down > 1 else ():
                table.below[at] = row + down - 1


def _count(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.strip().isdigit() and int(text) else 1


def _stripped(pieces: Pieces) -> Pieces:
    """The pieces of a text without blanks around it and around its line breaks."""
    found = list(pieces)
    while found and not found[0][0].strip():
        del found[0]
    while found and not found[-1][0].strip():
        del found[-1]
    if found:
        found[0] = found[0][0].lstrip(), found[0][1]
        found[-1] = found[-1][0].rstrip(), found[-1][1]
    return found
