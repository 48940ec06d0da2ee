"""The wait before the window closes: seldom seen, a backup takes a blink."""

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.tasks import Running


class ClosingDialog(Dialog):
    """Says that a backup is being made; ``accepted`` when the clerk will not wait for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Đang đóng"))
        label = QLabel(
            self.tr("Đang sao lưu trước khi đóng. Mọi thay đổi đã lưu trong tệp dữ liệu.")
        )
        label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ sao lưu"))
        self.body.addWidget(label)
        self.body.addWidget(self.bar)
        self.body.addStretch(1)
        self.skip = self.add_button(self.tr("Đóng không sao lưu"))
        self.skip.clicked.connect(self.accept)

    def show_running(self, running: Running | None) -> None:
        """How far the worker is."""
        if running is not None:
            self.bar.setRange(0, running.total)
            self.bar.setValue(running.done)

    def reject(self) -> None:
        """Esc goes on waiting: nothing is lost either way."""
