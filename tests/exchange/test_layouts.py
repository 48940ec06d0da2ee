"""Headers, sections, totals, signatures, marks and dittos in layouts of our own."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from tests.exchange.sheets import book, names, one, read, titles


def test_a_header_of_three_merged_rows(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["DANH SÁCH CÁN BỘ XÃ"],
            ["THÔNG TIN CHUNG", None, None, None, "TRÌNH ĐỘ", None, None, "Ghi chú"],
            ["STT", "Họ và tên", "Ngày, tháng, năm sinh", None, "Chuyên môn", None, "LLCT", None],
            [None, None, "Nam", "Nữ", "Trình độ", "Chuyên ngành", None, None],
            [1, "Lê Văn Tám", "2/3/1980", None, "ĐH", "Luật", "TC", None],
            [2, "Trần Thị Chín", None, 1979, "ThS", "Kinh tế", "CC", "Ủy nhiệm"],
        ],
        merge=("A2:D2", "E2:G2", "H2:H4", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4"),
    )
    sheet = read(path)
    assert sheet.header_rows == (2, 3, 4)
    first, second = sheet.people
    assert first.values["gender"] == "male"
    assert first.values["birth"] == "1980-03-02"
    assert (first.values["degree"], first.values["major"]) == ("Đại học", "Luật")
    assert (second.values["gender"], second.values["birth"]) == ("female", "1979")
    assert second.values["political_theory"] == "Cao cấp"


def test_a_two_row_header_that_lost_its_merges(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "", "Trình độ", "", "Quê quán"],
        ["", "", "Nam", "Nữ", "Chuyên môn", "LLCT", ""],
        ["1", "Lê Văn Tám", "1980", "", "Đại học", "Sơ cấp", "Đức Phổ"],
        ["2", "Trần Thị Chín", "", "1979", "Cao đẳng", "", "Mộ Đức"],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    sheet = read(path)
    assert sheet.header_rows == (1, 2)
    assert [p.values["gender"] for p in sheet.people] == ["male", "female"]
    assert [p.values["political_theory"] for p in sheet.people] == ["Sơ cấp", None]


def test_ditto_marks_repeat_the_cell_above_but_never_a_name(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Dân tộc", "Quê quán", "Số CCCD"],
            [1, "Lê Văn Tám", "Hrê", "Ba Tơ, Quảng Ngãi", "051080000001"],
            [2, "Đinh Thị Chín", "nt", "-nt-", "nt"],
            [3, "Đinh Văn Mười", '"', "như trên", None],
        ],
    )
    sheet = read(path)
    assert [p.values["ethnic_group"] for p in sheet.people] == ["Hrê"] * 3
    assert {p.values["hometown"] for p in sheet.people} == {"Ba Tơ, Quảng Ngãi"}
    assert [p.values["citizen_id"] for p in sheet.people] == ["051080000001", None, None]


def test_sections_subtotals_repeated_headers_and_signatures_are_nobody(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["DANH SÁCH CÁN BỘ"],
            ["TT", "Họ và tên", "Ngày sinh", "Chức vụ"],
            ["A", "Khối Đảng", None, None],
            ["I", "Văn phòng Đảng ủy", None, None],
            [1, "Lê Văn Tám", "2/3/1980", "Chánh Văn phòng"],
            [2, "Trần Thị Chín", "1979", "Chuyên viên"],
            [None, "Cộng: 2 người", None, None],
            ["TT", "Họ và tên", "Ngày sinh", "Chức vụ"],
            ["II. Ủy ban Kiểm tra Đảng ủy"],
            [3, "Võ Văn Mười", "7/1990", "Phó Chủ nhiệm"],
            [None, "Tổng cộng: 3 người"],
            [None, None, "Phổ Hòa, ngày 02 tháng 10 năm 2026"],
            [None, "Người lập", "TM. BAN THƯỜNG VỤ"],
            [None, None, "BÍ THƯ"],
            [None, "Lê Văn Tám", "Phạm Văn Nhất"],
        ],
        merge=("A9:D9",),
    )
    sheet = read(path)
    assert names(sheet) == ["Lê Văn Tám", "Trần Thị Chín", "Võ Văn Mười"]
    assert titles(sheet.people[0]) == {("Chánh Văn phòng Đảng ủy", "Văn phòng Đảng ủy")}
    assert titles(sheet.people[1]) == {("Chuyên viên", "Văn phòng Đảng ủy")}
    assert titles(sheet.people[2]) == {("Phó Chủ nhiệm Ủy ban Kiểm tra", "Ủy ban Kiểm tra Đảng ủy")}
    reasons = dict(sheet.left_out)
    assert reasons[7] == "total" and reasons[8] == "header" and reasons[15] == "signature"


def test_marks_say_gender_level_and_deputy(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["STT", "Họ tên", "Năm sinh", "Giới tính", None, "Trình độ chuyên môn", None, None,
             "ĐB HĐND"],
            [None, None, None, "Nam", "Nữ", "ThS", "ĐH", "CĐ", None],
            [1, "Lê Văn Tám", 1980, "x", None, None, "x", None, None],
            [2, "Trần Thị Chín", "1979", None, "X", "Luật", "x", None, "x"],
        ],
        merge=("D1:E1", "F1:H1", "A1:A2", "B1:B2", "C1:C2", "I1:I2"),
    )  # fmt: skip
    first, second = read(path).people
    assert (first.values["gender"], first.values["degree"]) == ("male", "Đại học")
    assert (second.values["gender"], second.values["degree"]) == ("female", "Thạc sĩ")
    assert second.values["major"] == "Luật"
    assert first.positions == ()
    assert titles(second) == {("Đại biểu HĐND", "Hội đồng nhân dân phường")}


def test_women_marked_in_a_lone_column(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["STT", "Họ và tên", "Nữ", "Năm sinh"],
            [1, "Lê Văn Tám", None, 1980],
            [2, "Trần Thị Chín", "x", 1979],
        ],
    )
    assert [p.values["gender"] for p in read(path).people] == ["male", "female"]


@pytest.mark.parametrize("heading", [("Họ và chữ đệm", "Tên"), ("Họ và tên", None)])
def test_a_name_in_two_columns(tmp_path: Path, heading: tuple[str, str | None]) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [["STT", *heading, "Năm sinh"], [1, "Trần Thị Thu", "Hà", 1979]],
        merge=() if heading[1] else ("B1:C1",),
    )
    assert one(path).values["full_name"] == "Trần Thị Thu Hà"


def test_one_person_over_two_rows(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
            [1, "Lê Văn Tám", 1980, "ĐUV"],
            [None, None, None, "Trưởng Công an phường"],
            [2, "Trần Thị Chín", 1979, "Chuyên viên Ban Xây dựng Đảng"],
        ],
        merge=("A2:A3", "B2:B3", "C2:C3"),
    )
    first, second = read(path).people
    assert len(first.positions) == 2
    assert titles(second) == {("Chuyên viên", "Ban Xây dựng Đảng")}


def test_title_and_unit_in_columns_of_their_own(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Chức vụ Đảng", "Chức vụ chính quyền", "Đơn vị công tác"],
            [1, "Lê Văn Tám", "ĐUV", "Phó Trưởng phòng", "Phòng VHXH"],
        ],
    )
    assert titles(one(path)) == {
        ("Ủy viên Ban Chấp hành", "Ban Chấp hành Đảng bộ phường"),
        ("Phó Trưởng phòng", "Phòng Văn hóa - Xã hội"),
    }


def test_a_list_without_numbers(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["Họ và tên", "Ngày sinh", "Ghi chú"],
            ["Lê Văn Tám", date(1980, 3, 2), None],
            [None, None, None],
            ["Trần Thị Chín", None, "nghỉ thai sản"],
            ["Người lập biểu", None, None],
            ["Võ Văn Mười", None, None],
        ],
    )
    assert names(read(path)) == ["Lê Văn Tám", "Trần Thị Chín"]


def test_hidden_rows_count_and_are_told(tmp_path: Path) -> None:
    rows = [["TT", "Họ và tên", "Năm sinh"]]
    rows += [[n, f"Lê Văn {w}", 1970 + n] for n, w in enumerate(("Một", "Hai", "Ba"), start=1)]
    sheet = read(book(tmp_path / "a.xlsx", rows, hidden=(3,)))
    assert len(sheet.people) == 3
    assert sheet.hidden_rows == 1


def test_a_name_missing_is_a_problem_and_numbered_blank_lines_are_nobody(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Năm sinh", "Quê quán"],
            [1, "Lê Văn Tám", 1980, None],
            [2, None, 1979, "Mộ Đức"],
            [3, None, None, None],
            [4, None, None, None],
        ],
    )
    sheet = read(path)
    assert [(p.row, p.column, p.code) for p in sheet.problems] == [(3, "full_name", "no-name")]
    assert names(sheet) == ["Lê Văn Tám", None]


def test_the_sheet_with_most_people_is_taken_and_hidden_ones_only_when_asked(
    tmp_path: Path,
) -> None:
    from openpyxl import load_workbook

    header = ["TT", "Họ và tên", "Năm sinh"]
    path = book(tmp_path / "a.xlsx", [header, [1, "Lê Văn Tám", 1980]], name="Một")
    workbook = load_workbook(path)
    more = workbook.create_sheet("Hai")
    for row in (header, [1, "Trần Thị Chín", 1979], [2, "Võ Văn Mười", 1978]):
        more.append(row)
    secret = workbook.create_sheet("Ẩn")
    for row in (header, *([n, f"Đỗ Văn {w}", 1970] for n, w in enumerate("ABC", start=1))):
        secret.append(row)
    secret.sheet_state = "hidden"
    workbook.save(path)
    assert read(path).sheet == "Hai"
    assert read(path).sheets == (("Một", 1), ("Hai", 2))
    assert len(read(path, sheet="Ẩn").people) == 3
    with pytest.raises(UserError) as caught:
        read(path, sheet="Ba")
    assert caught.value.code == "sheet-unknown-sheet"


@pytest.mark.parametrize(
    ("title", "file", "name", "day"),
    [
        ("(Tính đến ngày 30/9/2026)", "a", "DS", "2026-09-30"),
        ("Số liệu tính đến ngày 30 tháng 9 năm 2026", "a", "DS", "2026-09-30"),
        ("Tính đến tháng 10/2026", "T9-2026", "DS", "2026-10-31"),
        ("DANH SÁCH CÁN BỘ THÁNG 10 NĂM 2026", "a", "DS", "2026-10-31"),
        ("DANH SÁCH CÁN BỘ T10-2026", "a", "DS", "2026-10-31"),
        ("DANH SÁCH CÁN BỘ T9-2026", "a", "DS", "2026-09-30"),
        ("DANH SÁCH CÁN BỘ T10/2026", "T9-2026", "DS", "2026-10-31"),
        ("Danh sách cán bộ (t.2/2028)", "a", "DS", "2028-02-29"),
        ("DANH SÁCH CÁN BỘ tháng 10-2026", "a", "DS", "2026-10-31"),
        ("TRÍCH NGANG CÁN BỘ THÁNG 10/2026", "a", "DS", "2026-10-31"),
        ("(Tháng 10/2026)", "a", "DS", "2026-10-31"),
        ("DANH SÁCH CÁN BỘ T13-2026", "a", "DS", "2026-11-21"),
        ("DANH SÁCH ĐỢT 10-2026", "a", "DS", "2026-11-21"),
        ("Kèm theo Công văn T9-2026", "a", "DS", "2026-11-21"),
        ("Phổ Hòa, ngày 05 tháng 10 năm 2026", "a", "T2-2028", "2028-02-29"),
        ("Phổ Hòa, ngày 05 tháng 10 năm 2026", "DS can bo T10-2026", "DS", "2026-10-31"),
        ("Phổ Hòa, ngày 05 tháng 10 năm 2026", "ds 30-9-2026", "DS", "2026-09-30"),
        ("Phổ Hòa, ngày 05 tháng 10 năm 2026", "a", "2015", "2026-11-21"),
    ],
)
def test_the_day_a_sheet_speaks_of(
    tmp_path: Path, title: str, file: str, name: str, day: str
) -> None:
    rows = [[title], ["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]]
    path = book(tmp_path / f"{file}.xlsx", rows, name=name)
    assert read(path).as_of == day
    assert read(path, as_of=date(2025, 12, 31)).as_of == "2025-12-31"


def test_the_clerk_says_which_column_is_what(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Cột lạ", "Ngày sinh", "Ghi chú"],
            [1, "Lê Văn Tám", "Đức Phổ", "1980", "gì đó"],
        ],
    )
    person = one(path, columns={"hometown": "C", "note": ""})
    assert person.values["hometown"] == "Đức Phổ"
    assert "note" not in person.values


def test_a_sheet_of_nobody_is_no_error(tmp_path: Path) -> None:
    sheet = read(book(tmp_path / "a.xlsx", [["Biên bản họp"], ["Nội dung", 1]]))
    assert sheet.people == () and sheet.header_rows == ()
