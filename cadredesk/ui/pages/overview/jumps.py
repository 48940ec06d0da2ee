"""Where the items and the numbers of the first page lead: people, chart, other pages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.attention_items import Attention
from cadredesk.domain.target_text import count_text, sentence
from cadredesk.services.overview import Card, Overview
from cadredesk.ui import i18n
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.pages.overview.notices import NoticesDialog
from cadredesk.ui.pages.targets.board import (
    Board,
    Entry,
    crowds,
    doubt_words,
    fact,
    verdict_words,
)
from cadredesk.ui.widgets.bullet import bullet_of
from cadredesk.ui.widgets.people_list import Crowd, Fact


class Jumps(QObject):
    """Follows links of what was ``found``; ``dialog`` is the one opened last."""

    forecast_asked = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.found: Overview | None = None
        self.dialog: Dialog | None = None

    def follow(self, item: Attention) -> None:
        """Go where an item is dealt with."""
        jump = item.jump
        do: dict[str, Callable[[], object]] = {
            "target": lambda: self.show_people(jump.arguments["series"], jump.arguments["crowd"]),
            "forecast": lambda: self.forecast_asked.emit(jump.arguments["series"]),
            "crowd": lambda: self._show_crowd(item),
            "parts": lambda: self._show_items(jump.parts, item.title),
        }
        do.get(jump.page, lambda: self._desk.go(jump.page, **jump.arguments))()

    def show_all(self) -> None:
        """Everything that needs attention."""
        if self.found is not None:
            self._show_items(self.found.attention)

    def _show_items(self, items: Sequence[Attention], title: str = "") -> None:
        dialog = NoticesDialog(items, title, self._page)
        dialog.followed.connect(self.follow)
        self.open(dialog)

    def show_people(self, series: str, crowd: str = "numerator") -> None:
        """The people behind a target's number."""
        found = self.found
        card = found.card(series) if found is not None else None
        if found is None or card is None:
            return
        entry, board = _entry(found, card)
        said = (count_text(card.result), verdict_words(card.result), doubt_words(card.result))
        words = " · ".join(part for part in said if part)
        self._open_people(
            PeopleOfDialog(
                card.result.title,
                f"{words}\n{entry.sentence}",
                crowds(entry, board),
                fact(card.standing.target),
                crowd,
                self._page,
            )
        )

    def _show_crowd(self, item: Attention) -> None:
        found, jump = self.found, item.jump
        if found is None:
            return
        people = tuple(found.people[i] for i in jump.people if i in found.people)
        crowd = Crowd(key="crowd", title=item.title, people=people)
        title = i18n.shown(jump.fact)
        last = Fact(title=title, text=lambda p: jump.facts.get(p.id), align="center")
        self._open_people(PeopleOfDialog(item.title, "", [crowd], last, "crowd", self._page))

    def _open_people(self, dialog: PeopleOfDialog) -> None:
        dialog.person_chosen.connect(lambda one: self._desk.go("person", person_id=one))
        self.open(dialog)

    def open(self, dialog: Dialog) -> None:
        """Show a dialog over the page."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()


def _entry(found: Overview, card: Card) -> tuple[Entry, Board]:
    standing = card.standing
    entry = Entry(
        result=standing.result,
        target=standing.target,
        level="",
        sentence=sentence(standing.target, standing.milestone, found.organisation),
        steps=(),
        bullet=bullet_of(standing.result),
    )
    return entry, Board(entries=(entry,), people=found.people, day=found.day)
