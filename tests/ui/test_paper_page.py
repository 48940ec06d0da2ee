"""The preview: what a clerk sees, changes and gives out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.roster import BY_KEY, PRINTED
from cadredesk.errors import UserError
from cadredesk.services import people
from cadredesk.services.demo import demo
from cadredesk.services.office import open_office
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.overview.page import OverviewPage
from cadredesk.ui.pages.paper.page import PaperPage
from cadredesk.ui.pages.paper.sources import ListSource
from cadredesk.ui.pages.people.page import PeoplePage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import Answers


class Printers(Answers):
    """Saves where it is told, and prints into a file instead of onto paper."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.offered_names: list[str] = []
        self.prepare: Callable[[QPrinter], None] | None = None

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        self.offered_names.append(suggestion.name)
        return self.folder / f"out.{kind}"

    def choose_printer(self, printer: QPrinter) -> bool:
        if self.prepare is None:
            return False
        self.prepare(printer)
        return True


@dataclass
class Stand:
    desk: Desk
    window: Window
    asker: Printers
    bot: QtBot
    folder: Path

    def page(self) -> PaperPage:
        found = self.window.findChild(PaperPage)
        assert found is not None
        return found

    def shown(self, change: Callable[[], object]) -> PaperPage:
        """Do something and wait until the pages it leads to are laid out."""
        old = self.window.findChild(PaperPage)
        before = old.view.pages if old is not None else None
        change()

        def ready() -> None:
            pages = self.page().view.pages
            assert pages and pages is not before

        self.bot.waitUntil(ready, timeout=10_000)
        return self.page()


def texts(page: PaperPage) -> str:
    return "\n".join(t.text for sheet in page.view.pages for t in sheet.texts)


@pytest.fixture(scope="module")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "demo.cadre"
    demo(path)
    return path


@pytest.fixture
def stand(office_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Stand]:
    copy = tmp_path / "office.cadre"
    copy.write_bytes(office_file.read_bytes())
    asker = Printers(tmp_path)
    desk = Desk(SettingsStore(tmp_path / "settings.json"), asker)
    window = Window(desk)
    qtbot.addWidget(window)
    window.resize(1366, 698)
    window.show()
    desk.use(open_office(copy))
    yield Stand(desk, window, asker, qtbot, tmp_path)
    desk.close()


