"""Cột và cách đọc: the day the sheet speaks of, which column is which field, what was noticed."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.sheet import Sheet
from cadredesk.ui.pages.importing.column_rows import ColumnRows
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.notes import Notes
from cadredesk.ui.pages.importing.reading import merge_choice
from cadredesk.ui.pages.importing.wishes import Wishes
from cadredesk.ui.widgets.fields_text import DateField
from cadredesk.ui.widgets.side_panel import hairline

_NOTES_SHARE = 0.42
"""How much of the panel's height the notes may take before they scroll."""

_BAR = 14


class ColumnsPanel(QFrame):
    """Everything about how a sheet is read; each change asks for reading it again."""

    as_of_changed = Signal(object)
    columns_changed = Signal(dict)
    order_changed = Signal(str, str)

    def __init__(self, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._wishes: dict[str, str] = {}
        self._sheet: Sheet | None = None
        self._narrow = False
        self.rows = ColumnRows(fields)
        self.rows.chosen.connect(self._chosen)
        self.rows.order_chosen.connect(self.order_changed)
        self.notes = Notes(dict(fields))
        self.notes.order_asked.connect(self.order_changed)
        self.notes.forget_asked.connect(lambda: self.columns_changed.emit({}))
        self._day_box = self._dated()
        self._list_box = self._listed()
        self._notes_area = _scrolling(self.notes)
        self._line = hairline()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 8, 1, 6)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(8)
        self._place()

    @property
    def combos(self) -> dict[str, object]:
        """What each column is read as, by its letter."""
        return dict(self.rows.combos)

    def _dated(self) -> QWidget:
        """The day the sheet speaks of; below it where that was read."""
        holder = QWidget()
        holder.setProperty("role", "sheet")
        box = QVBoxLayout(holder)
        box.setContentsMargins(11, 0, 11, 0)
        self.day = DateField(self.tr("Số liệu tính đến"), as_of=date.today, required=True)
        self.day.checked.connect(self._day_left)
        box.addWidget(self.day)
        return holder

    def _listed(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("role", "sheet")
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        title = QLabel(self.tr("Cột trong tệp"))
        title.setProperty("role", "section")
        title.setContentsMargins(11, 2, 11, 0)
        box.addWidget(title)
        box.addWidget(_scrolling(self.rows), 1)
        return holder

    # --- room ------------------------------------------------------------------------------------

    def set_narrow(self, narrow: bool) -> None:
        """Alone on the page there is room beside the list, and little below."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()

    def _place(self) -> None:
        grid = self._grid
        for part in (self._day_box, self._list_box, self._notes_area, self._line):
            grid.removeWidget(part)
        self.rows.set_wide(self._narrow)
        self.day.set_stacked(self._narrow)
        self._line.setVisible(not self._narrow)
        self._notes_area.setMaximumHeight(16777215)
        if self._narrow:
            grid.addWidget(self._list_box, 0, 0, 2, 1)
            grid.addWidget(self._day_box, 0, 1)
            grid.addWidget(self._notes_area, 1, 1)
        else:
            grid.addWidget(self._day_box, 0, 0)
            grid.addWidget(self._list_box, 1, 0)
            grid.addWidget(self._line, 2, 0)
            grid.addWidget(self._notes_area, 3, 0)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 2 if self._narrow else 0)
        grid.setRowStretch(1, 1)
        self._share()

    def _share(self) -> None:
        """Notes as wide as their longest link; as high as their words, up to their share."""
        self._notes_area.setMinimumWidth(self.notes.minimumSizeHint().width() + _BAR)
        if self._narrow:
            self._notes_area.setMinimumHeight(0)
            return
        wide = max(120, self.width() - 14)
        wish = self.notes.heightForWidth(wide)
        wish = wish if wish > 0 else self.notes.sizeHint().height()
        self._notes_area.setFixedHeight(min(wish + 2, round(self.height() * _NOTES_SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    # --- showing ---------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, wishes: Wishes) -> None:
        """Show how a sheet was read."""
        sheet = draft.plan.sheet
        self._sheet = sheet
        self._wishes = dict(sheet.chosen if wishes.columns is None else wishes.columns)
        self.day.load(sheet.as_of)
        self.day.set_hint(self._day_words(sheet.as_of_from))
        self.rows.show_sheet(draft, wishes.columns)
        self.notes.show_draft(draft, chosen=bool(wishes.columns))
        self._share()

    def _day_words(self, source: str) -> str:
        return {
            "title": self.tr("theo dòng «tính đến …» trong trang tính"),
            "name": self.tr("theo tên tệp hoặc tên trang tính"),
            "given": self.tr("đã sửa tay"),
            "today": self.tr("không thấy trong tệp nên lấy hôm nay"),
        }.get(source, "")

    # --- changing --------------------------------------------------------------------------------

    def _chosen(self, letter: str, wanted: str) -> None:
        if self._sheet is None:
            return
        wishes = merge_choice(self._wishes, self._sheet.columns, letter, wanted)
        if wishes != self._wishes:
            self.columns_changed.emit(wishes)

    def _day_left(self) -> None:
        value = self.day.value()
        if self._sheet is None or value is None:
            return
        if value == self._sheet.as_of:
            self.day.set_hint(self._day_words(self._sheet.as_of_from))
        elif len(value) == 10:
            self.as_of_changed.emit(date.fromisoformat(value))
        else:
            self.day.set_problem(self.tr("Cần ghi đủ ngày, tháng, năm."))


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(area.focusPolicy().NoFocus)
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
