"""Which targets have a card on the first page, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.dialogs.base import Dialog


class ChooseDialog(Dialog):
    """Ticks for which, up and down (Ctrl+↑, Ctrl+↓) for the order."""

    def __init__(
        self,
        entries: Sequence[tuple[str, str]],
        shown: Sequence[str],
        start: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """``entries`` are series and title in their order, ``start`` the order of the plan."""
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Chọn thẻ"))
        self._titles = dict(entries)
        hint = QLabel(self.tr("Đánh dấu chỉ tiêu có thẻ trên Tổng quan; xếp lại bằng hai nút."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        row = QHBoxLayout()
        self.list = QListWidget()
        self.list.setMinimumHeight(230)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setAccessibleName(self.tr("Các chỉ tiêu"))
        row.addWidget(self.list, 1)
        side = QVBoxLayout()
        for words, by, keys in (
            (self.tr("Lên"), -1, "Ctrl+Up"),
            (self.tr("Xuống"), 1, "Ctrl+Down"),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _=False, b=by: self._shift(b))
            QShortcut(QKeySequence(keys), self).activated.connect(lambda b=by: self._shift(b))
            side.addWidget(button)
        first = QPushButton(self.tr("Như ban đầu"))
        first.setAutoDefault(False)
        first.clicked.connect(lambda _=False: self._fill(start, start))
        side.addWidget(first)
        side.addStretch(1)
        row.addLayout(side)
        self.body.addLayout(row)
        self.use = self.add_button(self.tr("Dùng các thẻ này"), "primary")
        self.use.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.list.itemChanged.connect(lambda _item: self._enable())
        self._fill([series for series, _ in entries], shown)

    def _fill(self, order: Sequence[str], shown: Sequence[str]) -> None:
        self.list.clear()
        for series in order:
            item = QListWidgetItem(self._titles[series])
            item.setData(Qt.ItemDataRole.UserRole, series)
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
            on = Qt.CheckState.Checked if series in shown else Qt.CheckState.Unchecked
            item.setCheckState(on)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._enable()

    def _enable(self) -> None:
        some = len(self.hidden()) < self.list.count()
        self.use.setEnabled(some)
        self.use.setToolTip("" if some else self.tr("Đánh dấu ít nhất một chỉ tiêu."))

    def _shift(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row < self.list.count() and 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    def _series(self, row: int) -> str:
        return str(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def order(self) -> list[str]:
        """All series as they now stand."""
        return [self._series(row) for row in range(self.list.count())]

    def hidden(self) -> list[str]:
        """The series without a tick."""
        rows = range(self.list.count())
        off = Qt.CheckState.Unchecked
        return [self._series(row) for row in rows if self.list.item(row).checkState() == off]
