"""Nhập dữ liệu: choose a file and a sheet, see what would be written, write it in one step."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from cadredesk.domain.changes import Changes
from cadredesk.domain.person import PersonLine
from cadredesk.domain.sheet import Plan
from cadredesk.domain.units import other_unit
from cadredesk.progress import Progress
from cadredesk.services import importing, people
from cadredesk.services.importing import OpenedFile
from cadredesk.services.office import Office
from cadredesk.ui import show
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.decisions import Decisions
from cadredesk.ui.pages.importing.draft import Counted, Draft, written_words
from cadredesk.ui.pages.importing.runner import Runner
from cadredesk.ui.pages.importing.start import DoneView, SheetView, StartView, dropped_file
from cadredesk.ui.pages.importing.step_line import StepLine
from cadredesk.ui.pages.importing.work import WorkView
from cadredesk.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the clerk wants the sheet read."""

    sheet: str | None = None
    as_of: date | None = None
    columns: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file read and its sheets."""

    opened: OpenedFile
    sheets: list[dict[str, Any]]


class ImportPage(Page):
    """The assistant: one page with a step line."""

    tables: ClassVar[frozenset[str]] = frozenset({"person", "position", "body", "title", "code"})
    dated: ClassVar[bool] = False
    help: ClassVar[str] = "importing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Nhập dữ liệu"))
        self.setAcceptDrops(True)
        self._path: Path | None = None
        self._looked: Looked | None = None
        self._wishes = Wishes()
        self._operation = 0
        self.steps = StepLine()
        self.steps.step_asked.connect(self._go_to_step)
        self.runner = Runner(desk, self)
        self.busy, self.fault = self.runner.busy, self.runner.fault
        self.start = StartView()
        self.start.choose_asked.connect(self.choose_file)
        self.sheet = SheetView()
        self.sheet.sheet_chosen.connect(self._sheet_chosen)
        self.work = WorkView(importing.fields())
        self.decisions = Decisions(desk, self.work)
        self.done = DoneView()
        self.done.asked.connect(self._next)
        self.stack = QStackedWidget()
        for view in (self.start, self.sheet, self.work, self.done):
            self.stack.addWidget(view)
        for widget in (self.steps, self.busy, self.fault):
            self.body.addWidget(widget)
        self.body.addWidget(self.stack, 1)
        self._connect_work()
        self.head.add_button(self.tr("Chọn tệp…"), self.choose_file, "folder-open")
        self.command(self.tr("Chọn tệp để nhập…"), "Ctrl+O", self.choose_file, "folder-open")
        desk.hub.changed.connect(self._undone)
        self.runner.held.connect(self.stack.setDisabled)
        desk.hub.theme_changed.connect(self.work.preview.table.renew)
        self._show_step(1)

    def _connect_work(self) -> None:
        work = self.work
        work.back_asked.connect(self._back)
        work.cancel_asked.connect(self.start_over)
        work.apply_asked.connect(self.apply)
        work.step_changed.connect(self._work_step)
        work.columns.as_of_changed.connect(self._day_changed)
        work.columns.columns_changed.connect(self._columns_changed)

    @property
    def draft(self) -> Draft | None:
        """The sheet as read, with what was decided on it."""
        return self.decisions.draft

    # --- step 1: the file ------------------------------------------------------------------------

    def take(self, **arguments: Any) -> None:
        """``path`` is a file to start with."""
        if arguments.get("path"):
            self.open(Path(str(arguments["path"])))

    def choose_file(self) -> None:
        """Ask for a file."""
        path = self.desk.ask_open("sheet")
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file."""
        if self.runner.writing:
            return
        self.desk.settings.change(last_folder=str(path.parent))
        self._path = path
        if self._looked is not None and self._looked.opened.path != path:
            # were the new file refused, the old one's button must not stand below the refusal
            self._looked, self.decisions.draft = None, None
            self._show_step(1)

        def look(progress: Progress) -> Looked:
            opened = importing.open_file(path, progress)
            return Looked(opened, importing.sheets(opened))

        words = self.tr("Đang đọc tệp «{file}»…").format(file=path.name)
        self.runner.run(look, self._opened, words, lambda: self.open(path))

    def _opened(self, looked: Looked) -> None:
        self._looked, self.decisions.draft, self._wishes = looked, None, Wishes()
        if len(self._worth(looked)) > 1:
            self._choose_sheet()
        else:
            self._read(Wishes())

    def _worth(self, looked: Looked) -> list[dict[str, Any]]:
        return [s for s in looked.sheets if s["people"]]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.runner.writing and dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.open(path)

    # --- step 2: the sheet -----------------------------------------------------------------------

    def _choose_sheet(self) -> None:
        if self._looked is not None:
            self.sheet.show_sheets(self._looked.opened.path.name, self._looked.sheets)
            self._show_step(2)

    def _sheet_chosen(self, name: str) -> None:
        self.decisions.draft = None
        self._read(Wishes(sheet=name))

    # --- steps 3 and 4: columns, preview ---------------------------------------------------------

    def _read(self, wishes: Wishes) -> None:
        if self._looked is None:
            return
        office, opened, today = self.desk.an_office, self._looked.opened, self.desk.today()

        def plan(progress: Progress) -> Draft:
            progress.step(0, 0)
            sheet = importing.read(
                office,
                opened,
                sheet=wishes.sheet,
                as_of=wishes.as_of,
                columns=wishes.columns or None,
                today=today,
            )
            progress.step(0, 0)
            found = importing.plan(office, sheet)
            return Draft(
                opened=opened,
                plan=found,
                people=_by_uid(office, sheet.as_of),
                elsewhere=other_unit(sheet.title_lines, office.info().name),
            )

        def planned(draft: Draft) -> None:
            self._wishes = wishes
            self._show_draft(draft)

        self.runner.run(plan, planned, self.tr("Đang đối chiếu…"), lambda: self._read(wishes))

    def _show_draft(self, draft: Draft) -> None:
        fresh = self.draft is None
        draft.keep_from(self.draft)
        self.decisions.draft = draft
        self.work.columns.show_plan(draft.plan, self._wishes.columns)
        self.work.show_draft(draft, fresh=fresh)
        if fresh:
            self._show_step(4)
            self.work.show_step(4)

    def _day_changed(self, day: date) -> None:
        self._read(Wishes(self._sheet_name(), day, self._wishes.columns))

    def _columns_changed(self, columns: dict[str, str]) -> None:
        self._read(Wishes(self._sheet_name(), self._wishes.as_of, columns))

    def _sheet_name(self) -> str | None:
        return self.draft.plan.sheet.sheet if self.draft else self._wishes.sheet

    # --- step 5: writing -------------------------------------------------------------------------

    def apply(self) -> None:
        """Write what the sentence says, as one action."""
        draft = self.draft
        if draft is None or self.runner.running:
            return
        office, counted = self.desk.an_office, draft.counted()
        skip, choices = set(draft.unticked), dict(draft.choices)
        bodies = {b.code for b in draft.plan.bodies} - draft.refused
        plan: Plan = draft.plan

        def write(progress: Progress) -> Changes | None:
            return importing.apply(
                office, plan, skip=skip, choices=choices, bodies=bodies, progress=progress
            )

        words = self.tr("Đang ghi…")
        self.runner.run(
            write, lambda done: self._applied(done, counted), words, self.apply, writing=True
        )

    def _applied(self, changes: Changes | None, counted: Counted) -> None:
        self._operation = changes.operation if changes else 0
        count = show.count(counted.rows)
        words = written_words(counted).replace(self.tr("Sẽ ghi"), self.tr("Đã ghi"), 1)
        more = self._looked is not None and len(self._worth(self._looked)) > 1
        self.done.show_done(
            self.tr("Đã nhập {count} dòng").format(count=count),
            words,
            unassigned=bool(counted.texts),
            more=more,
            undo=changes is not None,
        )
        self._show_step(5)

    def _next(self, key: str) -> None:
        if key == "people":
            self.desk.go("people")
        elif key == "unassigned":
            self.desk.go("organisation", unassigned=True)
        elif key == "undo":
            self.desk.undo()
        elif key == "sheet":
            self._choose_sheet()
        else:
            self.start_over()
            self.choose_file()

    def _undone(self, changes: Changes) -> None:
        if changes.kind == "undo" and self._operation and self.steps.now == 5:
            step = self.desk.an_office.redo_step()
            if step is not None and step.operation == self._operation:
                self.done.show_undone()

    # --- moving about ----------------------------------------------------------------------------

    def reload(self) -> None:
        """The people changed elsewhere: compare again, keeping what was decided."""
        if self.draft is not None and self.steps.now in (3, 4) and not self.runner.running:
            self._read(Wishes(self._sheet_name(), self._wishes.as_of, self._wishes.columns))

    def start_over(self) -> None:
        """Forget the file; nothing was written."""
        self.runner.stop()
        self._looked, self.decisions.draft, self._wishes = None, None, Wishes()
        self.fault.hide()
        self._show_step(1)

    def _back(self) -> None:
        if self._looked is not None and len(self._worth(self._looked)) > 1:
            self._choose_sheet()
        else:
            self.start_over()

    def _go_to_step(self, step: int) -> None:
        if self.runner.writing:
            return
        if step == 1:
            self.start_over()
        elif step == 2:
            self._choose_sheet()
        else:
            self.work.show_step(step)

    def _work_step(self, step: int) -> None:
        if self.stack.currentWidget() is self.work:
            self.steps.set_now(step)

    def _show_step(self, step: int) -> None:
        view = {1: self.start, 2: self.sheet, 3: self.work, 4: self.work, 5: self.done}[step]
        self.stack.setCurrentWidget(view)
        self.steps.set_now(self.work.step if step in (3, 4) else step, back=step != 5)
        self._show_context()

    def _show_context(self) -> None:
        if self._looked is None:
            self.head.set_context("")
            self.set_status(self.tr("Chưa chọn tệp"))
            return
        file = self._looked.opened.path.name
        if self.draft is None:
            self.head.set_context(file)
            self.set_status(file)
            return
        sheet = self.draft.plan.sheet
        words = self.tr("{file} · trang «{sheet}» · {count} người")
        words = words.format(file=file, sheet=sheet.sheet, count=show.count(len(sheet.people)))
        self.head.set_context(words)
        self.set_status(self.tr("Xem trước: chưa ghi gì") if self.steps.now < 5 else "")

    def set_width_class(self, name: str) -> None:
        super().set_width_class(name)
        self.work.set_narrow(name == "narrow")


def _by_uid(office: Office, as_of: str) -> dict[str, PersonLine]:
    day = date.fromisoformat(as_of)
    return {p.uid: p for p in people.lines(office, day, with_ended=True)}
