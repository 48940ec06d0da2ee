"""Paper that is not the document's own: nothing is cut, whatever the printer has in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cadredesk.reports.layout import paginate
from cadredesk.reports.pages import Page
from cadredesk.services.office import Office
from cadredesk.ui.desk import Desk
from cadredesk.ui.paper.letters import Letters
from cadredesk.ui.paper.printer import place, print_pages
from cadredesk.ui.settings import SettingsStore
from tests.paper import golden
from tests.paper.pdf import Pdf
from tests.ui.offices import Answers

A4, A4_LIES = (210.0, 297.0), (297.0, 210.0)
HAIR = 1.0


class Printer(Answers):
    """Prints into a file, on the paper it is told."""

    def __init__(self, out: Path) -> None:
        super().__init__()
        self.out = out
        self.paper = QPageSize.PageSizeId.A4
        self.turned = QPageLayout.Orientation.Portrait
        self.margins = QMarginsF(0, 0, 0, 0)
        self.full = True

    def choose_printer(self, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out))
        printer.setFullPage(self.full)
        layout = QPageLayout(
            QPageSize(self.paper), self.turned, self.margins, QPageLayout.Unit.Millimeter
        )
        printer.setPageLayout(layout)
        return True


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    return Printer(tmp_path / "out.pdf")


@pytest.fixture
def desk(tmp_path: Path, printer: Printer, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(SettingsStore(tmp_path / "settings.json"), printer)
    yield made
    made.close()


def printed(desk: Desk, printer: Printer, pages: Sequence[Page], qtbot: QtBot) -> Pdf:
    parent = QWidget()
    qtbot.addWidget(parent)
    with qtbot.waitSignal(desk.said, timeout=10_000):
        print_pages(desk, pages, "Thử", parent)
    return Pdf(printer.out)


@lru_cache(maxsize=2)
def monthly(ward: Office) -> tuple[Page, ...]:
    return golden.laid(ward, "monthly-2026-10")[:1]


@lru_cache(maxsize=2)
def roster(ward: Office) -> tuple[Page, ...]:
    """A list that lies."""
    pages = paginate(golden.roster(ward), Letters())[:1]
    assert pages[0].width > pages[0].height
    return pages


def whole(pdf: Pdf, pages: Sequence[Page]) -> list[QRectF]:
    """The ink of every page, in mm; none of it beyond the paper, all words there."""
    found = []
    for said, (paper, ink), page in zip(pdf.pages, pdf.inked(), pages, strict=True):
        assert paper.adjusted(-0.5, -0.5, 0.5, 0.5).contains(ink)
        assert sum(len(t.text.replace(" ", "")) for t in page.texts) == len("".join(said.split()))
        found.append(ink)
    return found


def test_on_its_own_paper_a_page_stands_as_it_is(
    ward: Office, desk: Desk, printer: Printer, qtbot: QtBot
) -> None:
    pages = monthly(ward)
    pdf = printed(desk, printer, pages, qtbot)
    (first,), ((paper, _),) = whole(pdf, pages), pdf.inked()
    assert (round(paper.width()), round(paper.height())) == A4
    lines = [x for item in pages[0].items if hasattr(item, "x1") for x in (item.x1, item.x2)]
    assert first.left() == pytest.approx(min(lines), abs=HAIR)
    assert first.right() == pytest.approx(max(lines), abs=HAIR)


@pytest.mark.parametrize("full", [True, False])
@pytest.mark.parametrize("margin", [0.0, 20.0])
@pytest.mark.parametrize("turned", list(QPageLayout.Orientation))
@pytest.mark.parametrize("paper", [QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Letter])
def test_on_other_paper_nothing_is_cut(
    ward: Office,
    desk: Desk,
    printer: Printer,
    qtbot: QtBot,
    paper: QPageSize.PageSizeId,
    turned: QPageLayout.Orientation,
    margin: float,
    full: bool,
) -> None:
    printer.paper, printer.turned, printer.full = paper, turned, full
    printer.margins = QMarginsF(margin, margin, margin, margin)
    for pages in (monthly(ward), roster(ward)):
        pdf = printed(desk, printer, pages, qtbot)
        for (sheet, _), ink in zip(pdf.inked(), whole(pdf, pages), strict=True):
            lies = pages[0].width > pages[0].height
            assert (sheet.width() > sheet.height()) is lies  # turned as the page lies
            size = QPageSize.size(paper, QPageSize.Unit.Millimeter)
            assert min(sheet.width(), sheet.height()) == pytest.approx(size.width(), abs=HAIR)
            inner = sheet.adjusted(margin, margin, -margin, -margin)
            assert inner.adjusted(-HAIR, -HAIR, HAIR, HAIR).contains(ink)


def test_a_page_that_lies_is_upright_paper_turned(
    ward: Office, desk: Desk, printer: Printer, qtbot: QtBot
) -> None:
    pages = roster(ward)
    printer.paper = QPageSize(QPageSize.PageSizeId.A4).id()
    pdf = printed(desk, printer, pages, qtbot)
    for paper, _ink in pdf.inked():
        assert (round(paper.width()), round(paper.height())) == A4_LIES
    whole(pdf, pages)


def test_margins_that_would_cut_make_the_page_smaller(ward: Office) -> None:
    (page, *_) = monthly(ward)
    paper = QRectF(0, 0, *A4)
    assert place(page, paper, 4.2)[0] == 1.0
    scale, offset = place(page, paper, 25.0)
    assert scale == pytest.approx(160 / 210)
    assert (offset.x(), offset.y()) == pytest.approx(
        ((210 - 210 * scale) / 2, (297 - 297 * scale) / 2)
    )
    larger = place(replace(page, width=148.0, height=210.0), paper, 0.0)
    assert larger[0] == 1.0  # never larger than laid out
