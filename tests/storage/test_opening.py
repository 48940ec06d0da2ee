"""Files that must not be opened: each told by its own code, none touched."""

from __future__ import annotations

import json
import os
import shutil
import socket
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlcipher3 import dbapi2

from cadredesk.errors import UserError
from cadredesk.messages import TEXTS, sentence
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect
from cadredesk.storage.models import PersonRow
from tests.storage.conftest import KEY
from tests.storage.rows import cells, folder, names, person


@pytest.fixture
def kept(tmp_path: Path, key: bytes | None) -> Path:
    """A closed file with some people in it."""
    path = tmp_path / "phuong.cadre"
    with Database.create(path, key) as db, db.write("Nhập") as session:
        session.execute(insert(PersonRow), [cells(note="x" * 400) for _ in range(300)])
    return path


def refused(path: Path, code: str, key: bytes | None = None) -> UserError:
    """Opening fails with the code, the folder stays as it is, and there is a sentence for it."""
    before = folder(path.parent)
    with pytest.raises(UserError) as caught:
        Database.open(path, key)
    assert caught.value.code == code
    assert folder(path.parent) == before
    assert "–" not in sentence(caught.value) and code in TEXTS
    return caught.value


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def test_missing(tmp_path: Path) -> None:
    refused(tmp_path / "khong co.cadre", "file-missing")
    refused(tmp_path, "not-our-file")


def test_foreign_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.cadre"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "x" * 5000)
    refused(path, "not-our-file")
    path.write_bytes(b"")
    refused(path, "not-our-file")
    path.write_bytes(b"SQLite format 3\x00")
    refused(path, "not-our-file")
    path.write_bytes(os.urandom(8192))
    refused(path, "not-our-file")


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "a.cadre"
    with closing(dbapi2.connect(str(path))) as raw:
        raw.execute("CREATE TABLE person (id INTEGER)")
    refused(path, "not-our-file")


def test_newer(kept: Path, key: bytes | None) -> None:
    overwrite(kept, 60, (99).to_bytes(4, "big"))
    refused(kept, "file-too-new", key)


