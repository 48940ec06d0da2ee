"""One body as of a day: seats, term, vacancies, and its members by rank."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.body import Vacancy
from cadredesk.services.organisation import Composition, Member
from cadredesk.ui import fonts, show
from cadredesk.ui.dialogs.vacancy import vacancy_words
from cadredesk.ui.models import Column, RowsModel
from cadredesk.ui.widgets.list_grid import GridView

_PAD = 26


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
    """The seats kept empty, a line each with the way to stop it."""

    end_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self.lines: list[tuple[QLabel, QPushButton]] = []

    def tell(self, vacancies: Sequence[Vacancy]) -> None:
        """Show other vacancies."""
        while self._box.count():
            old = self._box.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = [self._line(vacancy) for vacancy in vacancies]
        self.setVisible(bool(vacancies))

    def _line(self, vacancy: Vacancy) -> tuple[QLabel, QPushButton]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QLabel(self._words(vacancy))
        words.setProperty("role", "context")
        words.setWordWrap(True)
        stop = QPushButton(self.tr("Thôi để trống…"))
        stop.setProperty("role", "link")
        stop.setAutoDefault(False)
        stop.clicked.connect(lambda _=False: self.end_asked.emit(vacancy.id))
        row.addWidget(words, 1)
        row.addWidget(stop, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(line)
        return words, stop

    def _words(self, vacancy: Vacancy) -> str:
        if vacancy.start:
            since = self.tr("từ {day}").format(day=show.partial(vacancy.start))
        else:
            since = self.tr("chưa rõ từ ngày nào")
        return f"{vacancy_words(vacancy)}, {since}"


class BodyView(QWidget):
    """The right half of the page for a body."""

    person_opened = Signal(int)
    edit_asked = Signal()
    end_asked = Signal()
    term_asked = Signal()
    vacancy_asked = Signal()
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
        self.kept.end_asked.connect(self.vacancy_ended)
        self.doubt = QLabel()
        self.doubt.setProperty("state", "unk")
        self.doubt.setWordWrap(True)
        self.term = self._button(self.tr("Nhiệm kỳ, số ghế…"), self.term_asked)
        self.vacancy = self._button(self.tr("Để trống ghế…"), self.vacancy_asked)
        self.end = self._button(self.tr("Thôi giữ…"), self.end_asked)
        self.edit = self._button(self.tr("Sửa tổ chức…"), self.edit_asked)
        self._model: RowsModel[Member] = RowsModel(
            columns(), lambda m: m.person.id, self, numbered=True
        )
        self.grid = GridView(self._model, 0)
        self.grid.setAccessibleName(self.tr("Thành viên"))
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.grid.opened.connect(lambda row: self.person_opened.emit(self._model.identity(row)))
        self._fitting = Fitting(self.grid, self._fit)
        self.nobody = QLabel(self.tr("Chưa có ai ở đây. Gán người vào chức danh của tổ chức này."))
        self.nobody.setProperty("role", "context")
        self.nobody.setWordWrap(True)
        self.nobody.setMargin(12)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def _button(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: signal.emit())  # type: ignore[attr-defined]
        return button

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(1)
        for label in (self.name, self.facts, self.kept, self.doubt):
            head.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.setSpacing(8)
        for button in (self.term, self.vacancy, self.end, self.edit):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head.addLayout(buttons)
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
        same = self._found is not None and self._found.body.id == found.body.id
        current = self.grid.currentIndex().row()
        self._found, self._seated = found, seated
        self.name.setText(found.body.name)
        self.facts.setText(" · ".join(self._facts(found, seated)))
        self.kept.tell(found.vacancies)
        words = self.tr("{count} người chưa rõ từ khi nào, nên chưa tính vào con số trên.")
        self.doubt.setText(words.format(count=found.uncertain))
        self.doubt.setVisible(found.uncertain > 0)
        name, *rest = [c for c in columns() if c.key != "birth" or not self._narrow]
        self._model.set_columns([name, doubt(), *rest] if found.uncertain else [name, *rest])
        self._model.replace(found.members)
        self.grid.setVisible(bool(found.members))
        self.nobody.setVisible(not found.members)
        self.end.setEnabled(bool(found.members))
        self._fit()
        if same and 0 <= current < len(found.members):
            self.grid.select_row(current)

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
        elif seated:
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
        rows = self.grid.selected_rows()
        if not rows and self.grid.currentIndex().isValid():
            rows = [self.grid.currentIndex().row()]
        return [self._model.row(row) for row in rows]

    def ids(self) -> tuple[int, ...]:
        """All members shown, in order."""
        return tuple(m.person.id for m in self._model.rows)

    def _fit(self) -> None:
        """Columns as wide as their words; the titles take what is left."""
        widths = fitted(self._model, self.grid, give="titles")
        self.grid.set_widths(widths)


class Fitting(QObject):
    """Has the columns measured anew whenever the grid gets another width."""

    def __init__(self, grid: GridView, fit: Callable[[], None]) -> None:
        super().__init__(grid)
        self._fit = fit
        self._width = 0
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only a change of width matters; fitting may itself bring a scroll bar."""
        if isinstance(event, QResizeEvent) and event.size().width() != self._width:
            self._width = event.size().width()
            self._fit()
        return super().eventFilter(watched, event)


def fitted(model: RowsModel[Any], grid: GridView, give: str) -> list[int]:
    """Widths from the words of the rows; the column ``give`` takes what is left."""
    plain, strong = QFontMetrics(fonts.font()), QFontMetrics(fonts.font(strong=True))
    number = max(plain.horizontalAdvance("999"), strong.horizontalAdvance("STT"))
    widths = [number + 18]
    place = 0
    for number, column in enumerate(model.columns, start=1):
        metrics = strong if column.strong else plain
        texts = (column.text(row) or "" for row in model.rows)
        icon = 22 if column.state is not None else 0
        widest = max((metrics.horizontalAdvance(t) for t in texts), default=0) + icon
        widths.append(min(420, max(widest, strong.horizontalAdvance(column.title)) + _PAD))
        place = number if column.key == give else place
    rest = grid.viewport().width() - (sum(widths) - widths[place])
    widths[place] = max(150, rest - 1)
    return widths
