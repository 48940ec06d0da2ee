"""The page of bodies, on a real office file: who sits where, and titles for many at once."""

from collections.abc import Callable, Iterator
from datetime import date
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cadredesk.services import bodies, lists, organisation, people
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign import AssignDialog, give_title
from cadredesk.ui.dialogs.assign_text import AssignTextDialog
from cadredesk.ui.dialogs.body import BodyDialog
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.term import TermDialog
from cadredesk.ui.dialogs.vacancy import EndVacancyDialog, VacancyDialog
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.pages.organisation.tree import UNASSIGNED
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import Answers, desk_with_people


class Opened:
    """The page with what stands behind it."""

    def __init__(self, desk: Desk, asker: Answers, ids: list[int], qtbot: QtBot) -> None:
        self.desk, self.asker, self.ids, self.qtbot = desk, asker, ids, qtbot
        self.page = OrganisationPage(desk)
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        qtbot.addWidget(self.page)
        self.page.resize(1206, 644)
        self.page.set_width_class("wide")
        bring_up(qtbot, self.page)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        QApplication.processEvents()

    def choose(self, code: str) -> None:
        assert self.page.tree.go_to(code)

    def names(self) -> list[str]:
        model = self.page.view.grid.model()
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    def facts(self) -> str:
        return self.page.view.facts.text()

    def members(self, code: str) -> set[int]:
        found = organisation.composition(self.desk.an_office, code, self.desk.as_of)
        return {m.person.id for m in found.members}

    def count(self, code: str) -> str:
        tree = self.page.tree
        tree.go_to(code)
        item = tree.currentItem()
        assert item is not None
        return item.text(1).strip()

    def dialog(self, kind: type):
        dialog = self.page.dialog
        assert isinstance(dialog, kind)
        return dialog


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield Opened(desk, asker, ids, qtbot)


def title(opened: Opened, code: str) -> int:
    found = lists.organisation(opened.desk.an_office)
    return next(t.id for t in found.titles if t.code == code)


def body(opened: Opened, code: str) -> int:
    found = lists.organisation(opened.desk.an_office)
    return next(b.id for b in found.bodies if b.code == code)


# --- reading --------------------------------------------------------------------------------


def test_members_stand_by_rank(opened: Opened) -> None:
    opened.choose("bch")
    assert opened.names() == [
        "Phạm Quốc Tuấn",
        "Đỗ Thị Minh Nguyệt",
        "Lê Hoàng Phúc",
        "Hồ Thị Lan Chi",
        "Bùi Thanh Sơn",
    ]
    assert opened.facts().startswith("5 người")
    assert opened.page.view.name.text() == "Ban Chấp hành Đảng bộ phường"
    assert opened.page.status == ("<b>5</b> người trong Ban Chấp hành Đảng bộ phường",)


def test_a_body_within_another_stands_under_it(opened: Opened) -> None:
    opened.choose("thuong_truc")
    item = opened.page.tree.currentItem()
    assert item is not None
    assert item.parent().text(0) == "Ban Thường vụ Đảng ủy phường"
    assert item.parent().parent().text(0) == "Ban Chấp hành Đảng bộ phường"
    assert opened.names() == ["Phạm Quốc Tuấn", "Đỗ Thị Minh Nguyệt"]


def test_who_may_be_a_member_is_counted_apart(opened: Opened) -> None:
    opened.desk.set_as_of(date(2026, 1, 1))
    opened.settle()
    opened.choose("bch")
    assert opened.facts().startswith("3 người")
    doubt = opened.page.view.doubt
    assert doubt.isVisible()
    assert doubt.text() == "2 người chưa rõ từ khi nào, nên chưa tính vào con số trên."
    assert opened.count("bch") == "3 +2?"
    model = opened.page.view.grid.model()
    told = {model.index(r, 1).data(): model.index(r, 2).data() for r in range(model.rowCount())}
    assert told["Đỗ Thị Minh Nguyệt"] == "chưa rõ từ khi nào"
    assert told["Phạm Quốc Tuấn"] == "chắc chắn"
    opened.desk.set_as_of(date(2026, 11, 30))
    opened.settle()
    assert not doubt.isVisible()


