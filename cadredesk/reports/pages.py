"""Placed pages: what stands where, in millimetres from the top left corner of the paper."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

PT = 25.4 / 72
"""Millimetres in a point."""


class Font(NamedTuple):
    """One style of the document's one family; ``size`` in points."""

    size: float
    bold: bool = False
    italic: bool = False


class Measure(Protocol):
    """What layout needs to know of letters; lengths in millimetres.

    One measure serves screen, printer, file and tests alike, so a page never breaks differently.
    """

    def width(self, text: str, font: Font) -> float:
        """How far the text advances on one line."""

    def ascent(self, font: Font) -> float:
        """From the base line to the top of the highest letter with its marks."""

    def descent(self, font: Font) -> float:
        """From the base line to the bottom of the lowest letter."""


class Text(NamedTuple):
    """A text whose base line starts at (x, y)."""

    x: float
    y: float
    text: str
    font: Font
    width: float
    underline: bool = False


class Line(NamedTuple):
    """A straight black line; ``weight`` in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.5


class Image(NamedTuple):
    """A picture filling its frame."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    alt: str


Item = Text | Line | Image


@dataclass(frozen=True, slots=True)
class Page:
    """One side of paper with everything on it; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    items: tuple[Item, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Only the texts, in the order they were placed."""
        return tuple(item for item in self.items if isinstance(item, Text))


def moved(item: Item, x: float, y: float) -> Item:
    """The same item further right and down."""
    if isinstance(item, Text):
        return Text(item.x + x, item.y + y, item.text, item.font, item.width, item.underline)
    if isinstance(item, Line):
        return Line(item.x1 + x, item.y1 + y, item.x2 + x, item.y2 + y, item.weight)
    return Image(item.x + x, item.y + y, item.width, item.height, item.data, item.alt)
