"""Danh mục chức danh: every title by rank, with the ways to add, change and put one out of use."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.domain.changes import Changes
from cadredesk.domain.names import fold, matches
from cadredesk.services import titles
from cadredesk.services.titles import TitleLine
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.spellings import SpellingsDialog
from cadredesk.ui.dialogs.title import TitleDialog
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.fitted_grid import FittedGrid
from cadredesk.ui.widgets.head import SearchField


def columns() -> list[Column[TitleLine]]:
    """Name, short name, where it is held, how many hold it, how many spellings were learned."""
    translate = QCoreApplication.translate
    return [
        Column(
            key="name",
            title=translate("Titles", "Chức danh"),
            text=lambda t: t.title.name,
            filters=False,
            strong=True,
        ),
        Column(
            key="short",
            title=translate("Titles", "Gọi tắt"),
            text=lambda t: t.title.short_name or "–",
            filters=False,
        ),
        Column(
            key="kinds",
            title=translate("Titles", "Giữ ở"),
            text=lambda t: ", ".join(t.kinds) or translate("Titles", "không dùng nữa"),
            filters=False,
        ),
        Column(
            key="held",
            title=translate("Titles", "Đang giữ"),
            text=lambda t: str(len(t.holders)),
            full=lambda t: ", ".join(t.holders),
            align="center",
            filters=False,
        ),
        Column(
            key="learned",
            title=translate("Titles", "Đã học"),
            text=lambda t: str(len(t.learned) or "–"),
            full=lambda t: "; ".join(t.learned),
            align="center",
            filters=False,
        ),
    ]


class TitlesDialog(Dialog):
    """The list of titles; each change is one action, undoable."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=840)
        self.setWindowTitle(self.tr("Danh mục chức danh"))
        self._desk = desk
        self._lines: list[TitleLine] = []
        self.dialog: TitleDialog | None = None
        self.spellings: SpellingsDialog | None = None
        self.search = SearchField(self.tr("Tìm chức danh, không cần gõ dấu"))
        self.search.setMaximumWidth(360)
        self.search.textChanged.connect(self._look)
        name = self.tr("Danh mục chức danh")
        self.grid = FittedGrid(columns(), lambda t: t.title.id, name, give="kinds")
        self.grid.setMinimumHeight(200)
        self.grid.opened.connect(lambda _row: self.edit())
        self.hint = QLabel()
        self.hint.setProperty("role", "hint")
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.hint, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.grid, 1)
        self.add = self._button(self.tr("Thêm chức danh…"))
        self.add.clicked.connect(lambda _=False: self._ask(None))
        self.change = self._button(self.tr("Sửa…"))
        self.change.clicked.connect(lambda _=False: self.edit())
        self.drop = self._button(self.tr("Bỏ chức danh"))
        self.drop.setToolTip(self.tr("Không gán cho ai nữa; hồ sơ đã ghi vẫn giữ. Hoàn tác được."))
        self.drop.clicked.connect(lambda _=False: self._remove())
        self.learned = self._button("")
        self.learned.setToolTip(self.tr("Chữ trong bảng được hiểu là chức danh này, vì đã gán"))
        self.learned.clicked.connect(lambda _=False: self._show_learned())
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._tell_learned())
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
        desk.hub.changed.connect(self._changed)
        self._fill()
        self.grid.setFocus()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        self.foot.insertWidget(self.foot.count() - 1, button)
        return button

    def _changed(self, changes: Changes) -> None:
        if {"title", "title_level", "position", "title_spelling"} & set(changes.tables):
            self._fill()

    def _fill(self) -> None:
        self._lines = titles.catalogue(self._desk.an_office, self._desk.as_of)
        self._look()

    def _look(self, _text: str = "") -> None:
        query = self.search.text()
        shown = [t for t in self._lines if matches(_words(t), query)]
        self.grid.show_rows(shown)
        if shown and not self.grid.currentIndex().isValid():
            self.grid.select_row(0)
        words = self.tr("{count} chức danh, theo thứ tự trong danh sách")
        none = self.tr("Không có chức danh nào khớp «{text}».")
        words = words if shown else none
        self.hint.setText(words.format(count=len(shown), text=query.strip()))
        for button in (self.change, self.drop, self.learned):
            button.setEnabled(bool(shown))
        self._tell_learned()

    def _tell_learned(self) -> None:
        """The button says how many spellings the title has."""
        line = self.current()
        words = self.tr("Cách ghi đã học ({count})…") if line and line.learned else ""
        words = words or self.tr("Cách ghi đã học…")
        self.learned.setText(words.format(count=len(line.learned) if line else 0))

    def _show_learned(self) -> None:
        line = self.current()
        if line is not None:
            self.spellings = SpellingsDialog(self._desk, line.title, self)
            self.spellings.finished.connect(self.spellings.deleteLater)
            self.spellings.open()

    def current(self) -> TitleLine | None:
        """The title the keyboard stands on."""
        chosen = self.grid.chosen()
        return chosen[0] if chosen else None

    def edit(self) -> None:
        """Change the current title."""
        line = self.current()
        if line is not None:
            self._ask(line)

    def _ask(self, line: TitleLine | None) -> None:
        name = "" if line else self.search.text().strip()
        dialog = TitleDialog(
            self._desk, line.title if line else None, name="" if self.grid.rows else name,
            parent=self,
        )  # fmt: skip
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._go_to(dialog.saved))
        self.dialog = dialog
        dialog.open()

    def _go_to(self, title_id: int) -> None:
        self.search.clear()
        rows = [line.title.id for line in self.grid.rows]
        if title_id in rows:
            self.grid.select_row(rows.index(title_id))
        self.grid.setFocus()

    def _remove(self) -> None:
        line, office, day = self.current(), self._desk.an_office, self._desk.as_of
        if line is not None:
            self._desk.attempt(lambda: titles.remove_title(office, line.title.id, day))


def _words(line: TitleLine) -> str:
    title = line.title
    said = (title.name, title.short_name or "", *title.variants, *line.learned, *line.kinds)
    return fold(" ".join(said))
