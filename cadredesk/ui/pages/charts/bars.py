"""The age pyramid, and a body by its properties, with a chooser of the body."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from cadredesk.charts.values import Chart
from cadredesk.progress import Progress
from cadredesk.services import charting, organisation
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets.chart_box import ChartBox
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo

Kind = Literal["pyramid", "composition"]
EVERYBODY = ""
_Found = tuple[list[Choice], str, Chart | None]


class BarsPanel(ChartBox):
    """One chart of bars. ``body_changed`` tells the body chosen here ("" is everybody)."""

    body_changed = Signal(str)

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__(desk)
        self._kind = kind
        self.body = EVERYBODY
        words = {"pyramid": self.tr("Tháp tuổi của"), "composition": self.tr("Cơ cấu của")}
        self._words = words[kind]
        label = QLabel(self._words)
        label.setProperty("role", "section")
        self.bodies = ChoiceCombo()
        self.bodies.setAccessibleName(self.tr("Tổ chức"))
        self.bodies.setMinimumWidth(260)
        self.bodies.picked.connect(self._picked)
        self.head.addWidget(label)
        self.head.addWidget(self.bodies, 0, Qt.AlignmentFlag.AlignLeft)
        self.head.addStretch(1)
        self.end_head()

    def show_body(self, code: str) -> None:
        """Show the chart of this body."""
        self.body = code
        self.reload()

    def reload(self) -> None:
        """Read the figures anew; the chart shown stays until the new one is drawn."""
        desk, kind = self._desk, self._kind
        if desk.office is None:
            return
        office, day, body = desk.an_office, desk.as_of, self.body

        def work(_progress: Progress) -> _Found:
            found = organisation.overview(office, day)
            choices = [Choice(c.body.code, c.body.name) for c in found if c.members]
            there = [str(c.code) for c in choices]
            if kind == "pyramid":
                everybody = Choice(EVERYBODY, self.tr("toàn bộ danh sách"))
                code = body if body in there else EVERYBODY
                return [everybody, *choices], code, charting.pyramid(office, day, code or None)
            if not there:
                return choices, EVERYBODY, None
            code = body if body in there else there[0]
            return choices, code, charting.composition(office, code, day)

        self.frame.fetch(work, self._show)

    def _show(self, result: _Found) -> None:
        choices, self.body, chart = result
        self.bodies.set_choices(choices)
        self.bodies.set_code(self.body)
        self.bodies.setEnabled(bool(choices))
        if chart is None:
            self.frame.clear(self.tr("Chưa có người nào giữ chức danh, nên chưa có biểu đồ."))
        else:
            self.frame.show_chart(chart, f"{self._words} {self.bodies.currentText()}")

    def _picked(self, code: object) -> None:
        self.show_body(str(code or EVERYBODY))
        self.body_changed.emit(self.body)
