"""What several dialogs ask: which title in which body, and since when."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.dates import holds
from cadredesk.domain.names import tidy
from cadredesk.ui import show
from cadredesk.ui.widgets.fields import label_width
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice
from cadredesk.ui.widgets.fields_text import DateField

if TYPE_CHECKING:
    from cadredesk.ui.dialogs.title import NewTitle, TitleDialog

_ADD = "\x00add"


def title_choices(titles: Sequence[Title]) -> list[Choice]:
    """Titles by rank, found by their abbreviations too."""
    ordered = sorted(titles, key=lambda t: t.rank)
    return [Choice(t.id, t.name, " ".join((t.short_name or "", *t.variants))) for t in ordered]


def body_choices(bodies: Sequence[Body]) -> list[Choice]:
    """Bodies in their order."""
    return [Choice(b.id, b.name, " ".join((b.short_name or "", *b.variants))) for b in bodies]


class TitleBodyFields(QWidget):
    """Title and body; the bodies offered are those the title is held in.

    With ``body_id`` given the body stands fast and the titles are those held in it. With ``new``
    the last line of the titles adds one; ``said`` is what it would be called.
    """

    edited = Signal()

    def __init__(
        self,
        organisation: Organisation,
        day: date,
        body_id: int | None = None,
        new: "NewTitle | None" = None,
        said: str = "",
    ) -> None:
        super().__init__()
        self._organisation = organisation
        self._new, self._said = new, said
        self._before: int | None = None
        self.adding: TitleDialog | None = None
        self._bodies = [
            b for b in organisation.bodies if holds(b.start, b.end, "0001", day) is not False
        ]
        fixed = next((b for b in organisation.bodies if b.id == body_id), None)
        self._fixed = fixed
        self.title = ChoiceField(self.tr("Chức danh"), self._titles(), required=True)
        self.body = ChoiceField(self.tr("Tổ chức"), body_choices(self._bodies), required=True)
        if fixed is not None:
            self.body.set_choices([Choice(fixed.id, fixed.name)])
            self.body.load(fixed.id)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.title)
        box.addWidget(self.body)
        self.title.edited.connect(self._narrow)
        self.body.edited.connect(self.edited)

    def _titles(self, also: int | None = None) -> list[Choice]:
        """Titles that can be given here, and the one held though it can no longer be given."""
        held = [
            t
            for t in self._organisation.titles
            if t.id == also
            or (t.in_use and (self._fixed is None or self._fixed.kind in t.body_kinds))
        ]
        add = Choice(_ADD, self.tr("Thêm chức danh mới…"), always=True)
        return [*title_choices(held), *([add] if self._new is not None else [])]

    def load(self, title_id: int | None, body_id: int | None) -> None:
        """Show what is known already."""
        self._before = title_id
        self.title.set_choices(self._titles(title_id))
        self.title.load(title_id)
        self._offer(title_id)
        if self._fixed is None:
            self.body.load(body_id)

    def title_id(self) -> int | None:
        """The chosen title."""
        value = self.title.value()
        return value if isinstance(value, int) else None

    def body_id(self) -> int | None:
        """The chosen body."""
        value = self.body.value()
        return value if isinstance(value, int) else None

    def complete(self) -> bool:
        """Whether both are chosen; what is missing is said under its field."""
        for field in (self.title, self.body):
            if field.value() is None:
                field.set_problem(self.tr("Cần chọn mục này."))
                field.focus_editor()
                return False
        return True

    def _narrow(self) -> None:
        if self.title.value() == _ADD:
            self.title.combo.set_code(self._before)
            self._ask_new(self.title.combo.typed)
            return
        self._before = self.title_id()
        self._offer(self._before)
        self.edited.emit()

    def _ask_new(self, typed: str) -> None:
        """A title that is not in the list yet: written at once, then chosen."""
        assert self._new is not None
        where = self._fixed or next((b for b in self._bodies if b.id == self.body_id()), None)
        dialog = self._new.ask(self, self._said or tidy(typed), where.kind if where else None)
        dialog.accepted.connect(lambda: self._added(dialog.saved))
        self.adding = dialog

    def _added(self, title_id: int) -> None:
        assert self._new is not None
        self._organisation = self._new.organisation()
        self.title.set_choices(self._titles())
        if any(choice.code == title_id for choice in self.title.combo.choices()):
            self.title.enter(title_id)
            self.title.set_problem(None)
        else:
            words = self.tr("Đã thêm chức danh, nhưng chức danh đó không giữ ở tổ chức này.")
            self.title.set_problem(words)
        self.title.focus_editor()

    def _offer(self, title_id: int | None) -> None:
        if self._fixed is not None:
            return
        title = next((t for t in self._organisation.titles if t.id == title_id), None)
        kinds = title.body_kinds if title else ()
        fitting = [b for b in self._bodies if title is None or b.kind in kinds]
        before = self.body.value()
        self.body.set_choices(body_choices(fitting))
        if before not in {b.id for b in fitting}:
            self.body.load(None)
        if len(fitting) == 1:
            self.body.combo.set_code(fitting[0].id)
        none = self.tr("Chưa có tổ chức loại này. Thêm ở trang Tổ chức, rồi gán.")
        self.body.set_problem(None if fitting else none)


class StartFields(QWidget):
    """Since when: a day, or the state "not known since when, seen on the reference date"."""

    edited = Signal()

    def __init__(
        self, as_of: Callable[[], date], label: str | None = None, seen: str | None = None
    ) -> None:
        super().__init__()
        self._as_of = as_of
        self._seen_words = seen or self.tr("biết là đang giữ vào ngày {day}")
        self._seen_on: str | None = None
        self.start = DateField(label or self.tr("Từ ngày"), as_of=as_of, required=True)
        self.unknown = QCheckBox(self.tr("Chưa rõ từ ngày nào"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.start)
        self._row = QVBoxLayout()
        self._row.setContentsMargins(label_width() + 5, 0, 0, 4)
        self._row.addWidget(self.unknown)
        box.addLayout(self._row)
        self.unknown.toggled.connect(self._toggled)
        self.start.edited.connect(self.edited)

    def set_stacked(self, stacked: bool) -> None:
        """Label above the field."""
        self.start.set_stacked(stacked)
        self._row.setContentsMargins(5 if stacked else label_width() + 5, 0, 0, 4)

    def load(self, start: str | None, seen_on: str | None) -> None:
        """Show a stored start; neither given means a new fact, prefilled with the reference day."""
        self._seen_on = seen_on
        if start is None and seen_on is None:
            self.start.load(self._as_of().isoformat())
        else:
            self.start.load(start)
        self.unknown.setChecked(start is None and seen_on is not None)
        self._toggled(self.unknown.isChecked())

    def values(self) -> tuple[str | None, str | None]:
        """(start, seen_on): one of the two is given."""
        if self.unknown.isChecked():
            return None, self._seen()
        return self.start.value(), None

    def complete(self) -> bool:
        """Whether a day or the unknown state is given."""
        if self.unknown.isChecked():
            return True
        self.start.finish()  # the action key does not leave the field
        if self.start.value() and not self.start.problem():
            return True
        if not self.start.unreadable():
            self.start.set_problem(self.tr("Ghi ngày, hoặc chọn «Chưa rõ từ ngày nào»."))
        self.start.focus_editor()
        return False

    def _seen(self) -> str:
        return self._seen_on or self._as_of().isoformat()

    def _toggled(self, unknown: bool) -> None:
        self.start.line().setEnabled(not unknown)
        self.start.set_problem(None)
        if unknown:
            day = show.partial(self._seen()) or ""
            self.start.set_hint(self._seen_words.format(day=day))
        else:
            self.start.retell()
        self.edited.emit()
