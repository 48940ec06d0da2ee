"""Title texts nobody matched yet, the same texts together, to be given a title many at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.names import fold
from cadredesk.services.organisation import UnassignedLine
from cadredesk.ui import show
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.fitted_grid import FittedGrid


@dataclass(frozen=True, slots=True)
class TextGroup:
    """One text with everybody whose sheet says it."""

    text: str
    lines: tuple[UnassignedLine, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """The texts' ids."""
        return tuple(line.id for line in self.lines)

    @property
    def names(self) -> tuple[str, ...]:
        """Whose they are, each once."""
        return tuple(dict.fromkeys(line.full_name for line in self.lines))

    @property
    def people(self) -> tuple[int, ...]:
        """The people's ids, each once."""
        return tuple(dict.fromkeys(line.person_id for line in self.lines))

    @property
    def sections(self) -> str:
        """Under which headings of the sheet they stood."""
        return ", ".join(dict.fromkeys(line.section for line in self.lines if line.section))

    @property
    def seen_on(self) -> str:
        """The latest day they were seen on."""
        return max(line.seen_on for line in self.lines)


def grouped(lines: Sequence[UnassignedLine]) -> list[TextGroup]:
    """Texts that fold to the same stand together, the most frequent first."""
    groups: dict[str, list[UnassignedLine]] = {}
    for line in lines:
        groups.setdefault(fold(line.text), []).append(line)
    found = [TextGroup(entries[0].text, tuple(entries)) for entries in groups.values()]
    return sorted(found, key=lambda g: (-len(g.lines), fold(g.text)))


def columns() -> list[Column[TextGroup]]:
    """The text, how many have it, who, and where it stood."""
    translate = QCoreApplication.translate
    return [
        Column(
            key="text",
            title=translate("Waiting", "Ghi trong bảng"),
            text=lambda g: g.text,
            filters=False,
            strong=True,
        ),
        Column(
            key="count",
            title=translate("Waiting", "Số người"),
            text=lambda g: str(len(g.people)),
            align="center",
            filters=False,
        ),
        Column(
            key="people",
            title=translate("Waiting", "Người"),
            text=lambda g: ", ".join(g.names),
            filters=False,
        ),
        Column(
            key="section",
            title=translate("Waiting", "Mục trong bảng"),
            text=lambda g: g.sections or "–",
            filters=False,
        ),
        Column(
            key="seen",
            title=translate("Waiting", "Bảng ngày"),
            text=lambda g: show.partial(g.seen_on),
            align="center",
            filters=False,
        ),
    ]


class WaitingView(QWidget):
    """The right half of the page for texts waiting for a title."""

    assign_asked = Signal()
    drop_asked = Signal()
    person_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLabel(self.tr("Chức vụ chưa gán"))
        self.name.setProperty("role", "section")
        self.facts = QLabel()
        self.facts.setProperty("role", "context")
        self.facts.setWordWrap(True)
        self.assign = QPushButton(self.tr("Gán…"))
        self.assign.setAutoDefault(False)
        self.assign.clicked.connect(lambda _=False: self.assign_asked.emit())
        self.drop = QPushButton(self.tr("Không phải chức vụ"))
        self.drop.setAutoDefault(False)
        self.drop.setToolTip(self.tr("Bỏ các dòng đang chọn khỏi danh sách này; hoàn tác được"))
        self.drop.clicked.connect(lambda _=False: self.drop_asked.emit())
        name = self.tr("Chức vụ chưa gán")
        self.grid = FittedGrid(columns(), lambda g: g.text, name, give="people")
        self.grid.opened.connect(lambda _row: self.assign_asked.emit())
        self.nobody = QLabel(self.tr("Mọi chức vụ ghi trong bảng đều đã gán."))
        self.nobody.setProperty("role", "context")
        self.nobody.setMargin(12)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        head = QHBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(self.assign)
        head.addWidget(self.drop)
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

    def tell(self, lines: Sequence[UnassignedLine]) -> None:
        """Show other texts."""
        groups = grouped(lines)
        people = len({line.person_id for line in lines})
        text = self.tr("{texts} cách ghi của {people} người. Chọn một hay nhiều dòng rồi gán.")
        self.facts.setText(text.format(texts=len(groups), people=people))
        self.facts.setVisible(bool(groups))
        place = max(0, self.grid.currentIndex().row())
        self.grid.show_rows(groups)
        self.grid.setVisible(bool(groups))
        self.nobody.setVisible(not groups)
        for button in (self.assign, self.drop):
            button.setEnabled(bool(groups))
        if groups and not self.grid.currentIndex().isValid():
            self.grid.select_row(min(place, len(groups) - 1))

    def chosen(self) -> list[TextGroup]:
        """The selected texts, or the current one."""
        return self.grid.chosen()

    def groups(self) -> Sequence[TextGroup]:
        """All texts shown."""
        return self.grid.rows
