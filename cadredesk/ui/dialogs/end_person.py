"""The dialog that ends people's records: transferred, retired, resigned, deceased."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.person import PersonLine
from cadredesk.domain.service import Decision
from cadredesk.services import lists
from cadredesk.services import people as records
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice
from cadredesk.ui.widgets.fields_text import DateField, TextField


class EndPersonDialog(Dialog):
    """Asks how and from which day; the values are read after ``accepted``."""

    def __init__(
        self,
        people: Sequence[str],
        codes: CodeBook,
        as_of: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=520)
        self.setWindowTitle(self.tr("Kết thúc hồ sơ"))
        who = QLabel(
            people[0]
            if len(people) == 1
            else self.tr("{count} người: {names}").format(
                count=len(people), names=", ".join(people[:8]) + (", …" if people[8:] else "")
            )
        )
        who.setProperty("role", "strong")
        who.setWordWrap(True)
        self.body.addWidget(who)
        ending = [Choice(c.code, c.name) for c in codes.of("person_status") if c.rank == 1]
        self.kind = ChoiceField(self.tr("Hình thức"), ending, required=True)
        self.from_day = DateField(
            self.tr("Từ ngày"),
            as_of=as_of,
            required=True,
            hint=self.tr("ngày đầu tiên không còn ở văn phòng này"),
        )
        self.from_day.load(as_of().isoformat())
        self.note = TextField(self.tr("Nơi đến, lý do"))
        self.number = TextField(self.tr("Quyết định số"))
        self.dated = DateField(self.tr("Ngày quyết định"), as_of=as_of)
        for field in (self.kind, self.from_day, self.note, self.number, self.dated):
            self.body.addWidget(field)
        self.body.setSpacing(2)
        after = QLabel(
            self.tr("Chức vụ đang giữ thôi từ ngày này. Hồ sơ vẫn còn; xem lại ở ngày trước đó.")
        )
        after.setProperty("role", "hint")
        after.setWordWrap(True)
        self.body.addWidget(after)
        self.do = self.add_button(self.tr("Kết thúc hồ sơ"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.kind.focus_editor()

    def status(self) -> str:
        """The code of the ending status."""
        return str(self.kind.value())

    def day(self) -> str:
        """The full ISO day."""
        return self.from_day.value() or ""

    def reason(self) -> str | None:
        """Where to, or why."""
        return self.note.value()

    def decision(self) -> Decision:
        """The document behind it."""
        return Decision(number=self.number.value(), date=self.dated.value())

    def _finish(self) -> None:
        if self.kind.value() is None:
            self.kind.set_problem(self.tr("Cần chọn mục này."))
            self.kind.focus_editor()
        elif len(self.from_day.value() or "") < 10:
            self.from_day.set_problem(self.tr("Cần ghi đủ ngày, tháng, năm."))
            self.from_day.focus_editor()
        elif self.dated.unreadable():
            self.dated.focus_editor()
        else:
            self.accept()


def end_records(desk: Desk, people: Sequence[PersonLine], parent: QWidget) -> EndPersonDialog:
    """Open the dialog; on its button the records end as one action."""
    office = desk.an_office
    names, ids = [p.full_name for p in people], [p.id for p in people]
    dialog = EndPersonDialog(names, lists.codebook(office), lambda: desk.as_of, parent)

    def end() -> None:
        desk.attempt(
            lambda: records.end_people(
                office,
                ids,
                status=dialog.status(),
                day=dialog.day(),
                reason=dialog.reason(),
                decision=dialog.decision(),
            )
        )

    dialog.accepted.connect(end)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