def test_an_empty_body_says_what_to_do(opened: Opened) -> None:
    opened.choose("cong_an")
    assert opened.page.view.nobody.isVisible()
    assert not opened.page.view.grid.isVisible()
    note = opened.page.view.note
    assert note.label.text() == (
        "Chưa có ai giữ chức vụ trong tổ chức này. Chọn người và chức danh để gán."
    )
    assert note.button.text() == "Gán chức vụ…"
    assert not opened.page.view.end.isEnabled()


def test_enter_opens_the_record_with_its_place_in_the_body(opened: Opened) -> None:
    opened.choose("bch")
    opened.page.view.grid.select_row(0)
    opened.page.view.grid.setFocus()
    opened.qtbot.keyClick(opened.page.view.grid, Qt.Key.Key_Return)
    page, arguments = opened.went[-1]
    assert page == "person"
    assert arguments["person_id"] == opened.ids[1]
    assert next(iter(arguments["among"])) == opened.ids[1]
    assert len(list(arguments["among"])) == 5


def test_the_current_body_stays_after_a_change(opened: Opened) -> None:
    opened.choose("hdnd")
    people.trash(opened.desk.an_office, [opened.ids[4]])
    opened.settle()
    assert opened.page.tree.current_key() == "hdnd"
    assert opened.count("bch") == "4"


def test_going_to_a_body_by_its_code(opened: Opened) -> None:
    opened.page.take(body="mttq")
    assert opened.names() == ["Hồ Thị Lan Chi"]
    opened.page.take(unassigned=True)
    assert opened.page.waiting.isVisible()


# --- titles for many ------------------------------------------------------------------------


def test_many_people_get_a_title_in_one_step(opened: Opened) -> None:
    opened.choose("hdnd")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    assert not dialog.do.isEnabled()
    bring_up(opened.qtbot, dialog)
    dialog.picker.search.setFocus()
    type_in(dialog.picker.search, "thanh sơn")
    assert dialog.picker.view.model().rowCount() == 1
    opened.qtbot.keyClick(dialog.picker.view, Qt.Key.Key_Space)
    dialog.picker.search.setFocus()
    dialog.picker.search.clear()
    type_in(dialog.picker.search, "bich hanh")
    opened.qtbot.keyClick(dialog.picker.view, Qt.Key.Key_Space)
    assert dialog.picker.count.text() == "Đã chọn 2 người"
    assert dialog.do.text() == "Gán cho 2 người"
    dialog.do.click()
    assert dialog.what.title.problem() == "Cần chọn mục này."
    dialog.what.title.combo.choose(title(opened, "db_hdnd"))
    dialog.since.start.enter("2026-03-15")
    dialog.do.click()
    opened.settle()
    assert opened.members("hdnd") == {opened.ids[4], opened.ids[5]}
    assert opened.facts().startswith("2 người")
    opened.desk.undo()
    opened.settle()
    assert opened.members("hdnd") == set()


def test_titles_offered_are_those_of_the_body(opened: Opened) -> None:
    opened.choose("ubkt")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    names = [choice.name for choice in dialog.what.title.combo.choices()]
    assert "Chủ nhiệm Ủy ban Kiểm tra" in names
    assert "Bí thư Đảng ủy" not in names
    assert dialog.what.body.combo.currentText() == "Ủy ban Kiểm tra Đảng ủy"
    dialog.reject()


def test_a_body_nobody_has_a_title_in_leaves_the_choice(opened: Opened) -> None:
    opened.choose("thuong_truc")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    assert dialog.what.body.value() is None
    dialog.reject()


def test_nobody_found_is_said(opened: Opened) -> None:
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    dialog.picker.search.setText("xyz")
    assert dialog.picker.count.text() == "Không có người nào khớp «xyz». Đã chọn 0 người"
    dialog.reject()


