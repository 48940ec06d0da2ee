"""The list every page with rows uses: strip, grid, saved views; search, filter, sort, copy."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from cadredesk.ui.dialogs.columns import ColumnsDialog
from cadredesk.ui.models import Column, RowsModel
from cadredesk.ui.query import Engine, Order, Query, Values, View
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets import list_words
from cadredesk.ui.widgets.list_filter import FilterPopup
from cadredesk.ui.widgets.list_grid import GridView
from cadredesk.ui.widgets.list_memory import ListMemory
from cadredesk.ui.widgets.list_note import ListNote
from cadredesk.ui.widgets.list_strip import ListStrip
from cadredesk.ui.widgets.list_views import SavedViews

R = TypeVar("R")

_NUMBER_WIDTH = 39


class ListView(QWidget, Generic[R]):
    """A list of values.

    ``changed`` after the rows shown changed; ``current_changed`` carries the current value or
    None; ``opened`` the value of Enter or double click; ``menu_asked`` (value, place).
    """

    changed = Signal()
    current_changed = Signal(object)
    selection_changed = Signal()
    opened = Signal(object)
    menu_asked = Signal(object)

    def __init__(
        self,
        settings: SettingsStore,
        key: str,
        columns: Sequence[Column[R]],
        *,
        identity: Callable[[R], Any],
        search: Callable[[R], str],
        views: Sequence[View[R]] = (),
        orders: Sequence[Order[R]] = (),
        frozen: int = 1,
        noun: str = "dòng",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory: ListMemory[R] = ListMemory(settings, key)
        self._all = list(columns)
        self._orders = list(orders)
        self._noun = noun
        self.engine: Engine[R] = Engine(columns, orders, search)
        self.views: SavedViews[R] = SavedViews(views, self._memory, self.engine, self)
        self.views.query = lambda: self.query
        self.views.columns = lambda: tuple(c.key for c in self.model.columns)
        self._field: QLineEdit | None = None
        self._current: Any = None
        self._filling = False
        shown = self._columns_by(self._memory.columns(columns))
        self.model: RowsModel[R] = RowsModel(shown, identity, self, numbered=True)
        self._lay_out(frozen)
        self._widths()
        self.query = Query(order=self._memory.text("order", self._first_order()))
        self.views.used.connect(self._use)
        self.views.use(self.views.first())

    def _lay_out(self, frozen: int) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        self.strip = ListStrip()
        outer.addWidget(self.strip)
        holder = QFrame()
        holder.setProperty("role", "grid")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(1, 1, 1, 1)
        self.grid = GridView(self.model, frozen + 1)
        inner.addWidget(self.grid)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(holder, 1)
        below.addWidget(self.views.tabs)
        outer.addLayout(below, 1)
        self.note = ListNote(self.grid.viewport())
        self.note.hide()
        self.setFocusProxy(self.grid)
        self._connect()

    def _connect(self) -> None:
        density = self._memory.text("density", "medium")
        self.grid.set_density(density)
        self.strip.set_density(density)
        self.strip.density_chosen.connect(self._set_density)
        self.strip.order_chosen.connect(self._set_order)
        self.strip.chip_removed.connect(self._remove_chip)
        self.strip.cleared.connect(self.clear_filters)
        self.grid.current_changed.connect(self._row_changed)
        self.grid.selection_changed.connect(self._selection)
        self.grid.opened.connect(lambda row: self.opened.emit(self.model.row(row)))
        self.grid.sort_asked.connect(self._sort_by)
        self.grid.filter_asked.connect(self.open_filter)
        self.grid.widths_changed.connect(self._keep_widths)
        self.grid.menu_asked.connect(self._ask_menu)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, b=by: self.views.tabs.step(b))
            self.addAction(action)

    # --- rows --------------------------------------------------------------------------------

    def replace(self, rows: Sequence[R]) -> None:
        """Take other rows; what was current and selected stays so by id."""
        self.engine.replace(rows)
        self.views.count()
        self._answer()

    @property
    def shown(self) -> Sequence[R]:
        """The rows shown, in order."""
        return self.model.rows

    @property
    def all_rows(self) -> Sequence[R]:
        """All rows, unfiltered."""
        return self.engine.rows

    @property
    def current(self) -> R | None:
        """The current value."""
        row = self.grid.currentIndex().row()
        return self.model.row(row) if 0 <= row < self.model.rowCount() else None

    @property
    def selected(self) -> list[R]:
        """The selected values from the top."""
        return [self.model.row(r) for r in self.grid.selected_rows()]

    @property
    def columns(self) -> Sequence[Column[R]]:
        """The columns shown, in order."""
        return self.model.columns

    def select(self, ident: Any) -> bool:
        """Make the value with an id current; whether it is shown."""
        row = self.model.find(ident)
        if row >= 0:
            self.grid.select_row(row)
            self.grid.scrollTo(self.model.index(row, 1))
        return row >= 0

    def keep_current(self, ident: Any) -> None:
        """Make an id current now, or as soon as rows with it arrive."""
        if not self.select(ident):
            self._current = ident

    def copy_with_titles(self) -> None:
        """Copy the selected rows with the titles of the columns above."""
        self.grid.copy(with_titles=True)

    def filter_words(self) -> str:
        """What is left out, in words for the head of a printed list; empty where nothing."""
        parts = [words for _, words in self._chips()]
        if text := self.query.search.strip():
            parts.append(self.tr("khớp «{text}»").format(text=text))
        return "; ".join(parts)

    # --- query -------------------------------------------------------------------------------

    def connect_search(self, field: QLineEdit) -> None:
        """Search as it is typed; Enter and arrow down go to the grid."""
        self._field = field
        field.textChanged.connect(lambda text: self.set_query(search=text))
        field.returnPressed.connect(self.enter_grid)

    def enter_grid(self) -> None:
        """Put the focus on the grid, on some row."""
        if self.grid.currentIndex().row() < 0 and self.model.rowCount():
            self.grid.select_row(0)
        self.grid.setFocus()

    def set_query(self, **but: Any) -> None:
        """Change a part of what is shown (view, search, filters, order, down)."""
        self.query = replace(self.query, **but)
        self._answer()

    def clear_filters(self) -> None:
        """Show everybody: no condition, no filter, no search."""
        everyone = self.views.everyone()
        if self._field is not None:
            self._field.blockSignals(True)
            self._field.clear()
            self._field.blockSignals(False)
        self.views.mark(everyone)
        self.set_query(view=everyone, search="", filters={})

    def set_filter(self, column: str, values: Values | None) -> None:
        """Filter by values of a column; None takes the filter away."""
        query = self.query
        self.query = query.without(column) if values is None else query.filtered(column, values)
        self._answer()

    def _use(self, view: View[R]) -> None:
        if self._field is not None and view.search:
            self._field.setText(view.search)
        self._put_columns(view.columns or self._memory.columns(self._all))
        search = view.search or self.query.search
        order = view.order or self.query.order
        self.set_query(view=view.key, filters=dict(view.filters), order=order, search=search)

    def _answer(self) -> None:
        rows = self.engine.answer(self.query)
        kept = {self.model.identity(r) for r in self.grid.selected_rows()}
        section = max(1, self.grid.currentIndex().column())
        self._filling = True
        self.model.replace(rows)
        self._restore(kept, section)
        self._filling = False
        self._show_state()
        self._row_changed(self.grid.currentIndex().row())
        self.changed.emit()

    def _restore(self, kept: set[Any], section: int) -> None:
        row = self.model.find(self._current) if self._current is not None else -1
        if row < 0:
            row = 0 if self.model.rowCount() else -1
        self.grid.select_row(row, section)
        if len(kept) > 1:
            more = [r for r in map(self.model.find, kept) if r >= 0]
            self.grid.add_rows(more)
        if row > 0:
            self.grid.scrollTo(self.model.index(row, section))

    def _show_state(self) -> None:
        query = self.query
        kind, _, key = query.order.partition(":")
        by = (key, query.down) if kind == "column" else None
        for header in (self.grid.header, self.grid.frozen.header):
            header.show_state(frozenset(query.filters), by)
        self.strip.set_chips(self._chips())
        offered = list_words.orders(self._orders, query, self.engine.columns)
        self.strip.set_orders(offered, query.order)
        self._show_note()

    def _chips(self) -> list[tuple[str, str]]:
        view = self.views.get(self.query.view)
        return list_words.chips(view, self.query, self.engine.columns)

    def _show_note(self) -> None:
        if self.model.rowCount() or not self.isEnabled():
            self.note.hide()
        elif not self.engine.rows:
            self.note.show_empty()
        else:
            text = self.query.search.strip()
            found = self.tr("Không có {noun} nào khớp «{text}».") if text else ""
            none = self.tr("Không có {noun} nào trong khung nhìn này.")
            self.note.show_text((found or none).format(noun=self._noun, text=text))
            self.note.offer(self.tr("Xóa lọc"), self.clear_filters)

    def set_empty(self, why: str, what: str, button: str, do: Callable[[], object]) -> None:
        """What stands where a list has no rows at all: why, what to do, one button."""
        self.note.set_empty(why, what, button, do)
        self._show_note()

    def _remove_chip(self, key: str) -> None:
        if key == "view":
            everyone = self.views.everyone()
            self.views.mark(everyone)
            self.set_query(view=everyone)
        else:
            self.set_filter(key.partition(":")[2], None)

    # --- order -------------------------------------------------------------------------------

    def _first_order(self) -> str:
        return self._orders[0].key if self._orders else ""

    def _set_order(self, key: str) -> None:
        self._memory.keep(order=key)
        self.set_query(order=key, down=False)

    def _sort_by(self, section: int) -> None:
        """First click up, second down, third back to the named order."""
        column = self.model.column(section)
        if column is None:
            return
        key = f"column:{column.key}"
        if self.query.order != key:
            self.set_query(order=key, down=False)
        elif not self.query.down:
            self.set_query(down=True)
        else:
            self.set_query(order=self._memory.text("order", self._first_order()), down=False)

    # --- filter popup ------------------------------------------------------------------------

    def filter_current(self) -> None:
        """Open the filter of the current column."""
        self.open_filter(max(self.grid.currentIndex().column(), self.model.offset))

    def open_filter(self, section: int) -> None:
        """Open the filter of a column under its header."""
        column = self.model.column(section)
        if column is None or not column.filters:
            return
        key = column.key
        popup = FilterPopup(
            column.title,
            self.engine.facets(self.query, column),
            self.query.filters.get(key),
            lambda values: len(self.engine.peek(self.query.filtered(key, values))),
            list_words.sorting(column.kind),
            self._noun,
            self,
        )
        popup.filtered.connect(lambda values: self.set_filter(key, values))
        popup.sorted.connect(lambda down: self.set_query(order=f"column:{key}", down=down))
        popup.open_at(self.grid.below(section))
        self.popup = popup

    # --- columns and looks -------------------------------------------------------------------

    def _columns_by(self, keys: Sequence[str]) -> list[Column[R]]:
        by_key = {c.key: c for c in self._all}
        return [by_key[k] for k in keys if k in by_key]

    def set_columns(self, keys: Sequence[str]) -> None:
        """Show these columns in this order, from now on in this view or in the whole list."""
        if not self.views.keep_columns(keys):
            self._memory.keep(columns=list(keys))
        self._put_columns(keys)
        self._answer()

    def _put_columns(self, keys: Sequence[str]) -> None:
        if list(keys) == [c.key for c in self.model.columns]:
            return
        self._filling = True
        self.model.set_columns(self._columns_by(keys))
        self._filling = False
        self._widths()

    def choose_columns(self) -> ColumnsDialog:
        """Open the dialog that chooses columns."""
        dialog = ColumnsDialog(self._all, [c.key for c in self.model.columns], self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.set_columns(dialog.result_keys()))
        dialog.open()
        return dialog

    def _widths(self) -> None:
        kept = self._memory.widths()
        usual = self.grid.header.usual_width
        wanted = [kept.get(c.key) or usual(c.title, c.width) for c in self.model.columns]
        self.grid.set_widths([usual("STT", _NUMBER_WIDTH, filters=False), *wanted])

    def _keep_widths(self) -> None:
        now = dict(zip((c.key for c in self.model.columns), self.grid.widths()[1:], strict=True))
        self._memory.keep(widths={**self._memory.widths(), **now})

    def _set_density(self, name: str) -> None:
        self._memory.keep(density=name)
        self.grid.set_density(name)

    def renew(self) -> None:
        """After a change of theme or text size."""
        self.grid.set_density(self._memory.text("density", "medium"))
        self.grid.viewport().update()

    def set_width_class(self, name: str) -> None:
        """Fold what a smaller window has no room for."""
        self.strip.set_width_class(name)

    # --- from the grid -----------------------------------------------------------------------

    def _row_changed(self, row: int) -> None:
        if self._filling:
            return
        value = self.model.row(row) if 0 <= row < self.model.rowCount() else None
        self._current = self.model.identity(row) if value is not None else self._current
        self.current_changed.emit(value)

    def _selection(self) -> None:
        if not self._filling:
            self.selection_changed.emit()

    def _ask_menu(self, place: QPoint) -> None:
        if self.current is not None:
            self.menu_asked.emit(place)
