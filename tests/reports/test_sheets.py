"""What a written workbook holds, how it prints, and what happens when it cannot be written."""

import errno
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.table import (
    Cell,
    Letterhead,
    Signature,
    TableColumn,
    TableSpec,
    dotted_day,
)
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled
from cadredesk.reports.sheets import fitting as layout
from cadredesk.reports.sheets.table import write_table
from cadredesk.reports.sheets.text import clean, lines, pieces, width
from tests.conftest import REPOSITORY

A4_MM, A3_MM = 297, 420
PEOPLE: list[list[Cell]] = [
    [1, "Châu Thị Ngọc Ánh", "", "14/11/1985", "051985000012"],
    [2, "Phạm Văn Beo", "1983", "", "001083000071"],
]
COLUMNS = (
    TableColumn(title="TT", width=4.5, align="center"),
    TableColumn(title="Họ và tên", width=24),
    TableColumn(title="Nam", group="Ngày, tháng, năm sinh", width=11, align="center"),
    TableColumn(title="Nữ", group="Ngày, tháng, năm sinh", width=11, align="center"),
    TableColumn(title="Số CCCD", width=14, align="center"),
)


def table(
    rows: Sequence[Sequence[Cell]] = PEOPLE,
    columns: tuple[TableColumn, ...] = COLUMNS,
    **but: object,
) -> TableSpec:
    values: dict[str, object] = {
        "name": "Danh sách",
        "title": "DANH SÁCH CÁN BỘ",
        "letterhead": Letterhead(
            parent="ĐẢNG BỘ TỈNH QUẢNG NGÃI", office="ĐẢNG ỦY PHƯỜNG PHỔ HÒA", place="Phổ Hòa"
        ),
        "notes": ("Số liệu tính đến ngày 30/09/2026",),
        "closing": f"Danh sách này có {len(rows)} người.",
        "signatures": (
            Signature(lines=("NGƯỜI LẬP BIỂU",), name="Bùi Kim Bích"),
            Signature(lines=("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")),
        ),
        "pinned": 2,
    }
    return TableSpec(columns=columns, rows=rows, **(values | but))  # type: ignore[arg-type]


def written(folder: Path, spec: TableSpec) -> Worksheet:
    out = folder / "danh-sach.xlsx"
    assert write_table(out, spec) == len(spec.rows)
    sheet = load_workbook(out).active
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(sheet: Worksheet) -> list[list[object]]:
    """The body: what stands below the numbering row and above the closing sentence."""
    values = [list(row) for row in sheet.iter_rows(values_only=True)]
    first = next(i for i, row in enumerate(values) if row[0] == "(1)") + 1
    last = next(i for i, row in enumerate(values) if str(row[0]).startswith("Danh sách này có"))
    return values[first:last]


def wide(count: int, text: str = "Trung cấp") -> TableSpec:
    columns = tuple(TableColumn(title=f"Cột {n}", width=16) for n in range(count))
    return table([[text] * count for _ in range(3)], columns, pinned=1)


def test_every_value_comes_back_as_it_was(tmp_path: Path) -> None:
    assert rows_of(written(tmp_path, table())) == [
        [1, "Châu Thị Ngọc Ánh", None, "14/11/1985", "051985000012"],
        [2, "Phạm Văn Beo", "1983", None, "001083000071"],
    ]


def test_ids_and_dates_are_text_cells(tmp_path: Path) -> None:
    sheet = written(tmp_path, table())
    found = [c for row in sheet.iter_rows() for c in row if c.value in ("051985000012", "1983")]
    assert len(found) == 2
    assert all(c.data_type == "s" and c.number_format == "@" for c in found)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
