"""The preview (picture 06): small pages · the page · what may be chosen about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cadredesk.domain.period import Month
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.reports.document import Document, Missing
from cadredesk.reports.layout import paginate
from cadredesk.reports.pages import Page as Sheet
from cadredesk.services import charting
from cadredesk.services.office import Office
from cadredesk.ui import watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.i18n import sentence
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.paper.parameters import Parameters
from cadredesk.ui.pages.paper.sources import MonthlySource, Source
from cadredesk.ui.paper import output
from cadredesk.ui.paper.letters import Letters
from cadredesk.ui.paper.printer import print_pages
from cadredesk.ui.paper.thumbs import Thumbs
from cadredesk.ui.paper.view import PaperView
from cadredesk.ui.tasks import Job
from cadredesk.ui.widgets.state_note import StateNote


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document with its pages, and the targets a chart can be made of."""

    document: Document
    pages: Sequence[Sheet]
    charts: Sequence[tuple[str, str]]


class PaperPage(Page):
    """Shows a paper as it will be printed; gives it to the printer, to PDF and to Excel."""

    tables: ClassVar[frozenset[str]] = watched.FIGURES
    dated: ClassVar[bool] = False  # a paper has its own day
    help: ClassVar[str] = "paper"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self._source: Source | None = None
        self._laid: _Laid | None = None
        self._letters = Letters()
        self._job: Job | None = None
        self._led_here = False
        self.head.set_back(self.tr("Báo cáo"))
        self.head.back_clicked.connect(self._go_back)
        self._zoom_buttons()
        self.count = QLabel()
        self.count.setProperty("role", "context")
        self.head.add_widget(self.count)
        self.excel = self.head.add_button(self.tr("Excel…"), self.to_excel, icon="export")
        self.pdf = self.head.add_button(self.tr("PDF…"), self.to_pdf, icon="file")
        self.printing = self.head.add_button(
            self.tr("In…"), self.to_printer, icon="printer", role="primary"
        )
        self.body.addWidget(self._make_note())
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.thumbs = Thumbs()
        self.view = PaperView()
        row.addWidget(self.thumbs)
        row.addWidget(self.view, 1)
        self.body.addWidget(middle, 1)
        self.parameters = Parameters()
        self.parameters.changed.connect(self._chosen)
        self.parameters.asked.connect(self._tell_missing)
        self.set_side(self.parameters)
        self.thumbs.page_chosen.connect(self.view.show_page)
        self.view.page_changed.connect(self._at_page)
        self.view.zoom_changed.connect(self._at_zoom)
        self.command(self.tr("In…"), "Ctrl+P", self.to_printer, icon="printer")
        self.command(self.tr("Xuất Excel…"), "Ctrl+E", self.to_excel, icon="export")
        self.command(self.tr("Phóng to"), ["Ctrl++", "Ctrl+="], lambda: self.view.step(True))
        self.command(self.tr("Thu nhỏ"), "Ctrl+-", lambda: self.view.step(False))
        self.command(self.tr("Vừa bề ngang"), "Ctrl+0", self.view.fit_width)
        self.command(self.tr("Trang trước"), "Ctrl+PgUp", lambda: self._turn_page(-1))
        self.command(self.tr("Trang sau"), "Ctrl+PgDown", lambda: self._turn_page(1))

    def _zoom_buttons(self) -> None:
        self.smaller = QPushButton("–")
        self.larger = QPushButton("+")
        self.zoom = QLabel()
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(self.zoom.fontMetrics().horizontalAdvance("100 % "))
        self.fit = QPushButton(self.tr("Vừa bề ngang"))
        names = (self.tr("Thu nhỏ"), self.tr("Phóng to"))
        for button, name in zip((self.smaller, self.larger), names, strict=True):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(name)
            button.setToolTip(name)
        for button in (self.smaller, self.larger, self.fit):
            button.setAutoDefault(False)
        self.smaller.clicked.connect(lambda _=False: self.view.step(False))
        self.larger.clicked.connect(lambda _=False: self.view.step(True))
        self.fit.clicked.connect(lambda _=False: self.view.fit_width())
        for widget in (self.smaller, self.zoom, self.larger, self.fit):
            self.head.add_widget(widget)

    def _make_note(self) -> QWidget:
        """What stands above the pages when they are not what was asked for."""
        self.trouble = QWidget()
        row = QHBoxLayout(self.trouble)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.note = StateNote()
        self.again = QPushButton(self.tr("Thử lại"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(lambda _=False: self.reload())
        row.addWidget(self.note, 1)
        row.addWidget(self.again)
        self.trouble.hide()
        return self.trouble

    # --- what is shown --------------------------------------------------------------------------

    def take(self, **arguments: Any) -> None:
        """``source`` is any paper, ``period`` ("2026-10") the monthly sheet of a month.

        ``back`` names the page it was opened from. Come back to, it shows what it showed.
        """
        if not arguments and self._laid is not None:
            return
        self._led_here = bool(arguments.get("back"))
        self.head.set_back(str(arguments.get("back") or self.tr("Báo cáo")))
        source = arguments.get("source")
        period = arguments.get("period")
        if source is None and period is not None:
            month = Month.parse(str(period))
            source = MonthlySource(month, today=self.desk.today()) if month else None
        if source is None:
            here = MonthlySource(Month.of(self.desk.as_of), today=self.desk.today())
            source = self._source or here
        self._laid = None
        self.view.set_pages(())
        self.thumbs.set_pages(())
        self._use(source)
        self.parameters.show_source(source, Month.of(max(self.desk.as_of, self.desk.today())))
        self.refresh()

    def _use(self, source: Source) -> None:
        self._source = source
        self.head.set_title(source.title)

    def _chosen(self, source: Source) -> None:
        before = self._source
        self._use(source)
        if (
            isinstance(source, MonthlySource)
            and isinstance(before, MonthlySource)
            and source.month != before.month
        ):
            self.parameters.show_source(source, Month.of(max(self.desk.as_of, self.desk.today())))
        self.reload()

    def reload(self) -> None:
        source = self._source
        if source is None:
            return
        if self._job is not None:
            self._job.cancel()  # nobody waits for those pages any more
        office, letters = self.desk.an_office, self._letters

        def work(progress: Progress) -> _Laid:
            progress.step(0, 1)  # chosen otherwise before it began
            document = source.document(office, progress)
            pages = paginate(document, letters, progress)
            return _Laid(document, pages, charting.choices(office))

        def arrived(laid: _Laid) -> None:
            if self._job is job:
                self._show(laid)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._failed(error)

        job = self._job = self.desk.fetch(work, arrived, failed, self.tr("Đang dàn trang…"))

    def _failed(self, error: BaseException) -> None:
        """What went wrong is said above the pages, which are those of before."""
        if isinstance(error, Cancelled):
            self._say("warn", self.tr("Đã dừng, chưa dàn trang xong."))
        elif isinstance(error, UserError):
            self._say("bad", sentence(error))
        else:
            self._say("bad", self.tr("Không dàn được trang. Số liệu không bị ảnh hưởng."))
            raise error

    def _say(self, state: str, words: str) -> None:
        kept = self.tr("Trang đang hiện là của lần trước.") if self._laid is not None else ""
        self.note.tell(state, f"{words} {kept}".strip())
        self.trouble.show()
        self.again.setFocus()

    def _show(self, laid: _Laid) -> None:
        first = self._laid is None
        held = self.again.hasFocus()
        self.trouble.hide()
        self._laid = laid
        self.view.set_pages(laid.pages)
        self.thumbs.set_pages(laid.pages)
        if first:
            self.view.fit_width()
        if first or held:
            self.view.setFocus()
        self.parameters.show_missing(laid.document.missing)
        self.parameters.offer_charts(laid.charts)
        self._at_page(self.view.current)
        self._at_zoom(self.view.zoom)

    def _at_page(self, number: int) -> None:
        self.thumbs.mark(number)
        text = self.tr("Trang {number}/{count}")
        count = len(self.view.pages)
        self.count.setText(text.format(number=number, count=count) if count else "")
        self.set_status(self.tr("{count} trang").format(count=count) if count else "")

    def _at_zoom(self, zoom: float) -> None:
        self.zoom.setText(f"{round(zoom * 100)}\u00a0%")

    def _turn_page(self, step: int) -> None:
        self.view.show_page(self.view.current + step)

    def _tell_missing(self, fact: Missing) -> None:
        """Lead to where the office tells what the paper leaves dotted."""
        if fact.where == "quotas":
            self.desk.go("quotas", day=self._quota_day())
        elif fact.where == "seats":
            self.desk.go("organisation", body=fact.of)
        else:
            self.desk.go("office_info")

    def _quota_day(self) -> date:
        """The reference date, unless the month on the paper was over by then."""
        month = self._source.month if isinstance(self._source, MonthlySource) else None
        return self.desk.as_of if month is None or self.desk.as_of <= month.last else month.first

    def _go_back(self) -> None:
        if self._led_here:
            self.desk.back()
        else:
            self.desk.go("reports")

    # --- giving it out --------------------------------------------------------------------------

    def to_printer(self) -> None:
        """Ask the system which printer, then print."""
        if self._laid is not None:
            print_pages(self.desk, self._laid.pages, self._laid.document.title, self)

    def to_pdf(self) -> None:
        """Write a PDF file."""
        if self._laid is None:
            return
        document = self._laid.document
        path = self.desk.ask_save(f"{document.name}.pdf", "pdf")
        if path is None:
            return

        def work(progress: Progress) -> Path:
            output.pdf(document, path, progress)
            return path

        self.desk.tasks.start(work, self._written, self.desk.report, self.tr("Đang ghi PDF…"))

    def to_excel(self) -> None:
        """Write the same as a workbook."""
        source, laid = self._source, self._laid
        if source is None or laid is None:
            return
        path = self.desk.ask_save(f"{laid.document.name}.xlsx", "xlsx")
        if path is None:
            return
        office: Office = self.desk.an_office

        def work(progress: Progress) -> Path:
            source.workbook(office, path, progress)
            return path

        self.desk.tasks.start(work, self._written, self.desk.report, self.tr("Đang xuất Excel…"))

    def _written(self, path: Path) -> None:
        self.desk.say(self.tr("Đã ghi «{file}».").format(file=path.name))

    # --- room -----------------------------------------------------------------------------------

    def areas(self) -> list[QWidget]:
        found: list[QWidget] = [self.view]
        if self.thumbs.isVisible():
            found.insert(0, self.thumbs)
        return [*found, *super().areas()[1:]]

    def set_width_class(self, name: str) -> None:
        super().set_width_class(name)
        self.thumbs.setVisible(name == "wide")
        self.fit.setVisible(name != "narrow")
