"""Every column of a sheet: its letter and heading, an example, what it is read as and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from cadredesk.domain.sheet import ORDERS, Sheet
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.reading import (
    field_words,
    letters_in_order,
    order_source,
    order_words,
    short_heading,
    source_words,
)
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo
from cadredesk.ui.widgets.head import ElidedLabel

_AT_ONCE = 4
"""How many columns are made at a turn."""
_WIDE, _TALL = (4, 4, 6, 3), (5, 6, 0, 0)
"""How the width is shared."""


class _Combo(ChoiceCombo):
    """A small combo with a searchable list."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setMinimumContentsLength(10)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class _Heading(QLabel):
    """A column's letter and heading, cut in its upper level where there is no room."""

    def __init__(self, letter: str, words: str) -> None:
        super().__init__(words)
        self._letter, self._words = letter, words
        self.setToolTip(f"{letter} · {words}" if words else letter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        advance = self.fontMetrics().horizontalAdvance
        before = f"{self._letter}  "
        room = self.width() - advance(before)
        shown = short_heading(self._words, lambda text: advance(text) <= room)
        self.setText(before + shown)


@dataclass(slots=True)
class _Line:
    """``order`` and ``told`` are of columns of dates only."""

    heading: _Heading
    example: ElidedLabel
    field: _Combo
    source: QLabel
    order: _Combo | None = None
    told: ElidedLabel | None = None

    def widgets(self) -> list[QWidget]:
        """What there is of it."""
        made = (self.heading, self.example, self.field, self.source, self.order, self.told)
        return [widget for widget in made if widget is not None]


class ColumnRows(QWidget):
    """``chosen`` carries a column's letter and its field ("" for none), ``order_chosen`` a field
    of dates and the order they are read in."""  # noqa: D205, D209

    chosen = Signal(str, str)
    order_chosen = Signal(str, str)

    def __init__(self, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fields = dict(fields)
        ignored = Choice(None, self.tr("bỏ qua"))
        self._choices = [ignored, *(Choice(name, words) for name, words in fields.items())]
        self._lines: dict[str, _Line] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        self._wide = False
        self._told: tuple[Draft, Mapping[str, str] | None] | None = None
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._grow)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(11, 0, 8, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)

    @property
    def growing(self) -> bool:
        """Whether columns are still being put in."""
        return self._more.isActive()

    @property
    def combos(self) -> dict[str, _Combo]:
        """What each column is read as, by its letter."""
        return {letter: line.field for letter, line in self._lines.items()}

    @property
    def orders(self) -> dict[str, _Combo]:
        """The order each column of dates is read in, by its letter."""
        lines = self._lines.items()
        return {at: line.order for at, line in lines if line.order and not line.order.isHidden()}

    def source(self, letter: str) -> str:
        """How it was told what a column is."""
        return self._lines[letter].source.text()

    def example(self, letter: str) -> str:
        """What stands in a column."""
        return self._lines[letter].example.full_text()

    def show_sheet(self, draft: Draft, wished: Mapping[str, str] | None) -> None:
        """Show how the columns were read; ``wished`` is what the clerk chose just now."""
        sheet = draft.plan.sheet
        self._told = (draft, wished)
        known = {letter: sheet.headings.get(letter, "") for letter in letters_in_order(sheet)}
        headings = tuple((letter, " ".join(words.split())) for letter, words in known.items())
        if headings != self._shown:
            self._shown = headings
            self._clear()
            self._more.start()
        for letter in self._lines:
            self._show(letter)

    def _grow(self) -> None:
        """Some more columns at each turn: a wide sheet must not hold the window up."""
        first = len(self._lines)
        for letter, words in self._shown[first : first + _AT_ONCE]:
            self._lines[letter] = self._line(letter, words)
            self._show(letter)
        self._place(first)
        if len(self._lines) == len(self._shown):
            self._more.stop()

    def _show(self, letter: str) -> None:
        if self._told is None:
            return
        draft, wished = self._told
        sheet, line = draft.plan.sheet, self._lines[letter]
        name = next((name for name, at in sheet.columns.items() if at == letter), "")
        self._fill(line.field, name)
        line.example.setText(draft.examples.get(letter, ""))
        line.source.setText(source_words(sheet, name, wished))
        self._fill_order(line, sheet, name)

    def set_wide(self, wide: bool) -> None:
        """Each column in one line where there is room, else in two."""
        if wide != self._wide:
            self._wide = wide
            self._place()

    # --- building --------------------------------------------------------------------------------

    def _clear(self) -> None:
        for line in self._lines.values():
            for widget in line.widgets():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._lines = {}
        self._place()

    def _line(self, letter: str, words: str) -> _Line:
        spoken = self.tr("Cột {letter}, {heading}").format(letter=letter, heading=words)
        field = _Combo(spoken)
        field.set_choices(self._choices)
        field.picked.connect(lambda code: self.chosen.emit(letter, str(code or "")))
        line = _Line(_Heading(letter, words), ElidedLabel(), field, QLabel())
        for label in (line.example, line.source):
            label.setProperty("role", "hint")
        self._adopt(line)
        return line

    def _dated(self, letter: str) -> tuple[_Combo, ElidedLabel]:
        """What a column of dates has beside: made when it is first one."""
        line = self._lines[letter]
        if line.order is None or line.told is None:
            words = self.tr("Cột {letter}: thứ tự ngày, tháng").format(letter=letter)
            line.order, line.told = _Combo(words), ElidedLabel()
            line.order.set_choices([Choice(order, order_words(order)) for order in ORDERS])
            line.order.picked.connect(lambda code: self._order(letter, str(code)))
            line.told.setProperty("role", "hint")
            self._adopt(line)
            at = list(self._lines).index(letter)
            if self._wide:
                self._place_wide(line, 2 * at)
            else:
                self._place_tall(line, 4 * at)
        return line.order, line.told

    def _adopt(self, line: _Line) -> None:
        for widget in line.widgets():
            widget.setParent(self)
            widget.show()

    def _place(self, first: int = 0) -> None:
        """Put the columns from one on into the grid; from the first, all anew."""
        if not first:
            while self._grid.count():
                self._grid.takeAt(0)
            for row in range(self._grid.rowCount()):
                self._grid.setRowStretch(row, 0)
                self._grid.setRowMinimumHeight(row, 0)
            for column, part in enumerate(_WIDE if self._wide else _TALL):
                self._grid.setColumnStretch(column, part)
        height = 2 if self._wide else 4
        lines = list(self._lines.values())
        self._grid.setRowStretch(height * first, 0)
        for number in range(first, len(lines)):
            (self._place_wide if self._wide else self._place_tall)(lines[number], height * number)
        self._grid.setRowStretch(height * len(lines), 1)
        self._tab_order()

    def _place_wide(self, line: _Line, at: int) -> None:
        parts = (line.heading, line.example, line.field, line.source)
        for column, widget in enumerate(parts):
            self._grid.addWidget(widget, at, column)
        if line.told is not None and line.order is not None:
            self._grid.addWidget(line.told, at + 1, 1)
            self._grid.addWidget(line.order, at + 1, 2)

    def _place_tall(self, line: _Line, at: int) -> None:
        self._grid.addWidget(line.heading, at, 0)
        self._grid.addWidget(line.field, at, 1)
        self._grid.addWidget(line.example, at + 1, 0)
        self._grid.addWidget(line.source, at + 1, 1)
        if line.told is not None and line.order is not None:
            self._grid.addWidget(line.told, at + 2, 0)
            self._grid.addWidget(line.order, at + 2, 1)
        self._grid.setRowMinimumHeight(at + 3, 4)

    def _tab_order(self) -> None:
        lines = self._lines.values()
        stops = [combo for line in lines for combo in (line.field, line.order) if combo]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # --- filling ---------------------------------------------------------------------------------

    def _fill(self, combo: _Combo, name: str) -> None:
        code = name or None
        if code is not None and all(c.code != code for c in combo.choices()):
            # a second title, a column of marks: no field of the list, but what this column is
            own = Choice(code, field_words(name, self._fields))
            combo.set_choices([*self._choices, own])
        combo.set_code(code)

    def _fill_order(self, line: _Line, sheet: Sheet, name: str) -> None:
        found = sheet.date_orders.get(name)
        if found is None:
            for widget in (line.order, line.told):
                if widget is not None:
                    widget.hide()
            return
        order, told = self._dated(sheet.columns[name])
        order.set_code(found.order)
        order.setProperty("field", name)
        told.setText(order_source(found))
        order.show()
        told.show()

    def _order(self, letter: str, order: str) -> None:
        combo = self._lines[letter].order
        name = str(combo.property("field") or "") if combo is not None else ""
        if name:
            self.order_chosen.emit(name, order)

    def focus_first(self) -> None:
        """Bring the keyboard to the first column."""
        first = next(iter(self._lines.values()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.TabFocusReason)
