"""The monthly sheet as numbers with the people behind each (DOMAIN 7.2); no words of a form yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import birthday, earliest, latest
from cadredesk.domain.headcount import Headcount, Known, TitleChange, Who
from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.targets import TargetResult

AGES: tuple[tuple[int, int | None], ...] = ((0, 29), (30, 39), (40, 49), (50, 59), (60, None))
"""Age bands of part II, completed years, both ends included."""

LEVEL_KINDS = ("degree", "political_theory", "state_management", "foreign_language", "informatics")


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those present have a property, and of how many nobody knows."""

    code: str
    yes: Who
    unknown: Who = ()


@dataclass(frozen=True, slots=True)
class Levels:
    """One kind of qualification: people at each level in the order of the list, and the rest."""

    kind: str
    rows: tuple[tuple[str, Who], ...]
    unknown: Who


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCount:
    """A committee, or a group of titles: its certain members and what they are.

    ``seats`` None is not known (or does not apply to a group); ``uncertain`` may be members;
    ``unknown`` are members of whom gender, age or ethnic group is not known.
    """

    name: str
    seats: int | None
    members: Who
    uncertain: Who
    female: Known
    young: Known
    minority: Known
    has_seats: bool = True
    code: str = ""

    @property
    def unknown(self) -> Who:
        """Members of whom something the row counts is not known."""
        parts = (self.female, self.young, self.minority)
        open_ = {person for part in parts for person in part.unknown}
        return tuple(person for person in self.members if person in open_)


@dataclass(frozen=True, slots=True)
class KeyTitle:
    """A key title (chủ chốt) and who holds it, since when (partial ISO, None not known).

    ``certain``: surely on the day; False where only a later sheet names them.
    """

    title: str
    person_id: int | None
    since: str | None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class AverageAge:
    """The mean of the completed years of those whose age is known exactly; None of nobody."""

    years: Fraction | None
    people: Who


DueKind = Literal["retirement", "appointment", "term", "probation"]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that comes due: when at the latest (partial ISO), whose, and what of.

    ``body``: the code of the body whose term it is. ``overdue``: the day is surely past.
    """

    kind: DueKind
    day: str
    person_id: int | None
    what: str = ""
    body: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlySummary:
    """Everything the monthly sheet prints, of one office and month.

    ``people`` has the line of everybody named, as of the month's end (as of the month before for
    those who left). ``incomplete`` maps a needed fact to those present who lack it.
    ``known_from`` is the first day the file says of somebody that they were there; ``endings``
    says how and from when a record ended since the month before.
    """

    month: Month
    compared: Month
    people: dict[int, PersonLine]
    roster: int
    known_from: date | None
    headcount: Headcount
    shares: tuple[Share, ...]
    average_age: AverageAge
    levels: tuple[Levels, ...]
    bodies: tuple[BodyCount, ...]
    key_titles: tuple[KeyTitle, ...]
    changes: tuple[TitleChange, ...]
    results: tuple[TargetResult, ...]
    due: tuple[Due, ...]
    incomplete: tuple[tuple[str, Who], ...]
    endings: dict[int, tuple[str, str]]

    @property
    def told(self) -> bool:
        """Whether the file says anything of the month: of nobody's day before their first, not."""
        heads = self.headcount
        early = self.known_from is not None and self.known_from > self.month.last
        return not early or bool(heads.now or heads.deputies or heads.uncertain)


def shares(present: Sequence[PersonLine], minority: Known) -> tuple[Share, ...]:
    """Part II: gender, ethnic minority, religion, Party membership, age bands."""
    found = [
        Share(
            "female",
            _ids(p for p in present if p.gender == "female"),
            _ids(p for p in present if p.gender is None),
        ),
        Share("minority", minority.yes, minority.unknown),
        Share(
            "religion",
            _ids(p for p in present if p.religion and not _no_religion(p)),
            _ids(p for p in present if not p.religion),
        ),
        Share(
            "party",
            _ids(p for p in present if _in_party(p)),
            _ids(p for p in present if not _in_party(p)),  # nothing in the file says "no"
        ),
    ]
    nobody_knows = _ids(p for p in present if _band(p) is None)
    for number, (least, most) in enumerate(AGES):
        code = f"age_{least}_{most or ''}"
        found.append(Share(code, _ids(p for p in present if _band(p) == number), nobody_knows))
    return tuple(found)


def _in_party(person: PersonLine) -> bool:
    return bool(person.joined_party or person.official_member or person.party_card)


def _no_religion(person: PersonLine) -> bool:
    return (person.religion or "").casefold() in ("không", "không tôn giáo")


def _band(person: PersonLine) -> int | None:
    low, high = _place(person.age_low), _place(person.age_high)
    return low if low == high else None


def _place(age: int | None) -> int | None:
    if age is None:
        return None
    return next(n for n, (_, most) in enumerate(AGES) if most is None or age <= most)


def average_age(present: Iterable[PersonLine]) -> AverageAge:
    """The average age, and over whom it was taken."""
    known = {p.id: p.age_low for p in present if p.age_low is not None and p.age_low == p.age_high}
    years = Fraction(sum(known.values()), len(known)) if known else None
    return AverageAge(years, tuple(known))


def levels(present: Sequence[PersonLine], codes: CodeBook) -> tuple[Levels, ...]:
    """Part IV: of each kind the people at every level anybody has, highest known level each."""
    found = []
    for kind in LEVEL_KINDS:
        names = {p.id: getattr(p, kind) for p in present}
        if kind == "foreign_language":  # what it is called is the sheet's words
            held = _ids(p for p in present if names[p.id])
            rows: list[tuple[str, Who]] = [("Có trình độ ngoại ngữ", held)] if held else []
        else:
            order = [entry.name for entry in codes.of(kind)]
            rows = [(name, _ids(p for p in present if names[p.id] == name)) for name in order]
            others = sorted({n for n in names.values() if n and n not in order})
            rows += [(name, _ids(p for p in present if names[p.id] == name)) for name in others]
        found.append(
            Levels(
                kind,
                tuple((name, who) for name, who in rows if who),
                _ids(p for p in present if not names[p.id]),
            )
        )
    return tuple(found)


def probation_due(present: Iterable[PersonLine], since: date, by: date) -> tuple[Due, ...]:
    """Probationary members whose twelve months end from one day to another.

    Who joined longer ago and has no official date lacks a datum rather than a decision.
    """
    found = []
    for person in present:
        if person.joined_party and not person.official_member:
            over = birthday(latest(person.joined_party), 1)
            if since <= over <= by:
                found.append(Due("probation", over.isoformat(), person.id))
    return tuple(sorted(found, key=lambda due: due.day))


def coming_due(until: str, first: date, last: date) -> tuple[bool, bool]:
    """Whether a (partial) day may lie between two days, and whether it is surely before them."""
    return earliest(until) <= last and latest(until) >= first, latest(until) < first


def _ids(people: Iterable[PersonLine]) -> Who:
    return tuple(p.id for p in people)
