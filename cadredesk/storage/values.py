"""Do cells hold what their columns say? SQLite itself lets anything stand anywhere.

What this program writes always does; a flipped bit or a foreign program may leave a sound page
with a value no rule can read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, Column, Integer, LargeBinary, Table

from cadredesk.storage.models import Base
from cadredesk.storage.triggers import quoted

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

_DATES = frozenset({"start", "end", "seen_on"})
_LIFE = frozenset({"birth_party", "birth_civil", "joined_party", "official_member"})
_DAYS = frozenset({"deadline", "as_of"})
_MOMENTS = frozenset({"at", "used_at", "taken_back_at"})
_OBJECTS = frozenset({"settings", "population", "criterion", "columns"})
_LEFT_OUT = frozenset({"blob", "change"})  # bytes, and what its own digests look after
_EARLIEST, _LATEST = "1000", "9800"  # reckoning years of a life leaves no calendar

_PARTIAL = (
    "length({c}) IN (4, 7, 10) AND {c} >= '0001' AND"
    " date({c} || substr('0000-01-01', length({c}) + 1))"
    " = {c} || substr('0000-01-01', length({c}) + 1)"
)
_WHOLE = "date({c}) = {c} AND {c} >= '0001'"
_MOMENT = "strftime('%Y-%m-%dT%H:%M:%S', {c}) = {c}"
_STRINGS = (
    "json_type({c}) = 'array' AND NOT EXISTS"
    " (SELECT 1 FROM json_each({c}) AS item WHERE item.type <> 'text')"
)


def strange(raw: Raw) -> Iterator[tuple[str, str]]:
    """Tables and columns with a cell that is not what it should be.

    A file of an older schema is asked for what it has: no step so far made a column mean
    something else.
    """
    for name in sorted(Base.metadata.tables.keys() - _LEFT_OUT):
        there = {row[1] for row in raw.execute(f"PRAGMA table_info({quoted(name)})")}
        asked = [pair for pair in _questions(name) if pair[0] in there]
        if not asked:
            continue
        every = " AND ".join(question for _, question in asked)
        if _fails(raw, name, every):
            yield from ((name, column) for column, one in asked if _fails(raw, name, one))
    guard = "SELECT operation_id, replaying FROM current_operation"
    if raw.execute(guard).fetchall() != [(None, 0)]:  # else changes would pass the log
        yield "current_operation", "replaying"


def _fails(raw: Raw, table: str, question: str) -> bool:
    found = raw.execute(f"SELECT 1 FROM {quoted(table)} WHERE ({question}) IS NOT 1 LIMIT 1")
    return found.fetchone() is not None


@cache
def _questions(table: str) -> tuple[tuple[str, str], ...]:
    """For each column what must be true of its cells; CASE asks no further of the wrong kind."""
    return tuple(
        (column.name, _question(column)) for column in _columns(Base.metadata.tables[table])
    )


def _columns(table: Table) -> list[Column[Any]]:
    return [c for c in table.columns if not c.primary_key]


def _question(column: Column[Any]) -> str:
    cell = quoted(column.name)
    kind, further = _expected(column)
    if further:
        kind = f"CASE WHEN {kind} THEN {further.format(c=cell)} ELSE 0 END"
    right = kind.format(c=cell)
    return f"({cell} IS NULL OR {right})" if column.nullable else f"({right})"


def _expected(column: Column[Any]) -> tuple[str, str]:
    """The kind of a cell, and what more is asked of it."""
    if isinstance(column.type, Boolean):
        return "{c} IN (0, 1)", ""
    if isinstance(column.type, Integer):
        return "typeof({c}) = 'integer'", ""
    if isinstance(column.type, LargeBinary):
        return "typeof({c}) = 'blob'", ""
    if isinstance(column.type, JSON):
        an_object = "json_type({c}) = 'object'"
        return (
            "typeof({c}) = 'text' AND json_valid({c})",
            an_object if column.name in _OBJECTS else _STRINGS,
        )
    return "typeof({c}) = 'text'", _of_text(column.name)


def _of_text(name: str) -> str:
    if name in _DATES:
        return _PARTIAL
    if name in _LIFE:
        return f"{_PARTIAL} AND {{c}} >= '{_EARLIEST}' AND {{c}} < '{_LATEST}'"
    if name in _DAYS:
        return _WHOLE
    return _MOMENT if name in _MOMENTS else ""
