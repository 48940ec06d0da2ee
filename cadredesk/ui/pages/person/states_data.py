"""What a new kind of employment or a new state does to the ones before it; no Qt here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from cadredesk.domain.service import Dated, Employment, Position, Status

D = TypeVar("D", bound=Dated)


def running(employments: Sequence[Employment], day: date) -> Employment | None:
    """The employment of the day, as far as it is known."""
    return next((e for e in reversed(employments) if e.at(day) is not False), None)


def succeeded(
    employments: Sequence[Employment], new: Employment, day: date
) -> tuple[Employment, ...]:
    """The running employment ends where the new one begins; the new one takes over its end.

    With the new start not known the old one ends on the day the new one was seen.
    """
    old = running(employments, day)
    begins = new.start or new.seen_on
    if old is None or begins is None:
        return (*employments, new)
    before = [e for e in employments if e is not old]
    if old.start is None or old.start < begins:
        before.append(replace(old, end=begins))
    return (*before, replace(new, end=new.end or old.end))


def followed(statuses: Sequence[Status], new: Status) -> tuple[Status, ...]:
    """States follow each other: what runs without an end ends where the new one begins."""
    begins = new.start or new.seen_on or ""
    return (
        *(
            replace(s, end=begins)
            if s.end is None and begins and (s.start or s.seen_on or "") < begins
            else s
            for s in statuses
        ),
        new,
    )


def closed(facts: Sequence[D], day: str) -> tuple[D, ...]:
    """End what runs on the day; what was to begin on or after it never will."""
    kept = (f for f in facts if f.start is None or f.start < day)
    return tuple(replace(f, end=day) if f.end is None or f.end > day else f for f in kept)


def left(positions: Sequence[Position], day: str, reason: str | None) -> tuple[Position, ...]:
    """The same for positions, with why they ended."""
    going = (p for p in positions if p.start is None or p.start < day)
    return tuple(
        replace(p, end=day, end_reason=reason) if p.end is None or p.end > day else p for p in going
    )
