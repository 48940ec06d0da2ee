"""The target cards: what there is, the bar, what is asked, the light; keys walk the grid."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.domain.attention_targets import mark_words
from cadredesk.domain.target_text import count_text, range_text, share_text
from cadredesk.services.overview import Card
from cadredesk.ui import fonts, theme
from cadredesk.ui.pages.targets.board import doubt_words, status_words
from cadredesk.ui.widgets import bullet, lights

GAP = 8
_PAD, _TOP, _BETWEEN = 12, 7, 3
_LEAST_BAR, _LEAST_WIDTH = 80, 280
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def figure_words(card: Card) -> str:
    """How many of how many: "5/27 người"."""
    result = card.result
    if not result.denominator:
        return QCoreApplication.translate("Overview", "không có số liệu")
    return f"{len(result.numerator)}/{len(result.denominator)} người"


def share_words(card: Card) -> str:
    """The share; where the state hangs on what nobody knows, from where to where."""
    result = card.result
    if not result.denominator:
        return ""
    if result.status == "depends" and result.unit == "percent":
        return range_text(result)
    return share_text(Fraction(100 * len(result.numerator), len(result.denominator)))


def light_words(card: Card) -> str:
    """The state beside its light, short."""
    if card.result.status == "depends":
        return QCoreApplication.translate("Overview", "Chưa đủ dữ liệu")
    return status_words(card.result)


class CardView(QWidget):
    """One card: Enter or a click opens the target, the number (or Space) its people."""

    opened = Signal(str)
    people_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self.lead = 0
        self._bullet: bullet.Bullet | None = None
        self._over_number = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_card(self, card: Card) -> None:
        """Show a target."""
        self.card = card
        self._bullet = bullet.bullet_of(card.result)
        result = card.result
        marks = mark_words(card.standing, card.falling)
        said = (count_text(result), status_words(result), marks, doubt_words(result))
        words = f"{result.title}: {', '.join(part for part in said if part)}"
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Enter mở chỉ tiêu, phím cách xem người"))
        self.setToolTip(words)
        self.update()

    @property
    def series(self) -> str:
        """The target's key."""
        return self.card.series if self.card is not None else ""

    # --- measures ----------------------------------------------------------------------------

    @staticmethod
    def _fonts() -> tuple[QFont, QFont, QFont]:
        return fonts.font("body"), fonts.font("section"), fonts.font("small")

    def _heights(self) -> tuple[int, int, int]:
        title, figure, small = (QFontMetrics(font).height() for font in self._fonts())
        return title, max(figure, bullet.TICK.height() + 2), max(small, lights.SIZE + 2)

    def lead_wish(self) -> int:
        """What the number and the share take before the bar."""
        if self.card is None:
            return 0
        body, figure, _ = self._fonts()
        wide = QFontMetrics(figure).horizontalAdvance(figure_words(self.card))
        return wide + 12 + QFontMetrics(body).horizontalAdvance(share_words(self.card)) + 16

    def sizeHint(self) -> QSize:
        high = sum(self._heights()) + 2 * _TOP + 2 * _BETWEEN
        return QSize(max(_LEAST_WIDTH, self.lead + _LEAST_BAR + 2 * _PAD), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def number_box(self) -> QRectF:
        """Where the number stands, for the mouse."""
        if self.card is None:
            return QRectF()
        first, second, _ = self._heights()
        figure = QFontMetrics(self._fonts()[1])
        wide = figure.horizontalAdvance(figure_words(self.card))
        return QRectF(_PAD, _TOP + first + _BETWEEN, wide, second)

    # --- events ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.number_box().contains(event.position())
        if over != self._over_number:
            self._over_number = over
            self.update()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._over_number = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.card is None:
            return
        if self.number_box().contains(event.position()):
            self.people_asked.emit(self.series)
        elif self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.series)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.opened.emit(self.series)
        elif event.key() == Qt.Key.Key_Space:
            self.people_asked.emit(self.series)
        else:
            super().keyPressEvent(event)  # the grid walks on

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.card is None:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.page))
        painter.drawRoundedRect(edge, 3, 3)
        first, second, third = self._heights()
        room = self.width() - 2 * _PAD
        y = _TOP
        self._text(painter, QRectF(_PAD, y, room, first), self.card.result.title, "body")
        y += first + _BETWEEN
        self._paint_figures(painter, QRectF(_PAD, y, room, second))
        y += second + _BETWEEN
        self._paint_state(painter, QRectF(_PAD, y, room, third))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 2, 2)
        painter.end()

    def _text(
        self, painter: QPainter, box: QRectF, words: str, role: str, ink: str | None = None
    ) -> None:
        painter.setFont(fonts.font(role))
        painter.setPen(QColor(ink or theme.tokens().text))
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(flags), elided)

    def _paint_figures(self, painter: QPainter, box: QRectF) -> None:
        if self.card is None or self._bullet is None:
            return
        colours = theme.tokens()
        number = self.number_box()
        ink = colours.accent if self._over_number else colours.text
        self._text(
            painter, QRectF(box).adjusted(0, 0, 2, 0), figure_words(self.card), "section", ink
        )
        if self._over_number:
            bottom = number.center().y() + QFontMetrics(fonts.font("section")).ascent() / 2 + 2
            painter.setPen(QPen(QColor(ink), 1))
            painter.drawLine(
                QPoint(_PAD, round(bottom)), QPoint(round(number.right()), round(bottom))
            )
        left = number.right() + 12
        share = QRectF(left, box.top(), box.right() - left, box.height())
        self._text(painter, share, share_words(self.card), "body", colours.text2)
        bar = QRectF(_PAD + self.lead, box.top(), box.right() - _PAD - self.lead, box.height())
        if self.card.result.denominator and bar.width() >= _LEAST_BAR / 2:
            bullet.paint(painter, bar, self._bullet)

    def _paint_state(self, painter: QPainter, box: QRectF) -> None:
        if self.card is None:
            return
        words, state = light_words(self.card), bullet.STATES[self.card.result.status]
        strong = fonts.font("body", strong=True)
        wide = QFontMetrics(strong).horizontalAdvance(words) + lights.SIZE + lights.GAP + 2
        caption = mark_words(self.card.standing, self.card.falling)
        room = box.adjusted(0, 0, -wide - 10, 0)
        self._text(painter, room, caption, "small", theme.tokens().text2)
        painter.setFont(strong)
        lights.paint(painter, box.adjusted(box.width() - wide, 0, 0, 0), state, words)


