"""The page of targets on a real office: figures, words, the people behind, the reasons."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.services import importing, office, targets
from cadredesk.services.demo import demo
from cadredesk.ui import theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.targets.board import fetch, then_words
from cadredesk.ui.pages.targets.page import TargetsPage
from cadredesk.ui.pages.targets.table import BAR, PEOPLE, STATUS, TITLE
from cadredesk.ui.settings import SettingsStore
from tests.ui.hands import bring_up
from tests.ui.offices import Answers

DAY = date(2026, 9, 30)


@pytest.fixture(scope="module")
def ward(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with both sheets of a ward's roster taken in."""
    path = tmp_path_factory.mktemp("ward") / "phường.cadre"
    made = office.create(path, "Đảng ủy phường Phổ Hòa")
    opened = importing.open_file(shared_data / "sheets" / "A14_phuong_cap_uy.xlsx")
    for sheet in ("Trích ngang", "Đại biểu HĐND"):
        read = importing.read(made, opened, sheet=sheet, as_of=DAY)
        importing.apply(made, importing.plan(made, read))
    made.close()
    return path


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[str, dict[str, Any]]:
    """What every target must come to, worked out by hand."""
    path = shared_data / "sheets" / "expected" / "A14_targets.json"
    return {t["id"]: t for t in json.loads(path.read_text("utf-8"))["targets"]}


class Opened:
    """The page with what stands behind it."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        self.page = TargetsPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1206, 644)
        self.page.set_width_class("wide")
        bring_up(qtbot, self.page)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        QApplication.processEvents()

    def cell(self, ident: str, column: int) -> str:
        model = self.page.table.model()
        return str(model.index(model.row_of(ident), column).data())

    def names(self) -> list[str]:
        return [p.full_name for p in self.page.people.people]

    def tabs(self) -> list[str]:
        tabs = self.page.people.tabs
        return [tabs.tabText(i) for i in range(tabs.count())]

    def steps(self) -> str:
        return " | ".join(w.text() for w in self.page.panel.findChildren(QLabel))


@pytest.fixture
def opened(qtbot: QtBot, ward: Path, tmp_path: Path) -> Iterator[Opened]:
    """The page over a copy of the ward's file."""
    copy = tmp_path / "phường.cadre"
    shutil.copy(ward, copy)
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: DAY)
    desk.use(office.open_office(copy))
    yield Opened(qtbot, desk)
    desk.close()
    QApplication.processEvents()


def test_every_milestone_says_its_people_and_share(
    opened: Opened, expected: dict[str, dict[str, Any]]
) -> None:
    assert len(expected) == 12
    for ident, target in expected.items():
        share = f"{target['percent']:.1f}".replace(".", ",")
        share = "100" if target["percent"] == 100 else share
        words = f"{target['numerator']}/{target['denominator']} người ({share}\u00a0%)"
        assert opened.cell(ident, PEOPLE) == words


def test_every_milestone_says_its_state_in_words(
    opened: Opened, expected: dict[str, dict[str, Any]]
) -> None:
    for ident, target in expected.items():
        words = opened.cell(ident, STATUS)
        if target["status"] == "met":
            assert words == "Đạt"
        elif target["status"] == "not_met":
            assert words == f"Còn thiếu {target['missing']} người"
        else:
            assert words.startswith("Chưa rõ (")
    assert opened.cell("3-01", STATUS) == "Chưa rõ (14,8–18,5\u00a0%)"


def test_current_milestones_come_first_and_past_ones_stay(opened: Opened) -> None:
    model = opened.page.table.model()
    words = [model.section(r) or model.entry(r).result.id for r in range(model.rowCount())]
    assert words[0] == "Mốc đang tới"
    assert words[1] == "3-07"
    assert words[words.index("Mốc sau đó") + 1] == "3-08"
    assert words[words.index("Mốc đã qua – số liệu và kết quả của hiện nay") + 1 :] == [
        "3-01",
        "3-03",
        "3-04",
        "3-05",
    ]


def test_the_status_bar_counts_the_verdicts(opened: Opened) -> None:
    assert opened.page.status == (
        "<b>9</b> chỉ tiêu, <b>12</b> mốc: 6 đạt · 1 chưa đạt · 5 chưa rõ",
    )
    assert "Kế hoạch 52-KH/ĐU: 9 chỉ tiêu, 12 mốc" in opened.page.head.context.full_text()


def test_enter_on_a_number_leads_to_its_people(
    opened: Opened, expected: dict[str, dict[str, Any]]
) -> None:
    table = opened.page.table
    table.choose("3-09")
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.page.people.grid.hasFocus()
    assert sorted(opened.names()) == sorted(expected["3-09"]["people"]["numerator"])


def test_a_click_on_a_number_leads_to_its_people(opened: Opened) -> None:
    table = opened.page.table
    model = table.model()
    place = table.visualRect(model.index(model.row_of("3-13"), PEOPLE)).center()
    opened.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.current == "3-13"
    assert opened.page.people.grid.hasFocus()
    assert opened.names() == ["Huỳnh Thị Mỹ Dung", "Lê Thị Bích Thảo"]


