"""Biểu đồ: the way of a target, the ages, the composition of a body, as large as the page."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from cadredesk.ui import show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.charts.bars import BarsPanel
from cadredesk.ui.pages.page import Page
from cadredesk.ui.widgets.chart_panel import ChartPanel

KINDS = ("target", "pyramid", "composition")


class ChartsPage(Page):
    """Three kinds of chart as tabs; each keeps what was chosen in it."""

    tables: ClassVar[frozenset[str]] = watched.TARGETS
    help: ClassVar[str] = "charts"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Biểu đồ"))
        self.head.set_back(self.tr("Chỉ tiêu"))
        self.head.back_clicked.connect(desk.back)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)  # three always have room
        self.tabs.setAccessibleName(self.tr("Loại biểu đồ"))
        for text in (self.tr("Tiến độ chỉ tiêu"), self.tr("Tháp tuổi"), self.tr("Cơ cấu tổ chức")):
            self.tabs.addTab(text)
        self.stack = QStackedWidget()
        self.target = ChartPanel(desk)
        self.pyramid = BarsPanel(desk, "pyramid")
        self.composition = BarsPanel(desk, "composition")
        for panel in (self.target, self.pyramid, self.composition):
            self.stack.addWidget(panel)
        self.body.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._changed)
        self.command(self.tr("Biểu đồ trước"), "Ctrl+PgUp", lambda: self._turn_to(-1))
        self.command(self.tr("Biểu đồ sau"), "Ctrl+PgDown", lambda: self._turn_to(1))

    def take(self, **arguments: Any) -> None:
        """``series`` shows a target, ``body`` the composition of a body, ``kind`` any of them.

        ``back`` names the page it was opened from.
        """
        if arguments.get("back"):
            self.head.set_back(str(arguments["back"]))
        kind = str(arguments.get("kind") or "")
        if arguments.get("series"):
            self.target.series = str(arguments["series"])
            kind = kind or "target"
        if arguments.get("body"):
            self.composition.body = self.pyramid.body = str(arguments["body"])
            kind = kind or "composition"
        if kind in KINDS:
            self.tabs.setCurrentIndex(KINDS.index(kind))
        if arguments:
            self.refresh()

    def reload(self) -> None:
        day = show.day(self.desk.as_of)
        self.head.set_context(self.tr("tính đến {day}").format(day=day))
        self._panel().reload()

    def _panel(self) -> ChartPanel | BarsPanel:
        return (self.target, self.pyramid, self.composition)[self.stack.currentIndex()]

    def _changed(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.refresh()

    def _turn_to(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(KINDS))

    def areas(self) -> list[QWidget]:
        return [self.tabs, self._panel().view]
