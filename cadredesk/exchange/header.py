"""One header of a table: its rows, the numbering row under it, the headings by column."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cadredesk.domain.names import tidy
from cadredesk.exchange.areas import Areas
from cadredesk.exchange.columns import best_field, key
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.kinds import Kind

_DEEPEST = 5
_LONG = 80
_TITLE_LONG = 60
_NAMES = ("full_name", "family_name", "middle_name")
_EXACT = 260
_NUMBERED = re.compile(
    r"[(\[-]?\s*(?:cột|cot|c)?\s*(\d{1,3})\s*[a-zđ]?(?:\.\d{1,2})?\s*[)\]]?(?:\s*=.*)?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[(\[]?\s*[A-ZĐ]\s*[)\]]?", re.IGNORECASE)
_MARKED_SECTION = re.compile(r"[IVXLC]{1,7}\s*[.):]?|[A-ZĐ]\s*[.):]?")

Range = tuple[int, int]
"""First and last column."""


@dataclass(frozen=True, slots=True)
class Header:
    """Rows ``top`` to ``bottom``, counted from 0; ``paths`` the headings, outermost part first.

    A sheet without headings has one whose ``bottom`` is above its ``top``. ``name`` is the column
    the header was found by, ``last_row`` the last row of its table, ``repeats`` the rows on which
    the header stands again.
    """

    top: int
    bottom: int
    numbering: int | None
    paths: dict[int, tuple[str, ...]]
    name: int
    columns: Range
    last_row: int = 1 << 30
    repeats: dict[int, str] = field(default_factory=dict)

    @property
    def after(self) -> int:
        """The first row under the header."""
        return (self.bottom if self.numbering is None else self.numbering) + 1

    @property
    def span(self) -> Range:
        """The columns from the first heading to the last."""
        return (min(self.paths), max(self.paths)) if self.paths else self.columns

    def known(self, kind: Kind) -> int:
        """How many of its headings are fields."""
        return sum(best_field(path, kind) is not None for path in self.paths.values())


def is_numbering(texts: Iterable[str]) -> bool:
    """Whether the texts of a row number its columns: (1) (2) (3), A B 1 2, 1 2 3=1+2, -1 -2."""
    filled = [t for text in texts if (t := tidy(text))]
    if len(filled) < 3:
        return False
    numbers = [int(m.group(1)) for t in filled if (m := _NUMBERED.fullmatch(t))]
    letters = sum(bool(_LETTER.fullmatch(t)) for t in filled)
    rising = sum(b - a in (0, 1) for a, b in pairwise(numbers))
    enough = len(numbers) + letters >= 0.8 * len(filled)
    return enough and len(numbers) >= 2 and rising >= max(1, len(numbers) // 2)


class HeaderReader:
    """Reads headers of one sheet."""

    def __init__(self, grid: Grid, kind: Kind) -> None:
        self.grid = grid
        self.kind = kind
        self.areas = Areas(grid)
        self.whole: Range = (0, max(0, grid.width - 1))

    def read(self, row: int, name: int, columns: Range | None = None) -> Header:
        """The header around a heading of names, of the whole sheet or of some columns."""
        columns = columns or self.whole
        area = self.areas.at(row, name)
        top, bottom = (area[0], min(area[2], area[0] + _DEEPEST)) if area else (row, row)
        for column in range(columns[0], columns[1] + 1):
            other = self.areas.at(row, column)
            if other and other[0] >= top and self.grid.text(other[0], other[1]).strip():
                bottom = max(bottom, min(other[2], top + _DEEPEST))
        while bottom - top < _DEEPEST and self._goes_on(bottom, name, columns):
            bottom += 1
        while top > 0 and bottom - top < _DEEPEST and self._is_above(top - 1, bottom, columns):
            top -= 1
        numbering = self._numbering(bottom + 1, columns)
        return Header(top, bottom, numbering, self.paths(top, bottom, columns), name, columns)

    # --- rows below and above ---

    def _goes_on(self, bottom: int, name: int, columns: Range) -> bool:
        """Whether the row below has further headings: words, and more than one."""
        row = bottom + 1
        if row >= len(self.grid.rows):
            return False
        filled = [(c, self.grid.cell(row, c)) for c in range(columns[0], columns[1] + 1)]
        filled = [(c, v) for c, v in filled if v not in ("", None)]
        texts = [v for _, v in filled if isinstance(v, str) and not v.strip()[:1].isdigit()]
        under_names = self.grid.text(row, name).strip()
        if len(texts) < len(filled) or any(len(t) > _LONG for t in texts) or is_numbering(texts):
            return False
        if under_names:
            return self._continues_name(bottom, name, under_names)
        if len(filled) == 1:
            column = filled[0][0]
            return column > name + 1 and bool(self.grid.text(bottom, column).strip())
        if not filled or filled[0][0] > name:
            return bool(filled)
        return not _MARKED_SECTION.fullmatch(texts[0].strip())

    def _continues_name(self, bottom: int, name: int, below: str) -> bool:
        """Whether "Họ và" goes on as "tên", or Họ và tên is divided into Họ đệm and Tên."""
        above = self.grid.text(bottom, name).strip()
        joined = best_field([f"{above} {below}"], self.kind)
        if above and joined and joined[0] in _NAMES and joined[1] >= _EXACT:
            return True
        part = best_field([below], self.kind)
        beside = best_field([self.grid.text(bottom + 1, name + 1).strip()], self.kind)
        return bool(part and beside and part[0] in _NAMES and beside[0] in _NAMES)

    def _is_above(self, row: int, bottom: int, columns: Range) -> bool:
        """Whether a row above belongs to the header: it spans the table, or explains headings."""
        return self._spans(row, columns) or self._explains(row, bottom, columns)

    def _spans(self, row: int, columns: Range) -> bool:
        spans: list[Range] = []
        for column in range(columns[0], columns[1] + 1):
            text = self.grid.text(row, column).strip()
            if text:
                area = self.areas.at(row, column)
                spans.append((column, area[3] if area else column))
                if len(text) > _TITLE_LONG:
                    return False
        wide = [s for s in spans if s[1] > s[0]]
        covered = sum(last - first + 1 for first, last in spans)
        width = columns[1] - columns[0] + 1
        return len(spans) >= 3 and bool(wide) and covered >= 0.6 * width

    def _explains(self, row: int, bottom: int, columns: Range) -> bool:
        """Whether headings below say more with the texts of this row (their merges are lost)."""
        texts = [self.grid.text(row, c).strip() for c in range(columns[0], columns[1] + 1)]
        filled = [t for t in texts if t]
        if len(filled) < 2 or any(len(t) > _TITLE_LONG for t in filled):
            return False
        return self._fields(row, bottom, columns) > self._fields(row + 1, bottom, columns)

    def _fields(self, top: int, bottom: int, columns: Range) -> int:
        paths = self.paths(top, bottom, columns).values()
        found = {f[0] for path in paths if (f := best_field(path, self.kind))}
        return len(found)

    def _numbering(self, row: int, columns: Range) -> int | None:
        """The row of (1), (2), (3) … under the header, also behind an empty row."""
        for at in range(row, min(row + 3, len(self.grid.rows))):
            texts = [self.grid.text(at, c) for c in range(columns[0], columns[1] + 1)]
            if is_numbering(texts):
                return at
            if any(t.strip() for t in texts):
                return None
        return None

    # --- headings ---

    def paths(self, top: int, bottom: int, columns: Range) -> dict[int, tuple[str, ...]]:
        """The headings of the columns that have any, outermost part first."""
        found: dict[int, tuple[str, ...]] = {}
        for column in range(columns[0], columns[1] + 1):
            parts: list[str] = []
            for row in range(top, bottom + 1):
                text = " ".join(self._over(row, column, bottom, columns[0]).split())
                if text and (not parts or parts[-1] != text):
                    parts.append(text)
            if parts:
                found[column] = tuple(parts)
        return found

    def _over(self, row: int, column: int, bottom: int, first: int) -> str:
        """The text over a cell: its own, its area's, or (merges lost) its left neighbour's."""
        text = self.grid.text(row, column).strip()
        if text:
            return text
        area = self.areas.at(row, column)
        if area:
            return self.grid.text(area[0], area[1]).strip()
        if row >= bottom or not self._below(row, column):
            return ""
        left = column - 1
        while left >= first and not self.grid.text(row, left).strip():
            if not self._below(row, left) or self.areas.at(row, left):
                return ""
            left -= 1
        if left >= first and self._below(row, left) and self.areas.at(row, left) is None:
            return self.grid.text(row, left).strip()
        return ""

    def _below(self, row: int, column: int) -> str:
        return self.grid.text(row + 1, column).strip()


def same_headings(one: Header, other: Header) -> bool:
    """Whether two headers are one table's: the same texts over the same columns."""
    shared = one.paths.keys() & other.paths.keys()
    same = sum(key(one.paths[c][-1]) == key(other.paths[c][-1]) for c in shared)
    return same >= 0.6 * max(len(one.paths), len(other.paths))


def parallel(one: Header, other: Header) -> int | None:
    """How many columns further right the same headings stand in another header, None if not."""
    first, second = _leaves(one.paths), _leaves(other.paths)
    if not first or [t for _, t in first] != [t for _, t in second]:
        return None
    shifts = {b[0] - a[0] for a, b in zip(first, second, strict=True)}
    return shifts.pop() if len(shifts) == 1 else None


def _leaves(paths: dict[int, tuple[str, ...]]) -> Sequence[tuple[int, str]]:
    return [(column, key(paths[column][-1])) for column in sorted(paths)]
