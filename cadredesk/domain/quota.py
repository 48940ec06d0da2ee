"""Numbers given to an office (số lượng được giao): to a body or a group of bodies, dated."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cadredesk.domain.dates import holds
from cadredesk.domain.service import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """So many posts, for one body or a group of them (a block of the monthly sheet), since when.

    ``employment_kind`` None: posts of every kind together.
    """

    id: int = 0
    uid: str = ""
    body_id: int | None = None
    body_group: str | None = None
    employment_kind: str | None = None
    number: int
    start: str | None = None
    end: str | None = None
    seen_on: str | None = None
    decision: Decision = field(default_factory=Decision)


def of_groups(quotas: Iterable[Quota], day: date) -> dict[str, Quota]:
    """What surely holds on a day for each group as a whole; of two the one given last."""
    found: dict[str, Quota] = {}
    for one in sorted(quotas, key=lambda q: (q.start or q.seen_on or "", q.id)):
        whole = one.body_group is not None and one.employment_kind is None
        if whole and holds(one.start, one.end, one.seen_on, day) is True:
            found[one.body_group or ""] = one
    return found
