"""The list under the keyboard and the mouse: search, menu, text size, what an undo touched."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from cadredesk.ui import fonts, theme
from cadredesk.ui.models import Column
from cadredesk.ui.query import found, terms
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.list_clip import put_rows
from tests.ui.lists import ROWS, Row, Shown


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, SettingsStore(tmp_path / "settings.json"))


# --- search ------------------------------------------------------------------------------------

TEXTS = {
    "Nguyễn Thị Thu": "nguyen thi thu ntthu\nchuyen vien\nphong kinh te",
    "Nguyễn Thị Thủy": "nguyen thi thuy ntthuy\npho chu tich hdnd\nhoi dong nhan dan",
    "Nguyễn Thị Hoa": "nguyen thi hoa nthoa\nbi thu dang uy\ndang uy",
    "Trần Văn Bích": "tran van bich tvbich\npho chu tich ubnd\ndai bieu hdnd",
    "Lê Uyên": "le uyen luyen\nbi thu chi bo",
}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # names first, and nobody whose words lie apart
        ("nguyen thi thu", ["Nguyễn Thị Thu", "Nguyễn Thị Thủy"]),
        ("thu", ["Nguyễn Thị Thu", "Nguyễn Thị Thủy", "Nguyễn Thị Hoa", "Lê Uyên"]),
        ("uyen", ["Lê Uyên", "Nguyễn Thị Thu", "Nguyễn Thị Thủy", "Nguyễn Thị Hoa"]),
        # all words in one title
        ("phó chủ tịch hđnd", ["Nguyễn Thị Thủy"]),
        ("bí thư", ["Nguyễn Thị Hoa", "Lê Uyên"]),
        # words apart only where there is nobody else
        ("hoa bi thu", ["Nguyễn Thị Hoa"]),
        ("bich hdnd", ["Trần Văn Bích"]),
        ("không ai", []),
    ],
)
def test_names_come_first_and_words_apart_last(query: str, expected: list[str]) -> None:
    assert found(list(TEXTS), TEXTS.values(), terms(query)) == expected


def test_the_filter_counts_what_the_search_shows(shown: Shown) -> None:
    shown.search("cao cap")
    assert shown.ids() == [2, 3]
    shown.list.open_filter(1)
    assert shown.popup().apply.text() == "Lọc 2 người"


def test_arrow_down_leads_from_the_search_to_the_rows(shown: Shown) -> None:
    shown.list.select(5)
    shown.search("thi")
    shown.qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    assert shown.list.grid.hasFocus()
    assert shown.list.current is not None
    assert shown.list.current.id == 1
    assert shown.list.grid.selected_rows() == [0]
    shown.press(Qt.Key.Key_Down)
    assert shown.list.current.id == 3


def test_enter_in_the_search_opens_the_best_hit_at_once(shown: Shown) -> None:
    opened: list[Row] = []
    shown.list.opened.connect(opened.append)
    shown.list.select(1)
    shown.search("thi minh")
    shown.qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert [row.id for row in opened] == [3]
    shown.search("zzz")
    shown.qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert len(opened) == 1


# --- mouse -------------------------------------------------------------------------------------


@pytest.mark.parametrize("frozen", [True, False])
def test_a_right_click_asks_for_the_menu_over_every_column(shown: Shown, frozen: bool) -> None:
    asked: list[QPoint] = []
    shown.list.menu_asked.connect(asked.append)
    view = shown.list.grid.frozen if frozen else shown.list.grid
    place = QPoint(view.columnViewportPosition(1 if frozen else 3) + 9, view.rowHeight(0) * 2 + 5)
    where = view.viewport().mapToGlobal(place)
    shown.qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [where]
    assert shown.list.current is not None
    assert shown.list.current.id == 3


# --- text size ---------------------------------------------------------------------------------


def test_rows_and_columns_follow_the_text_size(shown: Shown, qapp: QApplication) -> None:
    grid = shown.list.grid
    grid.setColumnWidth(1, 200)
    before, heights = grid.widths(), (grid.rowHeight(0), grid.header.height())
    theme.apply(qapp, theme.wanted("light"), 1.5)
    qapp.processEvents()
    assert grid.columnWidth(1) == grid.frozen.columnWidth(1) == 300
    assert all(now > was for now, was in zip(grid.widths(), before, strict=True))
    assert grid.rowHeight(0) == grid.frozen.rowHeight(0) > heights[0] * 1.25
    assert grid.header.height() > heights[1]
    theme.apply(qapp, theme.wanted("light"), 1.0)
    qapp.processEvents()
    assert grid.widths() == before
    assert (grid.rowHeight(0), grid.header.height()) == heights


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_choosers_show_their_last_entry_whole(
    shown: Shown, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, theme.wanted("light"), 1.5)
    theme.apply(qapp, theme.wanted("light"), scale)
    qapp.processEvents()
    for chooser in (shown.list.strip.orders, shown.list.strip.density):
        assert isinstance(chooser, QComboBox)
        shown.qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)
        view = chooser.view()
        last = view.visualRect(view.model().index(chooser.count() - 1, 0))
        assert view.viewport().rect().contains(last)
        assert last.height() >= view.fontMetrics().height()
        chooser.hidePopup()
    theme.apply(qapp, theme.wanted("light"))


# --- the clipboard -----------------------------------------------------------------------------


def test_copying_says_how_many_rows_it_took(shown: Shown) -> None:
    told: list[str] = []
    shown.list.told.connect(told.append)
    shown.list.grid.setFocus()
    shown.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told == ["Đã sao chép 5 dòng"]


def test_numbers_are_copied_to_count_with_and_the_rest_as_it_stands() -> None:
    columns: list[Column[tuple[str, ...]]] = [
        Column(key=str(i), title=f"T{i}", text=lambda row, i=i: row[i], kind=kind)  # type: ignore[misc]
        for i, kind in enumerate(("text", "number", "date", "text"))
    ]
    rows = [("051190000147", "36", "03/04/1990", "Chi"), ("=1+1", "36–37", "1990", "<b>")]
    put_rows(columns, rows, with_titles=True)
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<th>T0</th>" in html
    assert "<td>36</td>" in html
    assert "<td>Chi</td>" in html
    for text in ("051190000147", "03/04/1990", "1990", "=1+1", "36–37"):
        assert f"<td style='mso-number-format:\"\\@\"'>{text}</td>" in html
    assert "&lt;b&gt;" in html


# --- after an undo -----------------------------------------------------------------------------


def test_touched_rows_are_framed_for_a_moment_and_come_into_sight(shown: Shown) -> None:
    many = [replace(ROWS[0], id=n, name=f"Nguyễn Văn {n}") for n in range(300)]
    shown.list.replace(many)
    grid = shown.list.grid
    plain = grid.viewport().grab().toImage()
    grid.frame_rows(frozenset([250]))
    assert grid.rowAt(0) <= 250
    assert 0 <= grid.rowViewportPosition(250) < grid.viewport().height()
    y = grid.rowViewportPosition(250)
    x = grid.viewport().width() // 2

    def ink() -> str:
        ratio = grid.devicePixelRatio()
        image = grid.viewport().grab().toImage()
        return image.pixelColor(round(x * ratio), round(y * ratio)).name().upper()

    assert plain.size() == grid.viewport().grab().toImage().size()
    assert ink() == theme.tokens().focus
    shown.qtbot.waitUntil(lambda: ink() != theme.tokens().focus, timeout=3000)
    assert shown.list.current is not None
    assert shown.list.current.id == 1


SPELT = [
    Row(1, "Trương Trung Hoàng", "", None, None),
    Row(2, "Phạm Thị Hoa", "", None, None),
    Row(3, "Nguyễn Kim Thoa", "", None, None),
    Row(4, "Mai Thị Hòa", "", None, None),
    Row(5, "Lê Hoà Bình", "", None, None),
    Row(6, "Đỗ Thị Hoá", "", None, None),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Hoà", [4, 5, 1, 2, 6, 3]),
        ("hòa", [4, 5, 1, 2, 6, 3]),
        ("hoa", [1, 2, 4, 5, 6, 3]),
        ("Hoàn", [1]),
        ("thị hoá", [6, 2, 4]),
    ],
)
def test_a_query_with_accents_shows_those_spelt_so_first(
    qtbot: QtBot, tmp_path: Path, query: str, found: list[int]
) -> None:
    shown = Shown(qtbot, SettingsStore(tmp_path / "s.json"))
    shown.list.replace(SPELT)
    shown.search(query)
    assert shown.ids() == found


def test_why_nothing_is_left_stands_beside_the_columns_that_stay(shown: Shown) -> None:
    shown.search("không ai tên thế này")
    shown.qtbot.waitUntil(shown.list.note.isVisible)
    assert shown.list.note.geometry().left() >= shown.list.grid.frozen.width() > 0
