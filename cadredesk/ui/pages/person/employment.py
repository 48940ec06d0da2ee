"""The field *Diện* of the first tab: another kind asks its own day before it is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cadredesk.domain.fields import check_interval
from cadredesk.domain.service import Employment
from cadredesk.ui.dialogs.title_body import StartFields
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.widgets.fields import Field
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import code_choices


class EmploymentFields(QWidget):
    """The kind, and since when where another kind is chosen than the running one."""

    edited = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        choices = code_choices(context.book.codes, "employment_kind", unknown=self.tr("chưa rõ"))
        self.kind = ChoiceField(self.tr("Diện"), choices)
        self.since = StartFields(
            context.as_of,
            self.tr("Diện từ ngày"),
            self.tr("biết là đang ở diện này vào ngày {day}"),
        )
        self._running: Employment | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addWidget(self.kind)
        box.addWidget(self.since)
        self.since.hide()
        self.kind.edited.connect(self._picked)
        self.since.edited.connect(self._told)

    def set_stacked(self, stacked: bool) -> None:
        """Labels above the fields."""
        self.kind.set_stacked(stacked)
        self.since.set_stacked(stacked)

    def load(self, running: Employment | None) -> None:
        """Show the stored employment of the reference date."""
        self._running = running
        self.since.hide()
        self.kind.load(running.kind if running else None)

    def follow(self, running: Employment | None) -> None:
        """The draft has another running employment; the field stays marked as changed."""
        self._running = running
        self.since.hide()
        self.kind.revise(running.kind if running else None)

    def unknown(self) -> bool:
        """Whether the running employment is taken away: not known how employed."""
        return self._running is not None and self.kind.value() is None

    def asked(self) -> Employment | None:
        """The employment asked for; None where the running one stands or none is known."""
        kind = self.kind.value()
        if not isinstance(kind, str) or not self._other():
            return None
        start, seen_on = self.since.values()
        return Employment(person_id=0, kind=kind, start=start, seen_on=seen_on)

    def obstacle(self) -> Field | None:
        """The day, where it keeps the choice from being saved."""
        if self.asked() is None:
            return None
        if not self.since.complete():
            return self.since.start
        start = self.since.values()[0]
        wrong = check_interval(self._running.start if self._running else None, start)
        self.since.start.set_problem(wrong)
        return self.since.start if wrong else None

    def _other(self) -> bool:
        return self.kind.value() != (self._running.kind if self._running else None)

    def _picked(self) -> None:
        asks = self._other() and self.kind.value() is not None
        if asks and self.since.isHidden():
            self.since.load(None, None)
        self.since.setVisible(asks)
        self.edited.emit()

    def _told(self) -> None:
        if not self.since.isHidden():
            self.edited.emit()
