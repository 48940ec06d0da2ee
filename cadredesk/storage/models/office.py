"""The office, its names and links, its users and its coded lists."""

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import Logged

Strings = list[str]


class OfficeRow(Logged):
    """The one row about the office this file belongs to; ``settings`` travel with the data."""

    __tablename__ = "office"

    name: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str | None]
    parent: Mapped[str | None]
    document_suffix: Mapped[str | None]
    settings: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)


class OfficeNameRow(Logged):
    """What the office was called, and when."""

    __tablename__ = "office_name"

    name: Mapped[str]
    start: Mapped[str | None]
    end: Mapped[str | None]
    note: Mapped[str | None]


class UserRow(Logged):
    """Somebody who works with this file."""

    __tablename__ = "user"

    name: Mapped[str]


class CodeRow(Logged):
    """One entry of a coded list."""

    __tablename__ = "code"
    _indexes = (UniqueConstraint("list", "code"),)

    list: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str | None]
    rank: Mapped[int | None]
    sort: Mapped[int] = mapped_column(default=0)
    variants: Mapped[Strings] = mapped_column(JSON, default=list)
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    source: Mapped[str | None]


class BodyLinkRow(Logged):
    """One body became another: merged, split, renamed or succeeded."""

    __tablename__ = "body_link"
    _indexes = (Index(None, "from_body_id"), Index(None, "to_body_id"))

    from_body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    to_body_id: Mapped[int] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    kind: Mapped[str]
    on: Mapped[str]
    decision_number: Mapped[str | None]
