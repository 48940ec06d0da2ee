"""Tables of web pages: what many systems give out under the name .xls."""

import re
from html.parser import HTMLParser

_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_MOST_SPAN = 200


def is_markup(text: str) -> bool:
    """Whether a text is a web page with a table in it."""
    return text.lstrip("\ufeff \r\n\t").startswith("<") and bool(_TABLE.search(text))


def table_rows(text: str) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """All table rows of a page one below the other, and the merged areas."""
    reader = _Tables()
    reader.feed(text)
    reader.close()
    return reader.rows, reader.merged


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self._taken: set[tuple[int, int]] = set()
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._muted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script"):
            self._muted += 1
        elif tag == "tr":
            self._close_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._close_cell()
            given = dict(attrs)
            self._span = _count(given.get("rowspan")), _count(given.get("colspan"))
            self._cell = []
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._muted = max(0, self._muted - 1)
        elif tag in ("td", "th", "tr", "table"):
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._muted:
            self._cell.append(_SPACE.sub(" ", data))

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        if not self.rows:
            self.rows.append([])
        row, cells = len(self.rows) - 1, self.rows[-1]
        while (row, len(cells)) in self._taken:
            cells.append("")
        column = len(cells)
        down, right = self._span
        cells.append("".join(self._cell).strip())
        cells.extend([""] * (right - 1))
        if down > 1 or right > 1:
            self.merged.append((row, column, row + down - 1, column + right - 1))
            below = range(row + 1, row + down)
            self._taken |= {(r, c) for r in below for c in range(column, column + right)}
        self._cell = None


def _count(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.strip().isdigit() and int(text) else 1
