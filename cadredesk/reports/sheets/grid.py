"""The columns of a workbook that holds several tables: where any of them has an edge."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cadredesk.reports.pages import PT, Font
from cadredesk.reports.sheets import text

_NEAR = 1.2
"""Edges nearer than this (mm) become one: less than the free space inside a cell."""


class Widths:
    """A measure without any font file: advance widths of Times New Roman (see ``text``)."""

    def width(self, words: str, font: Font) -> float:
        """The advance in mm."""
        return text.width(words, font.size * (text.BOLD if font.bold else 1.0)) * PT

    def ascent(self, font: Font) -> float:
        """Part of a line's height above the base line, mm."""
        return font.size * text.LINE * PT * 0.78

    def descent(self, font: Font) -> float:
        """Part of a line's height below the base line, mm."""
        return font.size * text.LINE * PT * 0.22


class Grid:
    """Columns between all edges; a cell covers those between its own."""

    def __init__(self, edges: Iterable[float]) -> None:
        self.edges: list[float] = []
        for edge in sorted(edges):
            if not self.edges or edge - self.edges[-1] > _NEAR:
                self.edges.append(edge)

    @property
    def widths(self) -> list[float]:
        """The width of each column in mm."""
        return [b - a for a, b in zip(self.edges, self.edges[1:], strict=False)]

    def column(self, edge: float) -> int:
        """The number of the column that begins at an edge, from 1."""
        place = bisect_left(self.edges, edge - _NEAR)
        return min(place, len(self.edges) - 1) + 1

    def span(self, left: float, right: float) -> tuple[int, int]:
        """The first and the last column between two edges."""
        first = self.column(left)
        return first, max(first, self.column(right) - 1)

    def wide(self, columns: Sequence[int]) -> float:
        """How wide columns first..last are together, mm."""
        return self.edges[columns[1]] - self.edges[columns[0] - 1]
