"""Ask for one short text, such as the name of a view."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cadredesk.ui.dialogs.base import Dialog


class TextDialog(Dialog):
    """A label, a field, a verb. The verb waits until something is written."""

    def __init__(
        self, title: str, label: str, do: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(label)
        words = QLabel(label)
        words.setBuddy(self.field)
        self.body.addWidget(words)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.action = self.add_button(do, "primary")
        self.action.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.field.textChanged.connect(lambda now: self.action.setEnabled(bool(now.strip())))
        self.action.setEnabled(bool(text.strip()))
        self.field.selectAll()

    def text(self) -> str:
        """What was written."""
        return " ".join(self.field.text().split())