def test_what_looks_like_a_formula_stays_text(tmp_path: Path, start: str) -> None:
    text = start + "HYPERLINK(1)"
    sheet = written(tmp_path, table([[1, text, "", "", ""]]))
    cell = next(c for row in sheet.iter_rows() for c in row if "HYPERLINK" in str(c.value))
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_formulas_in_headings_stay_text_too(tmp_path: Path) -> None:
    sheet = written(tmp_path, table(title="=1+1", notes=("@SUM(A1)",), closing="Danh sách này có"))
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_characters_no_file_may_hold_are_left_out(tmp_path: Path) -> None:
    sheet = written(tmp_path, table([[1, "Lê\x00 Thị\x0b Hoa\ud800", "", "", ""]], title="A\x01B"))
    assert rows_of(sheet)[0][1] == "Lê Thị Hoa"
    assert any(c.value == "AB" for row in sheet.iter_rows() for c in row)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    spec = table([[1, text, "", "", ""] for text in texts])
    body = rows_of(written(tmp_path_factory.mktemp("any"), spec))
    assert [row[1] or "" for row in body] == [clean(text) for text in texts]


def test_a_very_long_note_goes_on_in_further_rows(tmp_path: Path) -> None:
    note = " ".join(f"từ{number}" for number in range(9000))
    assert len(note) > 32_767
    columns = (*COLUMNS, TableColumn(title="Ghi chú", width=24))
    sheet = written(tmp_path, table([[1, "Lê Thị Hoa", "", "", "", note]], columns))
    body = rows_of(sheet)
    assert " ".join(str(row[5]) for row in body) == note
    assert [row[1] for row in body if row[1]] == ["Lê Thị Hoa"]
    heights = [d.height for d in sheet.row_dimensions.values() if d.height]
    assert max(heights) <= 409  # Excel cuts higher rows off


def test_the_heading_is_that_of_the_office(tmp_path: Path) -> None:
    values = [c for row in written(tmp_path, table()).iter_rows(values_only=True) for c in row if c]
    assert values[:6] == [
        "ĐẢNG BỘ TỈNH QUẢNG NGÃI",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG ỦY PHƯỜNG PHỔ HÒA",
        "Phổ Hòa, ngày …… tháng …… năm ………",
        "*",
        "DANH SÁCH CÁN BỘ",
    ]
    assert "(Số liệu tính đến ngày 30/09/2026)" in values
    assert "Danh sách này có 2 người." in values


def test_the_day_is_written_as_documents_are() -> None:
    assert dotted_day("Phổ Hòa", "2026-02-05") == "Phổ Hòa, ngày 05 tháng 02 năm 2026"
    assert dotted_day("Phổ Hòa", "2026-10-31") == "Phổ Hòa, ngày 31 tháng 10 năm 2026"
    assert dotted_day("", "2026-03-09").endswith("ngày 09 tháng 3 năm 2026")


def test_common_headings_are_merged_and_columns_numbered(tmp_path: Path) -> None:
    sheet = written(tmp_path, table())
    spans = {str(one) for one in sheet.merged_cells.ranges}
    upper = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "TT")
    assert {f"C{upper}:D{upper}", f"A{upper}:A{upper + 1}", f"E{upper}:E{upper + 1}"} <= spans
    assert sheet.cell(upper, 3).value == "Ngày, tháng, năm sinh"
    assert [sheet.cell(upper + 1, n).value for n in (3, 4)] == ["Nam", "Nữ"]
    numbers = [sheet.cell(upper + 2, n) for n in range(1, 6)]
    assert [c.value for c in numbers] == ["(1)", "(2)", "(3)", "(4)", "(5)"]
    assert all(c.font.italic for c in numbers)
    assert sheet.freeze_panes == f"C{upper + 3}"
    assert sheet.print_title_rows == f"${upper}:${upper + 2}"


def test_one_level_of_headings_needs_one_row(tmp_path: Path) -> None:
    columns = COLUMNS[:2]
    sheet = written(tmp_path, table([[1, "Lê Thị Hoa"]], columns))
    upper = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "TT")
    assert sheet.cell(upper + 1, 1).value == "(1)"


