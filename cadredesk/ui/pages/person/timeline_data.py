"""The time line as values: rows of segments from a person's dated facts; no Qt widgets here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import earliest, show
from cadredesk.domain.person import PersonCard
from cadredesk.domain.service import Position, Qualification
from cadredesk.ui.pages.person.context import FormContext

PARTY_KINDS = frozenset({"bch", "btv", "thuong_truc", "vpdu", "bxdd", "ubkt", "chi_bo"})
COUNCIL_KINDS = frozenset({"hdnd", "hdnd_ban"})
WORDS_DAYS = 600
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a row. ``start`` None: not known since when, ``seen`` is the first sure day.

    ``state``: past, now, or reached: a level, of which only the day it holds from is known.
    ``source`` names what a double click edits: (tab, id).
    """

    words: str
    start: date | None
    end: date | None
    seen: date | None
    state: str
    source: tuple[str, int]

    @property
    def begins(self) -> date:
        """The first day that is surely in it."""
        found = self.start or self.seen
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Row:
    """One named row with its lanes; segments of a lane do not overlap."""

    name: str
    lanes: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the widget draws: rows, and the first and last year of the axis."""

    rows: tuple[Row, ...]
    first: int
    last: int
    day: date

    def segments(self) -> tuple[Segment, ...]:
        """All segments in reading order."""
        return tuple(s for row in self.rows for lane in row.lanes for s in lane)


def story(card: PersonCard, context: FormContext) -> Story:
    """The time line of a person as of the reference date."""
    translate = QCoreApplication.translate
    groups: dict[str, list[Segment]] = {
        translate("Timeline", "Đảng"): _party(card),
        translate("Timeline", "HĐND"): [],
        translate("Timeline", "Chức vụ chính"): [],
        translate("Timeline", "Trình độ"): _levels(card, context),
    }
    names = list(groups)
    for position in card.positions:
        kind = context.book.seats.body(position.body_id).kind
        index = 0 if kind in PARTY_KINDS else 1 if kind in COUNCIL_KINDS else 2
        segment = _held(position, context)
        if segment is not None:
            groups[names[index]].append(segment)
    groups[names[0]] = _cut(groups[names[0]])
    rows = tuple(
        Row(name, _lanes(segments))
        for name, segments in groups.items()
        if segments or name != names[3]
    )
    day = context.as_of()
    return Story(rows, _first_year(groups.values(), day), day.year + 4, day)


def _first_year(groups: Iterable[list[Segment]], day: date) -> int:
    years = [s.begins.year - (2 if s.start is None else 0) for group in groups for s in group]
    return max(day.year - 40, min([*years, day.year - 8]))


def _party(card: PersonCard) -> list[Segment]:
    translate = QCoreApplication.translate
    joined, official = card.person.joined_party, card.person.official_member
    found = []
    if joined:
        until = earliest(official) if official else None
        word = translate("Timeline", "Dự bị") if official else translate("Timeline", "Vào Đảng")
        found.append(Segment(word, earliest(joined), until, None, "past", ("party", 0)))
    if official:
        word = translate("Timeline", "Đảng viên")
        found.append(Segment(word, earliest(official), None, None, "past", ("party", 1)))
    return found


def _cut(party: list[Segment]) -> list[Segment]:
    """Plain membership is drawn up to the first committee seat that still holds."""
    seats = [s for s in party if s.source[0] == "positions" and s.end is None and s.start]
    if not seats:
        return party
    first = min(s.begins for s in seats)
    return [
        replace(s, end=first)
        if s.source[0] == "party" and s.end is None and s.begins < first
        else s
        for s in party
    ]


def _levels(card: PersonCard, context: FormContext) -> list[Segment]:
    """The levels reached, each a mark on its day; that there is none is no event."""
    found = []
    for fact in card.qualifications:
        words = _level_words(fact, context.book.codes)
        if fact.start is not None and words:
            begun = earliest(fact.start)
            found.append(Segment(words, begun, begun, None, "reached", ("qualifications", fact.id)))
    return found


def _level_words(fact: Qualification, codes: CodeBook) -> str:
    """The level as lists write it: "ĐH Luật", "CC LLCT", "QLNN chuyên viên"; "" for none."""
    level = codes.get(fact.kind, fact.level)
    if level is not None and level.code == _NONE:
        return ""
    name = (level.short_name or level.name) if level else fact.text
    subject = fact.language or fact.major
    if fact.kind == "political_theory":
        subject = QCoreApplication.translate("Timeline", "LLCT")
    elif fact.kind == "state_management":
        subject = level.name.lower() if level else fact.text
        name = QCoreApplication.translate("Timeline", "QLNN")
    return " ".join(part for part in (name, subject) if part)


def _held(position: Position, context: FormContext) -> Segment | None:
    start = earliest(position.start) if position.start else None
    seen = earliest(position.seen_on) if position.seen_on else None
    if start is None and seen is None:
        return None
    end = earliest(position.end) if position.end else None
    running = position.at(context.as_of()) is not False
    return Segment(
        context.phrase(position),
        start,
        end,
        seen,
        "now" if running else "past",
        ("positions", position.id),
    )


def _lanes(segments: list[Segment]) -> tuple[tuple[Segment, ...], ...]:
    """Overlapping segments go onto lanes of their own, earlier ones first."""
    lanes: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.begins, s.end or date.max)):
        for lane in lanes:
            free = _free_from(lane[-1])
            if free is not None and free <= segment.begins:
                lane.append(segment)
                break
        else:
            lanes.append([segment])
    return tuple(tuple(lane) for lane in lanes) or ((),)


def _free_from(segment: Segment) -> date | None:
    """From when another segment fits behind this one; the words of a mark need room too."""
    if segment.state == "reached":
        return segment.begins + timedelta(days=WORDS_DAYS)
    return segment.end


def spoken(segment: Segment) -> str:
    """A segment in words, for screen readers and tooltips."""
    translate = QCoreApplication.translate
    if segment.start is None:
        begin = translate("Timeline", "chưa rõ từ ngày nào")
    else:
        begin = translate("Timeline", "từ {day}").format(day=show(segment.start.isoformat()))
    if segment.end is None or segment.state == "reached":
        return f"{segment.words}, {begin}"
    until = translate("Timeline", "thôi từ {day}").format(day=show(segment.end.isoformat()))
    return f"{segment.words}, {begin}, {until}"


Scale = Callable[[date], float]


def scale(first: int, last: int, left: float, width: float) -> Scale:
    """Where a day lies on the axis from the first to the end of the last year."""
    begin = date(first, 1, 1).toordinal()
    span = date(last + 1, 1, 1).toordinal() - begin
    return lambda day: left + width * (day.toordinal() - begin) / span
