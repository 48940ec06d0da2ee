"""An import taken back row by row, whatever was done, undone and redone around it.

The model holds every state in memory and knows one rule: a row that is as the import left it
becomes what it was before, unless something would then point to nothing.
"""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text, update
from sqlalchemy.orm import Session

from cadredesk.progress import NoProgress
from cadredesk.storage import imports
from cadredesk.storage.database import Database
from cadredesk.storage.models import Base, PersonRow
from tests.storage.rows import LOGGED, body, person, position, title
from tests.storage.test_property import perform

Row = dict[str, Any]
State = dict[str, dict[int, Row]]
Steps = list[tuple[str, Any, Any]]

REFERENCES = [
    (table.name, key.parent.name, key.column.table.name)
    for table in Base.metadata.sorted_tables
    if table.name in LOGGED
    for key in table.foreign_keys
]
few = st.integers(1, 4)
words = st.sampled_from(["a", "b", None])
steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), words, st.none()),
        st.tuples(st.just("note"), few, words),
        st.tuples(st.just("hold"), few, few),
        st.tuples(st.just("phone"), few, st.just("0900")),
        st.tuples(st.just("inside"), few, few),
        st.tuples(st.just("remove"), few, st.none()),
        st.tuples(st.just("close"), few, st.none()),
        st.tuples(st.just("variants"), few, st.just(["a"])),
        st.tuples(st.just("trash"), few, st.sampled_from([None, "2026-10-01"])),
    ),
    min_size=1,
    max_size=4,
)
doings = st.one_of(
    st.tuples(st.sampled_from(["do", "import", "import"]), steps),
    st.tuples(st.sampled_from(["undo", "redo"]), st.none()),
    st.tuples(st.just("back"), st.integers(0, 2)),
)


def act(session: Session, taken: Steps) -> None:
    for kind, first, second in taken:
        if kind == "trash":
            session.execute(
                update(PersonRow).where(PersonRow.id == first).values(trashed_at=second)
            )
        else:
            perform(session, kind, first, second)
        session.flush()


def state(db: Database) -> State:
    with db.read() as session:
        return {
            table: {
                r["id"]: dict(r)
                for r in session.execute(text(f'SELECT * FROM "{table}"')).mappings()
            }
            for table in LOGGED
        }


def dangling(now: State) -> set[tuple[str, int, str, int]]:
    """Rows that point to nothing: table, id, and where to."""
    return {
        (table, number, parent, row[column])
        for table, column, parent in REFERENCES
        for number, row in now[table].items()
        if row[column] is not None and row[column] not in now[parent]
    }


def codes_twice(now: State) -> set[int]:
    """Bodies whose code another one has."""
    seen: dict[str, set[int]] = {}
    for number, row in now["body"].items():
        seen.setdefault(row["code"], set()).add(number)
    return {number for numbers in seen.values() if len(numbers) > 1 for number in numbers}


def model(before: State, after: State, now: State) -> tuple[State, set[tuple[str, int]]]:
    """What taking back makes of ``now``, and the rows that stay."""
    rows = {
        (table, number)
        for table in LOGGED
        if table != "import_batch"
        for number in before[table].keys() | after[table].keys()
        if before[table].get(number) != after[table].get(number)
    }
    kept = {(t, n) for t, n in rows if now[t].get(n) != after[t].get(n)}
    while True:
        found = copy.deepcopy(now)
        for table, number in rows - kept:
            found[table].pop(number, None)
            if number in before[table]:
                found[table][number] = before[table][number]
        more = {("body", n) for n in codes_twice(found) if n in before["body"]}
        more |= {
            (table, number)
            for table, number, parent, to in dangling(found)
            if not (to in after[parent] and to not in before[parent])
        }
        more &= rows - kept
        if not more:  # only then what would be taken along
            more = {(parent, to) for _, _, parent, to in dangling(found)}
        if not more:
            return found, kept
        kept |= more


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(doings, min_size=6, max_size=14))
def test_any_story_is_the_models(doings: list[tuple[str, Any]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Database.create(Path(folder) / "a.cadre") as db,
    ):
        with db.write("Tạo") as session:
            session.add_all([person(), person("Lê Thị Bình"), body(), title()])
            session.flush()
            session.add_all([body("btv", parent_id=1), position(1, 1, 1), position(2, 1, 1)])
        db.barrier()
        Story(db).tell(doings)
        assert db.check()["ok"]


class Story:
    """The file and the model side by side."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.done = [state(db)]
        self.undone: list[State] = []
        self.imports: dict[int, tuple[State, State]] = {}
        self.newest = 0

    def tell(self, doings: list[tuple[str, Any]]) -> None:
        for kind, what in doings:
            self.newest = max([entry.id for entry in self.db.log(1)], default=0)
            getattr(self, kind)(what)
            assert state(self.db) == self.done[-1]

    def do(self, taken: Steps, label: str = "Việc") -> None:
        with self.db.write(label) as session:
            act(session, taken)
        self._went_on()

    def _went_on(self) -> None:
        newest = self.db.log(1)
        if newest and newest[0].id != self.newest:  # else nothing was written
            self.done.append(state(self.db))
            self.undone.clear()

    def import_(self, taken: Steps) -> None:
        before = self.done[-1]
        with self.db.write("Nhập từ ds.xlsx") as session:
            act(session, taken)
            number = imports.add_batch(session, kind="roster", file="ds.xlsx")
        self._went_on()
        self.imports[number] = (before, self.done[-1])

    def undo(self, _: None) -> None:
        if len(self.done) > 1:
            self.db.undo()
            self.undone.append(self.done.pop())

    def redo(self, _: None) -> None:
        if self.undone:
            self.db.redo()
            self.done.append(self.undone.pop())

    def back(self, which: int) -> None:
        with self.db.read() as session:
            batches = [b for b in imports.batches(session) if b.taken_back_at is None]
        if which >= len(batches):
            return
        batch = batches[which]
        now = copy.deepcopy(self.done[-1])
        wanted, kept = model(*self.imports[batch.id], now)
        with self.db.write("Rút lại") as session:
            rows = imports.rows_back(session, batch, NoProgress())
            imports.take_back(session, batch, rows, NoProgress())
        assert {(r.table, r.id) for r in rows if r.stays is not None} == kept
        found = state(self.db)
        wanted["import_batch"][batch.id]["taken_back_at"] = found["import_batch"][batch.id][
            "taken_back_at"
        ]
        assert found == wanted
        self._went_on()


setattr(Story, "import", Story.import_)
