"""The form of one person: tabs, what is missing, the time line; a draft until it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollBar,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.person import PersonCard
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.pages.person.history import HistoryTab
from cadredesk.ui.pages.person.positions import PositionsTab
from cadredesk.ui.pages.person.problems import Findings, Written
from cadredesk.ui.pages.person.qualifications import QualificationsTab
from cadredesk.ui.pages.person.states import StatesTab
from cadredesk.ui.pages.person.story import StoryPanel
from cadredesk.ui.pages.person.tabs_fields import FieldsTab, GeneralTab, PartyTab
from cadredesk.ui.pages.person.tally import tally
from cadredesk.ui.pages.person.timeline_data import story
from cadredesk.ui.pages.person.todo import TodoPanel
from cadredesk.ui.widgets.fields import Field
from cadredesk.ui.widgets.fields_text import DateField

W = TypeVar("W", bound=QWidget)

TABS = ("general", "positions", "qualifications", "party", "states", "history")
GAPS_WIDTH = 290


@dataclass(frozen=True, slots=True)
class Place:
    """Where the clerk is in the form: tab, scroll, and which field is being typed into."""

    tab: int
    scroll: int = 0
    field: int | None = None


class PersonForm(QWidget):
    """Shows a card and gives back the card as edited. Its tabs are made by :meth:`parts`.

    ``edited`` tells every change; ``load`` begins a draft, ``card`` reads it. ``told`` says
    what was done in a table, by name.
    """

    edited = Signal()
    told = Signal(str)

    general: GeneralTab
    positions: PositionsTab
    qualifications: QualificationsTab
    party: PartyTab
    states: StatesTab
    history: HistoryTab

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self._card: PersonCard | None = None
        self._findings = Findings(context)
        self.todo = TodoPanel()
        self.story = StoryPanel()
        self.timeline = self.story.timeline
        self._badges: dict[str, QLabel] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(120)
        self._later.timeout.connect(self.retell)
        self._build()

    def parts(self) -> Iterator[str]:
        """Make the tabs one by one; the form is whole, and may be filled, at the end."""
        self.general = self._add("general", self.tr("Thông tin chung"), GeneralTab(self.context))
        yield "general"
        words = self.tr("Chức vụ")
        self.positions = self._add("positions", words, PositionsTab(self.context))
        words = self.tr("Trình độ")
        self.qualifications = self._add("qualifications", words, QualificationsTab(self.context))
        self.party = self._add("party", self.tr("Đảng, đoàn thể"), PartyTab(self.context))
        self.states = self._add("states", self.tr("Diện, trạng thái"), StatesTab(self.context))
        self.history = self._add("history", self.tr("Lịch sử sửa"), HistoryTab())
        yield "others"
        yield from self.qualifications.stock()
        self._finish()
        self._connect()

    def _connect(self) -> None:
        self.qualifications.anchor = self.tabs
        self.todo.anchor = self.history.table
        for tab in (self.general, self.positions, self.qualifications, self.party, self.states):
            tab.edited.connect(self._on_edited)
        for fields in (self.general, self.party, self.qualifications):
            fields.checked.connect(self._later.start)
        for table in (self.positions, self.states):
            table.told.connect(self.told)
        self.general.employment.edited.connect(self._employment_asked)
        self.states.employments_edited.connect(
            lambda: self.general.employment.follow(self.states.running())
        )
        self.states.record_ended.connect(self.positions.end_all)
        self.todo.jump.connect(self.go_to)
        self.timeline.opened.connect(self._open_segment)

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(True)
        self.stack = QStackedWidget()
        self.tabs.currentChanged.connect(self._turn)
        self._sheet = QFrame()
        self._sheet.setProperty("role", "panel")
        self._inside = QHBoxLayout(self._sheet)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.stack, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.tabs)
        self._box.addWidget(self._sheet, 1)

    def _finish(self) -> None:
        """What Tab reaches after the tabs is put in after them."""
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        self._rule.setFixedWidth(1)
        self._inside.addWidget(self._rule)
        self.todo.setFixedWidth(GAPS_WIDTH)
        self._inside.addWidget(self.todo)
        self._box.addSpacing(8)
        self._box.addWidget(self.story)

    def _add(self, key: str, words: str, tab: W) -> W:
        index = self.tabs.addTab(words)
        self.tabs.setTabData(index, key)
        if key != "history":
            self._add_badge(key, index)
        self.stack.addWidget(tab)
        return tab

    def _add_badge(self, key: str, index: int) -> None:
        badge = QLabel()
        badge.setProperty("role", "count")
        badge.hide()
        badge.resize(0, 0)
        self._badges[key] = badge
        self.tabs.setTabButton(index, QTabBar.ButtonPosition.RightSide, badge)

    # --- the draft ------------------------------------------------------------------------------

    def load(self, card: PersonCard) -> None:
        """Begin a draft from a stored card."""
        self._card = card
        person = card.person
        self.general.load(person)
        self.states.load(person.full_name, person.id, card.employments, card.statuses)
        self.general.employment.load(self.states.running())
        self.party.load(person)
        self.positions.load(person.full_name, person.id, card.positions, card.unassigned)
        self.qualifications.load(person.id, card.qualifications)
        self.retell()

    def card(self) -> PersonCard:
        """The card as edited."""
        old = self._card
        assert old is not None
        person = self.party.read(self.general.read(old.person))
        return PersonCard(
            person=person,
            positions=self.positions.positions(),
            qualifications=(
                self.qualifications.read() if self.qualifications.changes() else old.qualifications
            ),
            statuses=self.states.statuses(),
            employments=self.states.employments(),
            unassigned=self.positions.unassigned(),
            cases=old.cases,
        )

    def changes(self) -> int:
        """How many fields, rows or tables differ from what is stored."""
        return (
            self.general.changes()
            + self.party.changes()
            + self.qualifications.changes()
            + self.positions.changed()
            + self.states.changes()
        )

    def obstacle(self) -> tuple[str, Field] | None:
        """The first field that keeps the card from being saved, with its tab."""
        name = self.general.fields["full_name"]
        if name.value() is None:
            name.set_problem(self.tr("Cần ghi họ và tên thì mới lưu được."))
            return "general", name
        day = self.general.employment.obstacle()
        if day is not None:
            return "general", day
        written = ((tab, field) for tab, _name, field in self._written() if field.unreadable())
        return next(written, None)

    def settle(self) -> None:
        """Read the field being typed into as if it had been left."""
        fields = [field for _tab, _name, field in self._written()]
        fields.append(self.general.employment.since.start)
        for field in fields:
            if field.typing():
                field.finish()

    # --- showing --------------------------------------------------------------------------------

    def _employment_asked(self) -> None:
        asked = self.general.employment
        self.states.take(asked.asked(), unknown=asked.unknown())
        self._on_edited()

    def _on_edited(self) -> None:
        self.edited.emit()
        self._later.start()

    def day_moved(self) -> None:
        """The reference date is another one: ages, gaps and the story follow."""
        for field in (self.general.fields | self.party.fields).values():
            if isinstance(field, DateField):
                field.retell()
        asked = self.general.employment
        if asked.asked() is None and not asked.unknown():
            asked.load(self.states.running())
        self.retell()

    def retell(self) -> None:
        """Work out anew what is missing and how the story looks."""
        if self._card is None:
            return
        draft = self.card()
        self.story.tell(story(draft, self.context))
        items = self._findings.of(draft, list(self._written()))
        self.todo.tell(items, self.changed_words())
        for field_tab in (self.general, self.party):
            self._findings.mark(field_tab.fields, items)
        for key, badge in self._badges.items():
            count = sum(item.tab == key for item in items)
            badge.setText(str(count))
            badge.setVisible(count > 0)
            badge.setToolTip(self.tr("{count} mục cần bổ sung").format(count=count))
            # the bar leaves room also for a button that is hidden
            badge.resize(badge.sizeHint() if count else QSize(0, 0))
            # the bar gives a button the room it had when it was put in: ask it to look again
            place = TABS.index(key)
            self.tabs.setTabText(place, self.tabs.tabText(place))

    def _written(self) -> Iterator[Written]:
        for name, field in self.general.fields.items():
            yield "general", name, field
        for row in self.qualifications.rows:
            for field in row.fields:
                yield "qualifications", row.kind, field
        for name, field in self.party.fields.items():
            yield "party", name, field

    def changed_words(self) -> str:
        """What the draft changes: "Đã sửa 1 ô, chưa lưu."; empty where nothing is changed."""
        assert self._card is not None
        levels = self.qualifications.tally()
        fields = self.general.changes() + self.party.changes() + levels.fields
        return tally(self._card, self.card(), replace(levels, fields=fields))

    def go_to(self, tab: str, field: str) -> None:
        """Bring the cursor to a field, on whichever tab it is."""
        if tab in TABS:
            self.tabs.setCurrentIndex(TABS.index(tab))
        fields = {"general": self.general, "party": self.party}.get(tab)
        if isinstance(fields, FieldsTab) and field in fields.fields:
            fields.fields[field].focus_editor()
            fields.ensureWidgetVisible(fields.fields[field])
        elif tab == "qualifications":
            self.qualifications.focus_kind(field)
        elif tab == "positions":
            self.positions.table.setFocus()
        elif tab == "states":
            self.states.table.setFocus()

    def show_field(self, tab: str, field: Field) -> None:
        """Bring the cursor to a field that may be folded away or out of sight."""
        self.go_to(tab, "")
        if tab == "qualifications":
            self.qualifications.reveal(field)
        field.focus_editor()
        {"general": self.general, "party": self.party}.get(
            tab, self.qualifications
        ).ensureWidgetVisible(field)

    def _open_segment(self, tab: str, row_id: int) -> None:
        if tab == "positions":
            self.go_to(tab, "")
            self.positions.open_id(row_id)
        elif tab == "party":
            self.go_to("party", "official_member" if row_id else "joined_party")
        else:
            kind = self.qualifications.kind_of(row_id)
            self.go_to("qualifications", kind)

    def place(self) -> Place:
        """Where the clerk is, to be resumed after the form was filled anew."""
        at = next((n for n, (_tab, _key, f) in enumerate(self._written()) if f.typing()), None)
        return Place(self.tabs.currentIndex(), self._scrolled().value(), at)

    def resume(self, place: Place) -> None:
        """Go back to where the clerk was."""
        self.tabs.setCurrentIndex(min(place.tab, self.tabs.count() - 1))
        fields = [field for _tab, _key, field in self._written()]
        if place.field is not None and place.field < len(fields):
            fields[place.field].focus_editor()
        elif place.tab == TABS.index("positions"):
            self.positions.table.setFocus()
        self._scrolled().setValue(place.scroll)

    def _scrolled(self) -> QScrollBar:
        areas = {2: self.qualifications, 3: self.party}
        return areas.get(self.tabs.currentIndex(), self.general).verticalScrollBar()

    def turn(self, step: int) -> None:
        """The next or previous tab."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _turn(self, index: int) -> None:
        self.stack.setCurrentIndex(index)

    def set_width_class(self, name: str) -> None:
        """Wide: list at the right; else the list is a tab and the story folds."""
        wide = name == "wide"
        self.general.set_columns(1 if name == "narrow" else 2, stacked=name == "narrow")
        self.party.set_columns(1 if name == "narrow" else 2, stacked=name == "narrow")
        self._rule.setVisible(wide)
        beside = self._inside.indexOf(self.todo) >= 0
        if wide and not beside:
            self.tabs.removeTab(len(TABS))
            self.stack.removeWidget(self.todo)
            self.todo.setFixedWidth(GAPS_WIDTH)
            self._inside.addWidget(self.todo)
            self.todo.show()
        elif not wide and beside:
            self._inside.removeWidget(self.todo)
            self.todo.setMinimumWidth(0)
            self.todo.setMaximumWidth(16777215)
            self.stack.addWidget(self.todo)
            self.tabs.addTab(self.tr("Cần bổ sung"))
        self.story.fold.setChecked(wide)
