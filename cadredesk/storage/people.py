"""Reading people: lines as of a day, dossiers, one card; a few statements, never one a row."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Table, select, true
from sqlalchemy.orm import Session

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.lines import Book, Dossier, ended, line
from cadredesk.domain.membership import Seats
from cadredesk.domain.person import Person, PersonCard, PersonLine
from cadredesk.domain.service import (
    Case,
    Employment,
    Position,
    Qualification,
    Status,
    Unassigned,
)
from cadredesk.storage.lists import codebook, organisation
from cadredesk.storage.models import (
    Base,
    EmploymentRow,
    PersonnelCaseRow,
    PersonRow,
    PersonStatusRow,
    PositionRow,
    QualificationRow,
    UnassignedTitleRow,
)
from cadredesk.storage.rows import Maker, table_of, to_value

V = TypeVar("V")
ByPerson = dict[int, list[V]]


def book(session: Session, day: date | None = None) -> Book:
    """The lists, bodies and titles lines are written with."""
    return Book(codebook(session), Seats(organisation(session, day)))


def lines(session: Session, day: date, *, with_ended: bool = False) -> list[PersonLine]:
    """Everyone whose record has not ended by the day, in name order."""
    written = book(session, day)
    return [
        line(dossier, day, written)
        for dossier in dossiers(session, written.codes)
        if with_ended or not ended(dossier, day, written.codes)
    ]


def dossiers(session: Session, codes: CodeBook, uid: str | None = None) -> list[Dossier]:
    """All people outside the trash with their dated facts, in name order: one query a table.

    With a ``uid`` only that person.
    """
    people = table_of(PersonRow)
    whose = (
        None if uid is None else select(people.c.id).where(people.c.uid == uid).scalar_subquery()
    )

    def facts(value_type: type[V], row_type: type[Base]) -> ByPerson[V]:
        return by_person(session, value_type, row_type, _of(row_type, whose))

    positions = facts(Position, PositionRow)
    qualifications = qualifications_by_person(session, codes, _of(QualificationRow, whose))
    statuses = facts(Status, PersonStatusRow)
    employments = facts(Employment, EmploymentRow)
    unassigned = facts(Unassigned, UnassignedTitleRow)
    there = people.c.trashed_at.is_(None)
    rows = session.execute(
        select(people)
        .where(there if uid is None else there & (people.c.uid == uid))
        .order_by(people.c.sort_key, people.c.id)
    )
    make = Maker(Person, PersonRow)
    return [
        Dossier(
            person=(person := make(row)),
            sort_key=row.sort_key,
            search_key=row.search_key,
            positions=positions.get(person.id, ()),
            qualifications=qualifications.get(person.id, ()),
            statuses=statuses.get(person.id, ()),
            employments=employments.get(person.id, ()),
            unassigned=unassigned.get(person.id, ()),
        )
        for row in rows.all()
    ]


def _of(row_type: type[Base], whose: Any) -> ColumnElement[bool] | None:
    return None if whose is None else table_of(row_type).c.person_id == whose


def by_person(
    session: Session,
    value_type: type[V],
    row_type: type[Base],
    only: ColumnElement[bool] | None = None,
) -> ByPerson[V]:
    """All rows of a dated table as values, by person, in the order they began."""
    table = table_of(row_type)
    found: ByPerson[V] = defaultdict(list)
    make, owner = Maker(value_type, row_type), table.columns.keys().index("person_id")
    for row in session.execute(_ordered(table, only)).all():
        found[row[owner]].append(make(row))
    return found


def qualifications_by_person(
    session: Session, codes: CodeBook, only: ColumnElement[bool] | None = None
) -> ByPerson[Qualification]:
    """Qualifications with the rank their level has in its list."""
    ranks = {(c.list, c.code): c.rank for c in codes.entries}
    table = table_of(QualificationRow)
    found: ByPerson[Qualification] = defaultdict(list)
    make = Maker(Qualification, QualificationRow)
    for row in session.execute(_ordered(table, only)).all():
        found[row.person_id].append(make(row, rank=ranks.get((row.kind, row.level))))
    return found


def _ordered(table: Table, only: ColumnElement[bool] | None) -> Any:
    first = table.c.start if "start" in table.c else table.c.id
    return select(table).where(true() if only is None else only).order_by(first, table.c.id)


def card(session: Session, person_id: int) -> PersonCard | None:
    """One person with everything, or None if there is no such person."""
    people = table_of(PersonRow)
    row = session.execute(select(people).where(people.c.id == person_id)).mappings().first()
    if row is None:
        return None

    def of(value_type: type[V], row_type: type[Base]) -> tuple[V, ...]:
        only = table_of(row_type).c.person_id == person_id
        return tuple(by_person(session, value_type, row_type, only).get(person_id, ()))

    only = table_of(QualificationRow).c.person_id == person_id
    levels = qualifications_by_person(session, codebook(session), only)
    return PersonCard(
        person=to_value(Person, PersonRow, row),
        positions=of(Position, PositionRow),
        qualifications=tuple(levels.get(person_id, ())),
        statuses=of(Status, PersonStatusRow),
        employments=of(Employment, EmploymentRow),
        unassigned=of(Unassigned, UnassignedTitleRow),
        cases=of(Case, PersonnelCaseRow),
    )


def uids(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """The uid of each of these people."""
    people = table_of(PersonRow)
    wanted: Sequence[int] = list(ids)
    rows = session.execute(select(people.c.id, people.c.uid).where(people.c.id.in_(wanted)))
    return {row.id: row.uid for row in rows}


def trashed(session: Session) -> list[Person]:
    """The people in the trash, the latest first."""
    people = table_of(PersonRow)
    rows = session.execute(
        select(people).where(people.c.trashed_at.is_not(None)).order_by(people.c.trashed_at.desc())
    ).mappings()
    return [to_value(Person, PersonRow, row) for row in rows]
