"""The painted time line (Quá trình): rows of segments, a line for the reference day."""

from datetime import date

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from cadredesk.ui import fonts, theme
from cadredesk.ui.pages.person.timeline_data import (
    Scale,
    Segment,
    Story,
    scale,
    spoken,
)

_PAD = 3.0
_DIAMOND = 6.0


def _label_room() -> float:
    return 124.0 * fonts.scale()


def _axis() -> float:
    return max(22.0, QFontMetricsF(fonts.font()).height() + 4)


class Timeline(QWidget):
    """Left and right move between segments; Enter or a double click opens what stands behind."""

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story: Story | None = None
        self._current = 0
        self._boxes: list[tuple[QRectF, Segment]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Quá trình"))

    def tell(self, story: Story) -> None:
        """Draw another story."""
        self._story = story
        self._current = min(self._current, max(0, len(story.segments()) - 1))
        self.updateGeometry()
        self._speak()
        self.update()

    def story(self) -> Story | None:
        """What is drawn."""
        return self._story

    def _lane(self) -> float:
        return QFontMetricsF(fonts.font("body")).height() + 8

    def height_of(self, lanes: int) -> int:
        """How high so many lanes are, with the axis."""
        return int(_axis() + lanes * self._lane() + 4)

    def sizeHint(self) -> QSize:
        """High enough for all lanes."""
        rows = self._story.rows if self._story else ()
        return QSize(600, self.height_of(sum(max(1, len(row.lanes)) for row in rows)))

    def minimumSizeHint(self) -> QSize:
        """As high as all lanes, as narrow as a small window needs."""
        return QSize(300, self.sizeHint().height())

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axis, rows, segments, the reference day."""
        if self._story is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("body"))
        left = _label_room()
        where = scale(self._story.first, self._story.last, left, self.width() - left - 12)
        bottom = self._grid(painter, where)
        self._boxes = []
        top = _axis()
        for row in self._story.rows:
            top = self._row(painter, row.name, row.lanes, top, where)
        self._today(painter, where(self._story.day), bottom)
        painter.end()

    def _grid(self, painter: QPainter, where: Scale) -> float:
        assert self._story is not None
        colours = theme.tokens()
        bottom = float(self.sizeHint().height() - 4)
        room = where(date(self._story.first + 1, 1, 1)) - where(date(self._story.first, 1, 1))
        label = painter.fontMetrics().horizontalAdvance("2026") + 14
        step = next(n for n in (1, 2, 5, 10, 20, 50) if n * room >= label or n == 50)
        for year in range(self._story.first, self._story.last + 1):
            if year % step and step > 1:
                continue
            x = where(date(year, 1, 1))
            painter.setPen(QPen(QColor(colours.hair), 0))
            painter.drawLine(QLineF(x, _axis() - 4, x, bottom))
            painter.setPen(QColor(colours.text2))
            box = QRectF(x + 3, 0, label, _axis() - 3)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(year)
            )
        return bottom

    def _row(
        self,
        painter: QPainter,
        name: str,
        lanes: tuple[tuple[Segment, ...], ...],
        top: float,
        where: Scale,
    ) -> float:
        colours = theme.tokens()
        lane_height = self._lane()
        painter.setPen(QPen(QColor(colours.line), 0))
        painter.drawLine(QLineF(0, top, self.width(), top))
        painter.setPen(QColor(colours.text))
        words = QRectF(11, top, _label_room() - 16, lane_height)
        shown = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        for lane in lanes or ((),):
            for index, segment in enumerate(lane):
                following = lane[index + 1] if index + 1 < len(lane) else None
                self._segment(painter, segment, following, top, where)
            top += lane_height
        return top

    def _segment(
        self,
        painter: QPainter,
        segment: Segment,
        following: Segment | None,
        top: float,
        where: Scale,
    ) -> None:
        assert self._story is not None
        colours = theme.tokens()
        left_edge = where(date(self._story.first, 1, 1))
        right_edge = where(date(self._story.last + 1, 1, 1))
        begin = max(left_edge, where(segment.begins))
        if segment.state == "reached":
            self._reached(
                painter, segment, QPointF(begin, top + self._lane() / 2), following, where
            )
            return
        end = segment.end
        right = min(right_edge, where(end)) if end else right_edge
        high = self._lane() - 2 * _PAD
        if segment.start is None:
            self._unknown(painter, QRectF(left_edge, top + _PAD, begin - left_edge, high))
        box = QRectF(begin, top + _PAD, max(4.0, right - begin), high)
        now = segment.state == "now"
        fill, edge = (colours.sel, colours.accent) if now else (colours.alt, colours.edge)
        painter.setPen(QPen(QColor(edge), 0))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 2, 2)
        self._words(painter, segment, box.adjusted(5, 0, -3, 0))
        self._stand(painter, box, segment)

    def _reached(
        self,
        painter: QPainter,
        segment: Segment,
        at: QPointF,
        following: Segment | None,
        where: Scale,
    ) -> None:
        """A level is a diamond on the day it holds from, with its words behind it."""
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.ok), 0))
        painter.setBrush(QColor(colours.ok_soft))
        r = _DIAMOND
        corners = (QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        limit = where(following.begins) - _DIAMOND if following else float(self.width())
        high = self._lane() - 2 * _PAD
        words = QRectF(at.x() + r + 4, at.y() - high / 2, limit - at.x() - r - 6, high)
        self._words(painter, segment, words)
        wide = painter.fontMetrics().horizontalAdvance(segment.words)
        shown = min(words.right(), words.left() + wide + 2) if words.width() > 0 else at.x() + r
        box = QRectF(at.x() - r - 1, at.y() - high / 2, shown - at.x() + r + 2, high)
        self._stand(painter, box, segment)

    def _stand(self, painter: QPainter, box: QRectF, segment: Segment) -> None:
        """Remember where a segment is drawn, and frame the one the keyboard stands on."""
        if self.hasFocus() and len(self._boxes) == self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.tokens().focus), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2)
        self._boxes.append((box, segment))

    def _unknown(self, painter: QPainter, box: QRectF) -> None:
        """Before the first day seen nobody knows: a grey hatched band."""
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.line), 0, Qt.PenStyle.DashLine))
        painter.setBrush(QBrush(QColor(colours.line), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 2, 2)

    def _words(self, painter: QPainter, segment: Segment, room: QRectF) -> None:
        """The words of a segment, as far as there is room."""
        colours = theme.tokens()
        if room.width() < 14:
            return
        painter.setPen(QColor(colours.on_sel if segment.state == "now" else colours.text))
        shown = painter.fontMetrics().elidedText(
            segment.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _today(self, painter: QPainter, x: float, bottom: float) -> None:
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, _axis() - 2, x, bottom))
        painter.setBrush(QColor(colours.text))
        painter.setPen(Qt.PenStyle.NoPen)
        tip = QPointF(x, _axis())
        painter.drawPolygon(
            QPolygonF([tip, QPointF(x - 5, _axis() - 7), QPointF(x + 5, _axis() - 7)])
        )

    # --- hands ----------------------------------------------------------------------------------

    def _speak(self) -> None:
        segments = self._story.segments() if self._story else ()
        if segments:
            self.setAccessibleDescription(spoken(segments[self._current]))

    def current(self) -> Segment | None:
        """The segment the keyboard stands on."""
        segments = self._story.segments() if self._story else ()
        return segments[self._current] if segments else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move, Enter opens."""
        count = len(self._story.segments()) if self._story else 0
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and count:
            self._current = min(count - 1, max(0, self._current + step))
            self._speak()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self._open(self.current())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at a segment."""
        for number, (box, _segment) in enumerate(self._boxes):
            if box.contains(event.position()):
                self._current = number
        self._speak()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what stands behind a segment."""
        hit = next((s for box, s in self._boxes if box.contains(event.position())), None)
        if hit is not None:
            self._open(hit)

    def _open(self, segment: Segment | None) -> None:
        if segment is not None:
            self.opened.emit(*segment.source)

    def event(self, event: QEvent) -> bool:
        """The tooltip says the whole segment."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            hit = next((s for box, s in self._boxes if box.contains(at)), None)
            if hit is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), spoken(hit), self)
            return True
        return super().event(event)


class StoryArea(QScrollArea):
    """Holds the time line; long stories scroll so that the form keeps its room."""

    LANES = 5

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        timeline.setProperty("role", "sheet")
        timeline.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(timeline)

    def sizeHint(self) -> QSize:
        """As high as the story, within what leaves the form its room."""
        hint = self._timeline.sizeHint()
        return QSize(hint.width(), min(hint.height(), self._timeline.height_of(self.LANES)))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed below what it shows."""
        return QSize(300, self.sizeHint().height())
