"""The page of one person: head, form, saving, going through the list."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cadredesk.domain.lines import Book, Dossier, line
from cadredesk.domain.membership import Seats
from cadredesk.domain.person import Person, PersonCard, PersonLine
from cadredesk.errors import UserError
from cadredesk.services import history, lists, people
from cadredesk.services.history import HistoryEntry
from cadredesk.services.office import Office
from cadredesk.ui import icons, show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.end_person import EndPersonDialog, end_records
from cadredesk.ui.dialogs.title import NewTitle
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.pages.person.form import PersonForm, Place
from cadredesk.ui.widgets.fields import Field

_NOBODY = -1
"""Neither a stored person nor a new one is shown yet."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    card: PersonCard
    book: Book
    history: Sequence[HistoryEntry]


def _fetch(office: Office, person_id: int | None, day: date) -> _Loaded:
    book = Book(lists.codebook(office), Seats(lists.organisation(office, day)))
    if person_id is None:
        return _Loaded(PersonCard(person=Person(full_name="")), book, ())
    return _Loaded(people.card(office, person_id), book, history.of_person(office, person_id))


class PersonPage(Page):
    """Opened by ``desk.go("person", person_id=3, among=[…])``; person_id None is a new person.

    ``among`` are the ids of the list the clerk came from, in its order (14 / 27).
    """

    tables: ClassVar[frozenset[str]] = watched.PEOPLE
    help: ClassVar[str] = "person"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self._person_id: int | None = None
        self._among: list[int] = []
        self._dirty = False
        self._tab = 0
        self._shown: int | None = _NOBODY
        self.form: PersonForm | None = None
        self.dialog: EndPersonDialog | None = None
        self.head.set_back(self.tr("Cán bộ"))
        self.head.back_clicked.connect(desk.back)
        self._make_place()
        self.end_button = self.head.add_button(
            self.tr("Kết thúc hồ sơ…"), self.end_record, icon="user-minus"
        )
        self.save_button = self.head.add_button(
            self.tr("Lưu"), self.save, icon="floppy-disk", role="primary"
        )
        self.command(self.tr("Thẻ sau"), "Ctrl+PgDown", lambda: self._turn_tab(1))
        self.command(self.tr("Thẻ trước"), "Ctrl+PgUp", lambda: self._turn_tab(-1))
        self.command(self.tr("Bỏ thay đổi, trở lại"), "Esc", self.discard)

    def _make_place(self) -> None:
        self.place = QWidget()
        row = QHBoxLayout(self.place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.previous = self._arrow("caret-left", self.tr("Người trước"), -1)
        self.where = QLabel()
        self.where.setProperty("role", "context")
        self.following = self._arrow("caret-right", self.tr("Người sau"), 1)
        for widget in (self.previous, self.where, self.following):
            row.addWidget(widget)
        self.head.add_widget(self.place)

    def _arrow(self, icon: str, words: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "button")
        icons.put(button, icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _=False: self.step(step))
        return button

    # --- coming and going -----------------------------------------------------------------------

    def take(self, person_id: int | None = None, among: Sequence[int] = (), **_: Any) -> None:
        """Show a person, or an empty form for a new one."""
        self._person_id = person_id
        self._among = list(among) if among or person_id not in self._among else self._among
        self._dirty = False
        self._tab = 0
        self._shown = _NOBODY
        self.set_state("")
        self.refresh()

    def step(self, step: int) -> None:
        """The next or previous person of the list."""
        if self._person_id not in self._among or not self.may_leave():
            return
        index = self._among.index(self._person_id) + step
        if 0 <= index < len(self._among):
            tab = self._tab
            self.take(self._among[index], self._among)
            self._tab = tab

    def reload(self) -> None:
        """Fetch the card; an unsaved draft is never thrown away by somebody else's change."""
        form = self.form
        asking = form is not None and form.positions.is_asking()
        if self._dirty or asking:
            if form is not None:
                form.day_moved()
            return
        office, person_id, day = self.desk.an_office, self._person_id, self.desk.as_of
        self.load(lambda _progress: _fetch(office, person_id, day), self._show)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError) and error.code == "person-gone":
            # undone or in the trash: there is nothing left to show
            self._drop_form()
            self.desk.back()
            return
        super()._failed(error)

    def shed(self) -> None:
        """Every showing brings a record of its own: the form need not be styled anew for none."""
        form = self.form
        self._drop_form()
        if form is not None:
            QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _show(self, loaded: _Loaded) -> None:
        if self._dirty:
            return
        same = self._shown == self._person_id
        form, place = self.form, self.form.place() if self.form is not None and same else None
        if form is not None and form.context.same(loaded.book):
            self._fill(form, loaded, place, same)
        else:
            self._build(loaded, place, same)

    def _build(self, loaded: _Loaded, place: Place | None, same: bool) -> None:
        """Lists, bodies or titles changed, or none is there yet: the fields are made anew.

        A part in each turn of the event loop, so that the window answers in between; given up
        as soon as something newer is loaded.
        """
        turn, form = self._turn, self._make_form(loaded.book)
        steps, clock = form.parts(), QTimer(form)

        def go_on() -> None:
            if turn != self._turn:
                clock.stop()
                form.deleteLater()
            elif next(steps, None) is None:
                clock.stop()
                self.form = form
                form.set_width_class(self.width_class)
                self._fill(form, loaded, place, same)
                form.show()

        clock.timeout.connect(go_on)
        clock.start()

    def _fill(self, form: PersonForm, loaded: _Loaded, place: Place | None, same: bool) -> None:
        form.load(loaded.card)
        form.history.tell(loaded.history)
        form.resume(place or Place(self._tab))
        self._shown = self._person_id
        self._tell_head(loaded)
        self._set_dirty(False)
        if self._person_id is None and not same:
            form.general.fields["full_name"].focus_editor()

    def _make_form(self, book: Book) -> PersonForm:
        self._drop_form()
        form = PersonForm(FormContext(book, lambda: self.desk.as_of, NewTitle(self.desk)))
        form.hide()
        form.edited.connect(self._on_edited)
        form.told.connect(self._say_done)
        form.tabs.currentChanged.connect(self._on_tab)
        self.body.addWidget(form)
        return form

    def _tell_head(self, loaded: _Loaded) -> None:
        person, new = loaded.card.person, self._person_id is None
        self.head.set_title(self.tr("Người mới") if new else person.full_name)
        self.head.set_context("" if new else self._context(loaded))
        self.end_button.setEnabled(not new)
        self.end_button.setToolTip(
            self.tr("Hồ sơ chưa lưu thì chưa có gì để kết thúc") if new else ""
        )
        known = self._person_id in self._among
        self.place.setVisible(known)
        if known and self._person_id is not None:
            index = self._among.index(self._person_id)
            self.where.setText(f"{index + 1} / {len(self._among)}")
            self.previous.setEnabled(index > 0)
            self.following.setEnabled(index + 1 < len(self._among))

    def _context(self, loaded: _Loaded) -> str:
        card = loaded.card
        dossier = Dossier(
            person=card.person,
            sort_key="",
            search_key="",
            positions=card.positions,
            qualifications=card.qualifications,
            statuses=card.statuses,
            employments=card.employments,
            unassigned=card.unassigned,
        )
        told = line(dossier, self.desk.as_of, loaded.book)
        gender = {"male": self.tr("Nam"), "female": self.tr("Nữ")}.get(told.gender or "")
        age = show.age(told.age_low, told.age_high)
        years = self.tr("{age} tuổi").format(age=age) if age else None
        who = ", ".join(part for part in (gender, years) if part)
        return " · ".join(part for part in (who, told.position, told.status) if part)

    # --- the draft ------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        assert self.form is not None
        self._set_dirty(self.form.changes() > 0)

    def _set_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.save_button.setEnabled(dirty)
        self.save_button.setToolTip(
            self.tr("Ctrl+S") if dirty else self.tr("Chưa sửa gì nên chưa có gì để lưu")
        )
        if dirty:
            self.set_state(self.tr("Đang sửa – chưa lưu"), "warn")
        else:
            self.set_state("")
        self.set_status(self.tr("Ctrl+S: lưu · Esc: bỏ thay đổi · Ctrl+PgDn: thẻ sau"))

    def _say_done(self, words: str) -> None:
        self.set_status(html.escape(words), *self.status)

    @property
    def dirty(self) -> bool:
        """Whether something is edited and not saved."""
        return self._dirty

    def save(self) -> None:
        """Ctrl+S: write the difference as one action; errors of optional data do not hinder."""
        self.try_save()

    def try_save(self) -> bool:
        """Save; whether the card is stored now."""
        form = self.form
        if form is None or not (self._dirty or self._person_id is None):
            return True
        form.settle()
        obstacle = form.obstacle()
        if obstacle is not None:
            self._say_hindered(form, *obstacle)
            return False
        card, office = form.card(), self.desk.an_office
        stored: list[int] = []
        done = self.desk.attempt(lambda: stored.append(people.save(office, card)))
        if done:
            if self._person_id is None:
                self._among = []
            self._person_id = stored[0]
            self._set_dirty(False)
            self.refresh()
        return done

    def _say_hindered(self, form: PersonForm, tab: str, field: Field) -> None:
        """Nothing was saved: say which field keeps it from being saved, and go there."""
        if field.problem() is None:
            field.finish()
        form.show_field(tab, field)
        form.retell()
        label = field.label()
        self.set_state(self.tr("Chưa lưu được: xem ô «{field}»").format(field=label), "bad")
        why = self.tr("Chưa lưu được. {field}: {problem}")
        self.set_status(html.escape(why.format(field=label, problem=field.problem() or "")))

    def discard(self) -> None:
        """Esc: throw the draft away (asked), or go back when there is none."""
        if not self._dirty:
            self.desk.back()
            return
        drop, stay = self.tr("Bỏ thay đổi"), self.tr("Ở lại")
        answer = self.desk.asker.choose(self._name(), self._what(), [drop, stay])
        if answer == 0:
            self._set_dirty(False)
            if self._person_id is None:
                self.desk.back()
            else:
                self.refresh()

    def may_leave(self) -> bool:
        """Ask once: save, discard or stay."""
        if not self._dirty:
            return True
        answers = [self.tr("Lưu"), self.tr("Bỏ thay đổi"), self.tr("Ở lại")]
        answer = self.desk.asker.choose(self._name(), self._what(), answers)
        if answer == 0:
            return self.try_save()
        if answer == 1:
            self._set_dirty(False)
            self.refresh()
            return True
        return False

    def _name(self) -> str:
        return self.head.title.text()

    def _what(self) -> str:
        text = self.form.changed_words() if self.form else ""
        wrong = any(item.state == "error" for item in self.form.todo.items) if self.form else False
        if wrong:
            text += "\n" + self.tr("Có ô còn lỗi; vẫn lưu được, ô này nằm trong «Cần bổ sung».")
        return text

    def end_record(self) -> None:
        """Ask how and when the record ends; written at once as one action."""
        if self.form is None or self._person_id is None or not self.may_leave():
            return
        person = PersonLine(id=self._person_id, uid="", full_name=self._name(), sort_key="")
        self.dialog = end_records(self.desk, [person], self)

    # --- the window -----------------------------------------------------------------------------

    def _turn_tab(self, step: int) -> None:
        if self.form is not None:
            self.form.turn(step)

    def _on_tab(self, index: int) -> None:
        self._tab = index

    def set_width_class(self, name: str) -> None:
        """Fold the form with the window."""
        super().set_width_class(name)
        if self.form is not None:
            self.form.set_width_class(name)
