"""The dialog of the numbers given to the blocks of the monthly sheet (số lượng được giao)."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.service import Decision
from cadredesk.services import monthly, quotas
from cadredesk.ui import fonts
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields import FieldGrid
from cadredesk.ui.widgets.fields_text import DateField, TextField


def number_of(text: str | None) -> int | None:
    """A number of posts as typed; None where it is none."""
    if text is None or not (text.isascii() and text.isdecimal()) or int(text) > quotas.MOST:
        return None
    return int(text)


def check_number(text: str) -> str | None:
    """What is wrong with a typed number of posts."""
    if number_of(text) is not None:
        return None
    words = QCoreApplication.translate("Quotas", "Ghi bằng chữ số, từ 0 đến {most}.")
    return words.format(most=quotas.MOST)


class QuotasDialog(Dialog):
    """One number a block, from a day on; kept as one action. Empty is not known."""

    def __init__(self, desk: Desk, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=round(640 * fonts.scale()))
        self.setWindowTitle(self.tr("Số lượng được giao"))
        self._desk = desk
        what = QLabel(
            self.tr(
                "Số người cấp trên giao cho từng khối của biểu tháng. Số đã giao từ trước giữ "
                "nguyên cho những ngày trước ngày ghi dưới đây."
            )
        )
        what.setWordWrap(True)
        what.setProperty("role", "context")
        self.body.addWidget(what)
        self.start = DateField(self.tr("Từ ngày"), as_of=lambda: desk.as_of, required=True)
        self.start.load((day or desk.as_of).isoformat())
        self.decision = TextField(
            self.tr("Quyết định số"), hint=self.tr("ghi cùng số vừa sửa, nếu có")
        )
        given = quotas.given(desk.an_office, day or desk.as_of)
        self.numbers: dict[str, TextField] = {}
        grid = FieldGrid(2)
        grid.add(self.start)
        grid.add(self.decision)
        for block in monthly.blocks():
            if block.kinds or block.code in given:
                field = TextField(block.name, unknown=self.tr("chưa rõ"), check=check_number)
                field.load(given.get(block.code))
                self.numbers[block.code] = field
                grid.add(field)
        self.body.addWidget(grid)
        self.body.addStretch(1)
        self.start.checked.connect(self._of_day)
        self.do = self.add_button(self.tr("Ghi"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        next(iter(self.numbers.values())).focus_editor()

    def _day(self) -> date | None:
        value = self.start.value() or ""
        return date.fromisoformat(value) if len(value) == len("2026-01-01") else None

    def _of_day(self) -> None:
        """Another day: what was given by then, except where a number was just typed."""
        day = self._day()
        if day is None or self.start.problem():
            return
        given = quotas.given(self._desk.an_office, day)
        for code, field in self.numbers.items():
            if not field.changed():
                field.load(given.get(code))

    def changes(self) -> dict[str, int | None]:
        """The numbers that differ from those shown; all where only the decision is new."""
        found = {code: f for code, f in self.numbers.items() if f.changed()}
        if not found and self.decision.value():
            found = {code: f for code, f in self.numbers.items() if f.value() is not None}
        return {code: number_of(field.value()) for code, field in found.items()}

    def _finish(self) -> None:
        fields = (self.start, self.decision, *self.numbers.values())
        for field in fields:
            field.finish()
        day = self._day()
        if day is None and not self.start.problem():
            self.start.set_problem(self.tr("Ghi đủ ngày, tháng, năm."))
        for field in fields:
            if field.problem():
                field.focus_editor()
                return
        changes, office = self.changes(), self._desk.an_office
        decision = Decision(number=self.decision.value())
        if day is not None and (
            not changes or self._desk.attempt(lambda: quotas.save(office, changes, day, decision))
        ):
            self.accept()
