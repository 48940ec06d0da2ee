"""Rows that wait are saved with their reasons, mended in Excel and brought back as they were."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cadredesk.domain.sheet import Plan
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.services import importing, people
from cadredesk.services.importing_rows import REASON
from cadredesk.services.office import Office
from tests.exchange.sheets import TODAY, book

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Quê quán", "Chức vụ", "Ghi chú"]
TAM = [1, "Lê Văn Tám", "31/02/1980", "Nam", 51080000001, "Đức Phổ", "ĐUV", "=1+1"]
CHIN = [2, "Trần Thị Chín", "1979", "Nữ", None, None, "như trên", None]


def planned(office: Office, path: Path, **wishes: Any) -> tuple[importing.OpenedFile, Plan]:
    opened = importing.open_file(path)
    sheet = importing.read(office, opened, today=TODAY, **wishes)
    return opened, importing.plan(office, sheet)


def rows_of(path: Path) -> list[list[Any]]:
    sheet = load_workbook(path).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize(
    ("file", "sheet"),
    [
        ("A01_trichngang_form.xlsx", None),
        ("A02_phuluc4_sections.xlsx", None),
        ("A05_molisa_mau2a_tcvn3.xls", None),
        ("A08_chitiet_47cols.xlsx", None),
        ("A09_huutri_text_stt.xlsx", None),
        ("A12a_utf8bom_comma.csv", None),
        ("A13_dirty_and_injection.xlsx", None),
        ("A14_phuong_cap_uy.xlsx", None),
        ("A14_phuong_cap_uy.xlsx", "Đại biểu HĐND"),
    ],
)
def test_rows_brought_back_are_what_they_were(
    office: Office, shared_data: Path, tmp_path: Path, file: str, sheet: str | None
) -> None:
    opened, plan = planned(office, shared_data / "sheets" / file, sheet=sheet)
    out = tmp_path / "sua.xlsx"
    assert importing.save_rows(opened, plan, [r.row for r in plan.rows], out) == len(plan.rows)
    _, again = planned(office, out)
    assert again.sheet.as_of == plan.sheet.as_of
    assert [said(row) for row in again.rows] == [said(row) for row in plan.rows]


def said(row: Any) -> tuple[Any, ...]:
    person = row.person
    values = {name: value for name, value in person.values.items() if value}
    titles = [(p.title_code, p.body) for p in person.positions]
    return row.kind, row.reason, values, titles, person.unassigned


def test_a_mended_row_goes_in_and_the_reason_does_not(office: Office, tmp_path: Path) -> None:
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", [HEADER, TAM, CHIN]))
    out = tmp_path / "sua.xlsx"
    assert importing.save_rows(opened, plan, [2], out) == 1
    workbook = load_workbook(out)
    sheet = workbook.active
    assert sheet is not None
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    assert REASON in cells
    assert any("31/02/1980" in str(text) and "không có thật" in str(text) for text in cells)
    cells["31/02/1980"].value = "28/02/1980"
    workbook.save(out)
    _, mended = planned(office, out)
    assert [row.kind for row in mended.rows] == ["new"]
    assert REASON not in mended.sheet.columns
    importing.apply(office, mended)
    (line,) = people.lines(office, TODAY)
    assert (line.full_name, line.birth, line.citizen_id, line.note) == (
        "Lê Văn Tám", "1980-02-28", "051080000001", "=1+1",
    )  # fmt: skip


def test_a_cell_that_says_as_above_says_what_stood_there(office: Office, tmp_path: Path) -> None:
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", [HEADER, TAM, CHIN]))
    out = tmp_path / "sua.xlsx"
    importing.save_rows(opened, plan, [3], out)
    assert any("ĐUV" in row for row in rows_of(out))
    assert not any("như trên" in row for row in rows_of(out))


def test_every_cell_is_text_and_nothing_is_computed(office: Office, tmp_path: Path) -> None:
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", [HEADER, TAM, CHIN]))
    out = tmp_path / "sua.xlsx"
    importing.save_rows(opened, plan, [2, 3], out)
    sheet = load_workbook(out).active
    assert sheet is not None
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}
    formula = next(cell for cell in filled if cell.value == "=1+1")
    assert formula.quotePrefix
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize in (9, "9")


def test_what_the_clerk_typed_is_saved(office: Office, tmp_path: Path) -> None:
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", [HEADER, TAM, CHIN]))
    out = tmp_path / "sua.xlsx"
    importing.save_rows(opened, plan, [2], out, cells={(2, "C"): "1/3/1980"})
    assert any("1/3/1980" in row for row in rows_of(out))


def test_the_unit_named_above_the_rows_comes_along(office: Office, tmp_path: Path) -> None:
    rows = [
        [*HEADER[:3], "Chức vụ", "Số CCCD"],
        ["I", "Văn phòng Đảng ủy", None, None, None],
        [1, "Lê Văn Tám", "1980", "Chuyên viên", None],
        ["II", "Ban Xây dựng Đảng", None, None, None],
        [2, "Trần Thị Chín", "1979", "Chuyên viên", None],
        [3, "Hồ Thị Mười", "1985", "Chuyên viên", None],
    ]
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", rows))
    out = tmp_path / "sua.xlsx"
    importing.save_rows(opened, plan, [3, 6], out)
    _, again = planned(office, out)
    found = {r.person.values["full_name"]: [p.body for p in r.person.positions] for r in again.rows}
    assert found == {"Lê Văn Tám": ["Văn phòng Đảng ủy"], "Hồ Thị Mười": ["Ban Xây dựng Đảng"]}


BESIDE = [
    ["TT", "Họ và tên", "Ngày sinh", None, "STT", "Họ tên", "Giới tính"],
    [1, "Lê Văn Tám", "31/02/1980", None, 1, "Đỗ Thị Ba", "Nữ"],
    [2, "Trần Thị Chín", "1979", None, 2, "Mai Văn Tư", "Nan"],
]


def test_rows_of_a_table_to_the_right_come_with_their_own_cells(
    office: Office, tmp_path: Path
) -> None:
    opened, plan = planned(office, book(tmp_path / "ds.xlsx", BESIDE))
    out = tmp_path / "sua.xlsx"
    assert importing.save_rows(opened, plan, [r.row for r in plan.rows], out) == 4
    said = [[str(cell or "") for cell in row] for row in rows_of(out)]
    assert any({"Đỗ Thị Ba", "Nữ"} <= set(row) for row in said)
    assert any({"Mai Văn Tư", "Nan"} <= set(row) for row in said)
    _, again = planned(office, out)
    assert {p.values["full_name"] for p in again.sheet.people} == {
        "Lê Văn Tám", "Trần Thị Chín", "Đỗ Thị Ba", "Mai Văn Tư",
    }  # fmt: skip


def test_the_json_names_rows_of_the_sheet_also_to_the_right(office: Office, tmp_path: Path) -> None:
    _, plan = planned(office, book(tmp_path / "ds.xlsx", BESIDE))
    found = importing.as_json(plan)
    assert sorted(p["row"] for p in found["people"]) == [2, 2, 3, 3]
    assert {p["row"] for p in found["problems"]} == {2, 3}
    assert sorted(r["row"] for r in found["plan"]["rows"]) == [2, 2, 3, 3]


def test_the_file_being_imported_is_not_overwritten(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "ds.xlsx", [HEADER, TAM])
    before = path.read_bytes()
    opened, plan = planned(office, path)
    with pytest.raises(UserError) as fault:
        importing.save_rows(opened, plan, [2], path)
    assert fault.value.code == "save-over-source"
    assert "Chọn tên khác" in sentence(fault.value)
    assert path.read_bytes() == before
    with pytest.raises(UserError, match="export-not-xlsx"):
        importing.save_rows(opened, plan, [2], tmp_path / "sua.csv")
    with pytest.raises(UserError, match="folder-missing"):
        importing.save_rows(opened, plan, [2], tmp_path / "khong-co" / "sua.xlsx")
    assert sorted(p.name for p in tmp_path.glob("*.xlsx")) == ["ds.xlsx"]


def test_a_pasted_table_is_opened_like_a_file(office: Office, tmp_path: Path) -> None:
    text = "\n".join("\t".join(str(c or "") for c in row) for row in (HEADER, TAM, CHIN))
    opened = importing.open_pasted(None, text)
    sheet = importing.read(office, opened, today=TODAY)
    assert [p.values["full_name"] for p in sheet.people] == ["Lê Văn Tám", "Trần Thị Chín"]
    assert importing.cell_text(opened, sheet.sheet, 2, "E") == "51080000001"
    assert importing.cell_text(opened, sheet.sheet, 99, "ZZ") == ""
    done = importing.apply(office, importing.plan(office, sheet))
    assert done is not None and done.label.startswith("Nhập từ ")
    out = tmp_path / "sua.xlsx"
    assert importing.save_rows(opened, importing.plan(office, sheet), [2], out) == 1
