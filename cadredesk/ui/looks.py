"""Colours and text size of a window: chosen in its menu, or followed as the system changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cadredesk.ui import icons, theme

if TYPE_CHECKING:
    from cadredesk.ui.window import Window


class Looks(QObject):
    """Rebuilds palette, sheet and icons together."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.apply())

    def set_theme(self, name: str) -> None:
        """Choose light, dark, high contrast, or what the system has."""
        self._window.desk.settings.change(theme=name)
        self.apply()

    def set_scale(self, scale: float) -> None:
        """Choose the text size."""
        self._window.desk.settings.change(text_scale=scale)
        self.apply()

    def apply(self) -> None:
        """Put the chosen colours and size on everything."""
        app, window = QApplication.instance(), self._window
        now = window.desk.settings.now
        if isinstance(app, QApplication):
            for page in window.pages.values():
                if page is not window.page:
                    page.shed()
            theme.apply(app, theme.wanted(now.theme), now.text_scale)
            icons.renew(window)
            window.follow_width()
            window.nav.fold(window.width_class != "wide")
            window.status.renew()
            window.menu_end.renew()
            window.desk.hub.theme_changed.emit()
            window.update()
