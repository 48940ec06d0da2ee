"""The window in English: no text of the program is left in Vietnamese; data and paper stay so."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cadredesk.domain import roster
from cadredesk.services.demo import demo
from cadredesk.ui import fonts, i18n, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.navigation import PAGES
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.offices import AS_OF, Answers

FILE = Path(__file__).resolve().parents[2] / "i18n" / "cadredesk_en.ts"
DATA = {*roster.GENDERS.values(), "Cán bộ"}
"""Also what people's records say, whatever the language of the window."""


def sources() -> set[str]:
    """What the program says, where English says it otherwise."""
    found = set()
    for message in ElementTree.parse(FILE).getroot().iter("message"):
        source, english = message.findtext("source") or "", message.findtext("translation") or ""
        if source != english:
            found.add(source)
    return found - DATA


def said(root: QWidget) -> Iterator[str]:
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName())
        yield from (action.text() for action in widget.actions())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(n) for n in range(widget.count()))
        elif isinstance(widget, QTableView):
            model = widget.model()
            for n in range(model.columnCount()):
                yield str(model.headerData(n, Qt.Orientation.Horizontal) or "")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    translators = i18n.install(qapp, "en")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


def test_every_text_has_its_english() -> None:
    left = [
        message.findtext("source")
        for message in ElementTree.parse(FILE).getroot().iter("message")
        if not message.findtext("translation")
        or message.find("translation").get("type") == "unfinished"  # type: ignore[union-attr]
    ]
    assert left == []


def test_no_page_keeps_a_vietnamese_text_of_the_program(
    qtbot: QtBot, english: None, tmp_path: Path
) -> None:
    demo(tmp_path / "a.cadre")
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: AS_OF)
    window = Window(desk)
    qtbot.addWidget(window)
    window.resize(1366, 698)
    window.show()

    def settle() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20_000)
            qtbot.wait(150)

    window.files.open(tmp_path / "a.cadre")
    settle()
    vietnamese, left = sources(), set()
    for entry in PAGES:
        person = {"person_id": desk.roster.lines[0].id} if entry.key == "person" else {}
        desk.go(entry.key, **person)
        settle()
        for text in said(window):
            plain = re.sub(r"<[^>]+>|&", "", text.partition("\t")[0])
            if {text, plain} & vietnamese:
                left.add((entry.key, text))
    assert left == set()
    people = window.pages["people"].list  # type: ignore[attr-defined]
    assert [c.title for c in people.columns][:4] == ["Full name", "Birth date", "Age", "Gender"]
    assert roster.BY_KEY["full_name"].alone == "Họ và tên"
    desk.close()
