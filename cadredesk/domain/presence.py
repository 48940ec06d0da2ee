"""Who is at work on a day, who only sits in the council, and in which block of the sheet.

At work is who surely holds a title, is employed, or is said to be working. A seat in the council
is no work, and neither is an employment of kind ``none`` (MODEL: such a deputy is in the file and
in the council's counts, not in *hiện có*).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Body
from cadredesk.domain.dates import earliest, latest
from cadredesk.domain.lines import Book, Dossier, ended
from cadredesk.domain.service import Dated, Employment, Position
from cadredesk.domain.tri import Tri, any_of

UNKNOWN_BLOCK = "chua_ro"
_OTHER_BLOCK = "khac"
_OUTSIDE = "none"
"""The kind of employment of who is not employed here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A group of bodies counted together (khối).

    ``kinds`` of body belong to it; ``seats_of`` are kinds of body whose mere members, who have no
    work here, belong to it: such a block stands outside *hiện có*. ``part_time``: who is there is
    not full-time (hoạt động không chuyên trách) unless an employment says so.
    """

    code: str
    name: str
    kinds: frozenset[str] = frozenset()
    seats_of: frozenset[str] = frozenset()
    part_time: bool = False

    @property
    def counted(self) -> bool:
        """Whether the sheet names it also while nobody is in it (not "other", "not known")."""
        return bool(self.kinds or self.seats_of)

    @property
    def apart(self) -> bool:
        """Whether its people are not in *hiện có*."""
        return bool(self.seats_of)


@dataclass(frozen=True, slots=True)
class Here:
    """A person on a day: surely or possibly there, and in which block."""

    present: Tri
    block: str


class Presence:
    """Answers for one office; which block a body belongs to is looked for once."""

    def __init__(self, book: Book, blocks: Sequence[Block]) -> None:
        self._book, self._blocks = book, blocks
        self._of_body: dict[int, str] = {}
        self._seat: dict[tuple[int, int], str | None] = {}

    def at(self, dossier: Dossier, day: date) -> Here:
        """Where somebody is at the end of the day."""
        if ended(dossier, day, self._book.codes):
            return Here(False, UNKNOWN_BLOCK)
        seats = [p for p in dossier.positions if self._seat_in(p) is not None]
        titles = [p for p in dossier.positions if self._seat_in(p) is None]
        work = self._work(dossier, titles, day, sits=bool(seats))
        if work is True:
            return Here(True, self._placed(titles, dossier, lambda fact: fact.at(day) is True))
        held = [p for p in seats if p.at(day) is not False]
        sits = any_of(p.at(day) for p in held)
        where = self._seat_in(held[0]) if held else None
        if work is False:
            return Here(sits, where or UNKNOWN_BLOCK)
        block = self._placed(titles, dossier, lambda fact: fact.at(day) is not False)
        return Here(None, where if where and block == UNKNOWN_BLOCK else block)

    def known_from(self, dossier: Dossier) -> date | None:
        """The first day something says of somebody that they were at work or in the council."""
        texts = [latest(text.seen_on) for text in dossier.unassigned]
        works = [e for e in dossier.employments if e.kind != _OUTSIDE]
        told: list[Dated] = [*dossier.positions, *works]
        told = told or [s for s in dossier.statuses if not self._ends(s.status)]
        days = [latest(day) for fact in told if (day := fact.start or fact.seen_on)]
        return min([*days, *texts], default=None)

    def _ends(self, status: str) -> bool:
        return self._book.codes.rank("person_status", status) == 1

    def _work(self, dossier: Dossier, titles: Sequence[Position], day: date, *, sits: bool) -> Tri:
        jobs = [e for e in dossier.employments if e.kind != _OUTSIDE]
        outside = any(e.kind == _OUTSIDE and e.at(day) is True for e in dossier.employments)
        facts: list[Dated] = [*jobs, *titles]
        begun = any(_may_have_begun(fact, day) for fact in facts)
        answers = [fact.at(day) for fact in facts]
        if not outside and (begun or not sits):
            answers += [True if u.seen_on <= day.isoformat() else None for u in dossier.unassigned]
        if not outside and (begun or not (sits or facts)):  # a state of before says nothing of here
            answers += [s.at(day) for s in dossier.statuses if not self._ends(s.status)]
        if answers:
            return any_of(answers)
        return False if sits or outside else None

    def _placed(
        self, titles: Sequence[Position], dossier: Dossier, held: Callable[[Dated], bool]
    ) -> str:
        """The block of the main title, else of the body that employs."""
        mine = [p for p in titles if held(p)]
        if mine:
            return self._block(min(mine, key=self._order).body_id)
        employers = [e.body_id for e in dossier.employments if _employs(e) and held(e)]
        return self._block(employers[-1]) if employers and employers[-1] else UNKNOWN_BLOCK

    def _order(self, position: Position) -> tuple[bool, bool, int, int]:
        title = self._book.seats.title(position.title_id)
        mere = title.code in self._book.seat_titles
        return not position.main, mere, title.rank, position.id

    def _seat_in(self, position: Position) -> str | None:
        """The block of those with nothing but this seat; None for a title that is more."""
        key = position.title_id, position.body_id
        if key not in self._seat:
            seats = self._book.seats
            kind = seats.body(position.body_id).kind
            mere = seats.title(position.title_id).code in self._book.seat_titles
            found = (block.code for block in self._blocks if mere and kind in block.seats_of)
            self._seat[key] = next(found, None)
        return self._seat[key]

    def _block(self, body_id: int) -> str:
        known = self._of_body.get(body_id)
        if known is None:
            known = self._of_body[body_id] = self._found(self._book.seats.body(body_id))
        return known

    def _found(self, body: Body) -> str:
        """By the body's kind, else by that of the body it belongs to."""
        seen: set[str] = set()
        at: Body | None = body
        while at is not None and at.code not in seen:
            for block in self._blocks:
                if at.kind in block.kinds:
                    return block.code
            seen.add(at.code)
            at = self._book.seats.organisation.body(at.parent or "")
        return _OTHER_BLOCK


def _employs(employment: Employment) -> bool:
    return employment.kind != _OUTSIDE and employment.body_id is not None


def _may_have_begun(fact: Dated, day: date) -> bool:
    return fact.start is None or earliest(fact.start) <= day
