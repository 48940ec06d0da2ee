"""The import page over a new office, with what a clerk sees and does there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.person import Person, PersonCard
from cadredesk.services import office, people
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.page import ImportPage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.state_note import StateNote
from tests.ui.hands import bring_up
from tests.ui.offices import Answers

DAY = date(2026, 10, 15)
A14 = "A14_phuong_cap_uy.xlsx"
A13 = "A13_dirty_and_injection.xlsx"


class Chooser(Answers):
    """Gives the files a test puts there."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []
        self.suggested = ""

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        assert kind == "sheet"
        return self.files.pop(0) if self.files else None

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        assert kind == "xlsx"
        self.suggested = suggestion.name
        return self.files.pop(0) if self.files else None


class Opened:
    """The page with what stands behind it."""

    def __init__(self, qtbot: QtBot, desk: Desk, asker: Chooser, sheets: Path) -> None:
        self.qtbot, self.desk, self.asker, self.sheets = qtbot, desk, asker, sheets
        self.went: list[tuple[str, dict[str, object]]] = []
        self.said: list[str] = []
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        desk.said.connect(self.said.append)
        self.page = ImportPage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1206, 644)
        self.page.set_width_class("wide")
        bring_up(qtbot, self.page)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        rows = self.page.work.columns.rows
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy and not rows.growing, timeout=20000)
        QApplication.processEvents()

    def choose(self, name: str) -> None:
        """Choose a file by the button."""
        self.asker.files.append(self.sheets / name)
        self.page.start.choose.click()
        self.settle()

    def read(self, name: str, sheet: str = "") -> None:
        """Choose a file and, where it has several, a sheet."""
        self.page.open(self.sheets / name)
        self.settle()
        if self.page.steps.now == 2:
            if sheet:
                found = self.page.sheet.list.findItems(sheet, Qt.MatchFlag.MatchStartsWith)
                self.page.sheet.list.setCurrentItem(found[0])
            self.page.sheet.read.click()
            self.settle()

    def apply(self) -> None:
        self.page.work.do.click()
        self.settle()

    def sentence(self) -> str:
        text = self.page.work.sentence.text()
        return text.replace("<span style='font-weight:600'>", "").replace("</span>", "")

    def tabs(self) -> list[str]:
        tabs: QTabBar = self.page.work.preview.tabs
        return [tabs.tabText(i) for i in range(tabs.count())]

    def cells(self, sheet_row: int) -> dict[str, str]:
        model = self.page.work.preview.model
        place = model.place_of(sheet_row)
        count = model.columnCount()
        return {model.heading(c): str(model.index(place, c).data()) for c in range(1, count)}

    def go_to(self, sheet_row: int) -> None:
        self.page.work.preview.select(self.page.work.preview.model.place_of(sheet_row))

    def notes(self) -> str:
        """What the notes say, and their links."""
        box = self.page.work.columns.notes.box
        found = (box.itemAt(i).widget() for i in range(box.count()))
        return " | ".join(_words(widget) for widget in found if widget is not None)

    def note_link(self, words: str) -> QPushButton:
        """The link of a note."""
        links = self.page.work.columns.notes.findChildren(QPushButton)
        return next(link for link in links if link.text() == words)

    def write(self, folder: Path, text: str, name: str = "ds.csv") -> Path:
        """A list as a file of text, opened."""
        file = folder / name
        file.write_text(text, encoding="utf-8")
        self.page.open(file)
        self.settle()
        return file

    def count(self) -> int:
        return len(people.lines(self.desk.an_office, DAY))

    def add(self, name: str, **but: Any) -> int:
        card = PersonCard(person=Person(full_name=name, **but))
        return int(people.save(self.desk.an_office, card))


def _words(widget: QWidget) -> str:
    assert isinstance(widget, StateNote | QLabel | QPushButton)
    return widget.text()


@contextmanager
def import_page(qtbot: QtBot, folder: Path, shared: Path) -> Iterator[Opened]:
    """The page over a new office."""
    asker = Chooser()
    settings = SettingsStore(folder / "settings.json")
    settings.change(user="Lê Thị Ngân")
    desk = Desk(settings, asker, today=lambda: DAY)
    desk.use(office.create(folder / "phường.cadre", "Đảng ủy phường Phổ Hòa"))
    yield Opened(qtbot, desk, asker, shared / "sheets")
    desk.close()
    QApplication.processEvents()
