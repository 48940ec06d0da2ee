"""Title texts nobody matched yet, the same texts together, to be given a title many at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.names import fold, text_key
from cadredesk.services.organisation import UnassignedLine
from cadredesk.ui import show
from cadredesk.ui.models import Column
from cadredesk.ui.widgets.button_row import ButtonRow
from cadredesk.ui.widgets.fitted_grid import FittedGrid

_ENDS = " .,;"
_LONGEST = 28
"""How much of a text a button says."""


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
    """Texts that read the same stand together, the most frequent first.

    Marks tell them apart: "Trưởng thôn Tân An" and "… Tấn An" are two places.
    """
    groups: dict[str, list[UnassignedLine]] = {}
    for line in lines:
        groups.setdefault(text_key(line.text.strip(_ENDS)), []).append(line)
    found = [TextGroup(entries[0].text, tuple(entries)) for entries in groups.values()]
    return sorted(found, key=lambda g: (-len(g.lines), fold(g.text)))


def people_of(lines: Sequence[UnassignedLine]) -> int:
    """How many people the texts are of: the one number tree, page and status bar say."""
    return len({line.person_id for line in lines})


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
            title=translate("Waiting", "Mục, đơn vị trong bảng"),
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
    title_asked = Signal()
    drop_asked = Signal()
    person_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLabel(self.tr("Chức vụ chưa gán"))
        self.name.setProperty("role", "section")
        self.facts = QLabel()
        self.facts.setProperty("role", "context")
        self.facts.setWordWrap(True)
        self.assign = self._button(self.tr("Gán…"), self.assign_asked)
        self.title = self._button(self.tr("Thêm chức danh…"), self.title_asked)
        self.drop = self._button(self.tr("Không phải chức vụ"), self.drop_asked)
        self.drop.setToolTip(self.tr("Bỏ các dòng đang chọn khỏi danh sách này; hoàn tác được"))
        name = self.tr("Chức vụ chưa gán")
        self.grid = FittedGrid(columns(), lambda g: g.text, name, give="people")
        self.grid.opened.connect(lambda _row: self.assign_asked.emit())
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._name_title())
        self.nobody = QLabel(self.tr("Mọi chức vụ ghi trong bảng đều đã gán."))
        self.nobody.setProperty("role", "context")
        self.nobody.setMargin(12)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons = ButtonRow()
        for button in (self.assign, self.title, self.drop):
            self.buttons.add(button)
        head = QVBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(1)
        head.addWidget(self.name)
        head.addWidget(self.facts)
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

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _name_title(self) -> None:
        """The button says which of the texts would become a title."""
        groups = self.chosen()
        text = groups[0].text if groups else ""
        short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        words = self.tr("Thêm chức danh «{text}»…") if text else self.tr("Thêm chức danh…")
        self.title.setText(words.format(text=short.replace("&", "&&")))
        self.title.setToolTip(text if short != text else "")

    def tell(self, lines: Sequence[UnassignedLine]) -> None:
        """Show other texts."""
        groups = grouped(lines)
        text = self.tr("{people} người, {texts} cách ghi. Chọn một hay nhiều dòng rồi gán.")
        self.facts.setText(text.format(texts=len(groups), people=people_of(lines)))
        self.facts.setVisible(bool(groups))
        place = max(0, self.grid.currentIndex().row())
        self.grid.show_rows(groups)
        self.grid.setVisible(bool(groups))
        self.nobody.setVisible(not groups)
        for button in (self.assign, self.title, self.drop):
            button.setEnabled(bool(groups))
        if groups and not self.grid.currentIndex().isValid():
            self.grid.select_row(min(place, len(groups) - 1))
        self._name_title()

    def chosen(self) -> list[TextGroup]:
        """The selected texts, or the current one."""
        return self.grid.chosen()

    def groups(self) -> Sequence[TextGroup]:
        """All texts shown."""
        return self.grid.rows
