"""The heart of the assistant: columns and notes, preview and «là ai?», the foot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import icons, show
from cadredesk.ui.pages.importing.columns import ColumnsPanel
from cadredesk.ui.pages.importing.draft import Draft, left_words, written_words
from cadredesk.ui.pages.importing.preview import PreviewView
from cadredesk.ui.pages.importing.who import WhoPanel
from cadredesk.ui.widgets.notice import Busy
from cadredesk.ui.widgets.state_note import StateNote

WHO_HIGH = 142
_WHO_SHARE = (3, 2)
"""Beside the table, where the window is narrow and low: what each gets of the width."""


class WorkView(QWidget):
    """Steps 3 and 4 side by side; where the window is narrow, one at a time."""

    back_asked = Signal()
    cancel_asked = Signal()
    apply_asked = Signal()
    step_changed = Signal(int)

    def __init__(self, fields: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._step = 4
        self._count = 0
        self.columns = ColumnsPanel(fields)
        self.preview = PreviewView(fields)
        self.who = WhoPanel()
        right = QFrame()
        right.setProperty("role", "panel")
        over = QVBoxLayout(right)
        over.setContentsMargins(1, 1, 1, 1)
        over.setSpacing(0)
        self._below = QSplitter(Qt.Orientation.Vertical)
        self._below.setHandleWidth(2)
        self._below.setChildrenCollapsible(False)
        self._below.addWidget(self.preview)
        self._below.addWidget(self.who)
        self._below.setStretchFactor(0, 3)
        self._below.setStretchFactor(1, 1)
        self.elsewhere = StateNote()
        self.elsewhere.setContentsMargins(12, 7, 12, 7)
        over.addWidget(self.elsewhere)
        over.addLayout(self.preview.top)
        over.addWidget(self._below, 1)
        over.addWidget(self.preview.bar)
        self.day = QPushButton()
        self.day.setProperty("role", "link")
        self.day.setToolTip(self.tr("Xem ngày lấy từ đâu, hoặc sửa"))
        self.day.clicked.connect(lambda _=False: self._go_to_day())
        self.preview.top.addWidget(self.day)
        self.preview.top.addSpacing(10)
        self.right = right
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(10)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.columns)
        self.split.addWidget(right)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.columns.setMinimumWidth(300)
        self.split.setSizes([330, 860])
        self.columns.setMaximumWidth(420)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.split, 1)
        box.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = QPushButton(self.tr("Quay lại"))
        icons.put(self.back, "caret-left")
        self.back.clicked.connect(self._go_back)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.busy = Busy(bare=True)
        self.busy.shown.connect(self._show_busy)
        self.cancel = QPushButton(self.tr("Hủy"))
        self.cancel.clicked.connect(lambda _=False: self.cancel_asked.emit())
        self.do = QPushButton()
        self.do.setProperty("role", "primary")
        self.do.clicked.connect(self._forward)
        row.addWidget(self.back)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.busy, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.do)
        return row

    def _show_busy(self, shown: bool) -> None:
        """While the sheet is read again, how far; the page stays where it is."""
        self.sentence.setVisible(not shown)

    def show_draft(self, draft: Draft, *, fresh: bool) -> None:
        """Show a draft: a fresh one from its first row, else where the clerk was."""
        self.preview.show_draft(draft, fresh=fresh)
        day = show.partial(draft.plan.sheet.as_of)
        self.day.setText(self.tr("Số liệu tính đến {day}…").format(day=day))
        warnings = (self._elsewhere(draft), self._older(draft))
        self.elsewhere.tell("warn", "\n".join(words for words in warnings if words))
        self.tell(draft)

    def _elsewhere(self, draft: Draft) -> str:
        """That the sheet names another place than the office's; it may be written all the same."""
        if draft.elsewhere is None:
            return ""
        text = self.tr(
            "Bảng ghi «{there}», văn phòng này là «{here}». Kiểm tra đúng tệp trước khi ghi."
        )
        return text.format(there=draft.elsewhere[0], here=draft.elsewhere[1])

    def _older(self, draft: Draft) -> str:
        """That the sheet is older than one taken in before, whose data it would change."""
        if draft.newer is None or not draft.plan.count("changed"):
            return ""
        text = self.tr(
            "Bảng này ({day}) cũ hơn lần nhập «{file}» ({newer}). Xem kỹ các dòng thay đổi: "
            "dữ liệu mới có thể bị thay bằng dữ liệu cũ."
        )
        day, newer = show.partial(draft.plan.sheet.as_of), show.partial(draft.newer.as_of)
        return text.format(day=day, file=draft.newer.file, newer=newer)

    def tell(self, draft: Draft) -> None:
        """Say exactly what the button will write."""
        counted = draft.counted()
        agreed = len(draft.plan.bodies) - len(draft.refused)
        if draft.refused:
            self.columns.notes.show_bodies(agreed, len(draft.plan.bodies))
        self.sentence.setText(f"{written_words(counted)} {left_words(counted)}".strip())
        self._count = counted.rows
        self._name_button()

    def _name_button(self) -> None:
        rows = self._count
        if self.step == 3:
            self.do.setText(self.tr("Xem trước"))
            self.do.setEnabled(True)
            self.do.setToolTip("")
            return
        self.do.setText(self.tr("Nhập {count} dòng").format(count=show.count(rows)))
        self.do.setEnabled(bool(rows))
        self.do.setToolTip("" if rows else self.tr("Không có dòng mới hoặc thay đổi để ghi."))

    # --- room ------------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """3 while only the columns show, else 4."""
        return self._step if self._narrow else 4

    def set_width_class(self, name: str) -> None:
        """One panel at a time where both have no room, buttons without words before that."""
        self.preview.set_folded(name != "wide")
        self.set_narrow(name == "narrow")

    def set_narrow(self, narrow: bool) -> None:
        """One panel at a time where both have no room."""
        self._narrow = narrow
        beside = Qt.Orientation.Horizontal if narrow else Qt.Orientation.Vertical
        self.who.set_upright(narrow)
        self.who.setMinimumHeight(0 if narrow else WHO_HIGH)
        if self._below.orientation() != beside:
            self._below.setOrientation(beside)
            room = self._below.width() if narrow else self._below.height()
            parts = _WHO_SHARE if narrow else (3, 1)
            self._below.setSizes([room * part // sum(parts) for part in parts])
        self.preview.table.fit()
        self.columns.set_narrow(narrow)
        self._arrange()

    def show_step(self, step: int) -> None:
        """Lead to the columns (3) or to the preview (4)."""
        self._step = step
        self._arrange()
        if step == 3:
            self.columns.setFocus()
            self.columns.rows.focus_first()
        else:
            self.preview.table.setFocus()

    def _arrange(self) -> None:
        self.columns.setVisible(not self._narrow or self._step == 3)
        self.columns.setMaximumWidth(16777215 if self._narrow else 420)
        self.right.setVisible(not self._narrow or self._step == 4)
        self.day.setVisible(self._narrow)  # else it stands beside
        self._name_button()
        self.step_changed.emit(self.step)

    def _go_to_day(self) -> None:
        self.show_step(3)
        self.columns.day.focus_editor()

    def _go_back(self) -> None:
        if self._narrow and self._step == 4:
            self.show_step(3)
        else:
            self.back_asked.emit()

    def _forward(self) -> None:
        if self.step == 3:
            self.show_step(4)
        else:
            self.apply_asked.emit()
