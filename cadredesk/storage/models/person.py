"""People and what is known of them with dates."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import DatedColumns, DecisionColumns, Logged


class PersonRow(Logged):
    """A person: names in parts with two stored keys, partial ISO dates, codes where coded."""

    __tablename__ = "person"
    _indexes = (
        Index(None, "sort_key"),
        Index(None, "citizen_id"),
        Index(None, "party_card"),
    )

    full_name: Mapped[str]
    family: Mapped[str]
    middle: Mapped[str]
    given: Mapped[str]
    sort_key: Mapped[str]
    search_key: Mapped[str]
    other_name: Mapped[str | None]
    gender: Mapped[str | None]
    birth_party: Mapped[str | None]
    birth_civil: Mapped[str | None]
    ethnic_group: Mapped[str | None]
    religion: Mapped[str | None]
    birth_place: Mapped[str | None]
    hometown: Mapped[str | None]
    hometown_old: Mapped[str | None]
    residence: Mapped[str | None]
    residence_old: Mapped[str | None]
    citizen_id: Mapped[str | None]
    old_id: Mapped[str | None]
    party_card: Mapped[str | None]
    joined_party: Mapped[str | None]
    official_member: Mapped[str | None]
    joined_union: Mapped[str | None]
    enlisted: Mapped[str | None]
    discharged: Mapped[str | None]
    recruited: Mapped[str | None]
    health: Mapped[str | None]
    policy_family: Mapped[str | None]
    local_origin: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]
    trashed_at: Mapped[str | None]


class PersonStatusRow(DatedColumns, DecisionColumns, Logged):
    """A dated state of a person (code list person_status)."""

    __tablename__ = "person_status"
    _indexes = (Index(None, "person_id", "start"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    status: Mapped[str]
    reason: Mapped[str | None]


class EmploymentRow(DatedColumns, DecisionColumns, Logged):
    """How a person is employed, where, since when."""

    __tablename__ = "employment"
    _indexes = (Index(None, "person_id", "start"), Index(None, "body_id"))

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str]
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="SET NULL"))


class ContactRow(Logged):
    """Further phones and e-mail addresses."""

    __tablename__ = "contact"
    _indexes = (Index(None, "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str]
    value: Mapped[str]
    main: Mapped[bool] = mapped_column(default=False)


class PositionRow(DatedColumns, DecisionColumns, Logged):
    """A person holds a title in a body."""

    __tablename__ = "position"
    _indexes = (
        Index(None, "person_id", "start"),
        Index(None, "body_id", "start", "end"),
        Index(None, "title_id"),
        Index(None, "term_id"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="RESTRICT"))
    title_id: Mapped[int] = mapped_column(ForeignKey("title.id", ondelete="RESTRICT"))
    term_id: Mapped[int | None] = mapped_column(ForeignKey("term.id", ondelete="SET NULL"))
    appointed_until: Mapped[str | None]
    main: Mapped[bool] = mapped_column(default=False)
    obtained: Mapped[str | None]
    managing_level: Mapped[str | None]
    end_reason: Mapped[str | None]
    note: Mapped[str | None]


class UnassignedTitleRow(Logged):
    """A piece of a sheet's title text that matches no title yet (chức vụ chưa gán)."""

    __tablename__ = "unassigned_title"
    _indexes = (Index(None, "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    text: Mapped[str]
    seen_on: Mapped[str]
    section: Mapped[str | None]


class PersonnelCaseRow(DecisionColumns, Logged):
    """Appointment, nomination and the like, with its outcome (also not elected)."""

    __tablename__ = "personnel_case"
    _indexes = (
        Index(None, "person_id"),
        Index(None, "kind", "decided_on"),
        Index(None, "title_id"),
        Index(None, "body_id"),
        Index(None, "position_id"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str]
    title_id: Mapped[int | None] = mapped_column(ForeignKey("title.id", ondelete="SET NULL"))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="SET NULL"))
    outside: Mapped[str | None]
    managing_level: Mapped[str | None]
    proposed_on: Mapped[str | None]
    decided_on: Mapped[str | None]
    result: Mapped[str] = mapped_column(default="pending")
    position_id: Mapped[int | None] = mapped_column(ForeignKey("position.id", ondelete="SET NULL"))


class QualificationRow(DatedColumns, Logged):
    """A level reached; ``kind`` names the code list ``level`` belongs to."""

    __tablename__ = "qualification"
    _indexes = (Index(None, "person_id", "kind"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[str]
    level: Mapped[str | None]
    text: Mapped[str | None]
    major: Mapped[str | None]
    language: Mapped[str | None]
    school: Mapped[str | None]
    form: Mapped[str | None]
    certificate_number: Mapped[str | None]
    certificate_date: Mapped[str | None]
    equivalent: Mapped[bool] = mapped_column(default=False)
    can_converse: Mapped[bool | None]
    can_work_internationally: Mapped[bool | None]
