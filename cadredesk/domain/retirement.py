"""When somebody reaches retirement age: a table by month of birth and gender, never a formula.

Bộ luật Lao động 2019, Điều 169, and Nghị định 135/2020/NĐ-CP: the age rises by 3 months a year
for men (62 from 2028) and by 4 for women (60 from 2035). One retires at the end of the last day of
the month in which the age is reached (Điều 3); the table is the decree's annex I, shipped as data
an office may correct. Early and late retirement are decisions about a person, not rules: nothing
here knows of them, so a day computed here is an assumption until a decision confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cadredesk.domain.dates import earliest, month_end

GENDERS = ("male", "female")


@dataclass(frozen=True, slots=True, kw_only=True)
class RetirementLine:
    """The age of those of a gender born in these months (``1964-10``; None = open)."""

    gender: str
    born_from: str | None
    born_to: str | None
    years: int
    months: int
    source: str
    note: str | None = None

    def covers(self, gender: str, month: str) -> bool:
        """Whether somebody of this gender born in this month is meant."""
        begun = self.born_from is None or self.born_from <= month
        return self.gender == gender and begun and (self.born_to is None or month <= self.born_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetirementTable:
    """The lines with where they come from; ``not_for`` says which employment it is not for, why."""

    source: str
    lines: tuple[RetirementLine, ...]
    not_for: Mapping[str, str]

    def line(self, gender: str, month: str) -> RetirementLine | None:
        """The line for somebody of this gender born in this month."""
        return next((x for x in self.lines if x.covers(gender, month)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """The last day of work, as a span where the gender leaves it open (else both are one day).

    ``by_decree``: the birth is only known by year or month, and the day is the one the decree
    takes (01/01, day 01), not one the record proves. ``assumed``: no employment is recorded, so
    that the table is for this person at all is only taken to be so.
    """

    first: date
    last: date
    by_decree: bool = False
    assumed: bool = False

    @property
    def gone_from(self) -> tuple[date, date]:
        """The first day no longer at work, as a span: what a position's end would say."""
        return self.first + timedelta(days=1), self.last + timedelta(days=1)


def retirement_day(
    birth: str | None, gender: str | None, table: RetirementTable
) -> Retirement | None:
    """When somebody born on a (partial) day reaches retirement age; None where unknown.

    Only the month of birth matters: whatever the day, it ends with the month the age is reached.
    With the gender unknown the answer spans both; without a birth there is none.
    """
    if birth is None:
        return None
    genders = GENDERS if gender is None else (gender,)
    days = [day for one in genders if (day := _last_day(earliest(birth), one, table))]
    if len(days) < len(genders):
        return None
    return Retirement(first=min(days), last=max(days), by_decree=len(birth) < 10)


def _last_day(born: date, gender: str, table: RetirementTable) -> date | None:
    line = table.line(gender, f"{born:%Y-%m}")
    if line is None:
        return None
    months = born.month - 1 + line.months
    return month_end(born.year + line.years + months // 12, months % 12 + 1)


def table_from(data: Mapping[str, Any]) -> RetirementTable:
    """The table from its JSON. Raises KeyError and TypeError for what is none."""
    return RetirementTable(
        source=data["source"],
        lines=tuple(RetirementLine(**line) for line in data["lines"]),
        not_for={one["employment"]: one["reason"] for one in data["not_for"]},
    )
