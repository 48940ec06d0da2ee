"""The list of people: search, filter, saved views, the current person at the side."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TypedDict

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.domain import roster
from cadredesk.domain.checks import Gap, gaps
from cadredesk.domain.person import PersonCard, PersonLine
from cadredesk.progress import Progress
from cadredesk.services import exporting, lists, people
from cadredesk.ui import icons, show
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign import give_title
from cadredesk.ui.dialogs.end_person import end_records
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.people.columns import columns, orders, statistics, views
from cadredesk.ui.pages.people.side import PersonPanel
from cadredesk.ui.widgets.list_view import ListView

_REST_MS = 120
"""How long a row must stay current before its whole record is fetched."""


class Listed(TypedDict):
    """What the list shows: its columns, its people in their order, what is left out in words."""

    title: str
    as_of: date
    columns: list[roster.Column]
    lines: list[PersonLine]
    filter_note: str


class PeoplePage(Page):
    """Cán bộ."""

    dated: ClassVar[bool] = False  # the roster follows the date
    help: ClassVar[str] = "people"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Cán bộ"))
        self._others: tuple[int, ...] = ()
        field = self.head.add_search(self.tr("Tìm theo tên, chức vụ, số thẻ… không cần gõ dấu"))
        self.list: ListView[PersonLine] = ListView(
            desk.settings,
            "people",
            columns(),
            identity=lambda line: line.id,
            search=lambda line: line.search,
            names=lambda line: line.full_name,
            views=views(),
            orders=orders(),
            noun=self.tr("người"),
            office=desk.info.uid if desk.info is not None else "",
        )
        self.list.connect_search(field)
        self.list.set_empty(
            self.tr("Chưa có ai trong danh sách."),
            self.tr("Nhập từ sổ tính Excel có sẵn, hoặc thêm từng người."),
            self.tr("Nhập dữ liệu"),
            lambda: desk.go("importing"),
        )
        self.body.addWidget(self.list)
        self.setFocusProxy(self.list.grid)
        self.panel = PersonPanel(self.open_current)
        self.set_side(self.panel)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._fetch_card)
        self.list.changed.connect(self._show_status)
        self.list.selection_changed.connect(self._show_status)
        self.list.current_changed.connect(self._show_current)
        self.list.opened.connect(self._open)
        self.list.menu_asked.connect(self._menu)
        self.list.told.connect(desk.say)
        desk.roster.changed.connect(self._arrived)
        self._commands()

    def _commands(self) -> None:
        add = self.head.add_button
        add(self.tr("In danh sách…"), self.show_paper, "printer", tip="Ctrl+P")
        add(self.tr("Xuất Excel…"), self.export, "export", tip="Ctrl+E")
        add(self.tr("Nhập…"), lambda: self.desk.go("importing"), "download-simple", tip="Ctrl+I")
        add(self.tr("Cột…"), self.list.choose_columns, "columns")
        add(self.tr("Thêm người"), self.add_person, "user-plus", "primary", tip="Ctrl+N")
        self.command(self.tr("Thêm người"), "Ctrl+N", self.add_person, "user-plus")
        self.command(self.tr("In danh sách đang xem…"), "Ctrl+P", self.show_paper, "printer")
        self.command(self.tr("Xuất Excel…"), "Ctrl+E", self.export, "export")
        self.command(self.tr("Mở hồ sơ"), "", self.open_current)
        self.command(self.tr("Gán chức vụ…"), "", self.assign_title, "identification-card")
        self.command(self.tr("Kết thúc hồ sơ…"), "", self.end_records)
        drop = self.command(self.tr("Chuyển vào thùng rác"), "Delete", self.trash, "trash")
        drop.setAutoRepeat(False)  # a key held down would empty the list
        # the grid itself answers these keys; the menu only writes them down
        self.command(self.tr("Chép các dòng") + "\tCtrl+C", "", self.list.grid.copy, "copy")
        self.command(self.tr("Lọc cột đang đứng") + "\tF4", "", self.list.filter_current, "funnel")

    # --- showing -----------------------------------------------------------------------------

    def reload(self) -> None:
        self.list.setEnabled(self.desk.roster.loaded)
        self.list.replace(self.desk.roster.lines)

    def _arrived(self) -> None:
        self.refresh()
        if self.isVisible() and self.desk.roster.touched:
            self.list.grid.frame_rows(self.desk.roster.touched)

    def take(self, **arguments: Any) -> None:
        """``view`` shows a saved view, ``person_id`` makes somebody current."""
        if arguments.get("view"):
            self.list.views.use(str(arguments["view"]))
        if arguments.get("person_id"):
            self.list.keep_current(arguments["person_id"])

    def _show_status(self) -> None:
        chosen = len(self.list.selected)
        texts = statistics(self.list.shown, len(self.list.all_rows), chosen)
        # in a small window the result of the last action needs the room of the averages
        self.set_status(*(texts if self.width_class == "wide" else [texts[0], *texts[4:]]))

    def _show_current(self, line: PersonLine | None) -> None:
        if line is None:
            self._rest.stop()
            self.panel.show_nobody()
            return
        self.panel.show_person(line)
        self._rest.start()

    def _fetch_card(self) -> None:
        line = self.list.current
        if line is None or not self.side.is_open or self.desk.office is None:
            return
        office, day = self.desk.office, self.desk.as_of

        def work(_progress: Progress) -> tuple[PersonCard, tuple[Gap, ...]]:
            card = people.card(office, line.id)
            found = gaps(card, lists.codebook(office), day, lists.organisation(office))
            return card, found

        def show_it(result: tuple[PersonCard, tuple[Gap, ...]]) -> None:
            card, found = result
            if self.list.current is line:
                self.panel.show_person(line, found, card.positions)

        # somebody trashed in between is no fault: the list is about to follow
        self.desk.fetch(work, show_it, lambda _error: None)

    # --- doing -------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open the current person's record."""
        if self.list.current is not None:
            self._open(self.list.current)

    def _open(self, line: PersonLine) -> None:
        shown = tuple(x.id for x in self.list.shown)
        self.desk.go("person", person_id=line.id, among=shown)

    def add_person(self) -> None:
        """Open an empty record."""
        self.desk.go("person", person_id=None)

    def _chosen(self) -> list[PersonLine]:
        return self.list.selected or ([self.list.current] if self.list.current else [])

    def assign_title(self) -> None:
        """Give the selected people a title."""
        if chosen := self._chosen():
            everyone, ids = self.desk.roster.lines, [line.id for line in chosen]
            give_title(self.desk, everyone, self.window(), chosen=ids)

    def end_records(self) -> None:
        """End the records of the selected people."""
        if chosen := self._chosen():
            end_records(self.desk, chosen, self)

    def trash(self) -> None:
        """Move the selected people to the trash; undo brings them back."""
        if chosen := self._chosen():
            office, ids = self.desk.an_office, [line.id for line in chosen]
            many = self.tr("{count} người").format(count=show.count(len(chosen)))
            who = chosen[0].full_name if len(chosen) == 1 else many
            text = self.tr("Đã đưa {who} vào thùng rác (Ctrl+Z để hoàn tác)").format(who=who)
            self.desk.tasks.start(
                lambda _progress: people.trash(office, ids),
                lambda _none: self.desk.say(text),
                self.desk.report,
                self.tr("Đang chuyển vào thùng rác…"),
            )

    def listed(self) -> Listed:
        """The list as it stands on the screen, for whatever gives it out."""
        return Listed(
            title=self.tr("DANH SÁCH TRÍCH NGANG CÁN BỘ"),
            as_of=self.desk.as_of,
            columns=[roster.BY_KEY[c.key] for c in self.list.columns],
            lines=list(self.list.shown),
            filter_note=self.list.filter_words(),
        )

    def export(self) -> None:
        """Write the list as it stands: its columns, people, order and filter."""
        day = self.desk.as_of
        name = self.tr("Danh sách cán bộ {day}.xlsx").format(day=f"{day:%d-%m-%Y}")
        path = self.desk.ask_save(name, "xlsx")
        if path is None:
            return
        office, listed = self.desk.an_office, self.listed()

        def work(progress: Progress) -> dict[str, Any]:
            return exporting.view(office, path, **listed, progress=progress)

        self.desk.tasks.start(work, self._exported, self.desk.report, self.tr("Đang xuất Excel…"))

    def show_paper(self) -> None:
        """Preview the list as it stands, to be printed."""
        from cadredesk.ui.pages.paper.sources import ListSource

        listed = self.listed()
        self.desk.go(
            "paper",
            back=self.tr("Cán bộ"),
            source=ListSource(
                heading=listed["title"],
                as_of=listed["as_of"],
                columns=listed["columns"],
                lines=listed["lines"],
                filter_note=listed["filter_note"],
            ),
        )

    def _exported(self, result: dict[str, Any]) -> None:
        text = self.tr("Đã ghi {count} người vào «{file}».")
        file = Path(str(result["file"])).name
        self.desk.say(text.format(count=show.count(result["people"]), file=file))

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        many = len(self._chosen()) > 1
        entries: list[tuple[str, str, Callable[[], object], str]] = [
            (self.tr("Mở hồ sơ"), "identification-card", self.open_current, "Enter"),
            (self.tr("Gán chức vụ…"), "briefcase", self.assign_title, ""),
            (self.tr("Kết thúc hồ sơ…"), "sign-out", self.end_records, ""),
            (self.tr("Chuyển vào thùng rác"), "trash", self.trash, "Delete"),
            ("", "", self.trash, ""),
            (self.tr("Chép các dòng"), "copy", self.list.grid.copy, "Ctrl+C"),
            (
                self.tr("Chép không có tiêu đề cột"),
                "",
                lambda: self.list.grid.copy(with_titles=False),
                "",
            ),
            (self.tr("Chép ô"), "", self.list.grid.copy_cell, ""),
            (self.tr("Chọn tất cả"), "", self.list.grid.selectAll, "Ctrl+A"),
        ]
        for text, icon, do, keys in entries:
            if not text:
                menu.addSeparator()
                continue
            action = menu.addAction(f"{text}\t{keys}" if keys else text)
            action.triggered.connect(lambda _=False, d=do: d())
            if icon:
                icons.put(action, icon)
            if many and do == self.open_current:
                action.setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def areas(self) -> list[QWidget]:
        search = [self.head.search] if self.head.search is not None else []
        side: list[QWidget] = [self.panel.open] if self.side.is_open else []
        return [*search, self.list.grid, *side]

    def set_width_class(self, name: str) -> None:
        super().set_width_class(name)
        self.list.set_width_class(name)
        self._show_status()
