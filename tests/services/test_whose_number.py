"""A number finds somebody, and the rest of the row is asked whether it speaks of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.sheet import Plan
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.services import importing
from cadredesk.services.importing import OpenedFile
from cadredesk.services.office import Office, create
from tests.exchange.sheets import TODAY

HEADER: list[Cell] = ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Số thẻ Đảng"]
KNOWN: list[Cell] = ["Nguyễn Văn Hùng", "01/02/1980", "Nam", "001080000001", "12345678"]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create(tmp_path / "vp.cadre", "Đảng ủy phường Phổ Hòa")
    plan = planned(made, [KNOWN])
    assert plan.count("new") == 1
    importing.apply(made, plan)
    yield made
    made.close()


def planned(office: Office, rows: list[list[Cell]]) -> Plan:
    grid = Grid("DS", rows=[list(HEADER), *map(list, rows)])
    sheet = importing.read(office, OpenedFile(Path("ds.xlsx"), (grid,)), today=TODAY)
    return importing.plan(office, sheet)


@pytest.mark.parametrize(
    ("row", "kind", "reason"),
    [
        (["Nguyễn Văn Hưng", "05/06/1988", None, "001080000001", None], "problem", "id-of-another"),
        (["Nguyễn Văn Hưng", "05/06/1988", None, None, "12345678"], "problem", "id-of-another"),
        (["Nguyễn Văn Hùng", "01/02/1970", None, None, "12345678"], "doubtful", "birth-differs"),
        (["Nguyễn Văn Hùng", "02/1980", "Nữ", "001080000001", None], "doubtful", "gender-differs"),
        (["Nguyễn Văn Hùng", "01/02/1980", None, None, "99999999"], "doubtful", "id-differs"),
        (["Nguyễn Văn Hùng", "01/02/1980", None, None, "051123456789"], "changed", None),
        (["Nguyễn Văn Hùng", "11/02/1980", None, "001080000001", None], "changed", None),
        (["nguyen van hung", "1980", None, "001080000001", None], "same", None),
    ],
)  # fmt: skip
def test_what_hardly_ever_changes_is_asked_about(
    office: Office, row: list[Cell], kind: str, reason: str | None
) -> None:
    [line] = planned(office, [row]).rows
    assert (line.kind, line.reason) == (kind, reason)
    if reason:
        assert importing.reasons(planned(office, [row]), line)


def test_a_row_with_the_number_of_another_leaves_that_one_to_the_row_below(office: Office) -> None:
    rows: list[list[Cell]] = [
        ["Nguyễn Văn Hưng", "05/06/1988", None, "001080000001", None],
        ["Nguyễn Văn Hùng", "01/02/1980", None, None, None],
    ]
    assert [r.kind for r in planned(office, rows).rows] == ["problem", "same"]
