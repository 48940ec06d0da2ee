"""Which backups stay: today's, then one a day, one a week, one a month; a pure function."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12


def keep(stamps: Sequence[datetime], now: datetime) -> set[datetime]:
    """The stamps that stay.

    All of today: what went wrong an hour ago is taken back from them. Then the newest of each of
    the last 7 days, 4 weeks (Monday to Sunday) and 12 months *that have one*, today among them:
    nothing goes merely because nobody worked for a while. Stamps of the future (a clock that was
    wrong) say nothing of their age: they stay and take nobody's place.
    """
    past = sorted((stamp for stamp in stamps if stamp <= now), reverse=True)
    kept = {stamp for stamp in stamps if stamp > now or stamp.date() == now.date()}
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= _newest_of_each(past, span, most)
    return kept


def _newest_of_each(
    newest_first: Sequence[datetime], span: Callable[[datetime], Hashable], most: int
) -> set[datetime]:
    seen: dict[Hashable, datetime] = {}
    for stamp in newest_first:
        seen.setdefault(span(stamp), stamp)
        if len(seen) == most:
            break
    return set(seen.values())


def _day(stamp: datetime) -> Hashable:
    return stamp.date()


def _week(stamp: datetime) -> Hashable:
    return stamp.isocalendar()[:2]


def _month(stamp: datetime) -> Hashable:
    return stamp.year, stamp.month
