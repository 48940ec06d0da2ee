"""The frame of a page: head, body, side panel, status texts, commands, and when to reload."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cadredesk.domain.changes import Changes
from cadredesk.progress import Cancelled, Progress
from cadredesk.ui import icons, tokens
from cadredesk.ui.desk import Desk
from cadredesk.ui.tasks import Job
from cadredesk.ui.widgets.head import PageHead
from cadredesk.ui.widgets.side_panel import SideHolder, SidePanel

T = TypeVar("T")


class Page(QWidget):
    """One page of the window.

    A subclass fills ``self.head`` and ``self.body`` in ``__init__`` and overrides what it needs:
    ``tables`` (reload when one changed), ``dated`` (reload when the reference date changed),
    :meth:`reload`, :meth:`take` (navigation arguments), :meth:`may_leave`, :meth:`save`.
    Reloading happens only while the page is shown, else on next show.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    dated: ClassVar[bool] = True
    help: ClassVar[str] = "index"

    status_changed = Signal()

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.width_class = "wide"
        self._status: tuple[str, ...] = ()
        self._state: tuple[str, str] = ("", "")
        self._stale = True
        self._turn = 0
        self._loading: Job | None = None
        self.head = PageHead(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.body.setContentsMargins(0, 0, 0, 0)
        centre = QWidget()
        centre.setLayout(self.body)
        self.side = SideHolder(centre)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 6)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        row = QHBoxLayout()
        row.addWidget(self.side)
        outer.addLayout(row, 1)
        self.side.left.connect(lambda: [area.setFocus() for area in self.areas()[:1]])
        desk.hub.changed.connect(self._on_changed)
        desk.hub.as_of_changed.connect(self._on_as_of)

    # --- for subclasses ----------------------------------------------------------------------

    def reload(self) -> None:
        """Fetch what the page shows, usually through :meth:`load`."""

    def take(self, **arguments: Any) -> None:
        """Receive the arguments of ``desk.go``."""

    def may_leave(self) -> bool:
        """Whether the page may be left; a page with unsaved changes asks here."""
        return True

    def save(self) -> None:
        """Ctrl+S."""

    def load(
        self, work: Callable[[Progress], T], then: Callable[[T], None], what: str = ""
    ) -> None:
        """Run ``work`` on the worker; only the latest load's result reaches ``then``.

        Not even that one does once another office is open. A load that another follows, or whose
        page is left, before its turn came is dropped.
        """
        self._turn += 1
        turn = self._turn
        self._drop_load()

        def arrived(result: T) -> None:
            if turn == self._turn:
                then(result)

        def failed(error: BaseException) -> None:
            if turn == self._turn:
                self._stale = self._stale or isinstance(error, Cancelled)
                self._failed(error)

        self._loading = self.desk.fetch(work, arrived, failed, what)

    def _drop_load(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.desk.report(error)

    def undo_here(self) -> bool:
        """Take back what is only on this page, not in the file yet; whether there was anything."""
        return False

    def areas(self) -> list[QWidget]:
        """Where F6 goes within the page, in order; the side panel comes last while open."""
        inside: list[QWidget] = [self.side.centre]
        panel = self.side.panel
        if panel is not None and self.side.is_open:
            inside.append(panel)
        found = [_first_in(area) for area in inside]
        return [widget for widget in found if widget is not None]

    def set_status(self, *texts: str) -> None:
        """What the left of the status bar says; texts may hold <b>."""
        self._status = texts
        self.status_changed.emit()

    def set_state(self, words: str, state: str = "") -> None:
        """Say the saved state («Đang sửa – chưa lưu», "warn"); empty: the window's own."""
        self._state = (words, state)
        self.status_changed.emit()

    @property
    def status(self) -> tuple[str, ...]:
        """Texts for the status bar."""
        return self._status

    @property
    def state(self) -> tuple[str, str]:
        """Words and colour of the saved state."""
        return self._state

    def set_side(self, panel: SidePanel) -> None:
        """Give the page a side panel; its width and fold are remembered under its key."""
        self.side.set_panel(panel, self.desk.settings)

    def command(
        self,
        text: str,
        keys: str | Sequence[str],
        do: Callable[[], object],
        icon: str = "",
    ) -> QAction:
        """A command of this page: works by its keys while the page is shown, stands in menus."""
        action = QAction(text, self)
        shortcuts = [keys] if isinstance(keys, str) else list(keys)
        action.setShortcuts([QKeySequence(k) for k in shortcuts if k])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon:
            icons.put(action, icon)
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)
        return action

    def shed(self) -> None:
        """Let go at once of what the next showing makes anew, while the page is hidden."""

    # --- for the window ----------------------------------------------------------------------

    def set_width_class(self, name: str) -> None:
        """``wide``, ``medium`` or ``narrow``, by the window's logical width."""
        self.width_class = name
        self.head.set_width_class(name)
        self.side.set_width_class(name)

    def refresh(self) -> None:
        """Reload now if shown, else when shown next."""
        if self.isVisible() and self.desk.office is not None:
            self._stale = False
            self.reload()
        else:
            self._stale = True

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # left, not covered
            self._drop_load()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.tables & self.tables:
            self.refresh()

    @Slot(object)
    def _on_as_of(self, _day: date) -> None:
        if self.dated:
            self.refresh()


def _first_in(area: QWidget) -> QWidget | None:
    """The first widget of an area that takes the focus, in tab order."""
    widget: QWidget | None = area.nextInFocusChain()
    while widget is not None and widget is not area:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and area.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return None
