"""Còn thiếu: what the office has not told, each with the way to where it is told."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.reports.document import Missing


class MissingList(QWidget):
    """A line a fact. ``asked`` carries the one the clerk wants to tell."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[QPushButton] = []
        self._facts: tuple[Missing, ...] | None = None
        self._lines: list[QWidget] = []
        self._places = {
            "office": self.tr("Ghi trong Thông tin văn phòng"),
            "quotas": self.tr("Ghi số lượng được giao"),
            "seats": self.tr("Ghi số ghế ở trang Tổ chức"),
        }
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3)

    def show_facts(self, facts: Sequence[Missing]) -> None:
        """Say what is missing; the keyboard stays on the same line where it can."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        held = [link.hasFocus() for link in self.links]
        for line in self._lines:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.links = [], []
        for fact in facts:
            self._add(self._line(fact))
        self._add(_words(self._head(facts)), first=True)
        if True in held and self.links:
            self.links[min(held.index(True), len(self.links) - 1)].setFocus()

    def text(self) -> str:
        """All that is said."""
        return "\n".join(f"• {fact.words}" for fact in self._facts or ()) or self._head(())

    def _head(self, facts: Sequence[Missing]) -> str:
        return self.tr("Để trống trên giấy (dòng chấm):") if facts else self.tr("Không thiếu gì.")

    def _add(self, line: QWidget, *, first: bool = False) -> None:
        self._box.insertWidget(0 if first else self._box.count(), line)
        self._lines.append(line)

    def _line(self, fact: Missing) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_words(f"• {fact.words}"), 1)
        if fact.where:
            link = QPushButton(self.tr("Ghi…"))
            link.setProperty("role", "link")
            link.setAutoDefault(False)
            link.setToolTip(self._places[fact.where])
            link.setAccessibleName(f"{self._places[fact.where]}: {fact.words}")
            link.clicked.connect(lambda _=False: self.asked.emit(fact))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.links.append(link)
        return line


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