def test_ending_asks_the_day_and_which(opened: Opened) -> None:
    opened.choose("bch")
    grid = opened.page.view.grid
    grid.select_row(3)
    grid.add_rows([3, 4])
    opened.page.end()
    dialog = opened.dialog(EndPositionDialog)
    assert [line.text() for line in dialog.lines] == [
        "Hồ Thị Lan Chi – Ủy viên Ban Chấp hành",
        "Bùi Thanh Sơn – Ủy viên Ban Chấp hành",
    ]
    dialog.lines[0].setChecked(False)
    dialog.from_day.enter("2026-11-30")
    dialog.do.click()
    opened.settle()
    assert opened.members("bch") == set(opened.ids[:4])
    opened.desk.undo()
    opened.settle()
    assert len(opened.members("bch")) == 5


# --- texts waiting for a title --------------------------------------------------------------


def test_the_same_texts_stand_together(opened: Opened) -> None:
    assert opened.count(UNASSIGNED) == "4"
    groups = opened.page.waiting.groups()
    assert [(g.text, len(g.people)) for g in groups] == [
        ("Thành viên Ban đại diện NHCSXH", 3),
        ("Ủy viên UBKT kiêm nhiệm", 1),
    ]
    assert opened.page.waiting.facts.text().startswith("4 người, 2 cách ghi.")


def test_texts_are_matched_many_at_once(opened: Opened) -> None:
    opened.choose(UNASSIGNED)
    opened.page.waiting.grid.select_row(0)
    opened.page.assign_texts()
    dialog = opened.dialog(AssignTextDialog)
    assert dialog.do.text() == "Gán cho 3 người"
    assert dialog.since.unknown.isChecked()
    dialog.what.title.combo.choose(title(opened, "uv_ubkt"))
    dialog.do.click()
    opened.settle()
    assert opened.members("ubkt") == set(opened.ids[1:4])
    card = people.card(opened.desk.an_office, opened.ids[1])
    new = max(card.positions, key=lambda p: p.id)
    assert (new.start, new.seen_on) == (None, "2026-09-30")
    assert opened.count(UNASSIGNED) == "1"
    opened.desk.undo()
    opened.settle()
    assert opened.count(UNASSIGNED) == "4"
    assert opened.members("ubkt") == set()


def test_what_is_no_title_is_dropped_and_comes_back(opened: Opened) -> None:
    opened.choose(UNASSIGNED)
    opened.page.waiting.grid.select_row(0)
    opened.page.drop_texts()
    opened.settle()
    assert len(opened.page.waiting.groups()) == 1
    opened.page.waiting.grid.select_row(0)
    opened.page.drop_texts()
    opened.settle()
    assert opened.page.waiting.nobody.isVisible()
    opened.desk.undo()
    opened.settle()
    assert len(opened.page.waiting.groups()) == 1


# --- bodies ---------------------------------------------------------------------------------


def test_a_body_is_added_under_the_one_shown(opened: Opened) -> None:
    opened.choose("bch")
    opened.page.add_body()
    dialog = opened.dialog(BodyDialog)
    dialog.do.click()
    assert dialog.name.problem() == "Cần ghi tên tổ chức."
    dialog.name.enter("Chi bộ Tổ dân phố 5")
    dialog.do.click()
    assert dialog.kind.problem() == "Cần chọn mục này."
    dialog.kind.combo.choose("chi_bo")
    assert dialog.parent_body.combo.currentText() == "Ban Chấp hành Đảng bộ phường"
    dialog.do.click()
    opened.settle()
    found = lists.organisation(opened.desk.an_office)
    new = next(b for b in found.bodies if b.name == "Chi bộ Tổ dân phố 5")
    assert (new.kind, new.parent, new.within) == ("chi_bo", "bch", None)
    opened.choose(new.code)
    item = opened.page.tree.currentItem()
    assert item is not None
    assert item.parent().text(0) == "Ban Chấp hành Đảng bộ phường"


def test_a_body_cannot_lie_within_itself(opened: Opened) -> None:
    opened.choose("bch")
    opened.page.edit_body()
    dialog = opened.dialog(BodyDialog)
    offered = {choice.name for choice in dialog.within.combo.choices()}
    assert "Ban Chấp hành Đảng bộ phường" not in offered
    assert "Ban Thường vụ Đảng ủy phường" not in offered
    assert dialog.name.value() == "Ban Chấp hành Đảng bộ phường"
    dialog.reject()


