"""Imports as they are kept: what was taken in when, and how sheets of one layout are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import (
    ChangeRow,
    CurrentOperationRow,
    ImportBatchRow,
    ImportLayoutRow,
    OperationRow,
)
from cadredesk.storage.rows import inserted_id, table_of, to_value


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
    logged = (
        select(change.c.id)
        .where(change.c.operation_id == table.c.operation, change.c.data.is_not(None))
        .exists()
    )
    rows = session.execute(select(table, logged.label("known")).order_by(table.c.id.desc()))
    return [to_value(Batch, ImportBatchRow, r, logged=bool(r["known"])) for r in rows.mappings()]


def batch_of(session: Session, operation: int) -> int | None:
    """The id of the import an operation wrote."""
    table = table_of(ImportBatchRow)
    return session.execute(select(table.c.id).where(table.c.operation == operation)).scalar()


def mark_taken_back(session: Session, batch_id: int) -> None:
    """Say that the running action takes this import back."""
    table = table_of(ImportBatchRow)
    at = running(session)["at"]
    session.execute(table.update().where(table.c.id == batch_id).values(taken_back_at=at))


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
