"""The one record of changes: serves undo, redo, audit and "who changed this".

The triggers write the changes; here operations begin, are sealed, replayed and read.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cadredesk.domain.changes import Changes, LogEntry, Step

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

REACH = 100  # operations undo reaches back
CHUNK = 5000
SALT_BYTES = 16
UNDOABLE, BARRIERS = ("do",), ("migrate",)


def begin(raw: Raw, label: str, user: str, now: datetime) -> int:
    """Open an operation; from here on the triggers log under it."""
    operation = _insert(raw, label, user, now, "do", None)
    raw.execute("UPDATE current_operation SET operation_id = ?", (operation,))
    return operation


def _insert(raw: Raw, label: str, user: str, now: datetime, kind: str, undoes: int | None) -> int:
    row = (label, user, now.isoformat(timespec="seconds"), kind, undoes)
    cursor = raw.execute(
        "INSERT INTO operation (label, user, at, kind, undoes, count, tables)"
        " VALUES (?, ?, ?, ?, ?, 0, '[]')",
        row,
    )
    return int(cursor.lastrowid or 0)


def mark(raw: Raw, kind: str, label: str, user: str, now: datetime) -> None:
    """An operation without changes that undo does not reach behind."""
    _finish(raw, _insert(raw, label, user, now, kind, None), 0, [], [])


def seal(raw: Raw, operation: int) -> Changes | None:
    """Close the operation with its digests and hash; None if it changed nothing."""
    raw.execute("UPDATE current_operation SET operation_id = NULL")
    first, last = raw.execute(
        "SELECT min(id), max(id) FROM change WHERE operation_id = ?", (operation,)
    ).fetchone()
    if first is None:
        return None
    seals = _Seals(first, last)
    raw.create_function("salt_of", 1, seals.salt)
    raw.create_function("digest_of", 5, seals.digest)
    try:
        raw.execute(
            "UPDATE change SET salt = salt_of(id),"
            ' digest = digest_of(id, "table", row_id, kind, data) WHERE operation_id = ?',
            (operation,),
        )
    finally:
        raw.create_function("salt_of", 1, None)
        raw.create_function("digest_of", 5, None)
    return _finish(raw, operation, len(seals.digests), sorted(seals.tables), seals.digests)


class _Seals:
    """Salts and digests of the changes of one operation, asked for by the database row by row.

    Fetching the changes and sending the digests back takes twice as long.
    """

    def __init__(self, first: int, last: int) -> None:
        self._first = first
        self._salts = os.urandom(SALT_BYTES * (last - first + 1))
        self._digests: list[bytes | None] = [None] * (last - first + 1)
        self.tables: set[str] = set()

    def salt(self, change: int) -> bytes:
        """The salt of a change."""
        at = (change - self._first) * SALT_BYTES
        return self._salts[at : at + SALT_BYTES]

    def digest(self, change: int, table: str, row_id: int, kind: str, data: str) -> bytes:
        """The digest of a change, kept for the hash of the whole."""
        self.tables.add(table)
        found = digest(self.salt(change), table, row_id, kind, data)
        self._digests[change - self._first] = found
        return found

    @property
    def digests(self) -> list[bytes]:
        """The digests in the order of the changes."""
        return [found for found in self._digests if found is not None]


def digest(salt: bytes, table: str, row_id: int, kind: str, data: str) -> bytes:
    """The salted digest of one change."""
    text = f"{table}\0{row_id}\0{kind}\0{data}"
    return hashlib.sha256(salt + text.encode()).digest()


def is_sealed(salt: bytes, table: str, row_id: int, kind: str, data: str, sealed: bytes) -> bool:
    """Whether a change is still what it was when it was sealed."""
    return isinstance(salt, bytes) and digest(salt, table, row_id, kind, data) == sealed


def _finish(
    raw: Raw, operation: int, count: int, tables: list[str], digests: list[bytes]
) -> Changes:
    raw.execute(
        "UPDATE operation SET count = ?, tables = ? WHERE id = ?",
        (count, json.dumps(tables), operation),
    )
    before = raw.execute(
        "SELECT hash FROM operation WHERE id < ? ORDER BY id DESC LIMIT 1", (operation,)
    ).fetchone()
    row = raw.execute(f"SELECT {HASHED} FROM operation WHERE id = ?", (operation,)).fetchone()
    chained = chain(before[0] if before else "", row, digests)
    raw.execute("UPDATE operation SET hash = ? WHERE id = ?", (chained, operation))
    return Changes(operation, row[1], row[4], frozenset(tables), count)


HASHED = "id, label, user, at, kind, undoes, count, tables"


def chain(before: str, row: tuple[Any, ...], digests: list[bytes]) -> str:
    """The hash of an operation: over the hash before it, its own row and its digests."""
    text = json.dumps([before, *row], ensure_ascii=False)
    return hashlib.sha256(text.encode() + b"".join(digests)).hexdigest()


def undo_step(raw: Raw, user: str, today: str) -> Step | None:
    """The newest operation in force, as far as undo reaches."""
    for row in _reach(raw):
        if row[4] != "undo":
            return _step(row, user, today)
    return None


def redo_step(raw: Raw, user: str, today: str) -> Step | None:
    """The operation undone last, unless something new was done since."""
    found = None
    newest = None
    for row in _reach(raw):
        newest = newest or row[0]
        if row[4] != "undo":
            break
        if row[5] > newest:
            found = row
    return _step(found, user, today) if found else None


def _reach(raw: Raw) -> Iterator[tuple[Any, ...]]:
    """The newest operations back to the barrier, with who undid or redid each one last.

    Rows: id, label, and of the operation that judges: user, at, kind, id.
    """
    rows = raw.execute(
        "SELECT o.id, o.label, l.user, l.at, l.kind, l.id, o.kind FROM"
        " (SELECT id, label, kind FROM operation WHERE kind IN ('do', 'migrate')"
        "  ORDER BY id DESC LIMIT ?) AS o"
        " JOIN operation AS l ON l.id ="
        "  ifnull((SELECT max(id) FROM operation WHERE undoes = o.id), o.id)"
        " ORDER BY o.id DESC",
        (REACH,),
    ).fetchall()
    for row in rows:
        if row[6] != "do":
            return
        yield row


def _step(row: tuple[Any, ...], user: str, today: str) -> Step:
    operation, label, by, at = row[:4]
    return Step(operation, label, by, at, ask=by != user or at[:10] != today)


def taken(raw: Raw, step: Step, kind: str, user: str, now: datetime) -> Changes:
    """Record that ``step`` was undone or redone; replaying writes no changes of its own."""
    count, tables = raw.execute(
        "SELECT count, tables FROM operation WHERE id = ?", (step.operation,)
    ).fetchone()
    operation = _insert(raw, step.label, user, now, kind, step.operation)
    return _finish(raw, operation, count, json.loads(tables), [])


def entries(raw: Raw, limit: int | None) -> list[LogEntry]:
    """The log, newest first."""
    rows = raw.execute(
        "SELECT id, label, user, at, kind, undoes, count, tables FROM operation"
        " ORDER BY id DESC LIMIT ?",
        (-1 if limit is None else limit,),
    ).fetchall()
    return [
        LogEntry(id, label, user, at, kind, undoes, count, tuple(json.loads(tables)))
        for id, label, user, at, kind, undoes, count, tables in rows
    ]


def forget(raw: Raw) -> None:
    """Empty the log: nothing before this moment can be undone."""
    raw.execute("DELETE FROM change")
    raw.execute("DELETE FROM operation")


def broken_links(raw: Raw) -> list[int]:
    """Operations whose digests or hash do not fit what is written."""
    broken = []
    before = ""
    rows = raw.execute(f"SELECT {HASHED}, hash FROM operation ORDER BY id").fetchall()
    for *row, written in rows:
        changes = raw.execute(
            'SELECT salt, "table", row_id, kind, data, digest FROM change'
            " WHERE operation_id = ? ORDER BY id",
            (row[0],),
        ).fetchall()
        fits = all(
            isinstance(change[5], bytes) and (change[4] is None or is_sealed(*change))
            for change in changes
        )
        if not fits or chain(before, tuple(row), [change[5] for change in changes]) != written:
            broken.append(row[0])
        before = written
    return broken
