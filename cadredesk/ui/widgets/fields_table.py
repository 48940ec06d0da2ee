"""A small table inside a form: rows of words, opened with Enter or a double click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cadredesk.ui import fonts, theme

NIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
CHANGE_ROLE = NIL_ROLE + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; ``nil`` for values nobody knows (italic), ``centre`` for dates.

    ``tip`` is the longer story of the tooltip. With ``was`` the cell tells a change: what it
    said, struck through, then what it says now (``text``).
    """

    text: str
    nil: bool = False
    centre: bool = False
    tip: str = ""
    was: str | None = None


class _Words(QStyledItemDelegate):
    """Paints the words of a cell with the header's margin, and the frame of the current cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        colours = theme.tokens()
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, QColor(colours.sel))
        elif index.row() % 2:
            painter.fillRect(box, QColor(colours.alt))
        nil = bool(index.data(NIL_ROLE))
        plain = colours.nil_on_sel if selected else colours.nil
        ink = plain if nil else (colours.on_sel if selected else colours.text)
        painter.setFont(fonts.font("body", italic=nil))
        painter.setPen(QColor(ink))
        room = box.adjusted(8, 0, -6, 0)
        change = index.data(CHANGE_ROLE)
        if change is not None:
            self._change(painter, room, change, selected=selected)
            self._frame(painter, box, state)
            return
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, int(flags), text)
        self._frame(painter, box, state)

    def _frame(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.tokens().focus), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _change(
        self, painter: QPainter, room: QRect, change: tuple[str, str], *, selected: bool
    ) -> None:
        """Before, struck through, and after; the later words get the room the earlier leave."""
        colours = theme.tokens()
        middle = Qt.AlignmentFlag.AlignVCenter
        was, now = change
        struck = fonts.font("body")
        struck.setStrikeOut(True)
        strong = fonts.font("body", strong=True)
        left = QRect(room)
        if was:
            wish = QFontMetrics(strong).horizontalAdvance(now)
            most = max(room.width() // 3, room.width() - wish - 22) if now else room.width()
            painter.setFont(struck)
            painter.setPen(QColor(colours.nil_on_sel if selected else colours.nil))
            metrics = QFontMetrics(struck)
            text = metrics.elidedText(was, Qt.TextElideMode.ElideRight, most)
            painter.drawText(left, int(middle), text)
            left.setLeft(left.left() + metrics.horizontalAdvance(text) + 10)
        painter.setFont(strong)
        painter.setPen(QColor(colours.on_sel if selected else colours.accent))
        metrics = QFontMetrics(strong)
        text = metrics.elidedText(now, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(middle), text)


class RowTable(QTableWidget):
    """Rows that are read here and changed in a dialog.

    ``opened`` tells the row of Enter, F2 or a double click, ``wanted`` asks for a new row
    (Insert), ``dropped`` to take the chosen rows away (Delete).
    """

    opened = Signal(int)
    wanted = Signal()
    dropped = Signal()

    def __init__(
        self,
        headers: Sequence[str],
        *,
        stretch: Sequence[int] = (0,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(headers), parent)
        self._cells: list[Sequence[Cell]] = []
        self.setHorizontalHeaderLabels(list(headers))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Words(self))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._stretch = tuple(stretch)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(row))
        self._measure()

    def fill(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows; the current row stays where it can."""
        current = self.currentRow()
        self._cells = list(rows)
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self.setItem(row, column, self._item(cell))
        self._measure()
        if rows:
            self.stand_on(min(max(current, 0), len(rows) - 1))

    def _item(self, cell: Cell) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text)
        item.setToolTip(cell.tip or cell.text)
        item.setData(NIL_ROLE, cell.nil)
        if cell.was is not None:
            item.setData(CHANGE_ROLE, (cell.was, cell.text))
            words = " → ".join(part for part in (cell.was, cell.text) if part)
            item.setText(words)
            item.setToolTip(words)
        side = Qt.AlignmentFlag.AlignHCenter if cell.centre else Qt.AlignmentFlag.AlignLeft
        item.setData(Qt.ItemDataRole.TextAlignmentRole, side | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _measure(self) -> None:
        """Row heights and the widths of the columns that do not stretch, from the font."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 7)
        header = self.horizontalHeader()
        header.setFixedHeight(max(26, metrics.height() + 8))
        bold = header.fontMetrics()
        for column in range(self.columnCount()):
            if column in self._stretch:
                continue
            head = self.horizontalHeaderItem(column)
            wide = bold.horizontalAdvance(head.text() if head else "") + 30
            for cells in self._cells:
                wide = max(wide, metrics.horizontalAdvance(cells[column].text) + 22)
            self.setColumnWidth(column, min(wide, round(260 * fonts.scale())))
        self._share()

    def _share(self) -> None:
        """What is left goes to the columns that stretch; below their least width it scrolls."""
        others = (c for c in range(self.columnCount()) if c not in self._stretch)
        rest = self.viewport().width() - sum(self.columnWidth(c) for c in others)
        least = round(170 * fonts.scale())
        for column in self._stretch:
            self.setColumnWidth(column, max(least, rest // len(self._stretch)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def stand_on(self, row: int) -> None:
        """Choose this row alone, whatever keys are held while the program moves the cursor."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def chosen(self) -> list[int]:
        """The chosen rows, or the current one."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return rows or ([self.currentRow()] if self.currentRow() >= 0 else [])

    def text_at(self, row: int, column: int) -> str:
        """What a cell says."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew and recolour when font or theme change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._cells:
            self.fill(self._cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Insert asks for a new row, Delete takes the chosen away."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if self.currentRow() >= 0:
                self.opened.emit(self.currentRow())
        elif key == Qt.Key.Key_Insert:
            self.wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
