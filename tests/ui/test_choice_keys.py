"""Choice fields by keyboard: Tab takes and goes on, and a whole record is typed with Tab only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.services import people
from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice
from cadredesk.ui.widgets.fields_text import TextField
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import desk_with_people
from tests.ui.person_page import Opened
from tests.ui.test_fields import stand

PEOPLES = [
    Choice(None, "chưa rõ"),
    Choice("21", "Cơ Ho"),
    Choice("48", "Cống"),
    Choice("49", "Co", "Cor"),
    Choice("01", "Kinh"),
]


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as the system gives it: to whatever has the keyboard."""
    QApplication.processEvents()
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        now = QApplication.focusWidget() if kind == QEvent.Type.KeyRelease else target
        if now is not None:
            QApplication.sendEvent(now, QKeyEvent(kind, key, modifier))
    QApplication.processEvents()


def back_tab() -> None:
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)


class Three:
    def __init__(self, qtbot: QtBot) -> None:
        self.before = TextField("Trước")
        self.choice = ChoiceField("Dân tộc", PEOPLES)
        self.after = TextField("Sau")
        self.window: QWidget = stand(qtbot, self.before, self.choice, self.after)
        self.choice.load("01")
        self.choice.focus_editor()

    def open(self, text: str) -> None:
        type_in(self.window, text)
        QApplication.processEvents()
        assert self.choice.combo.popup() is not None


@pytest.fixture
def three(qtbot: QtBot) -> Three:
    return Three(qtbot)


def test_tab_takes_the_marked_line_and_goes_on(three: Three) -> None:
    three.open("co")
    press(Qt.Key.Key_Tab)
    assert three.choice.value() == "49", "the very words before those that only begin so"
    assert three.choice.combo.popup() is None
    assert three.after.typing()
    assert three.choice.problem() is None


def test_shift_tab_takes_and_goes_back(three: Three) -> None:
    three.open("cong")
    back_tab()
    assert three.choice.value() == "48"
    assert three.before.typing()


def test_tab_in_a_list_that_was_only_looked_at_changes_nothing(three: Three) -> None:
    press(Qt.Key.Key_F4)
    assert three.choice.combo.popup() is not None
    press(Qt.Key.Key_Tab)
    assert (three.choice.value(), three.choice.changed()) == ("01", False)
    assert three.after.typing()


def test_enter_takes_and_stays_and_esc_keeps(three: Three) -> None:
    three.open("cong")
    press(Qt.Key.Key_Return)
    assert (three.choice.value(), three.choice.typing()) == ("48", True)
    three.open("kinh")
    press(Qt.Key.Key_Escape)
    assert (three.choice.value(), three.choice.typing()) == ("48", True)


def test_tab_without_a_match_keeps_the_old_and_says_so(three: Three) -> None:
    three.open("xyz")
    popup = three.choice.combo.popup()
    assert popup is not None
    assert popup.none.isVisible()
    assert popup.none.text() == "Không có mục nào khớp «xyz»."
    press(Qt.Key.Key_Return)
    assert three.choice.combo.popup() is popup, "Enter has nothing to take"
    press(Qt.Key.Key_Tab)
    assert three.after.typing()
    assert three.choice.value() == "01"
    assert three.choice.problem() == "Không có «xyz». Vẫn giữ như cũ."
    back_tab()
    press(Qt.Key.Key_Tab)
    assert three.choice.problem() is None


def test_pasted_text_is_searched_for(three: Three) -> None:
    QApplication.clipboard().setText(" Cống \n")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    popup = three.choice.combo.popup()
    assert popup is not None
    assert popup.search.text() == "Cống"
    press(Qt.Key.Key_Tab)
    assert three.choice.value() == "48"


def test_a_title_is_pasted_into_its_chooser(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    form.positions.add_fact()
    dialog = form.positions.dialog
    assert isinstance(dialog, PositionDialog)
    bring_up(opened.qtbot, dialog)
    dialog.what.title.focus_editor()
    QApplication.clipboard().setText("Ủy viên Ban Thường vụ")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Tab)
    assert dialog.what.title.combo.currentText() == "Ủy viên Ban Thường vụ"
    assert dialog.what.body.typing()


def test_a_person_is_typed_with_tab_only(opened: Opened) -> None:
    opened.show(None)
    assert opened.field("full_name").typing()
    typed = (
        "Lâm Thị Thử Nghiệm", "Thử", "03/1987", "8/3/87", "Nu", "Kinh",
        "xã Phổ Hòa", "Khong", "051187000123", "51000123", "Tổ 3", "0912000111",
        "vien chuc", "1/7/2025", "", "12/2010", "Phổ An", "Co", "xã Phổ Cường",
        "tổ cũ", "212345678", "con liệt sĩ", "Tốt", "nhập tay",
    )  # fmt: skip
    for text in typed:  # nothing at the box «Chưa rõ từ ngày nào»
        type_in(opened.page, text)
        press(Qt.Key.Key_Tab)
    opened.page.save()
    opened.settle()
    assert opened.page.state == ("", "")
    found = max(opened.desk.roster.lines, key=lambda line: line.id)
    card = people.card(opened.desk.an_office, found.id)
    person = card.person
    assert (
        person.full_name, person.other_name, person.birth_party, person.birth_civil,
        person.gender, person.ethnic_group, person.hometown, person.religion,
        person.citizen_id, person.party_card, person.residence, person.phone,
        person.recruited, person.birth_place, person.local_origin, person.hometown_old,
        person.residence_old, person.old_id, person.policy_family, person.health, person.note,
    ) == (
        "Lâm Thị Thử Nghiệm", "Thử", "1987-03", "1987-03-08",
        "female", "01", "xã Phổ Hòa", "none",
        "051187000123", "51000123", "Tổ 3", "0912000111",
        "2010-12", "Phổ An", "yes", "xã Phổ Cường",
        "tổ cũ", "212345678", "con liệt sĩ", "Tốt", "nhập tay",
    )  # fmt: skip
    assert [(e.kind, e.start) for e in card.employments] == [("vien_chuc", "2025-07-01")]
