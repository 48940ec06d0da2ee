"""«Là ai?»: the panel under the preview that asks about a doubtful or wrong row."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.person import PersonLine
from cadredesk.domain.sheet import PlanRow
from cadredesk.ui import show
from cadredesk.ui.pages.importing.cells import Cell, reason_words
from cadredesk.ui.pages.importing.draft import NEW, SKIP, Draft
from cadredesk.ui.widgets.lights import Light


class WhoPanel(QFrame):
    """The people a row may be, somebody new, or nobody; what the choice would change beside."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.row = 0
        self.question = Light("unk", "")
        self.reason = QLabel()
        self.reason.setProperty("role", "hint")
        self.reason.setWordWrap(True)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.radios: dict[str, QRadioButton] = {}
        left = QVBoxLayout()
        left.setSpacing(3)
        left.addWidget(self.question)
        left.addWidget(self.reason)
        left.addLayout(self._answers)
        left.addStretch(1)
        self.head = QLabel()
        self.head.setProperty("role", "strong")
        self.changes = QLabel()
        self.changes.setWordWrap(True)
        self.changes.setTextFormat(Qt.TextFormat.RichText)
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setSpacing(3)
        right.addWidget(self.head)
        right.addWidget(self.changes, 1)
        inner = QWidget()
        box = QHBoxLayout(inner)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(16)
        box.addLayout(left, 3)
        box.addLayout(right, 2)
        area = QScrollArea()
        area.setProperty("role", "clear")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.hide()

    def ask(self, draft: Draft, row: PlanRow) -> None:
        """Ask about a row."""
        self.row = row.row
        name = row.person.values.get("full_name") or self.tr("không có họ tên")
        born = show.partial(row.person.values.get("birth"))
        who = ", ".join(p for p in (name, born) if p)
        state = "unk" if row.kind == "doubtful" else "bad"
        if row.kind == "problem" and not row.candidates:
            words = self.tr("Dòng {row}: {who} – ghi hay bỏ?")
        else:
            words = self.tr("Dòng {row}: {who} là ai?")
        self.question.set(state, words.format(row=row.row, who=who))
        self.reason.setText(reason_words(draft, row))
        self._offer(draft, row)
        self.show()

    def _offer(self, draft: Draft, row: PlanRow) -> None:
        for radio in self.radios.values():
            self._group.removeButton(radio)
            radio.hide()
            radio.deleteLater()
        self.radios.clear()
        for uid in row.candidates:
            line = draft.people.get(uid)
            if line is not None:
                words = self.tr("Người đã có: {who}").format(who=person_words(line))
                self._add(uid, words)
        if row.person.values.get("full_name"):
            self._add(NEW, self.tr("Người mới"))
        self._add(SKIP, self.tr("Bỏ dòng này"))
        self.mark(draft.choices.get(row.row, SKIP))

    def mark(self, choice: str) -> None:
        """Show which answer holds; the keyboard stays where it is."""
        with QSignalBlocker(self._group):
            self.radios.get(choice, self.radios[SKIP]).setChecked(True)

    def _add(self, key: str, words: str) -> None:
        radio = QRadioButton(words)
        radio.setProperty("choice", key)
        self._group.addButton(radio)
        self._answers.addWidget(radio)
        self.radios[key] = radio

    def _clicked(self, radio: QRadioButton) -> None:
        self.chosen.emit(self.row, str(radio.property("choice")))

    def show_effect(self, title: str, lines: Sequence[tuple[str, Cell]], note: str) -> None:
        """Say what the choice would change."""
        self.head.setText(title)
        texts = [f"{_escaped(name)}: {_rich(cell)}" for name, cell in lines]
        if note:
            texts.append(_escaped(note))
        self.changes.setText("<br>".join(texts))


def person_words(line: PersonLine) -> str:
    """A person as the question names them: name, birth, title."""
    parts = (line.full_name, show.partial(line.birth), line.position)
    return ", ".join(p for p in parts if p)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _rich(cell: Cell) -> str:
    old = f"<s>{_escaped(cell.old)}</s> " if cell.old else ""
    new = _escaped(cell.new or cell.plain or "")
    return f"{old}<span style='font-weight:600'>{new}</span>"
