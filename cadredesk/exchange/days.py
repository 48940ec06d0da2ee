"""One cell read as a date, once the order of its column is known."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from cadredesk.domain.dates import DateReading, assemble, earliest, show
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.values import NOTHING, Reading, is_blank, raw_of
from cadredesk.exchange.written import OPEN_ORDERS, Parts, bare, bare_year, parts_of, run_of_digits

_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_ORIGINS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def origin_of(grid: Grid) -> date:
    """Day 0 of the serial numbers of a workbook."""
    return _ORIGINS[grid.date1904]


@dataclass(frozen=True, slots=True)
class DayReader:
    """Reads the cells of one column of dates.

    ``order`` is that of its texts; with ``swapped`` the day and the month of real dates change
    places; with ``bare_years`` 68 is a year; ``latest`` is the last day there may be, ``origin``
    day 0 of serial numbers.
    """

    order: str = "dmy"
    swapped: bool = False
    bare_years: bool = False
    latest: date | None = None
    origin: date = _ORIGINS[False]

    def __call__(self, cell: Cell) -> Reading:
        """A whole or partial date; years of two digits may still lie in the other century."""
        if is_blank(cell) or cell is False:
            return NOTHING
        said = as_text(cell)
        found = self._read(cell, said)
        late = self.latest is not None and not found.short_year and found.value
        if late and self.latest and earliest(late) > self.latest:
            return Reading(problem="in-future", raw=said)
        return found

    def _read(self, cell: Cell, said: str) -> Reading:
        if cell is True:
            return _no_date(said)
        if self.bare_years and (parts := bare_year(cell)):
            return _told(parts.reading(self.order), said, short_year=True)
        if isinstance(cell, dict):
            return self._of_day(cell["d"], said) if "d" in cell else _no_date(said)
        if isinstance(cell, str):
            return self._of_text(said)
        return self._of_number(float(cell or 0), said)

    def _of_text(self, said: str) -> Reading:
        if len(said) < 20 and _SERIAL.fullmatch(bare(said)):
            return self._of_number(float(bare(said)), said)
        parts = parts_of(said)
        if parts is None:
            return _no_date(said)
        return self._of_parts(parts, said) if parts.numbers else Reading(raw=said.strip())

    def _of_parts(self, parts: Parts, said: str) -> Reading:
        read = parts.reading(self.order)
        if read.value is None and not parts.told and any(map(parts.fits, OPEN_ORDERS)):
            return Reading(problem="other-order", raw=said)
        return _told(read, said, short_year=parts.short_year(self.order))

    def _of_day(self, iso: str, said: str) -> Reading:
        """A real date. In 1905 it is a year somebody typed into a cell that shows dates."""
        serial = (date.fromisoformat(iso) - self.origin).days
        if serial < 2:
            return Reading(raw=said)
        if 1900 <= serial <= 2100:
            return Reading(value=str(serial), raw=said)
        year, month, day = iso.split("-")
        turned = assemble([month, day, year]) if self.swapped else DateReading()
        return _told(turned, said) if turned.value else Reading(value=iso)

    def _of_number(self, number: float, said: str) -> Reading:
        """A year, 5.1979 typed as a number, 26041968, or the serial number of a day."""
        whole = number.is_integer()
        if number == 0:
            return Reading(raw=said)
        if whole and 1900 <= number <= 2100:
            return _told(DateReading(value=f"{int(number):04}"), said)
        if 1 <= number < 13 and not whole:
            return _told(assemble(f"{number:.4f}".split(".")), said)
        parts = run_of_digits(f"{int(number):08}") if whole and 1e6 < number < 1e8 else None
        if parts is not None:
            return self._of_parts(parts, said)
        if 5_000 <= number <= 80_000:
            return Reading(value=(self.origin + timedelta(days=int(number))).isoformat(), raw=said)
        return _no_date(said)


def _told(read: DateReading, said: str, *, short_year: bool = False) -> Reading:
    if read.value is None:
        return Reading(problem=read.problem, raw=said)
    return Reading(value=read.value, raw=raw_of(said, show(read.value)), short_year=short_year)


def _no_date(said: str) -> Reading:
    return Reading(problem="not-a-date", raw=said)
