"""The search field of a list: searches as typed, Enter opens, arrow down leads to the rows."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ListSearch(QObject):
    """Listens to a field that stands elsewhere, in the head of the page."""

    typed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QLineEdit | None = None

    def connect_field(self, field: QLineEdit) -> None:
        """Listen to this field."""
        self._field = field
        field.textChanged.connect(self.typed)
        field.returnPressed.connect(self.entered)
        field.installEventFilter(self)

    def put(self, text: str) -> None:
        """Write into the field without searching for it."""
        if self._field is not None and self._field.text() != text:
            with QSignalBlocker(self._field):
                self._field.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down."""
        down = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() in _PLAIN
        )
        if down:
            self.left.emit()
        return down or super().eventFilter(watched, event)
