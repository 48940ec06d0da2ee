"""Columns a clerk chose are kept with what he took in, and used for the next sheet like it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cadredesk.domain.sheet import Sheet
from cadredesk.services import importing, people
from cadredesk.services.office import Office
from tests.exchange.sheets import TODAY, book

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Nơi đăng ký", "Ghi chú"]
TAM = [1, "Lê Văn Tám", "2/3/1980", "Đức Phổ, Quảng Ngãi", None]
CHIN = [1, "Trần Thị Chín", "5/6/1979", "Mộ Đức, Quảng Ngãi", None]
CHOSEN = {"hometown": "D"}


def sheet_of(
    office: Office, path: Path, columns: Mapping[str, str] | None = None, *, write: bool = True
) -> Sheet:
    sheet = importing.read(office, path, columns=columns, today=TODAY)
    if write:
        assert importing.apply(office, importing.plan(office, sheet)) is not None
    return sheet


def two(folder: Path, *more: list[Any]) -> tuple[Path, Path]:
    first = book(folder / "a.xlsx", [HEADER, TAM])
    return first, book(folder / "b.xlsx", [HEADER, CHIN, *more])


def test_the_next_sheet_of_a_layout_is_read_as_the_clerk_had_it(
    office: Office, tmp_path: Path
) -> None:
    first, second = two(tmp_path)
    assert "hometown" not in sheet_of(office, first, write=False).columns
    sheet_of(office, first, CHOSEN)
    again = sheet_of(office, second)
    assert (again.columns["hometown"], again.columns_from) == ("D", "remembered")
    homes = {line.full_name: line.hometown for line in people.lines(office, TODAY)}
    assert homes == {"Lê Văn Tám": TAM[3], "Trần Thị Chín": CHIN[3]}


def test_undoing_the_import_forgets_its_columns(office: Office, tmp_path: Path) -> None:
    first, second = two(tmp_path)
    sheet_of(office, first, CHOSEN)
    office.undo()
    assert "hometown" not in sheet_of(office, second, write=False).columns


def test_columns_given_up_do_not_come_back(office: Office, tmp_path: Path) -> None:
    first, second = two(tmp_path)
    sheet_of(office, first, CHOSEN)
    assert "hometown" not in sheet_of(office, second, {}).columns
    assert "hometown" not in sheet_of(office, second, write=False).columns


def test_an_import_that_writes_nothing_keeps_and_lists_nothing(
    office: Office, tmp_path: Path
) -> None:
    first, second = two(tmp_path)
    sheet_of(office, first)
    plan = importing.plan(office, importing.read(office, first, columns={"note": "E"}, today=TODAY))
    before = office.log()
    assert importing.apply(office, plan) is None
    assert office.log() == before
    assert sheet_of(office, second, write=False).columns_from == "headings"
