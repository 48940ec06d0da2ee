"""Killed programs, full disks, other programs: what was done stays, by halves nothing."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect
from cadredesk.storage.models import PersonRow
from tests.storage.kill_loop import ROOT, run
from tests.storage.rows import cells, content, names, person


def test_killed_at_any_moment(tmp_path: Path, key: bytes | None) -> None:
    report = run(10, tmp_path / "phuong.cadre", key)
    assert report.lost == []
    assert report.acknowledged > 10


def fill(db: Database) -> None:
    with db.write("Nhập nhiều") as session:
        session.execute(insert(PersonRow), [cells(note="x" * 3000) for _ in range(3000)])


def test_disk_full(any_db: Database, key: bytes | None) -> None:
    """As SQLite tells it: no page can be had any more."""
    with any_db.write("Thêm") as session:
        session.add(person())
    before = content(any_db)
    with any_db.read() as session:  # the one connection at hand; it is used for writing next
        raw = session.connection().connection.driver_connection
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(UserError, match="disk-full"):
        fill(any_db)
    assert content(any_db) == before
    assert [entry.label for entry in any_db.log()] == ["Thêm"]
    any_db.undo()
    any_db.close()
    with Database.open(any_db.path, key) as db:
        assert names(db) == []
        assert db.check()["ok"]


FILE_LIMIT = """
import resource, sys
from pathlib import Path
from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from tests.storage.rows import person
from tests.storage.test_faults import fill
path = Path(sys.argv[1])
key = bytes.fromhex(sys.argv[2]) if sys.argv[2:] else None
with Database.open(path, key) as db:
    most = path.stat().st_size + 300_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    with db.write("Thêm") as session:
        session.add(person())
    try:
        fill(db)
    except UserError as error:
        print(error.code)
    db.undo()
    print(len(db.log()))
"""


def test_a_file_that_may_not_grow(tmp_path: Path, key: bytes | None) -> None:
    """As the system tells it, in the middle of writing the log beside the file."""
    path = tmp_path / "phuong.cadre"
    Database.create(path, key).close()
    arguments = [sys.executable, "-c", FILE_LIMIT, str(path), *([key.hex()] if key else [])]
    child = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)
    assert child.stdout.split() == ["disk-error", "2"]
    with Database.open(path, key) as db:
        assert names(db) == [] and [e.kind for e in db.log()] == ["undo", "do"]
        assert db.check()["ok"]


OPEN = """
import sys
from pathlib import Path
from cadredesk.errors import UserError
from cadredesk.storage.database import Database
try:
    Database.open(Path(sys.argv[1]), user="Minh")
except UserError as error:
    print(error.code, error.details["who"], error.details["since"])
"""


def test_two_programs_on_one_file(db: Database) -> None:
    arguments = [sys.executable, "-c", OPEN, str(db.path)]
    child = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)
    assert child.stdout.startswith("file-in-use Lan ")
    assert child.stdout.strip().endswith("08:00 30/09/2026")
    db.close()
    child = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)
    assert child.stdout == ""


def test_a_foreign_program_holds_the_file(db: Database) -> None:
    with closing(connect(db.path)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="file-busy"), db.write("Thêm") as session:
            session.add(person())
        raw.execute("ROLLBACK")
    with db.write("Thêm") as session:
        session.add(person())
    assert len(names(db)) == 1