def test_damaged_in_the_middle(kept: Path, key: bytes | None) -> None:
    size = kept.stat().st_size
    overwrite(kept, size // 2 // 4096 * 4096, b"\xa5" * 4096 * 4)
    refused(kept, "file-damaged", key)


def test_cut_off(kept: Path, key: bytes | None) -> None:
    os.truncate(kept, kept.stat().st_size // 2)
    refused(kept, "file-damaged", key)


def test_damaged_schema(kept: Path) -> None:
    if (whole := kept.read_bytes())[20] == 0:
        overwrite(kept, 100, b"\xff" * 3996)
        refused(kept, "file-damaged")
    else:  # under a cipher the first page alone cannot tell damage from another key
        overwrite(kept, 100, b"\xff" * 3996)
        refused(kept, "wrong-key", KEY)
    assert len(whole) == kept.stat().st_size


def test_wrong_key(kept: Path, key: bytes | None) -> None:
    refused(kept, "wrong-key", bytes(32))
    refused(kept, "wrong-key", None if key else KEY)
    with Database.open(kept, key) as db:
        assert len(names(db)) == 300


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER log_person_update",
        "CREATE TRIGGER extra AFTER INSERT ON person BEGIN DELETE FROM position; END",
        "CREATE VIEW people AS SELECT * FROM person",
        "CREATE TABLE stowaway (id INTEGER)",
        "CREATE VIRTUAL TABLE words USING fts5(word)",
        "CREATE INDEX further ON person (note)",
        "ALTER TABLE person ADD COLUMN extra TEXT",
        "UPDATE sqlite_schema SET sql = replace(sql, 'old.id', 'old. id')"
        " WHERE name = 'log_person_delete'",
        "UPDATE sqlite_schema SET sql = replace(sql, 'given TEXT NOT NULL', 'given TEXT')"
        " WHERE name = 'person'",
    ],
)
def test_hostile(kept: Path, key: bytes | None, statement: str) -> None:
    with closing(connect(kept, key)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(statement)
    refused(kept, "file-hostile", key)


def test_hostile_with_work_left_over(kept: Path, key: bytes | None, tmp_path: Path) -> None:
    """Also when the hostile part is still in the log of writes beside the file."""
    with closing(connect(kept, key)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("DROP TRIGGER log_person_update")
        other = tmp_path / "copy"
        other.mkdir()
        for end in ("", "-wal"):
            shutil.copy(f"{kept}{end}", other / f"a.cadre{end}")
    refused(other / "a.cadre", "file-hostile", key)


def test_in_use_says_who_and_since(any_db: Database, key: bytes | None) -> None:
    before = folder(any_db.path.parent)
    with pytest.raises(UserError) as caught:
        Database.open(any_db.path, key, user="Minh")
    assert caught.value.code == "file-in-use"
    assert caught.value.details["who"] == "Lan"
    said = f"Lan (máy {socket.gethostname()}) đang mở dữ liệu này từ 08:00 30/09/2026."
    assert sentence(caught.value).startswith(said)
    assert caught.value.details["since"] == "08:00 30/09/2026"
    assert folder(any_db.path.parent) == before
    any_db.close()
    Database.open(any_db.path, key).close()


def test_a_lock_left_by_a_crash_holds_nobody_up(kept: Path, key: bytes | None) -> None:
    lock = kept.with_name(kept.name + ".lock")
    lock.write_text(json.dumps({"user": "Lan", "host": "a", "pid": 1, "since": "2026-01-01"}))
    Database.open(kept, key).close()
    assert sorted(folder(kept.parent)) == [kept.name]


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Whoever may do anything is stopped by no permission; then be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder(kept: Path) -> Iterator[Path]:
    """The file in a folder everybody may reach, all of it owned by whoever opens it."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        shutil.copy(kept, place / kept.name)
        if os.geteuid() == 0:
            for path in (place, place / kept.name):
                os.chown(path, 65534, 65534)
        yield place / kept.name
        place.chmod(stat.S_IRWXU)


def _lock_folder(path: Path) -> None:
    path.parent.chmod(0o555)


def _lock_file(path: Path) -> None:
    path.chmod(0o444)


@pytest.mark.parametrize("make", [_lock_folder, _lock_file])
def test_read_only(open_folder: Path, key: bytes | None, make: Callable[[Path], None]) -> None:
    make(open_folder)
    with as_somebody_else():
        refused(open_folder, "file-read-only", key)
        before = folder(open_folder.parent)
        with Database.open(open_folder, key, read_only=True) as db:
            assert len(names(db)) == 300
            with pytest.raises(UserError, match="file-read-only"), db.write("Sửa"):
                pass
            with pytest.raises(UserError, match="file-read-only"):
                db.undo()
        assert folder(open_folder.parent) == before


def test_unreadable(open_folder: Path, key: bytes | None) -> None:
    with as_somebody_else():
        open_folder.chmod(0)
        with pytest.raises(UserError, match="file-forbidden"):
            Database.open(open_folder, key)
        open_folder.chmod(0o600)


def test_create_in_a_folder_for_reading_only(open_folder: Path, key: bytes | None) -> None:
    open_folder.parent.chmod(0o555)
    before = folder(open_folder.parent)
    with as_somebody_else(), pytest.raises(UserError, match="file-read-only"):
        Database.create(open_folder.with_name("moi.cadre"), key)
    assert folder(open_folder.parent) == before


def test_read_only_sees_a_file_in_use(any_db: Database, key: bytes | None) -> None:
    with pytest.raises(UserError, match="file-in-use"):
        Database.open(any_db.path, key, read_only=True)


def test_create_refuses_an_existing_file(kept: Path, key: bytes | None) -> None:
    before = folder(kept.parent)
    with pytest.raises(UserError, match="file-exists"):
        Database.create(kept, key)
    assert folder(kept.parent) == before
    with pytest.raises(UserError, match="folder-missing") as caught:
        Database.create(kept.parent / "khong co" / "a.cadre", key)
    assert "khong co" in sentence(caught.value)


def test_create_replaces_when_told(kept: Path, key: bytes | None) -> None:
    """Also a file a crash left with work beside it, which must not reach the new one."""
    for end in ("-wal", "-shm", "-journal"):
        kept.with_name(kept.name + end).write_bytes(b"left over")
    with Database.create(kept, key, replace=True) as db:
        assert names(db) == []
        with db.write("Thêm") as session:
            session.add(person())
    assert sorted(folder(kept.parent)) == [kept.name]


def test_create_never_replaces_a_file_in_use(any_db: Database, key: bytes | None) -> None:
    with any_db.write("Thêm") as session:
        session.add(person())
    with pytest.raises(UserError, match="file-in-use"):
        Database.create(any_db.path, key, replace=True)
    assert len(names(any_db)) == 1


def test_after_a_crash_everything_committed_is_there(
    any_db: Database, key: bytes | None, tmp_path: Path
) -> None:
    with any_db.write("Thêm") as session:
        session.add(person())
    other = tmp_path / "sau khi mất điện"
    other.mkdir()
    for file in tmp_path.glob("phuong.cadre*"):
        shutil.copy(file, other)
    with Database.open(other / "phuong.cadre", key) as db:
        assert names(db) == ["Nguyễn Văn An"]
        assert db.check()["ok"]
    assert sorted(folder(other)) == ["phuong.cadre"]
