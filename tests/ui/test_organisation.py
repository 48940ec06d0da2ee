"""The page of bodies, on a real office file: who sits where, and titles for many at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cadredesk.services import lists, organisation, people
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign import AssignDialog
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
    assert opened.count(UNASSIGNED) == "2"
    groups = opened.page.waiting.groups()
    assert [(g.text, len(g.people)) for g in groups] == [
        ("Thành viên Ban đại diện NHCSXH", 3),
        ("Ủy viên UBKT kiêm nhiệm", 1),
    ]
    assert opened.page.waiting.facts.text().startswith("2 cách ghi của 4 người.")


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
    assert opened.count(UNASSIGNED) == "2"
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
    words, stop = opened.page.view.kept.lines[0]
    assert words.text() == (
        "để trống 2 ghế, dành cho nữ (chờ kiện toàn quý I/2027), chưa rõ từ ngày nào"
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


@pytest.mark.parametrize(
    "what",
    ["assign", "end", "edit_body", "add_body", "assign_texts", "edit_term", "keep_empty"],
)
def test_dialogs_fit_a_small_screen_and_close_with_escape(opened: Opened, what: str) -> None:
    opened.choose(UNASSIGNED if what == "assign_texts" else "bch")
    if what == "end":
        opened.page.view.grid.select_row(0)
    getattr(opened.page, what)()
    dialog = opened.page.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert 440 <= dialog.width() <= 880
    assert dialog.height() <= 400
    opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert opened.asker.said == []
