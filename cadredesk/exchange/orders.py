"""In which order a column writes day, month and year: decided over all its cells, never in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.sheet import DateOrder
from cadredesk.exchange.grid import Cell
from cadredesk.exchange.written import OPEN_ORDERS, Parts, bare_year, parts_of, two_dates

USUAL = OPEN_ORDERS[0]
SWAPPED = "swapped"
_EXAMPLES = 3
_REAL_DATES = 5
"""So many real dates, none past the 12th, and …"""
_LEFT_AS_TEXT = 3
"""… so many texts that are all past it: the spreadsheet took what it could for month/day."""
_AT_WORK = (18, 70)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What one column, or several of one date, hold: bare texts, and days of real dates."""

    texts: Mapping[str, Parts]
    year_first: int
    real_days: Sequence[int]

    def fitting(self, order: str) -> frozenset[str]:
        return frozenset(text for text, parts in self.texts.items() if parts.fits(order))


def decide(cells: Iterable[Cell], wish: str | None = None) -> DateOrder | None:
    """The order of a column of dates; None where it has nothing to decide and nobody chose."""
    evidence = _gathered(cells)
    found = _by_texts(evidence)
    if found and _looks_swapped(evidence):
        found = replace(found, perhaps=SWAPPED)
    if not wish:
        return found
    texts = found.order if found else USUAL
    return DateOrder(
        order=wish,
        sure=True,
        told="clerk",
        perhaps=texts if wish != texts else None,
        examples=found.examples if found else (),
    )


def text_order(cells: Iterable[Cell], chosen: DateOrder | None) -> str:
    """The order texts are read in. Where real dates are swapped it is still that of the texts."""
    if chosen is None or chosen.order != SWAPPED:
        return chosen.order if chosen else USUAL
    found = _by_texts(_gathered(cells))
    return found.order if found else USUAL


def of_bare_years(cells: Iterable[Cell], as_of: date) -> bool:
    """Whether the numbers of two digits in a column are years, not ages.

    They are where nearly all make people of working age as years, and most do not as ages.
    """
    numbers = [int(parts.numbers[0]) for cell in cells if (parts := bare_year(cell))]
    ages = [(as_of.year - number) % 100 for number in numbers]
    as_years = sum(_AT_WORK[0] <= age <= _AT_WORK[1] for age in ages)
    as_ages = sum(_AT_WORK[0] <= number <= _AT_WORK[1] for number in numbers)
    return len(numbers) > 1 and as_years * 10 >= len(numbers) * 9 and as_ages * 2 < len(numbers)


def together(orders: Mapping[str, DateOrder]) -> dict[str, DateOrder]:
    """Columns where nothing tells: what the sure columns beside them say is offered, not taken."""
    others = {o.order for o in orders.values() if o.sure and o.told == "column"} - {SWAPPED, USUAL}
    if len(others) != 1:
        return dict(orders)
    offer = others.pop()
    return {
        name: replace(order, perhaps=offer)
        if order.told == "usual" and order.perhaps is None
        else order
        for name, order in orders.items()
    }


def _gathered(cells: Iterable[Cell]) -> _Evidence:
    texts: dict[str, Parts] = {}
    real_days: list[int] = []
    year_first = 0
    for cell in _distinct(cells):
        if isinstance(cell, dict):
            real_days += [int(cell["d"][8:10])] if "d" in cell else []
            continue
        for text in two_dates(cell) or (cell,):
            parts = parts_of(text)
            if parts is None or len(parts.numbers) != 3:
                continue
            if parts.told:
                year_first += text.strip()[:4].isdecimal()
            else:
                texts[text] = parts
    return _Evidence(texts, year_first, real_days)


def _distinct(cells: Iterable[Cell]) -> list[str | dict[str, str]]:
    """Texts once each (a column repeats few), and every real date."""
    given = list(cells)
    texts = dict.fromkeys(cell for cell in given if isinstance(cell, str) and cell)
    return [*texts, *(cell for cell in given if isinstance(cell, dict))]


def _by_texts(evidence: _Evidence) -> DateOrder | None:
    if not evidence.texts:
        return DateOrder(order="ymd", sure=True) if evidence.year_first else None
    fitting = {order: evidence.fitting(order) for order in OPEN_ORDERS}
    best = max(OPEN_ORDERS, key=lambda order: len(fitting[order]))
    second = max(len(fitting[order]) for order in OPEN_ORDERS if order != best)
    lead = len(fitting[best]) - second
    if not lead:
        return DateOrder(order=USUAL, sure=False, told="usual")
    others = [fitting[order] for order in OPEN_ORDERS if order != best and fitting[order]]
    telling = [t for t in evidence.texts if t in fitting[best] and any(t not in o for o in others)]
    telling = telling or list(evidence.texts)
    sure = best == USUAL or lead > 1
    return DateOrder(
        order=best,
        sure=sure,
        perhaps=None if sure else USUAL,
        examples=tuple(t.strip() for t in telling[:_EXAMPLES]),
    )


def _looks_swapped(evidence: _Evidence) -> bool:
    """Real dates none of which is past the 12th, beside texts that all are."""
    real, texts = evidence.real_days, evidence.texts
    if len(real) < _REAL_DATES or len(texts) < _LEFT_AS_TEXT or max(real) > 12:
        return False
    return not any(parts.fits("dmy") and parts.fits("mdy") for parts in texts.values())
