"""Steps to a newer schema: each whole or not at all, nothing lost, nothing undone behind one."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection as Raw

import pytest
from sqlalchemy import text

from cadredesk.domain.names import text_key
from cadredesk.errors import UserError
from cadredesk.storage import backup, changelog, imports, migrate, migrations, spellings
from cadredesk.storage.backup_compare import differences
from cadredesk.storage.backup_names import FOLDER, Backup, Why, listed
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect, number
from cadredesk.storage.migrations.step import Step, rebuild
from cadredesk.storage.replay import replay
from tests.storage.conftest import Clock
from tests.storage.rows import body, content, folder, names, person, position, title

FILES = Path(__file__).parents[1] / "files"
NEXT = migrate.head() + 1


def backups_of(path: Path) -> list[Backup]:
    """The one list of backups beside a file."""
    (place,) = (path.parent / FOLDER).iterdir()
    return listed(place)


def rebuild_person(raw: Raw) -> None:
    """A parent table made anew: a column gone, one added, one stricter."""
    columns = [row[1] for row in raw.execute("PRAGMA table_info(person)")]
    kept = [name for name in columns if name not in ("id", "uid", "phone")]
    defined = ", ".join(f'"{name}" TEXT' for name in kept)
    rebuild(
        raw,
        "person",
        f"id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, {defined},"
        " initials TEXT NOT NULL",
        {"id": "id", "uid": "uid", **{name: f'"{name}"' for name in kept}}
        | {"initials": "substr(family, 1, 1) || substr(given, 1, 1)"},
    )


@pytest.fixture
def old(tmp_path: Path, key: bytes | None, clock: Clock) -> Path:
    """A file of the schema before the next one, with references in it."""
    path = tmp_path / "phuong.cadre"
    with Database.create(path, key, user="Lan", now=clock) as db:
        with db.write("Nhập") as session:
            session.add_all([person("Nguyễn Văn An", phone="1"), person("Lê Thị Bình")])
            session.add_all([body(), title()])
            session.flush()
            session.add(position(1, 1, 1))
        with db.write("Thêm") as session:
            session.add(person("Phạm Văn Cường"))
        with db.write("Xóa") as session:
            session.execute(text("DELETE FROM person WHERE id = 3"))
    return path


@pytest.fixture
def with_step(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Raw], None]], None]:
    """The program as it will be: one step further."""

    def add(run: Callable[[Raw], None]) -> None:
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, Step(NEXT, run)))

    return add


def test_a_step_keeps_rows_references_and_ids(
    old: Path, key: bytes | None, with_step: Callable[[Callable[[Raw], None]], None]
) -> None:
    with_step(rebuild_person)
    before = old.read_bytes()
    with Database.open(old, key, user="Minh") as db:
        with db.read() as session:
            rows = session.execute(text("SELECT id, full_name, initials FROM person")).all()
            assert rows == [(1, "Nguyễn Văn An", "NA"), (2, "Lê Thị Bình", "LB")]
            assert session.execute(text("SELECT person_id FROM position")).all() == [(1,)]
        assert db.check()["ok"]
        newest = db.log(1)[0]
        assert (newest.kind, newest.user, newest.changes) == ("migrate", "Minh", 0)
        assert len(db.log()) == 4
        with pytest.raises(UserError, match="nothing-to-undo"):
            db.undo()
        with db.write("Thêm") as session:
            session.execute(
                text("INSERT INTO person (uid, full_name, initials) VALUES ('u', 'Mới', 'M')")
            )
        with db.read() as session:
            assert session.execute(text("SELECT max(id) FROM person")).scalar() == 4
        db.undo()
        assert names(db) == ["Nguyễn Văn An", "Lê Thị Bình"]
    with closing(connect(old, key)) as raw:
        assert number(raw, "user_version") == NEXT
        indexed = (
            "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name LIKE 'ix_person_s%'"
        )
        assert raw.execute(indexed).fetchone()[0] >= 1
    assert list(folder(old.parent)) == [old.name]
    (kept,) = backups_of(old)
    assert (kept.why, kept.size) == (Why.MIGRATION, len(before))


def test_the_copy_before_a_step_opens(
    old: Path,
    key: bytes | None,
    with_step: Callable[[Callable[[Raw], None]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Database.open(old, key) as db:
        before = content(db)
    with_step(rebuild_person)
    Database.open(old, key).close()
    monkeypatch.undo()
    (kept,) = backups_of(old)
    with Database.open(kept.path, key) as db:
        assert content(db) == before
    with pytest.raises(UserError, match="file-too-new"):
        Database.open(old, key)


def test_a_backup_of_an_older_schema_is_compared_and_put_back(
    old: Path, key: bytes | None, with_step: Callable[[Callable[[Raw], None]], None]
) -> None:
    with_step(rebuild_person)
    Database.open(old, key).close()
    (kept,) = backups_of(old)
    with Database.open(old, key) as db:
        assert differences(kept.path, old, key).nothing
        with db.write("Xóa") as session:
            session.execute(text("DELETE FROM person WHERE id = 1"))
        assert differences(kept.path, old, key).backup_only == ("Nguyễn Văn An",)
    backup.put_back(kept.path, old, key, replace=True, user="", now=datetime(2026, 11, 20))
    with Database.open(old, key) as db:
        assert names(db) == ["Nguyễn Văn An", "Lê Thị Bình"]
        assert db.log() == []
        assert db.check()["ok"]


def _breaks_references(raw: Raw) -> None:
    raw.execute("DELETE FROM person WHERE id = 1")


def _raises(raw: Raw) -> None:
    raw.execute("ALTER TABLE person ADD COLUMN extra TEXT")
    raw.execute("UPDATE person SET extra = 'x'")
    raise ValueError("a step went wrong")


@pytest.mark.parametrize(
    ("run", "error"), [(_breaks_references, RuntimeError), (_raises, ValueError)]
)
def test_a_step_that_fails_leaves_the_file_as_it_was(
    old: Path,
    key: bytes | None,
    with_step: Callable[[Callable[[Raw], None]], None],
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[[Raw], None],
    error: type[Exception],
) -> None:
    with Database.open(old, key) as db:
        before = content(db)
    with_step(run)
    with pytest.raises(error):
        Database.open(old, key)
    monkeypatch.undo()
    with Database.open(old, key) as db:
        assert content(db) == before
        assert db.check()["ok"]
        assert db.undo_step() is not None


def test_reading_only_does_not_migrate(
    old: Path, key: bytes | None, with_step: Callable[[Callable[[Raw], None]], None]
) -> None:
    with_step(rebuild_person)
    before = folder(old.parent)
    with pytest.raises(UserError, match="file-read-only"):
        Database.open(old, key, read_only=True)
    assert folder(old.parent) == before


def test_steps_are_numbered_without_gaps() -> None:
    assert [step.number for step in migrations.STEPS] == list(range(1, NEXT))


@pytest.mark.parametrize("version", range(1, NEXT))
def test_every_released_schema_still_opens(tmp_path: Path, version: int) -> None:
    """Each schema keeps a small file of its time; see files/README.md for what is in it."""
    path = tmp_path / "phuong.cadre"
    path.write_bytes(gzip.decompress((FILES / f"v{version:04}.cadre.gz").read_bytes()))
    with Database.open(path) as db:
        assert names(db) == ["Nguyễn Văn An", "Lê Thị Bình", "Y Đê Ayŭn"]
        with db.read() as session:
            held = "SELECT p.full_name, b.code, t.code FROM position AS h JOIN person AS p ON"
            held += " p.id = h.person_id JOIN body AS b ON b.id = h.body_id"
            held += " JOIN title AS t ON t.id = h.title_id ORDER BY h.id"
            assert session.execute(text(held)).all() == [
                ("Nguyễn Văn An", "bch", "bi_thu"),
                ("Lê Thị Bình", "bch", "uv_bch"),
            ]
        assert db.check()["ok"]
        assert [entry.label for entry in db.log()][-2:] == ["Gán chức vụ", "Thêm hồ sơ"]
        if version >= 2:
            with db.read() as session:
                (batch,) = imports.batches(session)
                assert (batch.file, batch.changed, batch.logged) == ("danh sách.xlsx", 1, True)
                assert imports.layouts(session, "roster") == {"ab12": {"full_name": "B"}}
                assert spellings.learned(session) == {text_key("uv bch"): ("uv_bch", "bch")}
    kept = [one.why for one in backups_of(path)] if version < NEXT - 1 else []
    assert kept == [Why.MIGRATION] * (version < NEXT - 1)


def test_imports_of_schema_1_are_listed(tmp_path: Path) -> None:
    """The log of schema 1 tells what was taken in; what was undone is not."""
    path = tmp_path / "phuong.cadre"
    path.write_bytes(gzip.decompress((FILES / "v0001.cadre.gz").read_bytes()))
    at = datetime(2026, 10, 2, 9)
    with closing(connect(path)) as raw:
        for file in ("tháng 9.xlsx", "thôi.xlsx", "tháng 10.xls"):
            operation = changelog.begin(raw, f"Nhập từ {file}", "Lan", at)
            if file == "tháng 9.xlsx":
                columns = "uid, full_name, family, middle, given, sort_key, search_key"
                raw.execute(
                    f"INSERT INTO person ({columns}) VALUES ('u9','Tạ A','Tạ','','A','','')"
                )
            raw.execute("UPDATE person SET phone = ? WHERE id < 3", (file,))
            changelog.seal(raw, operation)
            if file == "thôi.xlsx":
                step = changelog.undo_step(raw, "Lan", "2026-10-02")
                assert step is not None
                replay(raw, operation, backwards=True)
                changelog.taken(raw, step, "undo", "Lan", at)
    with Database.open(path) as db:
        with db.read() as session:
            found = imports.batches(session)
        assert [(b.file, b.new, b.changed) for b in found] == [
            ("tháng 10.xls", 0, 2),
            ("tháng 9.xlsx", 1, 2),
        ]
        assert (found[0].at, found[0].user) == ("2026-10-02T09:00:00", "Lan")
        assert (found[0].sheet, found[0].left_out, found[0].logged) == (None, None, True)
        assert db.check()["ok"]
