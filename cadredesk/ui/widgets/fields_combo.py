"""The combo of coded fields: its list is searched without accents and nothing is completed."""

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
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import fold, matches
from cadredesk.ui import fonts
from cadredesk.ui.widgets.fields import set_state

_ROLE_CODE = Qt.ItemDataRole.UserRole
_SEARCH_FROM = 9
_SHOWN_ROWS = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list: what is stored, what is shown, further texts it is found by."""

    code: object
    name: str
    also: str = ""

    def found(self, query: str) -> bool:
        """Whether the query, without accents, finds this line."""
        return matches(fold(f"{self.name} {self.also}"), query)


def code_choices(book: CodeBook, list_name: str, *, unknown: str | None = None) -> list[Choice]:
    """The entries of a coded list, with "chưa rõ" before them where ``unknown`` names it."""
    choices = [] if unknown is None else [Choice(None, unknown)]
    for entry in book.of(list_name):
        also = " ".join((entry.short_name or "", *entry.variants))
        choices.append(Choice(entry.code, entry.name, also))
    return choices


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
        self._size(owner, len(choices), searching)
        self.show()
        (self.search if searching else self.view).setFocus()

    def _size(self, owner: QWidget, count: int, searching: bool) -> None:
        row = _row_height(fonts.font())
        height = row * max(1, min(count, _SHOWN_ROWS)) + 12
        if searching:
            height += self.search.sizeHint().height() + 4
        wide = max(owner.width(), 230, min(460, self.view.sizeHintForColumn(0) + 40))
        corner = owner.mapToGlobal(QPoint(0, owner.height()))
        screen = owner.screen().availableGeometry()
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
        if watched is self.view and event.text().strip() and not self.search.isVisible():
            self.search.show()
            self.search.setFocus()
            self.search.insert(event.text())
            return True
        return False


class ChoiceCombo(QComboBox):
    """A combo whose list is searched without accents; typing opens the list, never completes."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._popup: ChoicePopup | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _row: self._chose())
        self.currentIndexChanged.connect(lambda _row: self._dress())

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the lines; the chosen one stays when it is still there."""
        code = self.code()
        self._choices = list(choices)
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.name)
        self.blockSignals(False)
        self.set_code(code)

    def choices(self) -> tuple[Choice, ...]:
        """The lines in their order."""
        return tuple(self._choices)

    def code(self) -> object:
        """What the present line stores."""
        row = self.currentIndex()
        return self._choices[row].code if 0 <= row < len(self._choices) else None

    def set_code(self, code: object) -> None:
        """Show the line of a code; an unknown one is added as it stands, never lost."""
        row = next((i for i, c in enumerate(self._choices) if c.code == code), -1)
        if row < 0 and code is not None:
            self._choices.append(Choice(code, str(code)))
            self.addItem(str(code))
            row = len(self._choices) - 1
        self.setCurrentIndex(row)
        self._dress()

    def choose(self, code: object) -> None:
        """Choose as a person would: the choice is told."""
        self.set_code(code)
        self._chose()

    def popup(self) -> ChoicePopup | None:
        """The open list, if any."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def _chose(self) -> None:
        self._dress()
        self.setToolTip(self.currentText())
        self.picked.emit(self.code())

    def _dress(self) -> None:
        set_state(self, "empty", self.code() is None)

    def showPopup(self) -> None:
        """Open the searchable list instead of the plain one."""
        self.open_list("")

    def open_list(self, typed: str) -> None:
        """Open the list; ``typed`` is what was typed so far."""
        if self._popup is None:
            self._popup = ChoicePopup(self)
            self._popup.chosen.connect(self._take)
        self._popup.show_under(self, self._choices, self.code(), typed)

    def _take(self, choice: Choice) -> None:
        self.choose(choice.code)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters open the list and search in it; Space, F4 and Alt+Down open it as it is."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if plain and event.text().strip() and event.text().isprintable():
            self.open_list(event.text())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a form scrolls the form; it never changes a value."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self.setFocus()
            self.showPopup()
            return
        super().mousePressEvent(event)
