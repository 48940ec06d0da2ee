"""What becomes of the targets when nobody is added: people age, retire, and positions end.

Assumed, and to be said wherever a figure of this is shown:

- whoever has a retirement day leaves every position on the day after it (:mod:`retirement`; an
  early or late retirement is a decision nobody knows yet). Who is past that day already and still
  holds a title stays, and so does who has no such day;
- of whom no employment is recorded (a list of names and titles says nothing of it) the same is
  assumed, and told (:attr:`Forecast.assumed`). But who would then hold nothing but a seat in the
  people's council keeps it: deputies need not be employed, and no age ends what voters gave;
- a recorded end of a position is kept. The end of a term or of an appointment alone ends nothing:
  who sits today is taken to be chosen again;
- what is already recorded for a coming day (a position, a qualification) happens.

Nothing is stepped through day by day: every person gives the few days on which their own answer
may change, and between two such days no number can.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise

from cadredesk.domain.criteria import ages_in, fulfils
from cadredesk.domain.dates import birthday, earliest, latest
from cadredesk.domain.evaluate import Census
from cadredesk.domain.lines import SEAT_ONLY
from cadredesk.domain.outlook import (
    AGES,
    BEGINS,
    ENDS,
    LEARNS,
    OUT,
    RETIRES,
    Change,
    Forecast,
    Outlook,
    State,
    Step,
    Turn,
)
from cadredesk.domain.retirement import Retirement
from cadredesk.domain.service import Dated, Position
from cadredesk.domain.shares import Count, status
from cadredesk.domain.targets import (
    AgeUnder,
    Criterion,
    Facts,
    Holders,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    Union,
)
from cadredesk.domain.tri import Tri, all_of, any_of

Retires = Callable[[Facts], Retirement | None]
Belongs = Callable[[int, date], Tri]

ELECTED = "hdnd"
"""The kind of body whose members voters choose, employed or not."""


def forecast(
    census: Census,
    targets: Iterable[Target],
    retires: Retires,
    start: date,
    until: date,
) -> tuple[Forecast, ...]:
    """What becomes of each target from ``start`` to ``until`` when nobody is added.

    ``retires`` says when a person does, None for who is assumed to stay; it is asked only of
    those behind the targets. On ``start`` every number is that of :meth:`Census.evaluate`.
    """
    return tuple(_Course(census, t, retires, start, until).forecast() for t in targets)


class _Course:
    """One target's people, and what happens to each of them."""

    def __init__(
        self,
        census: Census,
        target: Target,
        retires: Retires,
        start: date,
        until: date,
    ) -> None:
        self._people = census.people
        self._census, self._target = census, target
        self._start, self._until = start, until
        self._positions: dict[int, list[Position]] = {}
        self._criteria: list[Criterion] = [target.criterion]
        self._belongs = self._compiled(target.population)
        self._ages = {age for one in self._criteria for age in ages_in(one)}
        self._assumed: set[int] = set()
        self._leaves: dict[int, tuple[date, date]] = {}
        for number in self._positions:
            found = retires(self._people[number])
            span = found and _ahead(found, start)
            if not found or not span or (found.assumed and self._only_sits(number, span[0])):
                continue
            self._leaves[number] = span
            if found.assumed:
                self._assumed.add(number)

    def _only_sits(self, number: int, day: date) -> bool:
        """Whether all somebody may hold on a day is a seat of the people's council."""
        seats = self._census.seats
        held = [p for p in self._people[number].positions if p.at(day) is not False]
        return bool(held) and all(
            SEAT_ONLY in seats.title(p.title_id).groups and seats.body(p.body_id).kind == ELECTED
            for p in held
        )

    def _compiled(self, population: Population) -> Belongs:
        """The population as a question of one person; their positions are gathered on the way."""
        if isinstance(population, Members | Holders):
            return self._holding(population)
        if isinstance(population, Union):
            parts = [self._compiled(part) for part in population.parts]
            return lambda number, day: any_of(part(number, day) for part in parts)
        return self._sub_group(population)

    def _holding(self, part: Members | Holders) -> Belongs:
        mine: dict[int, list[Position]] = {}
        for number, position in self._census.behind(part):
            mine.setdefault(number, []).append(position)
            self._positions.setdefault(number, []).append(position)
        return lambda number, day: any_of(p.at(day) for p in mine.get(number, ()))

    def _sub_group(self, population: SubGroup) -> Belongs:
        of, where, people = self._compiled(population.of), population.where, self._people
        self._criteria.append(where)

        def belongs(number: int, day: date) -> Tri:
            at = of(number, day)
            return at if at is False else all_of((at, fulfils(where, people[number], day)))

        return belongs

    # --- one person ---------------------------------------------------------------------

    def _state(self, number: int, day: date) -> State:
        at = self._belongs(number, day)
        if at is not False and number in self._leaves:
            first, last = self._leaves[number]
            at = False if day >= last else None if day >= first else at
        if at is False:
            return OUT
        return at, fulfils(self._target.criterion, self._people[number], day)

    def _events(self, number: int) -> dict[date, list[str]]:
        """The days after the first on which a person's answer may change, and why."""
        found: dict[date, list[str]] = {}
        person = self._people[number]
        for cause, day in self._possible(number, person):
            if self._start < day <= self._until and cause not in found.setdefault(day, []):
                found[day].append(cause)
        return found

    def _possible(self, number: int, person: Facts) -> Iterator[tuple[str, date]]:
        for day in self._leaves.get(number, ()):
            yield RETIRES, day
        if person.birth is not None:
            for age in self._ages:
                for born in (earliest(person.birth), latest(person.birth)):
                    yield AGES, _too_old(born, age)
        for position in self._positions[number]:
            yield from _bounds(position, BEGINS, ENDS)
        for fact in person.qualifications:
            yield from _bounds(fact, LEARNS, LEARNS)

    # --- all of them --------------------------------------------------------------------

    def forecast(self) -> Forecast:
        """The steps, and what they mean for every milestone."""
        tally = _Tally()
        staying, assumed = [], []
        changes: list[tuple[date, Change]] = []
        for number in sorted(self._positions):
            state = self._state(number, self._start)
            tally.move(OUT, state)
            if state[0] is not False and number not in self._leaves:
                staying.append(self._people[number])
            elif state[0] is not False and number in self._assumed:
                assumed.append(self._people[number])
            changes += self._changes(number, state)
        changes.sort(key=lambda pair: pair[0])
        steps = [Step(day=self._start, count=tally.count())]
        for day, group in groupby(changes, key=lambda pair: pair[0]):
            together = tuple(change for _, change in group)
            for change in together:
                tally.move(change.before, change.after)
            steps.append(Step(day=day, count=tally.count(), changes=together))
        outlooks = [self._outlook(m, steps) for m in self._target.milestones]
        return Forecast(
            target=self._target,
            start=self._start,
            until=self._until,
            steps=tuple(steps),
            outlooks=tuple(outlooks),
            staying=tuple(staying),
            assumed=tuple(assumed),
        )

    def _changes(self, number: int, state: State) -> Iterator[tuple[date, Change]]:
        for day, causes in sorted(self._events(number).items()):
            after = self._state(number, day)
            if after != state:
                person = self._people[number]
                yield day, Change(person=person, before=state, after=after, causes=tuple(causes))
                state = after

    def _outlook(self, milestone: Milestone, steps: list[Step]) -> Outlook:
        target, low = self._target, milestone.low
        words = [status(s.count, target.comparator, target.unit, low) for s in steps]
        turns = [
            Turn(day=step.day, status=word, changes=step.changes)
            for (before, word), step in zip(pairwise(words), steps[1:], strict=True)
            if word != before
        ]
        at = bisect_right(steps, milestone.deadline, key=lambda s: s.day) - 1
        inside = self._start <= milestone.deadline <= self._until
        return Outlook(
            milestone=milestone,
            status=words[0],
            at_deadline=words[at] if inside else None,
            turns=tuple(turns),
        )


