"""What the window shows while no file is open: make, open, look at a sample, recent files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.ui import icons
from cadredesk.ui.widgets.side_panel import hairline

_MOST_RECENT = 5


class StartPage(QWidget):
    """``new_asked``, ``open_asked``, ``demo_asked``; ``recent_chosen`` carries a path."""

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    recent_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        panel = QFrame()
        panel.setProperty("role", "panel")
        panel.setMaximumWidth(560)
        panel.setMinimumWidth(440)
        column = QVBoxLayout(panel)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        title = QLabel("CadreDesk")
        title.setProperty("role", "title")
        column.addWidget(title)
        for text in (
            self.tr("Theo dõi cán bộ của Đảng ủy phường, xã."),
            self.tr("Dữ liệu nằm trong một tệp trên máy này, không đi đâu khác."),
        ):
            words = QLabel(text)
            words.setProperty("role", "context")
            column.addWidget(words)
        column.addSpacing(6)
        row = QHBoxLayout()
        self.new = self._button(self.tr("Văn phòng mới…"), "file-plus", self.new_asked, "primary")
        self.open = self._button(self.tr("Mở tệp…"), "folder-open", self.open_asked)
        self.demo = self._button(self.tr("Mở văn phòng mẫu"), "book-open", self.demo_asked)
        for button in (self.new, self.open, self.demo):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        outer.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        self._rows: list[QWidget] = []

    def _button(self, text: str, icon: str, signal: object, role: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        icons.put(button, icon, "on_accent" if role else "text")
        button.clicked.connect(lambda _=False: signal.emit())  # type: ignore[attr-defined]
        return button

    def set_recent(self, names: Sequence[str]) -> None:
        """Show the files opened last."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        if not names:
            return
        caption = QLabel(self.tr("Mở gần đây"))
        caption.setProperty("role", "small-strong")
        self._rows += [hairline(), caption]
        for name in names[:_MOST_RECENT]:
            path = Path(name)
            button = QPushButton(f"{path.stem} – {path.parent}")
            button.setProperty("role", "link")
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, p=path: self.recent_chosen.emit(p))
            self._rows.append(button)
        for row in self._rows:
            self._recent.addWidget(row)
