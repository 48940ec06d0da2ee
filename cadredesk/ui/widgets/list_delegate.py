"""Paints the cells of lists: text, unknown, light with words, mark; ground, lines, frames."""

from typing import Any

from PySide6.QtCore import QLineF, QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cadredesk.ui import fonts, icons, theme
from cadredesk.ui.models import Column, RowsModel, nil_words
from cadredesk.ui.widgets import lights

PAD = 8
MARK = 13


class CellDelegate(QStyledItemDelegate):
    """One painter for every list. Reads the model's columns directly, not role by role."""

    def __init__(self, view: QTableView, owner: QTableView | None = None) -> None:
        super().__init__(view)
        self._view = view
        self._owner = owner or view
        self.renew()

    def renew(self) -> None:
        """Take fonts and colours anew."""
        self._plain = fonts.font()
        self._strong = fonts.font(strong=True)
        self._nil = fonts.font(italic=True)
        self._metrics: dict[int, QFontMetrics] = {}

    def _measure(self, font: QFont) -> QFontMetrics:
        metrics = self._metrics.get(id(font))
        if metrics is None:
            metrics = self._metrics[id(font)] = QFontMetrics(font)
        return metrics

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        model: RowsModel[Any] = index.model()
        column = model.column(index.column())
        text = str(index.row() + 1) if column is None else column.text(model.row(index.row()))
        extra = 0
        if column is not None and column.mark and column.mark(model.row(index.row())):
            extra = MARK + 8
        if column is not None and column.state:
            extra = lights.SIZE + lights.GAP
        font = (
            self._strong if column is not None and (column.strong or column.state) else self._plain
        )
        width = self._measure(font).horizontalAdvance(text or nil_words())
        return QSize(width + 2 * PAD + extra + 2, self._owner.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        model: RowsModel[Any] = index.model()
        column = model.column(index.column())
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, index.row(), selected, column is None)
        inner = box.adjusted(PAD, 0, -PAD, -1)
        if column is None:
            self._text(painter, inner, str(index.row() + 1), "right", selected, False)
        else:
            self._cell(painter, inner, column, model.row(index.row()), selected, index)
        self._touched(painter, box, index)
        self._frame(painter, box, index)

    def _ground(
        self, painter: QPainter, box: QRect, row: int, selected: bool, number: bool
    ) -> None:
        colours = theme.tokens()
        if selected:
            ground = colours.sel
        elif number:
            ground = colours.head
        else:
            ground = colours.alt if row % 2 else colours.page
        painter.fillRect(box, QColor(ground))
        painter.setPen(QPen(QColor(colours.line if number else colours.hair), 0))
        area = QRectF(box)
        right, bottom = area.right() - 0.5, area.bottom() - 0.5
        painter.drawLine(QLineF(right, area.top(), right, bottom))
        painter.drawLine(QLineF(area.left(), bottom, right, bottom))

    def _cell(
        self,
        painter: QPainter,
        box: QRect,
        column: Column[Any],
        row: Any,
        selected: bool,
        index: Any,
    ) -> None:
        if column.state is not None:
            light = column.state(row)
            if light is not None:
                painter.setFont(self._strong)
                own = selected and theme.tokens().contrast
                own_ink = theme.tokens().on_sel if own else None
                lights.paint(painter, QRectF(box), light[0], light[1], ink=own_ink)
                return
        text = column.text(row)
        strong = column.strong or (index.column() == 1 and self._is_current_row(index))
        mark = column.mark(row) if column.mark is not None else None
        if mark:
            used = self._measure(self._strong if strong else self._plain).horizontalAdvance(
                text or ""
            )
            left = min(box.left() + used + 7, box.right() - MARK)
            square = QRectF(left, box.top() + (box.height() - MARK) / 2, MARK, MARK)
            colours = theme.tokens()
            ink = colours.on_sel if selected and colours.contrast else colours.warn
            icons.paint(painter, lights.ICONS["warn"], square, ink)
            box = QRect(box.left(), box.top(), int(left) - 4 - box.left(), box.height())
        self._text(painter, box, text, column.align, selected, strong)

    def _is_current_row(self, index: Any) -> bool:
        return bool(self._owner.currentIndex().row() == index.row())

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str | None,
        align: str,
        selected: bool,
        strong: bool,
    ) -> None:
        colours = theme.tokens()
        if text is None:
            font, ink = self._nil, colours.nil_on_sel if selected else colours.nil
        else:
            font = self._strong if strong else self._plain
            ink = colours.on_sel if selected else colours.text
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = nil_words() if text is None else text
        metrics = self._measure(font)
        if metrics.horizontalAdvance(words) > box.width():
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            align = "left"
        flags = (
            Qt.AlignmentFlag.AlignVCenter
            | {
                "left": Qt.AlignmentFlag.AlignLeft,
                "center": Qt.AlignmentFlag.AlignHCenter,
                "right": Qt.AlignmentFlag.AlignRight,
            }[align]
        )
        painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), words)

    def _touched(self, painter: QPainter, box: QRect, index: Any) -> None:
        """The cell's part of the frame around a row that an undo changed."""
        touched = getattr(self._owner, "touched", None)
        model: RowsModel[Any] = index.model()
        if not touched or model.identity(index.row()) not in touched:
            return
        ink = QColor(theme.tokens().focus)
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), ink)
        painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), ink)
        if index.column() == 0:
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), ink)
        if index.column() == model.columnCount() - 1:
            painter.fillRect(QRect(box.right() - 1, box.top(), 2, box.height()), ink)

    def _frame(self, painter: QPainter, box: QRect, index: Any) -> None:
        colours = theme.tokens()
        current: QModelIndex = self._owner.currentIndex()
        if current.row() != index.row() or current.column() != index.column():
            return
        focused = self._owner.hasFocus()
        width = 2 if focused else 1
        pen = QPen(QColor(colours.focus if focused else colours.edge), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = width / 2
        painter.drawRect(QRectF(box).adjusted(half, half, -half, -half))
