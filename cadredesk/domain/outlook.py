"""What a forecast tells: the count from step to step, and the days a milestone's status turns."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.dates import month_end
from cadredesk.domain.shares import Count
from cadredesk.domain.targets import Facts, Milestone, Target
from cadredesk.domain.tri import Tri

State = tuple[Tri, Tri]
"""Of one person on one day: whether they belong, and whether they fulfil the criterion."""

OUT: State = (False, False)
AGES, RETIRES, ENDS, BEGINS, LEARNS = "ages", "retires", "ends", "begins", "learns"
"""Why a person's answer changes on a day; ``learns`` is a qualification's day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One person's answer changing on a day, and what happens to them that day."""

    person: Facts
    before: State
    after: State
    causes: tuple[str, ...]

    @property
    def lowers(self) -> bool:
        """Whether it works against the target: fewer count for it, or more do not."""
        return _weight(self.after) < _weight(self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From this day on, until the next step, the count is this."""

    day: date
    count: Count
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The day a milestone's status becomes another one, and who brings it about that day."""

    day: date
    status: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A milestone from the first day on: its status then, at its deadline, and all its turns.

    ``at_deadline`` is None where the deadline lies behind the first or beyond the last day.
    """

    milestone: Milestone
    status: str
    at_deadline: str | None
    turns: tuple[Turn, ...]

    @property
    def below(self) -> Turn | None:
        """The first day it surely fails or nobody is left; None if never, or if so already."""
        if self.status in ("not_met", "no_data"):
            return None
        return next((t for t in self.turns if t.status in ("not_met", "no_data")), None)

    @property
    def in_doubt(self) -> Turn | None:
        """The first day it is no longer surely met; None if never, or if it is not met now."""
        if self.status != "met":
            return None
        return self.turns[0] if self.turns else None

    @property
    def met(self) -> Turn | None:
        """The first day it is surely met; None if never, or if it is met now."""
        if self.status == "met":
            return None
        return next((t for t in self.turns if t.status == "met"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One target from a day to another. The first of the ``steps`` is the first day itself.

    ``staying`` are the members of the first day who are assumed never to leave, ``assumed`` those
    who leave by the table though no employment is recorded that it is for.
    """

    target: Target
    start: date
    until: date
    steps: tuple[Step, ...]
    outlooks: tuple[Outlook, ...]
    staying: tuple[Facts, ...]
    assumed: tuple[Facts, ...] = ()

    def at(self, day: date) -> Step:
        """The step that holds at the end of a day (the first one for days before)."""
        return self.steps[max(0, bisect_right(self.steps, day, key=lambda s: s.day) - 1)]

    @property
    def current(self) -> Outlook | None:
        """The milestone with the next deadline on the first day; None behind the last one."""
        ahead = [o for o in self.outlooks if o.milestone.deadline >= self.start]
        return min(ahead, key=lambda o: o.milestone.deadline, default=None)

    def months(self) -> tuple[tuple[date, Step], ...]:
        """The last day of every month of the forecast, with the step that holds then."""
        return tuple((day, self.at(day)) for day in month_ends(self.start, self.until))

    def changes(self, day: date) -> tuple[tuple[date, Change], ...]:
        """Everything that changes up to and on a day, with its day."""
        return tuple((s.day, c) for s in self.steps if s.day <= day for c in s.changes)


def _weight(state: State) -> int:
    belongs = {True: 2, None: 1, False: 0}[state[0]]
    return belongs * {True: 1, None: 0, False: -1}[state[1]]


def month_ends(start: date, until: date) -> Iterator[date]:
    """The last days of the months from one day to another."""
    for month in range(12 * start.year + start.month - 1, 12 * until.year + until.month):
        day = month_end(month // 12, month % 12 + 1)
        if day <= until:
            yield day
