"""Targets (chỉ tiêu): data in, numbers with the people behind them out."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from cadredesk.domain.body import Organisation
from cadredesk.domain.service import Position, Qualification

# --- populations and criteria: structured data, read from and written to JSON -----------------


@dataclass(frozen=True, slots=True)
class Members:
    """Members of the body of this kind (or of a body within it), each person once."""

    body_kind: str


@dataclass(frozen=True, slots=True)
class Holders:
    """Holders of a title of this named group; ``name`` is what the group's list calls it."""

    group: str
    name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Union:
    """Everybody in any of the parts, once."""

    parts: tuple["Population", ...]


@dataclass(frozen=True, slots=True)
class SubGroup:
    """Those of a population who fulfil a criterion; the sub-group is the denominator."""

    of: "Population"
    where: "Criterion"


Population = Members | Holders | Union | SubGroup


@dataclass(frozen=True, slots=True)
class AgeUnder:
    """Under ``years`` on the day. ``rule``: full (default), month or year."""

    years: int
    rule: str = "full"


@dataclass(frozen=True, slots=True)
class Gender:
    """Of this gender (male or female)."""

    gender: str


@dataclass(frozen=True, slots=True)
class LevelAtLeast:
    """Holds a qualification of the kind with at least the rank of this level (a code)."""

    kind: str
    level: str
    rank: int
    name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Ability:
    """A judgement on the language qualification: can_converse or can_work_internationally."""

    flag: str


@dataclass(frozen=True, slots=True)
class EthnicMinority:
    """Of an ethnic minority (any code but the majority's and the two that are no group)."""


@dataclass(frozen=True, slots=True)
class Both:
    """All parts hold."""

    parts: tuple["Criterion", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds."""

    parts: tuple["Criterion", ...]


Criterion = AgeUnder | Gender | LevelAtLeast | Ability | EthnicMinority | Both | Either


# --- a target and its result --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One row of a plan: what is to be reached by a deadline."""

    id: str
    deadline: date
    low: Fraction
    high: Fraction | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One line of a plan with its milestones (a series).

    ``comparator``: ge, gt, band, about, all, count_ge. ``unit``: percent or people.
    ``source`` is the document in words ("Kế hoạch 52-KH/ĐU, mục II.2.2").
    """

    series: str
    title: str
    source: str
    population: Population
    criterion: Criterion
    comparator: str
    unit: str
    milestones: tuple[Milestone, ...]
    above_is_fine: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Of one person, what targets ask for. Dated parts are the whole history."""

    id: int
    uid: str
    full_name: str
    sort_key: str
    gender: str | None
    birth: str | None
    ethnic_group: str | None
    positions: tuple[Position, ...]
    qualifications: tuple[Qualification, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything a target is computed from; the day is an argument."""

    people: tuple[Facts, ...]
    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetResult:
    """One milestone on one day. Shares in percent with two decimals, half up; people as ids.

    ``status``: met, not_met, depends, no_data. ``phase``: past, current, future.
    """

    id: str
    series: str
    source: str
    title: str
    sentence: str
    deadline: date
    phase: str
    comparator: str
    unit: str
    low: Fraction
    high: Fraction | None
    numerator: tuple[Facts, ...]
    denominator: tuple[Facts, ...]
    unknown: tuple[Facts, ...]
    uncertain: tuple[Facts, ...]
    percent: Fraction | None
    percent_min: Fraction | None
    percent_max: Fraction | None
    above: bool
    missing: int | None
    status: str
