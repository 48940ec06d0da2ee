"""A tour through the whole window that needs nobody: ``--smoke FOLDER``.

It works on an office of invented people in FOLDER, with settings of its own, does once what a
clerk does, keeps a picture of every page and what it made, and says in ``log.txt`` how it went.
A clerk whose program behaves oddly can run it too: it touches no other file.
"""

import atexit
import contextlib
import faulthandler
import json
import logging
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import cadredesk
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.services import checking, exporting, people
from cadredesk.services.demo import DEFAULT_UNTIL, demo
from cadredesk.services.office import open_office
from cadredesk.ui.navigation import PAGES

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cadredesk.ui.window import Window

PATIENCE_S = 180.0
_TICK_MS = 40
_QUIET_TICKS = 4
_NEWCOMERS = 9
_SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_USUAL = ("This plugin does not support", "QWindowsWindow::setGeometry")
_COLUMNS = ("full_name", "birth", "gender", "ethnic_group", "position", "degree")
_PAPERS: tuple[tuple[str, str, Callable[[Any], None]], ...] = (
    ("people", "danh sách.xlsx", lambda page: page.export()),
    ("paper", "biểu tháng.pdf", lambda page: page.to_pdf()),
    ("paper", "biểu tháng.xlsx", lambda page: page.to_excel()),
    ("charts", "biểu đồ.png", lambda page: page.target.out.save()),
    ("charts", "biểu đồ.svg", lambda page: page.target.out.save()),
    ("charts", "biểu đồ.pdf", lambda page: page.target.out.save()),
)
"""What is given out: the page it stands on, its file, and what the page does for it."""


