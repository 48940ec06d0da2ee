"""The form of a person, on a real office file: what a clerk sees, types, saves and leaves."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from cadredesk.domain.service import Position
from cadredesk.services import people
from cadredesk.ui.dialogs.end_person import EndPersonDialog
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_table import RowTable
from cadredesk.ui.widgets.fields_text import DateField
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import desk_with_people
from tests.ui.person_page import Opened, type_over, words_of


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


# --- reading --------------------------------------------------------------------------------


def test_the_head_says_who_and_where_in_the_list(opened: Opened) -> None:
    opened.show(opened.ids[0])
    head = opened.page.head
    assert head.title.text() == "Hồ Thị Lan Chi"
    assert head.context.full_text().startswith("Nữ, 36 tuổi · Ủy viên Ban Chấp hành, ")
    assert opened.page.where.text() == "1 / 6"
    assert not opened.page.previous.isEnabled()
    opened.page.following.click()
    opened.settle()
    assert head.title.text() == "Phạm Quốc Tuấn"
    assert opened.page.where.text() == "2 / 6"


def test_fields_show_what_is_stored(opened: Opened) -> None:
    opened.show(opened.ids[0])
    assert opened.field("full_name").value() == "Hồ Thị Lan Chi"
    assert opened.field("birth_party").note() == "theo lý lịch đảng viên · 36 tuổi"
    gender = opened.field("gender")
    assert isinstance(gender, ChoiceField)
    assert gender.combo.currentText() == "Nữ"
    employment = opened.field("employment")
    assert isinstance(employment, ChoiceField)
    assert employment.combo.currentText() == "Công chức"
    assert not opened.page.dirty
    assert not opened.page.save_button.isEnabled()


def test_what_is_missing_is_listed_and_counted_on_the_tabs(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    listed = words_of(form)
    assert "Số căn cước có 11 chữ số, cần 12. Kiểm tra số 0 ở đầu." in listed
    assert "Chức vụ chưa gán: «Ủy viên UBKT kiêm nhiệm»." in listed
    assert opened.field("citizen_id").problem() == "Có 11 chữ số, cần 12. Kiểm tra số 0 ở đầu."
    side = QTabBar.ButtonPosition.RightSide
    general = form.tabs.tabButton(0, side)
    assert general.text() == "1"
    assert general.isVisible()
    party = form.tabs.tabButton(3, side)
    assert not party.isVisible()


def test_a_line_of_the_list_jumps_to_its_field(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(3)
    at = next(i for i, item in enumerate(form.todo.items) if item.field == "citizen_id")
    links = [b for b in form.todo.findChildren(QPushButton) if b.isVisible()]
    opened.qtbot.mouseClick(links[at], Qt.MouseButton.LeftButton)
    assert form.tabs.currentIndex() == 0
    assert opened.field("citizen_id").typing()
    levels = next(item for item in form.todo.items if item.tab == "qualifications")
    form.go_to(levels.tab, levels.field)
    assert form.tabs.currentIndex() == 2


def test_the_time_line_tells_positions_and_the_party(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    story = form.timeline.story()
    assert story is not None
    assert [row.name for row in story.rows] == ["Đảng", "HĐND", "Chức vụ chính", "Trình độ"]
    party = [s.words for lane in story.rows[0].lanes for s in lane]
    assert party == ["Dự bị", "Đảng viên", "Ủy viên Ban Chấp hành"]
    form.timeline.setFocus()
    opened.qtbot.keyClick(form.timeline, Qt.Key.Key_Right)
    assert form.timeline.accessibleDescription() == "Đảng viên, từ 19/05/2015, thôi từ 15/07/2025"
    opened.qtbot.keyClick(form.timeline, Qt.Key.Key_Return)
    assert form.tabs.currentIndex() == 3


def test_a_start_nobody_knows_is_said_and_drawn(opened: Opened) -> None:
    form = opened.show(opened.ids[2])
    cell = form.positions.table.item(0, 2)
    assert cell.text() == "chưa rõ"
    assert cell.toolTip() == "Chưa rõ từ ngày nào; biết là đang giữ vào ngày 30/09/2026"
    story = form.timeline.story()
    assert story is not None
    segment = story.segments()[0]
    assert segment.start is None
    assert segment.begins == date(2026, 9, 30)
    assert not form.timeline.grab().isNull()


# --- editing and saving ---------------------------------------------------------------------


def test_typing_makes_the_form_dirty_and_ctrl_s_saves(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    opened.field("phone").focus_editor()
    (line,) = form.general.fields["phone"].stops()
    opened.qtbot.keyClick(line, Qt.Key.Key_End)
    opened.qtbot.keyClick(line, Qt.Key.Key_Backspace)
    type_in(line, "8")
    assert opened.page.state == ("Đang sửa – chưa lưu", "warn")
    assert opened.page.save_button.isEnabled()
    opened.page.save()
    opened.settle()
    assert opened.stored().person.phone == "0912000418"
    assert opened.page.state == ("", "")
    assert not opened.page.dirty
    step = opened.desk.an_office.undo_step()
    assert step is not None
    assert step.label == "Sửa hồ sơ"


def test_undo_is_seen_at_once(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("hometown").enter("Xã Khác")
    opened.page.save()
    opened.settle()
    opened.desk.undo()
    opened.settle()
    opened.qtbot.waitUntil(
        lambda: (
            opened.page.form is not None
            and opened.field("hometown").value() == "Phường Phổ Hòa, tỉnh Quảng Ngãi"
        )
    )


def test_saving_is_one_step_with_all_tabs(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    opened.field("religion").enter("buddhism")
    opened.field("joined_union").enter("2006-03-26")
    row = next(r for r in form.qualifications.rows if r.kind == "political_theory")
    row.level.combo.choose("trung_cap")
    assert row.start.value() == "2026-11-30", "a new level asks its own day"
    form.positions.table.setCurrentCell(0, 0)
    opened.page.save()
    opened.settle()
    card = opened.stored()
    assert card.person.religion == "buddhism"
    assert card.person.joined_union == "2006-03-26"
    theory = next(q for q in card.qualifications if q.kind == "political_theory")
    assert (theory.level, theory.start) == ("trung_cap", "2026-11-30")
    opened.desk.undo()
    opened.settle()
    card = opened.stored()
    assert card.person.religion == "none"
    assert all(q.kind != "political_theory" for q in card.qualifications)


def test_untouched_parts_are_not_written(opened: Opened) -> None:
    before = opened.stored()
    opened.show(opened.ids[0])
    opened.field("note").enter("đã rà soát")
    opened.page.save()
    opened.settle()
    after = opened.stored()
    assert after.qualifications == before.qualifications
    assert after.positions == before.positions
    assert after.employments == before.employments
    assert after.unassigned == before.unassigned


def test_an_optional_error_does_not_hinder_saving(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("citizen_id").enter("123")
    opened.page.save()
    opened.settle()
    assert opened.stored().person.citizen_id == "123"
    assert "Số căn cước có 3 chữ số" in words_of(opened.form)


def test_an_unreadable_date_keeps_the_form_open(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    birth = form.general.fields["birth_party"]
    birth.line().setText("31/2/1991")  # type: ignore[attr-defined]
    opened.field("note").enter("x")
    opened.page.save()
    assert opened.page.dirty
    assert form.tabs.currentIndex() == 0
    assert opened.stored().person.birth_party == "1990-10-08"
    assert birth.typing()


def test_a_name_is_needed(opened: Opened) -> None:
    form = opened.show(None)
    assert opened.page.head.title.text() == "Người mới"
    assert opened.field("full_name").typing()
    opened.field("note").enter("chưa có tên")
    opened.page.save()
    assert form.general.fields["full_name"].problem() == "Cần ghi họ và tên thì mới lưu được."
    opened.field("full_name").enter("Nguyễn Văn Mới")
    opened.page.save()
    opened.settle()
    names = [p.full_name for p in people.lines(opened.desk.an_office, opened.desk.as_of)]
    assert "Nguyễn Văn Mới" in names
    assert opened.page.head.title.text() == "Nguyễn Văn Mới"
    step = opened.desk.an_office.undo_step()
    assert step is not None
    assert step.label == "Thêm người"


def test_undoing_a_new_person_goes_back_to_the_list(opened: Opened) -> None:
    opened.show(None)
    opened.field("full_name").enter("Nguyễn Văn Mới")
    opened.page.save()
    opened.settle()
    opened.desk.undo()
    opened.qtbot.waitUntil(lambda: bool(opened.backs))
    assert opened.asker.said == []


# --- employment and states ------------------------------------------------------------------


def kinds(opened: Opened) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(e.kind, e.start, e.seen_on, e.end) for e in opened.stored().employments]


def rows(table: RowTable) -> list[list[str]]:
    return [
        [table.text_at(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_another_employment_asks_its_own_day_and_ends_the_old(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    asked = form.general.employment
    assert not asked.since.isVisible()
    asked.kind.combo.choose("can_bo")
    assert asked.since.isVisible()
    assert asked.since.start.value() == "2026-11-30"
    assert opened.page.dirty
    type_over(opened, asked.since.start.line(), "1/7/2025")
    assert rows(form.states.table)[:2] == [
        ["Diện", "Cán bộ", "01/07/2025", "–", "–", "chưa rõ"],
        ["Diện", "Công chức", "09/2012", "01/07/2025", "–", "chưa rõ"],
    ]
    assert form.changes() == 1
    opened.page.save()
    opened.settle()
    assert kinds(opened) == [
        ("cong_chuc", "2012-09", None, "2025-07-01"),
        ("can_bo", "2025-07-01", None, None),
    ]
    assert not opened.form.general.employment.since.isVisible()
    assert not opened.page.dirty
    opened.desk.undo()
    opened.settle()
    assert kinds(opened) == [("cong_chuc", "2012-09", None, None)]


def test_an_employment_since_nobody_knows_when(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.general.employment.kind.combo.choose("vien_chuc")
    form.general.employment.since.unknown.setChecked(True)
    opened.page.save()
    opened.settle()
    assert set(kinds(opened)) == {
        ("cong_chuc", "2012-09", None, "2026-11-30"),
        ("vien_chuc", None, "2026-11-30", None),
    }
    assert opened.form.general.employment.kind.value() == "vien_chuc"


def test_the_day_of_an_employment_is_asked_for_until_it_can_be(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    asked = form.general.employment
    asked.kind.combo.choose("can_bo")
    type_over(opened, asked.since.start.line(), "2010")
    opened.page.save()
    assert opened.page.dirty
    assert "không sau ngày bắt đầu 09/2012" in (asked.since.start.problem() or "")
    asked.since.start.line().clear()
    opened.page.save()
    assert asked.since.start.problem() is not None
    asked.kind.combo.choose("cong_chuc")
    assert not asked.since.isVisible()
    assert not opened.page.dirty


def test_tab_goes_from_the_kind_to_its_day_and_on(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    asked = form.general.employment
    asked.kind.combo.choose("can_bo")
    opened.field("phone").focus_editor()
    passed = []
    for _ in range(4):
        opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    day, unknown = asked.since.start.line(), asked.since.unknown
    recruited = opened.field("recruited")
    assert isinstance(recruited, DateField)
    assert passed == [asked.kind.combo, day, unknown, recruited.line()]


def test_a_person_of_whom_no_employment_was_known(opened: Opened) -> None:
    form = opened.show(opened.ids[1])
    form.general.employment.kind.combo.choose("can_bo")
    opened.page.save()
    opened.settle()
    (only,) = opened.stored(opened.ids[1]).employments
    assert (only.kind, only.start, only.end) == ("can_bo", "2026-11-30", None)


def test_a_wrong_employment_is_corrected_in_its_row(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(4)
    form.states.table.setCurrentCell(0, 0)
    opened.qtbot.keyClick(form.states.table, Qt.Key.Key_Return)
    dialog = form.states.dialog
    assert dialog is not None
    dialog.kind.combo.choose("vien_chuc")
    dialog.do.click()
    assert form.general.employment.kind.combo.currentText() == "Viên chức"
    assert not form.general.employment.since.isVisible()
    assert opened.page.dirty
    opened.page.save()
    opened.settle()
    assert kinds(opened) == [("vien_chuc", "2012-09", None, None)]


def test_states_follow_each_other(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    for code, day in (("studying", "2026-03-01"), ("working", "2026-09-01")):
        form.states.add.click()
        dialog = form.states.dialog
        assert dialog is not None
        assert dialog.since.start.value() == "2026-11-30"
        dialog.do.click()
        assert dialog.kind.problem() == "Cần chọn mục này."
        dialog.kind.combo.choose(code)
        dialog.since.start.enter(day)
        dialog.do.click()
    opened.page.save()
    opened.settle()
    found = [(s.status, s.start, s.end) for s in opened.stored().statuses]
    assert found == [
        ("studying", "2026-03-01", "2026-09-01"),
        ("working", "2026-09-01", None),
    ]
    assert "Đang công tác" in opened.page.head.context.full_text()


def test_a_state_that_ends_the_record_ends_everything_with_one_undo(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.states.add.click()
    dialog = form.states.dialog
    assert dialog is not None
    dialog.kind.combo.choose("transferred")
    assert dialog.after.text().startswith("Trạng thái này kết thúc hồ sơ")
    bring_up(opened.qtbot, dialog)
    type_over(opened, dialog.since.start.line(), "11/2026")
    dialog.do.click()
    assert dialog.since.start.problem() == "Cần ghi đủ ngày, tháng, năm."
    dialog.since.start.enter("2026-11-15")
    dialog.why.enter("Tỉnh ủy")
    dialog.do.click()
    assert opened.stored().statuses == ()
    opened.page.save()
    opened.settle()
    card = opened.stored()
    assert [(s.status, s.start, s.reason) for s in card.statuses] == [
        ("transferred", "2026-11-15", "Tỉnh ủy")
    ]
    assert {p.end for p in card.positions} == {"2017-02-01", "2026-11-15"}
    assert kinds(opened) == [("cong_chuc", "2012-09", None, "2026-11-15")]
    opened.desk.undo()
    opened.settle()
    assert opened.stored().statuses == ()
    assert [p.end for p in opened.stored().positions].count(None) == 2


def test_a_state_written_by_mistake_is_taken_out(opened: Opened) -> None:
    people.end_people(opened.desk.an_office, opened.ids[:1], status="retired", day="2026-12-01")
    form = opened.show(opened.ids[0])
    assert rows(form.states.table)[1][1:3] == ["Nghỉ hưu", "01/12/2026"]
    form.states.table.setCurrentCell(1, 0)
    opened.qtbot.keyClick(form.states.table, Qt.Key.Key_Delete)
    opened.page.save()
    opened.settle()
    assert opened.stored().statuses == ()


# --- the history of a record ----------------------------------------------------------------


def test_who_changed_what_is_read_beside_the_record(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("phone").enter("0912000418")
    opened.page.save()
    opened.settle()
    form = opened.form
    form.tabs.setCurrentIndex(5)
    assert form.history.table.isVisible()
    first, second = rows(form.history.table)[:2]
    assert first[1:] == ["Lê Thị Ngân", "Sửa hồ sơ", "Điện thoại", "0912000417 → 0912000418"]
    assert second[2:4] == ["Thêm người", "Họ và tên"]
    opened.desk.undo()
    opened.settle()
    first = rows(opened.form.history.table)[0]
    assert first[2:] == ["Hoàn tác: Sửa hồ sơ", "Điện thoại", "0912000418 → 0912000417"]


def test_a_new_person_has_no_history_yet(opened: Opened) -> None:
    form = opened.show(None)
    form.tabs.setCurrentIndex(5)
    assert form.history.nothing.isVisible()


# --- leaving --------------------------------------------------------------------------------


def test_a_clean_form_is_left_without_a_question(opened: Opened) -> None:
    opened.show(opened.ids[0])
    assert opened.page.may_leave()
    assert opened.asker.said == []


@pytest.mark.parametrize(
    ("answer", "leaves", "stored"), [(0, True, "mới"), (1, True, None), (2, False, None)]
)
def test_leaving_asks_once_save_discard_or_stay(
    opened: Opened, answer: int, leaves: bool, stored: str | None
) -> None:
    opened.show(opened.ids[0])
    opened.field("note").enter("mới")
    opened.asker.answers = [answer]
    assert opened.page.may_leave() is leaves
    assert opened.asker.offered == [("Lưu", "Bỏ thay đổi", "Ở lại")]
    assert "Đã sửa 1 ô, chưa lưu." in opened.asker.said[0]
    opened.settle()
    assert opened.stored().person.note == stored
    assert opened.page.dirty is not leaves


def test_somebody_elses_change_does_not_throw_a_draft_away(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("note").enter("đang viết")
    office = opened.desk.an_office
    people.trash(office, [opened.ids[3]])
    QApplication.processEvents()
    opened.settle()
    assert opened.field("note").value() == "đang viết"


def test_the_next_person_asks_first(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("note").enter("mới")
    opened.asker.answers = [2]
    opened.page.step(1)
    assert opened.page.head.title.text() == "Hồ Thị Lan Chi"


# --- positions ------------------------------------------------------------------------------


def add_position(opened: Opened, title: str, body: str | None) -> PositionDialog:
    form = opened.form
    form.tabs.setCurrentIndex(1)
    form.positions.add.click()
    dialog = form.positions.dialog
    assert isinstance(dialog, PositionDialog)
    fill(dialog, opened, title, body)
    return dialog


def fill(dialog: PositionDialog, opened: Opened, title: str, body: str | None) -> None:
    seats = opened.form.context.book.seats.organisation
    dialog.what.title.combo.choose(next(t.id for t in seats.titles if t.code == title))
    if body is not None:
        dialog.what.body.combo.choose(next(b.id for b in seats.bodies if b.code == body))


def test_a_new_position_asks_its_own_day(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "uv_btv", None)
    assert dialog.what.body.combo.currentText() == "Ban Thường vụ Đảng ủy phường"
    assert dialog.since.start.value() == "2026-11-30"
    dialog.since.start.enter("2026-10-01")
    dialog.number.enter("15-QĐ/TU")
    dialog.do.click()
    assert opened.page.dirty
    assert opened.form.positions.table.text_at(0, 0) == "Ủy viên Ban Thường vụ"
    opened.page.save()
    opened.settle()
    new = max(opened.stored().positions, key=lambda p: p.id)
    assert (new.start, new.seen_on, new.decision.number) == ("2026-10-01", None, "15-QĐ/TU")


def test_a_start_may_be_unknown_but_never_nothing(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "uv_btv", None)
    dialog.since.start.line().clear()
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.since.start.problem() == "Ghi ngày, hoặc chọn «Chưa rõ từ ngày nào»."
    dialog.since.unknown.setChecked(True)
    assert dialog.since.start.note() == "biết là đang giữ vào ngày 30/11/2026"
    dialog.do.click()
    opened.page.save()
    opened.settle()
    new = max(opened.stored().positions, key=lambda p: p.id)
    assert (new.start, new.seen_on) == (None, "2026-11-30")


def test_bodies_offered_are_those_of_the_title(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "truong_phong", None)
    names = [choice.name for choice in dialog.what.body.combo.choices()]
    assert names == ["Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"]
    dialog.do.click()
    assert dialog.what.body.problem() == "Cần chọn mục này."
    dialog.reject()
    assert not opened.page.dirty


def test_an_end_before_the_start_is_refused(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "uv_btv", None)
    dialog.until.enter("2025-01-01")
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.until.problem() is not None
    assert "không sau ngày bắt đầu" in dialog.until.problem()
    dialog.reject()


def test_tab_goes_through_the_dialog_in_reading_order(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "uv_btv", None)
    bring_up(opened.qtbot, dialog)
    dialog.what.title.focus_editor()
    seen = []
    for _step in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName() or focus.property("text"))
        opened.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [
        "Chức danh, bắt buộc",
        "Tổ chức, bắt buộc",
        "Từ ngày, bắt buộc",
        "Thôi từ ngày",
        "Chưa rõ từ ngày nào",
        "Chức vụ chính",
        "Quyết định số",
        "Ngày quyết định",
        "Hình thức",
    ]
    dialog.reject()


def test_ending_a_position_asks_its_day(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    form.positions.table.setCurrentCell(1, 0)
    form.positions.end.click()
    dialog = form.positions.dialog
    assert isinstance(dialog, EndPositionDialog)
    assert dialog.day() == "2026-11-30"
    dialog.from_day.enter("2026-12-01")
    dialog.why.combo.choose("nghi_huu")
    dialog.do.click()
    opened.page.save()
    opened.settle()
    ended = [p for p in opened.stored().positions if p.end == "2026-12-01"]
    assert [p.end_reason for p in ended] == ["nghi_huu"]


def test_a_wrong_position_is_taken_out_and_undo_brings_it_back(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    form.positions.table.setCurrentCell(0, 0)
    opened.qtbot.keyClick(form.positions.table, Qt.Key.Key_Delete)
    assert form.positions.table.rowCount() == 2
    opened.page.save()
    opened.settle()
    assert len(opened.stored().positions) == 2
    opened.desk.undo()
    opened.settle()
    assert len(opened.stored().positions) == 3


def test_only_one_running_position_is_the_main_one(opened: Opened) -> None:
    opened.show(opened.ids[0])
    dialog = add_position(opened, "uv_btv", None)
    dialog.main.setChecked(True)
    dialog.do.click()
    main = [p for p in opened.form.positions.positions() if p.main]
    assert len(main) == 1


def test_a_text_is_matched_and_leaves_the_list(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(1)
    button = next(
        b
        for b in form.positions.texts.findChildren(QPushButton)
        if b.accessibleName() == "Gán «Ủy viên UBKT kiêm nhiệm»"
    )
    button.click()
    dialog = form.positions.dialog
    assert isinstance(dialog, PositionDialog)
    assert dialog.since.unknown.isChecked()
    fill(dialog, opened, "uv_ubkt", None)
    dialog.do.click()
    opened.page.save()
    opened.settle()
    card = opened.stored()
    assert card.unassigned == ()
    new: Position = max(card.positions, key=lambda p: p.id)
    assert (new.start, new.seen_on) == (None, "2026-09-30")


# --- qualifications -------------------------------------------------------------------------


def test_language_judgements_are_three_valued(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    row = next(r for r in form.qualifications.rows if r.kind == "foreign_language")
    assert row.level.combo.currentText() == "Khác (ghi rõ)"
    assert row.level.text() == "B1 khung châu Âu"
    assert row.international is not None
    assert row.converse is not None
    row.international.combo.choose(True)
    row.converse.combo.choose(False)
    opened.page.save()
    opened.settle()
    fact = next(q for q in opened.stored().qualifications if q.kind == "foreign_language")
    assert fact.can_work_internationally is True
    assert fact.can_converse is False
    assert fact.text == "B1 khung châu Âu"
    assert fact.seen_on == "2026-09-30"


def test_rows_are_added_and_taken_away(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    tab = form.qualifications
    row = tab.add_row("degree")
    assert not opened.page.dirty
    row.level.combo.choose("thac_si")
    row.subject.enter("Quản lý công")
    first = next(r for r in tab.rows if r.kind == "degree")
    tab.drop_row(first)
    opened.page.save()
    opened.settle()
    degrees = [q for q in opened.stored().qualifications if q.kind == "degree"]
    assert [(q.level, q.major) for q in degrees] == [("thac_si", "Quản lý công")]


def test_study_and_certificate_are_kept(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    form.tabs.setCurrentIndex(2)
    row = next(r for r in form.qualifications.rows if r.kind == "degree")
    assert not row.number.isVisible()
    row.opener.click()
    assert row.number.isVisible()
    row.form.combo.choose("vua_lam_vua_hoc")
    type_over(opened, row.number.line(), "B 123456")
    type_over(opened, row.dated.line(), "20/6/12")
    opened.page.save()
    opened.settle()
    degree = next(q for q in opened.stored().qualifications if q.kind == "degree")
    assert (degree.form, degree.certificate_number, degree.certificate_date) == (
        "vua_lam_vua_hoc",
        "B 123456",
        "2012-06-20",
    )
    row = next(r for r in opened.form.qualifications.rows if r.kind == "degree")
    assert row.number.isVisible(), "what is known is not folded away"


def test_an_emptied_date_means_not_known_since_when(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    row = next(r for r in form.qualifications.rows if r.kind == "degree")
    row.start.enter(None)
    opened.page.save()
    opened.settle()
    degree = next(q for q in opened.stored().qualifications if q.kind == "degree")
    assert (degree.start, degree.seen_on) == (None, "2026-11-30")


# --- the record's end, the window -----------------------------------------------------------


def test_ending_a_record_asks_how_and_when(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.page.end_record()
    dialog = opened.page.dialog
    assert isinstance(dialog, EndPersonDialog)
    dialog.do.click()
    assert dialog.kind.problem() == "Cần chọn mục này."
    dialog.kind.combo.choose("retired")
    dialog.from_day.enter("2026-12-01")
    dialog.do.click()
    opened.settle()
    card = opened.stored()
    assert card.statuses[-1].status == "retired"
    assert {p.end for p in card.positions if p.start != "2012-09"} == {"2026-12-01"}


@pytest.mark.parametrize(
    ("size", "name", "columns"),
    [((1206, 644), "wide", 2), ((1045, 490), "medium", 2), ((863, 388), "narrow", 1)],
)
def test_the_form_follows_the_width(
    opened: Opened, size: tuple[int, int], name: str, columns: int
) -> None:
    form = opened.show(opened.ids[0])
    opened.page.resize(*size)
    opened.page.set_width_class(name)
    QApplication.processEvents()
    assert form.general.grid.columns() == columns
    beside = form.tabs.count() == 6
    assert beside is (name == "wide")
    assert form.todo.isVisible() is (name == "wide")
    if not beside:
        form.turn(-1)
        assert form.tabs.tabText(form.tabs.currentIndex()) == "Cần bổ sung"
        assert form.todo.isVisible()
    opened.page.set_width_class("wide")
    QApplication.processEvents()
    assert form.todo.isVisible()
    assert form.tabs.count() == 6


def test_no_label_is_cut(opened: Opened) -> None:
    form = opened.show(opened.ids[0])
    for tab, fields in enumerate((form.general.fields, None, None, form.party.fields)):
        form.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        for field in (fields or {}).values():
            label = next(
                w for w in field.findChildren(QLabel) if w.property("role") == "field-label"
            )
            assert label.height() >= label.sizeHint().height(), field.label()
            if not label.wordWrap():
                assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


# --- small courtesies -----------------------------------------------------------------------


def test_saving_leaves_the_cursor_where_it_was(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("note").focus_editor()
    type_in(opened.field("note"), "đang ghi")
    opened.page.save()
    opened.settle()
    assert opened.field("note").typing()
    assert opened.field("note").value() == "đang ghi"
    assert not opened.page.dirty


def test_escape_in_a_list_does_not_leave_the_page(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("note").enter("mới")
    religion = opened.field("religion")
    assert isinstance(religion, ChoiceField)
    religion.focus_editor()
    type_in(religion.combo, "p")
    popup = religion.combo.popup()
    assert popup is not None
    opened.qtbot.keyClick(popup.search, Qt.Key.Key_Escape)
    opened.qtbot.waitUntil(lambda: religion.combo.popup() is None)
    assert opened.asker.said == []
    assert opened.backs == []
    opened.asker.answers = [1]
    opened.qtbot.keyClick(religion.combo, Qt.Key.Key_Escape)
    assert opened.asker.offered == [("Bỏ thay đổi", "Ở lại")]
    assert opened.page.dirty


def test_another_day_is_told_in_a_draft_too(opened: Opened) -> None:
    opened.show(opened.ids[0])
    opened.field("note").enter("đang viết")
    opened.desk.set_as_of(date(2026, 10, 7))
    QApplication.processEvents()
    assert opened.field("birth_party").note() == "theo lý lịch đảng viên · 35 tuổi"
    assert opened.field("note").value() == "đang viết"
