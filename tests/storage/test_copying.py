"""A copy is whole or not there; the file it was made of is never harmed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from tests.storage.rows import content, folder, names, person


@pytest.fixture
def filled(any_db: Database) -> Database:
    with any_db.write("Thêm") as session:
        session.add(person())
    return any_db


def test_a_copy_holds_everything_committed(
    filled: Database, key: bytes | None, tmp_path: Path
) -> None:
    target = tmp_path / "sao lưu" / "bản sao.cadre"
    target.parent.mkdir()
    with filled.write("Đang làm dở") as session:
        session.add(person("Lê Thị Bình"))
        session.flush()
        filled.save_copy(target)
    assert sorted(folder(target.parent)) == [target.name]
    with Database.open(target, key) as copy:
        assert names(copy) == ["Nguyễn Văn An"]
        assert copy.check()["ok"]
        assert copy.undo().label == "Thêm"
    assert len(names(filled)) == 2


def test_an_existing_copy_stays_unless_replaced(
    filled: Database, key: bytes | None, tmp_path: Path
) -> None:
    target = tmp_path / "bản sao.cadre"
    target.write_bytes(b"older")
    with pytest.raises(UserError, match="file-exists"):
        filled.save_copy(target)
    assert target.read_bytes() == b"older"
    filled.save_copy(target, replace=True)
    with Database.open(target, key) as copy:
        assert content(copy) == content(filled)


def test_a_file_is_no_copy_of_itself(filled: Database) -> None:
    with pytest.raises(UserError, match="file-exists"):
        filled.save_copy(filled.path, replace=True)
    with pytest.raises(UserError, match="file-exists"):
        filled.save_copy(filled.path.parent / "." / filled.path.name, replace=True)
    assert names(filled) == ["Nguyễn Văn An"]


def test_an_open_file_is_not_replaced(filled: Database, key: bytes | None, tmp_path: Path) -> None:
    with Database.create(tmp_path / "khác.cadre", key) as other:
        with pytest.raises(UserError, match="file-in-use"):
            filled.save_copy(other.path, replace=True)
        assert names(other) == []


def test_nowhere_to_copy_to(filled: Database, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder-missing"):
        filled.save_copy(tmp_path / "không có" / "a.cadre")
    with pytest.raises(UserError, match="target-is-folder"):
        filled.save_copy(tmp_path, replace=True)
    assert not tmp_path.with_name(tmp_path.name + ".lock").exists()


def test_copying_while_others_write(filled: Database, key: bytes | None, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with filled.write("Thêm cặp") as session:
                session.add_all([person("Một Hai"), person("Ba Bốn")])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            filled.save_copy(tmp_path / "copy.cadre", replace=True)
            with Database.open(tmp_path / "copy.cadre", key) as copy:
                assert len(names(copy)) % 2 == 1
    finally:
        stop.set()
        writer.join()
