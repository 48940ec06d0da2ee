"""A message with verbs on its buttons; never Yes and No."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.ui.dialogs.base import Dialog


class MessageDialog(Dialog):
    """Shows a text and waits for one of the answers; Esc means the last one."""

    def __init__(
        self,
        title: str,
        text: str,
        answers: Sequence[str],
        safe: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.answer = len(answers) - 1
        label = QLabel(text)
        label.setWordWrap(True)
        self.body.addWidget(label)
        self.body.addStretch(1)
        buttons = []
        for index, words in enumerate(answers):
            role = "primary" if index == 0 and len(answers) > 1 else ""
            button = self.add_button(words, role)
            button.clicked.connect(lambda _=False, i=index: self._chosen(i))
            buttons.append(button)
        buttons[safe].setFocus()

    def _chosen(self, index: int) -> None:
        self.answer = index
        self.accept()

    def ask(self) -> int:
        """Show and wait; the index of the answer."""
        self.exec()
        return self.answer
