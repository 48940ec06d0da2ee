"""Who is there at the end of a month, who came and who left since the month before.

The roster holds everybody whose record has not ended. *Hiện có* counts those of them who are
surely at work (:mod:`cadredesk.domain.presence`); deputies from outside the office are a row of
their own beside it. Somebody known only from a later sheet may or may not have been there, and is
counted apart until a sheet or a date tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from cadredesk.domain.criteria import is_minority
from cadredesk.domain.dates import under
from cadredesk.domain.lines import Book, Dossier, ended
from cadredesk.domain.presence import Block, Here, Presence
from cadredesk.domain.service import Position
from cadredesk.domain.tri import Tri

YOUNG = 40
"""The age the sheet's column "Dưới 40" asks for (DOMAIN 7.2)."""


Who = tuple[int, ...]
"""People by id, in name order: what stands behind a number."""


@dataclass(frozen=True, slots=True)
class Known:
    """Those of a number of people who are something, and those of whom nobody knows."""

    yes: Who
    unknown: Who = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCount:
    """A block's row. ``before`` + ``clearer`` + ``up`` - ``down`` = ``now``, always.

    ``clearer``: there now, but nothing says whether they were a month ago. ``unsure`` may be
    there now, ``unsure_before`` may have been there then.
    """

    block: Block
    quota: int | None
    before: Who
    clearer: Who
    up: Who
    down: Who
    now: Who
    unsure: Who
    unsure_before: Who
    female: Known
    young: Known
    minority: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The blocks of the sheet and any other that somebody is or was in, and who has no place.

    ``apart`` are the rows outside *hiện có*. ``uncertain`` may be there; ``absent`` stand in the
    roster but surely held nothing on the day; ``moved`` went from one block of *hiện có* to
    another (id, from, to). ``empty``: nobody is in the file at all.
    """

    day: date
    rows: tuple[BlockCount, ...]
    apart: tuple[BlockCount, ...]
    uncertain: Who
    absent: Who
    moved: tuple[tuple[int, str, str], ...]
    empty: bool

    @property
    def now(self) -> Who:
        """Everybody of *hiện có*."""
        return tuple(chain.from_iterable(row.now for row in self.rows))

    @property
    def deputies(self) -> Who:
        """Everybody there who is not in *hiện có*."""
        return tuple(chain.from_iterable(row.now for row in self.apart))

    @property
    def minority(self) -> Known:
        """Those of *hiện có* of an ethnic minority."""
        return _together(row.minority for row in self.rows)

    @property
    def female(self) -> Known:
        """The women of *hiện có*."""
        return _together(row.female for row in self.rows)

    @property
    def young(self) -> Known:
        """The young ones of *hiện có*."""
        return _together(row.young for row in self.rows)

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


def _together(parts: Iterable[Known]) -> Known:
    found = tuple(parts)
    return Known(
        tuple(chain.from_iterable(one.yes for one in found)),
        tuple(chain.from_iterable(one.unknown for one in found)),
    )


class Unbalanced(RuntimeError):
    """Last month plus ups minus downs is not this month: a bug, never a fault of the office."""


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
    presence = Presence(book, blocks)
    now = {d.person.id: presence.at(d, day) for d in dossiers}
    then = {d.person.id: presence.at(d, day_before) for d in dossiers}
    roster = [d.person.id for d in dossiers if not ended(d, day, book.codes)]
    people = {d.person.id: d for d in dossiers}
    rows = [_row(block, now, then, people, day, (quotas or {}).get(block.code)) for block in blocks]
    shown = [r for r in rows if r.block.counted or _anybody(r)]
    outside = {block.code for block in blocks if block.apart}
    found = Headcount(
        day=day,
        rows=tuple(r for r in shown if not r.block.apart),
        apart=tuple(r for r in shown if r.block.apart),
        uncertain=tuple(p for p in roster if now[p].present is None),
        absent=tuple(p for p in roster if now[p].present is False),
        moved=tuple(
            (p, then[p].block, here.block)
            for p, here in now.items()
            if here.present is True
            and then[p].present is True
            and here.block != then[p].block
            and outside.isdisjoint((here.block, then[p].block))
        ),
        empty=not dossiers,
    )
    _check(found, {p for p, here in now.items() if here.present is True})
    return found


def _anybody(row: BlockCount) -> bool:
    return bool(row.now or row.before or row.unsure or row.unsure_before)


def _row(
    block: Block,
    now: Mapping[int, Here],
    then: Mapping[int, Here],
    people: Mapping[int, Dossier],
    day: date,
    quota: int | None,
) -> BlockCount:
    here = _in(block, now, True)
    before = _in(block, then, True)
    were, are = set(before), set(here)
    return BlockCount(
        block=block,
        quota=quota,
        before=before,
        clearer=tuple(p for p in here if then[p].present is None),
        up=tuple(p for p in here if p not in were and then[p].present is not None),
        down=tuple(p for p in before if p not in are),
        now=here,
        unsure=_in(block, now, None),
        unsure_before=_in(block, then, None),
        female=known(here, {p: is_female(people[p]) for p in here}),
        young=known(here, {p: is_young(people[p], day) for p in here}),
        minority=known(here, {p: is_of_minority(people[p]) for p in here}),
    )


def _in(block: Block, at: Mapping[int, Here], present: Tri) -> Who:
    return tuple(p for p, h in at.items() if h.present is present and h.block == block.code)


def known(people: Who, answers: Mapping[int, Tri]) -> Known:
    """Who of the people is something by these answers."""
    return Known(
        tuple(p for p in people if answers[p]), tuple(p for p in people if answers[p] is None)
    )


def is_female(dossier: Dossier) -> Tri:
    """Whether a woman."""
    return None if dossier.person.gender is None else dossier.person.gender == "female"


def is_young(dossier: Dossier, day: date) -> Tri:
    """Whether under the age of the sheet's column on the day."""
    return under(dossier.person.birth, YOUNG, day)


def is_of_minority(dossier: Dossier) -> Tri:
    """Whether of an ethnic minority."""
    return is_minority(dossier.person.ethnic_group)


def _check(found: Headcount, there: set[int]) -> None:
    for row in (*found.rows, *found.apart):
        if len(row.before) + len(row.clearer) + len(row.up) - len(row.down) != len(row.now):
            raise Unbalanced(row.block.code)
    counted = (*found.now, *found.deputies)
    if set(counted) != there or len(counted) != len(there):
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
