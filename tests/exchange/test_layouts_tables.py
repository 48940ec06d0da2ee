"""Several tables on one sheet, tables without headings, and cells that contradict a heading."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.sheet import sheet_row
from tests.exchange.sheets import book, names, one, read, titles

Rows = list[list[Any]]


def people(*rows: list[Any]) -> Rows:
    return [[n, *cells] for n, cells in enumerate(rows, start=1)]


# --- several tables -------------------------------------------------------------------------------


def test_two_tables_one_below_another_are_read_each_with_its_own_columns(tmp_path: Path) -> None:
    rows: Rows = [
        ["DANH SÁCH CẤP ỦY"],
        ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
        *people(["Lê Văn Tám", 1980, "Bí thư"], ["Trần Thị Chín", 1979, "Phó Bí thư"]),
        ["Danh sách này có 2 người"],
        [],
        ["DANH SÁCH ĐOÀN VIÊN"],
        ["STT", "Giới tính", "Họ tên", "Quê quán", "Ngày sinh"],
        [1, "Nam", "Võ Văn Mười", "Mộ Đức, Quảng Ngãi", "2/3/2000"],
        [2, "Nữ", "Đỗ Thị Ba", "Đức Phổ, Quảng Ngãi", "4/5/2001"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Trần Thị Chín", "Võ Văn Mười", "Đỗ Thị Ba"]
    assert [p.row for p in sheet.people] == [3, 4, 9, 10]
    third = sheet.people[2].values
    assert (third["gender"], third["birth"]) == ("male", "2000-03-02")
    assert third["hometown"] == "Mộ Đức, Quảng Ngãi"
    assert sheet.people[0].values["birth"] == "1980"
    assert "hometown" not in sheet.people[0].values
    assert sheet.problems == ()


def test_two_tables_side_by_side_have_the_people_of_both(tmp_path: Path) -> None:
    rows: Rows = [
        ["DANH BẠ ĐIỆN THOẠI"],
        ["TT", "Họ và tên", "Số ĐT", "TT", "Họ và tên", "Số ĐT"],
        [1, "Lê Văn Tám", "0912000001", 3, "Võ Văn Mười", "0912000003"],
        [2, "Trần Thị Chín", "0912000002", 4, "Đỗ Thị Ba", "0912000004"],
        [None, None, None, 5, "Lý Thị Năm", "0912000005"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert set(names(sheet)) == {
        "Lê Văn Tám", "Trần Thị Chín", "Võ Văn Mười", "Đỗ Thị Ba", "Lý Thị Năm",
    }  # fmt: skip
    phones = {p.values["full_name"]: p.values["phone"] for p in sheet.people}
    assert phones["Đỗ Thị Ba"] == "0912000004"
    numbers = [p.row for p in sheet.people]
    assert len(set(numbers)) == 5
    assert sorted(sheet_row(n) for n in numbers) == [3, 3, 4, 4, 5]


def test_tables_side_by_side_that_begin_on_different_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Năm sinh", None, None, None, None],
        [1, "Lê Văn Tám", 1980, None, "DANH SÁCH 2"],
        [2, "Trần Thị Chín", 1979, None, "STT", "Họ tên", "Giới tính"],
        [3, "Võ Văn Mười", 1978, None, 1, "Đỗ Thị Ba", "Nữ"],
        [None, None, None, None, 2, "Mai Văn Tư", "Nam"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    found = {p.values["full_name"]: p.values for p in sheet.people}
    assert found.keys() == {
        "Lê Văn Tám", "Trần Thị Chín", "Võ Văn Mười", "Đỗ Thị Ba", "Mai Văn Tư",
    }  # fmt: skip
    assert found["Võ Văn Mười"]["birth"] == "1978" and found["Đỗ Thị Ba"]["gender"] == "female"


def test_figures_beside_a_list_give_no_columns_and_nobody(tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Chức vụ", None, "Nội dung", "Nam", "Nữ"]
    rows: Rows = [header, *([n, f"Lê Văn {w}", 1980, "Chuyên viên"] for n, w in WORDS)]
    rows[1] += [None, "Tổng số", 8, 2]
    rows[2] += [None, "Đảng viên", 6, 1]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert len(sheet.people) == len(WORDS)
    assert not sheet.columns.keys() & {"birth_male", "birth_female"}
    assert sheet.problems == ()


GIVEN = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")
WORDS = tuple(enumerate(GIVEN, start=1))


def test_a_body_named_between_two_tables_is_the_unit_of_the_second(tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Chức vụ"]
    rows: Rows = [
        header,
        [1, "Lê Văn Tám", 1980, "Bí thư"],
        [],
        ["II. Ban Xây dựng Đảng"],
        ["STT", "Họ tên", "Chức vụ", "Giới tính"],
        [1, "Đỗ Thị Ba", "Chuyên viên", "Nữ"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows, merge=("A4:D4",)))
    assert sheet.people[1].section == "Ban Xây dựng Đảng"
    assert titles(sheet.people[1]) == {("Chuyên viên", "Ban Xây dựng Đảng")}


def test_a_report_of_figures_that_names_some_people_is_no_list(tmp_path: Path) -> None:
    rows: Rows = [["BIỂU TỔNG HỢP tình hình cán bộ"], ["TT", "Khối", "Hiện có", "Nữ"]]
    rows += [[n, f"Khối {w}", n, n] for n, w in WORDS]
    rows += [[], ["TT", "Họ và tên", "Ngày sinh"], [1, "Lê Văn Tám", "2/3/1980"]]
    path = book(tmp_path / "a.xlsx", rows)
    assert read(path).people == ()
    assert names(read(path, columns={"full_name": "B"})) == ["Lê Văn Tám"]


# --- headers --------------------------------------------------------------------------------------


def test_a_header_below_row_fifty_that_does_not_begin_in_the_first_column(tmp_path: Path) -> None:
    rows: Rows = [[f"Điều {n}. Quy định chung"] for n in range(60)]
    rows += [[], [None, None, "STT", "Họ và tên", None, "Năm sinh"]]
    rows += [[], [None, None, 1, "Lê Văn Tám", None, 1980]]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám"]
    assert sheet.header_rows == (62,) and sheet.columns["full_name"] == "D"


@pytest.mark.parametrize(
    "numbering",
    [
        ["(1)", "(2)", "(3)", "(4)"], [1, 2, 3, 4], ["[1]", "[2]", "[3]", "[4]"],
        ["A", "B", 1, 2], [-1, -2, -3, -4], ["1", "2", "3=1+2", "4"],
        ["(1)", "(2)", "(3a)", "(3b)"],
    ],
)  # fmt: skip
def test_rows_that_number_the_columns_are_nobody(tmp_path: Path, numbering: list[Any]) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Quê quán"]
    rows: Rows = [
        header, numbering, [1, "Lê Văn Tám", 1980, "Mộ Đức"],
        header, numbering, [2, "Võ Văn Mười", 1981, "Mộ Đức"],
    ]  # fmt: skip
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Võ Văn Mười"]
    assert sheet.numbering_row == 2
    assert dict(sheet.left_out)[4] == "header" and dict(sheet.left_out)[5] == "numbering"


def test_a_header_whose_words_are_wrapped_over_two_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ["Số", "Họ và", "Ngày tháng", "Quê", "Chức"],
        ["TT", "tên", "năm sinh", "quán", "vụ"],
        [1, "Lê Văn Tám", "2/3/1980", "Mộ Đức", "Bí thư"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám"]
    assert sheet.header_rows == (1, 2)
    assert set(sheet.columns) >= {"full_name", "birth", "hometown", "position"}


def test_a_name_divided_under_one_heading(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", None, "Năm sinh"],
        [None, "Họ đệm", "Tên", None],
        [1, "Trần Thị Thu", "Hà", 1979],
    ]
    merge = ("A1:A2", "B1:C1", "D1:D2")
    assert (
        one(book(tmp_path / "a.xlsx", rows, merge=merge)).values["full_name"] == "Trần Thị Thu Hà"
    )


# --- no headings ----------------------------------------------------------------------------------


def test_a_list_without_any_heading_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    rows: Rows = [
        [1, "Lê Văn Tám", "02/03/1980", "Nam", "Kinh", "051080000001", "0912000001"],
        [2, "Trần Thị Chín", "04/05/1979", "Nữ", "Hrê", "051179000002", "0912000002"],
        [3, "Võ Văn Mười", "06/07/1985", "Nam", "Kinh", "051085000003", "0912000003"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Trần Thị Chín", "Võ Văn Mười"]
    assert sheet.columns_from == "content"
    assert sheet.header_rows == () and sheet.first_data_row == 1
    assert sheet.columns == {
        "number": "A", "full_name": "B", "birth": "C", "gender": "D", "ethnic_group": "E",
        "citizen_id": "F", "phone": "G",
    }  # fmt: skip
    assert list(sheet.headings) == list("ABCDEFG") and set(sheet.headings.values()) == {""}
    assert sheet.people[1].values["birth"] == "1979-05-04"


def test_the_first_of_a_list_without_headings_may_have_a_rare_name(tmp_path: Path) -> None:
    rows: Rows = [
        ["Danh sách cán bộ"],
        [1, "Zơn Thị Rin", "02/03/1980", "Nữ"],
        [2, "Trần Thị Chín", "04/05/1979", "Nữ"],
        [3, "Ông Minh Phòng", "06/07/1985", "Nam"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Zơn Thị Rin", "Trần Thị Chín", "Ông Minh Phòng"]
    assert sheet.left_out == ((1, "title"),)


def test_party_dates_without_headings_follow_the_birth(tmp_path: Path) -> None:
    rows: Rows = [
        ["Lê Văn Tám", "3/2/2005", "3/2/2006", "2/3/1980", "Bí thư Đảng ủy"],
        ["Trần Thị Chín", "19/5/2003", "19/5/2004", "4/5/1979", "Chuyên viên"],
        ["Võ Văn Mười", "2/9/2010", "2/9/2011", "6/7/1985", "Đảng ủy viên"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    found = sheet.columns
    assert (found["joined_party"], found["official_member"], found["birth"]) == ("B", "C", "D")
    assert found["position"] == "E"


def test_a_bare_list_of_names_is_people_and_lists_of_other_things_are_nobody(
    tmp_path: Path,
) -> None:
    bare: Rows = people(["Lê Văn Tám"], ["Trần Thị Chín"], ["Võ Văn Mười"])
    assert len(read(book(tmp_path / "a.xlsx", [["DANH SÁCH"], *bare])).people) == 3
    for number, things in enumerate(THINGS):
        rows: Rows = [[n, *thing] for n, thing in enumerate(things, start=1)]
        assert read(book(tmp_path / f"b{number}.xlsx", rows)).people == (), things


THINGS: tuple[tuple[list[Any], ...], ...] = (
    (["Hà Nội", 8.4], ["Quảng Ngãi", 1.2], ["Lâm Đồng", 1.3], ["Thái Bình", 1.8]),
    (["Bàn làm việc", 3], ["Ghế xoay", 5], ["Tủ hồ sơ", 2], ["Máy in", 1]),
    (["Phòng Kinh tế", 5], ["Văn phòng Đảng ủy", 6], ["Ban Xây dựng Đảng", 4]),
    (["Trần Phú", 1200], ["Lê Lợi", 800], ["Nguyễn Trãi", 650], ["Quang Trung", 2100]),
    (["Công ty Hoàng Long", "01/01/2020"], ["Công ty Thành Đạt", "02/03/2021"]),
    (["Nộp báo cáo tháng", "05/10/2026"], ["Họp giao ban", "06/10/2026"]),
    (["Tổng số đảng viên", 120], ["Đảng viên nữ", 40], ["Đảng viên dự bị", 5]),
)


HEADED_THINGS: tuple[Rows, ...] = (
    [["STT", "Tên"], [1, "Máy in"], [2, "Bàn ghế"], [3, "Tủ sắt"]],
    [["STT", "Tên tài sản", "Số lượng"], [1, "Máy in", 2], [2, "Bàn", 3]],
    [
        ["TT", "Nội dung", "Người thực hiện", "Thời gian", "Ghi chú"],
        [1, "Họp giao ban", "Lê Văn Tám", "05/10/2026", None],
        [2, "Báo cáo", "Trần Thị Chín", "06/10/2026", None],
        [3, "Kiểm tra", "Võ Văn Mười", "07/10/2026", None],
    ],
    [
        ["STT", "Tên đơn vị", "Thủ trưởng", "Điện thoại"],
        [1, "Văn phòng Đảng ủy", "Lê Văn Tám", "0912345678"],
        [2, "Phòng Kinh tế", "Võ Văn Mười", "0912345679"],
    ],
    [
        ["STT", "Tên đường", "Điểm đầu", "Điểm cuối"],
        [1, "Nguyễn Văn Cừ", "A", "B"],
        [2, "Lê Hồng Phong", "A", "B"],
        [3, "Trần Hưng Đạo", "A", "B"],
    ],
    [
        ["Ngày", "Thứ", "Lãnh đạo trực", "Số điện thoại"],
        ["01/11/2026", "Chủ nhật", "Lê Văn Tám", "0912345678"],
        ["02/11/2026", "Hai", "Trần Thị Chín", "0912345679"],
        ["03/11/2026", "Ba", "Lê Văn Tám", "0912345678"],
    ],
    [
        ["STT", "Chi bộ", "Tổng số", "Nữ", "Dưới 40"],
        [1, "Hòa Bình", 12, 3, 5],
        [2, "Trần Phú", 10, 2, 3],
        [3, "Lê Lợi", 10, 2, 3],
    ],
    [
        ["STT", "Họ và tên", "Tổng số", "Nữ"],
        [1, "Chi bộ Hòa Bình", 12, 3],
        [2, "Chi bộ Tân Lập", 10, 2],
        [3, "Trần Phú", 10, 2],
    ],
    [
        ["TT", "Số hộ", "Họ tên vợ", "Năm sinh"],
        [1, 12, "Lê Thị Tám", 1980],
        [2, 13, "Trần Thị Chín", 1981],
        [3, 14, "Võ Thị Mười", 1982],
    ],
)


@pytest.mark.parametrize("rows", HEADED_THINGS)
def test_lists_of_things_and_of_others_have_nobody(tmp_path: Path, rows: Rows) -> None:
    assert read(book(tmp_path / "a.xlsx", rows)).people == ()


def test_names_under_a_heading_nobody_knows(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Đồng chí", "Năm sinh", "Quê quán"],
        *people(["Lê Văn Tám", 1980, "Mộ Đức"], ["Trần Thị Chín", 1979, "Đức Phổ"]),
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Trần Thị Chín"]
    assert sheet.columns_from == "content" and sheet.columns["hometown"] == "D"


def test_a_column_without_heading_is_known_by_its_cells(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", None, "Cột lạ", None],
        *people(
            ["Lê Văn Tám", "Nam", "Kinh", "051080000001"],
            ["Trần Thị Chín", "Nữ", "Hrê", "051179000002"],
            ["Võ Văn Mười", "Nam", "Kinh", "051085000003"],
        ),
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert sheet.columns == {
        "number": "A", "full_name": "B", "gender": "C", "ethnic_group": "D", "citizen_id": "E",
    }  # fmt: skip
    assert sheet.columns_from == "headings"


def test_dates_under_a_heading_of_something_else_are_no_birth(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Ngày bổ nhiệm", "Họ tên vợ (chồng)"],
        *people(
            ["Lê Văn Tám", date(1990, 3, 2), "Lý Thị Bốn"],
            ["Võ Văn Mười", date(1985, 3, 2), "Lý Thị Năm"],
            ["Mai Văn Tư", date(1986, 3, 2), "Lý Thị Sáu"],
        ),
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert sheet.columns == {"number": "A", "full_name": "B"}


def test_a_heading_its_cells_contradict_is_not_believed(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc"],
        *people(
            ["Lê Văn Tám", "Nam", "02/03/1980", "Kinh"],
            ["Trần Thị Chín", "Nữ", "04/05/1979", "Kinh"],
            ["Võ Văn Mười", "Nam", "06/07/1985", "Hrê"],
        ),
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert (sheet.columns["gender"], sheet.columns["birth"]) == ("C", "D")
    assert [p.values["gender"] for p in sheet.people] == ["male", "female", "male"]
    assert sheet.people[0].values["birth"] == "1980-03-02"
    assert sheet.problems == ()
