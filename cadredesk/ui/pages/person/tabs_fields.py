"""The two tabs that are plain fields: general facts, and Party, union and army dates."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.person import Person
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.pages.person.employment import EmploymentFields
from cadredesk.ui.widgets.fields import Field, FieldGrid, tab_through
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice, code_choices
from cadredesk.ui.widgets.fields_text import DateField, NameField, TextField

GROUND = (14, 10, 14, 6)


class SheetArea(QScrollArea):
    """A white sheet that scrolls when the window is low.

    ``anchor`` has the keyboard before the first widget of a sheet that is filled anew: Qt puts
    what is made later behind everything else.
    """

    def __init__(self) -> None:
        super().__init__()
        self.anchor: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setProperty("role", "sheet")
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(*GROUND)
        self.column.setSpacing(4)
        self.setWidget(self.sheet)

    def chain(self, stops: Sequence[QWidget]) -> None:
        """Tab goes through what was made anew, from where it stands on."""
        tab_through(*([self.anchor] if self.anchor else []), *stops)


class FieldsTab(SheetArea):
    """Fields of the person, each under the name of the attribute it edits."""

    edited = Signal()
    checked = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self.fields: dict[str, Field] = {}
        self.grid = FieldGrid()
        # before the fields: what is moved into a window is gone through to its last part
        self.column.addWidget(self.grid)
        asked, made = context.asked(), self._make()
        for name, field, _span in made:
            self.fields[name] = field
            field.set_required(name in asked)
            field.edited.connect(self.edited)
            field.checked.connect(self.checked)
        self.grid.fill((self._framed(name, field), span) for name, field, span in made)
        self.column.addStretch(1)

    def _make(self) -> Sequence[tuple[str, Field, int]]:
        return ()

    def _framed(self, _name: str, field: Field) -> QWidget:
        """What stands in the grid for a field."""
        return field

    def load(self, person: Person) -> None:
        """Show a person; from here on every field counts as unchanged."""
        for name, field in self.fields.items():
            if hasattr(person, name):
                field.load(getattr(person, name))

    def read(self, person: Person) -> Person:
        """The person with what the fields say."""
        values = {n: f.value() for n, f in self.fields.items() if hasattr(person, n)}
        return replace(person, **values)  # type: ignore[arg-type]

    def changes(self) -> int:
        """How many fields differ from what was loaded."""
        return sum(field.changed() for field in self.fields.values())

    def set_columns(self, columns: int, *, stacked: bool) -> None:
        """Lay out for the width of the window."""
        self.grid.set_columns(columns, stacked=stacked)

    def _date(self, label: str, hint: str = "") -> DateField:
        return DateField(label, as_of=self.context.as_of, hint=hint)


class GeneralTab(FieldsTab):
    """Thông tin chung. Employment (diện) is dated and kept beside the person's own facts."""

    def _make(self) -> Sequence[tuple[str, Field, int]]:
        self.employment = EmploymentFields(self.context)
        self.employment.kind.edited.connect(self.show_day)
        day = self.context.as_of
        nobody = self.tr("chưa rõ")
        return (
            ("full_name", NameField(self.tr("Họ và tên")), 1),
            ("other_name", TextField(self.tr("Tên gọi khác"), unknown=self.tr("không có")), 1),
            (
                "birth_party",
                DateField(
                    self.tr("Ngày sinh"),
                    as_of=day,
                    hint=self.tr("theo lý lịch đảng viên"),
                    ages=True,
                    later=False,
                ),
                1,
            ),
            (
                "birth_civil",
                DateField(
                    self.tr("Khai sinh, CCCD"),
                    as_of=day,
                    hint=self.tr("theo khai sinh, căn cước"),
                    ages=True,
                    later=False,
                ),
                1,
            ),
            ("gender", ChoiceField(self.tr("Giới tính"), self._genders()), 1),
            ("ethnic_group", self._coded(self.tr("Dân tộc"), "ethnic_group"), 1),
            ("hometown", TextField(self.tr("Quê quán")), 1),
            ("religion", self._coded(self.tr("Tôn giáo"), "religion"), 1),
            ("citizen_id", TextField(self.tr("Số căn cước"), unknown=nobody), 1),
            ("party_card", TextField(self.tr("Số thẻ đảng"), unknown=nobody), 1),
            ("residence", TextField(self.tr("Nơi ở hiện nay"), unknown=nobody), 1),
            ("phone", TextField(self.tr("Điện thoại"), unknown=nobody), 1),
            ("employment", self.employment.kind, 1),
            ("recruited", self._date(self.tr("Ngày tuyển dụng")), 1),
            ("birth_place", TextField(self.tr("Nơi sinh")), 1),
            ("local_origin", ChoiceField(self.tr("Người địa phương"), self._locals()), 1),
            ("hometown_old", TextField(self.tr("Quê quán, tên cũ")), 1),
            ("residence_old", TextField(self.tr("Nơi ở, tên cũ")), 1),
            ("old_id", TextField(self.tr("Số CMND cũ")), 1),
            ("policy_family", TextField(self.tr("Gia đình chính sách")), 1),
            ("health", TextField(self.tr("Sức khỏe")), 1),
            ("note", TextField(self.tr("Ghi chú")), 1),
        )

    def _coded(self, label: str, list_name: str) -> ChoiceField:
        choices = code_choices(self.context.book.codes, list_name, unknown=self.tr("chưa rõ"))
        return ChoiceField(label, choices)

    def _genders(self) -> list[Choice]:
        return [
            Choice(None, self.tr("chưa rõ")),
            Choice("male", self.tr("Nam")),
            Choice("female", self.tr("Nữ")),
        ]

    def _locals(self) -> list[Choice]:
        return [
            Choice(None, self.tr("chưa rõ")),
            Choice("yes", self.tr("Có")),
            Choice("no", self.tr("Không")),
        ]

    def show_day(self) -> None:
        """The day another employment asks stands below its field: bring it into sight."""
        if not self.employment.since.isHidden():
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.employment.since))

    def _framed(self, name: str, field: Field) -> QWidget:
        return self.employment if name == "employment" else field

    def changes(self) -> int:
        """How many fields differ; employment is counted where its history is."""
        return super().changes() - self.fields["employment"].changed()


class PartyTab(FieldsTab):
    """Đảng, đoàn thể."""

    def _make(self) -> Sequence[tuple[str, Field, int]]:
        return (
            ("joined_party", self._date(self.tr("Ngày vào Đảng")), 1),
            ("official_member", self._date(self.tr("Ngày chính thức")), 1),
            ("joined_union", self._date(self.tr("Ngày vào Đoàn")), 1),
            ("enlisted", self._date(self.tr("Ngày nhập ngũ")), 1),
            ("discharged", self._date(self.tr("Ngày xuất ngũ")), 1),
        )
