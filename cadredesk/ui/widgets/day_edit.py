"""A day typed as clerks type it (8/10/26, 08102026), or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QToolTip, QWidget

from cadredesk.domain.dates import read_date
from cadredesk.ui import icons, show, theme

_FIRST, _LAST = QDate(1990, 1, 1), QDate(2100, 12, 31)


class DayEdit(QLineEdit):
    """Free text, read on Enter or on leaving: ``dateChanged``.

    What is no day stays as it was typed, with a red frame and a sentence (``refused``), until it
    is corrected or Esc brings back the day that holds.
    """

    dateChanged = Signal(QDate)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = QDate.currentDate()
        self._problem = ""
        self._state = ""
        self._tip = ""
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
        self.setText(_words(day))
        self.setCursorPosition(0)
        self._tell("")
        if changed:
            self.dateChanged.emit(day)

    def set_state(self, state: str) -> None:
        """How the day that holds stands out; what cannot be read stands out more."""
        self._state = state
        theme.set_role(self, "error" if self._problem else state, "state")

    def problem(self) -> str:
        """What is wrong with the text; empty where nothing is."""
        return self._problem

    def _read(self) -> None:
        reading = read_date(self.text())
        value = reading.value or ""
        found = QDate.fromString(value, "yyyy-MM-dd") if len(value) == 10 else QDate()
        if found.isValid() and _FIRST <= found <= _LAST:
            self.setDate(found)
        elif not self.text().strip():
            self.setDate(self._day)
        else:
            far = found.isValid() or reading.problem == "out-of-range"
            self._refuse("out-of-range" if far else reading.problem or "")

    def _refuse(self, why: str) -> None:
        if why == "no-such-day":
            text = self.tr("Không có ngày {typed}. Ghi lại ngày, tháng, năm như {like}.")
        elif why == "out-of-range":
            text = self.tr("Năm phải trong khoảng {first} đến {last}. Ghi lại ngày như {like}.")
        else:
            text = self.tr("Không đọc được ngày «{typed}». Ghi đủ ngày, tháng, năm như {like}.")
        said = text.format(
            typed=self.text().strip(),
            like=_words(self._day),
            first=_FIRST.year(),
            last=_LAST.year(),
        )
        kept = self.tr("Số liệu vẫn tính đến {day}; Esc để lấy lại ngày này.")
        self._tell(f"{said} {kept.format(day=_words(self._day))}")
        self.refused.emit(said)
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height() - 8)), self._problem, self)

    def _tell(self, problem: str) -> None:
        if not self._problem:
            self._tip = self.toolTip()
        if problem != self._problem:
            self.setToolTip(problem or self._tip)
        self._problem = problem
        self.setAccessibleDescription(problem)
        self.set_state(self._state)

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

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the field while something else is typed than the day that holds."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._typed()
        ):
            event.accept()
            return True
        return super().event(event)

    def _typed(self) -> bool:
        return bool(self._problem) or self.isModified()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() == Qt.Key.Key_Escape and self._typed():
            self.setDate(self._day)
            self.selectAll()
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


def _words(day: QDate) -> str:
    return show.day(date(day.year(), day.month(), day.day()))