def test_it_prints_one_page_wide_on_landscape_paper(tmp_path: Path) -> None:
    sheet = written(tmp_path, table())
    setup, margins = sheet.page_setup, sheet.page_margins
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (setup.orientation, setup.paperSize) == ("landscape", 9)
    assert (setup.fitToWidth, setup.fitToHeight) == (1, 0)
    sides = (margins.top, margins.bottom, margins.left, margins.right)
    assert [round(side * 25.4) for side in sides] == [20, 15, 20, 15]
    assert sheet.oddHeader.center.text == "Trang &P/&N"


@pytest.mark.parametrize(("count", "paper"), [(4, "A4"), (22, "A4"), (28, "A3"), (32, "A3")])
def test_paper_grows_before_letters_shrink(count: int, paper: str) -> None:
    page = layout.page(wide(count))
    assert page.paper == paper
    assert page.across == 1
    assert layout.BODY * page.scale >= layout.LEAST - 1e-9
    free_mm = {"A4": A4_MM, "A3": A3_MM}[paper] - 35
    assert sum(page.widths) * 5.25 * page.scale <= free_mm * 72 / 25.4


def test_more_columns_than_any_paper_holds_stand_side_by_side(tmp_path: Path) -> None:
    spec = wide(70)
    page = layout.page(spec)
    assert page.across > 1
    assert layout.BODY * page.scale >= layout.LEAST - 1e-9
    sheet = written(tmp_path, spec)
    assert sheet.page_setup.fitToWidth == page.across
    assert sheet.print_title_cols == "$A:$A"


def test_width_goes_where_it_keeps_rows_low() -> None:
    long = "Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng, Trưởng ban Văn hóa - Xã hội HĐND"
    columns = tuple(TableColumn(title=f"Cột {n}", width=20) for n in range(18))
    rows = [[long, *["Trung cấp"] * 16, ""] for _ in range(30)]
    widths = layout.page(table(rows, columns, pinned=0)).widths
    assert widths[0] > 2 * max(widths[1:])
    assert lines(long, layout.room(widths[0]), layout.BODY) <= 3


def test_no_word_or_number_is_torn() -> None:
    number = "051985000012"
    page = layout.page(wide(18, number))
    assert all(lines(number, layout.room(w), layout.BODY) == 1 for w in page.widths)


def test_a_row_is_as_high_as_its_longest_text(tmp_path: Path) -> None:
    long = "Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng, Trưởng ban Văn hóa - Xã hội " * 6
    sheet = written(tmp_path, table([[1, "Lê Thị Hoa", "", "", ""], [2, long, "", "", ""]]))
    short_row = next(r for r in range(1, 40) if sheet.cell(r, 2).value == "Lê Thị Hoa")
    heights = [sheet.row_dimensions[short_row + n].height for n in (0, 1)]
    room = layout.room(sheet.column_dimensions["B"].width)
    assert heights[1] >= lines(long, room, layout.BODY) * layout.BODY * 1.2
    assert 15 <= heights[0] < heights[1]


def test_widths_are_those_of_times() -> None:
    assert width("0000", 10) == pytest.approx(20)
    assert width("ề", 10) == width("e", 10)
    assert width("Đ", 10) == pytest.approx(7.22)


@given(st.text(alphabet="abc ệ\n", min_size=1, max_size=400))
def test_pieces_lose_no_word(text: str) -> None:
    found = pieces(text, 40.0, 11.0, 3)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(lines(piece, 40.0, 11.0) <= 3 for piece in found if piece)


