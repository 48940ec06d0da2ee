"""Fields that are typed into: text and partial dates. Nothing is replaced while typing."""

import html
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cadredesk.domain.dates import DateReading, age_range, read_date, show
from cadredesk.domain.fields import check_birth, check_date
from cadredesk.domain.names import in_name_case, tidy
from cadredesk.ui.widgets.fields import Field, set_state

Check = Callable[[str], str | None]


class TextField(Field):
    """One line of text. ``check`` gives the sentence for a wrong text, asked on leaving."""

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        unknown: str = "",
        check: Check | None = None,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, required=required, hint=hint, bare=bare, parent=parent)
        self._check = check
        self._line = QLineEdit()
        self._line.setPlaceholderText(unknown)
        self._line.textEdited.connect(lambda _text: self._touched())
        self._line.textChanged.connect(self._dress)
        self._set_editor(self._line)
        self._dress("")

    def line(self) -> QLineEdit:
        """The editor itself."""
        return self._line

    def value(self) -> str | None:
        """The tidied text, None when empty."""
        return tidy(self._line.text()) or None

    def set_read_only(self, read_only: bool) -> None:
        """Show the text without a border; it can still be copied."""
        self._line.setReadOnly(read_only)
        set_state(self._line, "viewonly", read_only)

    def _show(self, value: object) -> None:
        self._line.setText(str(value) if value is not None else "")
        self._line.setCursorPosition(0)

    def _dress(self, text: str) -> None:
        set_state(self._line, "empty", not text)

    def _left(self) -> None:
        clean = tidy(self._line.text())
        if clean != self._line.text():
            self._line.setText(clean)
        self.set_problem(self._judge(clean))
        self.checked.emit()

    def _judge(self, text: str) -> str | None:
        if not text and self._required:
            return self.tr("Cần ghi mục này.")
        return self._check(text) if text and self._check else None


class NameField(TextField):
    """A person's name. Where it is written in other than name case, the line below offers it so.

    The offer is a link after the field, reached by Tab and the mouse; nothing changes unasked.
    """

    def __init__(self, label: str, *, required: bool = False, parent: QWidget | None = None):
        super().__init__(label, required=required, parent=parent)
        self._offer = ""
        self._note.linkActivated.connect(lambda _link: self.accept())
        self._note.installEventFilter(self)
        self._line.textEdited.connect(lambda _text: self._propose(""))

    def stops(self) -> list[QWidget]:
        """The name, then the link below it while there is one."""
        return [self._line, self._note]

    def offer(self) -> str:
        """How the name is offered to be written; empty where it needs nothing."""
        return self._offer

    def accept(self) -> None:
        """Write the name as offered."""
        offer = self._offer
        self._propose("")
        self.enter(offer)
        self.focus_editor()

    def _show(self, value: object) -> None:
        super()._show(value)
        self._propose("")

    def _left(self) -> None:
        super()._left()
        clean = tidy(self._line.text())
        better = in_name_case(clean)
        self._propose(better if better != clean else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard comes to the link itself, so that Enter follows it."""
        if watched is self._note and event.type() == QEvent.Type.FocusIn:
            self._note.heightForWidth(self._note.width())  # it knows no link before it is laid out
            self._note.focusNextPrevChild(True)
        return super().eventFilter(watched, event)

    def _propose(self, better: str) -> None:
        self._offer = better
        words = self.tr("Ghi thành {name}?")
        link = f'<a href="#">{html.escape(better)}</a>'
        self.set_hint(words.format(name=link) if better else "")
        # only a link takes the keyboard and the mouse
        self._note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            if better
            else Qt.TextInteractionFlag.NoTextInteraction
        )


class DateField(TextField):
    """A date known in whole or in part: 8/10/90, 08101990, 10/1990 and 1990 are all taken.

    ``as_of`` is the reference date (for ages and Ctrl+;). With ``ages`` the line below tells
    the age on that day.
    """

    def __init__(
        self,
        label: str,
        *,
        as_of: Callable[[], date],
        required: bool = False,
        hint: str = "",
        unknown: str = "",
        ages: bool = False,
        later: bool = True,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label, required=required, hint=hint, unknown=unknown, bare=bare, parent=parent
        )
        self._as_of = as_of
        self._ages = ages
        self._later = later
        self._standing = hint
        self._line.textEdited.connect(self._say_reading)

    def reading(self) -> DateReading:
        """How the text is understood now."""
        return read_date(self._line.text(), pivot=self._pivot())

    def longest_note(self) -> int:
        """How wide the line below has to be to say of a partial date how it was read."""
        metrics = self._note.fontMetrics()
        return max(metrics.horizontalAdvance(date_words(day)) for day in ("2000", "2000-10"))

    def _pivot(self) -> int:
        """Two-digit years: births lie in the past, other dates up to five years ahead."""
        return self._as_of().year + (5 if self._later else 0)

    def value(self) -> str | None:
        """The partial ISO date, None when empty or unreadable."""
        return self.reading().value

    def changed(self) -> bool:
        """Also a text that cannot be read differs from what was loaded."""
        return self.unreadable() or super().changed()

    def unreadable(self) -> bool:
        """Whether the text is there but is no date."""
        return self.reading().problem is not None

    def retell(self) -> None:
        """Say the age anew after the reference date moved."""
        self._tell_value(self.value())

    def _show(self, value: object) -> None:
        super()._show(show(str(value)) if value else "")
        self._tell_value(self.value())

    def _say_reading(self, _text: str) -> None:
        value = self.value()
        if value is None:
            self.set_hint(self._standing)
            return
        self.set_hint(self.tr("sẽ đọc là {reading}").format(reading=self._words(value)))

    def _tell_value(self, value: str | None) -> None:
        if value is None:
            self.set_hint(self._standing)
        elif len(value) == 10 and self._standing:
            age = age_words(value, self._as_of()) if self._ages else ""
            self.set_hint(" · ".join(part for part in (self._standing, age) if part))
        elif self._ages or len(value) < 10:
            self.set_hint(self._words(value))
        else:
            self.set_hint("")

    def _words(self, value: str) -> str:
        return date_words(value, self._as_of() if self._ages else None)

    def _left(self) -> None:
        value = self.value()
        self.set_problem(self._judge(self._line.text().strip()))
        if value is not None and self.problem() is None and show(value) != self._line.text():
            self._line.setText(show(value))
        self._tell_value(value)
        self.checked.emit()

    def _judge(self, text: str) -> str | None:
        if not text:
            return super()._judge(text)
        return check_date(text) if self._later else check_birth(text, self._as_of())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+; writes the reference date, as in Excel."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_Semicolon:
            self.enter(self._as_of().isoformat())
            return
        super().keyPressEvent(event)


def date_words(value: str, as_of: date | None = None) -> str:
    """How a partial date was read: "08/10/1990 · 36 tuổi", "chỉ biết năm 1990"."""
    known = {
        4: QCoreApplication.translate("Dates", "chỉ biết năm {date}"),
        7: QCoreApplication.translate("Dates", "chỉ biết tháng {date}"),
    }.get(len(value), "{date}")
    words = known.format(date=show(value))
    age = age_words(value, as_of) if as_of else ""
    return f"{words} · {age}" if age else words


def age_words(value: str, as_of: date) -> str:
    """The age on a day: "36 tuổi", "35–36 tuổi" where the date leaves it open."""
    ages = age_range(value, as_of)
    if ages is None:
        return ""
    low, high = ages
    age = str(low) if low == high else f"{low}–{high}"
    return QCoreApplication.translate("Dates", "{age} tuổi").format(age=age)
