"""Choose the columns of a list and their order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
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
from cadredesk.ui.models import Column


class ColumnsDialog(Dialog):
    """Ticks for which, up and down for the order. ``result_keys`` after it was accepted."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        shown: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=440)
        self.setWindowTitle(self.tr("Chọn cột"))
        self._columns = list(columns)
        hint = QLabel(self.tr("Đánh dấu cột cần hiện; xếp lại bằng hai nút bên phải."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        row = QHBoxLayout()
        self.list = QListWidget()
        self.list.setMinimumHeight(240)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setAccessibleName(self.tr("Các cột"))
        row.addWidget(self.list, 1)
        side = QVBoxLayout()
        for words, by in ((self.tr("Lên"), -1), (self.tr("Xuống"), 1)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, b=by: self._shift(b))
            side.addWidget(button)
        first = QPushButton(self.tr("Như ban đầu"))
        first.setAutoDefault(False)
        first.clicked.connect(lambda _=False: self._fill([c.key for c in columns if c.shown]))
        side.addWidget(first)
        side.addStretch(1)
        row.addLayout(side)
        self.body.addLayout(row)
        use = self.add_button(self.tr("Dùng các cột này"), "primary")
        use.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self._fill(shown)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.clear()
        by_key = {c.key: c for c in self._columns}
        rest = [c.key for c in self._columns if c.key not in shown]
        for key in [*(k for k in shown if k in by_key), *rest]:
            column = by_key[key]
            item = QListWidgetItem(column.tip or column.title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            on = Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            if column.fixed:
                flags &= ~(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled)
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(on)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _shift(self, by: int) -> None:
        row = self.list.currentRow()
        fixed = sum(c.fixed for c in self._columns)
        if row < fixed or not fixed <= row + by < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentRow(row + by)

    def result_keys(self) -> list[str]:
        """The keys of the ticked columns in their order; fixed ones stay first."""
        keys = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.checkState() == Qt.CheckState.Checked:
                keys.append(str(item.data(Qt.ItemDataRole.UserRole)))
        fixed = [c.key for c in self._columns if c.fixed]
        return [*fixed, *(k for k in keys if k not in fixed)]
