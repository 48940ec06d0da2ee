"""Invented sheets for tests, and short ways to read them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

from cadredesk.domain.sheet import Sheet, SheetPerson
from cadredesk.services import importing

TODAY = date(2026, 11, 21)


def book(
    path: Path,
    rows: Iterable[Sequence[Any]],
    *,
    merge: Iterable[str] = (),
    fonts: Mapping[str, str] | None = None,
    hidden: Iterable[int] = (),
    name: str = "DS",
) -> Path:
    """Write a workbook with one sheet."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for area in merge:
        sheet.merge_cells(area)
    for cell, font in (fonts or {}).items():
        for line in sheet[cell] if ":" in cell else ((sheet[cell],),):
            for one in line:
                one.font = Font(name=font)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    workbook.save(path)
    return path


def read(path: Path, **wishes: Any) -> Sheet:
    """Read a file with the usual lists, on one fixed day."""
    return importing.read(None, path, today=TODAY, **wishes)


def one(path: Path, **wishes: Any) -> SheetPerson:
    """The only person of a file."""
    people = read(path, **wishes).people
    assert len(people) == 1, [p.values for p in people]
    return people[0]


def names(sheet: Sheet) -> list[str | None]:
    """Who is on a sheet."""
    return [p.values["full_name"] for p in sheet.people]


def titles(person: SheetPerson) -> set[tuple[str, str]]:
    """What a person holds, as (title, body)."""
    return {(p.title, p.body) for p in person.positions}
