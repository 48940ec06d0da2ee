"""The rows of an invented office, collected in memory; nothing after its last day is told."""

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from cadredesk.domain.names import search_text, sort_key, split_name
from cadredesk.storage.ids import uid7

Row = dict[str, Any]

TABLES = (
    "body",
    "title",
    "office_name",
    "body_link",
    "term",
    "vacancy",
    "quota",
    "person",
    "person_status",
    "employment",
    "position",
    "qualification",
    "unassigned_title",
    "personnel_case",
)
"""In an order in which every row finds what it refers to."""

_DECISION: Row = {f"decision_{n}": None for n in ("number", "date", "authority", "signer")}
_PERSON: Row = dict.fromkeys(
    (
        *("other_name", "gender", "birth_party", "birth_civil", "ethnic_group", "religion"),
        *("birth_place", "hometown", "hometown_old", "residence", "residence_old", "citizen_id"),
        *("old_id", "party_card", "joined_party", "official_member", "joined_union", "enlisted"),
        *("discharged", "recruited", "health", "policy_family", "local_origin", "phone", "note"),
        "trashed_at",
    )
)
_POSITION: Row = {
    "term_id": None,
    "appointed_until": None,
    "main": False,
    "obtained": None,
    "managing_level": None,
    "end_reason": None,
    "note": None,
    **_DECISION,
}
_QUALIFICATION: Row = {
    **dict.fromkeys(("level", "text", "major", "language", "school", "form")),
    **dict.fromkeys(("certificate_number", "certificate_date")),
    "equivalent": False,
    "can_converse": None,
    "can_work_internationally": None,
}


class Story:
    """Everything that happened up to ``until``; what begins later is not told."""

    def __init__(self, rng: random.Random, until: date, next_ids: Mapping[str, int]) -> None:
        self.rng = rng
        self.until = until.isoformat()
        self.rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        self.bodies: dict[str, int] = {}
        self.titles: dict[str, int] = {}
        self.levels: dict[str, str] = {}
        self.terms: list[tuple[str, int, str, str | None]] = []
        self._next = dict(next_ids)
        # uids have their own dice: one more row does not change everybody's name
        self._dice = random.Random(rng.getrandbits(64))
        morning = datetime(until.year, until.month, until.day, tzinfo=UTC)
        self._milliseconds = int(morning.timestamp()) * 1000

    def uid(self) -> str:
        """The next uid; they rise in the order they are asked for."""
        self._milliseconds += 1
        return uid7(self._milliseconds, self._dice.getrandbits(74))

    def add(self, table: str, cells: Row) -> int:
        """A row; its id."""
        row_id = self._next[table]
        self._next[table] = row_id + 1
        self.rows[table].append({"id": row_id, "uid": self.uid(), **cells})
        return row_id

    def dated(self, table: str, span: "Span", cells: Row) -> int | None:
        """A row with start, end and seen_on; None if it begins after the last day."""
        start, end, seen_on = span
        if (start or seen_on or "") > self.until:
            return None
        if end is not None and end > self.until:
            end = None
        return self.add(table, {**cells, "start": start, "end": end, "seen_on": seen_on})

    # --- people -------------------------------------------------------------------------

    def person(self, name: str, **cells: Any) -> int:
        """A person with the keys lists are sorted and searched by; the id."""
        family, middle, given = split_name(name)
        return self.add(
            "person",
            {
                **_PERSON,
                **cells,
                "full_name": name,
                "family": family,
                "middle": middle,
                "given": given,
                "sort_key": sort_key(family, middle, given),
                "search_key": search_text(name),
            },
        )

    def position(self, person: int, title: str, body: str, span: "Span", **cells: Any) -> None:
        """A title held in a body, cut where a term of the body ends."""
        for part, term in self._by_terms(body, span):
            ending = None if part[1] is None or part[1] > self.until else cells.get("end_reason")
            if part[1] != span[1] and part[1] is not None and part[1] <= self.until:
                ending = "het_nhiem_ky"
            self.dated(
                "position",
                part,
                {
                    **_POSITION,
                    "managing_level": self.levels.get(title),
                    **cells,
                    "end_reason": ending,
                    "person_id": person,
                    "body_id": self.bodies[body],
                    "title_id": self.titles[title],
                    "term_id": term,
                },
            )

    def _by_terms(self, body: str, span: "Span") -> list[tuple["Span", int | None]]:
        start, end, seen_on = span
        found: list[tuple[Span, int | None]] = []
        for code, term, first, last in self.terms:
            begins = start or seen_on or ""
            if code != body or (last is not None and begins >= last):
                continue
            if end is not None and end <= first:
                continue
            cut = (start if begins >= first else first), _earlier(end, last)
            found.append(((*cut, seen_on if cut[0] is None else None), term))
        if not found:
            return [(span, None)]
        first_start = found[0][0][0]
        if start is not None and first_start is not None and start < first_start:
            found.insert(0, ((start, first_start, None), None))
        return found

    def status(self, person: int, status: str, span: "Span", reason: str | None = None) -> None:
        """A state of a person."""
        self.dated(
            "person_status",
            span,
            {"person_id": person, "status": status, "reason": reason, **_DECISION},
        )

    def employment(self, person: int, kind: str, body: str | None, span: "Span") -> None:
        """How somebody is employed."""
        body_id = self.bodies[body] if body else None
        cells = {"person_id": person, "kind": kind, "body_id": body_id, **_DECISION}
        self.dated("employment", span, cells)

    def qualification(
        self, person: int, kind: str, level: str, when: str | None, **cells: Any
    ) -> None:
        """A level reached; without a date it is known from the first day of the story's sheet."""
        span: Span = (when, None, None if when else SEEN)
        self.dated(
            "qualification",
            span,
            {**_QUALIFICATION, **cells, "person_id": person, "kind": kind, "level": level},
        )


Span = tuple[str | None, str | None, str | None]
"""start, end, seen_on."""

SEEN = "2023-12-31"
"""The day of the list from which undated facts were taken."""


def _earlier(one: str | None, two: str | None) -> str | None:
    return min((x for x in (one, two) if x is not None), default=None)
