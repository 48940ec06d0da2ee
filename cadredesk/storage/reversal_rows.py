"""The rows of an action, all in all, and whether each is as the action left it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from cadredesk.errors import UserError
from cadredesk.storage.changelog import is_sealed
from cadredesk.storage.models import Base
from cadredesk.storage.triggers import UNLOGGED, quoted

if TYPE_CHECKING:
    from cadredesk.progress import Progress
    from cadredesk.storage.driver import Raw

Cells = Mapping[str, Any]
Key = tuple[str, int]
PERSON = "person"
OWN = "import_batch"  # the entry among the imports is marked, not removed


class Stays(StrEnum):
    """Why a row is left as it is."""

    CHANGED = "changed"
    TRASH = "trash"
    GONE = "gone"
    HELD = "held"  # others hang on it
    LOST = "lost"  # what its old cells point to is gone
    TAKEN = "taken"  # another row has its code by now


@dataclass(frozen=True, slots=True)
class Row:
    """A row the action made (insert), changed (update) or removed (delete), all in all.

    ``cells``: the old ones of a changed row, all of a removed one. ``stays`` None: it goes back.
    """

    table: str
    id: int
    kind: str
    person: int | None
    cells: Cells
    stays: Stays | None = None


def rows_of(raw: Raw, operation: int, progress: Progress) -> list[Row]:
    """Every row of the action, table by table; a query for each table, none for each row."""
    count = raw.execute("SELECT count FROM operation WHERE id = ?", (operation,)).fetchone()[0]
    net = _several(raw, operation)
    rows: list[Row] = []
    for table in _tables(raw, operation):
        progress.step(len(rows), 2 * count)
        twice = {row_id: one for (name, row_id), one in net.items() if name == table.name}
        rows += _made(raw, operation, table, twice)
        rows += _changed(raw, operation, table, twice)
        rows += _removed(raw, operation, table, twice)
    return rows


def _tables(raw: Raw, operation: int) -> list[Table]:
    """The tables of an action, parents first; one that a later schema dropped has no rows."""
    question = 'SELECT DISTINCT "table" FROM change WHERE operation_id = ?'
    names = {name for (name,) in raw.execute(question, (operation,))} - UNLOGGED - {OWN}
    return [table for table in Base.metadata.sorted_tables if table.name in names]


# --- what the action did, all in all ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Net:
    """A row before and after the action; None: not there. Of an update only what it changed."""

    before: Cells | None
    after: Cells | None


def _several(raw: Raw, operation: int) -> dict[Key, _Net]:
    """The rows an action touched more than once."""
    rows = raw.execute(
        'SELECT c."table", c.row_id, c.kind, c.data, c.salt, c.digest FROM change AS c JOIN'
        ' (SELECT "table" AS name, row_id AS number FROM change WHERE operation_id = ?1'
        ' GROUP BY "table", row_id HAVING count(*) > 1) ON name = c."table" AND number = c.row_id'
        " WHERE c.operation_id = ?1 ORDER BY c.id",
        (operation,),
    )
    found: dict[Key, _Net] = {}
    for table, row_id, kind, text, salt, sealed in rows:
        one = _read(table, row_id, kind, text, salt, sealed)
        known = found.get((table, row_id))
        found[table, row_id] = one if known is None else _joined(known, one)
    return found


def _read(table: str, row_id: int, kind: str, text: str, salt: bytes, sealed: bytes) -> _Net:
    """One change of the log. Raises file-damaged where it is not as it was sealed."""
    if text is None or not is_sealed(salt, table, row_id, kind, text, sealed):
        raise UserError("file-damaged")
    data: dict[str, Any] = json.loads(text)
    if kind == "insert":
        return _Net(None, data)
    if kind == "delete":
        return _Net(data, None)
    return _Net({k: pair[0] for k, pair in data.items()}, {k: pair[1] for k, pair in data.items()})


def _joined(first: _Net, then: _Net) -> _Net:
    if first.before is None:  # made by the action: whole
        after = None if then.after is None else {**(first.after or {}), **then.after}
        return _Net(None, after)
    before = {**(then.before or {}), **first.before}
    if then.after is None or first.after is None:  # removed in the end, or there again
        return _Net(before, then.after)
    return _Net(before, {**first.after, **then.after})


def _single(
    raw: Raw, operation: int, table: Table, kind: str, twice: Mapping[int, _Net]
) -> dict[int, _Net]:
    """The rows of this kind the action touched once, read in full."""
    rows = raw.execute(
        "SELECT row_id, data, salt, digest FROM change"
        ' WHERE operation_id = ? AND +"table" = ? AND kind = ?',
        (operation, table.name, kind),
    )
    return {
        row_id: _read(table.name, row_id, kind, *rest)
        for row_id, *rest in rows
        if row_id not in twice
    }


# --- rows made --------------------------------------------------------------------------------


def _made(raw: Raw, operation: int, table: Table, twice: Mapping[int, _Net]) -> Iterator[Row]:
    """Rows the action made. The database itself compares those that were touched once."""
    person = _person_column(table)
    rows = raw.execute(
        f"SELECT c.row_id, t.{person}, c.data = {_as_logged(table, 't')}"
        f" FROM change AS c LEFT JOIN {quoted(table.name)} AS t ON t.id = c.row_id"
        " WHERE c.operation_id = ? AND +c.\"table\" = ? AND c.kind = 'insert'",
        (operation, table.name),
    ).fetchall()
    again = {row_id for row_id, _, same in rows if not same or row_id in twice}
    yield from (
        Row(table.name, row_id, "insert", _number(table, owner), {})
        for row_id, owner, _ in rows
        if row_id not in again
    )
    left = {row_id: twice[row_id].after for row_id in again if row_id in twice}
    left |= _whole(raw, operation, table, again - left.keys())
    now = _now(raw, table, again)
    for row_id in sorted(again):
        after = left[row_id]
        before = twice[row_id].before if row_id in twice else None
        if before is None and after is not None:  # else there before, or removed again
            yield _one_made(table, row_id, after, now.get(row_id))


def _one_made(table: Table, row_id: int, after: Cells, now: Cells | None) -> Row:
    owner = row_id if table.name == PERSON else after.get("person_id")
    stays = None if now is not None and _agree(after, now) else _why(now)
    return Row(table.name, row_id, "insert", owner, {}, stays)


def _whole(raw: Raw, operation: int, table: Table, ids: Collection[int]) -> dict[int, Cells | None]:
    """What was logged of single rows that are not, letter by letter, as they were made."""
    rows = raw.execute(
        'SELECT row_id, data FROM change WHERE +operation_id = ? AND "table" = ?'
        " AND kind = 'insert' AND row_id IN (SELECT value FROM json_each(?))",
        (operation, table.name, json.dumps(sorted(ids))),
    )
    return {row_id: json.loads(text) for row_id, text in rows}


def _why(now: Cells | None) -> Stays:
    if now is None:
        return Stays.GONE
    return Stays.TRASH if now.get("trashed_at") else Stays.CHANGED


def _agree(then: Cells, now: Cells) -> bool:
    """Whether two rows are the same as far as both have the column."""
    return all(now[column] == cell for column, cell in then.items() if column in now)


# --- rows changed -----------------------------------------------------------------------------


def _changed(raw: Raw, operation: int, table: Table, twice: Mapping[int, _Net]) -> Iterator[Row]:
    """Rows the action changed; the columns it left alone must be as they were then, too."""
    found = _single(raw, operation, table, "update", twice)
    found |= {i: n for i, n in twice.items() if n.before is not None and n.after is not None}
    now = _now(raw, table, found)
    later = _later(raw, operation, table, found)
    for row_id, net in sorted(found.items()):
        row, old = now.get(row_id), net.before or {}
        left = {**later.get(row_id, {}), **(net.after or {})}
        stays = None if row is not None and _agree(left, row) else _why(row)
        known = row if row is not None else left
        owner = row_id if table.name == PERSON else known.get("person_id")
        cells = {c: cell for c, cell in old.items() if c in table.columns and cell != left[c]}
        if cells:
            yield Row(table.name, row_id, "update", owner, cells, stays)


def _later(
    raw: Raw, operation: int, table: Table, ids: Collection[int]
) -> dict[int, dict[str, Any]]:
    """For each column that was changed after the action, what stood there before that.

    What was undone counts too: then the row holds that very cell again.
    """
    rows = raw.execute(
        'SELECT row_id, kind, data FROM change WHERE "table" = ? AND +operation_id > ?'
        " AND row_id IN (SELECT value FROM json_each(?)) AND kind <> 'insert' ORDER BY id",
        (table.name, operation, json.dumps(sorted(ids))),
    )
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for row_id, kind, text in rows:
        data = json.loads(text or "{}")
        for column, cell in data.items():
            found[row_id].setdefault(column, cell[0] if kind == "update" else cell)
    return found


# --- rows removed -----------------------------------------------------------------------------


def _removed(raw: Raw, operation: int, table: Table, twice: Mapping[int, _Net]) -> Iterator[Row]:
    found = _single(raw, operation, table, "delete", twice)
    found |= {i: n for i, n in twice.items() if n.before is not None and n.after is None}
    there = _now(raw, table, found)
    for row_id, net in sorted(found.items()):
        old = {c: cell for c, cell in (net.before or {}).items() if c in table.columns}
        owner = row_id if table.name == PERSON else old.get("person_id")
        stays = Stays.CHANGED if row_id in there else None
        yield Row(table.name, row_id, "delete", owner, old, stays)


# --- rows as they stand -----------------------------------------------------------------------


def _as_logged(table: Table, alias: str) -> str:
    """A row as the log writes it."""
    pairs = (f"'{c.name}', {alias}.{quoted(c.name)}" for c in table.columns)
    return f"json_object({', '.join(pairs)})"


def _now(raw: Raw, table: Table, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """Rows as they stand, as the log would write them."""
    rows = raw.execute(
        f"SELECT t.id, {_as_logged(table, 't')} FROM {quoted(table.name)} AS t"
        " WHERE t.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {row_id: json.loads(text) for row_id, text in rows}


def _person_column(table: Table) -> str:
    return "person_id" if "person_id" in table.columns else "id"


def _number(table: Table, owner: int) -> int | None:
    """Whose a row is, None where it is nobody's."""
    return owner if table.name == PERSON or "person_id" in table.columns else None


def last_known(raw: Raw, table: str, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """Rows as they stand, else as the log last knew them whole."""
    listed = json.dumps(sorted(ids))
    gone = raw.execute(
        "SELECT row_id, data FROM change WHERE \"table\" = ? AND kind <> 'update'"
        " AND data IS NOT NULL AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (table, listed),
    )
    found = {row_id: json.loads(text) for row_id, text in gone}
    return found | _now(raw, Base.metadata.tables[table], ids)
