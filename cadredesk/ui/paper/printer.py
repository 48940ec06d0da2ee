"""Pages to a printer of the system: one page a turn of the event loop, so the window lives on."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from cadredesk.errors import UserError
from cadredesk.reports.pages import PT, Line, Page, Text
from cadredesk.ui.desk import Desk
from cadredesk.ui.paper.painter import page_layout, paint

_MM_PER_INCH = 25.4
_MM = QPageLayout.Unit.Millimeter
_SAME = 2.0
"""So many mm papers of one name differ at most, from one printer to another."""
_HAIR = 0.1


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
        self._chosen = printer.pageLayout()

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
        layout = self._printer.pageLayout()
        corner = layout.paintRectPixels(self._printer.resolution()).topLeft()
        scale, offset = place(page, layout.fullRect(_MM), self._margin())
        self._painter.save()
        self._painter.translate(offset * per_mm - QPointF(corner))
        paint(self._painter, page, per_mm * scale)
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

    def _margin(self) -> float:
        """How far from the edge of the paper nothing is printed, in mm."""
        chosen = QPageLayout(self._chosen)
        chosen.setUnits(_MM)
        both = (chosen.minimumMargins(), chosen.margins())
        return max(max(m.left(), m.top(), m.right(), m.bottom()) for m in both)

    def _fit(self, page: Page) -> None:
        """The paper the clerk chose, turned as the page lies."""
        layout = page_layout(page)
        if not _alike(layout, self._chosen):
            layout.setPageSize(self._chosen.pageSize())
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


def place(page: Page, paper: QRectF, margin: float) -> tuple[float, QPointF]:
    """How large, and where from the corner of the paper in mm, so that nothing is cut.

    A page stands on its own paper as it is; on other paper, or where the printer's margins would
    cut something, it is made smaller and put in the middle.
    """
    own = abs(paper.width() - page.width) < _SAME and abs(paper.height() - page.height) < _SAME
    free = paper.adjusted(margin, margin, -margin, -margin)
    if own and free.contains(_inked(page)):
        return 1.0, QPointF(0, 0)
    scale = min(1.0, free.width() / page.width, free.height() / page.height)
    across, down = paper.width() - page.width * scale, paper.height() - page.height * scale
    return scale, QPointF(across / 2, down / 2)


def _inked(page: Page) -> QRectF:
    """What a page prints on, in mm."""
    found = QRectF()
    for item in page.items:
        if isinstance(item, Text):
            high = item.font.size * PT
            box = QRectF(item.x, item.y - high, item.width, high * 1.25)
        elif isinstance(item, Line):
            box = QRectF(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2)).normalized()
            box.adjust(-_HAIR, -_HAIR, _HAIR, _HAIR)
        else:
            box = QRectF(item.x, item.y, item.width, item.height)
        found |= box
    return found


def _alike(one: QPageLayout, other: QPageLayout) -> bool:
    """Whether two layouts are of the same paper, however it lies."""
    sizes = [layout.pageSize().size(QPageSize.Unit.Millimeter) for layout in (one, other)]
    (a, b), (c, d) = (sorted((size.width(), size.height())) for size in sizes)
    return abs(a - c) < _SAME and abs(b - d) < _SAME


def _wanted(printer: QPrinter, pages: Sequence[Page]) -> Sequence[Page]:
    """The pages the dialog chose; copies are the printer's own business."""
    first, last = printer.fromPage(), printer.toPage()
    chosen = pages[first - 1 : last] if first and last else pages
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    return list(reversed(chosen)) if backwards else chosen
