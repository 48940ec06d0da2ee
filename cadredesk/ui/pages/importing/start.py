"""The first steps: drop, choose or paste a table, then one of its sheets; imports so far."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.sheet import ENDINGS
from cadredesk.ui import icons, show
from cadredesk.ui.pages.importing.recent import RecentImports


def dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one spreadsheet that is being dropped, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None


def copied_table() -> tuple[str | None, str | None]:
    """What was copied elsewhere, as HTML and as text."""
    data = QGuiApplication.clipboard().mimeData()
    html = data.html() if data is not None and data.hasHtml() else None
    text = data.text() if data is not None and data.hasText() else None
    return html, text


class StartView(QFrame):
    """Where a file is dropped or chosen, or a table pasted; below, the last imports."""

    choose_asked = Signal()
    paste_asked = Signal()
    imports_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 8, 14, 8)
        box.setSpacing(8)
        box.addStretch(2)
        words = QLabel(self.tr("Thả tệp danh sách vào đây, chọn tệp, hoặc dán bảng đã chép."))
        words.setProperty("role", "section")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(words)
        box.addLayout(self._buttons())
        self.kinds = QLabel(
            self.tr(
                "Excel, LibreOffice, tệp chữ, trang web ({endings}), kể cả phông TCVN3, VNI. "
                "Tệp giữ nguyên."
            ).format(endings=", ".join(ENDINGS))
        )
        self.kinds.setProperty("role", "caption")
        self.kinds.setWordWrap(True)
        self.kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.kinds)
        box.addStretch(3)
        self.recent = RecentImports()
        self.recent.chosen.connect(self.imports_asked)
        box.addWidget(self.recent)

    def _buttons(self) -> QHBoxLayout:
        self.choose = QPushButton(self.tr("Chọn tệp…"))
        self.choose.setProperty("role", "primary")
        icons.put(self.choose, "folder-open", "on_accent")
        self.choose.clicked.connect(lambda _=False: self.choose_asked.emit())
        self.paste = QPushButton(self.tr("Dán bảng từ Excel"))
        self.paste.setToolTip(self.tr("Dán bảng đã chép trong Excel hoặc Word (Ctrl+V)"))
        icons.put(self.paste, "clipboard-text")
        self.paste.clicked.connect(lambda _=False: self.paste_asked.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.choose)
        row.addWidget(self.paste)
        row.addStretch(1)
        return row


class SheetView(QFrame):
    """The sheets of a file with the people found in each."""

    sheet_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        self.words = QLabel()
        self.words.setProperty("role", "section")
        box.addWidget(self.words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Trang tính"))
        self.list.itemActivated.connect(lambda _item: self._take())
        box.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.read = QPushButton(self.tr("Đọc trang này"))
        self.read.setProperty("role", "primary")
        self.read.clicked.connect(lambda _=False: self._take())
        foot.addWidget(self.read)
        box.addLayout(foot)

    def show_sheets(
        self, file: str, sheets: Sequence[dict[str, Any]], taken_in: Collection[str] = ()
    ) -> None:
        """List the sheets; of those not taken in yet the visible one with most people is chosen."""
        self.words.setText(self.tr("Chọn trang tính trong tệp «{file}»").format(file=file))
        self.list.clear()
        best = 0
        for place, sheet in enumerate(sheets):
            words = self.tr("{name} – {count} người").format(
                name=sheet["name"], count=show.count(sheet["people"])
            )
            if not sheet["visible"]:
                words = self.tr("{words} (trang ẩn)").format(words=words)
            if sheet["name"] in taken_in:
                words = self.tr("{words} (vừa nhập)").format(words=words)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, sheet["name"])
            self.list.addItem(item)
            if _rank(sheet, taken_in) > _rank(sheets[best], taken_in):
                best = place
        self.list.setCurrentRow(best)
        self.list.setFocus()

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.sheet_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _rank(sheet: dict[str, Any], taken_in: Collection[str]) -> tuple[bool, bool, int]:
    return sheet["name"] not in taken_in, sheet["visible"], sheet["people"]
