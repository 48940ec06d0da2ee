"""The trash: who lies in it, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListWidget, QListWidgetItem, QWidget

from cadredesk.domain.dates import show
from cadredesk.services import people
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog


class TrashDialog(Dialog):
    """Several people can be taken back at once; each time is one action, undoable."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setWindowTitle(self.tr("Thùng rác"))
        self._desk = desk
        self.hint = QLabel()
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.body.addWidget(self.hint)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(220)
        self.list.setAccessibleName(self.tr("Người trong thùng rác"))
        self.body.addWidget(self.list)
        self.restore = self.add_button(self.tr("Lấy lại"), "primary")
        self.restore.clicked.connect(lambda _=False: self._restore())
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        self.list.itemSelectionChanged.connect(self._enable)
        self._fill()

    def _fill(self) -> None:
        place = max(0, self.list.currentRow())
        self.list.clear()
        for person in people.trashed(self._desk.an_office):
            born = show(person.birth) or self.tr("chưa rõ ngày sinh")
            day = show((person.trashed_at or "")[:10])
            words = self.tr("{name}, {born} – bỏ vào ngày {day}")
            item = QListWidgetItem(words.format(name=person.full_name, born=born, day=day))
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            self.list.addItem(item)
        some = self.list.count() > 0
        self.hint.setText(
            self.tr("Người trong thùng rác không nằm trong danh sách và số liệu nào.")
            if some
            else self.tr("Thùng rác trống.")
        )
        self.list.setVisible(some)
        if some:
            self.list.setCurrentRow(min(place, self.list.count() - 1))
        self._enable()

    def _enable(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))

    def _restore(self) -> None:
        ids = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        if self._desk.attempt(lambda: people.restore(self._desk.an_office, ids)):
            self._fill()
