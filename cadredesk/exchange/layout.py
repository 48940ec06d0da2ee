"""Where the tables of a sheet are: their headers, one below another or side by side."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cadredesk.exchange import naming
from cadredesk.exchange.columns import best_field, is_name
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.header import Header, HeaderReader, Range, same_headings
from cadredesk.exchange.kinds import Kind

_LONG = 80
_MAYBE = re.compile(r"(?:^|[\W_])(?:t[eê]\u0302?n|h[oọ])(?=$|[\W_])|hoten", re.IGNORECASE)
_LEAST = 2
_SAMPLE = 12


@dataclass(slots=True)
class _Open:
    """A table whose last row is not known yet."""

    header: Header
    repeats: dict[int, str] = field(default_factory=dict)
    last_row: int | None = None

    def close(self, row: int) -> None:
        self.last_row = row - 1 if self.last_row is None else self.last_row


class Layout:
    """Finds the headers of a sheet by their headings."""

    def __init__(self, grid: Grid, kind: Kind) -> None:
        self.grid = grid
        self.kind = kind
        self.reader = HeaderReader(grid, kind)
        self._tables: list[_Open] = []

    def headers(self) -> list[Header]:
        """Every header from the top, each with the last row of its table and its repetitions."""
        done = -1
        for row, columns in self._rows_with_names():
            for column in columns:
                if row <= done and not self._beside(row, column):
                    continue
                found = self._at(row, column)
                if found:
                    self._add(found)
                    done = max(done, *(h.after - 1 for h in found))
        last = len(self.grid.rows)
        for table in self._tables:
            table.close(last)
        return [
            replace(t.header, last_row=t.last_row or last, repeats=t.repeats) for t in self._tables
        ]

    # --- where headers may be ---

    def _rows_with_names(self) -> list[tuple[int, list[int]]]:
        """Rows with cells that may head a column of names."""
        rows: dict[int, list[int]] = {}
        for column in range(self.grid.width):
            cells = [row[column] if len(row) > column else None for row in self.grid.rows]
            texts = {cell for cell in cells if cell.__class__ is str}
            heads = {text for text in texts if self._heads_names(str(text))}
            for row, cell in enumerate(cells if heads else ()):
                if cell.__class__ is str and cell in heads:
                    rows.setdefault(row, []).append(column)
        return sorted(rows.items())

    def _heads_names(self, text: str) -> bool:
        if len(text) > _LONG or not _MAYBE.search(text):
            return False
        return is_name([" ".join(text.split())], self.kind)

    def _beside(self, row: int, column: int) -> bool:
        """Whether a cell lies right or left of every table that reaches its row."""
        spans = [t.header.span for t in self._tables if t.last_row is None]
        return bool(spans) and all(not first <= column <= last for first, last in spans)

    # --- headers at one place ---

    def _at(self, row: int, column: int) -> list[Header]:
        """The header at a heading of names, or those of the tables that stand side by side."""
        limits = self._free(column)
        header = self.reader.read(row, column, limits)
        if column not in header.paths or not is_name(header.paths[column], self.kind):
            return []
        if not self._worth(header):
            return []
        parts = self._divided(header)
        return [self._without_strays(part) for part in parts]

    def _free(self, column: int) -> Range:
        """The columns a new table may have: all but those of tables that stand beside it."""
        first, last = self.reader.whole
        for table in self._tables:
            span = table.header.span
            if table.last_row is None and not span[0] <= column <= span[1]:
                if span[1] < column:
                    first = max(first, span[1] + 1)
                else:
                    last = min(last, span[0] - 1)
        return first, last

    def _worth(self, header: Header) -> bool:
        """Two fields at least, or names below: a lone "Họ tên:" of a form is no header."""
        if header.known(self.kind) >= _LEAST:
            return True
        below = [
            text
            for row in range(header.after, min(header.after + _SAMPLE, len(self.grid.rows)))
            if (text := self.grid.text(row, header.name).strip())
        ]
        names = sum(naming.is_name(text) for text in below)
        return names >= 2 and names >= 0.7 * len(below)

    def _divided(self, header: Header) -> list[Header]:
        """One header, or several: more than one column of names, each with headings of its own."""
        starts = self._starts(header)
        if len(starts) < 2:
            return [header]
        ends = [start - 1 for start, _ in starts[1:]] + [header.columns[1]]
        found = []
        for (start, name), end in zip(starts, ends, strict=True):
            columns = (start, end)
            paths = self.reader.paths(header.top, header.bottom, columns)
            found.append(replace(header, paths=paths, name=name, columns=columns))
        if all(part.known(self.kind) >= _LEAST for part in found):
            return found
        return [header]

    def _starts(self, header: Header) -> list[Range]:
        """Of each table in a row of headings: its first column and its column of names."""
        named = {c: best_field(path, self.kind) for c, path in header.paths.items()}
        field_of = {c: found[0] for c, found in named.items() if found}
        anchors: list[int] = []
        for column, path in sorted(header.paths.items()):
            merged_on = header.paths.get(column - 1) == path
            follows = field_of.get(column - 1) in ("family_name", "middle_name", "full_name")
            if merged_on or (anchors and follows):
                continue
            if field_of.get(column) in ("full_name", "family_name"):
                anchors.append(column)
        starts = [(header.columns[0], anchors[0])] if anchors else []
        for before, anchor in pairwise(anchors):
            start = self._start_between(header, field_of, before, anchor)
            if start is not None:
                starts.append((start, anchor))
        return starts

    @staticmethod
    def _start_between(
        header: Header, field_of: dict[int, str], before: int, anchor: int
    ) -> int | None:
        """Where the table of the second names begins: at its number, or behind a free column."""
        for column in range(anchor, before, -1):
            if field_of.get(column) == "number":
                return column
        for column in range(anchor - 1, before, -1):
            if column not in header.paths:
                return column + 1
        leaf = header.paths[anchor][-1]
        return anchor if header.paths[before][-1] == leaf else None

    def _without_strays(self, header: Header) -> Header:
        """The header without headings of another, small table that stands right of it."""
        blocks = _blocks(header)
        if len(blocks) < 2:
            return header
        own = next((b for b in blocks if header.name in b), [])
        rows = range(header.after, len(self.grid.rows))
        named = [r for r in rows if self.grid.text(r, header.name).strip()]
        dropped = [
            c for b in blocks if b is not own and self._is_stray(b, named, header) for c in b
        ]
        if not dropped:
            return header
        paths = {c: p for c, p in header.paths.items() if c not in dropped}
        return replace(header, paths=paths)

    def _is_stray(self, block: list[int], named: list[int], header: Header) -> bool:
        """Whether columns behind an empty one have little to do with the people beside them."""
        if len(block) < 2:
            return False
        last = named[-1] if named else header.after
        filled = [
            r
            for r in range(header.after, last + 1)
            if any(self.grid.text(r, c).strip() for c in block)
        ]
        beside = len(set(filled) & set(named))
        return bool(filled) and (beside < 0.6 * len(filled) or len(filled) < 0.25 * len(named))

    # --- one after another ---

    def _add(self, found: list[Header]) -> None:
        """A new table, or the header of an open one again."""
        for header in found:
            known = next(
                (t for t in self._tables if t.last_row is None and _again(t.header, header)), None
            )
            if known:
                known.repeats |= _rows_of(header)
                continue
            for table in self._tables:
                if _overlap(table.header.span, header.span):
                    table.close(header.top)
            self._tables.append(_Open(header))


def _again(one: Header, other: Header) -> bool:
    return _overlap(one.span, other.span) and same_headings(one, other)


def _rows_of(header: Header) -> dict[int, str]:
    rows = dict.fromkeys(range(header.top, header.bottom + 1), "header")
    return rows if header.numbering is None else rows | {header.numbering: "numbering"}


def _overlap(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _blocks(header: Header) -> list[list[int]]:
    """The columns with headings, in groups divided by columns without."""
    groups: list[list[int]] = []
    for column in sorted(header.paths):
        if groups and groups[-1][-1] == column - 1:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups
