"""Pages on the screen: below each other on the paper ground, drawn only while in sight."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cadredesk.reports.pages import Page
from cadredesk.ui import theme
from cadredesk.ui.paper.painter import image, paint

_MM_PER_INCH = 25.4
_DPI = 96.0
_GAP = 14
LEAST, MOST = 0.25, 4.0
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.84, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_KEPT_BYTES = 96_000_000
"""So much the drawn pages may take; the pages in sight never count as too much."""
_LARGE_BYTES = 24_000_000
"""A page that would take more as a picture is drawn anew, only the part in sight."""
_BYTES_PER_DOT = 4
_SHEET = QColor("white")


class PaperView(QAbstractScrollArea):
    """Shows placed pages. ``zoom`` 1 is the size of the paper; fitting the width follows it.

    ``page_changed`` carries the number of the page in sight, from 1.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trang in"))
        self._pages: Sequence[Page] = ()
        self._zoom = 1.0
        self._fitting = True
        self._current = 0
        self._tops: list[float] = []
        self._widest, self._bottom = 0.0, float(_GAP)
        self._drawn: OrderedDict[tuple[int, float], QPixmap] = OrderedDict()
        self.verticalScrollBar().valueChanged.connect(self._look)

    # --- what is shown ------------------------------------------------------------------------

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages; the place on the paper stays where it can."""
        place = self.verticalScrollBar().value()
        self._pages = pages
        self._drawn.clear()
        self._measure()
        self._arrange()
        self.verticalScrollBar().setValue(place)
        self._look()
        self.viewport().update()

    @property
    def pages(self) -> Sequence[Page]:
        """What is shown."""
        return self._pages

    @property
    def current(self) -> int:
        """The page in sight, from 1; 0 where there is none."""
        return self._current

    def show_page(self, number: int) -> None:
        """Bring a page into sight."""
        if 1 <= number <= len(self._pages):
            self.verticalScrollBar().setValue(round(self._tops[number - 1]) - _GAP)

    # --- zoom -----------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1 is the size of the paper."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Zoom to this size; no longer follows the width."""
        self._fitting = False
        self._set(zoom)

    def step(self, up: bool) -> None:
        """The next larger or smaller size."""
        ahead = (
            [z for z in _STEPS if z > self._zoom + 0.005]
            if up
            else [z for z in reversed(_STEPS) if z < self._zoom - 0.005]
        )
        if ahead:
            self.set_zoom(ahead[0])

    def fit_width(self) -> None:
        """As wide as the view, from now on also when it grows or shrinks."""
        self._fitting = True
        self._fit()

    def _fit(self) -> None:
        if not self._pages:
            return
        wide = max(page.width for page in self._pages) / _MM_PER_INCH * _DPI
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * _GAP
        self._set(min(1.5, room / wide))

    def _set(self, zoom: float) -> None:
        zoom = min(MOST, max(LEAST, zoom))
        if zoom == self._zoom:
            self._arrange()
            return
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, self._height())
        self._zoom = zoom
        self._drawn.clear()
        self._measure()
        self._arrange()
        bar.setValue(round(part * self._height()))
        self._look()
        self.viewport().update()
        self.zoom_changed.emit(zoom)

    # --- where everything is --------------------------------------------------------------------

    def _size(self, page: Page) -> QSizeF:
        scale = self._zoom * _DPI / _MM_PER_INCH
        return QSizeF(page.width * scale, page.height * scale)

    def _measure(self) -> None:
        """Where each page begins: once for a zoom, since a long list has hundreds of pages."""
        self._tops, self._widest, y = [], 0.0, float(_GAP)
        for page in self._pages:
            size = self._size(page)
            self._tops.append(y)
            self._widest = max(self._widest, size.width())
            y += size.height() + _GAP
        self._bottom = y

    def _height(self) -> float:
        return self._bottom

    def _arrange(self) -> None:
        room = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        wide = self._widest + 2 * _GAP
        vertical.setRange(0, max(0, round(self._height()) - room.height()))
        vertical.setPageStep(room.height())
        vertical.setSingleStep(40)
        horizontal.setRange(0, max(0, round(wide) - room.width()))
        horizontal.setPageStep(room.width())
        horizontal.setSingleStep(40)

    def _look(self) -> None:
        """Say which page is in sight: the one that covers the upper third of the view."""
        at = self.verticalScrollBar().value() + self.viewport().height() / 3
        number = max(1, bisect_right(self._tops, at)) if self._tops else 0
        if number != self._current:
            self._current = number
            self.page_changed.emit(number)

    # --- events -----------------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._fitting:
            self._fit()
        else:
            self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(event.angleDelta().y() > 0)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        keys = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: len(self._pages)}
        if event.key() in keys:
            self.show_page(keys[event.key()])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.step(event.key() != Qt.Key.Key_Minus)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours.paper_ground))
        left = self.horizontalScrollBar().value()
        above = self.verticalScrollBar().value()
        seen = QRectF(self.viewport().rect())
        for page, top in self._in_sight(above, above + seen.height()):
            size = self._size(page)
            x = max(float(_GAP), (seen.width() - size.width()) / 2) - left
            frame = QRectF(QPointF(round(x), round(top - above)), size)
            painter.fillRect(frame, _SHEET)
            if self._bytes(size) > _LARGE_BYTES:
                painter.save()
                painter.setClipRect(frame.intersected(QRectF(event.rect())))
                painter.translate(frame.topLeft())
                paint(painter, page, self._zoom * _DPI / _MM_PER_INCH)
                painter.restore()
            else:
                painter.drawPixmap(frame.topLeft(), self._picture(page))
            painter.setPen(QPen(QColor(colours.edge), 0))
            painter.drawRect(frame)
        painter.end()

    def _in_sight(self, above: float, below: float) -> Iterator[tuple[Page, float]]:
        """The pages between two heights, with their tops."""
        first = max(0, bisect_right(self._tops, above) - 1)
        for page, top in zip(self._pages[first:], self._tops[first:], strict=True):
            if top > below:
                return
            yield page, top

    def _bytes(self, size: QSizeF) -> float:
        ratio = self.devicePixelRatioF()
        return size.width() * size.height() * ratio * ratio * _BYTES_PER_DOT

    def kept_bytes(self) -> int:
        """What the drawn pages take."""
        return sum(p.width() * p.height() * _BYTES_PER_DOT for p in self._drawn.values())

    def _picture(self, page: Page) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = page.number, ratio
        found = self._drawn.get(key)
        if found is None:
            drawn = image(page, self._zoom * _DPI / _MM_PER_INCH * ratio)
            found = QPixmap.fromImage(drawn)
            found.setDevicePixelRatio(ratio)
            self._drawn[key] = found
            while self.kept_bytes() > _KEPT_BYTES and len(self._drawn) > 1:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return found
