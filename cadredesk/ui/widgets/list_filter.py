"""The filter of one column: sorting, search among values, ticks with counts, one verb."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.names import fold
from cadredesk.ui import fonts, icons, show, theme
from cadredesk.ui.models import Index, nil_words
from cadredesk.ui.widgets.head import SearchField
from cadredesk.ui.widgets.side_panel import hairline

CountRole = Qt.ItemDataRole.UserRole + 1
Facet = tuple[str | None, int]

_SLICE = 400
"""Values folded at once, some 3 ms of work."""


class FacetModel(QAbstractListModel):
    """The values of a column with counts and ticks; the first row ticks all that are shown."""

    ticked = Signal()

    def __init__(self, facets: Sequence[Facet], chosen: frozenset[str | None] | None) -> None:
        super().__init__()
        self._facets = list(facets)
        every = {value for value, _ in self._facets}
        self._chosen = set(every if chosen is None else chosen)
        self._shown = list(range(len(self._facets)))
        self._folded: list[str] = []

    def fold_some(self, count: int) -> bool:
        """Fold a few more values for the search to come; whether any is left."""
        done = len(self._folded)
        self._folded += [fold(v or nil_words()) for v, _ in self._facets[done : done + count]]
        return len(self._folded) < len(self._facets)

    def search(self, text: str) -> None:
        """Show only the values that contain the text."""
        word = fold(text)
        self.fold_some(len(self._facets))
        self.beginResetModel()
        self._shown = [i for i, folded in enumerate(self._folded) if word in folded]
        self.endResetModel()

    def chosen(self) -> frozenset[str | None]:
        """The ticked values; while searching, only those that are shown."""
        shown = {self._facets[i][0] for i in self._shown}
        return frozenset(self._chosen & shown)

    @property
    def is_everything(self) -> bool:
        """Whether every value is ticked and shown, so that nothing is filtered."""
        return len(self.chosen()) == len(self._facets)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.row() == 0:
            return self._all(role)
        value, count = self._facets[self._shown[index.row() - 1]]
        if role == Qt.ItemDataRole.DisplayRole:
            return nil_words() if value is None else value
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self._chosen else Qt.CheckState.Unchecked
        if role == CountRole:
            return count
        if role == Qt.ItemDataRole.UserRole:
            return value is None
        return None

    def _all(self, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Chọn tất cả")
        if role != Qt.ItemDataRole.CheckStateRole:
            return None
        ticked = len(self.chosen())
        if ticked == 0:
            return Qt.CheckState.Unchecked
        full = ticked == len(self._shown)
        return Qt.CheckState.Checked if full else Qt.CheckState.PartiallyChecked

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def toggle(self, row: int) -> None:
        """Tick or untick a row; the first does all that are shown."""
        if row == 0:
            shown = {self._facets[i][0] for i in self._shown}
            if shown <= self._chosen:
                self._chosen -= shown
            else:
                self._chosen |= shown
        elif 0 < row <= len(self._shown):
            self._chosen ^= {self._facets[self._shown[row - 1]][0]}
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.ticked.emit()


class _FacetDelegate(QStyledItemDelegate):
    """A tick box, the value, the count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(150, QFontMetrics(fonts.font()).height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        colours = theme.tokens()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(colours.sel))
        box = QRect(rect.left() + 12, rect.top() + (rect.height() - 14) // 2, 14, 14)
        self._tick(painter, box, index.data(Qt.ItemDataRole.CheckStateRole))
        unknown = bool(index.data(Qt.ItemDataRole.UserRole))
        painter.setFont(fonts.font(italic=unknown))
        painter.setPen(QColor(colours.nil if unknown else colours.text))
        room = rect.adjusted(35, 0, -12, 0)
        count = index.data(CountRole)
        if count is not None:
            words = show.count(count)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.save()
            painter.setFont(fonts.font())
            painter.setPen(QColor(colours.text2))
            painter.drawText(room, int(flags), words)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(words) - 8)
            painter.restore()
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags), text)

    def _tick(self, painter: QPainter, box: QRect, check: Any) -> None:
        colours = theme.tokens()
        on = check != Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(colours.accent_fill if on else colours.edge), 1))
        painter.setBrush(QColor(colours.accent_fill if on else colours.page))
        painter.drawRect(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if on:
            name = "check" if check == Qt.CheckState.Checked else "minus"
            icons.paint(painter, name, box.toRectF().adjusted(1, 1, 0, 0), colours.on_accent)


class _Values(QListView):
    """Space and click tick; Enter filters."""

    entered_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, FacetModel):
            model.toggle(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
        else:
            super().keyPressEvent(event)


class FilterPopup(QFrame):
    """Opens under a header. ``filtered`` carries the chosen values, None for no filter."""

    filtered = Signal(object)
    sorted = Signal(bool)

    def __init__(
        self,
        title: str,
        facets: Sequence[Facet],
        chosen: frozenset[str | None] | None,
        count: Callable[[frozenset[str | None]], int],
        words: tuple[str, str],
        noun: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Lọc cột {title}").format(title=title))
        self._count, self._noun = count, noun
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 5, 1, 1)
        outer.setSpacing(1)
        for text, icon, down in (
            (words[0], "sort-ascending", False),
            (words[1], "sort-descending", True),
        ):
            outer.addWidget(self._command(text, icon, lambda _=False, d=down: self._sort(d)))
        clear = self._command(self.tr("Bỏ lọc cột này"), "x", lambda _=False: self._finish(None))
        clear.setEnabled(chosen is not None)
        outer.addWidget(clear)
        outer.addSpacing(3)
        outer.addWidget(hairline())
        self.field = SearchField(self.tr("Tìm giá trị"))
        self.field.setMaximumWidth(16777215)
        holder = QHBoxLayout()
        holder.setContentsMargins(10, 8, 10, 4)
        holder.addWidget(self.field)
        outer.addLayout(holder)
        self.model = FacetModel(facets, chosen)
        self.values = _Values()
        self.values.setItemDelegate(_FacetDelegate(self.values))
        self.values.setUniformItemSizes(True)
        self.values.clicked.connect(lambda index: self.model.toggle(index.row()))
        self.values.entered_key.connect(self._apply)
        outer.addWidget(self.values, 1)
        outer.addWidget(self._foot())
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._apply)
        self.model.ticked.connect(self._show_count)
        self._show_count()
        rows = min(9, len(facets) + 1)
        height = rows * (QFontMetrics(fonts.font()).height() + 9) + 2
        self.values.setFixedHeight(height)
        self.setFixedWidth(max(252, self.sizeHint().width()))
        # thousands of values: laid out once, when the size stands; folded while nobody types
        self.values.setModel(self.model)
        self._folding = QTimer(self)
        self._folding.setInterval(0)
        self._folding.timeout.connect(self._fold_some)
        self._folding.start()

    def _command(self, text: str, icon: str, do: Callable[..., None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "menu-item")
        button.setText(text)
        icons.put(button, icon)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        button.clicked.connect(do)
        return button

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(10, 7, 10, 7)
        row.addStretch(1)
        self.apply = QPushButton()
        self.apply.setProperty("role", "primary-small")
        self.apply.clicked.connect(lambda _=False: self._apply())
        cancel = QPushButton(self.tr("Hủy"))
        cancel.setProperty("role", "small")
        cancel.clicked.connect(lambda _=False: self.close())
        row.addWidget(self.apply)
        row.addWidget(cancel)
        return foot

    def open_at(self, place: QPoint) -> None:
        """Show under a point of the screen, kept on it."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = min(max(room.left(), place.x()), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(left, max(room.top(), top))
        self.show()
        self.field.setFocus()

    def _fold_some(self) -> None:
        if not self.model.fold_some(_SLICE):
            self._folding.stop()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_count()

    def _show_count(self) -> None:
        chosen = self.model.chosen()
        count = self._count(chosen) if chosen else 0
        words = self.tr("Lọc {count} {noun}").format(count=show.count(count), noun=self._noun)
        self.apply.setText(words)
        self.apply.setEnabled(bool(chosen))

    def _apply(self) -> None:
        if self.model.chosen():
            self._finish(None if self.model.is_everything else self.model.chosen())

    def _sort(self, down: bool) -> None:
        self.close()
        self.sorted.emit(down)

    def _finish(self, values: frozenset[str | None] | None) -> None:
        self.close()
        self.filtered.emit(values)
