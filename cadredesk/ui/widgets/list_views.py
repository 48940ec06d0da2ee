"""The saved views of a list: which there are, their counts, adding, renaming, removing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal

from cadredesk.ui.dialogs.ask_text import TextDialog
from cadredesk.ui.query import Engine, Query, View
from cadredesk.ui.widgets.list_memory import ListMemory
from cadredesk.ui.widgets.list_tabs import ViewTabs

R = TypeVar("R")


class SavedViews(QObject, Generic[R]):
    """Keeps tabs, engine and memory in step. ``used`` carries the view to show."""

    used = Signal(object)

    def __init__(
        self,
        own: Sequence[View[R]],
        memory: ListMemory[R],
        engine: Engine[R],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own, self._memory, self._engine = list(own), memory, engine
        self.listed = memory.views(own)
        self.current = ""
        self._entered: View[R] = View(key="", title="")
        self.query: Callable[[], Query] = Query
        self.columns: Callable[[], tuple[str, ...]] = tuple
        self.tabs = ViewTabs()
        if not self.listed:
            self.tabs.hide()
        self.tabs.chosen.connect(self.use)
        self.tabs.add_asked.connect(self._ask_save)
        self.tabs.rename_asked.connect(self._ask_rename)
        self.tabs.remove_asked.connect(self.remove)
        self.tabs.restore_asked.connect(self.restore)
        engine.set_views(self.listed)
        self._show("")

    def first(self) -> str:
        """The view a list opens with: the last used, else the first."""
        known = [v.key for v in self.listed]
        start = self._memory.last_view()
        return start if start in known else next(iter(known), "")

    def get(self, key: str) -> View[R]:
        """A view by its key; one without conditions where there is none."""
        empty: View[R] = View(key="", title="")
        return next((v for v in self.listed if v.key == key), empty)

    def everyone(self) -> str:
        """The key of the view without conditions, empty where there is none."""
        return next((v.key for v in self.listed if v.keep is None and not v.own), "")

    def use(self, key: str) -> None:
        """Show a view."""
        view = self.get(key)
        self.current = view.key
        self._entered = view
        self.tabs.set_current(view.key)
        self._memory.keep_view(view.key)
        self.used.emit(view)

    def count(self) -> None:
        """Count all views anew."""
        self.tabs.set_counts({v.key: self._engine.count(v) for v in self.listed})

    def save(self, title: str) -> None:
        """Save what is shown as a view of the clerk's own.

        The columns and the order chosen for it belong to it alone: the view it was made from
        goes back to how it was when it was shown.
        """
        query = self.query()
        base = self.get(query.view)
        view: View[R] = View(
            key=f"own-{uuid4().hex[:8]}",
            title=title,
            based=base.based or base.key,
            words=base.words,
            filters=dict(query.filters),
            order=query.order,
            down=query.down,
            search=query.search,
            columns=self.columns(),
            own=True,
        )
        before = self._entered
        kept = [
            replace(v, columns=before.columns, order=before.order, down=before.down)
            if v.key == before.key
            else v
            for v in self.listed
        ]
        self._set([*kept, view], view.key)

    def keep(self, **state: Any) -> None:
        """Note other columns or another order in the current view."""
        self.listed = [replace(v, **state) if v.key == self.current else v for v in self.listed]
        self._memory.save_views(self.listed, self._own)

    def rename(self, key: str, title: str) -> None:
        """Give a view another name."""
        renamed = [replace(v, title=title) if v.key == key else v for v in self.listed]
        self._set(renamed, self.current)

    def remove(self, key: str) -> None:
        """Take a view away; the page's own can be taken back."""
        left = [v for v in self.listed if v.key != key]
        if left:
            self._set(left, left[0].key if self.current == key else self.current)

    def restore(self) -> None:
        """Take back the page's views as they were at first; the clerk's own stay."""
        self._set([*self._own, *(v for v in self.listed if v.own)], self.current)
        self.use(self.current)

    def _set(self, views: Sequence[View[R]], current: str) -> None:
        self.listed = list(views)
        self._memory.save_views(self.listed, self._own)
        self._engine.set_views(self.listed)
        self._show(current)
        self.count()
        if current != self.current:
            self.use(current)

    def _show(self, current: str) -> None:
        self.tabs.set_views([(v.key, v.title) for v in self.listed], current)

    def _ask_save(self) -> None:
        self._ask(self.tr("Lưu khung nhìn"), self.tr("Lưu"), "", self.save)

    def _ask_rename(self, key: str) -> None:
        title, old = self.tr("Đổi tên khung nhìn"), self.get(key).title
        self._ask(title, self.tr("Đổi tên"), old, lambda text: self.rename(key, text))

    def _ask(self, title: str, do: str, text: str, then: Callable[[str], Any]) -> None:
        label = self.tr("Tên khung nhìn")
        dialog = TextDialog(title, label, do, text, self.tabs.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: then(dialog.text()))
        dialog.open()
