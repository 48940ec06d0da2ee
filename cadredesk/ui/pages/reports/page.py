"""Báo cáo: the papers an office prints, each a line that leads to its preview."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.period import Month
from cadredesk.domain.roster import BY_KEY, PRINTED
from cadredesk.services import lists, people
from cadredesk.ui import show
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.paper.sources import BodySource, ListSource, MonthlySource, Source
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo

BODY_KINDS = ("bch", "btv", "thuong_truc", "hdnd")
_MONTHS = 36


class ReportsPage(Page):
    """The monthly sheet of a month, the list of everybody, and the lists of the committees."""

    tables: ClassVar[frozenset[str]] = frozenset({"body", "body_name"})
    help: ClassVar[str] = "paper"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Báo cáo"))
        self.papers: list[QPushButton] = []
        inner = QWidget()
        inner.setProperty("role", "ground")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        self.month = ChoiceCombo()
        self.month.setAccessibleName(self.tr("Tháng báo cáo"))
        self._box.addWidget(self._monthly())
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        self._box.addWidget(self._listing())
        self._box.addStretch(1)

    def _monthly(self) -> QWidget:
        frame, box = _panel(self.tr("Biểu tổng hợp tình hình cán bộ tháng"))
        text = QLabel(
            self.tr(
                "Số lượng tăng giảm, cơ cấu, cấp ủy và chủ chốt, trình độ, biến động, "
                "tiến độ chỉ tiêu và việc sắp đến hạn; số liệu tính đến ngày cuối tháng."
            )
        )
        text.setWordWrap(True)
        text.setProperty("role", "context")
        box.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Tháng")))
        row.addWidget(self.month)
        self.open_month = QPushButton(self.tr("Xem biểu tháng"))
        self.open_month.setProperty("role", "primary")
        self.open_month.setAutoDefault(False)
        self.open_month.clicked.connect(lambda _=False: self._open_month())
        row.addWidget(self.open_month)
        row.addStretch(1)
        box.addLayout(row)
        return frame

    def _listing(self) -> QWidget:
        frame, box = _panel(self.tr("Danh sách"))
        box.addLayout(self._lists)
        return frame

    def take(self, **arguments: Any) -> None:
        """Nothing is chosen from outside."""

    def reload(self) -> None:
        day = self.desk.as_of
        months = [Month.of(max(day, self.desk.today()))]
        while len(months) < _MONTHS:
            months.append(months[-1].before)
        self.month.set_choices([Choice(m, str(m)) for m in months])
        here = Month.of(day)
        self.month.set_code(here if here in months else months[0])
        self.head.set_context(self.tr("tính đến {day}").format(day=show.day(day)))
        office = self.desk.an_office
        self.load(lambda _p: lists.organisation(office, day), self._show)

    def _show(self, organisation: Any) -> None:
        while self._lists.count():
            taken = self._lists.takeAt(0).widget()
            if taken is not None:
                taken.hide()
                taken.deleteLater()
        self.papers = []
        self._add(self.tr("Danh sách trích ngang cán bộ"), self._open_everybody)
        bodies = [
            body
            for kind in BODY_KINDS
            for body in organisation.bodies
            if body.kind == kind and body.scope == "own" and body.end is None
        ]
        for body in bodies:
            source = BodySource(code=body.code, name=body.name, as_of=self.desk.as_of)
            self._add(source.title, lambda s=source: self._open(s))
        self.set_status(self.tr("{count} mẫu in").format(count=len(self.papers) + 1))

    def _add(self, text: str, do: Any) -> None:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        self._lists.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.papers.append(button)

    # --- opening --------------------------------------------------------------------------------

    def _open(self, source: Source) -> None:
        self.desk.go("paper", source=source)

    def _open_month(self) -> None:
        month = self.month.code()
        if isinstance(month, Month):
            self._open(MonthlySource(month, today=self.desk.today()))

    def _open_everybody(self) -> None:
        office, day = self.desk.an_office, self.desk.as_of

        def opened(found: Any) -> None:
            columns = [BY_KEY[key] for key in PRINTED]
            title = self.tr("DANH SÁCH TRÍCH NGANG CÁN BỘ")
            self._open(
                ListSource(heading=title, as_of=day, columns=columns, lines=found, order="rank")
            )

        self.desk.fetch(lambda _p: people.lines(office, day), opened, self.desk.report)


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
