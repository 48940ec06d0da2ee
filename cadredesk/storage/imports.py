"""Imports as they are kept: what was taken in when, and how sheets of one layout are read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cadredesk.progress import Progress
from cadredesk.storage import reversal
from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import (
    ChangeRow,
    CurrentOperationRow,
    ImportBatchRow,
    ImportLayoutRow,
    OperationRow,
)
from cadredesk.storage.reversal import Row, Stays
from cadredesk.storage.rows import inserted_id, table_of, to_value

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

__all__ = [
    "Batch",
    "Row",
    "Stays",
    "add_batch",
    "batch_of",
    "batches",
    "known_cells",
    "layouts",
    "people_of",
    "remember_layout",
    "rows_back",
    "running",
    "take_back",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import; ``logged``: whether the log still knows what it did, row by row."""

    id: int
    uid: str
    kind: str
    file: str
    sheet: str | None
    as_of: str | None
    at: str
    user: str
    operation: int
    new: int
    changed: int
    left_out: int | None
    taken_back_at: str | None
    logged: bool


def add_batch(session: Session, **cells: Any) -> int:
    """List an import, inside the action that writes it; its id.

    ``cells``: kind, file, sheet, as_of, new, changed, left_out; who, when and by which operation
    is the action's own.
    """
    own = {"uid": new_uid()} | running(session) | cells
    return inserted_id(session, table_of(ImportBatchRow).insert().values(own))


def running(session: Session) -> dict[str, Any]:
    """The action being written: operation, user, at."""
    operation, current = table_of(OperationRow), table_of(CurrentOperationRow)
    found = session.execute(
        select(operation.c.id.label("operation"), operation.c.user, operation.c.at).join(
            current, current.c.operation_id == operation.c.id
        )
    )
    return dict(found.mappings().one())


def batches(session: Session) -> list[Batch]:
    """All imports, the newest first."""
    table, change = table_of(ImportBatchRow), table_of(ChangeRow)
    its = select(change.c.id).where(change.c.operation_id == table.c.operation)
    logged = its.exists() & ~its.where(change.c.data.is_(None)).exists()
    rows = session.execute(select(table, logged.label("known")).order_by(table.c.id.desc()))
    return [to_value(Batch, ImportBatchRow, r, logged=bool(r["known"])) for r in rows.mappings()]


def rows_back(session: Session, batch: Batch, progress: Progress) -> list[Row]:
    """Every row the import wrote, with what keeps it from going back, if anything does."""
    return reversal.judge(_raw(session), batch.operation, progress)


def take_back(session: Session, batch: Batch, rows: Sequence[Row], progress: Progress) -> None:
    """Take back the rows that may go, and mark the import; inside one write."""
    reversal.put_back(_raw(session), rows, progress)
    table = table_of(ImportBatchRow)
    at = running(session)["at"]
    session.execute(table.update().where(table.c.id == batch.id).values(taken_back_at=at))


def known_cells(session: Session, rows: Iterable[Row]) -> dict[tuple[str, int], dict[str, Any]]:
    """Rows as they stand, else as the log last knew them."""
    wanted: dict[str, set[int]] = {}
    for row in rows:
        wanted.setdefault(row.table, set()).add(row.id)
    raw = _raw(session)
    return {
        (table, row_id): cells
        for table, ids in wanted.items()
        for row_id, cells in reversal.last_known(raw, table, ids).items()
    }


def people_of(session: Session, rows: Iterable[Row]) -> dict[int, str]:
    """The names of those the rows are of, in the order of lists; who is gone stands last."""
    ids = {row.person for row in rows if row.person is not None}
    raw = _raw(session)
    found = dict(
        raw.execute(
            "SELECT id, full_name FROM person WHERE id IN (SELECT value FROM json_each(?))"
            " ORDER BY sort_key, id",
            (json.dumps(sorted(ids)),),
        )
    )
    gone = reversal.last_known(raw, "person", ids - found.keys())
    return found | {row_id: cells["full_name"] for row_id, cells in gone.items()}


def _raw(session: Session) -> "Raw":
    return cast("Raw", session.connection().connection.driver_connection)


def batch_of(session: Session, operation: int) -> int | None:
    """The id of the import an operation wrote."""
    table = table_of(ImportBatchRow)
    return session.execute(select(table.c.id).where(table.c.operation == operation)).scalar()


def layouts(session: Session, kind: str) -> dict[str, dict[str, str]]:
    """Field by column letter for each known layout of a kind of sheet, by its signature."""
    table = table_of(ImportLayoutRow)
    rows = session.execute(
        select(table.c["signature"], table.c["columns"]).where(table.c.kind == kind)
    )
    return {signature: dict(columns) for signature, columns in rows}


def remember_layout(
    session: Session, kind: str, signature: str, columns: Mapping[str, str], at: str
) -> None:
    """Remember how a clerk had the columns of a layout read; what was remembered gives way."""
    table = table_of(ImportLayoutRow)
    cells: dict[str, Any] = {"columns": dict(columns), "used_at": at}
    which = (table.c.kind == kind, table.c.signature == signature)
    if session.execute(select(func.count()).select_from(table).where(*which)).scalar_one():
        session.execute(table.update().where(*which).values(cells))
    else:
        own = {"uid": new_uid(), "kind": kind, "signature": signature}
        session.execute(table.insert().values(own | cells))
