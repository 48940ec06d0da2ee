"""Bodies, their names, terms, seats; titles and who manages them."""

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import DatedColumns, DecisionColumns, Logged


class BodyRow(Logged):
    """An organisation; ``within`` it lies in another (BTV in BCH), ``parent`` it belongs to."""

    __tablename__ = "body"
    _indexes = (Index(None, "parent_id"), Index(None, "within_id"))

    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str | None]
    variants: Mapped[list[str]] = mapped_column(JSON, default=list)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="SET NULL"))
    within_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="SET NULL"))
    scope: Mapped[str] = mapped_column(default="own")
    sort: Mapped[int] = mapped_column(default=0)
    start: Mapped[str | None]
    end: Mapped[str | None]


class BodyNameRow(Logged):
    """A dated name of a body."""

    __tablename__ = "body_name"
    _indexes = (Index(None, "body_id"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    name: Mapped[str]
    start: Mapped[str | None]
    end: Mapped[str | None]


class TermRow(Logged):
    """A term of a body with its approved seats."""

    __tablename__ = "term"
    _indexes = (Index(None, "body_id"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    name: Mapped[str]
    start: Mapped[str]
    end: Mapped[str | None]
    seats: Mapped[int | None]


class QuotaRow(DatedColumns, DecisionColumns, Logged):
    """Posts allotted to a body or a group of bodies."""

    __tablename__ = "quota"
    _indexes = (Index(None, "body_id"),)

    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    body_group: Mapped[str | None]
    employment_kind: Mapped[str | None]
    number: Mapped[int]


class VacancyRow(DatedColumns, Logged):
    """Seats kept empty on purpose."""

    __tablename__ = "vacancy"
    _indexes = (Index(None, "body_id"), Index(None, "title_id"), Index(None, "term_id"))

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    title_id: Mapped[int | None] = mapped_column(ForeignKey("title.id", ondelete="SET NULL"))
    term_id: Mapped[int | None] = mapped_column(ForeignKey("term.id", ondelete="SET NULL"))
    count: Mapped[int] = mapped_column(default=1)
    reserved_for: Mapped[str] = mapped_column(default="none")
    reason: Mapped[str | None]


class TitleRow(Logged):
    """A title; lists are JSON arrays of kinds, groups and spellings."""

    __tablename__ = "title"

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    short_name: Mapped[str | None]
    variants: Mapped[list[str]] = mapped_column(JSON, default=list)
    body_kinds: Mapped[list[str]] = mapped_column(JSON, default=list)
    rank: Mapped[int]
    groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    member_of: Mapped[list[str]] = mapped_column(JSON, default=list)


class TitleLevelRow(Logged):
    """Which level manages a title, dated (diện quản lý)."""

    __tablename__ = "title_level"
    _indexes = (Index(None, "title_id"),)

    title_id: Mapped[int] = mapped_column(ForeignKey("title.id", ondelete="CASCADE"))
    level: Mapped[str]
    start: Mapped[str | None]
    end: Mapped[str | None]
    source: Mapped[str | None]
