"""The numbers given to the blocks, as a clerk tells them and sees them on the monthly sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from cadredesk.domain.period import Month
from cadredesk.services import monthly, quotas
from cadredesk.storage import quotas as rows
from cadredesk.ui import fonts
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.office_info import OfficeInfoDialog
from cadredesk.ui.dialogs.quotas import QuotasDialog
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.pages.paper.page import PaperPage
from cadredesk.ui.window import Window
from tests.ui.offices import AS_OF, desk_with_people

JULY = date(2025, 7, 1)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with desk_with_people(tmp_path, qtbot) as (made, _asker, _ids):
        yield made


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Window:
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 698)
    made.show()
    return made


def opened(window: Window) -> QuotasDialog:
    dialogs = [d for d in window.findChildren(QuotasDialog) if d.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def paper(window: Window, qtbot: QtBot) -> PaperPage:
    window.desk.go("paper", period="2026-11")
    page = window.pages["paper"]
    assert isinstance(page, PaperPage)
    qtbot.waitUntil(lambda: bool(page.view.pages), timeout=20_000)
    return page


def link(page: PaperPage, words: str) -> None:
    links = page.parameters.missing.links
    (found,) = [one for one in links if words in one.accessibleName()]
    found.click()


def test_every_block_that_is_given_a_number_has_a_line(desk: Desk, qtbot: QtBot) -> None:
    quotas.save(desk.an_office, {"dang": 20, "dai_bieu": 3}, JULY)
    dialog = QuotasDialog(desk)
    qtbot.addWidget(dialog)
    given = {b.code for b in monthly.blocks() if b.kinds} | {"dai_bieu"}
    assert set(dialog.numbers) == given
    assert dialog.start.value() == AS_OF.isoformat()
    assert dialog.numbers["dang"].value() == "20"
    assert dialog.numbers["co_so"].value() is None
    assert dialog.numbers["co_so"].line().placeholderText() == "chưa rõ"


def test_numbers_are_kept_as_one_action_that_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    quotas.save(desk.an_office, {"dang": 20, "co_so": 17}, JULY)
    dialog = QuotasDialog(desk)
    qtbot.addWidget(dialog)
    dialog.numbers["dang"].enter("22")
    dialog.numbers["co_so"].enter("")
    dialog.numbers["su_nghiep"].enter("31")
    dialog.decision.enter("15-QĐ/TU")
    dialog.do.click()
    assert not dialog.isVisible()
    assert quotas.given(desk.an_office, AS_OF) == {"dang": 22, "su_nghiep": 31}
    assert quotas.given(desk.an_office, date(2026, 11, 29)) == {"dang": 20, "co_so": 17}
    with desk.an_office.db.read() as session:
        kept = {q.body_group: q.decision.number for q in rows.stored(session) if q.end is None}
    assert kept == {"dang": "15-QĐ/TU", "su_nghiep": "15-QĐ/TU"}
    (entry,) = desk.an_office.log(1)
    assert entry.label == "Sửa số lượng được giao"
    desk.an_office.undo()
    assert quotas.given(desk.an_office, AS_OF) == {"dang": 20, "co_so": 17}


def test_another_day_shows_what_was_given_by_then(desk: Desk, qtbot: QtBot) -> None:
    quotas.save(desk.an_office, {"dang": 20, "co_so": 17}, JULY)
    quotas.save(desk.an_office, {"dang": 22}, date(2026, 10, 1))
    dialog = QuotasDialog(desk)
    qtbot.addWidget(dialog)
    dialog.numbers["co_so"].enter("18")
    dialog.start.enter("2026-01-01")
    dialog.start.finish()
    assert dialog.numbers["dang"].value() == "20"
    assert dialog.numbers["co_so"].value() == "18"  # just typed
    assert dialog.changes() == {"co_so": 18}


def test_large_letters_cut_neither_day_nor_number(desk: Desk, qtbot: QtBot) -> None:
    fonts.set_scale(1.5)
    try:
        dialog = QuotasDialog(desk)
        qtbot.addWidget(dialog)
        dialog.show()
        line = dialog.start.line()
        words = QFontMetrics(fonts.font("body")).horizontalAdvance(line.text())
        assert line.width() >= words + 20
        assert dialog.width() <= 880 and dialog.height() <= 430
    finally:
        fonts.set_scale(1.0)


@pytest.mark.parametrize("typed", ["hai", "-1", "12.5", "10000"])
def test_what_is_no_number_is_said_and_nothing_is_kept(
    desk: Desk, qtbot: QtBot, typed: str
) -> None:
    dialog = QuotasDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.numbers["dang"].enter(typed)
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.numbers["dang"].problem() == "Ghi bằng chữ số, từ 0 đến 9999."
    assert quotas.given(desk.an_office, AS_OF) == {}


@pytest.mark.parametrize("typed", ["10/2026", ""])
def test_a_day_not_whole_is_asked_for(desk: Desk, qtbot: QtBot, typed: str) -> None:
    dialog = QuotasDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.numbers["dang"].enter("5")
    dialog.start.line().setText(typed)
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.start.problem()
    assert quotas.given(desk.an_office, AS_OF) == {}


def test_the_menu_and_the_page_of_reports_lead_to_the_dialog(window: Window) -> None:
    actions = {a.text(): a for a in window.menus.tools.actions()}
    actions["Số lượng được giao…"].trigger()
    opened(window).reject()
    window.desk.go("reports")
    window.pages["reports"].quotas.click()  # type: ignore[attr-defined]
    opened(window).reject()


def test_what_the_paper_misses_is_told_from_beside_it(window: Window, qtbot: QtBot) -> None:
    page = paper(window, qtbot)
    assert "số lượng được giao" in page.parameters.missing.text()
    before = page.view.pages
    link(page, "số lượng được giao")
    dialog = opened(window)
    for field in dialog.numbers.values():
        field.enter("7")
    dialog.do.click()
    qtbot.waitUntil(lambda: page.view.pages is not before, timeout=20_000)
    assert "số lượng được giao" not in page.parameters.missing.text()
    heads = monthly.summary(window.desk.an_office, Month(2026, 11)).headcount
    given = [row.quota for row in heads.rows if row.quota is not None]
    assert set(given) == {7}
    assert any(t.text == str(7 * len(given)) for s in page.view.pages for t in s.texts)


def test_a_month_that_is_over_is_given_its_number_on_its_first_day(
    window: Window, qtbot: QtBot
) -> None:
    window.desk.go("paper", period="2026-10")
    page = window.pages["paper"]
    assert isinstance(page, PaperPage)
    qtbot.waitUntil(lambda: bool(page.view.pages), timeout=20_000)
    link(page, "số lượng được giao")
    assert opened(window).start.value() == "2026-10-01"


def test_other_missing_facts_lead_to_where_they_are_told(window: Window, qtbot: QtBot) -> None:
    page = paper(window, qtbot)
    link(page, "cơ quan cấp trên")
    (facts,) = window.findChildren(OfficeInfoDialog)
    facts.parent_name.enter("Đảng bộ tỉnh Quảng Ngãi")
    before = page.view.pages
    facts.do.click()
    qtbot.waitUntil(lambda: page.view.pages is not before, timeout=20_000)
    assert "cấp trên" not in page.parameters.missing.text()
    link(page, "được duyệt của Thường trực Đảng ủy phường")
    organisation = window.page
    assert isinstance(organisation, OrganisationPage)
    qtbot.waitUntil(lambda: organisation._body() is not None, timeout=10_000)
    body = organisation._body()
    assert body is not None and body.code == "thuong_truc"
    window.desk.back()
    assert window.page is page


def test_the_links_are_reached_by_the_keyboard(window: Window, qtbot: QtBot) -> None:
    page = paper(window, qtbot)
    for one in page.parameters.missing.links:
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert one.accessibleName().startswith("Ghi ")
