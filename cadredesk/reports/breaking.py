"""Text into lines: greedy, at spaces; only a word wider than the line is cut inside.

Vietnamese words are short and written apart, so no hyphenation is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cadredesk.reports.document import Align, Run
from cadredesk.reports.pages import Font, Item, Measure, Text


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one style without a place to break."""

    text: str
    font: Font
    underline: bool
    width: float


@dataclass(slots=True)
class _Word:
    """Pieces that stay together, and the width of the space before them."""

    space: float = 0.0
    pieces: list[Piece] = field(default_factory=list)

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)


@dataclass(slots=True)
class TextLine:
    """One line of words; ``last`` ends a paragraph (it is not stretched)."""

    words: list[_Word]
    ascent: float
    descent: float
    last: bool = True
    width: float = field(init=False)
    """What the line takes unstretched."""
    _texts: list[Text] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        spaces = sum(word.space for word in self.words[1:])
        self.width = spaces + sum(word.width for word in self.words)

    @property
    def height(self) -> float:
        """From the top of its letters to their bottom."""
        return self.ascent + self.descent

    def items(self, x: float, base: float, room: float, align: Align) -> list[Item]:
        """The line's texts on a base line, placed in the room between its two edges."""
        spare = max(0.0, room - self.width)
        if align == "center":
            x += spare / 2
        elif align == "right":
            x += spare
        elif align == "justify" and not self.last and len(self.words) > 1:
            extra = spare / (len(self.words) - 1)
            return list(_joined(_placed(self.words, x, extra), base, join=False))
        if self._texts is None:
            self._texts = list(_joined(_placed(self.words, 0.0, 0.0), 0.0, join=True))
        return [
            Text(x + dx, base, text, font, width, line)
            for dx, _, text, font, width, line in self._texts
        ]


def _placed(words: Sequence[_Word], x: float, extra: float) -> Iterator[tuple[float, bool, Piece]]:
    for number, word in enumerate(words):
        if number:
            x += word.space + extra
        for place, piece in enumerate(word.pieces):
            yield x, bool(number) and place == 0, piece
            x += piece.width


def _joined(
    placed: Iterator[tuple[float, bool, Piece]], base: float, *, join: bool
) -> Iterator[Text]:
    """Texts of one style in one go where nothing is stretched: they copy well and paint fast."""
    start, text, font, underline, end = 0.0, "", None, False, 0.0
    for x, spaced, piece in placed:
        same = font == piece.font and underline == piece.underline
        if font is not None and same and (join or not spaced):
            text += (" " if spaced else "") + piece.text
            end = x + piece.width
            continue
        if font is not None:
            yield Text(start, base, text, font, end - start, underline)
        start, text, font, underline = x, piece.text, piece.font, piece.underline
        end = x + piece.width
    if font is not None:
        yield Text(start, base, text, font, end - start, underline)


def lines(
    runs: Sequence[Run], size: float, room: float, measure: Measure, first: float = 0.0
) -> list[TextLine]:
    """The runs broken into lines of at most ``room`` mm, the first one shorter by ``first``."""
    if len(runs) == 1 and "\n" not in runs[0].text:
        whole = _whole(runs[0], size, room - first, measure)
        if whole is not None:
            return [whole]
    found: list[TextLine] = []
    for words in _paragraphs(runs, size, measure):
        _fill(words, room, first, measure, found, Font(size))
        first = 0.0
    return found


def _whole(run: Run, size: float, room: float, measure: Measure) -> TextLine | None:
    """The quick way: a text that fits on one line."""
    font = Font(run.size or size, run.bold, run.italic)
    text = " ".join(run.text.split(" ")) if "  " in run.text else run.text
    width = measure.width(text, font)
    if width > room:
        return None
    word = _Word(0.0, [Piece(text, font, run.underline, width)] if text else [])
    return TextLine([word], measure.ascent(font), measure.descent(font))


def _paragraphs(runs: Sequence[Run], size: float, measure: Measure) -> Iterator[list[_Word]]:
    words: list[_Word] = [_Word()]
    for run in runs:
        font = Font(run.size or size, run.bold, run.italic)
        for number, line in enumerate(run.text.split("\n")):
            if number:
                yield words
                words = [_Word()]
            _add(words, line, run, font, measure)
    yield words


def _add(words: list[_Word], line: str, run: Run, font: Font, measure: Measure) -> None:
    for place, text in enumerate(line.split(" ")):
        if place:
            words.append(_Word(measure.width(" ", font)))
        if text:
            words[-1].pieces.append(Piece(text, font, run.underline, measure.width(text, font)))


def _fill(
    words: Sequence[_Word],
    room: float,
    first: float,
    measure: Measure,
    found: list[TextLine],
    default: Font,
) -> None:
    line: list[_Word] = []
    used, left = 0.0, room - first
    for word in _cut([w for w in words if w.pieces], room - first, room, measure):
        needed = word.width + (word.space if line else 0.0)
        if line and used + needed > left + 1e-6:
            found.append(_line(line, measure, default, last=False))
            line, used, left = [], 0.0, room
            needed = word.width
        line.append(word)
        used += needed
    found.append(_line(line, measure, default, last=True))


def _cut(words: Sequence[_Word], first: float, room: float, measure: Measure) -> Iterator[_Word]:
    """Words, those wider than a line cut into parts that fit."""
    for number, word in enumerate(words):
        if word.width <= (first if number == 0 else room):
            yield word
            continue
        limit = min(first, room)
        space = word.space
        for piece in word.pieces:
            for text in _parts(piece, limit, measure):
                width = measure.width(text, piece.font)
                yield _Word(space, [Piece(text, piece.font, piece.underline, width)])
                space = 0.0


def _parts(piece: Piece, room: float, measure: Measure) -> Iterator[str]:
    text = piece.text
    while text:
        count = len(text)
        while count > 1 and measure.width(text[:count], piece.font) > room:
            count -= max(1, count // 16)
        yield text[:count]
        text = text[count:]


def _line(words: Sequence[_Word], measure: Measure, default: Font, *, last: bool) -> TextLine:
    fonts = {piece.font for word in words for piece in word.pieces} or {default}
    ascent = max(measure.ascent(font) for font in fonts)
    return TextLine(list(words), ascent, max(measure.descent(font) for font in fonts), last)
