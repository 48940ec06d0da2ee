"""Bullet bars: how far a target is, the mark it asks for, and the share nobody knows yet."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.domain.targets import TargetResult
from cadredesk.ui import fonts, theme, tokens

TRACK, VALUE, TICK = 10, 6, QSize(2, 18)
SCALES = (40, 60, 100)
HATCH_STEP = 5.0

STATES = {"met": "ok", "not_met": "bad", "depends": "unk", "no_data": "unk"}
"""The light of a target's status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """A bar as data, all in percent of the population.

    ``sure`` is reached however the unknowns fall, ``most`` the highest they allow; both None
    where there is nobody to count. ``high`` is the upper end of a band. ``scale`` is the right end.
    """

    sure: Fraction | None
    most: Fraction | None
    low: Fraction | None
    high: Fraction | None
    scale: int
    state: str


def bullet_of(result: TargetResult) -> Bullet:
    """The bar of a target's result; a number of people is drawn as a share of the members."""
    members = len(result.denominator)
    low: Fraction | None = result.low
    high = result.high
    if result.unit == "people":
        low = result.low * 100 / members if members else None
        high = high * 100 / members if members and high is not None else None
    sure = result.percent if result.percent_min is None else result.percent_min
    if sure is not None and result.percent is not None:
        sure = min(sure, result.percent)
    most = result.percent_max
    return Bullet(
        sure=sure,
        most=most,
        low=low,
        high=high,
        scale=scale_for(low, most if most is not None else sure),
        state=STATES[result.status],
    )


def scale_for(low: Fraction | None, reach: Fraction | None) -> int:
    """The scale on which the target stands between one quarter and two thirds.

    Of the possible ones the smallest that holds all there is to draw; a target nothing suits
    (5 %, 100 %) takes the nearest end.
    """
    if low is None:
        return SCALES[-1]
    suited = [s for s in SCALES if Fraction(s, 4) <= low <= Fraction(2 * s, 3)]
    if not suited:
        return SCALES[0] if low < SCALES[0] / 4 else SCALES[-1]
    return next((s for s in suited if reach is not None and reach <= s), suited[-1])


def paint(painter: QPainter, box: QRectF, bullet: Bullet) -> None:
    """Draw a bar over the width of a box, vertically centred; ends are clipped to the track."""
    colours = tokens.bars(theme.tokens())
    painter.save()
    middle = box.center().y()
    half = TICK.width() / 2
    track = QRectF(box.left() + half, middle - TRACK / 2, box.width() - 2 * half, TRACK)
    painter.fillRect(track, QColor(colours.track))
    if bullet.high is not None and bullet.low is not None:
        painter.fillRect(_span(track, bullet, bullet.low, bullet.high), QColor(colours.band))
    if colours.outline:
        painter.setPen(QPen(QColor(colours.outline), 0))
        painter.drawRect(track)
    ink = QColor(colours.fill(bullet.state))
    if bullet.sure is not None:
        value = _span(track, bullet, Fraction(0), bullet.sure)
        painter.fillRect(_slim(value), ink)
        if bullet.most is not None and bullet.most > bullet.sure:
            _hatch(painter, _span(track, bullet, bullet.sure, bullet.most), ink)
    if bullet.low is not None:
        x = _place(track, bullet, bullet.low)
        tick = QRectF(x - half, middle - TICK.height() / 2, TICK.width(), TICK.height())
        if colours.outline:
            painter.fillRect(tick.adjusted(-1, 0, 1, 0), QColor(colours.track))
        painter.fillRect(tick, QColor(colours.tick))
    painter.restore()


def _place(track: QRectF, bullet: Bullet, value: Fraction) -> float:
    share = min(1.0, max(0.0, float(value) / bullet.scale))
    return track.left() + share * track.width()


def _span(track: QRectF, bullet: Bullet, start: Fraction, end: Fraction) -> QRectF:
    left = _place(track, bullet, start)
    return QRectF(left, track.top(), _place(track, bullet, end) - left, track.height())


def _slim(span: QRectF) -> QRectF:
    return span.adjusted(0, (TRACK - VALUE) / 2, 0, -(TRACK - VALUE) / 2)


def _hatch(painter: QPainter, span: QRectF, ink: QColor) -> None:
    """Slanted lines from edge to edge: unlike the value also in grey print."""
    painter.save()
    painter.setClipRect(span)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    x = span.left() - span.height()
    while x < span.right():
        painter.drawLine(QLineF(x, span.bottom(), x + span.height(), span.top()))
        x += HATCH_STEP
    painter.restore()


class Legend(QWidget):
    """What the parts of the bars mean: a sample and its words each, drawn as the bars are."""

    SAMPLE, GAP, BETWEEN = 34, 6, 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        def sample(sure: int, most: int, low: int | None = None, high: int | None = None) -> Bullet:
            ends = (None if end is None else Fraction(end) for end in (low, high))
            left, right = ends
            return Bullet(
                sure=Fraction(sure), most=Fraction(most), low=left, high=right, scale=100,
                state="unk" if most > sure else "ok",
            )  # fmt: skip

        self.parts: tuple[tuple[Bullet, str], ...] = (
            (sample(75, 75), self.tr("tỷ lệ hiện có")),
            (sample(0, 0, 50), self.tr("mức cần đạt")),
            (sample(0, 0, 30, 75), self.tr("mức cần đạt là một khoảng")),
            (sample(0, 100), self.tr("chưa có dữ liệu, có thể được tính thêm")),
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = "; ".join(words for _, words in self.parts)
        self.setAccessibleName(self.tr("Chú giải thanh so sánh: {words}").format(words=words))

    def places(self, width: int) -> list[QRect]:
        """Where each part stands; what does not fit into a line goes to the next."""
        metrics = QFontMetrics(fonts.font("small"))
        height = max(TICK.height() + 2, metrics.height())
        found, x, y = [], 0, 0
        for _, words in self.parts:
            wide = self.SAMPLE + self.GAP + metrics.horizontalAdvance(words) + 2
            if x and x + wide > width:
                x, y = 0, y + height
            found.append(QRect(x, y, min(wide, width), height))
            x += wide + self.BETWEEN
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.places(width)[-1].bottom() + 1

    def sizeHint(self) -> QSize:
        width = self.places(10_000)[-1].right() + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.font("small"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for (bullet, words), place in zip(self.parts, self.places(self.width()), strict=True):
            box = QRectF(place)
            paint(painter, QRectF(box.topLeft(), QSizeF(self.SAMPLE, box.height())), bullet)
            painter.setPen(QColor(theme.tokens().text2))
            painter.drawText(box.adjusted(self.SAMPLE + self.GAP, 0, 0, 0), flags, words)
        painter.end()


class BulletBar(QWidget):
    """A bar by itself; the accessible name is the words that stand for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bullet: Bullet | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, bullet: Bullet | None, words: str) -> None:
        """Show a bar; ``words`` say the same (they are the name and the tooltip)."""
        self._bullet = bullet
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @property
    def bullet(self) -> Bullet | None:
        """What is drawn."""
        return self._bullet

    def sizeHint(self) -> QSize:
        return QSize(160, TICK.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, TICK.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._bullet is not None:
            painter = QPainter(self)
            paint(painter, QRectF(self.rect()), self._bullet)
            painter.end()
