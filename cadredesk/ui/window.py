"""The window: menu row, nav, the open page, status bar. It owns these and nothing else."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QWidget,
)

from cadredesk.domain.changes import Changes
from cadredesk.ui import enter_key, fonts, i18n, tokens
from cadredesk.ui.backup_keeper import Keeper
from cadredesk.ui.backup_restore import Restorer
from cadredesk.ui.desk import Desk
from cadredesk.ui.extras import Extras
from cadredesk.ui.files import Files
from cadredesk.ui.looks import Looks
from cadredesk.ui.menus import Menus
from cadredesk.ui.navigation import PAGES, PageEntry
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.start import StartPage
from cadredesk.ui.quick import Quick
from cadredesk.ui.tasks import Running
from cadredesk.ui.widgets.corner import Corner
from cadredesk.ui.widgets.nav import Nav
from cadredesk.ui.widgets.status import StatusBar

MIN_SIZE = (900, 440)


class Window(QMainWindow):
    """One window for one file. Pages are made when first shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setMinimumSize(*MIN_SIZE)
        self.files = Files(desk, self, self._may_leave)
        self.extras = Extras(desk, self)
        self.quick = Quick(self)
        self.looks = Looks(self)
        self.page: Page | None = None
        self.pages: dict[str, Page] = {}
        self._entries = {entry.key: entry for entry in PAGES}
        self._trail: list[str] = []
        self._places: dict[str, Callable[..., object]] = {}
        self.width_class = ""
        self._running: Running | None = None
        self._closing = False
        self.menu_end = Corner()
        self.bar = QMenuBar()
        self.setMenuWidget(self._menu_row())
        self.nav = Nav()
        self.stack = QStackedWidget()
        self.start = StartPage()
        self.stack.addWidget(self.start)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.keeper = Keeper(desk, self)
        self.restorer = Restorer(desk, self.keeper, self, self._may_leave, self.files.open)
        self._places = {
            "backups": self.restorer.open_list,
            "office_info": self.extras.open_office_info,
            "quotas": self.extras.open_quotas,
            "imports": self.extras.open_imports,
        }
        self.status.insertPermanentWidget(1, self.keeper.note)
        self._fill_nav()
        self.menus = Menus(self)
        self._connect()
        self._office_changed()

    def _menu_row(self) -> QWidget:
        """The menu at left, undo and date at right; a layout, so that words get their room."""
        holder = QFrame()
        holder.setProperty("role", "menu-row")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.bar)
        line.addStretch(1)
        line.addWidget(self.menu_end)
        return holder

    def _fill_nav(self) -> None:
        number = 0
        for entry in PAGES:
            if entry.place == "inner":
                continue
            title, tip = i18n.shown(entry.title), ""
            if entry.place == "top":
                number += 1
                tip = f"{title} (Ctrl+{number})"
            self.nav.add(entry.key, title, entry.icon, entry.place, tip)

    def show_user(self) -> None:
        """Show who works here."""
        self.nav.set_user(self.desk.settings.now.user)

    def _connect(self) -> None:
        desk = self.desk
        desk.went.connect(self.show_page)
        desk.went_back.connect(self.back)
        desk.saved.connect(self._saved)
        desk.said.connect(self.status.set_state)
        desk.hub.office_changed.connect(self._office_changed)
        desk.hub.as_of_changed.connect(lambda _day: self._show_day())
        desk.roster.changed.connect(self._show_roster)
        desk.tasks.running_changed.connect(self._show_running)
        self.status.stop_asked.connect(self._stop)
        self.files.leaving.connect(self.keeper.leave)
        self.files.not_whole.connect(self.restorer.offer_for)
        self.menu_end.quick_asked.connect(self.quick.open)
        self.menu_end.undo_asked.connect(self.undo)
        self.menu_end.redo_asked.connect(self.redo)
        self.menu_end.day_chosen.connect(self._choose_day)
        self.menu_end.day_refused.connect(lambda words: self.status.set_state(words, "bad"))
        self.menu_end.today_asked.connect(self.to_today)
        self.nav.chosen.connect(desk.go)
        self.nav.user_clicked.connect(self.extras.ask_user)
        self.start.new_asked.connect(self.files.ask_new)
        self.start.open_asked.connect(self.files.ask_open)
        self.start.demo_asked.connect(self.files.open_demo)
        self.start.recent_chosen.connect(self.files.open)

    # --- pages -------------------------------------------------------------------------------

    def top_pages(self) -> list[tuple[str, str]]:
        """(title, key) of the pages Ctrl+1… reach."""
        return [(i18n.shown(e.title), e.key) for e in PAGES if e.place == "top"]

    def show_page(self, key: str, arguments: dict[str, Any] | None = None) -> None:
        """Show a page, unless the open one holds on; its arguments reach it first."""
        if key in self._places and self.desk.office is not None:  # no page, but led to like one
            self._places[key](**(arguments or {}))
            return
        entry = self._entries.get(key)
        if entry is None or self.desk.office is None or not self._may_leave(entry, arguments):
            return
        if key not in self.pages:
            page = entry.make(self.desk)
            page.set_width_class(self.width_class)
            page.status_changed.connect(self._show_status)
            self.stack.addWidget(page)
            self.pages[key] = page
        page = self.pages[key]
        if page.width_class != self.width_class:
            page.set_width_class(self.width_class)
        if self.page is not page:
            self._trail = [*[k for k in self._trail if k != key][-8:], key]
        self.page = page
        page.take(**(arguments or {}))
        self.stack.setCurrentWidget(page)
        self.nav.mark(entry.under or key)
        self._show_status()
        page.setFocus()

    def back(self) -> None:
        """Show the page before this one."""
        if len(self._trail) > 1:
            before = self._trail[-2]
            current = self.page
            self.show_page(before)
            if self.page is not current:
                self._trail = [k for k in self._trail if self.pages[k] is not current]

    def _may_leave(
        self, entry: PageEntry | None = None, arguments: dict[str, Any] | None = None
    ) -> bool:
        staying = entry is not None and self.pages.get(entry.key) is self.page
        if self.page is None or (staying and not arguments):
            return True
        return self.page.may_leave()

    def save(self) -> None:
        """Ctrl+S."""
        if self.page is not None:
            self.page.save()

    def find_in_page(self) -> None:
        """Ctrl+F."""
        if self.page is not None and self.page.head.search is not None:
            self.page.head.search.setFocus()
            self.page.head.search.selectAll()

    def go_import(self) -> None:
        """Ctrl+I."""
        self.desk.go("importing")

    def toggle_side(self) -> None:
        """F9."""
        if self.page is not None:
            self.page.side.toggle()

    def next_area(self) -> None:
        """F6: nav, page, side panel, and round again."""
        if self.page is None:
            return
        areas: list[QWidget] = [self.nav.top, *self.page.areas()]
        now = QApplication.focusWidget()
        at = next(
            (
                i
                for i, a in enumerate(areas)
                if now is not None and (a is now or a.isAncestorOf(now))
            ),
            -1,
        )
        areas[(at + 1) % len(areas)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- office, date, undo ------------------------------------------------------------------

    def _office_changed(self) -> None:
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages, self._trail, self.page = {}, [], None
        with_office = self.desk.office is not None
        self.menus.enable(with_office)
        for part in (self.nav, self.menu_end):
            part.setVisible(with_office)
        self.start.set_recent(self.desk.settings.now.recent)
        self.status.set_texts([])
        self.status.set_state("")
        self.show_user()
        self._show_day()
        self._show_steps()
        self._show_roster()
        if with_office:
            self.show_page(PAGES[0].key)
        else:
            self.stack.setCurrentWidget(self.start)

    def _choose_day(self, day: date) -> None:
        self.desk.set_as_of(day)

    def to_today(self) -> None:
        """Look at today again."""
        self.desk.set_as_of(self.desk.today())

    def _show_day(self) -> None:
        self.menu_end.show_day(self.desk.as_of, self.desk.is_today)

    def undo(self) -> None:
        """Ctrl+Z."""
        if self.desk.office is None or (self.page is not None and self.page.undo_here()):
            return
        if self._may_leave():
            self.desk.undo()

    def redo(self) -> None:
        """Ctrl+Y."""
        if self.desk.office is not None and self._may_leave():
            self.desk.redo()

    def _saved(self, changes: Changes) -> None:
        self._show_steps()
        now = datetime.now()
        words = {
            "undo": self.tr("Đã hoàn tác: {what}"),
            "redo": self.tr("Đã làm lại: {what}"),
        }.get(changes.kind, self.tr("Đã lưu lúc {time}"))
        self.status.set_state(words.format(what=i18n.shown(changes.label), time=f"{now:%H:%M}"))

    def _show_steps(self) -> None:
        office, info = self.desk.office, self.desk.info
        self.setWindowTitle(f"{info.name} – CadreDesk" if info else "CadreDesk")
        undo = office.undo_step() if office else None
        redo = office.redo_step() if office else None
        self.menu_end.show_steps(undo, redo)
        self.menus.undo.setEnabled(undo is not None)
        self.menus.redo.setEnabled(redo is not None)
        was, comes = (i18n.shown(step.label) if step else "" for step in (undo, redo))
        back = self.tr("Hoàn tác: {what}").format(what=was) if undo else self.tr("Hoàn tác")
        again = self.tr("Làm lại: {what}").format(what=comes) if redo else self.tr("Làm lại")
        self.menus.undo.setText(back)
        self.menus.redo.setText(again)

    # --- status ------------------------------------------------------------------------------

    def _show_status(self) -> None:
        if self.page is not None:
            self.status.set_texts(self.page.status)
            words, state = self.page.state
            if words:
                self.status.set_state(words, state)
            elif self.status.state.state in ("warn", "bad"):
                self.status.set_state("")

    def _show_roster(self) -> None:
        roster = self.desk.roster
        self.status.set_roster(len(roster.lines) if roster.loaded else None)

    def _show_running(self, running: Running | None) -> None:
        self._running = running
        self.status.show_running(running)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.job.cancel()

    # --- looks -------------------------------------------------------------------------------

    def keyPressEvent(self, event: Any) -> None:
        if not enter_key.presses(event, self):
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.follow_width()

    def follow_width(self) -> None:
        """Fold by the room there is for the text size in force."""
        # larger letters leave as little room as a smaller window
        self._set_width_class(_class_of(self.width() / fonts.scale()))

    def _set_width_class(self, name: str) -> None:
        if name == self.width_class:
            return
        self.width_class = name
        self.nav.fold(name != "wide")
        self.menu_end.set_width_class(name)
        self.status.roster.setVisible(name != "narrow")
        if self.page is not None:  # the others follow when they are shown
            self.page.set_width_class(name)

    # --- coming and going --------------------------------------------------------------------

    def restore_place(self) -> None:
        """Stand where the window stood last."""
        kept = self.desk.settings.now.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(1366, 728)
        screen = self.screen()
        if screen is not None:  # kept on a larger screen, or before the scale grew
            room = screen.availableGeometry()
            self.resize(self.size().boundedTo(room.size()))
            if not room.contains(self.geometry()):
                self.move(room.topLeft())

    def _close_now(self) -> None:
        self._closing = True  # asked and backed up already
        self.close()

    def closeEvent(self, event: Any) -> None:
        if not self._closing and (
            not self._may_leave() or self.restorer.hold_closing(self._close_now)
        ):
            event.ignore()
            return
        place = bytes(self.saveGeometry().toBase64().data()).decode()
        self.desk.settings.change(geometry=place)
        self.desk.close()
        super().closeEvent(event)


def _class_of(width: float) -> str:
    if width >= tokens.WIDE:
        return "wide"
    return "medium" if width >= tokens.MEDIUM else "narrow"
