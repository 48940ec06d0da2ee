"""Help for a page: its text from the resources, read where the clerk is."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from cadredesk import resources
from cadredesk.ui.dialogs.base import Dialog


class HelpDialog(Dialog):
    """Shows resources/help/<name>.md; nothing in it leads out of the program."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Trợ giúp"))
        text = QTextBrowser()
        text.setOpenLinks(False)
        text.setProperty("role", "reading")
        text.setMinimumHeight(320)
        file = resources.path("help", f"{name}.md")
        if not file.exists():
            file = resources.path("help", "start.md")
        text.setMarkdown(file.read_text(encoding="utf-8"))
        text.setAccessibleName(self.tr("Nội dung trợ giúp"))
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.addWidget(text)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
