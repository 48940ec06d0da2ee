"""The head of a page: back, title, context, search, buttons; folds by the window's width."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from cadredesk.ui import icons


class ElidedLabel(QLabel):
    """A label that gives way: too long a text ends in … and stands whole in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._full = text
        self._fit()

    def full_text(self) -> str:
        """The whole text."""
        return self._full

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 2)
        shown = self.fontMetrics().elidedText(self._full, self._mode, room)
        super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")
        self.setAccessibleName(self._full)


class TitleLabel(ElidedLabel):
    """A title: as wide as its words where there is room, else cut with … at the end."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def text(self) -> str:
        return self.full_text()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.full_text()) + 4, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 60), hint.height())


class SearchField(QLineEdit):
    """The search field of a page: searches the text as it is after each change (Unikey safe)."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.setMaximumWidth(360)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lead = QAction(self)
        icons.put(lead, "magnifying-glass", "text2")
        self.addAction(lead, QLineEdit.ActionPosition.LeadingPosition)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance(self.placeholderText()) + 64
        return QSize(max(hint.width(), room), hint.height())

    def keyPressEvent(self, event: object) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]
            self.clear()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]


class PageHead(QWidget):
    """One row, 50 high: ‹ back · title · context · search … secondary buttons · primary."""

    back_clicked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(50)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(8)
        self.back = QPushButton()
        self.back.hide()
        self.back.clicked.connect(lambda _=False: self.back_clicked.emit())
        self.title = TitleLabel(title)
        self.title.setProperty("role", "title")
        self.context = ElidedLabel()
        self.context.setProperty("role", "context")
        self.search: SearchField | None = None
        self._left = QHBoxLayout()
        self._left.setSpacing(8)
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        self.more = QToolButton()
        self.more.setProperty("role", "button")
        self.more.setText(self.tr("Khác ▾"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._follow_buttons)
        self.more.hide()
        self._row.addWidget(self.back)
        self._row.addWidget(self.title)
        self._row.addSpacing(6)
        self._row.addLayout(self._left)
        self._row.addWidget(self.context, 1000)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        self._row.addLayout(self._right)
        self._secondary: list[tuple[QPushButton, QAction]] = []
        self._width = "wide"

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title.setText(text)

    def set_context(self, text: str) -> None:
        """The short context in the second text colour."""
        self.context.setText(text)

    def set_back(self, text: str) -> None:
        """Show the one button back («Cán bộ»); empty hides it."""
        self.back.setVisible(bool(text))
        self.back.setText(text)
        icons.put(self.back, "caret-left")

    def add_search(self, hint: str) -> SearchField:
        """Put a search field behind the title; Ctrl+F finds it."""
        self.search = SearchField(hint)
        self._left.addWidget(self.search)
        return self.search

    def add_widget(self, widget: QWidget) -> None:
        """Put any widget before the buttons at the right."""
        self._right.addWidget(widget)

    def add_button(
        self, text: str, do: Callable[[], object], icon: str = "", role: str = "", tip: str = ""
    ) -> QPushButton:
        """A button; ``role`` primary for the page's one filled button, added last."""
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setProperty("words", text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        if icon:
            icons.put(button, icon, "on_accent" if role == "primary" else "text")
        if tip:
            button.setToolTip(tip)
        button.clicked.connect(lambda _=False: do())
        self._right.addWidget(button)
        if role != "primary":
            action = QAction(text, self)
            if icon:
                icons.put(action, icon)
            action.triggered.connect(lambda _=False: do())
            self.more.menu().addAction(action)
            self._secondary.append((button, action))
        self.set_width_class(self._width)
        return button

    def _follow_buttons(self) -> None:
        for button, action in self._secondary:
            action.setEnabled(button.isEnabled())

    def set_width_class(self, name: str) -> None:
        """Medium: secondary buttons as icons; narrow: in *Khác ▾*."""
        self._width = name
        for button, _action in self._secondary:
            words = str(button.property("words"))
            folded = name == "medium" and not button.icon().isNull()
            if button.text() != ("" if folded else words):
                button.setText("" if folded else words)
                if button.property("iconName"):
                    icons.put(button, str(button.property("iconName")))
            if not button.toolTip() or button.toolTip() == words:
                button.setToolTip(words if folded else "")
            button.setVisible(name != "narrow")
        self.more.setVisible(name == "narrow" and bool(self._secondary))
        self.context.setVisible(name != "narrow" or self.search is None)
