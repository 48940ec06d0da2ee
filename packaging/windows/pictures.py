"""Draws the icons of the program and its files, and the installer's side: pictures.py FOLDER.

All are made of the bundled icon font, in every size Windows asks for.
"""

import json
import os
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPen,
)

ICONS = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
_PLAIN = 48
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
BLUE, WHITE, GREY, FOLD = (QColor(c) for c in ("#1b4f8a", "#ffffff", "#8a8f98", "#dfe3e8"))

Draw = Callable[[QPainter, QPainterPath, float], None]


def main(folder: Path) -> None:
    """Write program.ico, file.ico and side.bmp."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    glyph = _glyph("users")
    for name, draw in (("program", _program), ("file", _file)):
        pictures = [_picture(size, glyph, draw) for size in SIZES]
        (folder / f"{name}.ico").write_bytes(_ico(pictures))
    _side(glyph).save(str(folder / "side.bmp"))
    del application


def _glyph(name: str) -> QPainterPath:
    """A sign of the icon font as an outline, in a box of one by one about the middle."""
    number = QFontDatabase.addApplicationFont(str(ICONS / "phosphor.ttf"))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    points = json.loads((ICONS / "names.json").read_text(encoding="utf-8"))["glyphs"]
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, chr(int(points[name], 16)))
    path.translate(-path.boundingRect().center())
    return path


def _picture(size: int, glyph: QPainterPath, draw: Draw) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, glyph, float(size))
    painter.end()
    return image


def _sign(painter: QPainter, glyph: QPainterPath, middle: QPointF, width: float) -> None:
    """The sign, with thicker lines where it is small."""
    painter.save()
    painter.translate(middle)
    scale = width / glyph.boundingRect().width()
    painter.scale(scale, scale)
    bold = 5.0 if width > 40 else 8.0
    painter.setPen(QPen(painter.brush().color(), bold))
    painter.drawPath(glyph)
    painter.restore()


def _program(painter: QPainter, glyph: QPainterPath, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BLUE)
    edge = size / 32
    painter.drawRoundedRect(
        QRectF(edge, edge, size - 2 * edge, size - 2 * edge), size / 6, size / 6
    )
    painter.setBrush(WHITE)
    _sign(painter, glyph, QPointF(size / 2, size / 2), size * 0.68)


def _file(painter: QPainter, glyph: QPainterPath, size: float) -> None:
    left, top, right, bottom = (size * part for part in (0.14, 0.04, 0.86, 0.96))
    fold = size * 0.24
    page = QPainterPath(QPointF(left, top))
    for x, y in ((right - fold, top), (right, top + fold), (right, bottom), (left, bottom)):
        page.lineTo(x, y)
    page.closeSubpath()
    corner = QPainterPath(QPointF(right - fold, top))
    corner.lineTo(right - fold, top + fold)
    corner.lineTo(right, top + fold)
    corner.closeSubpath()
    painter.setPen(QPen(GREY, max(1.0, size / 48)))
    painter.setBrush(WHITE)
    painter.drawPath(page)
    painter.setBrush(FOLD)
    painter.drawPath(corner)
    painter.setBrush(BLUE)
    _sign(painter, glyph, QPointF(size / 2, size * 0.62), size * 0.5)


def _side(glyph: QPainterPath) -> QImage:
    """What stands at the left of the installer's first and last page, twice as large."""
    image = QImage(328, 628, QImage.Format.Format_RGB888)
    image.fill(BLUE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(WHITE)
    _sign(painter, glyph, QPointF(164, 250), 190)
    painter.end()
    return image


def _ico(images: list[QImage]) -> bytes:
    """Several pictures as one icon file: large ones as PNG, small ones as old tools know."""
    pictures = [_png(image) if image.width() > _PLAIN else _dib(image) for image in images]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    table = b""
    for image, data in zip(images, pictures, strict=True):
        side = image.width() % 256  # 0 stands for 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + table + b"".join(pictures)


def _dib(image: QImage) -> bytes:
    """A picture as in the icons of old: a header, rows from below, and a mask nobody needs."""
    side = image.width()
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    pixels, line = bytes(image.constBits()), 4 * side
    rows = [pixels[y * line : (y + 1) * line] for y in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4) * side
    return head + b"".join(rows) + mask


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
