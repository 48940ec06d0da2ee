"""Help: an index of all texts at left, at right the one read; the page's own comes first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from cadredesk import resources
from cadredesk.ui.dialogs.base import Dialog

ORDER = (
    "start",
    "overview",
    "people",
    "person",
    "organisation",
    "targets",
    "charts",
    "paper",
    "importing",
    "backup",
)
_INDEX_WIDTH = 168


class HelpDialog(Dialog):
    """Shows resources/help/<name>.md; nothing in it leads out of the program."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.setWindowTitle(self.tr("Trợ giúp"))
        self.index = QListWidget()
        self.index.setFixedWidth(_INDEX_WIDTH)
        self.index.setAccessibleName(self.tr("Mục lục trợ giúp"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setProperty("role", "reading")
        self.text.setMinimumHeight(320)
        self.text.setAccessibleName(self.tr("Nội dung trợ giúp"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.index)
        row.addWidget(self.text, 1)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.addLayout(row)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        self.index.currentItemChanged.connect(lambda item, _before: self._show(item))
        for key in topics():
            item = QListWidgetItem(_read(key).partition("\n")[0].lstrip("# "))
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.index.addItem(item)
        known = topics()
        self.index.setCurrentRow(known.index(name) if name in known else 0)
        self.text.setFocus()

    def _show(self, item: QListWidgetItem) -> None:
        self.text.setMarkdown(_read(str(item.data(Qt.ItemDataRole.UserRole))))


def topics() -> list[str]:
    """The keys of all help texts, in the order of the nav."""
    present = {file.stem for file in resources.path("help").glob("*.md")}
    return [*(key for key in ORDER if key in present), *sorted(present - set(ORDER))]


def _read(key: str) -> str:
    return resources.path("help", f"{key}.md").read_text(encoding="utf-8")
