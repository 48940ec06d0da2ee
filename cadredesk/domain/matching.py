"""Whom a row of a sheet is: among the stored people, and among the other rows of the sheet."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cadredesk.domain.homes import Places
from cadredesk.domain.names import fold
from cadredesk.domain.namesakes import Namesakes, name_key, number_key
from cadredesk.domain.sheet import SheetPerson

NUMBERS = ("citizen_id", "party_card", "old_id")
"""What tells a person for sure, the surest first."""

_OLD_DIGITS = 9
_WHOLE_DAY = 10


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


class Finder:
    """Finds for every row of a sheet whom it is; the surest rows choose first.

    ``same`` tells whether taking a row for a person would change nothing of him.
    """

    def __init__(
        self,
        current: Sequence[CurrentPerson],
        same: Callable[[SheetPerson, CurrentPerson], bool],
        places: Places,
    ) -> None:
        self._same, self._places = same, places
        self._by_number: dict[str, dict[str, list[CurrentPerson]]] = {
            key: defaultdict(list) for key in NUMBERS
        }
        self._by_name: Namesakes[CurrentPerson] = Namesakes()
        self._by_day: dict[tuple[str, str], list[CurrentPerson]] = defaultdict(list)
        self._first: dict[tuple[str, str], SheetPerson] = {}
        self._taken: dict[str, int] = {}
        for person in current:
            for key, number in _numbers(person.values):
                self._by_number[key][number].append(person)
            name, birth = person.values.get("full_name"), person.values.get("birth")
            self._by_name.add(name_key(name), birth, person)
            if name and birth:
                self._by_day[fold(name), birth].append(person)

    def all(
        self, people: Sequence[SheetPerson], stopped: Callable[[SheetPerson], bool]
    ) -> dict[int, Match]:
        """Whom each row is; ``stopped`` rows are found as well, but keep nobody from others.

        First the rows that have a number, then those whose name, birth and hometown tell, then
        those that would change nothing: so a row is the same somebody whatever the other rows
        will have written.
        """
        sound = [p for p in people if not stopped(p)]
        for person in sound:
            for number in _numbers(person.values):
                self._first.setdefault(number, person)
        found: dict[int, Match] = {}
        for step in (self._numbered, self._named):
            for person in sound:
                if person.row not in found:
                    match = step(person)
                    if match:
                        found[person.row] = self._once(person, match)
        left = [p for p in sound if p.row not in found]
        found |= self._unchanged(left)
        found |= self._others([p for p in left if p.row not in found])
        return found | {p.row: self._of_stopped(p) for p in people if stopped(p)}

    def _once(self, person: SheetPerson, match: Match) -> Match:
        """Nobody is two rows."""
        if match.kind != "match" or match.person is None:
            return match
        uid = match.person.uid
        twin = self._taken.setdefault(uid, person.row)
        if twin == person.row:
            return match
        return Match("doubtful", candidates=(uid,), reason="twice-in-sheet", twin=twin)

    def _of_stopped(self, person: SheetPerson) -> Match:
        match = self._numbered(person) or self._named(person)
        if match and match.kind == "match":
            return match
        near = [c for c in self._namesakes(person) if self._same(person, c)]
        return Match("match", near[0]) if len(near) == 1 else match or self._doubt(person)

    # --- by number ---

    def _numbered(self, person: SheetPerson) -> Match | None:
        numbers = _numbers(person.values)
        hits = [(key, self._by_number[key].get(number, ())) for key, number in numbers]
        for _, known in hits:
            if len(known) > 1:
                return Match("doubtful", candidates=_uids(known), reason="several")
            if known:
                return _checked(person, known[0], [c for _, more in hits for c in more])
        return self._numbered_in_sheet(person, numbers)

    def _numbered_in_sheet(
        self, person: SheetPerson, numbers: Iterable[tuple[str, str]]
    ) -> Match | None:
        """A number no stored person has: one row of a sheet may bring it, not two."""
        for number in numbers:
            before = self._first.get(number, person)
            if before.row != person.row:
                wrong = _wrong_number(person, before.values)
                if wrong:
                    return Match("problem", reason=wrong)
                return Match("doubtful", reason="twice-in-sheet", twin=before.row)
        return None

    # --- by name, birth and hometown ---

    def _namesakes(self, person: SheetPerson) -> list[CurrentPerson]:
        """Those of the same name who are not somebody else by number or birth."""
        return [
            c
            for c in self._by_name.of(_name(person), person.values.get("birth"))
            if not conflict(person.values, c.values) and not _other_card(person.values, c.values)
        ]

    def _named(self, person: SheetPerson) -> Match | None:
        birth, home = person.values.get("birth"), person.values.get("hometown")
        known = self._namesakes(person)
        exact = [c for c in known if c.values.get("birth") == birth]
        if birth is None and not (_numbers(person.values) and len(known) == 1):
            return None
        if len(exact) > 1:
            return self._by_home(home, exact)
        others = len(known) > len(exact)
        if not exact or (others and len(birth or "") < _WHOLE_DAY):
            return None
        if self._places.elsewhere(home, exact[0].values.get("hometown")):
            return Match("doubtful", candidates=_uids(exact), reason="hometown-differs")
        return Match("match", exact[0])

    def _by_home(self, home: str | None, exact: Sequence[CurrentPerson]) -> Match | None:
        """Among several of one name and birth the one from there; None where that tells not."""
        homes = [(c, c.values.get("hometown")) for c in exact]
        same = [c for c, other in homes if home and other and fold(home) == fold(other)]
        if len(same) == 1:
            return Match("match", same[0])
        there = [c for c, other in homes if self._places.share(home, other)]
        if len(there) == 1 and all(
            c is there[0] or self._places.elsewhere(home, other) for c, other in homes
        ):
            return Match("match", there[0])
        if all(self._places.elsewhere(home, other) for _, other in homes):
            return Match("doubtful", candidates=_uids(exact), reason="hometown-differs")
        return None

    # --- by all the rest ---

    def _unchanged(self, people: Iterable[SheetPerson]) -> dict[int, Match]:
        """Rows of which nothing would be written, and which tell enough to be that person."""
        found: dict[int, Match] = {}
        possible = []
        for person in people:
            fits = [c for c in self._namesakes(person) if self._is(person, c)]
            if fits:
                birth = person.values.get("birth")
                fits.sort(key=lambda c: c.values.get("birth") != birth)
                possible.append((len(fits) > 1, person, fits))
        for _, person, fits in sorted(possible, key=lambda one: one[0]):
            free = [c for c in fits if c.uid not in self._taken]
            if free:
                self._taken[free[0].uid] = person.row
                found[person.row] = Match("match", free[0])
            else:
                uid = fits[0].uid
                twin = self._taken[uid]
                found[person.row] = Match(
                    "doubtful", candidates=(uid,), reason="twice-in-sheet", twin=twin
                )
        return found

    def _is(self, person: SheetPerson, known: CurrentPerson) -> bool:
        alike = person.values.get("birth") == known.values.get("birth")
        return self._same(person, known) and (alike or tells(person, known))

    def _others(self, people: Iterable[SheetPerson]) -> dict[int, Match]:
        """The rest: doubtful where they may be somebody, else new."""
        found: dict[int, Match] = {}
        new: Namesakes[SheetPerson] = Namesakes()
        for person in people:
            match = self._doubt(person)
            if match.kind == "new":
                name, birth = _name(person), person.values.get("birth")
                match = _like(person, new.of(name, birth)) or match
                if match.kind == "new":
                    new.add(name, birth, person)
            found[person.row] = match
        return found

    def _doubt(self, person: SheetPerson) -> Match:
        name, birth = person.values.get("full_name"), person.values.get("birth")
        near = self._namesakes(person)
        if near:
            exact = [c for c in near if birth and c.values.get("birth") == birth]
            reason = "several" if len(exact) > 1 else "perhaps"
            rest = [] if len(exact) > 1 else [c for c in near if c not in exact]
            return Match("doubtful", candidates=_uids([*exact, *rest]), reason=reason)
        if not name or not birth:
            return Match("new")
        alike = self._by_day.get((fold(name), birth), ())
        same = [c for c in alike if name_key(c.values.get("full_name")) == name_key(name)]
        if same:
            return Match("doubtful", candidates=_uids(same), reason="id-differs")
        alike = [c for c in alike if not conflict(person.values, c.values)]
        if alike and len(birth) == _WHOLE_DAY:
            return Match("doubtful", candidates=_uids(alike), reason="name-alike")
        return Match("new")


def _checked(person: SheetPerson, hit: CurrentPerson, others: Iterable[CurrentPerson]) -> Match:
    """Somebody found by a number, unless the rest of the row speaks of somebody else."""
    wrong = _wrong_number(person, hit.values)
    more = [c for c in others if c.uid != hit.uid]
    if not wrong and more:
        return Match("problem", hit, _uids([hit, more[0]]), "numbers-of-two")
    if wrong:
        return Match("problem", hit, (hit.uid,), wrong)
    strange = _strange(person, hit.values)
    return (
        Match("doubtful", candidates=(hit.uid,), reason=strange) if strange else Match("match", hit)
    )


def _like(person: SheetPerson, before: Iterable[SheetPerson]) -> Match | None:
    """A row above that is new and may be the same person."""
    twins = [other.row for other in before if not conflict(person.values, other.values)]
    return Match("doubtful", reason="twice-in-sheet", twin=min(twins)) if twins else None


def _name(person: SheetPerson) -> str:
    return name_key(person.values.get("full_name"))


def _uids(people: Iterable[CurrentPerson]) -> tuple[str, ...]:
    return tuple(p.uid for p in people)


def _numbers(values: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """The numbers somebody has, the surest first; nine digits are an old one wherever they are."""
    found = []
    for key in NUMBERS:
        said = values.get(key)
        if said and (number := number_key(said)):
            old = key == "citizen_id" and len(said) == _OLD_DIGITS
            found.append(("old_id" if old else key, number))
    return found


def _wrong_number(person: SheetPerson, values: Mapping[str, str | None]) -> str | None:
    """Found by a number: another name, or another citizen id, is a problem of its own.

    A name that differs by its marks alone (Hưng, Hùng) is another one where the birth is too.
    """
    name, known = person.values.get("full_name"), values.get("full_name")
    if name and fold(name) != fold(known or ""):
        return "id-of-another"
    if name and name_key(name) != name_key(known) and _other_birth(person.values, values):
        return "id-of-another"
    return "id-differs" if conflict(person.values, values) else None


def _strange(person: SheetPerson, values: Mapping[str, str | None]) -> str | None:
    """What hardly ever changes in somebody and does here: the year of birth, the gender."""
    if _other_birth(person.values, values, year=True):
        return "birth-differs"
    genders = person.values.get("gender"), values.get("gender")
    return "gender-differs" if all(genders) and genders[0] != genders[1] else None


def _other_birth(
    one: Mapping[str, str | None], other: Mapping[str, str | None], *, year: bool = False
) -> bool:
    """Whether two births are surely two days (``year``: in two years)."""
    first, second = one.get("birth"), other.get("birth")
    if not first or not second:
        return False
    return (
        first[:4] != second[:4]
        if year
        else not (first.startswith(second) or second.startswith(first))
    )


def _other_card(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> bool:
    """Two Party cards of one length that differ; an old one of eight digits becomes a new one."""
    first, second = one.get("party_card"), other.get("party_card")
    return bool(first and second and first != second and len(first) == len(second))


def conflict(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> bool:
    """Two citizen ids that differ are two people."""
    first, second = one.get("citizen_id"), other.get("citizen_id")
    if not first or not second or first == second:
        return False
    old = len(first) == _OLD_DIGITS or len(second) == _OLD_DIGITS
    return not old and number_key(first) != number_key(second)


_SURE = ("phone", "other_name")
_DAYS = ("joined_party", "official_member", "joined_union", "enlisted", "discharged", "recruited")
_PLACES = ("hometown", "birth_place", "residence")


def tells(person: SheetPerson, known: CurrentPerson) -> bool:
    """Whether what a row has in common with a namesake makes them one.

    One thing few people share (a title, a telephone, the day of joining the Party) is enough, or
    two many do: the year of birth and the hometown. Gender or a degree tell nothing.
    """
    both = {n for n, v in person.values.items() if v and known.values.get(n)}
    titles = bool(person.positions or person.unassigned)
    days = [person.values[n] or "" for n in _DAYS if n in both]
    if titles or both & set(_SURE) or any(len(day) == _WHOLE_DAY for day in days):
        return True
    return bool(days) + ("birth" in both) + bool(both & set(_PLACES)) > 1
