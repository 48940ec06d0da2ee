"""The page of one person on a real office file, for tests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.person import PersonCard
from cadredesk.services import people
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.person.form import PersonForm
from cadredesk.ui.pages.person.page import PersonPage
from cadredesk.ui.widgets.fields import Field
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import Answers


class Opened:
    """The page with what stands behind it."""

    def __init__(self, desk: Desk, asker: Answers, ids: list[int], qtbot: QtBot) -> None:
        self.desk, self.asker, self.ids, self.qtbot = desk, asker, ids, qtbot
        self.page = PersonPage(desk)
        self.backs: list[bool] = []
        desk.went_back.connect(lambda: self.backs.append(True))
        qtbot.addWidget(self.page)
        self.page.resize(1206, 644)
        self.page.set_width_class("wide")

    def show(self, person_id: int | None, among: list[int] | None = None) -> PersonForm:
        self.page.take(person_id=person_id, among=among or self.ids)
        bring_up(self.qtbot, self.page)
        self.settle()
        return self.form

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy and self.page.form is not None)
        QApplication.processEvents()

    @property
    def form(self) -> PersonForm:
        form = self.page.form
        assert form is not None
        return form

    def field(self, name: str) -> Field:
        fields = self.form.general.fields | self.form.party.fields
        return fields[name]

    def stored(self, person_id: int | None = None) -> PersonCard:
        return people.card(self.desk.an_office, person_id or self.ids[0])


def words_of(form: PersonForm) -> str:
    return "\n".join(item.words for item in form.todo.items)


def type_over(opened: Opened, line: QLineEdit, text: str) -> None:
    """Put other words in the place of what stands there, and leave the field."""
    line.setFocus()
    line.selectAll()
    opened.qtbot.keyClick(line, Qt.Key.Key_Delete)
    type_in(line, text)
    opened.qtbot.keyClick(line, Qt.Key.Key_Tab)
