"""A panel with the chart of one target: title, another target, the chart, copy and save."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cadredesk.charts.values import TargetChart
from cadredesk.progress import Progress
from cadredesk.services import charting
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets.chart_box import ChartBox
from cadredesk.ui.widgets.head import ElidedLabel

Choices = tuple[tuple[str, str], ...]


class ChartPanel(ChartBox):
    """Shows one target's chart and offers the others.

    The page it stands on calls :meth:`reload` when its data change and :meth:`show_series` when a
    target is chosen there; ``series_changed`` tells the target chosen here. A click on a figure
    opens its people.
    """

    series_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._choices: Choices = ()
        self.series = ""
        self.title = ElidedLabel()
        self.title.setProperty("role", "section")
        self.others = QPushButton(self.tr("Chỉ tiêu khác"))
        self.others.setProperty("role", "small")
        self.others.setAutoDefault(False)
        self.menu = QMenu(self.others)
        self.menu.aboutToShow.connect(self._fill_others)
        self.others.setMenu(self.menu)
        self.head.addWidget(self.title, 1)
        self.end_head(self.others)

    # --- what is shown ---------------------------------------------------------------------

    def show_series(self, series: str) -> None:
        """Show the chart of this target."""
        self.series = series
        self.reload()

    def reload(self) -> None:
        """Read the figures anew; the chart shown stays until the new one is drawn."""
        desk = self._desk
        if desk.office is None:
            return
        office, as_of, series, is_today = desk.an_office, desk.as_of, self.series, desk.is_today

        def work(_progress: Progress) -> tuple[Choices, str, TargetChart | None]:
            choices = charting.choices(office)
            there = [one for one, _ in choices]
            if not there:
                return choices, "", None
            chosen = series if series in there else there[0]
            made = charting.target_chart(office, chosen, as_of, is_today=is_today)
            return choices, chosen, made

        self.frame.fetch(work, self._take)

    def _take(self, result: tuple[Choices, str, TargetChart | None]) -> None:
        self._choices, self.series, chart = result
        title = dict(self._choices).get(self.series, "")
        self.title.setText(title)
        self.others.setEnabled(len(self._choices) > 1)
        if chart is None:
            self.frame.clear(self.tr("Chưa có kế hoạch nào đang bật, nên chưa có biểu đồ."))
        else:
            self.frame.show_chart(chart, title)

    def _fill_others(self) -> None:
        self.menu.clear()
        for series, title in self._choices:
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(series == self.series)
            action.triggered.connect(partial(self._choose, series))

    def _choose(self, series: str, _checked: bool = False) -> None:
        self.show_series(series)
        self.series_changed.emit(series)
