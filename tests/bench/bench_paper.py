"""A list of 5,000 people with 25 columns as a PDF, beside a floor; and the monthly sheet."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from cadredesk.domain.period import Month
from cadredesk.domain.roster import BY_KEY
from cadredesk.reports.document import Document
from cadredesk.reports.layout import paginate
from cadredesk.reports.pages import Page
from cadredesk.services import exporting, people, printing
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from cadredesk.ui.paper import letters
from cadredesk.ui.paper.painter import write_pdf

DAY = date(2026, 10, 31)
PEOPLE, COLUMNS = 5_000, 25


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "a.cadre"
    demo(path, people=PEOPLE)
    with open_office(path) as office:
        yield office


def took(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def bare(pages: tuple[Page, ...], out: Path) -> None:
    """The floor: the same texts drawn by Qt, and nothing else."""
    writer = QPdfWriter(str(out))
    writer.setResolution(1200)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        painter.scale(0.47, 0.47)
        for text in page.texts:
            painter.setFont(letters.font(text.font))
            painter.drawText(QPointF(text.x * 100, text.y * 100), text.text)
        painter.resetTransform()
    painter.end()


def test_a_long_list(ward: Office, tmp_path: Path) -> None:
    made: list[Document] = []
    pages: list[tuple[Page, ...]] = []

    def document() -> None:
        made.append(
            printing.view(
                ward,
                title="Danh sách",
                as_of=DAY,
                columns=exporting.chosen_columns(list(BY_KEY)[:COLUMNS]),
                lines=people.lines(ward, DAY),
            )
        )

    values = took(document)
    layout = took(lambda: pages.append(paginate(made[0], letters.Letters())))
    painted = took(lambda: write_pdf(pages[0], tmp_path / "a.pdf", "x"))
    floor = took(lambda: bare(pages[0], tmp_path / "b.pdf"))
    texts = sum(len(page.texts) for page in pages[0])
    print(f"\n{PEOPLE} × {COLUMNS}: {len(pages[0])} pages, {texts} texts")
    print(f"values {values:.2f} s, layout {layout:.2f} s, PDF {painted:.2f} s: ", end="")
    print(f"{values + layout + painted:.2f} s; Qt alone {floor:.2f} s")


def test_the_monthly_sheet(ward: Office, tmp_path: Path) -> None:
    month = Month(2026, 10)
    made: list[Document] = []
    values = took(lambda: made.append(printing.monthly_sheet(ward, month)))
    rest = took(lambda: write_pdf(paginate(made[0], letters.Letters()), tmp_path / "a.pdf", "x"))
    print(f"\nmonthly sheet of {PEOPLE}: values {values:.2f} s, pages and PDF {rest:.2f} s")
