"""The line above the cards: the plan, how many targets stand how, the way to their page."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cadredesk.ui.pages.overview.notices import LinkButton
from cadredesk.ui.widgets.bullet import STATES
from cadredesk.ui.widgets.head import ElidedLabel
from cadredesk.ui.widgets.lights import Light


class Tally(QWidget):
    """Counts per state as lights with words; a state nobody is in is not named."""

    targets_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.title = ElidedLabel()
        self.title.setProperty("role", "section")
        self.total = QLabel()
        self.total.setProperty("role", "context")
        row.addWidget(self.title, 1000)
        row.addWidget(self.total)
        self._words = {
            "met": self.tr("{count} đạt"),
            "not_met": self.tr("{count} chưa đạt"),
            "depends": self.tr("{count} chưa đủ dữ liệu"),
            "no_data": self.tr("{count} không có số liệu"),
        }
        self.lights = {status: Light(STATES[status], "") for status in self._words}
        for light in self.lights.values():
            row.addWidget(light)
        row.addStretch(1)
        self.open = LinkButton(self.tr("Mở trang Chỉ tiêu"))
        self.open.clicked.connect(lambda _=False: self.targets_asked.emit())
        row.addWidget(self.open)

    def show_counts(self, title: str, counts: Mapping[str, int], hidden: int) -> None:
        """Show how many targets stand how; ``hidden`` have no card."""
        self.title.setText(title)
        self.title.setMaximumWidth(self.title.fontMetrics().horizontalAdvance(title) + 8)
        text = self.tr("{count} chỉ tiêu:").format(count=sum(counts.values()))
        if hidden:
            text = self.tr("{count} chỉ tiêu, ẩn {hidden}:").format(
                count=sum(counts.values()), hidden=hidden
            )
        self.total.setText(text)
        for status, light in self.lights.items():
            light.set(STATES[status], self._words[status].format(count=counts[status]))
            light.setVisible(bool(counts[status]))
