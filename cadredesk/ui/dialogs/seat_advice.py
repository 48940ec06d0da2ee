"""The advice that a title would seat more people than approved: said once, then it may go on."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from cadredesk.domain.dates import earliest
from cadredesk.services.seats import Beyond, beyond
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import MAX_HEIGHT, Dialog
from cadredesk.ui.widgets.state_note import StateNote

Look = Callable[[Sequence[int], int, int, str | None], Sequence[Beyond]]
"""Which bodies would be overfull: people, title, body, start (None: not known)."""


def look_at(desk: Desk) -> Look:
    """Looks in the open office on the reference date, or on the start where that is to come."""
    office, day = desk.an_office, desk.as_of

    def look(
        people: Sequence[int], title_id: int, body_id: int, start: str | None
    ) -> Sequence[Beyond]:
        on: date = max(day, earliest(start)) if start else day
        return beyond(office, people, title_id, body_id, on)

    return look


class SeatAdvice(QFrame):
    """A strip with the numbers. The first press of the button shows it, the second goes on."""

    def __init__(self, dialog: Dialog, do: QPushButton) -> None:
        super().__init__(dialog)
        self.setProperty("role", "strip")
        self.setProperty("state", "warn")
        self._do = do
        self._verb = ""
        self.words = StateNote()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.addWidget(self.words)
        dialog.put_above_foot(self)
        self.hide()

    def stops(self, found: Sequence[Beyond]) -> bool:
        """Whether the clerk has to read this first; what was shown already stops nobody."""
        return self.stops_at("\n".join(map(self._sentence, found)))

    def stops_at(self, words: str) -> bool:
        """The same for an advice in words; no words stop nobody."""
        if not words or self.isVisible():
            return False
        self.words.tell("warn", words)
        self._verb = self._do.text()
        going_on = self.tr("Vẫn {what}").format(what=self._verb[:1].lower() + self._verb[1:])
        self._do.setText(going_on)
        self._do.setAccessibleDescription(self.words.text())
        window = self.window()
        more = self.heightForWidth(window.width())
        window.resize(window.width(), min(MAX_HEIGHT - 30, window.height() + more))
        self.show()
        return True

    def forget(self) -> None:
        """Something else is asked for: what was said no longer holds."""
        if self._verb:
            self._do.setText(self._verb)
            self._do.setAccessibleDescription("")
            self._verb = ""
        self.hide()

    def _sentence(self, found: Beyond) -> str:
        text = self.tr(
            "{body} có {seats} ghế được duyệt, đang có {now} người. "
            "Gán xong là {after} người, thừa {surplus} người so với số ghế."
        )
        return text.format(
            body=found.body.name,
            seats=found.seats,
            now=found.now,
            after=found.after,
            surplus=found.surplus,
        )
