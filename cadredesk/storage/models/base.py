"""What all rows share: naming convention, integer id, uid, dated and decision columns."""

from typing import ClassVar

from sqlalchemy import Index, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from cadredesk.storage.ids import new_uid


class Base(DeclarativeBase):
    """Every table of the data file."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[type, type[TypeEngine[str]]]] = {str: Text}


class Logged(Base):
    """A table whose changes are logged, undone and redone: one integer id and a uid."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True, sort_order=-2)
    uid: Mapped[str] = mapped_column(unique=True, default=new_uid, sort_order=-1)

    @declared_attr.directive
    def __table_args__(cls) -> tuple[object, ...]:  # noqa: N805
        return (*getattr(cls, "_indexes", ()), {"sqlite_autoincrement": True})


class DatedColumns:
    """``start`` first day it holds, ``end`` first day it no longer does, ``seen_on``: MODEL 1."""

    start: Mapped[str | None]
    end: Mapped[str | None]
    seen_on: Mapped[str | None]


class DecisionColumns:
    """The document behind the row."""

    decision_number: Mapped[str | None]
    decision_date: Mapped[str | None]
    decision_authority: Mapped[str | None]
    decision_signer: Mapped[str | None]


__all__ = ["Base", "DatedColumns", "DecisionColumns", "Index", "Logged"]
