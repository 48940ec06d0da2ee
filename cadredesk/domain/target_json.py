"""Targets from and to the structured data they are stored and shipped as."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.targets import (
    Ability,
    AgeUnder,
    Both,
    Criterion,
    Either,
    EthnicMinority,
    Gender,
    Holders,
    LevelAtLeast,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    Union,
)

Json = dict[str, Any]

_FLAGS = frozenset({"can_converse", "can_work_internationally"})
_AGE_RULES = frozenset({"full", "month", "year"})


def population_from(data: Mapping[str, Any], codes: CodeBook) -> Population:
    """A population from its JSON. Raises ValueError for what is none."""
    kind, value = _only(data)
    if kind == "members":
        return Members(str(value))
    if kind == "holders":
        return Holders(str(value), codes.name("title_group", str(value)) or "")
    if kind == "union":
        return Union(tuple(population_from(part, codes) for part in value))
    if kind == "subgroup":
        return SubGroup(population_from(value["of"], codes), criterion_from(value["where"], codes))
    raise ValueError(f"unknown population {kind!r}")


def population_to(population: Population) -> Json:
    """The JSON of a population."""
    if isinstance(population, Members):
        return {"members": population.body_kind}
    if isinstance(population, Holders):
        return {"holders": population.group}
    if isinstance(population, Union):
        return {"union": [population_to(part) for part in population.parts]}
    where = criterion_to(population.where)
    return {"subgroup": {"of": population_to(population.of), "where": where}}


def criterion_from(data: Mapping[str, Any], codes: CodeBook) -> Criterion:
    """A criterion from its JSON; ranks come from the lists. Raises ValueError for what is none."""
    if "age_under" in data:
        return AgeUnder(int(data["age_under"]), _one_of(data.get("rule", "full"), _AGE_RULES))
    kind, value = _only(data)
    if kind == "gender":
        return Gender(_one_of(value, frozenset({"male", "female"})))
    if kind == "level":
        return _level(str(value["kind"]), str(value["at_least"]), codes)
    if kind == "ability":
        return Ability(_one_of(value, _FLAGS))
    if kind == "ethnic_minority" and value is True:
        return EthnicMinority()
    if kind in ("all", "any"):
        parts = tuple(criterion_from(part, codes) for part in value)
        return Both(parts) if kind == "all" else Either(parts)
    raise ValueError(f"unknown criterion {kind!r}")


def _level(kind: str, code: str, codes: CodeBook) -> LevelAtLeast:
    entry = codes.get(kind, code)
    if entry is None or entry.rank is None:
        raise ValueError(f"no rank for {kind} {code!r}")
    return LevelAtLeast(kind, code, entry.rank, entry.name)


def criterion_to(criterion: Criterion) -> Json:
    """The JSON of a criterion."""
    if isinstance(criterion, AgeUnder):
        return {"age_under": criterion.years, "rule": criterion.rule}
    if isinstance(criterion, Gender):
        return {"gender": criterion.gender}
    if isinstance(criterion, LevelAtLeast):
        return {"level": {"kind": criterion.kind, "at_least": criterion.level}}
    if isinstance(criterion, Ability):
        return {"ability": criterion.flag}
    if isinstance(criterion, EthnicMinority):
        return {"ethnic_minority": True}
    name = "all" if isinstance(criterion, Both) else "any"
    return {name: [criterion_to(part) for part in criterion.parts]}


def target_from(record: Mapping[str, Any], source: str, codes: CodeBook) -> Target:
    """A target from a record of a plan file or of the data file; ``source`` is its document.

    Milestones carry their id as ``id`` or ``code``, numbers as decimal text.
    """
    return Target(
        series=record["series"],
        title=record["title"],
        source=source,
        population=population_from(record["population"], codes),
        criterion=criterion_from(record["criterion"], codes),
        comparator=record["comparator"],
        unit=record["unit"],
        milestones=tuple(_milestone(m) for m in record["milestones"]),
        above_is_fine=record.get("above", "fine") == "fine",
    )


def _milestone(record: Mapping[str, Any]) -> Milestone:
    high, code = record.get("high"), record.get("code")
    return Milestone(
        id=str(record["id"] if code is None else code),
        deadline=date.fromisoformat(record["deadline"]),
        low=Fraction(str(record["low"])),
        high=None if high is None else Fraction(str(high)),
        section=record.get("section"),
    )


def _only(data: Mapping[str, Any]) -> tuple[str, Any]:
    if len(data) != 1:
        raise ValueError(f"one key expected, found {sorted(data)}")
    return next(iter(data.items()))


def _one_of(value: object, known: frozenset[str]) -> str:
    if value not in known:
        raise ValueError(f"{value!r} is none of {sorted(known)}")
    return str(value)
