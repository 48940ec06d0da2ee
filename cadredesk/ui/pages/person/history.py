"""The tab of what was changed in the record: when, by whom, what it said before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cadredesk.services.history import HistoryEntry
from cadredesk.services.history_words import FieldChange
from cadredesk.ui import i18n
from cadredesk.ui.widgets.fields_table import Cell, RowTable


class HistoryTab(QWidget):
    """Read only; one line per field, the action itself on the first line of its fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.table = RowTable(
            [
                self.tr("Lúc"),
                self.tr("Người sửa"),
                self.tr("Việc"),
                self.tr("Mục"),
                self.tr("Trước và sau khi sửa"),
            ],
            stretch=(4,),
        )
        self.table.setAccessibleName(self.tr("Lịch sử sửa hồ sơ"))
        self.nothing = QLabel(
            self.tr("Chưa có lần sửa nào được ghi. Từ lần lưu tới, ai sửa gì sẽ nằm ở đây.")
        )
        self.nothing.setProperty("role", "context")
        self.nothing.setWordWrap(True)
        self.nothing.setMargin(12)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.table, 1)
        box.addWidget(self.nothing, 1)

    def tell(self, entries: Sequence[HistoryEntry]) -> None:
        """Show what happened, the newest first."""
        rows = [row for entry in entries for row in self._rows(entry)]
        self.table.fill(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _rows(self, entry: HistoryEntry) -> list[list[Cell]]:
        user = entry.user or self.tr("chưa rõ")
        head = [
            Cell(f"{entry.at:%d/%m/%Y %H:%M}"),
            Cell(user, nil=not entry.user),
            Cell(self._did(entry)),
        ]
        if not entry.fields:
            erased = self.tr("nội dung đã xóa khỏi lịch sử")
            return [[*head, Cell("–"), Cell(erased, nil=True)]]
        blank = [Cell(""), Cell(""), Cell("")]
        return [
            [*(head if place == 0 else blank), *self._cells(field)]
            for place, field in enumerate(entry.fields)
        ]

    def _did(self, entry: HistoryEntry) -> str:
        label = i18n.shown(entry.label)
        words = {
            "undo": self.tr("Hoàn tác: {label}"),
            "redo": self.tr("Làm lại: {label}"),
        }.get(entry.kind, "{label}")
        return words.format(label=label)

    def _cells(self, field: FieldChange) -> list[Cell]:
        unknown = self.tr("chưa rõ")
        if field.new is None:
            new = "" if ":" not in field.what else unknown
            return [Cell(i18n.shown(field.what)), Cell(new, was=field.old or unknown)]
        return [Cell(i18n.shown(field.what)), Cell(field.new, was=field.old or "")]
