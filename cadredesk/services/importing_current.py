"""The stored people as a sheet is compared with."""

from datetime import date
from operator import attrgetter

from cadredesk.domain.difference import LEVELS
from cadredesk.domain.lines import Book, Dossier, highest, level_name
from cadredesk.domain.matching import CurrentPerson

_CODED = ("ethnic_group", "religion")
_PLAIN = (
    "full_name",
    "other_name",
    "gender",
    "birth",
    "birth_place",
    "hometown",
    "residence",
    "citizen_id",
    "old_id",
    "party_card",
    "joined_party",
    "official_member",
    "joined_union",
    "enlisted",
    "discharged",
    "recruited",
    "health",
    "policy_family",
    "phone",
    "note",
)
_plain = attrgetter(*_PLAIN)


def current_person(dossier: Dossier, day: date, book: Book) -> CurrentPerson:
    """One person as of the day a sheet speaks of."""
    person, codes, seats = dossier.person, book.codes, book.seats
    values: dict[str, str | None] = dict(zip(_PLAIN, _plain(person), strict=True))
    for name in _CODED:
        values[name] = codes.name(name, getattr(person, name))
    levels: dict[str, set[str]] = {kind: set() for kind in LEVELS}
    for fact in dossier.qualifications:
        said = level_name(fact, codes)
        if said and fact.kind in levels:
            levels[fact.kind].add(said)
    best = highest(dossier.qualifications, day)
    values |= {kind: level_name(fact, codes) for kind, fact in best.items()}
    values["general_education"] = next(iter(sorted(levels["general_education"])), None)
    values["major"] = best["degree"].major if best["degree"] else None
    running = (p for p in dossier.positions if p.at(day) is not False)
    return CurrentPerson(
        id=person.id,
        uid=person.uid,
        values=values,
        levels={kind: frozenset(names) for kind, names in levels.items() if names},
        majors=frozenset(q.major for q in dossier.qualifications if q.major),
        held=frozenset((seats.title(p.title_id).code, seats.body(p.body_id).code) for p in running),
        unassigned=tuple(u.text for u in dossier.unassigned),
        works_abroad=True
        if any(q.can_work_internationally for q in dossier.qualifications)
        else None,
    )
