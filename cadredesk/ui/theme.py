"""Puts the tokens on the application: Fusion, one palette, one style sheet; follows the system."""

import ctypes
import platform
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cadredesk.ui import fonts, sheet
from cadredesk.ui.tokens import CONTRAST, DARK, LIGHT, Tokens, contrast

CHOICES = ("system", "light", "dark", "contrast")

_current = LIGHT


def tokens() -> Tokens:
    """The colours in force."""
    return _current


def wanted(choice: str) -> Tokens:
    """The set for a choice of the settings; ``system`` asks the system."""
    fixed = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
    if choice in fixed:
        return fixed[choice]
    if system_contrast():
        return windows_contrast()
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def apply(app: QApplication, colours: Tokens, scale: float = 1.0) -> None:
    """Rebuild palette, font and style sheet together."""
    global _current  # noqa: PLW0603 - the colours in force, like QApplication's own palette
    _current = colours
    fonts.set_scale(scale)
    # a sheet that replaces a sheet is put on every widget once for each of its ancestors: seconds
    app.setStyleSheet("")
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(fonts.font())
    app.setPalette(palette(colours))
    app.setStyleSheet(sheet.build(colours))


def palette(colours: Tokens) -> QPalette:
    """The palette for all three groups."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.win,
        role.WindowText: colours.text,
        role.Base: colours.page,
        role.AlternateBase: colours.alt,
        role.Text: colours.text,
        role.Button: colours.page,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.Highlight: colours.sel,
        role.HighlightedText: colours.on_sel,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.PlaceholderText: colours.nil,
        role.ToolTipBase: colours.page,
        role.ToolTipText: colours.text,
        role.Light: colours.page,
        role.Midlight: colours.hair,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    for key, colour in pairs.items():
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.dis))
    return made


def system_contrast() -> bool:
    """Whether Windows' high contrast is on; elsewhere never."""
    return platform.system() == "Windows" and _asked_windows()


def _asked_windows() -> bool:
    class HighContrast(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint),
            ("flags", ctypes.c_uint),
            ("scheme", ctypes.c_wchar_p),
        )

    asked = HighContrast(size=ctypes.sizeof(HighContrast))
    done = _user32().SystemParametersInfoW(0x0042, asked.size, ctypes.byref(asked), 0)
    return bool(done) and bool(asked.flags & 1)


def _user32() -> Any:
    return getattr(ctypes, "windll").user32  # noqa: B009 - absent elsewhere


def windows_contrast() -> Tokens:
    """High contrast in the colours the clerk chose in Windows."""

    def colour(index: int) -> str:
        value = int(_user32().GetSysColor(index))
        return f"#{value & 0xFF:02X}{value >> 8 & 0xFF:02X}{value >> 16 & 0xFF:02X}"

    return contrast(
        ground=colour(5),
        text=colour(8),
        highlight=colour(13),
        on_highlight=colour(14),
        disabled=colour(17),
        link=colour(26),
    )


def repolish(widget: QWidget) -> None:
    """Let a widget take its style anew after a dynamic property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_role(widget: QWidget, role: str, key: str = "role") -> None:
    """Set the property the style sheet looks at (``role``, ``state``) and re-polish."""
    if widget.property(key) != role:
        widget.setProperty(key, role)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is to come
            repolish(widget)
