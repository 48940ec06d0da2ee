"""A day typed as clerks type it (8/10/26, 08102026), or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from cadredesk.domain.dates import read_date
from cadredesk.ui import icons, show

_FIRST, _LAST = QDate(1990, 1, 1), QDate(2100, 12, 31)


class DayEdit(QLineEdit):
    """Free text, read on Enter or on leaving; what is no day is put back. ``dateChanged``."""

    dateChanged = Signal(QDate)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = QDate.currentDate()
        self._button = QToolButton(self)
        self._button.setProperty("role", "link")
        self._button.setIconSize(QSize(14, 14))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setToolTip(self.tr("Chọn trên lịch (Alt+↓)"))
        self._button.setAccessibleName(self.tr("Chọn trên lịch"))
        icons.put(self._button, "calendar-blank")
        self._button.clicked.connect(lambda _=False: self.open_calendar())
        self.setTextMargins(0, 0, 22, 0)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00/00/0000") + 46)
        self.editingFinished.connect(self._read)
        self.setDate(self._day)

    def date(self) -> QDate:
        """The day that holds, whatever is being typed."""
        return self._day

    def setDate(self, day: QDate) -> None:
        """Show a day; tells ``dateChanged`` where it is another."""
        changed, self._day = day != self._day, day
        self.setText(show.day(date(day.year(), day.month(), day.day())))
        self.setCursorPosition(0)
        if changed:
            self.dateChanged.emit(day)

    def _read(self) -> None:
        value = read_date(self.text()).value or ""
        found = QDate.fromString(value, "yyyy-MM-dd") if len(value) == 10 else QDate()
        self.setDate(found if found.isValid() and _FIRST <= found <= _LAST else self._day)

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar below the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setGridVisible(False)
        calendar.setDateRange(_FIRST, _LAST)
        calendar.setSelectedDate(self._day)

        def take(day: QDate) -> None:
            calendar.close()
            self.setDate(day)

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        calendar.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - calendar.width(), self.height()))
        calendar.move(corner)
        calendar.show()
        calendar.setFocus()
        return calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setDate(self._day)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        side = self.height() - 4
        self._button.setGeometry(self.width() - side - 2, 2, side, side)
