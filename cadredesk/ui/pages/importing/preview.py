"""Xem trước: the rows of a sheet with what each would do; tabs by kind, the table, its cell."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QTabBar, QToolButton, QVBoxLayout, QWidget

from cadredesk.ui import icons, show
from cadredesk.ui.pages.importing.cell_bar import CellBar
from cadredesk.ui.pages.importing.cells import kind_words
from cadredesk.ui.pages.importing.draft import KINDS, Draft
from cadredesk.ui.pages.importing.preview_model import FIELDS, PreviewModel
from cadredesk.ui.pages.importing.preview_table import PreviewTable
from cadredesk.ui.query import heir


class PreviewView(QWidget):
    """The table, and what whoever shows it puts around it.

    ``top`` (tabs with counts) belongs above, ``bar`` (the current
    cell in words) below it, both as wide as there is room.

    ``save_asked`` asks to write the rows with errors, or those shown, to a file of their own.
    """

    current_changed = Signal(int)
    ticked = Signal(list, bool)
    corrected = Signal(object, str)
    restored = Signal(object)
    save_asked = Signal()

    def __init__(self, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel(names, self)
        self.table = PreviewTable(self.model)
        self.table.current_changed.connect(self.current_changed)
        self.table.ticked.connect(self.ticked)
        self.table.corrected.connect(self.corrected)
        self.table.cell_changed.connect(self._tell_cell)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Kết quả đối chiếu"))
        for kind in ("", *KINDS):
            self.tabs.addTab(kind_words(kind))
        self.tabs.currentChanged.connect(self._chosen)
        self.save = QToolButton()
        self.save.setProperty("role", "tool")
        self.save.setIconSize(QSize(16, 16))
        self.save.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icons.put(self.save, "export")
        self.save.clicked.connect(lambda _=False: self.save_asked.emit())
        self.bar = CellBar()
        self.bar.correct_asked.connect(self.table.correct)
        self.bar.restore_asked.connect(self.restored)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.table, 1)
        self.top = QHBoxLayout()
        self.top.setSpacing(4)
        self.top.addWidget(self.tabs, 1)
        self.top.addWidget(self.save)

    # --- showing ---------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, *, fresh: bool) -> None:
        """Show a draft; tab, row, column and place stay unless it is a fresh one."""
        before, at = list(self.model.rows()), self.table.currentIndex()
        scrolled = [bar.value() for bar in self._bars()]
        with QSignalBlocker(self.tabs):
            self._count(draft)
            if fresh or not self.tabs.isTabEnabled(self.tabs.currentIndex()):
                self.tabs.setCurrentIndex(0)
        key = self.model.key_at(at.column())
        self.model.show_draft(draft, self.kind)
        if fresh or not at.isValid():
            self.select(0)
        else:
            place = self.model.place_of(before[at.row()].row)
            if place < 0:
                place = max(0, heir(before, at.row(), lambda row: self.model.place_of(row.row)))
            column = self.model.column_of(key) if key else at.column()
            for bar, value in zip(self._bars(), scrolled, strict=True):
                bar.setValue(value)
            self.select(place, column)
        self._name_save()
        self._tell_cell()

    def _bars(self) -> tuple[QScrollBar, ...]:
        return self.table.verticalScrollBar(), self.table.horizontalScrollBar()

    def _count(self, draft: Draft) -> None:
        for place, kind in enumerate(("", *KINDS)):
            count = len(draft.of_kind(kind))
            self.tabs.setTabText(place, f"{kind_words(kind)} {show.count(count)}")
            self.tabs.setTabEnabled(place, bool(count) or not kind)

    @property
    def kind(self) -> str:
        """The kind of rows shown."""
        return ("", *KINDS)[max(0, self.tabs.currentIndex())]

    def show_kind(self, kind: str) -> None:
        """Show the rows of a kind."""
        self.tabs.setCurrentIndex(("", *KINDS).index(kind))

    def turn(self, step: int) -> None:
        """To the next tab that has rows, or the one before."""
        count = self.tabs.count()
        ahead = [(self.tabs.currentIndex() + step * n) % count for n in range(1, count)]
        self.tabs.setCurrentIndex(next((at for at in ahead if self.tabs.isTabEnabled(at)), 0))

    def select(self, place: int, column: int = FIELDS) -> None:
        """Make a row current."""
        if 0 <= place < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(place, max(column, 0)))
        else:
            self.current_changed.emit(0)

    def renew(self) -> None:
        """Take fonts anew."""
        self.table.renew()
        self.bar.renew()

    def refresh(self) -> None:
        """The decisions changed."""
        self.model.refresh()
        self.table.fit()

    def _chosen(self, _place: int) -> None:
        self.model.show_draft(self.model.draft, self.kind)
        self.select(0)
        self._name_save()
        self._tell_cell()

    def _tell_cell(self) -> None:
        draft, at = self.model.draft, self.table.currentIndex()
        if draft is None:
            return
        row, key = self.model.plan_row(at.row()), self.model.key_at(at.column())
        places = self.model.places(row, key) if row is not None else []
        self.bar.show_cell(draft, row, key, places)

    # --- rows to a file of their own -------------------------------------------------------------

    def rows_to_save(self) -> list[int]:
        """The rows of the sheet to save: those with errors, or on another tab those shown."""
        draft = self.model.draft
        if draft is None:
            return []
        return [r.row for r in draft.of_kind(self.kind or "problem")]

    def set_folded(self, folded: bool) -> None:
        """Keep the words of the button for its tooltip where there is little room."""
        style = Qt.ToolButtonStyle
        self.save.setToolButtonStyle(
            style.ToolButtonIconOnly if folded else style.ToolButtonTextBesideIcon
        )

    def _name_save(self) -> None:
        wrong = self.kind in ("", "problem")
        words = self.tr("Lưu các dòng có lỗi…") if wrong else self.tr("Lưu các dòng đang hiện…")
        some = bool(self.rows_to_save())
        self.save.setText(words)
        self.save.setAccessibleName(words)
        self.save.setEnabled(some)
        why = self.tr("Ghi ra tệp Excel kèm lý do, để sửa rồi nhập lại")
        self.save.setToolTip(f"{words}\n{why}" if some else self.tr("Không có dòng nào có lỗi"))
