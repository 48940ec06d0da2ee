"""A panel with the chart of one target: title, another target, the chart, copy and save."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.charts.values import TargetChart
from cadredesk.progress import Progress
from cadredesk.services import charting
from cadredesk.ui import icons
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets.chart_frame import ChartFrame
from cadredesk.ui.widgets.head import ElidedLabel
from cadredesk.ui.widgets.side_panel import hairline

Choices = tuple[tuple[str, str], ...]


class ChartPanel(QFrame):
    """Shows one target's chart and offers the others.

    The page it stands on calls :meth:`reload` when its data change and :meth:`show_series` when a
    target is chosen there; ``series_changed`` tells the target chosen here. A click on a figure
    opens its people.
    """

    series_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._desk = desk
        self._choices: Choices = ()
        self.series = ""
        self.frame = ChartFrame(desk)
        self.view, self.out = self.frame.view, self.frame.out
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(self._make_head())
        box.addWidget(hairline())
        box.addWidget(self.frame, 1)
        self.frame.waiting.connect(self.waiting.setVisible)
        self.frame.tried_again.connect(self.reload)

    def _make_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(11, 4, 9, 4)
        line.setSpacing(8)
        self.title = ElidedLabel()
        self.title.setProperty("role", "section")
        self.waiting = QLabel(self.tr("Đang vẽ biểu đồ…"))
        self.waiting.setProperty("role", "caption")
        self.waiting.hide()
        self.others = QPushButton(self.tr("Chỉ tiêu khác"))
        self.others.setProperty("role", "small")
        self.others.setAutoDefault(False)
        self.menu = QMenu(self.others)
        self.menu.aboutToShow.connect(self._fill_others)
        self.others.setMenu(self.menu)
        self.more = QToolButton()
        self.more.setProperty("role", "small")
        icons.put(self.more, "dots-three")
        self.more.setAccessibleName(self.tr("Chép hoặc lưu biểu đồ"))
        self.more.setToolTip(self.tr("Chép hoặc lưu biểu đồ"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.out_menu = QMenu(self.more)
        self.out_menu.aboutToShow.connect(lambda: self.out.fill(self.out_menu))
        self.more.setMenu(self.out_menu)
        line.addWidget(self.title, 1)
        line.addWidget(self.waiting)
        line.addWidget(self.others)
        line.addWidget(self.more)
        return line

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
