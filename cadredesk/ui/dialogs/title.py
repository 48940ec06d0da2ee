"""The dialog of one title: its names, where it is held, its place in the order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.body import Organisation, Title
from cadredesk.domain.codes import CodeBook
from cadredesk.errors import UserError
from cadredesk.services import lists, titles
from cadredesk.ui import i18n
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.title_body import title_choices
from cadredesk.ui.widgets.fields import FieldGrid, tab_through
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice, code_choices
from cadredesk.ui.widgets.fields_text import TextField
from cadredesk.ui.widgets.state_note import StateNote

_CODE = Qt.ItemDataRole.UserRole


class KindTicks(QWidget):
    """Kinds of body with tick boxes under a heading."""

    def __init__(self, heading: str, hint: str, kinds: Sequence[Choice]) -> None:
        super().__init__()
        title, note = QLabel(heading), QLabel(hint)
        title.setProperty("role", "field-label")
        note.setProperty("role", "hint")
        note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(heading.removesuffix(" *"))
        self.list.setAccessibleDescription(hint)
        self.list.setFixedHeight(self.fontMetrics().height() * 5 + 6)
        for kind in kinds:
            item = QListWidgetItem(kind.name)
            item.setData(_CODE, kind.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for part in (title, self.list, note):
            box.addWidget(part)

    def load(self, codes: Sequence[str]) -> None:
        """Tick these, and bring the first of them into sight."""
        first = None
        for item in self._items():
            wish = item.data(_CODE) in codes
            item.setCheckState(Qt.CheckState.Checked if wish else Qt.CheckState.Unchecked)
            first = first or (item if wish else None)
        if first is not None:
            self.list.setCurrentItem(first)

    def codes(self) -> list[str]:
        """What is ticked, in the order of the list."""
        on = Qt.CheckState.Checked
        return [str(item.data(_CODE)) for item in self._items() if item.checkState() == on]

    def tick(self, code: str, ticked: bool = True) -> None:
        """Tick one as a person would."""
        item = next(item for item in self._items() if item.data(_CODE) == code)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


class TitleDialog(Dialog):
    """Adds a title or changes one; it is written on the button, and ``saved`` is its id.

    What the service refuses is said beside the buttons, and the dialog stays.
    """

    def __init__(
        self,
        desk: Desk,
        title: Title | None = None,
        *,
        name: str = "",
        kind: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=840)
        self.setWindowTitle(self.tr("Sửa chức danh") if title else self.tr("Thêm chức danh"))
        self._desk, self._title = desk, title
        self.saved = title.id if title else 0
        office = desk.an_office
        self._organisation = lists.organisation(office, desk.as_of)
        self._make(lists.codebook(office))
        self._lay_out()
        self._load(name, kind)
        self.do = self.add_button(self.tr("Ghi") if title else self.tr("Thêm"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.name.focus_editor()

    def _make(self, codes: CodeBook) -> None:
        self.name = TextField(self.tr("Tên chức danh"), required=True)
        self.short = TextField(self.tr("Tên gọi tắt"))
        self.variants = TextField(
            self.tr("Cách ghi khác"), hint=self.tr("trong bảng nhập vào; cách nhau bằng «;»")
        )
        first = Choice(None, self.tr("đứng đầu danh mục"))
        others = [t for t in self._organisation.titles if t is not self._title and t.in_use]
        others = [t for t in others if self._title is None or t.id != self._title.id]
        self.after = ChoiceField(
            self.tr("Đứng sau"),
            [first, *title_choices(others)],
            hint=self.tr("khi xếp theo thứ tự chức danh"),
        )
        none = self.tr("chưa rõ")
        self.level = ChoiceField(
            self.tr("Diện quản lý"), code_choices(codes, "managing_level", unknown=none)
        )
        self.groups = {e.code: QCheckBox(e.name) for e in codes.of("title_group")}
        kinds = code_choices(codes, "body_kind")
        self.kinds = KindTicks(
            self.tr("Giữ ở loại tổ chức *"), self.tr("chọn một hay nhiều loại"), kinds
        )
        seated = self._organisation.seated_kinds()
        self.member_of = KindTicks(
            self.tr("Giữ chức danh này là thành viên của"),
            self.tr("không chọn khi chỉ làm việc ở đó"),
            [k for k in kinds if k.code in seated],
        )
        self.fault = StateNote()

    def _lay_out(self) -> None:
        grid = FieldGrid(2)
        for field in (self.name, self.short, self.variants, self.after):
            grid.add(field)
        lower = QHBoxLayout()
        lower.setSpacing(22)
        lower.addWidget(self.kinds, 1)
        lower.addWidget(self.member_of, 1)
        groups = QWidget()
        ticks = QHBoxLayout(groups)
        ticks.setContentsMargins(0, 4, 0, 0)
        ticks.setSpacing(14)
        for box in self.groups.values():
            ticks.addWidget(box)
        ticks.addStretch(1)
        last = FieldGrid(2)
        last.add(self.level)
        last.add(groups)
        self.body.addWidget(grid)
        self.body.addLayout(lower)
        self.body.addWidget(last)
        self.body.addStretch(1)
        self.body.setSpacing(4)
        self.foot.insertWidget(0, self.fault, 100)
        tab_through(
            self.name,
            self.short,
            self.variants,
            self.after,
            self.kinds.list,
            self.member_of.list,
            self.level,
            *self.groups.values(),
        )

    def _load(self, name: str, kind: str | None) -> None:
        title = self._title
        if title is None:
            self.name.load(name or None)
            self.kinds.load([kind] if kind else [])
            in_use = [t for t in self._organisation.titles if t.in_use]
            self.after.load(in_use[-1].id if in_use else None)
            self.level.load(None)
            return
        self.name.load(title.name)
        self.short.load(title.short_name)
        self.variants.load("; ".join(title.variants) or None)
        earlier = titles.before(self._organisation.titles, title)
        self.after.load(earlier.id if earlier else None)
        self.kinds.load(title.body_kinds)
        self.member_of.load(title.member_of)
        self.level.load(title.managing_level)
        for code, box in self.groups.items():
            box.setChecked(code in title.groups)

    def values(self) -> dict[str, object]:
        """What the service is given."""
        kept = [g for g in (self._title.groups if self._title else ()) if g not in self.groups]
        return {
            "title_id": self._title.id if self._title else None,
            "name": self.name.value() or "",
            "short_name": self.short.value(),
            "variants": (self.variants.value() or "").split(";"),
            "body_kinds": self.kinds.codes(),
            "member_of": self.member_of.codes(),
            "groups": [*kept, *(c for c, box in self.groups.items() if box.isChecked())],
            "managing_level": self.level.value(),
            "after_id": self.after.value(),
        }

    def _finish(self) -> None:
        self.name.finish()
        if self.name.problem():
            self.name.focus_editor()
            return
        office = self._desk.an_office
        try:
            self.saved = titles.save_title(office, **self.values())  # type: ignore[arg-type]
        except UserError as error:
            self.fault.tell("bad", i18n.sentence(error))
            (
                self.kinds.list if error.code == "title-kinds-missing" else self.name.line()
            ).setFocus()
            return
        self.accept()


class NewTitle:
    """Asks for a new title wherever one is chosen; ``desk`` writes it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, parent: QWidget, name: str, kind: str | None) -> TitleDialog:
        """Open the dialog with the name and the kind of body known so far."""
        dialog = TitleDialog(self._desk, name=name, kind=kind, parent=parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def organisation(self) -> Organisation:
        """The bodies and titles as they now are."""
        return lists.organisation(self._desk.an_office, self._desk.as_of)
