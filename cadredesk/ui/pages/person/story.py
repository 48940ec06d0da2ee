"""Quá trình: the panel of the time line below the form, folded on low windows."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from cadredesk.ui import icons, show
from cadredesk.ui.pages.person.timeline import StoryArea, Timeline
from cadredesk.ui.pages.person.timeline_data import Story
from cadredesk.ui.widgets.side_panel import hairline


class StoryPanel(QFrame):
    """Head with the fold, the time line, and the day its mark stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.timeline = Timeline()
        head = QHBoxLayout()
        head.setContentsMargins(4, 3, 11, 3)
        head.setSpacing(8)
        self.fold = QToolButton()
        self.fold.setProperty("role", "tool")
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setAccessibleName(self.tr("Gập hoặc mở quá trình"))
        self.fold.setToolTip(self.tr("Gập hoặc mở quá trình"))
        self.fold.toggled.connect(self._fold)
        title = QLabel(self.tr("Quá trình"))
        title.setProperty("role", "section")
        hint = QLabel(self.tr("Nhấn đúp vào đoạn để sửa"))
        hint.setProperty("role", "caption")
        self._day = QLabel()
        self._day.setProperty("role", "caption")
        for widget in (self.fold, title, hint):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._day)
        self._rule = hairline()
        self._area = StoryArea(self.timeline)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._rule)
        box.addWidget(self._area)
        icons.put(self.fold, "caret-down")

    def tell(self, told: Story) -> None:
        """Show another story."""
        self.timeline.tell(told)
        self._area.updateGeometry()
        self._day.setText(self.tr("Vạch ▾ là ngày {day}").format(day=show.day(told.day)))

    def _fold(self, is_open: bool) -> None:
        self._area.setVisible(is_open)
        self._rule.setVisible(is_open)
        icons.put(self.fold, "caret-down" if is_open else "caret-right")
