"""How long the window stands still at 10,000 people: the worst gap of each action, reported."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.app import Upkeep
from cadredesk.services.demo import demo
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.navigation import PAGES, warm_up
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import Answers

PEOPLE = 10_000
EVERY_MS = 5


class Watch:
    """A timer that should come every 5 ms; what it misses is the time nobody was answered."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def _look(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def begin(self) -> None:
        """Watch from now on."""
        self.gaps, self._last = [], time.perf_counter()
        self._timer.start(EVERY_MS)

    def end(self) -> list[float]:
        """The gaps, the worst first."""
        self._timer.stop()
        return sorted(self.gaps, reverse=True)


class Room:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.watch = qtbot, Watch()
        self.desk = Desk(SettingsStore(folder / "settings.json"), Answers())
        self.window = Window(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 698)
        bring_up(qtbot, self.window)

    def settle(self, ms: int = 300) -> None:
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=60_000)
            self.qtbot.wait(ms)

    def measure(self, what: str, do: Callable[[], object]) -> None:
        self.settle()
        self.watch.begin()
        QTimer.singleShot(20, do)
        self.qtbot.wait(60)
        self.settle()
        worst = self.watch.end()
        others = ", ".join(f"{gap:.0f}" for gap in worst[1:4])
        print(f"\n{what:34} {worst[0]:6.0f} ms   then {others}", end="")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("room") / "lớn.cadre"
    demo(path, people=PEOPLE)
    return path


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    warm_up()
    upkeep = Upkeep(qapp)
    made = Room(qtbot, tmp_path)
    yield made
    made.desk.close()
    upkeep.stop()
    theme.apply(qapp, theme.wanted("light"))


def test_the_worst_gap_of_each_action(room: Room, file: Path) -> None:
    window, desk = room.window, room.desk
    room.measure("open the file", lambda: window.files.open(file))
    for entry in PAGES:
        if entry.place != "inner":
            room.measure(f"first showing of {entry.key}", lambda key=entry.key: desk.go(key))  # type: ignore[misc]
    for entry in PAGES:
        if entry.place != "inner":
            room.measure(f"back to {entry.key}", lambda key=entry.key: desk.go(key))  # type: ignore[misc]
    desk.go("people")
    listed = window.pages["people"].list  # type: ignore[attr-defined]
    first = desk.roster.lines[5].id
    room.measure("open a record", lambda: desk.go("person", person_id=first))
    room.measure("another record", lambda: desk.go("person", person_id=first + 1))
    room.measure("back to the list", lambda: desk.go("people"))
    for key in ("bch", "gaps", "all"):
        room.measure(f"view {key}", lambda key=key: listed.views.use(key))  # type: ignore[misc]
    for key in ("unit", "position", "birth", "full_name"):
        room.measure(f"sort by {key}", lambda key=key: listed._order_by(f"column:{key}"))  # type: ignore[misc]
    field = window.pages["people"].head.search
    assert field is not None
    for text in ("n", "ng", "nguyen", ""):
        room.measure(f"type «{text}»", lambda text=text: field.setText(text))  # type: ignore[misc]
    room.measure("select all", listed.grid.selectAll)
    room.measure("another day", lambda: desk.set_as_of(date(2026, 6, 30)))
    room.measure("back to today", window.to_today)
    listed.grid.selectAll()
    room.measure("10,000 to the trash", window.pages["people"].trash)  # type: ignore[attr-defined]
    room.measure("undo it", window.undo)
    room.measure("larger letters", lambda: window.looks.set_scale(1.5))
    room.measure("usual letters", lambda: window.looks.set_scale(1.0))
    room.measure("dark", lambda: window.looks.set_theme("dark"))
    room.measure("light", lambda: window.looks.set_theme("light"))
    room.measure("close the file", desk.close_office)
    print()
