"""The assistant without a mouse, and a table pasted from a spreadsheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.import_page import A13, A14, Opened, import_page

KEYS, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, shared_data: Path) -> Iterator[Opened]:
    with import_page(qtbot, tmp_path, shared_data) as found:
        yield found


def press(opened: Opened, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    opened.qtbot.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)
    opened.settle()


def test_from_the_start_to_written_by_keys_alone(opened: Opened) -> None:
    who = opened.add("Lê Thị Thu Hà", birth_party="1992")
    page = opened.page
    opened.asker.files.append(opened.sheets / A14)
    press(opened, KEYS.Key_O, CONTROL)
    assert page.steps.now == 2
    press(opened, KEYS.Key_Return)
    assert page.steps.now == 4
    table = page.work.preview.table
    assert table.hasFocus()
    press(opened, KEYS.Key_Space)  # the first row stays out
    for _ in range(5):
        press(opened, KEYS.Key_Down)
    row = page.work.preview.model.plan_row(table.currentIndex().row())
    assert row is not None
    assert (row.row, row.kind) == (18, "doubtful")
    press(opened, KEYS.Key_Return)  # to the question
    assert page.work.who.isAncestorOf(QApplication.focusWidget())
    press(opened, KEYS.Key_Up)
    press(opened, KEYS.Key_Up)
    assert page.draft is not None
    assert page.draft.choices[18] not in ("new", "skip")
    press(opened, KEYS.Key_Escape)
    assert table.hasFocus()
    assert opened.sentence().startswith("Sẽ ghi 59 dòng: 58 người mới, 1 người thay đổi (")
    press(opened, KEYS.Key_Return, CONTROL)
    assert page.steps.now == 5
    assert opened.count() == 59
    assert who
    assert page.done.links["people"].hasFocus()


def test_the_kinds_of_rows_are_reached_by_keys(opened: Opened) -> None:
    opened.read(A13)
    for kind in ("new", "doubtful", "problem", ""):  # those without rows are passed over
        press(opened, KEYS.Key_PageDown, CONTROL)
        assert opened.page.work.preview.kind == kind
    press(opened, KEYS.Key_PageUp, CONTROL)
    assert opened.page.work.preview.kind == "problem"


def copy(html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    QApplication.clipboard().setMimeData(data)


def test_a_table_copied_in_a_spreadsheet_is_pasted(opened: Opened) -> None:
    row = "<tr><td>Họ và tên</td><td>Ngày sinh</td></tr><tr><td>Ngô Thị Hiền</td><td>1990</td></tr>"
    copy(f"<html><body><table>{row}</table></body></html>", "Họ và tên\tNgày sinh\n…")
    opened.page.start.choose.setFocus()
    press(opened, KEYS.Key_V, CONTROL)
    assert opened.page.steps.now == 4
    assert opened.cells(2)["Họ và tên"] == "Ngô Thị Hiền"
    opened.apply()
    assert opened.count() == 1
    assert "Bảng dán" in opened.page.done.kept.text()


def test_a_text_of_columns_is_pasted_by_the_button(opened: Opened) -> None:
    copy(text="Họ và tên\tNgày sinh\nNgô Thị Hiền\t01/02/1990\nLê Văn Tám\t1985\n")
    opened.page.start.paste.click()
    opened.settle()
    assert opened.tabs()[0] == "Tất cả 2"


def test_nothing_copied_says_how_to_copy(opened: Opened) -> None:
    QApplication.clipboard().clear()
    opened.page.start.paste.click()
    opened.settle()
    assert opened.page.fault.isVisible()
    assert "Chưa có bảng nào để dán" in opened.page.fault.words.text()
    assert opened.page.steps.now == 1


def test_pasting_over_a_preview_replaces_nothing(opened: Opened) -> None:
    opened.read(A14)
    copy(text="Họ và tên\tNgày sinh\nNgô Thị Hiền\t01/02/1990\n")
    opened.page.work.do.setFocus()
    press(opened, KEYS.Key_V, CONTROL)
    assert opened.tabs()[0] == "Tất cả 60"
