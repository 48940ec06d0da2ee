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
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from cadredesk.domain.names import fold, matches, tidy
from cadredesk.ui import fonts

_ROLE_CODE = Qt.ItemDataRole.UserRole
_SEARCH_FROM = 9
_SHOWN_ROWS = 10
_LINE_ROOM = 32
"""What the list's frame, its margins and the padding of a line take beside the words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list: what is stored, what is shown, further texts it is found by.

    A line that is ``always`` there is no answer but a way to one: "Thêm chức danh mới…".
    """

    code: object
    name: str
    also: str = ""
    always: bool = False

    def found(self, query: str) -> bool:
        """Whether the query, without accents, finds this line."""
        return self.always or matches(fold(f"{self.name} {self.also}"), query)


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


def written(event: QKeyEvent) -> str:
    """What a key writes to search for, if anything; Ctrl+V writes what was copied elsewhere."""
    if event.matches(QKeySequence.StandardKey.Paste):
        return tidy(QGuiApplication.clipboard().text())
    keys = Qt.KeyboardModifier
    plain = event.modifiers() in (keys.NoModifier, keys.ShiftModifier, keys.KeypadModifier)
    text = event.text()  # Esc and Backspace have texts too
    return text if plain and text.strip() and text.isprintable() else ""


def _nearness(choice: Choice, folded: str) -> int:
    """How well a line answers: the very words, words that begin so, or anything it is found by."""
    name = fold(choice.name)
    return 0 if name == folded else 1 if name.startswith(folded) else 2


class ChoicePopup(QFrame):
    """The list under a combo: a search box (without accents) and the lines it finds.

    ``chosen`` carries the line taken by Enter or a click. ``left`` tells that Tab goes on (True)
    or back: with the marked line taken before, or with the words nothing was found by.
    """

    chosen = Signal(object)
    left = Signal(bool, str)

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
        self.none = QLabel()
        self.none.setProperty("role", "context")
        self.none.setWordWrap(True)
        self.none.setMargin(4)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.none.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.setSpacing(4)
        box.addWidget(self.search)
        box.addWidget(self.view)
        box.addWidget(self.none, 1)

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
        height = row * max(2, min(len(choices), _SHOWN_ROWS)) + 12
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
        folded = fold(query)
        found = [c for c in self._all if c.found(query)] if folded else list(self._all)
        self._model.replace(found)
        if found:
            best = min(range(len(found)), key=lambda row: _nearness(found[row], folded))
            self.view.setCurrentIndex(self._model.index(best if folded else 0))
        self.none.setText(self.tr("Không có mục nào khớp «{text}».").format(text=query.strip()))
        self.view.setVisible(bool(found))
        self.none.setVisible(all(c.always for c in found))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            choice = self._model.at(index.row())
            self.hide()
            self.chosen.emit(choice)

    def _leave(self, forward: bool) -> None:
        index = self.view.currentIndex()
        if index.isValid() and self._model.at(index.row()).always:
            index = QModelIndex()  # a way to an answer is no answer
        self._take(index)
        self.hide()
        self.left.emit(forward, "" if index.isValid() else self.search.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the search box is typed into; Enter takes, Tab goes."""
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
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.view.currentIndex())
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._leave(key == Qt.Key.Key_Tab)
            return True
        if watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.view.currentIndex().row() + step
            if 0 <= row < self._model.rowCount():
                self.view.setCurrentIndex(self._model.index(row))
            return True
        typed = written(event)
        if watched is self.view and typed and not self.search.isVisible():
            self.search.show()
            self.search.setFocus()
            self.search.insert(typed)
            return True
        return False
