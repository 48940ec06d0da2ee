"""What stands where in a list: strip, grid with its note, the tabs of the views."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cadredesk.ui.models import RowsModel
from cadredesk.ui.widgets.list_grid import GridView
from cadredesk.ui.widgets.list_note import ListNote
from cadredesk.ui.widgets.list_strip import ListStrip
from cadredesk.ui.widgets.list_tabs import ViewTabs


class ListFace(QWidget):
    """The parts of a list, laid out; what they mean is the list's own affair."""

    def lay_out(self, model: RowsModel[Any], tabs: ViewTabs, frozen: int) -> None:
        """Make the parts."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        self.strip = ListStrip()
        outer.addWidget(self.strip)
        holder = QFrame()
        holder.setProperty("role", "grid")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(1, 1, 1, 1)
        self.grid = GridView(model, frozen + 1)
        inner.addWidget(self.grid)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(holder, 1)
        below.addWidget(tabs)
        outer.addLayout(below, 1)
        self.note = ListNote(self.grid.viewport(), self.grid.frozen.width)
        self.note.hide()
        self.setFocusProxy(self.grid)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, b=by: tabs.step(b))
            self.addAction(action)

    def enter_grid(self) -> None:
        """Put the focus on the grid, on some row."""
        if self.grid.currentIndex().row() < 0:
            self.grid.select_row(0 if self.grid.model().rowCount() else -1)
        self.grid.setFocus()

    def set_width_class(self, name: str) -> None:
        """Fold what a smaller window has no room for."""
        self.strip.set_width_class(name)
