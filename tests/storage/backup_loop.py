"""Kill a program that makes backups and restores, again and again.

``python -m tests.storage.backup_loop 100``. Each round starts a program that adds people, makes
backups, takes them to the second place and puts one back, and says aloud what is done; it is
killed at some moment. Then the file and everything listed as a backup must be whole, and no backup
that was announced and not thinned away may be missing.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cadredesk.storage import backup, backup_names
from cadredesk.storage.backup_names import Why
from cadredesk.storage.database import Database
from cadredesk.storage.models import OfficeRow
from tests.storage.kill_loop import ROOT, put

WHYS = (Why.CLOSE, Why.MANUAL, Why.IMPORT)


def start(path: Path) -> None:
    with Database.create(path) as db:
        with db.write("Tạo văn phòng") as session:
            session.add(OfficeRow(name="Đảng ủy phường", kind="phường", settings={}))
        put(db)


def back_up_without_end(path: Path, second: Path) -> None:
    """What the victim does. All backups are of today: none may be thinned away."""
    now = datetime.now()
    while True:
        with Database.open(path) as db:
            put(db)
            made = backup.make(db, random.choice(WHYS), now)
            print(made.path.name, flush=True)
            uid = backup.facts_of(path, None).office_uid
            backup.carry(made, second, path, uid, now)
            print(f"second {made.path.name}", flush=True)
            now = max(now, made.at) + timedelta(seconds=1)
        backup.put_back(made.path, path, None, replace=True, user="", now=now)


@dataclass
class Report:
    """What became of all the rounds."""

    announced: set[str] = field(default_factory=set)
    listed: int = 0
    left_over: int = 0
    lost: list[str] = field(default_factory=list)


def one_round(path: Path, second: Path, report: Report) -> None:
    command = [sys.executable, "-m", "tests.storage.backup_loop", "--victim", str(path)]
    victim = subprocess.Popen([*command, str(second)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert victim.stdout is not None
    first = victim.stdout.readline()
    time.sleep(random.uniform(0, 0.12))
    victim.kill()
    said = [first, *victim.stdout.readlines()]
    victim.wait()
    victim.stdout.close()
    report.announced |= {line.strip() for line in said if line.endswith("\n")}
    judge(path, second, report)


def judge(path: Path, second: Path, report: Report) -> None:
    """Look at everything the victim left."""
    with Database.open(path) as db:
        report.lost += [] if db.check()["ok"] else [f"{path}: {db.check()}"]
        near = backup.folder_of(db)
        uid = backup.facts_of(path, None).office_uid
    away = backup_names.folder_of(path, uid, second)
    report.left_over += len(list(backup_names.left_over(near)))
    found = {one.path.name for one in backup_names.listed(near)}
    found |= {f"second {one.path.name}" for one in backup_names.listed(away)}
    report.lost += sorted(report.announced - found)
    report.listed = len(found)
    for one in (*backup_names.listed(near), *backup_names.listed(away)):
        with Database.open(one.path, read_only=True) as copy:
            if not copy.check()["ok"]:
                report.lost.append(f"{one.path}: not whole")


def run(rounds: int, path: Path, second: Path) -> Report:
    report = Report()
    second.mkdir()
    start(path)
    for _ in range(rounds):
        one_round(path, second, report)
    return report


def main() -> None:
    if sys.argv[1:2] == ["--victim"]:
        back_up_without_end(Path(sys.argv[2]), Path(sys.argv[3]))
    with tempfile.TemporaryDirectory() as folder:
        rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
        report = run(rounds, Path(folder) / "phuong.cadre", Path(folder) / "usb")
    print(f"{rounds} killed, {len(report.announced)} announced, {report.listed} listed,", end=" ")
    print(f"{report.left_over} left over, lost: {report.lost}")
    sys.exit(bool(report.lost))


if __name__ == "__main__":
    main()
