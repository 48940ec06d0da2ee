"""Paints the cells of the preview: boxes, kinds, struck and new values, framed wrong ones."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cadredesk.ui import fonts, icons, theme
from cadredesk.ui.models import nil_words
from cadredesk.ui.pages.importing.cells import Cell, look_of, result_words

if TYPE_CHECKING:
    from cadredesk.ui.pages.importing.preview_model import PreviewModel

PAD, MARK, BOX, CORNER = 8, 14, 15, 7
_TICK, _ROW, _RESULT = 0, 1, 2


class PreviewDelegate(QStyledItemDelegate):
    """One painter for the whole table."""

    def __init__(self, view: QTableView, model: "PreviewModel") -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, box, index, selected)
        inner = box.adjusted(PAD, 0, -PAD, -1)
        if index.column() == _TICK:
            self._box(painter, box, index)
        elif index.column() == _ROW:
            self._write(painter, inner, str(index.data()), self._ink(selected), right=True)
        elif index.column() == _RESULT:
            self._result(painter, inner, index, selected)
        else:
            cell = self._model.cell_at(index.row(), index.column())
            self._cell(painter, inner, cell, selected)
            if cell.corrected:
                self._corner(painter, box, selected)
        self._frame(painter, box, index)
        painter.restore()

    def _ink(self, selected: bool) -> str:
        colours = theme.tokens()
        return colours.on_sel if selected else colours.text

    def _ground(self, painter: QPainter, box: QRect, index: Any, selected: bool) -> None:
        colours = theme.tokens()
        zebra = colours.alt if index.row() % 2 else colours.page
        painter.fillRect(box, QColor(colours.sel if selected else zebra))
        painter.setPen(QPen(QColor(colours.hair), 0))
        area = QRectF(box)
        painter.drawLine(
            QLineF(area.left(), area.bottom() - 0.5, area.right(), area.bottom() - 0.5)
        )

    def _box(self, painter: QPainter, box: QRect, index: Any) -> None:
        state = self._model.data(index, Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        colours = theme.tokens()
        left = box.left() + (box.width() - BOX) // 2
        square = QRectF(left, box.top() + (box.height() - BOX) // 2, BOX, BOX)
        on = state == Qt.CheckState.Checked
        painter.setPen(QPen(QColor(colours.accent_fill if on else colours.edge), 1))
        painter.setBrush(QColor(colours.accent_fill if on else colours.page))
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
        if on:
            icons.paint(painter, "check", square.adjusted(2, 2, -2, -2), colours.on_accent)

    def _result(self, painter: QPainter, box: QRect, index: Any, selected: bool) -> None:
        row, draft = self._model.plan_row(index.row()), self._model.draft
        if row is None or draft is None:
            return
        icon, token = look_of(row.kind)
        colours = theme.tokens()
        ink = getattr(colours, token)
        if selected and colours.contrast:
            ink = colours.on_sel
        square = QRectF(box.left(), box.top() + (box.height() - MARK) / 2, MARK, MARK)
        icons.paint(painter, icon, square, ink)
        painter.setFont(fonts.font(strong=True))
        room = box.adjusted(MARK + 5, 0, 0, 0)
        self._draw(painter, room, result_words(draft, row), ink, fonts.font(strong=True))

    def _corner(self, painter: QPainter, box: QRect, selected: bool) -> None:
        """A corner, as spreadsheets mark a cell that has a story."""
        right, top = box.right() + 1, box.top()
        colours = theme.tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink(selected) if colours.contrast else colours.accent))
        corner = [QPoint(right - CORNER, top), QPoint(right, top), QPoint(right, top + CORNER)]
        painter.drawPolygon(QPolygon(corner))

    def _cell(self, painter: QPainter, box: QRect, cell: Cell, selected: bool) -> None:
        colours = theme.tokens()
        if cell.wrong:
            self._wrong(painter, box, cell)
            return
        if cell.caution:
            square = QRectF(box.right() - MARK, box.top() + (box.height() - MARK) / 2, MARK, MARK)
            icons.paint(painter, "warning-fill", square, theme.tokens().warn)
            box = box.adjusted(0, 0, -MARK - 3, 0)
        left = box.left()
        nil = colours.nil_on_sel if selected else colours.nil
        if cell.new is not None:
            if cell.old:
                struck = fonts.font()
                struck.setStrikeOut(True)
                left += self._draw(painter, box, cell.old, nil, struck) + 5
            ink = colours.accent
            if selected and colours.contrast:
                ink = colours.on_sel
            rest = QRect(left, box.top(), box.right() - left + 1, box.height())
            self._draw(painter, rest, cell.new, ink, fonts.font(strong=True))
        elif cell.plain is None:
            self._draw(painter, box, nil_words(), nil, fonts.font(italic=True))
        else:
            self._write(painter, box, cell.plain, self._ink(selected))

    def _wrong(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        colours = theme.tokens()
        words = cell.plain or nil_words()
        plain = QFontMetrics(fonts.font())
        width = min(box.width() + 8, plain.horizontalAdvance(words) + 10)
        frame = QRectF(box.left() - 4.5, box.top() + 2.5, width, box.height() - 4)
        painter.setPen(QPen(QColor(colours.bad), 1))
        painter.setBrush(QColor(colours.bad_soft))
        painter.drawRect(frame)
        inside = QRect(box.left(), box.top(), width - 8, box.height())
        self._write(painter, inside, words, colours.bad)
        left = box.left() + width + 2
        rest = QRect(left, box.top(), box.right() - left + 1, box.height())
        if rest.width() > 20:
            self._draw(painter, rest, cell.wrong, colours.bad, fonts.font("small"))

    def _write(
        self, painter: QPainter, box: QRect, words: str, ink: str, right: bool = False
    ) -> None:
        self._draw(painter, box, words, ink, fonts.font(), right=right)

    def _draw(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        ink: str,
        font: QFont,
        right: bool = False,
    ) -> int:
        """Write into a box; the width taken."""
        painter.setFont(font)
        painter.setPen(QColor(ink))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, box.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)

    def _frame(self, painter: QPainter, box: QRect, index: Any) -> None:
        current = self._view.currentIndex()
        if (current.row(), current.column()) != (index.row(), index.column()):
            return
        colours = theme.tokens()
        focused = self._view.hasFocus()
        width = 2 if focused else 1
        pen = QPen(QColor(colours.focus if focused else colours.edge), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2))
