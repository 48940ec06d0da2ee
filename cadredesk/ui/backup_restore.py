"""From the list of backups through the preview to the restored file, and closing with a backup."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from cadredesk.errors import UserError
from cadredesk.services import backups
from cadredesk.services.backups import Differences, Outcome, Restored
from cadredesk.ui import backup_words
from cadredesk.ui.backup_keeper import Keeper
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.backup_closing import ClosingDialog
from cadredesk.ui.dialogs.backups import BackupsDialog
from cadredesk.ui.dialogs.restore import RestoreDialog
from cadredesk.ui.tasks import SHOW_AFTER_S

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Restorer(QObject):
    """Opens the dialogs of backups over the window. ``leave`` asks whether the page may be left,
    ``open_file`` opens a data file."""  # noqa: D205, D209

    def __init__(
        self,
        desk: Desk,
        keeper: Keeper,
        window: "QWidget",
        leave: Callable[[], bool],
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._desk, self._keeper, self._window = desk, keeper, window
        self._leave, self._open_file = leave, open_file
        self._list: BackupsDialog | None = None
        self._closing: ClosingDialog | None = None
        keeper.note.clicked.connect(self.open_list)

    # --- the list and the preview --------------------------------------------------------------

    def open_list(self, damaged: Path | None = None) -> BackupsDialog:
        """Sao lưu và khôi phục…"""  # noqa: D415
        dialog = BackupsDialog(self._desk, self._keeper, self._window, damaged)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_asked.connect(lambda path: self.preview(path, damaged))
        dialog.finished.connect(self._list_closed)
        self._list = dialog
        dialog.open()
        return dialog

    def _list_closed(self) -> None:
        self._list = None

    def offer_for(self, damaged: Path) -> None:
        """A file that does not open: show its backups, where there are any."""
        self._desk.tasks.start(
            lambda _p: backups.lines_of_file(damaged, self._keeper.second),
            lambda lines: self._offer(damaged, bool(lines)),
        )

    def _offer(self, damaged: Path, some: bool) -> None:
        if some:
            self.open_list(damaged)

    def preview(self, chosen: Path, damaged: Path | None = None) -> None:
        """Look into a backup and say what would be otherwise."""
        office = self._desk.office

        def look(_progress: object) -> Differences:
            if damaged is not None or office is None:
                return backups.preview_of_file(chosen)
            return backups.preview(office, chosen)

        self._desk.tasks.start(
            look,
            lambda found: self._ask(chosen, found, damaged),
            self._desk.report,
            self.tr("Đang so bản sao lưu với dữ liệu hiện nay…"),
        )

    def _ask(self, chosen: Path, found: Differences, damaged: Path | None) -> None:
        if found.other_office:
            fault = UserError("backup-other-office", office=found.there.office)
            self._desk.asker.warn(fault)
            return
        one = backups.read_name(chosen)
        day = backup_words.moment(one.at) if one else chosen.name
        words = self.tr("Bản sao lưu {day}: {people} người.")
        if one is not None:
            words = self.tr("Bản sao lưu {day}, {why}: {people} người.")
        said = words.format(
            day=day, people=found.there.people, why=backup_words.why(one.why) if one else ""
        )
        dialog = RestoreDialog(found, said, day, self._list or self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.restore(chosen, day, damaged))
        dialog.open()

    # --- putting back --------------------------------------------------------------------------

    def restore(self, chosen: Path, day: str, damaged: Path | None = None) -> None:
        """Restore; the window shows the restored file afterwards, or the old one as it was."""
        what = self.tr("Đang khôi phục…")
        tasks = self._desk.tasks
        if damaged is not None:
            user = self._desk.settings.now.user
            tasks.start(
                lambda _p: backups.restore(chosen, damaged, replace=True, user=user),
                lambda done: self._restored(done, day, open_it=True),
                self._desk.report,
                what,
            )
            return
        if not self._leave():
            return
        self._close_list()
        tasks.start(
            lambda _p: backups.restoring(self._desk.an_office, chosen),
            lambda work: self._put_back(work, day),
            self._desk.report,
            what,
        )

    def _put_back(self, work: Callable[[], Outcome], day: str) -> None:
        self._desk.close_office()
        self._desk.tasks.start(
            lambda _p: work(),
            lambda outcome: self._done(outcome, day),
            self._desk.report,
            self.tr("Đang khôi phục…"),
        )

    def _done(self, outcome: Outcome, day: str) -> None:
        self._desk.use(outcome.office)
        if outcome.fault is not None:
            self._desk.asker.warn(outcome.fault)
        elif outcome.restored is not None:
            self._restored(outcome.restored, day)

    def _restored(self, done: Restored, day: str, *, open_it: bool = False) -> None:
        self._close_list()
        words = self.tr("Dữ liệu trở về như bản sao lưu {day}: {people} người.")
        said = words.format(day=day, people=done.facts.people)
        if done.kept is not None:
            words = self.tr("Dữ liệu trước khi khôi phục còn ở bản «{file}».")
            said += "\n" + words.format(file=done.kept.name)
        self._desk.asker.tell(self.tr("Đã khôi phục"), said)
        if open_it:
            self._open_file(done.file)

    def _close_list(self) -> None:
        if self._list is not None:
            self._list.reject()

    # --- closing -------------------------------------------------------------------------------

    def hold_closing(self, close: Callable[[], object]) -> bool:
        """Back up before the window closes, by ``close``; whether it has to wait for that."""
        if self._closing is not None:
            return True
        job = self._keeper.hold_closing(close)
        if job is None:
            return False
        dialog = self._closing = ClosingDialog(self._window)
        self._desk.tasks.running_changed.connect(dialog.show_running)

        def skip() -> None:
            job.cancel()
            close()

        dialog.accepted.connect(skip)
        QTimer.singleShot(round(SHOW_AFTER_S * 1000), dialog, lambda: self._still(dialog))
        return True

    def _still(self, dialog: ClosingDialog) -> None:
        if self._desk.office is not None:
            dialog.open()
