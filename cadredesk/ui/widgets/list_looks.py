"""Which columns a list shows, how wide they are, and how high its rows."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cadredesk.ui import fonts
from cadredesk.ui.dialogs.columns import ColumnsDialog
from cadredesk.ui.models import Column, RowsModel
from cadredesk.ui.widgets.list_grid import GridView
from cadredesk.ui.widgets.list_memory import ListMemory

R = TypeVar("R")

_NUMBER_WIDTH = 39


class ListLooks(Generic[R]):
    """Keeps model, grid and memory in step. Widths are remembered as of 100 % text size."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        model: RowsModel[R],
        grid: GridView,
        memory: ListMemory[R],
    ) -> None:
        self._all = list(columns)
        self._memory = memory
        self.model, self.grid = model, grid
        grid.set_density(self.density)
        grid.widths_changed.connect(self._keep_widths)
        grid.letters_changed.connect(self.show_widths)

    @property
    def density(self) -> str:
        """The row height the clerk chose."""
        return self._memory.text("density", "medium")

    def set_density(self, name: str) -> None:
        """Show rows of another height, also next time."""
        self._memory.keep(density=name)
        self.grid.set_density(name)

    def put(self, keys: Sequence[str]) -> bool:
        """Show these columns in this order, none: the usual ones; whether that changed anything."""
        by_key = {c.key: c for c in self._all}
        known = [k for k in keys if k in by_key] or [c.key for c in self._all if c.shown]
        fixed = [c.key for c in self._all if c.fixed]
        wanted = [*fixed, *(k for k in known if k not in fixed)]
        if wanted == [c.key for c in self.model.columns]:
            return False
        self.model.set_columns([by_key[k] for k in wanted])
        self.show_widths()
        return True

    def choose(self, parent: QWidget, then: Callable[[list[str]], Any]) -> ColumnsDialog:
        """Open the dialog that chooses columns."""
        dialog = ColumnsDialog(self._all, [c.key for c in self.model.columns], parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: then(dialog.result_keys()))
        dialog.finished.connect(lambda _result: self.grid.setFocus())
        dialog.open()
        return dialog

    def show_widths(self) -> None:
        """Give every column its width at the text size in force."""
        kept, scale = self._memory.widths(), fonts.scale()
        usual = self.grid.header.usual_width
        wanted = [
            round(kept[c.key] * scale) if c.key in kept else usual(c.title, c.width)
            for c in self.model.columns
        ]
        self.grid.set_widths([usual("STT", _NUMBER_WIDTH, filters=False), *wanted])

    def _keep_widths(self) -> None:
        scale = fonts.scale()
        pairs = zip(self.model.columns, self.grid.widths()[1:], strict=True)
        now = {column.key: round(width / scale) for column, width in pairs}
        self._memory.keep(widths={**self._memory.widths(), **now})
