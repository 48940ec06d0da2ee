"""Both sides of a doubtful row: what the sheet says and what is known, value by value."""

from dataclasses import dataclass

from cadredesk.domain.person import PersonLine
from cadredesk.domain.sheet import PlanRow
from cadredesk.services import importing
from cadredesk.ui.pages.importing.cells import value_words
from cadredesk.ui.pages.importing.draft import Draft

_FIRST = ("full_name", "birth", "gender", "position", "hometown", "citizen_id", "party_card")
_THEN = ("joined_party", "official_member", "ethnic_group", "residence", "phone")


@dataclass(frozen=True, slots=True)
class Side:
    """A value as the sheet and as the office says it; ``written``: the sheet's will replace it."""

    label: str
    sheet: str | None
    known: str | None
    written: bool = False

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return None not in (self.sheet, self.known) and self.sheet != self.known


def sides(
    draft: Draft, row: PlanRow, line: PersonLine | None, effect: PlanRow | None
) -> list[Side]:
    """The values by which people are told apart, then whatever else the answer would change."""
    names = importing.fields()
    changes = effect.changes if effect is not None else {}
    more = [key for key in changes if key not in (*_FIRST, *_THEN)]
    found = []
    for key in (*_FIRST, *_THEN, *more):
        said = value_words(key, row.person.values.get(key))
        known = value_words(key, getattr(line, key, None)) if line is not None else None
        if key in changes:
            old, new = changes[key]
            known, said = value_words(key, old), value_words(key, new)
        written = key in changes or (key == "position" and _adds_titles(effect))
        if said or known:
            found.append(Side(names.get(key, key), said, known, written))
    return found


def _adds_titles(effect: PlanRow | None) -> bool:
    return effect is not None and bool(effect.positions or effect.unassigned)
