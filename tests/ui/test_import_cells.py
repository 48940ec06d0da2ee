"""Correcting what a file says in a cell of the preview, and saving the rows with errors."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.services import people
from tests.ui.hands import type_in
from tests.ui.import_page import A13, A14, DAY, Opened, import_page

KEYS = Qt.Key


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, shared_data: Path) -> Iterator[Opened]:
    with import_page(qtbot, tmp_path, shared_data) as found:
        yield found


class Hand:
    """The keyboard over the preview."""

    def __init__(self, opened: Opened) -> None:
        self.opened, self.table = opened, opened.page.work.preview.table
        self.model = opened.page.work.preview.model

    def stand(self, sheet_row: int, key: str) -> None:
        place = self.model.place_of(sheet_row)
        self.table.setCurrentIndex(self.model.index(place, self.model.column_of(key)))
        self.table.setFocus()

    def press(self, key: Qt.Key) -> None:
        self.opened.qtbot.keyClick(QApplication.focusWidget() or self.table, key)
        QApplication.processEvents()

    @property
    def editor(self) -> QLineEdit | None:
        return next((e for e in self.table.findChildren(QLineEdit) if e.isVisible()), None)

    def write(self, text: str) -> None:
        editor = self.editor
        assert editor is not None
        editor.selectAll()
        type_in(editor, text)

    def correct(self, sheet_row: int, key: str, text: str) -> None:
        self.stand(sheet_row, key)
        self.press(KEYS.Key_F2)
        self.write(text)
        self.press(KEYS.Key_Return)
        self.opened.settle()


def test_a_wrong_cell_is_corrected_where_it_stands(opened: Opened) -> None:
    opened.read(A13)
    hand, preview = Hand(opened), opened.page.work.preview
    assert opened.tabs()[5] == "Có lỗi 9"
    hand.stand(5, "birth")
    hand.press(KEYS.Key_F2)
    assert hand.editor is not None
    assert hand.editor.text() == "31/02/1985"
    hand.write("28/02/1985")
    hand.press(KEYS.Key_Return)
    assert opened.cells(5)["Ngày sinh"] == "28/02/1985"  # at once, before it is read again
    opened.settle()
    assert opened.tabs()[5] == "Có lỗi 8"
    assert opened.cells(5)["Kết quả"] == "Mới"
    at = hand.table.currentIndex()
    assert (preview.model.plan_row(at.row()).row, preview.model.key_at(at.column())) == (5, "birth")
    assert hand.table.hasFocus()
    assert preview.bar.words.full_text() == "đã sửa thành «28/02/1985»; trong tệp: «31/02/1985»"
    assert preview.bar.name.text() == "C5"
    assert "Đã sửa 1 ô; tệp giữ nguyên" in opened.notes()
    spoken = at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ngày sinh: 28/02/1985 (đã sửa)"
    opened.apply()
    found = next(p for p in people.lines(opened.desk.an_office, DAY) if "Bình" in p.full_name)
    assert found.birth == "1985-02-28"
    assert "31/02/1985" not in (found.note or "")


def test_taking_a_correction_back_shows_the_file_again(opened: Opened) -> None:
    opened.read(A13)
    hand, bar = Hand(opened), opened.page.work.preview.bar
    assert not bar.restore.isEnabled()
    hand.correct(5, "birth", "28/02/1985")
    assert bar.restore.isEnabled()
    bar.restore.click()
    opened.settle()
    assert opened.tabs()[5] == "Có lỗi 9"
    assert opened.cells(5)["Ngày sinh"] == "31/02/1985 (ngày không có thật)"
    hand.correct(5, "birth", "28/02/1985")
    hand.correct(17, "birth", "13/12/1980")
    assert opened.tabs()[5] == "Có lỗi 7"
    opened.note_link("Bỏ sửa tất cả").click()
    opened.settle()
    assert opened.tabs()[5] == "Có lỗi 9"


def test_escape_and_an_unchanged_text_correct_nothing(opened: Opened) -> None:
    opened.read(A13)
    hand = Hand(opened)
    hand.stand(5, "birth")
    hand.press(KEYS.Key_F2)
    hand.write("1")
    hand.press(KEYS.Key_Escape)
    assert hand.editor is None
    hand.press(KEYS.Key_F2)
    hand.press(KEYS.Key_Return)
    opened.settle()
    assert opened.page.rereader.wishes.cells == {}
    assert opened.cells(5)["Ngày sinh"] == "31/02/1985 (ngày không có thật)"


def test_f2_beside_the_fields_opens_the_wrong_cell_and_tab_goes_on(opened: Opened) -> None:
    opened.read(A13)
    hand = Hand(opened)
    hand.table.setCurrentIndex(hand.model.index(hand.model.place_of(17), 2))
    hand.table.setFocus()
    hand.press(KEYS.Key_F2)
    assert hand.editor is not None
    assert hand.editor.text() == "13/13/1980"
    hand.write("13/12/1980")
    hand.press(KEYS.Key_Tab)
    assert hand.editor is None
    assert hand.model.key_at(hand.table.currentIndex().column()) != "birth"
    opened.settle()
    assert opened.cells(17)["Ngày sinh"] == "13/12/1980"


def test_a_double_click_opens_the_cell(opened: Opened) -> None:
    opened.read(A13)
    hand = Hand(opened)
    place = hand.model.index(hand.model.place_of(5), hand.model.column_of("birth"))
    hand.table.scrollTo(place)
    spot: QPoint = hand.table.visualRect(place).center()
    opened.qtbot.mouseDClick(hand.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert hand.editor is not None
    assert hand.editor.text() == "31/02/1985"


def test_on_the_tab_of_errors_the_next_one_is_stood_on(opened: Opened) -> None:
    opened.read(A13)
    opened.page.work.preview.show_kind("problem")
    hand = Hand(opened)
    hand.correct(5, "birth", "28/02/1985")
    model = opened.page.work.preview.model
    assert model.place_of(5) < 0
    row = model.plan_row(hand.table.currentIndex().row())
    assert row is not None
    assert row.row == 12


def test_what_is_typed_is_not_lost_when_the_sheet_was_read_meanwhile(opened: Opened) -> None:
    opened.read(A13)
    hand = Hand(opened)
    hand.stand(5, "birth")
    hand.press(KEYS.Key_F2)
    hand.write("28/02/1985")
    hand.press(KEYS.Key_Return)  # is read again now
    hand.stand(17, "birth")
    hand.press(KEYS.Key_F2)
    hand.write("13/12/1980")
    opened.settle()
    assert hand.editor is not None
    assert hand.editor.text() == "13/12/1980"
    hand.press(KEYS.Key_Return)
    opened.settle()
    assert opened.tabs()[5] == "Có lỗi 7"
    assert len(opened.page.rereader.wishes.cells) == 2


def test_a_name_of_two_columns_asks_which(opened: Opened, tmp_path: Path) -> None:
    opened.write(tmp_path, "Họ đệm,Tên,Ngày sinh\nNgô Thị,Hiềnn,01/02/1990\n")
    hand = Hand(opened)
    hand.stand(2, "full_name")
    hand.press(KEYS.Key_F2)
    menu = hand.table.menu
    assert menu is not None
    assert [a.text() for a in menu.actions()] == ["A2 «Họ đệm»: Ngô Thị", "B2 «Tên»: Hiềnn"]
    menu.actions()[1].trigger()
    menu.close()
    assert hand.editor is not None
    assert hand.editor.text() == "Hiềnn"
    hand.write("Hiền")
    hand.press(KEYS.Key_Return)
    opened.settle()
    assert opened.cells(2)["Họ và tên"] == "Ngô Thị Hiền"


def test_one_copied_text_is_pasted_into_the_cell(opened: Opened) -> None:
    opened.read(A13)
    hand = Hand(opened)
    hand.stand(5, "birth")
    QApplication.clipboard().setText("28/02/1985\r\n")
    opened.qtbot.keyClick(hand.table, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.cells(5)["Ngày sinh"] == "28/02/1985"
    assert opened.page.steps.now == 4


def test_many_rows_are_left_out_at_once(opened: Opened) -> None:
    opened.read(A14)
    hand = Hand(opened)
    hand.table.setFocus()
    hand.table.selectAll()
    hand.press(KEYS.Key_Space)
    assert opened.sentence() == "Không có dòng nào để ghi. Để lại 60 bỏ chọn."
    hand.press(KEYS.Key_Space)
    assert opened.page.work.do.text() == "Nhập 60 dòng"


def test_many_rows_asked_about_are_never_guessed(opened: Opened) -> None:
    for year in ("1992", "1992-04"):
        opened.add("Lê Thị Thu Hà", birth_party=year)
    opened.read(A14)
    opened.page.work.preview.show_kind("doubtful")
    hand = Hand(opened)
    hand.table.setFocus()
    hand.press(KEYS.Key_Space)
    assert opened.page.draft is not None
    assert opened.page.draft.choices == {}
    assert opened.page.work.who.isAncestorOf(QApplication.focusWidget())
    hand.press(KEYS.Key_Escape)
    assert hand.table.hasFocus()


def test_the_rows_with_errors_go_to_a_file_with_the_reasons(opened: Opened, tmp_path: Path) -> None:
    opened.read(A13)
    out = tmp_path / "lỗi.xlsx"
    opened.asker.files.append(out)
    save = opened.page.work.preview.save
    assert save.text() == "Lưu các dòng có lỗi…"
    save.click()
    opened.settle()
    assert opened.asker.suggested == "A13_dirty_and_injection - dòng có lỗi.xlsx"
    assert opened.said[-1] == (f"Đã lưu 9 dòng kèm lý do vào «lỗi.xlsx», thư mục {tmp_path}.")
    sheet = load_workbook(out).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "Họ và tên" in row)
    assert head[-1] == "Lý do (không nhập cột này)"
    assert any("31/02/1985" in row and "ngày không có thật" in str(row[-1]) for row in rows)
    opened.page.open(out)
    opened.settle()
    assert opened.tabs()[0] == "Tất cả 9"
    assert opened.tabs()[5] == "Có lỗi 8"  # whose number it is was another row's to say
    assert list(opened.page.work.columns.rows.combos)[-1] == "H"
    assert opened.page.work.columns.rows.combos["H"].currentText() == "bỏ qua"


def test_on_another_tab_the_rows_shown_are_saved(opened: Opened, tmp_path: Path) -> None:
    opened.read(A13)
    opened.page.work.preview.show_kind("doubtful")
    save = opened.page.work.preview.save
    assert save.text() == "Lưu các dòng đang hiện…"
    opened.asker.files.append(tmp_path / "x.xlsx")
    save.click()
    opened.settle()
    assert opened.said[-1].startswith("Đã lưu 1 dòng kèm lý do vào «x.xlsx»")
