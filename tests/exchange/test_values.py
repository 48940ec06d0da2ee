"""Cells become values, and what cannot be read is told, never guessed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.services.importing import read as read_sheet
from tests.exchange.sheets import book, one, read


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (1968, "1968"),
        ("1968", "1968"),
        ("năm 1972", "1972"),
        ("Tháng 5/1968", "1968-05"),
        ("12/1979", "1979-12"),
        (5.198, "1980-05"),
        (10.1986, "1986-10"),
        (33000, "1990-05-07"),
        ("33000", "1990-05-07"),
        (12051974, "1974-05-12"),
        (5071990, "1990-07-05"),
        ("12.03.65", "1965-03-12"),
        ("26-04-1968", "1968-04-26"),
        ("1968-04-26", "1968-04-26"),
        ("00/00/1975", "1975"),
        (date(1998, 6, 9), "1998-06-09"),
        ("-", None),
        ("  ", None),
    ],
)
def test_dates(tmp_path: Path, cell: Any, value: str | None) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Ngày sinh"], [1, "Lê Văn Tám", cell]])
    assert one(path).values["birth"] == value
    assert read(path).problems == ()


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31/02/1985", "no-such-day"),
        ("13/13/1980", "no-such-day"),
        ("01/01/2090", "in-future"),
        ("đang xác minh", "not-a-date"),
        (123456789012, "not-a-date"),
        ("01/01/1800", "out-of-range"),
    ],
)
def test_dates_that_are_none_keep_their_text(tmp_path: Path, cell: Any, code: str) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Ngày sinh"], [1, "Lê Văn Tám", cell]])
    sheet = read(path)
    problem = sheet.problems[0]
    assert (problem.row, problem.column, problem.code) == (2, "birth", code)
    assert problem.value == str(cell)
    assert sheet.people[0].values["birth"] is None


def test_a_column_written_month_first_is_told_by_all_of_it(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["TT", "Họ và tên", "Ngày sinh"]]
    for number, cell in enumerate(("05/07/1990", "12/25/1980", "01/31/1975", "1966"), start=1):
        rows.append([number, "Lê Văn Tám", cell])
    found = [p.values["birth"] for p in read(book(tmp_path / "a.xlsx", rows)).people]
    assert found == ["1990-05-07", "1980-12-25", "1975-01-31", "1966"]


def test_a_date_beside_the_point_is_kept_in_the_note(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [["TT", "Họ và tên", "Ngày tuyển dụng", "Ghi chú"], [1, "Lê Văn Tám", "Chưa rõ?", "cũ"]],
    )
    assert one(path).values["note"] == "cũ; Ngày tuyển dụng: Chưa rõ?"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("051074990048", "051074990048"),
        (51074990048, "051074990048"),
        ("1190000001", "001190000001"),
        ("051 074 990 048", "051074990048"),
        ("051.074.990.048", "051074990048"),
    ],
)
def test_lost_zeros_come_back(tmp_path: Path, cell: Any, value: str) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Số CCCD"], [1, "Lê Văn Tám", cell]])
    person = one(path)
    assert person.values["citizen_id"] == value
    assert ("citizen_id" in person.raw) == (str(cell) != value)


def test_nine_digits_are_the_old_card_and_other_lengths_a_problem(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "CMND/CCCD"],
            [1, "Lê Văn Tám", "212345678"],
            [2, "Lê Văn Chín", "12345"],
        ],
    )
    sheet = read(path)
    assert sheet.people[0].values["old_id"] == "212345678"
    assert sheet.people[0].values["citizen_id"] is None
    assert [(p.row, p.code) for p in sheet.problems] == [(3, "bad-id")]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (912345000, "0912345000"),
        ("+84 912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("0912345678 - 0255 3812345", "0912345678, 02553812345"),
    ],
)
def test_phones(tmp_path: Path, cell: Any, value: str) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Số ĐT"], [1, "Lê Văn Tám", cell]])
    assert one(path).values["phone"] == value


@pytest.mark.parametrize(
    ("cell", "degree", "major"),
    [
        ("ThS. Kinh tế", "Thạc sĩ", "Kinh tế"),
        ("Thạc sỹ Quản lý công", "Thạc sĩ", "Quản lý công"),
        ("ĐH Tài chính - Ngân hàng", "Đại học", "Tài chính - Ngân hàng"),
        ("Cử nhân Hành chính", "Đại học", "Hành chính"),
        ("CN Luật", "Đại học", "Luật"),
        ("Bác sĩ đa khoa", "Đại học", "đa khoa"),
        ("Luật (Đại học)", "Đại học", "Luật"),
        ("Đại học Luật; Thạc sĩ Kinh tế", "Thạc sĩ", "Kinh tế"),
        ("TC Điện", "Trung cấp", "Điện"),
        ("Đại học ngành Luật", "Đại học", "Luật"),
        ("Đại học", "Đại học", None),
        ("TS", "Tiến sĩ", None),
        ("Kỹ sư", "Đại học", None),
    ],
)
def test_degrees(tmp_path: Path, cell: str, degree: str, major: str | None) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Chuyên môn"], [1, "Lê Văn Tám", cell]])
    person = one(path)
    assert (person.values["degree"], person.values.get("major")) == (degree, major)
    assert person.raw.get("degree") == (None if cell == degree else cell)


@pytest.mark.parametrize(
    ("heading", "field", "cell", "value"),
    [
        ("LLCT", "political_theory", "CN", "Cử nhân chính trị"),
        ("LLCT", "political_theory", "TC", "Trung cấp"),
        ("LLCT", "political_theory", "Cao cấp LLCT-HC", "Cao cấp"),
        ("LLCT", "political_theory", "Trung cấp (2010-2012)", "Trung cấp"),
        ("QLNN", "state_management", "CVC", "Chuyên viên chính"),
        ("QLNN", "state_management", "Bồi dưỡng QLNN ngạch chuyên viên", "Chuyên viên"),
        ("Dân tộc", "ethnic_group", "H're", "Hrê"),
        ("Dân tộc", "ethnic_group", "Ê đê", "Ê-đê"),
        ("Tôn giáo", "religion", "không", "Không"),
        ("Trình độ văn hóa", "general_education", "12/12", "Trung học phổ thông"),
    ],
)
def test_lists(tmp_path: Path, heading: str, field: str, cell: str, value: str) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", heading], [1, "Lê Văn Tám", cell]])
    assert one(path).values[field] == value
    assert read(path).problems == ()


def test_what_no_list_holds_is_told_and_kept(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Dân tộc"], [1, "Lê Văn Tám", "Klingon"]])
    sheet = read(path)
    assert [(p.column, p.code) for p in sheet.problems] == [("ethnic_group", "not-in-list")]
    assert sheet.people[0].values["ethnic_group"] is None
    assert sheet.people[0].values["note"] == "Dân tộc: Klingon"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("  Trần\u00a0Văn  Bình ", "Trần Văn Bình"),
        ("Ðặng Văn Ðức", "Đặng Văn Đức"),
        ("LÊ THỊ YẾN", "Lê Thị Yến"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Bùi Văn\nCường", "Bùi Văn Cường"),
        ("Nguyễn Anh Tiểu\n(Thương binh 4/4)", "Nguyễn Anh Tiểu"),
        ("Nguyễn Văn A (Út)", "Nguyễn Văn A (Út)"),
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
    ],
)
def test_names(tmp_path: Path, cell: str, value: str) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, cell, 1980]])
    assert one(path).values["full_name"] == value


@pytest.mark.parametrize("cell", ["+84 912", "@SUM(1)", "12345", "Lê Văn A / Lê Văn Á", "=1+1", 7])
def test_what_is_no_name(tmp_path: Path, cell: Any) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, cell, 1980]])
    assert [(p.column, p.code) for p in read(path).problems] == [("full_name", "bad-name")]


def test_using_a_language_at_work_is_a_judgement_only_the_note_makes(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Ngoại ngữ", "Ghi chú"],
            [1, "Lê Văn Tám", "Tiếng Anh C1", "Cán bộ mới; SỬ DỤNG ĐƯỢC NGOẠI NGỮ trong công việc"],
            [2, "Lê Văn Chín", "IELTS 8.0", None],
        ],
    )
    first, second = read(path).people
    assert first.can_work_internationally is True
    assert second.can_work_internationally is None
    assert second.values["foreign_language"] == "IELTS 8.0"


def test_a_birth_in_both_columns_leaves_the_gender_open(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Ngày sinh", None],
            [None, None, "Nam", "Nữ"],
            [1, "Lê Văn Tám", "1980", "1981"],
        ],
        merge=("A1:A2", "B1:B2", "C1:D1"),
    )
    sheet = read_sheet(None, path, today=date(2026, 11, 21))
    assert sheet.people[0].values["gender"] is None
    assert [p.code for p in sheet.problems] == ["both-genders"]
