"""What the clerk has decided so far about one sheet, and what writing it would do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.person import PersonLine
from cadredesk.domain.sheet import Plan, PlanRow, Problem, TitlePiece
from cadredesk.domain.units import Unit
from cadredesk.services.importing import OpenedFile
from cadredesk.services.imports import Import
from cadredesk.ui import show
from cadredesk.ui.pages.importing.reading import examples, zeros_restored

NEW, SKIP = "new", "skip"
KINDS = ("new", "changed", "same", "doubtful", "problem")
_NUMBERS = ("citizen_id", "party_card")
ASKED = ("doubtful", "problem")
"""Kinds of rows that are written only when the clerk says who it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the button would write."""

    rows: int = 0
    new: int = 0
    changed: int = 0
    cells: int = 0
    bodies: int = 0
    texts: int = 0
    doubtful: int = 0
    problems: int = 0
    unticked: int = 0


@dataclass(slots=True)
class Draft:
    """A plan with the clerk's decisions: rows not wanted, who doubtful rows are, bodies refused."""

    opened: OpenedFile
    plan: Plan
    people: Mapping[str, PersonLine]
    unticked: set[int] = field(default_factory=set)
    choices: dict[int, str] = field(default_factory=dict)
    decided: dict[int, PlanRow] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    problems: dict[int, dict[str, Problem]] = field(default_factory=dict)
    newer: Import | None = None
    """An import of a later day, whose data the changes of this sheet may put back to old."""
    elsewhere: tuple[Unit, Unit] | None = None
    """The commune the sheet names and the office's, where they differ."""
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """What was typed instead of what the file says, by row and column letters."""
    zeros: int = 0
    """How many numbers got back the 0 the spreadsheet took from their front."""
    examples: Mapping[str, str] = field(default_factory=dict)
    """What stands in each column, by its letter."""
    _kinds: dict[str, list[PlanRow]] = field(default_factory=dict)
    _rows: dict[int, PlanRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for problem in self.plan.sheet.problems:
            self.problems.setdefault(problem.row, {})[problem.column] = problem
        for row in self.plan.rows:
            self._kinds.setdefault(row.kind, []).append(row)
        self._rows = {row.row: row for row in self.plan.rows}
        self.zeros = zeros_restored(self.plan.sheet)
        self.examples = examples(self.opened, self.plan.sheet)

    def keep_from(self, before: "Draft | None") -> None:
        """Take over what was decided on the same sheet before it was read again."""
        if before is None or before.plan.sheet.sheet != self.plan.sheet.sheet:
            return
        rows = self._rows
        self.unticked = {r for r in before.unticked if r in rows and rows[r].kind not in ASKED}
        known = {r: c for r, c in before.choices.items() if r in rows and rows[r].kind in ASKED}
        self.choices = {r: c for r, c in known.items() if c in (NEW, SKIP) or c in self.people}
        self.decided = {r: p for r, p in before.decided.items() if r in self.choices}
        self.refused = before.refused & {b.code for b in self.plan.bodies}

    # --- rows ------------------------------------------------------------------------------------

    def repeats_number(self, row: PlanRow) -> bool:
        """Whether a row gives the number of a row above that will be written: nobody new then."""
        twin = self.row_at(row.twin) if row.twin else None
        if twin is None or not self.ticked(twin):
            return False
        ours, other = row.person.values, twin.person.values
        return any(ours.get(key) and ours.get(key) == other.get(key) for key in _NUMBERS)

    def row_at(self, sheet_row: int) -> PlanRow | None:
        """The row of the plan for a row of the sheet."""
        return self._rows.get(sheet_row)

    def effect(self, row: PlanRow) -> PlanRow:
        """What the row would do as decided."""
        return self.decided.get(row.row, row)

    def can_tick(self, row: PlanRow) -> bool:
        """Whether the row can be written at all."""
        if row.kind == "problem":
            return bool(row.person.values.get("full_name"))
        return row.kind != "same"

    def ticked(self, row: PlanRow) -> bool:
        """Whether the row will be written."""
        if row.kind in ASKED:
            return self.choices.get(row.row, SKIP) != SKIP
        return row.kind != "same" and row.row not in self.unticked

    def tick(self, row: PlanRow, wish: bool) -> None:
        """Write a row or not; one asked about becomes :meth:`answer`."""
        if row.kind in ASKED:
            self.choose(row, self.answer(row) or SKIP if wish else SKIP)
        elif wish:
            self.unticked.discard(row.row)
        else:
            self.unticked.add(row.row)

    def answer(self, row: PlanRow) -> str | None:
        """Who a row asked about is where only one answer is open; nobody is guessed."""
        if not row.candidates:
            return NEW
        return row.candidates[0] if len(row.candidates) == 1 else None

    def choose(self, row: PlanRow, choice: str, outcome: PlanRow | None = None) -> None:
        """Note who a doubtful row is; ``outcome`` is what it would then do."""
        self.choices[row.row] = choice
        self.decided.pop(row.row, None)
        if outcome is not None:
            self.decided[row.row] = outcome

    def of_kind(self, kind: str) -> Sequence[PlanRow]:
        """The rows of a kind; all for an empty one."""
        return self._kinds.get(kind, ()) if kind else self.plan.rows

    # --- what will be written --------------------------------------------------------------------

    def counted(self) -> Counted:
        """What the button will write, in numbers."""
        left: Counter[str] = Counter()
        rows: list[PlanRow] = []
        for row in self.plan.rows:
            if not self.ticked(row):
                left[row.kind] += 1
            elif (effect := self.effect(row)).kind != "same":
                rows.append(effect)
        known = [r for r in rows if not self._is_new(r)]
        agreed = {b.name for b in self.plan.bodies if b.code not in self.refused}
        named = [p.body for r in rows for p in _pieces(r) if p.body_code is None]
        return Counted(
            rows=len(rows),
            new=len(rows) - len(known),
            changed=len(known),
            cells=sum(len(r.changes) + len(r.positions) for r in known),
            bodies=len(agreed.intersection(named)),
            texts=sum(b not in agreed for b in named) + sum(len(r.unassigned) for r in rows),
            doubtful=left["doubtful"],
            problems=left["problem"],
            unticked=left["new"] + left["changed"],
        )

    def _is_new(self, row: PlanRow) -> bool:
        if row.kind in ASKED:
            return self.choices.get(row.row) == NEW
        return row.kind == "new"


def _pieces(row: PlanRow) -> Sequence[TitlePiece]:
    return row.positions or (row.person.positions if row.kind in ASKED else ())


# --- in words -----------------------------------------------------------------------------------


def written_words(counted: Counted) -> str:
    """What the button will write: "Sẽ ghi <b>60 dòng</b>: 60 người mới, 2 người thay đổi"."""
    translate = QCoreApplication.translate
    if not counted.rows:
        return translate("Importing", "Không có dòng nào để ghi.")
    parts = []
    if counted.new:
        parts.append(
            translate("Importing", "{count} người mới").format(count=show.count(counted.new))
        )
    if counted.changed:
        words = translate("Importing", "{count} người thay đổi ({cells} ô)")
        parts.append(
            words.format(count=show.count(counted.changed), cells=show.count(counted.cells))
        )
    if counted.bodies:
        words = translate("Importing", "{count} tổ chức mới")
        parts.append(words.format(count=show.count(counted.bodies)))
    if counted.texts:
        words = translate("Importing", "{count} chức vụ chưa gán")
        parts.append(words.format(count=show.count(counted.texts)))
    sentence = translate(
        "Importing", "Sẽ ghi <span style='font-weight:600'>{count} dòng</span>: {parts}."
    )
    return sentence.format(count=show.count(counted.rows), parts=", ".join(parts))


def left_words(counted: Counted) -> str:
    """What stays out, and that all of it can be taken back."""
    translate = QCoreApplication.translate
    parts = []
    if counted.doubtful:
        parts.append(translate("Importing", "{count} nghi ngờ").format(count=counted.doubtful))
    if counted.problems:
        parts.append(translate("Importing", "{count} có lỗi").format(count=counted.problems))
    if counted.unticked:
        parts.append(translate("Importing", "{count} bỏ chọn").format(count=counted.unticked))
    words = ""
    if parts:
        words = translate("Importing", "Để lại {parts}.").format(parts=", ".join(parts))
    if counted.rows:
        back = translate("Importing", "Hoàn tác được cả lần nhập.")
        words = f"{words} {back}"
    return words.strip()
