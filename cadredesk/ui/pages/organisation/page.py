"""Tổ chức: the bodies, who sits in them on the reference day, titles for many people at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.domain.body import Body, Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.person import PersonLine
from cadredesk.services import bodies, lists, organisation, people
from cadredesk.services.office import Office
from cadredesk.services.organisation import Composition, UnassignedLine
from cadredesk.ui import fonts, show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign import AssignDialog, give_title
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.pages.organisation.care import BodyCare
from cadredesk.ui.pages.organisation.members import BodyView
from cadredesk.ui.pages.organisation.texts import TextCare
from cadredesk.ui.pages.organisation.tree import UNASSIGNED, BodyTree
from cadredesk.ui.pages.organisation.waiting import WaitingView, people_of
from cadredesk.ui.pages.page import Page

TREE_WIDTH = 350


@dataclass(frozen=True, slots=True)
class _Loaded:
    overview: tuple[Composition, ...]
    waiting: Sequence[UnassignedLine]
    lines: Sequence[PersonLine]
    organisation: Organisation
    codes: CodeBook


def _fetch(office: Office, day: Any) -> _Loaded:
    return _Loaded(
        organisation.overview(office, day),
        organisation.unassigned(office),
        people.lines(office, day),
        lists.organisation(office, day),
        lists.codebook(office),
    )


class OrganisationPage(Page):
    """Opened by ``desk.go("organisation", body="bch")`` or ``unassigned=True``."""

    tables: ClassVar[frozenset[str]] = watched.PEOPLE
    help: ClassVar[str] = "organisation"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self._loaded: _Loaded | None = None
        self._wanted = ""
        self.dialog: QDialog | None = None
        self.head.set_title(self.tr("Tổ chức"))
        self.head.add_button(
            self.tr("In danh sách…"), self.show_paper, icon="printer", tip="Ctrl+P"
        )
        self.head.add_button(self.tr("Biểu đồ"), self.show_chart, icon="chart-line", tip="Ctrl+B")
        self.head.add_button(self.tr("Thêm tổ chức…"), self.add_body, icon="plus")
        self.head.add_button(
            self.tr("Gán chức vụ…"), self.assign, icon="identification-card", role="primary"
        )
        self.command(self.tr("Thêm tổ chức…"), "Ctrl+N", self.add_body, icon="plus")
        self.command(self.tr("In danh sách…"), "Ctrl+P", self.show_paper, icon="printer")
        self.command(self.tr("Biểu đồ"), "Ctrl+B", self.show_chart, icon="chart-line")
        self.command(self.tr("Gán chức vụ…"), "Insert", self.assign)
        self.command(self.tr("Thôi giữ chức vụ…"), "Delete", self.end)
        self.tree = BodyTree()
        self.view = BodyView()
        self.waiting = WaitingView()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.waiting)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(10)
        self._split.setChildrenCollapsible(False)
        for widget in (self.tree, self.stack):
            self._split.addWidget(_panel(widget))
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._keep_room)
        self._moved = False
        self.body.addWidget(self._split)
        self.care = BodyCare(desk, self._shown, self._present, self)
        self.texts = TextCare(desk, self._present, self)
        self._connect()
        desk.hub.theme_changed.connect(self._share_room)

    def _connect(self) -> None:
        self.tree.chosen.connect(self._choose)
        self.tree.opened.connect(self._tree_key)
        self.view.person_opened.connect(self._open)
        self.view.end_asked.connect(self.end)
        self.view.edit_asked.connect(self.edit_body)
        self.view.term_asked.connect(self.care.edit_term)
        self.view.vacancy_asked.connect(self.care.keep_empty)
        self.view.vacancy_edited.connect(self.care.edit_vacancy)
        self.view.vacancy_ended.connect(self.care.end_vacancy)
        self.waiting.assign_asked.connect(self.assign_texts)
        self.waiting.title_asked.connect(self.add_title)
        self.waiting.drop_asked.connect(self.drop_texts)
        self.waiting.person_opened.connect(self._open)

    # --- showing --------------------------------------------------------------------------------

    def take(self, body: str = "", unassigned: bool = False, **_: Any) -> None:
        """``body`` is the code of the body to show."""
        wanted = UNASSIGNED if unassigned else body
        if wanted and not self.tree.go_to(wanted):
            self._wanted = wanted

    def reload(self) -> None:
        """Fetch everything as of the reference date."""
        office, day = self.desk.an_office, self.desk.as_of
        words = self.tr("Đang đọc tổ chức…")
        self.load(lambda _progress: _fetch(office, day), self._show, words)

    def _show(self, loaded: _Loaded) -> None:
        if self._loaded is None:
            self.tree.setFocus()
        self._loaded = loaded
        self._tell_what_to_do(loaded)
        current = self._wanted or self.tree.current_key()
        self._wanted = ""
        self.tree.fill(loaded.overview, people_of(loaded.waiting), current)
        self.waiting.tell(loaded.waiting)
        self.head.set_context(
            self.tr("{count} tổ chức, ngày {day}").format(
                count=len(loaded.overview), day=show.day(self.desk.as_of)
            )
        )
        self._choose(self.tree.current_key())

    def _tell_what_to_do(self, loaded: _Loaded) -> None:
        """What an empty body says: somebody has to be there before anybody gets a title."""
        if loaded.lines:
            self.view.note.set_empty(
                self.tr("Chưa có ai giữ chức vụ trong tổ chức này."),
                self.tr("Chọn người và chức danh để gán."),
                self.tr("Gán chức vụ…"),
                self.assign,
            )
        else:
            self.view.note.set_empty(
                self.tr("Danh sách chưa có người nào."),
                self.tr("Nhập bảng Excel đang dùng, rồi gán chức vụ ở đây."),
                self.tr("Nhập dữ liệu…"),
                lambda: self.desk.go("importing"),
            )

    def _choose(self, key: str) -> None:
        if self._loaded is None:
            return
        if key == UNASSIGNED:
            self.stack.setCurrentWidget(self.waiting)
            words = self.tr("<b>{count}</b> người có chức vụ chưa gán")
            self.set_status(words.format(count=people_of(self._loaded.waiting)))
            return
        found = next((c for c in self._loaded.overview if c.body.code == key), None)
        if found is not None:
            self.stack.setCurrentWidget(self.view)
            seated = found.body.kind in self._loaded.organisation.seated_kinds()
            self.view.tell(found, seated=seated)
            self._tell_status(found)

    def _tell_status(self, found: Composition) -> None:
        texts = [
            self.tr("<b>{count}</b> người trong {body}").format(
                count=found.certain, body=found.body.name
            )
        ]
        if found.uncertain:
            texts.append(self.tr("{count} người chưa rõ từ khi nào").format(count=found.uncertain))
        self.set_status(*texts)

    def _tree_key(self, what: str) -> None:
        if what == "edit":
            self.edit_body()
        elif self.stack.currentWidget() is self.view:
            self.view.grid.setFocus()
        else:
            self.waiting.grid.setFocus()

    def _open(self, person_id: int) -> None:
        self.desk.go("person", person_id=person_id, among=self.view.ids())

    def _shown(self) -> Composition | None:
        return self.view.found() if self.stack.currentWidget() is self.view else None

    def _body(self) -> Body | None:
        found = self._shown()
        return found.body if found is not None else None

    # --- doing ----------------------------------------------------------------------------------

    def _present(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def assign(self) -> AssignDialog | None:
        """Give people a title in the body shown; among the texts: match the selected ones."""
        if self._loaded is None:
            return None
        if self.stack.currentWidget() is self.waiting:
            self.assign_texts()
            return None
        body = self._body()
        held = body is not None and bool(bodies.titles_for(self._loaded.organisation, body))
        dialog = give_title(
            self.desk,
            self._loaded.lines,
            self,
            body_id=body.id if body is not None and held else None,
        )
        self.dialog = dialog
        return dialog

    def end(self) -> None:
        """End positions of the selected members in this body."""
        chosen = self.view.chosen()
        if self._loaded is None or self._body() is None or not chosen:
            return
        texts, ids = [], []
        for member in chosen:
            names = {hold.position_id: hold.title for hold in member.person.holds}
            for position_id in member.position_ids:
                texts.append(f"{member.person.full_name} – {names.get(position_id, '')}")
                ids.append(position_id)
        office = self.desk.an_office
        dialog = EndPositionDialog(texts, self._loaded.codes, lambda: self.desk.as_of, self)
        dialog.accepted.connect(
            lambda: self.desk.attempt(
                lambda: organisation.end_positions(
                    office, [ids[i] for i in dialog.chosen()], dialog.day(), dialog.reason()
                )
            )
        )
        self._present(dialog)

    def add_title(self) -> None:
        """Make the selected text a title, then give it to those who have the text."""
        groups = self.waiting.chosen()
        if groups:
            self.texts.make_title(groups)

    def assign_texts(self) -> None:
        """Give everybody with the selected texts a title, as one action."""
        groups = self.waiting.chosen()
        if self._loaded is not None and groups:
            self.texts.assign(groups)

    def drop_texts(self) -> None:
        """Forget texts that are no titles; undo brings them back."""
        self.texts.drop(self.waiting.chosen())

    def show_paper(self) -> None:
        """Preview the list of the body shown, by rank."""
        from cadredesk.ui.pages.paper.sources import BodySource

        body = self._body()
        if body is not None:
            source = BodySource(code=body.code, name=body.name, as_of=self.desk.as_of)
            self.desk.go("paper", source=source, back=self.tr("Tổ chức"))

    def show_chart(self) -> None:
        """Show the body by its properties as a chart."""
        body = self._body()
        if body is not None:
            self.desk.go("charts", body=body.code, kind="composition", back=self.tr("Tổ chức"))

    def add_body(self) -> None:
        """Ask for a new body, under the one shown."""
        if self._loaded is not None:
            self.care.ask_body(self._loaded.organisation, self._loaded.codes, None)

    def edit_body(self) -> None:
        """Change the body shown."""
        body = self._body()
        if self._loaded is not None and body is not None:
            self.care.ask_body(self._loaded.organisation, self._loaded.codes, body)

    # --- room -----------------------------------------------------------------------------------

    def set_width_class(self, name: str) -> None:
        """A narrow window leaves the tree less room."""
        super().set_width_class(name)
        self._moved = False
        self._share_room()
        self.view.set_narrow(name == "narrow")

    def _keep_room(self) -> None:
        self._moved = True

    def _share_room(self) -> None:
        """The tree grows with its letters, but the people keep the larger part.

        Where the clerk moved the border, it stays.
        """
        if self._moved:
            return
        wish = {"wide": TREE_WIDTH, "medium": 300}.get(self.width_class, 290)
        tree = min(round(wish * fonts.scale()), self.width() * 2 // 5)
        self._split.setSizes([tree, max(300, self.width() - tree)])

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_room()


def _panel(widget: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "panel")
    box = QVBoxLayout(frame)
    box.setContentsMargins(1, 1, 1, 1)
    box.setSpacing(0)
    box.addWidget(widget)
    return frame
