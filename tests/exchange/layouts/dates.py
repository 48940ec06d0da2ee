"""How offices write dates into cells."""

import re
from datetime import date
from random import Random

Cell = str | int | float | date | None

_EPOCH = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_TEXTS = {
    "d/m/yyyy": "{d}/{m}/{y}",
    "dd/mm/yyyy": "{d:02}/{m:02}/{y}",
    "d.m.yyyy": "{d:02}.{m:02}.{y}",
    "d-m-yyyy": "{d:02}-{m:02}-{y}",
    "party": "{d:02}/{m}/{y}",
    "spaced": "{d} / {m} / {y}",
    "m/d/yyyy": "{m:02}/{d:02}/{y}",
    "yyyy-mm-dd": "{y}-{m:02}-{d:02}",
    "d/m/yy": "{d:02}/{m:02}/{yy:02}",
    "d.m.yy": "{d}.{m}.{yy:02}",
    "words": "ngày {d:02} tháng {m:02} năm {y}",
    "packed": "{d:02}{m:02}{y}",
}
STYLES = (*_TEXTS, "real", "serial", "mixed", "wild")
"""All ways; ``mixed`` is texts and real dates in one column, ``wild`` any text day first."""


def write(iso: str | None, style: str, rng: Random, *, mac: bool = False) -> Cell:
    """A partial date as an office writes it; ``mac`` counts serial days from 1904."""
    if iso is None:
        return None
    if style == "mixed":
        style = rng.choice(("d/m/yyyy", "real", "dd/mm/yyyy"))
    elif style == "wild":
        style = rng.choice(("d/m/yyyy", "dd/mm/yyyy", "d.m.yyyy", "d-m-yyyy", "party"))
    numbers = [int(part) for part in iso.split("-")]
    if len(numbers) == 1:
        return _year(numbers[0], style, rng)
    if len(numbers) == 2:
        return _month(numbers[0], numbers[1], style, rng)
    day = date(*numbers)
    if style == "real":
        return day
    if style == "serial":
        return (day - _EPOCH[mac]).days
    return _TEXTS[style].format(d=day.day, m=day.month, y=day.year, yy=day.year % 100)


def _year(year: int, style: str, rng: Random) -> Cell:
    if style in ("real", "serial", "mixed"):
        return year
    return f"năm {year}" if style == "words" else rng.choice((year, str(year)))


def _month(year: int, month: int, style: str, rng: Random) -> Cell:
    if style == "words":
        return f"tháng {month} năm {year}"
    sign = (re.findall(r"[-./]", _TEXTS.get(style, "/")) or ["/"])[0]
    if style == "yyyy-mm-dd":
        return f"{year}-{month:02}"
    return f"{month:0{rng.choice((1, 2))}}{sign}{year}"


def shown(day: date) -> str:
    """A real date as a spreadsheet shows it and writes it into a csv."""
    return f"{day.day:02}/{day.month:02}/{day.year}"
