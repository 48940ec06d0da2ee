"""The left navigation: pages above, data and user below; folds to icons."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import fonts, icons, theme, tokens

KeyRole = Qt.ItemDataRole.UserRole
IconRole = Qt.ItemDataRole.UserRole + 1


class _NavDelegate(QStyledItemDelegate):
    """An icon, a word, a mark of 3 px for the page that is open."""

    folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(40, max(tokens.NAV_ITEM, round(tokens.NAV_ITEM * fonts.scale())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        colours = theme.tokens()
        box: QRect = option.rect  # type: ignore[attr-defined]
        view = self.parent()
        current = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if current:
            painter.fillRect(box, QColor(colours.sel))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        ink = colours.text
        if current:
            ink = colours.on_sel if colours.contrast else colours.accent
        square = QRectF(14, box.top() + (box.height() - 18) / 2, 18, 18)
        icons.paint(painter, str(index.data(IconRole)), square, ink)
        if not self.folded:
            painter.setFont(fonts.font(strong=current))
            painter.setPen(QColor(ink))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box.adjusted(42, 0, -4, 0), int(flags), str(index.data()))
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QColor(colours.focus))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
            painter.drawRect(box.adjusted(2, 2, -3, -3))


class _NavList(QListView):
    """Pages one below the other; Enter and click choose."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "nav")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self.painter = _NavDelegate(self)
        self.setItemDelegate(self.painter)
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(KeyRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No single letters as commands."""

    def fit(self) -> None:
        """As high as its items."""
        rows = self.items.rowCount()
        self.setFixedHeight(rows * self.painter.sizeHint(QStyleOptionViewItem(), None).height())

    def mark(self, key: str) -> bool:
        """Select the page with this key; whether it is here."""
        for row in range(self.items.rowCount()):
            index = self.items.index(row, 0)
            if index.data(KeyRole) == key:
                self.setCurrentIndex(index)
                return True
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        return False


class Nav(QWidget):
    """``chosen`` carries the key of a page; ``user_clicked`` when the user's name is."""

    chosen = Signal(str)
    user_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(0)
        self.top = _NavList(self.tr("Các trang"))
        self.bottom = _NavList(self.tr("Nhập dữ liệu"))
        column.addWidget(self.top)
        column.addStretch(1)
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        self._rule.setFixedHeight(1)
        column.addWidget(self._rule)
        column.addSpacing(4)
        column.addWidget(self.bottom)
        self.user = QToolButton()
        self.user.setProperty("role", "nav-user")
        self.user.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.user.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.put(self.user, "user")
        self.user.clicked.connect(lambda _=False: self.user_clicked.emit())
        column.addWidget(self.user)
        for part in (self.top, self.bottom):
            part.chosen.connect(self.chosen)
        self._folded = False
        self._user_name = ""
        self.fold(False)

    def add(self, key: str, title: str, icon: str, place: str, tip: str = "") -> None:
        """Add a page."""
        item = QStandardItem(title)
        item.setData(key, KeyRole)
        item.setData(icon, IconRole)
        item.setToolTip(tip or title)
        part = self.top if place == "top" else self.bottom
        part.items.appendRow(item)
        part.fit()
        self._rule.setVisible(self.bottom.items.rowCount() > 0)

    def mark(self, key: str) -> None:
        """Mark the page that is open."""
        for part in (self.top, self.bottom):
            part.mark(key)

    def set_user(self, name: str) -> None:
        """Show who works here."""
        self._user_name = name or self.tr("Chưa ghi tên")
        said = self.tr("Người cập nhật: {name}").format(name=self._user_name)
        self.user.setToolTip(self.tr("{who}. Bấm để đổi tên.").format(who=said))
        self.user.setAccessibleName(said)
        self._show_user()

    def fold(self, wish: bool) -> None:
        """Only icons, or icons with words."""
        self._folded = wish
        wide = round(tokens.NAV_WIDTH * min(1.4, fonts.scale()))
        self.setFixedWidth(tokens.NAV_FOLDED if wish else wide)
        for part in (self.top, self.bottom):
            part.painter.folded = wish
            part.fit()
            part.viewport().update()
        self._show_user()

    def _show_user(self) -> None:
        room = self.width() - 46
        metrics = self.user.fontMetrics()
        words = metrics.elidedText(self._user_name, Qt.TextElideMode.ElideRight, room)
        self.user.setText("" if self._folded else words)
