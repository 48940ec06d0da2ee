"""What a clerk waits for with 5,000 people: another day, 36 months of targets, the month's sheet.

Reported, never asserted: python -m pytest tests/bench/bench_office.py
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.evaluate import Census
from cadredesk.domain.period import Month, months
from cadredesk.services import monthly, people, targets
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from cadredesk.storage import lists
from cadredesk.storage import targets as stored_targets

PEOPLE = 5_000
DAY = date(2026, 10, 31)
Benchmark = Any  # the fixture of pytest-benchmark


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "office.cadre"
    demo(path, people=PEOPLE)
    return path


@pytest.fixture(scope="module")
def office(file: Path) -> Iterator[Office]:
    with open_office(file) as found:
        yield found


def test_open_and_close(benchmark: Benchmark, tmp_path: Path, file: Path) -> None:
    copy = tmp_path / "copy.cadre"
    copy.write_bytes(file.read_bytes())
    benchmark(lambda: open_office(copy).close())


def test_the_list_of_another_day(benchmark: Benchmark, office: Office) -> None:
    days = iter([date(2025, 6, 30), DAY] * 50)
    found = benchmark(lambda: people.lines(office, next(days)))
    assert len(found) > PEOPLE * 0.8


def test_targets_of_36_months(benchmark: Benchmark, office: Office) -> None:
    """Aim 100 ms, reading the file aside."""
    days = [month.last for month in months(Month(2023, 11), Month(2026, 10))]
    plan = targets.stored(office)
    with office.db.read() as session:
        world = stored_targets.world(session, lists.codebook(session))
    census = Census(world)
    found = benchmark(lambda: [census.evaluate(plan, day) for day in days])
    assert len(found) == 36


def test_targets_of_36_months_with_reading(benchmark: Benchmark, office: Office) -> None:
    days = [month.last for month in months(Month(2023, 11), Month(2026, 10))]
    found = benchmark(lambda: targets.series(office, days))
    assert len(found) == 36


def test_the_numbers_of_a_month(benchmark: Benchmark, office: Office) -> None:
    found = benchmark(lambda: monthly.summary(office, Month(2026, 10)))
    assert found.roster
