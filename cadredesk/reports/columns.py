"""How wide the columns of a table are, and how large its letters, in the room there is."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import ceil

from cadredesk.reports.document import LEAST, Row, Table, Value
from cadredesk.reports.pages import Font, Measure

PAD = 1.1
"""Free space left and right of a cell's text, mm."""
_STEP = 0.5
_CROWDED = 1.15
_READ = 10.0
_WIDEST = 12
SMALLER = 2.0
"""The numbers of the columns stand in letters so much smaller, pt."""


def shown(value: Value) -> str:
    """A value as paper writes it: dots between thousands."""
    return value if isinstance(value, str) else f"{value:,}".replace(",", ".")


@dataclass(frozen=True, slots=True)
class Fit:
    """A table's letter size and the edges of its columns; ``fits``: no word had to be cut."""

    size: float
    edges: tuple[float, ...]
    fits: bool


def fit(table: Table, room: float, measure: Measure) -> Fit:
    """How the table stands in a room; see :meth:`Fitter.fit`."""
    return Fitter(table, measure).fit(room)


class Fitter:
    """Fits one table into rooms of different widths; what its columns hold is gathered once."""

    def __init__(self, table: Table, measure: Measure) -> None:
        self._table, self._measure = table, measure
        self._needs = _Needs(table)

    def fit(self, room: float) -> Fit:
        """The largest size, from the wished one down to 9 pt, at which all columns have a place.

        Rather smaller letters than names on three lines: a size is taken when the columns nearly
        have the width they wish for, else the smallest easily read one with every word whole.
        """
        return _fitted(self._table, room, self._measure, self._needs)


def _fitted(table: Table, room: float, measure: Measure, needs: "_Needs") -> Fit:
    sizes = [table.size]
    while sizes[-1] > LEAST:
        sizes.append(max(LEAST, sizes[-1] - _STEP))
    asked = {size: needs.widths(size, measure) for size in sizes}
    whole = [size for size in sizes if sum(asked[size][0]) <= room + 1e-6]
    easy = [size for size in whole if sum(asked[size][1]) <= room * _CROWDED]
    read = [size for size in whole if size >= _READ]
    size = easy[0] if easy else read[-1] if read else whole[0] if whole else LEAST
    least, wish = asked[size]
    if not whole:
        return Fit(size, _edges([width * room / sum(least) for width in least]), False)
    start = wish
    if sum(wish) > room:  # half of what there is by wish, so that no column is starved
        ratio = (room - sum(least)) / (sum(wish) - sum(least)) / 2
        start = [a + (b - a) * ratio for a, b in zip(least, wish, strict=True)]
    return Fit(size, _edges(_shared(table, start, room, size, measure)), True)


class _Needs:
    """What the columns hold, gathered once for all sizes that are tried."""

    def __init__(self, table: Table) -> None:
        self._columns, self._numbering = table.columns, table.numbering
        texts: list[set[str]] = [set() for _ in table.columns]
        self._bold: list[set[str]] = [set() for _ in table.columns]
        for row in table.rows:
            kept = self._bold if row.bold else texts
            for number, cell in _placed(row):
                if number >= 0:
                    kept[number].add(shown(cell))
        self._texts: list[Collection[str]] = list(texts)
        self._words: list[Collection[str]] = [
            {w for text in column for w in text.split()} for column in texts
        ]
        self._known: dict[float, tuple[list[float], list[float]]] = {}

    def widths(self, size: float, measure: Measure) -> tuple[list[float], list[float]]:
        """For each column the width of its longest word, and the one it wishes for."""
        if not self._known:  # at every size the same few are the widest
            style = Font(size)
            for kept in (self._texts, self._words):
                for number, column in enumerate(kept):
                    kept[number] = nlargest(_WIDEST, column, lambda t: measure.width(t, style))
        if size not in self._known:
            self._known[size] = self._measured(size, measure)
        return self._known[size]

    def _measured(self, size: float, measure: Measure) -> tuple[list[float], list[float]]:
        normal, bold = Font(size), Font(size, bold=True)
        digit = measure.width("n", normal)
        least, wish = [], []
        for number, column in enumerate(self._columns):
            heads = {w for text in (column.title, *self._bold[number]) for w in text.split()}
            word = max((measure.width(w, normal) for w in self._words[number]), default=0.0)
            word = max(word, max((measure.width(w, bold) for w in heads), default=0.0))
            if self._numbering:
                small = Font(max(LEAST, size - SMALLER), italic=True)
                word = max(word, measure.width(f"({number + 1})", small))
            longest = max((measure.width(t, normal) for t in self._texts[number]), default=0.0)
            wanted = max(word, min(longest, column.width * digit))
            least.append(word + 2 * PAD + 0.1)
            air = min(column.width, 6) * digit if column.align == "left" else 0.0
            wish.append(max(wanted, air) + 2 * PAD + 0.1)
        return least, wish


