"""Columns of a sheet in the assistant: how they were told, remembered, the order of dates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.import_page import A14, Opened, import_page

LIST = "Họ và tên,Ngày sinh,Ghi chép khác\nNgô Thị Hiền,01/02/1990,Quê Đức Phổ\n"


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, shared_data: Path) -> Iterator[Opened]:
    with import_page(qtbot, tmp_path, shared_data) as found:
        yield found


def test_every_column_says_what_it_is_and_how_that_was_told(opened: Opened) -> None:
    opened.read(A14)
    rows = opened.page.work.columns.rows
    assert rows.combos["B"].currentText() == "Họ và tên"
    assert rows.source("B") == "theo tiêu đề"
    assert rows.example("B") == "Phạm Hồng Khanh"
    assert rows.combos["C"].currentText() == "Ngày sinh, nam"
    assert rows.combos["N"].currentText() == "bỏ qua"
    assert rows.source("N") == ""


def test_a_chosen_column_is_remembered_for_the_next_sheet_of_this_kind(
    opened: Opened, tmp_path: Path
) -> None:
    opened.write(tmp_path, LIST)
    rows = opened.page.work.columns.rows
    rows.combos["C"].choose("hometown")
    opened.settle()
    assert rows.source("C") == "chọn tay"
    assert "Cột chọn tay sẽ được nhớ cho bảng cùng mẫu" in opened.notes()
    assert opened.cells(2)["Quê quán"] == "Quê Đức Phổ"
    opened.apply()

    opened.write(tmp_path, LIST.replace("Ngô Thị Hiền", "Lê Văn Tám"), "sau.csv")
    assert rows.combos["C"].currentText() == "Quê quán"
    assert rows.source("C") == "đã nhớ"
    assert rows.source("A") == "theo tiêu đề"
    assert "Các cột như đã chọn ở lần nhập trước" in opened.notes()
    opened.note_link("Bỏ các cột đã nhớ").click()
    opened.settle()
    assert rows.combos["C"].currentText() != "Quê quán"
    assert "đã chọn ở lần nhập trước" not in opened.notes()
    assert "Quê quán" not in opened.cells(2)
    opened.apply()

    opened.write(tmp_path, LIST.replace("Ngô Thị Hiền", "Võ Văn Chín"), "cuối.csv")
    assert rows.combos["C"].currentText() == "bỏ qua"
    assert "đã chọn ở lần nhập trước" not in opened.notes()


def test_the_order_of_dates_is_shown_and_can_be_chosen(opened: Opened, tmp_path: Path) -> None:
    opened.write(tmp_path, "Họ và tên,Ngày sinh\nNgô Thị Hiền,05/04/1990\nLê Văn Tám,25/12/1985\n")
    rows = opened.page.work.columns.rows
    assert rows.orders["B"].currentText() == "ngày/tháng/năm"
    assert "Ngày đọc theo ngày/tháng/năm" in opened.notes()
    assert opened.cells(2)["Ngày sinh"] == "05/04/1990"
    rows.orders["B"].choose("mdy")
    opened.settle()
    assert opened.cells(2)["Ngày sinh"] == "04/05/1990"
    assert rows.orders["B"].currentText() == "tháng/ngày/năm"


def test_an_order_that_would_fit_better_is_taken_with_one_click(
    opened: Opened, tmp_path: Path
) -> None:
    opened.write(
        tmp_path,
        "Họ và tên,Ngày sinh,Ngày vào Đảng\n"
        "Lê Văn Tám,11/12/1985,2/25/2014\nNgô Văn Bảy,04/12/1985,04/26/2014\n",
    )
    notes = opened.notes()
    assert "Ngày vào Đảng: đọc theo tháng/ngày/năm" in notes
    assert "Ngày sinh: có lẽ là tháng/ngày/năm, ví dụ «11/12/1985»" in notes
    assert opened.cells(2)["Ngày sinh"] == "11/12/1985"
    opened.note_link("Đọc lại theo tháng/ngày/năm").click()
    opened.settle()
    assert opened.cells(2)["Ngày sinh"] == "12/11/1985"
    assert "có lẽ là" not in opened.notes()
    assert "Ngày đọc theo tháng/ngày/năm" in opened.notes()


def test_a_sheet_without_dates_to_tell_by_says_so(opened: Opened, tmp_path: Path) -> None:
    opened.write(tmp_path, "Họ và tên,Ngày sinh\nNgô Thị Hiền,05/04/1990\n")
    words = "Ngày đọc theo ngày/tháng/năm; không có ngày nào để phân biệt"
    assert words in opened.notes()


def test_one_narrow_column_of_the_page_holds_each_in_one_line(opened: Opened) -> None:
    opened.page.resize(863, 388)
    opened.page.set_width_class("narrow")
    opened.read(A14)
    opened.page.work.show_step(3)
    rows = opened.page.work.columns.rows
    opened.settle()
    line = rows._lines["B"]
    tops = {widget.geometry().center().y() // 6 for widget in line.widgets()[:4]}
    assert len(tops) == 1
