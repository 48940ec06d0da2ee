"""Backups are whole or not there, thin out, go to a second place, and come back."""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from cadredesk.progress import Cancelled
from cadredesk.storage import backup, backup_names
from cadredesk.storage.backup_names import FOLDER, Why
from cadredesk.storage.database import Database
from cadredesk.storage.models import OfficeRow
from tests.storage.rows import content, folder, names, person
from tests.storage.test_faults import fill

NOW = datetime(2026, 11, 20, 16, 5)


@pytest.fixture
def filled(any_db: Database) -> Database:
    """An office with one person."""
    with any_db.write("Tạo văn phòng") as session:
        session.add(OfficeRow(name="Đảng ủy phường Phổ Hòa", kind="phường", settings={}))
    add(any_db, "Nguyễn Văn An")
    return any_db


def add(db: Database, name: str) -> None:
    with db.write(f"Thêm {name}") as session:
        session.add(person(name))


def here(db: Database) -> list[backup_names.Backup]:
    return backup_names.listed(backup.folder_of(db))


def test_a_backup_holds_everything_and_its_name_says_the_day(
    filled: Database, key: bytes | None
) -> None:
    made = backup.make(filled, Why.MANUAL, NOW)
    assert made.path.name == "2026-11-20_160500-tu-tay.cadre"
    assert made.path.parent.parent == filled.path.parent / FOLDER
    assert made.path.parent.name.startswith("phuong-")
    assert (made.at, made.why, made.size) == (NOW, Why.MANUAL, made.path.stat().st_size)
    assert list(folder(made.path.parent)) == [made.path.name]
    with Database.open(made.path, key) as copy:
        assert content(copy) == content(filled)
        assert copy.check()["ok"]


def test_a_renamed_file_finds_its_backups_again(filled: Database, key: bytes | None) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    filled.close()
    other = filled.path.rename(filled.path.with_name("đảng ủy.cadre"))
    with Database.open(other, key) as db:
        assert here(db) == [made]


def test_two_offices_of_one_name_never_thin_each_other(
    filled: Database, key: bytes | None, tmp_path: Path
) -> None:
    backup.make(filled, Why.CLOSE, NOW - timedelta(days=1, hours=1))
    place = filled.path
    filled.close()
    with Database.create(place, key, replace=True) as db:
        with db.write("Tạo văn phòng") as session:
            session.add(OfficeRow(name="Đảng ủy xã Bình An", kind="xã", settings={}))
        backup.make(db, Why.CLOSE, NOW - timedelta(days=1))
        assert len(here(db)) == 1
    assert len(list((tmp_path / FOLDER).rglob("*.cadre"))) == 2


def test_a_backup_is_due_only_when_something_was_done(filled: Database) -> None:
    assert backup.due(filled, NOW)
    backup.make(filled, Why.CLOSE, NOW)
    assert not backup.due(filled, NOW)
    add(filled, "Lê Thị Bình")
    assert backup.due(filled, NOW)
    backup.make(filled, Why.CLOSE, NOW)
    filled.undo()
    assert backup.due(filled, NOW + timedelta(hours=1))


def test_an_empty_office_and_an_untouched_demo_need_none(db: Database) -> None:
    with db.write("Tạo văn phòng") as session:
        session.add(OfficeRow(name="Đảng ủy phường", kind="phường", settings={"demo": True}))
        session.add(person())
    db.barrier()
    assert not backup.due(db, NOW)
    add(db, "Lê Thị Bình")
    for day in range(6):
        backup.make(db, Why.CLOSE, NOW + timedelta(days=day))
    assert len(here(db)) == backup.DEMO_KEEPS


def test_a_backup_that_rotted_does_not_count_as_one(filled: Database) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    data = bytearray(made.path.read_bytes())
    data[100:] = os.urandom(len(data) - 100)
    made.path.write_bytes(data)
    assert backup.due(filled, NOW)


