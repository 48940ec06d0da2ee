"""The dialog of a body's running term: its name, from when to when, the approved seats."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.body import Body, Term
from cadredesk.domain.fields import check_interval
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields import FieldGrid
from cadredesk.ui.widgets.fields_text import DateField, TextField

_MOST = 999


def seats_of(text: str | None) -> int | None:
    """A number of seats as typed; None where it is none."""
    if text is None or not text.isdecimal() or not 1 <= int(text) <= _MOST:
        return None
    return int(text)


def check_seats(text: str) -> str | None:
    """What is wrong with a typed number of seats."""
    if seats_of(text) is not None:
        return None
    return QCoreApplication.translate("Term", "Ghi số ghế bằng chữ số, từ 1 đến 999.")


class TermDialog(Dialog):
    """Adds a term of a body or changes the running one; ``values()`` go to the service."""

    def __init__(
        self,
        body: Body,
        term: Term | None,
        as_of: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("Nhiệm kỳ, số ghế"))
        self._body, self._term = body, term
        what = QLabel(body.name)
        what.setProperty("role", "strong")
        what.setWordWrap(True)
        self.body.addWidget(what)
        self.name = TextField(self.tr("Tên nhiệm kỳ"), required=True, hint=self.tr("như 2025–2030"))
        self.start = DateField(self.tr("Từ ngày"), as_of=as_of, required=True)
        self.end = DateField(
            self.tr("Thôi từ ngày"), as_of=as_of, hint=self.tr("để trống khi chưa rõ")
        )
        self.seats = TextField(
            self.tr("Số ghế"),
            unknown=self.tr("chưa rõ"),
            hint=self.tr("theo số được duyệt"),
            check=check_seats,
        )
        if term is None:
            self.start.load(as_of().isoformat())
        else:
            self.name.load(term.name)
            self.start.load(term.start)
            self.end.load(term.end)
            self.seats.load(term.seats)
        grid = FieldGrid(2)
        for field in (self.name, self.seats, self.start, self.end):
            grid.add(field)
        self.body.addWidget(grid)
        self.do = self.add_button(self.tr("Ghi") if term else self.tr("Thêm"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        (self.name if term is None else self.seats).focus_editor()

    def values(self) -> dict[str, object]:
        """What the service is given."""
        return {
            "term_id": self._term.id if self._term else None,
            "body_id": self._body.id,
            "name": self.name.value() or "",
            "start": self.start.value() or "",
            "end": self.end.value(),
            "seats": seats_of(self.seats.value()),
        }

    def _finish(self) -> None:
        for field in (self.name, self.start, self.end, self.seats):
            field.finish()
        wrong = check_interval(self.start.value(), self.end.value())
        if wrong:
            self.end.set_problem(wrong)
        for field in (self.name, self.seats, self.start, self.end):
            if field.problem():
                field.focus_editor()
                return
        self.accept()
