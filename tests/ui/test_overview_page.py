"""The first page as a clerk meets it: what it says, where it leads, how it fits."""

import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.target_text import count_text
from cadredesk.errors import UserError
from cadredesk.progress import NoProgress
from cadredesk.reports.layout import paginate
from cadredesk.services import office, overview, people, targets
from cadredesk.services.demo import demo
from cadredesk.ui import fonts, theme, tokens
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.pages.overview.cards import CardView
from cadredesk.ui.pages.overview.choose import ChooseDialog
from cadredesk.ui.pages.overview.notices import NoticesDialog
from cadredesk.ui.pages.overview.page import OverviewPage
from cadredesk.ui.pages.overview.source import LeadersSource
from cadredesk.ui.paper.letters import Letters
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import Answers

DAY = date(2026, 10, 31)


class Opened:
    """The window on its first page."""

    def __init__(self, qtbot: QtBot, desk: Desk, size: tuple[int, int]) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        self.window = Window(desk)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        bring_up(qtbot, self.window)
        self.settle()

    @property
    def page(self) -> OverviewPage:
        page = self.window.pages["overview"]
        assert isinstance(page, OverviewPage)
        return page

    def settle(self) -> None:
        for _ in range(3):  # the chart follows the figures, its picture follows its size
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20000)
            self.qtbot.wait(5)

    def card(self, series: str) -> CardView:
        view = self.page.cards.view(series)
        assert view is not None
        return view

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.qtbot.keyClick(target, key, keys)
        self.settle()

    def follow(self, kind: str) -> None:
        items = self.page.shown.attention if self.page.shown else ()
        self.page.jumps.follow(next(i for i in items if i.kind == kind))
        self.settle()


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    return path


@pytest.fixture
def desk(qapp: QApplication, ward: Path, tmp_path: Path) -> Iterator[Desk]:
    fonts.register()
    fonts.set_scale(1.0)
    theme.apply(qapp, tokens.LIGHT)
    copy = tmp_path / "mau.cadre"
    shutil.copy(ward, copy)
    made = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: DAY)
    made.use(office.open_office(copy))
    yield made
    made.close()
    QApplication.processEvents()


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Opened:
    return Opened(qtbot, desk, (1366, 698))


def test_the_program_begins_here_and_everything_fits_without_scrolling(opened: Opened) -> None:
    assert opened.window.page is opened.page
    assert opened.page.area.verticalScrollBar().maximum() == 0
    assert len(opened.page.cards.views) == 9
    assert opened.page.cards.columns == 3
    bottom = opened.page.cards.views[-1]
    assert opened.page.rect().contains(
        bottom.mapTo(opened.page, QPoint(bottom.width() - 1, bottom.height() - 1))
    )
    assert opened.page.chart.x() > opened.page.notices.geometry().right()


def test_every_card_says_what_the_targets_say(opened: Opened) -> None:
    results = {r.id: r for r in targets.results(opened.desk.an_office, DAY)}
    for view in opened.page.cards.views:
        assert view.card is not None
        result = results[view.card.result.id]
        assert view.accessibleName().startswith(f"{result.title}: {count_text(result)}, ")


def test_what_needs_attention_is_counted_and_the_rest_named_in_the_last_line(
    opened: Opened,
) -> None:
    panel = opened.page.notices
    every = opened.page.shown.attention if opened.page.shown else ()
    assert panel.count.text() == f"{len(every)} việc"
    shown = panel.shown
    assert shown == list(every[: len(shown)])
    assert 5 <= len(shown) < len(every)
    rest = every[len(shown) :]
    words = panel.rest.accessibleName()
    assert words == f"Còn {len(rest)} việc: {' · '.join(i.short for i in rest)}"
    for row in panel.list.rows[: len(shown)]:
        assert row.geometry().bottom() <= panel.rest.y()
        for label in (row.title, row.detail):
            assert label.height() >= label.heightForWidth(label.width())


def test_the_last_line_opens_the_whole_list_whose_links_lead_on(opened: Opened) -> None:
    opened.page.notices.rest.setFocus()
    opened.key(Qt.Key.Key_Return)
    dialog = opened.page.jumps.dialog
    assert isinstance(dialog, NoticesDialog)
    every = opened.page.shown.attention if opened.page.shown else ()
    assert [row.item for row in dialog.list.rows] == list(every)
    row = next(row for row in dialog.list.rows if row.item.kind == "incomplete")
    row.link.click()
    assert opened.went[-1] == ("people", {"view": "gaps"})
    assert opened.window.page is opened.window.pages["people"]


