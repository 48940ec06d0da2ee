"""The dialog that ends titles holds on to a day before they began."""

from datetime import date

from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from cadredesk.domain.codes import CodeBook
from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from tests.ui.hands import bring_up


def test_no_title_ends_before_it_began(qtbot: QtBot) -> None:
    day = date(2026, 10, 31)
    dialog = EndPositionDialog(["Bí thư Đoàn"], CodeBook(()), lambda: day, None, ["2026-01-01"])
    qtbot.addWidget(dialog)
    for refused in ("2025-01-01", "2026-01-01"):
        dialog.from_day.load(refused)
        dialog.do.click()
        assert dialog.from_day.problem() == "Phải sau ngày bắt đầu giữ (01/01/2026)."
        assert not dialog.result()
    dialog.from_day.load("2026-01-02")
    dialog.do.click()
    assert dialog.result()
    assert dialog.day() == "2026-01-02"


def test_an_error_of_two_lines_grows_the_dialog_not_a_scrollbar(
    qtbot: QtBot, qapp: QApplication
) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    day = date(2026, 10, 31)
    dialog = EndPositionDialog(["Bí thư Đoàn"], CodeBook(()), lambda: day)
    qtbot.addWidget(dialog)
    bring_up(qtbot, dialog)
    before = dialog.height()
    dialog.from_day.line().setText("31/02/1991")
    dialog.from_day.finish()
    QApplication.processEvents()
    assert "không có ngày 31" in str(dialog.from_day.problem())
    assert dialog.height() > before
    assert dialog.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
