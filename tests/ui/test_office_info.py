"""Thông tin văn phòng: what is typed there stands on the next list; one undo takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from cadredesk.services import exporting, lists, people
from cadredesk.services.office import create
from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.office_info import OfficeInfoDialog
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import AS_OF, chi
from tests.ui.test_window import Opened

DEPUTY = "T/L BAN THƯỜNG VỤ, K/T CHÁNH VĂN PHÒNG"


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    with create(tmp_path / "ba động.cadre", "Đảng ủy xã Ba Đông") as office:
        people.save(office, chi(lists.organisation(office)))
    made = Opened(qtbot, tmp_path)
    made.open(tmp_path / "ba động.cadre")
    yield made
    made.desk.close()
    QApplication.processEvents()


def asked(opened: Opened) -> OfficeInfoDialog:
    """The dialog as the menu opens it."""
    action = next(a for a in opened.window.menus.tools.actions() if "Thông tin" in a.text())
    action.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OfficeInfoDialog)
    bring_up(opened.qtbot, dialog)
    return dialog


def printed(opened: Opened, folder: Path) -> list[str]:
    """Every text of the roster given out now."""
    exporting.roster(opened.desk.an_office, folder / "a.xlsx", AS_OF)
    rows = load_workbook(folder / "a.xlsx").worksheets[0].iter_rows(values_only=True)
    return [line for row in rows for cell in row if cell for line in str(cell).split("\n")]


def last_action(opened: Opened) -> str:
    step = opened.desk.an_office.undo_step()
    return step.label if step else ""


def write(opened: Opened, dialog: OfficeInfoDialog, field: str, text: str) -> None:
    editor = getattr(dialog, field).line()
    editor.setFocus()
    editor.selectAll()
    type_in(editor, text)


def test_what_is_typed_stands_on_the_next_list_and_undo_takes_it_back(
    opened: Opened, tmp_path: Path
) -> None:
    before = printed(opened, tmp_path)
    dialog = asked(opened)
    write(opened, dialog, "name", "Đảng ủy xã Ba Động")
    write(opened, dialog, "parent_name", "Đảng bộ tỉnh Quảng Ngãi")
    write(opened, dialog, "place", "Ba Động")
    write(opened, dialog, "list_maker", "Phạm Thị Rô")
    dialog.behalf.combo.choose(DEPUTY)
    write(opened, dialog, "signer", "Đinh Văn Sáu")
    assert dialog.printed[1].text().split("\n") == [
        "T/L BAN THƯỜNG VỤ",
        "K/T CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "Đinh Văn Sáu",
    ]
    dialog.do.click()
    opened.settle()
    assert opened.window.windowTitle() == "Đảng ủy xã Ba Động – CadreDesk"
    after = printed(opened, tmp_path)
    new = ["ĐẢNG ỦY XÃ BA ĐỘNG", "ĐẢNG BỘ TỈNH QUẢNG NGÃI", "Phạm Thị Rô", "Đinh Văn Sáu"]
    new += ["T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]
    assert [text for text in new if text not in after] == []
    assert [text for text in after if text.startswith("Ba Động, ngày")]
    assert last_action(opened) == "Sửa thông tin văn phòng"
    bring_up(opened.qtbot, opened.window)
    opened.key("Ctrl+Z")
    assert printed(opened, tmp_path) == before
    assert opened.window.windowTitle() == "Đảng ủy xã Ba Đông – CadreDesk"
    assert opened.desk.an_office.check()["ok"]


def test_a_dialog_kept_as_it_is_does_nothing(opened: Opened) -> None:
    asked(opened).do.click()
    opened.settle()
    assert last_action(opened) == "Thêm người"
    assert opened.desk.an_office.info().settings == {}


def test_what_was_kept_is_shown_again_even_in_words_of_ones_own(opened: Opened) -> None:
    dialog = asked(opened)
    dialog.behalf.combo.choose(dialog.behalf.OTHER)
    dialog.behalf.other.setFocus()
    type_in(dialog.behalf.other, "t/l ban chấp hành; k/t trưởng ban")
    dialog.post.combo.choose("PHÓ TRƯỞNG BAN")
    dialog.do.click()
    opened.settle()
    signer = opened.desk.an_office.info().settings["signer"]
    assert signer["lines"] == ["T/L BAN CHẤP HÀNH", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]
    again = OfficeInfoDialog(opened.desk, lambda _name: None)
    opened.qtbot.addWidget(again)
    assert again.behalf.text() == "T/L BAN CHẤP HÀNH, K/T TRƯỞNG BAN"
    assert again.post.value() == "PHÓ TRƯỞNG BAN"
    assert again.changes() == {}


def test_another_form_offers_those_who_sign_so(opened: Opened) -> None:
    dialog = asked(opened)
    assert (dialog.behalf.value(), dialog.post.value()) == ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")
    dialog.behalf.combo.choose("T/M BAN THƯỜNG VỤ")
    offered = [c.name for c in dialog.post.combo.choices()]
    assert offered[:3] == ["BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "PHÓ BÍ THƯ"]
    assert not [name for name in offered if "VĂN PHÒNG" in name]
    dialog.post.combo.choose("PHÓ BÍ THƯ")
    dialog.behalf.combo.choose("T/M BAN CHẤP HÀNH")
    assert dialog.post.value() == "PHÓ BÍ THƯ"


def test_an_office_without_a_name_is_not_kept(opened: Opened) -> None:
    dialog = asked(opened)
    dialog.name.line().clear()
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.name.problem() == "Cần ghi mục này."
    assert opened.desk.an_office.info().name == "Đảng ủy xã Ba Đông"


def test_the_clerks_name_goes_with_what_is_done_from_then_on(opened: Opened) -> None:
    dialog = asked(opened)
    write(opened, dialog, "user", "Trần Văn Kha")
    dialog.do.click()
    opened.settle()
    assert opened.desk.settings.now.user == opened.desk.an_office.user == "Trần Văn Kha"
    assert last_action(opened) == "Thêm người"


def test_all_of_the_dialog_is_in_sight_on_a_small_screen(opened: Opened) -> None:
    dialog = asked(opened)
    assert dialog.height() <= 400
    area = dialog.findChildren(QScrollArea)[0]
    assert area.verticalScrollBar().maximum() == 0


def test_a_new_office_is_asked_for_what_is_above_it_in_the_same_words(opened: Opened) -> None:
    new = opened.window.files.ask_new()
    assert new.parent_name.placeholderText() == asked(opened).parent_name.line().placeholderText()
    new.reject()
