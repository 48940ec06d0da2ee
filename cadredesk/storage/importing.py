"""Writing what a sheet says: many people at once, and the changes of those already there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from cadredesk.domain.names import search_text, sort_key, split_name
from cadredesk.domain.sheet import ProposedBody
from cadredesk.storage import bulk
from cadredesk.storage.models import BodyRow, PersonRow, QualificationRow
from cadredesk.storage.rows import inserted_id, table_of

Cells = Mapping[str, Any]

PERSON_COLUMNS = tuple(
    c.name for c in table_of(PersonRow).columns if c.name not in ("id", "uid", "trashed_at")
)
_NAMES = ("family", "middle", "given", "sort_key", "search_key")


def name_cells(full_name: str, other_name: str | None = None) -> dict[str, str]:
    """The columns that hang on a name."""
    parts = split_name(full_name)
    return dict(
        zip(_NAMES, (*parts, sort_key(*parts), search_text(full_name, other_name)), strict=True)
    )


def add_bodies(session: Session, bodies: Iterable[ProposedBody], start: str | None) -> None:
    """Bodies the clerk agreed to, subordinate, behind those of their kind."""
    table = table_of(BodyRow)
    ids = bulk.ids_by_code(session, "body")
    last = max(session.execute(select(table.c.sort)).scalars(), default=0)
    for number, body in enumerate(bodies, start=1):
        ids[body.code] = inserted_id(
            session,
            table.insert().values(
                code=body.code,
                kind=body.kind,
                name=body.name,
                variants=[],
                parent_id=ids.get(body.parent or ""),
                within_id=ids.get(body.within or ""),
                scope="subordinate",
                sort=last + number * 10,
                start=start,
            ),
        )


def add_people(session: Session, people: Sequence[Cells]) -> list[int]:
    """Insert people; their ids in order. Cells that are not given are unknown."""
    first = bulk.next_id(session, "person")
    used = {name for cells in people for name in cells}
    blank = dict.fromkeys(name for name in PERSON_COLUMNS if name in used)

    def rows() -> Iterable[Cells]:
        for number, cells in enumerate(people):
            names = name_cells(cells["full_name"], cells.get("other_name"))
            yield {"id": first + number, **blank, **cells, **names}

    bulk.insert(session, "person", rows())
    return list(range(first, first + len(people)))


def add_rows(session: Session, table: str, rows: Iterable[Cells]) -> None:
    """Insert dated facts (position, qualification, unassigned_title)."""
    bulk.insert(session, table, rows)


def change_person(session: Session, person_id: int, cells: Cells) -> None:
    """Change cells of one person; a new name brings its keys along."""
    table = table_of(PersonRow)
    wanted = dict(cells)
    if "full_name" in wanted:
        wanted |= name_cells(wanted["full_name"], wanted.get("other_name"))
    if wanted:
        session.execute(update(table).where(table.c.id == person_id).values(wanted))


def change_qualification(session: Session, qualification_id: int, cells: Cells) -> None:
    """Change cells of one qualification."""
    table = table_of(QualificationRow)
    session.execute(update(table).where(table.c.id == qualification_id).values(dict(cells)))
