"""Any sequence of actions, undone to the start and redone to the end, meets every state again."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from cadredesk.storage.database import Database
from cadredesk.storage.models import BodyRow, ContactRow, PersonRow, PositionRow
from tests.storage.conftest import KEY
from tests.storage.rows import body, cells, content, person, position, title

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
some_id = st.integers(1, 9)
actions = st.one_of(
    st.tuples(st.just("add"), texts, st.none()),
    st.tuples(st.just("many"), st.integers(2, 30), st.none()),
    st.tuples(st.just("note"), some_id, texts | st.none()),
    st.tuples(st.just("notes"), texts, st.none()),
    st.tuples(st.just("hold"), some_id, some_id),
    st.tuples(st.just("phone"), some_id, texts),
    st.tuples(st.just("inside"), some_id, some_id),
    st.tuples(st.just("remove"), some_id, st.none()),
    st.tuples(st.just("close"), some_id, st.none()),
    st.tuples(st.just("variants"), some_id, st.lists(texts, max_size=3)),
)


def perform(session: Session, kind: str, first: Any, second: Any) -> None:
    if kind == "add":
        session.add(person(note=first))
    elif kind == "many":
        session.execute(insert(PersonRow), [cells(note=str(n)) for n in range(first)])
    elif kind == "note":
        session.execute(update(PersonRow).where(PersonRow.id == first).values(note=second))
    elif kind == "notes":
        session.execute(update(PersonRow).where(PersonRow.id % 2 == 1).values(note=first))
    elif kind == "remove":
        session.execute(delete(PersonRow).where(PersonRow.id == first))
    elif kind in ("hold", "phone") and session.get(PersonRow, first):
        hold(session, first, second)
    elif kind in ("inside", "variants", "close") and session.get(BodyRow, first):
        rearrange(session, first, second)


def hold(session: Session, person_id: int, what: int | str) -> None:
    if isinstance(what, str):
        session.add(ContactRow(person_id=person_id, kind="phone", value=what))
    elif session.get(BodyRow, what):
        session.add(position(person_id, what, 1, main=person_id > what))


def rearrange(session: Session, body_id: int, what: int | list[str] | None) -> None:
    this = update(BodyRow).where(BodyRow.id == body_id)
    if what is None:
        session.execute(delete(PositionRow).where(PositionRow.body_id == body_id))
        session.execute(delete(BodyRow).where(BodyRow.id == body_id))
    elif isinstance(what, list):
        session.execute(this.values(variants=what))
    else:
        session.add(body(f"b{session.scalar(select(func.max(BodyRow.id)))}", parent_id=body_id))
        session.flush()
        known = session.get(BodyRow, what) is not None
        session.execute(this.values(within_id=what if known else None))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(actions, max_size=4), max_size=8), st.booleans())
def test_undo_all_and_redo_all(operations: list[list[tuple[str, Any, Any]]], secret: bool) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Database.create(Path(folder) / "a.cadre", KEY if secret else None) as db,
    ):
        with db.write("Tạo") as session:
            session.add_all([person(), body(), title()])
        db.barrier()
        states = [content(db)]
        for steps in operations:
            with db.write("Việc") as session:
                for step in steps:
                    perform(session, *step)
            if len(db.log()) == len(states):
                states.append(content(db))
            else:
                assert content(db) == states[-1]
        for state in reversed(states[:-1]):
            db.undo()
            assert content(db) == state
        assert db.undo_step() is None
        for state in states[1:]:
            db.redo()
            assert content(db) == state
        assert db.redo_step() is None
        assert db.check()["ok"]
