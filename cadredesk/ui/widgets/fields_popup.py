"""The list under a combo: searched without accents, as wide as its longest line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from cadredesk.domain.names import fold, matches
from cadredesk.ui import fonts

_ROLE_CODE = Qt.ItemDataRole.UserRole
_SEARCH_FROM = 9
_SHOWN_ROWS = 10
_LINE_ROOM = 32
"""What the list's frame, its margins and the padding of a line take beside the words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list: what is stored, what is shown, further texts it is found by."""

    code: object
    name: str
    also: str = ""

    def found(self, query: str) -> bool:
        """Whether the query, without accents, finds this line."""
        return matches(fold(f"{self.name} {self.also}"), query)


_Index = QModelIndex | QPersistentModelIndex


def _row_height(font: QFont) -> int:
    return QFontMetrics(font).height() + 7


class _Choices(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Choice] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        if role == Qt.ItemDataRole.SizeHintRole:
            font = fonts.font()
            return QSize(QFontMetrics(font).horizontalAdvance(row.name) + 16, _row_height(font))
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font(italic=row.code is None)
        return row.code if role == _ROLE_CODE else None

    def replace(self, rows: list[Choice]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> Choice:
        return self._rows[row]


def writes(event: QKeyEvent) -> bool:
    """Whether a key writes something to search for (Esc and Backspace have texts too)."""
    text = event.text()
    return bool(text.strip()) and text.isprintable()


class ChoicePopup(QFrame):
    """The list under a combo: a search box (without accents) and the lines it finds."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._all: Sequence[Choice] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm, không cần gõ dấu"))
        self.search.setAccessibleName(self.tr("Tìm trong danh sách"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.view = QListView()
        self.view.setProperty("role", "popup-list")
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._model = _Choices(self)
        self.view.setModel(self._model)
        self.view.clicked.connect(self._take)
        self.view.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.setSpacing(4)
        box.addWidget(self.search)
        box.addWidget(self.view)

    def show_under(
        self, owner: QWidget, choices: Sequence[Choice], code: object, typed: str
    ) -> None:
        """Open below (or above) the field with the present line marked."""
        self._all = choices
        searching = len(choices) >= _SEARCH_FROM or bool(typed)
        self.search.setVisible(searching)
        self.search.setText(typed)
        self._filter(typed)
        if not typed:
            row = next((i for i, c in enumerate(choices) if c.code == code), 0)
            self.view.setCurrentIndex(self._model.index(row))
        self._size(owner, choices, searching)
        self.show()
        (self.search if searching else self.view).setFocus()

    def _size(self, owner: QWidget, choices: Sequence[Choice], searching: bool) -> None:
        """As wide as the longest line, and as high as a list needs, within the screen."""
        row = _row_height(fonts.font())
        height = row * max(1, min(len(choices), _SHOWN_ROWS)) + 12
        if searching:
            height += self.search.sizeHint().height() + 4
        metrics = QFontMetrics(fonts.font())
        longest = max((metrics.horizontalAdvance(c.name) for c in choices), default=0)
        bar = self.view.verticalScrollBar().sizeHint().width()
        screen = owner.screen().availableGeometry()
        wide = min(max(owner.width(), 230, longest + bar + _LINE_ROOM), screen.width())
        corner = owner.mapToGlobal(QPoint(0, owner.height()))
        if corner.y() + height > screen.bottom():
            corner.setY(max(screen.top(), corner.y() - owner.height() - height))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - wide)))
        self.setGeometry(corner.x(), corner.y(), wide, height)

    def _filter(self, query: str) -> None:
        if fold(query):
            self._model.replace([c for c in self._all if c.found(query)])
        else:
            self._model.replace(list(self._all))
        if self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(0))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            choice = self._model.at(index.row())
            self.hide()
            self.chosen.emit(choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the search box is typed into; Enter and Tab take."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc closes the list only; the page's own Esc must not hear of it
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.view.currentIndex())
            return True
        if watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.view.currentIndex().row() + step
            if 0 <= row < self._model.rowCount():
                self.view.setCurrentIndex(self._model.index(row))
            return True
        if watched is self.view and writes(event) and not self.search.isVisible():
            self.search.show()
            self.search.setFocus()
            self.search.insert(event.text())
            return True
        return False