def test_links_lead_to_people_chart_and_bodies(opened: Opened) -> None:
    page = opened.page
    opened.follow("undecided")
    dialog = page.jumps.dialog
    assert isinstance(dialog, PeopleOfDialog)
    assert dialog.list.current == "unknown"
    card = next(c for c in page.shown.cards if c.result.status == "depends")  # type: ignore[union-attr]
    assert [p.id for p in dialog.list.people] == [p.id for p in card.result.unknown]
    dialog.reject()
    row = page.notices.list.rows[0]  # anywhere on the row
    opened.qtbot.mouseClick(row.detail, Qt.MouseButton.LeftButton)
    assert isinstance(page.jumps.dialog, PeopleOfDialog)
    assert page.jumps.dialog.list.current == "numerator"
    page.jumps.dialog.reject()
    items = [i for i in page.shown.attention if i.kind == "falling"]  # type: ignore[union-attr]
    page.jumps.follow(items[-1])
    opened.settle()
    assert page.chart.series == items[-1].jump.arguments["series"]
    assert page.chart.view.hasFocus()
    page.jumps.follow(items[-1])  # it shows already: the large chart of it
    assert opened.went[-1] == ("charts", {"series": page.chart.series, "back": "Tổng quan"})
    opened.follow("free")
    free = page.jumps.dialog
    assert isinstance(free, NoticesDialog)
    assert free.windowTitle().endswith("người") and "còn khuyết" in free.windowTitle()
    bodies = [row.item.jump.arguments["body"] for row in free.list.rows]
    assert len(bodies) > 1
    free.list.rows[-1].link.click()
    assert opened.went[-1] == ("organisation", {"body": bodies[-1]})


def test_a_fault_of_reading_is_said_in_the_panel_and_tried_again(opened: Opened) -> None:
    page = opened.page
    before = page.notices.items
    page._failed(UserError("disk-error", file="mau.cadre"))
    assert page.notices.fault.isVisible()
    assert page.notices.note.text().endswith("Các thẻ đang hiện là của lần đọc trước.")
    assert not page.notices.list.rows
    assert page.cards.views[0].isVisible() and page.chart.view.chart is not None
    page.notices.again.click()
    opened.settle()
    assert not page.notices.fault.isVisible()
    assert page.notices.items == before


def test_waiting_titles_and_backups_have_their_places(opened: Opened) -> None:
    opened.follow("unassigned")
    assert opened.went[-1] == ("organisation", {"unassigned": "yes"})
    assert opened.window.page is opened.window.pages["organisation"]
    opened.desk.go("backups")
    opened.settle()
    dialogs = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert any("ao lưu" in w.windowTitle() for w in dialogs)
    for dialog in dialogs:
        if dialog is not opened.window:
            dialog.close()


def test_arrows_walk_the_cards_and_enter_opens_the_target(opened: Opened) -> None:
    views = opened.page.cards.views
    views[0].setFocus()
    opened.key(Qt.Key.Key_Right)
    opened.key(Qt.Key.Key_Down)
    assert views[4].hasFocus()
    opened.key(Qt.Key.Key_Left)
    opened.key(Qt.Key.Key_Up)
    assert views[0].hasFocus()
    opened.key(Qt.Key.Key_Return)
    assert opened.went[-1] == ("targets", {"series": views[0].series})
    assert opened.window.page is opened.window.pages["targets"]


def test_a_number_opens_its_people_and_the_card_its_target(opened: Opened) -> None:
    view = opened.card("bch-nu")
    place = view.number_box().center().toPoint()
    opened.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    dialog = opened.page.jumps.dialog
    assert isinstance(dialog, PeopleOfDialog)
    assert view.card is not None
    assert [p.id for p in dialog.list.people] == [p.id for p in view.card.result.numerator]
    dialog.reject()
    view.setFocus()
    opened.key(Qt.Key.Key_Space)
    assert opened.page.jumps.dialog is not dialog
    opened.page.jumps.dialog.reject()  # type: ignore[union-attr]
    corner = QPoint(view.width() - 20, 10)
    opened.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=corner)
    assert opened.went[-1] == ("targets", {"series": "bch-nu"})


