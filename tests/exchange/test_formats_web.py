"""Web pages named .xls: numbers behind what is shown, areas, several tables, archives."""

from pathlib import Path

from cadredesk.exchange.grid import Grid
from tests.exchange.grids import grids, texts
from tests.exchange.makers import (
    LIST,
    PEOPLE,
    html,
    html_rows,
)

META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
PAGE = "<table border=1>" + html_rows([LIST[0]], "th") + html_rows(LIST[1:]) + "</table>"


def page_of(path: Path, body: str, head: str = "") -> list[Grid]:
    path.write_text(html(body, head), encoding="utf-8")
    return grids(path)


def test_the_number_behind_what_a_cell_shows(tmp_path: Path) -> None:
    body = (
        "<table><tr><td x:num='79123456789'>7.9E+10</td><td x:num='25000' class=xl25>11/6/68</td>"
        "<td x:num>15</td><td x:str>007</td><td x:num='7'>007</td>"
        "<td sdval='25000' sdnum='1033;0;DD/MM/YY'>11/06/68</td>"
        "<td style='mso-number-format:\"\\@\"'>051090000123</td>"
        "<td x:num='1.5'>1,5 năm</td>"
        '<td data-sheets-value=\'{"1":3,"3":79123456789}\'>7,9E+10</td>'
        "</tr></table>"
    )
    style = "<style>.xl25 {mso-number-format:'dd\\\\/mm\\\\/yy';}</style>"
    [grid] = page_of(tmp_path / "a.xls", body, style.replace("'", '"'))
    assert grid.rows[0] == [
        79123456789, {"d": "1968-06-11"}, "15", "007", "007", {"d": "1968-06-11"}, "051090000123",
        "1,5 năm", 79123456789,
    ]  # fmt: skip


def test_areas_over_rows_and_columns_keep_their_places(tmp_path: Path) -> None:
    body = (
        "<table><tr><th rowspan=2>TT<th colspan=2>Năm sinh<th rowspan=9>Quê</tr>"
        "<tr><th>Nam<th>Nữ</tr><tr><td>1<td>1980<td></table>"
    )
    [grid] = page_of(tmp_path / "a.xls", body)
    assert texts(grid) == [["TT", "Năm sinh", "", "Quê"], ["", "Nam", "Nữ"], ["1", "1980"]]
    assert sorted(grid.merged) == [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 2, 3)]


def test_lists_of_their_own_are_sheets_of_their_own(tmp_path: Path) -> None:
    title, rows = "<table><tr><td>ĐẢNG ỦY</td><td>Số 5</td></tr></table>", html_rows(LIST)
    other = html_rows([["TT", "Tên chi bộ", "Số đảng viên"], ["1", "Chi bộ 1", "30"]])
    body = f"{title}<p>DANH SÁCH</p><table>{rows}</table><p>Danh sách có 5 người</p>"
    found = page_of(tmp_path / "a.xls", body + f"<table>{other}</table>")
    assert [g.name for g in found] == ["a (1)", "a (2)"]
    assert texts(found[0])[:3] == [["ĐẢNG ỦY", "Số 5"], ["DANH SÁCH"], LIST[0]]
    assert texts(found[1])[-1] == ["1", "Chi bộ 1", "30"]


def test_a_list_cut_into_tables_is_one_sheet(tmp_path: Path) -> None:
    first, rest = html_rows(LIST[:3]), html_rows(LIST[3:])
    [grid] = page_of(tmp_path / "a.xls", f"<table>{first}</table><table>{rest}</table>")
    assert texts(grid) == LIST
    again = html_rows([LIST[0]])
    [grid] = page_of(tmp_path / "a.xls", f"<table>{first}</table><table>{again}{rest}</table>")
    assert texts(grid) == [*LIST[:3], LIST[0], *LIST[3:]]
    head = f"<table><thead>{again}</thead></table>"
    [grid] = page_of(tmp_path / "a.xls", f"{head}<table>{html_rows(PEOPLE)}</table>")
    assert texts(grid) == LIST


def test_a_list_inside_a_table_of_the_page(tmp_path: Path) -> None:
    body = f"<table><tr><td>Menu</td><td><table>{html_rows(LIST)}</table></td></tr></table>"
    [grid] = page_of(tmp_path / "a.xls", body)
    assert texts(grid)[1:] == LIST


def test_what_is_no_text_of_a_page_stays_out(tmp_path: Path) -> None:
    body = (
        "<script>var a = '<table>';</script><table><tr><td>a<!-- no --><br>b</td>"
        "<![if !x]><td>c&nbsp; d</td><![endif]></tr></table><style>p {}</style>"
    )
    [grid] = page_of(tmp_path / "a.xls", body, "<title>no</title>")
    assert texts(grid) == [["a\nb", "c d"]]


def test_a_web_archive(tmp_path: Path) -> None:
    import base64
    import quopri

    book_page = (
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><x:ExcelWorkbook>"
        '<x:ExcelWorksheet><x:Name>Cấp &#7911;y</x:Name><x:WorksheetSource HRef="ds_files/sheet001'
        '.htm"/></x:ExcelWorksheet></x:ExcelWorkbook></html>'
    )
    parts = (
        ("text/html", "file:///C:/ds.htm", "quoted-printable", quopri.encodestring(
            book_page.encode())),
        ("text/html", "file:///C:/ds_files/sheet001.htm", "base64", base64.encodebytes(
            html(PAGE, META.format("utf-8")).encode())),
        ("image/png", "file:///C:/ds_files/a.png", "base64", base64.encodebytes(b"\x89PNG")),
    )  # fmt: skip
    data = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\nx\r\n'
    for kind, place, coding, body in parts:
        head = f"--b\r\nContent-Location: {place}\r\nContent-Transfer-Encoding: {coding}\r\n"
        data += head.encode() + f"Content-Type: {kind}\r\n\r\n".encode() + body + b"\r\n"
    path = tmp_path / "a.xls"
    path.write_bytes(data + b"--b--\r\n")
    [grid] = grids(path)
    assert grid.name == "Cấp ủy"
    assert texts(grid) == LIST
