"""Who reaches retirement age when, by the table shipped as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from cadredesk import resources
from cadredesk.domain.lines import Dossier
from cadredesk.domain.retirement import RetirementTable, retirement_day, table_from


@cache
def table() -> RetirementTable:
    """The table of Nghị định 135/2020/NĐ-CP, from resources."""
    return table_from(resources.load_json("rules", "retirement.json"))


@dataclass(frozen=True, slots=True)
class Coming:
    """A last day of work by the table; ``by_decree``: the birth is not known to the day."""

    person_id: int
    last: date
    by_decree: bool


def coming(dossiers: Iterable[Dossier], first: date, last: date) -> tuple[Coming, ...]:
    """Those whose last day of work by the table lies between two days, the nearest first.

    Left out: people of whom gender or birth is not known, and those the table is not for.
    """
    rules = table()
    found = []
    for dossier in dossiers:
        kinds = [e.kind for e in dossier.employments if e.at(first) is True]
        if kinds and kinds[-1] in rules.not_for:
            continue
        person = dossier.person
        day = retirement_day(person.birth, person.gender, rules)
        if day is not None and day.first == day.last and first <= day.last <= last:
            found.append(Coming(person.id, day.last, day.by_decree))
    return tuple(sorted(found, key=lambda one: one.last))
