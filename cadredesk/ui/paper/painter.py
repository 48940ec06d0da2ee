"""Paints a placed page on any paint device: the one painter of screen, printer, file and tests."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
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


def paint(painter: QPainter, page: Page, per_mm: float, *, words: bool = False) -> None:
    """Draw everything of a page; ``per_mm`` is how many units of the painter make a millimetre.

    ``words``: each word alone. Qt writes a space into a PDF as a tab, which nobody finds who
    searches for two words; without it readers see the gap.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = per_mm / letters.UNITS
    painter.scale(scale, scale)
    painter.setPen(_INK)
    for item in page.items:
        if isinstance(item, Text):
            _text(painter, item, words)
        elif isinstance(item, Line):
            _line(painter, item)
        else:
            _image(painter, item)
    painter.restore()


def _text(painter: QPainter, item: Text, words: bool) -> None:
    unit = letters.UNITS
    painter.setFont(letters.font(item.font))
    x, y = item.x * unit, item.y * unit
    if words and " " in item.text:
        space = letters.advance(" ", item.font)
        for word in item.text.split(" "):
            painter.drawText(QPointF(x, y), word)
            x += letters.advance(word, item.font) + space
    else:
        painter.drawText(QPointF(x, y), item.text)
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
    """The page's paper without margins, as Qt's writers want it.

    A page that lies is upright paper turned: printers know A4, no paper of 297 by 210.
    """
    short, long = sorted((page.width, page.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation
    lies = page.width > page.height
    return QPageLayout(size, turned.Landscape if lies else turned.Portrait, QMarginsF(0, 0, 0, 0))


def write_pdf(
    pages: Sequence[Page], path: Path, title: str, progress: Progress | None = None
) -> None:
    """The pages as a PDF whose words can be searched and copied.

    Made in memory and written in one go: Qt tells nobody of a full disk. Raises OSError where
    the file cannot be written, and Cancelled.
    """
    watch = progress or NoProgress()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("CadreDesk")
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            watch.step(number, len(pages))
            writer.setPageLayout(page_layout(page))
            if number == 0:
                painter.begin(writer)
            else:
                writer.newPage()
            paint(painter, page, _PDF_DPI / 25.4, words=True)
    finally:
        if painter.isActive():  # left open it would outlive its writer, and end the program
            painter.end()
    path.write_bytes(bytes(buffer.data().data()))
