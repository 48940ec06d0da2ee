"""The change log itself: never logged, never undone."""

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import Base


class OperationRow(Base):
    """One action of a user: a do, an undo or a redo (of ``undoes``), or a barrier undo stops at.

    ``count`` and ``tables`` say what it changed, also after the content was erased. ``hash`` goes
    over the hash before, this row and the digests of its changes.
    """

    __tablename__ = "operation"
    __table_args__ = (Index(None, "undoes"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    label: Mapped[str]
    user: Mapped[str]
    at: Mapped[str]
    kind: Mapped[str] = mapped_column(default="do")
    undoes: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))
    count: Mapped[int] = mapped_column(default=0)
    tables: Mapped[list[str]] = mapped_column(JSON, default=list)
    hash: Mapped[str | None]


PERSON_OF = "json_extract(data, '$.person_id')"


class ChangeRow(Base):
    """One row changed by an operation; ``id`` gives the order, ``data`` is JSON.

    INSERT and DELETE keep the whole row, UPDATE ``{column: [old, new]}``. ``digest`` goes over
    ``salt`` and content: both may be erased later and the chain of hashes still verifies.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index(None, "operation_id"),
        Index(None, "table", "row_id"),
        # whose part a row was, also when it is gone: "who changed this" asks by person
        Index("ix_change_person", text(PERSON_OF), sqlite_where=text("kind <> 'update'")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id", ondelete="CASCADE"))
    table: Mapped[str]
    row_id: Mapped[int]
    kind: Mapped[str]
    data: Mapped[str | None]
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    digest: Mapped[bytes] = mapped_column(LargeBinary)


class CurrentOperationRow(Base):
    """The guard: one row whose ``operation_id`` is NULL outside ``write()``.

    ``replaying`` silences the triggers while undo and redo replay the log.
    """

    __tablename__ = "current_operation"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int | None]
    replaying: Mapped[int] = mapped_column(default=0)


class BlobRow(Base):
    """Bytes named by their hash; not logged."""

    __tablename__ = "blob"

    hash: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[bytes] = mapped_column(LargeBinary)
