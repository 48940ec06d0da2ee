"""Fields chosen from a list: a code, perhaps "Khác (ghi rõ)", or yes / no / not known."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cadredesk.domain.names import tidy
from cadredesk.domain.tri import Tri
from cadredesk.ui.widgets.fields import Field
from cadredesk.ui.widgets.fields_combo import Choice, ChoiceCombo


class ChoiceField(Field):
    """A value of a coded list. With ``free`` the last line is "Khác (ghi rõ)" and opens a text.

    The value is the code; with a free text it is None and ``text()`` holds what was written.
    """

    OTHER = "\x00other"

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        *,
        required: bool = False,
        hint: str = "",
        free: bool = False,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, required=required, hint=hint, bare=bare, parent=parent)
        self._free = free
        self._text_baseline: str | None = None
        self._missed = False
        self.combo = ChoiceCombo()
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("ghi rõ"))
        self.other.setAccessibleName(self.tr("{label}, ghi rõ").format(label=label))
        self.other.textEdited.connect(lambda _text: self._touched())
        self.other.editingFinished.connect(self._tidy_other)
        self._frame = QWidget()
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.combo, 1)
        row.addWidget(self.other, 1)
        self.other.hide()
        self.set_choices(choices)
        self.combo.picked.connect(self._picked)
        self.combo.missed.connect(self._say_missed)
        self._set_editor(self._frame)
        self._editor = self.combo
        self.combo.setAccessibleName(self._accessible_name())
        self.combo.installEventFilter(self)

    def _place(self) -> None:
        editor, self._editor = self._editor, self._frame
        super()._place()
        self._editor = editor

    def stops(self) -> list[QWidget]:
        """The combo, then the text of "Khác (ghi rõ)"."""
        return [self.combo, self.other]

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the lines of the list."""
        lines = list(choices)
        if self._free:
            lines.append(Choice(self.OTHER, self.tr("Khác (ghi rõ)")))
        self.combo.set_choices(lines)

    def value(self) -> object:
        """The chosen code, None for unknown or a free text."""
        code = self.combo.code()
        return None if code == self.OTHER else code

    def text(self) -> str | None:
        """The free text when "Khác (ghi rõ)" is chosen."""
        if self.combo.code() != self.OTHER:
            return None
        return tidy(self.other.text()) or None

    def load_text(self, text: str | None) -> None:
        """Show a stored free text that matches no code."""
        self.combo.set_code(self.OTHER)
        self.other.setText(text or "")
        self.other.show()
        self._baseline = self.value()
        self._text_baseline = self.text()
        self._mark()

    def load(self, value: object) -> None:
        """Show a stored code."""
        self._text_baseline = None
        super().load(value)

    def changed(self) -> bool:
        """Whether code or free text differ from what was loaded."""
        return super().changed() or self.text() != self._text_baseline

    def set_read_only(self, read_only: bool) -> None:
        """Show the choice only."""
        self._frame.setEnabled(not read_only)

    def _show(self, value: object) -> None:
        self.combo.set_code(value)
        self.other.setVisible(self.combo.code() == self.OTHER)

    def _picked(self, code: object) -> None:
        self.other.setVisible(code == self.OTHER)
        if code == self.OTHER:
            self.other.setFocus()
        self.set_problem(None)
        self._touched()
        self.checked.emit()

    def _tidy_other(self) -> None:
        clean = tidy(self.other.text())
        if clean != self.other.text():
            self.other.setText(clean)

    def _stays(self, event: QEvent) -> bool:
        """Looking into the list is not leaving the field."""
        return self.combo.popup() is not None or super()._stays(event)

    def _left(self) -> None:
        needed = self._required and self.value() is None and self.text() is None
        if needed:
            self.set_problem(self.tr("Cần chọn mục này."))
        elif self._missed:
            self.set_problem(None)
        self._missed = False
        self.checked.emit()

    def _say_missed(self, typed: str) -> None:
        """Said until the field is left again: nothing wrong is stored."""
        self._missed = True
        text = self.tr("Không có «{text}». Vẫn giữ như cũ.")
        self.set_problem(text.format(text=typed))


def tri_choices(unknown: str, yes: str, no: str) -> list[Choice]:
    """The three answers of a yes / no / unknown field, in the words given."""
    return [Choice(None, unknown), Choice(True, yes), Choice(False, no)]


class TriField(ChoiceField):
    """Yes, no, or not known; the three are never mixed up."""

    def __init__(
        self, label: str, *, hint: str = "", bare: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, [], hint=hint, bare=bare, parent=parent)
        self.set_choices(tri_choices(self.tr("chưa rõ"), self.tr("Có"), self.tr("Không")))
        self.load(None)

    def answer(self) -> Tri:
        """True, False or None."""
        value = self.value()
        return None if value is None else bool(value)
