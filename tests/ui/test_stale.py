"""What was fetched for one office never shows, nor complains, once another is open."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.services import lists, people
from cadredesk.services.office import create, open_office
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.targets.page import TargetsPage
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.tasks import Rank
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import AS_OF, Answers, chi


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two offices: the first has one member of its committee, the second has nobody."""
    paths = [tmp_path / "một.cadre", tmp_path / "hai.cadre"]
    for number, path in enumerate(paths):
        with create(path, f"Đảng ủy phường {number}") as office:
            if number == 0:
                people.save(office, chi(lists.organisation(office)))
    return paths


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    made = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: AS_OF)
    yield made
    made.close()
    QApplication.processEvents()


def settle(qtbot: QtBot, desk: Desk) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=15000)
    QApplication.processEvents()


def test_a_result_that_waited_while_another_office_was_opened_is_dropped(
    qtbot: QtBot, desk: Desk, files: list[Path]
) -> None:
    desk.use(open_office(files[0]))
    page = TargetsPage(desk)
    qtbot.addWidget(page)
    settle(qtbot, desk)
    said: list[str] = []
    page.load(lambda _progress: "người của văn phòng cũ", said.append)
    done = threading.Event()
    desk.tasks.start(lambda _progress: done.set(), lambda _none: None, rank=Rank.LATE)
    assert done.wait(10)  # worked out, and on its way to the window
    desk.use(open_office(files[1]))
    settle(qtbot, desk)
    assert said == []
    page.load(lambda _progress: "người của văn phòng mới", said.append)
    settle(qtbot, desk)
    assert said == ["người của văn phòng mới"]


def test_work_that_finds_its_office_closed_is_no_fault_of_the_next_one(
    qtbot: QtBot, desk: Desk, files: list[Path]
) -> None:
    asker = desk.asker
    assert isinstance(asker, Answers)
    window = Window(desk)
    qtbot.addWidget(window)
    window.resize(1366, 698)
    bring_up(qtbot, window)
    desk.use(open_office(files[0]))
    settle(qtbot, desk)
    gate = threading.Event()
    desk.tasks.start(lambda _progress: gate.wait(10), lambda _none: None)
    desk.go("targets")
    desk.go("organisation")
    desk.use(open_office(files[1]))
    gate.set()
    settle(qtbot, desk)
    assert asker.said == []
    assert window.windowTitle() == "Đảng ủy phường 1 – CadreDesk"
    assert window.status.roster.text() == "0 người trong danh sách"
