"""What the change log knows of one person: their own row and every part they have or had."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select, text, tuple_, union_all
from sqlalchemy.orm import Session

from cadredesk.storage.models import Base, PersonRow
from cadredesk.storage.models.log import PERSON_OF, ChangeRow, OperationRow
from cadredesk.storage.rows import table_of

Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One changed row. ``data``: the whole row, of an update {column: [old, new]}.

    ``row`` is what is known of the row besides: as it stands, else as it last went or came.
    """

    operation: int
    table: str
    kind: str
    data: Cells
    row: Cells


@dataclass(frozen=True, slots=True)
class Operation:
    """One action that touched the person; ``undoes`` names the one an undo or redo is of."""

    id: int
    label: str
    user: str
    at: str
    kind: str
    undoes: int | None


def parts() -> tuple[Table, ...]:
    """The tables whose rows belong to a person."""
    return tuple(t for t in Base.metadata.sorted_tables if "person_id" in t.columns)


def changes(session: Session, person_id: int) -> list[Change]:
    """Every logged change of a person, the first first; three queries, each by an index."""
    stored = _stored(session, person_id)
    found = [*_whole(session, person_id)]
    rows = {(row[2], row[3]): row[5] for row in found} | stored
    found += _updates(session, {*rows, (PersonRow.__tablename__, person_id)})
    read = []
    for _, operation, table, row_id, kind, data in sorted(found, key=lambda row: row[0]):
        row = rows.get((table, row_id), {})
        read.append(Change(operation, table, kind, data, row))
    return read


_Row = tuple[int, int, str, int, str, Cells]


def _stored(session: Session, person_id: int) -> dict[tuple[str, int], Cells]:
    """The parts as they stand."""
    return {
        (table.name, row["id"]): dict(row)
        for table in parts()
        for row in session.execute(select(table).where(table.c.person_id == person_id)).mappings()
    }


def _whole(session: Session, person_id: int) -> list[_Row]:
    """What came and went: the person's own row, and parts by whose they were."""
    change = table_of(ChangeRow)
    columns = [change.c[name] for name in ("id", "operation_id", "table", "row_id", "kind", "data")]
    own = select(*columns).where(
        change.c.table == PersonRow.__tablename__,
        change.c.row_id == person_id,
        change.c.kind != "update",
    )
    of_them = select(*columns).where(
        # letter by letter as in the index, or it is not used
        text(f"kind <> 'update' AND {PERSON_OF} = :person").bindparams(person=person_id)
    )
    return _read(session.execute(union_all(own, of_them)))


def _updates(session: Session, rows: set[tuple[str, int]]) -> list[_Row]:
    change = table_of(ChangeRow)
    columns = [change.c[name] for name in ("id", "operation_id", "table", "row_id", "kind", "data")]
    statement = select(*columns).where(
        change.c.kind == "update", tuple_(change.c.table, change.c.row_id).in_(sorted(rows))
    )
    return _read(session.execute(statement))


def _read(rows: Iterable[tuple[Any, ...]]) -> list[_Row]:
    """Content may have been erased; then the change itself is all there is."""
    return [(*row[:5], json.loads(row[5]) if row[5] else {}) for row in rows]


def operations(session: Session, ids: Iterable[int]) -> list[Operation]:
    """These operations and what undid or redid them, the newest first."""
    table = table_of(OperationRow)
    wanted = sorted(set(ids))
    columns = [table.c[name] for name in Operation.__slots__]
    rows = session.execute(
        union_all(
            select(*columns).where(table.c.id.in_(wanted)),
            select(*columns).where(table.c.undoes.in_(wanted)),
        )
    )
    return sorted((Operation(*row) for row in rows), key=lambda o: o.id, reverse=True)
