"""A list of five invented rows in a window of its own, and hands for it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.names import fold, search_text, sort_key, split_name
from cadredesk.ui.models import Column
from cadredesk.ui.query import Order, View
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.list_filter import FilterPopup
from cadredesk.ui.widgets.list_view import ListView
from tests.ui.hands import bring_up, type_in


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    card: str
    level: str | None
    rank: int | None


ROWS = [
    Row(1, "Hồ Thị Lan Chi", "051190000147", "Trung cấp", 2),
    Row(2, "Phạm Quốc Tuấn", "001075000001", "Cao cấp", 3),
    Row(3, "Đỗ Thị Minh Nguyệt", "051179000002", "Cao cấp", 3),
    Row(4, "Lê Hoàng Ê", "051081000003", None, None),
    Row(5, "Bùi Thanh Sơn", "051076000004", "Sơ cấp", 1),
]

COLUMNS: list[Column[Row]] = [
    Column(
        key="name",
        title="Họ và tên",
        text=lambda r: r.name,
        sort=lambda r: sort_key(*split_name(r.name)),
        fixed=True,
    ),
    Column(key="card", title="Số thẻ", text=lambda r: r.card),
    Column(key="level", title="LLCT", text=lambda r: r.level, sort=lambda r: r.rank, kind="rank"),
    Column(key="hidden", title="Cột ẩn", text=lambda r: str(r.id), shown=False),
]
VIEWS: list[View[Row]] = [
    View(key="all", title="Tất cả"),
    View(key="high", title="Cao cấp", keep=lambda r: r.rank == 3, words="Có cao cấp"),
]
ORDERS: list[Order[Row]] = [
    Order(key="given", title="Thứ tự đã cho", by=lambda r: r.id),
    Order(key="name", title="Tên, họ, đệm", by=lambda r: sort_key(*split_name(r.name))),
]


class Shown:
    def __init__(self, qtbot: QtBot, settings: SettingsStore, office: str = "") -> None:
        self.list: ListView[Row] = ListView(
            settings,
            "test",
            COLUMNS,
            identity=lambda r: r.id,
            search=lambda r: "\n".join((search_text(r.name), r.card, fold(r.level or ""))),
            names=lambda r: r.name,
            views=VIEWS,
            orders=ORDERS,
            noun="người",
            office=office,
        )
        self.field = QLineEdit(self.list)
        self.list.connect_search(self.field)
        self.list.resize(700, 420)
        qtbot.addWidget(self.list)
        self.list.replace(ROWS)
        bring_up(qtbot, self.list)
        self.qtbot = qtbot

    def names(self) -> list[str]:
        model = self.list.model
        return [str(model.index(r, 1).data()) for r in range(model.rowCount())]

    def ids(self) -> list[int]:
        return [row.id for row in self.list.shown]

    def search(self, text: str) -> None:
        self.field.setFocus()
        type_in(self.field, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.list.grid, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click_header(self, section: int, *, arrow: bool = False) -> None:
        grid = self.list.grid
        header = grid.frozen.header if section < grid.frozen_count else grid.header
        left = header.sectionViewportPosition(section)
        x = left + (header.sectionSize(section) - 9 if arrow else 12)
        self.qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2)
        )

    def popup(self) -> FilterPopup:
        found = QApplication.activePopupWidget()
        assert isinstance(found, FilterPopup)
        return found
