"""The list of imports and taking one back, over the whole window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.services import office, people
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.help import HelpDialog
from cadredesk.ui.dialogs.imports import ImportsDialog
from cadredesk.ui.pages.importing.page import ImportPage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.import_page import A13, A14, DAY
from tests.ui.offices import Answers


class Walk:
    """The window over a new office, where files are taken in."""

    def __init__(self, qtbot: QtBot, folder: Path, sheets: Path) -> None:
        self.qtbot, self.sheets = qtbot, sheets
        settings = SettingsStore(folder / "settings.json")
        settings.change(user="Lê Thị Ngân")
        self.desk = Desk(settings, Answers(), today=lambda: DAY)
        self.said: list[str] = []
        self.desk.said.connect(self.said.append)
        self.window = Window(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 698)
        bring_up(qtbot, self.window)
        self.desk.use(office.create(folder / "phường.cadre", "Đảng ủy phường Phổ Hòa"))
        self.window.show_page("importing")
        self.settle()

    @property
    def page(self) -> ImportPage:
        page = self.window.pages["importing"]
        assert isinstance(page, ImportPage)
        return page

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20000)
        QApplication.processEvents()

    def take_in(self, name: str) -> None:
        self.page.open(self.sheets / name)
        self.settle()
        if self.page.steps.now == 2:
            self.page.sheet.read.click()
            self.settle()
        self.page.apply()
        self.settle()

    def imports(self) -> ImportsDialog:
        action = next(a for a in self.window.menus.tools.actions() if "lần nhập" in a.text())
        action.trigger()
        self.settle()
        [dialog] = self.window.findChildren(ImportsDialog)
        return dialog

    def lines(self, dialog: ImportsDialog) -> list[list[str]]:
        table = dialog.table
        columns = range(table.columnCount())
        return [[table.text_at(row, c) for c in columns] for row in range(table.rowCount())]

    def count(self) -> int:
        return len(people.lines(self.desk.an_office, DAY))


@pytest.fixture
def walk(qtbot: QtBot, tmp_path: Path, shared_data: Path) -> Iterator[Walk]:
    found = Walk(qtbot, tmp_path, shared_data / "sheets")
    yield found
    found.desk.close()
    QApplication.processEvents()


def test_an_import_is_listed_and_taken_back_and_brought_again(walk: Walk) -> None:
    walk.take_in(A14)
    assert walk.count() == 60
    dialog = walk.imports()
    [line] = walk.lines(dialog)
    assert line[:3] == [A14, "Trích ngang", "30/09/2026"]
    assert line[4:] == ["Lê Thị Ngân", "60", "0", "đang dùng"]
    dialog.back.click()
    walk.settle()
    asking = dialog.asking
    assert asking is not None
    assert asking.do is not None
    assert asking.do.text() == "Rút lại 60 người"
    assert walk.count() == 60
    asking.do.click()
    walk.settle()
    assert walk.count() == 0
    assert walk.said[-1] == f"Đã rút lại «{A14}»: 60 người trở lại như trước."
    assert dialog.hint.text() == walk.said[-1]
    assert walk.lines(dialog)[0][-1] == "đã rút lại"
    assert not dialog.back.isEnabled()
    assert dialog.back.toolTip() == "Lần nhập này đã rút lại rồi."
    walk.qtbot.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    walk.settle()
    assert walk.count() == 60
    assert walk.lines(dialog)[0][-1] == "đang dùng"
    dialog.reject()


def test_what_was_changed_since_stays_and_is_named(walk: Walk) -> None:
    walk.take_in(A14)
    line = next(p for p in people.lines(walk.desk.an_office, DAY) if p.full_name == "Lê Thị Thu Hà")
    card = people.card(walk.desk.an_office, line.id)
    people.save(walk.desk.an_office, replace(card, person=replace(card.person, phone="0912000417")))
    walk.settle()
    dialog = walk.imports()
    dialog.back.click()
    walk.settle()
    asking = dialog.asking
    assert asking is not None
    assert asking.table is not None
    rows = range(asking.table.rowCount())
    kept = [[asking.table.text_at(row, c) for c in range(3)] for row in rows]
    assert ["Lê Thị Thu Hà", "đã sửa sau lần nhập"] in [[row[0], row[2]] for row in kept]
    assert asking.do is not None
    asking.do.click()
    walk.settle()
    assert [p.full_name for p in people.lines(walk.desk.an_office, DAY)] == ["Lê Thị Thu Hà"]
    assert "Giữ lại" in walk.said[-1]
    dialog.reject()


def test_the_start_lists_the_last_imports_and_leads_to_them(walk: Walk) -> None:
    assert not walk.page.start.recent.isVisible()
    walk.take_in(A14)
    assert "«Các lần nhập»" in walk.page.done.kept.text()
    walk.take_in(A13)
    walk.page.start_over()
    walk.settle()
    recent = walk.page.start.recent
    assert recent.isVisible()
    assert [text.split(" · ")[0] for text in recent.texts()] == [A13, A14]
    assert recent.texts()[1].endswith("60 mới, 0 thay đổi · đang dùng")
    recent.links[1].click()
    walk.settle()
    [dialog] = walk.window.findChildren(ImportsDialog)
    stood = dialog.current()
    assert stood is not None
    assert stood.file == A14
    dialog.reject()


def test_the_done_page_knows_that_its_import_was_taken_back(walk: Walk) -> None:
    walk.take_in(A14)
    walk.page.done.links["imports"].click()
    walk.settle()
    [dialog] = walk.window.findChildren(ImportsDialog)
    dialog.back.click()
    walk.settle()
    assert dialog.asking is not None
    dialog.asking.accept()
    walk.settle()
    dialog.reject()
    assert walk.page.done.light.words == "Đã rút lại lần nhập này"
    assert not walk.page.done.links["undo"].isEnabled()


def test_no_import_yet_says_what_the_list_is_for(walk: Walk) -> None:
    dialog = walk.imports()
    assert "Chưa nhập tệp nào" in dialog.hint.text()
    assert not dialog.back.isEnabled()
    dialog._help()
    [text] = dialog.findChildren(HelpDialog)
    assert "Rút lại" in text.text.toPlainText()
    text.reject()
    dialog.reject()


def test_the_day_of_an_import_is_todays(walk: Walk) -> None:
    walk.take_in(A14)
    dialog = walk.imports()
    assert walk.lines(dialog)[0][3].endswith(f"{date.today():%d/%m/%Y}")
    dialog.reject()
