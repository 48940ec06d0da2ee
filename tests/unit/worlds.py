"""Small invented worlds: the office a new ward starts with, and people put into it."""

import itertools
from collections.abc import Sequence
from datetime import date

from cadredesk import resources
from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.names import sort_key, split_name
from cadredesk.domain.service import Position, Qualification
from cadredesk.domain.target_json import target_from
from cadredesk.domain.targets import Facts, Target, World

DAY = date(2026, 9, 30)


def codebook() -> CodeBook:
    """The coded lists the program ships."""
    lists = (
        resources.load_json("codes", p.name) for p in sorted(resources.path("codes").iterdir())
    )
    return CodeBook(
        tuple(
            Code(
                list=one["list"],
                code=e["code"],
                name=e["name"],
                short_name=e.get("short_name"),
                rank=e.get("rank"),
                variants=tuple(e.get("variants", ())),
            )
            for one in lists
            for e in one["entries"]
        )
    )


def organisation(*more: Body) -> Organisation:
    """The bodies and titles of a new ward, and further bodies."""
    bodies = [
        Body(
            id=number,
            uid=f"b{number}",
            code=e["code"],
            kind=e["kind"],
            name=e["name"].replace("{cap}", "phường"),
            parent=e["parent"],
            within=e["within"],
            scope=e["scope"],
        )
        for number, e in enumerate(resources.load_json("office", "bodies.json")["entries"], 1)
    ]
    titles = [
        Title(
            id=number,
            uid=f"t{number}",
            code=e["code"],
            name=e["name"],
            body_kinds=tuple(e["body_kinds"]),
            rank=e["rank"],
            groups=tuple(e["groups"]),
            member_of=tuple(e["member_of"]),
        )
        for number, e in enumerate(resources.load_json("office", "titles.json")["entries"], 1)
    ]
    return Organisation((*bodies, *more), tuple(titles))


def plan(codes: CodeBook) -> tuple[Target, ...]:
    """The ward's plan 52-KH/ĐU as shipped."""
    data = resources.load_json("targets", "52-kh-du.json")
    return tuple(target_from(t, data["source"]["name"], codes) for t in data["targets"])


class Town:
    """Builds a world person by person; titles and bodies by code."""

    def __init__(self, *more: Body) -> None:
        self.codes = codebook()
        self.organisation = organisation(*more)
        self._titles = {t.code: t.id for t in self.organisation.titles}
        self._bodies = {b.code: b.id for b in self.organisation.bodies}
        self._people: list[Facts] = []
        self._numbers = itertools.count(1)

    def position(
        self,
        title: str,
        body: str,
        *,
        start: str | None = None,
        end: str | None = None,
        seen_on: str | None = None,
    ) -> Position:
        """A position; without a start it is seen on a day in early 2025."""
        return Position(
            id=next(self._numbers),
            person_id=0,
            title_id=self._titles[title],
            body_id=self._bodies[body],
            start=start,
            end=end,
            seen_on=seen_on or (None if start else "2025-01-01"),
        )

    def level(
        self,
        kind: str,
        level: str | None,
        *,
        start: str | None = "2000",
        seen_on: str | None = None,
    ) -> Qualification:
        """A qualification with the rank its list gives it."""
        rank = self.codes.rank(kind, level)
        return Qualification(
            person_id=0, kind=kind, level=level, rank=rank, start=start, seen_on=seen_on
        )

    def add(
        self,
        name: str,
        *positions: Position,
        gender: str | None = "male",
        birth: str | None = "1970-01-01",
        ethnic_group: str | None = "01",
        levels: Sequence[Qualification] = (),
    ) -> Facts:
        """Put a person into the town."""
        number = len(self._people) + 1
        person = Facts(
            id=number,
            uid=f"p{number}",
            full_name=name,
            sort_key=sort_key(*split_name(name)),
            gender=gender,
            birth=birth,
            ethnic_group=ethnic_group,
            positions=positions,
            qualifications=tuple(levels),
        )
        self._people.append(person)
        return person

    @property
    def world(self) -> World:
        """The world as built so far."""
        return World(people=tuple(self._people), organisation=self.organisation)
