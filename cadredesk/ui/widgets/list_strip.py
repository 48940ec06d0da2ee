"""The strip above a grid: what filters as chips, how it is sorted, how high the rows are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QToolButton,
    QWidget,
)

from cadredesk.ui import icons
from cadredesk.ui.widgets.head import ElidedLabel


class Chip(QFrame):
    """One active filter in words, with a cross that takes it away."""

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setFixedHeight(24)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(2)
        self.text = text
        label = ElidedLabel(text)
        label.setProperty("role", "small")
        label.ensurePolished()
        label.setMinimumWidth(min(260, label.fontMetrics().horizontalAdvance(text) + 6))
        row.addWidget(label)
        cross = QToolButton()
        cross.setProperty("role", "tool")
        icons.put(cross, "x", "on_sel")
        cross.setFixedSize(24, 22)
        cross.setIconSize(QSize(13, 13))
        words = self.tr("Bỏ lọc: {what}").format(what=text)
        cross.setToolTip(words)
        cross.setAccessibleName(words)
        cross.clicked.connect(lambda _=False: self.removed.emit())
        row.addWidget(cross)
        self.cross = cross


class ListStrip(QWidget):
    """Chips at left; order and row height at right."""

    chip_removed = Signal(str)
    cleared = Signal()
    order_chosen = Signal(str)
    density_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.setMinimumHeight(28)
        self._caption = QLabel(self.tr("Đang lọc:"))
        self._caption.setProperty("role", "context")
        row.addWidget(self._caption)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        row.addLayout(self._chips)
        self.clear = QPushButton(self.tr("Xóa lọc"))
        self.clear.setProperty("role", "link")
        self.clear.clicked.connect(lambda _=False: self.cleared.emit())
        row.addWidget(self.clear)
        row.addStretch(1)
        self._sort_words = QLabel(self.tr("Xếp theo"))
        self._sort_words.setProperty("role", "context")
        row.addWidget(self._sort_words)
        self.orders = QComboBox()
        self.orders.setProperty("role", "small")
        self.orders.setAccessibleName(self.tr("Xếp theo"))
        self.orders.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.orders.activated.connect(lambda i: self.order_chosen.emit(self.orders.itemData(i)))
        row.addWidget(self.orders)
        self.density = QComboBox()
        self.density.setProperty("role", "small")
        for chooser in (self.orders, self.density):
            # the delegate that takes the height of its rows from the style sheet
            chooser.setItemDelegate(QStyledItemDelegate(chooser))
        self.density.setAccessibleName(self.tr("Độ cao dòng"))
        for key, words in (
            ("tight", self.tr("Dòng gọn")),
            ("medium", self.tr("Dòng vừa")),
            ("loose", self.tr("Dòng thoáng")),
        ):
            self.density.addItem(words, key)
        self.density.activated.connect(lambda i: self.density_chosen.emit(self.density.itemData(i)))
        row.addWidget(self.density)
        self._current: list[tuple[str, str]] | None = None

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show (key, words) of all active filters."""
        if self._current == list(chips):
            return
        self._current = list(chips)
        while self._chips.count():
            widget = self._chips.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in chips:
            chip = Chip(words)
            chip.removed.connect(lambda k=key: self.chip_removed.emit(k))
            self._chips.addWidget(chip)
        self._caption.setVisible(bool(chips))
        self.clear.setVisible(bool(chips))

    def chips(self) -> list[str]:
        """The words of the chips shown."""
        return [words for _, words in self._current or []]

    def set_orders(self, orders: Sequence[tuple[str, str]], current: str) -> None:
        """Offer the orders (key, words) and mark the one in force."""
        self.orders.clear()
        for key, words in orders:
            self.orders.addItem(words, key)
        self.orders.setCurrentIndex(max(0, self.orders.findData(current)))

    def set_density(self, name: str) -> None:
        """Mark the density in force."""
        self.density.setCurrentIndex(max(0, self.density.findData(name)))

    def set_width_class(self, name: str) -> None:
        """Narrow windows leave the captions out."""
        self._sort_words.setVisible(name == "wide")
        self.density.setVisible(name != "narrow")
