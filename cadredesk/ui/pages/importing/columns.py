"""Cột và cách đọc: the day the sheet speaks of, which column is which field, what was noticed."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.sheet import Plan, Sheet
from cadredesk.services import importing
from cadredesk.ui import show
from cadredesk.ui.pages.importing.reading import (
    field_words,
    merge_choice,
    short_heading,
    zeros_restored,
)
from cadredesk.ui.widgets.fields_text import DateField
from cadredesk.ui.widgets.lights import Light
from cadredesk.ui.widgets.side_panel import hairline


class _Combo(QComboBox):
    """A combo that leaves the wheel to the scroll area around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Heading(QLabel):
    """A column's heading, cut in its upper level where there is no room."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        advance, room = self.fontMetrics().horizontalAdvance, self.width()
        self.setText(short_heading(self._words, lambda text: advance(text) <= room))


class ColumnsPanel(QFrame):
    """Everything about how a sheet is read; each change asks for reading it again."""

    as_of_changed = Signal(object)
    columns_changed = Signal(dict)
    bodies_asked = Signal()
    left_out_asked = Signal()

    def __init__(self, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._fields = dict(fields)
        self._wishes: dict[str, str] = {}
        self._sheet: Sheet | None = None
        self._bodies_link: QPushButton | None = None
        self.combos: dict[str, _Combo] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 8, 1, 8)
        outer.setSpacing(4)
        outer.addLayout(self._dated())
        outer.addWidget(hairline())
        title = QLabel(self.tr("Cột trong tệp"))
        title.setProperty("role", "section")
        title.setContentsMargins(11, 2, 11, 0)
        outer.addWidget(title)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("role", "sheet")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(11, 0, 8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 6)
        area.setWidget(inner)
        outer.addWidget(area, 1)
        outer.addWidget(hairline())
        self.notes = QVBoxLayout()
        self.notes.setContentsMargins(11, 4, 11, 0)
        self.notes.setSpacing(2)
        outer.addLayout(self.notes)

    def _dated(self) -> QBoxLayout:
        """The day the sheet speaks of and, below or beside it, where that was read."""
        self.day = DateField(self.tr("Số liệu tính đến"), as_of=date.today, required=True)
        self.day.checked.connect(self._day_left)
        self.day_from = QLabel()
        self.day_from.setProperty("role", "caption")
        self.day_from.setWordWrap(True)
        self._day_row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._day_row.setContentsMargins(11, 0, 11, 2)
        self._day_row.setSpacing(4)
        self._day_row.addWidget(self.day)
        self._day_row.addWidget(self.day_from)
        return self._day_row

    def set_narrow(self, narrow: bool) -> None:
        """Alone on the page there is room beside the day, and little below."""
        way = QBoxLayout.Direction
        self._day_row.setDirection(way.LeftToRight if narrow else way.TopToBottom)

    # --- showing ---------------------------------------------------------------------------------

    def show_plan(self, plan: Plan, wishes: Mapping[str, str]) -> None:
        """Show how a sheet was read."""
        sheet = plan.sheet
        same = self._sheet is not None and self._sheet.headings == sheet.headings
        self._sheet, self._wishes = sheet, dict(wishes)
        self.day.load(sheet.as_of)
        self.day_from.setText(self._day_words(sheet.as_of_from))
        if not same:
            self._build(sheet)
        self._fill(sheet)
        self._note(plan)

    def _day_words(self, source: str) -> str:
        return {
            "title": self.tr("theo dòng «tính đến …» trong trang tính"),
            "name": self.tr("theo tên tệp hoặc tên trang tính"),
            "given": self.tr("đã sửa tay"),
            "today": self.tr("không thấy trong tệp nên lấy hôm nay"),
        }.get(source, "")

    def _build(self, sheet: Sheet) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.combos.clear()
        for row, (letter, heading) in enumerate(sheet.headings.items()):
            words = " ".join(heading.split()) or letter
            self._grid.addWidget(_Heading(words), row, 0)
            combo = _Combo()
            combo.setAccessibleName(
                self.tr("Cột {letter}, {heading}").format(letter=letter, heading=words)
            )
            combo.activated.connect(lambda _index, at=letter: self._chosen(at))
            self.combos[letter] = combo
            self._grid.addWidget(combo, row, 1)
        self._grid.setRowStretch(len(sheet.headings), 1)

    def _fill(self, sheet: Sheet) -> None:
        by_letter = {letter: name for name, letter in sheet.columns.items()}
        for letter, combo in self.combos.items():
            current = by_letter.get(letter, "")
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItem(self.tr("bỏ qua"), "")
                for name, words in self._fields.items():
                    combo.addItem(words, name)
                if current and current not in self._fields:
                    combo.addItem(field_words(current, self._fields), current)
                combo.setCurrentIndex(max(0, combo.findData(current)))
            combo.setProperty("empty", not current)
            combo.style().unpolish(combo)
            combo.style().polish(combo)

    def _chosen(self, letter: str) -> None:
        if self._sheet is None:
            return
        wanted = str(self.combos[letter].currentData())
        wishes = merge_choice(self._wishes, self._sheet.columns, letter, wanted)
        if wishes != self._wishes:
            self.columns_changed.emit(wishes)

    def _day_left(self) -> None:
        value = self.day.value()
        if self._sheet is None or value is None or value == self._sheet.as_of:
            return
        if len(value) == 10:
            self.as_of_changed.emit(date.fromisoformat(value))
        else:
            self.day.set_problem(self.tr("Cần ghi đủ ngày, tháng, năm."))

    # --- notes -----------------------------------------------------------------------------------

    def _note(self, plan: Plan) -> None:
        _clear(self.notes)
        self._bodies_link = None
        sheet = plan.sheet
        why = importing.nobody(sheet)
        if why is not None:
            self._line("bad", self._nobody_words(why.code))
        if sheet.legacy_cells:
            words = self.tr("Phông cũ (TCVN3, VNI): đã chuyển {count} ô")
            self._line("ok", words.format(count=show.count(sheet.legacy_cells)))
        zeros = zeros_restored(sheet)
        if zeros:
            words = self.tr("Số mất chữ số 0 ở đầu: đã thêm {count} ô")
            self._line("ok", words.format(count=show.count(zeros)))
        if sheet.hidden_rows:
            words = self.tr("Có cả {count} dòng đang ẩn trong tệp")
            self._line("warn", words.format(count=show.count(sheet.hidden_rows)))
        if sheet.left_out:
            words = self.tr("Bỏ qua {count} dòng không phải người…")
            self._link(words.format(count=show.count(len(sheet.left_out))), "rows")
        if plan.bodies:
            words = self.tr("Sẽ tạo {count} tổ chức mới…")
            self._link(words.format(count=show.count(len(plan.bodies))), "bodies")

    def _nobody_words(self, code: str) -> str:
        """In short why there is nobody; the table says it in full."""
        return {
            "sheet-empty": self.tr("Trang tính không có ô nào có chữ"),
            "sheet-no-header": self.tr("Không thấy dòng tiêu đề có «Họ và tên»"),
        }.get(code, self.tr("Không thấy người nào: kiểm tra cột Họ và tên"))

    def show_bodies(self, agreed: int, total: int) -> None:
        """Say how many of the proposed bodies will be made."""
        if self._bodies_link is not None:
            words = self.tr("Sẽ tạo {agreed}/{total} tổ chức mới…")
            self._bodies_link.setText(words.format(agreed=agreed, total=total))

    def _line(self, state: str, words: str) -> None:
        self.notes.addWidget(Light(state, words, role="small"))

    def _link(self, words: str, about: str) -> None:
        link = QPushButton(words)
        link.setProperty("role", "link")
        if about == "bodies":
            self._bodies_link = link
        asked = self.bodies_asked if about == "bodies" else self.left_out_asked
        link.clicked.connect(lambda _=False: asked.emit())
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        holder = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        self.notes.addWidget(holder)


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
