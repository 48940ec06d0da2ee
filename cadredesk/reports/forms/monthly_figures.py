"""The cells of the monthly sheet: a number, or that nobody knows it, or dots to be filled in.

A nought says that nobody is: it stands only where that is known.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain

from cadredesk.domain.headcount import BlockCount, Headcount, Known, Who
from cadredesk.domain.monthly import BodyCount, Levels, MonthlySummary, Share
from cadredesk.domain.presence import Block
from cadredesk.domain.target_text import share_text
from cadredesk.reports.document import DOTS, Row, Value

UNKNOWN = "chưa rõ"
DASH = "–"
_BLANK = "……"
"""Dots for a number: shorter than those for words."""


def nobody_known(summary: MonthlySummary) -> bool:
    """Whether people may be there on the day, and of none it is sure."""
    heads = summary.headcount
    return bool(heads.uncertain) and not (heads.now or heads.deputies)


def nobody_known_before(heads: Headcount) -> bool:
    """The same of the day compared with."""
    rows = (*heads.rows, *heads.apart)
    return any(r.unsure_before for r in rows) and not any(r.before for r in rows)


# --- I ------------------------------------------------------------------------------------------


def total(rows: Iterable[BlockCount]) -> BlockCount:
    """The sum of rows as a row."""
    found = tuple(rows)

    def people(parts: Iterable[Who]) -> Who:
        return tuple(chain.from_iterable(parts))

    def both(parts: Iterable[Known]) -> Known:
        every = tuple(parts)
        return Known(people(k.yes for k in every), people(k.unknown for k in every))

    return BlockCount(
        block=Block(code="", name="TỔNG CỘNG"),
        quota=None,
        before=people(r.before for r in found),
        clearer=people(r.clearer for r in found),
        up=people(r.up for r in found),
        down=people(r.down for r in found),
        now=people(r.now for r in found),
        unsure=people(r.unsure for r in found),
        unsure_before=people(r.unsure_before for r in found),
        female=both(r.female for r in found),
        young=both(r.young for r in found),
        minority=both(r.minority for r in found),
    )


def block_cells(row: BlockCount, summary: MonthlySummary, *, clearer: bool) -> list[Value]:
    """A row of part I behind the number given: month before to ethnic minority."""
    heads = summary.headcount
    if heads.empty:
        return [_BLANK] * (8 if clearer else 7)
    dark = not row.before and (bool(row.unsure_before) or nobody_known_before(heads))
    cells: list[Value] = [_sure(row.before, dark)]
    if clearer:
        cells.append(len(row.clearer))
    cells += [_sure(row.up, dark), _sure(row.down, dark)]
    dark = not row.now and (bool(row.unsure) or nobody_known(summary))
    cells.append(_sure(row.now, dark))
    return cells + [_known(part, row.now, dark) for part in (row.female, row.young, row.minority)]


def _sure(who: Who, dark: bool) -> Value:
    return UNKNOWN if dark and not who else len(who)


def _known(part: Known, of: Who, dark: bool) -> Value:
    return UNKNOWN if dark or (of and len(part.unknown) == len(of)) else len(part.yes)


# --- II -----------------------------------------------------------------------------------------


def share_cells(share: Share, summary: MonthlySummary) -> tuple[Value, ...]:
    """People, their share, of how many nobody knows; where nobody knows of anybody no number."""
    count = len(summary.headcount.now)
    if summary.headcount.empty:
        return _BLANK, _BLANK, _BLANK
    if not count and summary.headcount.uncertain:
        return UNKNOWN, DASH, DASH
    if count and len(share.unknown) == count:
        return UNKNOWN, DASH, count
    return len(share.yes), percent(len(share.yes), count), len(share.unknown)


def percent(count: int, of: int) -> str:
    """A share as paper writes it; of nobody there is none."""
    return share_text(Fraction(100 * count, of), "%") if of else DASH


# --- III ----------------------------------------------------------------------------------------


def body_cells(one: BodyCount, summary: MonthlySummary) -> tuple[Value, ...]:
    """A committee: its seats, members, open seats, who of them is what, and how many nobody knows.

    Who may be a member counts as not known.
    """
    seats: Value = DASH if not one.has_seats else one.seats if one.seats is not None else DOTS
    if summary.headcount.empty:
        return one.name, seats, _BLANK, _BLANK if one.has_seats else DASH, *([_BLANK] * 4)
    dark = not one.members and (bool(one.uncertain) or nobody_known(summary))
    count, open_ = _sure(one.members, dark), seats
    if one.seats is not None:
        open_ = UNKNOWN if dark else max(0, one.seats - len(one.members))
    parts = (one.female, one.young, one.minority)
    figures = (_known(part, one.members, dark) for part in parts)
    return one.name, seats, count, open_, *figures, len(one.unknown) + len(one.uncertain)


# --- IV -----------------------------------------------------------------------------------------


def level_rows(name: str, kind: Levels, summary: MonthlySummary) -> Iterator[Row]:
    """A kind of qualification: its name, every level anybody has, and of whom nothing is known."""
    count = len(summary.headcount.now)
    if not kind.rows:
        nobody: tuple[Value, Value] = (DASH, DASH)
        if summary.headcount.empty:
            nobody = _BLANK, _BLANK
        elif count or summary.headcount.uncertain:
            nobody = UNKNOWN, DASH
        yield Row(cells=(name, *nobody), bold=True)
        return
    yield Row(cells=(name,), bold=True, span=3, keep=True)
    for level, who in kind.rows:
        yield Row(cells=(level, len(who), percent(len(who), count)))
    if kind.unknown:
        cells = (UNKNOWN, len(kind.unknown), percent(len(kind.unknown), count))
        yield Row(cells=cells, italic=True)
