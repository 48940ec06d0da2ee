"""Paints a placed page on any paint device: the one painter of screen, printer, file and tests."""

import errno
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from cadredesk.progress import NoProgress, Progress
from cadredesk.reports.pages import PT, Image, Line, Page, Text
from cadredesk.ui.paper import letters

_INK = QColor(Qt.GlobalColor.black)
_PDF_DPI = 1200


def paint(painter: QPainter, page: Page, per_mm: float) -> None:
    """Draw everything of a page; ``per_mm`` is how many units of the painter make a millimetre."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = per_mm / letters.UNITS
    painter.scale(scale, scale)
    painter.setPen(_INK)
    for item in page.items:
        if isinstance(item, Text):
            _text(painter, item)
        elif isinstance(item, Line):
            _line(painter, item)
        else:
            _image(painter, item)
    painter.restore()


def _text(painter: QPainter, item: Text) -> None:
    unit = letters.UNITS
    painter.setFont(letters.font(item.font))
    painter.drawText(QPointF(item.x * unit, item.y * unit), item.text)
    if item.underline:
        y = item.y + item.font.size * PT * 0.12
        _line(painter, Line(item.x, y, item.x + item.width, y, item.font.size / 20))


def _line(painter: QPainter, item: Line) -> None:
    unit = letters.UNITS
    pen = QPen(_INK, item.weight * PT * unit)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    painter.drawLine(
        QPointF(item.x1 * unit, item.y1 * unit), QPointF(item.x2 * unit, item.y2 * unit)
    )
    painter.setPen(_INK)


def _image(painter: QPainter, item: Image) -> None:
    unit = letters.UNITS
    frame = QRectF(item.x * unit, item.y * unit, item.width * unit, item.height * unit)
    painter.drawImage(frame, QImage.fromData(item.data))


def image(page: Page, per_mm: float) -> QImage:
    """The page as a picture, ``per_mm`` dots a millimetre."""
    made = QImage(
        round(page.width * per_mm), round(page.height * per_mm), QImage.Format.Format_RGB32
    )
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    paint(painter, page, per_mm)
    painter.end()
    return made


def page_layout(page: Page) -> QPageLayout:
    """The page's paper without margins, as Qt's writers want it."""
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def write_pdf(
    pages: Sequence[Page], path: Path, title: str, progress: Progress | None = None
) -> None:
    """The pages as a PDF whose words can be searched and copied.

    Raises OSError where the file cannot be written, and Cancelled.
    """
    watch = progress or NoProgress()
    writer = QPdfWriter(str(path))
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("CadreDesk")
    painter = QPainter()
    for number, page in enumerate(pages):
        watch.step(number, len(pages))
        writer.setPageLayout(page_layout(page))
        if number == 0:
            if not painter.begin(writer):
                raise PermissionError(errno.EACCES, "no PDF can begin", str(path))
        else:
            writer.newPage()
        paint(painter, page, _PDF_DPI / 25.4)
    if not painter.end():
        raise OSError(errno.ENOSPC, "the PDF was not written to its end", str(path))
