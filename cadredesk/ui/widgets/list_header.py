"""The header of a list: title, sort mark, and an arrow or a filled funnel that opens the filter."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from cadredesk.ui import fonts, icons, theme
from cadredesk.ui.models import RowsModel

ARROW = 13
ROOM = ARROW + 7


class FilterHeader(QHeaderView):
    """Paints itself. A click on the title sorts, on the arrow opens the column's filter."""

    sort_asked = Signal(int)
    filter_asked = Signal(int)
    fit_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.filtered: frozenset[str] = frozenset()
        self.sorted_by: tuple[str, bool] | None = None
        self._pressed = QPoint()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(34)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionClicked.connect(self._clicked)
        self.sectionHandleDoubleClicked.connect(self.fit_asked)

    def show_state(self, filtered: frozenset[str], sorted_by: tuple[str, bool] | None) -> None:
        """Mark the columns that filter and the one that sorts (key, descending)."""
        self.filtered, self.sorted_by = filtered, sorted_by
        self.viewport().update()

    def usual_width(self, title: str, wish: int, *, filters: bool = True) -> int:
        """The wished width at the text size in force, never less than the title needs."""
        metrics = QFontMetrics(fonts.font(strong=True))
        room = 8 + metrics.horizontalAdvance(title) + (ROOM + 3 if filters else 8)
        return max(room, round(wish * fonts.scale()))

    def _arrow(self, section: int) -> QRect:
        left = self.sectionViewportPosition(section) + self.sectionSize(section) - ROOM
        return QRect(left, 0, ROOM - 3, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def _clicked(self, section: int) -> None:
        column = self._column(section)
        if column is None:
            return
        if column.filters and self._arrow(section).contains(self._pressed):
            self.filter_asked.emit(section)
        else:
            self.sort_asked.emit(section)

    def _column(self, section: int) -> Any:
        model = self.model()
        return model.column(section) if isinstance(model, RowsModel) else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            place = event.pos()  # type: ignore[attr-defined]
            column = self._column(self.logicalIndexAt(place))
            if column is not None:
                QToolTip.showText(event.globalPos(), column.tip or column.title, self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours = theme.tokens()
        painter.save()
        painter.fillRect(rect, QColor(colours.head))
        painter.setPen(QPen(QColor(colours.line), 0))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self._column(section)
        painter.setFont(fonts.font(strong=True))
        painter.setPen(QColor(colours.text))
        title = column.title if column is not None else "STT"
        align = column.align if column is not None else "right"
        inner = rect.adjusted(8, 0, -8, 0)
        if column is not None and column.filters:
            inner.setRight(rect.right() - ROOM)
            self._paint_arrow(painter, rect, column.key in self.filtered)
        if column is not None and self.sorted_by and self.sorted_by[0] == column.key:
            self._paint_sort(painter, inner, title)
        flag = {
            "left": Qt.AlignmentFlag.AlignLeft,
            "center": Qt.AlignmentFlag.AlignHCenter,
            "right": Qt.AlignmentFlag.AlignRight,
        }[align]
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        if shown != title:
            flag = Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(flag | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, rect: QRect, active: bool) -> None:
        colours = theme.tokens()
        top = rect.top() + (rect.height() - ARROW) / 2
        box = QRectF(rect.right() - ARROW - 4, top, ARROW, ARROW)
        name, ink = ("funnel-fill", colours.accent) if active else ("caret-down", colours.text2)
        icons.paint(painter, name, box, ink)

    def _paint_sort(self, painter: QPainter, inner: QRect, title: str) -> None:
        name = "arrow-down" if self.sorted_by and self.sorted_by[1] else "arrow-up"
        side = 11
        used = painter.fontMetrics().horizontalAdvance(title)
        left = min(inner.left() + used + 4, inner.right() - side)
        inner.setRight(inner.right() - side - 2)
        top = inner.top() + (inner.height() - side) / 2
        icons.paint(painter, name, QRectF(left, top, side, side), theme.tokens().accent)
