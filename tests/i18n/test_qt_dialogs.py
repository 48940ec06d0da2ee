"""Qt's own dialogs, shown where the system has none of its own: no English word is left."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cadredesk.ui import i18n

LATIN = re.compile(
    r"\b(folder|file|files|look|type|name|size|date|modified|open|save|cancel|computer|back|"
    r"forward|parent|list|view|detail|create|new|drive|ok|byte\(s\)|bytes)\b",
    re.IGNORECASE,
)


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    translators = i18n.install(qapp)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


def said(root: QWidget) -> set[str]:
    """Every word a clerk can read or hear in a dialog."""
    texts = set()
    for widget in [root, *root.findChildren(QWidget)]:
        texts |= {widget.toolTip(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            texts.add(widget.text())
        if isinstance(widget, QComboBox):
            texts |= {widget.itemText(i) for i in range(widget.count())}
        texts |= {action.text() for action in widget.actions()}
    return {text.replace("&", "") for text in texts if text}


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_has_no_english_word(
    vietnamese: None, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    (tmp_path / "Thư mục con").mkdir()
    (tmp_path / "danh sách.xlsx").write_bytes(b"x" * 3000)
    (tmp_path / "khác").write_bytes(b"x")
    dialog = QFileDialog(None, "Lưu thành", str(tmp_path), "Sổ tính Excel (*.xlsx)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    qtbot.addWidget(dialog)
    dialog.show()
    tree = dialog.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) >= 2)
    texts = said(dialog)
    orientation = Qt.Orientation.Horizontal
    texts |= {str(model.headerData(c, orientation)) for c in range(model.columnCount())}
    for row in range(model.rowCount(tree.rootIndex())):
        for column in range(1, model.columnCount()):
            texts.add(str(model.index(row, column, tree.rootIndex()).data()))
    assert "Loại tệp:" in texts
    assert "Thư mục" in texts
    assert [text for text in texts if LATIN.search(text)] == []


@pytest.mark.parametrize(
    ("context", "source", "shown"),
    [
        ("QPageSize", "Envelope C5", "Phong bì C5"),
        ("QPrintSettingsOutput", "Long side", "Lật theo cạnh dài"),
        ("QCupsJobWidget", "Job priority:", "Thứ tự ưu tiên:"),
        ("QMessageBox", "OK", "Đồng ý"),
    ],
)
def test_the_dialogs_of_printing_are_translated(
    vietnamese: None, context: str, source: str, shown: str
) -> None:
    assert QCoreApplication.translate(context, source) == shown


def test_keys_in_menus_are_named_as_on_the_keyboard(vietnamese: None) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Alt+Left").toString(native) == "Alt+←"
    assert QKeySequence("Ctrl+S").toString(native) == "Ctrl+S"
