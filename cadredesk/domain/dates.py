"""Partial dates, half-open intervals and ages.

A partial date is an ISO prefix as text: ``1968``, ``1968-04`` or ``1968-04-26``; so it sorts. A
rule over a partial date is answered for every day it may be: one answer, or unknown.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from cadredesk.domain.tri import Tri, all_of, negate

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@lru_cache(maxsize=65536)
def earliest(partial: str) -> date:
    """The first day a partial date may be. Raises ValueError for text that is none."""
    year, month, day = _parts(partial)
    return date(year, month or 1, day or 1)


@lru_cache(maxsize=65536)
def latest(partial: str) -> date:
    """The last day a partial date may be. Raises ValueError for text that is none."""
    year, month, day = _parts(partial)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _parts(partial: str) -> tuple[int, int | None, int | None]:
    found = _ISO.fullmatch(partial)
    if not found:
        raise ValueError(f"not a partial date: {partial!r}")
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def begun(start: str, day: date) -> Tri:
    """Whether a start lies on or before the day."""
    if latest(start) <= day:
        return True
    return None if earliest(start) <= day else False


def holds(start: str | None, end: str | None, seen_on: str | None, day: date) -> Tri:
    """Whether an interval covers the end of the day (MODEL 1).

    With the start unknown it surely holds from ``seen_on``; before that it is unknown.
    """
    running: Tri = True if end is None else negate(begun(end, day))
    if start is not None:
        return all_of((begun(start, day), running))
    seen: Tri = True if seen_on is not None and latest(seen_on) <= day else None
    return all_of((seen, running))


def show(partial: str | None) -> str:
    """A partial date as the office writes it: 26/04/1968, 04/1968, 1968; empty for None."""
    return "/".join(reversed(partial.split("-"))) if partial else ""


# --- ages ---------------------------------------------------------------------------------------


def birthday(born: date, years: int) -> date:
    """The n-th birthday; born on 29/02 it is 01/03 in common years."""
    year = born.year + years
    if born.month == 2 and born.day == 29 and not calendar.isleap(year):
        return date(year, 3, 1)
    return date(year, born.month, born.day)


def under(birth: str | None, years: int, day: date, rule: str = "full") -> Tri:
    """Whether somebody is under an age on a day; None where a partial birth leaves it open.

    ``rule``: ``full`` the n-th birthday is after the day; ``month`` the month of the n-th
    birthday is after the day's month; ``year`` the same by year.
    """
    if birth is None:
        return None
    first = _under(earliest(birth), years, day, rule)
    last = _under(latest(birth), years, day, rule)
    return first if first == last else None


def _under(born: date, years: int, day: date, rule: str) -> bool:
    at = birthday(born, years)
    if rule == "year":
        return at.year > day.year
    if rule == "month":
        return (at.year, at.month) > (day.year, day.month)
    return at > day


def age_range(birth: str | None, day: date) -> tuple[int, int] | None:
    """Completed years on a day as (least, most); None if unknown or born after the day."""
    if birth is None or earliest(birth) > day:
        return None
    return max(0, _age(min(latest(birth), day), day)), _age(earliest(birth), day)


def _age(born: date, day: date) -> int:
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1


# --- reading what people type -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DateReading:
    """How a typed date was understood: ``value`` (partial ISO) or ``problem``.

    ``problem``: not-a-date, no-such-day, out-of-range.
    """

    value: str | None = None
    problem: str | None = None


_EMPTY_PARTS = re.compile(r"^(?:0{1,2}[./\-]){1,2}(?=\d{4}$)")
_NO_DAY = re.compile(r"^0{1,2}/(?=\d{1,2}/\d{4}$)")
_WORDS = re.compile(r"(?i)^(?:ngày|tháng|năm|sinh|sn)\s*|\s+(?=$)")


def read_date(text: str | None, pivot: int = 2030) -> DateReading:
    """Read a date as clerks type it: 8/10/90, 08101990, 10/1990, 1990, 12.03.65, 1968-04-26.

    Day before month. Two-digit years are taken up to ``pivot`` (20 up to the pivot's last two
    digits, else 19). ``00/00/1975`` is the year alone, ``00/05/1975`` the
    month. Empty text reads as no value, no problem.
    """
    if text is None or not text.strip():
        return DateReading()
    pieces = date_pieces(text)
    return assemble(pieces, pivot) if pieces else DateReading(problem="not-a-date")


def date_pieces(text: str) -> list[str]:
    """The day, month and year typed, as far as there are any; empty for text that is no date."""
    clean = _WORDS.sub("", text.strip())
    clean = re.sub(r"(?i)\s*(tháng|năm)\s*", "/", clean)
    clean = re.sub(r"\s*[./\-–—]\s*|\s+", "/", clean.strip()).strip("/")
    clean = _NO_DAY.sub("", _EMPTY_PARTS.sub("", clean))
    if re.fullmatch(r"\d{8}", clean):
        clean = f"{clean[:2]}/{clean[2:4]}/{clean[4:]}"
    pieces = clean.split("/")
    if len(pieces) > 3 or not all(re.fullmatch(r"\d{1,4}", p) for p in pieces):
        return []
    return pieces[::-1] if len(pieces[0]) == 4 else pieces


def assemble(pieces: Sequence[str], pivot: int = 2030) -> DateReading:
    """The date of a day, month and year in this order, as far as there are any (see above)."""
    year_text, rest = pieces[-1], pieces[:-1]
    if len(year_text) == 2 and rest:
        year = 2000 + int(year_text)
        if year > pivot:
            year -= 100
    elif len(year_text) == 4:
        year = int(year_text)
    else:
        return DateReading(problem="not-a-date")
    if not 1900 <= year <= 2100:
        return DateReading(problem="out-of-range")
    if not rest:
        return DateReading(value=f"{year:04}")
    month = int(rest[-1])
    if not 1 <= month <= 12:
        return DateReading(problem="no-such-day")
    if len(rest) == 1:
        return DateReading(value=f"{year:04}-{month:02}")
    day = int(rest[0])
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return DateReading(problem="no-such-day")
    return DateReading(value=f"{year:04}-{month:02}-{day:02}")


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
