"""Colours and text size change while the program runs, without holding anybody up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui import fonts, theme
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import desk_with_people


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QApplication]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    yield qapp
    theme.apply(qapp, theme.wanted("light"))


class Styled(QObject):
    """Counts how often a widget is styled anew."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def test_a_widget_is_styled_anew_no_oftener_the_deeper_it_lies(
    light: QApplication, qtbot: QtBot
) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    inner = top
    for _ in range(12):
        box = QVBoxLayout(inner)
        inner = QWidget()
        box.addWidget(inner)
    label = QLabel("Hồ Thị Lan Chi", inner)
    bring_up(qtbot, top)
    styled = Styled()
    label.installEventFilter(styled)
    theme.apply(light, theme.wanted("dark"))
    assert 1 <= styled.times <= 4
    colour = label.palette().windowText().color().name().upper()
    assert colour == theme.tokens().text


def test_the_date_stays_readable_at_the_largest_text(
    light: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        window = Window(desk)
        qtbot.addWidget(window)
        window.resize(1366, 698)
        bring_up(qtbot, window)
        window.looks.set_scale(2.0)
        QApplication.processEvents()
        day = window.menu_end.day
        assert day.height() >= QFontMetrics(day.font()).height() + 4
        window.looks.set_scale(1.0)
        assert day.height() == 24
