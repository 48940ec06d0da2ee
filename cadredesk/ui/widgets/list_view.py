"""The list every page with rows uses: strip, grid, saved views; search, filter, sort, copy."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cadredesk.ui import show
from cadredesk.ui.dialogs.columns import ColumnsDialog
from cadredesk.ui.models import Column, RowsModel
from cadredesk.ui.query import Engine, Order, Query, Values, View, heir
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets import list_words
from cadredesk.ui.widgets.list_face import ListFace
from cadredesk.ui.widgets.list_filter import FilterPopup
from cadredesk.ui.widgets.list_looks import ListLooks
from cadredesk.ui.widgets.list_memory import ListMemory
from cadredesk.ui.widgets.list_search import ListSearch
from cadredesk.ui.widgets.list_views import SavedViews

R = TypeVar("R")


class ListView(ListFace, Generic[R]):
    """A list of values. ``search`` gives a row's folded text: names, then a line for each fact.

    ``names`` gives its name as written: a query with accents shows those spelt so first.
    ``changed`` after the rows shown changed; ``current_changed`` carries the current value or
    None; ``opened`` the value of Enter or double click; ``menu_asked`` the place on the screen;
    ``told`` what was done, for the status bar.
    """

    changed = Signal()
    current_changed = Signal(object)
    selection_changed = Signal()
    opened = Signal(object)
    menu_asked = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        settings: SettingsStore,
        key: str,
        columns: Sequence[Column[R]],
        *,
        identity: Callable[[R], Any],
        search: Callable[[R], str],
        names: Callable[[R], str] | None = None,
        views: Sequence[View[R]] = (),
        orders: Sequence[Order[R]] = (),
        frozen: int = 1,
        noun: str = "dòng",
        office: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory: ListMemory[R] = ListMemory(settings, key, office)
        self._orders = list(orders)
        self._noun = noun
        self.engine: Engine[R] = Engine(columns, orders, search, names)
        self.views: SavedViews[R] = SavedViews(views, self._memory, self.engine, self)
        self.views.query = lambda: self.query
        self.views.columns = lambda: tuple(c.key for c in self.model.columns)
        self.field = ListSearch(self)
        self._current: Any = None
        self._filling = False
        usual = [c for c in columns if c.shown]
        self.model: RowsModel[R] = RowsModel(usual, identity, self, numbered=True)
        self.lay_out(self.model, self.views.tabs, frozen)
        self.looks: ListLooks[R] = ListLooks(columns, self.model, self.grid, self._memory)
        self.looks.show_widths()
        self._connect()
        self._named = self._first_order()
        self.query = Query(order=self._named)
        self.views.used.connect(self._use)
        self.views.use(self.views.first())

    def _connect(self) -> None:
        self.strip.set_density(self.looks.density)
        self.strip.density_chosen.connect(self.looks.set_density)
        self.strip.order_chosen.connect(self._order_by)
        self.strip.chip_removed.connect(self._remove_chip)
        self.strip.cleared.connect(self.clear_filters)
        self.field.typed.connect(self._search)
        self.field.entered.connect(self._open_found)
        self.field.left.connect(self.enter_grid)
        self.grid.current_changed.connect(self._row_changed)
        self.grid.selection_changed.connect(self._selection)
        self.grid.opened.connect(lambda row: self.opened.emit(self.model.row(row)))
        self.grid.sort_asked.connect(self._sort_by)
        self.grid.filter_asked.connect(self.open_filter)
        self.grid.menu_asked.connect(self._ask_menu)
        self.grid.copied.connect(self._say_copied)

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

    def filter_words(self) -> str:
        """What is left out, in words for the head of a printed list; empty where nothing."""
        parts = [words for _, words in self._chips()]
        if text := self.query.search.strip():
            parts.append(self.tr("khớp «{text}»").format(text=text))
        return "; ".join(parts)

    # --- query -------------------------------------------------------------------------------

    def connect_search(self, field: QLineEdit) -> None:
        """Search as it is typed; arrow down goes to the grid, Enter opens who is current."""
        self.field.connect_field(field)

    def _search(self, text: str) -> None:
        if text.strip():
            self._current = None  # the best hit is the current one
        self.set_query(search=text)

    def _open_found(self) -> None:
        if self.query.search.strip() and self.current is not None:
            self.opened.emit(self.current)
        else:
            self.enter_grid()

    def set_query(self, **but: Any) -> None:
        """Change a part of what is shown (view, search, filters, order, down)."""
        self.query = replace(self.query, **but)
        self._answer()

    def clear_filters(self) -> None:
        """Show everybody: no condition, no filter, no search."""
        self.field.put("")
        self.query = replace(self.query, search="")
        self.views.use(self.views.everyone())

    def set_filter(self, column: str, values: Values | None) -> None:
        """Filter by values of a column; None takes the filter away."""
        query = self.query
        self.query = query.without(column) if values is None else query.filtered(column, values)
        self._answer()

    def _use(self, view: View[R]) -> None:
        # what is being typed goes along; what the view before was saved with does not
        brought = self.views.get(self.query.view).search
        typed = "" if brought and brought == self.query.search else self.query.search
        search = view.search or typed
        self.field.put(search)
        self._put_columns(view.columns)
        order, down = (view.order, view.down) if view.order else (self._first_order(), False)
        self._named = self._first_order() if _is_column(order) else order
        self.set_query(
            view=view.key, filters=dict(view.filters), order=order, down=down, search=search
        )

    def _answer(self) -> None:
        rows = self.engine.answer(self.query)
        kept = {self.model.identity(r) for r in self.grid.selected_rows()}
        section = max(1, self.grid.currentIndex().column())
        before, at = self.model.rows, self.model.find(self._current)
        self._filling = True
        self.model.replace(rows)
        self._restore(kept, section, before, at)
        self._filling = False
        self._show_state()
        self._row_changed(self.grid.currentIndex().row())
        self.changed.emit()

    def _restore(self, kept: set[Any], section: int, before: Sequence[R], at: int) -> None:
        row = self.model.find(self._current)
        more = sorted(r for r in map(self.model.find, kept) if r >= 0) if len(kept) > 1 else []
        if row < 0 and more:
            row = more[0]  # nobody joins those selected unasked
        elif row < 0 and at >= 0:
            row = heir(before, at, lambda gone: self.model.find(self.model.identity_of(gone)))
        if row < 0:
            row = 0 if self.model.rowCount() else -1
        self.grid.select_row(row, section)
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
            self.note.show_none(self._noun, self.query.search.strip(), self.clear_filters)

    def set_empty(self, why: str, what: str, button: str, do: Callable[[], object]) -> None:
        """What stands where a list has no rows at all: why, what to do, one button."""
        self.note.set_empty(why, what, button, do)
        self._show_note()

    def _remove_chip(self, key: str) -> None:
        if key == "view":
            filters = self.query.filters
            self.views.use(self.views.everyone())
            self.set_query(filters=filters)
        else:
            self.set_filter(key.partition(":")[2], None)

    # --- order -------------------------------------------------------------------------------

    def _first_order(self) -> str:
        return self._orders[0].key if self._orders else ""

    def _order_by(self, key: str, down: bool = False) -> None:
        """Sort, and have the view shown keep it."""
        if not _is_column(key):
            self._named = key
        self.views.keep(order=key, down=down)
        self.set_query(order=key, down=down)

    def _sort_by(self, section: int) -> None:
        """First click up, second down, third back to the named order."""
        column = self.model.column(section)
        if column is None:
            return
        key = f"column:{column.key}"
        if self.query.order != key:
            self._order_by(key)
        elif not self.query.down:
            self._order_by(key, True)
        else:
            self._order_by(self._named)

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
        popup.sorted.connect(lambda down: self._order_by(f"column:{key}", down))
        popup.open_at(self.grid.below(section))
        self.popup = popup

    # --- columns and looks -------------------------------------------------------------------

    def set_columns(self, keys: Sequence[str]) -> None:
        """Show these columns in this order, from now on in this view."""
        self.views.keep(columns=tuple(keys))
        self._put_columns(keys)
        self._answer()

    def _put_columns(self, keys: Sequence[str]) -> None:
        filling, self._filling = self._filling, True
        self.looks.put(keys)
        self._filling = filling

    def choose_columns(self) -> ColumnsDialog:
        """Open the dialog that chooses columns."""
        return self.looks.choose(self.window(), self.set_columns)

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

    def _say_copied(self, count: int) -> None:
        words = self.tr("Đã sao chép {count} dòng")
        self.told.emit(words.format(count=show.count(count)))


def _is_column(order: str) -> bool:
    return order.startswith("column:")