def test_a_changed_name_is_seen_and_undone(opened: Opened) -> None:
    opened.choose("doan")
    opened.page.edit_body()
    dialog = opened.dialog(BodyDialog)
    dialog.name.enter("Đoàn Thanh niên phường")
    dialog.do.click()
    opened.settle()
    assert opened.page.view.name.text() == "Đoàn Thanh niên phường"
    opened.desk.undo()
    opened.settle()
    assert opened.page.view.name.text() == "Đoàn TNCS Hồ Chí Minh phường"


# --- terms, seats ---------------------------------------------------------------------------


def cells(opened: Opened, key: str) -> dict[str, str | None]:
    """What a column says of each member."""
    model = opened.page.view.grid.model()
    keys = [column.key for column in model.columns]
    at = keys.index(key) + model.offset
    return {model.index(r, 1).data(): model.index(r, at).data() for r in range(model.rowCount())}


def test_members_show_since_when(opened: Opened) -> None:
    opened.choose("bch")
    told = cells(opened, "since")
    assert told["Phạm Quốc Tuấn"] == "15/07/2025"
    assert told["Bùi Thanh Sơn"] == "chưa rõ"


def test_a_body_without_a_term_says_what_to_do_and_gets_one(opened: Opened) -> None:
    opened.choose("bch")
    assert opened.facts() == "5 người · chưa ghi nhiệm kỳ – ghi ở «Nhiệm kỳ, số ghế…»"
    opened.page.view.term.click()
    dialog = opened.dialog(TermDialog)
    bring_up(opened.qtbot, dialog)
    dialog.do.click()
    assert dialog.name.problem() == "Cần ghi mục này."
    type_in(dialog.name.line(), "2025–2030")
    dialog.seats.line().setFocus()
    type_in(dialog.seats.line(), "hai bảy")
    dialog.do.click()
    assert dialog.seats.problem() == "Ghi số ghế bằng chữ số, từ 1 đến 999."
    dialog.seats.enter("27")
    assert dialog.start.value() == "2026-11-30"
    dialog.start.enter("2025-07-15")
    dialog.end.enter("2025-07-01")
    dialog.do.click()
    assert dialog.end.problem() is not None
    dialog.end.enter("2030-07")
    dialog.do.click()
    opened.settle()
    assert opened.facts() == (
        "5 người · 27 ghế · còn 22 ghế · nhiệm kỳ 2025–2030 (15/07/2025 – 07/2030)"
    )
    opened.page.view.term.click()
    dialog = opened.dialog(TermDialog)
    assert dialog.values()["seats"] == 27
    dialog.seats.enter("25")
    dialog.do.click()
    opened.settle()
    assert "25 ghế · còn 20 ghế" in opened.facts()
    assert len(lists.terms(opened.desk.an_office)) == 1
    opened.desk.undo()
    opened.desk.undo()
    opened.settle()
    assert lists.terms(opened.desk.an_office) == ()


def test_a_department_is_not_asked_for_a_term(opened: Opened) -> None:
    opened.choose("phong_kt")
    assert opened.facts() == "1 người"


def test_seats_are_kept_empty_and_given_free_again(opened: Opened) -> None:
    opened.choose("bch")
    assert not opened.page.view.kept.isVisible()
    opened.page.view.vacancy.click()
    dialog = opened.dialog(VacancyDialog)
    dialog.do.click()
    assert dialog.whom.problem() == "Cần chọn mục này."
    dialog.whom.combo.choose("female")
    dialog.count.enter("2")
    dialog.why.enter("chờ kiện toàn quý I/2027")
    assert dialog.since.start.value() == "2026-11-30"
    dialog.since.unknown.setChecked(True)
    dialog.do.click()
    opened.settle()
    words, _edit, stop = opened.page.view.kept.lines[0]
    assert words.text() == (
        "Để trống 2 ghế, dành cho nữ (chờ kiện toàn quý I/2027), chưa rõ từ ngày nào"
    )
    stop.click()
    ending = opened.dialog(EndVacancyDialog)
    ending.from_day.line().clear()
    ending.do.click()
    assert ending.from_day.problem() == "Cần ghi mục này."
    ending.from_day.enter("2026-11-30")
    ending.do.click()
    opened.settle()
    assert not opened.page.view.kept.isVisible()
    opened.desk.undo()
    opened.settle()
    assert opened.page.view.kept.isVisible()


