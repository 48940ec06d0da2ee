"""From rows to frozen values and back, where column and field have the same name."""

from collections.abc import Sequence
from dataclasses import fields
from operator import itemgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Insert, RowMapping, Table
from sqlalchemy.orm import Session

from cadredesk.domain.service import Decision
from cadredesk.storage.models import Base

V = TypeVar("V")

_DECISION = ("number", "date", "authority", "signer")


_SHARED: dict[tuple[type, type[Base]], tuple[tuple[str, ...], bool]] = {}


def shared_names(value_type: type[Any], row_type: type[Base]) -> tuple[tuple[str, ...], bool]:
    """The names a value type and a table share, and whether both carry a decision."""
    known = _SHARED.get((value_type, row_type))
    if known is None:
        columns = set(table_of(row_type).columns.keys())
        names = [f.name for f in fields(value_type)]
        decided = "decision" in names and "decision_number" in columns
        known = tuple(n for n in names if n in columns), decided
        _SHARED[value_type, row_type] = known
    return known


def table_of(row_type: type[Base]) -> Table:
    """The Core table of a row class."""
    table = row_type.__table__
    assert isinstance(table, Table)
    return table


def to_value(value_type: type[V], row_type: type[Base], row: RowMapping, **more: Any) -> V:
    """A frozen value from a row; lists become tuples, the four decision columns one Decision."""
    names, decided = shared_names(value_type, row_type)
    given: dict[str, Any] = {}
    for name in names:
        cell = row[name]
        given[name] = tuple(cell) if isinstance(cell, list) else cell
    if decided:
        given["decision"] = Decision(**{n: row[f"decision_{n}"] for n in _DECISION})
    return value_type(**given, **more)


class Maker(Generic[V]):
    """Makes values from plain rows of ``select(table)``: lists, where mappings cost too much."""

    def __init__(self, value_type: type[V], row_type: type[Base]) -> None:
        names, self._decided = shared_names(value_type, row_type)
        place = {name: i for i, name in enumerate(table_of(row_type).columns.keys())}
        self._type, self._names = value_type, names
        self._cells = itemgetter(*(place[n] for n in names))
        if self._decided:
            self._decision = itemgetter(*(place[f"decision_{n}"] for n in _DECISION))

    def __call__(self, row: Sequence[Any], **more: Any) -> V:
        """The value of one row."""
        given = dict(zip(self._names, self._cells(row), strict=True))
        if self._decided:
            decision = self._decision(row)
            given["decision"] = _UNDECIDED if decision == _NOTHING else _decided(decision)
        return self._type(**given, **more)


def _decided(cells: tuple[Any, ...]) -> Decision:
    return Decision(**dict(zip(_DECISION, cells, strict=True)))


_NOTHING = (None,) * len(_DECISION)
_UNDECIDED = Decision()


def to_columns(value: Any, row_type: type[Base]) -> dict[str, Any]:
    """The columns of a value: what :func:`to_value` reads, without id and uid where empty."""
    cells = {name: getattr(value, name) for name in shared_names(type(value), row_type)[0]}
    decision = getattr(value, "decision", None)
    if decision is not None:
        cells |= {f"decision_{n}": getattr(decision, n) for n in _DECISION}
    if not cells.get("id"):
        cells.pop("id", None)
    if not cells.get("uid"):
        cells.pop("uid", None)
    return {n: list(c) if isinstance(c, tuple) else c for n, c in cells.items()}


def inserted_id(session: Session, statement: Insert) -> int:
    """Run an insert of one row; the id it got."""
    table = statement.table
    assert isinstance(table, Table)
    return int(session.execute(statement.returning(table.c.id)).scalar_one())
