"""Says that the program hit a fault, that the data is safe, and gives the details to copy."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

import cadredesk
from cadredesk.ui.dialogs.base import Dialog


class CrashDialog(Dialog):
    """Nothing is sent anywhere; the clerk copies the details for whoever helps."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setWindowTitle(self.tr("Chương trình gặp sự cố"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._details = f"CadreDesk {cadredesk.__version__}\n{details}"
        text = self.tr(
            "Dữ liệu an toàn: mọi việc đến {time} đã lưu. Sao chép chi tiết cho người hỗ trợ."
        )
        label = QLabel(text.format(time=f"{datetime.now():%H:%M}"))
        label.setWordWrap(True)
        self.body.addWidget(label)
        self.body.addStretch(1)
        self.copied = QLabel()
        self.copied.setProperty("role", "hint")
        self.body.addWidget(self.copied)
        copy = self.add_button(self.tr("Chép chi tiết"), "primary")
        copy.clicked.connect(lambda _=False: self.copy())
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
        self.copied.setText(self.tr("Đã chép. Dán vào nơi gửi cho người hỗ trợ."))
