"""Seats kept empty on purpose: the dialog that keeps them, and the one that stops it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.body import Body, Vacancy
from cadredesk.domain.fields import check_interval
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.seat_advice import SeatAdvice
from cadredesk.ui.dialogs.term import check_seats, seats_of
from cadredesk.ui.dialogs.title_body import StartFields
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice
from cadredesk.ui.widgets.fields_text import DateField, TextField


def vacancy_words(vacancy: Vacancy) -> str:
    """A vacancy as the page tells it: how many, for whom, why."""
    translate = QCoreApplication.translate
    whom = {
        "female": translate("Vacancy", "dành cho nữ"),
        "young": translate("Vacancy", "dành cho cán bộ trẻ"),
        "ethnic": translate("Vacancy", "dành cho người dân tộc thiểu số"),
    }.get(vacancy.reserved_for, translate("Vacancy", "chưa dành cho ai"))
    text = translate("Vacancy", "để trống {count} ghế, {whom}")
    text = text.format(count=vacancy.count, whom=whom)
    return f"{text} ({vacancy.reason})" if vacancy.reason else text


class VacancyDialog(Dialog):
    """Asks how many seats, for whom, why and since when; ``values()`` go to the service.

    With a ``vacancy`` it changes that one, its end too where there is one. More seats than are
    open beside the ``kept`` ones (those of other lines) are advised against, once.
    """

    def __init__(
        self,
        body: Body,
        open_seats: int | None,
        as_of: Callable[[], date],
        vacancy: Vacancy | None = None,
        parent: QWidget | None = None,
        kept: int = 0,
    ) -> None:
        super().__init__("", parent, width=520)
        self._open, self._kept = open_seats, kept
        new = vacancy is None
        self.setWindowTitle(self.tr("Để trống ghế") if new else self.tr("Sửa ghế để trống"))
        self._body, self._vacancy = body, vacancy
        what = QLabel(body.name)
        what.setProperty("role", "strong")
        what.setWordWrap(True)
        self.body.addWidget(what)
        known = self.tr("tổ chức này còn {count} ghế").format(count=open_seats)
        if kept:
            more = self.tr("{known}, đã để trống {kept} ghế ở dòng khác")
            known = more.format(known=known, kept=kept)
        self.count = TextField(
            self.tr("Số ghế"),
            required=True,
            hint=known if open_seats is not None else "",
            check=check_seats,
        )
        self.whom = ChoiceField(
            self.tr("Dành cho"),
            [
                Choice("female", self.tr("Nữ")),
                Choice("young", self.tr("Cán bộ trẻ")),
                Choice("ethnic", self.tr("Người dân tộc thiểu số")),
                Choice("none", self.tr("Không dành riêng cho ai")),
            ],
            required=True,
        )
        self.why = TextField(
            self.tr("Lý do"), hint=self.tr("văn bản hoặc việc còn chờ, để sau này nhớ lại")
        )
        self.since = StartFields(as_of, seen=self.tr("biết là đang để trống vào ngày {day}"))
        self.until = DateField(
            self.tr("Thôi từ ngày"), as_of=as_of, hint=self.tr("xóa đi nếu vẫn còn để trống")
        )
        for field in (self.count, self.whom, self.why, self.since, self.until):
            self.body.addWidget(field)
        self.until.setVisible(bool(vacancy and vacancy.end))
        self.body.setSpacing(2)
        self.do = self.add_button(self.tr("Để trống") if new else self.tr("Ghi"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.advice = SeatAdvice(self, self.do)
        self.count.edited.connect(self.advice.forget)
        self._load(vacancy)
        (self.whom if new else self.count).focus_editor()

    def _load(self, vacancy: Vacancy | None) -> None:
        if vacancy is None:
            self.count.load(1)
            self.since.load(None, None)
            return
        self.count.load(vacancy.count)
        self.whom.load(vacancy.reserved_for)
        self.why.load(vacancy.reason)
        self.since.load(vacancy.start, vacancy.seen_on)
        self.until.load(vacancy.end)

    def values(self) -> dict[str, object]:
        """What the service is given."""
        start, seen_on = self.since.values()
        return {
            "vacancy_id": self._vacancy.id if self._vacancy else None,
            "title_id": self._vacancy.title_id if self._vacancy else None,
            "body_id": self._body.id,
            "count": seats_of(self.count.value()) or 1,
            "reserved_for": self.whom.value(),
            "reason": self.why.value(),
            "start": start,
            "seen_on": seen_on,
            "end": self.until.value(),
        }

    def _finish(self) -> None:
        self.count.finish()
        if self.count.problem():
            self.count.focus_editor()
        elif self.whom.value() is None:
            self.whom.set_problem(self.tr("Cần chọn mục này."))
            self.whom.focus_editor()
        elif self.since.complete():
            self.until.finish()
            wrong = check_interval(self.since.values()[0], self.until.value())
            if wrong:
                self.until.set_problem(wrong)
            if self.until.problem():
                self.until.focus_editor()
            elif not self.advice.stops_at(self._surplus()):
                self.accept()

    def _surplus(self) -> str:
        """That there are not so many seats to keep; nothing where there are."""
        count = seats_of(self.count.value()) or 0
        if self._open is None or count + self._kept <= self._open:
            return ""
        kept = self.tr(", đã để trống {count} ghế ở dòng khác").format(count=self._kept)
        text = self.tr(
            "{body} còn {open} ghế{kept}. Để trống {count} ghế là vượt {surplus} ghế so với "
            "số được duyệt."
        )
        return text.format(
            body=self._body.name,
            open=self._open,
            kept=kept if self._kept else "",
            count=count,
            surplus=count + self._kept - self._open,
        )


class EndVacancyDialog(Dialog):
    """Asks from which day the seats are no longer kept empty."""

    def __init__(
        self, vacancy: Vacancy, as_of: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=480)
        self.setWindowTitle(self.tr("Thôi để trống ghế"))
        self._vacancy = vacancy
        words = vacancy_words(vacancy)
        what = QLabel(words[0].upper() + words[1:])
        what.setProperty("role", "strong")
        what.setWordWrap(True)
        self.body.addWidget(what)
        self.from_day = DateField(
            self.tr("Thôi từ ngày"),
            as_of=as_of,
            required=True,
            hint=self.tr("ngày đầu tiên không còn để trống"),
        )
        self.from_day.load(as_of().isoformat())
        self.body.addWidget(self.from_day)
        self.do = self.add_button(self.tr("Thôi để trống"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.from_day.focus_editor()

    def day(self) -> str:
        """The first day the seats are no longer kept empty."""
        return self.from_day.value() or ""

    def _finish(self) -> None:
        self.from_day.finish()
        wrong = check_interval(self._vacancy.start, self.from_day.value())
        if wrong:
            self.from_day.set_problem(wrong)
        if self.from_day.problem():
            self.from_day.focus_editor()
            return
        self.accept()
