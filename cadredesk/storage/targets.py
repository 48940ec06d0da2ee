"""Targets as stored, and the facts they are computed from."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.service import Position
from cadredesk.domain.targets import Facts, World
from cadredesk.storage.lists import organisation
from cadredesk.storage.models import (
    PersonRow,
    PositionRow,
    TargetMilestoneRow,
    TargetRow,
    TargetSourceRow,
)
from cadredesk.storage.people import by_person, qualifications_by_person
from cadredesk.storage.rows import table_of


def stored(session: Session, *, active_only: bool = True) -> list[dict[str, Any]]:
    """Plain records of the targets: columns, ``source`` (its columns) and ``milestones``."""
    sources = {
        r["id"]: dict(r) for r in session.execute(select(table_of(TargetSourceRow))).mappings()
    }
    milestones: dict[int, list[dict[str, Any]]] = defaultdict(list)
    table = table_of(TargetMilestoneRow)
    for row in session.execute(select(table).order_by(table.c.deadline, table.c.id)).mappings():
        milestones[row["target_id"]].append(dict(row))
    targets = table_of(TargetRow)
    rows = session.execute(select(targets).order_by(targets.c.sort, targets.c.id)).mappings()
    return [
        {**row, "source": sources[row["source_id"]], "milestones": milestones[row["id"]]}
        for row in rows
        if not active_only or sources[row["source_id"]]["active"]
    ]


def world(session: Session, codes: CodeBook) -> World:
    """Everybody outside the trash with the facts targets ask for."""
    people = table_of(PersonRow)
    positions = by_person(session, Position, PositionRow)
    levels = qualifications_by_person(session, codes)
    wanted = ("id", "uid", "full_name", "sort_key", "gender", "ethnic_group")
    rows = session.execute(
        select(*(people.c[n] for n in wanted), people.c.birth_party, people.c.birth_civil)
        .where(people.c.trashed_at.is_(None))
        .order_by(people.c.sort_key, people.c.id)
    ).mappings()
    facts = tuple(
        Facts(
            **{n: row[n] for n in wanted},
            birth=row["birth_party"] or row["birth_civil"],
            positions=tuple(positions.get(row["id"], ())),
            qualifications=tuple(levels.get(row["id"], ())),
        )
        for row in rows
    )
    return World(people=facts, organisation=organisation(session))
