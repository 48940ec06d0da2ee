"""Fonts by role: Segoe UI where present, else the bundled family; points, never pixels."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from cadredesk import resources
from cadredesk.ui import tokens

_WISHED = ("Segoe UI", "Noto Sans", "Open Sans", "DejaVu Sans")
_scale = 1.0


def register() -> None:
    """Make the bundled fonts known to Qt. Needs the application to exist."""
    folder = resources.path("fonts")
    for file in sorted((folder / "noto").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    family.cache_clear()


@lru_cache(maxsize=1)
def family() -> str:
    """The interface family: the first wished one that is present."""
    present = set(QFontDatabase.families())
    return next((name for name in _WISHED if name in present), QFont().defaultFamily())


def set_scale(scale: float) -> None:
    """Set the clerk's text size (1.0 to 2.0); fonts made afterwards have it."""
    global _scale  # noqa: PLW0603 - one text size for the whole program, like the palette
    _scale = min(2.0, max(1.0, scale))


def scale() -> float:
    """The clerk's text size."""
    return _scale


def points(role: str) -> float:
    """The size of a role in points, text size applied."""
    return tokens.POINTS[role] * _scale


def font(role: str = "body", *, strong: bool = False, italic: bool = False) -> QFont:
    """The font of a type role; italic only for unknown values."""
    made = QFont(family())
    made.setPointSizeF(points(role))
    if strong or role in ("title", "figure", "section"):
        made.setWeight(QFont.Weight.DemiBold)
    made.setItalic(italic)
    return made
