"""What pages stand on: the worker, the hub, settings, tokens, icons, dialogs, figures in words."""

import json
import threading
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk import resources
from cadredesk.app import CrashHook
from cadredesk.domain.changes import Changes
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.ui import fonts, icons, sheet, show, theme, tokens
from cadredesk.ui.dialogs.base import MAX_HEIGHT, Dialog
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.dialogs.message import MessageDialog
from cadredesk.ui.hub import Hub
from cadredesk.ui.settings import Settings, SettingsStore, read
from cadredesk.ui.tasks import Running, Tasks
from cadredesk.ui.widgets.lights import ICONS
from tests.ui.hands import bring_up

# --- the worker -----------------------------------------------------------------------------


def test_results_come_back_in_order_and_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks, got = Tasks(), []
    here = QThread.currentThread()

    def take(value: int) -> None:
        assert QThread.currentThread() is here
        got.append(value)

    for n in range(5):
        tasks.start(lambda _p, n=n: n, take)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not tasks.busy)
    assert got == [0, 1, 2, 3, 4]
    tasks.close()


def test_errors_reach_who_asked_else_everybody(qtbot: QtBot) -> None:
    tasks, mine, others = Tasks(), [], []
    tasks.failed.connect(others.append)

    def fail(_progress: Progress) -> None:
        raise UserError("disk-full")

    tasks.start(fail, lambda _none: None, mine.append)
    tasks.start(fail, lambda _none: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [type(e) for e in (*mine, *others)] == [UserError, UserError]
    tasks.close()


def test_work_is_stopped_at_its_next_step(qtbot: QtBot) -> None:
    tasks, begun, ended = Tasks(), threading.Event(), []

    def long(progress: Progress) -> None:
        for step in range(10_000):
            progress.step(step, 10_000)
            begun.set()
            threading.Event().wait(0.001)

    job = tasks.start(long, lambda _none: ended.append("done"), ended.append)  # type: ignore[arg-type]
    assert begun.wait(2)
    job.cancel()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert isinstance(ended[0], Cancelled)
    tasks.close()


def test_quick_work_is_never_shown_and_long_work_is(qtbot: QtBot) -> None:
    tasks, seen = Tasks(), []
    tasks.running_changed.connect(seen.append)
    tasks.start(lambda _p: None, lambda _none: None, what="Nhanh")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert seen == []

    def long(progress: Progress) -> None:
        progress.step(3, 9)
        threading.Event().wait(0.9)

    tasks.start(long, lambda _none: None, what="Lâu")
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] is None, timeout=4000)
    first = seen[0]
    assert isinstance(first, Running)
    assert (first.what, first.done, first.total) == ("Lâu", 3, 9)
    tasks.close()


def test_the_window_answers_within_a_second_during_long_work(qtbot: QtBot) -> None:
    tasks, ticks = Tasks(), [time.perf_counter()]
    clock = QTimer()
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    clock.start(5)

    def long(_progress: Progress) -> None:
        end = time.perf_counter() + 1.5
        while time.perf_counter() < end:
            sorted(str(n) for n in range(20_000))

    tasks.start(long, lambda _none: None, what="Lâu")
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    clock.stop()
    assert max(b - a for a, b in pairwise(ticks)) < 1
    tasks.close()


def test_the_hub_tells_in_the_windows_thread(qtbot: QtBot) -> None:
    hub, told, here = Hub(), [], threading.current_thread()
    hub.changed.connect(lambda c: told.append((c.label, threading.current_thread())))
    changes = Changes(1, "Sửa hồ sơ", "do", frozenset({"person"}), 1)
    worker = threading.Thread(target=hub.notify, args=(changes,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("Sửa hồ sơ", here)]


# --- settings -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"user": 3, "recent": "x", "lists": []}', '{"more": {"a": 1}}']
)
def test_broken_settings_become_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert SettingsStore(path).now == Settings()


def test_settings_are_kept_and_written_whole(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "nhà" / "settings.json")
    store.change(user="Lê Thị Ngân", text_scale=1.5)
    for n in range(12):
        store.remember_file(tmp_path / f"{n}.cadre")
    again = SettingsStore(tmp_path / "nhà" / "settings.json").now
    assert again.user == "Lê Thị Ngân"
    assert again.text_scale == 1.5
    assert len(again.recent) == 8
    assert Path(again.recent[0]).name == "11.cadre"
    assert [p.name for p in (tmp_path / "nhà").iterdir()] == ["settings.json"]
    assert read(json.loads((tmp_path / "nhà" / "settings.json").read_text("utf-8"))) == again