def test_the_month_is_laid_out_as_it_will_be_printed(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert page.head.title.text() == "Biểu tổng hợp tháng 10/2026"
    said = texts(page)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in said
    assert "về tình hình cán bộ tháng 10 năm 2026" in said
    assert page.count.text() == f"Trang 1/{len(page.view.pages)}"
    assert len(page.thumbs.pages) == len(page.view.pages)


def test_a_part_that_is_not_wanted_goes_at_once(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert "IV- TRÌNH ĐỘ" in texts(page)
    box = next(b for c, b in page.parameters._sections.items() if c == "IV")
    page = stand.shown(box.click)
    assert "IV- TRÌNH ĐỘ" not in texts(page)
    assert "VIII- TIẾN ĐỘ CHỈ TIÊU" in texts(page)


def test_the_old_spelling_is_printed_where_it_is_wanted(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert "ĐẢNG ỦY PHƯỜNG PHỔ HÒA" in texts(page)
    page = stand.shown(lambda: page.parameters._toned("old"))
    assert "ĐẢNG UỶ PHƯỜNG PHỔ HOÀ" in texts(page)


def test_the_list_on_the_screen_is_what_is_printed(stand: Stand) -> None:
    stand.desk.go("people")
    roster = stand.window.pages["people"]
    assert isinstance(roster, PeoplePage)
    stand.bot.waitUntil(lambda: len(roster.list.shown) > 100, timeout=10_000)
    roster.head.search.setText("nguyen")
    stand.bot.waitUntil(lambda: 0 < len(roster.list.shown) < 60)
    shown = [line.full_name for line in roster.list.shown]
    page = stand.shown(roster.show_paper)
    said = texts(page).replace("\n", " ")
    for name in shown:
        assert all(word in said for word in name.split())
    assert f"Danh sách này có {len(shown):02} người" in said
    others = {x.full_name for x in stand.desk.roster.lines} - set(shown)
    rows = " ".join(t.text for s in page.view.pages for t in s.texts if t.font.size < 12)
    assert not any(name in rows for name in others)  # a signer stands below, not in the table


def test_pdf_and_excel_are_offered_a_name_that_tells_the_month(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    page.to_pdf()
    stand.bot.waitUntil(lambda: (stand.folder / "out.pdf").exists(), timeout=10_000)
    assert (stand.folder / "out.pdf").read_bytes().startswith(b"%PDF")
    page.to_excel()
    stand.bot.waitUntil(lambda: (stand.folder / "out.xlsx").exists(), timeout=10_000)
    assert all("10-2026" in name for name in stand.asker.offered_names)


def test_printing_sends_the_chosen_pages(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    paper = stand.folder / "printed.pdf"

    def prepare(printer: QPrinter) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        printer.setFromTo(2, 3)

    stand.asker.prepare = prepare
    with stand.bot.waitSignal(stand.desk.said, timeout=10_000) as said:
        page.to_printer()
    assert said.args is not None and said.args[0].startswith("Đã gửi 2 trang")
    assert paper.read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_answer_is_said(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))

    def prepare(printer: QPrinter) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(stand.folder / "nowhere" / "x.pdf"))

    stand.asker.prepare = prepare
    page.to_printer()
    stand.bot.waitUntil(lambda: any("Không in được" in s for s in stand.asker.said))


def test_the_keyboard_turns_pages_and_zooms(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert page.view.hasFocus()
    stand.bot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.current == len(page.view.pages)
    stand.bot.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.current == 1
    before = page.view.zoom
    stand.bot.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.zoom > before
    assert page.zoom.text() == f"{round(page.view.zoom * 100)}\u00a0%"


def test_a_small_window_keeps_the_page_and_folds_the_rest(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    stand.window.resize(911, 442)
    stand.bot.waitUntil(lambda: not page.thumbs.isVisible())
    assert page.view.isVisible() and page.view.width() > 400
    assert isinstance(page.printing, QPushButton) and page.printing.isVisible()


def test_what_the_office_has_not_told_is_listed(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert "số lượng được giao" in page.parameters.missing.text()


def test_the_way_back_is_named_and_gone(stand: Stand) -> None:
    overview = stand.window.pages["overview"]
    assert isinstance(overview, OverviewPage)
    stand.bot.waitUntil(lambda: overview.shown is not None, timeout=20_000)
    page = stand.shown(overview.to_paper)
    assert page.head.back.text() == "Tổng quan"
    stand.desk.go("people")
    stand.desk.back()
    assert stand.window.page is page
    assert page.head.back.text() == "Tổng quan"  # and still shows the same paper
    assert page.head.title.text().startswith("Tình hình cán bộ ngày")
    page.head.back.click()
    assert stand.window.page is overview


def test_opened_by_itself_it_goes_back_to_the_papers(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper"))
    assert page.head.back.text() == "Báo cáo"
    page.head.back.click()
    assert stand.window.page is stand.window.pages["reports"]


def long_list(stand: Stand, count: int) -> ListSource:
    lines = people.lines(stand.desk.an_office, date(2026, 10, 31))
    many = (lines * (count // len(lines) + 1))[:count]
    columns = [BY_KEY[key] for key in PRINTED]
    return ListSource(heading="DANH SÁCH", as_of=date(2026, 10, 31), columns=columns, lines=many)


def test_laying_out_can_be_stopped_and_taken_up_again(stand: Stand) -> None:
    stand.desk.go("paper", source=long_list(stand, 2000))
    page = stand.page()
    assert page._job is not None
    page._job.cancel()  # what «Dừng» in the status bar does
    stand.bot.waitUntil(page.trouble.isVisible, timeout=20_000)
    assert page.note.text() == "Đã dừng, chưa dàn trang xong."
    assert not page.view.pages
    page = stand.shown(page.again.click)
    assert not page.trouble.isVisible()
    assert len(page.view.pages) > 100


def test_pages_nobody_waits_for_any_more_are_not_made(stand: Stand) -> None:
    stand.desk.go("paper", source=long_list(stand, 2000))
    first = stand.page()._job
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    assert first is not None and first.cancelled
    assert not page.trouble.isVisible()
    assert page.head.title.text() == "Biểu tổng hợp tháng 10/2026"


def test_a_fault_is_said_above_the_pages_of_before(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    before = page.view.pages
    page._failed(UserError("disk-error", file="office.cadre"))
    assert page.trouble.isVisible()
    assert page.note.text().endswith("Trang đang hiện là của lần trước.")
    assert page.view.pages is before
    page = stand.shown(page.again.click)
    assert not page.trouble.isVisible()
    assert page.view.hasFocus()


def test_a_long_list_keeps_few_pictures(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", source=long_list(stand, 1500)))
    count = len(page.view.pages)
    assert count > 100
    for number in range(1, count + 1):
        page.view.show_page(number)
        page.view.grab()
    assert page.view.kept_bytes() <= 96_000_000
    page.thumbs.scrollToBottom()
    page.thumbs.grab()
    assert len(page.thumbs._delegate.drawn) <= 80
    page.view.set_zoom(4.0)
    shown = page.view.viewport().grab().toImage()
    assert page.view.kept_bytes() == 0  # so large a page is drawn where it is seen
    places = [(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)]
    greys = {shown.pixelColor(x, y).lightness() for x, y in places}
    assert min(greys) < 60 and max(greys) == 255
    assert page.view.current >= count - 1  # the place on the paper stays


def test_in_a_small_window_the_choices_open_over_the_page_and_esc_leads_back(stand: Stand) -> None:
    bring_up(stand.bot, stand.window)
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    stand.window.resize(911, 442)
    stand.bot.waitUntil(lambda: not page.thumbs.isVisible())
    assert not page.side.is_open
    assert page.areas() == [page.view]
    stand.window.toggle_side()
    assert page.parameters.isVisible()
    assert page.areas()[0] is page.view and page.parameters.isAncestorOf(page.areas()[1])
    page.view.setFocus()
    stand.window.next_area()
    held = stand.window.focusWidget()
    assert held is not None and page.parameters.isAncestorOf(held)
    stand.bot.keyClick(held, Qt.Key.Key_Escape)
    assert not page.side.is_open
    assert page.view.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_choices_are_not_cut_beside_their_scroll_bar(stand: Stand, scale: float) -> None:
    stand.window.looks.set_scale(scale)
    try:
        page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
        if not page.side.is_open:
            stand.window.toggle_side()
        area = page.parameters._area
        stand.bot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        for link in page.parameters.missing.links:
            assert link.mapTo(area.widget(), link.rect().topRight()).x() < area.viewport().width()
            assert link.width() >= link.sizeHint().width()
        for button in (page.smaller, page.larger):
            assert button.width() >= button.sizeHint().width()
    finally:
        stand.window.looks.set_scale(1.0)


def test_wide_windows_go_from_the_small_pages_to_the_page_to_the_choices(stand: Stand) -> None:
    page = stand.shown(lambda: stand.desk.go("paper", period="2026-10"))
    first, second, third = page.areas()
    assert first is page.thumbs and second is page.view
    assert page.parameters.isAncestorOf(third)
