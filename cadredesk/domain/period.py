"""Months as offices report them."""

import re
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.dates import month_end

_WRITTEN = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month; figures of a month are those at the end of its last day."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> "Month | None":
        """From "2026-10"; None for anything else."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None or not 1 <= int(found[2]) <= 12 or int(found[1]) < 1:
            return None
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month a day lies in."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return month_end(self.year, self.month)

    @property
    def before(self) -> "Month":
        """The month before."""
        return Month(self.year - 1, 12) if self.month == 1 else Month(self.year, self.month - 1)

    @property
    def after(self) -> "Month":
        """The month after."""
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)

    def on(self, months: int) -> "Month":
        """So many months later."""
        year, month = divmod(12 * self.year + self.month - 1 + months, 12)
        return Month(year, month + 1)

    @property
    def iso(self) -> str:
        """As the command line writes it: 2026-10."""
        return f"{self.year:04}-{self.month:02}"

    def __str__(self) -> str:
        """As the office writes it: 10/2026."""
        return f"{self.month:02}/{self.year}"


def months(first: Month, last: Month) -> tuple[Month, ...]:
    """All months from the first to the last, both included."""
    found = []
    while first <= last:
        found.append(first)
        first = first.after
    return tuple(found)