def keep_two_for_women(opened: Opened) -> None:
    opened.choose("bch")
    bodies.save_vacancy(
        opened.desk.an_office,
        body_id=body(opened, "bch"),
        count=2,
        reserved_for="female",
        seen_on="2026-09-30",
    )
    opened.settle()


def test_a_kept_seat_is_changed_and_undone(opened: Opened) -> None:
    keep_two_for_women(opened)
    words, edit, _stop = opened.page.view.kept.lines[0]
    assert words.text() == "Để trống 2 ghế, dành cho nữ, chưa rõ từ ngày nào"
    edit.click()
    dialog = opened.dialog(VacancyDialog)
    assert dialog.windowTitle() == "Sửa ghế để trống"
    assert (dialog.count.value(), dialog.whom.value()) == ("2", "female")
    assert dialog.since.unknown.isChecked()
    assert not dialog.until.isVisible()
    dialog.count.enter("1")
    dialog.whom.combo.choose("young")
    dialog.since.unknown.setChecked(False)
    dialog.since.start.enter("2026-06-01")
    dialog.do.click()
    opened.settle()
    assert [w.text() for w, *_ in opened.page.view.kept.lines] == [
        "Để trống 1 ghế, dành cho cán bộ trẻ, từ 01/06/2026"
    ]
    assert len(lists.vacancies(opened.desk.an_office)) == 1
    opened.desk.undo()
    opened.settle()
    assert opened.page.view.kept.lines[0][0].text().startswith("Để trống 2 ghế, dành cho nữ")


def test_more_kept_seats_than_are_open_are_advised_against(opened: Opened) -> None:
    keep_two_for_women(opened)
    give_seats(opened, 8)  # five sit there, two of the other three are kept
    _words, edit, _stop = opened.page.view.kept.lines[0]
    edit.click()
    dialog = opened.dialog(VacancyDialog)
    assert dialog.count.note() == "tổ chức này còn 3 ghế"
    dialog.count.enter("5")
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.advice.words.text() == (
        "Ban Chấp hành Đảng bộ phường còn 3 ghế. Để trống 5 ghế là vượt 2 ghế so với số được duyệt."
    )
    assert dialog.do.text() == "Vẫn ghi"
    dialog.count.enter("3")
    assert not dialog.advice.isVisible()
    dialog.do.click()
    opened.settle()
    assert opened.page.view.kept.lines[0][0].text().startswith("Để trống 3 ghế")
    opened.page.view.vacancy.click()
    more = opened.dialog(VacancyDialog)
    more.whom.combo.choose("none")
    more.do.click()
    assert "còn 3 ghế, đã để trống 3 ghế ở dòng khác" in more.advice.words.text()
    more.do.click()
    opened.settle()
    assert len(opened.page.view.kept.lines) == 2


def give_seats(opened: Opened, seats: int) -> None:
    bodies.save_term(
        opened.desk.an_office,
        term_id=None,
        body_id=body(opened, "bch"),
        name="2025–2030",
        start="2025-07-15",
        end=None,
        seats=seats,
    )
    opened.settle()


def test_tab_comes_by_the_kept_seats_in_reading_order(opened: Opened) -> None:
    keep_two_for_women(opened)
    _words, edit, stop = opened.page.view.kept.lines[0]
    assert edit.accessibleName() == "Sửa: Để trống 2 ghế, dành cho nữ, chưa rõ từ ngày nào"
    opened.page.tree.setFocus()
    for wanted in (edit, stop, opened.page.view.term):
        opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted


def test_an_end_that_is_to_come_is_told_and_can_be_taken_back(opened: Opened) -> None:
    keep_two_for_women(opened)
    office = opened.desk.an_office
    bodies.end_vacancy(office, lists.vacancies(office)[0].id, "2027-01-01")
    opened.settle()
    words, edit, _stop = opened.page.view.kept.lines[0]
    assert words.text().endswith("thôi để trống từ 01/01/2027")
    edit.click()
    dialog = opened.dialog(VacancyDialog)
    dialog.until.line().clear()
    dialog.do.click()
    opened.settle()
    assert lists.vacancies(office)[0].end is None


