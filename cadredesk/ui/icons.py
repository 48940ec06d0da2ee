"""Icons: Phosphor outlines from a trimmed font, drawn as vectors in any colour at any ratio."""

from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton

from cadredesk import resources
from cadredesk.ui import theme

_UNITS = 256.0


@lru_cache(maxsize=1)
def _source() -> tuple[QRawFont, dict[str, int]]:
    data = resources.load_json("icons", "names.json")
    # hinting off: one outline for every size
    raw = QRawFont(str(resources.path("icons", data["font"])), _UNITS)
    return raw, {name: int(point, 16) for name, point in data["glyphs"].items()}


@lru_cache(maxsize=256)
def outline(name: str) -> QPainterPath:
    """The outline of an icon in a square of one unit, origin at its top left."""
    raw, glyphs = _source()
    index = raw.glyphIndexesForString(chr(glyphs[name]))[0]
    path = raw.pathForGlyph(index)
    path.translate(0, raw.ascent() - (raw.ascent() + raw.descent() - _UNITS) / 2)
    return QTransform.fromScale(1 / _UNITS, 1 / _UNITS).map(path)


def paint(painter: QPainter, name: str, box: QRectF, colour: str | QColor) -> None:
    """Draw an icon into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.fillPath(outline(name), QColor(colour))
    painter.restore()


@lru_cache(maxsize=2048)
def pixmap(name: str, size: int, colour: str, ratio: float = 1.0, gap: float = 0.0) -> QPixmap:
    """An icon as a picture, cached; ``gap`` of its width stays free at the right."""
    made = QPixmap(QSize(round(size * (1 + gap) * ratio), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, QRectF(QPointF(0, 0), QSize(size, size).toSizeF()), colour)
    painter.end()
    return made


_SIZES = (13, 16, 18)
"""Sizes an icon is shown in; drawn for the ratios of the screens there are."""
_GAP = 0.25


def icon(name: str, token: str = "text", gap: float = 0.0) -> QIcon:
    """An icon in the colours of the moment; use :func:`put` where the theme may change."""
    colours = theme.tokens()
    made = QIcon()
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}
    for size in sorted({round(size * ratio) for size in _SIZES for ratio in ratios}):
        shown = pixmap(name, size, getattr(colours, token), 1.0, gap)
        made.addPixmap(shown, QIcon.Mode.Normal)
        chosen = colours.on_sel if colours.contrast else getattr(colours, token)
        made.addPixmap(pixmap(name, size, chosen, 1.0, gap), QIcon.Mode.Selected)
        made.addPixmap(pixmap(name, size, colours.dis, 1.0, gap), QIcon.Mode.Disabled)
    return made


def put(target: QAbstractButton | QAction, name: str, token: str = "text") -> None:
    """Give a button or action an icon that follows the theme."""
    target.setProperty("iconName", name)
    target.setProperty("iconToken", token)
    _draw(target)


def _draw(target: QAbstractButton | QAction) -> None:
    # Qt leaves hardly any room between the icon and the words of a push button
    spaced = isinstance(target, QPushButton) and bool(target.text())
    if isinstance(target, QPushButton):
        target.setIconSize(QSize(round(16 * (1 + _GAP)) if spaced else 16, 16))
    name, token = str(target.property("iconName")), str(target.property("iconToken"))
    target.setIcon(icon(name, token, _GAP if spaced else 0.0))


def renew(root: QObject) -> None:
    """Draw the icons of everything below a window again, after a change of theme."""
    for target in list[QObject](root.findChildren(QObject)):
        name = target.property("iconName")
        if name and isinstance(target, QAbstractButton | QAction):
            _draw(target)