class CardGrid(QWidget):
    """Cards in so many columns; arrow keys go from card to card."""

    opened = Signal(str)
    people_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: list[CardView] = []
        self._columns = 3
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Các thẻ chỉ tiêu"))

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns

    def set_columns(self, count: int) -> None:
        """Put so many cards side by side."""
        self._columns = count
        self._place()
        self.updateGeometry()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards; the one with the keyboard keeps it where it still is."""
        held = next((view.series for view in self.views if view.hasFocus()), "")
        while len(self.views) > len(cards):
            view = self.views.pop()
            view.hide()
            view.deleteLater()
        while len(self.views) < len(cards):
            view = CardView(self)
            view.opened.connect(self.opened)
            view.people_asked.connect(self.people_asked)
            view.show()
            self.views.append(view)
        for view, card in zip(self.views, cards, strict=True):
            view.set_card(card)
        for view in self.views:
            if held and view.series == held:
                view.setFocus()
        self._place()
        self.updateGeometry()

    def view(self, series: str) -> CardView | None:
        """The card of a series."""
        return next((view for view in self.views if view.series == series), None)

    def _row_height(self) -> int:
        return max((view.sizeHint().height() for view in self.views), default=0)

    def _place(self) -> None:
        if not self.views:
            return
        lead = max(view.lead_wish() for view in self.views)
        wide = (self.width() - GAP * (self._columns - 1)) / self._columns
        high = self._row_height()
        for number, view in enumerate(self.views):
            row, column = divmod(number, self._columns)
            left = round(column * (wide + GAP))
            right = round(column * (wide + GAP) + wide)
            view.lead = lead
            view.setGeometry(left, row * (high + GAP), right - left, high)
            view.update()

    def sizeHint(self) -> QSize:
        rows = -(-len(self.views) // self._columns)
        return QSize(900, max(0, rows * (self._row_height() + GAP) - GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Cards that need other room move the ones below."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((n for n, view in enumerate(self.views) if view.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        to = at + step[0] + step[1] * self._columns
        if 0 <= to < len(self.views):
            self.views[to].setFocus(Qt.FocusReason.TabFocusReason)
