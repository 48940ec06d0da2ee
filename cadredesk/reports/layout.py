"""A document into pages: fit the tables, turn blocks into chunks, fill page after page."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from cadredesk.progress import Progress
from cadredesk.reports.columns import Fit, Fitter
from cadredesk.reports.document import (
    Document,
    Head,
    PageBreak,
    PageSetup,
    Paragraph,
    Picture,
    Signatures,
    Table,
)
from cadredesk.reports.flow import Chunk, Heading, hold_together, paragraph, picture
from cadredesk.reports.heads import head, signatures
from cadredesk.reports.pages import Font, Item, Line, Measure, Page, Text, moved
from cadredesk.reports.tables import Rows
from cadredesk.reports.tones import toned

_NUMBER = Font(13.0)
_FOOTER = Font(9.0, italic=True)


def paginate(
    document: Document, measure: Measure, progress: Progress | None = None
) -> tuple[Page, ...]:
    """The document's pages; equal documents and measures give equal pages.

    A table that does not fit at 9 pt grows the paper where the set-up allows it; else its longest
    words are cut. Raises Cancelled.
    """
    document = toned(document)
    with _uncollected():
        setup, fits = _setup(document, measure)
        flow = _Flow(document, setup, fits, measure)
        filler = _Filler(setup)
        filler.fill(flow.chunks(progress))
        return _numbered(filler.pages, setup, measure)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A long list makes a million small values that all stay: looking for waste costs a third."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _setup(document: Document, measure: Measure) -> tuple[PageSetup, dict[int, Fit]]:
    tables = [(n, b) for n, b in enumerate(document.blocks) if isinstance(b, Table)]
    fitters = {number: Fitter(table, measure) for number, table in tables}
    for setup in _choices(document.setup):
        room = _room(setup)
        fits = {number: fitter.fit(room) for number, fitter in fitters.items()}
        if all(found.fits for found in fits.values()):
            break
    return setup, fits


def _choices(setup: PageSetup) -> Iterator[PageSetup]:
    yield setup
    if setup.grow:
        if not setup.landscape:
            yield replace(setup, landscape=True)
        if setup.paper == "A4":
            yield replace(setup, landscape=True, paper="A3")


def _room(setup: PageSetup) -> float:
    return setup.width - setup.margins[1] - setup.margins[3]


def _body(setup: PageSetup) -> float:
    return setup.height - setup.margins[0] - setup.margins[2]


class _Flow:
    """The blocks of a document as chunks."""

    def __init__(
        self, document: Document, setup: PageSetup, fits: dict[int, Fit], measure: Measure
    ) -> None:
        self._document, self._fits, self._measure = document, fits, measure
        self._room, self._page = _room(setup), _body(setup)

    def chunks(self, progress: Progress | None) -> list[Chunk]:
        """Everything in reading order."""
        found: list[Chunk] = []
        for number, block in enumerate(self._document.blocks):
            if isinstance(block, Paragraph):
                found += paragraph(block, self._room, self._measure)
            elif isinstance(block, Table):
                rows = Rows(block, self._fits[number], self._measure, self._page)
                found += rows.chunks(progress)
            elif isinstance(block, Picture):
                found.append(picture(block, self._room))
            elif isinstance(block, Head):
                found.append(head(block, self._room, self._measure))
            elif isinstance(block, Signatures):
                hold_together(found)
                found.append(signatures(block, self._room, self._measure))
            elif isinstance(block, PageBreak):
                found.append(Chunk(height=0.0, breaks=True))
        return found


class _Filler:
    """Fills page after page; what is tied together moves together while a page can hold it."""

    def __init__(self, setup: PageSetup) -> None:
        self._setup, self._height = setup, _body(setup)
        self.pages: list[list[Item]] = [[]]
        self._y = 0.0
        self._verticals: tuple[float, ...] = ()
        self._from = 0.0

    def fill(self, chunks: Sequence[Chunk]) -> None:
        """Place all chunks in order."""
        start = 0
        while start < len(chunks):
            end = start
            while chunks[end].keep and end + 1 < len(chunks):
                end += 1
            self._group(chunks[start : end + 1])
            start = end + 1
        self._rule()

    def _group(self, group: Sequence[Chunk]) -> None:
        if group[0].breaks:
            if self._y:
                self._next()
            group = group[1:]
        if not group:
            return
        needed = sum(c.height + c.before for c in group)
        if self._y and self._y + needed > self._height + 1e-6 and self._whole(group):
            self._next()
        for chunk in group:
            self._place(chunk)

    def _whole(self, group: Sequence[Chunk]) -> bool:
        """Whether a fresh page can hold the group; else it is placed piece by piece."""
        first = group[0]
        again = first.heading.height if first.heading and first.verticals else 0.0
        needed = again + sum(c.height + c.before for c in group) - first.before
        return needed <= self._height + 1e-6 or len(group) == 1

    def _place(self, chunk: Chunk) -> None:
        if not self._y and not chunk.items:
            return  # free space begins no page
        before = chunk.before if self._y else 0.0
        if self._y and self._y + before + chunk.height > self._height + 1e-6:
            if not chunk.items:
                return  # free space at the end of a page is no reason for another
            self._next()
            before = 0.0
        if not self._y and chunk.verticals and chunk.heading is not None:
            self._repeat(chunk.heading)
        self._y += before
        self._lines(chunk.verticals)
        for items, lower in chunk.parts:
            self._draw(items, lower)
        self._draw(chunk.items)
        self._y += chunk.height

    def _repeat(self, heading: Heading) -> None:
        self._draw(heading.items)
        self._y += heading.height

    def _draw(self, items: Sequence[Item], lower: float = 0.0) -> None:
        x, y = self._setup.margins[3], self._setup.margins[0] + self._y + lower
        self.pages[-1].extend([moved(item, x, y) for item in items])

    def _lines(self, verticals: tuple[float, ...]) -> None:
        if verticals != self._verticals:
            self._rule()
            self._verticals, self._from = verticals, self._y

    def _rule(self) -> None:
        """Draw the lines between columns down to here."""
        x, y = self._setup.margins[3], self._setup.margins[0]
        self.pages[-1].extend(
            Line(x + edge, y + self._from, x + edge, y + self._y) for edge in self._verticals
        )
        self._verticals = ()

    def _next(self) -> None:
        self._rule()
        self.pages.append([])
        self._y = 0.0


def _numbered(
    pages: Sequence[Sequence[Item]], setup: PageSetup, measure: Measure
) -> tuple[Page, ...]:
    found = []
    for number, items in enumerate(pages, start=1):
        extra: list[Item] = []
        if setup.numbers != "none" and number > 1:
            text = str(number) if setup.numbers == "n" else f"{number}/{len(pages)}"
            y = setup.margins[0] / 2 + measure.ascent(_NUMBER) / 2
            extra.append(_in_middle(text, _NUMBER, y, setup, measure))
        if setup.footer:
            y = setup.height - setup.margins[2] / 2
            extra.append(_in_middle(setup.footer, _FOOTER, y, setup, measure))
        found.append(Page(number, setup.width, setup.height, (*extra, *items)))
    return tuple(found)


def _in_middle(text: str, font: Font, y: float, setup: PageSetup, measure: Measure) -> Text:
    width = measure.width(text, font)
    x = setup.margins[3] + (_room(setup) - width) / 2
    return Text(x, y, text, font, width)
