"""The grid of a list: rows of one height, frozen first columns through a second view."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from cadredesk.ui import fonts, tokens
from cadredesk.ui.models import RowsModel, nil_words
from cadredesk.ui.widgets.list_clip import put_rows
from cadredesk.ui.widgets.list_delegate import CellDelegate
from cadredesk.ui.widgets.list_frozen import FrozenColumns, set_up
from cadredesk.ui.widgets.list_header import FilterHeader

_SAMPLE = 300
_TOUCHED_MS = 1500


class GridView(QTableView):
    """A table over a RowsModel.

    ``opened`` on Enter or double click, ``menu_asked`` (place on the screen) on request,
    ``copied`` (how many rows) after copying, ``letters_changed`` after the text size changed.
    """

    opened = Signal(int)
    current_changed = Signal(int)
    selection_changed = Signal()
    sort_asked = Signal(int)
    filter_asked = Signal(int)
    menu_asked = Signal(object)
    widths_changed = Signal()
    letters_changed = Signal()
    copied = Signal(int)

    def __init__(self, model: RowsModel[Any], frozen: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up(self)
        self._rows = model
        self._density = "medium"
        self.touched: frozenset[Any] = frozenset()
        self._frozen_count = frozen
        self._quiet = False
        self.header = FilterHeader(self)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(CellDelegate(self))
        self.setModel(model)
        self.frozen = FrozenColumns(self)
        self.frozen.setModel(model)
        self.frozen.setSelectionModel(self.selectionModel())
        self._line = QFrame(self)
        self._line.setProperty("role", "frozen-line")
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        for view in (self, self.frozen):
            view.header.sort_asked.connect(self.sort_asked)
            view.header.filter_asked.connect(self.filter_asked)
            view.header.fit_asked.connect(self.fit_column)
            view.header.sectionResized.connect(self._resized)
            view.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            port = view.viewport()
            view.customContextMenuRequested.connect(
                lambda place, port=port: self.menu_asked.emit(port.mapToGlobal(place))
            )
        self.frozen.pressed.connect(lambda _index: self.setFocus())
        self.selectionModel().currentChanged.connect(self._moved)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        model.modelReset.connect(self._shape)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_TOUCHED_MS)
        self._calm.timeout.connect(lambda: self._frame(frozenset()))
        self.set_density(self._density)

    # --- shape -------------------------------------------------------------------------------

    def set_density(self, name: str) -> None:
        """Rows as high as the font and a bit, by density."""
        self._density = name
        height = QFontMetrics(fonts.font()).height() + tokens.ROW_EXTRA.get(name, 7)
        for view in (self, self.frozen):
            view.verticalHeader().setMinimumSectionSize(12)
            view.verticalHeader().setDefaultSectionSize(height)
            delegate = view.itemDelegate()
            if isinstance(delegate, CellDelegate):
                delegate.renew()
        head = max(tokens.TABLE_HEAD, QFontMetrics(fonts.font()).height() + 12)
        self.header.setFixedHeight(head)
        self.frozen.header.setFixedHeight(head)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: rows, header and columns follow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_calm"):
            self.set_density(self._density)
            self.letters_changed.emit()

    def set_widths(self, widths: Sequence[int]) -> None:
        """The widths of all sections, the row number's first."""
        self._quiet = True
        for section, width in enumerate(widths):
            self.setColumnWidth(section, width)
            self.frozen.setColumnWidth(section, width)
        self._quiet = False
        self._shape()

    def widths(self) -> list[int]:
        """The widths of all sections."""
        return [self.columnWidth(i) for i in range(self._rows.columnCount())]

    def fit_column(self, section: int) -> None:
        """Make a column as wide as its title and the rows around the current place need."""
        delegate = self.itemDelegate()
        first = max(0, self.rowAt(0))
        rows = range(first, min(self._rows.rowCount(), first + _SAMPLE))
        option = QStyleOptionViewItem()
        widest = self.header.fontMetrics().horizontalAdvance(
            str(self._rows.headerData(section, Qt.Orientation.Horizontal))
        )
        widest += 48
        for row in rows:
            hint = delegate.sizeHint(option, self._rows.index(row, section))
            widest = max(widest, hint.width())
        self.setColumnWidth(section, min(600, widest))

    def _resized(self, section: int, _old: int, new: int) -> None:
        if self._quiet:
            return
        self._quiet = True
        self.setColumnWidth(section, new)
        self.frozen.setColumnWidth(section, new)
        self._quiet = False
        self._place()
        self.widths_changed.emit()

    def _shape(self) -> None:
        quiet, self._quiet = self._quiet, True
        for section in range(self._rows.columnCount()):
            self.frozen.setColumnHidden(section, section >= self._frozen_count)
        self._quiet = quiet
        self._place()

    @property
    def frozen_count(self) -> int:
        """How many sections stay in sight, the row number counted."""
        return self._frozen_count

    def below(self, section: int) -> QPoint:
        """The place on the screen below a section's header."""
        header = self.frozen.header if section < self._frozen_count else self.header
        left = header.sectionViewportPosition(section)
        return header.viewport().mapToGlobal(QPoint(left, header.height()))

    def frozen_width(self) -> int:
        """How much of the left the frozen columns take."""
        count = min(self._frozen_count, self._rows.columnCount())
        return sum(self.columnWidth(i) for i in range(count))

    def _place(self) -> None:
        width = self.frozen_width()
        height = self.viewport().height() + self.header.height()
        frame = self.frameWidth()
        self.frozen.setGeometry(frame, frame, width, height)
        self._line.setGeometry(frame + width - 2, frame, 2, height)
        self._line.raise_()
        self.frozen.verticalScrollBar().setValue(self.verticalScrollBar().value())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "_line"):
            self._place()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    # --- moving ------------------------------------------------------------------------------

    def scrollTo(
        self,
        index: Any,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Keep the cell clear of the frozen columns."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < self._frozen_count:
            bar.setValue(before)
            return
        hidden = self.frozen_width() - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def select_row(self, row: int, section: int = 1) -> None:
        """Make a row current and selected; -1 clears."""
        if row < 0:
            self.selectionModel().clear()
            return
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        section = min(section, self._rows.columnCount() - 1)
        self.selectionModel().setCurrentIndex(self._rows.index(row, section), flags)

    def add_rows(self, rows: Sequence[int]) -> None:
        """Select further rows, leaving the current one."""
        chosen = QItemSelection()
        for first, last in _spans(rows):
            chosen.select(self._rows.index(first, 0), self._rows.index(last, 0))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(chosen, flags)

    def selected_rows(self) -> list[int]:
        """The selected rows from the top."""
        ranges = self.selectionModel().selection()
        rows: set[int] = set()
        for part in (ranges.at(i) for i in range(ranges.count())):
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def keyboardSearch(self, search: str) -> None:
        """Letters alone do nothing: they belong to the search field and to Unikey."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, down = event.key(), event.modifiers()
        section = self.currentIndex().column()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_F4 or (
            key == Qt.Key.Key_Down and down & Qt.KeyboardModifier.AltModifier
        ):
            self.filter_asked.emit(max(section, self._rows.offset))
        else:
            super().keyPressEvent(event)

    def _moved(self, current: QModelIndex, before: QModelIndex) -> None:
        for row in {current.row(), before.row()}:
            if row >= 0:
                for view in (self, self.frozen):
                    top, height = view.rowViewportPosition(row), view.rowHeight(row)
                    view.viewport().update(0, top, view.viewport().width(), height)
        if current.row() != before.row():
            self.current_changed.emit(current.row())

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self.frozen.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.frozen.viewport().update()

    # --- what an undo touched ----------------------------------------------------------------

    def frame_rows(self, idents: frozenset[Any]) -> None:
        """Frame the rows with these ids for a moment; one of them comes into sight."""
        places = sorted(row for row in map(self._rows.find, idents) if row >= 0)
        top = self.rowAt(0)
        bottom = top + max(1, self.viewport().height() // max(1, self.rowHeight(max(0, top)))) - 1
        if places and not any(top <= row <= bottom for row in places):
            self.scrollTo(self._rows.index(places[0], 1))
        self._frame(idents)
        self._calm.start()

    def _frame(self, idents: frozenset[Any]) -> None:
        self.touched = idents
        self.viewport().update()
        self.frozen.viewport().update()

    # --- words -------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return self.show_tip(self, event)
        return super().viewportEvent(event)

    def show_tip(self, view: QTableView, event: QEvent) -> bool:
        """The whole text where it is cut, and what the mark behind a name means."""
        place = event.pos()  # type: ignore[attr-defined]
        index = view.indexAt(place)
        column = self._rows.column(index.column()) if index.isValid() else None
        words: list[str] = []
        if column is not None:
            row = self._rows.row(index.row())
            text = column.text(row) or nil_words()
            hint = self.itemDelegate().sizeHint(QStyleOptionViewItem(), index)
            whole = column.full(row) if column.full is not None else None
            if whole is not None and whole != text:
                words.append(whole)
            elif hint.width() > view.columnWidth(index.column()) + 2:
                words.append(text)
            if column.mark is not None and (mark := column.mark(row)):
                words.append(mark)
        QToolTip.showText(event.globalPos(), "\n".join(words), view)  # type: ignore[attr-defined]
        return True

    def copy(self, *, with_titles: bool = True) -> None:
        """Put the selected rows on the clipboard, the titles of the columns above them."""
        rows = [self._rows.row(r) for r in self.selected_rows()]
        if rows:
            put_rows(list(self._rows.columns), rows, with_titles=with_titles)
            self.copied.emit(len(rows))

    def copy_cell(self) -> None:
        """Put the text of the current cell on the clipboard."""
        index = self.currentIndex()
        column = self._rows.column(index.column()) if index.isValid() else None
        if column is not None:
            QGuiApplication.clipboard().setText(column.text(self._rows.row(index.row())) or "")


def _spans(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows as one: Qt takes a second for each few thousand single ones."""
    listed = sorted(rows)
    first = 0
    for place, row in enumerate(listed):
        if place + 1 == len(listed) or listed[place + 1] != row + 1:
            yield listed[first], row
            first = place + 1
