"""The dialog that ends titles holds on to a day before they began."""

from datetime import date

from pytestqt.qtbot import QtBot

from cadredesk.domain.codes import CodeBook
from cadredesk.ui.dialogs.end_position import EndPositionDialog


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
