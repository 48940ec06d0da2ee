"""What is missing or wrong in a draft, as lines to jump from and as errors under the fields."""

from collections.abc import Mapping, Sequence

from cadredesk.domain.checks import LEVELS, Gap, gaps
from cadredesk.domain.person import PersonCard
from cadredesk.ui import i18n
from cadredesk.ui.pages.person.context import FormContext, field_of
from cadredesk.ui.pages.person.todo import Todo
from cadredesk.ui.widgets.fields import Field

_STATES = {"bad": "error", "unknown": "unk", "warn": "warn"}
_TABS = {LEVELS: "qualifications"}

Written = tuple[str, str, Field]
"""A field a draft is written in: its tab, its name on it, itself."""


class Findings:
    """Asks the rules for a draft's gaps and remembers which field shows which."""

    def __init__(self, context: FormContext) -> None:
        self._context = context
        self._shown: dict[str, str] = {}

    def of(self, card: PersonCard, written: Sequence[Written]) -> list[Todo]:
        """The gaps of a draft, what cannot be read first, then the gravest."""
        book = self._context.book
        found = gaps(card, book.codes, self._context.as_of(), book.seats.organisation)
        wrong = [
            Todo("error", f"{field.label()}: {field.problem() or ''}", tab, name)
            for tab, name, field in written
            if field.unreadable() and field.problem() and not field.typing()
        ]
        places = {(item.tab, item.field) for item in wrong}
        untouched = {
            (tab, name)
            for tab, name, field in written
            if field.value() is None and not field.visited()
        }
        told = (self._told(gap, untouched) for gap in found)
        return wrong + [item for item in told if (item.tab, item.field) not in places]

    def _told(self, gap: Gap, untouched: set[tuple[str, str]]) -> Todo:
        """A line for a gap; what nobody has come to yet is missing, not wrong."""
        tab, field = _TABS.get(gap.tab, gap.tab), field_of(gap)
        state = _STATES.get(gap.severity, "warn")
        if state == "error" and (tab, field) in untouched:
            state = "unk"
        return Todo(state, i18n.shown(gap.text), tab, field)

    def mark(self, fields: Mapping[str, Field], items: Sequence[Todo]) -> None:
        """Show what cannot be right under its field, except under the one being typed into.

        A field that cannot read its text says so itself.
        """
        wrong = {item.field: item.words for item in items if item.state == "error"}
        for name, field in fields.items():
            words = None if field.unreadable() else wrong.get(name)
            shown = self._shown.get(name)
            if words is not None and not field.typing():
                brief = _brief(words, field.label())
                field.set_problem(brief)
                self._shown[name] = brief
            elif words is None and shown is not None:
                del self._shown[name]
                if field.problem() == shown:
                    field.set_problem(None)


def _brief(words: str, label: str) -> str:
    """A sentence without the field's own name, which stands beside it: "Có 11 chữ số …"."""
    if words.startswith(label + " ") and words[len(label) + 1].islower():
        rest = words[len(label) + 1 :]
        return rest[0].upper() + rest[1:]
    return words
