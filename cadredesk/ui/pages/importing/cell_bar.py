"""The line under the preview that tells of the current cell: what the file says, what is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.domain.sheet import PlanRow
from cadredesk.ui import theme
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.places import Place
from cadredesk.ui.widgets.head import ElidedLabel


class CellBar(QFrame):
    """Names the cell as a spreadsheet does; beside it the ways to correct it and back."""

    correct_asked = Signal()
    restore_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self._corrected: list[Place] = []
        self.name = QLabel()
        self.name.setProperty("role", "strong")
        self.words = ElidedLabel()
        self.correct = QPushButton(self.tr("Sửa ô"))
        self.correct.setToolTip(self.tr("Sửa chữ trong ô rồi đọc lại (F2); tệp giữ nguyên"))
        self.correct.clicked.connect(lambda _=False: self.correct_asked.emit())
        self.restore = QPushButton(self.tr("Bỏ sửa"))
        self.restore.setToolTip(self.tr("Lấy lại chữ như trong tệp"))
        self.restore.clicked.connect(lambda _=False: self.restore_asked.emit(self._corrected))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 10, 2)
        row.setSpacing(10)
        row.addWidget(self.name)
        row.addWidget(self.words, 1)
        for button in (self.correct, self.restore):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            row.addWidget(button)
        self.setFixedHeight(self.sizeHint().height())

    def renew(self) -> None:
        """Take the height of the letters anew."""
        self.setMinimumHeight(0)
        self.setFixedHeight(max(self.sizeHint().height(), self.fontMetrics().height() + 8))

    def show_cell(self, draft: Draft, row: PlanRow | None, key: str, places: list[Place]) -> None:
        """Tell of a cell of a row; ``places`` are the cells of the sheet it was read from."""
        self._corrected = [p for p in places if (p.row, p.letters) in draft.cells]
        self.correct.setEnabled(row is not None and (bool(places) or not key))
        self.restore.setEnabled(bool(self._corrected))
        self.name.setText(", ".join(p.name for p in places))
        self.name.setVisible(bool(places))
        problem = draft.problems.get(row.row, {}).get(key) if row is not None else None
        theme.set_role(self.words, "bad" if problem else "", "state")
        said = self._said(draft, places)
        self.words.setText(f"{said} – {problem.text}" if problem else said)

    def _said(self, draft: Draft, places: list[Place]) -> str:
        if not places:
            return self.tr("F2 sửa ô · Phím cách chọn hoặc bỏ các dòng đang chọn")
        said = " · ".join(f"«{p.said}»" if p.said else self.tr("ô trống") for p in places)
        if not self._corrected:
            return self.tr("trong tệp: {said}").format(said=said)
        place = self._corrected[0]
        typed = draft.cells[place.row, place.letters]
        words = self.tr("đã sửa thành «{typed}»; trong tệp: {said}")
        return words.format(typed=typed, said=said)
