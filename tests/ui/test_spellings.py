"""A text assigned once is remembered, the clerk sees it with its title, and may take it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Unassigned
from cadredesk.services import lists, people, spellings
from cadredesk.ui.dialogs.assign_text import AssignTextDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.dialogs.spellings import SpellingsDialog
from cadredesk.ui.dialogs.titles import TitlesDialog
from cadredesk.ui.pages.organisation.tree import UNASSIGNED
from tests.ui import person_page
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import desk_with_people
from tests.ui.test_organisation import Opened, title

TEXTS = ("CTHPN", "CTHPN.", "Chánh Văn phòng", "nguyên Chủ tịch HPN", "Trưởng thôn Tân An",
         "Trưởng thôn Tấn An")  # fmt: skip


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        for place, text in enumerate(TEXTS):
            told = Unassigned(person_id=0, text=text, seen_on="2026-09-30")
            card = PersonCard(person=Person(full_name=f"Võ Thị {place}"), unassigned=(told,))
            ids.append(int(people.save(desk.an_office, card)))
        yield Opened(desk, asker, ids, qtbot)


def assigning(opened: Opened, text: str) -> AssignTextDialog:
    """Choose a waiting text and ask to assign it."""
    opened.choose(UNASSIGNED)
    groups = opened.page.waiting.groups()
    opened.page.waiting.grid.select_row(next(i for i, g in enumerate(groups) if g.text == text))
    opened.page.waiting.assign.click()
    dialog = opened.dialog(AssignTextDialog)
    bring_up(opened.qtbot, dialog)
    return dialog


def learned(opened: Opened) -> list[tuple[str, str | None]]:
    return [(s.text, s.body) for s in spellings.spellings(opened.desk.an_office)]


def give(opened: Opened, dialog: AssignTextDialog, code: str, body: str | None = None) -> None:
    dialog.what.title.combo.choose(title(opened, code))
    if body is not None:
        found = lists.organisation(opened.desk.an_office).body(body)
        assert found is not None
        dialog.what.body.combo.choose(found.id)
    dialog.do.click()
    opened.settle()


def test_everybody_with_the_text_gets_it_and_it_is_remembered(opened: Opened) -> None:
    dialog = assigning(opened, "CTHPN")
    assert dialog.do.text() == "Gán cho 2 người"
    assert dialog.keep.isChecked()
    assert dialog.why.text().startswith("Bảng sau ghi như vậy thì có ngay chức vụ này")
    give(opened, dialog, "ct_hoi", "hoi_lhpn")
    assert opened.members("hoi_lhpn") == set(opened.ids[6:8])
    assert [text for text, _ in learned(opened)] == ["CTHPN", "CTHPN."]
    opened.desk.undo()
    opened.settle()
    assert opened.members("hoi_lhpn") == set()
    assert learned(opened) == []
    assert opened.page.waiting.facts.text().startswith("10 người")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Chánh Văn phòng", "Chữ này có thể là chức vụ ở tổ chức khác, nên không nhớ sẵn."),
        ("nguyên Chủ tịch HPN", "Chữ này nói chức vụ đã thôi hoặc mới dự kiến"),
    ],
)
def test_what_may_not_hold_for_others_is_not_ticked(opened: Opened, text: str, why: str) -> None:
    dialog = assigning(opened, text)
    assert not dialog.keep.isChecked()
    assert dialog.why.text().startswith(why)
    give(opened, dialog, "chanh_vp_du")
    assert learned(opened) == []


def test_the_clerk_ticks_it_nevertheless(opened: Opened) -> None:
    dialog = assigning(opened, "Chánh Văn phòng")
    dialog.keep.click()
    give(opened, dialog, "chanh_vp_du")
    assert learned(opened) == [("Chánh Văn phòng", "Văn phòng Đảng ủy")]


def test_the_clerk_takes_the_tick_away(opened: Opened) -> None:
    dialog = assigning(opened, "CTHPN")
    dialog.keep.click()
    give(opened, dialog, "ct_hoi", "hoi_lhpn")
    assert opened.members("hoi_lhpn") == set(opened.ids[6:8])
    assert learned(opened) == []


def test_two_places_that_differ_in_a_mark_do_not_stand_together(opened: Opened) -> None:
    opened.choose(UNASSIGNED)
    texts = {g.text: len(g.people) for g in opened.page.waiting.groups()}
    assert texts["Trưởng thôn Tân An"] == texts["Trưởng thôn Tấn An"] == 1
    assert texts["CTHPN"] == 2


def test_learned_spellings_stand_with_their_title_and_are_forgotten(opened: Opened) -> None:
    give(opened, assigning(opened, "CTHPN"), "ct_hoi", "hoi_lhpn")
    dialog = TitlesDialog(opened.desk)
    opened.qtbot.addWidget(dialog)
    bring_up(opened.qtbot, dialog)
    dialog.search.setText("cthpn")
    assert [line.title.code for line in dialog.grid.rows] == ["ct_hoi"]
    assert dialog.learned.text() == "Cách ghi đã học (2)…"
    dialog.learned.click()
    shown = dialog.spellings
    assert isinstance(shown, SpellingsDialog)
    assert shown.height() <= 400
    assert [s.text for s in shown.grid.rows] == ["CTHPN", "CTHPN."]
    assert shown.grid.rows[0].body == "Hội Liên hiệp Phụ nữ phường"
    shown.grid.selectAll()
    shown.drop.click()
    opened.settle()
    assert learned(opened) == []
    assert not shown.drop.isEnabled()
    assert shown.hint.text().startswith("Chưa học cách ghi nào.")
    assert dialog.learned.text() == "Cách ghi đã học…"
    assert opened.members("hoi_lhpn") == set(opened.ids[6:8])
    opened.desk.undo()
    opened.settle()
    assert [s.text for s in shown.grid.rows] == ["CTHPN", "CTHPN."]
    assert dialog.learned.text() == "Cách ghi đã học (2)…"
    shown.reject()
    dialog.reject()
    QApplication.processEvents()


# --- a title that is missing is added from the person's form --------------------------------


@pytest.fixture
def form(tmp_path: Path, qtbot: QtBot) -> Iterator[person_page.Opened]:
    with desk_with_people(tmp_path, qtbot) as (desk, asker, ids):
        yield person_page.Opened(desk, asker, ids, qtbot)


def add_missing(opened: person_page.Opened, dialog: PositionDialog, name: str, said: str) -> None:
    """Ask for a title the list does not have; the form stays as it is meanwhile."""
    combo = dialog.what.title.combo
    assert combo.choices()[-1].name == "Thêm chức danh mới…"
    combo.choose(combo.choices()[-1].code)
    adding = dialog.what.adding
    assert adding is not None
    assert (adding.name.value() or "") == said
    bring_up(opened.qtbot, adding)
    adding.name.line().selectAll()
    type_in(adding.name.line(), name)
    adding.kinds.tick("vpdu")
    adding.do.click()
    opened.settle()
    assert combo.currentText() == name
    assert dialog.what.body.combo.currentText() == "Văn phòng Đảng ủy"


@pytest.mark.parametrize("dirty", [False, True])
def test_a_title_is_added_from_the_position_dialog(form: person_page.Opened, dirty: bool) -> None:
    shown = form.show(form.ids[0])
    if dirty:
        person_page.type_over(form, form.field("phone").line(), "0912000418")
    shown.tabs.setCurrentIndex(1)
    shown.positions.add.click()
    dialog = shown.positions.dialog
    assert isinstance(dialog, PositionDialog)
    bring_up(form.qtbot, dialog)
    add_missing(form, dialog, "Thủ quỹ", "")
    dialog.do.click()
    assert form.form is shown
    assert form.page.dirty
    rows = range(shown.positions.table.rowCount())
    assert "Thủ quỹ" in {shown.positions.table.text_at(row, 0) for row in rows}
    form.page.save()
    form.settle()
    new = max(form.stored().positions, key=lambda p: p.id)
    names = {t.id: t.name for t in lists.organisation(form.desk.an_office).titles}
    assert names[new.title_id] == "Thủ quỹ"


def test_a_waiting_text_of_the_form_names_the_new_title(form: person_page.Opened) -> None:
    shown = form.show(form.ids[0])
    shown.tabs.setCurrentIndex(1)
    text = shown.positions.unassigned()[0]
    shown.positions.assign_text(text)
    dialog = shown.positions.dialog
    assert isinstance(dialog, PositionDialog)
    bring_up(form.qtbot, dialog)
    add_missing(form, dialog, "Ủy viên kiêm nhiệm", text.text)
    dialog.reject()
    form.settle()
    assert not form.page.dirty
    assert form.form is shown
    assert shown.positions.unassigned() == (text,)
    shown.positions.add.click()
    again = shown.positions.dialog
    assert isinstance(again, PositionDialog)
    assert "Ủy viên kiêm nhiệm" in {c.name for c in again.what.title.combo.choices()}
    again.reject()
