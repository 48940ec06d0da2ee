"""What stands on an empty grid: why it is empty, what to do, one button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class ListNote(QWidget):
    """Lies over the viewport of a grid, in the middle of what ``covered`` columns leave free."""

    def __init__(self, viewport: QWidget, covered: Callable[[], int] = lambda: 0) -> None:
        super().__init__(viewport)
        self._viewport, self._covered = viewport, covered
        self._do: Callable[[], object] = lambda: None
        nothing = self.tr("Chưa có dòng nào.")
        self._empty: tuple[str, str, str, Callable[[], object]] = (nothing, "", "", self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(8)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton()
        self.button.clicked.connect(lambda _=False: self._do())
        column.addWidget(self.label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        viewport.installEventFilter(self)
        self.setGeometry(viewport.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is parent:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setGeometry(self._viewport.rect().adjusted(self._covered(), 0, 0, 0))

    def set_empty(self, why: str, what: str, button: str, do: Callable[[], object]) -> None:
        """The words for a list without any rows."""
        self._empty = (why, what, button, do)

    def show_empty(self) -> None:
        """Say why there is nothing."""
        why, what, button, do = self._empty
        self.show_text(f"{why} {what}".strip())
        self.offer(button, do)

    def show_none(self, noun: str, search: str, clear: Callable[[], object]) -> None:
        """Say that nothing is left of what there is, and offer to show it all."""
        found = self.tr("Không có {noun} nào khớp «{text}».") if search else ""
        none = self.tr("Không có {noun} nào trong khung nhìn này.")
        self.show_text((found or none).format(noun=noun, text=search))
        self.offer(self.tr("Xóa lọc"), clear)

    def show_text(self, text: str) -> None:
        """Say a sentence."""
        self.label.setText(text)
        self._place()
        self.show()
        self.raise_()

    def offer(self, text: str, do: Callable[[], object]) -> None:
        """One button below; no text, no button."""
        self.button.setText(text)
        self.button.setVisible(bool(text))
        self._do = do
