"""The tab of dated states: how somebody is and was employed, and what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Signal

from cadredesk.domain.dates import show
from cadredesk.domain.service import Employment, Status
from cadredesk.ui.dialogs.state import StateDialog
from cadredesk.ui.pages.person.context import FormContext, since
from cadredesk.ui.pages.person.facts import FactsTab, written
from cadredesk.ui.pages.person.states_data import closed, followed, running, succeeded
from cadredesk.ui.widgets.fields_table import Cell

Fact = Employment | Status


class StatesTab(FactsTab[Fact]):
    """Diện, trạng thái: employments, then statuses.

    The field *Diện* of the first tab edits the same draft: it hands its choice to ``take``, and
    ``employments_edited`` tells it when the table has another one. ``record_ended`` gives the
    day and reason from which positions no longer hold.
    """

    employments_edited = Signal()
    record_ended = Signal(str, object)
    stretch: ClassVar[tuple[int, ...]] = (1, 4)

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._employments: tuple[Employment, ...] = ()
        self._asked: Employment | None = None
        self._unknown = False
        self._statuses: tuple[Status, ...] = ()
        self._loaded: tuple[tuple[Employment, ...], tuple[Status, ...]] = ((), ())
        self.dialog: StateDialog[Employment] | StateDialog[Status] | None = None
        self.table.setAccessibleName(self.tr("Diện và trạng thái qua các thời gian"))

    def _make_buttons(self) -> None:
        self.change = self._button(self.tr("Đổi diện…"), self.change_employment)
        self.add = self._button(self.tr("Thêm trạng thái…"), self.add_fact)
        self.edit = self._button(self.tr("Sửa…"), self.edit_current)
        self.drop = self._button(self.tr("Xóa"), self.drop_chosen)

    # --- in and out -----------------------------------------------------------------------------

    def load(
        self,
        name: str,
        person_id: int,
        employments: Sequence[Employment],
        statuses: Sequence[Status],
    ) -> None:
        """Show what is stored."""
        self._name, self._person_id = name, person_id
        self._employments, self._statuses = tuple(employments), tuple(statuses)
        self._asked, self._unknown = None, False
        self._loaded = (self._employments, self._statuses)
        self._fill()

    def employments(self) -> tuple[Employment, ...]:
        """The employments of the draft, with what the field *Diện* asks for."""
        if self._unknown:
            now = self.running()
            return tuple(e for e in self._employments if e is not now)
        if self._asked is None:
            return self._employments
        return succeeded(self._employments, self._asked, self.context.as_of())

    def statuses(self) -> tuple[Status, ...]:
        """The statuses of the draft."""
        return self._statuses

    def running(self) -> Employment | None:
        """The employment of the reference date, before what the field *Diện* asks for."""
        return running(self._employments, self.context.as_of())

    def changes(self) -> int:
        """How many of the two differ from what is stored."""
        now = (self.employments(), self._statuses)
        return sum(one != other for one, other in zip(now, self._loaded, strict=True))

    def take(self, asked: Employment | None, *, unknown: bool = False) -> None:
        """What the field *Diện* asks for: another employment, none known, or as it was."""
        self._asked = replace(asked, person_id=self._person_id) if asked else None
        self._unknown = unknown
        self._fill()

    # --- what the buttons do --------------------------------------------------------------------

    def change_employment(self) -> None:
        """Ask for the next kind of employment."""
        blank = Employment(person_id=self._person_id, kind="")
        self._ask_state(
            blank,
            lambda new: self._put_employments(
                succeeded(self.employments(), new, self.context.as_of()), new
            ),
        )

    def add_fact(self) -> None:
        """Ask for a new state."""
        self._ask_state(Status(person_id=self._person_id, status=""), self._add_status)

    def edit_current(self) -> None:
        """Correct the current row."""
        fact = self.current()
        if fact is not None:
            self._correct(fact)

    def drop_chosen(self) -> None:
        """Take wrong entries out of the draft."""
        chosen = self.chosen()
        if chosen:
            words = self.tr("Đã xóa: {what}").format(what=self._names(chosen))
            self._statuses = tuple(s for s in self._statuses if s not in chosen)
            kept = tuple(e for e in self.employments() if e not in chosen)
            self._put_employments(kept, words=words)

    def _correct(self, old: Fact) -> None:
        if isinstance(old, Employment):
            before = self.employments()
            self._ask_state(
                old,
                lambda new: self._put_employments(
                    tuple(new if e is old else e for e in before), new
                ),
            )
        else:
            self._ask_state(old, lambda new: self._correct_status(old, new))

    def _ask_state(self, fact: Fact, done: Callable[..., None]) -> None:
        codes, as_of = self.context.book.codes, self.context.as_of
        dialog: StateDialog[Employment] | StateDialog[Status]
        if isinstance(fact, Employment):
            dialog = StateDialog[Employment](fact, self._name, codes, as_of, self)
        else:
            dialog = StateDialog[Status](fact, self._name, codes, as_of, self)
        self.dialog = dialog
        self._ask(dialog, lambda: done(dialog.fact()))

    def _add_status(self, new: Status) -> None:
        if self._ends(new):
            self._end_record(self._statuses, new)
        else:
            self._statuses = followed(self._statuses, new)
            self._wrote(new)

    def _correct_status(self, old: Status, new: Status) -> None:
        others = tuple(s for s in self._statuses if s is not old)
        if self._ends(new) and not self._ends(old):
            self._end_record(others, new)
        else:
            self._statuses = (*others, new)
            self._wrote(new)

    def _ends(self, status: Status) -> bool:
        return self.context.book.codes.rank("person_status", status.status) == 1

    def _end_record(self, others: Sequence[Status], new: Status) -> None:
        """Everything that runs ends with the record, as when it is ended from the list."""
        day = new.start or ""
        self._statuses = (*closed(others, day), new)
        self.record_ended.emit(day, new.reason)
        self._put_employments(closed(self.employments(), day), new)

    def _put_employments(
        self, employments: tuple[Employment, ...], at: Fact | None = None, words: str = ""
    ) -> None:
        self._employments = employments
        self._asked, self._unknown = None, False
        self.employments_edited.emit()
        if at is None:
            self._changed(words=words)
        else:
            self._wrote(at)

    def _wrote(self, fact: Fact) -> None:
        self._changed(fact, self.tr("Đã ghi: {what}").format(what=self._names([fact])))

    def _names(self, facts: Sequence[Fact]) -> str:
        return ", ".join(f"{self._kind(fact)} {self._what(fact)}" for fact in facts)

    def _kind(self, fact: Fact) -> str:
        return self.tr("Diện") if isinstance(fact, Employment) else self.tr("Trạng thái")

    def _what(self, fact: Fact) -> str:
        codes = self.context.book.codes
        if isinstance(fact, Employment):
            return codes.name("employment_kind", fact.kind) or self.tr("chưa rõ")
        return codes.name("person_status", fact.status) or self.tr("chưa rõ")

    # --- showing --------------------------------------------------------------------------------

    def _heads(self) -> list[str]:
        return [
            self.tr("Mục"),
            self.tr("Nội dung"),
            self.tr("Từ ngày"),
            self.tr("Thôi từ ngày"),
            self.tr("Nơi đến, lý do"),
            self.tr("Quyết định"),
        ]

    def _order(self) -> list[Fact]:
        """Employments, then statuses; of each the latest first."""

        def late(fact: Fact) -> str:
            return fact.start or fact.seen_on or ""

        employments: list[Fact] = sorted(self.employments(), key=late, reverse=True)
        return employments + sorted(self._statuses, key=late, reverse=True)

    def _enable(self) -> None:
        some = bool(self._shown)
        none = self.tr("Chưa ghi diện, trạng thái nào")
        wrong = self.tr("Xóa dòng ghi nhầm; khi đã thôi thì ghi «Thôi từ ngày»")
        for button, tip in ((self.edit, ""), (self.drop, wrong)):
            button.setEnabled(some)
            button.setToolTip(tip if some else none)

    def _cells(self, fact: Fact) -> list[Cell]:
        start, tip = since(fact)
        unknown, why = self.tr("chưa rõ"), "–"
        if isinstance(fact, Status):
            why = fact.reason or ("" if self._ends(fact) else "–")
        what = self._what(fact)
        return [
            Cell(self._kind(fact)),
            Cell(what, nil=what == unknown),
            Cell(start, nil=bool(tip), centre=True, tip=tip),
            Cell(show(fact.end) or "–", centre=True),
            Cell(why or unknown, nil=not why),
            written(fact.decision, unknown),
        ]
