"""Who reaches retirement age when, by the table shipped as data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from cadredesk import resources
from cadredesk.domain.lines import Dossier
from cadredesk.domain.retirement import (
    Retirement,
    RetirementTable,
    retirement_day,
    table_from,
)
from cadredesk.domain.service import Employment
from cadredesk.domain.targets import Facts
from cadredesk.domain.tri import Tri


@cache
def table() -> RetirementTable:
    """The table of Nghị định 135/2020/NĐ-CP, from resources."""
    return table_from(resources.load_json("rules", "retirement.json"))


def is_for(employments: Iterable[Employment], day: date) -> Tri:
    """Whether the table is for somebody with these employments.

    It is not where every employment that may hold on the day is one it excludes (armed forces,
    not full-time, none); where nothing is recorded that is not known.
    """
    kinds = [e.kind for e in employments if e.at(day) is not False]
    return any(kind not in table().not_for for kind in kinds) if kinds else None


def retires(
    employed: Mapping[int, Sequence[Employment]], day: date
) -> Callable[[Facts], Retirement | None]:
    """When a person retires by the table, None for whom it is not or says nothing.

    Whose employment nobody has recorded is assumed to retire, and marked so.
    """

    def answer(person: Facts) -> Retirement | None:
        meant = is_for(employed.get(person.id, ()), day)
        if meant is False:
            return None
        found = retirement_day(person.birth, person.gender, table())
        return found and replace(found, assumed=meant is None)

    return answer


@dataclass(frozen=True, slots=True)
class Coming:
    """A last day of work by the table; ``by_decree``: the birth is not known to the day.

    ``assumed``: no employment is recorded; whether the table is for them is not known.
    """

    person_id: int
    last: date
    by_decree: bool
    assumed: bool = False


def coming(
    dossiers: Iterable[Dossier], first: date, last: date, on: date | None = None
) -> tuple[Coming, ...]:
    """Those whose last day of work by the table lies between two days, the nearest first.

    Left out: people of whom gender or birth is not known, and those the table is not for (by
    what employs them ``on`` a day, else on the first).
    """
    found = []
    for dossier in dossiers:
        person = dossier.person
        day = retirement_day(person.birth, person.gender, table())
        sure = day is not None and day.first == day.last and first <= day.last <= last
        meant = is_for(dossier.employments, on or first)
        if day is not None and sure and meant is not False:
            found.append(Coming(person.id, day.last, day.by_decree, assumed=meant is None))
    return tuple(sorted(found, key=lambda one: one.last))
