"""Coded lists, bodies, titles, terms and vacancies as values."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from cadredesk.domain.body import Body, Organisation, Term, Title, Vacancy
from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.dates import holds
from cadredesk.storage.models import (
    BodyNameRow,
    BodyRow,
    CodeRow,
    TermRow,
    TitleLevelRow,
    TitleRow,
    VacancyRow,
)
from cadredesk.storage.rows import table_of, to_value


def codebook(session: Session) -> CodeBook:
    """All coded lists in their order."""
    table = table_of(CodeRow)
    rows = session.execute(select(table).order_by(table.c.list, table.c.sort, table.c.id))
    return CodeBook(tuple(to_value(Code, CodeRow, row) for row in rows.mappings()))


def organisation(session: Session, day: date | None = None) -> Organisation:
    """Bodies in their order and titles by rank; with a day: by the names and levels of that day."""
    return Organisation(bodies(session, day), titles(session, day))


def bodies(session: Session, day: date | None = None) -> tuple[Body, ...]:
    """All bodies, also those that no longer exist on the day (see ``start`` and ``end``)."""
    table = table_of(BodyRow)
    rows = session.execute(select(table).order_by(table.c.sort, table.c.id)).mappings().all()
    codes = {row["id"]: row["code"] for row in rows}
    names = _names(session, day)
    result = []
    for row in rows:
        body = to_value(
            Body,
            BodyRow,
            row,
            parent=codes.get(row["parent_id"]),
            within=codes.get(row["within_id"]),
        )
        result.append(_renamed(body, names.get(body.id)))
    return tuple(result)


def _renamed(body: Body, name: str | None) -> Body:
    if name is None or name == body.name:
        return body
    values = {n: getattr(body, n) for n in body.__slots__}
    return Body(**{**values, "name": name})


def _names(session: Session, day: date | None) -> dict[int, str]:
    if day is None:
        return {}
    rows = session.execute(select(table_of(BodyNameRow))).mappings()
    return {r["body_id"]: r["name"] for r in rows if holds(r["start"], r["end"], r["start"], day)}


def titles(session: Session, day: date | None = None) -> tuple[Title, ...]:
    """All titles by rank with the level that manages them on the day (None: by the last entry)."""
    levels: dict[int, str] = {}
    for row in session.execute(select(table_of(TitleLevelRow)).order_by("start")).mappings():
        if day is None or holds(row["start"], row["end"], "0001", day):
            levels[row["title_id"]] = row["level"]
    table = table_of(TitleRow)
    rows = session.execute(select(table).order_by(table.c.rank, table.c.id)).mappings()
    return tuple(
        to_value(Title, TitleRow, row, managing_level=levels.get(row["id"])) for row in rows
    )


def terms(session: Session) -> tuple[Term, ...]:
    """All terms, earliest first."""
    table = table_of(TermRow)
    rows = session.execute(select(table).order_by(table.c.body_id, table.c.start)).mappings()
    return tuple(to_value(Term, TermRow, row) for row in rows)


def vacancies(session: Session) -> tuple[Vacancy, ...]:
    """All seats kept empty on purpose, of any day."""
    rows = session.execute(select(table_of(VacancyRow))).mappings()
    return tuple(to_value(Vacancy, VacancyRow, row) for row in rows)
