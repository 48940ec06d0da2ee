"""People: the stored facts, the line a list shows, and the draft a form hands over."""

from dataclasses import dataclass, field
from typing import NewType

from cadredesk.domain.service import (
    Case,
    Employment,
    Position,
    Qualification,
    Status,
    Unassigned,
)

PersonId = NewType("PersonId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is stored of a person apart from dated facts.

    All dates are partial ISO text; coded columns hold codes (``ethnic_group`` "01"). None is
    "not known". ``birth`` counts: by the Party file, else the civil one (TB 13-TB/TW 17/8/2016).
    """

    id: int = 0
    uid: str = ""
    full_name: str
    family: str = ""
    middle: str = ""
    given: str = ""
    other_name: str | None = None
    gender: str | None = None
    birth_party: str | None = None
    birth_civil: str | None = None
    ethnic_group: str | None = None
    religion: str | None = None
    birth_place: str | None = None
    hometown: str | None = None
    hometown_old: str | None = None
    residence: str | None = None
    residence_old: str | None = None
    citizen_id: str | None = None
    old_id: str | None = None
    party_card: str | None = None
    joined_party: str | None = None
    official_member: str | None = None
    joined_union: str | None = None
    enlisted: str | None = None
    discharged: str | None = None
    recruited: str | None = None
    health: str | None = None
    policy_family: str | None = None
    local_origin: str | None = None
    phone: str | None = None
    note: str | None = None
    trashed_at: str | None = None

    @property
    def birth(self) -> str | None:
        """The birth date every count uses."""
        return self.birth_party or self.birth_civil


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One person with everything dated; what the form edits and the side panel explains.

    Saving a card writes the difference: rows with id 0 are new, rows missing are deleted.
    """

    person: Person
    positions: tuple[Position, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    statuses: tuple[Status, ...] = ()
    employments: tuple[Employment, ...] = ()
    unassigned: tuple[Unassigned, ...] = ()
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A position as a list shows it: title and body by name, and whether it surely holds.

    ``short`` is the title as narrow columns write it (UVBTV, ĐUV).
    """

    position_id: int
    title_code: str
    title: str
    body_code: str
    body: str
    rank: int
    certain: bool
    short: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person as of a day, shaped for lists, the command line and roster exports.

    Text values are names, not codes; dates partial ISO; None is "not known". ``position`` joins
    the present titles by rank with ", " and falls back to the sheet's unassigned text;
    ``unit`` is the body of the main title. ``age_low`` and ``age_high`` are completed years on
    the day (they differ where the birth date is partial). ``ranks`` sorts by title: ranks of
    the certain titles, ascending. ``search`` is the folded text a query is looked up in: one
    line for the names, then one for each title and each other fact.
    """

    id: int
    uid: str
    full_name: str
    sort_key: str
    gender: str | None = None
    birth: str | None = None
    age_low: int | None = None
    age_high: int | None = None
    ethnic_group: str | None = None
    religion: str | None = None
    hometown: str | None = None
    residence: str | None = None
    citizen_id: str | None = None
    party_card: str | None = None
    joined_party: str | None = None
    official_member: str | None = None
    position: str | None = None
    unit: str | None = None
    degree: str | None = None
    major: str | None = None
    political_theory: str | None = None
    state_management: str | None = None
    foreign_language: str | None = None
    informatics: str | None = None
    phone: str | None = None
    note: str | None = None
    employment: str | None = None
    status: str | None = None
    ranks: tuple[int, ...] = ()
    level_ranks: dict[str, int] = field(default_factory=dict)
    holds: tuple[Hold, ...] = ()
    member_of: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    unassigned: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    raw: dict[str, str] = field(default_factory=dict)
    search: str = ""


SHAPE_KEYS: tuple[str, ...] = (
    "uid",
    "full_name",
    "gender",
    "birth",
    "ethnic_group",
    "religion",
    "hometown",
    "residence",
    "citizen_id",
    "party_card",
    "joined_party",
    "official_member",
    "position",
    "unit",
    "degree",
    "major",
    "political_theory",
    "state_management",
    "foreign_language",
    "informatics",
    "phone",
    "note",
)
"""The keys of a person in every JSON the program gives out, in their order (CLI contract)."""
