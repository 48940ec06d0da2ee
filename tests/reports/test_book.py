"""A document as a workbook: where its pages end, and what stands in its cells."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from cadredesk.domain.table import TableColumn
from cadredesk.reports.document import Block, Document, Picture, Row, Table, body, heading, plain
from cadredesk.reports.sheets.document import write


def book(path: Path, *blocks: Block) -> Workbook:
    write(Document(name="x", title="x", blocks=blocks), path)
    return load_workbook(path)


def table(rows: int, **but: object) -> Table:
    columns = (TableColumn(title="TT", width=4), TableColumn(title="Khối", width=20))
    return Table(code="t", columns=columns, rows=[Row(cells=(n, f"r{n}")) for n in range(rows)])


def picture() -> Picture:
    buffer = QBuffer()
    QImage(10, 10, QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return Picture(data=bytes(buffer.data().data()), width=160, height=80, alt="Biểu đồ")


def firsts(made: Workbook) -> list[object]:
    """What the first cell of each page but the first says."""
    sheet = made.worksheets[0]
    return [sheet.cell(one.id + 1, 1).value for one in sheet.row_breaks.brk]


@pytest.mark.parametrize("before", range(20, 45, 3))
def test_a_heading_is_on_the_page_of_its_table(tmp_path: Path, before: int) -> None:
    lines = [body(f"dòng {n}") for n in range(before)]
    made = book(tmp_path / "a.xlsx", *lines, heading("I- SỐ LƯỢNG"), table(10), plain("hết"))
    assert set(firsts(made)) <= {"I- SỐ LƯỢNG", "hết", *(f"     dòng {n}" for n in range(before))}
    assert firsts(made)


@pytest.mark.parametrize("before", range(14, 26, 3))
def test_a_chart_is_on_the_page_of_its_title_and_words(tmp_path: Path, before: int) -> None:
    lines = [body(f"dòng {n}") for n in range(before)]
    title = plain("Biểu đồ", keep=True)
    made = book(tmp_path / "a.xlsx", *lines, title, picture(), plain("lời", size=12), plain("hết"))
    assert set(firsts(made)) <= {"Biểu đồ", "hết"}


def test_a_long_list_parts_at_whole_rows_only(tmp_path: Path) -> None:
    made = book(tmp_path / "a.xlsx", heading("I"), table(200))
    breaks = firsts(made)
    assert len(breaks) > 3
    assert all(isinstance(one, int) for one in breaks)
    assert made.worksheets[0].print_title_rows


def test_a_table_parts_between_its_sections(tmp_path: Path) -> None:
    rows: list[Row] = []
    for part in range(5):
        rows.append(Row(cells=(f"phần {part}",), span=2, keep=True))
        rows += [Row(cells=(n, f"r{n}")) for n in range(4)]
    columns = (TableColumn(title="TT", width=4), TableColumn(title="Khối", width=20))
    lines = [body(f"dòng {n}") for n in range(20)]
    made = book(tmp_path / "a.xlsx", *lines, Table(code="t", columns=columns, rows=rows))
    (first,) = firsts(made)
    assert str(first).startswith("phần ")
