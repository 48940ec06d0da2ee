"""From stored facts to the line a list shows, as of a day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cadredesk.domain.body import Body, Title
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import age_range
from cadredesk.domain.membership import Seats
from cadredesk.domain.names import fold
from cadredesk.domain.person import Hold, Person, PersonLine
from cadredesk.domain.service import Employment, Position, Qualification, Status, Unassigned

SEAT_ONLY = "thanh_vien"
"""The title group of mere memberships: never the main title where there is another."""

KINDS = ("degree", "political_theory", "state_management", "foreign_language", "informatics")

NEEDED = ("birth", "gender", "ethnic_group", "degree", "political_theory", "state_management")
"""Facts that targets and monthly sheets ask of everybody; missing ones are gaps of a line."""


@dataclass(frozen=True, slots=True)
class Book:
    """What every line is written with: lists, bodies, titles."""

    codes: CodeBook
    seats: Seats
    seat_titles: frozenset[str] = field(init=False, repr=False)
    groups_of: dict[str, tuple[str, ...]] = field(init=False, repr=False)
    _names: dict[tuple[int, int], tuple[str, str]] = field(init=False, repr=False)
    _crowds: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        crowds: dict[str, int] = {}
        for body in self.seats.organisation.bodies:
            if body.end is not None:  # its name tells it apart from the one that followed
                continue
            crowds[body.kind] = crowds.get(body.kind, 0) + 1
        titles = self.seats.organisation.titles
        mere = frozenset(t.code for t in titles if SEAT_ONLY in t.groups)
        object.__setattr__(self, "seat_titles", mere)
        object.__setattr__(self, "groups_of", {t.code: t.groups for t in titles})
        object.__setattr__(self, "_names", {})
        object.__setattr__(self, "_crowds", crowds)

    def _numbers_of(self, title: Title) -> int:
        return sum(self._crowds.get(kind, 0) for kind in title.body_kinds)

    def title_in(self, title_id: int, body_id: int) -> str:
        """A title as a list writes it, with its body where the title alone would not tell.

        Of kinds an office has once (code = kind) the title is enough; chi bộ 5 is always named.
        """
        return self._written(title_id, body_id)[0]

    def short_in(self, title_id: int, body_id: int) -> str:
        """The same for narrow columns: the office's abbreviation where the title stands alone."""
        return self._written(title_id, body_id)[1]

    def _written(self, title_id: int, body_id: int) -> tuple[str, str]:
        known = self._names.get((title_id, body_id))
        if known is None:
            title, body = self.seats.title(title_id), self.seats.body(body_id)
            if self._numbers_of(title) == 1 and body.code == body.kind:
                known = title.name, title.short_name or title.name
            else:
                known = joined(title, body), joined(title, body)
            self._names[title_id, body_id] = known
        return known


