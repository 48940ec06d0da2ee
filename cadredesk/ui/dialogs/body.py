"""The dialog of one body: name, kind, what it belongs to, from when to when it exists."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from cadredesk.domain.body import Body, Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.fields import check_interval
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.title_body import body_choices
from cadredesk.ui.widgets.fields import FieldGrid
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice, code_choices
from cadredesk.ui.widgets.fields_text import DateField, TextField


class BodyDialog(Dialog):
    """Adds a body or changes one; ``values()`` are the arguments of the service."""

    def __init__(
        self,
        organisation: Organisation,
        codes: CodeBook,
        as_of: Callable[[], date],
        body: Body | None = None,
        under: Body | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("Sửa tổ chức") if body else self.tr("Thêm tổ chức"))
        self._body = body
        self._ids = {b.code: b.id for b in organisation.bodies}
        own = organisation.inside(body.code) if body else frozenset()
        others = [b for b in organisation.bodies if b.code not in own]
        none = Choice(None, self.tr("không"))
        self.name = TextField(self.tr("Tên tổ chức"), required=True)
        self.short = TextField(self.tr("Tên gọi tắt"))
        self.kind = ChoiceField(
            self.tr("Loại"),
            code_choices(codes, "body_kind"),
            required=True,
            hint=self.tr("quyết định chức danh nào giữ được ở đây"),
        )
        self.parent_body = ChoiceField(self.tr("Trực thuộc"), [none, *body_choices(others)])
        self.within = ChoiceField(
            self.tr("Nằm trong"),
            [none, *body_choices(others)],
            hint=self.tr("thành viên ở đây cũng là thành viên của tổ chức đó"),
        )
        self.start = DateField(
            self.tr("Có từ ngày"), as_of=as_of, hint=self.tr("để trống khi có từ đầu")
        )
        self.end = DateField(
            self.tr("Thôi từ ngày"), as_of=as_of, hint=self.tr("để trống khi đang có")
        )
        self._load(body, under)
        for field in (self.name, self.short, self.kind, self.parent_body, self.within):
            self.body.addWidget(field)
        days = FieldGrid(2)
        days.add(self.start)
        days.add(self.end)
        self.body.addWidget(days)
        self.body.setSpacing(2)
        self.do = self.add_button(self.tr("Ghi") if body else self.tr("Thêm"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.name.focus_editor()

    def _load(self, body: Body | None, under: Body | None) -> None:
        if body is None:
            self.kind.load(None)
            self.parent_body.load(under.id if under else None)
            self.within.load(None)
            return
        self.name.load(body.name)
        self.short.load(body.short_name)
        self.kind.load(body.kind)
        self.parent_body.load(self._ids.get(body.parent or ""))
        self.within.load(self._ids.get(body.within or ""))
        self.start.load(body.start)
        self.end.load(body.end)

    def values(self) -> dict[str, object]:
        """What the service is given."""
        return {
            "body_id": self._body.id if self._body else None,
            "name": self.name.value() or "",
            "short_name": self.short.value(),
            "kind": self.kind.value(),
            "parent_id": self.parent_body.value(),
            "within_id": self.within.value(),
            "start": self.start.value(),
            "end": self.end.value(),
        }

    def _finish(self) -> None:
        if self.name.value() is None:
            self.name.set_problem(self.tr("Cần ghi tên tổ chức."))
            self.name.focus_editor()
            return
        if self.kind.value() is None:
            self.kind.set_problem(self.tr("Cần chọn mục này."))
            self.kind.focus_editor()
            return
        for field in (self.start, self.end):
            if field.unreadable():
                field.focus_editor()
                return
        wrong = check_interval(self.start.value(), self.end.value())
        if wrong:
            self.end.set_problem(wrong)
            self.end.focus_editor()
            return
        self.accept()
