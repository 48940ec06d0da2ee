"""Báo cáo: what each paper holds is said before it is opened; the keyboard reaches all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.period import Month
from cadredesk.services import organisation, people
from cadredesk.ui import fonts
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.paper.page import PaperPage
from cadredesk.ui.pages.paper.sources import MonthlySource
from cadredesk.ui.pages.reports.page import ReportsPage
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import AS_OF, desk_with_people


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with desk_with_people(tmp_path, qtbot) as (made, _asker, _ids):
        yield made


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Window:
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 698)
    bring_up(qtbot, made)
    desk.go("reports")
    qtbot.waitUntil(lambda: bool(page_of(made).papers), timeout=10_000)
    return made


def page_of(window: Window) -> ReportsPage:
    page = window.pages["reports"]
    assert isinstance(page, ReportsPage)
    return page


def test_each_list_says_how_many_it_names_and_of_which_day(window: Window) -> None:
    page, office = page_of(window), window.desk.an_office
    assert page.lists_of.text() == "tính đến 30/11/2026"
    everybody = len(people.lines(office, AS_OF))
    assert page.abouts[0].text().startswith(f"{everybody} người đang có trong danh sách")
    council = next(n for n, p in enumerate(page.papers) if "Hội đồng" in p.text())
    assert page.abouts[council].text() == "chưa có người nào"


def test_of_whom_it_is_not_sure_is_said_apart(window: Window, qtbot: QtBot) -> None:
    day = date(2026, 8, 1)  # before the sheet that names them without a day
    window.desk.set_as_of(day)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.lists_of.text() == "tính đến 01/08/2026", timeout=10_000)
    qtbot.waitUntil(lambda: "chưa rõ" in page.abouts[1].text(), timeout=10_000)
    committee = organisation.composition(window.desk.an_office, "bch", day)
    told = f"{committee.certain} người, chưa rõ {committee.uncertain} người"
    assert page.abouts[1].text() == told
    assert page.papers[1].accessibleDescription() == told


def test_a_person_who_goes_is_not_counted_any_more(window: Window, qtbot: QtBot) -> None:
    page, office = page_of(window), window.desk.an_office
    before = page.abouts[0].text()
    people.trash(office, [people.lines(office, AS_OF)[0].id])
    qtbot.waitUntil(lambda: page.abouts[0].text() != before, timeout=10_000)
    assert page.abouts[0].text().startswith(f"{len(people.lines(office, AS_OF))} người")


def test_arrows_go_through_the_papers_and_enter_opens_one(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    page.papers[0].setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page.papers[2].hasFocus()
    qtbot.keyClick(page.papers[2], Qt.Key.Key_Up)
    assert page.papers[1].hasFocus()
    qtbot.keyClick(page.papers[0], Qt.Key.Key_Up)
    assert page.papers[1].hasFocus()  # the first has none above
    qtbot.keyClick(page.papers[1], Qt.Key.Key_Return)
    paper = window.page
    assert isinstance(paper, PaperPage)
    assert paper.head.title.text() == page.papers[1].text()
    assert paper.head.back.text() == "Báo cáo"


def test_this_month_and_the_last_are_one_click_away(window: Window) -> None:
    page = page_of(window)
    assert page.this_month.text() == "Tháng này, 11/2026"
    assert page.last_month.text() == "Tháng trước, 10/2026"
    page.last_month.click()
    paper = window.pages["paper"]
    assert isinstance(paper, PaperPage)
    assert isinstance(paper._source, MonthlySource)
    assert paper._source.month == Month(2026, 10)


def test_nothing_is_cut_where_letters_are_large_and_the_window_small(
    window: Window, qtbot: QtBot
) -> None:
    fonts.set_scale(1.5)
    try:
        window.resize(911, 442)
        window.looks.set_scale(1.5)
        qtbot.wait(50)
        page = page_of(window)
        inner = page._area.widget()
        assert inner.minimumSizeHint().width() <= page._area.viewport().width()
        parts: list[QWidget] = [*page.papers, page.this_month, page.last_month, page.quotas]
        for part in (*parts, page.open_month, page.month):
            assert part.width() >= part.minimumSizeHint().width()
            assert part.mapTo(inner, part.rect().topRight()).x() <= inner.width()
        for about in page.abouts:
            assert about.height() >= about.heightForWidth(about.width())
    finally:
        window.looks.set_scale(1.0)
