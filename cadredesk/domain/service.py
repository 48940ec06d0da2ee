"""Dated facts about people: positions, qualifications, statuses, employment, personnel cases."""

from dataclasses import dataclass, field
from datetime import date

from cadredesk.domain.dates import holds
from cadredesk.domain.tri import Tri


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A dated fact.

    ``start`` is the first day it holds, ``end`` the first day it no longer does, both partial
    ISO dates. Where the start is not known, ``seen_on`` is the day of the sheet or entry that
    told us.
    """

    start: str | None = None
    end: str | None = None
    seen_on: str | None = None

    def at(self, day: date) -> Tri:
        """Whether the fact holds at the end of the day (yes, no, unknown)."""
        return holds(self.start, self.end, self.seen_on, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The document behind a fact: number, date, authority, signer."""

    number: str | None = None
    date: str | None = None
    authority: str | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Dated):
    """Somebody holds a title in a body. ``id`` 0 and empty ``uid`` before it is stored."""

    id: int = 0
    uid: str = ""
    person_id: int
    body_id: int
    title_id: int
    term_id: int | None = None
    appointed_until: str | None = None
    main: bool = False
    obtained: str | None = None
    managing_level: str | None = None
    decision: Decision = field(default_factory=Decision)
    end_reason: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualification(Dated):
    """A level reached.

    ``kind`` is the code list (degree, political_theory, state_management, foreign_language,
    informatics, general_education), ``level`` a code of it, ``text`` what the sheet said,
    ``can_converse`` and ``can_work_internationally`` the two language judgements.
    """

    id: int = 0
    uid: str = ""
    person_id: int
    kind: str
    level: str | None = None
    rank: int | None = None
    text: str | None = None
    major: str | None = None
    language: str | None = None
    school: str | None = None
    form: str | None = None
    certificate_number: str | None = None
    certificate_date: str | None = None
    equivalent: bool = False
    can_converse: Tri = None
    can_work_internationally: Tri = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Dated):
    """The person's state (code list ``person_status``); states of rank 1 end the record."""

    id: int = 0
    uid: str = ""
    person_id: int
    status: str
    reason: str | None = None
    decision: Decision = field(default_factory=Decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment(Dated):
    """How somebody is employed (code list ``employment_kind``), and in which body."""

    id: int = 0
    uid: str = ""
    person_id: int
    kind: str
    body_id: int | None = None
    decision: Decision = field(default_factory=Decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unassigned:
    """A piece of a title text nobody has yet matched to a title (chức vụ chưa gán)."""

    id: int = 0
    uid: str = ""
    person_id: int
    text: str
    seen_on: str
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A personnel case: appointment, nomination and the like, also one that failed."""

    id: int = 0
    uid: str = ""
    person_id: int
    kind: str
    title_id: int | None = None
    body_id: int | None = None
    outside: str | None = None
    managing_level: str | None = None
    proposed_on: str | None = None
    decided_on: str | None = None
    result: str = "pending"
    decision: Decision = field(default_factory=Decision)
    position_id: int | None = None
