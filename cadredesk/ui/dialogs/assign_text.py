"""The dialog that turns title texts nobody matched into positions, for many people at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from cadredesk.domain.body import Organisation
from cadredesk.services import spellings
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.seat_advice import Look, SeatAdvice
from cadredesk.ui.dialogs.title import NewTitle
from cadredesk.ui.dialogs.title_body import StartFields, TitleBodyFields


class AssignTextDialog(Dialog):
    """Which title in which body the texts mean; the day of their sheet stands for the start.

    ``title_id`` is chosen already where it was just added for these texts. ``judged`` says of each
    text whether it may be remembered for the next sheet.
    """

    def __init__(
        self,
        texts: Sequence[str],
        people: Mapping[int, str],
        seen_on: str,
        organisation: Organisation,
        as_of: Callable[[], date],
        look: Look,
        parent: QWidget | None = None,
        new: NewTitle | None = None,
        title_id: int | None = None,
        judged: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__("", parent, width=560)
        self.setWindowTitle(self.tr("Gán chức vụ"))
        self._people, self._look = tuple(people), look
        what = QLabel(", ".join(f"«{text}»" for text in texts))
        what.setProperty("role", "strong")
        what.setWordWrap(True)
        self.body.addWidget(what)
        names = list(dict.fromkeys(people.values()))
        shown = ", ".join(names[:8]) + (", …" if len(names) > 8 else "")
        who = QLabel(self.tr("{count} người: {names}").format(count=len(people), names=shown))
        who.setWordWrap(True)
        self.body.addWidget(who)
        self.what = TitleBodyFields(organisation, as_of(), None, new, texts[0])
        self.since = StartFields(as_of)
        self.since.load(None, seen_on)
        self.body.addWidget(self.what)
        self.body.addWidget(self.since)
        self._ask_to_remember(judged or {})
        self.body.addStretch(1)
        verb = self.tr("Gán cho {count} người").format(count=len(people))
        self.do = self.add_button(verb, "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.advice = SeatAdvice(self, self.do)
        self.what.edited.connect(self.advice.forget)
        self.since.edited.connect(self.advice.forget)
        self.what.title.focus_editor()
        if title_id is not None:
            self.what.title.enter(title_id)
            self.what.body.focus_editor()

    def _ask_to_remember(self, judged: Mapping[str, str]) -> None:
        """A tick, set where the next sheet that says so can be read alike; else why it is not."""
        verdicts = set(judged.values())
        self.keep = QCheckBox(self.tr("Nhớ cách ghi này cho lần nhập sau"))
        self.keep.setChecked(not verdicts or spellings.CLEAR in verdicts)
        self.why = QLabel()
        self.why.setProperty("role", "hint")
        self.why.setWordWrap(True)
        self.why.setText(self._reason(verdicts))
        self.keep.setAccessibleDescription(self.why.text())
        self.body.addWidget(self.keep)
        self.body.addWidget(self.why)

    def _reason(self, verdicts: set[str]) -> str:
        if not verdicts or spellings.CLEAR in verdicts:
            return self.tr("Bảng sau ghi như vậy thì có ngay chức vụ này, không phải gán lại.")
        if spellings.PAST in verdicts:
            return self.tr(
                "Chữ này nói chức vụ đã thôi hoặc mới dự kiến; gán thì thành chức vụ đang giữ. "
                "Vì vậy không nhớ sẵn."
            )
        if spellings.STANDING_IN in verdicts:
            return self.tr("Chữ này nói giữ quyền hoặc phụ trách, nên không nhớ sẵn.")
        return self.tr("Chữ này có thể là chức vụ ở tổ chức khác, nên không nhớ sẵn.")

    def remembers(self) -> bool:
        """Whether the texts are to be read alike on the next sheet."""
        return self.keep.isChecked()

    def title_id(self) -> int:
        """The title."""
        return self.what.title_id() or 0

    def body_id(self) -> int:
        """The body."""
        return self.what.body_id() or 0

    def start(self) -> str | None:
        """The start where it is known; else each text's own sheet tells since when it is seen."""
        return self.since.values()[0]

    def _finish(self) -> None:
        if not self.what.complete() or not self.since.complete():
            return
        asked = (self._people, self.title_id(), self.body_id(), self.start())
        if not self.advice.stops(self._look(*asked)):
            self.accept()
