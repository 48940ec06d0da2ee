"""Which targets have a card on the first page, and in which order."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.pick_list import Pick, PickList


class ChooseDialog(Dialog):
    """Ticks for which, up and down (Ctrl+↑, Ctrl+↓) for the order."""

    def __init__(
        self,
        entries: Sequence[tuple[str, str]],
        shown: Sequence[str],
        start: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """``entries`` are series and title in their order, ``start`` the order of the plan."""
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Chọn thẻ"))
        hint = QLabel(self.tr("Đánh dấu chỉ tiêu có thẻ trên Tổng quan; xếp lại bằng hai nút."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        picks = [Pick(series, title) for series, title in entries]
        self.picks = PickList(picks, self.tr("Các chỉ tiêu"), (start, start))
        self.list = self.picks.list
        self.body.addWidget(self.picks)
        self.use = self.add_button(self.tr("Dùng các thẻ này"), "primary")
        self.use.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.picks.changed.connect(self._enable)
        self.picks.fill([series for series, _ in entries], shown)

    def _enable(self) -> None:
        some = bool(self.picks.ticked())
        self.use.setEnabled(some)
        self.use.setToolTip("" if some else self.tr("Đánh dấu ít nhất một chỉ tiêu."))

    def order(self) -> list[str]:
        """All series as they now stand."""
        return self.picks.order()

    def hidden(self) -> list[str]:
        """The series without a tick."""
        ticked = self.picks.ticked()
        return [series for series in self.order() if series not in ticked]
