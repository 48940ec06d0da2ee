"""A chart in the window: drawn for its size on the worker, hovered, clicked, walked with keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.charts.drawn import Spot
from cadredesk.charts.values import Chart, TargetChart
from cadredesk.progress import Progress
from cadredesk.services import charting
from cadredesk.services.charting import Rendered
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.tasks import Rank
from cadredesk.ui.widgets import chart_style

REST_MS = 80
"""A chart is drawn anew so long after its size came to rest."""
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """Shows one chart. ``people_asked`` carries the key of the figure clicked on.

    ``failed`` carries what went wrong while drawing; the picture that was there stays.
    """

    people_asked = Signal(str)
    drawn = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.chart: Chart | None = None
        self._rendered: Rendered | None = None
        self._image = QImage()
        self._made_for: tuple[object, ...] = ()
        self._current: int | None = None
        self._mouse: QPointF | None = None
        self._faded = False
        self._turn = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._draw)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        desk.hub.theme_changed.connect(self._soon)

    # --- what is shown ---------------------------------------------------------------------

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart; the old one stays until it is drawn."""
        self.chart = chart
        self._current = None
        if chart is None:
            self._rendered, self._image, self._made_for = None, QImage(), ()
        self._name()
        self._soon(at_once=True)
        self.update()

    def fade(self, faded: bool) -> None:
        """Half as strong while something newer is on its way."""
        self._faded = faded
        self.update()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the figures of the picture shown are."""
        return self._rendered.spots if self._rendered else ()

    @property
    def image(self) -> QImage:
        """The picture as shown."""
        return self._image

    def _wish(self) -> tuple[object, ...]:
        style = chart_style.current()
        return self.chart, self.width(), self.height(), self.devicePixelRatioF(), style

    def _soon(self, *, at_once: bool = False) -> None:
        if self.chart is not None and self.isVisible():
            self._rest.start(0 if at_once else REST_MS)

    def _draw(self) -> None:
        chart, wish = self.chart, self._wish()
        if chart is None or wish == self._made_for or min(self.width(), self.height()) < 40:
            return
        if self._desk.office is None:  # closed while the size came to rest
            return
        self._turn += 1
        turn, style = self._turn, chart_style.current()
        width, height, ratio = self.width(), self.height(), self.devicePixelRatioF()

        def work(_progress: Progress) -> tuple[Rendered, QImage]:
            made = charting.render(chart, width, height, ratio, style)
            image = QImage.fromData(made.png)
            image.setDevicePixelRatio(ratio)
            return made, image

        def arrived(result: tuple[Rendered, QImage]) -> None:
            if turn == self._turn and chart is self.chart:
                self._made_for = wish
                self._take(*result)

        def failed(error: BaseException) -> None:
            if turn == self._turn:
                self.failed.emit(error)

        self._desk.fetch(work, arrived, failed, rank=Rank.LATE)

    def _take(self, made: Rendered, image: QImage) -> None:
        self._rendered, self._image, self._faded = made, image, False
        if self._current is not None and self._current >= len(made.spots):
            self._current = None
        self._name()
        self.update()
        self.drawn.emit()

    # --- which figure ----------------------------------------------------------------------

    def _box(self, spot: Spot) -> QRectF:
        w, h = self.width(), self.height()
        return QRectF(spot.x0 * w, spot.y0 * h, (spot.x1 - spot.x0) * w, (spot.y1 - spot.y0) * h)

    def spot_at(self, place: QPointF) -> Spot | None:
        """The figure at a place of the widget; of several the narrowest."""
        x, y = place.x() / max(1, self.width()), place.y() / max(1, self.height())
        here = [s for s in self.spots if s.x0 <= x <= s.x1 and s.y0 <= y <= s.y1]
        return min(here, key=lambda s: s.x1 - s.x0, default=None)

    @property
    def current(self) -> Spot | None:
        """The figure the keys stand on."""
        return self.spots[self._current] if self._current is not None else None

    def _go(self, to: Callable[[int | None, int], int]) -> None:
        if self.spots:
            last = len(self.spots) - 1
            self._current = min(last, max(0, to(self._current, last)))
            self._mouse = None
            self._name()
            self.update()

    def _name(self) -> None:
        """Who hears the window hears the figure, or else the whole chart in words."""
        spot = self.current
        words = spot.words if spot else self.chart.alt if self.chart else ""
        name = words.replace("\n", ". ")
        if name != self.accessibleName():
            self.setAccessibleName(name)
            if self.hasFocus():
                event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
                QAccessible.updateAccessibility(event)

    # --- events ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(700, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon(at_once=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._soon()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        spot = self.spot_at(self._mouse)
        shape = (
            Qt.CursorShape.PointingHandCursor if spot and spot.key else Qt.CursorShape.ArrowCursor
        )
        self.setCursor(shape)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mouse = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and spot.key:
            self._current = self.spots.index(spot)
            self._name()
            self.people_asked.emit(spot.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            step = _KEYS[key]
            self._go(lambda at, last: (0 if step > 0 else last) if at is None else at + step)
        elif key == Qt.Key.Key_Home:
            self._go(lambda _at, _last: 0)
        elif key == Qt.Key.Key_End:
            self._go(lambda _at, last: last)
        elif key in _ENTER and self.current is not None and self.current.key:
            self.people_asked.emit(self.current.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.tokens().page))
        if not self._image.isNull():
            painter.setOpacity(0.5 if self._faded else 1.0)
            painter.drawImage(QPointF(0, 0), self._image)
            painter.setOpacity(1.0)
            self._paint_figure(painter)
        if self.hasFocus() and self.current is None:
            self._frame(painter, QRectF(self.rect()))
        painter.end()

    def _paint_figure(self, painter: QPainter) -> None:
        """The figure hovered or walked to: a thin upright (or a frame) and its words."""
        spot = self.spot_at(self._mouse) if self._mouse is not None else self.current
        walked = self._mouse is None and self.hasFocus()
        if spot is None or (self._mouse is None and not walked):
            return
        box = self._box(spot)
        x = self._mouse.x() if self._mouse is not None else box.left()
        if isinstance(self.chart, TargetChart):
            painter.setPen(QPen(QColor(theme.tokens().text), 0))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        if walked or not isinstance(self.chart, TargetChart):
            self._frame(painter, box)
        self._say(painter, spot.words, x, box)

    def _frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(theme.tokens().focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _say(self, painter: QPainter, words: str, x: float, box: QRectF) -> None:
        """The words in a small box beside the upright, wholly within the widget."""
        painter.setFont(fonts.font("small"))
        room = QRectF(0, 0, min(420.0, self.width() - 24.0), self.height())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        size = painter.boundingRect(room, flags, words).size()
        wide, high = size.width() + 14, size.height() + 8
        left = x + 8 if x + 8 + wide <= self.width() else x - 8 - wide
        left = min(max(2.0, left), self.width() - wide - 2)
        below = box.bottom() + 4
        top = box.top() + 4
        if not isinstance(self.chart, TargetChart):
            top = below if below + high < self.height() else box.top() - high - 4
        place = QRectF(left, max(2.0, top), wide, high)
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.edge), 0))
        painter.setBrush(QColor(colours.page))
        painter.drawRect(place)
        painter.setPen(QColor(colours.text))
        painter.drawText(place.adjusted(7, 4, -7, -4), flags, words)
