"""What this program is, its version, and whose work is shipped with it under which licence."""

from html import escape

from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

import cadredesk
from cadredesk import resources
from cadredesk.ui.dialogs.base import Dialog


class AboutDialog(Dialog):
    """Version and licences; the texts of the fonts' licences lie beside the fonts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=560)
        self.setWindowTitle(self.tr("Giới thiệu CadreDesk"))
        said = self.tr("CadreDesk {version}. Chạy trên máy này, không dùng mạng.")
        label = QLabel(said.format(version=cadredesk.__version__))
        label.setWordWrap(True)
        self.body.addWidget(label)
        heads = (self.tr("Phần có trong chương trình"), self.tr("Giấy phép"), self.tr("Của"))
        self.licences = QTextBrowser()
        self.licences.setOpenLinks(False)
        self.licences.setMinimumHeight(250)
        self.licences.setAccessibleName(self.tr("Giấy phép"))
        self.licences.setHtml(_table(heads))
        self.body.addWidget(self.licences)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)


def _table(heads: tuple[str, ...]) -> str:
    entries = resources.load_json("licences.json")["entries"]
    rows = [[entry["name"], entry["licence"], entry["owner"]] for entry in entries]
    head = "".join(f'<th align="left">{escape(word)}</th>' for word in heads)
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table cellspacing="0" cellpadding="3" width="100%"><tr>{head}</tr>{body}</table>'
