"""Where the header of a table is: its rows, the numbering row under it, the headings by column."""

import re
from dataclasses import dataclass
from itertools import pairwise

from cadredesk.exchange.columns import best_field, is_name
from cadredesk.exchange.grid import Grid

_LOOK_AT = 200
_DEEPEST = 5
_NUMBERING = re.compile(r"[(\[]?\s*(\d{1,3}|[A-Za-z])\s*[)\]]?|\d+\s*=.*")


@dataclass(frozen=True, slots=True)
class Header:
    """Rows ``top`` to ``bottom``, counted from 0; ``paths`` the headings, outermost part first."""

    top: int
    bottom: int
    numbering: int | None
    paths: dict[int, tuple[str, ...]]

    @property
    def after(self) -> int:
        """The first row under the header."""
        return (self.bottom if self.numbering is None else self.numbering) + 1


def find_header(grid: Grid) -> Header | None:
    """The header with the most headings known, or None where no row names a column of names."""
    best: tuple[int, Header] | None = None
    for row in range(min(len(grid.rows), _LOOK_AT)):
        for column in range(len(grid.rows[row])):
            text = grid.text(row, column).strip()
            if not text or len(text) > 80 or not is_name([text]):
                continue
            header = _header_at(grid, row, column)
            known = _known(header)
            if known >= 2 and (best is None or known > best[0]):
                best = (known, header)
    return best[1] if best else None


def _known(header: Header) -> int:
    return sum(best_field(path) is not None for path in header.paths.values())


def _header_at(grid: Grid, row: int, column: int) -> Header:
    area = grid.merge_at(row, column)
    top, bottom = (area[0], area[2]) if area else (row, row)
    for c in range(grid.width):
        other = grid.merge_at(row, c)
        if other and other[0] >= top and grid.text(other[0], other[1]).strip():
            bottom = max(bottom, min(other[2], top + _DEEPEST))
    while bottom - top < _DEEPEST and _is_subheading(grid, bottom + 1, column):
        bottom += 1
    while top > 0 and bottom - top < _DEEPEST and _is_superheading(grid, top - 1):
        top -= 1
    numbering = _numbering_row(grid, bottom + 1)
    return Header(top, bottom, numbering, _paths(grid, top, bottom))


def _is_subheading(grid: Grid, row: int, name_column: int) -> bool:
    """A row of further headings: nothing under the names, words elsewhere, and more than one."""
    if row >= len(grid.rows) or grid.text(row, name_column).strip():
        return False
    cells = [(c, grid.cell(row, c)) for c in range(len(grid.rows[row]))]
    filled = [(c, v) for c, v in cells if v not in ("", None)]
    texts = [v for _, v in filled if isinstance(v, str) and not v.strip()[:1].isdigit()]
    if len(filled) < 2 or len(texts) < len(filled) or filled[0][0] < name_column:
        return False
    return not all(_NUMBERING.fullmatch(t.strip()) for t in texts if len(t.strip()) < 4)


def _is_superheading(grid: Grid, row: int) -> bool:
    """A row above that spans the table with several headings, some over more than one column."""
    spans: list[tuple[int, int]] = []
    for column in range(len(grid.rows[row])):
        text = grid.text(row, column).strip()
        if text:
            area = grid.merge_at(row, column)
            spans.append((column, area[3] if area else column))
            if len(text) > 60:
                return False
    wide = [s for s in spans if s[1] > s[0]]
    covered = sum(last - first + 1 for first, last in spans)
    return len(spans) >= 3 and bool(wide) and covered >= 0.6 * grid.width


def _numbering_row(grid: Grid, row: int) -> int | None:
    """The row of (1), (2), (3) … under the header, if there is one."""
    if row >= len(grid.rows):
        return None
    texts = [grid.text(row, c).strip() for c in range(len(grid.rows[row]))]
    filled = [t for t in texts if t]
    if len(filled) < 3:
        return None
    numbers = [int(m.group(1)) for t in filled if (m := re.fullmatch(r"\(?(\d{1,3})\)?", t))]
    rising = sum(b - a == 1 for a, b in pairwise(numbers))
    fits = sum(bool(_NUMBERING.fullmatch(t)) for t in filled)
    if fits >= 0.8 * len(filled) and rising >= max(1, len(numbers) // 2):
        return row
    return None


def _paths(grid: Grid, top: int, bottom: int) -> dict[int, tuple[str, ...]]:
    paths: dict[int, tuple[str, ...]] = {}
    table = [
        [_spread(grid, r, c, bottom) for c in range(grid.width)] for r in range(top, bottom + 1)
    ]
    for column in range(grid.width):
        parts: list[str] = []
        for row in table:
            text = " ".join(row[column].split())
            if text and (not parts or parts[-1] != text):
                parts.append(text)
        if parts:
            paths[column] = tuple(parts)
    return paths


def _spread(grid: Grid, row: int, column: int, bottom: int) -> str:
    """The text over a cell: its own, its merged area's, or (merges lost) its left neighbour's."""
    text = grid.text(row, column).strip()
    if text:
        return text
    area = grid.merge_at(row, column)
    if area:
        return grid.text(area[0], area[1]).strip()
    if row < bottom and grid.text(row + 1, column).strip():
        left = column - 1
        while left >= 0 and not grid.text(row, left).strip():
            if not grid.text(row + 1, left).strip() or grid.merge_at(row, left):
                return ""
            left -= 1
        if left >= 0 and grid.text(row + 1, left).strip() and grid.merge_at(row, left) is None:
            return grid.text(row, left).strip()
    return ""
