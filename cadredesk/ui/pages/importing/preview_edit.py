"""The editor over a cell of the preview: what the file says, to be put right."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from cadredesk.domain.names import tidy
from cadredesk.ui import fonts
from cadredesk.ui.pages.importing.preview_paint import PreviewDelegate

if TYPE_CHECKING:
    from cadredesk.ui.pages.importing.preview_model import PreviewModel

_ROOM = 34


class CellDelegate(PreviewDelegate):
    """``typed`` carries what was typed, ``moved_on`` that Tab went on (1) or back (-1)."""

    typed = Signal(str)
    moved_on = Signal(int)

    def __init__(self, view: QTableView, model: "PreviewModel") -> None:
        super().__init__(view, model)
        self._text = ""

    def begin(self, text: str) -> None:
        """What the next editor holds."""
        self._text = text

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Any) -> QWidget:
        editor = QLineEdit(parent)
        words = self.tr("{field}, trong tệp").format(field=self._model.heading(index.column()))
        editor.setAccessibleName(words)
        return editor

    def setEditorData(self, editor: QWidget, _index: Any) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(self._text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: Any, _index: Any) -> None:
        assert isinstance(editor, QLineEdit)
        if editor.isModified():
            self.typed.emit(tidy(editor.text()))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Any
    ) -> None:
        """As wide as its words, within the table; higher than the row where letters need it."""
        box: QRect = option.rect  # type: ignore[attr-defined]
        room = self._view.viewport().rect()
        words = QFontMetrics(fonts.font()).horizontalAdvance(self._text) + _ROOM
        wide = min(max(box.width(), words, 90), room.width())
        high = max(box.height(), editor.sizeHint().height())
        left = max(0, min(box.left(), room.right() + 1 - wide))
        top = max(0, min(box.center().y() - high // 2, room.bottom() + 1 - high))
        editor.setGeometry(left, top, wide, high)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Tab takes what was typed and goes to the next cell, without opening it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if step and isinstance(editor, QLineEdit):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                self.moved_on.emit(step)
                return True
        return super().eventFilter(editor, event)
