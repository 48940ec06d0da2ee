"""The side panel of the page Chỉ tiêu: why the number is what it is, step by step."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.target_why import Step
from cadredesk.ui import fonts, i18n, theme
from cadredesk.ui.pages.targets.board import Entry
from cadredesk.ui.widgets.bullet import STATES
from cadredesk.ui.widgets.side_panel import SidePanel, hairline


class _Number(QWidget):
    """The number of a step in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(QSize(20, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawEllipse(QRectF(0.5, 0.5, 18, 18))
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(0, 0, 19, 19), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()


class StepsPanel(SidePanel):
    """Numbered steps; where a step counts people it leads to them."""

    people_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("targets", "")
        self.title = self.tr("Vì sao con số này")
        self.setAccessibleName(self.title)
        self.content.setContentsMargins(10, 10, 10, 10)

    def show_nothing(self) -> None:
        """No milestone is chosen."""
        self.clear()
        self.end()

    def show_entry(self, entry: Entry) -> None:
        """Show the steps of a milestone."""
        self.clear()
        head = QLabel(self.title)
        head.setProperty("role", "section")
        self.content.addWidget(head)
        self.content.addSpacing(3)
        for step in entry.steps:
            self.content.addWidget(hairline())
            self.content.addWidget(self._row(step))
        self.end()

    def _row(self, step: Step) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 3, 0, 3)
        box.setSpacing(8)
        box.addWidget(_Number(step.number), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        box.addLayout(words, 1)
        words.addWidget(_label(i18n.shown(step.label), "caption"))
        if step.people and not step.strong.startswith("0 "):
            words.addWidget(self._link(step, step.people), 0, Qt.AlignmentFlag.AlignLeft)
        elif step.strong:
            strong = _label(step.strong, "small-strong")
            strong.setProperty("state", STATES.get(step.state or "", ""))
            words.addWidget(strong)
        if step.text:
            words.addWidget(_label(step.text, "small"))
        return row

    def _link(self, step: Step, crowd: str) -> QPushButton:
        link = QPushButton(step.strong)
        link.setProperty("role", "link")
        link.setFont(fonts.font("small", strong=True))
        link.setAccessibleName(f"{i18n.shown(step.label)}: {step.strong}")
        link.setToolTip(self.tr("Xem {count}").format(count=step.strong))
        link.clicked.connect(lambda _=False: self.people_asked.emit(crowd))
        return link


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
