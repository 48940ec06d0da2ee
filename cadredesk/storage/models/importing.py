"""What taking spreadsheets in leaves behind: the imports, and what was learned from them."""

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cadredesk.storage.models.base import Logged


class ImportBatchRow(Logged):
    """One spreadsheet taken in by ``operation``, whose changes say what it did row by row.

    The number outlives the log: a restored file still lists the import and can no longer take it
    back. ``sheet``, ``as_of`` and ``left_out`` are unknown of those older than this table.
    """

    __tablename__ = "import_batch"

    kind: Mapped[str]
    file: Mapped[str]
    sheet: Mapped[str | None]
    as_of: Mapped[str | None]
    at: Mapped[str]
    user: Mapped[str]
    operation: Mapped[int]
    new: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    left_out: Mapped[int | None]
    taken_back_at: Mapped[str | None]


class ImportLayoutRow(Logged):
    """Which field stands in which column on sheets of one ``signature``, as a clerk chose."""

    __tablename__ = "import_layout"
    _indexes = (UniqueConstraint("kind", "signature"),)

    kind: Mapped[str]
    signature: Mapped[str]
    columns: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    used_at: Mapped[str]


class TitleSpellingRow(Logged):
    """A piece of title text as sheets write it, and the title (and body) it was assigned to.

    A spelling goes with its title or its body: without them it would mean something else.
    """

    __tablename__ = "title_spelling"
    _indexes = (Index(None, "title_id"), Index(None, "body_id"))

    text: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    title_id: Mapped[int] = mapped_column(ForeignKey("title.id", ondelete="CASCADE"))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
