"""How long a key in the search field takes at 10,000 rows: scan alone, and until painted."""

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.names import fold, search_text, sort_key, split_name
from cadredesk.domain.person import PersonLine
from cadredesk.ui import fonts, theme
from cadredesk.ui.pages.people.columns import columns, orders, views
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.widgets.list_view import ListView

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Đỗ", "Võ", "Bùi", "Đặng", "Huỳnh")
_MIDDLES = ("Thị Lan", "Quốc", "Minh", "Văn", "Thị Kim", "Hoàng", "Công", "Thanh")
_GIVEN = ("Chi", "Tuấn", "Oanh", "Phúc", "Sơn", "Long", "Hạnh", "Tín", "Ánh", "Ý", "Đức")


def _line(number: int) -> PersonLine:
    name = " ".join((_FAMILIES[number % 10], _MIDDLES[number % 8], _GIVEN[number % 11]))
    position = f"Chuyên viên phòng {number % 40}"
    return PersonLine(
        id=number,
        uid=str(number),
        full_name=name,
        sort_key=sort_key(*split_name(name)),
        birth=f"{1960 + number % 45}-{1 + number % 12:02}-{1 + number % 28:02}",
        age_low=20 + number % 45,
        age_high=20 + number % 45,
        gender=("male", "female", None)[number % 3],
        position=position,
        degree=("Đại học", "Thạc sĩ", None)[number % 3],
        ranks=(number % 60,),
        search=f"{search_text(name)}\n{fold(position)}\n05117{number:07}",
    )


@pytest.fixture(scope="module")
def lines() -> list[PersonLine]:
    return [_line(n) for n in range(10_000)]


@pytest.fixture
def shown(
    qtbot: QtBot, qapp: QApplication, lines: list[PersonLine]
) -> Iterator[tuple[ListView[PersonLine], QLineEdit]]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    listed: ListView[PersonLine] = ListView(
        SettingsStore(),
        "people",
        columns(),
        identity=lambda line: line.id,
        search=lambda line: line.search,
        views=views(),
        orders=orders(),
        noun="người",
    )
    field = QLineEdit()
    qtbot.addWidget(listed)
    qtbot.addWidget(field)
    listed.connect_search(field)
    listed.resize(932, 560)
    listed.replace(lines)
    listed.show()
    qtbot.waitExposed(listed)
    yield listed, field


def _median_ms(
    do: Callable[[], object], times: int = 15, clock: Callable[[], float] = time.perf_counter
) -> float:
    spent = []
    for _ in range(times):
        begin = clock()
        do()
        spent.append(1000 * (clock() - begin))
    return statistics.median(spent)


def test_from_key_to_painted_list(
    shown: tuple[ListView[PersonLine], QLineEdit], qapp: QApplication
) -> None:
    listed, field = shown
    texts = iter(["l", "la", "lan", "lan ", "lan c", "lan ch", "lan chi", ""] * 10)

    def key() -> None:
        field.setText(next(texts))
        listed.grid.viewport().repaint()
        listed.grid.frozen.viewport().repaint()
        qapp.processEvents()

    spent = _median_ms(key, 24)
    print(f"\nkey to painted, 10,000 rows: {spent:.1f} ms (aim 50)")


def test_the_scan_alone(shown: tuple[ListView[PersonLine], QLineEdit]) -> None:
    listed, _field = shown
    from dataclasses import replace

    for text in ("n", "lan chi", "chuyen vien phong", "chi phong"):
        query = replace(listed.query, search=text)
        spent = _median_ms(partial(listed.engine.answer, query), clock=time.process_time)
        print(f"\nscan, 10,000 rows, «{text}»: {spent:.2f} ms (aim 16)")


def test_a_sort_by_column(
    shown: tuple[ListView[PersonLine], QLineEdit], qapp: QApplication
) -> None:
    listed, _field = shown
    keys = iter(["column:birth", "column:position", "column:full_name", "rank"] * 5)
    spent = _median_ms(lambda: (listed.set_query(order=next(keys)), qapp.processEvents()), 12)
    print(f"\nsort, 10,000 rows: {spent:.1f} ms")
