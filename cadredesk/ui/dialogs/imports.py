"""Các lần nhập: what was taken in when and by whom, and taking one back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.changes import Changes
from cadredesk.progress import Progress
from cadredesk.services import imports
from cadredesk.services.imports import Back, Import
from cadredesk.ui import import_words, show
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import MAX_HEIGHT, MAX_WIDTH, Dialog
from cadredesk.ui.dialogs.help import HelpDialog
from cadredesk.ui.dialogs.take_back import TakeBackDialog
from cadredesk.ui.runner import Runner
from cadredesk.ui.widgets.fields_table import Cell, RowTable

_WIDTH = MAX_WIDTH


class ImportsDialog(Dialog):
    """The imports, the newest first; ``number`` is the one to stand on (0: the newest)."""

    def __init__(self, desk: Desk, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=_WIDTH)
        self.setWindowTitle(self.tr("Các lần nhập"))
        self._desk, self._number, self._said = desk, number, ""
        self.lines: Sequence[Import] = ()
        self.asking: TakeBackDialog | None = None
        self.runner = Runner(desk, self)
        heads = [self.tr("Tệp"), self.tr("Trang"), self.tr("Số liệu"), self.tr("Nhập lúc")]
        heads += [self.tr("Người nhập"), self.tr("Mới"), self.tr("Thay đổi")]
        heads += [self.tr("Tình trạng")]
        self.table = RowTable(heads, stretch=(0,))
        self.table.setAccessibleName(self.tr("Các lần nhập"))
        self.table.setMinimumHeight(120)
        self.table.opened.connect(lambda _row: self._ask())
        self.table.itemSelectionChanged.connect(self._enable)
        self.hint = QLabel()
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        for part in (self.runner.busy, self.runner.fault):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hint)
        self.back = self.add_button(self.tr("Rút lại…"))
        self.back.clicked.connect(lambda _=False: self._ask())
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        self.runner.held.connect(self._hold)
        QShortcut(QKeySequence("F1"), self, self._help)
        self._with_undo()
        desk.hub.changed.connect(self._changed)
        self._enable()
        self.table.setFocus()
        self.reload()

    def _with_undo(self) -> None:
        """Ctrl+Z is the window's; over it the dialog has its own, for what it just did."""
        for keys, do in (("Ctrl+Z", self._desk.undo), ("Ctrl+Y", self._desk.redo)):
            QShortcut(QKeySequence(keys), self, do)

    def _help(self) -> None:
        HelpDialog("importing", self).open()

    def fit(self) -> None:
        """As large as a small screen allows: lists grow."""
        self.resize(_WIDTH, MAX_HEIGHT - 30)

    # --- the list --------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if "import_batch" in changes.tables and not self.runner.writing:
            self.reload()

    def reload(self) -> None:
        """Read the list again."""
        office = self._desk.an_office
        self._desk.fetch(lambda _p: imports.imports(office), self._show, self._desk.report)

    def _show(self, lines: Sequence[Import]) -> None:
        stood = self._number or self._current_id()
        self.lines, self._number = lines, 0
        self.table.fill([self._cells(line) for line in lines])
        at = next((row for row, line in enumerate(lines) if line.id == stood), -1)
        if at >= 0:
            self.table.stand_on(at)
        said, self._said = self._said, ""
        self.hint.setText(
            said
            or self.tr(
                "Rút lại trả về như trước lần nhập; dòng nào đã sửa sau đó thì giữ và nói rõ."
            )
            if lines
            else self.tr("Chưa nhập tệp nào. Mỗi lần nhập được ghi ở đây để rút lại khi cần.")
        )
        self._enable()

    def _cells(self, line: Import) -> list[Cell]:
        unknown = self.tr("chưa rõ")
        return [
            Cell(line.file),
            Cell(line.sheet or "–"),
            Cell(show.partial(line.as_of) or unknown, nil=line.as_of is None, centre=True),
            Cell(import_words.moment(line.at), centre=True),
            Cell(line.user or unknown, nil=not line.user),
            Cell(show.count(line.new), centre=True),
            Cell(show.count(line.changed), centre=True),
            Cell(import_words.state(line), nil=line.taken_back, tip=self._story(line)),
        ]

    def _story(self, line: Import) -> str:
        if line.taken_back_at is None:
            return ""
        return self.tr("Rút lại lúc {time}").format(time=import_words.moment(line.taken_back_at))

    def current(self) -> Import | None:
        """The import the keyboard stands on."""
        row = self.table.currentRow()
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def _current_id(self) -> int:
        line = self.current()
        return line.id if line is not None else 0

    def _enable(self) -> None:
        line = self.current()
        can = line is not None and not line.taken_back and not line.forgotten
        self.back.setEnabled(can and not self.runner.writing)
        self.back.setToolTip("" if can or line is None else self._why_not(line))

    def _why_not(self, line: Import) -> str:
        if line.taken_back:
            return self.tr("Lần nhập này đã rút lại rồi.")
        return self.tr("Nhật ký của lần nhập này không còn trong tệp dữ liệu.")

    def _hold(self, writing: bool) -> None:
        self.table.setEnabled(not writing)
        self._enable()

    # --- taking back -----------------------------------------------------------------------------

    def _ask(self) -> None:
        """First what would go back and what stays; then the deed."""
        line, office = self.current(), self._desk.an_office
        if line is None or not self.back.isEnabled():
            return
        number = line.id

        def look(progress: Progress) -> Back:
            return imports.look_back(office, number, progress)

        words = self.tr("Đang xem những gì sẽ trả lại…")
        self.runner.run(look, self._offer, words, self._ask)

    def _offer(self, found: Back) -> None:
        dialog = TakeBackDialog(found, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(found.taken))
        self.asking = dialog
        dialog.open()

    def _take(self, line: Import) -> None:
        office = self._desk.an_office

        def take(progress: Progress) -> Back:
            return imports.take_back(office, line.id, progress)

        words = self.tr("Đang rút lại «{file}»…").format(file=line.file)
        self.runner.run(take, self._taken, words, lambda: self._take(line), writing=True)

    def _taken(self, done: Back) -> None:
        self._said = taken_words(done)
        self._desk.say(self._said)
        self.reload()
        self.table.setFocus()


def taken_words(done: Back) -> str:
    """What was taken back, in one line."""
    translate = QCoreApplication.translate
    words = translate("Imports", "Đã rút lại «{file}»: {people} người trở lại như trước.")
    said = words.format(file=done.taken.file, people=show.count(done.wholly))
    if done.kept:
        more = translate("Imports", "Giữ lại {count} chỗ đã sửa sau đó.")
        said = f"{said} {more.format(count=show.count(len(done.kept)))}"
    return said
