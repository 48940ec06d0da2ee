"""The people behind a number, in a dialog: for pages that have no room for a list of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.people_list import Crowd, Fact, PeopleList


class PeopleOfDialog(Dialog):
    """Names the number, lists its people; choosing one closes the dialog and says whom."""

    person_chosen = Signal(int)

    def __init__(
        self,
        title: str,
        words: str,
        crowds: Sequence[Crowd],
        fact: Fact | None = None,
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent, width=760)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setVisible(bool(words))
        self.body.addWidget(label)
        self.list = PeopleList()
        self.list.setMinimumHeight(220)
        self.list.set_crowds(crowds, fact, current)
        self.list.person_opened.connect(self._open)
        self.body.addWidget(self.list, 1)
        self.see = self.add_button(self.tr("Mở hồ sơ"), "primary")
        self.see.clicked.connect(self._open_current)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        self.list.crowd_changed.connect(lambda _key: self._enable())
        self._enable()
        self.list.enter()

    def _enable(self) -> None:
        self.see.setEnabled(bool(self.list.people))

    def _open_current(self) -> None:
        row = max(0, self.list.grid.currentIndex().row())
        self._open(self.list.people[row].id)

    def _open(self, person_id: int) -> None:
        self.accept()
        self.person_chosen.emit(person_id)
