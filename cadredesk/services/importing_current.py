"""The stored people as a sheet is compared with."""

from collections.abc import Iterable
from datetime import date

from cadredesk.domain.difference import LEVELS
from cadredesk.domain.lines import Book, Dossier, level_name, line
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


def current_person(dossier: Dossier, day: date, book: Book) -> CurrentPerson:
    """One person as of the day a sheet speaks of."""
    person, codes = dossier.person, book.codes
    shown = line(dossier, day, book)
    values: dict[str, str | None] = {name: getattr(person, name) for name in _PLAIN}
    values |= {name: codes.name(name, getattr(person, name)) for name in _CODED}
    values |= {name: getattr(shown, name, None) for name in ("position", "unit", "major")}
    levels: dict[str, set[str]] = {kind: set() for kind in LEVELS}
    for fact in dossier.qualifications:
        name = level_name(fact, codes)
        if name and fact.kind in levels:
            levels[fact.kind].add(name)
    values |= {kind: getattr(shown, kind, None) for kind in LEVELS}
    values["general_education"] = next(iter(sorted(levels["general_education"])), None)
    running = [p for p in dossier.positions if p.at(day) is not False]
    return CurrentPerson(
        id=person.id,
        uid=person.uid,
        values=values,
        levels={kind: frozenset(names) for kind, names in levels.items()},
        majors=frozenset(q.major for q in dossier.qualifications if q.major),
        held=frozenset(
            (book.seats.title(p.title_id).code, book.seats.body(p.body_id).code) for p in running
        ),
        unassigned=tuple(u.text for u in dossier.unassigned),
        works_abroad=_any_yes(q.can_work_internationally for q in dossier.qualifications),
    )


def _any_yes(answers: Iterable[bool | None]) -> bool | None:
    return True if any(answers) else None
