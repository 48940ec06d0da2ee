"""The last step: what was written, and where to go from here."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.ui.widgets.lights import Light


class DoneView(QFrame):
    """What was written, and where to go from here.

    The links keep their places: one with nothing behind it says so, or the hand hits its neighbour.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again: Callable[[], None] = lambda: None
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
        self.kept = QLabel()
        self.kept.setProperty("role", "hint")
        self.kept.setWordWrap(True)
        box.addWidget(self.kept)
        box.addSpacing(6)
        self.links: dict[str, QPushButton] = {}
        for key in ("people", "unassigned", "sheet", "file", "undo", "imports"):
            link = QPushButton()
            link.setProperty("role", "link")
            link.clicked.connect(lambda _=False, k=key: self.asked.emit(k))
            self.links[key] = link
            box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer("people", self.tr("Xem danh sách cán bộ"))
        self._offer("file", self.tr("Nhập tệp khác"))
        self._offer("imports", self.tr("Các lần nhập…"))
        box.addStretch(1)

    def _offer(self, key: str, words: str, *, there: bool = True) -> None:
        link = self.links[key]
        link.setText(words)
        link.setEnabled(there)

    def _offer_assigning(self, there: bool) -> None:
        none = self.tr("Lần nhập này không có chức vụ chờ gán")
        words = self.tr("Gán các chức vụ chưa gán") if there else none
        self._offer("unassigned", words, there=there)

    def _offer_undo(self, there: bool, none: str) -> None:
        words = self.tr("Hoàn tác lần nhập này") if there else none
        self._offer("undo", words, there=there)

    def show_done(
        self, title: str, words: str, kept: str, *, unassigned: bool, more: bool, undo: bool
    ) -> None:
        """Say what was written, and ``kept``: as which import; offer what makes sense next."""
        self._again = lambda: self.show_done(
            title, words, kept, unassigned=unassigned, more=more, undo=undo
        )
        self.light.set("ok", title)
        self.words.setText(words)
        self.kept.setText(kept)
        self._offer_assigning(unassigned)
        none = self.tr("Tệp này không còn trang tính khác")
        sheet = self.tr("Nhập trang tính khác của tệp này") if more else none
        self._offer("sheet", sheet, there=more)
        self._offer_undo(undo, self.tr("Không có gì để hoàn tác"))
        self.links["people"].setFocus()

    def show_again(self) -> None:
        """What was undone was done again: as it stood."""
        self._again()

    def show_taken_back(self) -> None:
        """The import was taken back from the list of imports."""
        self.light.set("warn", self.tr("Đã rút lại lần nhập này"))
        self.words.setText(self.tr("Phần còn giữ lại và lý do: xem ở «Các lần nhập»."))
        self.kept.setText("")
        self._offer_undo(False, self.tr("Đã rút lại lần nhập này"))
        self._offer_assigning(False)

    def show_undone(self) -> None:
        """The import was taken back."""
        self.light.set("warn", self.tr("Đã hoàn tác lần nhập"))
        self.words.setText(self.tr("Dữ liệu trở lại như trước khi nhập; tệp gốc vẫn còn."))
        self.kept.setText("")
        self._offer_undo(False, self.tr("Đã hoàn tác lần nhập này"))
        self._offer_assigning(False)
