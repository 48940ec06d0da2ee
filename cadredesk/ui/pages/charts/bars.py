"""The age pyramid, and a body by its properties, with a chooser of the body."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout

from cadredesk.charts.values import Chart
from cadredesk.progress import Progress
from cadredesk.services import charting, organisation
from cadredesk.services.charting import Behind
from cadredesk.ui import icons
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.widgets.chart import ChartView
from cadredesk.ui.widgets.chart_out import ChartOut
from cadredesk.ui.widgets.chart_people import crowds
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo
from cadredesk.ui.widgets.side_panel import hairline

Kind = Literal["pyramid", "composition"]
EVERYBODY = ""


class BarsPanel(QFrame):
    """One chart of bars. ``body_changed`` tells the body chosen here ("" is everybody)."""

    body_changed = Signal(str)

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._desk, self._kind = desk, kind
        self._turn = 0
        self.body = EVERYBODY
        self.dialog: PeopleOfDialog | None = None
        self.view = ChartView(desk)
        self.out = ChartOut(self.view, desk)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(self._make_head())
        box.addWidget(hairline())
        room = QVBoxLayout()
        room.setContentsMargins(9, 6, 9, 6)
        room.addWidget(self.view)
        box.addLayout(room, 1)
        self.view.people_asked.connect(self._ask_people)
        self.view.failed.connect(desk.report)

    def _make_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(11, 5, 9, 5)
        line.setSpacing(8)
        words = {"pyramid": self.tr("Tháp tuổi của"), "composition": self.tr("Cơ cấu của")}
        label = QLabel(words[self._kind])
        label.setProperty("role", "section")
        self.bodies = ChoiceCombo()
        self.bodies.setAccessibleName(self.tr("Tổ chức"))
        self.bodies.setMinimumWidth(260)
        self.bodies.picked.connect(self._picked)
        self.more = QToolButton()
        self.more.setProperty("role", "small")
        icons.put(self.more, "dots-three")
        name = self.tr("Chép hoặc lưu biểu đồ")
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.out_menu = QMenu(self.more)
        self.out_menu.aboutToShow.connect(lambda: self.out.fill(self.out_menu))
        self.more.setMenu(self.out_menu)
        line.addWidget(label)
        line.addWidget(self.bodies, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        line.addWidget(self.more)
        return line

    def show_body(self, code: str) -> None:
        """Show the chart of this body."""
        self.body = code
        self.reload()

    def reload(self) -> None:
        """Read the figures anew."""
        desk, kind = self._desk, self._kind
        if desk.office is None:
            return
        self._turn += 1
        turn, office, day, body = self._turn, desk.an_office, desk.as_of, self.body

        def work(_progress: Progress) -> tuple[list[Choice], str, Chart]:
            found = organisation.overview(office, day)
            choices = [Choice(c.body.code, c.body.name) for c in found if c.members]
            there = [str(c.code) for c in choices]
            if kind == "pyramid":
                everybody = Choice(EVERYBODY, self.tr("toàn bộ danh sách"))
                code = body if body in there else EVERYBODY
                made: Chart = charting.pyramid(office, day, code or None)
                return [everybody, *choices], code, made
            code = body if body in there else next(iter(there), "bch")
            return choices, code, charting.composition(office, code, day)

        def arrived(result: tuple[list[Choice], str, Chart]) -> None:
            if turn == self._turn:
                self._show(*result)

        desk.fetch(work, arrived, desk.report)

    def _show(self, choices: list[Choice], code: str, chart: Chart) -> None:
        self.body = code
        self.bodies.set_choices(choices)
        self.bodies.set_code(code)
        self.out.name = self.bodies.currentText()
        self.view.show_chart(chart)

    def _picked(self, code: object) -> None:
        self.show_body(str(code or EVERYBODY))
        self.body_changed.emit(self.body)

    def _ask_people(self, key: str) -> None:
        office = self._desk.an_office
        self._desk.fetch(
            lambda _progress: charting.people_of(office, key), self._open, self._desk.report
        )

    def _open(self, behind: Behind) -> None:
        self.dialog = PeopleOfDialog(behind.title, "", crowds(behind), parent=self)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.person_chosen.connect(lambda one: self._desk.go("person", person_id=one))
        self.dialog.open()
