"""A file made anew takes the place of an older one at one moment, or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect
from tests.storage.rows import content, folder, names, person


def put(db: Database) -> None:
    with db.write("Thêm") as session:
        session.add(person())


@pytest.fixture
def old(tmp_path: Path, key: bytes | None) -> Path:
    """A closed file with somebody in it."""
    path = tmp_path / "phuong.cadre"
    with Database.create(path, key) as db:
        put(db)
    return path


def test_the_new_file_is_filled_before_it_takes_its_place(old: Path, key: bytes | None) -> None:
    before = old.read_bytes()

    def fill(db: Database) -> None:
        with db.write("Thêm") as session:
            session.add_all([person("Lê Thị Bình"), person("Y Đê Ayŭn")])
        assert old.read_bytes() == before
        with pytest.raises(UserError, match="file-in-use"):
            Database.open(old, key)

    with Database.create(old, key, replace=True, fill=fill) as db:
        assert names(db) == ["Lê Thị Bình", "Y Đê Ayŭn"]
        put(db)
        assert db.check()["ok"]
    assert sorted(folder(old.parent)) == [old.name]
    with Database.open(old, key) as db:
        assert len(names(db)) == 3


def test_filling_that_fails_leaves_the_old_file(old: Path, key: bytes | None) -> None:
    before = folder(old.parent)

    def fill(db: Database) -> None:
        put(db)
        raise UserError("disk-full")

    for target in (old, old.with_name("moi.cadre")):
        with pytest.raises(UserError, match="disk-full"):
            Database.create(target, key, replace=True, fill=fill)
        assert folder(old.parent) == before


def test_a_file_in_use_is_refused_before_any_work(any_db: Database, key: bytes | None) -> None:
    put(any_db)
    before = folder(any_db.path.parent)
    begun = []
    with pytest.raises(UserError, match="file-in-use"):
        Database.create(any_db.path, key, replace=True, fill=begun.append)
    assert begun == []
    assert folder(any_db.path.parent) == before


def test_what_a_kill_left_is_cleared_away(old: Path, key: bytes | None) -> None:
    for end in (".part", ".part-wal", ".part-journal", ".lock"):
        old.with_name(old.name + end).write_bytes(b"left over")
    with Database.create(old, key, replace=True, fill=put) as db:
        assert names(db) == ["Nguyễn Văn An"]
    assert sorted(folder(old.parent)) == [old.name]


def test_up_to_the_rename_the_old_file_has_its_last_actions(
    tmp_path: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They may still stand in a log beside it, which must not reach the new file either."""
    place = tmp_path / "sau khi mất điện"
    place.mkdir()
    with Database.create(tmp_path / "a.cadre", key) as db:
        put(db)
        for end in ("", "-wal"):
            shutil.copy(f"{db.path}{end}", place / f"a.cadre{end}")
        assert (place / "a.cadre-wal").stat().st_size > 0

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            Database.create(place / "a.cadre", key, replace=True)
    with Database.open(place / "a.cadre", key) as db:
        assert names(db) == ["Nguyễn Văn An"]
    with Database.create(place / "a.cadre", key, replace=True) as db:
        assert names(db) == []
    assert sorted(folder(place)) == ["a.cadre"]


def test_an_old_file_another_program_works_in_stays(old: Path, key: bytes | None) -> None:
    with closing(connect(old, key)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE sqlite_sequence SET seq = seq")
        with pytest.raises(UserError, match="file-busy"):
            Database.create(old, key, replace=True)
        raw.execute("ROLLBACK")
    with Database.open(old, key) as db:
        assert names(db) == ["Nguyễn Văn An"]
    assert sorted(folder(old.parent)) == [old.name]


def test_by_whatever_link_a_file_is_reached_it_is_one_file(any_db: Database) -> None:
    key = any_db._key
    put(any_db)
    link = any_db.path.parent / "lien-ket.cadre"
    try:
        link.symlink_to(any_db.path)
    except OSError:  # Windows lets only some users make links: then there are none to follow
        assert sys.platform == "win32"
        return
    for replace in (False, True):
        with pytest.raises(UserError, match=r"file-in-use|file-exists"):
            Database.create(link, key, replace=replace)
    with pytest.raises(UserError, match="file-in-use"):
        Database.open(link, key)
    any_db.close()
    with Database.create(link, key, replace=True) as db:
        assert names(db) == []
    assert link.is_symlink()
    with Database.open(any_db.path, key) as db:
        assert names(db) == []


ODD = os.fsdecode(b"v\xe3n ph\xf2ng \xff%3f?#.cadre") if os.name == "posix" else "văn #%3f;.cadre"


def test_any_name_the_system_allows(tmp_path: Path, key: bytes | None) -> None:
    path = tmp_path / ODD
    with Database.create(path, key, fill=put) as db:
        put(db)
        db.save_copy(tmp_path / f"bản sao {ODD}")
        kept = content(db)
    with Database.open(path, key) as db:
        assert content(db) == kept
    with Database.open(path, key, read_only=True) as db:
        assert content(db) == kept
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([ODD, f"bản sao {ODD}"])


def test_a_name_longer_than_any_is_a_fault_of_the_world(tmp_path: Path, key: bytes | None) -> None:
    for ask in (Database.open, Database.create):
        with pytest.raises(UserError, match="name-too-long"):
            ask(tmp_path / ("a" * 300 + ".cadre"), key)
    assert list(tmp_path.iterdir()) == []
