"""What is hidden, merged or written once for many is told of every kind of file."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.exchange.grids import grids
from tests.exchange.makers import (
    LIST,
    html,
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
from tests.exchange.sheets import book


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


def test_hidden_rows_of_an_old_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(boxed(biff5([[b"a"], [b"b"], [b"c"]], hidden=[1])))
    assert grids(path)[0].hidden_rows == {1}
