"""Cách ghi đã học: the texts of sheets that are read as one title, each to be forgotten again."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.domain.body import Title
from cadredesk.domain.changes import Changes
from cadredesk.services import spellings
from cadredesk.services.spellings import SpellingLine
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.fitted_grid import FittedGrid


def columns() -> list[Column[SpellingLine]]:
    """The text, and the body it is of."""
    translate = QCoreApplication.translate
    return [
        Column(
            key="text",
            title=translate("Spellings", "Ghi trong bảng"),
            text=lambda s: s.text,
            filters=False,
            strong=True,
        ),
        Column(
            key="body",
            title=translate("Spellings", "Tổ chức"),
            text=lambda s: s.body or translate("Spellings", "theo đơn vị, mục trong bảng"),
            filters=False,
        ),
    ]


class SpellingsDialog(Dialog):
    """What was learned for a title; forgetting is one action, undoable."""

    def __init__(self, desk: Desk, title: Title, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("Cách ghi đã học"))
        self._desk, self._title = desk, title
        name = QLabel(title.name)
        name.setProperty("role", "strong")
        name.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.grid = FittedGrid(columns(), lambda s: s.id, self.tr("Cách ghi đã học"), give="text")
        self.grid.setMinimumHeight(150)
        self.body.addWidget(name)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.grid, 1)
        self.drop = QPushButton(self.tr("Quên cách ghi này"))
        self.drop.setAutoDefault(False)
        self.drop.setToolTip(
            self.tr("Bảng sau ghi như vậy thì chờ gán lại; hồ sơ đã ghi vẫn giữ. Hoàn tác được.")
        )
        self.drop.clicked.connect(lambda _=False: self._forget())
        self.foot.insertWidget(self.foot.count(), self.drop)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        desk.hub.changed.connect(self._changed)
        self._fill()
        self.grid.setFocus()

    def _changed(self, changes: Changes) -> None:
        if {"title_spelling", "body"} & set(changes.tables):
            self._fill()

    def _fill(self) -> None:
        lines = spellings.spellings(self._desk.an_office, self._title.id)
        place = max(0, self.grid.currentIndex().row())
        self.grid.show_rows(lines)
        if lines and not self.grid.currentIndex().isValid():
            self.grid.select_row(min(place, len(lines) - 1))
        some = self.tr("Bảng nhập vào ghi như dưới đây thì được hiểu là chức danh này.")
        none = self.tr(
            "Chưa học cách ghi nào. Khi gán một chữ đang chờ cho chức danh này, chữ đó được nhớ."
        )
        self.hint.setText(some if lines else none)
        self.grid.setVisible(bool(lines))
        self.drop.setEnabled(bool(lines))

    def _forget(self) -> None:
        ids = [line.id for line in self.grid.chosen()]
        office = self._desk.an_office
        if ids:
            self._desk.attempt(lambda: spellings.forget(office, ids))
