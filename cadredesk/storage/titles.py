"""Writing titles: their cells, their places in the order, who manages them, who holds them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import (
    BodyRow,
    PersonnelCaseRow,
    PersonRow,
    PositionRow,
    TitleLevelRow,
    TitleRow,
    VacancyRow,
)
from cadredesk.storage.rows import inserted_id, table_of


class Holder(NamedTuple):
    """Somebody outside the trash with this title in a kind of body; the first day without it."""

    title_id: int
    person_id: int
    full_name: str
    kind: str
    end: str | None


def holders(session: Session, title_id: int | None = None) -> list[Holder]:
    """Who holds or held each title (one title where given), by name."""
    position, person, body = table_of(PositionRow), table_of(PersonRow), table_of(BodyRow)
    columns = (position.c.title_id, person.c.id, person.c.full_name, body.c.kind, position.c.end)
    statement = (
        select(*columns)
        .join(person, person.c.id == position.c.person_id)
        .join(body, body.c.id == position.c.body_id)
        .where(person.c.trashed_at.is_(None))
        .order_by(person.c.sort_key, person.c.id)
    )
    if title_id is not None:
        statement = statement.where(position.c.title_id == title_id)
    return [Holder(*row) for row in session.execute(statement)]


def mentioned(session: Session, title_id: int) -> bool:
    """Whether any record speaks of the title, of a person in the trash too."""
    for row_type in (PositionRow, PersonnelCaseRow, VacancyRow):
        table = table_of(row_type)
        found = select(func.count()).select_from(table).where(table.c.title_id == title_id)
        if session.execute(found).scalar_one():
            return True
    return False


def put_title(session: Session, cells: Mapping[str, Any], title_id: int | None) -> int:
    """Add a title, or change one."""
    table = table_of(TitleRow)
    if title_id is None:
        return inserted_id(session, table.insert().values({"uid": new_uid()} | dict(cells)))
    session.execute(update(table).where(table.c.id == title_id).values(dict(cells)))
    return title_id


def make_room(session: Session, rank: int) -> None:
    """Move every title from this rank on one down."""
    table = table_of(TitleRow)
    session.execute(update(table).where(table.c.rank >= rank).values(rank=table.c.rank + 1))


def put_level(session: Session, title_id: int, level: str | None) -> None:
    """Say which level manages a title from its running entry on; None: none does."""
    table = table_of(TitleLevelRow)
    running = (table.c.title_id == title_id, table.c.end.is_(None))
    there = session.execute(select(table.c.id).where(*running)).first()
    if level is None:
        session.execute(table.delete().where(*running))
    elif there:
        session.execute(update(table).where(*running).values(level=level))
    else:
        cells = {"uid": new_uid(), "title_id": title_id, "level": level}
        session.execute(table.insert().values(cells))


def drop_title(session: Session, title_id: int) -> None:
    """Take a title nobody speaks of out of the list."""
    levels, table = table_of(TitleLevelRow), table_of(TitleRow)
    session.execute(levels.delete().where(levels.c.title_id == title_id))
    session.execute(table.delete().where(table.c.id == title_id))
