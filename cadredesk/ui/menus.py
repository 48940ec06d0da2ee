"""The menus of the window; every shortcut is written here."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from cadredesk.ui import i18n, icons

if TYPE_CHECKING:
    from cadredesk.ui.window import Window

_SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Menus(QObject):
    """Builds the menus of a window and keeps them right while they open."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        bar = window.bar
        self.file = bar.addMenu(self.tr("&Tệp"))
        self.edit = bar.addMenu(self.tr("&Sửa"))
        self.view = bar.addMenu(self.tr("&Xem"))
        self.tools = bar.addMenu(self.tr("&Công cụ"))
        self.help = bar.addMenu(self.tr("T&rợ giúp"))
        self._commands()
        self._fill_file()
        self._fill_view()
        self._fill_tools()
        self._fill_help()
        self._fill_edit()
        self.edit.aboutToShow.connect(self._fill_edit)
        self.recent.aboutToShow.connect(self._fill_recent)

    def _commands(self) -> None:
        act, window = self._action, self._window
        self.save = act(self.tr("Lưu"), window.save, "Ctrl+S", "floppy-disk")
        self.undo = act(self.tr("Hoàn tác"), window.undo, "Ctrl+Z", "arrow-u-up-left")
        self.redo = act(self.tr("Làm lại"), window.redo, "Ctrl+Y", "arrow-u-up-right")
        self.find = act(
            self.tr("Tìm trong trang"), window.find_in_page, "Ctrl+F", "magnifying-glass"
        )
        self.quick = act(self.tr("Tìm nhanh"), window.quick.open, "Ctrl+K", "magnifying-glass")
        self.day = act(
            self.tr("Ngày tính số liệu"), window.menu_end.focus_day, "F8", "calendar-blank"
        )
        self.today = act(self.tr("Về hôm nay"), window.to_today, "")
        self.back = act(self.tr("Trở lại"), window.back, "Alt+Left", "arrow-left")
        self.side = act(self.tr("Khung bên"), window.toggle_side, "F9")
        self.area = act(self.tr("Khung kế tiếp"), window.next_area, "F6")
        self.take_in = act(self.tr("Nhập dữ liệu…"), window.go_import, "Ctrl+I", "download-simple")
        self.needs_office = [self.undo, self.redo, self.save, self.find, self.day, self.today]
        self.needs_office += [self.back, self.side, self.take_in, self.quick]

    def _action(
        self, text: str, do: Callable[[], object], keys: str = "", icon: str = ""
    ) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            icons.put(action, icon)
        action.triggered.connect(lambda _=False: do())
        self._window.addAction(action)
        return action

    def _fill_file(self) -> None:
        act, files = self._action, self._window.files
        self.file.addAction(act(self.tr("Văn phòng mới…"), files.ask_new, icon="file-plus"))
        self.file.addAction(act(self.tr("Mở…"), files.ask_open, "Ctrl+O", "folder-open"))
        self.recent = self.file.addMenu(self.tr("Mở gần đây"))
        self.file.addAction(act(self.tr("Mở văn phòng mẫu"), files.open_demo, icon="book-open"))
        self.file.addSeparator()
        copy = act(self.tr("Lưu bản sao…"), files.ask_copy, icon="copy")
        keeper, restorer = self._window.keeper, self._window.restorer
        keep = act(self.tr("Sao lưu ngay"), keeper.back_up, icon="floppy-disk")
        back = act(
            self.tr("Sao lưu và khôi phục…"), restorer.open_list, icon="clock-counter-clockwise"
        )
        self.needs_office += [copy, keep, back]
        self.file.addActions([copy, keep, back])
        self.file.addSeparator()
        self.file.addAction(act(self.tr("Thoát"), self._window.close))

    def _fill_recent(self) -> None:
        self.recent.clear()
        files = self._window.files
        for name in self._window.desk.settings.now.recent:
            path = Path(name)
            entry = self.recent.addAction(f"{path.stem} – {path.parent}")
            entry.triggered.connect(lambda _=False, p=path: files.open(p))
        if not self.recent.actions():
            self.recent.addAction(self.tr("Chưa mở tệp nào")).setEnabled(False)

    def commands(self) -> list[tuple[str, QAction]]:
        """What can be done at the moment, each entry of a submenu with its menu's name before."""
        self._fill_edit()
        self._fill_recent()
        below = (self.recent, self.themes, self.sizes, self.languages)
        names = {menu.title() for menu in below}
        found = []
        for menu in (self.file, self.edit, self.view, *below, self.tools, self.help):
            before = f"{menu.title()}: " if menu in below else ""
            for action in menu.actions():
                text = action.text().partition("\t")[0].replace("&", "")
                if text and text not in names and action.isEnabled():
                    found.append((before + text, action))
        return found

    def _fill_edit(self) -> None:
        # never clear(): it takes the page's commands from the page, and with them their keys
        for action in self.edit.actions():
            self.edit.removeAction(action)
            if action.isSeparator():
                action.deleteLater()
        self.edit.addActions([self.undo, self.redo])
        self.edit.addSeparator()
        self.edit.addActions([self.save, self.find, self.quick])
        page = self._window.page
        commands = [a for a in page.actions() if a.text()] if page is not None else []
        if commands:
            self.edit.addSeparator()
            self.edit.addActions(commands)

    def _fill_view(self) -> None:
        window = self._window
        for number, entry in enumerate(window.top_pages(), start=1):
            title, key = entry
            action = self._action(title, partial(window.desk.go, key), f"Ctrl+{number}")
            self.view.addAction(action)
            self.needs_office.append(action)
        self.view.addSeparator()
        self.view.addActions([self.back, self.area, self.side, self.day, self.today])
        self.view.addSeparator()
        self.themes = self.view.addMenu(self.tr("Màu nền"))
        self._choices(
            self.themes,
            [
                (self.tr("Theo hệ thống"), "system"),
                (self.tr("Sáng"), "light"),
                (self.tr("Tối"), "dark"),
                (self.tr("Tương phản cao"), "contrast"),
            ],
            window.desk.settings.now.theme,
            window.looks.set_theme,
        )
        self.sizes = self.view.addMenu(self.tr("Cỡ chữ"))
        self._choices(
            self.sizes,
            [(f"{scale:.0%}".replace("%", "\u00a0%"), scale) for scale in _SCALES],
            window.desk.settings.now.text_scale,
            window.looks.set_scale,
        )
        self.languages = self.view.addMenu(self.tr("Ngôn ngữ"))
        self._choices(
            self.languages,
            [(name, code) for code, name in i18n.LANGUAGES.items()],
            window.desk.settings.now.language,
            window.extras.set_language,
        )

    def _choices(
        self,
        menu: QMenu,
        entries: "list[tuple[str, str]] | list[tuple[str, float]]",
        now: object,
        do: Callable[..., object],
    ) -> None:
        group = QActionGroup(menu)
        for text, value in entries:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, v=value: do(v))
            group.addAction(action)

    def _fill_tools(self) -> None:
        act, files = self._action, self._window.files
        extras = self._window.extras
        taken_in = act(
            self.tr("Các lần nhập…"), extras.open_imports, icon="clock-counter-clockwise"
        )
        self.needs_office.append(taken_in)
        self.tools.addActions([self.take_in, taken_in])
        self.tools.addSeparator()
        facts = act(self.tr("Thông tin văn phòng…"), extras.open_office_info, icon="buildings")
        titles = act(self.tr("Danh mục chức danh…"), extras.open_titles, icon="list-numbers")
        quotas = act(self.tr("Số lượng được giao…"), extras.open_quotas, icon="users")
        trash = act(self.tr("Thùng rác…"), extras.open_trash, icon="trash")
        check = act(self.tr("Kiểm tra tệp dữ liệu"), files.check, icon="clipboard-text")
        self.tools.addActions([facts, titles, quotas, trash, check])
        self.needs_office += [facts, titles, quotas, trash, check]

    def _fill_help(self) -> None:
        act = self._action
        self.help.addAction(act(self.tr("Trợ giúp trang này"), self._window.extras.show_help, "F1"))
        self.help.addAction(act(self.tr("Bắt đầu từ đâu"), self._window.extras.show_start_help))
        self.help.addSeparator()
        self.help.addAction(act(self.tr("Giới thiệu CadreDesk"), self._window.extras.show_about))

    def enable(self, with_office: bool) -> None:
        """Commands that need an open file are absent of use without one."""
        for action in self.needs_office:
            action.setEnabled(with_office)