def test_f6_goes_from_the_list_to_the_chart_to_the_cards(opened: Opened) -> None:
    areas = opened.page.areas()
    assert areas == [
        opened.page.notices.list.rows[0].link,
        opened.page.chart.view,
        opened.page.cards.views[0],
    ]


def test_the_chart_chosen_is_remembered_for_this_office(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page
    assert page.shown is not None
    assert page.chart.series == page.shown.pressing
    page.chart.show_series("btv-nu")
    page.chart.series_changed.emit("btv-nu")
    opened.settle()
    assert opened.page.memory.chart == "btv-nu"
    again = Desk(opened.desk.settings, Answers(), today=lambda: DAY)
    path = opened.desk.an_office.path
    opened.desk.close()
    again.use(office.open_office(path))
    try:
        second = Opened(qtbot, again, (1366, 698))
        assert second.page.chart.series == "btv-nu"
    finally:
        again.close()


def test_cards_are_chosen_and_ordered_and_the_counts_follow(opened: Opened) -> None:
    page = opened.page
    page.choose_cards()
    dialog = page.jumps.dialog
    assert isinstance(dialog, ChooseDialog)
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    first = dialog.list.item(0)
    first.setCheckState(Qt.CheckState.Unchecked)
    dialog.list.setCurrentRow(8)
    opened.qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    wanted = [series for series in dialog.order() if series not in dialog.hidden()]
    dialog.use.click()
    opened.settle()
    assert [view.series for view in page.cards.views] == wanted
    assert wanted[-2:] == ["hdnd-nu", "bch-nu"]
    assert page.tally.total.text() == "8 chỉ tiêu, ẩn 1:"
    assert opened.desk.settings.now.overview[page.memory._office]["hidden"] == ["bch-duoi-40"]


def test_at_least_one_card_stays(opened: Opened) -> None:
    opened.page.choose_cards()
    dialog = opened.page.jumps.dialog
    assert isinstance(dialog, ChooseDialog)
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.use.isEnabled()
    dialog.reject()


def test_the_counts_stand_beside_their_lights(opened: Opened) -> None:
    tally, page = opened.page.tally, opened.page
    assert page.shown is not None
    counts = page.shown.counts()
    for status, light in tally.lights.items():
        assert light.isVisible() is bool(counts[status])
        if counts[status]:
            assert light.words.startswith(f"{counts[status]} ")
    tally.open.click()
    assert opened.went[-1][0] == "targets"


def test_another_day_shows_other_figures(opened: Opened) -> None:
    before = opened.card("bch-duoi-40").accessibleName()
    opened.desk.set_as_of(date(2030, 12, 31))
    opened.settle()
    view = opened.card("bch-duoi-40")
    assert view.accessibleName() != before
    assert view.card is not None
    found = {r.id: r for r in targets.results(opened.desk.an_office, date(2030, 12, 31))}
    assert view.card.result == found[view.card.result.id]


def test_figures_that_take_long_leave_the_old_ones_pale(opened: Opened) -> None:
    page, release = opened.page, threading.Event()
    opened.desk.tasks.start(lambda _progress: release.wait(20), lambda _none: None)
    opened.desk.set_as_of(date(2026, 12, 1))
    opened.qtbot.waitUntil(lambda: page.notices.count.text() == "Đang tính…", timeout=3000)
    assert page.cards.graphicsEffect() is not None
    assert page.cards.views[0].isVisible()
    release.set()
    opened.settle()
    assert page.cards.graphicsEffect() is None
    assert page.notices.count.text().endswith(" việc")


def test_a_change_of_the_data_shows_at_once(opened: Opened) -> None:
    view = opened.card("bch-nu")
    assert view.card is not None
    women = view.card.result.numerator
    people.trash(opened.desk.an_office, [women[0].id])
    opened.settle()
    assert opened.card("bch-nu").card is not None
    assert len(opened.card("bch-nu").card.result.numerator) == len(women) - 1  # type: ignore[union-attr]
    opened.desk.undo()
    opened.settle()
    assert opened.card("bch-nu").card.result.numerator == women  # type: ignore[union-attr]


@pytest.mark.parametrize(("size", "columns"), [((1093, 544), 2), ((911, 442), 1), ((1366, 698), 3)])
def test_in_a_smaller_window_all_stands_below_each_other(
    qtbot: QtBot, desk: Desk, size: tuple[int, int], columns: int
) -> None:
    opened = Opened(qtbot, desk, size)
    page = opened.page
    assert page.cards.columns == columns
    assert page.area.horizontalScrollBar().maximum() == 0
    below = page.chart.y() > page.notices.geometry().bottom()
    assert below is (columns < 3)
    for view in page.cards.views:
        assert view.x() >= 0 and view.geometry().right() < page.cards.width()
    if columns < 3:
        assert page.area.verticalScrollBar().maximum() > 0
        assert page.chart.height() >= 300
        last = page.cards.views[-1]
        last.setFocus()
        QApplication.processEvents()
        top = last.mapTo(page.area.viewport(), QPoint(0, 0)).y()
        assert 0 <= top <= page.area.viewport().height() - last.height()


def test_large_letters_stand_whole_in_their_cards(qtbot: QtBot, desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        opened = Opened(qtbot, desk, (1366, 698))
        view = opened.page.cards.views[0]
        small = view.height()
        assert opened.page.cards.columns == 3
        fonts.set_scale(1.5)
        theme.apply(app, tokens.LIGHT, 1.5)
        opened.window.follow_width()
        opened.settle()
        assert view.height() > small
        assert opened.page.cards.columns == 1
        for row in opened.page.notices.list.rows:
            assert row.title.height() >= row.title.heightForWidth(row.title.width())
        assert view.height() >= view.sizeHint().height()
        assert opened.page.area.horizontalScrollBar().maximum() == 0
    finally:
        fonts.set_scale(1.0)
        theme.apply(app, tokens.LIGHT)


@pytest.mark.parametrize("colours", [tokens.DARK, tokens.CONTRAST])
def test_the_card_with_the_keyboard_is_framed_in_every_theme(
    qtbot: QtBot, desk: Desk, qapp: QApplication, colours: tokens.Tokens
) -> None:
    try:
        theme.apply(qapp, colours)
        opened = Opened(qtbot, desk, (1366, 698))
        view = opened.page.cards.views[0]
        plain = view.grab().toImage()
        view.setFocus()
        QApplication.processEvents()
        framed = view.grab().toImage()
        middle = plain.height() // 2
        assert plain.pixelColor(2, middle).name() == colours.page.lower()
        assert framed.pixelColor(2, middle).name() == colours.focus.lower()
    finally:
        theme.apply(qapp, tokens.LIGHT)


def test_an_empty_office_says_why_and_what_to_do(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    made = office.create(tmp_path / "trống.cadre", "Đảng ủy xã Trà Giang")
    desk = Desk(SettingsStore(), Answers(), today=lambda: DAY)
    desk.use(made)
    try:
        opened = Opened(qtbot, desk, (1366, 698))
        page = opened.page
        assert page.fetch_people.isVisible()
        assert not page.cards.isVisible()
        assert not page.paper.isEnabled() and not page.choose.isEnabled()
        page.fetch_people.click()
        assert opened.went[-1][0] == "importing"
    finally:
        desk.close()


def test_the_page_for_the_leaders_opens_in_the_preview(opened: Opened) -> None:
    series = opened.page.chart.series
    opened.page.to_paper()
    page, arguments = opened.went[-1]
    assert page == "paper"
    assert arguments["source"] == LeadersSource(as_of=DAY, series=series)
    opened.settle()
    paper = opened.window.page
    assert paper is opened.window.pages["paper"]
    assert 1 <= len(paper.view.pages) <= 2  # type: ignore[attr-defined]


def test_the_page_for_the_leaders_takes_two_sheets_at_most(desk: Desk) -> None:
    document = overview.for_leaders(desk.an_office, DAY)
    assert len(paginate(document, Letters())) <= 2


def test_the_page_for_the_leaders_becomes_a_workbook(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "lãnh đạo.xlsx"
    LeadersSource(as_of=DAY).workbook(desk.an_office, out, NoProgress())
    assert out.stat().st_size > 5000
