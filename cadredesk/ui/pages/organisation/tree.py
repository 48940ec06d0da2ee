"""The tree of bodies with their counts, and the list of texts nobody matched at its end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from cadredesk.services.organisation import Composition
from cadredesk.ui import fonts, icons, theme

UNASSIGNED = "\x00unassigned"
_KEY = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_PAD = "\u2002"


class _Entry(QStyledItemDelegate):
    """Leaves the focus to the tree, which frames the whole row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        option.state = state & ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]


class BodyTree(QTreeWidget):
    """Bodies under the one they belong to. ``chosen`` tells the code of the current entry."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Tổ chức"), self.tr("Người")])
        self.headerItem().setToolTip(
            1, self.tr("Người chắc chắn đang giữ / số ghế; +n? là chưa rõ")
        )
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Các tổ chức"))
        self.setItemDelegate(_Entry(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self._folded: set[str] = set()
        self._filling = False
        self.currentItemChanged.connect(self._changed)
        self.itemCollapsed.connect(lambda item: self._folded.add(_key(item)))
        self.itemExpanded.connect(lambda item: self._folded.discard(_key(item)))

    def fill(self, overview: Sequence[Composition], waiting: int, current: str) -> None:
        """Show other counts (``waiting`` people's titles wait); current and folded ones stay."""
        self._filling = True
        self.clear()
        items = {c.body.code: self._item(c) for c in overview}
        for found in overview:
            body = found.body
            above = items.get(body.within or "") or items.get(body.parent or "")
            if above is None or above is items[body.code]:
                self.addTopLevelItem(items[body.code])
            else:
                above.addChild(items[body.code])
        last = QTreeWidgetItem([self.tr("Chức vụ chưa gán"), f"{waiting}{_PAD}"])
        last.setData(0, _KEY, UNASSIGNED)
        spoken = self.tr("{count} người có chức vụ chưa gán").format(count=waiting)
        last.setToolTip(1, spoken)
        last.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        last.setIcon(0, icons.icon("warning-fill" if waiting else "check", "warn"))
        last.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # texts that wait are work to do: they stand first, an empty list last
        self.insertTopLevelItem(0 if waiting else self.topLevelItemCount(), last)
        items[UNASSIGNED] = last
        first = next(iter(items.values()))
        self._restore(items, items.get(current, first))
        self.renew()
        self._filling = False

    def _item(self, found: Composition) -> QTreeWidgetItem:
        item = QTreeWidgetItem([found.body.name, self._count(found)])
        item.setData(0, _KEY, found.body.code)
        item.setToolTip(0, found.body.name)
        item.setToolTip(1, self._spoken(found))
        if found.surplus:
            item.setIcon(0, icons.icon("warning-fill", "warn"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            f"{found.body.name}, {self._spoken(found)}",
        )
        return item

    def _count(self, found: Composition) -> str:
        seats = found.term.seats if found.term else None
        text = str(found.certain) if seats is None else f"{found.certain}/{seats}"
        return f"{text} +{found.uncertain}?{_PAD}" if found.uncertain else text + _PAD

    def _spoken(self, found: Composition) -> str:
        text = self.tr("{count} người").format(count=found.certain)
        if found.uncertain:
            more = self.tr("và {count} người chưa rõ từ khi nào").format(count=found.uncertain)
            text = f"{text}, {more}"
        if found.term is not None and found.term.seats is not None:
            text = self.tr("{people}, {seats} ghế").format(people=text, seats=found.term.seats)
        if found.surplus:
            text = self.tr("{people}, thừa {count} người").format(people=text, count=found.surplus)
        return text

    def _restore(self, items: Mapping[str, QTreeWidgetItem], current: QTreeWidgetItem) -> None:
        self.expandAll()
        for key in list(self._folded):
            if key in items:
                items[key].setExpanded(False)
        self.setCurrentItem(current)

    def _items(self) -> list[QTreeWidgetItem]:
        every = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        return self.findItems("", every)

    def renew(self) -> None:
        """Rows as high and the counts as wide as the text size in force needs."""
        plain, strong = QFontMetrics(fonts.font()), QFontMetrics(fonts.font(strong=True))
        items = self._items()
        for item in items:
            item.setSizeHint(0, QSize(0, plain.height() + 7))
        widest = max((plain.horizontalAdvance(i.text(1)) for i in items), default=0)
        head = strong.horizontalAdvance(self.headerItem().text(1))
        self.setColumnWidth(1, max(widest + 10, head + 18))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_filling"):
            self.renew()

    def current_key(self) -> str:
        """The code of the current body, or UNASSIGNED."""
        item = self.currentItem()
        return _key(item) if item is not None else ""

    def go_to(self, key: str) -> bool:
        """Make an entry current; whether it is there."""
        for item in self._items():
            if _key(item) == key:
                self.setCurrentItem(item)
                return True
        return False

    def _changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.chosen.emit(_key(item))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Frame the current row while the keyboard is here."""
        super().drawRow(painter, option, index)
        current = self.currentIndex().siblingAtColumn(0)
        if self.hasFocus() and current.isValid() and current == index:
            row: QRect = option.rect  # type: ignore[attr-defined]
            painter.setPen(QPen(QColor(theme.tokens().focus), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the people, F2 edits the body."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit("edit" if event.key() == Qt.Key.Key_F2 else "people")
        else:
            super().keyPressEvent(event)


def _key(item: QTreeWidgetItem) -> str:
    return str(item.data(0, _KEY) or "")
