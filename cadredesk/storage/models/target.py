"""Plans with targets and their milestones."""

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import Logged


class TargetSourceRow(Logged):
    """The document targets come from; ``active`` while the office follows it."""

    __tablename__ = "target_source"

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    number: Mapped[str | None]
    issuer: Mapped[str | None]
    issued_on: Mapped[str | None]
    subject: Mapped[str | None]
    active: Mapped[bool] = mapped_column(default=True)


class TargetRow(Logged):
    """One line of a plan: population and criterion as structured data."""

    __tablename__ = "target"
    _indexes = (Index(None, "source_id"),)

    source_id: Mapped[int] = mapped_column(ForeignKey("target_source.id", ondelete="CASCADE"))
    series: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    measure: Mapped[str] = mapped_column(default="share")
    population: Mapped[dict[str, object]] = mapped_column(JSON)
    criterion: Mapped[dict[str, object]] = mapped_column(JSON)
    comparator: Mapped[str]
    unit: Mapped[str]
    tolerance: Mapped[str | None]
    above: Mapped[str] = mapped_column(default="fine")
    baseline_on: Mapped[str | None]
    baseline_value: Mapped[str | None]
    baseline_source: Mapped[str | None]
    reference_rule: Mapped[str] = mapped_column(default="day")
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    sort: Mapped[int] = mapped_column(default=0)
    note: Mapped[str | None]


class TargetMilestoneRow(Logged):
    """What a target asks for by a deadline; numbers as decimal text."""

    __tablename__ = "target_milestone"
    _indexes = (Index(None, "target_id"),)

    target_id: Mapped[int] = mapped_column(ForeignKey("target.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(unique=True)
    deadline: Mapped[str]
    low: Mapped[str]
    high: Mapped[str | None]
    section: Mapped[str | None]
