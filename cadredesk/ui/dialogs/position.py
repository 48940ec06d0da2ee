"""The dialog of one position of one person: title, body, since when, until when, decision."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.fields import check_interval
from cadredesk.domain.service import Position
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.title import NewTitle
from cadredesk.ui.dialogs.title_body import StartFields, TitleBodyFields
from cadredesk.ui.widgets.fields import FieldGrid, label_width, tab_through
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import code_choices
from cadredesk.ui.widgets.fields_text import DateField, TextField


class PositionDialog(Dialog):
    """Adds or changes a position; ``position()`` is the result after ``accepted``."""

    def __init__(
        self,
        organisation: Organisation,
        codes: CodeBook,
        as_of: Callable[[], date],
        person: str,
        position: Position | None = None,
        text: str = "",
        parent: QWidget | None = None,
        new: NewTitle | None = None,
    ) -> None:
        super().__init__("", parent, width=640)
        fresh = position is None or not position.id
        adding = position is None
        self.setWindowTitle(
            self.tr("Gán chức vụ") if text else
            self.tr("Thêm chức vụ") if adding else self.tr("Sửa chức vụ")
        )  # fmt: skip
        self._position = position or Position(person_id=0, body_id=0, title_id=0)
        self._ended = bool(position and position.end)
        who = QLabel(f"{person} – «{text}»" if text else person)
        who.setProperty("role", "strong")
        who.setWordWrap(True)
        self.body.addWidget(who)
        self.what = TitleBodyFields(organisation, as_of(), None, new, text)
        self.what.load(self._position.title_id or None, self._position.body_id or None)
        self.since = StartFields(as_of)
        self.since.load(self._position.start, self._position.seen_on)
        self.until = DateField(
            self.tr("Thôi từ ngày"), as_of=as_of, hint=self.tr("để trống khi còn giữ")
        )
        self.until.load(self._position.end)
        self.main = QCheckBox(self.tr("Chức vụ chính"))
        self.main.setChecked(self._position.main)
        self.obtained = ChoiceField(
            self.tr("Hình thức"), code_choices(codes, "obtained", unknown=self.tr("chưa rõ"))
        )
        self.obtained.load(self._position.obtained)
        self.number = TextField(self.tr("Quyết định số"))
        self.number.load(self._position.decision.number)
        self.dated = DateField(self.tr("Ngày quyết định"), as_of=as_of)
        self.dated.load(self._position.decision.date)
        until = QWidget()
        column = QVBoxLayout(until)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.until)
        row = QHBoxLayout()
        row.setContentsMargins(label_width() + 5, 0, 0, 0)
        row.addWidget(self.main)
        column.addLayout(row)
        grid = FieldGrid(2)
        grid.add(self.what, span=2)
        for widget in (self.since, until, self.number, self.dated, self.obtained):
            grid.add(widget)
        self.body.addWidget(grid)
        days = (self.since.start, self.until, self.since.unknown, self.main)
        tab_through(*days, self.number, self.dated, self.obtained)
        verb = self.tr("Gán") if text else self.tr("Thêm") if fresh and adding else self.tr("Ghi")
        self.do = self.add_button(verb, "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.what.title.focus_editor()

    def position(self) -> Position:
        """The position as the dialog has it."""
        start, seen_on = self.since.values()
        return replace(
            self._position,
            title_id=self.what.title_id() or 0,
            body_id=self.what.body_id() or 0,
            start=start,
            seen_on=seen_on,
            end=self.until.value(),
            end_reason=self._position.end_reason if self.until.value() else None,
            main=self.main.isChecked(),
            obtained=_code(self.obtained),
            decision=replace(
                self._position.decision, number=self.number.value(), date=self.dated.value()
            ),
        )

    def _finish(self) -> None:
        if not self.what.complete() or not self.since.complete():
            return
        for field in (self.until, self.dated):
            if field.unreadable():
                field.focus_editor()
                return
        wrong = check_interval(self.since.values()[0], self.until.value())
        if wrong:
            self.until.set_problem(wrong)
            self.until.focus_editor()
            return
        self.accept()


def _code(field: ChoiceField) -> str | None:
    value = field.value()
    return value if isinstance(value, str) else None
