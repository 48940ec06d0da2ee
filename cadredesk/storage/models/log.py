"""The change log itself: never logged, never undone."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import Base


class OperationRow(Base):
    """One action of a user: a do, an undo or a redo (of ``undoes``)."""

    __tablename__ = "operation"
    __table_args__ = (Index(None, "undoes"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    label: Mapped[str]
    user: Mapped[str]
    at: Mapped[str]
    kind: Mapped[str] = mapped_column(default="do")
    undoes: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))
    hash: Mapped[str | None]


class ChangeRow(Base):
    """One row changed by an operation; ``data`` is JSON, ``digest`` its salted digest."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "operation_id", "seq"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id", ondelete="CASCADE"))
    seq: Mapped[int]
    table: Mapped[str]
    row_id: Mapped[int]
    kind: Mapped[str]
    data: Mapped[str | None]
    salt: Mapped[str | None]
    digest: Mapped[str | None]


class CurrentOperationRow(Base):
    """The guard: one row whose ``operation_id`` is NULL outside ``write()``."""

    __tablename__ = "current_operation"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))
    seq: Mapped[int] = mapped_column(default=0)


class BlobRow(Base):
    """Bytes named by their hash; not logged."""

    __tablename__ = "blob"

    hash: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes] = mapped_column(LargeBinary)
