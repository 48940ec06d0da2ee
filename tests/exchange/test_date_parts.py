"""A birth spread over the columns Ngày, Tháng and Năm is one date."""

from pathlib import Path
from typing import Any

import pytest

from tests.exchange.sheets import book, one, read

Rows = list[list[Any]]
TAM = ["Lê Văn Tám", 2, 3, 1980]
CHIN = ["Trần Thị Chín", None, "05", "1979"]
HUNG = ["Phạm Hùng", "", 0, 69]


def births(path: Path) -> list[str | None]:
    return [p.values["birth"] for p in read(path).people]


def numbered(*people: list[Any]) -> Rows:
    return [[n, *cells, "ĐUV"] for n, cells in enumerate(people, start=1)]


@pytest.mark.parametrize(
    "header",
    [
        ["Ngày", "Tháng", "Năm"],
        ["NGÀY", "THÁNG", "NĂM"],
        ["Ngày sinh", "Tháng sinh", "Năm sinh"],
        ["Sinh ngày", "Tháng", "Năm"],
        ["Ngày (dd)", "Tháng (mm)", "Năm (yyyy)"],
    ],
)
def test_three_plain_columns(tmp_path: Path, header: list[str]) -> None:
    rows: Rows = [["TT", "Họ và tên", *header, "Chức vụ"], *numbered(TAM, CHIN, HUNG)]
    path = book(tmp_path / "a.xlsx", rows)
    assert births(path) == ["1980-03-02", "1979-05", "1969"]
    sheet = read(path)
    assert sheet.problems == ()
    found = sheet.columns
    assert (found["birth_day"], found["birth_month"], found["birth"]) == ("C", "D", "E")


@pytest.mark.parametrize("merge", [["A1:A2", "B1:B2", "C1:E1", "F1:F2"], []])
@pytest.mark.parametrize("above", ["Ngày sinh", "Ngày, tháng, năm sinh", "Sinh", "Năm sinh"])
def test_three_columns_under_one_heading(tmp_path: Path, above: str, merge: list[str]) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", above, None, None, "Chức vụ"],
        [None, None, "Ngày", "Tháng", "Năm", None],
        *numbered(TAM, CHIN, HUNG),
    ]
    assert births(book(tmp_path / "a.xlsx", rows, merge=merge)) == [
        "1980-03-02", "1979-05", "1969",
    ]  # fmt: skip


def test_three_columns_for_men_and_three_for_women(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Ngày sinh", None, None, None, None, None, "Chức vụ"],
        [None, None, "Nam", None, None, "Nữ", None, None, None],
        [None, None, "Ngày", "Tháng", "Năm", "Ngày", "Tháng", "Năm", None],
        [1, *TAM, None, None, None, "ĐUV"],
        [2, "Trần Thị Chín", None, None, None, None, 5, 1979, None],
    ]
    merge = ["A1:A3", "B1:B3", "C1:H1", "C2:E2", "F2:H2", "I1:I3"]
    people = read(book(tmp_path / "a.xlsx", rows, merge=merge)).people
    assert [(p.values["birth"], p.values["gender"]) for p in people] == [
        ("1980-03-02", "male"),
        ("1979-05", "female"),
    ]


def test_marks_for_the_gender_stand_beside_three_columns_of_the_birth(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Giới tính", None, "Ngày sinh", None, None],
        [None, None, "Nam", "Nữ", "Ngày", "Tháng", "Năm"],
        [1, "Lê Văn Tám", "x", None, 2, 3, 1980],
        [2, "Trần Thị Chín", None, "x", 31, 12, 1979],
    ]
    merge = ["A1:A2", "B1:B2", "C1:D1", "E1:G1"]
    people = read(book(tmp_path / "a.xlsx", rows, merge=merge)).people
    assert [(p.values["birth"], p.values["gender"]) for p in people] == [
        ("1980-03-02", "male"),
        ("1979-12-31", "female"),
    ]


def test_month_and_year_alone_and_a_whole_date_in_one_of_the_columns(tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Tháng", "Năm"], [1, "Lê Văn Tám", 3, 1980]]
    assert births(book(tmp_path / "a.xlsx", rows)) == ["1980-03"]
    rows = [
        ["TT", "Họ và tên", "Ngày", "Tháng", "Năm"],
        [1, "Lê Văn Tám", None, None, "2/3/1980"],
        [2, "Lê Văn Chín", "2/3/1980", None, None],
    ]
    assert births(book(tmp_path / "b.xlsx", rows)) == ["1980-03-02", "1980-03-02"]


def test_parts_that_make_no_day_are_a_problem_of_the_birth(tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Ngày", "Tháng", "Năm"]
    rows: Rows = [header, [1, "Lê Văn Tám", 31, 2, 1980], [2, "Lê Văn Chín", 2, 12, None]]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    told = [(p.row, p.column, p.code, p.value) for p in sheet.problems]
    assert told == [
        (2, "birth", "no-such-day", "31/2/1980"),
        (3, "birth", "not-a-date", "2/12/…"),
    ]


def test_the_day_of_joining_the_party_in_three_columns_is_not_the_birth(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Năm sinh", "Ngày vào Đảng", None, None],
        [None, None, None, "Ngày", "Tháng", "Năm"],
        [1, "Lê Văn Tám", 1980, 3, 2, 2005],
    ]
    found = one(book(tmp_path / "a.xlsx", rows, merge=["A1:A2", "B1:B2", "C1:C2", "D1:F1"]))
    assert (found.values["birth"], found.values["joined_party"]) == ("1980", "2005-02-03")


def test_months_and_years_of_something_else_are_no_birth(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Năm sinh", "Nâng lương", None, None],
        [None, None, None, "Ngày", "Tháng", "Năm"],
        [1, "Lê Văn Tám", 1980, 1, 2, 2005],
    ]
    found = one(book(tmp_path / "a.xlsx", rows, merge=["A1:A2", "B1:B2", "C1:C2", "D1:F1"]))
    assert found.values["birth"] == "1980"


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        (["Ngày, tháng sinh", "Năm sinh"], ["02/3", 1980], [None, 1979]),
        (["Ngày tháng", "Năm"], ["2/3", "1980"], ["", "1979"]),
        (["Ngày sinh", "Tháng/năm sinh"], [2, "3/1980"], [None, "1979"]),
    ],
)
def test_a_birth_in_two_columns(
    tmp_path: Path, header: list[str], first: list[Any], second: list[Any]
) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", *header, "Chức vụ"],
        [1, "Lê Văn Tám", *first, "ĐUV"],
        [2, "Trần Thị Chín", *second, None],
    ]
    assert births(book(tmp_path / "a.xlsx", rows)) == ["1980-03-02", "1979"]


def test_the_day_and_the_year_in_two_columns_are_no_group(tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Ngày sinh", "Năm sinh"], [1, "Lê Văn Tám", "2/3/1980", None]]
    assert births(book(tmp_path / "a.xlsx", rows)) == ["1980-03-02"]


@pytest.mark.parametrize(
    "said",
    ["'02/03/1980", "1980-03-02 00:00:00", "02,03,1980", "29282.0", "02/03/1980 (46 tuổi)"],
)
def test_a_date_with_what_other_programs_hang_on_it(tmp_path: Path, said: str) -> None:
    rows: Rows = [["TT", "Họ và tên", "Ngày sinh"], [1, "Lê Văn Tám", said]]
    found = one(book(tmp_path / "a.xlsx", rows))
    assert (found.values["birth"], found.raw["birth"]) == ("1980-03-02", said)
