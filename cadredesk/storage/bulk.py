"""Many rows at once: straight to the driver, with or without the change log."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import JSON, Column, Table
from sqlalchemy.orm import Session

from cadredesk.storage.ids import new_uids
from cadredesk.storage.models import Base
from cadredesk.storage.triggers import UNLOGGED, quoted

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

Cells = Mapping[str, Any]
_VALUES = 1000
"""How many values one statement takes; more make it no faster."""


def insert(session: Session, table: str, rows: Iterable[Cells]) -> int:
    """Insert rows that all have the keys of the first; how many.

    Columns with a default (uid, flags) may be left out; lists become JSON.
    """
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return 0
    columns = _table(table).columns
    made = [c for c in columns if c.name not in first and c.default is not None]
    lists = [name for name in first if isinstance(columns[name].type, JSON)]
    makers = tuple(_maker(c) for c in made)
    names = (*first, *(c.name for c in made))
    pick = itemgetter(*first) if len(first) > 1 else lambda row: tuple(row.values())
    count = 0

    def cells() -> Iterator[Iterable[Any]]:
        nonlocal count
        for row in chain((first,), iterator):
            count += 1
            yield pick({**row, **{n: json.dumps(row[n]) for n in lists}} if lists else row)
            if makers:
                yield [make() for make in makers]

    parts = _parts(chain.from_iterable(cells()), len(names) * max(1, _VALUES // len(names)))
    for length, same in groupby(parts, key=len):
        _raw(session).executemany(_statement(table, names, length // len(names)), same)
    return count


def _parts(cells: Iterator[Any], size: int) -> Iterator[tuple[Any, ...]]:
    while part := tuple(islice(cells, size)):
        yield part


def _statement(table: str, names: Sequence[str], rows: int) -> str:
    """An insert of several rows: each statement costs more than a row does."""
    listed = ", ".join(quoted(name) for name in names)
    marks = f"({', '.join('?' * len(names))})"
    return f"INSERT INTO {quoted(table)} ({listed}) VALUES {', '.join([marks] * rows)}"


def _maker(column: Column[Any]) -> Callable[[], Any]:
    """What gives a column its value where a row has none."""
    if column.name == "uid":
        return partial(next, new_uids())
    default = cast("Any", column.default)
    if default.is_callable:
        if isinstance(column.type, JSON):
            return lambda: json.dumps(default.arg(None))
        return lambda: default.arg(None)
    value = default.arg
    return lambda: value


def next_id(session: Session, table: str) -> int:
    """The id the next row of a table would get."""
    query = f"SELECT coalesce(max(id), 0) + 1 FROM {quoted(table)}"
    return int(_raw(session).execute(query).fetchone()[0])


def ids_by_code(session: Session, table: str) -> dict[str, int]:
    """The ids of a table's rows (body, title) by their code."""
    return dict(_raw(session).execute(f"SELECT code, id FROM {quoted(table)}").fetchall())


def set_cells(session: Session, table: str, row_id: int, cells: Cells) -> None:
    """Change cells of one row."""
    wanted = _table(table)
    session.execute(wanted.update().where(wanted.c.id == row_id).values(dict(cells)))


def renew_uids(session: Session, make: Callable[[], str]) -> None:
    """Give every row a uid made by the caller, table by table in their order."""
    raw = _raw(session)
    for name in sorted(Base.metadata.tables):
        if name not in UNLOGGED:
            found = raw.execute(f"SELECT id FROM {quoted(name)} ORDER BY id").fetchall()
            rows = [(make(), row_id) for (row_id,) in found]
            raw.executemany(f"UPDATE {quoted(name)} SET uid = ? WHERE id = ?", rows)


@contextmanager
def unlogged(session: Session) -> Iterator[None]:
    """What is written inside leaves no trace in the change log and cannot be undone.

    Only for files nobody has worked in yet.
    """
    raw = _raw(session)
    raw.execute("UPDATE current_operation SET replaying = 1")
    yield
    session.flush()
    raw.execute("UPDATE current_operation SET replaying = 0")


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _raw(session: Session) -> "Raw":
    return cast("Raw", session.connection().connection.driver_connection)
