"""Readers see one moment, writers queue, and closing leaves one file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

from cadredesk.storage.database import Database
from cadredesk.storage.models import PersonRow
from tests.storage.rows import folder, names, person


def add(db: Database, *full_names: str) -> None:
    with db.write("Thêm") as session:
        session.add_all(person(full_name) for full_name in full_names)


def test_a_reader_keeps_its_moment(any_db: Database) -> None:
    add(any_db, "Nguyễn Văn An")
    count = select(func.count()).select_from(PersonRow)
    with any_db.read() as session:
        assert session.scalar(count) == 1
        add(any_db, "Lê Thị Bình")
        any_db.undo()
        any_db.redo()
        assert session.scalar(count) == 1
    assert len(names(any_db)) == 2


def test_reading_goes_on_while_another_thread_writes(db: Database) -> None:
    inside, go = threading.Event(), threading.Event()

    def work() -> None:
        with db.write("Nhập") as session:
            session.add(person())
            session.flush()
            inside.set()
            assert go.wait(10)

    writer = threading.Thread(target=work)
    writer.start()
    assert inside.wait(10)
    assert names(db) == [] and db.undo_step() is None and db.log() == []
    go.set()
    writer.join()
    assert names(db) == ["Nguyễn Văn An"]


def test_writers_queue(any_db: Database) -> None:
    threads = [
        threading.Thread(target=lambda: [add(any_db, "Một Hai", "Ba Bốn") for _ in range(10)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(any_db)) == 80
    assert len(any_db.log()) == 40
    assert any_db.check()["ok"]


def test_a_failing_write_lets_the_next_one_in(db: Database) -> None:
    with pytest.raises(KeyError), db.write("Hỏng"):
        raise KeyError
    worker = threading.Thread(target=add, args=(db, "Nguyễn Văn An"))
    worker.start()
    worker.join(10)
    assert names(db) == ["Nguyễn Văn An"]


def test_closing_while_somebody_reads_loses_nothing(
    any_db: Database, key: bytes | None, tmp_path: Path
) -> None:
    add(any_db, "Nguyễn Văn An")
    with any_db.read() as session:
        assert session.scalar(select(PersonRow.full_name)) == "Nguyễn Văn An"
        any_db.close()
    with Database.open(any_db.path, key) as again:
        assert names(again) == ["Nguyễn Văn An"]
    assert sorted(folder(tmp_path)) == ["phuong.cadre"]


def test_closing_waits_for_readers_of_other_threads(any_db: Database, tmp_path: Path) -> None:
    add(any_db, "Nguyễn Văn An")
    inside, found = threading.Event(), []

    def work() -> None:
        with any_db.read() as session:
            inside.set()
            for _ in range(200):
                found.append(session.scalar(select(PersonRow.full_name)))

    reader = threading.Thread(target=work)
    reader.start()
    assert inside.wait(10)
    any_db.close()
    assert sorted(folder(tmp_path)) == ["phuong.cadre"]
    reader.join()
    assert found == ["Nguyễn Văn An"] * 200


def test_closing_waits_for_a_write(db: Database) -> None:
    inside = threading.Event()

    def work() -> None:
        with db.write("Nhập") as session:
            inside.set()
            session.add_all(person() for _ in range(500))

    writer = threading.Thread(target=work)
    writer.start()
    assert inside.wait(10)
    db.close()
    writer.join()
    with Database.open(db.path) as again:
        assert len(names(again)) == 500