def _ahead(found: Retirement, start: date) -> tuple[date, date] | None:
    """The span of leaving, as far as it lies after the first day."""
    first, last = found.gone_from
    if last <= start:
        return None
    return (first if first > start else last), last


def _too_old(born: date, age: AgeUnder) -> date:
    """The first day on which somebody born then is no longer under the age."""
    at = birthday(born, age.years)
    if age.rule == "year":
        return date(at.year, 1, 1)
    return at.replace(day=1) if age.rule == "month" else at


def _bounds(fact: Dated, begins: str, ends: str) -> Iterator[tuple[str, date]]:
    """Every day on which the fact may begin or end to hold, or become surely so."""
    if fact.start is not None:
        yield begins, earliest(fact.start)
        yield begins, latest(fact.start)
    elif fact.seen_on is not None:
        yield begins, latest(fact.seen_on)
    if fact.end is not None:
        yield ends, earliest(fact.end)
        yield ends, latest(fact.end)


class _Tally:
    """How many people are in which state."""

    def __init__(self) -> None:
        self._of: dict[State, int] = {}

    def move(self, before: State, after: State) -> None:
        """One person from one state to another."""
        self._of[before] = self._of.get(before, 0) - 1
        self._of[after] = self._of.get(after, 0) + 1

    def count(self) -> Count:
        """As the arithmetic of targets wants it."""
        of = self._of.get
        yes, unknown = of((True, True), 0), of((True, None), 0)
        return Count(
            members=yes + unknown + of((True, False), 0),
            yes=yes,
            unknown=unknown,
            maybe_yes=of((None, True), 0),
            maybe_no=of((None, False), 0),
            maybe_either=of((None, None), 0),
        )
