"""The list: search, filters, order, views, copying and what it remembers, through its widgets."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.ask_text import TextDialog
from cadredesk.ui.models import RowsModel
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.list_filter import FacetModel
from tests.ui.hands import type_in
from tests.ui.lists import COLUMNS, ROWS, Row, Shown


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, SettingsStore(tmp_path / "settings.json"))


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS, lambda r: r.id, numbered=True)
    qtmodeltester.check(model)
    for rows in (ROWS, ROWS[:2], [], ROWS[1:]):
        model.replace(rows)
        assert model.rowCount() == len(rows)
    model.set_columns(COLUMNS[:2])
    facets = FacetModel([("Cao cấp", 2), (None, 1)], None)
    qtmodeltester.check(facets)
    facets.search("cao")
    assert facets.rowCount() == 2


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lan chi", [1]),
        ("Lan Chí", [1]),
        ("LAN CHI", [1]),
        ("htlc", [1]),
        ("do minh", [3]),
        ("đỗ", [3]),
        ("0510", [4, 5]),
        ("không ai", []),
        ("", [1, 2, 3, 4, 5]),
    ],
)
def test_search_as_it_is_typed(shown: Shown, query: str, expected: list[int]) -> None:
    shown.search(query)
    assert shown.ids() == expected


def test_nothing_found_says_so_and_lets_go(shown: Shown) -> None:
    shown.search("zzz")
    note = shown.list.note
    assert note.isVisible()
    assert note.label.text() == "Không có người nào khớp «zzz»."
    shown.qtbot.mouseClick(note.button, Qt.MouseButton.LeftButton)
    assert shown.ids() == [1, 2, 3, 4, 5]
    assert shown.field.text() == ""
    assert not note.isVisible()


def test_unknown_is_written_out(shown: Shown) -> None:
    assert shown.list.model.index(3, 3).data() == "chưa rõ"


def test_numbers_count_the_rows_shown(shown: Shown) -> None:
    shown.search("051")
    assert [shown.list.model.index(r, 0).data() for r in range(3)] == ["1", "2", "3"]


def test_a_click_on_a_title_sorts_up_down_and_back(shown: Shown) -> None:
    shown.click_header(3)
    assert shown.ids() == [5, 1, 2, 3, 4], "the unknown stands last"
    assert shown.list.strip.orders.currentText() == "Cột LLCT"
    shown.click_header(3)
    assert shown.ids() == [2, 3, 1, 5, 4], "and stays last the other way"
    shown.click_header(3)
    assert shown.ids() == [1, 2, 3, 4, 5]


def test_names_sort_by_given_name(shown: Shown) -> None:
    shown.list.strip.orders.activated.emit(1)
    assert shown.names() == [
        "Hồ Thị Lan Chi",
        "Lê Hoàng Ê",
        "Đỗ Thị Minh Nguyệt",
        "Bùi Thanh Sơn",
        "Phạm Quốc Tuấn",
    ]


def test_a_column_is_filtered_through_its_popup(shown: Shown) -> None:
    shown.click_header(3, arrow=True)
    popup = shown.popup()
    values = [popup.model.index(r).data() for r in range(popup.model.rowCount())]
    assert values == ["Chọn tất cả", "Cao cấp", "Trung cấp", "Sơ cấp", "chưa rõ"]
    popup.model.toggle(0)
    assert not popup.apply.isEnabled()
    popup.model.toggle(1)
    popup.model.toggle(4)
    assert popup.apply.text() == "Lọc 3 người"
    shown.qtbot.mouseClick(popup.apply, Qt.MouseButton.LeftButton)
    assert shown.ids() == [2, 3, 4]
    assert shown.list.strip.chips() == ["LLCT: Cao cấp, chưa rõ"]
    assert shown.list.grid.header.filtered == {"level"}
    shown.list.strip.chip_removed.emit("column:level")
    assert len(shown.ids()) == 5


def test_the_popup_searches_without_accents_and_counts_what_other_filters_leave(
    shown: Shown,
) -> None:
    shown.search("051")
    shown.list.grid.setFocus()
    shown.list.grid.select_row(0, 3)
    shown.press(Qt.Key.Key_F4)
    popup = shown.popup()
    type_in(popup.field, "cao cap")
    assert popup.model.rowCount() == 2
    assert popup.apply.text() == "Lọc 1 người"
    shown.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert shown.ids() == [3]


def test_alt_down_opens_the_filter_and_esc_leaves_all_as_it_was(shown: Shown) -> None:
    shown.list.grid.setFocus()
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown.qtbot.keyClick(shown.popup(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert len(shown.ids()) == 5


def test_views_show_their_people_and_their_counts(shown: Shown) -> None:
    tabs = shown.list.views.tabs
    assert [tabs.bar.count_of(i) for i in range(2)] == [5, 2]
    shown.list.grid.setFocus()
    shown.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert shown.ids() == [2, 3]
    assert shown.list.strip.chips() == ["Có cao cấp"]
    shown.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.ids()) == 5


def test_a_view_is_saved_renamed_and_removed(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    shown.list.views.use("high")
    shown.list.set_filter("card", frozenset(["001075000001"]))
    shown.list.views.tabs.plus.click()
    dialog = shown.list.findChild(TextDialog)
    assert isinstance(dialog, TextDialog)
    dialog.field.setText("Của tôi")
    dialog.action.click()
    titles = [v.title for v in shown.list.views.listed]
    assert titles == ["Tất cả", "Cao cấp", "Của tôi"]
    key = shown.list.views.current
    shown.list.views.rename(key, "Riêng")
    again = Shown(qtbot, SettingsStore(tmp_path / "settings.json"))
    assert [v.title for v in again.list.views.listed] == ["Tất cả", "Cao cấp", "Riêng"]
    again.list.views.use(key)
    assert again.ids() == [2]
    assert again.list.strip.chips() == ["Có cao cấp", "Số thẻ: 001075000001"]
    again.list.views.remove(key)
    again.list.views.remove("high")
    assert [v.key for v in again.list.views.listed] == ["all"]
    again.list.views.restore()
    assert [v.key for v in again.list.views.listed] == ["all", "high"]


def test_columns_and_widths_are_remembered(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown.list.choose_columns()
    assert dialog.result_keys() == ["name", "card", "level"]
    dialog.list.item(3).setCheckState(Qt.CheckState.Checked)
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert [c.key for c in shown.list.columns] == ["name", "level", "hidden"]
    shown.list.grid.setColumnWidth(2, 222)
    again = Shown(qtbot, SettingsStore(tmp_path / "settings.json"))
    assert [c.key for c in again.list.columns] == ["name", "level", "hidden"]
    assert again.list.grid.columnWidth(2) == 222


def test_selection_is_kept_by_id(shown: Shown) -> None:
    shown.search("nguyet")
    assert shown.list.current is not None
    assert shown.list.current.id == 3
    shown.field.clear()
    assert shown.list.current.id == 3
    shown.list.replace(list(reversed(ROWS)))
    assert shown.list.current.id == 3


def test_copied_cells_stay_text(shown: Shown) -> None:
    shown.list.grid.setFocus()
    shown.list.grid.select_row(0)
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == (
        "Họ và tên\tSố thẻ\tLLCT\n"
        "Hồ Thị Lan Chi\t051190000147\tTrung cấp\nPhạm Quốc Tuấn\t001075000001\tCao cấp\n"
    )
    assert 'mso-number-format:"\\@"\'>001075000001</td>' in data.html()
    assert "<td>Phạm Quốc Tuấn</td>" in data.html()
    shown.list.grid.copy(with_titles=False)
    assert QGuiApplication.clipboard().text().startswith("Hồ Thị Lan Chi\t")


def test_enter_opens_and_letters_alone_do_nothing(shown: Shown) -> None:
    opened: list[Row] = []
    shown.list.opened.connect(opened.append)
    shown.list.grid.setFocus()
    shown.list.select(2)
    shown.press(Qt.Key.Key_Return)
    assert [row.id for row in opened] == [2]
    shown.press(Qt.Key.Key_H)
    assert shown.list.current is not None
    assert shown.list.current.id == 2


def test_frozen_columns_scroll_with_the_rows(shown: Shown) -> None:
    many = [Row(n, f"Nguyễn Văn {n}", str(n), None, None) for n in range(300)]
    shown.list.replace(many)
    shown.list.select(250)
    grid = shown.list.grid
    assert grid.rowViewportPosition(250) == grid.frozen.rowViewportPosition(250)
    assert 0 <= grid.rowViewportPosition(250) < grid.viewport().height()


def test_broken_memory_is_ignored(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    settings.change(
        lists={"test": {"columns": 3, "widths": [1], "views": [{"key": ""}, 5], "order": 7}}
    )
    assert Shown(qtbot, settings).ids() == [1, 2, 3, 4, 5]
