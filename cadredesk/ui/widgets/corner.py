"""The right of the menu row: quick find, undo with its name, redo, the date of all figures."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from cadredesk.domain.changes import Step
from cadredesk.ui import fonts, i18n, icons, show, theme
from cadredesk.ui.widgets.day_edit import DayEdit


class Corner(QWidget):
    """``quick_asked``, ``undo_asked``, ``redo_asked``; ``day_chosen`` carries a date.

    ``day_refused`` carries why what was typed is no day.
    """

    quick_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    day_chosen = Signal(object)
    day_refused = Signal(str)
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 8, 1)
        row.setSpacing(4)
        self.quick = self._tool("magnifying-glass", self.quick_asked)
        self.undo = self._tool("arrow-u-up-left", self.undo_asked)
        self.redo = self._tool("arrow-u-up-right", self.redo_asked)
        self.label = QLabel(self.tr("Số liệu tính đến"))
        self.label.setProperty("role", "context")
        self.day = DayEdit()
        self.day.setProperty("role", "day")
        self.day.setAccessibleName(self.tr("Số liệu tính đến ngày"))
        self.day.setToolTip(self.tr("Ngày tính số liệu (F8)"))
        self.day.dateChanged.connect(self._chosen)
        self.day.refused.connect(self.day_refused)
        self.back = QPushButton(self.tr("Về hôm nay"))
        self.back.setProperty("role", "link")
        self.back.clicked.connect(lambda _=False: self.today_asked.emit())
        row.addWidget(self.quick)
        row.addWidget(_rule(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(_rule(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self.label)
        row.addWidget(self.day)
        row.addWidget(self.back)
        self._class = "wide"
        self._steps: tuple[Step | None, Step | None] = (None, None)
        self._today = True
        self._quiet = False
        self.renew()
        self.show_steps(None, None)

    def renew(self) -> None:
        """The date as high as the text size in force needs."""
        self.day.setFixedHeight(max(24, QFontMetrics(fonts.font()).height() + 5))

    def _tool(self, icon: str, signal: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tool")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.put(button, icon)
        button.clicked.connect(lambda _=False: signal.emit())  # type: ignore[attr-defined]
        return button

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """What undo and redo would do; nothing disables them, with the reason in the tooltip."""
        self._steps = (undo, redo)
        was, comes = (i18n.shown(step.label) if step else "" for step in (undo, redo))
        back = self.tr("Hoàn tác: {what}").format(what=was) if undo else self.tr("Hoàn tác")
        again = self.tr("Làm lại: {what}").format(what=comes) if redo else self.tr("Làm lại")
        find = self.tr("Tìm nhanh")
        self._put(self.quick, find, True, "Ctrl+K", "")
        if self._class == "wide":
            self.quick.setText(f"{find}  Ctrl+K")
        self._put(self.undo, back, undo is not None, "Ctrl+Z", self.tr("Chưa có việc để hoàn tác"))
        short = self.tr("Làm lại")
        self._put(self.redo, again, redo is not None, "Ctrl+Y", self.tr("Không có việc để làm lại"))
        if self._class == "wide":
            self.redo.setText(short)

    def _put(self, button: QToolButton, words: str, able: bool, keys: str, why: str) -> None:
        button.setEnabled(able)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})" if able else why)
        button.setText(words if self._class == "wide" else "")

    def show_day(self, day: date, is_today: bool) -> None:
        """The reference date; any other than today stands out."""
        self._quiet = True
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._quiet = False
        self._today = is_today
        self._fit_day()
        self.day.set_state("" if is_today else "other")
        theme.set_role(self.label, "" if is_today else "warn", "state")
        self.back.setVisible(not is_today)

    def _fit_day(self) -> None:
        said = self.tr("Số liệu tính đến") if self._today else self.tr("Đang xem ngày")
        self.label.setText(said)
        self.label.setVisible(self._class != "narrow" or not self._today)

    def set_width_class(self, name: str) -> None:
        """Medium: quick find, undo and redo as icons; narrow: the date without its label."""
        self._class = name
        style = Qt.ToolButtonStyle
        beside = style.ToolButtonTextBesideIcon if name == "wide" else style.ToolButtonIconOnly
        for button in (self.quick, self.undo, self.redo):
            button.setToolButtonStyle(beside)
        self.show_steps(*self._steps)
        self._fit_day()

    def focus_day(self) -> None:
        """F8."""
        self.day.setFocus()
        self.day.selectAll()

    def _chosen(self, day: QDate) -> None:
        if not self._quiet:
            self.day_chosen.emit(date(day.year(), day.month(), day.day()))

    def said_day(self) -> str:
        """The date as it is shown."""
        shown = self.day.date()
        return show.day(date(shown.year(), shown.month(), shown.day()))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedSize(1, 16)
    return rule
