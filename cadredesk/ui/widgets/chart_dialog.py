"""Charts that open by themselves: the ages of everybody or of a body, and a body's composition."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cadredesk.charts.values import Chart
from cadredesk.services import charting
from cadredesk.services.office import Office
from cadredesk.ui import show
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.chart_frame import ChartFrame

Make = Callable[[Office, date], Chart]


class ChartDialog(Dialog):
    """One chart with its people, copy and save; ``make`` gives the values, on the worker."""

    def __init__(self, desk: Desk, title: str, make: Make, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, width=680)
        self._desk, self._title, self._make = desk, title, make
        self.frame = ChartFrame(desk)
        self.frame.setMinimumHeight(280)
        self.frame.tried_again.connect(self.reload)
        self.body.addWidget(self.frame, 1)
        self.copy = self.add_button(self.tr("Chép biểu đồ"))
        self.copy.clicked.connect(lambda _=False: self.frame.out.copy())
        self.keep = self.add_button(self.tr("Lưu biểu đồ…"))
        self.keep.clicked.connect(lambda _=False: self.frame.out.save())
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        desk.went.connect(self.reject)
        self.reload()

    def reload(self) -> None:
        """Read the figures anew."""
        office, as_of, make = self._desk.an_office, self._desk.as_of, self._make
        self.frame.fetch(lambda _progress: make(office, as_of), self._take)

    def _take(self, chart: Chart) -> None:
        self.frame.show_chart(chart, self._title)


def show_ages(desk: Desk, parent: QWidget, body: str | None = None, name: str = "") -> ChartDialog:
    """Open the pyramid of ages of everybody in the list, or of a body by its code and name."""
    words = QCoreApplication.translate("Chart", "Độ tuổi: {who}, ngày {day}")
    who = name or QCoreApplication.translate("Chart", "mọi người trong danh sách")
    title = words.format(who=who, day=show.day(desk.as_of))
    return _open(desk, title, lambda o, day: charting.pyramid(o, day, body), parent)


def show_composition(desk: Desk, parent: QWidget, body: str, name: str) -> ChartDialog:
    """Open the composition of a body by its code and name."""
    words = QCoreApplication.translate("Chart", "Cơ cấu: {who}, ngày {day}")
    title = words.format(who=name, day=show.day(desk.as_of))
    return _open(desk, title, lambda o, day: charting.composition(o, body, day), parent)


def _open(desk: Desk, title: str, make: Make, parent: QWidget) -> ChartDialog:
    dialog = ChartDialog(desk, title, make, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