def seats(opened: Opened, code: str, count: int, **but: str) -> None:
    bodies.save_term(
        opened.desk.an_office,
        term_id=None,
        body_id=body(opened, code),
        **{"name": "2025–2030", "start": "2025-07-15", "end": None, "seats": count, **but},  # type: ignore[arg-type]
    )
    opened.settle()


def test_more_people_than_seats_are_told_before_anything_is_written(opened: Opened) -> None:
    seats(opened, "bch", 5)
    opened.choose("bch")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    bring_up(opened.qtbot, dialog)
    dialog.picker.tick(opened.ids[5])
    dialog.what.title.combo.choose(title(opened, "uv_bch"))
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.advice.words.text() == (
        "Ban Chấp hành Đảng bộ phường có 5 ghế được duyệt, đang có 5 người. "
        "Gán xong là 6 người, thừa 1 người so với số ghế."
    )
    assert dialog.do.text() == "Vẫn gán cho 1 người"
    assert dialog.advice.isVisible()
    assert len(opened.members("bch")) == 5
    dialog.picker.tick(opened.ids[5], False)
    assert not dialog.advice.isVisible()
    dialog.picker.tick(opened.ids[5])
    dialog.do.click()
    dialog.do.click()
    opened.settle()
    assert len(opened.members("bch")) == 6
    assert opened.page.view.surplus.text() == "Thừa 1 người so với 5 ghế được duyệt."
    assert opened.page.view.surplus.isVisible()
    assert opened.count("bch") == "6/5"
    item = opened.page.tree.currentItem()
    assert item.toolTip(1) == "6 người, 5 ghế, thừa 1 người"
    assert not item.icon(0).isNull()
    opened.desk.undo()
    opened.settle()
    assert not opened.page.view.surplus.isVisible()


def test_within_the_seats_nothing_is_asked(opened: Opened) -> None:
    seats(opened, "bch", 6)
    opened.choose("bch")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    dialog.picker.tick(opened.ids[5])
    dialog.picker.tick(opened.ids[1])  # sits there already
    dialog.what.title.combo.choose(title(opened, "uv_bch"))
    dialog.do.click()
    opened.settle()
    assert len(opened.members("bch")) == 6


def test_texts_beyond_the_seats_are_told_too(opened: Opened) -> None:
    seats(opened, "ubkt", 2)
    opened.choose(UNASSIGNED)
    opened.page.waiting.grid.select_row(0)
    opened.page.assign_texts()
    dialog = opened.dialog(AssignTextDialog)
    dialog.what.title.combo.choose(title(opened, "uv_ubkt"))
    dialog.do.click()
    assert "Gán xong là 3 người, thừa 1 người" in dialog.advice.words.text()
    dialog.do.click()
    opened.settle()
    assert len(opened.members("ubkt")) == 3


def test_a_term_that_is_over_is_said(opened: Opened) -> None:
    seats(opened, "hdnd", 26, name="2021–2026", start="2021-07-01", end="2026-07-01")
    opened.choose("hdnd")
    assert opened.page.view.over.text() == (
        "Nhiệm kỳ 2021–2026 đã hết từ ngày 01/07/2026. Ghi nhiệm kỳ mới ở «Nhiệm kỳ, số ghế…»."
    )
    assert opened.page.view.over.isVisible()
    assert opened.facts() == "0 người"
    opened.desk.set_as_of(date(2026, 6, 30))
    opened.settle()
    assert not opened.page.view.over.isVisible()
    assert "nhiệm kỳ 2021–2026 (01/07/2021 – 01/07/2026)" in opened.facts()


def test_a_term_that_ends_some_day_this_year_still_stands(opened: Opened) -> None:
    seats(opened, "hdnd", 26, name="2021–2026", start="2021-07-01", end="2026")
    opened.choose("hdnd")
    assert "26 ghế" in opened.facts()
    assert not opened.page.view.over.isVisible()


