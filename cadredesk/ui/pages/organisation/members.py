"""One body as of a day: seats, term, vacancies, and its members by rank."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.body import Vacancy
from cadredesk.services.organisation import Composition, Member
from cadredesk.ui import show
from cadredesk.ui.dialogs.vacancy import vacancy_words
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.button_row import ButtonRow
from cadredesk.ui.widgets.fitted_grid import FittedGrid
from cadredesk.ui.widgets.list_note import ListNote
from cadredesk.ui.widgets.state_note import StateNote


def doubt() -> Column[Member]:
    """Whether somebody is surely a member; shown where it is not so of everybody."""
    return Column(
        key="sure",
        title=QCoreApplication.translate("Members", "Là thành viên"),
        text=_sure,
        state=lambda m: None if m.certain else ("unk", _sure(m)),
        filters=False,
    )


def columns() -> list[Column[Member]]:
    """Name, titles through which one is a member, since when, birth, age."""
    translate = QCoreApplication.translate
    return [
        Column(
            key="name",
            title=translate("Members", "Họ và tên"),
            text=lambda m: m.person.full_name,
            filters=False,
            strong=True,
        ),
        Column(
            key="titles",
            title=translate("Members", "Chức vụ"),
            text=lambda m: ", ".join(m.titles),
            filters=False,
        ),
        Column(
            key="since",
            title=translate("Members", "Từ ngày"),
            text=lambda m: show.partial(m.since),
            align="center",
            filters=False,
        ),
        Column(
            key="birth",
            title=translate("Members", "Ngày sinh"),
            text=lambda m: show.partial(m.person.birth),
            align="center",
            filters=False,
        ),
        Column(
            key="age",
            title=translate("Members", "Tuổi"),
            text=lambda m: show.age(m.person.age_low, m.person.age_high),
            align="center",
            filters=False,
        ),
    ]


def _sure(member: Member) -> str:
    if member.certain:
        return QCoreApplication.translate("Members", "chắc chắn")
    return QCoreApplication.translate("Members", "chưa rõ từ khi nào")


class KeptSeats(QWidget):
    """The seats kept empty, a line each with the ways to change and to stop it."""

    edit_asked = Signal(int)
    end_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self._place = QWidget(self)
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # only the order looks at it
        self._place.hide()
        self.lines: list[tuple[QLabel, QPushButton, QPushButton]] = []

    def tell(self, vacancies: Sequence[Vacancy]) -> None:
        """Show other vacancies."""
        while self._box.count():
            old = self._box.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = [self._line(vacancy) for vacancy in vacancies]
        before = self._place  # later made than what stands below, yet before it
        for link in (link for _, *links in self.lines for link in links):
            QWidget.setTabOrder(before, link)
            before = link
        self.setVisible(bool(vacancies))

    def _line(self, vacancy: Vacancy) -> tuple[QLabel, QPushButton, QPushButton]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QLabel(self._words(vacancy))
        words.setProperty("role", "context")
        words.setWordWrap(True)
        edit = self._link(self.tr("Sửa…"), words, self.edit_asked, vacancy.id)
        stop = self._link(self.tr("Thôi để trống…"), words, self.end_asked, vacancy.id)
        row.addWidget(words, 1)
        for link in (edit, stop):
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(line)
        return words, edit, stop

    def _link(self, text: str, words: QLabel, signal: SignalInstance, ident: int) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setAutoDefault(False)
        link.setAccessibleName(f"{text.removesuffix('…')}: {words.text()}")
        link.clicked.connect(lambda _=False: signal.emit(ident))
        return link

    def _words(self, vacancy: Vacancy) -> str:
        if vacancy.start:
            since = self.tr("từ {day}").format(day=show.partial(vacancy.start))
        else:
            since = self.tr("chưa rõ từ ngày nào")
        text = f"{vacancy_words(vacancy)}, {since}"
        if vacancy.end:
            until = self.tr("thôi để trống từ {day}").format(day=show.partial(vacancy.end))
            text = f"{text}, {until}"
        return text[0].upper() + text[1:]


class BodyView(QWidget):
    """The right half of the page for a body."""

    person_opened = Signal(int)
    edit_asked = Signal()
    end_asked = Signal()
    term_asked = Signal()
    vacancy_asked = Signal()
    vacancy_edited = Signal(int)
    vacancy_ended = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._found: Composition | None = None
        self._seated = self._narrow = False
        self.name = QLabel()
        self.name.setProperty("role", "section")
        self.name.setWordWrap(True)
        self.facts = QLabel()
        self.facts.setProperty("role", "context")
        self.facts.setWordWrap(True)
        self.kept = KeptSeats()
        self.kept.edit_asked.connect(self.vacancy_edited)
        self.kept.end_asked.connect(self.vacancy_ended)
        self.over, self.surplus, self.doubt = StateNote(), StateNote(), StateNote()
        self.term = self._button(self.tr("Nhiệm kỳ, số ghế…"), self.term_asked)
        self.vacancy = self._button(self.tr("Để trống ghế…"), self.vacancy_asked)
        self.end = self._button(self.tr("Thôi giữ…"), self.end_asked)
        self.edit = self._button(self.tr("Sửa tổ chức…"), self.edit_asked)
        name = self.tr("Thành viên")
        self.grid = FittedGrid(columns(), lambda m: m.person.id, name, give="titles")
        self.grid.opened.connect(lambda row: self.person_opened.emit(self.ids()[row]))
        self.nobody = QWidget()
        self.note = ListNote(self.nobody)
        self._lay_out()

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(1)
        for part in (self.name, self.facts, self.over, self.surplus, self.kept, self.doubt):
            head.addWidget(part)
        self.buttons = ButtonRow()
        for button in (self.term, self.vacancy, self.end, self.edit):
            self.buttons.add(button)
        head.addSpacing(6)
        head.addWidget(self.buttons)
        rule = QFrame()
        rule.setProperty("role", "hair")
        rule.setFixedHeight(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(rule)
        box.addWidget(self.grid, 1)
        box.addWidget(self.nobody, 1)

    def tell(self, found: Composition, *, seated: bool) -> None:
        """Show a body; ``seated`` ones have terms and seats, so a missing term is said."""
        self._found, self._seated = found, seated
        self.name.setText(found.body.name)
        self.facts.setText(" · ".join(self._facts(found, seated)))
        self.kept.tell(found.vacancies)
        self.over.tell("warn", self._over(found))
        self.surplus.tell("warn", self._surplus(found))
        words = self.tr("{count} người chưa rõ từ khi nào, nên chưa tính vào con số trên.")
        words = words.format(count=found.uncertain) if found.uncertain else ""
        self.doubt.tell("unk", words)
        name, *rest = [c for c in columns() if c.key != "birth" or not self._narrow]
        shown = [name, doubt(), *rest] if found.uncertain else [name, *rest]
        self.grid.show_rows(found.members, shown)
        self.grid.setVisible(bool(found.members))
        self.nobody.setVisible(not found.members)
        self.note.show_empty()
        self.end.setEnabled(bool(found.members))

    def _over(self, found: Composition) -> str:
        term = found.over
        if term is None or term.end is None:
            return ""
        when = self.tr("ngày {day}") if len(term.end) == 10 else "{day}"
        text = self.tr("Nhiệm kỳ {name} đã hết từ {when}. Ghi nhiệm kỳ mới ở «Nhiệm kỳ, số ghế…».")
        return text.format(name=term.name, when=when.format(day=show.partial(term.end)))

    def _surplus(self, found: Composition) -> str:
        if not found.surplus or found.term is None:
            return ""
        text = self.tr("Thừa {count} người so với {seats} ghế được duyệt.")
        return text.format(count=found.surplus, seats=found.term.seats)

    def _facts(self, found: Composition, seated: bool) -> list[str]:
        facts = [self.tr("{count} người").format(count=found.certain)]
        term = found.term
        if term is not None and term.seats is not None:
            facts.append(self.tr("{count} ghế").format(count=term.seats))
            if found.open_seats:
                facts.append(self.tr("còn {count} ghế").format(count=found.open_seats))
        if term is not None:
            end = show.partial(term.end) or self.tr("chưa rõ")
            text = self.tr("nhiệm kỳ {name} ({start} – {end})")
            start = show.partial(term.start) or ""
            facts.append(text.format(name=term.name, start=start, end=end))
        elif seated and found.over is None:
            facts.append(self.tr("chưa ghi nhiệm kỳ – ghi ở «Nhiệm kỳ, số ghế…»"))
        if found.body.end:
            text = self.tr("thôi từ {day}")
            facts.append(text.format(day=show.partial(found.body.end)))
        return facts

    def set_narrow(self, narrow: bool) -> None:
        """A narrow window leaves out the birth date; the age stays."""
        if narrow != self._narrow:
            self._narrow = narrow
            if self._found is not None:
                self.tell(self._found, seated=self._seated)

    def found(self) -> Composition | None:
        """The body shown."""
        return self._found

    def chosen(self) -> Sequence[Member]:
        """The selected members, or the current one."""
        return self.grid.chosen()

    def ids(self) -> tuple[int, ...]:
        """All members shown, in order."""
        return tuple(m.person.id for m in self.grid.rows)
