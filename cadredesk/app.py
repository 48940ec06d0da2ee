"""The composition root of the window: paths, log, settings, crash hook, first window."""

import gc
import logging
import logging.handlers
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cadredesk.ui import fonts, i18n, theme
from cadredesk.ui.asker import QtAsker
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.navigation import warm_up
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window

if TYPE_CHECKING:
    from cadredesk.ui.tour import Answers

log = logging.getLogger("cadredesk")


def main(arguments: Sequence[str], answers: "Answers | None" = None) -> int:
    """Run the window; the first argument may be a data file. With answers it walks by itself."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("CadreDesk")
    app.setOrganizationName("CadreDesk")
    home = data_folder()
    os.environ["MPLCONFIGDIR"] = str(home / "matplotlib")  # what charts leave behind goes there
    start_log(home)
    settings = SettingsStore(home / "settings.json")
    words = i18n.install(app, settings.now.language)
    fonts.register()
    theme.apply(app, theme.wanted(settings.now.theme), settings.now.text_scale)
    asker = QtAsker()
    desk = Desk(settings, answers or asker)
    hook = CrashHook()
    hook.install()
    window = Window(desk)
    asker.parent = window
    window.restore_place()
    window.show()
    if answers is None:
        _open_first(window, arguments)
    else:
        from cadredesk.ui.tour import Tour

        Tour(window, answers)
    QTimer.singleShot(1_000, lambda: threading.Thread(target=warm_up, name="warm-up").start())
    upkeep = Upkeep(app)
    code = app.exec()
    upkeep.stop()
    hook.remove()
    del words
    return code


def tour(started: float, folder: str, platform: str = "") -> int:
    """Walk through the window in a folder, with settings of its own; 0 if all was well."""
    from cadredesk.ui.tour import ready

    answers = ready(Path(folder), started)
    os.environ["CADREDESK_HOME"] = str(answers.folder / "home")
    if platform:  # not every system hands such a variable from program to program
        os.environ["QT_QPA_PLATFORM"] = platform
    return main([], answers)


def data_folder() -> Path:
    """Where settings and log live; CADREDESK_HOME moves it (portable use, tests)."""
    wish = os.environ.get("CADREDESK_HOME")
    place = QStandardPaths.StandardLocation.AppDataLocation
    home = Path(wish) if wish else Path(QStandardPaths.writableLocation(place))
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        log.info("no folder for settings")
    return home


def start_log(home: Path) -> None:
    """Write what happens to a small file that turns over; no personal data goes there."""
    try:
        handler = logging.handlers.RotatingFileHandler(
            home / "cadredesk.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)


def _open_first(window: Window, arguments: Sequence[str]) -> None:
    """The file named on the command line, else the one opened last."""
    recent = [Path(p) for p in window.desk.settings.now.recent[:1] if Path(p).exists()]
    wanted = [Path(a) for a in arguments[:1]] or recent
    for path in wanted:
        window.files.open(path)


class Upkeep(QObject):
    """Collects garbage when nobody waits for the window.

    Left to itself Python looks through all objects in the middle of a list of 10,000 people and
    holds every thread for a quarter of a second.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        QTimer.singleShot(1_000, self._settle)
        app.applicationStateChanged.connect(self._state_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(5_000)
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._timer.start()

    def _settle(self) -> None:
        # what stands after the start stands to the end: never looked through again
        gc.collect()
        gc.freeze()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive:
            gc.collect()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


class CrashHook(QObject):
    """An unexpected error is logged, then said once; the data is safe, actions are committed."""

    _arrived = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._open = False
        self._arrived.connect(self._say)

    def install(self) -> None:
        """Catch what nobody caught, in every thread."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        # the trace alone: messages of errors may hold people's data
        frames = "".join(traceback.format_tb(trace))
        log.error("unexpected %s\n%s", kind.__name__, frames)
        self._arrived.emit(f"{kind.__name__}: {error}\n{frames}")

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _say(self, details: str) -> None:
        if self._open:
            return
        self._open = True
        dialog = CrashDialog(details, QApplication.activeWindow())
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._open = False
