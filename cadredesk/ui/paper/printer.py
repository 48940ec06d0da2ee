"""Pages to a printer of the system: one page a turn of the event loop, so the window lives on."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QObject, QPointF, QTimer
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from cadredesk.errors import UserError
from cadredesk.reports.pages import Page
from cadredesk.ui.desk import Desk
from cadredesk.ui.paper.painter import page_layout, paint

_MM_PER_INCH = 25.4


def print_pages(desk: Desk, pages: Sequence[Page], title: str, parent: QWidget) -> None:
    """Ask for the printer with the system's dialog and print what was chosen there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(page_layout(pages[0]))
    printer.setFullPage(True)
    printer.setFromTo(1, len(pages))
    if not desk.asker.choose_printer(printer):
        return
    _Printing(desk, printer, pages, parent).start()


class _Printing(QObject):
    """A job being painted; deletes itself at the end."""

    def __init__(
        self, desk: Desk, printer: QPrinter, pages: Sequence[Page], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._printer = desk, printer
        self._left = list(_wanted(printer, pages))
        self._count = len(self._left)
        self._painter = QPainter()

    def start(self) -> None:
        """Begin with the first page."""
        if not self._left:
            self._end()
            return
        self._fit(self._left[0])
        if not self._painter.begin(self._printer):
            self._fail()
            return
        self._next()

    def _next(self) -> None:
        page = self._left.pop(0)
        per_mm = self._printer.resolution() / _MM_PER_INCH
        corner = self._printer.pageLayout().paintRectPixels(self._printer.resolution()).topLeft()
        self._painter.save()
        self._painter.translate(-QPointF(corner))
        paint(self._painter, page, per_mm)
        self._painter.restore()
        if not self._left:
            self._end()
            return
        self._fit(self._left[0])
        if self._printer.newPage():
            QTimer.singleShot(0, self, self._next)
        else:
            self._painter.end()
            self._fail()

    def _fit(self, page: Page) -> None:
        layout = page_layout(page)
        layout.setMode(QPageLayout.Mode.FullPageMode)
        layout.setMargins(QMarginsF(0, 0, 0, 0))
        self._printer.setPageLayout(layout)

    def _end(self) -> None:
        if self._painter.isActive() and not self._painter.end():
            self._fail()
            return
        text = self.tr("Đã gửi {count} trang tới máy in «{printer}».")
        name = self._printer.printerName() or self.tr("tệp")
        self._desk.say(text.format(count=self._count, printer=name))
        self.deleteLater()

    def _fail(self) -> None:
        self._desk.report(UserError("printer-silent"))
        self.deleteLater()


def _wanted(printer: QPrinter, pages: Sequence[Page]) -> Sequence[Page]:
    """The pages the dialog chose; copies are the printer's own business."""
    first, last = printer.fromPage(), printer.toPage()
    chosen = pages[first - 1 : last] if first and last else pages
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    return list(reversed(chosen)) if backwards else chosen
