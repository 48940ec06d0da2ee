"""Who is there at the end of a month, who came and who left since the month before.

The roster holds everybody whose record has not ended. *Hiện có* counts those of them who on the
day surely hold a title, are employed, or are said to be working; somebody known only from a later
sheet may or may not have been there, and is counted apart until a sheet or a date tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from cadredesk.domain.body import Body
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.criteria import is_minority
from cadredesk.domain.dates import under
from cadredesk.domain.lines import Book, Dossier, ended
from cadredesk.domain.service import Position
from cadredesk.domain.tri import Tri, any_of

UNKNOWN_BLOCK = "chua_ro"
_OTHER_BLOCK = "khac"
YOUNG = 40
"""The age the sheet's column "Dưới 40" asks for (DOMAIN 7.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A group of bodies counted together (khối).

    ``kinds`` of body belong to it; ``seats_of`` are kinds of body whose mere members, who hold
    nothing else, belong to it (deputies from outside the office).
    """

    code: str
    name: str
    kinds: frozenset[str] = frozenset()
    seats_of: frozenset[str] = frozenset()

    @property
    def counted(self) -> bool:
        """Whether the sheet names it also while nobody is in it (not "other", "not known")."""
        return bool(self.kinds or self.seats_of)


@dataclass(frozen=True, slots=True)
class Here:
    """A person on a day: surely or possibly there, and in which block."""

    present: Tri
    block: str


Who = tuple[int, ...]
"""People by id, in name order: what stands behind a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCount:
    """A block's row. ``before`` + ``clearer`` + ``up`` - ``down`` = ``now``, always.

    ``clearer``: there now, but nothing says whether they were a month ago.
    """

    block: Block
    quota: int | None
    before: Who
    clearer: Who
    up: Who
    down: Who
    now: Who
    female: Who
    young: Who
    minority: Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The blocks of the sheet and any other that somebody is or was in, and who has no place.

    ``uncertain`` may be there; ``absent`` stand in the roster but surely held nothing on the day.
    ``unknown_*`` are those of now whose gender, age or ethnic group is not known; ``moved`` went
    from one block to another (id, from, to).
    """

    day: date
    rows: tuple[BlockCount, ...]
    uncertain: Who
    absent: Who
    unknown_gender: Who
    unknown_age: Who
    unknown_ethnic: Who
    moved: tuple[tuple[int, str, str], ...]

    @property
    def now(self) -> Who:
        """Everybody there."""
        return tuple(chain.from_iterable(row.now for row in self.rows))

    @property
    def came(self) -> Who:
        """Those up who did not just move."""
        return self._without_moved(row.up for row in self.rows)

    @property
    def left(self) -> Who:
        """Those down who did not just move."""
        return self._without_moved(row.down for row in self.rows)

    def _without_moved(self, parts: Iterable[Who]) -> Who:
        moved = {person for person, _, _ in self.moved}
        return tuple(p for p in chain.from_iterable(parts) if p not in moved)


class Unbalanced(RuntimeError):
    """Last month plus ups minus downs is not this month: a bug, never a fault of the office."""


def present(dossier: Dossier, day: date, codes: CodeBook) -> Tri:
    """Whether somebody is there at the end of the day."""
    if ended(dossier, day, codes):
        return False
    states = [s.at(day) for s in dossier.statuses if codes.rank("person_status", s.status) != 1]
    jobs = [e.at(day) for e in dossier.employments]
    titles = [p.at(day) for p in dossier.positions]
    texts = [True if u.seen_on <= day.isoformat() else None for u in dossier.unassigned]
    answers = [*states, *jobs, *titles, *texts]
    return any_of(answers) if answers else None


def block_of(dossier: Dossier, day: date, book: Book, blocks: Sequence[Block]) -> str:
    """The block of somebody's main title on the day, else of the body that employs them."""
    sure = [p for p in dossier.positions if p.at(day) is True]
    if sure:
        main = min(sure, key=lambda p: _order(p, book))
        body = book.seats.body(main.body_id)
        if book.seats.title(main.title_id).code in book.seat_titles:
            for block in blocks:
                if body.kind in block.seats_of:
                    return block.code
        return _block(body, book, blocks)
    employers = [e.body_id for e in dossier.employments if e.at(day) is True and e.body_id]
    if employers:
        return _block(book.seats.body(employers[-1]), book, blocks)
    return UNKNOWN_BLOCK


def _order(position: Position, book: Book) -> tuple[bool, bool, int, int]:
    title = book.seats.title(position.title_id)
    return not position.main, title.code in book.seat_titles, title.rank, position.id


def _block(body: Body, book: Book, blocks: Sequence[Block]) -> str:
    """By the body's kind, else by that of the body it belongs to."""
    seen: set[str] = set()
    at: Body | None = body
    while at is not None and at.code not in seen:
        for block in blocks:
            if at.kind in block.kinds:
                return block.code
        seen.add(at.code)
        at = book.seats.organisation.body(at.parent or "")
    return _OTHER_BLOCK


