"""Which things are shown and in which order: ticks, up and down (also Ctrl+↑, Ctrl+↓), drag."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing; a ``fixed`` one is always shown and stays before the others."""

    key: str
    words: str
    fixed: bool = False


class PickList(QWidget):
    """The list with its buttons. ``changed`` follows every tick and move."""

    changed = Signal()

    def __init__(
        self,
        picks: Sequence[Pick],
        name: str,
        start: tuple[Sequence[str], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        """``start`` is what *Như ban đầu* brings back: the order, and what is ticked."""
        super().__init__(parent)
        self._picks = {pick.key: pick for pick in picks}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.list = QListWidget()
        self.list.setMinimumHeight(230)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setAccessibleName(name)
        self.setFocusProxy(self.list)
        row.addWidget(self.list, 1)
        side = QVBoxLayout()
        ways = ((self.tr("Lên"), -1, "Ctrl+Up"), (self.tr("Xuống"), 1, "Ctrl+Down"))
        for words, by, keys in ways:
            button = self._button(side, words)
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _=False, b=by: self.shift(b))
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda b=by: self.shift(b))
        first = self._button(side, self.tr("Như ban đầu"))
        first.clicked.connect(lambda _=False: self.fill(*start))
        side.addStretch(1)
        row.addLayout(side)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_: self.changed.emit())

    def _button(self, side: QVBoxLayout, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        side.addWidget(button)
        return button

    def fill(self, order: Sequence[str], ticked: Sequence[str]) -> None:
        """Show the known keys in this order, those it leaves out below."""
        self.list.clear()
        rest = [key for key in self._picks if key not in order]
        for key in [*(k for k in order if k in self._picks), *rest]:
            pick = self._picks[key]
            item = QListWidgetItem(pick.words)
            item.setData(Qt.ItemDataRole.UserRole, key)
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            if pick.fixed:
                flags &= ~(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled)
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
            on = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.changed.emit()

    def shift(self, by: int) -> None:
        """Move the current one up (-1) or down (1), never before a fixed one."""
        row = self.list.currentRow()
        fixed = sum(pick.fixed for pick in self._picks.values())
        if row < fixed or not fixed <= row + by < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentRow(row + by)
        self.changed.emit()

    def order(self) -> list[str]:
        """Every key as they now stand, the fixed ones first."""
        rows = range(self.list.count())
        keys = [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in rows]
        return sorted(keys, key=lambda key: not self._picks[key].fixed)

    def ticked(self) -> list[str]:
        """The keys with a tick, in their order."""
        on = {
            str(self.list.item(row).data(Qt.ItemDataRole.UserRole))
            for row in range(self.list.count())
            if self.list.item(row).checkState() == Qt.CheckState.Checked
        }
        return [key for key in self.order() if key in on or self._picks[key].fixed]
