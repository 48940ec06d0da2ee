"""The monthly sheet and the months of the targets, asked for as acceptance checks ask."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.paper.pdf import Pdf
from tests.services.test_cli import run, told


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    told("demo", path)
    return path


def test_the_sheet_of_october_has_the_numbers_of_its_last_day(ward: Path, tmp_path: Path) -> None:
    pdf, book = tmp_path / "thang.pdf", tmp_path / "thang.xlsx"
    done = told("report", ward, "monthly", "--period", "2026-10", pdf)
    assert done["file"] == str(pdf)
    assert (done["kind"], done["period"], done["pages"]) == ("monthly", "2026-10", 5)
    assert any("được giao" in one for one in done["missing"])
    told("report", ward, "monthly", "--period", "2026-10", book)
    text = " ".join(" ".join(Pdf(pdf).pages).split())
    cells = {str(c) for row in load_workbook(book).active.iter_rows(values_only=True) for c in row}
    for target in told("targets", ward, "--as-of", "2026-10-31"):
        figure = f"{target['numerator']}/{target['denominator']} ("
        assert figure in text
        assert any(cell.startswith(figure) for cell in cells)


def test_a_series_has_an_entry_for_each_month(ward: Path) -> None:
    months = told("targets", ward, "--from", "2025-11", "--to", "2026-02")
    assert [m["month"] for m in months] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert months[3]["as_of"] == "2026-02-28"
    assert months[1]["targets"] == told("targets", ward, "--as-of", "2025-12-31")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("monthly", "--period", "2026-13", "a.pdf"), "bad-period"),
        (("monthly", "--period", "2026-10", "a.docx"), "report-kind"),
        (("monthly", "--period", "2026-10", "none/a.pdf"), "folder-missing"),
    ],
)
def test_what_cannot_be_made_is_said(
    ward: Path, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    *before, out = arguments
    done = run("report", ward, *before, tmp_path / out)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{code}: ")
    assert done.stdout == ""
    assert not list(tmp_path.iterdir())


def test_a_report_never_replaces_the_data(ward: Path, tmp_path: Path) -> None:
    before = told("dump", ward)
    link = tmp_path / "a.pdf"
    link.symlink_to(ward)
    done = run("report", ward, "monthly", "--period", "2026-10", link)
    assert done.stderr.startswith("export-is-data: ")
    assert told("dump", ward) == before
    assert json.loads(run("check", ward).stdout)["ok"]