def test_a_half_file_is_never_listed(filled: Database) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    data = made.path.read_bytes()
    for name, content_ in {
        "2026-11-19_170000-khi-dong.cadre": data[: len(data) // 2],
        "2026-11-18_170000-khi-dong.cadre": b"",
        "2026-11-17_170000-khi-dong.cadre.part": data,
        "2026-02-31_170000-khi-dong.cadre": data,
        "ghi chú.txt": b"x",
    }.items():
        (made.path.parent / name).write_bytes(content_)
    assert here(filled) == [made]


def test_what_a_killed_program_left_goes_with_the_next_backup(filled: Database) -> None:
    first = backup.make(filled, Why.CLOSE, NOW)
    rest = ("x.cadre.part", "x.cadre.part-journal", "x.cadre.lock", "weg.cadre-keys")
    for name in rest:
        (first.path.parent / name).write_bytes(b"x")
    (first.path.parent / "ghi chú.txt").write_text("của tôi")
    second = backup.make(filled, Why.MANUAL, NOW)
    assert sorted(folder(first.path.parent)) == sorted(
        [first.path.name, second.path.name, "ghi chú.txt"]
    )
    assert second.at == NOW  # another reason, another name
    assert backup.make(filled, Why.MANUAL, NOW).at == NOW + timedelta(seconds=1)


def test_old_ones_thin_out_and_what_was_made_on_purpose_stays_a_week(filled: Database) -> None:
    start = NOW - timedelta(days=60)
    for day in range(60):
        at = start + timedelta(days=day)
        backup.make(filled, Why.RESTORE if day in (57, 20) else Why.CLOSE, at)
        if day in (57, 20):
            backup.make(filled, Why.CLOSE, at + timedelta(hours=1))
    kept = here(filled)
    assert [one.at.date() for one in kept if one.why is Why.RESTORE] == [
        (start + timedelta(days=57)).date()
    ]
    assert len(kept) < 7 + 4 + 3 + 1
    assert kept[0].at.date() == (start + timedelta(days=59)).date()


def test_cancelled_in_between_leaves_nothing(filled: Database) -> None:
    older = backup.make(filled, Why.CLOSE, NOW)

    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        backup.make(filled, Why.CLOSE, NOW + timedelta(hours=1), Stop())
    assert list(folder(older.path.parent)) == [older.path.name]
    add(filled, "Lê Thị Bình")


def test_somebody_writes_while_it_is_made(filled: Database, key: bytes | None) -> None:
    fill(filled)

    class Busy:
        turns = 0

        def step(self, done: int, total: int) -> None:
            self.turns += 1
            add(filled, f"Người Thứ {self.turns}")

    busy = Busy()
    made = backup.make(filled, Why.CLOSE, NOW, busy)
    assert busy.turns > 3
    with Database.open(made.path, key) as copy:
        assert len(names(copy)) == 3001
    assert backup.due(filled, NOW)


def test_a_folder_that_is_a_file(filled: Database) -> None:
    (filled.path.parent / FOLDER).write_text("của tôi")
    with pytest.raises(UserError, match="backup-folder-taken"):
        backup.make(filled, Why.CLOSE, NOW)
    assert names(filled) == ["Nguyễn Văn An"]


def test_the_key_file_goes_along_and_goes_with_it(any_db: Database) -> None:
    with any_db.write("Tạo văn phòng") as session:
        session.add(OfficeRow(name="Đảng ủy phường", kind="phường", settings={}))
    keys = any_db.path.with_name(any_db.path.name + "-keys")
    keys.write_bytes(b"wrapped")
    made = backup.make(any_db, Why.CLOSE, NOW - timedelta(days=1))
    beside = made.path.with_name(made.path.name + "-keys")
    assert beside.read_bytes() == b"wrapped"
    later = backup.make(any_db, Why.CLOSE, NOW - timedelta(hours=20))
    assert later.at.date() == made.at.date()  # the day's later one takes its place
    backup.make(any_db, Why.CLOSE, NOW)
    assert not made.path.exists() and not beside.exists()
    assert later.path.with_name(later.path.name + "-keys").exists()


# --- the second place -------------------------------------------------------------------------


def test_the_second_place_gets_the_same_bytes(
    filled: Database, key: bytes | None, tmp_path: Path
) -> None:
    stick = tmp_path / "E" / "sao lưu cơ quan"
    stick.mkdir(parents=True)
    made = backup.make(filled, Why.CLOSE, NOW)
    uid = backup.facts_of(filled.path, key).office_uid
    target = backup.carry(made, stick, filled.path, uid, NOW)
    assert target.read_bytes() == made.path.read_bytes()
    assert target.parent.parent == stick
    assert backup.carry(made, stick, filled.path, uid, NOW) == target
    assert list(folder(target.parent)) == [target.name]


def test_a_stick_that_is_not_plugged_in_is_told(filled: Database, tmp_path: Path) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    with pytest.raises(UserError, match="second-missing"):
        backup.carry(made, tmp_path / "E", filled.path, "0" * 36, NOW)
    assert not (tmp_path / "E").exists()


# --- putting back -----------------------------------------------------------------------------


def test_a_backup_comes_back_with_an_empty_log(filled: Database, key: bytes | None) -> None:
    wanted = content(filled)
    made = backup.make(filled, Why.CLOSE, NOW)
    bytes_then = made.path.read_bytes()
    add(filled, "Lê Thị Bình")
    filled.close()
    found = backup.put_back(made.path, filled.path, key, replace=True, user="Lan", now=NOW)
    assert (found.people, found.operations) == (1, 0)
    assert made.path.read_bytes() == bytes_then
    with Database.open(filled.path, key) as db:
        assert content(db) == wanted
        assert db.log() == []
        assert db.check()["ok"]
        with pytest.raises(UserError, match="nothing-to-undo"):
            db.undo()
    beside = [p.name for p in filled.path.parent.iterdir()]
    assert sorted(beside) == sorted([filled.path.name, FOLDER])


def test_a_file_in_use_is_not_replaced(filled: Database, key: bytes | None) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    add(filled, "Lê Thị Bình")
    with pytest.raises(UserError, match="file-in-use"):
        backup.put_back(made.path, filled.path, key, replace=True, user="", now=NOW)
    assert len(names(filled)) == 2


def test_only_a_sound_backup_is_put_back(filled: Database, key: bytes | None) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    filled.close()
    before = filled.path.read_bytes()
    rotten = made.path.with_name("hỏng.cadre")
    data = bytearray(made.path.read_bytes())
    data[-9000:-300] = os.urandom(8700)
    rotten.write_bytes(data)
    with pytest.raises(UserError, match="file-damaged"):
        backup.put_back(rotten, filled.path, key, replace=True, user="", now=NOW)
    other = made.path.with_name("khác.cadre")
    other.write_bytes(b"PK" * 100)
    with pytest.raises(UserError, match="not-our-file"):
        backup.put_back(other, filled.path, key, replace=True, user="", now=NOW)
    with pytest.raises(UserError, match="file-exists"):
        backup.put_back(made.path, filled.path, key, replace=False, user="", now=NOW)
    with pytest.raises(UserError, match="file-exists"):
        backup.put_back(filled.path, filled.path, key, replace=True, user="", now=NOW)
    assert filled.path.read_bytes() == before
    with pytest.raises(UserError, match="wrong-key"):
        wrong = bytes(32) if key is None else None
        backup.put_back(made.path, filled.path, wrong, replace=True, user="", now=NOW)


def test_the_keys_of_today_go_on_opening_a_restored_file(filled: Database) -> None:
    keys = filled.path.with_name(filled.path.name + "-keys")
    keys.write_bytes(b"old password")
    made = backup.make(filled, Why.CLOSE, NOW)
    keys.write_bytes(b"new password")
    filled.close()
    backup.put_back(
        made.path, filled.path, filled.key, replace=True, user="", now=NOW, keep_keys=True
    )
    assert keys.read_bytes() == b"new password"
    elsewhere = filled.path.with_name("máy mới.cadre")
    backup.put_back(made.path, elsewhere, filled.key, replace=False, user="", now=NOW)
    assert elsewhere.with_name(elsewhere.name + "-keys").read_bytes() == b"old password"


def test_a_damaged_file_is_kept_byte_by_byte(filled: Database, tmp_path: Path) -> None:
    filled.close()
    filled.path.write_bytes(b"rubbish")
    kept = backup.set_aside(filled.path, NOW)
    assert kept.read_bytes() == b"rubbish"
    assert kept.name == "phuong-tep-hong-2026-11-20_160500.cadre"


def test_the_folder_goes_away_while_the_window_is_open(filled: Database) -> None:
    made = backup.make(filled, Why.CLOSE, NOW)
    shutil.rmtree(made.path.parent.parent)
    assert here(filled) == []
    assert backup.due(filled, NOW)
    assert backup.make(filled, Why.CLOSE, NOW).path == made.path
