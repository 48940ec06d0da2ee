"""The rows of a plan that are written: as they are, or as the clerk decided whom they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from cadredesk.domain.difference import Difference, body_key, joined_note
from cadredesk.domain.lines import Book
from cadredesk.domain.matching import NUMBERS
from cadredesk.domain.names import fold
from cadredesk.domain.plan import stops
from cadredesk.domain.sheet import Plan, PlanRow, SheetPerson
from cadredesk.services.importing_current import current_person
from cadredesk.services.importing_words import fields
from cadredesk.storage import people as stored

NEW = "new"
SKIP = "skip"


@dataclass(slots=True)
class Work:
    """What the clerk decided."""

    plan: Plan
    skip: Collection[int]
    choices: Mapping[int, str]
    bodies: Collection[str] | None


def decided(session: Any, work: Work, book: Book) -> list[PlanRow]:
    """The rows to write, doubtful ones as the clerk decided them."""
    rows: list[PlanRow] = []
    chosen: list[tuple[PlanRow, str]] = []
    for row in work.plan.rows:
        choice = work.choices.get(row.row)
        if row.row in work.skip or choice == SKIP:
            continue
        if choice is not None and choice != row.uid and row.kind != choice:
            chosen.append((row, choice))
        elif row.kind in ("new", "changed", "same"):
            rows.append(row)
        elif choice is not None and row.kind == "problem":
            chosen.append((row, choice))
    if chosen:
        rows = _once(sorted([*rows, *_chosen(session, work.plan, chosen, book)], key=_number))
    return [r for r in rows if r.kind != "same"]


def _number(row: PlanRow) -> int:
    return row.row


def _chosen(
    session: Any, plan: Plan, chosen: Sequence[tuple[PlanRow, str]], book: Book
) -> list[PlanRow]:
    day = date.fromisoformat(plan.sheet.as_of)
    dossiers = {d.person.uid: d for d in stored.dossiers(session, book.codes)}
    differ = Difference(book.codes, book.seats.organisation)
    rows = []
    for row, choice in chosen:
        person = with_kept_text(plan, row)
        if choice == NEW and person.values.get("full_name"):
            rows.append(differ.against(person, None))
        elif choice in dossiers:
            rows.append(differ.against(person, current_person(dossiers[choice], day, book)))
    return rows


def with_kept_text(plan: Plan, row: PlanRow) -> SheetPerson:
    """What stood in a cell that is no date or number goes into the note, not into oblivion."""
    names = fields()
    lost = [
        f"{names.get(p.column, p.column)}: {p.value}"
        for p in plan.sheet.problems
        if p.row == row.row and stops(p) and p.value
    ]
    if not lost:
        return row.person
    note = "; ".join(t for t in (row.person.values.get("note"), *lost) if t)
    return replace(row.person, values=row.person.values | {"note": note})


# --- several rows of one person -------------------------------------------------------------------


@dataclass(slots=True)
class _Told:
    """What other rows of a sheet say of somebody."""

    values: dict[str, str] = field(default_factory=dict)
    titles: set[tuple[Any, ...]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    note: str | None = None
    rows: int = 0

    def add(self, row: PlanRow) -> None:
        self.rows += 1
        self.values |= {name: value for name, value in row.person.values.items() if value}
        self.values |= {name: pair[1] for name, pair in row.changes.items() if pair[1]}
        self.titles |= {_title(piece) for piece in row.positions}
        self.texts |= {fold(text) for text in row.unassigned}
        if "note" in row.changes:
            self.note = row.changes["note"][1]


def _once(rows: Iterable[PlanRow]) -> list[PlanRow]:
    """The rows of everybody once: what further rows of the same person add stands behind them.

    Where two rows of a sheet are one person and contradict each other, the one counts by which he
    is found the next time: a row with a number, else the upper one. Otherwise the same sheet would
    change him anew each time.
    """
    people: dict[str | int, list[PlanRow]] = defaultdict(list)
    for row in rows:
        people[row.uid or row.row].append(row)
    found = []
    for own in people.values():
        if not own[1:]:
            found += own
            continue
        told = _Told()
        for row in _in_order(own):
            row = _adding(row, told) if told.rows else row
            told.add(row)
            found.append(row)
    return found


def _in_order(rows: Sequence[PlanRow]) -> list[PlanRow]:
    """Several rows of one person, the one that counts first.

    Whom one of them knows by his name keeps it, whatever name the others give: those stand last.
    """
    known = any(r.person.values.get("full_name") and "full_name" not in r.changes for r in rows)

    def renames(row: PlanRow) -> bool:
        return known and "full_name" in row.changes

    ordered = sorted(rows, key=lambda r: (renames(r), not _has_number(r), r.row))
    return [
        replace(r, changes={n: p for n, p in r.changes.items() if n != "full_name"})
        if renames(r)
        else r
        for r in ordered
    ]


def _has_number(row: PlanRow) -> bool:
    return any(row.person.values.get(key) for key in NUMBERS)


def _adding(row: PlanRow, told: _Told) -> PlanRow:
    """A row without what another row of the same person says."""
    changes = {name: pair for name, pair in row.changes.items() if name not in told.values}
    note = row.person.values.get("note")
    if "note" in row.changes and note:
        before = told.note or row.changes["note"][0]
        new = joined_note(before, note)
        changes.pop("note", None)
        if new is not None:
            changes["note"] = (before, new)
    titles = tuple(piece for piece in row.positions if _title(piece) not in told.titles)
    texts = tuple(text for text in row.unassigned if fold(text) not in told.texts)
    kind = "changed" if changes or titles or texts else "same"
    return replace(row, kind=kind, changes=changes, positions=titles, unassigned=texts)


def _title(piece: Any) -> tuple[Any, ...]:
    return piece.title_code, piece.body_code or body_key(piece)
