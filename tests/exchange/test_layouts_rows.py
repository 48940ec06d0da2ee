"""Rows of people, sections, families; what the clerk corrects, chooses and is remembered."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.sheet import Sheet
from cadredesk.exchange.understand import Knowledge, Wishes, understand
from cadredesk.services import importing
from cadredesk.services.importing_knowledge import knowledge
from tests.exchange.sheets import TODAY, book, names, read, titles

Rows = list[list[Any]]
HEADER = ["TT", "Họ và tên", "Năm sinh", "Chức vụ"]


def understood(path: Path, wishes: Wishes, **known: Any) -> Sheet:
    """A file with wishes and knowledge that the services do not take yet."""
    usual: Knowledge = replace(knowledge(None), **known)
    return understand(importing.open_file(path).grids, path, usual, wishes, TODAY)


def test_nested_sections_lend_the_innermost_body(tmp_path: Path) -> None:
    rows: Rows = [
        HEADER,
        ["A", "KHỐI ĐẢNG"],
        ["I", "Văn phòng Đảng ủy"],
        ["1", "Lãnh đạo"],
        [1, "Lê Văn Tám", 1980, "Chánh Văn phòng"],
        ["2", "Chuyên viên"],
        [2, "Võ Văn Mười", 1981, "Chuyên viên"],
        ["II", "Ban Xây dựng Đảng"],
        [3, "Mai Văn Tư", 1982, "Chuyên viên"],
        ["B", "KHỐI CHÍNH QUYỀN"],
        [4, "Đỗ Thị Ba", 1983, "Phó Chủ tịch UBND"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows, merge=("B4:D4", "B6:D6")))
    assert [p.section for p in sheet.people] == [
        "Văn phòng Đảng ủy", "Văn phòng Đảng ủy", "Ban Xây dựng Đảng", "KHỐI CHÍNH QUYỀN",
    ]  # fmt: skip
    assert sheet.sections[0] == "KHỐI ĐẢNG" and len(sheet.sections) == 6
    assert titles(sheet.people[2]) == {("Chuyên viên", "Ban Xây dựng Đảng")}


def test_lines_about_wives_and_children_are_told_and_make_nobody(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Năm sinh", "Quan hệ", "Quê quán"],
        [1, "Lê Văn Tám", 1980, "Chủ hộ", "Mộ Đức"],
        [None, "Trần Thị Chín", 1982, "Vợ", "Mộ Đức"],
        [None, "Lê Thị Con", 2005, "Con", "Mộ Đức"],
        [2, "Võ Văn Mười", 1979, "Chủ hộ", "Đức Phổ"],
        [None, "Vợ: Lý Thị Năm", 1981, None, "Đức Phổ"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert [n for n in names(sheet) if n] == ["Lê Văn Tám", "Võ Văn Mười"]
    told = [(p.row, p.column, p.code, p.value) for p in sheet.problems]
    assert told == [
        (3, "full_name", "relative", "Trần Thị Chín"),
        (4, "full_name", "relative", "Lê Thị Con"),
        (6, "full_name", "relative", "Vợ: Lý Thị Năm"),
    ]


def test_members_of_a_board_are_no_family(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Nhiệm vụ", "Năm sinh"],
        [1, "Lê Văn Tám", "Trưởng ban", 1980],
        [2, "Võ Văn Mười", "Thành viên", 1981],
    ]
    assert names(read(book(tmp_path / "a.xlsx", rows))) == ["Lê Văn Tám", "Võ Văn Mười"]


def test_numbers_may_have_gaps_begin_anew_or_be_missing(tmp_path: Path) -> None:
    rows: Rows = [
        HEADER,
        [1, "Lê Văn Tám", 1980, "Bí thư"],
        [5, "Võ Văn Mười", 1981, None],
        [None, "Mai Văn Tư", 1982, None],
        [1, "Đỗ Thị Ba", None, "Chuyên viên"],
        [None, "Trần Văn Năm", None, None],
        ["02.", "Lý Thị Sáu", None, None],
    ]
    found = [n for n in names(read(book(tmp_path / "a.xlsx", rows))) if n]
    assert found == [
        "Lê Văn Tám", "Võ Văn Mười", "Mai Văn Tư", "Đỗ Thị Ba", "Trần Văn Năm", "Lý Thị Sáu",
    ]  # fmt: skip


def test_a_date_in_words_makes_no_row_a_signature(tmp_path: Path) -> None:
    rows: Rows = [
        ["Họ và tên", "Ngày sinh", "Giới tính", "Ghi chú"],
        ["Lê Văn Tám", "ngày 2 tháng 3 năm 1980", "Nam", None],
        ["Võ Văn Mười", "1981", "Nam", "nghỉ từ ngày 05 tháng 10 năm 2026"],
        ["Mai Văn Tư", "1982", "Nam", "đã chuyển"],
        [None, None, None, "Phổ Hòa, ngày 05 tháng 10 năm 2026"],
        ["Người lập", None, None, "Bí thư"],
        ["Phạm Văn Nhất", None, None, "Lê Văn Hai"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Võ Văn Mười", "Mai Văn Tư"]
    assert sheet.people[2].values["note"] == "đã chuyển"
    assert [reason for _, reason in sheet.left_out] == ["signature"] * 3


@pytest.mark.parametrize(
    "line", ["(Danh sách này có 2 người)", "Ấn định danh sách có 02 người", "* Tổng số: 2 đ/c"]
)
def test_lines_that_count_are_nobody(tmp_path: Path, line: str) -> None:
    rows: Rows = [HEADER, [1, "Lê Văn Tám", 1980], [2, "Võ Văn Mười", 1981], [None, line]]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert len(sheet.people) == 2 and sheet.left_out == ((4, "total"),)


def test_a_small_table_of_figures_below_is_nobody(tmp_path: Path) -> None:
    rows: Rows = [
        HEADER,
        [1, "Lê Văn Tám", 1980, "Bí thư"],
        [None, "Tổng cộng: 1 người"],
        [],
        [1, "Số đảng viên nữ", 12, "người"],
        [2, "Số đảng viên dự bị", 3, "người"],
    ]
    assert names(read(book(tmp_path / "a.xlsx", rows))) == ["Lê Văn Tám"]


def test_a_cell_typed_anew_is_read_and_the_file_stays_as_it_is(tmp_path: Path) -> None:
    rows: Rows = [HEADER, [1, "Lê Văn Tám", "31/02/1980", "Bí thư"], [2, None, 1981, None]]
    opened = importing.open_file(book(tmp_path / "a.xlsx", rows))
    before = [list(row) for row in opened.grids[0].rows]
    wishes = Wishes(cells={(2, "C"): "3/2/1980", (3, "B"): "Võ Văn Mười", (3, "F"): "x"})
    sheet = understand(opened.grids, opened.path, knowledge(None), wishes, TODAY)
    assert names(sheet) == ["Lê Văn Tám", "Võ Văn Mười"]
    assert sheet.people[0].values["birth"] == "1980-02-03"
    assert sheet.problems == ()
    assert sheet.corrected == {(2, "C"), (3, "B"), (3, "F")}
    assert [list(row) for row in opened.grids[0].rows] == before
    emptied = Wishes(cells={(2, "C"): ""})
    again = understand(opened.grids, opened.path, knowledge(None), emptied, TODAY)
    assert again.people[0].values["birth"] is None


def test_columns_chosen_for_a_layout_are_remembered(tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Cột lạ", "Ghi chú"], [1, "Lê Văn Tám", "Mộ Đức", "mới"]]
    path = book(tmp_path / "a.xlsx", rows)
    chosen = {"hometown": "C", "note": ""}
    first = understood(path, Wishes(columns=chosen))
    assert first.columns_from == "clerk" and first.chosen == chosen
    later: Rows = [["DANH SÁCH THÁNG 11"], *rows, [2, "Võ Văn Mười", "Đức Phổ", None]]
    second = book(tmp_path / "b.xlsx", later)
    sheet = understood(second, Wishes(), layouts={first.signature: chosen})
    assert sheet.signature == first.signature
    assert sheet.columns_from == "remembered" and sheet.chosen == chosen
    assert sheet.people[1].values["hometown"] == "Đức Phổ"
    assert "note" not in sheet.columns
    other = understood(second, Wishes(columns={}), layouts={first.signature: chosen})
    assert other.columns_from == "headings" and "note" in other.columns


def test_what_was_chosen_is_left_where_the_cells_are_something_else(tmp_path: Path) -> None:
    header = ["STT", "Họ và tên", "Ngày", "Số"]
    births: Rows = [header, [1, "Lê Văn Tám", "12/05/1980", "001080000001"]]
    chosen = {"birth": "C", "citizen_id": "D"}
    first = understood(book(tmp_path / "a.xlsx", births), Wishes(columns=chosen))
    assert first.people[0].values["citizen_id"] == "001080000001"
    cards: Rows = [header, [1, "Võ Văn Mười", "12/05/2021", "12345678"]]
    layouts = {first.signature: chosen}
    sheet = understood(book(tmp_path / "b.xlsx", cards), Wishes(), layouts=layouts)
    assert sheet.signature == first.signature
    assert sheet.columns.keys() == {"number", "full_name"} and sheet.chosen == {}


def test_a_sheet_without_headings_has_no_layout_to_remember(tmp_path: Path) -> None:
    rows: Rows = [[1, "Lê Văn Tám", 1980, "Nam"], [2, "Võ Văn Mười", 1981, "Nam"]]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert len(sheet.people) == 2 and sheet.signature == ""


def test_names_shown_once_are_found_again_under_their_unknown_heading(tmp_path: Path) -> None:
    rows: Rows = [
        ["PHÂN CÔNG"],
        ["TT", "Việc", "Người được giao"],
        [1, "Văn thư", "Lê Văn Tám"],
        [2, "Lưu trữ", "Võ Văn Mười"],
    ]
    path = book(tmp_path / "a.xlsx", rows)
    assert read(path).people == ()
    first = understood(path, Wishes(columns={"full_name": "C"}))
    assert names(first) == ["Lê Văn Tám", "Võ Văn Mười"] and first.header_rows == (2,)
    again = understood(path, Wishes(), layouts={first.signature: {"full_name": "C"}})
    assert names(again) == ["Lê Văn Tám", "Võ Văn Mười"]
    assert again.columns_from == "remembered"


def test_a_hidden_sheet_is_found_however_its_name_is_typed(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path / "a.xlsx", [["Bìa"]], name="Bìa")
    workbook = load_workbook(path)
    hidden = workbook.create_sheet("Ẩn")
    for row in (HEADER, [1, "Lê Văn Tám", 1980, None]):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    workbook.save(path)
    assert names(read(path, sheet="ẩn ")) == ["Lê Văn Tám"]


def test_another_order_of_headings_is_another_layout(tmp_path: Path) -> None:
    one = read(book(tmp_path / "a.xlsx", [HEADER, [1, "Lê Văn Tám", 1980, None]]))
    other = [HEADER[0], HEADER[1], HEADER[3], HEADER[2]]
    two = read(book(tmp_path / "b.xlsx", [other, [1, "Lê Văn Tám", None, 1980]]))
    again = read(book(tmp_path / "c.xlsx", [[], HEADER, [1, "Võ Văn Mười", 1981, None]]))
    assert one.signature and one.signature != two.signature
    assert again.signature == one.signature


def test_names_the_clerk_points_at_on_a_sheet_nobody_could_read(tmp_path: Path) -> None:
    rows: Rows = [["Mã", "Ai", "Quê"], ["K1", "Aaa Bbb", "Mộ Đức"], ["K2", "Ccc Ddd", "Đức Phổ"]]
    path = book(tmp_path / "a.xlsx", rows)
    assert read(path).people == ()
    sheet = read(path, columns={"full_name": "B", "hometown": "C"})
    assert names(sheet)[-2:] == ["Aaa Bbb", "Ccc Ddd"]
    assert sheet.columns_from == "clerk"


def test_hidden_columns_of_the_table_are_counted(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path / "a.xlsx", [HEADER, [1, "Lê Văn Tám", 1980, None]])
    workbook = load_workbook(path)
    for letter in ("C", "H"):
        workbook["DS"].column_dimensions[letter].hidden = True
    workbook.save(path)
    assert read(path).hidden_columns == 1


def test_day_read_for_a_table_is_told_by_order(tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Ngày sinh"]]
    rows += [[n, f"Lê Văn {w}", f"{m}/{d}/1980"] for n, w, m, d in DAYS]
    sheet = read(book(tmp_path / "a.xlsx", rows), as_of=date(2026, 1, 1))
    assert sheet.date_orders["birth"].order == "mdy"
    asked = understood(tmp_path / "a.xlsx", Wishes(date_orders={"birth": "mdy"}))
    assert asked.date_orders["birth"].told == "clerk"


DAYS = ((1, "Một", 3, 25), (2, "Hai", 4, 28), (3, "Ba", 5, 30))


def test_a_place_in_three_columns_is_one(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Quê quán", None, None, "SĐT"],
        [None, None, "Xã", "Huyện", "Tỉnh", None],
        [1, "Lê Văn Tám", "Phổ An", "Đức Phổ", "Quảng Ngãi", "0912000001"],
        [2, "Võ Văn Mười", "nt", "nt", "nt", None],
        [3, "Mai Văn Tư", None, "Mộ Đức", "Quảng Ngãi", None],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows, merge=("C1:E1",)))
    assert [p.values["hometown"] for p in sheet.people] == [
        "Phổ An, Đức Phổ, Quảng Ngãi", "Phổ An, Đức Phổ, Quảng Ngãi", "Mộ Đức, Quảng Ngãi",
    ]  # fmt: skip


def test_a_list_grouped_by_title_gives_its_people_the_title(tmp_path: Path) -> None:
    rows: Rows = [
        ["STT", "Họ và tên", "Năm sinh", "Đại biểu HĐND", None],
        [None, None, None, "Xã", "Tỉnh"],
        ["I", "Bí thư Đảng ủy"],
        [1, "Lê Văn Tám", 1980, "x", None],
        ["II", "Văn phòng Đảng ủy"],
        [2, "Võ Văn Mười", 1981, None, None],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows, merge=("D1:E1", "A1:A2", "B1:B2", "C1:C2")))
    first, second = sheet.people
    assert {title for title, _ in titles(first)} == {"Bí thư Đảng ủy", "Đại biểu HĐND"}
    assert second.positions == () and second.section == "Văn phòng Đảng ủy"


def test_lines_below_a_person_are_more_titles_and_notes_are_notes(tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Chức vụ", "Ghi chú"],
        [1, "Lê Văn Tám", "Đảng ủy viên", None],
        [None, None, "Chủ tịch HĐND", None],
        ["Ghi chú: danh sách chưa đủ"],
        ["- Đã nghỉ: 1 đ/c"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert len(sheet.people) == 1 and len(sheet.people[0].positions) == 2
    assert [reason for _, reason in sheet.left_out] == ["note", "note"]
