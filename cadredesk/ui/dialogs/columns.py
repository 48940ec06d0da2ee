"""Choose the columns of a list and their order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.pick_list import Pick, PickList


class ColumnsDialog(Dialog):
    """Ticks for which, up and down for the order. ``result_keys`` after it was accepted."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        shown: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=440)
        self.setWindowTitle(self.tr("Chọn cột"))
        hint = QLabel(self.tr("Đánh dấu cột cần hiện; xếp lại bằng hai nút bên phải."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        usual = [c.key for c in columns if c.shown]
        picks = [Pick(c.key, c.tip or c.title, c.fixed) for c in columns]
        self.picks = PickList(picks, self.tr("Các cột"), (usual, usual))
        self.list = self.picks.list
        self.body.addWidget(self.picks)
        use = self.add_button(self.tr("Dùng các cột này"), "primary")
        use.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.picks.fill(shown, shown)

    def result_keys(self) -> list[str]:
        """The keys of the ticked columns in their order; fixed ones stay first."""
        return self.picks.ticked()
