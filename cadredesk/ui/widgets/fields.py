"""The frame every form field stands in: label, editor, changed bar, one line of hint or error."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from cadredesk.ui import fonts, icons, theme

LABEL_WIDTH = 112
_BELOW = 4
"""What keeps a hint with its own field, away from the next."""
_WHY = Qt.FocusReason
_STILL_HERE = (_WHY.PopupFocusReason, _WHY.MenuBarFocusReason, _WHY.ActiveWindowFocusReason)
"""Why the keyboard goes while the clerk stays in the field: its own list, a menu, Excel."""


def label_width() -> int:
    """The width of the labels at the left, in step with the clerk's text size."""
    return round(LABEL_WIDTH * fonts.scale())


def set_state(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a dynamic property and have the style sheet looked at again if it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # its first look is still to come
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def tab_through(*widgets: QWidget) -> None:
    """Tab goes from each to the next, in the order they are read.

    Fields give the editors inside them: Qt moves only what takes the keyboard itself.
    """
    stops = [stop for w in widgets for stop in (w.stops() if isinstance(w, Field) else [w])]
    for one, next_one in pairwise(stops):
        QWidget.setTabOrder(one, next_one)


class Field(QWidget):
    """One labelled field. Sub-classes give the editor and say how a value is read and shown.

    ``edited`` tells every change a person makes, ``checked`` that the field was left and
    looked at. A value is what is stored (text, code, partial ISO date) or None for unknown.
    ``bare`` fields stand in a row under a heading: their label is only spoken.
    """

    edited = Signal()
    checked = Signal()

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bare = bare
        self._baseline: object = None
        self._hint = hint
        self._problem: str | None = None
        self._label_text = label
        self._required = required
        self._stacked = False
        self._loading = False
        self._visited = False
        self._editor: QWidget | None = None
        self._build(label, required)

    def _build(self, label: str, required: bool) -> None:
        self._label = QLabel(label)
        self._label.setProperty("role", "field-label")
        self._caption = QWidget()
        row = QHBoxLayout(self._caption)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        self._star = QLabel("*")
        self._star.setProperty("state", "bad")
        self._star.setAccessibleName(self.tr("bắt buộc"))
        row.addWidget(self._star)
        # only now: shown without a parent it would be a window of its own for a moment
        self._star.setVisible(required)
        row.addStretch(1)
        self._caption.setFixedWidth(label_width())
        self._bar = QFrame()
        self._bar.setProperty("role", "changed-bar")
        self._bar.setFixedWidth(2)
        self._note = QLabel(self._hint)
        self._note.setProperty("role", "hint")
        self._note.setWordWrap(True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._mark_icon = _ErrorMark()
        self._note_line = QWidget()
        words = QHBoxLayout(self._note_line)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._mark_icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._note, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, _BELOW)
        self._grid.setHorizontalSpacing(3)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(2, 1)

    def _set_editor(self, editor: QWidget) -> None:
        """Called once by the sub-class with the widget that is typed into."""
        self._editor = editor
        editor.setAccessibleName(self._accessible_name())
        editor.installEventFilter(self)
        self._place()

    def _accessible_name(self) -> str:
        if self._required:
            return self.tr("{label}, bắt buộc").format(label=self._label_text)
        return self._label_text

    def _place(self) -> None:
        grid, editor = self._grid, self._editor
        assert editor is not None
        line = self._note_line
        for part in (self._caption, self._bar, editor, line):
            grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignVCenter
        if self._stacked:
            grid.addWidget(self._caption, 0, 2)
        else:
            grid.addWidget(self._caption, 1, 0, top)
        grid.addWidget(self._bar, 1, 1)
        grid.addWidget(editor, 1, 2)
        grid.addWidget(line, 2, 2)
        self._caption.setVisible(not self._bare)
        self._reserve()

    def _reserve(self) -> None:
        self._caption.setMinimumWidth(0 if self._stacked else label_width())
        self._caption.setMaximumWidth(16777215 if self._stacked else label_width())
        self._note_line.setMinimumHeight(max(15, self._note.fontMetrics().height()))
        wide = self._label.fontMetrics().horizontalAdvance(self._label_text) > label_width() - 14
        self._label.setWordWrap(wide and not self._stacked)

    def set_required(self, required: bool) -> None:
        """Whether the field is asked for: its star, its spoken name, its check on leaving."""
        self._required = required
        self._star.setVisible(required)
        if self._editor is not None:
            self._editor.setAccessibleName(self._accessible_name())

    # --- what a form does with a field ----------------------------------------------------------

    def label(self) -> str:
        """The words before the field."""
        return self._label_text

    def value(self) -> object:
        """What would be stored; None for unknown."""
        raise TypeError(f"{type(self).__name__} gives no value")

    def _show(self, value: object) -> None:
        raise TypeError(f"{type(self).__name__} shows no value")

    def load(self, value: object) -> None:
        """Show a stored value; from here on the field counts as unchanged."""
        self._loading = True
        self._show(value)
        self._loading = False
        self._baseline = self.value()
        self._visited = False
        self.set_problem(None)
        self._mark()

    def enter(self, value: object) -> None:
        """Put a value in as if a person had chosen it."""
        self._show(value)
        self._touched()

    def revise(self, value: object) -> None:
        """Show a value that came from elsewhere in the draft: changed, but nothing is told."""
        self._loading = True
        self._show(value)
        self._loading = False
        self.set_problem(None)
        self._mark()

    def changed(self) -> bool:
        """Whether the value differs from what was loaded."""
        return self.value() != self._baseline

    def unreadable(self) -> bool:
        """Whether what is written cannot be stored at all."""
        return False

    def focus_editor(self) -> None:
        """Bring the cursor into the field."""
        if self._editor is not None:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where Tab stops within the field, in order."""
        return [] if self._editor is None else [self._editor]

    def set_hint(self, text: str) -> None:
        """The line under the field while nothing is wrong."""
        self._hint = text
        self._tell()

    def set_problem(self, text: str | None) -> None:
        """What is wrong and what is expected, in one sentence; None takes it away."""
        self._problem = text or None
        self._tell()

    def problem(self) -> str | None:
        """The error shown under the field."""
        return self._problem

    def typing(self) -> bool:
        """Whether the cursor stands in the field."""
        return self._editor is not None and self._editor.hasFocus()

    def visited(self) -> bool:
        """Whether the field was left, or looked at for saving, since it was loaded."""
        return self._visited

    def finish(self) -> None:
        """Tidy and check what was typed, as when the field is left."""
        self._visited = True
        self._left()

    def note(self) -> str:
        """The line under the field as it stands."""
        return self._note.text()

    def set_stacked(self, stacked: bool) -> None:
        """Label above the field, for narrow windows."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()

    def set_read_only(self, read_only: bool) -> None:
        """Show the value only."""
        if self._editor is not None:
            self._editor.setEnabled(not read_only)

    # --- for sub-classes ------------------------------------------------------------------------

    def _touched(self) -> None:
        if not self._loading:
            self._mark()
            self.edited.emit()

    def _mark(self) -> None:
        set_state(self._bar, "state", "changed" if self.changed() else "")

    def _tell(self) -> None:
        text = self._problem or self._hint
        self._note.setText(text)
        self._mark_icon.setVisible(self._problem is not None)
        set_state(self._note, "state", "bad" if self._problem else "")
        if self._editor is not None:
            set_state(self._editor, "state", "error" if self._problem else "")
            self._editor.setAccessibleDescription(text)

    def _left(self) -> None:
        """The field was left: sub-classes tidy and check here."""
        self.checked.emit()

    def _stays(self, event: QEvent) -> bool:
        """Whether the clerk is still in the field though the keyboard is not."""
        return isinstance(event, QFocusEvent) and event.reason() in _STILL_HERE

    def changeEvent(self, event: QEvent) -> None:
        """Keep the reserved line as high as its font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._reserve()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the editor is left."""
        gone = isinstance(event, QFocusEvent) and event.lostFocus()
        if gone and watched is self._editor and not self._stays(event):
            self.finish()
        return super().eventFilter(watched, event)


class _ErrorMark(QWidget):
    """The sign before an error: its shape tells it apart without colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(13, 14)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 1.5, 12, 12)
        icons.paint(painter, "warning-circle-fill", box, theme.tokens().bad)
        painter.end()


class FieldGrid(QWidget):
    """Fields in one or two columns in reading order; Tab goes across the row."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._fields: list[tuple[QWidget, int]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(1)

    def add(self, field: QWidget, span: int = 1) -> None:
        """Append a field; ``span`` 2 takes the whole row."""
        self.fill([(field, span)])

    def fill(self, fields: Iterable[tuple[QWidget, int]]) -> None:
        """Append many fields; all are laid out once."""
        self._fields.extend(fields)
        self._arrange()

    def set_columns(self, columns: int, *, stacked: bool = False) -> None:
        """Lay out anew for another width."""
        self._columns = columns
        for field, _span in self._fields:
            stack = getattr(field, "set_stacked", None)
            if stack is not None:
                stack(stacked)
        self._arrange()

    def columns(self) -> int:
        """How many columns the fields stand in."""
        return self._columns

    def _arrange(self) -> None:
        row = column = 0
        for field, span in self._fields:
            self._grid.removeWidget(field)
            span = min(span, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
            if column >= self._columns:
                row, column = row + 1, 0
        for index in range(2):
            self._grid.setColumnStretch(index, 1 if index < self._columns else 0)
            self._grid.setColumnMinimumWidth(index, 0)
        tab_through(*(field for field, _span in self._fields))
