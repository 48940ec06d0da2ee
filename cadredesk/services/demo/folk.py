"""One invented person: what stands in the record apart from titles, drawn from the dice."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cadredesk.services.demo.naming import Names
from cadredesk.services.demo.story import Row, Span, Story

_NOWHERE = "050"
"""The first digits of citizen ids: no province has this number, so no id is anybody's."""

_RELIGIONS = ("none",) * 22 + ("buddhism",) * 3 + ("catholicism", "protestantism", "caodaism")
_BLOOD = ("Tốt", "Tốt", "Tốt", "Khá", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is decided about a person before the dice."""

    gender: str
    birth: str
    ethnic_group: str = "01"
    civil: str | None = None
    party: bool = True
    local: bool = True
    note: str | None = None
    name: str | None = None
    more: Row = field(default_factory=dict)


class Folk:
    """Makes people; everything not wished for is drawn."""

    def __init__(self, story: Story, names: Names, places: Row) -> None:
        self._story = story
        self._rng = story.rng
        self._names = names
        self._places = places
        self._count = 0

    def make(self, wish: Wish, tdp: int) -> tuple[int, str]:
        """The id and the name of a new person living in a tổ dân phố."""
        self._count += 1
        dice = self._rng.random
        year = int(wish.birth[:4])
        near = wish.local
        home = self._rng.choice(self._places["near" if near else "far"])
        joined = self._joined(year) if wish.party else None
        name = wish.name or self._names.draw(wish.gender, wish.ethnic_group)
        cells: Row = {
            "gender": wish.gender,
            "birth_party": wish.birth if wish.party else None,
            "birth_civil": wish.civil or (None if wish.party and dice() < 0.7 else wish.birth),
            "ethnic_group": wish.ethnic_group,
            "religion": self._rng.choice(_RELIGIONS),
            "hometown": home,
            "hometown_old": self._rng.choice(self._places["old_near"]) if near else None,
            "residence": self._places["residence"].format(tdp=tdp) if dice() < 0.93 else None,
            "party_card": f"0510{self._count:08}" if wish.party and dice() < 0.92 else None,
            "joined_party": joined,
            "official_member": _year_later(joined) if joined else None,
            "phone": f"06{self._rng.randrange(10**8):08}" if dice() < 0.85 else None,
            "health": self._rng.choice(_BLOOD),
            "local_origin": "yes" if near else "no",
            "note": wish.note,
        }
        cells |= {"citizen_id": self._citizen_id(wish, cells | wish.more), **wish.more}
        return self._story.person(name, **cells), name

    def _citizen_id(self, wish: Wish, cells: Row) -> str:
        """A number that says the gender and the year of birth the record says (else the wish)."""
        year = int((cells["birth_civil"] or cells["birth_party"] or wish.birth)[:4])
        digit = (year - 1900) // 100 * 2 + (wish.gender == "female")
        return f"{_NOWHERE}{digit}{year % 100:02}{self._count:06}"

    def birth(self, first: int, last: int) -> str:
        """A full date of birth between two years."""
        rng = self._rng
        return f"{rng.randint(first, last)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"

    def _joined(self, born: int) -> str:
        rng = self._rng
        latest = min(born + 34, int(self._story.until[:4]) - 2)
        year = rng.randint(min(born + 20, latest), latest)
        return f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"

    # --- schooling ----------------------------------------------------------------------

    def school(self, person: int, born: int, levels: Sequence[tuple[str, int, int]]) -> None:
        """Levels by weight; each entry is (level of ``degree``, weight, years after birth)."""
        degree, _, years = _weighted(self._rng.random(), levels)
        if degree == "thac_si":
            self.degree(person, "dai_hoc", str(born + 23))
        self.degree(person, degree, str(born + years) if self._rng.random() < 0.85 else None)

    def degree(self, person: int, level: str, when: str | None, major: str | None = None) -> None:
        """A degree with its major."""
        majors = self._places["majors"].get(level)
        if major is None and majors:
            major = self._rng.choice(majors)
        self._story.qualification(person, "degree", level, when, major=major)

    def levels(self, person: int, born: int, theory: str | None, state: str | None) -> None:
        """Political theory and state management, dated in two of three cases."""
        for kind, level, years in (
            ("political_theory", theory, 31),
            ("state_management", state, 29),
        ):
            if level is None:
                continue
            known = level != "none" and self._rng.random() < 0.66
            when = str(born + years + self._rng.randint(0, 4)) if known else None
            self._story.qualification(person, kind, level, when)

    def skills(self, person: int) -> None:
        """Languages, computers and general education, as far as the record tells."""
        dice = self._rng.random
        level = _weighted(dice(), _LANGUAGES)[0]
        if level:
            text = "Tiếng Anh " + level.upper()
            self._story.qualification(
                person, "foreign_language", level, None, language="Anh", text=text
            )
        computers = _weighted(dice(), _COMPUTERS)[0]
        if computers:
            self._story.qualification(person, "informatics", computers, None)
        self._story.qualification(person, "general_education", "thpt", None, text="12/12")

    # --- work ---------------------------------------------------------------------------

    def working(self, person: int, begun: str | None, states: Sequence[Row], gone: Row) -> None:
        """The states of a person one after the other: at work, away for a time, gone."""
        since, seen = begun, None if begun else _SEEN_WORKING
        for state in states:
            self._story.status(person, "working", (since, state["start"], seen))
            span: Span = (state["start"], state["end"], None)
            self._story.status(person, state["status"], span, state["reason"])
            since, seen = state["end"], None
            if since is None:
                return
        self._story.status(person, "working", (since, gone.get("day"), seen))
        if gone:
            self._story.status(person, gone["status"], (gone["day"], None, None), gone["reason"])


_SEEN_WORKING = "2023-12-31"
_LANGUAGES = (("b", 30, 0), ("a2", 18, 0), ("b1", 22, 0), ("c", 5, 0), ("", 25, 0))
_COMPUTERS = (("co_ban", 55, 0), ("b", 20, 0), ("nang_cao", 8, 0), ("", 17, 0))


def _weighted(dice: float, entries: Sequence[tuple[str, int, int]]) -> tuple[str, int, int]:
    left = dice * sum(weight for _, weight, _ in entries)
    for entry in entries:
        left -= entry[1]
        if left < 0:
            return entry
    return entries[-1]


def pick(dice: float, entries: Sequence[tuple[str, int, int]]) -> str | None:
    """One of weighted names; None for the empty one."""
    return _weighted(dice, entries)[0] or None


def _year_later(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"