def test_unknown_and_uncertain_people_are_named(
    opened: Opened, expected: dict[str, dict[str, Any]]
) -> None:
    opened.page.table.choose("3-12")
    assert opened.tabs() == [
        "Được tính 1",
        "Mẫu số 3",
        "Chưa có dữ liệu 2",
        "Chưa rõ có thuộc 1",
    ]
    for key in ("unknown", "uncertain", "denominator"):
        opened.page.people.show_crowd(key)
        assert sorted(opened.names()) == sorted(expected["3-12"]["people"][key])


def test_the_doubt_of_a_verdict_leads_to_those_without_data(opened: Opened) -> None:
    table = opened.page.table
    table.choose("3-01")
    table.setCurrentIndex(table.model().index(table.model().row_of("3-01"), STATUS))
    opened.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.names() == ["Huỳnh Thị Mỹ Dung"]


def test_a_click_on_a_doubt_leads_to_those_without_data(opened: Opened) -> None:
    table = opened.page.table
    place = table.visualRect(table.model().index(table.model().row_of("3-12"), STATUS)).center()
    opened.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.page.people.current == "unknown"
    assert opened.page.people.grid.hasFocus()
    assert len(opened.names()) == 2


def test_how_many_leave_the_number_open_is_said(opened: Opened) -> None:
    opened.page.table.choose("3-12")
    assert opened.page.doubt.text() == "chưa có dữ liệu: 2 người; chưa rõ có thuộc mẫu số: 1 người"
    assert opened.page.doubt.isVisible()
    opened.page.table.choose("3-13")
    assert not opened.page.doubt.isVisible()


def test_the_last_column_says_when_they_reach_the_age(opened: Opened) -> None:
    opened.page.table.choose("3-07")
    model = opened.page.people.grid.model()
    last = model.columnCount() - 1
    assert model.headerData(last, Qt.Orientation.Horizontal) == "Đủ 40 tuổi"
    rows = {model.index(r, 1).data(): model.index(r, last).data() for r in range(4)}
    assert rows["Cao Đình Vỹ"] == "01/10/2026"
    assert rows["Đinh Văn Rin"] == "10/2026"


def test_enter_on_a_person_opens_the_record(opened: Opened) -> None:
    opened.page.table.choose("3-13")
    opened.page.people.enter()
    opened.qtbot.keyClick(opened.page.people.grid, Qt.Key.Key_Return)
    page, arguments = opened.went[-1]
    assert page == "person"
    assert arguments["person_id"] == opened.page.people.people[0].id


def test_the_reasons_lead_to_the_people_they_count(opened: Opened) -> None:
    opened.page.table.choose("3-07")
    assert "10\u00a0% của 27 là 2,7, cần 3 người. Có 4." in opened.steps()
    links = opened.page.panel.findChildren(QPushButton)
    whole = next(w for w in links if w.text() == "27 người")
    assert whole.accessibleName() == "Mẫu số: 27 người"
    whole.setFocus()
    opened.qtbot.keyClick(whole, Qt.Key.Key_Space)
    assert opened.page.people.current == "denominator"
    assert len(opened.names()) == 27


def test_the_sentence_and_its_source_stand_below(opened: Opened) -> None:
    opened.page.table.choose("3-07")
    assert opened.page.sentence.text() == (
        "Trong Ban Chấp hành Đảng bộ phường, người dưới 40 tuổi đạt từ 10\u00a0% trở lên "
        "vào 31/12/2030."
    )
    assert opened.page.source.text() == "Kế hoạch 52-KH/ĐU, mục II.2.2"
    assert opened.page.verdict.accessibleName() == "Đạt, dư 1 người"


def test_another_day_gives_other_figures(opened: Opened) -> None:
    opened.desk.set_as_of(date(2026, 10, 1))
    opened.settle()
    assert opened.cell("3-07", PEOPLE) == "2/27 người (7,4\u00a0%)"
    assert "01/10/2026" in opened.page.head.context.full_text()
    assert opened.page.count.text() == "2/27 người (7,4\u00a0%)"
    assert opened.tabs()[0] == "Được tính 2"
    assert "01/10/2026" in opened.steps()
    assert opened.page.table.hasFocus()


def test_before_the_sheet_nobody_is_certain(opened: Opened) -> None:
    opened.desk.set_as_of(date(2026, 1, 1))
    opened.settle()
    assert opened.cell("3-07", PEOPLE) == "không có số liệu"
    assert opened.cell("3-07", STATUS).startswith("Chưa rõ")
    assert opened.tabs()[3] == "Chưa rõ có thuộc 27"
    opened.page.table.choose("3-07")
    opened.page.table.ask_people()
    assert opened.page.people.current == "uncertain"
    assert len(opened.names()) == 27


def test_undo_of_the_import_empties_the_figures(opened: Opened) -> None:
    opened.page.table.choose("3-15")
    opened.desk.an_office.undo()
    opened.settle()
    assert opened.page.table.current == "3-15"
    assert opened.cell("3-15", PEOPLE) == "1/4 người (25,0\u00a0%)"


