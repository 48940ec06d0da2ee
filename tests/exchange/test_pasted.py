"""A list copied in Excel, LibreOffice, Word or a browser is read like a file."""

import pytest

from cadredesk import messages
from cadredesk.errors import UserError
from cadredesk.exchange import legacy, limits
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.reading import read_pasted
from tests.exchange.makers import LIST, PEOPLE, html, html_rows
from tests.exchange.old_letters import old_rows

TEXT = "\r\n".join("\t".join(row) for row in LIST) + "\r\n"

EXCEL = """Version:1.0
StartHTML:0000000105
EndHTML:0000003000
StartFragment:0000000900
EndFragment:0000002900
<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table {mso-displayed-decimal-separator:"\\.";}
td {padding:0px; color:black; font-size:11.0pt; font-family:Calibri, sans-serif;
 mso-number-format:General;}
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:"dd\\/mm\\/yyyy";}
.xl67 {font-family:".VnTime", sans-serif;}
.font5 {font-family:".VnTime", sans-serif;}
-->
</style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 style='width:48pt'><col width=64 style='display:none;width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td colspan=2 height=20 class=xl65 width=128>Họ
  và tên</td><td>Ngày sinh</td><td class=xl67>Quª</td></tr>
 <tr height=20><td class=xl65>Lê Bách</td><td></td><td class=xl66 align=right>05/04/1968</td>
  <td>Xã A<br>
    huyện <font class="font5">HuyÖn §øc Phæ</font></td></tr>
 <tr height=0 style='display:none'><td class=xl65>Võ Bá</td></tr>
<!--EndFragment-->
</table></body></html>"""


def cells(grid: Grid) -> list[list[str]]:
    grid.decoded = legacy.decode(grid)
    return [[grid.text(r, c) for c in range(len(row))] for r, row in enumerate(grid.rows)]


def test_what_excel_puts_on_the_clipboard() -> None:
    [grid] = read_pasted(EXCEL, "Họ và tên\t\tNgày sinh\tQuª\r\n")
    assert grid.name == "Bảng dán"
    assert cells(grid)[:2] == [
        ["Họ và tên", "", "Ngày sinh", "Quê"],
        ["Lê Bách", "", "05/04/1968", "Xã A\n huyện Huyện Đức Phổ"],
    ]
    assert list(grid.merged) == [(0, 0, 0, 1)]
    assert grid.hidden_rows == {2}
    assert grid.hidden_columns == {1}


def test_what_libreoffice_puts_on_the_clipboard() -> None:
    page = html(
        '<table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>'
        '<tr><td height="17" align="left"><b><font face=".VnTimeH" size=3>hä vµ tªn</font></b></td>'
        '<td align="right" sdval="25000" sdnum="1066;0;DD/MM/YY"><font face="Arial">11/06/68</font>'
        "</td></tr></table>",
        "<style>body,div,table,tr,td {font-family:'Liberation Sans'}</style>",
    )
    [grid] = read_pasted(page, None)
    assert grid.rows[0][1] == {"d": "1968-06-11"}
    assert cells(grid)[0][0] == "HỌ VÀ TÊN"


def test_a_piece_of_a_page_without_its_table() -> None:
    [grid] = read_pasted(html_rows(LIST), None)
    assert cells(grid) == LIST


def test_text_alone() -> None:
    [grid] = read_pasted(None, TEXT)
    assert grid.name == "Bảng dán"
    assert cells(grid) == LIST
    [grid] = read_pasted("<p>chữ thường</p>", TEXT)
    assert cells(grid) == LIST


def test_text_in_old_letters() -> None:
    text = "\n".join("\t".join(row) for row in old_rows(LIST))
    [grid] = read_pasted(None, text)
    assert cells(grid)[1:4] == PEOPLE[:3]


def test_several_lists_are_several_sheets() -> None:
    other = html_rows([["TT", "Chi bộ", "Số đảng viên"], ["1", "Chi bộ 1", "30"]])
    found = read_pasted(f"<table>{html_rows(LIST)}</table><table>{other}</table>", None)
    assert [g.name for g in found] == ["Bảng dán (1)", "Bảng dán (2)"]


@pytest.mark.parametrize(
    ("html_text", "text"),
    [
        (None, None),
        ("", "  \r\n"),
        ("<b>chữ</b>", "chữ"),
        (None, "Đồng chí Lê Văn Tám sinh năm 1980.\nĐồng chí Võ Thị Sáu sinh năm 1990."),
        ("<table><tr><td> </td></tr></table>", ""),
        ("<table", "\0\0"),
    ],
)
def test_what_is_no_table_is_said(html_text: str | None, text: str | None) -> None:
    with pytest.raises(UserError) as caught:
        read_pasted(html_text, text)
    assert caught.value.code == "sheet-nothing-pasted"
    assert "dán" in messages.sentence(caught.value)


def test_letters_no_file_can_hold_harm_nobody() -> None:
    [grid] = read_pasted(None, "a\ud800\tb\nc\td")
    assert cells(grid) == [["a?", "b"], ["c", "d"]]


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PASTED_LETTERS", 100)
    with pytest.raises(UserError) as caught:
        read_pasted(None, TEXT)
    assert caught.value.code == "sheet-too-big"


def test_ten_thousand_rows_are_pasted() -> None:
    rows = [LIST[0], *([str(n), *PEOPLE[n % 5][1:]] for n in range(10_000))]
    [grid] = read_pasted(f"<table>{html_rows(rows)}</table>", None)
    assert len(grid.rows) == 10_001
