"""A panel around a chart: a head with what chooses it, «Đang vẽ…» and copy or save at its end."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from cadredesk.ui import icons
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets.chart_frame import ChartFrame
from cadredesk.ui.widgets.side_panel import hairline


class ChartBox(QFrame):
    """Subclasses fill ``self.head`` from the left, call :meth:`end_head`, and read the figures."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._desk = desk
        self.frame = ChartFrame(desk)
        self.view, self.out = self.frame.view, self.frame.out
        self.head = QHBoxLayout()
        self.head.setContentsMargins(11, 4, 9, 4)
        self.head.setSpacing(8)
        self.waiting = QLabel(self.tr("Đang vẽ biểu đồ…"))
        self.waiting.setProperty("role", "caption")
        self.waiting.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(self.head)
        box.addWidget(hairline())
        box.addWidget(self.frame, 1)
        self.frame.waiting.connect(self.waiting.setVisible)
        self.frame.tried_again.connect(self.reload)

    def reload(self) -> None:
        """Read the figures anew; the chart shown stays until the new one is drawn."""

    def end_head(self, *last: QWidget) -> None:
        """Put what waits, ``last`` and the menu of copy and save at the right."""
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
        for widget in (self.waiting, *last, self.more):
            self.head.addWidget(widget)
