"""A short list as a grid: columns as wide as their words, one of them takes what is left."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QWidget

from cadredesk.ui import fonts
from cadredesk.ui.models import Column, RowsModel, nil_words
from cadredesk.ui.query import heir
from cadredesk.ui.widgets import lights
from cadredesk.ui.widgets.list_grid import GridView

R = TypeVar("R")

_PAD = 26
_WIDEST, _GIVING = 420, 150
"""No column is wider; the one that takes what is left is not narrower (at text size 100 %)."""


class FittedGrid(GridView, Generic[R]):
    """Rows in the order given, numbered, without filters.

    Measures itself anew when the text size or its width changes; ``give`` names the column that
    takes what is left.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        identity: Callable[[R], Any],
        name: str,
        give: str,
        parent: QWidget | None = None,
    ) -> None:
        model: RowsModel[R] = RowsModel(columns, identity, numbered=True)
        super().__init__(model, 0, parent)
        model.setParent(self)
        self._give = give
        self._fitted_to = 0
        self.setAccessibleName(name)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    @property
    def rows(self) -> Sequence[R]:
        """What is shown, in order."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[R], columns: Sequence[Column[R]] | None = None) -> None:
        """Show other rows; the current one stays current, or its neighbour where it is gone."""
        model, at, before = self._rows, self.currentIndex(), self.rows

        def place(row: R) -> int:
            return model.find(model.identity_of(row))

        if columns is not None:
            model.set_columns(columns)
        model.replace(rows)
        self.fit()
        now = place(before[at.row()]) if at.isValid() else -1
        if now < 0 and at.isValid():
            now = heir(before, at.row(), place)
        self.select_row(now, max(1, at.column()))

    def chosen(self) -> list[R]:
        """The selected rows, or the current one."""
        rows = self.selected_rows()
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._rows.row(row) for row in rows]

    def fit(self) -> None:
        """Give each column the room its words need."""
        plain, strong = QFontMetrics(fonts.font()), QFontMetrics(fonts.font(strong=True))
        number = max(plain.horizontalAdvance("999"), strong.horizontalAdvance("STT"))
        widths, place = [number + 18], 0
        for section, column in enumerate(self._rows.columns, start=1):
            metrics = strong if column.strong else plain
            texts = (column.text(row) or nil_words() for row in self.rows)
            mark = lights.SIZE + lights.GAP if column.state is not None else 0
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + mark
            widest = max(widest, strong.horizontalAdvance(column.title)) + _PAD
            widths.append(min(round(_WIDEST * fonts.scale()), widest))
            place = section if column.key == self._give else place
        rest = self.viewport().width() - (sum(widths) - widths[place])
        widths[place] = max(round(_GIVING * fonts.scale()), rest - 1)
        self.set_widths(widths)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: other rows, another head, other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_give"):
            self.set_density("medium")
            self.fit()

    def resizeEvent(self, event: Any) -> None:
        """Only a change of width matters; fitting may itself bring a scroll bar."""
        super().resizeEvent(event)
        if self.viewport().width() != self._fitted_to:
            self._fitted_to = self.viewport().width()
            self.fit()
