"""Replay an operation backwards or forwards, with the triggers silenced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from cadredesk.errors import UserError
from cadredesk.storage import triggers
from cadredesk.storage.changelog import CHUNK, is_sealed
from cadredesk.storage.triggers import quoted

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

_INVERSE = {"insert": "delete", "delete": "insert", "update": "update"}
_Shape = tuple[str, str, tuple[str, ...], tuple[bool, ...]]  # table, kind, columns, which are NULL


def replay(raw: Raw, operation: int, *, backwards: bool) -> None:
    """Undo (backwards) or redo an operation inside the caller's transaction.

    Every state on the way was there before, in the other direction; only references that a
    deferred check let pass then must be let pass again. Raises UserError file-damaged where the
    log or the rows are not as they were left.
    """
    raw.execute("PRAGMA defer_foreign_keys = ON")
    raw.execute("UPDATE current_operation SET replaying = 1")
    tables = triggers.logged_tables(raw)
    for rows in _chunks(raw, operation, backwards):
        changes = (_read(row, tables, backwards) for row in rows)
        for shape, group in groupby(changes, key=lambda change: change[0]):
            values = [change[1] for change in group]
            try:
                cursor = raw.executemany(_statement(*shape), values)
            except dbapi2.IntegrityError as error:
                raise UserError("file-damaged") from error
            if cursor.rowcount != len(values):
                raise UserError("file-damaged")
    raw.execute("UPDATE current_operation SET replaying = 0")


def _chunks(raw: Raw, operation: int, backwards: bool) -> Iterator[list[tuple[Any, ...]]]:
    beyond, order, last = ("<", "DESC", (1 << 63) - 1) if backwards else (">", "ASC", 0)
    while rows := raw.execute(
        'SELECT id, "table", row_id, kind, data, salt, digest FROM change'
        f" WHERE operation_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT ?",
        (operation, last, CHUNK),
    ).fetchall():
        yield rows
        last = rows[-1][0]


def _read(
    row: Sequence[Any], tables: Mapping[str, Sequence[str]], backwards: bool
) -> tuple[_Shape, list[Any]]:
    """One change as the shape of a statement and the values it takes.

    NULLs stand in the statement: most cells of a person are empty, and the driver is slow to
    bind them.
    """
    _, table, row_id, logged, text, salt, sealed = row
    if text is None or not is_sealed(salt, table, row_id, logged, text, sealed):
        raise UserError("file-damaged")
    kind = _INVERSE[logged] if backwards else logged
    if table not in tables:
        raise UserError("file-damaged")
    if kind == "delete":
        return (table, kind, (), ()), [row_id]
    data: dict[str, Any] = json.loads(text)
    if not data.keys() <= set(tables[table]):
        raise UserError("file-damaged")
    cells = list(data.values())
    if kind == "update":
        cells = [pair[0 if backwards else 1] for pair in cells]
    values = [cell for cell in cells if cell is not None]
    if kind == "update":
        values.append(row_id)
    return (table, kind, tuple(data), tuple([cell is None for cell in cells])), values


def _statement(table: str, kind: str, columns: Sequence[str], empty: Sequence[bool]) -> str:
    names = [quoted(column) for column in columns]
    marks = ["NULL" if one else "?" for one in empty]
    if kind == "delete":
        return f"DELETE FROM {quoted(table)} WHERE id = ?"
    if kind == "insert":
        return f"INSERT INTO {quoted(table)} ({', '.join(names)}) VALUES ({', '.join(marks)})"
    settings = ", ".join(f"{name} = {mark}" for name, mark in zip(names, marks, strict=True))
    return f"UPDATE {quoted(table)} SET {settings} WHERE id = ?"
