"""What a row of a sheet would change in a person: never by a blank, never for the poorer."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.matching import NUMBERS, CurrentPerson
from cadredesk.domain.names import fold, text_key
from cadredesk.domain.namesakes import number_key
from cadredesk.domain.sheet import PlanRow, ProposedBody, SheetPerson, TitlePiece

LEVELS = (
    "degree",
    "political_theory",
    "state_management",
    "foreign_language",
    "informatics",
    "general_education",
)
DATES = (
    "birth",
    "joined_party",
    "official_member",
    "joined_union",
    "enlisted",
    "discharged",
    "recruited",
)
TEXTS = (
    "full_name",
    "other_name",
    "gender",
    "ethnic_group",
    "religion",
    "birth_place",
    "hometown",
    "residence",
    "citizen_id",
    "old_id",
    "party_card",
    "health",
    "policy_family",
)

PLACES = ("birth_place", "hometown", "residence")

_NO_LETTER = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")
_PARENTS = {"chi_bo": "bch", "tdp": "ubnd", "thon": "ubnd", "ctmt": "mttq", "truong": "ubnd"}
_SHORTER = (("to_dan_pho", "tdp"), ("ban_cong_tac_mat_tran", "ctmt"))


class Difference:
    """What a row would change in a person."""

    def __init__(self, codes: CodeBook, organisation: Organisation) -> None:
        self._codes = codes
        self._bodies = {(b.kind, text_key(b.name)): b for b in organisation.bodies}
        self._codes_taken = {b.code for b in organisation.bodies}

    def against(self, person: SheetPerson, old: CurrentPerson | None) -> PlanRow:
        """The row of the plan for a person known (new for None)."""
        pieces = self.pieces(person)
        if old is None:
            return PlanRow(
                row=person.row,
                kind="new",
                person=person,
                positions=pieces,
                unassigned=person.unassigned,
            )
        changes = self._changes(person, old)
        pieces = tuple(
            p for p in pieces if p.body_code is None or (p.title_code, p.body_code) not in old.held
        )
        texts = person.unassigned
        if texts and old.unassigned:
            waiting = {fold(t) for t in old.unassigned}
            texts = tuple(t for t in texts if fold(t) not in waiting)
        kind = "changed" if changes or pieces or texts else "same"
        return PlanRow(
            row=person.row,
            kind=kind,
            person=person,
            uid=old.uid,
            changes=changes,
            positions=pieces,
            unassigned=texts,
            recognised=tuple(t for t in old.unassigned if any(is_said(p, t) for p in pieces)),
        )

    def changes_nothing(self, person: SheetPerson, old: CurrentPerson) -> bool:
        """Whether everything a row says of somebody is known already."""
        return self.against(person, old).kind == "same"

    def pieces(self, person: SheetPerson) -> tuple[TitlePiece, ...]:
        """The titles a row gives; bodies proposed when the sheet was read may exist by now."""
        return tuple(p if p.body_code else self._settled(p) for p in person.positions)

    def _settled(self, piece: TitlePiece) -> TitlePiece:
        body = self._bodies.get(body_key(piece))
        return piece if body is None else replace(piece, body_code=body.code, body=body.name)

    def _changes(
        self, person: SheetPerson, old: CurrentPerson
    ) -> dict[str, tuple[str | None, str | None]]:
        found: dict[str, tuple[str | None, str | None]] = {}
        for name, value in person.values.items():
            before = old.values.get(name)
            if value is not None and value != before and self._is_new(name, value, person, old):
                found[name] = (before, value)
        note = person.values.get("note")
        if note and "note" in found:
            before = old.values.get("note")
            found["note"] = (before, joined_note(before, note))
        if person.can_work_internationally and not old.works_abroad:
            found["can_work_internationally"] = (None, "yes")
        return found

    def _is_new(self, name: str, value: str, person: SheetPerson, old: CurrentPerson) -> bool:
        """Whether a value says more than, or something else than, what is stored."""
        before = old.values.get(name)
        if name in TEXTS:
            return before is None or not says_less(name, value, before, person.raw.get(name))
        if name in DATES:
            return not (before and before.startswith(value))
        if name in LEVELS:
            return self._higher(name, value, old)
        if name == "major":
            return self._other_major(value, person, old)
        if name == "phone":
            held = _digits(before or "")
            return not all(n in held for n in _digits(value))
        return name == "note" and joined_note(before, value) is not None

    def _higher(self, kind: str, value: str, old: CurrentPerson) -> bool:
        held = old.levels.get(kind, frozenset())
        if text_key(value) in {text_key(h) for h in held}:
            return False
        if kind == "foreign_language":
            return not any(_words(value) <= _words(h) for h in held)
        rank = self._rank(kind, value)
        ranks = [r for h in held if (r := self._rank(kind, h)) is not None]
        return rank is None or not ranks or rank >= max(ranks)

    def _rank(self, kind: str, name: str) -> int | None:
        entry = self._codes.find(kind, name)
        return entry.rank if entry else None

    def _other_major(self, value: str, person: SheetPerson, old: CurrentPerson) -> bool:
        """A major not yet recorded, of a degree that is not below the one recorded."""
        if any(_words(value) <= _words(m) for m in old.majors):
            return False
        degree = person.values.get("degree")
        held = old.levels.get("degree", frozenset())
        return degree is None or degree in held or self._higher("degree", degree, old)

    def proposed(self, rows: Collection[PlanRow]) -> tuple[ProposedBody, ...]:
        """The bodies these rows name that the office does not have."""
        people: dict[tuple[str, str], int] = defaultdict(int)
        names: dict[tuple[str, str], str] = {}
        for row in rows:
            pieces = row.positions or self.pieces(row.person)
            meant = {body_key(p): p.body for p in pieces if p.body_code is None}
            for key, name in meant.items():
                people[key] += 1
                names.setdefault(key, name)
        found = []
        taken = set(self._codes_taken)
        for (kind, plain), count in people.items():
            name = names[kind, plain]
            parent = _PARENTS.get(kind)
            code = _free_code(name, taken)
            taken.add(code)
            found.append(
                ProposedBody(
                    code=code,
                    kind=kind,
                    name=name,
                    parent=parent if parent in self._codes_taken else None,
                    within=None,
                    people=count,
                )
            )
        return tuple(sorted(found, key=lambda b: (b.kind, len(b.code), b.code)))


def says_less(name: str, value: str, before: str, raw: str | None = None) -> bool:
    """Whether a text says no more than the one that is stored: the same, or less of the same.

    A name without its marks, a place without its commune, a number without its zeros. ``raw`` is
    the cell as it was written: what was stored as it stood is the same still.
    """
    if text_key(value) == text_key(before) or (raw and text_key(raw) == text_key(before)):
        return True
    if name in NUMBERS:
        return number_key(value) == number_key(before) and len(value) <= len(before)
    if fold(value) == fold(before):
        return _marks(value) == 0 < _marks(before)
    return name in PLACES and _words(value) <= _words(before)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _marks(text: str) -> int:
    """How many marks stand on the letters of a text (đ is one)."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return sum(unicodedata.combining(c) > 0 or c == "đ" for c in plain)


def is_said(piece: TitlePiece, text: str) -> bool:
    """Whether a text that waited for its title is the one a piece has now been read from."""
    forms = (piece.text, piece.title, f"{piece.title} {piece.body}")
    return _letters(text) in {_letters(form) for form in forms}


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


def body_key(piece: TitlePiece) -> tuple[str, str]:
    """By what the body of a piece is told from others, whatever its case and spaces."""
    return piece.body_kind, text_key(piece.body)


def _free_code(name: str, taken: Collection[str]) -> str:
    code = "_".join(re.findall(r"[a-z0-9]+", fold(name)))
    for long, short in _SHORTER:
        code = code.replace(long, short)
    found, number = code[:60], 2
    while found in taken:
        found, number = f"{code[:56]}_{number}", number + 1
    return found


def _digits(text: str) -> list[str]:
    return [d for part in text.split(",") if (d := re.sub(r"\D", "", part))]


def joined_note(before: str | None, value: str) -> str | None:
    """Notes add up; what already stands there is not written twice. None for nothing new."""
    if not before:
        return value
    known = fold(before)
    fresh = [part for part in value.split("; ") if fold(part) not in known]
    return "; ".join([before, *fresh]) if fresh else None
