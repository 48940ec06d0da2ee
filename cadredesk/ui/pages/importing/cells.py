"""Cells of the preview as data: what stands there, what is struck, what is new, what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.person import SHAPE_KEYS
from cadredesk.domain.plan import DATES, WARNINGS
from cadredesk.domain.sheet import PlanRow, Sheet, sheet_row
from cadredesk.services import importing
from cadredesk.ui import i18n, show
from cadredesk.ui.models import nil_words
from cadredesk.ui.pages.importing.draft import ASKED, Draft
from cadredesk.ui.widgets.people_list import GENDERS

FIRST = ("full_name", "birth", "position")
EXTRA = (
    "other_name",
    "birth_place",
    "general_education",
    "joined_union",
    "enlisted",
    "discharged",
    "recruited",
    "health",
    "policy_family",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a struck old text, a new text, a plain text; ``wrong`` says what is wrong.

    ``caution`` is what to look at beside a value that is taken; ``corrected`` cells hold what the
    clerk typed instead of what the file says.
    """

    plain: str | None = None
    old: str | None = None
    new: str | None = None
    wrong: str = ""
    caution: str = ""
    corrected: bool = False

    @property
    def words(self) -> str:
        """The cell in words, for those who hear it, and for its width."""
        parts = [self.old if self.new is not None else None, self.new, self.plain]
        text = " ".join(p for p in parts if p) or nil_words()
        note = self.wrong or self.caution
        return f"{text} ({note})" if note else text

    def marked(self) -> "Cell":
        """The same, typed by the clerk."""
        return replace(self, corrected=True)


def keys_of(sheet: Sheet) -> list[str]:
    """The fields worth a column: name, birth, title, then what the sheet has, in usual order."""
    present = {name for person in sheet.people[:200] for name in person.values}
    present |= {problem.column for problem in sheet.problems}
    order = [*FIRST, *(k for k in SHAPE_KEYS if k not in (*FIRST, "uid", "unit")), *EXTRA]
    return [k for k in order if k in present or k in FIRST[:2]]


def value_words(key: str, value: str | None) -> str | None:
    """A value as the screen writes it."""
    if value is None:
        return None
    if key in DATES:
        return show.partial(value)
    if key == "gender":
        return GENDERS.get(value, value)
    return value


def cell(draft: Draft, row: PlanRow, key: str) -> Cell:
    """What the preview shows of a row under a field."""
    problem = draft.problems.get(row.row, {}).get(key)
    if problem is None:
        return _taken(draft.effect(row), row, key)
    if problem.code in WARNINGS:
        return replace(_taken(draft.effect(row), row, key), caution=problem.text)
    return Cell(plain=problem.value or nil_words(), wrong=problem.text)


def _taken(effect: PlanRow, row: PlanRow, key: str) -> Cell:
    if key == "position":
        return _titles(effect)
    if key in effect.changes:
        old, new = effect.changes[key]
        return Cell(old=value_words(key, old) or nil_words(), new=value_words(key, new))
    return Cell(plain=value_words(key, row.person.values.get(key)))


def _titles(row: PlanRow) -> Cell:
    said = row.person.values.get("position")
    if row.kind != "changed":
        return Cell(plain=said)
    added = [p.title for p in row.positions] + list(row.unassigned)
    if not added:
        return Cell(plain=said)
    return Cell(new="+ " + ", ".join(added))


_KINDS = {
    "new": ("plus-circle", "ok"),
    "changed": ("pencil-simple", "accent"),
    "same": ("equals", "text2"),
    "doubtful": ("question-fill", "unk"),
    "problem": ("x-circle-fill", "bad"),
}
"""Icon and colour token of each kind of row."""


def look_of(kind: str) -> tuple[str, str]:
    """Icon and colour token of a kind of row."""
    return _KINDS[kind]


def kind_words(kind: str) -> str:
    """What a kind of row is called."""
    translate = QCoreApplication.translate
    return {
        "": translate("Importing", "Tất cả"),
        "new": translate("Importing", "Mới"),
        "changed": translate("Importing", "Thay đổi"),
        "same": translate("Importing", "Giống"),
        "doubtful": translate("Importing", "Nghi ngờ"),
        "problem": translate("Importing", "Có lỗi"),
    }[kind]


def result_words(draft: Draft, row: PlanRow) -> str:
    """The word in the column Kết quả: the kind, or for a wrong row what is wrong."""
    if row.kind != "problem":
        return kind_words(row.kind)
    wrong = draft.problems.get(row.row, {})
    if row.reason == "bad-value" and wrong:
        # what follows the colon stands beside the wrong cell, and whole below
        text = next(iter(wrong.values())).text.partition(":")[0]
        return text[:1].upper() + text[1:]
    return {
        "id-of-another": QCoreApplication.translate("Importing", "Số của người khác"),
        "id-differs": QCoreApplication.translate("Importing", "Số căn cước khác"),
        "numbers-of-two": QCoreApplication.translate("Importing", "Số của hai người"),
    }.get(row.reason or "", kind_words("problem"))


def reason_words(draft: Draft, row: PlanRow) -> str:
    """Why the clerk is asked about a row, in one sentence."""
    translate = QCoreApplication.translate
    if row.reason in importing.REASONS:
        return i18n.shown(importing.REASONS[row.reason]).format(row=sheet_row(row.twin or 0))
    wrong = draft.problems.get(row.row, {})
    shown = "; ".join(f"«{p.value}» {p.text}" if p.value else p.text for p in wrong.values())
    kept = translate("Importing", "Ghi dòng này thì ô sai được giữ nguyên văn ở ghi chú.")
    return f"{shown[:1].upper()}{shown[1:]}. {kept}" if shown else kind_words(row.kind)


def asked(row: PlanRow) -> bool:
    """Whether the clerk has to say who the row is."""
    return row.kind in ASKED


def change_lines(row: PlanRow, names: dict[str, str]) -> Sequence[tuple[str, Cell]]:
    """What a row would change, field by field."""
    found = [
        (
            names.get(key, key),
            Cell(old=value_words(key, old) or nil_words(), new=value_words(key, new)),
        )
        for key, (old, new) in row.changes.items()
    ]
    added = [p.title for p in row.positions] + list(row.unassigned)
    if added:
        found.append((names.get("position", "position"), Cell(new="+ " + ", ".join(added))))
    return found
