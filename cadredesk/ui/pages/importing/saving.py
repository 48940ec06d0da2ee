"""Rows to a file of their own, to be put right and brought back."""

from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.services import importing
from cadredesk.ui import show
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.runner import Runner


class RowSaver(QObject):
    """Asks where to, writes on the worker, says where it went."""

    def __init__(self, desk: Desk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner

    def ask(self, draft: Draft, rows: list[int], *, wrong: bool) -> None:
        """Save rows of the sheet; ``wrong``: they are those with errors."""
        if not rows or self._runner.running:
            return
        stem = draft.opened.path.stem
        name = self.tr("{file} - dòng có lỗi") if wrong else self.tr("{file} - một số dòng")
        out = self._desk.ask_save(f"{name.format(file=stem)}.xlsx", "xlsx")
        if out is not None:
            self._save(draft, rows, out)

    def _save(self, draft: Draft, rows: list[int], out: Path) -> None:
        self._runner.run(
            lambda progress: importing.save_rows(
                draft.opened, draft.plan, rows, out, cells=draft.cells, progress=progress
            ),
            lambda count: self._saved(count, out),
            self.tr("Đang ghi «{file}»…").format(file=out.name),
            lambda: self._save(draft, rows, out),
        )

    def _saved(self, count: int, out: Path) -> None:
        words = self.tr("Đã lưu {count} dòng kèm lý do vào «{file}», thư mục {folder}.")
        said = words.format(count=show.count(count), file=out.name, folder=out.parent)
        self._desk.say(said)
