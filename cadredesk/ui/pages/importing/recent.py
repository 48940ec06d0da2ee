"""The last few imports, under the place where the next one begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.imports import Import
from cadredesk.ui import import_words
from cadredesk.ui.widgets.head import ElidedLabel
from cadredesk.ui.widgets.side_panel import hairline

SHOWN = 4


class RecentImports(QWidget):
    """``chosen`` asks for the list of imports, at one of them (0: at the newest)."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = SHOWN
        self._found: Sequence[Import] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(hairline())
        title = QLabel(self.tr("Các lần nhập gần đây"))
        title.setProperty("role", "section")
        self.all = QPushButton()
        self.all.setProperty("role", "link")
        self.all.setAutoDefault(False)
        self.all.clicked.connect(lambda _=False: self.chosen.emit(0))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(3, 1)
        box.addWidget(title)
        box.addLayout(self._grid)
        box.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.links: list[QPushButton] = []
        self.hide()

    def show_imports(self, found: Sequence[Import]) -> None:
        """Show the newest; without any there is nothing to show."""
        self._found = found
        self._fill()
        self.setVisible(bool(found))

    def set_low(self, low: bool) -> None:
        """Fewer where the window is low."""
        self._count = 2 if low else SHOWN
        self._fill()

    def texts(self) -> list[str]:
        """The lines as they are read."""
        return [" · ".join((one.file, *_told(one))) for one in self._found[: self._count]]

    def _fill(self) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.links = []
        for row, one in enumerate(self._found[: self._count]):
            link = QPushButton(one.file.replace("&", "&&"))
            link.setProperty("role", "link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _=False, number=one.id: self.chosen.emit(number))
            self.links.append(link)
            self._grid.addWidget(link, row, 0)
            told = _told(one)
            for column, text in enumerate(told, 1):
                label = ElidedLabel(text) if column == len(told) else QLabel(text)
                label.setProperty("role", "hint")
                self._grid.addWidget(label, row, column)
        more = len(self._found) > self._count
        words = self.tr("Xem tất cả {count} lần nhập…") if more else self.tr("Xem, rút lại…")
        self.all.setText(words.format(count=len(self._found)))


def _told(one: Import) -> tuple[str, ...]:
    return import_words.moment(one.at), import_words.amount(one), import_words.state(one)
