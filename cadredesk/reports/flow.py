"""Chunks: what a page takes whole or not at all, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadredesk.reports.breaking import TextLine, lines
from cadredesk.reports.document import Paragraph, Picture
from cadredesk.reports.pages import PT, Image, Item, Measure


@dataclass(frozen=True, slots=True)
class Heading:
    """What repeats at the top of a page on which a table goes on."""

    height: float
    items: tuple[Item, ...]


@dataclass(slots=True, kw_only=True)
class Chunk:
    """Placed items that stay together, from the left margin and the chunk's own top.

    ``keep``: on the page of the next chunk. ``before``: free space above, none at the top of a
    page. ``heading`` marks a row of a table; ``verticals`` are its lines between columns, drawn
    once for all rows that follow each other. ``parts`` are further items, each so much lower:
    what many rows share stands there once.
    """

    height: float
    items: Sequence[Item] = ()
    before: float = 0.0
    keep: bool = False
    heading: Heading | None = None
    verticals: tuple[float, ...] = ()
    breaks: bool = False
    parts: Sequence[tuple[Sequence[Item], float]] = ()


def paragraph(block: Paragraph, room: float, measure: Measure) -> Iterator[Chunk]:
    """A chunk a line; the first two and the last two lines stay together."""
    room -= block.indent
    found = lines(block.runs, block.size, room, measure, block.first_line)
    last = len(found) - 1
    for number, line in enumerate(found):
        height = _height(line, block)
        base = (height - line.ascent - line.descent) / 2 + line.ascent
        first = block.first_line if number == 0 else 0.0
        yield Chunk(
            height=height + (block.after if number == last else 0.0),
            items=line.items(block.indent + first, base, room - first, block.align),
            before=block.before if number == 0 else 0.0,
            keep=(block.keep and number == last) or number == 0 < last or number == last - 1,
        )


def _height(line: TextLine, block: Paragraph) -> float:
    if block.leading is not None:
        return block.leading * PT
    return line.ascent + line.descent


def picture(block: Picture, room: float) -> Chunk:
    """A picture in the middle, never wider than the room."""
    scale = min(1.0, room / block.width)
    width, height = block.width * scale, block.height * scale
    image = Image((room - width) / 2, 0.0, width, height, block.data, block.alt)
    return Chunk(height=height + block.after, items=(image,), before=block.before)


def hold_together(chunks: Sequence[Chunk]) -> None:
    """Ties what comes next (signatures) to the two last rows of the table before it.

    Where more than a short closing stands between, to the last three lines of text.
    """
    rows = [n for n, chunk in enumerate(chunks) if chunk.heading is not None and chunk.verticals]
    texts = [n for n, chunk in enumerate(chunks) if chunk.heading is None and chunk.items]
    if rows and len([n for n in texts if n > rows[-1]]) <= _CLOSING:
        first = rows[-2] if len(rows) > 1 and rows[-2] == rows[-1] - 1 else rows[-1]
    else:
        first = texts[-_LINES] if len(texts) >= _LINES else 0
    for chunk in chunks[first:]:
        chunk.keep = True


_CLOSING, _LINES = 4, 3