def test_without_room_for_a_list_the_people_come_in_a_dialog(opened: Opened) -> None:
    page = opened.page
    page.resize(863, 388)
    page.set_width_class("narrow")
    QApplication.processEvents()
    page.table.choose("3-13")
    opened.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Nữ trong BTV"
    assert [p.full_name for p in dialog.list.people] == ["Huỳnh Thị Mỹ Dung", "Lê Thị Bích Thảo"]
    opened.qtbot.keyClick(dialog.list.grid, Qt.Key.Key_Return)
    assert opened.went[-1][0] == "person"


def test_navigation_can_name_the_milestone_and_the_people(opened: Opened) -> None:
    opened.page.take(target_id="3-04", crowd="unknown")
    assert opened.page.table.current == "3-04"
    assert opened.page.people.current == "unknown"
    opened.page.take(series="hdnd-nu")
    assert opened.page.table.current == "3-15"


def test_the_row_is_heard_in_words(opened: Opened) -> None:
    model = opened.page.table.model()
    heard = model.index(model.row_of("3-05"), TITLE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == (
        "Chủ chốt: QLNN chuyên viên: 6/7 người (85,7\u00a0%), 100\u00a0%, Còn thiếu 1 người"
    )


def test_an_empty_office_has_no_figures(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(SettingsStore(tmp_path / "s.json"), Answers(), today=lambda: DAY)
    desk.use(office.create(tmp_path / "mới.cadre", "Đảng ủy phường Phổ Hòa"))
    empty = Opened(qtbot, desk)
    assert empty.cell("3-07", PEOPLE) == "không có số liệu"
    assert empty.cell("3-07", STATUS) == "Chưa có số liệu"
    assert empty.page.nobody.isVisible()
    table = empty.page.table
    place = table.visualRect(table.model().index(table.model().row_of("3-07"), PEOPLE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not empty.page.people.grid.hasFocus()  # nobody to lead to
    empty.page.fetch_people.click()
    assert empty.went[-1][0] == "importing"
    desk.close()


def test_the_bars_are_explained_below_the_table(opened: Opened) -> None:
    legend = opened.page.legend
    assert not opened.page.nobody.isVisible()
    assert legend.isVisible()
    assert legend.accessibleName() == (
        "Chú giải thanh so sánh: tỷ lệ hiện có; mức cần đạt; mức cần đạt là một khoảng; "
        "chưa có dữ liệu, có thể được tính thêm"
    )
    opened.page.resize(863, 388)
    opened.page.set_width_class("narrow")
    QApplication.processEvents()
    assert legend.isVisible()
    assert all(place.right() < legend.width() for place in legend.places(legend.width()))
    assert legend.height() >= legend.heightForWidth(legend.width())


def test_words_keep_their_room_before_the_bars(opened: Opened, qapp: QApplication) -> None:
    theme.apply(qapp, theme.wanted("light"), 1.5)
    opened.page.resize(835, 380)
    opened.page.set_width_class("narrow")
    opened.desk.hub.theme_changed.emit()
    opened.settle()
    table = opened.page.table
    hidden, explained = table.isColumnHidden(BAR), opened.page.legend.isVisible()
    theme.apply(qapp, theme.wanted("light"))
    opened.desk.hub.theme_changed.emit()
    opened.page.resize(1206, 644)
    opened.settle()
    assert hidden
    assert not explained
    assert not table.isColumnHidden(BAR)
    assert opened.page.legend.isVisible()


def test_larger_letters_get_room_at_once(opened: Opened, qapp: QApplication) -> None:
    theme.apply(qapp, theme.wanted("light"))
    opened.page.table.choose("3-07")
    grid = opened.page.people.grid
    before = (grid.rowHeight(0), grid.columnWidth(1), opened.page.verdict.sizeHint().width())
    theme.apply(qapp, theme.wanted("light"), 1.5)
    opened.desk.hub.theme_changed.emit()
    opened.settle()
    after = (grid.rowHeight(0), grid.columnWidth(1), opened.page.verdict.sizeHint().width())
    theme.apply(qapp, theme.wanted("light"))
    assert all(new > old * 1.2 for new, old in zip(after, before, strict=True))


def test_models_keep_qt_rules(opened: Opened, qtmodeltester: Any) -> None:
    qtmodeltester.check(opened.page.table.model())


def test_a_deadline_that_is_over_is_told_as_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "demo.cadre"
    demo(path)
    with office.open_office(path) as opened:
        board = fetch(opened, date(2026, 10, 31))
        then = next(r for r in targets.results(opened, date(2025, 12, 31)) if r.id == "3-01")
    entry = board.entry("3-01")
    assert entry is not None and entry.then is not None
    assert len(entry.then.numerator) == len(then.numerator)
    assert entry.then.status == then.status
    words = then_words(entry)
    assert words.startswith("Tại mốc 31/12/2025: ")
    assert f"{len(then.numerator)}/{len(then.denominator)} người" in words
    coming = board.entry("3-07")
    assert coming is not None and then_words(coming) == ""
