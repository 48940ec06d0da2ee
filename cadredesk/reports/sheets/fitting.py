"""Paper, column widths, scale, row heights and page breaks of a sheet: numbers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from cadredesk.domain.table import Cell, TableColumn, TableSpec
from cadredesk.reports.sheets.text import (
    BOLD,
    LINE,
    PADDING,
    POINTS_AT_MOST,
    POINTS_PER_CHARACTER,
    lines,
    longest_word,
    pieces,
    width,
)

BODY, HEAD, NUMBERING, LETTERHEAD, TITLE, NOTE = 11.0, 11.0, 10.0, 13.0, 14.0, 12.0
"""Font sizes in points."""

LEAST = 9.0
"""No text of the table may be printed smaller (DOMAIN 6.3)."""

MARGINS_MM = {"top": 20.0, "bottom": 15.0, "left": 20.0, "right": 15.0}
PAPERS_MM = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
"""Landscape, width and height."""

MOST_LINES = 26
"""Excel knows no row higher than 409 points; longer text goes on in a further row."""

MOST_BREAKS = 1000
"""Excel keeps 1,026 page breaks of a sheet."""

_LEAST_CHARACTERS = 90.0
_AIR = 4.0
_PINNED = 0.7  # names are read most: they give way last
TALLEST = MOST_LINES * BODY * LINE + _AIR + 1
"""The height from which on a row goes on in a further row."""
_TEXT_COLUMN, _LEAST_COLUMN = 8.0, 6.0
_ONE_WORD = 20  # dates, ids and phones are no longer; they are never torn
_POINTS_PER_MM = 72 / 25.4
_SAMPLE, _STEPS = 100, 60  # rows looked at, and parts, when width is dealt out
_SURELY = 0.98  # programs round heights and scales, each in its own way


@dataclass(frozen=True, slots=True)
class Page:
    """How the table lies on paper.

    ``scale`` 1 is full size; ``across`` pages lie side by side, ``first`` columns on the first.
    """

    paper: str
    widths: tuple[float, ...]
    scale: float
    across: int
    first: int

    @property
    def height(self) -> float:
        """Points of the sheet that surely fit on one page from top to bottom.

        The narrower columns of Excel shrink less, so less fits below each other there.
        """
        free = PAPERS_MM[self.paper][1] - MARGINS_MM["top"] - MARGINS_MM["bottom"]
        excel = min(1.0, self.scale * POINTS_AT_MOST / POINTS_PER_CHARACTER)
        return free * _POINTS_PER_MM / excel * _SURELY


def room(characters: float) -> float:
    """The points text may use in a cell so many characters wide."""
    return characters * POINTS_PER_CHARACTER - PADDING


def height(text: str, characters: float, size: float, *, bold: bool = False) -> float:
    """The height a cell needs for its text."""
    return lines(text, room(characters), size * (BOLD if bold else 1.0)) * size * LINE


def page(spec: TableSpec) -> Page:
    """The smallest paper on which the table stands whole and readable."""
    wanted = _wanted(spec.columns, spec.rows)
    if sum(wanted) <= _free("A4") * BODY / LEAST:
        return _whole(spec, "A4", wanted)
    floors = _floors(spec, wanted)
    for paper, squeeze in (("A4", 0.55), ("A3", 0.55), ("A3", 0.0)):
        fitting = _squeezed(wanted, floors, _free(paper) * BODY / LEAST, squeeze)
        if fitting is not None:
            most = _free(paper) * BODY / LEAST
            return _whole(spec, paper, _balanced(spec, floors, most) or fitting)
    return _several(spec, floors)


def _whole(spec: TableSpec, paper: str, widths: Sequence[float]) -> Page:
    full = _free(paper)
    final = tuple(_stretched(spec.columns, widths, full))
    return Page(paper, final, min(1.0, full / sum(final)), 1, len(final))


def _several(spec: TableSpec, widths: Sequence[float]) -> Page:
    """Pages side by side, the pinned columns on each."""
    pinned = sum(widths[: spec.pinned])
    most = _free("A3") * BODY / LEAST
    first, used = spec.pinned, pinned
    while first < len(widths) and used + widths[first] <= most:
        used += widths[first]
        first += 1
    across = ceil((sum(widths) - pinned) / max(most - pinned, 1.0))
    return Page("A3", tuple(widths), LEAST / BODY, max(2, across), max(first, 1))


def _free(paper: str) -> float:
    """The characters that stand side by side on the paper at full size."""
    free = PAPERS_MM[paper][0] - MARGINS_MM["left"] - MARGINS_MM["right"]
    return free * _POINTS_PER_MM / POINTS_AT_MOST


def _wanted(columns: Sequence[TableColumn], rows: Sequence[Sequence[Cell]]) -> list[float]:
    found = []
    for index, column in enumerate(columns):
        longest = max((c for row in rows if isinstance(c := row[index], str)), key=len, default="")
        tall = min(60.0, len(longest) / (MOST_LINES - 6))
        whole = _characters(longest_word(longest, BODY)) if len(longest) <= _ONE_WORD else 0.0
        used = min(column.width, max(_characters(width(longest, BODY)) + 0.5, _TEXT_COLUMN))
        found.append(max(used, tall, whole, _heading(column)))
    return found


def _heading(column: TableColumn) -> float:
    """The characters below which the heading would break inside a word."""
    return _characters(longest_word(column.title, HEAD * BOLD))


def _characters(points: float) -> float:
    return (points + PADDING + 1) / POINTS_PER_CHARACTER


def _floors(spec: TableSpec, wanted: Sequence[float]) -> list[float]:
    """The widths below which a word, a date or a number would be torn."""
    found = []
    for index, (column, want) in enumerate(zip(spec.columns, wanted, strict=True)):
        words = {w for text in {str(row[index]) for row in spec.rows} for w in text.split()}
        longest = sorted(words, key=len)[-20:]
        torn = max((longest_word(word, BODY) for word in longest), default=0.0)
        least = _LEAST_COLUMN if column.align == "left" else 0.0
        if index < spec.pinned:
            least = max(least, want * _PINNED)
        found.append(min(want, max(least, _heading(column), _characters(torn))))
    return found


def _squeezed(
    wanted: Sequence[float], floors: Sequence[float], most: float, squeeze: float
) -> list[float] | None:
    """Widths that fit, none below its floor or this part of what it wants; None: impossible."""
    if sum(wanted) <= most:
        return list(wanted)
    floor = [max(low, want * squeeze) for low, want in zip(floors, wanted, strict=True)]
    spare = sum(wanted) - sum(floor)
    if sum(floor) > most or spare <= 0:
        return None
    part = max(0.0, (sum(wanted) - most) / spare)
    return [want - (want - low) * part for want, low in zip(wanted, floor, strict=True)]


def _balanced(spec: TableSpec, floors: Sequence[float], most: float) -> list[float] | None:
    """Widths that keep rows low: the width to spare goes where it saves most lines."""
    spare = most - sum(floors)
    if spare <= 0:
        return None
    found, step = list(floors), max(0.5, spare / _STEPS)
    every = max(1, len(spec.rows) // _SAMPLE)
    rows = [
        [(i, width(c, BODY)) for i, c in enumerate(row) if isinstance(c, str) and c]
        for row in spec.rows[::every]
    ]
    while spare >= step:
        gains = [0.0] * len(found)
        rooms = [room(one) for one in found]
        for row in rows:
            lines_, i = max(((wide / rooms[i], i) for i, wide in row), default=(0.0, 0))
            gains[i] += lines_ / rooms[i] if lines_ > 1 else 0.0
        if not any(gains):
            break
        found[gains.index(max(gains))] += step
        spare -= step
    return found


def _stretched(columns: Sequence[TableColumn], widths: Sequence[float], full: float) -> list[float]:
    """A table narrower than the page takes the whole width, most of all its text columns."""
    missing = full - sum(widths)
    if missing <= 0:
        return list(widths)
    parts = {"left": 1.0, "center": 0.4}
    grow = [w * parts[c.align] for c, w in zip(columns, widths, strict=True)]
    return [w + missing * g / sum(grow) for w, g in zip(widths, grow, strict=True)]


def split(widths: Sequence[float]) -> int | None:
    """After how many columns the right half of the letterhead begins; None: no two halves."""
    whole, done, best = sum(widths), 0.0, None
    for count, one in enumerate(widths[:-1], start=1):
        done += one
        if min(done, whole - done) < _LEAST_CHARACTERS * 0.36:
            continue
        if best is None or abs(done / whole - 0.45) < abs(best[1] - 0.45):
            best = count, done / whole
    return best[0] if best else None


def body_height(row: Sequence[Cell], rooms: Sequence[float], sure: Sequence[int]) -> float:
    """The height of a row; ``sure`` says how many characters surely stand on one line."""
    most = 1
    for cell, free, short in zip(row, rooms, sure, strict=True):
        if isinstance(cell, str) and (len(cell) > short or "\n" in cell):
            most = max(most, lines(cell, free, BODY))
    return most * BODY * LINE + _AIR


def continued(row: Sequence[Cell], rooms: Sequence[float]) -> list[list[Cell]]:
    """A row too tall for a sheet as several: nothing of a text is lost."""
    parts = [
        pieces(cell, free, BODY, MOST_LINES) if isinstance(cell, str) else [cell]
        for cell, free in zip(row, rooms, strict=True)
    ]
    return [
        [part[index] if index < len(part) else "" for part in parts]
        for index in range(max(map(len, parts)))
    ]


def breaks(
    heights: Sequence[float], top: float, again: float, tail: float, page: float
) -> list[int]:
    """Before which rows of the body a page begins, the first page aside.

    ``top`` is the height of all above the body, ``again`` of what every page repeats, ``tail``
    of closing and signatures, which stay together with at least two rows. Every page is filled,
    so that what a spreadsheet program thinks of heights cannot add up from page to page.
    """
    found: list[int] = []
    first, used = 0, top
    for index, one in enumerate(heights):
        if index > first and used + one > page:
            found.append(index)
            first, used = index, again
        used += one
    two = len(heights) - 2
    alone = bool(found) and first > two
    if two > 0 and (alone or used + tail > page):
        kept = found[:-1] if alone else found
        found = [*kept, two] if two > (kept[-1] if kept else 0) else found
    return _thinned(found)


def _thinned(found: list[int]) -> list[int]:
    """So many breaks as Excel allows, the last one always among them."""
    step = ceil(len(found) / MOST_BREAKS)
    return found[::-1][::step][::-1] if step > 1 else found
