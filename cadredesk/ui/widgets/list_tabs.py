"""Saved views as tabs under a grid, like the sheets of a workbook, each with its count."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from cadredesk.ui import fonts, icons, show, theme


class ViewBar(QTabBar):
    """Tabs that paint their name and, quieter, their count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShape(QTabBar.Shape.RoundedSouth)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._counts: dict[int, int] = {}

    def set_count(self, index: int, count: int) -> None:
        """The number behind a tab's name."""
        if self._counts.get(index) != count:
            self._counts[index] = count
            self.setTabToolTip(index, f"{self.tabText(index)}: {show.count(count)}")
            # the same words again: makes the bar lay its tabs out anew
            self.setTabText(index, self.tabText(index))

    def count_of(self, index: int) -> int:
        """The number behind a tab's name."""
        return self._counts.get(index, 0)

    def tabSizeHint(self, index: int) -> QSize:
        strong = self.fontMetrics().__class__(fonts.font(strong=True))
        small = self.fontMetrics().__class__(fonts.font("small"))
        count = show.count(self._counts.get(index, 0))
        width = strong.horizontalAdvance(self.tabText(index)) + small.horizontalAdvance(count)
        return QSize(width + 28, max(28, strong.height() + 11))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        colours = theme.tokens()
        current = index == self.currentIndex()
        painter.fillRect(rect, QColor(colours.page if current else colours.win))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index == 0:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if current:
            bar = QRect(rect.left(), rect.bottom() - 2, rect.width() - 1, 3)
            painter.fillRect(bar, QColor(colours.accent))
        if current and self.hasFocus():
            painter.setPen(QColor(colours.focus))
            painter.drawRect(rect.adjusted(2, 2, -3, -5))
        painter.setFont(fonts.font(strong=current))
        painter.setPen(QColor(colours.accent if current else colours.text))
        name = self.tabText(index)
        room = rect.adjusted(11, 0, -6, -1)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, flags, name)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + 6)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(colours.accent if current else colours.text2))
        painter.drawText(room, flags, show.count(self._counts.get(index, 0)))


class ViewTabs(QWidget):
    """The bar, a plus for saving what is shown as a view, and a menu on each tab."""

    chosen = Signal(str)
    add_asked = Signal()
    rename_asked = Signal(str)
    remove_asked = Signal(str)
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.bar = ViewBar()
        self.bar.setAccessibleName(self.tr("Khung nhìn"))
        row.addWidget(self.bar)
        self.plus = QToolButton()
        self.plus.setProperty("role", "tool")
        self.plus.setToolTip(self.tr("Lưu khung nhìn đang xem"))
        self.plus.setAccessibleName(self.tr("Lưu khung nhìn đang xem"))
        icons.put(self.plus, "plus")
        self.plus.clicked.connect(lambda _=False: self.add_asked.emit())
        row.addWidget(self.plus)
        row.addStretch(1)
        self.bar.currentChanged.connect(self._changed)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._menu)
        self._quiet = False

    def set_views(self, views: Sequence[tuple[str, str]], current: str) -> None:
        """Show (key, title) of all views."""
        self._quiet = True
        while self.bar.count():
            self.bar.removeTab(0)
        for key, title in views:
            index = self.bar.addTab(title)
            self.bar.setTabData(index, key)
        self.set_current(current)
        self._quiet = False

    def set_current(self, key: str) -> None:
        """Mark a view without announcing it."""
        quiet, self._quiet = self._quiet, True
        for index in range(self.bar.count()):
            if self.bar.tabData(index) == key:
                self.bar.setCurrentIndex(index)
        self._quiet = quiet

    def set_counts(self, counts: dict[str, int]) -> None:
        """The numbers behind the names."""
        for index in range(self.bar.count()):
            self.bar.set_count(index, counts.get(str(self.bar.tabData(index)), 0))

    def step(self, by: int) -> None:
        """Ctrl+PgUp, Ctrl+PgDn."""
        wish = self.bar.currentIndex() + by
        if 0 <= wish < self.bar.count():
            self.bar.setCurrentIndex(wish)

    def _changed(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self.chosen.emit(str(self.bar.tabData(index)))

    def _menu(self, place: QPoint) -> None:
        index = self.bar.tabAt(place)
        if index < 0:
            return
        key = str(self.bar.tabData(index))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Đổi tên…"), lambda: self.rename_asked.emit(key))
        remove = menu.addAction(self.tr("Bỏ khung nhìn"), lambda: self.remove_asked.emit(key))
        remove.setEnabled(self.bar.count() > 1)
        menu.addSeparator()
        menu.addAction(self.tr("Lấy lại các khung nhìn có sẵn"), self.restore_asked.emit)
        menu.popup(self.bar.mapToGlobal(place))
