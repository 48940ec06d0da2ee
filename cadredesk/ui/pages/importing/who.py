"""«Là ai?»: the panel under the preview that asks about a doubtful or wrong row."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.person import PersonLine
from cadredesk.domain.sheet import PlanRow, sheet_row
from cadredesk.ui import show
from cadredesk.ui.models import nil_words
from cadredesk.ui.pages.importing.cells import reason_words
from cadredesk.ui.pages.importing.draft import NEW, SKIP, Draft
from cadredesk.ui.pages.importing.sides import Side
from cadredesk.ui.widgets.lights import Light


class WhoPanel(QFrame):
    """The people a row may be, somebody new, or nobody; both sides of it beside.

    ``left`` tells that Esc leads back to the table.
    """

    chosen = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.row = 0
        self._shown: Sequence[Side] = ()
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
        box = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(16)
        box.addLayout(left, 1)
        box.addLayout(right, 1)
        self._sides = box
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

    def set_upright(self, upright: bool) -> None:
        """Beside the table instead of below it: one part under the other."""
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if upright else way.LeftToRight)

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
        self.question.set(state, words.format(row=sheet_row(row.row), who=who))
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
        if row.person.values.get("full_name") and not draft.repeats_number(row):
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

    def enter(self) -> None:
        """Bring the keyboard to the answers."""
        if self.isVisible():
            now = next((r for r in self.radios.values() if r.isChecked()), None)
            (now or self.radios[SKIP]).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sides(self) -> list[tuple[str, str | None, str | None]]:
        """What stands beside each other: label, the sheet's value, the known one."""
        return [(side.label, side.sheet, side.known) for side in self._shown]

    def show_sides(self, title: str, sides: Sequence[Side], *, known: bool) -> None:
        """Say what the answer would do; the sheet's values beside those there are."""
        self._shown = sides
        self.head.setText(title)
        if known:
            heads = ["", self.tr("Trong tệp"), self.tr("Đang có")]
            rows = [_row(side) for side in sides]
            note = _escaped(self.tr("Ô trống trong tệp không xóa dữ liệu đã có."))
            note = f"<tr><td colspan='3'>{note}</td></tr>"
        else:
            heads, note = ["", self.tr("Trong tệp")], ""
            rows = [f"<tr>{_label(s)}{_td(s.sheet)}</tr>" for s in sides if s.sheet]
        top = "".join(f"<th align='left'>{_escaped(h)}</th>" for h in heads)
        self.changes.setText(f"<table width='100%'><tr>{top}</tr>{''.join(rows)}{note}</table>")


def person_words(line: PersonLine) -> str:
    """A person as the question names them: name, birth, title."""
    parts = (line.full_name, show.partial(line.birth), line.position)
    return ", ".join(p for p in parts if p)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _td(words: str | None, tag: str = "") -> str:
    text = _escaped(words or nil_words())
    if tag or not words:
        mark = tag or "i"
        text = f"<{mark}>{text}</{mark}>"
    return f"<td>{text}</td>"


def _row(side: Side) -> str:
    """What will be written is strong, what it replaces struck; what only differs is strong too."""
    sheet = "b" if side.written or side.differs else ""
    known = "s" if side.written and side.known and side.differs else ""
    return f"<tr>{_label(side)}{_td(side.sheet, sheet)}{_td(side.known, known)}</tr>"


def _label(side: Side) -> str:
    return f"<td width='28%'>{_escaped(side.label)}</td>"