class Answers:
    """Answers what the window asks during the tour; a fault that is said ends it."""

    def __init__(self, folder: Path, started: float) -> None:
        self.folder, self.started = folder, started
        self.name = ""
        self.told: list[str] = []
        self.faults: list[str] = []

    def tell(self, title: str, text: str) -> None:
        """Note what is said."""
        self.told.append(f"{title}: {text}")

    def warn(self, error: UserError) -> None:
        """No fault of the world is expected here."""
        self.faults.append(f"{error.code}: {sentence(error)}")

    def sure(self, title: str, consequence: str, do: str) -> bool:
        """Go on."""
        return True

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int:
        """The first answer is what was asked for."""
        return 0

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        """Into the folder of the tour, under the name the step wishes or the one offered."""
        return self.folder / (self.name or suggestion.name)

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        """Nothing is opened by dialog."""
        return None

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        """No other folder is used."""
        return None

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Nothing goes to a real printer."""
        return False


class Listener(logging.Handler):
    """Takes what the program logs as unexpected for a fault of the tour."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        """Note an error; the hook for crashes logs one too."""
        self._faults.append(record.getMessage())


class Tour(QObject):
    """Walks through the window step by step, each after the one before came to rest."""

    def __init__(self, window: "Window", answers: Answers) -> None:
        super().__init__(window)
        self._window, self._desk, self._answers = window, window.desk, answers
        self._folder = answers.folder
        self._lines: list[str] = []
        self._listener = Listener(answers.faults)
        logging.getLogger().addHandler(self._listener)
        qInstallMessageHandler(self._qt_says)
        self._walk = self._steps()
        self._at, self._name, self._quiet = time.monotonic(), "", 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    # --- moving on -------------------------------------------------------------------------------

    def _tick(self) -> None:
        """Go on once nothing has been under way for a moment; give up when it takes too long."""
        busy = self._desk.tasks.busy or not _whole(self._window.page)
        if busy and time.monotonic() - self._at < PATIENCE_S and not self._answers.faults:
            self._quiet = 0
            return
        self._quiet += 1
        if self._quiet < _QUIET_TICKS:
            return
        if busy:
            self._answers.faults.append(f"nothing came of it in {PATIENCE_S:.0f} s")
        self._go_on()

    def _go_on(self) -> None:
        if self._name:
            self._say_step()
        if self._answers.faults:
            self._end(1)
            return
        self._at, self._quiet = time.monotonic(), 0
        try:
            self._name = next(self._walk)
        except StopIteration:
            self._end(0)
        except Exception as error:  # whatever goes wrong is what the tour is there to find
            self._answers.faults.append(f"{type(error).__name__}: {error}")
            self._name = self._name or "start"
            self._say_step()
            self._end(1)

    def _say_step(self) -> None:
        word = "FAULT" if self._answers.faults else "ok"
        self._say(f"{word:6}{time.monotonic() - self._at:7.2f} s  {self._name}")

    def _say(self, line: str) -> None:
        self._lines.append(line)
        (self._folder / "log.txt").write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        if sys.stdout is not None:  # the starter of the window has none
            print(line, flush=True)

    def _qt_says(self, kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        """A warning of Qt is a fault, unless it is one of those each system gives."""
        if kind in _SERIOUS and not words.startswith(_USUAL):
            self._answers.faults.append(f"Qt: {words}")

    def _end(self, code: int) -> None:
        self._clock.stop()
        qInstallMessageHandler(None)
        logging.getLogger().removeHandler(self._listener)
        for fault in self._answers.faults:
            self._say(f"       {fault}")
        (self._folder / "modules.json").write_text(json.dumps(loaded(), indent=1), encoding="utf-8")
        self._say(f"end: {'as it should be' if code == 0 else 'FAULT'}")
        QGuiApplication.exit(code)

    def _need(self, true: object, words: str) -> None:
        if not true:
            raise RuntimeError(words)

    # --- the way ---------------------------------------------------------------------------------

    def _steps(self) -> Iterator[str]:
        """What is done, in order; each name is that of what is under way."""
        versions = f"CadreDesk {cadredesk.__version__}, Python {platform.python_version()}"
        where = f"Qt {qVersion()} ({QGuiApplication.platformName()}), {platform.platform()}"
        self._say(f"{versions}, {where}")
        self._picture("00-start")
        waited = time.monotonic() - self._answers.started
        self._say(f"first window painted after {waited:.2f} s")
        self._window.files.open_demo()
        yield "open the sample office"
        self._need(self._desk.office, "the sample office did not open")
        for number, entry in enumerate(PAGES, 1):
            self._desk.go(entry.key, **self._arguments(entry.key))
            yield f"page {entry.key}"
            self._need(self._window.pages.get(entry.key) is self._window.page, "no such page")
            self._picture(f"{number:02}-{entry.key}")
        for kind in ("pyramid", "composition"):
            self._desk.go("charts", kind=kind)
            yield f"chart {kind}"
            self._picture(f"15-{kind}")
        yield from self._take_in()
        yield from self._give_out()
        self._window.files.check()
        yield "check the file"
        self._need(checking.check(self._desk.an_office)["ok"], self._answers.told[-1])
        self._desk.close_office()
        yield "close the office"

    def _arguments(self, key: str) -> dict[str, Any]:
        """What a page that is reached from another one is told."""
        if key == "person":
            return {"person_id": self._desk.roster.lines[0].id}
        return {"period": DEFAULT_UNTIL.strftime("%Y-%m")} if key == "paper" else {}

    def _take_in(self) -> Iterator[str]:
        """A sheet of another invented office, read by the child, written, and taken back."""
        sheet = self._folder / "nhập thử.xlsx"
        self._desk.tasks.start(lambda _p: _write_sheet(sheet), lambda _none: None)
        yield "write a sheet"
        before = self._people()
        self._desk.go("importing", path=str(sheet))
        yield "read a sheet"
        page: Any = self._window.page
        self._need(page.draft is not None, "the sheet was not read")
        self._picture("20-preview")
        page.apply()
        yield "write what the sheet says"
        self._need(self._people() > before, "nobody came from the sheet")
        self._picture("21-imported")
        self._desk.undo()
        yield "undo the import"
        self._need(self._people() == before, "the import was not taken back whole")

    def _people(self) -> int:
        return len(people.lines(self._desk.an_office, self._desk.as_of))

    def _give_out(self) -> Iterator[str]:
        """The list as a workbook, the monthly sheet as PDF and workbook, a chart in each format."""
        for key, name, write in _PAPERS:
            self._desk.go(key)
            yield f"show {key}"
            self._answers.name = name
            write(self._window.pages[key])
            yield f"write {name}"
            made = self._folder / name
            self._need(made.exists() and made.stat().st_size > 1_000, f"{name} was not written")
        self._answers.name = ""

    def _picture(self, name: str) -> None:
        QApplication.processEvents()
        self._window.grab().save(str(self._folder / f"{name}.png"))


def _whole(page: Any) -> bool:
    """Whether a page stands as it will; that of a person is put together bit by bit."""
    return not hasattr(page, "form") or page.form is not None


def _write_sheet(sheet: Path) -> None:
    """A list as another office would send it; seen from here everybody on it is new."""
    other = sheet.with_name("other.cadre")
    demo(other, people=_NEWCOMERS, seed=7, replace=True)
    with open_office(other) as office:
        exporting.roster(office, sheet, DEFAULT_UNTIL, _COLUMNS)


def loaded() -> dict[str, str]:
    """Every module that was imported, with its file: what has to be shipped."""
    found = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
    return {name: Path(file).as_posix() for name, file in sorted(found.items()) if file}


def _put_away(crash: TextIO) -> None:
    """The file for the last words of a crash, where there was none."""
    faulthandler.disable()
    crash.close()
    with contextlib.suppress(OSError):
        Path(crash.name).unlink()


def ready(folder: Path, started: float) -> Answers:
    """Make the folder of the tour and who answers during it; when the program was started."""
    folder.mkdir(parents=True, exist_ok=True)
    crash = (folder / "crash.txt").open("w", encoding="utf-8")
    faulthandler.enable(crash)
    atexit.register(_put_away, crash)
    return Answers(folder.resolve(), started)
