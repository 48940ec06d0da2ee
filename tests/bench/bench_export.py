"""Writing 10,000 people with 25 columns, beside the bare values written by openpyxl."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from cadredesk.domain.roster import BY_KEY
from cadredesk.domain.table import TableSpec
from cadredesk.reports.sheets.table import write_table
from cadredesk.services import exporting, people
from cadredesk.services.demo import demo
from cadredesk.services.office import open_office

DAY = date(2026, 9, 30)


def seconds(work: Callable[[], object]) -> float:
    """Of this process: what else the machine does is not counted."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def bare(out: Path, spec: TableSpec) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in spec.rows:
        sheet.append(list(row))
    workbook.save(out)


@pytest.mark.parametrize("count", [120, 10_000, 100_000])
def test_demo(tmp_path: Path, count: int) -> None:
    took = seconds(lambda: demo(tmp_path / "a.cadre", people=count))
    print(f"\ndemo of {count}: {took:.2f} s")


def test_export(tmp_path: Path) -> None:
    demo(tmp_path / "a.cadre", people=10_000)
    with open_office(tmp_path / "a.cadre") as office:
        spec = exporting.table(
            office.info(),
            title="Danh sách",
            as_of=DAY,
            columns=exporting.chosen_columns(list(BY_KEY)[:25]),
            lines=people.lines(office, DAY),
        )
    plain, ours = [], []
    for _ in range(3):
        plain.append(seconds(lambda: bare(tmp_path / "bare.xlsx", spec)))
        ours.append(seconds(lambda: write_table(tmp_path / "ours.xlsx", spec)))
    print(f"\nvalues only {min(plain):.2f} s, printed list {min(ours):.2f} s")
