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


@lru_cache(maxsize=4)
def _styled(bold: bool, italic: bool) -> tuple[QFontMetricsF, dict[str, float]]:
    """The metrics of a style at one size, and the widths found with them, in parts of the size."""
    return QFontMetricsF(font(Font(_MEASURED / PT / UNITS, bold, italic))), {}


_MEASURED = 2000.0
"""Units high are the letters all widths are taken from: without hinting they grow evenly."""
_MOST = 500_000


def advance(text: str, style: Font) -> float:
    """How far a text advances, in units."""
    metrics, known = _styled(style.bold, style.italic)
    found = known.get(text)
    if found is None:
        if len(known) > _MOST:
            known.clear()
        found = known[text] = metrics.horizontalAdvance(text) / _MEASURED * PT * UNITS
    return found * style.size


class Letters:
    """The one :class:`~cadredesk.reports.pages.Measure` of the program.

    Words repeat, so what was measured once is kept. To be used in one thread at a time; any
    thread will do.
    """

    def width(self, text: str, font: Font) -> float:
        """The advance of the text in mm."""
        return advance(text, font) / UNITS

    def ascent(self, font: Font) -> float:
        """Base line to the top of the letters in mm."""
        return font.size * PT * _ABOVE

    def descent(self, font: Font) -> float:
        """Base line to the bottom of the letters in mm."""
        return font.size * PT * _BELOW
