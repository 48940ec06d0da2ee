"""The monthly sheet's numbers: gathered once from the file, computed by the domain."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from cadredesk import resources
from cadredesk.domain import monthly
from cadredesk.domain.dates import day_before, earliest, holds, latest
from cadredesk.domain.headcount import (
    Headcount,
    Who,
    count,
    is_female,
    is_of_minority,
    is_young,
    known,
    title_changes,
)
from cadredesk.domain.lines import Dossier, ended, line
from cadredesk.domain.monthly import BodyCount, Due, KeyTitle, MonthlySummary, coming_due
from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.presence import Block, Presence
from cadredesk.services import organisation
from cadredesk.services.office import Office
from cadredesk.services.organisation import Composition
from cadredesk.services.reading import Reading, read
from cadredesk.services.retirement import coming

KEY_GROUP = "chu_chot"
BODY_KINDS = ("bch", "btv", "thuong_truc", "hdnd")
"""The committees of part III, in their order."""
RETIREMENT_MONTHS, OTHER_MONTHS = 12, 6
"""How far ahead part IX looks (DOMAIN 7.2)."""


@cache
def blocks() -> tuple[Block, ...]:
    """The blocks (khối) of part I, from resources."""
    return tuple(
        Block(
            code=entry["code"],
            name=entry["name"],
            kinds=frozenset(entry.get("kinds", ())),
            seats_of=frozenset(entry.get("seats_of", ())),
            part_time=bool(entry.get("part_time")),
        )
        for entry in resources.load_json("reports", "blocks.json")["blocks"]
    )


def summary(office: Office, month: Month, compared: Month | None = None) -> MonthlySummary:
    """Everything the sheet of a month prints, compared with the month before (or another)."""
    return summed(read(office, month.last), month, compared)


def summed(found: Reading, month: Month, compared: Month | None = None) -> MonthlySummary:
    """The same from a reading of the month's last day."""
    compared = compared or month.before
    day, book = month.last, found.book
    dossiers = {d.person.id: d for d in found.dossiers}
    heads = count(found.dossiers, day, compared.last, book, blocks(), found.quotas)
    lines = {i: line(d, day, book) for i, d in dossiers.items()}
    there = set(heads.now)
    present = [lines[i] for i in dossiers if i in there]
    for one in _gone(heads):
        lines[one] = line(dossiers[one], compared.last, book)
    bodies = _composed(found)
    presence = Presence(book, blocks())
    known = (presence.known_from(d) for d in found.dossiers)
    return MonthlySummary(
        month=month,
        compared=compared,
        people=lines,
        roster=sum(not ended(d, day, book.codes) for d in found.dossiers),
        known_from=min((first for first in known if first is not None), default=None),
        headcount=heads,
        shares=monthly.shares(present, heads.minority),
        average_age=monthly.average_age(present),
        levels=monthly.levels(present, book.codes),
        bodies=_bodies(found, bodies, dossiers),
        key_titles=_key_titles(found),
        changes=title_changes(found.dossiers, compared.after.first, day, book),
        results=found.ahead.census.evaluate(found.ahead.plan, day),
        due=_due(found, [dossiers[i] for i in dossiers if i in there], present, bodies),
        incomplete=_incomplete(present),
        endings=_endings(found, compared.after.first),
    )


def _gone(heads: Headcount) -> set[int]:
    """Those there before and now nowhere: they are named with what they were."""
    rows = (*heads.rows, *heads.apart)
    here = {*heads.now, *heads.deputies}
    return {person for row in rows for person in row.down if person not in here}


def _endings(found: Reading, first: date) -> dict[int, tuple[str, str]]:
    """Records that ended since a day: the name of the state and its (partial) day."""
    codes = found.book.codes
    return {
        dossier.person.id: (codes.name("person_status", state.status) or "", state.start)
        for dossier in found.dossiers
        for state in dossier.statuses
        if codes.rank("person_status", state.status) == 1
        and state.start
        and earliest(state.start) <= found.day
        and latest(state.start) >= first
    }


# --- part III -----------------------------------------------------------------------------------


def _composed(found: Reading) -> tuple[Composition, ...]:
    """Every body of the day; of their members only those of the committees of part III."""
    seats = found.book.seats
    wanted = {b.code for b in seats.organisation.bodies if b.kind in BODY_KINDS}
    theirs = [
        dossier
        for dossier in found.dossiers
        if any(wanted & seats.member_of(p.title_id, p.body_id) for p in dossier.positions)
    ]
    every = organisation.composed(found.book, theirs, found.ahead.terms, found.vacancies, found.day)
    return organisation.existing(every, found.day)


