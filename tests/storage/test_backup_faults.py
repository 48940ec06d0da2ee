"""Backups when the world fails: killed in between, disk full, folder gone."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

from cadredesk.storage import backup
from cadredesk.storage.backup_names import Why
from cadredesk.storage.database import Database
from tests.storage.backup_loop import run, start
from tests.storage.kill_loop import ROOT, TOGETHER
from tests.storage.rows import folder, names


def test_killed_at_any_moment(tmp_path: Path) -> None:
    report = run(5, tmp_path / "phuong.cadre", tmp_path / "usb")
    assert report.lost == []
    assert len(report.announced) >= 5


FULL = """
import resource, sys
from datetime import datetime
from pathlib import Path
from cadredesk.errors import UserError
from cadredesk.storage import backup
from cadredesk.storage.backup_names import Why
from cadredesk.storage.database import Database
path, what = Path(sys.argv[1]), sys.argv[2]
now = datetime(2026, 11, 20, 16, 5)
with Database.open(path) as db:
    made = backup.make(db, Why.CLOSE, now) if what != "make" else None
most = path.stat().st_size // 2
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    if what == "make":
        with Database.open(path) as db:
            backup.make(db, Why.CLOSE, now)
    elif what == "carry":
        backup.carry(made, path.parent / "usb", path, "0" * 36, now)
    else:
        backup.put_back(made.path, path, None, replace=True, user="", now=now)
except UserError as error:
    print(error.code)
"""


def suffer(path: Path, what: str) -> str:
    arguments = [sys.executable, "-c", FULL, str(path), what]
    child = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)
    return child.stdout.strip()


def test_no_room_for_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "phuong.cadre"
    start(path)
    with Database.open(path) as db:
        older = backup.make(db, Why.CLOSE, datetime(2026, 11, 19, 17))
        people = names(db)
    assert suffer(path, "make") in ("disk-full", "disk-error")
    assert list(folder(older.path.parent)) == [older.path.name]
    with Database.open(path) as db:
        assert names(db) == people
        assert db.check()["ok"]


def test_no_room_on_the_stick(tmp_path: Path) -> None:
    path = tmp_path / "phuong.cadre"
    start(path)
    (tmp_path / "usb").mkdir()
    assert suffer(path, "carry") in ("disk-full", "disk-error")
    assert [p for p in (tmp_path / "usb").rglob("*") if p.is_file()] == []


def test_no_room_to_restore(tmp_path: Path) -> None:
    path = tmp_path / "phuong.cadre"
    start(path)
    assert suffer(path, "restore") in ("disk-full", "disk-error")
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [path.name]
    with Database.open(path) as db:
        assert len(names(db)) == TOGETHER
        assert [entry.label for entry in db.log()] == ["Thêm", "Tạo văn phòng"]
