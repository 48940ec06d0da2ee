"""Every kind of file gives the same cells, whatever it is called."""

import codecs
import datetime
import io
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from cadredesk.exchange import legacy, reading
from cadredesk.exchange.grid import Grid
from tests.exchange.makers import (
    LIST,
    PEOPLE,
    html,
    html_rows,
    ods,
    ods_content,
    ods_rows,
    ods_table,
    xml2003,
    xml2003_rows,
    zipped,
)
from tests.exchange.makers_old import biff5, boxed
from tests.exchange.makers_xlsb import xlsb
from tests.exchange.old_letters import cp1258, old_rows
from tests.exchange.sheets import book, names, read


def grids(path: Path) -> list[Grid]:
    found = reading.read_grids(path)
    for grid in found:
        grid.decoded = legacy.decode(grid)
    return found


def texts(grid: Grid) -> list[list[str]]:
    """What stands in the cells, with their accents in one piece."""
    return [
        [unicodedata.normalize("NFC", grid.text(r, c)) for c in range(len(row))]
        for r, row in enumerate(grid.rows)
    ]


def save(data: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return write


def table(rows: list[list[str]], separator: str = ",", end: str = "\r\n") -> str:
    import csv

    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


def seen(byte: int) -> str:
    """The letter Windows shows for a byte."""
    shown = bytes([byte]).decode("cp1252", "replace")
    return chr(byte) if shown == "\ufffd" else shown


TCVN3, VNI = old_rows(LIST), old_rows(LIST, "vni")
BYTES = [[cell.encode("latin-1") for cell in row] for row in TCVN3]
VNI_BYTES = [[cell.encode("latin-1") for cell in row] for row in VNI]
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
WESTERN = META.format("windows-1252")
PAGE = "<table border=1>" + html_rows([LIST[0]], "th") + html_rows(LIST[1:]) + "</table>"
OLD_PAGE = "<table>" + html_rows(TCVN3) + "</table>"

KINDS: dict[str, Callable[[Path], Path]] = {
    "xlsx": lambda path: book(path, LIST),
    "xlsx in tcvn3": lambda path: book(path, TCVN3, fonts={"A1:E6": ".VnTime"}),
    "xlsb": lambda path: xlsb(path, LIST),
    "xlsb in tcvn3": lambda path: xlsb(
        path, TCVN3, fonts=(".VnTime",), font_of={(0, 0): 0}
    ),
    "xls 5.0, bare": save(biff5(BYTES, fonts=((".VnTime", 0),))),
    "xls 95 in a container": save(boxed(biff5(BYTES, fonts=((".VnArial", 0),)))),
    "xls 95, machine set to Vietnamese": save(
        boxed(biff5(BYTES, fonts=((".VnTime", 163),), page=1258))
    ),
    "xls 95, fonts of today": save(boxed(biff5(BYTES, fonts=(("Arial", 0),)))),
    "xls 95 in vni": save(boxed(biff5(VNI_BYTES, fonts=(("VNI-Times", 0),)))),
    "xls 95 in page 1258": save(
        boxed(biff5([[cp1258(c) for c in row] for row in LIST], page=1258))
    ),
    "ods": lambda path: ods(path, ods_content(ods_table(ods_rows(LIST)))),
    "fods": save(ods_content(ods_table(ods_rows(LIST)), flat=True).encode()),
    "excel 2003 xml": save(xml2003(xml2003_rows(LIST))),
    "excel 2003 xml in utf-16": save(xml2003(xml2003_rows(LIST), encoding="UTF-16")),
    "csv utf-8": save(table(LIST).encode()),
    "csv utf-8 with mark": save(codecs.BOM_UTF8 + table(LIST).encode()),
    "csv with unix ends": save(table(LIST, end="\n").encode()),
    "semicolons": save(table(LIST, ";").encode()),
    "bars": save(table(LIST, "|").encode()),
    "tabs utf-16": save(table(LIST, "\t").encode("utf-16")),
    "tabs utf-16 without a mark": save(table(LIST, "\t").encode("utf-16-le")),
    "tabs utf-16 the other way": save(codecs.BOM_UTF16_BE + table(LIST, "\t").encode("utf-16-be")),
    "utf-16 the other way without a mark": save(table(LIST, ";").encode("utf-16-be")),
    "split letters": save(unicodedata.normalize("NFD", table(LIST)).encode()),
    "page 1258": save(cp1258(table(LIST))),
    "csv in tcvn3": save(table(TCVN3).encode("latin-1")),
    "csv in vni": save(table(VNI, ";").encode("latin-1")),
    "csv in tcvn3, put into utf-8": save(table(TCVN3).encode("utf-8")),
    "utf-8 put into utf-8 once more": save("".join(map(seen, table(LIST).encode())).encode()),
    "utf-8 with a broken byte": save(table([*LIST]).encode() + b"\xff"),
    "sep=": save(b"sep=|\r\n" + table(LIST, "|").encode()),
    "html": save(html(PAGE, META.format("utf-8")).encode()),
    "html utf-16": save(html(PAGE).encode("utf-16")),
    "html that lies of itself": save(html(PAGE, WESTERN).encode()),
    "html page 1258": save(cp1258(html(PAGE, META.format("windows-1258")))),
    "html with coded letters": save(html(PAGE).encode("ascii", "xmlcharrefreplace")),
    "html tcvn3 by font tag": save(
        html(f'<font face=".VnTime">{OLD_PAGE}</font>', WESTERN).encode("latin-1")
    ),
    "html tcvn3 by class": save(
        html(
            OLD_PAGE.replace("<td>", "<td class=xl24>"),
            "<style><!-- .xl24 {mso-style-parent:style0; font-family:.VnTime, serif;} --></style>",
        ).encode("latin-1", "xmlcharrefreplace")
    ),
    "html tcvn3 as coded letters": save(
        html(OLD_PAGE, "<style>td {font-family:'.VnTime'}</style>").encode(
            "ascii", "xmlcharrefreplace"
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["danh sách.xlsx", "ds.csv"])
def test_every_kind_gives_the_same_cells(tmp_path: Path, kind: str, name: str) -> None:
    path = KINDS[kind](tmp_path / name)
    found = texts(grids(path)[0])
    plain = [[c.strip() for c in row] for row in found[: len(LIST)]]
    if "Võ Hữu ý" in plain[4]:  # TCVN3 has no capitals with marks
        assert plain == [[legacy.from_tcvn3(cell) for cell in row] for row in TCVN3]
    else:
        assert plain == LIST
    assert all(not "".join(row).strip("\ufffdÿ") for row in found[len(LIST) :])


@pytest.mark.parametrize("kind", ["xlsb", "xls 5.0, bare", "ods", "excel 2003 xml", "html"])
def test_the_people_come_out(tmp_path: Path, kind: str) -> None:
    sheet = read(KINDS[kind](tmp_path / "ds.xls"))
    assert names(sheet) == [person[1] for person in PEOPLE]
    assert sheet.people[1].values["birth"] == "1991-01-14"


VALUES = [["Mã", "CCCD", "Ngày", "Đúng"], ["a", 79123456789, 25000, True], ["b", "#N/A", 2, False]]
DAY = datetime.date(1968, 6, 11)


def as_xlsx(path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in VALUES:
        sheet.append(row)
    sheet["B2"] = 79123456789
    sheet["C2"].number_format = "dd/mm/yyyy"
    workbook.save(path)
    return path


def as_ods(path: Path) -> Path:
    rows = ods_rows([VALUES[0]]) + (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p>'
        '</table:table-cell><table:table-cell office:value-type="float" office:value="79123456789">'
        "<text:p>7,91E+10</text:p></table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="1968-06-11T00:00:00">'
        '<text:p>11/06/68</text:p></table:table-cell><table:table-cell office:value-type="boolean" '
        'office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>b</text:p>'
        '</table:table-cell><table:table-cell table:formula="of:=VLOOKUP(1)" '
        'office:value-type="string"><text:p>#N/A</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p>'
        '</table:table-cell><table:table-cell office:value-type="boolean" '
        'office:boolean-value="false"/></table:table-row>'
    )
    return ods(path, ods_content(ods_table(rows)))


def as_xml(path: Path) -> Path:
    rows = xml2003_rows([VALUES[0]]) + (
        '<Row><Cell><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="Number">79123456789'
        '</Data></Cell><Cell><Data ss:Type="DateTime">1968-06-11T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="Boolean">1</Data></Cell></Row><Row><Cell><Data ss:Type="String">b'
        '</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Number">2'
        '</Data></Cell><Cell><Data ss:Type="Boolean">0</Data></Cell></Row>'
    )
    path.write_bytes(xml2003(rows))
    return path


def as_biff5(path: Path) -> Path:
    rows = [[v.encode("cp1258") if isinstance(v, str) and v[:1] != "#" else v for v in row]
            for row in [["Ma", "CCCD", "Ngay", "Dung"], *VALUES[1:]]]  # fmt: skip
    path.write_bytes(biff5(rows, days=[(1, 2)]))
    return path


@pytest.mark.parametrize(
    "made",
    [as_xlsx, lambda path: xlsb(path, VALUES, days=[(1, 2)]), as_ods, as_xml, as_biff5],
    ids=["xlsx", "xlsb", "ods", "xml", "xls"],
)
def test_numbers_days_truth_and_errors(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    [grid] = grids(made(tmp_path / "a.xls"))
    assert grid.rows[1][1:] == [79123456789, {"d": "1968-06-11"}, True]
    assert grid.text(1, 1) == "79123456789"
    assert grid.rows[2] == ["b", {"e": "#N/A"}, 2, False]


def test_an_id_of_twelve_digits_is_whole_however_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("CCCD;Thẻ\n051090000123;1.23E+11\n51090000123;\n", encoding="utf-8")
    assert texts(grids(path)[0])[1:] == [["051090000123", "1.23E+11"], ["51090000123"]]
    [grid] = grids(book(tmp_path / "a.xlsx", [[51090000123], [351090000123], ["1.23E+11"]]))
    assert texts(grid) == [["51090000123"], ["351090000123"], ["1.23E+11"]]


def test_a_formula_nobody_computed_is_said(tmp_path: Path) -> None:
    long = "=" + "+".join(["A1"] * 300)
    [grid] = grids(book(tmp_path / "a.xlsx", [["x", "=A1&B1", long], ["y"]]))
    assert grid.rows[0] == ["x", {"f": "=A1&B1"}, {"f": long}]


def test_days_nobody_can_have(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for number in (60, 0, -5, 2958466, 1e12):
        sheet.append([number])
        sheet.cell(sheet.max_row, 1).number_format = "dd/mm/yyyy"
    workbook.save(tmp_path / "a.xlsx")
    [grid] = grids(tmp_path / "a.xlsx")
    assert grid.text(0, 0) == "28/02/1900"
    assert [grid.text(row, 0) for row in (1, 2)] == ["00/01/1900"] * 2
    assert [grid.rows[row][0] for row in (3, 4)] == [2958466, 1e12]


def test_the_other_origin_of_days_is_known(tmp_path: Path) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active.append([datetime.date(1980, 3, 2), 27820])
    workbook.save(tmp_path / "a.xlsx")
    xlsb(tmp_path / "b.xlsb", [[27820, 27820]], days=[(0, 0)], date1904=True)
    (tmp_path / "c.xls").write_bytes(biff5([[27820, 27820]], days=[(0, 0)], date1904=True))
    for path in tmp_path.iterdir():
        [grid] = grids(path)
        assert grid.date1904
        assert grid.rows[0] == [{"d": "1980-03-02"}, 27820]
    content = ods_content(
        ods_table(ods_rows([["x"]])),
        settings='<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>'
        "</table:calculation-settings>",
    )
    assert grids(ods(tmp_path / "d.ods", content))[0].date1904


# --- what is hidden, merged, elsewhere ------------------------------------------------------------


def hidden_xlsx(path: Path) -> Path:
    book(path, [["a", "b", "c"], ["1"], ["2"], ["3"], ["4"]], merge=["A1:C1"])
    workbook = load_workbook(path)
    sheet = workbook.active
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions.group(4, 4, hidden=True)
    sheet.column_dimensions["B"].hidden = True
    workbook.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    rows = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = rows.replace(b'<row r="3"', b'<row r="3" ht="0"')
    return zipped(path, parts)


def hidden_ods(path: Path) -> Path:
    row = "<table:table-row {}>" + ods_cell_text("x") + "</table:table-row>"
    tables = ods_table(
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        "<table:table-row><table:table-cell office:value-type='string'"
        " table:number-columns-spanned='3'><text:p>a</text:p></table:table-cell>"
        "<table:covered-table-cell table:number-columns-repeated='2'/></table:table-row>"
        + row.format('table:visibility="filter"')
        + row.format('table:style-name="flat"')
        + '<table:table-row-group table:display="false">'
        + row.format("")
        + "</table:table-row-group>"
        + row.format('table:number-rows-repeated="2"')
    )
    flat = (
        '<style:style style:name="flat" style:family="table-row">'
        '<style:table-row-properties style:row-height="0cm"/></style:style>'
    )
    return ods(path, ods_content(tables, flat))


def ods_cell_text(text: str) -> str:
    return (
        f"<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>"
    )


def hidden_xml(path: Path) -> Path:
    row = '<Row {}><Cell><Data ss:Type="String">x</Data></Cell></Row>'
    rows = (
        '<Column/><Column ss:Hidden="1"/><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">a'
        "</Data></Cell></Row>" + row.format('ss:Hidden="1"') + row.format('ss:Height="0"')
        + row.format('ss:Index="4" ss:Hidden="1"')
    )  # fmt: skip
    path.write_bytes(xml2003(rows))
    return path


def hidden_html(path: Path) -> Path:
    page = (
        "<table><col><col style='display:none'><tr><td colspan=3>a</td></tr>"
        "<tr style='display:none'><td>x</td></tr><tr height=0><td>x</td></tr>"
        "<tr class=off><td>x</td></tr></table>"
    )
    path.write_text(html(page, "<style>.off {display:none}</style>"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "made",
    [
        hidden_xlsx,
        hidden_ods,
        hidden_xml,
        hidden_html,
        lambda path: xlsb(
            path,
            [["a"], ["x"], ["x"], ["x"]],
            hidden=[1, 2, 3],
            hidden_columns=[1],
            merged=[(0, 0, 0, 2)],
        ),
    ],
    ids=["xlsx", "ods", "xml", "html", "xlsb"],
)
def test_hidden_rows_and_columns_and_merged_areas(
    tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    [grid] = grids(made(tmp_path / "a.xlsx"))
    assert grid.hidden_rows == {1, 2, 3}
    assert grid.hidden_columns == {1}
    assert list(grid.merged) == [(0, 0, 0, 2)]


def test_rows_written_once_for_many_count_many_times(tmp_path: Path) -> None:
    [grid] = grids(hidden_ods(tmp_path / "a.ods"))
    assert len(grid.rows) == 6
    content = ods_content(
        ods_table(
            ods_rows([["a", None, "b"]])
            + '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
            'table:number-columns-repeated="16384"/></table:table-row>'
        )
    )
    [grid] = grids(ods(tmp_path / "b.ods", content))
    assert grid.rows == [["a", "", "b"]]


def test_hidden_sheets_are_known(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", LIST)
    workbook = load_workbook(path)
    workbook.create_sheet("Ẩn").sheet_state = "hidden"
    workbook["Ẩn"].append(["x"])
    workbook.save(path)
    assert [(g.name, g.visible) for g in grids(path)] == [("DS", True), ("Ẩn", False)]
    more = (
        '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">'
        "<Visible>SheetHidden</Visible></WorksheetOptions>"
    )
    path.write_bytes(xml2003(xml2003_rows(LIST), more=more))
    assert [g.visible for g in grids(path)] == [False]


# --- text files -----------------------------------------------------------------------------------


def text_of(path: Path, text: str) -> list[list[str]]:
    path.write_text(text, encoding="utf-8", newline="")
    return texts(grids(path)[0])


def test_quotes_hold_lines_and_separators_together(tmp_path: Path) -> None:
    rows = [["Họ tên", "Quê"], ["Lê Văn\nTám", "Xã A, huyện B"], ['Tên "gọi"', "x;y"]]
    for separator in ",;\t|":
        assert text_of(tmp_path / "a.csv", table(rows, separator)) == rows


def test_a_quote_nobody_closed_swallows_nobody(tmp_path: Path) -> None:
    lines = ["TT\tHọ và tên\tQuê"] + [f'{n}\t"Ba" Lê Văn {n}\tX' for n in range(1, 60)]
    lines[3] = '3\t"Lê Văn Ba\tX'
    found = text_of(tmp_path / "a.txt", "\n".join(lines))
    assert len(found) == 60
    assert found[3] == ["3", "Lê Văn Ba", "X"]


def test_titles_above_do_not_hide_the_separator(tmp_path: Path) -> None:
    lines = ["ĐẢNG ỦY PHƯỜNG PHỔ HÒA", "DANH SÁCH, có đến ngày 30/9/2026, của phường", ""]
    lines += ["TT;Họ và tên;Quê quán"]
    lines += [f"{n};Lê Văn {n};Xã A, huyện B, tỉnh C, Việt Nam" for n in range(1, 20)]
    assert text_of(tmp_path / "a.csv", "\n".join(lines))[4] == [
        "1", "Lê Văn 1", "Xã A, huyện B, tỉnh C, Việt Nam",
    ]  # fmt: skip


def test_one_column_is_a_list_too(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", "Họ và tên\nLê Văn Tám\n") == [["Họ và tên"], ["Lê Văn Tám"]]


# --- web pages ------------------------------------------------------------------------------------


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
