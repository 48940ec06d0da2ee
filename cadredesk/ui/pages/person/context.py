"""What the parts of a person's form are written with, and the words they share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.checks import Gap, gaps
from cadredesk.domain.dates import show
from cadredesk.domain.lines import Book
from cadredesk.domain.membership import Seats
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Dated, Position

if TYPE_CHECKING:
    from cadredesk.ui.dialogs.title import NewTitle


def field_of(gap: Gap) -> str:
    """The field of the form a gap leads to."""
    return {"birth": "birth_party"}.get(gap.field, gap.field)


@dataclass(slots=True)
class FormContext:
    """Lists, bodies and titles as of the reference date; ``new`` asks for a title not there yet."""

    book: Book
    as_of: Callable[[], date]
    new: "NewTitle | None" = None

    def renew(self) -> None:
        """Know the titles added meanwhile."""
        if self.new is not None:
            self.book = Book(self.book.codes, Seats(self.new.organisation()))

    def same(self, book: Book) -> bool:
        """Whether another reading brought the same lists, bodies and titles."""
        mine = self.book
        return (
            mine.codes.entries == book.codes.entries
            and mine.seats.organisation == book.seats.organisation
        )

    def asked(self) -> frozenset[str]:
        """The fields a record has to have: those whose absence the rules speak of."""
        empty = PersonCard(person=Person(full_name=""))
        return frozenset(field_of(gap) for gap in gaps(empty, self.book.codes, self.as_of()))

    def title(self, position: Position) -> str:
        """The title's own name."""
        return self.book.seats.title(position.title_id).name

    def body(self, position: Position) -> str:
        """The body's name."""
        return self.book.seats.body(position.body_id).name

    def phrase(self, position: Position) -> str:
        """Title and body as a list writes them."""
        return self.book.title_in(position.title_id, position.body_id)


def since(fact: Dated) -> tuple[str, str]:
    """Since when a fact holds as a cell says it, and the longer story where it is not known."""
    if fact.start is not None:
        return show(fact.start), ""
    words = QCoreApplication.translate("Person", "chưa rõ")
    if fact.seen_on is None:
        return words, words
    tip = QCoreApplication.translate(
        "Person", "Chưa rõ từ ngày nào; biết là đang giữ vào ngày {day}"
    )
    return words, tip.format(day=show(fact.seen_on))
