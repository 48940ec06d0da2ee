"""The clerk's decisions on a draft: ticks, who doubtful rows are, which bodies are made."""

from PySide6.QtCore import QObject

from cadredesk.domain.sheet import PlanRow
from cadredesk.services import importing
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.cells import asked, change_lines
from cadredesk.ui.pages.importing.dialogs import BodiesDialog, LeftOutDialog
from cadredesk.ui.pages.importing.draft import NEW, SKIP, Draft
from cadredesk.ui.pages.importing.work import WorkView


class Decisions(QObject):
    """Stands between the widgets of the work view and the draft."""

    def __init__(self, desk: Desk, work: WorkView) -> None:
        super().__init__(work)
        self._desk, self._work = desk, work
        self.draft: Draft | None = None
        self.dialog: BodiesDialog | LeftOutDialog | None = None
        work.columns.bodies_asked.connect(self._show_bodies)
        work.columns.left_out_asked.connect(self._show_left_out)
        work.preview.current_changed.connect(self._row_changed)
        work.preview.ticked.connect(self._ticked)
        work.who.chosen.connect(self._chosen)

    def _plan_row(self, sheet_row: int) -> PlanRow | None:
        rows = self.draft.plan.rows if self.draft else ()
        return next((r for r in rows if r.row == sheet_row), None)

    def _row_changed(self, sheet_row: int) -> None:
        row = self._plan_row(sheet_row)
        if row is None or self.draft is None or not asked(row):
            self._work.who.hide()
            return
        self._work.who.ask(self.draft, row)
        self._tell_effect(row)

    def _ticked(self, sheet_row: int, wish: bool) -> None:
        row = self._plan_row(sheet_row)
        if row is None or self.draft is None:
            return
        if asked(row):
            self._chosen(sheet_row, self.draft.guess(row) if wish else SKIP)
            return
        self.draft.tick(row, wish)
        self._decided()

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
        shown = self._work.preview.model.plan_row(self._work.preview.table.currentIndex().row())
        if shown is not None and shown.row == row.row and self.draft is not None:
            self._work.who.mark(self.draft.choices.get(row.row, SKIP))
            self._tell_effect(row)

    def _tell_effect(self, row: PlanRow) -> None:
        assert self.draft is not None
        choice = self.draft.choices.get(row.row, SKIP)
        if choice == SKIP:
            self._work.who.show_effect(self.tr("Dòng này chưa được ghi"), (), "")
        elif choice == NEW:
            self._work.who.show_effect(self.tr("Thêm một người mới"), (), "")
        else:
            effect = self.draft.effect(row)
            lines = change_lines(effect, importing.fields())
            note = self.tr("Ô trống trong tệp không xóa dữ liệu đã có.")
            title = self.tr("Sẽ thay đổi") if lines else self.tr("Không có gì thay đổi")
            self._work.who.show_effect(title, lines, note)

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
            self._work.columns.show_bodies(total - len(refused), total)
            self._decided()

    def _show_left_out(self) -> None:
        if self.draft is not None:
            self.dialog = LeftOutDialog(self.draft.plan.sheet.left_out, self._work)
            self.dialog.open()