def _bodies(
    found: Reading, bodies: Sequence[Composition], dossiers: Mapping[int, Dossier]
) -> tuple[BodyCount, ...]:
    def row(name: str, members: Who, uncertain: Who, seats: int | None, code: str) -> BodyCount:
        of = {i: dossiers[i] for i in members}
        return BodyCount(
            name=name,
            seats=seats,
            members=members,
            uncertain=uncertain,
            female=known(members, {i: is_female(d) for i, d in of.items()}),
            young=known(members, {i: is_young(d, found.day) for i, d in of.items()}),
            minority=known(members, {i: is_of_minority(d) for i, d in of.items()}),
            has_seats=bool(code),
            code=code,
        )

    rows = [
        row(
            c.body.name,
            tuple(m.person.id for m in c.members if m.certain),
            tuple(m.person.id for m in c.members if not m.certain),
            c.term.seats if c.term else None,
            c.body.code,
        )
        for kind in BODY_KINDS
        for c in bodies
        if c.body.kind == kind and c.body.scope == "own"
    ]
    census = found.ahead.census
    keys = {census.people[n].id: at for n, at in census.holders(KEY_GROUP, found.day).items()}
    sure = tuple(i for i, at in keys.items() if at is True)
    perhaps = tuple(i for i, at in keys.items() if at is not True)
    return (*rows, row("Cán bộ chủ chốt", sure, perhaps, None, ""))


def _key_titles(reading: Reading) -> tuple[KeyTitle, ...]:
    """Every key title of the office by rank with its holders; one nobody holds stands empty."""
    seats = reading.book.seats
    found: list[KeyTitle] = []
    held: dict[tuple[int, int], list[tuple[int, str | None, bool]]] = {}
    for dossier in reading.dossiers:
        for position in dossier.positions:
            certain = position.at(reading.day)
            if certain is not False:
                key = position.title_id, position.body_id
                one = dossier.person.id, position.start, certain is True
                held.setdefault(key, []).append(one)
    for title in sorted(seats.organisation.titles, key=lambda t: t.rank):
        if KEY_GROUP not in title.groups:
            continue
        for body in seats.organisation.bodies:
            if body.kind not in title.body_kinds or body.scope != "own":
                continue
            who = held.get((title.id, body.id), [])
            alive = holds(body.start, body.end, "0001", reading.day) is not False
            name = reading.book.title_in(title.id, body.id)
            found += [KeyTitle(name, *one) for one in who]
            if not who and alive:
                found.append(KeyTitle(name, None, None))
    return tuple(found)


# --- part IX ------------------------------------------------------------------------------------


def _due(
    found: Reading,
    there: Sequence[Dossier],
    present: Sequence[PersonLine],
    bodies: Sequence[Composition],
) -> tuple[Due, ...]:
    """What comes due, by kind and day; first what is overdue."""
    day, month = found.day, Month.of(found.day)
    far, near = month.on(RETIREMENT_MONTHS).last, month.on(OTHER_MONTHS).last
    all_due = [*_appointments(found, there, near), *_terms(bodies, near)]
    late = coming(_full_time(found, there), date.min, day_before(day), on=day)
    all_due += [
        Due("retirement", one.last.isoformat(), one.person_id, overdue=one.last < day)
        for one in (*late, *coming(there, day, far))
    ]
    all_due += monthly.probation_due(present, month.first, near)
    return tuple(sorted(all_due, key=lambda due: (not due.overdue, due.kind, due.day)))


def _full_time(found: Reading, there: Sequence[Dossier]) -> list[Dossier]:
    """Without those of villages of whom no employment is recorded: they serve at any age."""
    presence = Presence(found.book, blocks())
    part_time = {block.code for block in blocks() if block.part_time}
    return [d for d in there if d.employments or presence.at(d, found.day).block not in part_time]


def _appointments(found: Reading, there: Sequence[Dossier], near: date) -> Iterator[Due]:
    for dossier in there:
        for position in dossier.positions:
            until = position.appointed_until
            if until and position.at(found.day) is True:
                soon, late = coming_due(until, found.day, near)
                if soon or late:
                    title = found.book.title_in(position.title_id, position.body_id)
                    yield Due("appointment", until, dossier.person.id, title, overdue=late)


def _terms(bodies: Sequence[Composition], near: date) -> Iterator[Due]:
    """Terms that end soon, and bodies whose last term is over while none runs."""
    for one in bodies:
        term = one.term or one.over
        if term is None or not term.end or one.body.scope != "own":
            continue
        soon, late = coming_due(term.end, one.day, near)
        if soon or late:
            what = f"{one.body.name}, {term.name}"
            yield Due("term", term.end, None, what, one.body.code, overdue=late)


def _incomplete(present: Sequence[PersonLine]) -> tuple[tuple[str, Who], ...]:
    facts = dict.fromkeys(gap for person in present for gap in person.gaps)
    return tuple((fact, tuple(p.id for p in present if fact in p.gaps)) for fact in facts)
