"""Dialogs by keyboard: where the focus is first, Esc, and where it goes back to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from cadredesk.services import lists, people
from cadredesk.services.office import create, open_office
from cadredesk.ui import fonts, theme
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.new_office import NewOfficeDialog
from cadredesk.ui.settings import SettingsStore
from cadredesk.ui.window import Window
from tests.ui.hands import bring_up, type_in
from tests.ui.offices import AS_OF, Answers, chi


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    path = tmp_path / "phổ hòa.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        people.save(office, chi(lists.organisation(office)))
    desk = Desk(SettingsStore(tmp_path / "settings.json"), Answers(), today=lambda: AS_OF)
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1366, 698)
    bring_up(qtbot, made)
    desk.use(open_office(path))
    desk.go("people")
    qtbot.waitUntil(lambda: not desk.tasks.busy and desk.roster.loaded, timeout=15000)
    QApplication.processEvents()
    yield made
    desk.close()
    QApplication.processEvents()


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.processEvents()
    return dialog


@pytest.mark.parametrize("open_it", ["show_help", "ask_user", "open_trash", "open_office_info"])
def test_a_dialog_takes_the_keyboard_and_gives_it_back(
    qtbot: QtBot, window: Window, open_it: str
) -> None:
    page = window.page
    assert page is not None
    before = page.list.grid  # type: ignore[attr-defined]
    before.setFocus()
    dialog = shown(qtbot, getattr(window.extras, open_it)())
    first = QApplication.focusWidget()
    assert first is not None and dialog.isAncestorOf(first)
    wanted = {
        "show_help": dialog.findChild(QTextBrowser),
        "ask_user": getattr(dialog, "field", None),
        "open_trash": first,
        "open_office_info": first,
    }[open_it]
    assert first is wanted
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    assert QApplication.focusWidget() is before


def test_the_help_is_read_by_the_arrow_keys_at_once(qtbot: QtBot, window: Window) -> None:
    dialog = shown(qtbot, window.extras.show_start_help())
    text = dialog.findChild(QTextBrowser)
    assert text is not None
    assert QApplication.focusWidget() is text


def test_the_name_of_who_works_here_is_typed_at_once(qtbot: QtBot, window: Window) -> None:
    dialog = window.extras.ask_user()
    shown(qtbot, dialog)
    focus = QApplication.focusWidget()
    assert focus is not None
    type_in(focus, "Lê Thị Ngân")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.desk.settings.now.user == "Lê Thị Ngân"


def test_where_a_new_office_is_kept_shows_the_file_and_the_end_of_its_folder(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    fonts.register()
    theme.apply(qapp, theme.wanted("light"))
    folder = tmp_path / ("Tài liệu dùng chung của Văn phòng Đảng ủy " * 3).strip() / "Năm 2026"
    dialog = NewOfficeDialog(folder, "", Answers(), None)
    qtbot.addWidget(dialog)
    bring_up(qtbot, dialog)
    dialog.name.setText("Đảng ủy phường Phổ Hòa")
    QApplication.processEvents()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    texts = [label.text() for label in labels]
    assert "dang-uy-phuong-pho-hoa.cadre" in texts
    where = next(label for label in labels if label.text().startswith("…"))
    assert where.text().endswith("Năm 2026")
    assert where.toolTip() == str(folder)
    assert where.fontMetrics().horizontalAdvance(where.text()) <= where.width()


class Offered(Answers):
    """Notes where a file dialog begins, and picks a file elsewhere."""

    def __init__(self, chosen: Path) -> None:
        super().__init__()
        self.began: list[Path] = []
        self.chosen = chosen

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        self.began.append(suggestion.parent)
        return self.chosen


def test_saving_begins_in_documents_then_where_the_last_file_went(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    home, chosen = tmp_path / "home", tmp_path / "Ổ D" / "danh sách.xlsx"
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    documents.mkdir(exist_ok=True)
    home.mkdir()
    chosen.parent.mkdir()
    asker = Offered(chosen)
    desk = Desk(SettingsStore(home / "settings.json"), asker, today=lambda: AS_OF)
    window = Window(desk)
    qtbot.addWidget(window)
    bring_up(qtbot, window)
    window.files.open_demo()  # lies beside the settings, where nobody keeps their own files
    qtbot.waitUntil(lambda: not desk.tasks.busy and desk.roster.loaded, timeout=20000)
    assert desk.an_office.path.parent == home
    desk.go("people")
    window.pages["people"].export()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20000)
    desk.ask_save("bản sao.cadre", "office")
    assert asker.began == [documents, chosen.parent]
    desk.close()
    QApplication.processEvents()
