"""How long the data file takes; reported, never asserted.

Run by name: ``python -m pytest tests/bench/bench_storage.py`` (needs pytest-benchmark).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from cadredesk.storage.database import Database
from cadredesk.storage.models import PersonRow
from tests.storage.conftest import KEY
from tests.storage.rows import cells, names

Benchmark = Any  # the fixture of pytest-benchmark
KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])


@pytest.fixture
def db(tmp_path: Path, key: bytes | None) -> Iterator[Database]:
    with Database.create(tmp_path / "phuong.cadre", key) as database:
        add(database, 5000)
        yield database


def add(db: Database, number: int) -> None:
    rows = [cells(note="ghi chú", hometown="phường Đông Hải", gender="male") for _ in range(number)]
    with db.write("Nhập") as session:
        session.execute(insert(PersonRow), rows)


def change(db: Database) -> None:
    with db.write("Sửa") as session:
        session.execute(text("UPDATE person SET note = note || '.' WHERE id = 7"))


@KEYS
def test_write_one_row_and_undo(benchmark: Benchmark, db: Database) -> None:
    def both() -> None:
        change(db)
        db.undo()

    benchmark(both)


@KEYS
def test_write_10_000_rows(benchmark: Benchmark, db: Database) -> None:
    benchmark.pedantic(add, args=(db, 10_000), rounds=3)


@KEYS
@pytest.mark.parametrize("number", [10_000, 50_000])
def test_undo_and_redo(benchmark: Benchmark, db: Database, number: int) -> None:
    add(db, number)

    def both() -> None:
        db.undo()
        db.redo()

    benchmark.pedantic(both, rounds=3)


@KEYS
def test_read_5_000_names(benchmark: Benchmark, db: Database) -> None:
    assert len(benchmark(names, db)) == 5000


@KEYS
def test_open_and_close(benchmark: Benchmark, db: Database, key: bytes | None) -> None:
    db.close()
    benchmark(lambda: Database.open(db.path, key).close())


@KEYS
def test_create(benchmark: Benchmark, tmp_path: Path, key: bytes | None) -> None:
    path = tmp_path / "mới.cadre"
    benchmark(lambda: Database.create(path, key, replace=True).close())


@KEYS
def test_copy(benchmark: Benchmark, db: Database, tmp_path: Path) -> None:
    benchmark(db.save_copy, tmp_path / "copy.cadre", replace=True)


@KEYS
def test_check(benchmark: Benchmark, db: Database) -> None:
    benchmark(db.check)


@KEYS
def test_undo_step(benchmark: Benchmark, db: Database) -> None:
    for _ in range(120):
        change(db)
    benchmark(db.undo_step)
