"""One action: one transaction, one operation, one undo step, one notice."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from cadredesk.domain.changes import Changes
from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from cadredesk.storage.models import (
    BlobRow,
    BodyRow,
    ContactRow,
    PersonRow,
    PositionRow,
)
from tests.storage.conftest import Clock
from tests.storage.rows import body, cells, content, names, person, position, title


def add(db: Database, *full_names: str) -> None:
    for full_name in full_names:
        with db.write(f"Thêm {full_name}") as session:
            session.add(person(full_name))


def test_write_then_read(any_db: Database) -> None:
    add(any_db, "Nguyễn Văn An")
    assert names(any_db) == ["Nguyễn Văn An"]


def test_an_error_inside_leaves_nothing(any_db: Database) -> None:
    add(any_db, "Nguyễn Văn An")
    before = content(any_db)
    with pytest.raises(ZeroDivisionError), any_db.write("Nhập") as session:
        session.execute(insert(PersonRow), [cells(f"Trần Thị B{n}") for n in range(500)])
        raise ZeroDivisionError
    assert content(any_db) == before
    assert [entry.label for entry in any_db.log()] == ["Thêm Nguyễn Văn An"]
    add(any_db, "Lê Thị Bình")
    assert len(names(any_db)) == 2


def test_a_broken_reference_is_our_bug(db: Database) -> None:
    with pytest.raises(IntegrityError), db.write("Gán") as session:
        session.add(position(7, 8, 9))
    assert db.log() == []


def test_an_empty_write_leaves_no_operation(db: Database) -> None:
    seen: list[Changes] = []
    db.listeners.append(seen.append)
    with db.write("Không sửa gì"):
        pass
    add(db, "Nguyễn Văn An")
    with db.write("Ghi như cũ") as session:
        session.execute(update(PersonRow).values(given="An"))
    assert [entry.label for entry in db.log()] == ["Thêm Nguyễn Văn An"]
    assert len(seen) == 1


def test_bytes_are_kept_outside_the_log(db: Database) -> None:
    with db.write("Thêm ảnh") as session:
        session.add(BlobRow(hash="ab", bytes=b"\x00\xff"))
    assert db.log() == []
    with db.read() as session:
        assert session.scalars(select(BlobRow.bytes)).all() == [b"\x00\xff"]


def test_listeners_hear_after_the_commit(db: Database) -> None:
    heard: list[tuple[Changes, int, int]] = []
    db.listeners.append(lambda c: heard.append((c, len(names(db)), threading.get_ident())))
    add(db, "Nguyễn Văn An")
    db.undo()
    db.redo()
    changes = [item[0] for item in heard]
    assert [(c.kind, c.count, c.tables) for c in changes] == [
        ("do", 1, frozenset({"person"})),
        ("undo", 1, frozenset({"person"})),
        ("redo", 1, frozenset({"person"})),
    ]
    assert [item[1] for item in heard] == [1, 0, 1]
    assert {item[2] for item in heard} == {threading.get_ident()}
    assert {c.label for c in changes} == {"Thêm Nguyễn Văn An"}


def test_a_listener_may_write(db: Database) -> None:
    def note(changes: Changes) -> None:
        if changes.label != "Ghi chú":
            with db.write("Ghi chú") as session:
                session.execute(update(PersonRow).values(note="mới"))

    db.listeners.append(note)
    add(db, "Nguyễn Văn An")
    assert [entry.label for entry in db.log()] == ["Ghi chú", "Thêm Nguyễn Văn An"]


def test_undo_and_redo_walk_the_steps(any_db: Database) -> None:
    states = [content(any_db)]
    for name in ("Nguyễn Văn An", "Lê Thị Bình", "Hoàng Thị Ê Đê"):
        add(any_db, name)
        states.append(content(any_db))
    for state in reversed(states[:-1]):
        any_db.undo()
        assert content(any_db) == state
    with pytest.raises(UserError, match="nothing-to-undo"):
        any_db.undo()
    assert any_db.undo_step() is None
    for state in states[1:]:
        any_db.redo()
        assert content(any_db) == state
    with pytest.raises(UserError, match="nothing-to-redo"):
        any_db.redo()
    assert any_db.redo_step() is None


def test_something_new_ends_redo(db: Database) -> None:
    add(db, "Nguyễn Văn An", "Lê Thị Bình")
    db.undo()
    add(db, "Phạm Văn Cường")
    assert db.redo_step() is None
    db.undo()
    step = db.redo_step()
    assert step is not None and step.label == "Thêm Phạm Văn Cường"
    db.undo()
    db.redo()
    assert names(db) == ["Nguyễn Văn An"]
    db.redo()
    assert names(db) == ["Nguyễn Văn An", "Phạm Văn Cường"]
    with pytest.raises(UserError, match="nothing-to-redo"):
        db.redo()


def test_an_empty_write_does_not_end_redo(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    db.undo()
    with db.write("Không sửa gì"):
        pass
    db.redo()
    assert names(db) == ["Nguyễn Văn An"]


def test_undo_goes_on_after_closing(any_db: Database, key: bytes | None) -> None:
    add(any_db, "Nguyễn Văn An", "Lê Thị Bình")
    any_db.undo()
    any_db.close()
    with Database.open(any_db.path, key, user="Lan") as again:
        step = again.redo_step()
        assert step is not None and step.label == "Thêm Lê Thị Bình"
        again.undo()
        assert names(again) == []


def test_undo_reaches_back_a_hundred_operations(db: Database) -> None:
    add(db, *(f"Nguyễn Văn A{n}" for n in range(103)))
    for _ in range(100):
        db.undo()
    with pytest.raises(UserError, match="nothing-to-undo"):
        db.undo()
    assert len(names(db)) == 3
    for _ in range(100):
        db.redo()
    assert len(names(db)) == 103


def test_undo_stops_at_a_barrier(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    db.barrier()
    assert db.log() == []
    with pytest.raises(UserError, match="nothing-to-undo"):
        db.undo()
    add(db, "Lê Thị Bình")
    db.undo()
    assert names(db) == ["Nguyễn Văn An"]
    assert db.check()["ok"]


def test_a_step_of_another_day_or_user_asks(db: Database, clock: Clock) -> None:
    add(db, "Nguyễn Văn An")
    step = db.undo_step()
    assert step is not None and not step.ask
    assert (step.user, step.at[:10]) == ("Lan", "2026-09-30")
    db.user = "Minh"
    assert (step := db.undo_step()) is not None and step.ask and step.user == "Lan"
    db.user = "Lan"
    clock.at += timedelta(days=1)
    assert (step := db.undo_step()) is not None and step.ask
    db.undo()
    assert (step := db.redo_step()) is not None and not step.ask


def test_cascades_are_undone(any_db: Database) -> None:
    with any_db.write("Tạo") as session:
        session.add_all([person(), person("Lê Thị Bình"), body(), title()])
        session.flush()
        session.add(body("btv", parent_id=1, within_id=1))
        session.flush()
        session.add_all([position(1, 1, 1, main=True), position(2, 2, 1)])
        session.add(ContactRow(person_id=1, kind="phone", value="0900"))
    before = content(any_db)
    with any_db.write("Xóa hồ sơ") as session:
        session.execute(delete(PersonRow).where(PersonRow.id == 1))
    with any_db.write("Xóa tổ chức") as session:
        session.execute(delete(PositionRow))
        session.execute(delete(BodyRow).where(BodyRow.id == 1))
    after = content(any_db)
    assert after["body"][0][0] == 2
    assert any_db.undo().count == 4  # position, body, and twice what pointed at the body
    assert any_db.undo().tables == {"person", "position", "contact"}
    assert content(any_db) == before
    any_db.redo()
    any_db.redo()
    assert content(any_db) == after
    assert any_db.check()["ok"]


def test_update_logs_only_what_changed(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    with db.write("Sửa hồ sơ") as session:
        session.execute(update(PersonRow).values(note='nói "thử" \\ \n Đ', gender=None))
    with db.read() as session:
        data = session.scalars(text("SELECT data FROM change ORDER BY id DESC LIMIT 1")).one()
    assert data == '{"note":[null,"nói \\"thử\\" \\\\ \\n Đ"]}'
    db.undo()
    db.redo()
    with db.read() as session:
        assert session.scalars(select(PersonRow.note)).one() == 'nói "thử" \\ \n Đ'


def test_upsert_is_logged_and_undone(db: Database) -> None:
    upsert = text(
        "INSERT INTO body (uid, code, kind, name, variants, scope, sort)"
        " VALUES (:uid, 'bch', 'bch', :name, '[]', 'own', 0)"
        " ON CONFLICT (code) DO UPDATE SET name = excluded.name"
    )
    with db.write("Thêm") as session:
        session.execute(upsert, {"uid": "1", "name": "Một"})
    before = content(db)
    with db.write("Đổi tên") as session:
        session.execute(upsert, {"uid": "2", "name": "Hai"})
    db.undo()
    assert content(db) == before


def test_a_row_keeps_its_id(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    with pytest.raises(IntegrityError, match="keeps its id"), db.write("Đổi") as session:
        session.execute(update(PersonRow).values(id=9))


def test_ids_are_never_given_twice(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    db.undo()
    add(db, "Lê Thị Bình")
    with db.read() as session:
        assert session.scalars(select(PersonRow.id)).all() == [2]


def test_write_inside_write_is_a_bug(db: Database) -> None:
    with db.write("Ngoài") as session:
        session.add(person())
        with pytest.raises(RuntimeError, match="inside"), db.write("Trong"):
            pass
        with pytest.raises(RuntimeError, match="inside"):
            db.undo()
        with pytest.raises(RuntimeError, match="inside"):
            db.barrier()
        with pytest.raises(RuntimeError, match="inside"):
            db.close()
    assert names(db) == ["Nguyễn Văn An"]


def test_reading_never_writes(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    with pytest.raises(UserError, match="file-read-only"), db.read() as session:
        session.execute(delete(PersonRow))
    assert names(db) == ["Nguyễn Văn An"]


def test_the_log_tells_who_did_what(db: Database) -> None:
    add(db, "Nguyễn Văn An")
    db.user = "Minh"
    db.undo()
    newest, oldest = db.log()
    assert (newest.kind, newest.undoes, newest.user) == ("undo", oldest.id, "Minh")
    assert (oldest.kind, oldest.undoes, oldest.user) == ("do", None, "Lan")
    assert (newest.changes, newest.tables) == (oldest.changes, oldest.tables) == (1, ("person",))
    assert oldest.at < newest.at
    assert db.log(1) == [newest]


def test_a_closed_file_is_not_used(db: Database) -> None:
    db.close()
    db.close()
    with pytest.raises(RuntimeError, match="closed"), db.read():
        pass
    with pytest.raises(RuntimeError, match="closed"), db.write("Sau khi đóng"):
        pass
