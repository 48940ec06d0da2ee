"""Replay an operation backwards or forwards, with the triggers silenced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from cadredesk.errors import UserError
from cadredesk.storage import triggers
from cadredesk.storage.changelog import CHUNK
from cadredesk.storage.triggers import quoted

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

_INVERSE = {"insert": "delete", "delete": "insert", "update": "update"}
_Change = tuple[str, str, tuple[str, ...], list[Any]]


def replay(raw: Raw, operation: int, *, backwards: bool) -> None:
    """Undo (backwards) or redo an operation inside the caller's transaction.

    Every state on the way was there before, in the other direction; only references that a
    deferred check let pass then must be let pass again.
    """
    raw.execute("PRAGMA defer_foreign_keys = ON")
    raw.execute("UPDATE current_operation SET replaying = 1")
    tables = triggers.logged_tables(raw)
    for rows in _chunks(raw, operation, backwards):
        changes = (_read(row, tables, backwards) for row in rows)
        for (table, kind, columns), group in groupby(changes, key=lambda change: change[:3]):
            values = [change[3] for change in group]
            cursor = raw.executemany(_statement(table, kind, columns), values)
            if cursor.rowcount != len(values):
                raise RuntimeError(f"replaying operation {operation} met another state")
    raw.execute("UPDATE current_operation SET replaying = 0")


def _chunks(raw: Raw, operation: int, backwards: bool) -> Iterator[list[tuple[Any, ...]]]:
    beyond, order, last = ("<", "DESC", (1 << 63) - 1) if backwards else (">", "ASC", 0)
    while rows := raw.execute(
        'SELECT id, "table", row_id, kind, data FROM change'
        f" WHERE operation_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT ?",
        (operation, last, CHUNK),
    ).fetchall():
        yield rows
        last = rows[-1][0]


def _read(row: Sequence[Any], tables: Mapping[str, Sequence[str]], backwards: bool) -> _Change:
    """One change as table, kind, columns and the values a statement of that shape takes."""
    _, table, row_id, kind, text = row
    data: dict[str, Any] = {} if text is None else json.loads(text)
    if not data or not data.keys() <= set(tables.get(table, ())):
        raise UserError("file-damaged", table=table)
    if backwards:
        kind = _INVERSE[kind]
    if kind == "delete":
        return table, kind, (), [row_id]
    if kind == "insert":
        return table, kind, tuple(data), list(data.values())
    side = 0 if backwards else 1
    return table, kind, tuple(data), [*(pair[side] for pair in data.values()), row_id]


def _statement(table: str, kind: str, columns: Sequence[str]) -> str:
    names = [quoted(column) for column in columns]
    if kind == "delete":
        return f"DELETE FROM {quoted(table)} WHERE id = ?"
    if kind == "insert":
        marks = ", ".join("?" * len(names))
        return f"INSERT INTO {quoted(table)} ({', '.join(names)}) VALUES ({marks})"
    settings = ", ".join(f"{name} = ?" for name in names)
    return f"UPDATE {quoted(table)} SET {settings} WHERE id = ?"
