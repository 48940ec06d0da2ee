"""The first steps: drop or choose a file, then one of its sheets; and the last: what was done."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
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
from cadredesk.ui.widgets.lights import Light


def dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one spreadsheet that is being dropped, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None


class StartView(QFrame):
    """Where a file is dropped or chosen."""

    choose_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addStretch(2)
        words = QLabel(self.tr("Thả tệp danh sách vào đây, hoặc chọn tệp."))
        words.setProperty("role", "section")
        box.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose = QPushButton(self.tr("Chọn tệp…"))
        self.choose.setProperty("role", "primary")
        icons.put(self.choose, "folder-open", "on_accent")
        self.choose.clicked.connect(lambda _=False: self.choose_asked.emit())
        box.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        kinds = QLabel(
            self.tr(
                "Excel, LibreOffice, tệp chữ, trang web ({endings}), kể cả phông TCVN3, VNI. "
                "Tệp giữ nguyên."
            ).format(endings=", ".join(ENDINGS))
        )
        kinds.setProperty("role", "caption")
        kinds.setWordWrap(True)
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(kinds)
        box.addStretch(3)


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

    def show_sheets(self, file: str, sheets: Sequence[dict[str, Any]]) -> None:
        """List the sheets; the visible one with most people is chosen."""
        self.words.setText(self.tr("Chọn trang tính trong tệp «{file}»").format(file=file))
        self.list.clear()
        best = 0
        for place, sheet in enumerate(sheets):
            words = self.tr("{name} – {count} người").format(
                name=sheet["name"], count=show.count(sheet["people"])
            )
            if not sheet["visible"]:
                words = self.tr("{words} (trang ẩn)").format(words=words)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, sheet["name"])
            self.list.addItem(item)
            rank = (sheet["visible"], sheet["people"])
            if rank > (sheets[best]["visible"], sheets[best]["people"]):
                best = place
        self.list.setCurrentRow(best)
        self.list.setFocus()

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.sheet_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


class DoneView(QFrame):
    """What was written, and where to go from here.

    The links keep their places: one with nothing behind it says so, or the hand hits its neighbour.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 18, 18, 18)
        box.setSpacing(8)
        self.light = Light("ok", "", role="section")
        box.addWidget(self.light)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * 2)
        box.addWidget(self.words)
        box.addSpacing(6)
        self.links: dict[str, QPushButton] = {}
        for key in ("people", "unassigned", "sheet", "file", "undo"):
            link = QPushButton()
            link.setProperty("role", "link")
            link.clicked.connect(lambda _=False, k=key: self.asked.emit(k))
            self.links[key] = link
            box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer("people", self.tr("Xem danh sách cán bộ"))
        self._offer("file", self.tr("Nhập tệp khác"))
        box.addStretch(1)

    def _offer(self, key: str, words: str, *, there: bool = True) -> None:
        link = self.links[key]
        link.setText(words)
        link.setEnabled(there)

    def _offer_assigning(self, there: bool) -> None:
        none = self.tr("Không có chức vụ nào chờ gán")
        words = self.tr("Gán các chức vụ chưa gán") if there else none
        self._offer("unassigned", words, there=there)

    def _offer_undo(self, there: bool, none: str) -> None:
        words = self.tr("Hoàn tác lần nhập này") if there else none
        self._offer("undo", words, there=there)

    def show_done(
        self, title: str, words: str, *, unassigned: bool, more: bool, undo: bool
    ) -> None:
        """Say what was written; offer what makes sense next."""
        self.light.set("ok", title)
        self.words.setText(words)
        self._offer_assigning(unassigned)
        none = self.tr("Tệp này không còn trang tính khác")
        sheet = self.tr("Nhập trang tính khác của tệp này") if more else none
        self._offer("sheet", sheet, there=more)
        self._offer_undo(undo, self.tr("Không có gì để hoàn tác"))
        self.links["people"].setFocus()

    def show_undone(self) -> None:
        """The import was taken back."""
        self.light.set("warn", self.tr("Đã hoàn tác lần nhập"))
        self.words.setText(self.tr("Dữ liệu trở lại như trước khi nhập; tệp gốc vẫn còn."))
        self._offer_undo(False, self.tr("Đã hoàn tác lần nhập này"))
        self._offer_assigning(False)
