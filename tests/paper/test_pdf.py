"""The PDF says what the document says, in letters that can be searched and copied."""

import errno
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from cadredesk.domain.period import Month
from cadredesk.domain.table import TableColumn
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.progress import Cancelled
from cadredesk.reports.document import Document, Row, Table, Value, plain
from cadredesk.services import organisation, printing, targets
from cadredesk.services.office import Office
from cadredesk.ui.paper.output import pdf
from tests.paper.pdf import Pdf

DAY = date(2026, 10, 31)


def said(path: Path) -> str:
    """All words of the file, one space between two."""
    return " ".join(" ".join(Pdf(path).pages).split())


def long_list(rows: int) -> Document:
    columns = (TableColumn(title="TT", width=4), TableColumn(title="Họ và tên", width=30))
    table = Table(
        code="t", columns=columns, rows=[Row(cells=(n, f"Người {n}")) for n in range(rows)]
    )
    return Document(name="x", title="Danh sách", blocks=(plain("DANH SÁCH"), table))


def test_the_monthly_sheet_has_every_numerator_and_denominator(
    ward: Office, tmp_path: Path
) -> None:
    out = tmp_path / "thang.pdf"
    document = printing.monthly_sheet(ward, Month(2026, 10))
    assert pdf(document, out) == len(Pdf(out).pages) > 2
    text = said(out)
    results = targets.results(ward, DAY)
    assert len(results) == 12
    for result in results:
        assert f" {len(result.numerator)}/{len(result.denominator)} (" in text
        assert result.title in text
    for code in ("bch", "btv", "thuong_truc", "hdnd"):
        body = organisation.composition(ward, code, DAY)
        assert body.body.name in text
    for words in ("ĐẢNG ỦY PHƯỜNG PHỔ HÒA", "Tăng 2:", "Giảm 1:", "NGƯỜI LẬP BIỂU", "Nơi nhận:"):
        assert words in text
    assert "\t" not in "".join(Pdf(out).pages)


def test_the_workbook_has_the_same_numbers_in_cells(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "thang.xlsx"
    document = printing.monthly_sheet(ward, Month(2026, 10))
    printing.workbook(document, out)
    cells: list[object] = []
    for row in load_workbook(out).active.iter_rows(values_only=True):
        cells += [cell for cell in row if cell is not None]
    for result in targets.results(ward, DAY):
        assert any(
            str(c).startswith(f"{len(result.numerator)}/{len(result.denominator)} (") for c in cells
        )
    wanted: list[Value] = []
    for block in document.blocks:
        if isinstance(block, Table):
            wanted += [c for row in block.rows for c in row.cells if c != ""]
    for value in wanted:
        assert value in cells
    assert 85 in cells  # a number, not its text


def test_the_old_spelling_is_printed_and_found(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "thang.pdf"
    options = printing.MonthlyOptions(tone="old")
    pdf(printing.monthly_sheet(ward, Month(2026, 10), options), out)
    text = said(out)
    assert "ĐẢNG UỶ PHƯỜNG PHỔ HOÀ" in text
    assert "ỦY" not in text


def test_odd_letters_reach_the_file(tmp_path: Path, qapp: QApplication) -> None:
    out = tmp_path / "x.pdf"
    odd = "Y Đê Ayŭn, Hmơ̆k – “Quỳnh” 18,5% ≥ 20 … Nguyễn\u00a0Ước"
    pdf(Document(name="x", title="x", blocks=(plain(odd, align="left"),)), out)
    assert said(out).replace("\u00a0", " ") == odd.replace("\u00a0", " ")


# --- where it cannot be written -----------------------------------------------------------------


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """A disk with so little room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path, qapp: QApplication) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old")
    with at_most(4096), pytest.raises(UserError) as caught:
        pdf(long_list(400), out)
    assert caught.value.code == "disk-full"
    assert sentence(caught.value)
    assert out.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x.pdf"]


def test_a_folder_nobody_may_write_to_is_said(tmp_path: Path, qapp: QApplication,
                                              monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "read-only")

    monkeypatch.setattr("tempfile.mkstemp", refused)  # root may write anywhere
    with pytest.raises(UserError) as caught:
        pdf(long_list(3), tmp_path / "x.pdf")
    assert caught.value.code == "folder-read-only"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "code"), [("x.doc", "export-not-pdf"), ("missing/x.pdf", "folder-missing")]
)
def test_a_name_that_leads_nowhere_is_said(
    tmp_path: Path, qapp: QApplication, name: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        pdf(long_list(3), tmp_path / name)
    assert caught.value.code == code


class Stop:
    """Presses stop after so many words of progress."""

    def __init__(self, after: int) -> None:
        self._left = after

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= max(total, 1)
        self._left -= 1
        if self._left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 5, 12])
def test_stopping_leaves_the_old_file(tmp_path: Path, qapp: QApplication, after: int) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        pdf(long_list(1000), out, Stop(after))
    assert out.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x.pdf"]
