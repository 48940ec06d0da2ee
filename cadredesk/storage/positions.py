"""Writing positions and bodies: assign, end, settle unassigned texts, add or change a body."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import (
    BodyRow,
    PositionRow,
    TermRow,
    UnassignedTitleRow,
    VacancyRow,
)
from cadredesk.storage.rows import inserted_id, table_of


def add_positions(session: Session, rows: Iterable[Mapping[str, Any]]) -> int:
    """Insert positions; how many."""
    cells = [{"uid": new_uid(), **row} for row in rows]
    if cells:
        session.execute(table_of(PositionRow).insert(), cells)
    return len(cells)


def holders(session: Session, title_id: int, body_id: int) -> set[int]:
    """Who holds (or will hold) this title in this body with no end recorded."""
    table = table_of(PositionRow)
    rows = session.execute(
        select(table.c.person_id).where(
            table.c.title_id == title_id, table.c.body_id == body_id, table.c.end.is_(None)
        )
    )
    return set(rows.scalars())


def end_positions(session: Session, ids: Iterable[int], day: str, reason: str | None) -> None:
    """End positions: ``day`` is the first day they no longer hold."""
    table = table_of(PositionRow)
    session.execute(
        update(table).where(table.c.id.in_(list(ids))).values(end=day, end_reason=reason)
    )


def unassigned_rows(session: Session, ids: Iterable[int]) -> list[dict[str, Any]]:
    """The stored texts with these ids."""
    table = table_of(UnassignedTitleRow)
    rows = session.execute(select(table).where(table.c.id.in_(list(ids)))).mappings()
    return [dict(row) for row in rows]


def drop_unassigned(session: Session, ids: Iterable[int]) -> None:
    """Forget texts that have become positions, or that are no title."""
    table = table_of(UnassignedTitleRow)
    session.execute(table.delete().where(table.c.id.in_(list(ids))))


def put_body(session: Session, cells: Mapping[str, Any], body_id: int | None) -> int:
    """Add a body, or change one."""
    table = table_of(BodyRow)
    if body_id is None:
        return inserted_id(session, table.insert().values({"uid": new_uid()} | dict(cells)))
    session.execute(update(table).where(table.c.id == body_id).values(dict(cells)))
    return body_id


def put_term(session: Session, cells: Mapping[str, Any], term_id: int | None) -> int:
    """Add a term, or change one."""
    table = table_of(TermRow)
    if term_id is None:
        return inserted_id(session, table.insert().values({"uid": new_uid()} | dict(cells)))
    session.execute(update(table).where(table.c.id == term_id).values(dict(cells)))
    return term_id


def put_vacancy(session: Session, cells: Mapping[str, Any], vacancy_id: int | None) -> None:
    """Keep seats of a body empty on purpose, or change how they are kept."""
    table = table_of(VacancyRow)
    if vacancy_id is None:
        session.execute(table.insert().values({"uid": new_uid()} | dict(cells)))
    else:
        session.execute(update(table).where(table.c.id == vacancy_id).values(dict(cells)))


def end_vacancy(session: Session, vacancy_id: int, day: str) -> None:
    """End a vacancy: ``day`` is the first day it no longer holds."""
    table = table_of(VacancyRow)
    session.execute(update(table).where(table.c.id == vacancy_id).values(end=day))
