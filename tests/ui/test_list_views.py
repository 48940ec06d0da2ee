"""Saved views: each keeps its own columns and order, per office; the first ones come back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.ui import fonts, theme
from cadredesk.ui.dialogs.ask_text import TextDialog
from cadredesk.ui.settings import SettingsStore
from tests.ui.hands import type_in
from tests.ui.lists import Shown


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def shown(qtbot: QtBot, settings: SettingsStore) -> Shown:
    return Shown(qtbot, settings, "office-1")


def columns(shown: Shown) -> list[str]:
    return [c.key for c in shown.list.columns]


def test_what_was_changed_before_the_plus_belongs_to_the_new_view_alone(shown: Shown) -> None:
    shown.list.views.use("high")
    shown.list.set_columns(["name", "level"])
    shown.click_header(1)
    shown.click_header(1)
    assert shown.ids() == [2, 3]
    shown.list.views.save("Của tôi")
    mine = shown.list.views.current
    shown.list.views.use("high")
    assert columns(shown) == ["name", "card", "level"]
    assert shown.list.strip.orders.currentText() == "Thứ tự đã cho"
    shown.list.views.use(mine)
    assert columns(shown) == ["name", "level"]
    assert shown.list.strip.orders.currentText() == "Cột Họ và tên, giảm dần"


def test_a_view_keeps_its_columns_and_order_and_leaves_the_others_alone(
    shown: Shown, qtbot: QtBot, settings: SettingsStore
) -> None:
    shown.list.set_columns(["name", "hidden"])
    shown.list.strip.orders.activated.emit(1)
    shown.list.views.use("high")
    assert columns(shown) == ["name", "card", "level"]
    assert shown.ids() == [2, 3], "in the order given"
    again = Shown(qtbot, settings, "office-1")
    again.list.views.use("all")
    assert columns(again) == ["name", "hidden"]
    assert again.list.strip.orders.currentText() == "Tên, họ, đệm"


def test_the_first_views_come_back_as_they_were(shown: Shown) -> None:
    views = shown.list.views
    shown.list.set_columns(["name"])
    shown.click_header(1)
    views.rename("high", "Khác")
    views.save("Của tôi")
    views.remove("high")
    views.use("all")
    shown.list.set_columns(["name", "hidden"])
    views.restore()
    assert [v.title for v in views.listed] == ["Tất cả", "Cao cấp", "Của tôi"]
    assert columns(shown) == ["name", "card", "level"]
    assert shown.list.strip.orders.currentText() == "Thứ tự đã cho"


def test_another_office_has_views_of_its_own(
    shown: Shown, qtbot: QtBot, settings: SettingsStore
) -> None:
    shown.list.grid.setColumnWidth(2, 222)
    shown.list.set_columns(["name", "card"])
    shown.list.set_filter("card", frozenset(["001075000001"]))
    shown.list.views.save("Chỉ ở đây")
    other = Shown(qtbot, settings, "office-2")
    assert [v.title for v in other.list.views.listed] == ["Tất cả", "Cao cấp"]
    assert other.list.views.current == "all"
    assert columns(other) == ["name", "card", "level"]
    assert len(other.ids()) == 5
    assert other.list.grid.columnWidth(2) == 222, "how wide is a matter of eyes, not of offices"
    same = Shown(qtbot, settings, "office-1")
    assert same.list.views.get(same.list.views.current).title == "Chỉ ở đây"
    assert same.ids() == [2]


def test_what_a_view_searches_for_stays_with_it(shown: Shown) -> None:
    shown.search("thi")
    shown.list.views.save("Có Thị")
    shown.list.views.use("all")
    assert shown.field.text() == ""
    assert len(shown.ids()) == 5
    shown.search("cao")
    shown.list.views.use("high")
    assert shown.field.text() == "cao", "what is being typed goes along"


def test_renaming_a_view_leaves_what_is_shown(shown: Shown) -> None:
    shown.list.set_filter("card", frozenset(["001075000001"]))
    shown.list.views.rename("high", "Trình độ cao cấp")
    assert shown.ids() == [2]


def test_the_dialogs_take_the_keyboard_where_it_is_needed(shown: Shown) -> None:
    dialog = shown.list.choose_columns()
    shown.qtbot.waitUntil(dialog.list.hasFocus)
    dialog.reject()
    shown.list.views.tabs.plus.click()
    asked = shown.list.window().findChild(TextDialog)
    assert isinstance(asked, TextDialog)
    shown.qtbot.waitUntil(asked.field.hasFocus)
    type_in(asked.field, "Của tôi")
    asked.action.click()
    assert shown.list.views.listed[-1].title == "Của tôi"
