"""The triggers that write the change log, generated from a table's name and columns.

A hostile file is one whose triggers differ from these letter by letter, so a change here is a
change of the file format and needs a migration step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

UNLOGGED = frozenset({"operation", "change", "current_operation", "blob"})

_TEMPLATE = """CREATE TRIGGER {name} AFTER {event} ON {table}
WHEN (SELECT replaying FROM current_operation) IS NOT 1{further}
BEGIN
  INSERT INTO change (operation_id, "table", row_id, kind, data, salt, digest)
  VALUES ((SELECT operation_id FROM current_operation), '{plain}', {row_id}, '{kind}',
    {data}, zeroblob(16), zeroblob(32));
END"""


def quoted(name: str) -> str:
    """An identifier as SQL text."""
    return '"' + name.replace('"', '""') + '"'


def statements(table: str, columns: Sequence[str]) -> Iterator[str]:
    """The three triggers of one table, as ``CREATE TRIGGER`` statements."""
    old = ", ".join(f"old.{quoted(column)}" for column in columns)
    new = ", ".join(f"new.{quoted(column)}" for column in columns)
    fixed = "CASE WHEN new.id IS old.id THEN new.id ELSE RAISE(ABORT, 'a row keeps its id') END"
    for kind, row_id, data, further in (
        ("insert", "new.id", _whole_row("new", columns), ""),
        ("update", fixed, _changed_columns(columns), f"\n  AND ({old}) IS NOT ({new})"),
        ("delete", "old.id", _whole_row("old", columns), ""),
    ):
        yield _TEMPLATE.format(
            name=quoted(f"log_{table}_{kind}"),
            event=kind.upper(),
            table=quoted(table),
            further=further,
            plain=table,
            row_id=row_id,
            kind=kind,
            data=data,
        )


def _whole_row(row: str, columns: Sequence[str]) -> str:
    pairs = (f"'{column}', {row}.{quoted(column)}" for column in columns)
    return "json_object(" + ", ".join(pairs) + ")"


def _changed_columns(columns: Sequence[str]) -> str:
    """Only what differs, a third of the size of two rows; joined by hand since NULLs must stay."""
    parts = (
        f"CASE WHEN old.{quoted(column)} IS NOT new.{quoted(column)} THEN "
        f"',\"{column}\":' || json_array(old.{quoted(column)}, new.{quoted(column)}) END"
        for column in columns
    )
    return "'{' || ltrim(concat(" + ",\n      ".join(parts) + "), ',') || '}'"


def logged_tables(raw: Raw) -> dict[str, list[str]]:
    """Tables of a file whose changes are logged, with their columns in order."""
    rows = raw.execute(
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " ORDER BY t.name, c.cid"
    )
    tables: dict[str, list[str]] = {}
    for table, column in rows:
        if table not in UNLOGGED:
            tables.setdefault(table, []).append(column)
    return tables


def make(raw: Raw, tables: Mapping[str, Sequence[str]]) -> None:
    """Make the triggers of these tables."""
    for table, columns in tables.items():
        for statement in statements(table, columns):
            raw.execute(statement)


def drop(raw: Raw) -> None:
    """Drop every trigger of the file."""
    for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {quoted(name)}")
