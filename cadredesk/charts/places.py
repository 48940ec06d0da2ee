"""Where words find room on a chart: measured, and kept off each other and off the lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cadredesk.charts.style import Style, letters

LEADING = 1.35
"""Distance of two lines of words, in letter sizes."""
_OUTSIDE, _WORDS, _HATCHED = 50.0, 20.0, 0.5
_AIR = 2.0
_LOOSE = 1.03
"""Letters of a print are up to so much wider than those of a screen they are measured by."""
_LATER = 0.006
"""What being a later wish weighs."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in dots of the figure, counted from the bottom left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def around(cls, x: float, y: float, size: tuple[float, float], side: str) -> "Box":
        """A box of this size beside a point: ``side`` is nw, n, ne, sw, s, se, w or e."""
        wide, high = size
        left = x - wide if "w" in side else x if "e" in side else x - wide / 2
        low = y if "n" in side else y - high if "s" in side else y - high / 2
        return cls(left, low, left + wide, low + high)

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def away(self, x: float, y: float) -> float:
        """How far a point is from its nearest edge."""
        dx = max(self.x0 - x, 0.0, x - self.x1)
        dy = max(self.y0 - y, 0.0, y - self.y1)
        return float((dx * dx + dy * dy) ** 0.5)

    def wider(self, by: float) -> "Box":
        """With some air to the left and right."""
        return Box(self.x0 - by, self.y0, self.x1 + by, self.y1)

    def shares(self, other: "Box") -> float:
        """The area common to both, as a part of this one."""
        wide = min(self.x1, other.x1) - max(self.x0, other.x0)
        high = min(self.y1, other.y1) - max(self.y0, other.y0)
        area = (self.x1 - self.x0) * (self.y1 - self.y0)
        return wide * high / area if wide > 0 and high > 0 else 0.0

    def covers(self, line: "Line") -> float:
        """How much of an upright or level line lies within, in its widths and heights."""
        wide = min(self.x1, max(line.x0, line.x1)) - max(self.x0, min(line.x0, line.x1))
        high = min(self.y1, max(line.y0, line.y1)) - max(self.y0, min(line.y0, line.y1))
        if wide < 0 or high < 0:
            return 0.0
        return wide / (self.x1 - self.x0) + high / (self.y1 - self.y0) + 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a drawn line, upright or level, and how much words on it disturb."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float


@dataclass(slots=True)
class Places:
    """What is taken already within an area."""

    area: Box
    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    hatched: list[Box] = field(default_factory=list)

    def path(self, points: Sequence[tuple[float, float]], weight: float) -> None:
        """Words keep off a line through these points."""
        for (x0, y0), (x1, y1) in pairwise(points):
            self.lines.append(Line(x0, y0, x1, y1, weight))

    def cost(self, box: Box) -> float:
        """How much words in this box would cover or leave the area."""
        out = 1 - box.shares(self.area)
        found = _OUTSIDE * out if out > 0.001 else 0.0
        found += sum(_WORDS * (0.3 + box.shares(b)) for b in self.boxes if box.shares(b))
        found += sum(_HATCHED * box.shares(b) for b in self.hatched)
        airy = box.wider(_AIR)
        return found + sum(line.weight * airy.covers(line) for line in self.lines)

    def take(self, wishes: Iterable[Box]) -> tuple[Box, bool]:
        """The best of the boxes, earlier ones preferred, and whether it covers nothing."""
        rated = [(self.cost(box), number, box) for number, box in enumerate(wishes)]
        cost, _, box = min(rated, key=lambda one: (one[0] + _LATER * one[1], one[1]))
        self.boxes.append(box)
        return box, cost < 0.05


class Ruler:
    """Measures words as they will be drawn, in dots."""

    def __init__(self, figure: Any, style: Style) -> None:
        self._draw = figure.canvas.get_renderer()
        self._style = style
        self.dot = figure.dpi / 72  # dots of a point
        self.line = style.size * self.dot * LEADING

    def size(self, words: str, *, strong: bool = False) -> tuple[float, float]:
        """Width and height of words of one or more lines."""
        from matplotlib.font_manager import FontProperties

        style = letters(self._style, strong=strong)
        font = FontProperties(family=style["family"], size=style["size"], weight=style["weight"])
        lines = words.split("\n")
        width = max(self._draw.get_text_width_height_descent(x, font, False)[0] for x in lines)
        return width * _LOOSE + 1, len(lines) * self.line


def write(
    figure: Any,
    box: Box,
    words: str,
    colour: str,
    style: Style,
    *,
    strong: bool = False,
    free: bool = True,
    align: str = "left",
) -> None:
    """Words in their box; with a rim of the ground's colour where they are not free of lines."""
    from matplotlib.patheffects import withStroke

    whole = figure.bbox
    x = {"left": box.x0, "right": box.x1}.get(align, box.middle[0])
    figure.text(
        x / whole.width,
        box.middle[1] / whole.height,
        words,
        ha=align,
        va="center",
        color=colour,
        linespacing=LEADING * 0.86,
        path_effects=None if free else [withStroke(linewidth=2.5, foreground=style.ground)],
        zorder=9,
        **letters(style, strong=strong),
    )
