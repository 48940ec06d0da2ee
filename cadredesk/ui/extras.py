"""Commands of the window beside its pages: help, trash, the user's name, what it is."""

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt

from cadredesk.ui import i18n
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.ask_text import TextDialog
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.help import HelpDialog
from cadredesk.ui.dialogs.office_info import OfficeInfoDialog
from cadredesk.ui.dialogs.trash import TrashDialog

if TYPE_CHECKING:
    from cadredesk.ui.dialogs.imports import ImportsDialog
    from cadredesk.ui.dialogs.quotas import QuotasDialog
    from cadredesk.ui.dialogs.titles import TitlesDialog
    from cadredesk.ui.window import Window


D = TypeVar("D", bound=Dialog)


class Extras(QObject):
    """Each opens one dialog over the window and returns it."""

    def __init__(self, desk: Desk, window: "Window") -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask_user(self) -> TextDialog:
        """Who works here: the name goes with every action."""
        title, label = self.tr("Người cập nhật"), self.tr("Họ và tên")
        now = self._desk.settings.now.user
        dialog = TextDialog(title, label, self.tr("Lưu"), now, self._window)
        dialog.accepted.connect(lambda: self._set_user(dialog.text()))
        return _opened(dialog)

    def _set_user(self, name: str) -> None:
        self._desk.settings.change(user=name)
        if self._desk.office is not None:
            self._desk.office.user = name
        self._window.show_user()

    def set_language(self, language: str) -> None:
        """The words of the window; a page that stands keeps its own until the next start."""
        if language != self._desk.settings.now.language:
            self._desk.settings.change(language=language)
            said = self.tr("Đóng và mở lại chương trình để dùng ngôn ngữ này.")
            self._desk.asker.tell(i18n.LANGUAGES[language], said)

    def open_office_info(self) -> OfficeInfoDialog:
        """Thông tin văn phòng."""
        return _opened(OfficeInfoDialog(self._desk, self._set_user, self._window))

    def open_titles(self) -> "TitlesDialog":
        """Danh mục chức danh."""
        from cadredesk.ui.dialogs.titles import TitlesDialog

        return _opened(TitlesDialog(self._desk, self._window))

    def open_quotas(self, day: date | None = None) -> "QuotasDialog":
        """Số lượng được giao, from a day on."""
        from cadredesk.ui.dialogs.quotas import QuotasDialog

        return _opened(QuotasDialog(self._desk, day, self._window))

    def open_imports(self, number: int = 0) -> "ImportsDialog":
        """Các lần nhập, standing on one of them."""
        from cadredesk.ui.dialogs.imports import ImportsDialog

        return _opened(ImportsDialog(self._desk, number, self._window))

    def open_trash(self) -> TrashDialog:
        """Thùng rác."""
        return _opened(TrashDialog(self._desk, self._window))

    def show_help(self) -> HelpDialog:
        """F1: the help of the page that is open."""
        page = self._window.page
        return _opened(HelpDialog(page.help if page is not None else "start", self._window))

    def show_start_help(self) -> HelpDialog:
        """Where to begin."""
        return _opened(HelpDialog("start", self._window))

    def show_about(self) -> AboutDialog:
        """Version and licences."""
        return _opened(AboutDialog(self._window))


def _opened(dialog: D) -> D:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
