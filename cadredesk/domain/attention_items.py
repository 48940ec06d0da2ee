"""What may need attention, and what is said of it, as values; see :mod:`.attention`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cadredesk.domain.body import Organisation, Term
from cadredesk.domain.monthly import Due
from cadredesk.domain.shares import Count
from cadredesk.domain.targets import Milestone, Target, TargetResult

BAD, UNK, WILL, WARN = "bad", "unk", "will", "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Where an item leads: ``words`` of the link, a page and its arguments.

    ``crowd`` is no page: it shows ``people``, with what ``facts`` says of each under ``fact``.
    Nor are ``target`` (the people of a milestone), ``forecast`` (the chart of a series),
    ``backups``, and ``parts``, which shows those one by one.
    """

    words: str
    page: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    people: tuple[int, ...] = ()
    fact: str = ""
    facts: Mapping[int, str] = field(default_factory=dict)
    parts: "tuple[Attention, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One thing to see to. ``short`` is what a line that gathers several calls it."""

    kind: str
    state: str
    title: str
    detail: str
    short: str
    jump: Jump


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A target as it stands: the milestone that counts now, and its result."""

    target: Target
    milestone: Milestone
    result: TargetResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Falling:
    """A target met now that is not from a day on, if nobody is added."""

    target: Target
    milestone: Milestone
    day: date
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """A body's seats: approved (None not known), taken, kept empty on purpose; its last term."""

    code: str
    name: str
    seats: int | None
    members: int
    uncertain: int = 0
    reserved: int = 0
    over: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything that may need attention on a day, as computed; ``names`` of whom it names.

    ``unassigned`` are people with a title text nobody matched yet, ``backup_age`` the days since
    the last backup where something was done since, None where all is kept or none was ever made.
    """

    day: date
    organisation: Organisation
    standings: Sequence[Standing] = ()
    falling: Sequence[Falling] = ()
    bodies: Sequence[Seating] = ()
    due: Sequence[Due] = ()
    unassigned: Sequence[int] = ()
    incomplete: Sequence[tuple[str, Sequence[int]]] = ()
    backup_age: int | None = None
    never_backed_up: bool = False
    names: Mapping[int, str] = field(default_factory=dict)