_IN_SHORT = (
    ("Đảng ủy", "Ban Chấp hành Đảng bộ"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBND", "Ủy ban nhân dân"),
    ("Ủy ban MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
)
"""How titles call a body, and how the body itself is called."""


def joined(title: Title, body: Body) -> str:
    """Title and body in one phrase, saying no word twice.

    "Trưởng phòng" of "Phòng Văn hóa - Xã hội" is "Trưởng phòng Văn hóa - Xã hội", "Chủ tịch
    HĐND" of "Hội đồng nhân dân xã Phổ Khê" is "Chủ tịch HĐND xã Phổ Khê".
    """
    left, right = title.name.split(" "), body.name.split(" ")
    for short, long in _IN_SHORT:
        if title.name.endswith(f" {short}") and body.name.startswith(f"{long} "):
            return " ".join([*left, *right[len(long.split(" ")) :]])
    if len(left) > 1 and fold(left[-1]) == fold(right[-1]):
        left = left[:-1]
    for size in range(min(len(left), len(right)), 0, -1):
        if [fold(w) for w in left[-size:]] == [fold(w) for w in right[:size]]:
            return " ".join([*left, *right[size:]])
    return " ".join([*left, *right])


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The stored facts of one person that a line is made from."""

    person: Person
    sort_key: str
    search_key: str
    positions: Sequence[Position] = ()
    qualifications: Sequence[Qualification] = ()
    statuses: Sequence[Status] = ()
    employments: Sequence[Employment] = ()
    unassigned: Sequence[Unassigned] = ()


def ended(dossier: Dossier, day: date, codes: CodeBook) -> bool:
    """Whether the record has surely ended by the day (transferred, retired, resigned, deceased)."""
    return any(
        codes.rank("person_status", s.status) == 1 and s.at(day) is True for s in dossier.statuses
    )


def line(dossier: Dossier, day: date, book: Book) -> PersonLine:
    """The line of a person as of a day."""
    person, codes = dossier.person, book.codes
    holds = _holds(dossier, day, book)
    sure = [h for h in holds if h.certain]
    levels = highest(dossier.qualifications, day)
    degree = levels["degree"]
    texts = tuple(u.text for u in dossier.unassigned)
    position = ", ".join([*(h.title for h in sure), *texts]) or None
    main = _main(sure, book)
    ages = age_range(person.birth, day)
    values: dict[str, str | None] = {
        "gender": person.gender,
        "birth": person.birth,
        "ethnic_group": codes.name("ethnic_group", person.ethnic_group),
        "religion": codes.name("religion", person.religion),
        "unit": main.body if main else None,
        "major": degree.major if degree else None,
        **{kind: level_name(q, codes) for kind, q in levels.items()},
    }
    return PersonLine(
        id=person.id,
        uid=person.uid,
        full_name=person.full_name,
        sort_key=dossier.sort_key,
        age_low=ages[0] if ages else None,
        age_high=ages[1] if ages else None,
        hometown=person.hometown,
        residence=person.residence,
        citizen_id=person.citizen_id,
        party_card=person.party_card,
        joined_party=person.joined_party,
        official_member=person.official_member,
        position=position,
        phone=person.phone,
        note=person.note,
        employment=_employment(dossier, day, codes),
        status=_status(dossier, day, codes),
        ranks=tuple(h.rank for h in sure),
        level_ranks={k: q.rank for k, q in levels.items() if q and q.rank is not None},
        holds=tuple(holds),
        member_of=_member_of(dossier, day, book),
        groups=_groups(sure, book),
        unassigned=texts,
        gaps=tuple(key for key in NEEDED if values[key] is None),
        raw={
            kind: q.text
            for kind, q in levels.items()
            if q and q.text and q.text != values[kind] and q.level is not None
        },
        search=_search(dossier, sure, main),
        **values,
    )


def _holds(dossier: Dossier, day: date, book: Book) -> list[Hold]:
    found = []
    for position in dossier.positions:
        at = position.at(day)
        if at is False:
            continue
        title, body = book.seats.title(position.title_id), book.seats.body(position.body_id)
        found.append(
            Hold(
                position_id=position.id,
                title_code=title.code,
                title=book.title_in(title.id, body.id),
                short=book.short_in(title.id, body.id),
                body_code=body.code,
                body=body.name,
                rank=title.rank,
                certain=at is True,
                main=position.main,
            )
        )
    return sorted(found, key=lambda h: (h.rank, h.position_id))


def _main(sure: Sequence[Hold], book: Book) -> Hold | None:
    return min(sure, key=lambda h: (not h.main, h.title_code in book.seat_titles), default=None)


def _member_of(dossier: Dossier, day: date, book: Book) -> frozenset[str]:
    codes: set[str] = set()
    for position in dossier.positions:
        if position.at(day) is True:
            codes |= book.seats.member_of(position.title_id, position.body_id)
    return frozenset(codes)


def _groups(sure: Sequence[Hold], book: Book) -> frozenset[str]:
    return frozenset(g for h in sure for g in book.groups_of[h.title_code])


def highest(facts: Sequence[Qualification], day: date) -> dict[str, Qualification | None]:
    """Of each kind the highest level surely held, the latest of equals."""
    best: dict[str, Qualification | None] = dict.fromkeys(KINDS)
    for fact in facts:
        if fact.kind in best and fact.at(day) is True:
            known = best[fact.kind]
            if known is None or _height(fact) > _height(known):
                best[fact.kind] = fact
    return best


def _height(fact: Qualification) -> tuple[int, str]:
    return -1 if fact.rank is None else fact.rank, fact.start or ""


def level_name(fact: Qualification | None, codes: CodeBook) -> str | None:
    """What a qualification is called: the sheet's words for a language, else the list's name."""
    if fact is None:
        return None
    if fact.kind == "foreign_language" and fact.text:
        return fact.text
    name = codes.name(fact.kind, fact.level)
    if fact.kind == "foreign_language":
        return " ".join(w for w in (fact.language, name) if w) or None
    return name


def _employment(dossier: Dossier, day: date, codes: CodeBook) -> str | None:
    kinds = [e.kind for e in dossier.employments if e.at(day) is True]
    return codes.name("employment_kind", kinds[-1]) if kinds else None


def _status(dossier: Dossier, day: date, codes: CodeBook) -> str | None:
    states = [s.status for s in dossier.statuses if s.at(day) is True]
    return codes.name("person_status", states[-1]) if states else None


def _search(dossier: Dossier, sure: Sequence[Hold], main: Hold | None) -> str:
    """The names, then one line for each title and each other text."""
    person = dossier.person
    titles = [f"{h.title} {h.short}" if h.short not in h.title else h.title for h in sure]
    texts = (*titles, *(u.text for u in dossier.unassigned), main.body if main else None)
    ids = (person.citizen_id, person.party_card, person.phone)
    others = (person.other_name, *texts, *ids)
    return "\n".join([dossier.search_key, *(fold(t) for t in others if t)])


def by_rank(found: PersonLine) -> tuple[tuple[int, ...], str]:
    """Sort key of cadre lists: rank of the highest titles, then name."""
    return (*found.ranks, 10**6), found.sort_key
