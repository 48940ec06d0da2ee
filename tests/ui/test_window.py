"""The window: opening files, pages, the date, undo by name, help, themes, widths."""

import gc
import socket
import time
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from cadredesk.errors import UserError
from cadredesk.services import lists, people
from cadredesk.services.demo import demo
from cadredesk.services.office import create, open_office
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.ask_text import TextDialog
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import AS_OF, Answers, chi


class Asked(Answers):
    """Also gives paths, in the order they were laid down."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        return self.paths.pop(0) if self.paths else None

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        return self.paths.pop(0) if self.paths else None


class Opened:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.asker = qtbot, Asked()
        settings = SettingsStore(folder / "settings.json")
        settings.change(user="Lê Thị Ngân")
        self.desk = Desk(settings, self.asker, today=lambda: AS_OF)
        self.window = Window(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 698)
        bring_up(qtbot, self.window)

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=15000)
        QApplication.processEvents()

    def open(self, path: Path) -> None:
        self.window.files.open(path)
        self.settle()
        if self.desk.office is not None:
            self.go("people")

    def go(self, page: str) -> None:
        self.desk.go(page)
        self.settle()

    def names(self) -> list[str]:
        return [line.full_name for line in self.desk.roster.lines]

    def key(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    made = Opened(qtbot, tmp_path)
    yield made
    made.desk.close()
    QApplication.processEvents()
    theme.apply(qapp, theme.wanted("light"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "phổ hòa.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        people.save(office, chi(lists.organisation(office)))
    return path


def test_without_a_file_the_start_page_offers_what_to_do(opened: Opened) -> None:
    window = opened.window
    assert window.start.isVisible()
    assert not window.nav.isVisible()
    assert window.windowTitle() == "CadreDesk"
    assert not window.menus.undo.isEnabled()


def test_a_file_opens_and_shows_its_people(opened: Opened, file: Path) -> None:
    opened.open(file)
    window = opened.window
    assert window.windowTitle() == "Đảng ủy phường Phổ Hòa – CadreDesk"
    assert opened.names() == ["Hồ Thị Lan Chi"]
    assert window.page is not None
    assert window.page.head.title.text() == "Cán bộ"
    assert window.status.roster.text() == "1 người trong danh sách"
    assert opened.desk.settings.now.recent == (str(file),)


def test_the_name_at_the_foot_of_the_nav_is_changed_there_and_goes_with_every_action(
    opened: Opened, file: Path
) -> None:
    opened.open(file)
    foot = opened.window.nav.user
    assert foot.text() == "Lê Thị Ngân"
    assert foot.toolTip() == "Người cập nhật: Lê Thị Ngân. Bấm để đổi tên."
    foot.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TextDialog))
    assert dialog.windowTitle() == "Người cập nhật"
    dialog.field.setText("Trần Văn Bình")
    dialog.accept()
    assert foot.text() == "Trần Văn Bình"
    people.trash(opened.desk.an_office, [opened.desk.roster.lines[0].id])
    assert opened.desk.an_office.log(1)[0].user == "Trần Văn Bình"


def test_no_part_of_a_page_flashes_as_a_window_of_its_own(opened: Opened, file: Path) -> None:
    opened.open(file)
    for key in ("organisation", "targets", "people"):
        opened.desk.go(key)
        opened.settle()
    assert opened.window.isActiveWindow()


def test_a_file_that_is_none_of_ours_is_refused_in_words(opened: Opened, tmp_path: Path) -> None:
    other = tmp_path / "khác.cadre"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a", "b")
    opened.open(other)
    assert len(opened.asker.said) == 1
    assert "khác.cadre" in opened.asker.said[0]
    assert opened.window.start.isVisible()


def test_a_file_open_elsewhere_says_who_which_machine_and_since_when(
    opened: Opened, file: Path
) -> None:
    with open_office(file, user="Trần Văn Bình"):
        opened.open(file)
    said = opened.asker.said[0]
    assert said.startswith(f"Trần Văn Bình (máy {socket.gethostname()}) đang mở dữ liệu này từ ")
    assert "Đóng ở nơi đó rồi mở lại" in said
    assert opened.window.start.isVisible()


def test_a_new_office_is_made_from_the_start_page(opened: Opened, tmp_path: Path) -> None:
    dialog = opened.window.files.ask_new()
    assert not dialog.do.isEnabled()
    bring_up(opened.qtbot, dialog)
    assert QApplication.focusWidget() is dialog.name
    type_in(dialog.name, "Đảng ủy xã Bình An")
    opened.asker.paths = [tmp_path / "mới" / "bình an.cadre"]
    (tmp_path / "mới").mkdir()
    dialog.pick.click()
    dialog.do.click()
    opened.settle()
    assert opened.window.windowTitle() == "Đảng ủy xã Bình An – CadreDesk"
    assert (tmp_path / "mới" / "bình an.cadre").exists()
    assert opened.desk.info is not None
    assert opened.desk.info.kind == "xã"
    opened.go("people")
    page = opened.window.page
    assert page is not None
    assert page.list.note.label.text().startswith("Chưa có ai trong danh sách.")  # type: ignore[attr-defined]


def test_the_sample_office_opens_on_its_last_day(opened: Opened) -> None:
    opened.window.files.open_demo()
    opened.settle()
    assert len(opened.names()) > 100
    assert opened.desk.as_of == date(2026, 10, 31)
    end = opened.window.menu_end
    assert end.label.text() == "Đang xem ngày"
    assert end.back.isVisible()
    end.back.click()
    opened.settle()
    assert opened.desk.as_of == AS_OF
    assert end.label.text() == "Số liệu tính đến"
    assert not end.back.isVisible()


def test_undo_stands_in_the_menu_row_by_name(opened: Opened, file: Path) -> None:
    opened.open(file)
    end, page = opened.window.menu_end, opened.window.page
    assert page is not None
    page.trash()  # type: ignore[attr-defined]
    opened.settle()
    assert opened.names() == []
    assert end.undo.text() == "Hoàn tác: Chuyển vào thùng rác"
    said = "Đã đưa Hồ Thị Lan Chi vào thùng rác (Ctrl+Z để hoàn tác)"
    assert opened.window.status.state.words == said
    end.undo.click()
    opened.settle()
    assert opened.names() == ["Hồ Thị Lan Chi"]
    assert opened.window.status.state.words == "Đã hoàn tác: Chuyển vào thùng rác"
    assert end.redo.toolTip() == "Làm lại: Chuyển vào thùng rác (Ctrl+Y)"
    opened.key("Ctrl+Y")
    assert opened.names() == []
    opened.key("Ctrl+Z")
    assert opened.names() == ["Hồ Thị Lan Chi"]


def test_the_trash_gives_back(opened: Opened, file: Path) -> None:
    opened.open(file)
    people.trash(opened.desk.an_office, [opened.desk.roster.lines[0].id])
    opened.settle()
    dialog = opened.window.extras.open_trash()
    assert dialog.list.count() == 1
    assert dialog.list.item(0).text().startswith("Hồ Thị Lan Chi, 08/10/1990")
    dialog.restore.click()
    opened.settle()
    assert opened.names() == ["Hồ Thị Lan Chi"]
    assert dialog.hint.text() == "Thùng rác trống."


def test_a_copy_is_whole_and_the_file_checks_out(
    opened: Opened, file: Path, tmp_path: Path
) -> None:
    opened.open(file)
    opened.asker.paths = [tmp_path / "bản sao.cadre"]
    opened.window.files.ask_copy()
    opened.settle()
    assert opened.window.status.state.words == "Đã lưu bản sao «bản sao.cadre», đã kiểm tra."
    with open_office(tmp_path / "bản sao.cadre") as copy:
        assert [line.full_name for line in people.lines(copy, AS_OF)] == ["Hồ Thị Lan Chi"]
    opened.window.files.check()
    opened.settle()
    assert opened.asker.said[-1].endswith("Tệp lành lặn: nội dung và liên kết đều đúng.")


def test_keys_reach_pages_search_date_and_help(opened: Opened, file: Path) -> None:
    opened.open(file)
    window = opened.window
    titles = []
    for number in range(1, len(window.top_pages()) + 1):
        opened.key(f"Ctrl+{number}")
        titles.append(window.page.head.title.text())  # type: ignore[union-attr]
    assert titles == [title for title, _key in window.top_pages()]
    opened.go("people")
    assert window.page is not None
    opened.key("Ctrl+F")
    assert QApplication.focusWidget() is window.page.head.search
    opened.key("F8")
    assert QApplication.focusWidget() is window.menu_end.day
    opened.key("F6")
    opened.key("F6")
    assert QApplication.focusWidget() is not window.menu_end.day
    dialog = window.extras.show_help()
    assert "Cán bộ" in dialog.findChild(QTextBrowser).toPlainText()  # type: ignore[union-attr]


def test_no_shortcut_takes_what_unikey_owns(opened: Opened, file: Path) -> None:
    opened.open(file)
    for key in ("people", "organisation"):
        opened.desk.go(key)
    actions = [*opened.window.actions()]
    for page in opened.window.pages.values():
        actions += page.actions()
    used = [k.toString() for a in actions for k in a.shortcuts()]
    assert "Ctrl+Z" in used
    for keys in used:
        assert "Shift" not in keys, keys
        assert not ("Ctrl" in keys and "Alt" in keys), keys
        assert keys != "Alt+Z"
        assert "+" in keys or keys.startswith("F") or keys in ("Del", "Ins"), keys


def test_the_side_panel_folds_and_is_remembered(opened: Opened, file: Path) -> None:
    opened.open(file)
    page = opened.window.page
    assert page is not None
    assert page.side.is_open
    opened.key("F9")
    assert not page.side.is_open
    assert opened.desk.settings.now.panels["people"]["folded"] is True
    opened.key("F9")
    assert page.side.is_open


@pytest.mark.parametrize(
    ("width", "name", "nav", "panel"), [(1366, "wide", 160, True), (1093, "medium", 48, False)]
)
def test_the_window_folds_by_its_width(
    opened: Opened, file: Path, width: int, name: str, nav: int, panel: bool
) -> None:
    opened.open(file)
    opened.window.resize(width, 544)
    opened.settle()
    page = opened.window.page
    assert page is not None
    assert page.width_class == name
    assert opened.window.nav.width() == nav
    assert page.side.is_open is panel


def test_narrow_windows_put_secondary_buttons_into_more(opened: Opened, file: Path) -> None:
    opened.open(file)
    opened.window.resize(911, 442)
    opened.settle()
    page = opened.window.page
    assert page is not None
    assert page.head.more.isVisible()
    texts = [a.text() for a in page.head.more.menu().actions()]
    assert texts == ["In danh sách…", "Xuất Excel…", "Nhập…", "Cột…"]
    opened.key("F9")
    panel = page.side.panel
    assert panel is not None
    assert panel.isVisible()
    opened.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("choice", ["dark", "contrast", "light"])
def test_themes_and_text_size_change_while_running(
    opened: Opened, file: Path, choice: str, qapp: QApplication
) -> None:
    opened.open(file)
    opened.window.looks.set_theme(choice)
    opened.window.looks.set_scale(1.5)
    opened.settle()
    assert theme.tokens().name == choice
    assert qapp.palette().window().color().name().upper() == theme.tokens().win
    assert qapp.font().pointSizeF() == pytest.approx(9.75 * 1.5)
    opened.window.looks.set_scale(1.0)


def test_a_fault_nobody_asked_for_is_said(opened: Opened, file: Path) -> None:
    opened.open(file)

    def fail(_progress: object) -> None:
        raise UserError("disk-full")

    opened.desk.tasks.start(fail, lambda _none: None)
    opened.settle()
    assert opened.asker.said[0].startswith("Ổ đĩa đã đầy.")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30/09/2026", date(2026, 9, 30)),
        ("8/10/26", date(2026, 10, 8)),
        ("15102026", date(2026, 10, 15)),
    ],
)
def test_a_typed_day_replaces_the_old_one(
    opened: Opened, file: Path, typed: str, day: date
) -> None:
    opened.open(file)
    end = opened.window.menu_end
    opened.key("F8")
    end.day.clear()
    type_in(end.day, typed)
    opened.qtbot.keyClick(end.day, Qt.Key.Key_Return)
    opened.settle()
    assert opened.desk.as_of == day
    assert end.day.text() == f"{day:%d/%m/%Y}"


def test_a_pages_commands_stay_while_other_pages_are_visited(opened: Opened, file: Path) -> None:
    opened.open(file)
    edit = opened.window.menus.edit

    def commands() -> list[str]:
        edit.aboutToShow.emit()
        return [a.text() for a in edit.actions() if a.text()]

    before = commands()
    assert "Thêm người" in before
    for key in ("organisation", "targets", "people"):
        opened.desk.go(key)
        opened.settle()
        commands()
        gc.collect()
    assert commands() == before


def test_a_small_window_keeps_the_result_and_drops_what_it_cannot_show_whole(
    opened: Opened, file: Path
) -> None:
    opened.open(file)
    window, status = opened.window, opened.window.status
    window.resize(911, 442)
    opened.settle()
    said = "Đã đưa Nguyễn Thị Hoàng Phương Anh vào thùng rác (Ctrl+Z để hoàn tác)"
    window.page.set_status("<b>118</b> người đang hiện / 118", "x" * 40, "y" * 60)  # type: ignore[union-attr]
    opened.desk.say(said)
    opened.settle()
    assert window.width() == 911
    assert status.state.words == said
    assert status.state.width() >= status.state.sizeHint().width()
    note = window.keeper.note
    assert note.words == ""
    assert note.toolTip().startswith("Sao lưu gần nhất: ")
    whole = [part for part in status.shown() if part.isVisible()]
    assert whole[0].text() == "<b>118</b> người đang hiện / 118"
    assert all(part.width() >= part.sizeHint().width() for part in whole)
    window.resize(1366, 698)
    opened.settle()
    assert note.words.startswith("Sao lưu ")


def test_thousands_come_and_go_while_the_window_answers(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "lớn.cadre"
    demo(path, people=2_000)
    ticks = [time.perf_counter()]
    clock = QTimer()
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    clock.start(5)
    opened.open(path)
    everybody = [line.id for line in opened.desk.roster.lines]
    opened.desk.tasks.start(
        lambda _p: people.trash(opened.desk.an_office, everybody), lambda _none: None
    )
    opened.settle()
    assert opened.names() == []
    opened.window.undo()
    opened.settle()
    clock.stop()
    assert len(opened.names()) == len(everybody) > 2_000 - 100
    assert max(b - a for a, b in pairwise(ticks)) < 1


def test_undo_pressed_twice_takes_back_two_actions_in_order(opened: Opened, file: Path) -> None:
    opened.open(file)
    office = opened.desk.an_office
    person = opened.desk.roster.lines[0].id
    people.trash(office, [person])
    people.restore(office, [person])
    opened.settle()
    opened.window.undo()
    opened.window.undo()
    opened.settle()
    assert opened.names() == ["Hồ Thị Lan Chi"]
    step = office.redo_step()
    assert step is not None
    assert step.label == "Chuyển vào thùng rác"


def test_the_file_left_is_closed_whole_when_the_window_closes_at_once(
    opened: Opened, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khác.cadre"
    create(other, "Đảng ủy xã Bình An").close()
    opened.open(file)
    opened.desk.use(open_office(other))
    opened.desk.close()
    for path in (file, other):
        with open_office(path) as again:
            assert again.info().name
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.is_file()) == [
        ".cadre",
        ".cadre",
        ".json",
    ]
