"""Real data files in a temporary folder, plain and encrypted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cadredesk.storage.database import Database

KEY = bytes(range(32))


class Clock:
    """A clock that is set by hand and ticks one second per look."""

    def __init__(self) -> None:
        self.at = datetime(2026, 9, 30, 8, 0)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    return request.param


@pytest.fixture
def db(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """A new, empty data file, open."""
    with Database.create(tmp_path / "phuong.cadre", user="Lan", now=clock) as database:
        yield database


@pytest.fixture
def any_db(tmp_path: Path, clock: Clock, key: bytes | None) -> Iterator[Database]:
    """The same, once plain and once encrypted."""
    with Database.create(tmp_path / "phuong.cadre", key, user="Lan", now=clock) as database:
        yield database
