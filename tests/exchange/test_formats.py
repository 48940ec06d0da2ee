"""Every kind of file gives the same cells, whatever it is called."""

import codecs
import datetime
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from cadredesk.exchange import legacy
from tests.exchange.grids import grids, table, texts
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
)
from tests.exchange.makers_old import biff5, boxed
from tests.exchange.makers_xlsb import xlsb
from tests.exchange.old_letters import cp1258, old_rows
from tests.exchange.sheets import book, names, read


def save(data: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return write


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
