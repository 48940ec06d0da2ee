"""The dialog that ends positions: from which day, why."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import earliest, latest, show
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import code_choices
from cadredesk.ui.widgets.fields_text import DateField


class EndPositionDialog(Dialog):
    """Asks which of the positions end, and the first day they no longer hold.

    ``starts`` are the days they began where known: none ends on or before its first day.
    """

    def __init__(
        self,
        what: Sequence[str],
        codes: CodeBook,
        as_of: Callable[[], date],
        parent: QWidget | None = None,
        starts: Sequence[str | None] = (),
    ) -> None:
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Thôi giữ chức vụ"))
        self._starts = starts
        self.lines = [QCheckBox(line) for line in what]
        for line in self.lines:
            line.setChecked(True)
            line.toggled.connect(self._enable)
            self.body.addWidget(line)
            line.setVisible(len(what) > 1)
        if len(what) == 1:
            label = QLabel(what[0])
            label.setProperty("role", "strong")
            label.setWordWrap(True)
            self.body.addWidget(label)
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

    def chosen(self) -> list[int]:
        """Which of the positions end, by their place in the list given."""
        return [place for place, line in enumerate(self.lines) if line.isChecked()]

    def _enable(self) -> None:
        self.do.setEnabled(bool(self.chosen()))

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
        begun = [s for i in self.chosen() if i < len(self._starts) and (s := self._starts[i])]
        if any(latest(self.day()) <= earliest(start) for start in begun):
            self.from_day.set_problem(
                self.tr("Phải sau ngày bắt đầu giữ ({day}).").format(day=show(max(begun)))
            )
            self.from_day.focus_editor()
            return
        self.accept()
