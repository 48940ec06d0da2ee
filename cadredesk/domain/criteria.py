"""Whether a person fulfils a criterion on a day: yes, no, or not known."""

from collections.abc import Callable
from datetime import date

from cadredesk.domain.dates import under
from cadredesk.domain.service import Qualification
from cadredesk.domain.targets import (
    Ability,
    AgeUnder,
    Both,
    Criterion,
    Either,
    EthnicMinority,
    Facts,
    Gender,
    LevelAtLeast,
    Population,
    SubGroup,
    Union,
)
from cadredesk.domain.tri import Tri, all_of, any_of

NO_MINORITY = frozenset({"01", "55"})
"""Kinh and foreigners; every other code of the list but "not known" is a minority."""

ETHNIC_UNKNOWN = "00"


def fulfils(criterion: Criterion, person: Facts, day: date) -> Tri:
    """Whether the person fulfils the criterion at the end of the day."""
    if isinstance(criterion, AgeUnder):
        return under(person.birth, criterion.years, day, criterion.rule)
    if isinstance(criterion, Gender):
        return None if person.gender is None else person.gender == criterion.gender
    if isinstance(criterion, LevelAtLeast):
        return has_level(person.qualifications, criterion.kind, criterion.rank, day)
    if isinstance(criterion, Ability):
        return has_ability(person.qualifications, criterion.flag, day)
    if isinstance(criterion, EthnicMinority):
        return is_minority(person.ethnic_group)
    parts = (fulfils(part, person, day) for part in criterion.parts)
    return all_of(parts) if isinstance(criterion, Both) else any_of(parts)


def is_minority(ethnic_group: str | None) -> Tri:
    """Whether a code of the list of ethnic groups is that of a minority."""
    if ethnic_group is None or ethnic_group == ETHNIC_UNKNOWN:
        return None
    return ethnic_group not in NO_MINORITY


def has_level(facts: tuple[Qualification, ...], kind: str, rank: int, day: date) -> Tri:
    """Whether a level of at least this rank is held on the day.

    A level whose date is open, or one known only as the sheet's words, leaves the answer open;
    only a known lower level is a no. Nothing recorded is unknown, never no.
    """
    held = [(fact, at) for fact in facts if fact.kind == kind and (at := fact.at(day)) is not False]
    if any(at and _reaches(fact, rank) for fact, at in held):
        return True
    if any(fact.rank is None or _reaches(fact, rank) for fact, _ in held):
        return None
    return False if any(at for _, at in held) else None


def _reaches(fact: Qualification, rank: int) -> bool:
    return fact.rank is not None and fact.rank >= rank


def has_ability(facts: tuple[Qualification, ...], flag: str, day: date) -> Tri:
    """Whether a judgement (``can_converse``, ``can_work_internationally``) is yes on the day.

    A certificate says nothing about it: without a judgement the answer is unknown.
    """
    judged = [
        (value, at)
        for fact in facts
        if (value := _FLAGS[flag](fact)) is not None and (at := fact.at(day)) is not False
    ]
    if any(value and at for value, at in judged):
        return True
    if not judged or any(at is None for _, at in judged):
        return None
    return False


_FLAGS: dict[str, Callable[[Qualification], Tri]] = {
    "can_converse": lambda fact: fact.can_converse,
    "can_work_internationally": lambda fact: fact.can_work_internationally,
}


def needs(criterion: Criterion) -> tuple[str, ...]:
    """The person keys a criterion asks for, so that what is missing can be counted and named."""
    if isinstance(criterion, AgeUnder):
        return ("birth",)
    if isinstance(criterion, Gender):
        return ("gender",)
    if isinstance(criterion, LevelAtLeast):
        return (criterion.kind,)
    if isinstance(criterion, Ability):
        return (criterion.flag,)
    if isinstance(criterion, EthnicMinority):
        return ("ethnic_group",)
    return tuple(dict.fromkeys(key for part in criterion.parts for key in needs(part)))


def population_needs(population: Population) -> tuple[str, ...]:
    """The person keys a population asks for beside titles."""
    if isinstance(population, SubGroup):
        keys = (*population_needs(population.of), *needs(population.where))
    elif isinstance(population, Union):
        keys = tuple(key for part in population.parts for key in population_needs(part))
    else:
        keys = ()
    return tuple(dict.fromkeys(keys))


def ages_in(criterion: Criterion) -> tuple[AgeUnder, ...]:
    """The age limits a criterion asks for, however deep."""
    if isinstance(criterion, AgeUnder):
        return (criterion,)
    if isinstance(criterion, Both | Either):
        return tuple(age for part in criterion.parts for age in ages_in(part))
    return ()
