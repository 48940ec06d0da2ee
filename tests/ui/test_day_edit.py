"""The date of all figures (F8): what is no day stays as typed, and why is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cadredesk.ui import fonts, theme
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import AS_OF, desk_with_people


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        window = Window(desk)
        qtbot.addWidget(window)
        window.resize(1366, 698)
        bring_up(qtbot, window)
        yield window


def write(window: Window, qtbot: QtBot, text: str) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F8)
    window.menu_end.focus_day()
    type_in(window, text)
    qtbot.keyClick(window.menu_end.day, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("99/9", "Không đọc được ngày «99/9». Ghi đủ ngày, tháng, năm như {day}."),
        ("10/2026", "Không đọc được ngày «10/2026». Ghi đủ ngày, tháng, năm như {day}."),
        ("31/02/2026", "Không có ngày 31/02/2026. Ghi lại ngày, tháng, năm như {day}."),
        ("01/01/1850", "Năm phải trong khoảng 1990 đến 2100. Ghi lại ngày như {day}."),
        ("01/01/1950", "Năm phải trong khoảng 1990 đến 2100. Ghi lại ngày như {day}."),
    ],
)
def test_what_is_no_day_stays_and_is_explained(
    window: Window, qtbot: QtBot, typed: str, said: str
) -> None:
    day, kept = window.menu_end.day, f"{AS_OF:%d/%m/%Y}"
    write(window, qtbot, typed)
    words = said.format(day=kept)
    assert window.desk.as_of == AS_OF
    assert day.text() == typed
    assert day.property("state") == "error"
    assert window.status.state.words == words
    assert QToolTip.text() == day.toolTip() == day.accessibleDescription()
    assert day.toolTip() == f"{words} Số liệu vẫn tính đến {kept}; Esc để lấy lại ngày này."
    qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert day.text() == typed, "leaving does not throw it away"
    window.menu_end.focus_day()
    qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert (day.text(), day.property("state")) == (kept, "")
    assert day.toolTip() == "Ngày tính số liệu (F8)"


def test_a_corrected_day_holds(window: Window, qtbot: QtBot) -> None:
    day = window.menu_end.day
    write(window, qtbot, "99/9")
    write(window, qtbot, "30/9/26")
    assert f"{window.desk.as_of:%d/%m/%Y}" == day.text() == "30/09/2026"
    assert (day.property("state"), day.problem()) == ("other", "")
    write(window, qtbot, "xx")
    assert day.property("state") == "error"
    window.to_today()
    assert (day.text(), day.property("state")) == (f"{AS_OF:%d/%m/%Y}", "")


def test_an_emptied_day_comes_back(window: Window, qtbot: QtBot) -> None:
    day = window.menu_end.day
    window.menu_end.focus_day()
    qtbot.keyClick(day, Qt.Key.Key_Delete)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert (day.text(), day.problem()) == (f"{AS_OF:%d/%m/%Y}", "")
