"""Targets computed: who is counted, who counts for it, who is unknown, and what follows."""

from collections.abc import Iterable, Sequence
from datetime import date

from cadredesk.domain.body import Body
from cadredesk.domain.criteria import fulfils
from cadredesk.domain.membership import Seats
from cadredesk.domain.service import Position
from cadredesk.domain.shares import Count, is_above, missing, rounded, status
from cadredesk.domain.target_text import sentence, source_text
from cadredesk.domain.targets import (
    Facts,
    Holders,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    TargetResult,
    Union,
    World,
)
from cadredesk.domain.tri import Tri, all_of

Belonging = dict[int, Tri]
"""People by their number in the census: True surely belongs, None may belong."""

_OUTSIDE = frozenset({"upper", "outside"})


class Census:
    """A world indexed once for many days: the positions behind every body and group of titles.

    Its people stand in name order; a person's number is the place in that order.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.people = sorted(world.people, key=lambda p: (p.sort_key, p.full_name, p.uid))
        self._bodies: dict[str, list[tuple[int, Position]]] = {}
        self._groups: dict[str, list[tuple[int, Position]]] = {}
        self.seats = Seats(world.organisation)
        for number, person in enumerate(self.people):
            for position in person.positions:
                self._file(number, position, self.seats)

    def _file(self, number: int, position: Position, seats: Seats) -> None:
        for code in seats.member_of(position.title_id, position.body_id):
            self._bodies.setdefault(code, []).append((number, position))
        if seats.body(position.body_id).scope in _OUTSIDE:
            return
        for group in seats.title(position.title_id).groups:
            self._groups.setdefault(group, []).append((number, position))

    def members(self, body: str, day: date) -> Belonging:
        """Members of a body, or of all bodies of a kind, in name order."""
        return _present(self.behind(Members(body)), day)

    def _meant(self, name: str) -> Sequence[Body]:
        bodies = self.world.organisation.bodies
        near = [b for b in bodies if b.kind == name and b.scope not in _OUTSIDE]
        own = [b for b in near if b.scope == "own"]
        return own or near or [b for b in bodies if b.code == name]

    def holders(self, group: str, day: date) -> Belonging:
        """Holders of a title of a group in the office or below it, in name order."""
        return _present(self.behind(Holders(group)), day)

    def behind(self, part: Members | Holders) -> tuple[tuple[int, Position], ...]:
        """The positions, of whatever time, by which people belong, with their numbers."""
        if isinstance(part, Holders):
            return tuple(self._groups.get(part.group, ()))
        codes = [b.code for b in self._meant(part.body_kind)]
        return tuple(pair for code in codes for pair in self._bodies.get(code, ()))

    def population(self, population: Population, day: date) -> Belonging:
        """Everybody who surely or possibly belongs to a population, in name order."""
        return self._belonging(population, day, {})

    def _belonging(
        self, population: Population, day: date, known: dict[Population, Belonging]
    ) -> Belonging:
        found = known.get(population)
        if found is None:
            found = known[population] = self._compute(population, day, known)
        return found

    def _compute(
        self, population: Population, day: date, known: dict[Population, Belonging]
    ) -> Belonging:
        if isinstance(population, Members):
            return self.members(population.body_kind, day)
        if isinstance(population, Holders):
            return self.holders(population.group, day)
        if isinstance(population, Union):
            merged: Belonging = {}
            for part in population.parts:
                for number, belongs in self._belonging(part, day, known).items():
                    merged[number] = merged.get(number) or belongs
            return dict(sorted(merged.items()))
        return self._sub_group(population, day, known)

    def _sub_group(
        self, population: SubGroup, day: date, known: dict[Population, Belonging]
    ) -> Belonging:
        found: Belonging = {}
        for number, belongs in self._belonging(population.of, day, known).items():
            answer = all_of((belongs, fulfils(population.where, self.people[number], day)))
            if answer is not False:
                found[number] = answer
        return found

    def evaluate(self, targets: Iterable[Target], day: date) -> tuple[TargetResult, ...]:
        """Every milestone of the targets on a day, sorted by id."""
        known: dict[Population, Belonging] = {}
        results: list[TargetResult] = []
        for target in targets:
            tally = _Tally(self, target, self._belonging(target.population, day, known), day)
            results.extend(tally.result(milestone) for milestone in target.milestones)
        return tuple(sorted(results, key=lambda r: r.id))


def _present(pairs: Iterable[tuple[int, Position]], day: date) -> Belonging:
    found: Belonging = {}
    for number, position in pairs:
        if found.get(number):
            continue
        at = position.at(day)
        if at is not False:
            found[number] = at
    return dict(sorted(found.items()))


class _Tally:
    """One target counted on one day; its milestones differ only in what they ask for."""

    def __init__(self, census: Census, target: Target, belonging: Belonging, day: date) -> None:
        self._organisation = census.world.organisation
        self._target, self._day = target, day
        self._members: list[Facts] = []
        self._yes: list[Facts] = []
        self._unknown: list[Facts] = []
        self._uncertain: list[Facts] = []
        maybe: dict[Tri, int] = {True: 0, False: 0, None: 0}
        for number, belongs in belonging.items():
            person = census.people[number]
            answer = fulfils(target.criterion, person, day)
            if belongs is None:
                self._uncertain.append(person)
                maybe[answer] += 1
                continue
            self._members.append(person)
            if answer is None:
                self._unknown.append(person)
            elif answer:
                self._yes.append(person)
        self._count = Count(
            members=len(self._members),
            yes=len(self._yes),
            unknown=len(self._unknown),
            maybe_yes=maybe[True],
            maybe_no=maybe[False],
            maybe_either=maybe[None],
        )

    def result(self, milestone: Milestone) -> TargetResult:
        target, count = self._target, self._count
        rule = target.comparator, target.unit, milestone.low
        return TargetResult(
            id=milestone.id,
            series=target.series,
            source=source_text(target, milestone),
            title=target.title,
            sentence=sentence(target, milestone, self._organisation),
            deadline=milestone.deadline,
            phase=phase(milestone, target.milestones, self._day),
            comparator=target.comparator,
            unit=target.unit,
            low=milestone.low,
            high=milestone.high,
            numerator=tuple(self._yes),
            denominator=tuple(self._members),
            unknown=tuple(self._unknown),
            uncertain=tuple(self._uncertain),
            percent=rounded(count.share),
            percent_min=rounded(count.least),
            percent_max=rounded(count.most),
            above=is_above(count, target.unit, milestone.high),
            missing=missing(count, *rule),
            status=status(count, *rule),
        )


def phase(milestone: Milestone, series: Iterable[Milestone], day: date) -> str:
    """Where a deadline stands: past; current, the next of its series; or future."""
    if milestone.deadline < day:
        return "past"
    ahead = min(m.deadline for m in series if m.deadline >= day)
    return "current" if milestone.deadline == ahead else "future"


def evaluate(world: World, targets: Iterable[Target], day: date) -> tuple[TargetResult, ...]:
    """Every milestone of the targets on a day, sorted by id. For many days keep a Census."""
    return Census(world).evaluate(targets, day)
