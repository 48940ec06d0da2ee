"""The list of backups: when, why, how many people; the second place; the way back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.services import backups
from cadredesk.services.backups import Line
from cadredesk.ui import backup_words, show
from cadredesk.ui.backup_keeper import Keeper
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import MAX_HEIGHT, Dialog
from cadredesk.ui.dialogs.help import HelpDialog
from cadredesk.ui.widgets.fields_table import Cell, RowTable


class BackupsDialog(Dialog):
    """Backups of the open office, or of the file ``damaged`` that does not open any more.

    ``restore_asked`` carries the path of the backup to look at.
    """

    restore_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        keeper: Keeper,
        parent: QWidget | None = None,
        damaged: Path | None = None,
    ) -> None:
        super().__init__("", parent, width=780)
        self.setWindowTitle(self.tr("Sao lưu và khôi phục"))
        self._desk, self._keeper, self._damaged = desk, keeper, damaged
        self.lines: Sequence[Line] = ()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.hide()
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "hint")
        heads = [self.tr("Sao lưu lúc"), self.tr("Vì sao"), self.tr("Số người")]
        heads += [self.tr("Cỡ"), self.tr("Ở đâu"), self.tr("Tình trạng")]
        self.table = RowTable(heads, stretch=(1,))
        self.table.setAccessibleName(self.tr("Các bản sao lưu"))
        self.table.setMinimumHeight(130)
        self.table.opened.connect(lambda _row: self._ask_restore())
        self.table.itemSelectionChanged.connect(self._enable)
        self.body.addWidget(self.note)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hint)
        self.put_above_foot(self._second_row())
        self._make_foot()
        keeper.changed.connect(self.reload)
        self._show_second()
        self._enable()
        self.table.setFocus()
        self.reload()

    def _second_row(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("role", "sheet")
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 4, 16, 8)
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.pick = QPushButton()
        self.pick.setAutoDefault(False)
        self.pick.clicked.connect(lambda _=False: self._pick())
        self.drop = QPushButton(self.tr("Không dùng nữa"))
        self.drop.setProperty("role", "link")
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(lambda _=False: self._choose(None))
        row.addWidget(self.place, 1)
        row.addWidget(self.drop)
        row.addWidget(self.pick)
        return holder

    def _make_foot(self) -> None:
        self.other = QPushButton(self.tr("Khôi phục từ tệp khác…"))
        self.other.setProperty("role", "link")
        self.other.setAutoDefault(False)
        self.other.clicked.connect(lambda _=False: self._other())
        self.foot.insertWidget(0, self.other)
        self.now = self.add_button(self.tr("Sao lưu ngay"))
        self.now.clicked.connect(lambda _=False: self._keeper.back_up())
        self.restore = self.add_button(self.tr("Khôi phục…"))
        self.restore.clicked.connect(lambda _=False: self._ask_restore())
        self.shut = self.add_button(self.tr("Đóng"))
        self.shut.clicked.connect(self.reject)
        self.now.setVisible(self._damaged is None)
        QShortcut(QKeySequence("F1"), self, lambda: HelpDialog("backup", self).open())

    def fit(self) -> None:
        """As large as a small screen allows: lists grow."""
        self.resize(780, MAX_HEIGHT - 30)

    # --- the list ----------------------------------------------------------------------------

    def reload(self) -> None:
        """Look into the folders again."""
        second, damaged = self._keeper.second, self._damaged
        if damaged is not None:
            self._desk.tasks.start(
                lambda _p: backups.lines_of_file(damaged, second), self._show, self._desk.report
            )
        elif self._desk.office is not None:
            office = self._desk.office
            self._desk.tasks.start(
                lambda _p: backups.lines(office, second), self._show, self._desk.report
            )
        self._show_second()

    def _show(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.table.fill([self._cells(line) for line in lines])
        self._say(lines)
        self._enable()

    def _cells(self, line: Line) -> list[Cell]:
        one = line.backup
        whole = line.people is not None
        people = Cell(show.count(line.people or 0), centre=True)
        return [
            Cell(backup_words.moment(one.at)),
            Cell(backup_words.why(one.why), tip=str(one.path)),
            people if whole else Cell(self.tr("chưa rõ"), nil=True, centre=True),
            Cell(backup_words.size(one.size), centre=True),
            Cell(self._where(line)),
            Cell(self.tr("đã kiểm tra") if whole else self.tr("không mở được")),
        ]

    def _where(self, line: Line) -> str:
        if line.here and line.there:
            return self.tr("cả hai nơi")
        return self.tr("cạnh dữ liệu") if line.here else self.tr("nơi thứ hai")

    def _say(self, lines: Sequence[Line]) -> None:
        said = [self._keeper.failed] if self._damaged is None else []
        if self._damaged is not None:
            words = self.tr("Tệp «{file}» không mở được. Chọn một bản sao lưu để lấy lại dữ liệu.")
            said = [words.format(file=self._damaged.name)]
        self.note.setText("\n".join(said))
        self.note.setVisible(any(said))
        if lines:
            near = next((line for line in lines if line.here), lines[0])
            words = self.tr(
                "Giữ mọi bản của hôm nay, rồi mỗi ngày một bản trong 7 ngày, mỗi tuần một bản trong"
                " 4 tuần, mỗi tháng một bản trong 12 tháng. Thư mục: {folder}"
            )
            self.hint.setText(words.format(folder=near.backup.path.parent))
        else:
            self.hint.setText(
                self.tr(
                    "Chưa có bản sao lưu nào. Chương trình tự sao lưu khi đóng, nếu có thay đổi."
                )
            )

    def _enable(self) -> None:
        self.restore.setEnabled(bool(self.lines) and self.table.currentRow() >= 0)

    # --- the second place --------------------------------------------------------------------

    def _show_second(self) -> None:
        second = self._keeper.second
        missed = self._keeper.missed
        words = self.tr("Nơi thứ hai: {folder}").format(folder=second) if second else ""
        self.place.setText(
            missed
            or words
            or self.tr("Chưa chọn nơi thứ hai. Nên chọn USB hoặc ổ khác, phòng khi hỏng máy.")
        )
        self.pick.setText(self.tr("Chọn nơi khác…") if second else self.tr("Chọn nơi thứ hai…"))
        self.drop.setVisible(second is not None)

    def _pick(self) -> None:
        title = self.tr("Nơi sao lưu thứ hai")
        folder = self._desk.asker.open_folder(title, self._keeper.second)
        if folder is not None:
            self._choose(folder)

    def _choose(self, folder: Path | None) -> None:
        self._keeper.choose_second(folder)
        self.reload()

    # --- back --------------------------------------------------------------------------------

    def _ask_restore(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self.lines):
            self.restore_asked.emit(self.lines[row].backup.path)

    def _other(self) -> None:
        start = self._keeper.second or self._desk.folder()
        path = self._desk.asker.open_file(start, "office")
        if path is not None:
            self.restore_asked.emit(path)
