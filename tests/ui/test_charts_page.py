"""The page of charts: reached from targets and bodies, its figures lead to their people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.errors import UserError
from cadredesk.services.demo import demo
from cadredesk.services.office import create, open_office
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.charts.page import ChartsPage
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.pages.targets.page import TargetsPage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.offices import Answers


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    path = tmp_path / "office.cadre"
    demo(path)
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers())
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 698)
    made.show()
    desk.use(open_office(path))
    yield made
    desk.close()


def charts(window: Window) -> ChartsPage:
    page = window.pages["charts"]
    assert isinstance(page, ChartsPage)
    return page


def test_the_chosen_target_is_drawn(window: Window, qtbot: QtBot) -> None:
    window.desk.go("targets")
    targets = window.pages["targets"]
    assert isinstance(targets, TargetsPage)
    qtbot.waitUntil(lambda: targets.table.current != "", timeout=10_000)
    targets.table.choose("3-14")
    targets.show_chart()
    page = charts(window)
    qtbot.waitUntil(lambda: page.target.view.chart is not None, timeout=20_000)
    assert page.target.title.full_text() == "Nữ trong BCH"
    assert page.stack.currentWidget() is page.target
    assert page.head.back.text().endswith("Chỉ tiêu")


def test_a_body_is_drawn_and_its_figures_lead_to_people(window: Window, qtbot: QtBot) -> None:
    window.desk.go("organisation", body="btv")
    organisation = window.pages["organisation"]
    assert isinstance(organisation, OrganisationPage)
    qtbot.waitUntil(lambda: organisation._body() is not None, timeout=10_000)
    organisation.show_chart()
    page = charts(window)
    view = page.composition.view
    qtbot.waitUntil(lambda: view.chart is not None and bool(view.spots), timeout=20_000)
    assert page.composition.bodies.currentText() == "Ban Thường vụ Đảng ủy phường"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.composition.frame.dialog is not None, timeout=10_000)
    dialog = page.composition.frame.dialog
    assert dialog is not None and dialog.isVisible()
    dialog.close()


def test_the_tabs_turn_with_the_keyboard(window: Window, qtbot: QtBot) -> None:
    window.desk.go("charts", kind="pyramid")
    page = charts(window)
    qtbot.waitUntil(lambda: page.pyramid.view.chart is not None, timeout=20_000)
    assert page.pyramid.bodies.currentText() == "toàn bộ danh sách"
    page._turn_to(1)
    assert page.stack.currentWidget() is page.composition
    qtbot.waitUntil(lambda: page.composition.view.chart is not None, timeout=20_000)


def test_a_fault_is_said_in_place_of_the_bars_and_tried_again(window: Window, qtbot: QtBot) -> None:
    window.desk.go("charts", kind="pyramid")
    page = charts(window)
    qtbot.waitUntil(lambda: page.pyramid.view.chart is not None, timeout=20_000)
    page.pyramid.frame.fail(UserError("disk-error", file="office.cadre"))
    assert page.pyramid.frame.again.isVisible()
    assert not page.pyramid.view.isVisible()
    page.pyramid.frame.again.click()
    qtbot.waitUntil(page.pyramid.view.isVisible, timeout=20_000)


def test_where_nobody_sits_anywhere_the_page_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers())
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 698)
    made.show()
    desk.use(create(tmp_path / "new.cadre", "Đảng ủy phường Phổ Hòa"))
    desk.go("charts", kind="composition")
    frame = charts(made).composition.frame
    qtbot.waitUntil(frame.note.isVisible, timeout=20_000)
    assert frame.note.text() == "Chưa có người nào giữ chức danh, nên chưa có biểu đồ."
    assert not charts(made).composition.bodies.isEnabled()
    desk.close()
