"""The monthly sheet's numbers: gathered once from the file, computed by the domain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from cadredesk import resources
from cadredesk.domain import monthly
from cadredesk.domain.dates import holds
from cadredesk.domain.headcount import Block, Headcount, Who, count, title_changes
from cadredesk.domain.lines import Book, Dossier, ended, line
from cadredesk.domain.monthly import BodyCount, Due, KeyTitle, MonthlySummary
from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.services import organisation, quotas, targets
from cadredesk.services.office import Office
from cadredesk.services.organisation import Composition
from cadredesk.services.retirement import coming
from cadredesk.storage import people

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
        )
        for entry in resources.load_json("reports", "blocks.json")["blocks"]
    )


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What one reading of the file gave."""

    book: Book
    dossiers: Sequence[Dossier]
    day: date

    def lines(self, day: date) -> dict[int, PersonLine]:
        return {d.person.id: line(d, day, self.book) for d in self.dossiers}


def summary(office: Office, month: Month, compared: Month | None = None) -> MonthlySummary:
    """Everything the sheet of a month prints, compared with the month before (or another)."""
    compared = compared or month.before
    day = month.last
    with office.db.read() as session:
        book = people.book(session, day)
        gathered = _Gathered(book, people.dossiers(session, book.codes), day)
    heads = count(
        gathered.dossiers,
        day,
        compared.last,
        book,
        blocks(),
        quotas.given(office, day),
    )
    lines = gathered.lines(day)
    gone = [i for i in heads.left if i in lines]
    before = gathered.lines(compared.last) if gone else {}
    lines |= {i: before[i] for i in gone}
    there = set(heads.now)
    present = [lines[d.person.id] for d in gathered.dossiers if d.person.id in there]
    bodies = organisation.overview(office, day)
    return MonthlySummary(
        month=month,
        compared=compared,
        people=lines,
        roster=sum(not ended(d, day, book.codes) for d in gathered.dossiers),
        headcount=heads,
        shares=monthly.shares(present, _minority(heads), heads.unknown_ethnic),
        average_age=monthly.average_age(present),
        levels=monthly.levels(present, book.codes),
        bodies=_bodies(bodies, targets.holders(office, KEY_GROUP, day), gathered),
        key_titles=_key_titles(gathered),
        changes=title_changes(gathered.dossiers, compared.after.first, day, book),
        results=targets.results(office, day),
        due=_due(gathered, present, bodies),
        incomplete=_incomplete(present),
    )


def _minority(heads: Headcount) -> Who:
    return tuple(person for row in heads.rows for person in row.minority)


# --- part III -----------------------------------------------------------------------------------


def _bodies(
    found: Sequence[Composition], keys: Mapping[int, bool], gathered: _Gathered
) -> tuple[BodyCount, ...]:
    own = [c for c in found if c.body.scope == "own"]
    rows = [
        _body(
            c.body.name,
            c.term.seats if c.term else None,
            tuple(m.person.id for m in c.members if m.certain),
            tuple(m.person.id for m in c.members if not m.certain),
            gathered,
            code=c.body.code,
        )
        for kind in BODY_KINDS
        for c in own
        if c.body.kind == kind
    ]
    sure = tuple(i for i, certain in keys.items() if certain)
    perhaps = tuple(i for i, certain in keys.items() if not certain)
    return (*rows, _body("Cán bộ chủ chốt", None, sure, perhaps, gathered, has_seats=False))


def _body(
    name: str,
    seats: int | None,
    members: Who,
    uncertain: Who,
    gathered: _Gathered,
    *,
    has_seats: bool = True,
    code: str = "",
) -> BodyCount:
    of = {d.person.id: d for d in gathered.dossiers}
    female = {i: monthly.is_female(of[i]) for i in members}
    young = {i: monthly.is_young(of[i], gathered.day) for i in members}
    minority = {i: monthly.is_of_minority(of[i]) for i in members}
    return BodyCount(
        name=name,
        seats=seats,
        members=members,
        uncertain=uncertain,
        female=tuple(i for i in members if female[i]),
        young=tuple(i for i in members if young[i]),
        minority=tuple(i for i in members if minority[i]),
        unknown=tuple(i for i in members if None in (female[i], young[i], minority[i])),
        has_seats=has_seats,
        code=code,
    )


def _key_titles(gathered: _Gathered) -> tuple[KeyTitle, ...]:
    """Every key title of the office by rank with its holders; one nobody holds stands empty."""
    seats = gathered.book.seats
    found: list[KeyTitle] = []
    held: dict[tuple[int, int], list[tuple[int, str | None, bool]]] = {}
    for dossier in gathered.dossiers:
        for position in dossier.positions:
            certain = position.at(gathered.day)
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
            alive = holds(body.start, body.end, "0001", gathered.day) is not False
            name = gathered.book.title_in(title.id, body.id)
            found += [KeyTitle(name, *one) for one in who]
            if not who and alive:
                found.append(KeyTitle(name, None, None))
    return tuple(found)


# --- part IX ------------------------------------------------------------------------------------


def _due(
    gathered: _Gathered, present: Sequence[PersonLine], bodies: Sequence[Composition]
) -> tuple[Due, ...]:
    month = Month.of(gathered.day)
    far, near = month, month
    for _ in range(RETIREMENT_MONTHS):
        far = far.after
    for _ in range(OTHER_MONTHS):
        near = near.after
    there = {p.id for p in present}
    dossiers = [d for d in gathered.dossiers if d.person.id in there]
    found = [
        Due("retirement", person.last.isoformat(), person.person_id)
        for person in coming(dossiers, gathered.day, far.last)
    ]
    today, limit = gathered.day.isoformat(), near.last.isoformat()
    for dossier in dossiers:
        for position in dossier.positions:
            until = position.appointed_until
            if until and position.at(gathered.day) is True and today <= until <= limit:
                title = gathered.book.title_in(position.title_id, position.body_id)
                found.append(Due("appointment", until, dossier.person.id, title))
    for one in bodies:
        if one.term and one.term.end and today <= one.term.end <= limit:
            found.append(Due("term", one.term.end, None, f"{one.body.name}, {one.term.name}"))
    found += monthly.probation_due(present, month.first, near.last)
    return tuple(sorted(found, key=lambda due: (due.kind, due.day)))


def _incomplete(present: Sequence[PersonLine]) -> tuple[tuple[str, Who], ...]:
    facts = dict.fromkeys(gap for person in present for gap in person.gaps)
    return tuple((fact, tuple(p.id for p in present if fact in p.gaps)) for fact in facts)
