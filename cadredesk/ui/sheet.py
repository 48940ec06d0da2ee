"""The one application style sheet, filled from the tokens: what Fusion cannot do by palette."""

from PySide6.QtGui import QFontMetrics

from cadredesk import resources
from cadredesk.ui import fonts
from cadredesk.ui.tokens import Tokens

_SHEET = """
* {{ selection-background-color: {sel}; selection-color: {on_sel}; }}
QToolTip {{ background: {page}; color: {text}; border: 1px solid {edge}; padding: 3px 6px; }}

/* window */
QMainWindow, QDialog, QWidget[role="ground"] {{ background: {win}; }}
QWidget[role="sheet"] {{ background: {page}; }}
QFrame[role="rule"] {{ background: {line}; border: none; }}
QFrame[role="frozen-line"] {{ background: {edge}; border: none; }}
QFrame[role="hair"] {{ background: {hair}; border: none; }}
QFrame[role="menu-row"] {{ background: {win}; border: none; border-bottom: 1px solid {line}; }}
/* Windows has fonts of its own for these, which do not follow the text size */
QMenuBar, QMenu, QToolTip, QStatusBar {{ font-family: "{family}"; font-size: {pt_body}pt; }}
QMenuBar {{ background: {win}; border: none; padding: 0 6px; }}
QMenuBar::item {{ padding: 6px 10px; background: transparent; color: {text}; border-radius: 3px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {sel}; color: {on_sel}; }}
QMenu {{ background: {page}; border: 1px solid {edge}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 28px 5px 10px; color: {text}; background: transparent; }}
QMenu::item:selected {{ background: {sel}; color: {on_sel}; }}
QMenu::item:disabled {{ color: {dis}; }}
QMenu::separator {{ height: 1px; background: {hair}; margin: 4px 0; }}
QMenu::icon {{ padding-left: 8px; }}
QStatusBar {{ background: {head}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}

/* labels */
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {pt_title}pt; font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {pt_figure}pt; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {pt_section}pt; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="context"] {{ color: {text2}; }}
QLabel[role="caption"], QLabel[role="hint"] {{ color: {text2}; font-size: {pt_small}pt; }}
QLabel[role="small"] {{ font-size: {pt_small}pt; }}
QLabel[role="small-strong"] {{ font-size: {pt_small}pt; font-weight: 600; }}
QLabel[role="nil"] {{ color: {nil}; font-style: italic; }}
QLabel[role="small-nil"] {{ color: {nil}; font-style: italic; font-size: {pt_small}pt; }}
QLabel[role="error"] {{ color: {bad}; font-size: {pt_small}pt; font-weight: 600; }}
QLabel[role="warn"] {{ color: {warn}; font-weight: 600; }}
QLabel[role="count"] {{ border: 1px solid {line}; border-radius: 8px; background: {page};
    padding: 0 6px; font-size: {pt_small}pt; }}

/* buttons */
QPushButton, QToolButton[role="button"] {{ background: {page}; color: {text};
    border: 1px solid {edge}; border-radius: 3px; padding: 4px 11px; min-height: 18px; }}
QPushButton:hover, QToolButton[role="button"]:hover {{ border-color: {accent};
    background: {alt}; }}
QPushButton:pressed, QPushButton:checked, QToolButton[role="button"]:pressed,
QToolButton[role="button"]:checked {{ background: {sel}; color: {on_sel}; }}
QPushButton:focus, QToolButton[role="button"]:focus {{ border: 2px solid {focus};
    padding: 3px 10px; }}
QPushButton:disabled, QToolButton[role="button"]:disabled {{ color: {dis};
    border-color: {line}; }}
QPushButton[role="primary"] {{ background: {accent_fill}; color: {on_accent};
    border: 1px solid {accent_fill}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; padding: 3px 10px; }}
QPushButton[role="primary"]:disabled {{ background: {head}; border-color: {line}; color: {dis}; }}
QPushButton[role="small"], QToolButton[role="small"] {{ padding: 2px 8px; min-height: 16px;
    font-size: {pt_small}pt; background: {page}; border: 1px solid {edge}; border-radius: 3px; }}
QPushButton[role="small"]:focus, QToolButton[role="small"]:focus {{ border: 2px solid {focus};
    padding: 1px 7px; }}
QPushButton[role="link"], QToolButton[role="link"] {{ background: transparent; border: none;
    color: {accent}; padding: 2px 2px; min-height: 16px; text-align: left; {link_line} }}
QPushButton[role="link"]:disabled {{ color: {text2}; }}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus,
QToolButton[role="link"]:hover, QToolButton[role="link"]:focus {{ text-decoration: underline;
    border: none; padding: 2px 2px; }}
QPushButton[role="token"], QToolButton[role="token"] {{ background: {sel}; color: {accent};
    border: 1px solid {edge}; border-bottom: 2px solid {accent}; border-radius: 3px;
    padding: 3px 8px; font-size: {pt_section}pt; font-weight: 600; }}
QToolButton[role="tool"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 3px; padding: 3px 7px; color: {text}; }}
QToolButton[role="tool"]:hover {{ background: {sel}; color: {on_sel}; }}
QToolButton[role="tool"]:focus {{ border: 2px solid {focus}; padding: 2px 6px; }}
QToolButton[role="tool"]:disabled {{ color: {dis}; }}
QToolButton::menu-indicator {{ image: none; }}

QPushButton[role="primary-small"] {{ background: {accent_fill}; color: {on_accent};
    border: 1px solid {accent_fill}; border-radius: 3px; padding: 2px 8px; min-height: 16px;
    font-size: {pt_small}pt; font-weight: 600; }}
QPushButton[role="primary-small"]:disabled {{ background: {head}; border-color: {line};
    color: {dis}; }}
QPushButton[role="primary-small"]:focus {{ border: 2px solid {text}; padding: 1px 7px; }}
QToolButton[role="nav-user"] {{ background: transparent; border: none; color: {text};
    padding: 7px 12px; text-align: left; font-size: {pt_small}pt; }}
QToolButton[role="nav-user"]:hover, QToolButton[role="nav-user"]:focus {{ background: {sel};
    color: {on_sel}; }}
QToolButton[role="menu-item"] {{ background: transparent; border: none; color: {text};
    padding: 5px 12px; text-align: left; }}
QToolButton[role="menu-item"]:hover, QToolButton[role="menu-item"]:focus {{ background: {sel};
    color: {on_sel}; }}
QToolButton[role="menu-item"]:disabled {{ color: {dis}; }}

/* inputs */
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox {{ background: {page};
    color: {text}; border: 1px solid {edge}; border-radius: 3px; padding: 4px 8px; }}
QLineEdit, QSpinBox, QDateEdit, QComboBox {{ min-height: 18px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QComboBox:focus, QComboBox:on {{ border: 2px solid {focus}; padding: 3px 7px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {win}; border-color: {line}; }}
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled {{ color: {dis};
    border-color: {line}; }}
QLineEdit[state="error"], QComboBox[state="error"], QPlainTextEdit[state="error"] {{
    border: 2px solid {bad}; padding: 3px 7px; }}
QLineEdit[viewonly="true"], QLineEdit[viewonly="true"]:focus {{ border: 1px solid transparent;
    background: {win}; padding: 4px 8px; }}
QComboBox[empty="true"], QLineEdit[empty="true"] {{ font-style: italic; }}
QComboBox[empty="true"] {{ color: {nil}; }}
QFrame[role="changed-bar"] {{ border: none; background: transparent; }}
QFrame[role="changed-bar"][state="changed"] {{ background: {accent}; }}
QLineEdit[role="day"] {{ padding: 1px 4px 1px 7px; min-height: 18px; min-width: 86px;
    font-weight: 600; }}
QLineEdit[role="day"]:focus {{ padding: 0 3px 0 6px; }}
QTextBrowser[role="reading"] {{ border: none; background: {page}; padding: 4px 8px; }}
QLineEdit[role="plain"] {{ border: none; background: {page}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ subcontrol-origin: padding;
    subcontrol-position: center right; width: 22px; border: none; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{caret}"); width: 12px;
    height: 12px; }}
QComboBox[role="small"] {{ padding: 1px 6px; font-size: {pt_small}pt; min-height: 18px; }}
QComboBox[role="small"]:focus {{ padding: 0 5px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {page}; border: 1px solid {edge}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {row}px; padding: 0 6px; }}
QLineEdit[state="other"] {{ background: {warn_soft}; border-color: {warn}; color: {warn};
    font-weight: 600; }}
QCheckBox, QRadioButton {{ spacing: 7px; background: transparent; }}
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{ width: 13px; height: 13px;
    border: 1px solid {edge}; border-radius: 2px; background: {page}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{
    background: {accent_fill}; border-color: {accent_fill}; image: url("{tick}"); }}
QCheckBox::indicator:indeterminate, QListView::indicator:indeterminate {{
    background: {accent_fill}; border-color: {accent_fill}; image: url("{dash}"); }}
QRadioButton::indicator {{ width: 13px; height: 13px; border: 1px solid {edge};
    border-radius: 7px; background: {page}; }}
QRadioButton::indicator:checked {{ width: 7px; height: 7px; border: 4px solid {accent_fill};
    border-radius: 7px; background: {page}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}

/* panels, chips, strips */
QFrame[role="panel"] {{ background: {page}; border: 1px solid {line}; border-radius: 3px; }}
QFrame[role="grid"] {{ background: {page}; border: 1px solid {line}; }}
QFrame[role="popup"] {{ background: {page}; border: 1px solid {edge}; }}
QFrame[role="foot"] {{ background: {win}; border: none; border-top: 1px solid {hair}; }}
QFrame[role="chip"] {{ background: {sel}; border: 1px solid {accent}; border-radius: 3px; }}
QFrame[role="chip"] QLabel {{ color: {on_sel}; }}
QFrame[role="strip"] {{ background: {win}; border: 1px solid {line}; }}
QFrame[role="strip"][state="bad"] {{ background: {bad_soft}; border-color: {bad}; }}
QFrame[role="strip"][state="warn"] {{ background: {warn_soft}; border-color: {warn}; }}
QFrame[role="strip"][state="ok"] {{ background: {ok_soft}; border-color: {ok}; }}
QFrame[role="strip"][state="will"] {{ background: {will_soft}; border-color: {will}; }}
QLabel[state="ok"] {{ color: {ok}; font-weight: 600; }}
QLabel[state="bad"] {{ color: {bad}; font-weight: 600; }}
QLabel[state="warn"] {{ color: {warn}; font-weight: 600; }}
QLabel[state="will"] {{ color: {will}; font-weight: 600; }}
QLabel[state="unk"] {{ color: {unk}; font-weight: 600; }}

/* tables and lists */
QTableView, QTreeView, QListView {{ background: {page}; border: none; outline: none;
    alternate-background-color: {alt}; gridline-color: {hair}; }}
QListWidget {{ border: 1px solid {line}; }}
QListWidget:focus {{ border: 2px solid {focus}; }}
QListWidget::item {{ padding: 3px 4px; }}
QListWidget::indicator {{ margin-left: -5px; margin-right: 5px; }}
QListView[role="nav"], QListView[role="thumbs"] {{ background: {win}; }}
QHeaderView {{ background: {head}; border: none; }}
QHeaderView::section {{ background: {head}; color: {text}; border: none;
    border-right: 1px solid {line}; border-bottom: 1px solid {line}; padding: 0 8px;
    font-weight: 600; }}
QTableCornerButton::section {{ background: {head}; border: none; }}
QScrollBar:vertical {{ background: {win}; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: {win}; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; min-width: 28px;
    min-height: 28px; border: {handle_edge}; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: {win}; }}
QScrollArea[role="clear"] {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}

/* tabs: views under a grid (south), tabs of a form (north) */
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: {win}; color: {text}; border: none;
    border-right: 1px solid {line}; padding: 0 12px; height: 26px; }}
QTabBar::tab:selected {{ background: {page}; color: {accent}; font-weight: 600; }}
QTabBar::tab:bottom {{ border-bottom: 1px solid {line}; }}
QTabBar::tab:bottom:selected {{ border-bottom: 3px solid {accent}; }}
QTabBar::tab:top {{ height: 30px; border-right: none; padding: 0 14px; }}
QTabBar::tab:top:selected {{ border: 1px solid {line}; border-top: 3px solid {accent};
    border-bottom: none; }}
QTabBar::tab:focus {{ color: {accent}; text-decoration: underline; }}
QTabBar QToolButton {{ background: {win}; border: 1px solid {line}; }}

QProgressBar {{ background: {line}; border: none; max-height: 6px; min-height: 6px;
    text-align: right; }}
QProgressBar::chunk {{ background: {accent_fill}; }}
QCalendarWidget QToolButton {{ background: {page}; color: {text}; border: none;
    padding: 4px 8px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {head}; }}
"""


def build(colours: Tokens) -> str:
    """The style sheet for one set of colours."""
    values = {name: getattr(colours, name) for name in colours.__slots__}
    for role in ("title", "figure", "section", "body", "small"):
        values[f"pt_{role}"] = f"{fonts.points(role):g}"
    values["family"] = fonts.family()
    values["row"] = QFontMetrics(fonts.font("small")).height() + 7
    tone = {"light": "dark", "dark": "light", "contrast": "light"}[colours.name]
    values["caret"] = _image(f"caret-{tone}.svg")
    on_fill = "black" if colours.contrast else "white"
    values["tick"] = _image(f"tick-{on_fill}.svg")
    values["dash"] = _image(f"dash-{on_fill}.svg")
    values["link_line"] = "text-decoration: underline;" if colours.contrast else ""
    values["handle_edge"] = f"1px solid {colours.text}" if colours.contrast else "none"
    return _SHEET.format_map(values)


def _image(name: str) -> str:
    return resources.path("icons", "sheet", name).as_posix()