def test_looking_into_the_list_of_titles_is_no_mistake(opened: Opened) -> None:
    opened.choose("bch")
    opened.page.assign()
    dialog = opened.dialog(AssignDialog)
    bring_up(opened.qtbot, dialog)
    assert dialog.picker.search.hasFocus()
    combo = dialog.what.title.combo
    combo.setFocus()
    opened.qtbot.keyClick(combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert combo.popup() is not None
    assert dialog.what.title.problem() is None
    opened.qtbot.keyClick(combo.popup().search, Qt.Key.Key_Escape)
    combo.setFocus()
    dialog.picker.search.setFocus()
    assert dialog.what.title.problem() == "Cần chọn mục này."


def test_people_ticked_beforehand_leave_the_title_to_choose_first(opened: Opened) -> None:
    lines = people.lines(opened.desk.an_office, opened.desk.as_of)
    dialog = give_title(opened.desk, lines, opened.page, chosen=[opened.ids[5]])
    bring_up(opened.qtbot, dialog)
    assert dialog.what.title.combo.hasFocus()
    order = []
    for _ in range(5):
        order.append(QApplication.focusWidget())
        opened.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    what, since = dialog.what, dialog.since
    assert order == [
        what.title.combo, what.body.combo, since.start.line(), since.unknown, dialog.do
    ]  # fmt: skip
    dialog.reject()


def test_an_office_without_people_says_why_and_leads_to_the_import(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        people.trash(desk.an_office, ids)
        opened = Opened(desk, asker, ids, qtbot)
        opened.choose("bch")
        note = opened.page.view.note
        assert note.isVisible()
        assert note.label.text() == (
            "Danh sách chưa có người nào. Nhập bảng Excel đang dùng, rồi gán chức vụ ở đây."
        )
        note.button.click()
        assert opened.went[-1][0] == "importing"


# --- the window -----------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "name"), [((1206, 644), "wide"), ((863, 388), "narrow")])
def test_nothing_is_cut_at_any_width(opened: Opened, size: tuple[int, int], name: str) -> None:
    opened.page.resize(*size)
    opened.page.set_width_class(name)
    opened.choose("bch")
    QApplication.processEvents()
    for label in opened.page.view.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


@pytest.fixture
def larger(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    yield lambda scale: theme.apply(qapp, theme.wanted("light"), scale)
    theme.apply(qapp, theme.wanted("light"))


def test_larger_letters_get_room_at_once(larger: Callable[[float], None], opened: Opened) -> None:
    opened.choose("bch")
    grid, tree = opened.page.view.grid, opened.page.tree
    before = (grid.rowHeight(0), grid.columnWidth(1), tree.columnWidth(1))
    larger(1.5)
    opened.desk.hub.theme_changed.emit()
    opened.settle()
    after = (grid.rowHeight(0), grid.columnWidth(1), tree.columnWidth(1))
    assert all(new > old * 1.2 for new, old in zip(after, before, strict=True))
    assert grid.rowHeight(0) >= grid.fontMetrics().height() + 7
    assert tree.width() > 500 * 0.8


def test_the_tree_keeps_its_part_of_a_small_window(
    larger: Callable[[float], None], opened: Opened
) -> None:
    larger(1.5)
    opened.page.resize(835, 380)
    opened.page.set_width_class("narrow")
    opened.settle()
    opened.choose("bch")
    assert opened.page.tree.width() >= 835 * 0.35
    view = opened.page.view
    for button in (view.term, view.vacancy, view.end, view.edit):
        assert view.buttons.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize(
    "what",
    [
        "assign",
        "end",
        "edit_body",
        "add_body",
        "assign_texts",
        "care.edit_term",
        "care.keep_empty",
        "add_title",
    ],
)
def test_dialogs_fit_a_small_screen_and_close_with_escape(opened: Opened, what: str) -> None:
    opened.choose(UNASSIGNED if what in ("assign_texts", "add_title") else "bch")
    if what == "end":
        opened.page.view.grid.select_row(0)
    attrgetter(what)(opened.page)()
    dialog = opened.page.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert 440 <= dialog.width() <= 880
    assert dialog.height() <= 400
    opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert opened.asker.said == []