# --- looks ----------------------------------------------------------------------------------


def _contrast(one: str, two: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK, tokens.CONTRAST])
def test_every_text_can_be_read_on_its_ground(colours: tokens.Tokens) -> None:
    for name in ("text", "text2", "nil", "accent", "ok", "bad", "warn", "will", "unk"):
        for ground in ("page", "alt"):
            pair = _contrast(getattr(colours, name), getattr(colours, ground))
            assert pair >= 4.5, (name, ground, pair)
    assert _contrast(colours.on_sel, colours.sel) >= 4.5
    assert _contrast(colours.nil_on_sel, colours.sel) >= 4.4
    assert _contrast(colours.on_accent, colours.accent_fill) >= 4.5
    assert _contrast(colours.edge, colours.page) >= 3


@pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK, tokens.CONTRAST])
def test_one_style_sheet_without_gaps(colours: tokens.Tokens, qapp: QApplication) -> None:
    text = sheet.build(colours)
    assert "{{" not in text
    assert text.count("{") == text.count("}")
    for name in ("caret", "tick", "dash"):
        assert name in text


def test_every_icon_named_is_drawn(qapp: QApplication) -> None:
    named = resources.load_json("icons", "names.json")["glyphs"]
    assert set(ICONS.values()) <= set(named)
    for name in named:
        assert not icons.outline(name).isEmpty(), name
        box = icons.outline(name).boundingRect()
        assert box.left() >= -0.05 and box.right() <= 1.05, name
        assert box.top() >= -0.05 and box.bottom() <= 1.05, name


def test_no_font_is_smaller_than_nine_points(qapp: QApplication) -> None:
    fonts.register()
    assert all(fonts.font(role).pointSizeF() >= 9 for role in tokens.POINTS)
    metrics_family = fonts.family()
    assert metrics_family in ("Segoe UI", "Noto Sans")


# --- words and dialogs ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (lambda: show.percent(5, 27), "18,5\u00a0%"),
        (lambda: show.percent(6, 6), "100\u00a0%"),
        (lambda: show.percent(0, 6), "0\u00a0%"),
        (lambda: show.count(12345), "12.345"),
        (lambda: show.day(date(2026, 11, 3)), "03/11/2026"),
        (lambda: show.partial("1979-05"), "05/1979"),
        (lambda: show.age(39, 40), "39–40"),
        (lambda: show.age(None, None), None),
    ],
)
def test_figures_are_written_as_the_office_writes(
    said: Callable[[], str | None], expected: str | None
) -> None:
    assert said() == expected


def test_a_message_answers_with_the_verb_pressed(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, tokens.LIGHT)
    dialog = MessageDialog("Hồ sơ", "Đã sửa 1 ô, chưa lưu.", ["Lưu", "Bỏ thay đổi", "Ở lại"])
    qtbot.addWidget(dialog)
    bring_up(qtbot, dialog)
    texts = [b.text() for b in dialog.findChildren(QPushButton)]
    assert texts == ["Lưu", "Bỏ thay đổi", "Ở lại"]
    assert dialog.height() <= MAX_HEIGHT
    dialog.reject()
    assert dialog.answer == 2


def test_the_safe_button_has_the_focus(qtbot: QtBot) -> None:
    dialog = MessageDialog("Xóa hẳn", "Không lấy lại được.", ["Xóa hẳn", "Hủy"], safe=1)
    qtbot.addWidget(dialog)
    bring_up(qtbot, dialog)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Hủy"


def test_a_long_dialog_stays_on_a_small_screen(qtbot: QtBot) -> None:
    dialog = Dialog("Dài")
    qtbot.addWidget(dialog)
    for n in range(60):
        dialog.body.addWidget(QPushButton(str(n)))
    button = dialog.add_button("Lưu", "primary")
    bring_up(qtbot, dialog)
    assert dialog.height() <= MAX_HEIGHT
    assert button.isVisible()
    assert button.mapTo(dialog, button.rect().bottomLeft()).y() < dialog.height()


def test_a_bug_is_said_once_and_can_be_copied(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hook = CrashHook()
    hook.install()
    try:
        for _ in range(2):
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: _crashes() != [])
        QApplication.processEvents()
        found = _crashes()
        assert len(found) == 1
        found[0].copy()
        assert "ZeroDivisionError" in QApplication.clipboard().text()
        found[0].reject()
    finally:
        hook.remove()
    caplog.clear()


def _crashes() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
