"""What taking a sheet in would do: whom each row is, what is new, what differs; writes nothing."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.matching import CurrentPerson, Finder
from cadredesk.domain.names import fold, text_key
from cadredesk.domain.sheet import (
    Plan,
    PlanRow,
    Problem,
    ProposedBody,
    Sheet,
    SheetPerson,
    TitlePiece,
)

STOPPING = frozenset({"full_name", "birth", "citizen_id"})
"""A row with a problem in one of these is written only when the clerk says so."""

WARNINGS = frozenset({"id-against-row"})
"""Problems told beside a value that is taken as it stands: they stop no row."""

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

_NO_LETTER = re.compile(r"[\W_]+")
_FOUND_BY = frozenset({"full_name", "birth", "citizen_id", "party_card"})
_PASSES = 4
_PARENTS = {"chi_bo": "bch", "tdp": "ubnd", "thon": "ubnd", "ctmt": "mttq", "truong": "ubnd"}
_SHORTER = (("to_dan_pho", "tdp"), ("ban_cong_tac_mat_tran", "ctmt"))


def compare(
    sheet: Sheet,
    current: Sequence[CurrentPerson],
    codes: CodeBook,
    organisation: Organisation,
) -> Plan:
    """Row by row what applying the sheet would write.

    People are found by citizen id, then party card, then name and birth. Blank cells and less
    precise dates change nothing; the same sheet a second time gives nothing new.
    """
    differ = Difference(codes, organisation)
    stopped = {p.row for p in sheet.problems if stops(p)}
    known = list(current)
    for _ in range(_PASSES):
        rows = _rows(sheet, known, current, differ, stopped)
        before, known = known, _as_written(current, rows)
        if known == before:
            break
    return Plan(sheet=sheet, rows=tuple(rows), bodies=differ.proposed(rows))


def stops(problem: Problem) -> bool:
    """Whether a problem keeps its row from being written unasked."""
    return problem.column in STOPPING and problem.code not in WARNINGS


def _rows(
    sheet: Sheet,
    known: Sequence[CurrentPerson],
    current: Sequence[CurrentPerson],
    differ: "Difference",
    stopped: Collection[int],
) -> list[PlanRow]:
    """The rows of a plan; people are found among ``known``, compared with ``current``."""
    finder = Finder(known)
    finder.claim(p for p in sheet.people if p.row not in stopped)
    stored = {c.uid: c for c in current}
    return [_row(p, finder, differ, stored, p.row in stopped) for p in sheet.people]


def _as_written(current: Sequence[CurrentPerson], rows: Iterable[PlanRow]) -> list[CurrentPerson]:
    """The stored people as the rows will leave them, in what people are found by.

    Whom a row is must not hang on what another row of the sheet has yet to write: else the same
    sheet would be understood otherwise the second time.
    """
    told = {
        row.uid: {name: pair[1] for name, pair in row.changes.items() if name in _FOUND_BY}
        for row in rows
        if row.uid and row.kind == "changed"
    }
    return [
        replace(c, values={**c.values, **told[c.uid]}) if told.get(c.uid) else c for c in current
    ]


def _row(
    person: SheetPerson,
    finder: Finder,
    differ: "Difference",
    stored: Mapping[str, CurrentPerson],
    stopped: bool,
) -> PlanRow:
    match = finder.find(person)
    uid = match.person.uid if match.person else None
    if stopped or match.kind == "problem":
        reason = match.reason if match.kind == "problem" else "bad-value"
        return PlanRow(
            row=person.row,
            kind="problem",
            person=person,
            uid=uid,
            candidates=match.candidates or ((uid,) if uid else ()),
            reason=reason,
        )
    if match.kind == "doubtful":
        return PlanRow(
            row=person.row,
            kind="doubtful",
            person=person,
            candidates=match.candidates,
            reason=match.reason,
            twin=match.twin,
        )
    finder.remember(person, match.person)
    return differ.against(person, stored[uid] if uid else None)


class Difference:
    """What a row would change in a person."""

    def __init__(self, codes: CodeBook, organisation: Organisation) -> None:
        self._codes = codes
        self._bodies = {(b.kind, text_key(b.name)): b for b in organisation.bodies}
        self._codes_taken = {b.code for b in organisation.bodies}

    def against(self, person: SheetPerson, old: CurrentPerson | None) -> PlanRow:
        """The row of the plan for a person known (new for None)."""
        pieces = tuple(self._settled(p) for p in person.positions)
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
        waiting = {fold(t) for t in old.unassigned}
        texts = tuple(t for t in person.unassigned if fold(t) not in waiting)
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

    def _settled(self, piece: TitlePiece) -> TitlePiece:
        """A body proposed when the sheet was read may exist by now."""
        body = self._bodies.get(body_key(piece))
        if body is None or piece.body_code is not None:
            return piece
        return replace(piece, body_code=body.code, body=body.name)

    def _changes(
        self, person: SheetPerson, old: CurrentPerson
    ) -> dict[str, tuple[str | None, str | None]]:
        found: dict[str, tuple[str | None, str | None]] = {}
        for name, value in person.values.items():
            if value is None:
                continue
            before = old.values.get(name)
            new = self._new_value(name, value, before, person, old)
            if new is not None:
                found[name] = (before, new)
        if person.can_work_internationally and not old.works_abroad:
            found["can_work_internationally"] = (None, "yes")
        return found

    def _new_value(
        self,
        name: str,
        value: str,
        before: str | None,
        person: SheetPerson,
        old: CurrentPerson,
    ) -> str | None:
        if name in TEXTS:
            return value if before is None or text_key(before) != text_key(value) else None
        if name in DATES:
            return None if before and before.startswith(value) else value
        if name in LEVELS:
            return value if self._higher(name, value, old) else None
        if name == "major":
            return value if self._other_major(value, person, old) else None
        if name == "phone":
            held = _digits(before or "")
            return None if all(n in held for n in _digits(value)) else value
        return _joined_note(before, value) if name == "note" else None

    def _higher(self, kind: str, value: str, old: CurrentPerson) -> bool:
        held = old.levels.get(kind, frozenset())
        if text_key(value) in {text_key(h) for h in held}:
            return False
        if kind == "foreign_language":
            return True
        rank = self._rank(kind, value)
        ranks = [r for h in held if (r := self._rank(kind, h)) is not None]
        return rank is None or not ranks or rank >= max(ranks)

    def _rank(self, kind: str, name: str) -> int | None:
        entry = self._codes.find(kind, name)
        return entry.rank if entry else None

    def _other_major(self, value: str, person: SheetPerson, old: CurrentPerson) -> bool:
        """A major not yet recorded, of a degree that is not below the one recorded."""
        if text_key(value) in {text_key(m) for m in old.majors}:
            return False
        degree = person.values.get("degree")
        held = old.levels.get("degree", frozenset())
        return degree is None or degree in held or self._higher("degree", degree, old)

    def proposed(self, rows: Collection[PlanRow]) -> tuple[ProposedBody, ...]:
        """The bodies these rows name that the office does not have."""
        people: dict[tuple[str, str], int] = defaultdict(int)
        names: dict[tuple[str, str], str] = {}
        for row in rows:
            pieces = row.positions or tuple(self._settled(p) for p in row.person.positions)
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


def _joined_note(before: str | None, value: str) -> str | None:
    """Notes add up; what already stands there is not written twice."""
    if not before:
        return value
    known = fold(before)
    fresh = [part for part in value.split("; ") if fold(part) not in known]
    return "; ".join([before, *fresh]) if fresh else None
