"""Less usual layouts, and names that look like something else."""

import zipfile
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from tests.exchange.sheets import book, names, one, read, titles


def test_a_web_page_that_calls_itself_xls(tmp_path: Path) -> None:
    path = tmp_path / "ds.xls"
    path.write_text(
        """<html><head><style>td {color: red}</style></head><body><p>DANH SÁCH</p><table>
        <tr><th rowspan="2">STT</th><th rowspan=2>Họ và tên</th><th colspan="2">Năm sinh</th></tr>
        <tr><th>Nam</th><th>Nữ</th></tr>
        <tr><td>1</td><td>Lê Văn Tám</td><td>1980</td><td></td></tr>
        <tr><td>2</td><td>Trần&nbsp;Thị <b>Chín</b></td><td></td><td>1979</td></tr>
        </table></body></html>""",
        encoding="utf-8",
    )
    sheet = read(path)
    assert names(sheet) == ["Lê Văn Tám", "Trần Thị Chín"]
    assert [p.values["gender"] for p in sheet.people] == ["male", "female"]
    assert sheet.header_rows == (2, 3)


def ods(path: Path, rows: str) -> Path:
    content = (
        '<?xml version="1.0"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="DS">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content)
    return path


def cells(*texts: str) -> str:
    inside = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>'
        for t in texts
    )
    return f"<table:table-row>{inside}</table:table-row>"


def test_an_open_document_sheet(tmp_path: Path) -> None:
    rows = cells("TT", "Họ và tên", "Năm sinh") + cells("1", "Lê Văn Tám", "1980")
    assert one(ods(tmp_path / "a.ods", rows)).values["birth"] == "1980"


def test_a_reader_that_dies_leaves_a_sentence(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    many = (
        f'<table:table-row table:number-rows-repeated="1048576">{cell}<text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    with pytest.raises(UserError) as caught:
        read(ods(tmp_path / "a.ods", many))
    assert caught.value.code in ("sheet-unreadable", "sheet-too-big")


def test_names_that_begin_like_totals_and_bodies_are_people(tmp_path: Path) -> None:
    people = [
        "Tống Thị Mai",
        "Nguyễn Đăng Khoa",
        "Lê Xuân Trường",
        "Đoàn Công Danh",
    ]
    numbered = [["TT", "Họ và tên", "Năm sinh"], *([n, p, None] for n, p in enumerate(people, 1))]
    assert names(read(book(tmp_path / "a.xlsx", numbered))) == people
    bare = [["Họ và tên", "Năm sinh"], *([p, 1980] for p in people)]
    assert names(read(book(tmp_path / "b.xlsx", bare))) == people


def test_sections_with_counts_lend_their_body(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
            ["I", "Văn phòng Đảng ủy (02 người)", None, None],
            [1, "Lê Văn Tám", 1980, "Chuyên viên"],
            ["II", "Ban Xây dựng Đảng", 1, None],
            [1, "Trần Thị Chín", 1979, "Chuyên viên"],
            [2, "Phòng Văn hóa - Xã hội: 1 đồng chí", None, None],
            [1, "Võ Văn Mười", 1979, "Trưởng phòng"],
        ],
    )
    sheet = read(path)
    assert [titles(p) for p in sheet.people] == [
        {("Chuyên viên", "Văn phòng Đảng ủy")},
        {("Chuyên viên", "Ban Xây dựng Đảng")},
        {("Trưởng phòng", "Phòng Văn hóa - Xã hội")},
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Phó Bí thư Đảng ủy-Chủ tịch UBND phường", 2),
        ("Bí thư Đảng ủy và Chủ tịch HĐND", 2),
        ("Bí thư Đảng ủy nhiệm kỳ 2025 - 2030, Chủ tịch HĐND khóa II", 2),
        ("- Ủy viên BTV\n- Chủ nhiệm UBKT", 2),
        ("Chánh Văn phòng HĐND và UBND", 1),
        ("Trưởng phòng Văn hóa-Xã hội", 1),
    ],
)
def test_titles_written_together(tmp_path: Path, text: str, count: int) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Chức vụ"], [1, "Lê Văn Tám", text]])
    person = one(path)
    assert len(person.positions) == count
    assert person.unassigned == ()


def test_both_party_dates_in_one_cell(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Ngày vào Đảng (dự bị, chính thức)"],
            [1, "Lê Văn Tám", "03/02/2000\n03/02/2001"],
            [2, "Trần Thị Chín", "5/2003 - 5/2004"],
            [3, "Võ Văn Mười", "19-05-1998"],
        ],
    )
    found = [(p.values["joined_party"], p.values.get("official_member")) for p in read(path).people]
    assert found[:2] == [("2000-02-03", "2001-02-03"), ("2003-05", "2004-05")]
    assert found[2][0] == "1998-05-19"


def test_a_number_with_more_beside_it(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Số CCCD, ngày cấp"],
            [1, "Đ/c Lê Văn Tám", "051074990048, ngày 12/5/2021"],
        ],
    )
    person = one(path)
    assert person.values["citizen_id"] == "051074990048"
    assert person.values["full_name"] == "Lê Văn Tám"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("ds 2026-10", "2026-10-31"),
        ("ds 10-2026", "2026-10-31"),
        ("ds 2026-09-15", "2026-09-15"),
        ("Q3-2026", "2026-09-30"),
        ("Tháng 9.2026", "2026-09-30"),
    ],
)
def test_days_in_file_names(tmp_path: Path, name: str, day: str) -> None:
    rows = [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]]
    assert read(book(tmp_path / f"{name}.xlsx", rows)).as_of == day


def test_several_people_in_one_cell_are_told_and_not_made_one(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Năm sinh"],
            [1, "Lê Văn Tám\nTrần Thị Chín", "1980\n1979"],
            [2, "Nguyễn Thị\nThu Hà", "1981"],
        ],
    )
    sheet = read(path)
    assert [(p.row, p.code) for p in sheet.problems if p.column == "full_name"] == [
        (2, "several-people")
    ]
    assert sheet.people[1].values["full_name"] == "Nguyễn Thị Thu Hà"
