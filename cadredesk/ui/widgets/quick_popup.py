"""The popup of *Tìm nhanh*: a field, the lines that match, Enter goes to the marked one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import fonts, icons, show, theme
from cadredesk.ui.models import Index
from cadredesk.ui.widgets.head import SearchField

_ROWS = 10
_WIDTH = 460


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the answer: what it is, what tells it apart, its icon, and where Enter leads."""

    title: str
    hint: str
    icon: str
    go: Callable[[], object]


Answer = Callable[[str], tuple[Sequence[Hit], int]]


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Hit] = ()

    def put(self, lines: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{line.title}, {line.hint}" if line.hint else line.title
        return line if role == Qt.ItemDataRole.UserRole else None


class _Painter(QStyledItemDelegate):
    """Icon, title in full, the hint at the right as far as there is room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(150, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        colours = theme.tokens()
        rect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(rect, QColor(colours.sel))
        line: Hit = index.data(Qt.ItemDataRole.UserRole)
        ink = colours.on_sel if chosen else colours.text
        square = QRectF(rect.left() + 10, rect.top() + (rect.height() - 16) / 2, 16, 16)
        icons.paint(painter, line.icon, square, ink if chosen else colours.text2)
        painter.setFont(fonts.font())
        painter.setPen(QColor(ink))
        room = rect.adjusted(34, 0, -10, 0)
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(line.title, elide, room.width())
        painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignLeft), title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 16)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(colours.on_sel if chosen else colours.text2))
        hint = painter.fontMetrics().elidedText(line.hint, elide, room.width())
        painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), hint)


def row_height() -> int:
    """The height of a line at the text size in force."""
    return QFontMetrics(fonts.font()).height() + 9


class _Field(SearchField):
    """The text; the arrows move the mark in the list, which never has the keyboard."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # type: ignore[override]
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class QuickPopup(QFrame):
    """Asks ``answer`` after each change of the text; Esc empties the field, then closes."""

    def __init__(
        self, answer: Answer, show_all: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._answer, self._show_all = answer, show_all
        self.field = _Field(self.tr("Tên người, trang hoặc việc cần làm"))
        self.field.setMaximumWidth(16777215)
        self.setAccessibleName(self.tr("Tìm nhanh"))
        self.lines = _Lines()
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(_Painter(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Kết quả"))
        self.none = QLabel()
        self.none.setProperty("role", "context")
        self.none.setWordWrap(True)
        self.none.setContentsMargins(12, 6, 12, 10)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.returnPressed.connect(lambda: self._go(self.list.currentIndex()))
        self.list.clicked.connect(self._go)
        self.more.clicked.connect(lambda _=False: self._all())
        self._search("")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 4)
        box.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(9, 9, 9, 6)
        top.addWidget(self.field)
        box.addLayout(top)
        box.addWidget(self.list)
        box.addWidget(self.none)
        below = QHBoxLayout()
        below.setContentsMargins(10, 2, 10, 2)
        below.addWidget(self.more)
        below.addStretch(1)
        box.addLayout(below)

    def open_under(self, anchor: QWidget) -> None:
        """Show below a button of the menu row, within its window."""
        window = anchor.window()
        self.setFixedWidth(min(round(_WIDTH * min(1.4, fonts.scale())), window.width() - 20))
        right = anchor.mapTo(window, anchor.rect().bottomRight())
        left = max(8, min(right.x() - self.width() // 2, window.width() - self.width() - 8))
        room = window.height() - right.y() - 100
        rows = max(3, min(_ROWS, room // row_height()))
        self.list.setFixedHeight(rows * row_height() + 2)
        self.adjustSize()
        self.move(window.mapToGlobal(window.rect().topLeft()) + QPoint(left, right.y() + 3))
        self.show()
        self.field.setFocus()

    def _search(self, text: str) -> None:
        found, left = self._answer(text)
        self.lines.put(found)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self.none.setText(self.tr("Không có gì khớp «{text}».").format(text=text.strip()))
        self.more.setVisible(left > 0)
        words = self.tr("Còn {count} người khớp: xem trong danh sách")
        self.more.setText(words.format(count=show.count(left)))
        self._mark(0)
        self.adjustSize()

    def _move(self, step: int) -> None:
        last = len(self.lines.lines) - 1
        self._mark(max(0, min(last, self.list.currentIndex().row() + step)))

    def _mark(self, row: int) -> None:
        index = self.lines.index(row)
        self.list.setCurrentIndex(index)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(str(told) if told else self.none.text())

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self.lines.lines[index.row()]
            self.close()
            line.go()

    def _all(self) -> None:
        text = self.field.text()
        self.close()
        self._show_all(text)
