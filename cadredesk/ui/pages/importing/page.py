"""Nhập dữ liệu: choose a file and a sheet, see what would be written, write it in one step."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from cadredesk.domain.changes import Changes
from cadredesk.domain.sheet import Plan
from cadredesk.progress import Progress
from cadredesk.services import importing, imports
from cadredesk.services.importing import OpenedFile
from cadredesk.services.imports import Import
from cadredesk.ui import show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.decisions import Decisions
from cadredesk.ui.pages.importing.done import DoneView
from cadredesk.ui.pages.importing.draft import Counted, Draft, left_words, written_words
from cadredesk.ui.pages.importing.rereading import Rereader
from cadredesk.ui.pages.importing.saving import RowSaver
from cadredesk.ui.pages.importing.start import SheetView, StartView, copied_table, dropped_file
from cadredesk.ui.pages.importing.step_line import StepLine
from cadredesk.ui.pages.importing.wishes import Looked, Wishes, looking
from cadredesk.ui.pages.importing.work import WorkView
from cadredesk.ui.pages.page import Page
from cadredesk.ui.runner import Runner


class ImportPage(Page):
    """The assistant: one page with a step line."""

    tables: ClassVar[frozenset[str]] = watched.PEOPLE | {"import_batch"}
    dated: ClassVar[bool] = False
    help: ClassVar[str] = "importing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Nhập dữ liệu"))
        self.setAcceptDrops(True)
        self._looked: Looked | None = None
        self._operation = 0
        self._taken_in: set[str] = set()
        self.steps = StepLine()
        self.steps.step_asked.connect(self._go_to_step)
        self.runner = Runner(desk, self)
        self.busy, self.fault = self.runner.busy, self.runner.fault
        self.start = StartView()
        self.sheet = SheetView()
        self.work = WorkView(importing.fields())
        self.decisions = Decisions(desk, self.work)
        self.rereader = Rereader(desk, self.runner, self.work)
        self.rereader.read.connect(self._show_draft)
        self.saver = RowSaver(desk, self.runner, self)
        self.done = DoneView()
        self.stack = QStackedWidget()
        for view in (self.start, self.sheet, self.work, self.done):
            self.stack.addWidget(view)
        for widget in (self.steps, self.busy, self.fault):
            self.body.addWidget(widget)
        self.body.addWidget(self.stack, 1)
        self._connect()
        self._commands()
        self._show_step(1)

    def _connect(self) -> None:
        self.start.choose_asked.connect(self.choose_file)
        self.start.paste_asked.connect(self.paste)
        self.start.imports_asked.connect(self._show_imports)
        self.sheet.sheet_chosen.connect(self._sheet_chosen)
        self.done.asked.connect(self._next)
        self.work.back_asked.connect(self._back)
        self.work.cancel_asked.connect(self.start_over)
        self.work.apply_asked.connect(self.apply)
        self.work.step_changed.connect(self._work_step)
        self.work.preview.save_asked.connect(self.save_rows)
        self.runner.held.connect(self.stack.setDisabled)
        hub = self.desk.hub
        hub.changed.connect(self._undone)
        hub.theme_changed.connect(self.work.preview.renew)

    def _commands(self) -> None:
        ways = (
            (self.tr("Các lần nhập…"), lambda: self._show_imports(0), "clock-counter-clockwise"),
            (self.tr("Chọn tệp…"), self.choose_file, "folder-open"),
        )
        for words, do, icon in ways:
            self.head.add_button(words, do, icon)
        preview = self.work.preview
        self.command(self.tr("Chọn tệp để nhập…"), "Ctrl+O", self.choose_file, "folder-open")
        self.command(self.tr("Dán bảng từ Excel"), "Ctrl+V", self.paste, "clipboard-text")
        self.command(self.tr("Sửa ô đang chọn"), "", preview.table.correct, "pencil-simple")
        self.command(self.tr("Lưu các dòng có lỗi…"), "Ctrl+E", self.save_rows, "export")
        self.command(self.tr("Loại dòng trước"), "Ctrl+PgUp", lambda: preview.turn(-1))
        self.command(self.tr("Loại dòng sau"), "Ctrl+PgDown", lambda: preview.turn(1))
        self.command(self.tr("Nhập các dòng đã chọn"), "Ctrl+Return", self.apply, "check")

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
        if self._looked is not None and self._looked.opened.path != path:
            # were the new file refused, the old one's button must not stand below the refusal
            self._forget()
        words = self.tr("Đang đọc tệp «{file}»…").format(file=path.name)
        self._look(lambda p: importing.open_file(path, p), words, lambda: self.open(path))

    def paste(self) -> None:
        """Read the table that was copied; over a sheet that is looked at, nothing is replaced."""
        if self.runner.writing or self.stack.currentWidget() is self.work:
            return
        html, text = copied_table()
        self._forget()
        words = self.tr("Đang đọc bảng đã dán…")
        self._look(lambda p: importing.open_pasted(html, text, p), words, self.paste)

    def _look(
        self, open_it: Callable[[Progress], OpenedFile], words: str, again: Callable[[], None]
    ) -> None:
        self.runner.run(looking(open_it), self._opened, words, again)

    def _opened(self, looked: Looked) -> None:
        self._looked, self.decisions.draft = looked, None
        self._taken_in = set()
        self.rereader.begin(looked.opened)
        if len(looked.worth()) > 1:
            self._choose_sheet()
        else:
            self.rereader.ask(Wishes())

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
            self.sheet.show_sheets(self._looked.name, self._looked.sheets, self._taken_in)
            self._show_step(2)

    def _sheet_chosen(self, name: str) -> None:
        self.decisions.draft = None
        self.rereader.ask(Wishes(sheet=name))

    # --- steps 3 and 4: columns, preview ---------------------------------------------------------

    def _show_draft(self, draft: Draft) -> None:
        fresh = self.draft is None
        draft.keep_from(self.draft)
        self.decisions.draft = draft
        self.work.columns.show_draft(draft, self.rereader.wishes)
        self.work.show_draft(draft, fresh=fresh)
        if fresh:
            self._show_step(4)
            self.work.show_step(4)

    def save_rows(self) -> None:
        """The rows with errors, or those shown, to a file of their own."""
        preview = self.work.preview
        if self.draft is not None and self.stack.currentWidget() is self.work:
            wrong = preview.kind in ("", "problem")
            self.saver.ask(self.draft, preview.rows_to_save(), wrong=wrong)

    # --- step 5: writing -------------------------------------------------------------------------

    def apply(self) -> None:
        """Write what the sentence says, as one action."""
        draft = self.draft
        if draft is None or self.runner.running or self.stack.currentWidget() is not self.work:
            return
        office, counted = self.desk.an_office, draft.counted()
        if not counted.rows:
            return
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
        more = self._looked is not None and len(self._looked.worth()) > 1
        if self.draft is not None:
            self._taken_in.add(self.draft.plan.sheet.sheet)
        self.done.show_done(
            self.tr("Đã nhập {count} dòng").format(count=count),
            f"{words} {left_words(counted)}".strip(),
            self._kept_words(),
            unassigned=bool(counted.texts),
            more=more,
            undo=changes is not None,
        )
        self._show_step(5)

    def _kept_words(self) -> str:
        name = self._looked.name if self._looked is not None else ""
        words = self.tr(
            "Ghi lại là lần nhập «{file}» lúc {time}; rút lại được bất cứ lúc nào ở «Các lần nhập»."
        )
        return words.format(file=name, time=f"{datetime.now():%H:%M}")

    def _next(self, key: str) -> None:
        if key == "people":
            self.desk.go("people")
        elif key == "unassigned":
            self.desk.go("organisation", unassigned=True)
        elif key == "undo":
            self.desk.undo()
        elif key == "sheet":
            self._choose_sheet()
        elif key == "imports":
            self._show_imports(0)
        else:
            self.start_over()
            self.choose_file()

    def _undone(self, changes: Changes) -> None:
        if not self._operation or self.steps.now != 5:
            return
        office = self.desk.an_office
        step = office.redo_step() if changes.kind == "undo" else office.undo_step()
        if step is None or step.operation != self._operation:
            return
        if changes.kind == "undo":
            self.done.show_undone()
        elif changes.kind == "redo":
            self.done.show_again()

    def undo_here(self) -> bool:
        """Ctrl+Z in a preview takes the last correction of a cell back, as in Excel."""
        if self.steps.now not in (3, 4) or self.stack.currentWidget() is not self.work:
            return False
        return self.rereader.drop_last()

    # --- imports so far --------------------------------------------------------------------------

    def _show_imports(self, number: int) -> None:
        self.desk.go("imports", number=number)

    def _fetch_imports(self) -> None:
        office = self.desk.an_office
        self.load(lambda _progress: imports.imports(office), self._show_recent)

    def _show_recent(self, found: list[Import]) -> None:
        self.start.recent.show_imports(found)
        mine = next((one for one in found if one.operation == self._operation), None)
        if mine is not None and mine.taken_back and self.steps.now == 5:
            self.done.show_taken_back()

    # --- moving about ----------------------------------------------------------------------------

    def reload(self) -> None:
        """Something changed elsewhere: compare again, keeping what was decided."""
        self._fetch_imports()
        if self.draft is not None and self.steps.now in (3, 4) and not self.runner.writing:
            self.rereader.again()

    def start_over(self) -> None:
        """Forget the file; nothing was written."""
        self.runner.stop()
        self.fault.hide()
        self._forget()

    def _forget(self) -> None:
        self._looked, self.decisions.draft = None, None
        self._show_step(1)

    def _back(self) -> None:
        if self._looked is not None and len(self._looked.worth()) > 1:
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
        if step == 1:
            self.start.choose.setFocus()

    def _show_context(self) -> None:
        if self._looked is None:
            self.head.set_context("")
            self.set_status(self.tr("Chưa chọn tệp"))
            return
        file = self._looked.name
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
        self.work.set_width_class(name)
        self.start.recent.set_low(name == "narrow")
