"""The side panel of the list of people: explains the current person, edits nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain import roster
from cadredesk.domain.checks import Gap
from cadredesk.domain.person import PersonLine
from cadredesk.domain.service import Position
from cadredesk.ui import i18n, icons, show, theme
from cadredesk.ui.models import nil_words
from cadredesk.ui.widgets import lights
from cadredesk.ui.widgets.side_panel import SidePanel

_STATES = {"bad": "error", "unknown": "unk", "warn": "warn"}
_MOST_GAPS = 5


class _Portrait(QWidget):
    """The place of a photo: a grey figure."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(48, 64))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.head))
        painter.setPen(QColor(colours.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        icons.paint(painter, "user", QRectF(12, 20, 24, 24), colours.text2)


def _label(text: str, role: str = "small", *, nil: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "small-nil" if nil else role)
    return label


class _Mark(QWidget):
    """One gap: icon and words, the words wrap."""

    def __init__(self, state: str, words: str) -> None:
        super().__init__()
        self._state = state
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 0, 0)
        row.addWidget(_label(words))
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 1, 14, 14)
        icons.paint(painter, lights.ICONS[self._state], box, lights.colour(self._state))


class PersonPanel(SidePanel):
    """Name, what is to be completed, levels, present titles."""

    def __init__(self, open_person: Callable[[], object]) -> None:
        super().__init__("people", QCoreApplication.translate("PersonPanel", "Người đang chọn"))
        self.open = QPushButton(self.tr("Mở hồ sơ"))
        self.open.setProperty("role", "small")
        self.open.setAccessibleName(self.open.text())
        self.open.setToolTip("Enter")
        self.open.clicked.connect(lambda _=False: open_person())
        self.foot.addWidget(self.open)
        self.foot.addStretch(1)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Nothing is current."""
        self.clear()
        self.content.addWidget(_label(self.tr("Chọn một người để xem tóm tắt hồ sơ."), "hint"))
        self.end()
        self.open.setEnabled(False)

    def show_person(
        self,
        line: PersonLine,
        gaps: Sequence[Gap] | None = None,
        positions: Sequence[Position] = (),
    ) -> None:
        """Show a person; ``gaps`` and ``positions`` come a moment later, from the worker."""
        self.clear()
        self.open.setEnabled(True)
        self._name(line)
        self._gaps(line, gaps)
        self._levels(line)
        self._titles(line, {p.id: p for p in positions})
        self._party(line)
        self.end()

    def _name(self, line: PersonLine) -> None:
        self.add_group()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(_Portrait())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(_label(line.full_name, "section"))
        born = show.partial(line.birth)
        age = roster.age_text(line)
        told = self.tr("{born} ({age} tuổi)").format(born=born, age=age)
        parts = [roster.gender_text(line) or None, told if born and age else born]
        words.addWidget(_label(", ".join(p for p in parts if p) or nil_words(), "caption"))
        short = [h.title for h in line.holds if h.certain][:2]
        if short:
            words.addWidget(_label(", ".join(short)))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.content.addLayout(row)

    def _gaps(self, line: PersonLine, gaps: Sequence[Gap] | None) -> None:
        if gaps is None:
            return
        texts = [(_STATES.get(g.severity, "warn"), i18n.shown(g.text)) for g in gaps]
        waiting = self.tr("Chưa gán chức vụ: {text}")
        texts += [("warn", waiting.format(text=text)) for text in line.unassigned]
        if not texts:
            return
        self.add_group(self.tr("Cần bổ sung: {count}").format(count=len(texts)))
        for state, words in texts[:_MOST_GAPS]:
            self.content.addWidget(_Mark(state, words))
        if len(texts) > _MOST_GAPS:
            more = self.tr("và {count} mục khác trong hồ sơ")
            self.content.addWidget(_label(more.format(count=len(texts) - _MOST_GAPS), "caption"))

    def _levels(self, line: PersonLine) -> None:
        self.add_group(self.tr("Trình độ"))
        levels = (
            (self.tr("Chuyên môn"), line.degree),
            (self.tr("LLCT"), line.political_theory),
            (self.tr("QLNN"), line.state_management),
            (self.tr("Ngoại ngữ"), line.foreign_language),
            (self.tr("Tin học"), line.informatics),
        )
        self._pairs(levels)

    def _titles(self, line: PersonLine, positions: dict[int, Position]) -> None:
        self.add_group(self.tr("Chức vụ đang giữ"))
        if not line.holds:
            self.content.addWidget(
                _label(nil_words() if line.unassigned else self.tr("không"), nil=True)
            )
            return
        rows = []
        for hold in line.holds:
            found = positions.get(hold.position_id)
            since = show.partial(found.start) if found is not None else ""
            title = hold.title
            if not hold.certain:
                title = self.tr("{title} (chưa chắc chắn)").format(title=hold.title)
            rows.append((since if since is not None else nil_words(), title))
        self._pairs(rows)

    def _party(self, line: PersonLine) -> None:
        self.add_group(self.tr("Đảng viên"))
        pairs = [
            (self.tr("Ngày vào Đảng"), show.partial(line.joined_party)),
            (self.tr("Chính thức"), show.partial(line.official_member)),
            (self.tr("Số thẻ"), line.party_card),
        ]
        self._pairs(pairs)

    def _pairs(self, pairs: Sequence[tuple[str, str | None]]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(pairs):
            head = _label(name, "caption")
            head.setWordWrap(False)
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(value or nil_words(), nil=value is None), row, 1)
        self.content.addLayout(grid)

    def clear(self) -> None:
        """Take out all groups, also those that are layouts."""
        _empty(self.content)


def _empty(layout: QLayout) -> None:
    while layout.count():
        taken = layout.takeAt(0)
        widget: QWidget | None = taken.widget() if taken is not None else None
        inner: QLayout | None = taken.layout() if taken is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if inner is not None:
            _empty(inner)
            inner.deleteLater()
