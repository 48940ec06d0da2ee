"""The first columns of a list, which stay in sight: a second view over the left of the grid."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from cadredesk.ui.widgets.list_delegate import CellDelegate
from cadredesk.ui.widgets.list_header import FilterHeader

if TYPE_CHECKING:
    from cadredesk.ui.widgets.list_grid import GridView


def set_up(view: QTableView) -> None:
    """What all grids of a list are like."""
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class FrozenColumns(QTableView):
    """The columns that stay in sight; lies over the left of the grid and never has the focus."""

    def __init__(self, grid: "GridView") -> None:
        super().__init__(grid)
        set_up(self)
        self.header = FilterHeader(self)
        self.setHorizontalHeader(self.header)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(CellDelegate(self, grid))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid = grid

    def wheelEvent(self, event: Any) -> None:
        self._grid.wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return self._grid.show_tip(self, event)
        return super().viewportEvent(event)