def count(
    dossiers: Sequence[Dossier],
    day: date,
    day_before: date,
    book: Book,
    blocks: Sequence[Block],
    quotas: Mapping[str, int] | None = None,
) -> Headcount:
    """The headcount of a day compared with an earlier one; dossiers in name order.

    Raises Unbalanced where the rows do not add up.
    """
    now = {d.person.id: _here(d, day, book, blocks) for d in dossiers}
    then = {d.person.id: _here(d, day_before, book, blocks) for d in dossiers}
    roster = [d for d in dossiers if not ended(d, day, book.codes)]
    people = {d.person.id: d for d in dossiers}
    rows = [_row(block, now, then, people, day, (quotas or {}).get(block.code)) for block in blocks]
    there = {p for p, here in now.items() if here.present is True}
    found = Headcount(
        day=day,
        rows=tuple(r for r in rows if r.block.counted or r.now or r.before),
        uncertain=tuple(d.person.id for d in roster if now[d.person.id].present is None),
        absent=tuple(d.person.id for d in roster if now[d.person.id].present is False),
        unknown_gender=tuple(p for p in now if p in there and people[p].person.gender is None),
        unknown_age=tuple(p for p in now if p in there and _young(people[p], day) is None),
        unknown_ethnic=tuple(p for p in now if p in there and _minority(people[p]) is None),
        moved=tuple(
            (p, then[p].block, here.block)
            for p, here in now.items()
            if here.present is True and then[p].present is True and here.block != then[p].block
        ),
    )
    _check(found, there)
    return found


def _here(dossier: Dossier, day: date, book: Book, blocks: Sequence[Block]) -> Here:
    answer = present(dossier, day, book.codes)
    return Here(answer, block_of(dossier, day, book, blocks) if answer else UNKNOWN_BLOCK)


def _row(
    block: Block,
    now: Mapping[int, Here],
    then: Mapping[int, Here],
    people: Mapping[int, Dossier],
    day: date,
    quota: int | None,
) -> BlockCount:
    here = tuple(p for p, at in now.items() if at.present is True and at.block == block.code)
    before = tuple(p for p, at in then.items() if at.present is True and at.block == block.code)
    were, are = set(before), set(here)
    return BlockCount(
        block=block,
        quota=quota,
        before=before,
        clearer=tuple(p for p in here if then[p].present is None),
        up=tuple(p for p in here if p not in were and then[p].present is not None),
        down=tuple(p for p in before if p not in are),
        now=here,
        female=tuple(p for p in here if people[p].person.gender == "female"),
        young=tuple(p for p in here if _young(people[p], day)),
        minority=tuple(p for p in here if _minority(people[p])),
    )


def _young(dossier: Dossier, day: date) -> Tri:
    return under(dossier.person.birth, YOUNG, day)


def _minority(dossier: Dossier) -> Tri:
    return is_minority(dossier.person.ethnic_group)


def _check(found: Headcount, there: set[int]) -> None:
    for row in found.rows:
        if len(row.before) + len(row.clearer) + len(row.up) - len(row.down) != len(row.now):
            raise Unbalanced(row.block.code)
    if set(found.now) != there or len(found.now) != len(there):
        raise Unbalanced("total")


# --- changes in words ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleChange:
    """A title begun or ended in the month by one person; ``day`` as it is known (partial ISO)."""

    person_id: int
    begun: bool
    title: str
    rank: int
    day: str
    obtained: str | None
    end_reason: str | None


def title_changes(
    dossiers: Iterable[Dossier], first: date, last: date, book: Book
) -> tuple[TitleChange, ...]:
    """Titles that surely began, or were held for the last time, from the first to the last day.

    An ``end`` is the first day a title is no longer held.
    """
    found = []
    for dossier in dossiers:
        for position in dossier.positions:
            for begun, day in ((True, position.start), (False, position.end)):
                if day is not None and _within(day, first, last):
                    found.append(_change(dossier, position, begun, day, book))
    return tuple(found)


def _within(day: str, first: date, last: date) -> bool:
    """Whether every day a partial date may be lies in the month."""
    if len(day) < 7:
        return False
    low, high = first.isoformat(), last.isoformat()
    return low <= day <= high if len(day) == 10 else day == low[:7] == high[:7]


def _change(dossier: Dossier, position: Position, begun: bool, day: str, book: Book) -> TitleChange:
    names = book.codes
    return TitleChange(
        person_id=dossier.person.id,
        begun=begun,
        title=book.title_in(position.title_id, position.body_id),
        rank=book.seats.title(position.title_id).rank,
        day=day,
        obtained=names.name("obtained", position.obtained),
        end_reason=names.name("end_reason", position.end_reason),
    )
