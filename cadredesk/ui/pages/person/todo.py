"""Cần bổ sung: what is wrong or missing in a record; each line jumps to its field."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.ui.pages.person.tabs_fields import SheetArea
from cadredesk.ui.widgets.lights import Light
from cadredesk.ui.widgets.side_panel import hairline


@dataclass(frozen=True, slots=True)
class Todo:
    """One line: ``state`` (error, warn, unk, will) and what is the matter.

    ``tab`` and ``field`` say where it is mended.
    """

    state: str
    words: str
    tab: str
    field: str


class TodoPanel(SheetArea):
    """The list, with the worst first."""

    jump = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Todo, ...] = ()
        self.foot = QLabel()
        self._jumps: list[QPushButton] = []

    def tell(self, items: Sequence[Todo], foot: str) -> None:
        """Show other lines; ``foot`` says how complete the record is."""
        if self.column.count() and self.items == tuple(items) and self.foot.text() == foot:
            return  # whoever goes through the fields by Tab finds the lines where they were
        self.items = tuple(items)
        self._clear()
        count = self.tr("Cần bổ sung: {count}").format(count=len(items))
        title = QLabel(count if items else self.tr("Không có gì cần bổ sung"))
        title.setProperty("role", "section")
        title.setWordWrap(True)
        self.column.addWidget(title)
        self._jumps = []
        for item in items:
            self.column.addWidget(self._line(item))
            self.column.addWidget(hairline())
        self.chain(self._jumps)
        self.foot = QLabel(foot)
        self.foot.setProperty("role", "hint")
        self.foot.setWordWrap(True)
        self.column.addWidget(self.foot)
        self.column.addStretch(1)

    def _clear(self) -> None:
        while self.column.count():
            widget = self.column.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _line(self, item: Todo) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        light = Light(item.state, "")
        light.setFixedWidth(16)
        row.addWidget(light, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        text = QLabel(item.words)
        text.setProperty("role", "small")
        text.setWordWrap(True)
        words.addWidget(text)
        jump = QPushButton(self.tr("Tới ô này"))
        jump.setProperty("role", "link")
        jump.setAutoDefault(False)
        jump.setAccessibleName(self.tr("Tới ô này: {what}").format(what=item.words))
        jump.clicked.connect(lambda _=False: self.jump.emit(item.tab, item.field))
        self._jumps.append(jump)
        words.addWidget(jump, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        return line