def _placed(row: Row) -> Iterator[tuple[int, Value]]:
    """Cells with their column; a stretched first cell asks nothing of the columns (-1)."""
    for place, cell in enumerate(row.cells):
        if place == 0:
            yield (0 if row.span == 1 else -1), cell
        else:
            yield place + row.span - 1, cell


def _shared(
    table: Table, widths: Sequence[float], room: float, size: float, measure: Measure
) -> list[float]:
    """What is left of the room given out a little at a time, to the column that most needs it.

    That is the one whose lines make rows taller, tall rows counting most; once no text breaks,
    all columns of words share the rest.
    """
    shares, spare = list(widths), room - sum(widths)
    texts = _texts(table, size, measure)
    counts = [_counts(found, wide) for found, wide in zip(texts, shares, strict=True)]
    step = spare / _STEPS
    for done in range(_STEPS):
        blame = _blame(counts)
        if not any(blame):
            spare = step * (_STEPS - done)
            takers = [c.align == "left" for c in table.columns]
            takers = takers if any(takers) else [True] * len(takers)
            whole = sum(w for w, takes in zip(shares, takers, strict=True) if takes)
            return [
                w + (spare * w / whole if takes else 0.0)
                for w, takes in zip(shares, takers, strict=True)
            ]
        number = blame.index(max(blame))
        shares[number] += step
        counts[number] = _counts(texts[number], shares[number])
    return shares


_SAMPLE, _STEPS, _RAGGED = 150, 60, 1.1


def _texts(table: Table, size: float, measure: Measure) -> list[list[float]]:
    """For each column how long its texts are, of some rows spread over the whole table."""
    rows = table.rows[:: -(-len(table.rows) // _SAMPLE) or 1]
    found = [[0.0] * len(rows) for _ in table.columns]
    for place, row in enumerate(rows):
        font = Font(size, row.bold, row.italic)
        for number, cell in _placed(row):
            if number >= 0:
                found[number][place] = measure.width(shown(cell), font) * _RAGGED
    return found


def _counts(texts: Sequence[float], wide: float) -> list[int]:
    """About how many lines each text takes; the end of a line is seldom used up."""
    room = wide - 2 * PAD
    return [1 if text <= room * _RAGGED else ceil(text / room) for text in texts]


def _blame(counts: Sequence[Sequence[int]]) -> list[int]:
    """For each column what its lines add to the rows, beyond those of the other columns."""
    found = [0] * len(counts)
    for lines_of in zip(*counts, strict=True):
        most = max(lines_of)
        if most > 1:
            tallest = [n for n, count in enumerate(lines_of) if count == most]
            second = max((c for c in lines_of if c < most), default=1)
            for number in tallest:
                found[number] += (most * most - second * second) // len(tallest) + 1
    return found


def _edges(widths: Sequence[float]) -> tuple[float, ...]:
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return tuple(edges)
