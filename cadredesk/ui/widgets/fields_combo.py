"""The combo of coded fields: its list is searched without accents and nothing is completed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from cadredesk.domain.codes import CodeBook
from cadredesk.ui.widgets.fields import set_state
from cadredesk.ui.widgets.fields_popup import Choice, ChoicePopup, written

__all__ = ["Choice", "ChoiceCombo", "code_choices"]

_FIELD_ROOM = 52
"""What the field's border, padding and arrow take beside its words."""


def code_choices(book: CodeBook, list_name: str, *, unknown: str | None = None) -> list[Choice]:
    """The entries of a coded list, with "chưa rõ" before them where ``unknown`` names it."""
    choices = [] if unknown is None else [Choice(None, unknown)]
    for entry in book.of(list_name):
        also = " ".join((entry.short_name or "", *entry.variants))
        choices.append(Choice(entry.code, entry.name, also))
    return choices


class ChoiceCombo(QComboBox):
    """A combo whose list is searched without accents; typing opens the list, never completes.

    ``missed`` carries what was typed where Tab left the list and nothing in it matched.
    """

    picked = Signal(object)
    missed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._popup: ChoicePopup | None = None
        self.typed = ""
        """What was searched for when the present line was taken."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _row: self._chose())
        self.currentIndexChanged.connect(lambda _row: self._dress())

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the lines; the chosen one stays when it is still there."""
        code = self.code()
        self._choices = list(choices)
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.name)
        self.blockSignals(False)
        self.set_code(code)

    def choices(self) -> tuple[Choice, ...]:
        """The lines in their order."""
        return tuple(self._choices)

    def code(self) -> object:
        """What the present line stores."""
        row = self.currentIndex()
        return self._choices[row].code if 0 <= row < len(self._choices) else None

    def set_code(self, code: object) -> None:
        """Show the line of a code; an unknown one is added as it stands, never lost."""
        row = next((i for i, c in enumerate(self._choices) if c.code == code), -1)
        if row < 0 and code is not None:
            self._choices.append(Choice(code, str(code)))
            self.addItem(str(code))
            row = len(self._choices) - 1
        self.setCurrentIndex(row)
        self._dress()

    def choose(self, code: object) -> None:
        """Choose as a person would: the choice is told."""
        self.set_code(code)
        self._chose()

    def popup(self) -> ChoicePopup | None:
        """The open list, if any."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def _chose(self) -> None:
        self._dress()
        self.picked.emit(self.code())

    def _dress(self) -> None:
        set_state(self, "empty", self.code() is None)
        self.update()

    def longest(self) -> int:
        """How wide the field has to be to show each of its lines whole."""
        metrics = QFontMetrics(self.font())
        words = max((metrics.horizontalAdvance(c.name) for c in self._choices), default=0)
        return words + _FIELD_ROOM

    def shown_text(self) -> str:
        """The words as they fit into the field, ending in … where they do not."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, field, self).width() - 4
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Too long a text ends in …; the whole of it is the tooltip."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """The tooltip says what is cut; a tooltip somebody else gave stays."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cut = self.shown_text() != self.currentText()
            if cut and not self.toolTip():
                QToolTip.showText(event.globalPos(), self.currentText(), self)
                return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open the searchable list instead of the plain one."""
        self.open_list("")

    def open_list(self, typed: str) -> None:
        """Open the list; ``typed`` is what was typed so far."""
        if self._popup is None:
            self._popup = ChoicePopup(self)
            self._popup.chosen.connect(self._take)
            self._popup.left.connect(self._go_on)
        self._popup.show_under(self, self._choices, self.code(), typed)

    def _take(self, choice: Choice) -> None:
        self.typed = self._popup.search.text() if self._popup is not None else ""
        self.setFocus()
        self.choose(choice.code)

    def _go_on(self, forward: bool, missed: str) -> None:
        """Tab in the list: on to the next field, as if the list had not been open."""
        self.setFocus()
        self.focusNextPrevChild(forward)
        if missed:
            self.missed.emit(missed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and Ctrl+V open the list and search in it; Space, F4, Alt+Down open it as is."""
        typed = written(event)
        if typed:
            self.open_list(typed)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a form scrolls the form; it never changes a value."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self.setFocus()
            self.showPopup()
            return
        super().mousePressEvent(event)
