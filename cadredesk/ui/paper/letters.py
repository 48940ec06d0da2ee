"""The document's letters: Times New Roman where present, else the bundled TeX Gyre Termes.

Both have the same advance widths; the height of a line is fixed here, since the two files differ
in it. Everything is measured at 100 units a millimetre with hinting off, so a page breaks alike
on every computer, on screen, printer and in tests.
"""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from cadredesk import resources
from cadredesk.reports.pages import PT, Font

UNITS = 100.0
"""Units in a millimetre: what fonts are sized and pages painted in."""
BUNDLED = "TeX Gyre Termes"
_ABOVE, _BELOW = 0.92, 0.23
"""Parts of a line above and below the base line, in sizes: single spacing of Times New Roman."""
_WISHED = ("Times New Roman", BUNDLED)


@lru_cache(maxsize=1)
def family() -> str:
    """The family documents are set in; makes the bundled one known. Needs the application."""
    for file in sorted(resources.path("fonts", "termes").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    present = set(QFontDatabase.families())
    return next((name for name in _WISHED if name in present), BUNDLED)


@lru_cache(maxsize=256)
def font(style: Font) -> QFont:
    """A style as a Qt font, sized in units."""
    made = QFont(family())
    made.setPixelSize(round(style.size * PT * UNITS))
    made.setBold(style.bold)
    made.setItalic(style.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    return made


@lru_cache(maxsize=256)
def _metrics(style: Font) -> QFontMetricsF:
    return QFontMetricsF(font(style))


@lru_cache(maxsize=65536)
def advance(text: str, style: Font) -> float:
    """How far a text advances, in units."""
    return _metrics(style).horizontalAdvance(text)


class Letters:
    """The one :class:`~cadredesk.reports.pages.Measure` of the program.

    Words repeat, so their widths are kept for as long as the measure lives. To be used in one
    thread at a time; any thread will do.
    """

    def __init__(self) -> None:
        self._widths: dict[tuple[str, Font], float] = {}

    def width(self, text: str, font: Font) -> float:
        """The advance of the text in mm."""
        found = self._widths.get((text, font))
        if found is None:
            found = self._widths[text, font] = advance(text, font) / UNITS
        return found

    def ascent(self, font: Font) -> float:
        """Base line to the top of the letters in mm."""
        return font.size * PT * _ABOVE

    def descent(self, font: Font) -> float:
        """Base line to the bottom of the letters in mm."""
        return font.size * PT * _BELOW
