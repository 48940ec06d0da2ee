"""The two-column head of a Party document, and its signatures (DOMAIN 6.1, HD 05-HD/VPTW)."""

from collections.abc import Sequence

from cadredesk.domain.table import Signature, dotted_day
from cadredesk.reports.breaking import lines
from cadredesk.reports.document import Head, Run, Signatures
from cadredesk.reports.flow import Chunk
from cadredesk.reports.pages import Font, Item, Line, Measure, Text

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_OFFICE, _PARTY, _RECIPIENTS = 14.0, 15.0, 12.0
_GAP = 4.0
_HAND_LINES = 4
_RULE = 0.8


def head(block: Head, room: float, measure: Measure) -> Chunk:
    """Left the office and the number, right the Party above a line as wide as its name."""
    letter = block.letterhead
    right = [Run(PARTY, bold=True, size=_PARTY)]
    day = Run(dotted_day(letter.place, letter.day), italic=True)
    widest = max(
        measure.width(PARTY, Font(_PARTY, bold=True)),
        measure.width(day.text, Font(_OFFICE, italic=True)),
    )
    right_room = max(widest + 0.5, room / 2 - _GAP / 2)
    left_room = room - right_room - _GAP
    left = [Run(letter.parent), Run(letter.office, bold=True), Run("*")]
    if block.number:
        left.append(Run(block.number))
    items, height = _centred([[run] for run in left], 0.0, left_room, 0.0, measure)
    x = left_room + _GAP
    top, y = _centred([right], x, right_room, 0.0, measure)
    party = next(item for item in top if isinstance(item, Text))
    top.append(Line(party.x, y + _RULE, party.x + party.width, y + _RULE, 0.75))
    below, y = _centred([[day]], x, right_room, y + 2 * _RULE, measure)
    return Chunk(height=max(height, y) + 4.0, items=[*items, *top, *below], keep=True)


def signatures(block: Signatures, room: float, measure: Measure) -> Chunk:
    """Signers side by side, the last one at the right; who receives it at the left."""
    items: list[Item] = []
    signers = list(block.signers)
    places = max(2, len(signers))
    wide = room / places
    height = 0.0
    tops = max((len(signer.lines) for signer in signers), default=0)
    for place, signer in enumerate(signers, start=places - len(signers)):
        found, y = _signer(signer, place * wide, wide, tops, measure)
        items += found
        height = max(height, y)
    if block.recipients:
        beside = 0.0 if len(signers) < places else height + 4.0
        found, y = _recipients(block.recipients, wide, beside, measure)
        items += found
        height = max(height, y)
    return Chunk(height=height, items=items, before=6.0)


def _signer(
    signer: Signature, x: float, wide: float, tops: int, measure: Measure
) -> tuple[list[Item], float]:
    items, y = _centred([[Run(line, bold=True)] for line in signer.lines], x, wide, 0.0, measure)
    font = Font(_OFFICE, bold=True)
    line = measure.ascent(font) + measure.descent(font)
    y = max(y, tops * line) + _HAND_LINES * line  # the names of all stand on one line
    below, y = _centred([[Run(signer.name, bold=True)]], x, wide, y, measure)
    return [*items, *below], y


def _recipients(
    texts: Sequence[str], wide: float, y: float, measure: Measure
) -> tuple[list[Item], float]:
    items: list[Item] = []
    runs = [(Run("Nơi nhận:", underline=True), _OFFICE)]
    for number, text in enumerate(texts, start=1):
        runs.append((Run(f"- {text}{'.' if number == len(texts) else ','}"), _RECIPIENTS))
    for run, size in runs:
        for line in lines((run,), size, wide - _GAP, measure):
            y += line.ascent
            items += line.items(0.0, y, wide, "left")
            y += line.descent
    return items, y


def _centred(
    rows: Sequence[Sequence[Run]], x: float, wide: float, y: float, measure: Measure
) -> tuple[list[Item], float]:
    items: list[Item] = []
    for runs in rows:
        for line in lines(runs, _OFFICE, wide, measure):
            y += line.ascent
            items += line.items(x, y, wide, "center")
            y += line.descent
    return items, y
