"""The program installed where nobody expects it: letters with marks, spaces, brackets."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk import resources
from cadredesk.ui import fonts, theme


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    yield qapp
    theme.apply(qapp, theme.wanted("light"))


def _seen(qtbot: QtBot) -> QImage:
    """What the pictures of the style sheet are on, and a rule that stands behind them in it."""
    whole = QWidget()
    qtbot.addWidget(whole)
    box = QVBoxLayout(whole)
    ticked, half, label = QCheckBox("Đảng viên"), QCheckBox("Chưa rõ"), QLabel("Còn thiếu")
    ticked.setChecked(True)
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    label.setProperty("state", "bad")
    choice = QComboBox()
    choice.addItem("Phường Phổ Hòa")
    for widget in (ticked, half, choice, label):
        box.addWidget(widget)
    whole.resize(220, 160)
    return whole.grab().toImage()


@pytest.mark.parametrize("name", ["Quản lý cán bộ", "CadreDesk (bản 2), 'thử'"])
def test_the_style_sheet_is_whole_wherever_the_program_lies(
    name: str, app: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home = _seen(qtbot)
    strange = tmp_path / name / "resources"
    shutil.copytree(resources.ROOT / "icons", strange / "icons")
    monkeypatch.setattr(resources, "ROOT", strange)
    theme.apply(app, theme.wanted("light"))
    assert _seen(qtbot) == at_home
