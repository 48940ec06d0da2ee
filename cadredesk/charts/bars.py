"""Bars: the age pyramid, and a body by its properties. Values stand on the bars (BRIEF 8)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cadredesk.charts.drawn import Drawn, Spot, blank
from cadredesk.charts.places import Box, Ruler, write
from cadredesk.charts.style import SCREEN, Style
from cadredesk.charts.values import Bar, Composition, Pyramid

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DARK = 0.55
"""Below this brightness of a bar the number on it is white."""
_UNKNOWN = "////"
_APART = 8.0
"""Dots between two names below a row of parts."""
_BESIDE = 6.0
"""Dots a name may end before its part, or stick out of the row."""


class _Sheet:
    """A figure bars and words are put on, in dots from the bottom left corner."""

    def __init__(self, width: float, height: float, style: Style) -> None:
        self.figure: Figure = blank(width, height, style.ground)
        self.style = style
        self.ruler = Ruler(self.figure, style)
        self.width, self.height = float(self.figure.bbox.width), float(self.figure.bbox.height)
        self.spots: list[Spot] = []

    def bar(self, box: Box, colour: int, *, unknown: bool = False) -> None:
        """A filled bar in a colour of the series; hatched on the ground where nobody knows."""
        from matplotlib.patches import Rectangle

        style = self.style
        patch = Rectangle(
            (box.x0 / self.width, box.y0 / self.height),
            (box.x1 - box.x0) / self.width,
            (box.y1 - box.y0) / self.height,
            facecolor=style.ground if unknown else style.series[colour],
            edgecolor=style.unknown if unknown else style.edge,
            hatch=_UNKNOWN if unknown else style.hatches[colour],
            linewidth=0.75,
            transform=self.figure.transFigure,
        )
        patch.set_hatch_linewidth(0.4)
        self.figure.add_artist(patch)

    def spot(self, box: Box, bar: Bar) -> None:
        """Hovering and clicking within a box finds this bar."""
        self.spots.append(
            Spot(
                box.x0 / self.width,
                1 - box.y1 / self.height,
                box.x1 / self.width,
                1 - box.y0 / self.height,
                bar.words,
                bar.key,
            )
        )

    def words(
        self,
        box: Box,
        text: str,
        colour: str,
        *,
        align: str = "left",
        strong: bool = False,
        free: bool = True,
    ) -> None:
        """A line of words in a box."""
        write(self.figure, box, text, colour, self.style, strong=strong, align=align, free=free)

    def note(self, bar: Bar | None) -> float:
        """What cannot be drawn, said at the foot; the height it takes."""
        line = self.ruler.line
        if bar is None:
            return 2.0
        wide = self.ruler.size(bar.words)[0]
        box = Box(6.0, 2.0, 6.0 + wide, 2.0 + line)
        self.words(box, bar.words, self.style.unknown)
        self.spot(box, bar)
        return float(2.0 + 1.3 * line)

    def nothing(self, words: str) -> None:
        """The sentence that stands where there is nothing to draw."""
        self.words(Box(0, 0, self.width, self.height), words, self.style.text2, align="center")

    def ink(self, colour: int, *, unknown: bool) -> str:
        """The colour of a number on a bar."""
        if unknown or self.style.hatches[colour]:
            return self.style.text
        return "#FFFFFF" if _brightness(self.style.series[colour]) < _DARK else "#1F1E1C"


# --- the pyramid --------------------------------------------------------------------------------


def pyramid(chart: Pyramid, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """Ages in bands, one gender to the left and one to the right of the names of the bands."""
    sheet = _Sheet(width, height, style)
    bottom = sheet.note(chart.note)
    line, size = sheet.ruler.line, sheet.ruler.size
    top = sheet.height - 1.4 * line
    if not chart.bands:
        sheet.nothing(chart.empty)
    names = max([0.0, *(size(name)[0] for name, _, _ in chart.bands)]) + 12
    most = max([1, *(max(a.count, b.count) for _, a, b in chart.bands)])
    number = size(str(most), strong=True)[0] + 8
    long = max(10.0, (sheet.width - names) / 2 - number - 6)
    middle = sheet.width / 2
    row = (top - bottom) / max(1, len(chart.bands))
    for side, name in ((-1, chart.left), (1, chart.right)):
        start = middle + side * names / 2
        wide = size(name, strong=True)[0]
        left = min(start, start + side * wide)
        head = Box(left, top + 2, left + wide, top + 2 + line)
        sheet.words(head, name, style.text, strong=True)
    for n, (name, left_bar, right_bar) in enumerate(chart.bands):
        low = bottom + n * row
        centre = Box(middle - names / 2, low, middle + names / 2, low + row)
        sheet.words(centre, name, style.text2, align="center")
        for side, bar in ((-1, left_bar), (1, right_bar)):
            _side(sheet, bar, side, middle + side * names / 2, (low, row), long * bar.count / most)
    return Drawn(sheet.figure, tuple(sheet.spots), chart.alt)


def _side(
    sheet: _Sheet, bar: Bar, side: int, start: float, place: tuple[float, float], long: float
) -> None:
    low, row = place
    thick = min(row * 0.78, 2.2 * sheet.ruler.line)
    from_, to = low + (row - thick) / 2, low + (row + thick) / 2
    ends = sorted((start, start + side * long))
    if bar.count:
        sheet.bar(Box(ends[0], from_, ends[1], to), 0 if side < 0 else 1)
        text = str(bar.count)
        wide = sheet.ruler.size(text)[0]
        x = ends[0] - 4 - wide if side < 0 else ends[1] + 4
        sheet.words(Box(x, from_, x + wide, to), text, sheet.style.text)
    edge = 0.0 if side < 0 else sheet.width
    sheet.spot(Box(min(start, edge), low, max(start, edge), low + row), bar)


# --- a body -------------------------------------------------------------------------------------


def composition(chart: Composition, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """A row for each property, its parts side by side with their words below."""
    sheet = _Sheet(width, height, style)
    bottom = sheet.note(chart.note)
    size, line = sheet.ruler.size, sheet.ruler.line
    if not chart.rows:
        sheet.nothing(chart.empty)
    left = max([0.0, *(size(name, strong=True)[0] for name, _ in chart.rows)]) + 16
    long = max(20.0, sheet.width - left - 8)
    row = (sheet.height - 4 - bottom) / max(1, len(chart.rows))
    thick = min(max(row - 1.5 * line, 0.9 * line), 2.4 * line)
    for n, (name, parts) in enumerate(chart.rows):
        high = sheet.height - 4 - n * row
        band = Box(left, high - thick, left + long, high)
        wide = size(name, strong=True)[0]
        before = Box(left - 8 - wide, band.y0, left - 8, band.y1)
        sheet.words(before, name, style.text, strong=True)
        _row(sheet, band, parts)
    return Drawn(sheet.figure, tuple(sheet.spots), chart.alt)


def _row(sheet: _Sheet, band: Box, parts: Sequence[Bar]) -> None:
    total = sum(part.count for part in parts)
    line, x = sheet.ruler.line, band.x0
    drawn: list[tuple[Bar, Box]] = []
    for n, part in enumerate(parts):
        if not part.count:
            continue
        end = x + (band.x1 - band.x0) * part.count / total
        box = Box(x, band.y0, end, band.y1)
        colour = n % len(sheet.style.series)
        sheet.bar(box, colour, unknown=part.unknown)
        sheet.spot(Box(x, band.y0 - line, end, band.y1), part)
        number = str(part.count)
        if sheet.ruler.size(number, strong=True)[0] + 2 <= end - x:
            plain = not sheet.style.hatches[colour] and not part.unknown
            ink = sheet.ink(colour, unknown=part.unknown)
            sheet.words(box, number, ink, align="center", strong=True, free=plain)
        drawn.append((part, box))
        x = end
    _names(sheet, drawn, band)


def _names(sheet: _Sheet, drawn: Sequence[tuple[Bar, Box]], band: Box) -> None:
    """The names below their parts, moved aside for each other; none where its part is not near."""
    named = [(part, box, sheet.ruler.size(part.name)[0]) for part, box in drawn if part.name]
    lefts: list[float] = []
    edge = band.x1
    for _, box, wide in reversed(named):  # those behind have the room they need at the edge
        left = min(box.middle[0] - wide / 2, edge - wide)
        if left + wide >= box.x0 - _BESIDE:
            edge = left - _APART
        lefts.insert(0, left)
    floor = band.x0
    for (part, box, wide), wish in zip(named, lefts, strict=True):
        left = max(wish, floor)
        if left > box.middle[0] or not box.x0 - _BESIDE <= left + wide <= band.x1 + _BESIDE:
            continue
        low = box.y0 - sheet.ruler.line - 1
        colour = sheet.style.unknown if part.unknown else sheet.style.text2
        sheet.words(Box(left, low, left + wide, low + sheet.ruler.line), part.name, colour)
        floor = left + wide + _APART


def _brightness(colour: str) -> float:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
