"""Kill a writing program again and again: ``python -m tests.storage.kill_loop 200``.

Each round starts a program that opens the file, writes, undoes, closes and opens again without
end and says aloud each action that was committed; it is killed at some moment. Then everything it
said must be there, nothing by halves, and the file whole.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from cadredesk.storage.database import Database
from cadredesk.storage.models import PersonRow
from tests.storage.conftest import KEY
from tests.storage.rows import person

ROOT = Path(__file__).parents[2]
TOGETHER = 7  # people in one action


def write_without_end(path: Path, key: bytes | None) -> None:
    """What the victim does: says what it will do, does it, says that it is committed."""
    while True:
        with Database.open(path, key) as db:
            for turn in range(random.randint(1, 8)):
                add, undo, redo = lambda: put(db), db.undo, db.redo
                for sign, act in [
                    ("+", add),
                    *([("-", undo), ("+", redo)] if turn % 3 == 2 else []),
                ]:
                    print(sign, end="", flush=True)
                    act()
                    print("!", flush=True)


def put(db: Database) -> None:
    with db.write("Thêm") as session:
        session.add_all(person(note="x" * 900) for _ in range(TOGETHER))


def expected(before: int, said: str) -> set[int]:
    """How many people there may be: every committed action, and perhaps the one begun."""
    committed = before + sum(
        TOGETHER if sign == "+" else -TOGETHER for sign in re.findall(r"([+-])!", said)
    )
    begun = re.search(r"([+-])$", said)
    if begun is None:
        return {committed}
    return {committed, committed + (TOGETHER if begun[1] == "+" else -TOGETHER)}


@dataclass
class Report:
    """What became of all the rounds."""

    rounds: int = 0
    acknowledged: int = 0
    written: int = 0
    recovered: int = 0
    lost: list[str] = field(default_factory=list)


def one_round(path: Path, key: bytes | None, report: Report) -> None:
    with Database.open(path, key) as db:
        before = people(db)
    command = [sys.executable, "-m", "tests.storage.kill_loop", "--victim", str(path)]
    victim = subprocess.Popen(
        command + ([key.hex()] if key else []), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert victim.stdout is not None
    first = victim.stdout.readline()
    time.sleep(random.uniform(0, 0.25))
    victim.kill()
    said = first + victim.stdout.read()
    victim.wait()
    victim.stdout.close()
    promised = expected(before, said)
    report.rounds += 1
    report.acknowledged += len(re.findall("!", said))
    report.recovered += path.with_name(path.name + "-wal").exists()
    with Database.open(path, key) as db:
        after = people(db)
        verdict = db.check()
    if after not in promised or not verdict["ok"]:
        report.lost.append(f"promised {promised}, found {after}, {verdict}")
    report.written = after


def people(db: Database) -> int:
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(PersonRow)) or 0


def run(rounds: int, path: Path, key: bytes | None) -> Report:
    report = Report()
    Database.create(path, key).close()
    for _ in range(rounds):
        one_round(path, key, report)
    return report


def main() -> None:
    if sys.argv[1:2] == ["--victim"]:
        secret = bytes.fromhex(sys.argv[3]) if len(sys.argv) > 3 else None
        write_without_end(Path(sys.argv[2]), secret)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for name, key in (("plain", None), ("encrypted", KEY)):
        with tempfile.TemporaryDirectory() as folder:
            report = run(rounds // 2, Path(folder) / "phuong.cadre", key)
        print(name, report)
        if report.lost:
            sys.exit(1)


if __name__ == "__main__":
    main()
