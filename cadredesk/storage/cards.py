"""Writing people: a card's difference to what is stored, endings, the trash."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import and_, or_, select, update
from sqlalchemy.orm import Session

from cadredesk.domain.names import search_text, sort_key, split_name, tidy
from cadredesk.domain.person import Person, PersonCard
from cadredesk.storage.ids import new_uid
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
from cadredesk.storage.people import card as stored_card
from cadredesk.storage.rows import inserted_id, table_of, to_columns

_PARTS: tuple[tuple[str, type[Base]], ...] = (
    ("positions", PositionRow),
    ("qualifications", QualificationRow),
    ("statuses", PersonStatusRow),
    ("employments", EmploymentRow),
    ("unassigned", UnassignedTitleRow),
    ("cases", PersonnelCaseRow),
)


def person_columns(person: Person) -> dict[str, Any]:
    """The columns of a person with the name parts and both stored keys worked out.

    Parts the caller gives are kept (names do not always split at spaces); empty ones are split.
    """
    cells = to_columns(person, PersonRow)
    name = tidy(person.full_name)
    parts = (person.family, person.middle, person.given)
    if " ".join(p for p in parts if p) != name:
        parts = split_name(name)
    cells |= dict(zip(("family", "middle", "given"), parts, strict=True))
    cells |= {
        "full_name": name,
        "sort_key": sort_key(*parts),
        "search_key": search_text(name, person.other_name),
    }
    return cells


def save(session: Session, card: PersonCard) -> int:
    """Write the difference between a card and what is stored; the person's id.

    Parts with id 0 are new, stored parts missing from the card are deleted, equal ones untouched.
    """
    before = stored_card(session, card.person.id) if card.person.id else None
    table = table_of(PersonRow)
    if before is None:
        cells = {"uid": new_uid()} | person_columns(card.person)
        person_id = inserted_id(session, table.insert().values(cells))
    else:
        person_id = card.person.id
        if before.person != card.person:
            cells = person_columns(card.person)
            session.execute(update(table).where(table.c.id == person_id).values(cells))
    for name, row_type in _PARTS:
        old = getattr(before, name) if before else ()
        _save_parts(session, row_type, person_id, old, getattr(card, name))
    return person_id


def _save_parts(
    session: Session, row_type: type[Base], person_id: int, old: Sequence[Any], new: Sequence[Any]
) -> None:
    table = table_of(row_type)
    known = {part.id: part for part in old}
    kept = {part.id for part in new}
    gone = [part.id for part in old if part.id not in kept]
    if gone:
        session.execute(table.delete().where(table.c.id.in_(gone)))
    for part in new:
        cells = to_columns(part, row_type) | {"person_id": person_id}
        if not part.id:
            session.execute(table.insert().values({"uid": new_uid()} | cells))
        elif known.get(part.id) != part:
            session.execute(update(table).where(table.c.id == part.id).values(cells))


def end_records(
    session: Session, ids: Iterable[int], cells: dict[str, Any], day: str, reason: str | None
) -> None:
    """Give people a state that ends their record; positions and employments end that day."""
    wanted = list(ids)
    states = table_of(PersonStatusRow)
    close_running(session, PersonStatusRow, wanted, {"end": day})
    rows = [{"uid": new_uid(), "person_id": i, "start": day, **cells} for i in wanted]
    session.execute(states.insert(), rows)
    close_running(session, PositionRow, wanted, {"end": day, "end_reason": reason})
    close_running(session, EmploymentRow, wanted, {"end": day})


def close_running(
    session: Session, row_type: type[Base], people: Sequence[int], cells: dict[str, Any]
) -> None:
    """End what runs on the day; what was to begin on or after it is deleted as it never will be."""
    table, day = table_of(row_type), cells["end"]
    of_them = table.c.person_id.in_(people)
    session.execute(table.delete().where(and_(of_them, table.c.start >= day)))
    running = or_(table.c.end.is_(None), table.c.end > day)
    session.execute(update(table).where(and_(of_them, running)).values(cells))


def set_trashed(session: Session, ids: Iterable[int], at: str | None) -> None:
    """Put people into the trash, or take them out with ``at`` None."""
    table = table_of(PersonRow)
    others = table.c.trashed_at.is_(None) if at else table.c.trashed_at.is_not(None)
    which = table.c.id.in_(list(ids)) & others  # who is there already is no change
    session.execute(update(table).where(which).values(trashed_at=at))


def existing(session: Session, ids: Iterable[int]) -> list[int]:
    """Those of the ids that are people."""
    table = table_of(PersonRow)
    return list(session.execute(select(table.c.id).where(table.c.id.in_(list(ids)))).scalars())
