"""The clerk's decisions on a draft: ticks, who doubtful rows are, which bodies are made."""

from PySide6.QtCore import QObject

from cadredesk.domain.sheet import PlanRow
from cadredesk.services import importing
from cadredesk.ui import show
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.cells import asked, change_lines
from cadredesk.ui.pages.importing.dialogs import BodiesDialog, LeftOutDialog
from cadredesk.ui.pages.importing.draft import NEW, SKIP, Draft
from cadredesk.ui.pages.importing.sides import sides
from cadredesk.ui.pages.importing.work import WorkView


class Decisions(QObject):
    """Stands between the widgets of the work view and the draft."""

    def __init__(self, desk: Desk, work: WorkView) -> None:
        super().__init__(work)
        self._desk, self._work = desk, work
        self.draft: Draft | None = None
        self.dialog: BodiesDialog | LeftOutDialog | None = None
        work.columns.notes.bodies_asked.connect(self._show_bodies)
        work.columns.notes.left_out_asked.connect(self._show_left_out)
        work.preview.current_changed.connect(self._row_changed)
        work.preview.ticked.connect(self._ticked)
        work.preview.table.answer_asked.connect(work.who.enter)
        work.who.chosen.connect(self._chosen)
        work.who.left.connect(work.preview.table.setFocus)

    def _plan_row(self, sheet_row: int) -> PlanRow | None:
        return self.draft.row_at(sheet_row) if self.draft else None

    def _row_changed(self, sheet_row: int) -> None:
        row = self._plan_row(sheet_row)
        if row is None or self.draft is None or not asked(row):
            self._work.who.hide()
            return
        self._work.who.ask(self.draft, row)
        self._tell_effect(row)

    def _ticked(self, sheet_rows: list[int], wish: bool) -> None:
        """One row asked about is answered; of many only those with one answer are."""
        rows = [r for at in sheet_rows if (r := self._plan_row(at)) is not None]
        if self.draft is None or not rows:
            return
        if len(rows) == 1 and asked(rows[0]):
            self._tick_asked(rows[0], wish)
            return
        for row in rows:
            if not (wish and asked(row) and row.candidates):
                self.draft.tick(row, wish)
        left = sum(wish and asked(row) and bool(row.candidates) for row in rows)
        if left:
            words = self.tr("Còn {count} dòng phải chọn là ai, từng dòng một.")
            self._desk.say(words.format(count=show.count(left)))
        self._decided()
        self._row_changed(self._current())

    def _tick_asked(self, row: PlanRow, wish: bool) -> None:
        answer = self.draft.answer(row) if self.draft and wish else SKIP
        if answer is None:  # several people it may be: the clerk says who
            self._work.who.enter()
        else:
            self._chosen(row.row, answer)

    def _current(self) -> int:
        preview = self._work.preview
        row = preview.model.plan_row(preview.table.currentIndex().row())
        return row.row if row else 0

    def _chosen(self, sheet_row: int, choice: str) -> None:
        row, draft = self._plan_row(sheet_row), self.draft
        if row is None or draft is None:
            return
        draft.choose(row, choice)
        if choice != SKIP:
            self._work_out(draft, row, choice)
        self._tell(row)

    def _work_out(self, draft: Draft, row: PlanRow, choice: str) -> None:
        """Ask what the row would do as this person, off the window's thread."""
        office, plan = self._desk.an_office, draft.plan
        uid = None if choice == NEW else choice

        def known(outcome: PlanRow | None) -> None:
            if self.draft is draft and draft.choices.get(row.row) == choice:
                draft.choose(row, choice, outcome)
                self._tell(row)

        self._desk.fetch(
            lambda _progress: importing.choose(office, plan, row.row, uid),
            known,
            self._desk.report,
        )

    def _tell(self, row: PlanRow) -> None:
        """Show what follows from a decision on a row."""
        self._decided()
        if self._current() == row.row and self.draft is not None:
            self._work.who.mark(self.draft.choices.get(row.row, SKIP))
            self._tell_effect(row)

    def _tell_effect(self, row: PlanRow) -> None:
        """Both sides beside each other, and what the answer would write."""
        draft = self.draft
        assert draft is not None
        choice = draft.choices.get(row.row, SKIP)
        known = choice if choice in draft.people else next(iter(row.candidates), "")
        line = draft.people.get(known) if choice != NEW else None
        effect = draft.effect(row) if choice == known else None
        self._work.who.show_sides(
            self._title(row, choice), sides(draft, row, line, effect), known=line is not None
        )

    def _title(self, row: PlanRow, choice: str) -> str:
        assert self.draft is not None
        if choice == SKIP:
            return self.tr("Dòng này chưa được ghi")
        if choice == NEW:
            return self.tr("Thêm một người mới")
        lines = change_lines(self.draft.effect(row), importing.fields())
        return self.tr("Sẽ thay đổi") if lines else self.tr("Không có gì thay đổi")

    def _decided(self) -> None:
        if self.draft is not None:
            self._work.preview.refresh()
            self._work.tell(self.draft)

    # --- lists that open -------------------------------------------------------------------------

    def _show_bodies(self) -> None:
        if self.draft is not None:
            dialog = BodiesDialog(self.draft.plan.bodies, self.draft.refused, self._work)
            dialog.agreed.connect(self._bodies_agreed)
            self.dialog = dialog
            dialog.open()

    def _bodies_agreed(self, refused: set[str]) -> None:
        if self.draft is not None:
            self.draft.refused = set(refused)
            total = len(self.draft.plan.bodies)
            self._work.columns.notes.show_bodies(total - len(refused), total)
            self._decided()

    def _show_left_out(self) -> None:
        if self.draft is not None:
            self.dialog = LeftOutDialog(self.draft, self._work)
            self.dialog.open()
