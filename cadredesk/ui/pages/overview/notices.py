"""Cần chú ý: what needs attention, as many lines as there is room for, the rest in the last one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.attention_items import Attention
from cadredesk.ui import i18n, icons, theme
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.lights import ICONS, SIZE
from cadredesk.ui.widgets.side_panel import hairline
from cadredesk.ui.widgets.state_note import StateNote

_MOST = 6
_MARGIN = 12
_REST = 34


class LinkButton(QPushButton):
    """A link that Enter follows as Space does."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class _Mark(QWidget):
    """The icon of a state; its words stand beside it."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(SIZE, SIZE + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().toRectF().adjusted(0, 3, 0, -1)
        icons.paint(painter, ICONS[self._state], box, theme.tokens().state(self._state))
        painter.end()


class NoticeRow(QWidget):
    """Icon, what it is, the figures, and the link to where it is dealt with.

    A click anywhere on the row follows the link.
    """

    followed = Signal(object)

    def __init__(self, item: Attention, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(hairline())
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 3, _MARGIN, 3)
        row.setSpacing(10)
        outer.addLayout(row)
        row.addWidget(_Mark(item.state), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        row.addLayout(words, 1)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.title = _label(item.title, "strong")
        where = i18n.shown(item.jump.words)
        self.link = LinkButton(where)
        self.link.setAccessibleName(f"{where}: {item.title}. {item.detail}")
        self.link.clicked.connect(lambda _=False: self.followed.emit(item))
        self.link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        first.addWidget(self.title, 1)
        first.addWidget(self.link)
        words.addLayout(first)
        self.detail = _label(item.detail, "caption")
        words.addWidget(self.detail)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.followed.emit(self.item)


class NoticeList(QWidget):
    """Rows one below the other, hairlines between."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[NoticeRow] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)

    def show_items(self, items: Sequence[Attention]) -> None:
        """Show these."""
        for old in self.rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for item in items:
            row = NoticeRow(item)
            row.followed.connect(self.followed)
            self.box.addWidget(row)
            self.rows.append(row)


class NoticePanel(QFrame):
    """The panel: as many rows as fit, and «Còn n việc: …», which opens all."""

    followed = Signal(object)
    all_asked = Signal()
    tried_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.items: tuple[Attention, ...] = ()
        self._fixed = True
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 6, _MARGIN, 5)
        head.setSpacing(8)
        self.name = QLabel(self.tr("Cần chú ý"))
        self.name.setProperty("role", "strong")
        self.count = QLabel()
        self.count.setProperty("role", "context")
        head.addWidget(self.name)
        head.addWidget(self.count, 1)
        box.addLayout(head)
        self.list = NoticeList()
        self.list.followed.connect(self.followed)
        box.addWidget(self.list)
        self.nothing = _label(self.tr("Không có việc gì cần chú ý."), "context")
        self.nothing.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        self.nothing.hide()
        box.addWidget(self.nothing)
        box.addWidget(self._make_fault())
        self._line = hairline()
        box.addWidget(self._line)
        self.rest = LinkButton("")
        self.rest.clicked.connect(lambda _=False: self.all_asked.emit())
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN - 2, 4, _MARGIN, 4)
        foot.addWidget(self.rest)
        foot.addStretch(1)
        box.addLayout(foot)
        box.addStretch(1)
        self._rest_words = ""

    def _make_fault(self) -> QWidget:
        self.fault = QWidget()
        column = QVBoxLayout(self.fault)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        column.setSpacing(8)
        self.note = StateNote()
        self.again = QPushButton(self.tr("Thử lại"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(lambda _=False: self.tried_again.emit())
        column.addWidget(self.note)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.fault.hide()
        return self.fault

    def tell_fault(self, words: str) -> None:
        """Say in place of the list why it is not there, and offer to try again."""
        self.show_items(())
        self.nothing.hide()
        self.note.tell("bad", words)
        self.fault.show()

    def set_fixed(self, fixed: bool) -> None:
        """Whether the height is given (rows that do not fit go) or the panel's own."""
        self._fixed = fixed
        self._fit()

    def tell_waiting(self) -> None:
        """Say that newer figures are on their way."""
        self.count.setText(self.tr("Đang tính…"))

    def show_items(self, items: Sequence[Attention]) -> None:
        """Show these, the most pressing first."""
        held = self.list.isAncestorOf(self.focusWidget() or self)
        self.items = tuple(items)
        self.fault.hide()
        self.count.setText(self.tr("{count} việc").format(count=len(items)) if items else "")
        self.nothing.setVisible(not items)
        self.list.show_items(items[:_MOST])
        if held and self.list.rows:
            self.list.rows[0].link.setFocus()
        self._fit()

    @property
    def shown(self) -> list[Attention]:
        """What has a row of its own."""
        return [row.item for row in self.list.rows if not row.isHidden()]

    def _fit(self) -> None:
        """Rows while there is room; the last line takes the others."""
        rows = self.list.rows
        room = self.height() - _REST - 2 if self._fixed else 100_000
        heights = [self._height_of(row) for row in rows]
        rest = self.rest.sizeHint().height() + 9
        fits = len(rows)
        whole = len(self.items) == len(rows)
        while (
            fits > 1 and sum(heights[:fits]) + (0 if whole and fits == len(rows) else rest) > room
        ):
            fits -= 1
        for number, row in enumerate(rows):
            row.setVisible(number < fits)
        self._say_rest(self.items[fits:])

    def _height_of(self, row: NoticeRow) -> int:
        wide = self.width() - 2
        high = row.heightForWidth(wide) if row.hasHeightForWidth() else 0
        return max(high, row.minimumSizeHint().height() if high <= 0 else 0)

    def _say_rest(self, items: Sequence[Attention]) -> None:
        self._line.setVisible(bool(items))
        self.rest.setVisible(bool(items))
        if not items:
            return
        words = " · ".join(item.short for item in items)
        text = self.tr("Còn {count} việc: {words}").format(count=len(items), words=words)
        room = max(80, self.width() - 2 * _MARGIN - 8)
        metrics = self.rest.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.rest.setText(shown)
        self.rest.setToolTip(text if shown != text else "")
        self.rest.setAccessibleName(text)

    def hasHeightForWidth(self) -> bool:
        return not self._fixed and super().hasHeightForWidth()

    def sizeHint(self) -> QSize:
        return QSize(420, 160 if self._fixed else super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 160 if self._fixed else super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Rows that need other room (larger letters) leave room for fewer or more."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done


class NoticesDialog(Dialog):
    """Things that need attention, all or those of a ``title``; a link closes the dialog first."""

    followed = Signal(object)

    def __init__(
        self, items: Sequence[Attention], title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent, width=640)
        if not title:
            self.setWindowTitle(self.tr("Cần chú ý: {count} việc").format(count=len(items)))
        self.body.setContentsMargins(4, 4, 4, 4)
        self.list = NoticeList()
        self.list.show_items(items)
        self.list.followed.connect(self._follow)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)

    def _follow(self, item: Attention) -> None:
        self.accept()
        self.followed.emit(item)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
