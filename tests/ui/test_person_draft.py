"""A draft of a person: what is said of it, what keeps it from being saved, what it asks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.service import Qualification
from cadredesk.services import people
from cadredesk.ui import theme
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.widgets.fields_text import DateField
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import desk_with_people
from tests.ui.person_page import Opened, type_over, words_of


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def date_field(opened: Opened, name: str) -> DateField:
    field = opened.field(name)
    assert isinstance(field, DateField)
    return field


def retold(opened: Opened, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in words_of(opened.form))


# --- a new person ---------------------------------------------------------------------------


def test_a_new_form_is_not_red_before_anything_was_typed(opened: Opened) -> None:
    form = opened.show(None)
    fields = form.general.fields | form.party.fields
    assert {name for name, field in fields.items() if field.problem()} == set()
    assert {item.state for item in form.todo.items} == {"unk"}
    name = opened.field("full_name")
    assert name.typing()
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert name.problem() is not None
    opened.qtbot.waitUntil(lambda: "error" in {item.state for item in form.todo.items})


def test_ctrl_s_on_an_empty_form_asks_for_the_name(opened: Opened) -> None:
    opened.show(None)
    opened.field("phone").focus_editor()
    opened.page.save()
    assert opened.page.state == ("Chưa lưu được: xem ô «Họ và tên»", "bad")
    assert opened.field("full_name").typing()


def test_a_new_person_cannot_be_ended_before_it_is_saved(opened: Opened) -> None:
    opened.show(None)
    button = opened.page.end_button
    assert not button.isEnabled()
    assert button.toolTip() == "Hồ sơ chưa lưu thì chưa có gì để kết thúc"
    menu = opened.page.head.more.menu()
    menu.aboutToShow.emit()
    assert not any(a.isEnabled() for a in menu.actions()), "nor from the menu of a narrow window"
    opened.field("full_name").enter("Nguyễn Văn Mới")
    opened.page.save()
    opened.settle()
    assert button.isEnabled()
    assert not button.toolTip()


def test_a_star_stands_where_something_is_asked_for_and_nowhere_else(opened: Opened) -> None:
    form = opened.show(None)
    asked = {item.field for item in form.todo.items}
    for name, field in (form.general.fields | form.party.fields).items():
        star = next(label for label in field.findChildren(QLabel) if label.text() == "*")
        assert star.isHidden() is (name not in asked), name
        (stop, *_more) = field.stops()
        assert stop.accessibleName().endswith(", bắt buộc") is (name in asked)
    assert {"full_name", "birth_party", "gender", "ethnic_group"} <= asked


# --- what cannot be kept --------------------------------------------------------------------


def test_a_birth_nobody_can_read_is_listed_before_saving(opened: Opened) -> None:
    opened.show(opened.ids[0])
    birth = date_field(opened, "birth_party")
    birth.line().setFocus()
    birth.line().selectAll()
    type_in(birth.line(), "31/2/1991")
    opened.form.retell()
    assert "Tháng 2/1991" not in words_of(opened.form), "not while it is being typed"
    opened.qtbot.keyClick(birth.line(), Qt.Key.Key_Tab)
    retold(opened, "Ngày sinh: Tháng 2/1991 không có ngày 31.")
    assert "Chưa có ngày sinh" not in words_of(opened.form), "it is not missing but wrong"
    item = opened.form.todo.items[0]
    assert item.state == "error"
    opened.form.go_to(item.tab, item.field)
    assert birth.typing()
    type_over(opened, birth.line(), "8/10/1990")
    opened.qtbot.waitUntil(lambda: "Tháng 2/1991" not in words_of(opened.form))


def test_a_wrong_number_is_told_once_the_field_is_left(opened: Opened) -> None:
    opened.show(opened.ids[1])
    number = opened.field("citizen_id")
    number.focus_editor()
    type_in(number, "0511")
    opened.form.retell()
    assert number.problem() is None
    opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    opened.qtbot.waitUntil(lambda: number.problem() is not None)


def test_what_keeps_it_from_being_saved_is_named_and_shown(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    row = next(r for r in form.qualifications.rows if r.kind == "degree")
    form.tabs.setCurrentIndex(2)
    row.show_more(True)
    type_over(opened, row.dated.line(), "mai")
    row.show_more(False)
    form.tabs.setCurrentIndex(0)
    opened.page.save()
    assert opened.page.state == ("Chưa lưu được: xem ô «Ngày cấp»", "bad")
    (said,) = opened.page.status
    assert said.startswith("Chưa lưu được. Ngày cấp: Không đọc được ngày.")
    assert form.tabs.currentIndex() == 2
    assert row.dated.isVisible()
    assert row.dated.typing()
    type_in(row.dated.line(), "1")
    assert opened.page.state == ("Đang sửa – chưa lưu", "warn")


# --- what a draft changes -------------------------------------------------------------------


def foot(opened: Opened) -> str:
    opened.form.retell()
    return opened.form.todo.foot.text()


def test_what_is_changed_is_counted_for_what_it_is(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    assert foot(opened) == ""
    form.positions.add.click()
    dialog = form.positions.dialog
    assert isinstance(dialog, PositionDialog)
    seats = form.context.book.seats.organisation
    dialog.what.title.combo.choose(next(t.id for t in seats.titles if t.code == "uv_btv"))
    dialog.do.click()
    assert foot(opened) == "Đã thêm 1 chức vụ, chưa lưu."
    opened.field("note").enter("x")
    opened.field("phone").enter("0912000418")
    form.positions.table.setCurrentCell(1, 0)
    form.positions.end.click()
    ending = form.positions.dialog
    assert isinstance(ending, EndPositionDialog)
    ending.do.click()
    row = form.qualifications.add_row("degree")
    row.level.combo.choose("thac_si")
    assert foot(opened) == (
        "Đã sửa 2 ô, thêm 1 trình độ, thêm 1 chức vụ, ghi thôi giữ 1 chức vụ, chưa lưu."
    )
    opened.asker.answers = [2]
    assert not opened.page.may_leave()
    assert "thêm 1 chức vụ" in opened.asker.said[0]


def test_a_row_added_and_taken_away_is_no_change(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    row = form.qualifications.add_row("degree")
    row.level.combo.choose("thac_si")
    assert opened.page.dirty
    form.qualifications.drop_row(row)
    assert not opened.page.dirty
    assert foot(opened) == ""


def test_another_employment_is_told_as_one(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.general.employment.kind.combo.choose("can_bo")
    assert foot(opened) == "Đã đổi diện, chưa lưu."


# --- the time line --------------------------------------------------------------------------


def test_the_time_line_marks_levels_and_draws_no_level_for_none(opened: Opened) -> None:
    office = opened.desk.an_office
    card = opened.stored()
    levels = (
        ("political_theory", "none", "2020"),
        ("political_theory", "cao_cap", "2025-06"),
        ("state_management", "none", "2019"),
        ("informatics", "none", "2018"),
    )
    facts = tuple(
        Qualification(person_id=card.person.id, kind=kind, level=level, start=start)
        for kind, level, start in levels
    )
    people.save(office, replace(card, qualifications=(*card.qualifications, *facts)))
    form = opened.show(opened.ids[0])
    story = form.timeline.story()
    assert story is not None
    (row,) = (row for row in story.rows if row.name == "Trình độ")
    drawn = [(s.words, s.state) for lane in row.lanes for s in lane]
    assert drawn == [("ĐH Luật", "reached"), ("CC LLCT", "reached")]
    assert not form.timeline.grab().isNull()


def test_marks_close_together_keep_their_words(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    for kind, level in (("political_theory", "trung_cap"), ("state_management", "chuyen_vien")):
        row = next(r for r in form.qualifications.rows if r.kind == kind)
        row.level.combo.choose(level)
        row.start.enter("2012-06")
    form.retell()
    story = form.timeline.story()
    assert story is not None
    lanes = next(row.lanes for row in story.rows if row.name == "Trình độ")
    assert [[s.words for s in lane] for lane in lanes] == [
        ["ĐH Luật"],
        ["TC LLCT"],
        ["QLNN chuyên viên"],
    ]


# --- the keyboard ---------------------------------------------------------------------------


def walk(opened: Opened, start: QWidget, inside: QWidget) -> list[tuple[int, int]]:
    """Where Tab stops within a widget, in order, as (y, x)."""
    start.setFocus()
    places = []
    for _step in range(80):
        opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        if stop is None or not inside.isAncestorOf(stop):
            break
        at = stop.mapTo(inside, QPoint(0, 0))
        places.append((at.y(), at.x()))
    return places


def is_read(places: list[tuple[int, int]]) -> bool:
    """Each stop is further right on the same line, or on a lower one."""
    return all(
        (lower > higher + 8) or (abs(lower - higher) <= 8 and right > left)
        for (higher, left), (lower, right) in pairwise(places)
    )


def test_tab_reads_the_tabs_then_what_is_missing(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    opened.page.resize(1206, 1400)
    form.qualifications.rows[3].show_more(True)
    QApplication.processEvents()
    sheets = (form.general.sheet, form.positions, form.qualifications.sheet, form.party.sheet)
    for tab, sheet in enumerate((*sheets, form.states)):
        form.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        places = walk(opened, form.tabs, sheet)
        assert len(places) > 1, tab
        assert is_read(places), (tab, places)
        last = QApplication.focusWidget()
        assert last is not None
        assert form.todo.isAncestorOf(last), tab


def test_tab_reads_the_dialog_of_a_state(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.states.add.click()
    dialog = form.states.dialog
    assert dialog is not None
    bring_up(opened.qtbot, dialog)
    assert dialog.kind.typing(), "the first field has the keyboard"
    (combo, _other) = dialog.kind.stops()
    places = walk(opened, combo, dialog.content)
    assert len(places) == 6
    assert is_read(places)
    dialog.reject()


def test_the_dialog_of_a_title_is_whole_in_large_letters(opened: Opened) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.tokens(), 1.5)
    try:
        form = opened.show(opened.ids[0])
        form.positions.add.click()
        dialog = form.positions.dialog
        assert isinstance(dialog, PositionDialog)
        bring_up(opened.qtbot, dialog)
        line = dialog.until.line()
        right = line.mapTo(dialog, line.rect().topRight()).x()
        assert right < dialog.width()
        dialog.reject()
    finally:
        theme.apply(app, theme.tokens(), 1.0)
