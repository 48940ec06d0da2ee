"""The people behind a number: tabs for the groups (counted, all, unknown), one table below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cadredesk.domain.person import PersonLine
from cadredesk.ui import show
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.fitted_grid import FittedGrid

GENDERS = {"male": "Nam", "female": "Nữ"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """One group of people: the tab's words and who they are, in the order to show."""

    key: str
    title: str
    people: tuple[PersonLine, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """The last column: what the number asks of each person."""

    title: str
    text: Callable[[PersonLine], str | None]
    align: str = "left"


def columns(fact: Fact | None = None) -> list[Column[PersonLine]]:
    """Name, birth, age, title and, where the number asks for one, the fact."""
    translate = QCoreApplication.translate
    found: list[Column[PersonLine]] = [
        Column(
            key="full_name",
            title=translate("PeopleList", "Họ và tên"),
            text=lambda p: p.full_name,
            filters=False,
            strong=True,
        ),
        Column(
            key="birth",
            title=translate("PeopleList", "Ngày sinh"),
            text=lambda p: show.partial(p.birth),
            align="center",
            filters=False,
        ),
        Column(
            key="age",
            title=translate("PeopleList", "Tuổi"),
            text=lambda p: show.age(p.age_low, p.age_high),
            kind="number",
            align="center",
            filters=False,
        ),
        Column(
            key="position",
            title=translate("PeopleList", "Chức vụ"),
            text=lambda p: p.position,
            filters=False,
        ),
    ]
    if fact is not None:
        found.append(
            Column(key="fact", title=fact.title, text=fact.text, align=fact.align, filters=False)
        )
    return found


class PeopleList(QWidget):
    """Tabs of people with their counts; Enter or a double click opens a person."""

    person_opened = Signal(int)
    crowd_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crowds: Sequence[Crowd] = ()
        self._columns = columns()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Nhóm người"))
        self.tabs.currentChanged.connect(self._chosen)
        name = self.tr("Danh sách người")
        self.grid = FittedGrid(columns(), lambda p: p.id, name, give="position")
        self.grid.opened.connect(self._open)
        self._nobody = QLabel()
        self._nobody.setProperty("role", "context")
        self._nobody.setWordWrap(True)
        self._nobody.setMargin(12)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._nobody)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self._stack, 1)

    def set_crowds(
        self, crowds: Sequence[Crowd], fact: Fact | None = None, current: str = ""
    ) -> None:
        """Show other groups; the tab chosen before stays where it still is one."""
        wanted = current or self.current
        self._crowds = crowds
        self._columns = columns(fact)
        with QSignalBlocker(self.tabs):
            while self.tabs.count() > len(crowds):
                self.tabs.removeTab(self.tabs.count() - 1)
            for place, crowd in enumerate(crowds):
                words = f"{crowd.title} {show.count(len(crowd.people))}"
                if place < self.tabs.count():
                    self.tabs.setTabText(place, words)
                else:
                    self.tabs.addTab(words)
        self.tabs.setVisible(len(crowds) > 1)
        self.show_crowd(wanted if wanted in self.keys else (self.keys or [""])[0])

    @property
    def keys(self) -> list[str]:
        """The keys of the groups."""
        return [crowd.key for crowd in self._crowds]

    @property
    def current(self) -> str:
        """The key of the group shown."""
        place = self.tabs.currentIndex()
        return self._crowds[place].key if 0 <= place < len(self._crowds) else ""

    @property
    def people(self) -> Sequence[PersonLine]:
        """Who is shown."""
        return self.grid.rows

    def show_crowd(self, key: str) -> None:
        """Show a group."""
        if key in self.keys:
            place = self.keys.index(key)
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(place)
            self._chosen(place)

    def enter(self) -> None:
        """Bring the keyboard to the people."""
        if self.people:
            if not self.grid.currentIndex().isValid():
                self.grid.select_row(0)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, place: int) -> None:
        if not 0 <= place < len(self._crowds):
            return
        crowd = self._crowds[place]
        self.grid.show_rows(crowd.people, self._columns)
        self._nobody.setText(crowd.empty or self.tr("Không có người nào."))
        self._stack.setCurrentIndex(0 if crowd.people else 1)
        self.crowd_changed.emit(crowd.key)

    def _open(self, row: int) -> None:
        self.person_opened.emit(self.people[row].id)
