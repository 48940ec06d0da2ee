"""Tables into chunks: the heading, then each row whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cadredesk.domain.table import TableColumn
from cadredesk.progress import NoProgress, Progress
from cadredesk.reports.breaking import TextLine, lines
from cadredesk.reports.columns import PAD, SMALLER, Fit, shown
from cadredesk.reports.document import LEAST, Align, Row, Run, Table
from cadredesk.reports.flow import Chunk, Heading
from cadredesk.reports.pages import Item, Line, Measure

_PAD_Y = 0.6
_EVERY = 200


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text broken in its column, placed from the top of its row."""

    x: float
    wide: float
    lines: list[TextLine]
    align: Align
    items: list[Item]
    height: float


class Rows:
    """Turns one table into chunks at a fitted size."""

    def __init__(self, table: Table, fitted: Fit, measure: Measure, page: float) -> None:
        self._table, self._fit, self._measure, self._page = table, fitted, measure, page
        self._heading = self._head()
        self._known: dict[tuple[int, int, bool, bool], dict[str, _Cell]] = {}

    def chunks(self, progress: Progress | None = None) -> Iterator[Chunk]:
        """The heading, kept with the first row, then every row whole."""
        watch, total = progress or NoProgress(), len(self._table.rows)
        head = self._heading
        yield Chunk(
            height=head.height, items=head.items, before=self._table.before, keep=True, heading=head
        )
        for number, row in enumerate(self._table.rows):
            if number % _EVERY == 0:
                watch.step(number, total)
            yield from self._row(row)
        yield Chunk(height=self._table.after)

    # --- a row ----------------------------------------------------------------------------

    def _row(self, row: Row) -> Iterator[Chunk]:
        cells = [self._cell(row, place) for place in range(len(row.cells))]
        height = max(cell.height for cell in cells)
        edges = self._edges_of(row)
        room = self._page - self._heading.height
        if height > room:
            yield from self._split(cells, edges, room)
            return
        yield Chunk(
            height=height,
            items=(Line(edges[0], height, edges[-1], height),),
            parts=[(cell.items, (height - cell.height) / 2) for cell in cells],
            heading=self._heading,
            verticals=edges,
            keep=row.keep,
        )

    def _cell(self, row: Row, place: int) -> "_Cell":
        """A cell's text in its column; what the list said before in this column is laid out."""
        first = place + (row.span - 1 if place else 0)
        last = first + (row.span if place == 0 else 1)
        text = shown(row.cells[place])
        known = self._known.setdefault((first, last, row.bold, row.italic), {})
        found = known.get(text)
        if found is None:
            edges = self._fit.edges
            x, wide = edges[first] + PAD, edges[last] - edges[first] - 2 * PAD
            column = self._table.columns[first]
            align: Align = "left" if row.span > 1 and place == 0 else column.align
            run = Run(text, bold=row.bold, italic=row.italic)
            broken = lines((run,), self._fit.size, wide, self._measure)
            items = _stack(broken, x, wide, align, 0.0)
            found = known[text] = _Cell(x, wide, broken, align, items, _height(broken))
        return found

    def _edges_of(self, row: Row) -> tuple[float, ...]:
        edges = self._fit.edges
        return edges if row.span == 1 else (edges[0], *edges[row.span :])

    def _split(
        self,
        cells: Sequence["_Cell"],
        edges: tuple[float, ...],
        room: float,
    ) -> Iterator[Chunk]:
        """A row taller than a page goes on over several, a few lines of every cell at a time."""
        line = max(one.height for cell in cells for one in cell.lines)
        count = max(1, int((room - 2 * _PAD_Y) / line))
        longest = max(len(cell.lines) for cell in cells)
        for start in range(0, longest, count):
            items: list[Item] = []
            part = [(c.x, c.wide, c.lines[start : start + count], c.align) for c in cells]
            height = max(_height(found) for _, _, found, _ in part)
            for x, wide, found, align in part:
                items += _stack(found, x, wide, align, 0.0)
            items.append(Line(edges[0], height, edges[-1], height))
            yield Chunk(height=height, items=items, heading=self._heading, verticals=edges)

    # --- the heading ----------------------------------------------------------------------

    def _head(self) -> Heading:
        columns, edges = self._table.columns, self._fit.edges
        shared = groups(columns)
        upper = [(a, b, columns[a].group) for a, b in shared if columns[a].group]
        tops = [self._title(edges[a], edges[b], text) for a, b, text in upper]
        top = max((_height(found) for _, _, found in tops), default=0.0)
        lower = [
            self._title(a, b, c.title) for (a, b), c in zip(pairwise(edges), columns, strict=True)
        ]
        grouped = [bool(c.group) for c in columns]
        bottom = max(
            _height(found) - (0.0 if under else top)
            for (_, _, found), under in zip(lower, grouped, strict=True)
        )
        height = top + bottom
        items: list[Item] = []
        for x, wide, found in tops:
            items += _stack(found, x, wide, "center", (top - _height(found)) / 2)
        for (x, wide, found), under in zip(lower, grouped, strict=True):
            start = top if under else 0.0
            items += _stack(found, x, wide, "center", start + (height - start - _height(found)) / 2)
        items += self._rules(shared, top, height)
        if self._table.numbering:
            more, items_more = self._numbers(height)
            return Heading(height + more, (*items, *items_more))
        return Heading(height, tuple(items))

    def _title(self, left: float, right: float, text: str) -> tuple[float, float, list[TextLine]]:
        wide = right - left - 2 * PAD
        found = lines((Run(text, bold=True),), self._fit.size, wide, self._measure)
        return left + PAD, wide, found

    def _rules(self, shared: Sequence[tuple[int, int]], top: float, height: float) -> list[Item]:
        edges, columns = self._fit.edges, self._table.columns
        found: list[Item] = [
            Line(edges[0], 0.0, edges[-1], 0.0),
            Line(edges[0], height, edges[-1], height),
            Line(edges[0], 0.0, edges[0], height),
        ]
        for first, last in shared:
            found.append(Line(edges[last], 0.0, edges[last], height))
            if columns[first].group:
                found.append(Line(edges[first], top, edges[last], top))
                found += [Line(edges[n], top, edges[n], height) for n in range(first + 1, last)]
        return found

    def _numbers(self, y: float) -> tuple[float, list[Item]]:
        """The row of column numbers, (1) onwards."""
        edges = self._fit.edges
        items: list[Item] = []
        height = 0.0
        for number, (left, right) in enumerate(pairwise(edges), start=1):
            wide = right - left - 2 * PAD
            run = Run(f"({number})", italic=True)
            found = lines((run,), max(LEAST, self._fit.size - SMALLER), wide, self._measure)
            height = max(height, _height(found))
            items += _stack(found, left + PAD, wide, "center", y)
        items += [Line(x, y, x, y + height) for x in edges]
        items.append(Line(edges[0], y + height, edges[-1], y + height))
        return height, items


def groups(columns: Sequence[TableColumn]) -> list[tuple[int, int]]:
    """Neighbours under one common heading, as (first, after last)."""
    found: list[tuple[int, int]] = []
    for number, column in enumerate(columns):
        if found and column.group and columns[found[-1][0]].group == column.group:
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found


def _height(found: Sequence[TextLine]) -> float:
    if len(found) == 1:
        return found[0].height + 2 * _PAD_Y
    return sum(line.height for line in found) + 2 * _PAD_Y


def _stack(found: Sequence[TextLine], x: float, wide: float, align: Align, y: float) -> list[Item]:
    items: list[Item] = []
    y += _PAD_Y
    for line in found:
        items += line.items(x, y + line.ascent, wide, align)
        y += line.height
    return items
