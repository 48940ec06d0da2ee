"""Two lists that open from the notes: bodies a sheet proposes, rows that are nobody."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from cadredesk.domain.sheet import ProposedBody
from cadredesk.ui import show
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.places import row_text
from cadredesk.ui.pages.importing.reading import left_out_words
from cadredesk.ui.widgets.fields_table import Cell, RowTable

SHOWN = 500


class BodiesDialog(Dialog):
    """Ticks for the bodies to be made; titles in a body refused stay a text."""

    agreed = Signal(object)

    def __init__(
        self,
        bodies: Sequence[ProposedBody],
        refused: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=560)
        self.setWindowTitle(self.tr("Tổ chức mới trong tệp"))
        words = QLabel(
            self.tr(
                "Tệp nhắc đến các tổ chức chưa có. Bỏ chọn thì chức vụ ở đó được giữ nguyên văn, "
                "gán sau ở trang Tổ chức."
            )
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tổ chức sẽ tạo"))
        self.list.setMinimumHeight(230)
        for body in bodies:
            text = self.tr("{name} – {count} người").format(name=body.name, count=body.people)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, body.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            wish = body.code not in refused
            item.setCheckState(Qt.CheckState.Checked if wish else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.addWidget(self.list, 1)
        self.do = self.add_button(self.tr("Dùng các tổ chức đã chọn"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)

    def _finish(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        refused = {
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() != Qt.CheckState.Checked
        }
        self.agreed.emit(refused)
        self.accept()


class LeftOutDialog(Dialog):
    """The rows that are no people: what stands there, and why each is left out."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Dòng bỏ qua"))
        heads = [self.tr("Dòng"), self.tr("Trong tệp"), self.tr("Vì sao bỏ qua")]
        self.table = RowTable(heads, stretch=(1,))
        self.table.setAccessibleName(self.tr("Dòng bỏ qua"))
        self.table.setMinimumHeight(230)
        sheet = draft.plan.sheet
        self.table.fill(
            [
                [
                    Cell(str(row), centre=True),
                    Cell(row_text(draft.opened, sheet.sheet, row)),
                    Cell(left_out_words(reason)),
                ]
                for row, reason in sheet.left_out[:SHOWN]
            ]
        )
        self.body.addWidget(self.table, 1)
        if len(sheet.left_out) > SHOWN:
            words = self.tr("… và {count} dòng nữa")
            more = QLabel(words.format(count=show.count(len(sheet.left_out) - SHOWN)))
            more.setProperty("role", "hint")
            self.body.addWidget(more)
        self.add_button(self.tr("Đóng")).clicked.connect(self.reject)