def test_signatures_stay_with_two_rows() -> None:
    # 20 rows of 20 points fill a page of 400; the signatures would stand alone on the next
    assert layout.breaks([20.0] * 20, 0, 0, 100, 400) == [18]
    assert layout.breaks([20.0] * 10, 0, 0, 100, 400) == []
    # one row slipped to the second page: it gets company
    assert layout.breaks([20.0] * 21, 0, 0, 100, 400) == [19]
    assert layout.breaks([20.0] * 22, 0, 0, 100, 400) == [20]
    # the second page is as full as the first, the third has what is left
    assert layout.breaks([20.0] * 50, 0, 0, 100, 400) == [20, 40]
    assert layout.breaks([20.0] * 58, 0, 0, 100, 400) == [20, 40, 56]
    # headings: less on the first page, and some room lost on each further one
    assert layout.breaks([20.0] * 40, 160, 60, 100, 400) == [12, 29]
    # two rows as high as pages cannot stand together
    assert layout.breaks([390.0, 390.0], 0, 0, 5, 400) == [1]
    assert layout.breaks([], 100, 0, 100, 400) == []


def test_excel_is_given_no_more_breaks_than_it_keeps() -> None:
    found = layout.breaks([300.0] * 5000, 0, 0, 50, 400)
    assert len(found) <= layout.MOST_BREAKS
    assert found[-1] == 4999
    assert {b - a for a, b in pairwise(found)} == {5}


@pytest.mark.parametrize("count", range(20, 40))
def test_a_break_never_parts_the_signatures(tmp_path: Path, count: int) -> None:
    rows = [[n, f"Lê Thị Hoa {n}", "", "", ""] for n in range(count)]
    sheet = written(tmp_path, table(rows))
    for height in _page_heights(table(rows)):
        last = _pages(sheet, height)[-1]
        body = [r for r in last if str(sheet.cell(r, 2).value).startswith("Lê Thị Hoa")]
        signing = [r for r in last if "NGƯỜI LẬP BIỂU" in str(sheet.cell(r, 1).value)]
        assert signing
        assert len(body) >= 2


def test_every_page_but_the_last_is_full(tmp_path: Path) -> None:
    """Also where rows differ much, on the narrower pages of Excel and the wider of LibreOffice."""
    texts = [
        "Chuyên viên Văn phòng Đảng ủy phường, Phó Chủ tịch Hội Nông dân " * (n % 5)
        for n in range(300)
    ]
    spec = table([[n, f"Lê Thị Hoa {n}", text, "", ""] for n, text in enumerate(texts)])
    sheet = written(tmp_path, spec)
    layouts = [_pages(sheet, height) for height in _page_heights(spec)]
    assert layouts[0] == layouts[1]
    tall = {r: d.height for r, d in sheet.row_dimensions.items() if d.height}
    again = sum(tall[r] for r in _print_titles(sheet))
    smallest = min(_page_heights(spec))
    for number, (page, following) in enumerate(pairwise(layouts[0][:-1])):
        used = sum(tall[r] for r in page) + (again if number else 0)
        assert used + tall[following[0]] > 0.98 * smallest


def _page_heights(spec: TableSpec) -> tuple[float, float]:
    """Points of the sheet on a page in Excel and in LibreOffice, both fitting the width."""
    page = layout.page(spec)
    free = (layout.PAPERS_MM[page.paper][1] - 35) * 72 / 25.4
    wide = sum(page.widths) * page.scale
    full = (layout.PAPERS_MM[page.paper][0] - 35) * 72 / 25.4
    scales = [min(1.0, page.scale * full / (wide * points)) for points in (5.25, 5.56)]
    return free / scales[0], free / scales[1]


def _pages(sheet: Worksheet, height: float) -> list[list[int]]:
    """The rows of each page, as a printer fills pages of this height."""
    breaks = [one.id for one in sheet.row_breaks.brk]
    tall = {r: d.height for r, d in sheet.row_dimensions.items() if d.height}
    repeated = sum(tall[r] for r in _print_titles(sheet))
    used = 0.0
    pages: list[list[int]] = [[]]
    for row in range(1, max(tall) + 1):
        if used + tall[row] > height or row - 1 in breaks:
            used = repeated
            pages.append([])
        used += tall[row]
        pages[-1].append(row)
    return pages


def _print_titles(sheet: Worksheet) -> range:
    first, last = str(sheet.print_title_rows).replace("$", "").split(":")
    return range(int(first), int(last) + 1)


