"""Cells whose text is in several fonts: only the pieces in an old font change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cadredesk.exchange import legacy, reading
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.grid import Grid
from tests.exchange.makers import (
    Runs,
    html,
    ods,
    ods_content,
    ods_table,
    rich_xlsx,
    xml2003,
    zipped,
)
from tests.exchange.makers_old import biff5
from tests.exchange.makers_xlsb import xlsb
from tests.exchange.old_letters import cp1258, old
from tests.exchange.sheets import book

ROWS = [["Họ và tên"], ["x"], [old("Trần Thị Hồng")]]
MIXED: Runs = [
    ("Bí thư «", "Arial"),
    (old("Nguyễn Đình Phổ"), ".VnTime"),
    ("», xã Ô Loan", "Arial"),
]
TOLD = "Bí thư «Nguyễn Đình Phổ», xã Ô Loan"


def xlsx_inline(path: Path) -> Path:
    base = book(path.with_name("base.xlsx"), ROWS, fonts={"A3": ".VnTime"})
    return rich_xlsx(path, base, {"A2": MIXED})


def xlsx_shared(path: Path) -> Path:
    """As Excel itself writes it: the text once, cells point to it."""
    import zipfile

    with zipfile.ZipFile(xlsx_inline(path.with_name("inline.xlsx"))) as package:
        parts: dict[str, bytes] = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    begin = sheet.index("<is><r>")
    end = sheet.index("</is>", begin)
    item = sheet[begin + 4 : end]
    sheet = sheet[:begin] + "<v>1</v>" + sheet[end + 5 :]
    sheet = sheet.replace('<c r="A2" t="inlineStr">', '<c r="A2" t="s">')
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sound = '<rPh sb="0" eb="1"><t>no</t></rPh>'
    return zipped(
        path,
        parts
        | {
            "xl/worksheets/sheet1.xml": sheet.encode(),
            "xl/sharedStrings.xml": f'<sst xmlns="{space}"><si><t>no</t></si><si>{item}{sound}</si>'
            "</sst>".encode(),
            "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
                b'2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            ),
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(
                b"</Types>",
                b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
                b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
            ),
        },
    )


def xls(path: Path) -> Path:
    pieces = [(cp1258(text) if font == "Arial" else text.encode("latin-1"), int(font != "Arial"))
              for text, font in MIXED]  # fmt: skip
    rows = [[b"Ho va ten"], [b"x"], [ROWS[2][0].encode("latin-1")]]
    path.write_bytes(
        biff5(
            rows,
            page=1258,
            fonts=(("Arial", 163), (".VnTime", 0)),
            rich={(1, 0): pieces},
            font_of={(2, 0): 1},
        )
    )
    return path


STYLES = (
    '<style:style style:name="ce1" style:family="table-cell"><style:text-properties '
    'fo:font-family="Arial"/></style:style><style:style style:name="ce2" style:family="table-cell"'
    ' style:parent-style-name="old"/><style:style style:name="old" style:family="table-cell">'
    '<style:text-properties style:font-name=".VnTime1"/></style:style>'
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'style:font-name=".VnTime1"/></style:style><style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def spreadsheet(path: Path) -> Path:
    first, second, third = (text for text, _ in MIXED)
    cell = "<table:table-row><table:table-cell table:style-name='{}' office:value-type='string'>"
    end = "</text:p></table:table-cell></table:table-row>"
    rows = (
        cell.format("ce1") + "<text:p>Họ<text:s/>và tên" + end + cell.format("ce1")
        + f'<text:p>{first}<text:span text:style-name="T1">{second}</text:span>'
        + f'<text:span text:style-name="T2">{third}</text:span>' + end
        + cell.format("ce2") + f"<text:p>{ROWS[2][0]}" + end
    )  # fmt: skip
    content = ods_content(ods_table(rows), STYLES).replace(
        "<office:automatic-styles>",
        '<office:font-face-decls><style:font-face style:name=".VnTime1" '
        "svg:font-family=\"'.VnTime'\"/></office:font-face-decls><office:automatic-styles>",
    )
    return ods(path, content)


def excel_xml(path: Path) -> Path:
    first, second, third = (text for text, _ in MIXED)
    styles = (
        '<Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>'
        '<Style ss:ID="s1"><Font ss:FontName=".VnTime"/></Style>'
        '<Style ss:ID="s2" ss:Parent="s1"/>'
    )
    rows = (
        '<Row><Cell><Data ss:Type="String">Họ và tên</Data></Cell></Row><Row><Cell><ss:Data '
        f'ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">{first}<Font html:Face=".VnTime"'
        f' html:Size="12">{second}</Font>{third}</ss:Data></Cell></Row><Row><Cell ss:StyleID="s2">'
        f'<Data ss:Type="String">{ROWS[2][0]}</Data></Cell></Row>'
    )
    path.write_bytes(xml2003(rows, styles))
    return path


def page(path: Path) -> Path:
    first, second, third = (text for text, _ in MIXED)
    body = (
        f"<table><tr><td>Họ và tên<tr><td>{first}<font class=font5>{second}</font>{third}</td></tr>"
        f"<tr><td style='font-family:.VnTime'>{ROWS[2][0]}</td></tr></table>"
    )
    head = "<style>td {font-family:Arial} .font5 {font-family:.VnTime, serif}</style>"
    path.write_text(html(body, head), encoding="utf-8")
    return path


def binary(path: Path) -> Path:
    fonts = ("Arial", ".VnTime")
    return xlsb(path, ROWS, fonts=fonts, rich={(1, 0): MIXED}, font_of={(2, 0): 1})


def grid_of(path: Path) -> Grid:
    [grid] = reading.read_grids(path)
    grid.decoded = legacy.decode(grid)
    return grid


@pytest.mark.parametrize(
    "made", [xlsx_inline, xlsx_shared, xls, spreadsheet, excel_xml, page, binary]
)
def test_only_the_pieces_in_an_old_font_change(
    tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    grid = grid_of(made(tmp_path / "a.xlsx"))
    assert grid.runs[1, 0][1] == (old("Nguyễn Đình Phổ"), "tcvn3")
    assert grid.text(1, 0) == TOLD
    assert grid.text(2, 0) == "Trần Thị Hồng"
    assert grid.decoded == 2


def test_pieces_in_one_old_font_make_one_text(tmp_path: Path) -> None:
    """The cell's own font is one of today, every piece is in the old one."""
    name = old("Trần Thị Hồng Khánh")
    base = book(tmp_path / "base.xlsx", [["Họ và tên"], ["x"]])
    pieces: Runs = [(name[:5], ".VnTime"), (name[5:], ".VnArial")]
    grid = grid_of(rich_xlsx(tmp_path / "a.xlsx", base, {"A2": pieces}))
    assert grid.text(1, 0) == "Trần Thị Hồng Khánh"
    assert not grid.runs


