"""The dialog that ends positions: from which day, why."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.codes import CodeBook
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import code_choices
from cadredesk.ui.widgets.fields_text import DateField


class EndPositionDialog(Dialog):
    """Asks the first day the positions no longer hold; ``day()`` and ``reason()`` after accept."""

    def __init__(
        self,
        what: Sequence[str],
        codes: CodeBook,
        as_of: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Thôi giữ chức vụ"))
        for line in what[:6]:
            label = QLabel(line)
            label.setProperty("role", "strong")
            label.setWordWrap(True)
            self.body.addWidget(label)
        if len(what) > 6:
            rest = self.tr("và {count} chức vụ khác").format(count=len(what) - 6)
            self.body.addWidget(QLabel(rest))
        self.from_day = DateField(
            self.tr("Thôi từ ngày"),
            as_of=as_of,
            required=True,
            hint=self.tr("ngày đầu tiên không còn giữ"),
        )
        self.from_day.load(as_of().isoformat())
        self.why = ChoiceField(
            self.tr("Lý do"), code_choices(codes, "end_reason", unknown=self.tr("chưa rõ"))
        )
        self.why.load(None)
        self.body.addWidget(self.from_day)
        self.body.addWidget(self.why)
        self.do = self.add_button(self.tr("Thôi giữ"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.from_day.focus_editor()

    def day(self) -> str:
        """The first day the positions no longer hold."""
        return self.from_day.value() or ""

    def reason(self) -> str | None:
        """The code of the reason."""
        value = self.why.value()
        return value if isinstance(value, str) else None

    def _finish(self) -> None:
        if self.from_day.value() is None:
            if not self.from_day.problem():
                self.from_day.set_problem(self.tr("Cần ghi ngày."))
            self.from_day.focus_editor()
            return
        self.accept()
