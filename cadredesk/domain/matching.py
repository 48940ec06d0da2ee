"""Whom a row of a sheet is: among the stored people, and among the rows before it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cadredesk.domain.names import fold, sort_key, split_name, without_joiners
from cadredesk.domain.sheet import SheetPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentPerson:
    """A stored person as a sheet is compared with. Values are names, dates partial ISO.

    ``levels`` and ``majors`` are all ever recorded, ``held`` the titles held or perhaps held by
    (title code, body code), ``unassigned`` the title texts not matched yet.
    """

    id: int
    uid: str
    values: Mapping[str, str | None]
    levels: Mapping[str, frozenset[str]] = field(default_factory=dict)
    majors: frozenset[str] = frozenset()
    held: frozenset[tuple[str, str]] = frozenset()
    unassigned: tuple[str, ...] = ()
    works_abroad: bool | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row is: ``kind`` new, match, doubtful or problem.

    ``twin`` is the row of the same sheet that is this person already.
    """

    kind: str
    person: CurrentPerson | None = None
    candidates: tuple[str, ...] = ()
    reason: str | None = None
    twin: int | None = None


def name_key(name: str | None) -> str:
    """The form names are matched by: case and the place of the tone mark say nothing.

    Nor does how an apostrophe or hyphen is typed: K'Brơi is K’Brơi.
    """
    return sort_key(*split_name(without_joiners(name))) if name else ""


class Finder:
    """Finds stored people, and rows of the same sheet that came before."""

    def __init__(self, current: Sequence[CurrentPerson]) -> None:
        self._by_id: dict[str, list[CurrentPerson]] = defaultdict(list)
        self._by_card: dict[str, list[CurrentPerson]] = defaultdict(list)
        self._by_name: dict[str, list[CurrentPerson]] = defaultdict(list)
        self._taken: dict[str, int] = {}
        self._claimed: dict[str, int] = {}
        self._first: dict[tuple[str, str], SheetPerson] = {}
        self._new_names: dict[str, list[SheetPerson]] = defaultdict(list)
        for person in current:
            for index, key in ((self._by_id, "citizen_id"), (self._by_card, "party_card")):
                value = person.values.get(key)
                if value:
                    index[value].append(person)
            self._by_name[name_key(person.values.get("full_name"))].append(person)

    def claim(self, people: Iterable[SheetPerson]) -> None:
        """Rows with a number go first: a row above that only has the name is not that person.

        A number nobody has yet is the first row's that gives it, whatever becomes of that row.
        So a row is the same somebody whatever the rows below it will have written.
        """
        for person in people:
            for number in _numbers(person):
                self._first.setdefault(number, person)
            found = self._by_number(person)
            if found and found.person and found.kind == "match":
                self._claimed.setdefault(found.person.uid, person.row)

    def find(self, person: SheetPerson) -> Match:
        """Whom a row is."""
        found = (
            self._by_number(person)
            or self._by_number_in_sheet(person)
            or self._by_name_and_birth(person)
        )
        if found.person and found.kind == "match":
            uid = found.person.uid
            twin = self._taken.get(uid, self._claimed.get(uid, person.row))
            if twin != person.row:
                return Match("doubtful", candidates=(uid,), reason="twice-in-sheet", twin=twin)
        if found.kind == "new":
            return self._like_row_before(person) or found
        return found

    def remember(self, person: SheetPerson, match: CurrentPerson | None) -> None:
        """A row that will be written: later rows must not be the same person."""
        if match:
            self._taken[match.uid] = person.row
        else:
            self._new_names[name_key(person.values.get("full_name"))].append(person)

    def _by_number(self, person: SheetPerson) -> Match | None:
        for key, index in (("citizen_id", self._by_id), ("party_card", self._by_card)):
            value = person.values.get(key)
            hits = index.get(value, []) if value else []
            if len(hits) > 1:
                return Match("doubtful", candidates=_uids(hits), reason="several")
            if hits:
                return self._checked(person, hits[0])
        return None

    @staticmethod
    def _checked(person: SheetPerson, hit: CurrentPerson) -> Match:
        wrong = _wrong_number(person, hit.values)
        return Match("problem", hit, (hit.uid,), wrong) if wrong else Match("match", hit)

    def _by_number_in_sheet(self, person: SheetPerson) -> Match | None:
        """A number no stored person has: one row of a sheet may bring it, not two."""
        for number in _numbers(person):
            before = self._first.get(number, person)
            if before.row != person.row:
                wrong = _wrong_number(person, before.values)
                if wrong:
                    return Match("problem", reason=wrong)
                return Match("doubtful", reason="twice-in-sheet", twin=before.row)
        return None

    def _by_name_and_birth(self, person: SheetPerson) -> Match:
        same_name = self._by_name.get(name_key(person.values.get("full_name")), [])
        birth = person.values.get("birth")
        possible = [c for c in same_name if not conflict(person.values, c.values)]
        exact = [c for c in possible if c.values.get("birth") == birth]
        if len(exact) == 1:
            return Match("match", exact[0])
        if exact:
            return Match("doubtful", candidates=_uids(exact), reason="several")
        near = [c for c in possible if compatible(birth, c.values.get("birth"))]
        if near:
            return Match("doubtful", candidates=_uids(near), reason="perhaps")
        same_day = [c for c in same_name if birth and c.values.get("birth") == birth]
        if same_day:
            return Match("doubtful", candidates=_uids(same_day), reason="id-differs")
        return Match("new")

    def _like_row_before(self, person: SheetPerson) -> Match | None:
        name = person.values.get("full_name")
        for before in self._new_names.get(name_key(name), []):
            births = person.values.get("birth"), before.values.get("birth")
            if not conflict(person.values, before.values) and compatible(*births):
                return Match("doubtful", reason="twice-in-sheet", twin=before.row)
        return None


def _uids(people: Iterable[CurrentPerson]) -> tuple[str, ...]:
    return tuple(p.uid for p in people)


def _numbers(person: SheetPerson) -> list[tuple[str, str]]:
    """The numbers a row gives, the surest first."""
    told = ((key, person.values.get(key)) for key in ("citizen_id", "party_card"))
    return [(key, value) for key, value in told if value]


def _wrong_number(person: SheetPerson, values: Mapping[str, str | None]) -> str | None:
    """Found by a number: another name, or another citizen id, is a problem of its own."""
    name = person.values.get("full_name")
    if name and fold(name) != fold(values.get("full_name") or ""):
        return "id-of-another"
    return "id-differs" if conflict(person.values, values) else None


def conflict(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> bool:
    """Two citizen ids that differ are two people."""
    first, second = one.get("citizen_id"), other.get("citizen_id")
    return bool(first and second and first != second)


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two partial dates may be the same day; unknown may be any."""
    return not one or not other or one.startswith(other) or other.startswith(one)