def test_pieces_without_a_font_take_the_cells(tmp_path: Path) -> None:
    base = book(tmp_path / "base.xlsx", [["Họ và tên"], ["x"]], fonts={"A2": ".VnTime"})
    pieces: Runs = [(old("Võ Hữu "), None), ("Ý", "Arial")]
    grid = grid_of(rich_xlsx(tmp_path / "a.xlsx", base, {"A2": pieces}))
    assert grid.text(1, 0) == "Võ Hữu Ý"


def test_a_piece_of_capitals(tmp_path: Path) -> None:
    base = book(tmp_path / "base.xlsx", [["Họ và tên"], ["x"]])
    pieces: Runs = [(old("Võ Hữu "), ".VnTime"), (old("đình"), ".VnTimeH"), (" (ẩn)", "Arial")]
    grid = grid_of(rich_xlsx(tmp_path / "a.xlsx", base, {"A2": pieces}))
    assert grid.text(1, 0) == "Võ Hữu ĐÌNH (ẩn)"


def test_the_font_of_the_theme(tmp_path: Path) -> None:
    import zipfile

    base = book(tmp_path / "base.xlsx", [["a"], [old("Trần Thị Hồng Khánh")]])
    with zipfile.ZipFile(base) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    theme = parts["xl/theme/theme1.xml"].decode()
    start = theme.index("<a:minorFont>")
    at = theme.index('typeface="', start) + 10
    theme = theme[:at] + ".VnTime" + theme[theme.index('"', at) :]
    assert b'scheme val="minor"' in parts["xl/styles.xml"]
    grid = grid_of(zipped(tmp_path / "a.xlsx", parts | {"xl/theme/theme1.xml": theme.encode()}))
    assert (1, 0) in grid.fonts["tcvn3"]
    assert grid.text(1, 0) == "Trần Thị Hồng Khánh"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3_capitals"),
        (".vnarial", "tcvn3"),
        (".VNTIMEH", "tcvn3_capitals"),
        ("'.VnTime'", "tcvn3"),
        ("VnTime", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Times", "vni"),
        ("Times New Roman", None),
        ("Vnu Sans", None),
        ("", None),
        (None, None),
    ],
)
def test_fonts_by_name(name: str | None, kind: str | None) -> None:
    assert font_class(name) == kind
