"""What of an action can be taken back later on, row by row, and taking it back.

A row goes back if it is as the action left it: what it made is removed, what it changed gets its
old cells, what it removed is there again. Everything else stays, and so does a row others hang on
that the action did not make: nothing is ever taken along.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import Table, UniqueConstraint

from cadredesk.storage.models import Base
from cadredesk.storage.reversal_rows import Key, Row, Stays, last_known, rows_of
from cadredesk.storage.triggers import UNLOGGED, quoted

if TYPE_CHECKING:
    from cadredesk.progress import Progress
    from cadredesk.storage.driver import Raw

CHUNK = 2000

__all__ = ["Row", "Stays", "judge", "last_known", "put_back"]


def judge(raw: Raw, operation: int, progress: Progress) -> list[Row]:
    """Every row of the action with what keeps it, if anything does."""
    rows = _without_taken(raw, rows_of(raw, operation, progress))
    return _without_held(raw, _without_lost(raw, rows))


# --- what hangs together ----------------------------------------------------------------------


def _references() -> Iterator[tuple[Table, str, str]]:
    """Every reference of a data file: table, column, the table it points to."""
    for table in Base.metadata.sorted_tables:
        if table.name not in UNLOGGED:
            for key in table.foreign_keys:
                yield table, key.parent.name, key.column.table.name


def _without_lost(raw: Raw, rows: list[Row]) -> list[Row]:
    """Rows stay whose old cells point to something that is not there any more; and so on down."""
    back = {(row.table, row.id): row for row in rows if row.stays is None and row.cells}
    lost: set[Key] = set()
    while more := _lost(raw, back):
        lost |= more
        for key in more:
            del back[key]
    return _staying(rows, lost, Stays.LOST)


def _lost(raw: Raw, back: Mapping[Key, Row]) -> set[Key]:
    found: set[Key] = set()
    again = {key for key, row in back.items() if row.kind == "delete"}
    for table, column, parent in _references():
        wanted = {
            key: row.cells[column]
            for key, row in back.items()
            if key[0] == table.name and row.cells.get(column) is not None
        }
        if wanted:
            there = _present(raw, parent, set(wanted.values()))
            found |= {k for k, i in wanted.items() if i not in there and (parent, i) not in again}
    return found


def _present(raw: Raw, table: str, ids: Collection[int]) -> set[int]:
    question = f"SELECT id FROM {quoted(table)} WHERE id IN (SELECT value FROM json_each(?))"
    return {row_id for (row_id,) in raw.execute(question, (json.dumps(sorted(ids)),))}


def _without_taken(raw: Raw, rows: list[Row]) -> list[Row]:
    """Rows stay whose code (or whatever only one row may have) another row has by now."""
    taken: set[Key] = set()
    for table in {row.table: Base.metadata.tables[row.table] for row in rows if row.cells}.values():
        back = [r for r in rows if r.table == table.name and r.stays is None and r.cells]
        for columns in _unique(table):
            meant = [row for row in back if not columns.isdisjoint(row.cells)]
            taken |= _taken(raw, table, sorted(columns), meant)
    return _staying(rows, taken, Stays.TAKEN)


def _unique(table: Table) -> Iterator[frozenset[str]]:
    for one in table.constraints:
        names = frozenset(column.name for column in getattr(one, "columns", ()))
        if isinstance(one, UniqueConstraint) and names != {"uid"}:  # never given twice
            yield names


def _taken(raw: Raw, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> set[Key]:
    if not rows:
        return set()
    listed = ", ".join(quoted(column) for column in columns)
    there = {
        row_id: key
        for row_id, *key in raw.execute(f"SELECT id, {listed} FROM {quoted(table.name)}")
    }
    found = set()
    for row in rows:
        now = dict(zip(columns, there.get(row.id, ()), strict=False))
        key = [row.cells.get(column, now.get(column)) for column in columns]
        if any(other == key for row_id, other in there.items() if row_id != row.id):
            found.add((row.table, row.id))
    return found


def _without_held(raw: Raw, rows: list[Row]) -> list[Row]:
    """Rows stay that others point to which do not go with them; and so on upwards."""
    going: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if row.kind == "insert" and row.stays is None:
            going[row.table].add(row.id)
    moved = {  # cells that will point elsewhere
        (row.table, row.id, column)
        for row in rows
        if row.kind == "update" and row.stays is None
        for column in row.cells
    }
    held: set[Key] = set()
    while more := _held(raw, going, moved):
        held |= more
        for table, row_id in more:
            going[table].discard(row_id)
    return _staying(rows, held, Stays.HELD)


def _held(
    raw: Raw, going: Mapping[str, set[int]], moved: Collection[tuple[str, int, str]]
) -> set[Key]:
    found: set[Key] = set()
    for table, column, parent in _references():
        if not going.get(parent):
            continue
        rows = raw.execute(
            f"SELECT id, {quoted(column)} FROM {quoted(table.name)}"
            f" WHERE {quoted(column)} IN (SELECT value FROM json_each(?))"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(going[parent])), json.dumps(sorted(going.get(table.name, ())))),
        )
        found |= {(parent, i) for child, i in rows if (table.name, child, column) not in moved}
    return found | _named(raw, going)


def _named(raw: Raw, going: Mapping[str, set[int]]) -> set[Key]:
    """Bodies a target names by their code."""
    rows = raw.execute(
        "SELECT b.id FROM body AS b WHERE b.id IN (SELECT value FROM json_each(?)) AND EXISTS"
        " (SELECT 1 FROM target AS t"
        "  WHERE instr(t.population || t.criterion, json_quote(b.code)) > 0)",
        (json.dumps(sorted(going.get("body", ()))),),
    )
    return {("body", row_id) for (row_id,) in rows}


def _staying(rows: list[Row], keys: Collection[Key], why: Stays) -> list[Row]:
    if not keys:
        return rows
    return [replace(row, stays=why) if (row.table, row.id) in keys else row for row in rows]


# --- taking it back ---------------------------------------------------------------------------


def put_back(raw: Raw, rows: Sequence[Row], progress: Progress) -> None:
    """Take back the rows that may go, inside a write; the triggers log it."""
    back = [row for row in rows if row.stays is None]
    order = {table.name: at for at, table in enumerate(Base.metadata.sorted_tables)}
    raw.execute("PRAGMA defer_foreign_keys = ON")
    again = sorted((r for r in back if r.kind == "delete"), key=lambda r: (order[r.table], r.id))
    old = sorted((r for r in back if r.kind == "update"), key=lambda r: (r.table, *r.cells))
    gone = sorted((r for r in back if r.kind == "insert"), key=lambda r: (-order[r.table], -r.id))
    done = 0
    for write, part in ((_insert, again), (_update, old), (_delete, gone)):
        for same in _alike(part):
            progress.step(len(back) + done, 2 * len(back))
            write(raw, same)
            done += len(same)


def _alike(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows next to each other that one statement can write, not too many at once."""
    for _, group in groupby(rows, key=lambda row: (row.table, tuple(row.cells))):
        same = list(group)
        for start in range(0, len(same), CHUNK):
            yield same[start : start + CHUNK]


def _insert(raw: Raw, rows: Sequence[Row]) -> None:
    names = ", ".join(quoted(column) for column in rows[0].cells)
    marks = ", ".join("?" * len(rows[0].cells))
    statement = f"INSERT INTO {quoted(rows[0].table)} ({names}) VALUES ({marks})"
    raw.executemany(statement, [tuple(row.cells.values()) for row in rows])


def _update(raw: Raw, rows: Sequence[Row]) -> None:
    settings = ", ".join(f"{quoted(column)} = ?" for column in rows[0].cells)
    statement = f"UPDATE {quoted(rows[0].table)} SET {settings} WHERE id = ?"
    raw.executemany(statement, [(*row.cells.values(), row.id) for row in rows])


def _delete(raw: Raw, rows: Sequence[Row]) -> None:
    raw.execute(
        f"DELETE FROM {quoted(rows[0].table)} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([row.id for row in rows]),),
    )
