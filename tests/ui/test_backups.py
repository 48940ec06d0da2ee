"""Backups as a clerk meets them: the status bar, the list, the preview, closing, a stick gone."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.person import Person, PersonCard
from cadredesk.progress import Progress
from cadredesk.services import backups, lists, people
from cadredesk.services.backups import Why
from cadredesk.services.office import create, open_office
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.backup_closing import ClosingDialog
from cadredesk.ui.dialogs.backups import BackupsDialog
from cadredesk.ui.dialogs.restore import RestoreDialog
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up
from tests.ui.offices import AS_OF, Answers, chi


class Asked(Answers):
    """Also gives folders and files, in the order they were laid down."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        return self.paths.pop(0) if self.paths else None

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        return self.paths.pop(0) if self.paths else None


class Clerk:
    """A window over a file with one person; its clock is set by hand."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.asker = qtbot, Asked()
        self.settings = SettingsStore(folder / "cài đặt" / "settings.json")
        self.now = datetime(2026, 11, 20, 16, 5)
        self.file = folder / "ổ E" / "phổ hòa.cadre"
        self.file.parent.mkdir()
        with create(self.file, "Đảng ủy phường Phổ Hòa", user="Lê Thị Ngân") as office:
            people.save(office, chi(lists.organisation(office)))
        self.start()

    def start(self) -> None:
        self.desk = Desk(self.settings, self.asker, today=lambda: AS_OF)
        self.window = Window(self.desk)
        self.keeper = self.window.keeper
        self.keeper._now = lambda: self.now
        self.qtbot.addWidget(self.window)
        self.window.resize(1366, 698)
        bring_up(self.qtbot, self.window)
        self.open()

    def open(self) -> None:
        self.window.files.open(self.file)
        self.settle()

    def settle(self) -> None:
        for _ in range(5):  # one piece of work starts the next
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=15000)
        QApplication.processEvents()

    def add(self, name: str) -> None:
        people.save(self.desk.an_office, PersonCard(person=Person(full_name=name)))
        self.settle()

    def names(self) -> list[str]:
        return sorted(line.full_name for line in self.desk.roster.lines)

    def made(self, second: Path | None = None) -> list[tuple[Why, int | None]]:
        with open_office(self.file) as office:
            return [(one.backup.why, one.people) for one in backups.lines(office, second)]

    def list(self) -> BackupsDialog:
        dialog = self.window.restorer.open_list()
        self.settle()
        bring_up(self.qtbot, dialog)
        return dialog

    def preview(self) -> RestoreDialog:
        self.settle()
        (dialog,) = [d for d in self.window.findChildren(RestoreDialog) if d.isVisible()]
        bring_up(self.qtbot, dialog)
        return dialog

    def close(self) -> None:
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible(), timeout=15000)


@pytest.fixture
def clerk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Clerk]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    made = Clerk(qtbot, tmp_path)
    yield made
    made.desk.close()
    QApplication.processEvents()


def words(dialog: RestoreDialog) -> list[str]:
    return [label.text() for label in dialog.content.findChildren(QLabel) if label.isVisible()]


def test_the_first_opening_of_a_day_backs_up_and_the_status_bar_says_so(clerk: Clerk) -> None:
    note = clerk.keeper.note
    assert note.isVisible()
    assert note.words == "Sao lưu gần nhất: 16:05 hôm nay, đã kiểm tra"
    assert note.state == "ok"
    assert clerk.keeper.state.newest is not None
    assert clerk.keeper.state.newest.why is Why.DAILY
    clerk.now += timedelta(days=1)
    clerk.keeper.daily()  # nothing was done since
    clerk.settle()
    assert note.words == "Sao lưu gần nhất: 16:05 hôm qua, đã kiểm tra"
    clerk.add("Tạ Văn Mười")
    clerk.keeper.daily()
    clerk.settle()
    assert note.words == "Sao lưu gần nhất: 16:05 hôm nay, đã kiểm tra"


def test_closing_backs_up_what_was_done_and_only_then(clerk: Clerk) -> None:
    clerk.close()
    assert clerk.made() == [(Why.DAILY, 1)]
    clerk.start()
    clerk.add("Tạ Văn Mười")
    clerk.now += timedelta(hours=1)
    clerk.close()
    assert clerk.made() == [(Why.CLOSE, 2), (Why.DAILY, 1)]
    assert not clerk.file.with_name(clerk.file.name + ".lock").exists()


def test_a_failed_backup_does_not_keep_the_window_open(clerk: Clerk) -> None:
    clerk.add("Tạ Văn Mười")
    folder = backups.folder(clerk.desk.an_office).parent
    moved = folder.rename(folder.with_name("dời đi"))
    folder.write_text("của tôi")
    clerk.close()
    assert len(clerk.asker.said) == 1
    assert "Không tạo được thư mục sao lưu" in clerk.asker.said[0]
    assert "Chương trình vẫn đóng" in clerk.asker.said[0]
    clerk.start()
    assert clerk.keeper.note.state == "warn"
    assert "Không tạo được thư mục sao lưu" in clerk.keeper.note.toolTip()
    folder.unlink()
    moved.rename(folder)
    clerk.keeper.back_up()
    clerk.settle()
    assert clerk.keeper.note.state == "ok"
    assert clerk.keeper.failed == ""


def test_a_disk_that_was_pulled_out_does_not_keep_the_window_open(clerk: Clerk) -> None:
    clerk.add("Tạ Văn Mười")
    folder = clerk.file.parent
    away = folder.rename(folder.with_name(folder.name + " rút ra"))
    clerk.close()
    assert len(clerk.asker.said) == 1
    assert "Chương trình vẫn đóng" in clerk.asker.said[0]
    away.rename(folder)
    assert clerk.made() == [(Why.DAILY, 1)]
    with open_office(clerk.file) as office:
        assert len(people.lines(office, AS_OF)) == 2


def test_a_clerk_in_a_hurry_need_not_wait(clerk: Clerk) -> None:
    clerk.add("Tạ Văn Mười")
    clerk.desk.tasks.start(lambda p: _slow(p, 2.5), lambda _n: None)
    clerk.window.close()
    assert clerk.window.isVisible()

    def waiting() -> list[ClosingDialog]:
        return [d for d in clerk.window.findChildren(ClosingDialog) if d.isVisible()]

    clerk.qtbot.waitUntil(lambda: bool(waiting()), timeout=5000)
    (dialog,) = waiting()
    clerk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and clerk.window.isVisible()
    dialog.skip.click()
    assert not clerk.window.isVisible()
    assert clerk.made() == [(Why.DAILY, 1)]


def _slow(progress: Progress, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.02)
        progress.step(0, 0)


def test_an_old_backup_warns_only_where_something_was_done_since(clerk: Clerk) -> None:
    clerk.now += timedelta(days=9)
    clerk.keeper.refresh()
    clerk.settle()
    note = clerk.keeper.note
    assert (note.state, note.words) == (
        "ok",
        "Sao lưu gần nhất: 16:05 20/11/2026, từ đó chưa có gì thay đổi",
    )
    clerk.add("Tạ Văn Mười")
    clerk.keeper.refresh()
    clerk.settle()
    assert (note.state, note.words) == (
        "warn",
        "Sao lưu gần nhất: 16:05 20/11/2026, đã kiểm tra",
    )
    clerk.qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    (dialog,) = clerk.window.findChildren(BackupsDialog)
    assert dialog.isVisible()
    clerk.settle()


def test_the_list_says_when_why_and_how_many(clerk: Clerk) -> None:
    dialog = clerk.list()
    assert QApplication.focusWidget() is dialog.table
    assert [dialog.table.text_at(0, column) for column in (0, 1, 2, 4, 5)] == [
        "20/11/2026 16:05",
        "hằng ngày",
        "1",
        "cạnh dữ liệu",
        "đã kiểm tra",
    ]
    clerk.add("Tạ Văn Mười")
    clerk.now += timedelta(minutes=10)
    dialog.now.click()
    clerk.settle()
    assert dialog.table.rowCount() == 2
    assert dialog.table.text_at(0, 1) == "sao lưu bằng tay"
    assert clerk.window.status.state.words == "Đã sao lưu lúc 16:15, đã kiểm tra"
    assert dialog.width() <= 880 and dialog.height() <= 430
    clerk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_restore_says_first_what_would_be_otherwise(clerk: Clerk) -> None:
    clerk.add("Tạ Văn Mười")
    person = next(line.id for line in clerk.desk.roster.lines if "Chi" in line.full_name)
    people.trash(clerk.desk.an_office, [person])
    clerk.settle()
    assert clerk.names() == ["Tạ Văn Mười"]
    dialog = clerk.list()
    clerk.qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    preview = clerk.preview()
    assert QApplication.focusWidget() is preview.cancel
    assert preview.do.text() == "Khôi phục bản 20/11/2026 16:05"
    said = words(preview)
    assert "Bản sao lưu 20/11/2026 16:05, hằng ngày: 1 người." in said
    assert "• 1 người trở lại danh sách" in said
    assert "• 1 người không còn trong danh sách" in said
    assert "• mất 2 việc đã làm từ đó đến nay" in said
    assert "Hồ Thị Lan Chi" not in said
    more = [b for b in preview.content.findChildren(QPushButton) if b.text() == "Xem"]
    more[0].click()
    assert "Hồ Thị Lan Chi" in words(preview)
    assert preview.height() <= 430

    clerk.now += timedelta(minutes=5)
    preview.do.click()
    clerk.settle()
    assert clerk.names() == ["Hồ Thị Lan Chi"]
    assert not clerk.window.menus.undo.isEnabled()
    assert clerk.asker.said[-1].startswith("Đã khôi phục: Dữ liệu trở về như bản sao lưu")
    assert "-truoc-khoi-phuc.cadre" in clerk.asker.said[-1]
    assert not any(d.isVisible() for d in clerk.window.findChildren(BackupsDialog))

    again = clerk.list()  # and back: the restore is undone by its own backup
    assert again.table.text_at(0, 1) == "trước khi khôi phục"
    again.table.setCurrentCell(0, 0)
    again.restore.click()
    clerk.preview().do.click()
    clerk.settle()
    assert clerk.names() == ["Tạ Văn Mười"]


def test_nothing_happens_on_second_thoughts(clerk: Clerk) -> None:
    before = clerk.desk.office
    clerk.list().restore.click()
    preview = clerk.preview()
    assert any("giống hệt hiện nay" in text for text in words(preview))
    clerk.qtbot.keyClick(preview, Qt.Key.Key_Escape)
    clerk.settle()
    assert clerk.desk.office is before
    assert clerk.names() == ["Hồ Thị Lan Chi"]


def test_the_stick_is_chosen_missed_and_caught_up_with(clerk: Clerk, tmp_path: Path) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    clerk.asker.paths = [stick]
    dialog = clerk.list()
    assert "Chưa chọn nơi thứ hai" in dialog.place.text()
    dialog.pick.click()
    clerk.settle()
    assert dialog.table.text_at(0, 4) == "cả hai nơi"
    assert dialog.place.text() == f"Nơi thứ hai: {stick}"
    gone = stick.rename(tmp_path / "rút ra")
    clerk.now += timedelta(hours=1)
    dialog.now.click()
    clerk.settle()
    assert clerk.asker.said == []  # no failure: the backup itself is made
    assert clerk.keeper.note.state == "ok"
    assert "Chưa chép được sang nơi thứ hai" in dialog.place.text()
    assert dialog.place.text().endswith("từ 20/11/2026 17:05.")
    gone.rename(stick)
    clerk.keeper.leave()
    clerk.settle()
    assert dialog.table.text_at(0, 4) == "cả hai nơi"
    assert dialog.place.text() == f"Nơi thứ hai: {stick}"
    dialog.drop.click()
    clerk.settle()
    assert clerk.keeper.second is None


def test_a_backup_of_another_office_is_not_put_here(clerk: Clerk, tmp_path: Path) -> None:
    other = tmp_path / "bình an.cadre"
    create(other, "Đảng ủy xã Bình An").close()
    clerk.asker.paths = [other]
    clerk.list().other.click()
    clerk.settle()
    assert "Đảng ủy xã Bình An" in clerk.asker.said[0]
    assert clerk.names() == ["Hồ Thị Lan Chi"]


def test_a_damaged_file_offers_its_backups(clerk: Clerk) -> None:
    clerk.desk.close_office()
    clerk.file.write_bytes(clerk.file.read_bytes()[:9000])
    clerk.open()
    clerk.settle()
    assert len(clerk.asker.said) == 1  # what is wrong with it
    (dialog,) = clerk.window.findChildren(BackupsDialog)
    assert dialog.isVisible() and not dialog.now.isVisible()
    assert "phổ hòa.cadre" in dialog.note.text()
    dialog.restore.click()
    preview = clerk.preview()
    assert "Đảng ủy phường Phổ Hòa: 1 người, 3 chức vụ." in words(preview)
    preview.do.click()
    clerk.settle()
    assert clerk.names() == ["Hồ Thị Lan Chi"]
    assert list(clerk.file.parent.rglob("*tep-hong*.cadre"))


def test_another_file_is_opened_only_after_a_backup_of_this_one(
    clerk: Clerk, tmp_path: Path
) -> None:
    other = tmp_path / "bình an.cadre"
    create(other, "Đảng ủy xã Bình An").close()
    clerk.add("Tạ Văn Mười")
    clerk.now += timedelta(hours=1)
    clerk.window.files.open(other)
    clerk.settle()
    assert clerk.window.windowTitle() == "Đảng ủy xã Bình An – CadreDesk"
    assert clerk.made()[0] == (Why.CLOSE, 2)


def test_the_note_gives_way_where_there_is_little_room(clerk: Clerk) -> None:
    said = "Đã lưu bản sao «Đảng ủy phường Phổ Hòa bản sao ngày 20-11-2026», đã kiểm tra."
    clerk.window.status.set_state(said)
    clerk.window.resize(911, 442)
    clerk.settle()
    note, state = clerk.keeper.note, clerk.window.status.state
    assert note.words == "Sao lưu 16:05 hôm nay"
    assert state.width() >= state.sizeHint().width()
    assert clerk.window.width() == 911
    clerk.window.resize(1366, 698)
    clerk.window.status.set_state("Đã lưu lúc 14:31")
    clerk.settle()
    assert note.words == "Sao lưu gần nhất: 16:05 hôm nay, đã kiểm tra"
