"""Paints the cells of the table of milestones: words, links, bullet bars, lights."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cadredesk.ui import fonts, theme
from cadredesk.ui.pages.targets.board import Entry
from cadredesk.ui.widgets import bullet, lights

if TYPE_CHECKING:
    from cadredesk.ui.pages.targets.table import TargetsModel

PAD = 8
PAST = 0.55
"""How strongly the bars of past milestones are drawn."""


class TargetDelegate(QStyledItemDelegate):
    """One painter for all columns; past milestones are written in the second text colour."""

    def __init__(
        self,
        view: QTableView,
        model: "TargetsModel",
        links: Collection[int],
        status: int,
        bar: int,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._links, self._status, self._bar = links, status, bar

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        entry = self._model.entry(index.row())
        painter.save()
        if entry is None:
            self._section(painter, box, self._model.section(index.row()) or "")
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            self._ground(painter, box, selected)
            self._cell(painter, box.adjusted(PAD, 0, -PAD, -1), entry, index.column(), selected)
            self._frame(painter, box, index)
        painter.restore()

    def _section(self, painter: QPainter, box: QRect, words: str) -> None:
        colours = theme.tokens()
        painter.fillRect(box, QColor(colours.win))
        self._lines(painter, box)
        painter.setFont(fonts.font("small", strong=True))
        painter.setPen(QColor(colours.text2))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(PAD, 0, -PAD, -1), int(flags), words)

    def _ground(self, painter: QPainter, box: QRect, selected: bool) -> None:
        colours = theme.tokens()
        painter.fillRect(box, QColor(colours.sel if selected else colours.page))
        self._lines(painter, box)

    def _lines(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(QColor(theme.tokens().hair), 0))
        y = box.bottom() + 0.5
        painter.drawLine(QLineF(box.left(), y, box.right() + 1, y))

    def _cell(
        self, painter: QPainter, box: QRect, entry: Entry, column: int, selected: bool
    ) -> None:
        colours = theme.tokens()
        area = QRectF(box)
        if column == self._bar:
            if entry.past and not colours.contrast:
                painter.setOpacity(PAST)
            if selected and colours.contrast:
                painter.fillRect(area.adjusted(-2, 2, 2, -2), QColor(colours.page))
            bullet.paint(painter, area, entry.bullet)
            return
        ink = colours.on_sel if selected else colours.text
        if entry.past and not (selected and colours.contrast):
            ink = colours.text2
        if column == self._status:
            painter.setFont(fonts.font(strong=True))
            plain = entry.past or (selected and colours.contrast)
            words = self._model.text(entry, column)
            lights.paint(painter, area, entry.bullet.state, words, ink=ink if plain else None)
            return
        link = column in self._links and entry.names_people
        strong = column == 0 and selected
        font = fonts.font(strong=strong)
        if column in self._links and not link:
            font.setItalic(True)
            ink = colours.on_sel if selected and colours.contrast else colours.nil
        elif link and not (selected and colours.contrast):
            ink = colours.accent
            font.setUnderline(colours.contrast)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        left = column == 0
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        text = self._model.text(entry, column)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), words)

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
        painter.drawRect(QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2))