def test_signers_stand_left_and_right(tmp_path: Path) -> None:
    sheet = written(tmp_path, table())
    texts = [str(c.value) for row in sheet.iter_rows() for c in row if c.value]
    left = next(t for t in texts if t.startswith("NGƯỜI LẬP BIỂU"))
    right = next(t for t in texts if t.startswith("T/L BAN THƯỜNG VỤ"))
    assert left.endswith("Bùi Kim Bích")
    assert left.count("\n") == right.count("\n")
    assert right.split("\n")[1] == "CHÁNH VĂN PHÒNG"


def test_a_narrow_table_has_its_heading_in_one_column(tmp_path: Path) -> None:
    sheet = written(tmp_path, table([["Lê Thị Hoa"]], (TableColumn(title="Họ và tên"),), pinned=0))
    values = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in values
    assert "Lê Thị Hoa" in values


def test_in_a_narrow_table_both_signers_stand_below_each_other(tmp_path: Path) -> None:
    sheet = written(tmp_path, table([["Lê Thị Hoa"]], (TableColumn(title="Họ và tên"),), pinned=0))
    texts = [str(row[0]).split("\n")[0] for row in sheet.iter_rows(values_only=True)]
    assert texts.index("NGƯỜI LẬP BIỂU") < texts.index("T/L BAN THƯỜNG VỤ")


def test_an_empty_list_is_a_sheet_all_the_same(tmp_path: Path) -> None:
    assert rows_of(written(tmp_path, table([]))) == []


def test_names_excel_refuses_are_mended(tmp_path: Path) -> None:
    sheet = written(tmp_path, table(name="Đại biểu: [HĐND]/2026? một cái tên dài hơn ba mươi chữ"))
    assert len(sheet.title) <= 31
    assert not set(sheet.title) & set("[]:*?/\\")


def test_an_ampersand_in_the_footer_is_no_command(tmp_path: Path) -> None:
    sheet = written(tmp_path, table(footer="In lúc 14:31 bởi Lan & Huệ"))
    assert sheet.oddFooter.left.text == "In lúc 14:31 bởi Lan && Huệ"


# --- faults -------------------------------------------------------------------------------------


class _Stops:
    """Somebody who presses stop at a certain step."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_stopping_leaves_the_old_file(tmp_path: Path, at: int) -> None:
    out = tmp_path / "danh-sach.xlsx"
    out.write_bytes(b"old")
    many = [[n, "Lê Thị Hoa", "", "", ""] for n in range(1200)]
    with pytest.raises(Cancelled):
        write_table(out, table(many), _Stops(at))
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_table(tmp_path / "khong-co" / "a.xlsx", table())
    assert caught.value.code == "folder-missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_table(tmp_path, table())
    assert caught.value.code == "export-is-folder"


def test_a_workbook_open_in_excel_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "danh-sach.xlsx"
    out.write_bytes(b"old")

    def refuse(source: object, target: object) -> None:
        raise PermissionError(errno.EACCES, "used by another process")  # as Windows does

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError) as caught:
        write_table(out, table())
    assert caught.value.code == "export-file-open"
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


_FULL = """
import resource, sys
from pathlib import Path
from cadredesk.errors import UserError
from tests.reports.test_sheets import table
from cadredesk.reports.sheets.table import write_table
spec = table([[n, f"Lê Thị Hoa {n}", "", "", str(n * 7919)] for n in range(4000)])
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write_table(Path(sys.argv[1]), spec)
except UserError as error:
    print(error.code)
"""


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    out = tmp_path / "danh-sach.xlsx"
    out.write_bytes(b"old")
    command = [sys.executable, "-X", "utf8", "-c", _FULL, str(out)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=True)
    assert done.stdout.strip() == "disk-full"
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    out = tmp_path / "danh-sach.xlsx"
    write_table(out, table())
    (tmp_path / "other").touch()
    assert out.stat().st_mode == (tmp_path / "other").stat().st_mode
