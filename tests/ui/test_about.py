"""Help for every page, what is shipped with the program, and its language."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk import resources
from cadredesk.services.office import create
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs import help as help_text
from cadredesk.ui.navigation import PAGES
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import AS_OF, Answers

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: AS_OF)
    made = Window(desk)
    qtbot.addWidget(made)
    bring_up(qtbot, made)
    yield made
    desk.close()


# --- help ---------------------------------------------------------------------------------------


def test_the_index_of_help_lists_every_text_once() -> None:
    files = {file.stem for file in resources.path("help").glob("*.md")}
    assert sorted(help_text.topics()) == sorted(files)
    assert help_text.topics()[0] == "start"


def test_f1_opens_the_text_of_the_page_and_leads_to_the_others(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.desk.use(create(tmp_path / "a.cadre", "Đảng ủy phường Phổ Hòa"))
    for entry in PAGES:
        window.desk.go(entry.key)
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=15000)
        page = window.page
        assert page is not None
        assert page.help in help_text.topics(), entry.key
        dialog = window.extras.show_help()
        title = dialog.index.currentItem().text()
        assert dialog.text.toPlainText().startswith(title)
        dialog.index.setCurrentRow(0)
        assert dialog.text.toPlainText().startswith("Bắt đầu")
        dialog.reject()


# --- licences -----------------------------------------------------------------------------------


def test_all_that_is_shipped_stands_with_its_licence(window: Window) -> None:
    entries = resources.load_json("licences.json")["entries"]
    named = {name for entry in entries for name in entry.get("packages", ())}
    lock = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    assert named == locked
    folders = {entry["folder"] for entry in entries if "folder" in entry}
    kinds = ("*.ttf", "*.otf")
    fonts = {file.parent for kind in kinds for file in resources.ROOT.rglob(kind)}
    assert {resources.path(*folder.split("/")) for folder in folders} == fonts
    assert all((folder / "LICENSE.txt").exists() for folder in fonts)
    shown = window.extras.show_about().licences.toPlainText()
    for entry in entries:
        assert entry["name"] in shown
        assert entry["licence"] in shown


# --- language -----------------------------------------------------------------------------------


def test_a_chosen_language_is_said_kept_and_used_at_the_next_start(
    window: Window, tmp_path: Path
) -> None:
    menus = window.menus
    ticked = [a.text() for a in menus.languages.actions() if a.isChecked()]
    assert ticked == ["Tiếng Việt"]
    english = next(a for a in menus.languages.actions() if a.text() == "English")
    english.trigger()
    asker = window.desk.asker
    assert isinstance(asker, Answers)
    assert asker.said[-1].endswith("Đóng và mở lại chương trình để dùng ngôn ngữ này.")
    kept = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert kept["language"] == "en"
    assert _menus_at_start(tmp_path) == ["File", "Edit", "View", "Tools", "Help"]


def _menus_at_start(home: Path) -> list[str]:
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QMenuBar\n"
        "from cadredesk import app\n"
        "def look():\n"
        "    bar = next(w for w in QApplication.allWidgets() if isinstance(w, QMenuBar))\n"
        "    print('|'.join(a.text().replace('&', '') for a in bar.actions()))\n"
        "    QApplication.exit()\n"
        "QTimer.singleShot(0, look)\n"
        "sys.exit(app.main([]))\n"
    )
    subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "texts.py"), "compile"], check=True, timeout=60
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "CADREDESK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return done.stdout.strip().split("|")
