"""The import assistant on a real office: from a dropped file to one undoable write."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
)
from pytestqt.qtbot import QtBot

from cadredesk.domain.sheet import ENDINGS
from cadredesk.services import organisation, people
from cadredesk.ui import fonts, theme
from cadredesk.ui.asker import QtAsker
from cadredesk.ui.pages.importing.cells import keys_of
from cadredesk.ui.pages.importing.dialogs import BodiesDialog, LeftOutDialog
from cadredesk.ui.pages.importing.preview_model import FIELDS, RESULT
from cadredesk.ui.pages.importing.reading import merge_choice, short_heading
from tests.ui.import_page import A13, A14, DAY, Opened, import_page


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, shared_data: Path) -> Iterator[Opened]:
    """The page over a new office."""
    with import_page(qtbot, tmp_path, shared_data) as found:
        yield found


def test_a_file_with_several_sheets_asks_which(opened: Opened) -> None:
    opened.choose(A14)
    assert opened.page.steps.now == 2
    found: QListWidget = opened.page.sheet.list
    assert [found.item(i).text() for i in range(found.count())] == [
        "Trích ngang – 60 người",
        "Đại biểu HĐND – 30 người",
    ]
    assert found.currentRow() == 0


def test_the_preview_says_exactly_what_will_be_written(opened: Opened) -> None:
    opened.read(A14)
    assert opened.page.steps.now == 4
    assert opened.tabs()[:2] == ["Tất cả 60", "Mới 60"]
    assert opened.sentence() == (
        "Sẽ ghi 60 dòng: 60 người mới, 23 tổ chức mới, 1 chức vụ chưa gán. "
        "Hoàn tác được cả lần nhập."
    )
    assert opened.page.work.do.text() == "Nhập 60 dòng"
    assert opened.page.work.columns.day.value() == "2026-09-30"
    assert opened.page.work.columns.day.note() == "theo dòng «tính đến …» trong trang tính"
    assert opened.count() == 0


def test_one_write_and_one_undo(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    assert opened.page.steps.now == 5
    assert opened.page.done.light.words == "Đã nhập 60 dòng"
    assert opened.count() == 60
    step = opened.desk.an_office.undo_step()
    assert step is not None
    assert step.label == f"Nhập từ {A14}"
    opened.page.done.links["undo"].click()
    opened.settle()
    assert opened.count() == 0
    assert opened.page.done.light.words == "Đã hoàn tác lần nhập"


def test_the_end_leads_on(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    links = opened.page.done.links
    links["unassigned"].click()
    assert opened.went[-1] == ("organisation", {"unassigned": True})
    links["people"].click()
    assert opened.went[-1][0] == "people"
    links["sheet"].click()
    assert opened.page.steps.now == 2


def test_the_links_at_the_end_keep_their_places(opened: Opened, tmp_path: Path) -> None:
    opened.read(A14)
    opened.apply()
    links = opened.page.done.links
    before = {key: link.y() for key, link in links.items()}
    assert all(link.isEnabled() for link in links.values())
    sheet = tmp_path / "ds.csv"
    sheet.write_text("Họ và tên,Ngày sinh\nNgô Thị Hiền,01/02/1990\n", encoding="utf-8")
    opened.page.open(sheet)
    opened.settle()
    opened.apply()
    assert {key: link.y() for key, link in links.items()} == before
    assert links["unassigned"].text() == "Lần nhập này không có chức vụ chờ gán"
    assert links["sheet"].text() == "Tệp này không còn trang tính khác"
    assert [k for k, link in links.items() if not link.isEnabled()] == ["unassigned", "sheet"]
    links["undo"].click()
    opened.settle()
    assert {key: link.y() for key, link in links.items()} == before
    assert not links["undo"].isEnabled()


def test_what_is_done_again_stands_as_it_was_done(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    done = opened.page.done
    said = done.light.words, done.words.text(), done.links["undo"].text()
    opened.desk.undo()
    opened.settle()
    assert done.light.words == "Đã hoàn tác lần nhập"
    opened.desk.redo()
    opened.settle()
    assert (done.light.words, done.words.text(), done.links["undo"].text()) == said
    assert done.links["undo"].isEnabled()


def test_the_sheet_not_taken_in_yet_is_offered_next(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    opened.page.done.links["sheet"].click()
    opened.settle()
    sheets = opened.page.sheet.list
    assert sheets.currentItem().text() == "Đại biểu HĐND – 30 người"
    assert any(sheets.item(n).text().endswith("(vừa nhập)") for n in range(sheets.count()))


def test_what_stays_out_is_said_after_writing_too(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "ds.csv"
    text = "Họ và tên,Ngày sinh\nNgô Thị Hiền,01/02/1990\nLê Văn Tám,31/02/1980\n"
    file.write_text(text, encoding="utf-8")
    opened.page.open(file)
    opened.settle()
    opened.apply()
    assert "Để lại 1 có lỗi" in opened.page.done.words.text()


def test_nobody_new_gets_the_number_of_a_row_above(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "ds.csv"
    text = "Họ và tên,Ngày sinh,Số CCCD\n" + "Ngô Thị Hiền,01/02/1990,051190000001\n" * 2
    file.write_text(text, encoding="utf-8")
    opened.page.open(file)
    opened.settle()
    draft = opened.page.draft
    assert draft is not None
    first, second = draft.plan.rows
    assert (second.kind, second.reason) == ("doubtful", "twice-in-sheet")
    opened.go_to(second.row)
    assert "new" not in opened.page.work.who.radios
    draft.tick(first, False)
    opened.page.work.who.ask(draft, second)
    assert "new" in opened.page.work.who.radios


def test_undo_in_a_preview_takes_back_the_last_correction(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "ds.csv"
    file.write_text("Họ và tên,Ngày sinh\nNgô Thị Hiền,01/02/1990\n", encoding="utf-8")
    opened.page.open(file)
    opened.settle()
    assert not opened.page.undo_here()
    page = opened.page
    place = page.work.preview.model.places(page.draft.plan.rows[0], "birth")[0]  # type: ignore[union-attr]
    page.work.preview.corrected.emit(place, "02/02/1990")
    opened.settle()
    assert opened.cells(2)["Ngày sinh"] == "02/02/1990"
    assert page.undo_here()
    opened.settle()
    assert opened.cells(2)["Ngày sinh"] == "01/02/1990"
    assert not page.undo_here()


def write_list(folder: Path, title: str) -> Path:
    """A list of one with a title above it."""
    file = folder / "ds.csv"
    rows = f"{title},,,\nHọ và tên,Ngày sinh,Chức vụ,Đơn vị\nNgô Thị Hiền,01/02/1990,Kế toán,HN\n"
    file.write_text(rows, encoding="utf-8")
    return file


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_a_sheet_of_another_place_is_said_and_can_be_written(
    opened: Opened, tmp_path: Path, width: str
) -> None:
    opened.page.set_width_class(width)
    opened.page.open(write_list(tmp_path, "ĐẢNG ỦY XÃ BA LONG"))
    opened.settle()
    note = opened.page.work.elsewhere
    assert note.isVisible()
    assert note.text() == (
        "Bảng ghi «xã Ba Long», văn phòng này là «phường Phổ Hòa». Kiểm tra đúng tệp trước khi ghi."
    )
    opened.apply()
    assert opened.count() == 1
    opened.page.open(write_list(tmp_path, "ĐẢNG ỦY PHƯỜNG PHỔ HÒA"))
    opened.settle()
    assert not note.isVisible()


def test_a_sheet_older_than_one_taken_in_says_so_where_it_would_change_something(
    opened: Opened, tmp_path: Path
) -> None:
    def sheet(name: str, phone: str) -> Path:
        file = tmp_path / name
        text = f"Họ và tên,Ngày sinh,Số điện thoại\nNgô Thị Hiền,01/02/1990,{phone}\n"
        file.write_text(text, encoding="utf-8")
        return file

    note = opened.page.work.elsewhere
    opened.page.open(sheet("DS T9-2026.csv", "0912345678"))
    opened.settle()
    assert not note.isVisible()
    opened.apply()
    opened.page.open(sheet("DS T1-2025.csv", "0987654321"))
    opened.settle()
    assert note.text() == (
        "Bảng này (31/01/2025) cũ hơn lần nhập «DS T9-2026.csv» (30/09/2026). "
        "Xem kỹ các dòng thay đổi: dữ liệu mới có thể bị thay bằng dữ liệu cũ."
    )
    opened.page.open(sheet("DS T2-2025.csv", "0912345678"))
    opened.settle()
    assert not note.isVisible()


def test_the_unit_of_a_title_that_waits_is_kept_beside_it(opened: Opened, tmp_path: Path) -> None:
    opened.page.open(write_list(tmp_path, "DANH SÁCH"))
    opened.settle()
    opened.apply()
    [line] = organisation.unassigned(opened.desk.an_office)
    assert (line.text, line.section) == ("Kế toán", "HN")


def test_a_narrow_preview_says_the_day_and_leads_to_it(opened: Opened) -> None:
    opened.read(A14)
    assert not opened.page.work.day.isVisible()
    opened.page.resize(863, 388)
    opened.page.set_width_class("narrow")
    link = opened.page.work.day
    assert link.isVisible()
    assert link.text() == "Số liệu tính đến 30/09/2026…"
    link.click()
    assert opened.page.steps.now == 3
    assert opened.page.work.columns.day.line().hasFocus()


def test_a_sheet_without_a_header_is_not_asked_for_its_columns(
    opened: Opened, tmp_path: Path
) -> None:
    file = tmp_path / "báo cáo.csv"
    file.write_text("Weekly Report,1,2\nTotal,3,4\n", encoding="utf-8")
    opened.page.open(file)
    opened.settle()
    words = opened.page.work.preview.table.empty_words()
    assert "không thấy tiêu đề «Họ và tên»" in words
    assert opened.notes() == "Không thấy dòng tiêu đề có «Họ và tên»"


def test_every_kind_that_is_read_is_offered_and_taken(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def native(*said: Any) -> tuple[str, str]:
        offered.append(said[3])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", native)
    QtAsker().open_file(None, "sheet")
    row = "<tr><td>Họ và tên</td><td>Ngày sinh</td></tr><tr><td>Ngô Thị Hiền</td><td>1990</td></tr>"
    texts = {
        ".csv": "Họ và tên,Ngày sinh\nNgô Thị Hiền,1990\n",
        ".txt": "Họ và tên\tNgày sinh\nNgô Thị Hiền\t1990\n",
        ".tsv": "Họ và tên\tNgày sinh\nNgô Thị Hiền\t1990\n",
        ".html": f"<html><table>{row}</table></html>",
    }
    for ending, text in texts.items():
        assert f"*{ending}" in offered[0]
        file = tmp_path / f"ds{ending}"
        file.write_text(text, encoding="utf-8")
        assert drop(opened, file).isAccepted()
        assert opened.tabs()[0] == "Tất cả 1"
    said = opened.page.start.kinds.text()
    assert all(ending in said and f"*{ending}" in offered[0] for ending in ENDINGS)


def test_the_second_sheet_finds_the_people_of_the_first(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    opened.read(A14, "Đại biểu")
    assert opened.tabs() == [
        "Tất cả 30",
        "Mới 22",
        "Thay đổi 4",
        "Giống 4",
        "Nghi ngờ 0",
        "Có lỗi 0",
    ]
    opened.apply()
    assert opened.count() == 82


def test_the_same_sheet_again_has_nothing_to_write(opened: Opened) -> None:
    opened.read(A14)
    opened.apply()
    opened.read(A14)
    assert opened.tabs()[3] == "Giống 60"
    assert opened.sentence() == "Không có dòng nào để ghi."
    assert not opened.page.work.do.isEnabled()
    assert opened.page.work.do.toolTip()


def test_what_changes_is_shown_old_and_new(opened: Opened) -> None:
    opened.add("Phạm Hồng Khanh", birth_party="1974-05-12", hometown="Đức Phổ")
    opened.read(A14)
    row = opened.cells(12)
    assert row["Kết quả"] == "Thay đổi"
    assert row["Quê quán"] == "Đức Phổ Phổ Hòa, Đức Phổ, Quảng Ngãi"
    assert row["Chức vụ"] == "+ Bí thư Đảng ủy, Chủ tịch HĐND"
    opened.go_to(12)
    assert not opened.page.work.who.isVisible()


def test_a_doubtful_row_waits_for_an_answer(opened: Opened) -> None:
    who = opened.add("Lê Thị Thu Hà", birth_party="1992")
    opened.read(A14)
    assert opened.tabs()[4] == "Nghi ngờ 1"
    assert "Để lại 1 nghi ngờ." in opened.sentence()
    opened.go_to(18)
    panel = opened.page.work.who
    assert panel.isVisible()
    assert panel.question.words == "Dòng 18: Lê Thị Thu Hà, 06/04/1992 là ai?"
    texts = [radio.text() for radio in panel.radios.values()]
    assert texts == ["Người đã có: Lê Thị Thu Hà, 1992", "Người mới", "Bỏ dòng này"]
    next(iter(panel.radios.values())).click()
    opened.settle()
    assert opened.sentence().startswith("Sẽ ghi 60 dòng: 59 người mới, 1 người thay đổi (")
    sides = panel.sides()
    assert ("Ngày sinh", "06/04/1992", "1992") in sides
    assert ("Chức vụ", "Chuyên viên", None) in sides
    opened.apply()
    assert opened.count() == 60
    card = people.card(opened.desk.an_office, who)
    assert card.person.citizen_id
    assert len(card.positions) == 1


def test_a_doubtful_row_may_be_somebody_new(opened: Opened) -> None:
    opened.add("Lê Thị Thu Hà", birth_party="1992")
    opened.read(A14)
    opened.go_to(18)
    opened.page.work.who.radios["new"].click()
    opened.settle()
    opened.apply()
    assert opened.count() == 61


def test_space_takes_a_row_out(opened: Opened) -> None:
    opened.read(A14)
    opened.go_to(12)
    table = opened.page.work.preview.table
    table.setFocus()
    opened.settle()
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    opened.qtbot.waitUntil(lambda: "Để lại 1 bỏ chọn." in opened.sentence())
    opened.apply()
    assert opened.count() == 59


def test_a_click_on_the_box_takes_a_row_out_and_in(opened: Opened) -> None:
    opened.read(A14)
    table = opened.page.work.preview.table
    place = table.visualRect(table.model().index(3, 0)).center()
    for words in ("Nhập 59 dòng", "Nhập 60 dòng"):
        opened.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert opened.page.work.do.text() == words


def test_wrong_cells_are_framed_and_left_out(opened: Opened) -> None:
    opened.read(A13)
    assert opened.tabs()[5] == "Có lỗi 9"
    row = opened.cells(5)
    assert row["Kết quả"] == "Ngày không có thật"
    assert row["Ngày sinh"] == "31/02/1985 (ngày không có thật)"
    opened.go_to(5)
    assert "giữ nguyên văn ở ghi chú" in opened.page.work.who.reason.text()
    opened.page.work.who.radios["new"].click()
    opened.settle()
    opened.apply()
    assert opened.count() == 13
    found = next(p for p in people.lines(opened.desk.an_office, DAY) if "Bình" in p.full_name)
    assert "31/02/1985" in (found.note or "")


def test_bodies_refused_leave_their_titles_as_texts(opened: Opened) -> None:
    opened.read(A14)
    opened.page.work.columns.notes.bodies_asked.emit()
    dialog = opened.page.decisions.dialog
    assert isinstance(dialog, BodiesDialog)
    assert dialog.list.count() == 23
    for row in range(23):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.do.click()
    assert "tổ chức mới" not in opened.sentence()
    assert "Sẽ tạo 0/23 tổ chức mới…" in opened.notes()
    before = int(opened.sentence().split(" chức vụ chưa gán")[0].split(", ")[-1])
    opened.apply()
    assert len(organisation.unassigned(opened.desk.an_office)) == before


def test_rows_that_are_nobody_can_be_looked_at(opened: Opened) -> None:
    opened.read(A14)
    assert "Bỏ qua 17 dòng không phải người…" in opened.notes()
    opened.page.work.columns.notes.left_out_asked.emit()
    dialog = opened.page.decisions.dialog
    assert isinstance(dialog, LeftOutDialog)
    table = dialog.table
    rows = [[table.text_at(row, c) for c in range(3)] for row in range(table.rowCount())]
    reasons = {row: reason for row, _, reason in rows}
    assert (reasons["11"], reasons["79"]) == ("tên mục", "dòng tổng cộng")
    assert next(text for row, text, _ in rows if row == "79").startswith("Danh sách này có")


@pytest.mark.parametrize(
    ("file", "note"),
    [
        ("A05_molisa_mau2a_tcvn3.xls", "Phông cũ (TCVN3, VNI): đã chuyển "),
        ("A08_chitiet_47cols.xlsx", "11 dòng, 1 cột đang ẩn trong tệp vẫn được đọc"),
        ("A12a_utf8bom_comma.csv", "Số mất chữ số 0 ở đầu: đã thêm "),
        ("A06_mau10_blank_tcvn3.xls", "Không thấy người nào"),
    ],
)
def test_what_was_noticed_is_said(opened: Opened, file: str, note: str) -> None:
    opened.read(file)
    assert note in opened.notes()


def test_another_field_for_a_column_reads_again(opened: Opened) -> None:
    opened.read(A14)
    combo = opened.page.work.columns.rows.combos["N"]
    assert combo.currentText() == "bỏ qua"
    combo.choose("informatics")
    opened.settle()
    draft = opened.page.draft
    assert draft is not None
    assert draft.plan.sheet.columns["informatics"] == "N"
    assert "informatics" in keys_of(draft.plan.sheet)
    assert opened.page.steps.now == 4


def test_another_day_is_read_from_the_field(opened: Opened) -> None:
    opened.read(A14)
    field = opened.page.work.columns.day
    field.line().setText("31/8/2026")
    field.line().setFocus()
    opened.page.work.do.setFocus()
    opened.settle()
    draft = opened.page.draft
    assert draft is not None
    assert (draft.plan.sheet.as_of, draft.plan.sheet.as_of_from) == ("2026-08-31", "given")
    assert opened.page.work.columns.day.note() == "đã sửa tay"


def test_decisions_survive_a_change_elsewhere(opened: Opened) -> None:
    opened.read(A14)
    opened.go_to(13)
    opened.page.work.preview.ticked.emit([13], False)
    opened.add("Lê Thị Thu Hà", birth_party="1992")
    opened.settle()
    assert opened.tabs()[4] == "Nghi ngờ 1"
    assert "Để lại 1 nghi ngờ, 1 bỏ chọn." in opened.sentence()


def test_a_refused_file_leaves_no_other_file_to_import(opened: Opened) -> None:
    opened.read(A13)
    opened.page.open(opened.sheets.parent / "hostile" / "pass_protected.xlsx")
    opened.settle()
    assert opened.page.fault.isVisible()
    assert "tệp có mật khẩu" in opened.page.fault.words.text()
    assert opened.page.steps.now == 1
    assert opened.page.draft is None
    assert not opened.page.work.isVisible()
    assert opened.asker.said == []


def test_trying_again_reads_the_same_file(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "danh sách.csv"
    opened.page.open(path)
    opened.settle()
    assert "Không tìm thấy tệp «danh sách.csv»" in opened.page.fault.words.text()
    path.write_text("Họ và tên,Ngày sinh\nTrần Văn Bé,1980\nLê Thị Tư,05/1985\n", "utf-8")
    opened.page.fault.again.click()
    opened.settle()
    assert not opened.page.fault.isVisible()
    assert opened.tabs()[0] == "Tất cả 2"


def test_stopping_leaves_everything_as_it_was(opened: Opened) -> None:
    opened.read(A13)
    opened.page.open(opened.sheets / A14)
    opened.page.busy.stop.click()
    opened.settle()
    assert opened.page.fault.isVisible()
    assert opened.page.fault.words.text() == "Đã dừng; chưa ghi gì."
    assert opened.tabs()[0] == "Tất cả 22"


def drop(opened: Opened, path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    opened.page.dropEvent(event)
    opened.settle()
    return event


def test_a_dropped_file_is_read(opened: Opened) -> None:
    event = drop(opened, opened.sheets / A13)
    assert event.isAccepted()
    assert opened.page.steps.now == 4


def test_something_else_dropped_is_not_taken(opened: Opened, tmp_path: Path) -> None:
    assert not drop(opened, tmp_path / "ảnh.png").isAccepted()
    assert opened.page.steps.now == 1


def test_cancel_forgets_the_file_and_writes_nothing(opened: Opened) -> None:
    opened.read(A14)
    opened.page.work.cancel.click()
    assert opened.page.steps.now == 1
    assert opened.page.draft is None
    assert opened.desk.an_office.undo_step() is None


def test_a_narrow_window_shows_one_panel_at_a_time(opened: Opened) -> None:
    page = opened.page
    page.resize(863, 388)
    page.set_width_class("narrow")
    opened.read(A13)
    assert page.work.preview.isVisible()
    assert not page.work.columns.isVisible()
    page.work.back.click()
    assert page.steps.now == 3
    assert page.work.columns.isVisible()
    assert not page.work.preview.isVisible()
    page.work.do.click()
    assert page.steps.now == 4


def test_the_steps_done_lead_back(opened: Opened) -> None:
    opened.read(A14)
    opened.page.steps.steps[1].click()
    assert opened.page.steps.now == 2
    opened.page.steps.steps[0].click()
    assert opened.page.steps.now == 1


def test_models_keep_qt_rules(opened: Opened, qtmodeltester: Any) -> None:
    opened.read(A14)
    qtmodeltester.check(opened.page.work.preview.model)


def test_the_tick_is_heard(opened: Opened) -> None:
    opened.read(A14)
    model = opened.page.work.preview.model
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(spoken) == "Ghi dòng 12"
    assert model.index(0, RESULT).data(spoken) == "Kết quả: Mới"
    assert model.index(0, FIELDS).data(spoken) == "Họ và tên: Phạm Hồng Khanh"


def test_a_column_given_away_is_no_longer_read_there() -> None:
    columns = {"full_name": "B", "hometown": "E", "position": "I"}
    assert merge_choice({}, columns, "E", "residence") == {"hometown": "", "residence": "E"}
    assert merge_choice({}, columns, "E", "") == {"hometown": ""}
    assert merge_choice({}, columns, "K", "position") == {"position_2": "K"}
    assert merge_choice({}, columns, "E", "hometown") == {}


def test_the_lower_heading_stays_readable() -> None:
    words = "Ngày, tháng, năm sinh · Nam"
    shown = short_heading(words, lambda text: len(text) <= 16)
    assert shown == "Ngày… · Nam"
    assert short_heading("Chuyên môn nghiệp vụ", lambda text: len(text) <= 14) == "Chuyên môn…"
    long = "Giấy phép · Người lao động vào để thực hiện hợp đồng"
    assert short_heading(long, lambda text: len(text) <= 20) == "Người lao động vào…"


def test_a_row_that_comes_twice_names_the_other_row(opened: Opened) -> None:
    opened.read(A13)
    opened.go_to(3)
    words = opened.page.work.who.reason.text()
    assert words == "Người này đã có ở dòng 2 trong cùng trang tính."


def test_the_result_says_what_is_wrong_in_full(opened: Opened) -> None:
    opened.read(A13)
    assert opened.cells(14)["Kết quả"] == "Không phải họ tên"
    opened.go_to(14)
    assert "chữ số, ký hiệu" in opened.cells(14)["Họ và tên"]
    table = opened.page.work.preview.table
    metrics = QFontMetrics(fonts.font(strong=True))
    model = table.model()
    for row in range(model.rowCount()):
        words = str(model.index(row, RESULT).data())
        assert metrics.horizontalAdvance(words) + 30 <= table.columnWidth(RESULT), words


@pytest.mark.parametrize("height", [442, 463, 480])
def test_no_half_row_stands_at_the_foot_of_the_table(opened: Opened, height: int) -> None:
    opened.read(A14)
    opened.page.resize(911, height)
    opened.page.set_width_class("narrow")
    opened.settle()
    table = opened.page.work.preview.table
    port = table.viewport()
    row = table.verticalHeader().defaultSectionSize()
    below = port.height() // row * row
    picture = port.grab().toImage()
    ratio = picture.devicePixelRatio()
    for y in range(round(below * ratio), picture.height()):
        colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3)}
        assert colours == {theme.tokens().page.lower()}


def test_a_sheet_without_people_says_what_to_do_in_the_empty_table(
    opened: Opened,
) -> None:
    opened.read("A06_mau10_blank_tcvn3.xls")
    table = opened.page.work.preview.table
    assert table.model().rowCount() == 0
    assert "không có người nào. Kiểm tra cột họ và tên" in table.empty_words()
    drawn = table.viewport().grab().toImage()
    lines = range(drawn.height() // 2 - 20, drawn.height() // 2 + 20, 4)
    middle = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in lines}
    assert len(middle) > 1
