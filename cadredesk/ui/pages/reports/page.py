"""Báo cáo: the papers an office prints, each a line that leads to its preview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import BY_KEY, PRINTED
from cadredesk.services import organisation, people
from cadredesk.services.organisation import Composition
from cadredesk.ui import show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.paper.sources import BodySource, ListSource, MonthlySource, Source
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo

BODY_KINDS = ("bch", "btv", "thuong_truc", "hdnd")
_MONTHS = 36


@dataclass(frozen=True, slots=True)
class _Lists:
    """Who the lists are of."""

    everybody: Sequence[PersonLine]
    bodies: Sequence[Composition]


class ReportsPage(Page):
    """The monthly sheet of a month, the list of everybody, and the lists of the committees."""

    tables: ClassVar[frozenset[str]] = watched.FIGURES
    help: ClassVar[str] = "paper"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Báo cáo"))
        self.papers: list[QPushButton] = []
        self.abouts: list[QLabel] = []
        inner = QWidget()
        inner.setProperty("role", "ground")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        area = QScrollArea()
        area.setProperty("role", "clear")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        self.body.addWidget(area, 1)
        self.month = ChoiceCombo()
        self.month.setAccessibleName(self.tr("Tháng báo cáo"))
        self._box.addWidget(self._monthly())
        self._lists = QGridLayout()
        self._lists.setHorizontalSpacing(20)
        self._lists.setVerticalSpacing(2)
        self._lists.setColumnStretch(1, 1)
        self._box.addWidget(self._listing())
        self._box.addStretch(1)

    def _monthly(self) -> QWidget:
        frame, box = _panel(self.tr("Biểu tổng hợp tình hình cán bộ tháng"))
        box.addWidget(
            _context(
                self.tr(
                    "Số lượng tăng giảm, cơ cấu, cấp ủy và chủ chốt, trình độ, biến động, "
                    "tiến độ chỉ tiêu và việc sắp đến hạn; số liệu tính đến ngày cuối tháng."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Tháng")))
        row.addWidget(self.month)
        self.open_month = QPushButton(self.tr("Xem biểu tháng"))
        self.open_month.setProperty("role", "primary")
        self.open_month.setAutoDefault(False)
        self.open_month.clicked.connect(lambda _=False: self._open_month(self.month.code()))
        row.addWidget(self.open_month)
        row.addStretch(1)
        box.addLayout(row)
        self.this_month, self.last_month = _link(""), _link("")
        self.quotas = _link(self.tr("Số lượng được giao…"))
        self.this_month.clicked.connect(lambda _=False: self._open_month(self._here()))
        self.last_month.clicked.connect(lambda _=False: self._open_month(self._here().before))
        self.quotas.clicked.connect(lambda _=False: self.desk.go("quotas"))
        links = QHBoxLayout()
        links.setSpacing(16)
        for link in (self.this_month, self.last_month, self.quotas):
            links.addWidget(link)
        links.addStretch(1)
        box.addLayout(links)
        return frame

    def _listing(self) -> QWidget:
        frame, box = _panel(self.tr("Danh sách"))
        self.lists_of = _context("")
        box.addWidget(self.lists_of)
        box.addLayout(self._lists)
        return frame

    def _here(self) -> Month:
        return Month.of(self.desk.as_of)

    def take(self, **arguments: Any) -> None:
        """Nothing is chosen from outside."""

    def reload(self) -> None:
        day = self.desk.as_of
        months = [Month.of(max(day, self.desk.today()))]
        while len(months) < _MONTHS:
            months.append(months[-1].before)
        chosen, here = self.month.code(), self._here()
        self.month.set_choices([Choice(m, str(m)) for m in months])
        self.month.set_code(next((m for m in (chosen, here) if m in months), months[0]))
        self.lists_of.setText(self.tr("tính đến {day}").format(day=show.day(day)))
        this, last = self.tr("Tháng này, {month}"), self.tr("Tháng trước, {month}")
        if here != Month.of(self.desk.today()):  # another day is being looked at
            this = last = self.tr("Tháng {month}")
        self.this_month.setText(this.format(month=here))
        self.last_month.setText(last.format(month=here.before))
        office = self.desk.an_office
        self.load(
            lambda _p: _Lists(people.lines(office, day), organisation.overview(office, day)),
            self._show,
        )

    def _show(self, found: _Lists) -> None:
        held = next((n for n, paper in enumerate(self.papers) if paper.hasFocus()), None)
        while self._lists.count():
            taken = self._lists.takeAt(0).widget()
            if taken is not None:
                taken.hide()
                taken.deleteLater()
        self.papers, self.abouts = [], []
        everybody = self.tr("{count} người đang có trong danh sách, theo thứ tự chức danh")
        self._add(
            self.tr("Danh sách trích ngang cán bộ"),
            everybody.format(count=show.count(len(found.everybody))),
            lambda: self._open_everybody(found.everybody),
        )
        for one in self._bodies(found):
            source = BodySource(code=one.body.code, name=one.body.name, as_of=self.desk.as_of)
            self._add(source.title, self._about(one), partial(self._open, source))
        if held is not None:
            self.papers[min(held, len(self.papers) - 1)].setFocus()
        self.set_status(self.tr("{count} mẫu in").format(count=len(self.papers) + 1))

    def _bodies(self, found: _Lists) -> list[Composition]:
        return [
            one
            for kind in BODY_KINDS
            for one in found.bodies
            if one.body.kind == kind and one.body.scope == "own" and one.body.end is None
        ]

    def _about(self, one: Composition) -> str:
        """How many the list names, of how many seats, and of whom it is not sure."""
        parts = [self.tr("{count} người").format(count=one.certain)]
        if not one.members:
            parts = [self.tr("chưa có người nào")]
        if one.uncertain:
            parts.append(self.tr("chưa rõ {count} người").format(count=one.uncertain))
        if one.term is not None and one.term.seats is not None:
            parts.append(self.tr("được duyệt {seats}").format(seats=one.term.seats))
        return ", ".join(parts)

    def _add(self, text: str, about: str, do: Callable[[], object]) -> None:
        button, words = _link(text), _context(about)
        button.clicked.connect(lambda _=False: do())
        button.setAccessibleDescription(about)
        button.installEventFilter(self)
        row = len(self.papers)
        self._lists.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._lists.addWidget(words, row, 1)
        self.papers.append(button)
        self.abouts.append(words)

    # --- the keyboard -----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ go through the papers, as in a list; Enter opens one as everywhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and watched in self.papers:
                self._go_to(self.papers.index(watched) + step)
                return True
        return super().eventFilter(watched, event)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.papers):
            self.papers[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self.papers[place], 0, 8)

    def areas(self) -> list[QWidget]:
        """F6: the month, the lists."""
        return [self.month, *self.papers[:1]]

    # --- opening ----------------------------------------------------------------------------------

    def _open(self, source: Source) -> None:
        self.desk.go("paper", source=source, back=self.head.title.text())

    def _open_month(self, month: object) -> None:
        if isinstance(month, Month):
            self._open(MonthlySource(month, today=self.desk.today()))

    def _open_everybody(self, lines: Sequence[PersonLine]) -> None:
        title = self.tr("DANH SÁCH TRÍCH NGANG CÁN BỘ")
        columns = [BY_KEY[key] for key in PRINTED]
        day = self.desk.as_of
        self._open(ListSource(heading=title, as_of=day, columns=columns, lines=lines, order="rank"))


def _panel(title: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", "panel")
    box = QVBoxLayout(frame)
    box.setContentsMargins(12, 8, 12, 12)
    box.setSpacing(8)
    label = QLabel(title)
    label.setProperty("role", "section")
    box.addWidget(label)
    return frame, box


def _context(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "context")
    return label


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    return button
