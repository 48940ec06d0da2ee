"""The tab of qualifications: one row per level reached, all kinds under each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from cadredesk.domain.service import Qualification
from cadredesk.ui import icons
from cadredesk.ui.pages.person.context import FormContext
from cadredesk.ui.pages.person.tabs_fields import SheetArea
from cadredesk.ui.pages.person.tally import Cells
from cadredesk.ui.widgets.fields import Field
from cadredesk.ui.widgets.fields_choice import ChoiceField, TriField
from cadredesk.ui.widgets.fields_combo import code_choices
from cadredesk.ui.widgets.fields_text import DateField, TextField

KINDS = (
    "degree",
    "political_theory",
    "state_management",
    "foreign_language",
    "informatics",
    "general_education",
)


class QualificationRow:
    """The editors of one qualification; they stand in the grid of the tab."""

    def __init__(self, context: FormContext, kind: str, name: str, words: dict[str, str]) -> None:
        self.kind = kind
        self._context = context
        self._loaded: Qualification | None = None
        choices = code_choices(context.book.codes, kind, unknown=words["unknown"])
        self.level = ChoiceField(f"{name}: {words['level']}", choices, free=True, bare=True)
        subject = words["language"] if kind == "foreign_language" else words["major"]
        which = subject.lower() if kind == "foreign_language" else ""
        self.subject = TextField(f"{name}: {subject}", unknown=which, bare=True)
        self.school = TextField(f"{name}: {words['school']}", bare=True)
        self.start = DateField(f"{name}: {words['start']}", as_of=context.as_of, bare=True)
        self.fields: list[Field] = [self.level, self.subject, self.school, self.start]
        self.converse: TriField | None = None
        self.international: TriField | None = None
        if kind == "foreign_language":
            self.converse = TriField(words["converse"])
            self.international = TriField(words["international"])
            self.converse.set_stacked(True)
            self.international.set_stacked(True)
            self.fields += [self.converse, self.international]
        studied = code_choices(context.book.codes, "form_of_study", unknown=words["unknown"])
        self.form = ChoiceField(words["form"], studied)
        self.number = TextField(words["number"])
        self.dated = DateField(words["dated"], as_of=context.as_of)
        self.more: list[Field] = [self.form, self.number, self.dated]
        for field in self.more:
            field.set_stacked(True)
        for editor in (self.form.combo, self.number.line(), self.dated.line()):
            editor.setAccessibleName(f"{name}: {editor.accessibleName()}")
        self.fields += self.more
        self.tools: list[QToolButton] = []
        self.opener = QToolButton()
        self.opener.setProperty("role", "tool")
        self.opener.setCheckable(True)
        self.opener.setToolTip(words["more"])
        self.opener.setAccessibleName(f"{name}: {words['more']}")
        self.opener.toggled.connect(self.show_more)
        self.level.edited.connect(self._prefill)

    def load(self, fact: Qualification | None) -> None:
        """Show a stored qualification, or an empty row."""
        self._loaded = fact
        self.level.load(fact.level if fact else None)
        if fact and fact.level is None and fact.text:
            self.level.load_text(fact.text)
        language = self.kind == "foreign_language"
        self.subject.load((fact.language if language else fact.major) if fact else None)
        self.school.load(fact.school if fact else None)
        self.start.load(fact.start if fact else None)
        if self.converse and self.international:
            self.converse.load(fact.can_converse if fact else None)
            self.international.load(fact.can_work_internationally if fact else None)
        self.form.load(fact.form if fact else None)
        self.number.load(fact.certificate_number if fact else None)
        self.dated.load(fact.certificate_date if fact else None)
        self.show_more(any(field.value() is not None for field in self.more))

    def show_more(self, shown: bool) -> None:
        """Open or fold the second line: form of study, certificate."""
        self.opener.setChecked(shown)
        icons.put(self.opener, "caret-down" if shown else "caret-right")
        for field in self.more:
            field.setVisible(shown)

    def _prefill(self) -> None:
        """A new level asks its own day, prefilled with the reference date."""
        if self._loaded is None and not self.start.line().text() and self.level.value():
            self.start.enter(self._context.as_of().isoformat())

    def stored_id(self) -> int:
        """The id of the stored qualification, 0 for a new row."""
        return self._loaded.id if self._loaded else 0

    def changed(self) -> bool:
        """Whether any part differs from what is stored."""
        return any(field.changed() for field in self.fields)

    def empty(self) -> bool:
        """Whether nothing is known in this row."""
        return all(f.value() is None for f in self.fields) and self.level.text() is None

    def read(self, person_id: int) -> Qualification | None:
        """The qualification of the row; None when the row is empty."""
        if self.empty():
            return None
        seen = self._context.as_of().isoformat()
        old = self._loaded or Qualification(person_id=person_id, kind=self.kind)
        start = self.start.value()
        level, text = self.level.value(), self.level.text()
        if not self.level.changed():
            level, text = old.level, old.text
        language = self.kind == "foreign_language"
        return replace(
            old,
            level=level if isinstance(level, str) else None,
            text=text,
            major=old.major if language else self.subject.value(),
            language=self.subject.value() if language else old.language,
            school=self.school.value(),
            form=_code(self.form),
            certificate_number=self.number.value(),
            certificate_date=self.dated.value(),
            start=start,
            seen_on=None if start and old.seen_on is None else old.seen_on or seen,
            can_converse=self.converse.answer() if self.converse else old.can_converse,
            can_work_internationally=(
                self.international.answer() if self.international else old.can_work_internationally
            ),
        )


def _code(field: ChoiceField) -> str | None:
    value = field.value()
    return value if isinstance(value, str) else None


class QualificationsTab(SheetArea):
    """Trình độ: every kind has at least one row; «+» adds another."""

    edited = Signal()
    checked = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self._others: tuple[Qualification, ...] = ()
        self._person_id = 0
        self._dropped = 0
        self._added = 0
        self.rows: list[QualificationRow] = []
        self._frame: QWidget | None = None
        self._loose = False
        self._aside = QWidget(self)
        self._aside.hide()
        self.names = {
            "degree": self.tr("Chuyên môn"),
            "political_theory": self.tr("Lý luận chính trị"),
            "state_management": self.tr("Quản lý nhà nước"),
            "foreign_language": self.tr("Ngoại ngữ"),
            "informatics": self.tr("Tin học"),
            "general_education": self.tr("Phổ thông"),
        }
        self._words = {
            "unknown": self.tr("chưa rõ"),
            "level": self.tr("Trình độ"),
            "major": self.tr("Chuyên ngành"),
            "language": self.tr("Ngoại ngữ nào"),
            "school": self.tr("Nơi đào tạo"),
            "start": self.tr("Từ ngày"),
            "converse": self.tr("Giao tiếp được"),
            "international": self.tr("Làm việc môi trường quốc tế"),
            "form": self.tr("Hình thức đào tạo"),
            "number": self.tr("Số văn bằng, chứng chỉ"),
            "dated": self.tr("Ngày cấp"),
            "more": self.tr("Hình thức đào tạo, văn bằng"),
        }

    def stock(self) -> Iterator[str]:
        """Make a row of each kind, one at a step; the first :meth:`load` takes them."""
        for kind in KINDS:
            self.rows.append(self._make(kind))
            yield kind

    def load(self, person_id: int, facts: Sequence[Qualification]) -> None:
        """Show stored qualifications."""
        self._person_id = person_id
        self._others = tuple(f for f in facts if f.kind not in KINDS)
        self._dropped = self._added = 0
        listed: list[tuple[str, Qualification | None]] = []
        for kind in KINDS:
            listed += [(kind, f) for f in facts if f.kind == kind] or [(kind, None)]
        kinds = [row.kind for row in self.rows]
        stock, self.rows = self.rows, []
        for kind, fact in listed:
            row = next((r for r in stock if r.kind == kind), None) or self._make(kind)
            if row in stock:
                stock.remove(row)
            row.load(fact)
            self.rows.append(row)
        if self._frame is None or kinds != [kind for kind, _ in listed]:
            self._loose = True
            if self.isVisible():
                self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """The rows are put where they are seen when they are seen."""
        if self._loose:
            self._arrange()
        super().showEvent(event)

    def read(self) -> tuple[Qualification, ...]:
        """The qualifications of the draft."""
        found = [row.read(self._person_id) for row in self.rows]
        return (*(f for f in found if f is not None), *self._others)

    def changes(self) -> int:
        """How many rows differ, were added or taken away."""
        return sum(row.changed() for row in self.rows) + self._dropped

    def tally(self) -> Cells:
        """The same as a clerk counts: fields of known rows, rows added, rows taken away."""
        added = [row for row in self.rows if not row.stored_id() and not row.empty()]
        cells = sum(f.changed() for row in self.rows if row not in added for f in row.fields)
        return Cells(cells, len(added), self._dropped)

    def reveal(self, field: Field) -> None:
        """Unfold the row a field stands in and bring it into sight."""
        for row in self.rows:
            if field in row.more:
                row.show_more(True)
        self.ensureWidgetVisible(field)

    def focus_kind(self, kind: str) -> bool:
        """Bring the cursor to the level of a kind; whether there is one."""
        row = next((r for r in self.rows if r.kind == kind), None)
        if row is not None:
            row.level.focus_editor()
            self.ensureWidgetVisible(row.level)
        return row is not None

    def kind_of(self, fact_id: int) -> str:
        """The kind of a stored qualification."""
        return next((r.kind for r in self.rows if r.stored_id() == fact_id), KINDS[0])

    def add_row(self, kind: str) -> QualificationRow:
        """Add an empty row of a kind."""
        row = self._make(kind)
        row.load(None)
        self.rows.append(row)
        self.rows.sort(key=lambda r: KINDS.index(r.kind))
        self._arrange()
        row.level.focus_editor()
        return row

    def drop_row(self, row: QualificationRow) -> None:
        """Take a qualification out of the draft; the last row of a kind becomes empty."""
        self._dropped += row.stored_id() != 0
        self.rows.remove(row)
        if all(r.kind != row.kind for r in self.rows):
            empty = self._make(row.kind)
            empty.load(None)
            self.rows.append(empty)
            self.rows.sort(key=lambda r: KINDS.index(r.kind))
        self._arrange()
        self.edited.emit()

    def _make(self, kind: str) -> QualificationRow:
        row = QualificationRow(self.context, kind, self.names[kind], self._words)
        for field in row.fields:
            field.setParent(self._aside)  # shown without one it would be a window of its own
            field.edited.connect(self.edited)
            field.checked.connect(self.checked)
        return row

    def _arrange(self) -> None:
        """Lay all rows out anew; the editors themselves are kept."""
        self._loose = False
        old = self._frame
        self._frame = QWidget()
        self.column.insertWidget(0, self._frame)
        grid = QGridLayout(self._frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for column in (2, 3):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(1, max(row.level.combo.longest() + 5 for row in self.rows))
        grid.setColumnMinimumWidth(4, max(row.start.longest_note() + 5 for row in self.rows))
        heads = ("level", "major", "school", "start")
        for column, key in enumerate(heads, start=1):
            label = QLabel(self._words[key])
            label.setProperty("role", "caption")
            label.setIndent(5)
            grid.addWidget(label, 0, column)
        line, before = 1, ""
        for row in self.rows:
            line = self._place(grid, row, line, first=row.kind != before)
            before = row.kind
        self._frame.show()
        self._chain()
        if self.column.count() == 1:
            self.column.addStretch(1)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _place(self, grid: QGridLayout, row: QualificationRow, line: int, *, first: bool) -> int:
        top = Qt.AlignmentFlag.AlignTop
        if first:
            name = QLabel(self.names[row.kind])
            name.setMinimumHeight(28)
            grid.addWidget(name, line, 0, top)
        for column, field in enumerate(row.fields[:4], start=1):
            grid.addWidget(field, line, column, top)
        grid.addWidget(self._tools(row), line, 5, top)
        if row.converse and row.international:
            grid.addWidget(row.converse, line + 1, 1, top)
            grid.addWidget(row.international, line + 1, 2, 1, 2, top)
            line += 1
        for field, column in ((row.form, 1), (row.number, 2), (row.dated, 4)):
            grid.addWidget(field, line + 1, column, 1, 2 if column == 2 else 1, top)
        return line + 2

    def _tools(self, row: QualificationRow) -> QWidget:
        tools = QWidget()
        box = QHBoxLayout(tools)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        name = self.names[row.kind]
        box.addWidget(row.opener)
        row.tools = [row.opener]
        for icon, words, do in (
            ("plus", self.tr("Thêm dòng {kind}"), lambda: self.add_row(row.kind)),
            ("x", self.tr("Bỏ dòng {kind}"), lambda: self.drop_row(row)),
        ):
            button = QToolButton()
            button.setProperty("role", "tool")
            icons.put(button, icon)
            button.setToolTip(words.format(kind=name.lower()))
            button.setAccessibleName(words.format(kind=name.lower()))
            button.clicked.connect(lambda _=False, act=do: act())
            box.addWidget(button)
            row.tools.append(button)
        return tools

    def _chain(self) -> None:
        """Tab goes across the row and its buttons, then to its further lines, then on."""
        stops: list[QWidget] = []
        for row in self.rows:
            stops += [*row.fields[:4], *row.tools, *row.fields[4:]]
        self.chain(stops)
