"""The dialog of one dated state of a person: an employment, or working, on leave, retired."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.fields import check_interval
from cadredesk.domain.service import Employment, Status
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.title_body import StartFields
from cadredesk.ui.widgets.fields import FieldGrid, tab_through
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import code_choices
from cadredesk.ui.widgets.fields_text import DateField, TextField

F = TypeVar("F", Employment, Status)


class StateDialog(Dialog, Generic[F]):
    """Adds or changes an employment or a status; ``fact()`` is the result after ``accepted``.

    A fact without a code is a new one: its day is asked, prefilled with the reference date.
    """

    def __init__(
        self,
        fact: F,
        person: str,
        codes: CodeBook,
        as_of: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=640)
        self._fact: F = fact
        self._codes = codes
        employed = isinstance(fact, Employment)
        code = fact.kind if isinstance(fact, Employment) else fact.status
        self.new = not code
        self.setWindowTitle(self._title(employed))
        who = QLabel(person)
        who.setProperty("role", "strong")
        self.body.addWidget(who)
        list_name = "employment_kind" if employed else "person_status"
        label = self.tr("Diện") if employed else self.tr("Trạng thái")
        self.kind = ChoiceField(label, code_choices(codes, list_name), required=True)
        self.kind.load(code or None)
        self.since = StartFields(as_of)
        self.since.load(fact.start, fact.seen_on)
        self.until = DateField(
            self.tr("Thôi từ ngày"), as_of=as_of, hint=self.tr("để trống khi còn tiếp tục")
        )
        self.until.load(fact.end)
        self.why = TextField(self.tr("Nơi đến, lý do"))
        self.why.load(fact.reason if isinstance(fact, Status) else None)
        self.number = TextField(self.tr("Quyết định số"))
        self.number.load(fact.decision.number)
        self.dated = DateField(self.tr("Ngày quyết định"), as_of=as_of)
        self.dated.load(fact.decision.date)
        grid = FieldGrid(2)
        grid.add(self.kind, span=2)
        for field in (self.since, self.until, self.number, self.dated):
            grid.add(field)
        self.body.addWidget(grid)
        if not employed:
            grid.add(self.why, span=2)
        days = (self.since.start, self.until, self.since.unknown)
        tab_through(*days, self.number, self.dated)
        self.after = QLabel()
        self.after.setProperty("role", "hint")
        self.after.setWordWrap(True)
        self.body.addWidget(self.after)
        self.kind.edited.connect(self._say_after)
        self._say_after()
        self.do = self.add_button(self.tr("Thêm") if self.new else self.tr("Ghi"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.kind.focus_editor()

    def _title(self, employed: bool) -> str:
        if employed:
            return self.tr("Đổi diện") if self.new else self.tr("Sửa diện")
        return self.tr("Thêm trạng thái") if self.new else self.tr("Sửa trạng thái")

    def ends(self) -> bool:
        """Whether the chosen state ends the record."""
        code = self._code()
        return isinstance(self._fact, Status) and self._codes.rank("person_status", code) == 1

    def fact(self) -> F:
        """The fact as the dialog has it."""
        start, seen_on = self.since.values()
        cells = {
            "start": start,
            "seen_on": seen_on,
            "end": self.until.value(),
            "decision": replace(
                self._fact.decision, number=self.number.value(), date=self.dated.value()
            ),
        }
        if isinstance(self._fact, Employment):
            return replace(self._fact, kind=self._code(), **cells)  # type: ignore[arg-type]
        return replace(
            self._fact,
            status=self._code(),
            reason=self.why.value(),
            **cells,  # type: ignore[arg-type]
        )

    def _code(self) -> str:
        return str(self.kind.value() or "")

    def _say_after(self) -> None:
        self.after.setText(self._after())

    def _after(self) -> str:
        if self.ends():
            return self.tr(
                "Trạng thái này kết thúc hồ sơ: chức vụ và diện đang giữ thôi từ cùng ngày."
            )
        if not self.new:
            return ""
        if isinstance(self._fact, Employment):
            return self.tr("Diện đang có thôi từ ngày diện mới bắt đầu.")
        return self.tr("Trạng thái đang có thôi từ ngày trạng thái mới bắt đầu.")

    def _finish(self) -> None:
        if self.kind.value() is None:
            self.kind.set_problem(self.tr("Cần chọn mục này."))
            self.kind.focus_editor()
            return
        if not self.since.complete():
            return
        start = self.since.values()[0]
        if self.ends() and len(start or "") < 10:
            self.since.unknown.setChecked(False)
            self.since.start.set_problem(self.tr("Cần ghi đủ ngày, tháng, năm."))
            self.since.start.focus_editor()
            return
        for field in (self.until, self.dated):
            if field.unreadable():
                field.focus_editor()
                return
        wrong = check_interval(start, self.until.value())
        if wrong:
            self.until.set_problem(wrong)
            self.until.focus_editor()
            return
        self.accept()
