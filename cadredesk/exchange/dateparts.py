"""A date spread over three columns (Ngày | Tháng | Năm): found in the headings, joined in a row."""

import re
from collections.abc import Callable, Mapping, Sequence

from cadredesk.domain.dates import date_pieces
from cadredesk.exchange.grid import Cell, as_text

_DAY = frozenset({"ngay", "ngay sinh", "sinh ngay"})
_MONTH = frozenset(
    {"thang", "thang sinh", "sinh thang", "ngay thang", "ngay thang sinh", "sinh ngay thang"}
)
_YEAR = frozenset({"năm", "nam sinh", "sinh nam", "thang nam", "thang nam sinh"})
_WORD = re.compile(r"(?i)^\s*(?:ngày|tháng|năm)\s*")

Paths = Mapping[int, Sequence[str]]
"""Of each column its headings as keys, outermost part first."""


def part_of(heading: str) -> str | None:
    """Which part of a date a heading names: day, month, year."""
    for part, words in (("day", _DAY), ("month", _MONTH), ("year", _YEAR)):
        if heading in words:
            return part
    return None


def date_columns(
    paths: Paths, name_of: Callable[[Sequence[str]], str | None], parted: frozenset[str]
) -> dict[int, str]:
    """Columns that are parts of one date, by field: birth_day, birth_month, and birth the year.

    Such columns stand side by side under one heading (``name_of`` says which date that is), or
    without any, which is the birth where no other column is. A month and a year are the least.
    """
    found: dict[int, str] = {}
    plain: list[dict[str, int]] = []
    for group in _groups(paths):
        above = tuple(paths[group["year"]][:-1])
        base = name_of(above) if above else None
        if base in parted:
            found |= _named(str(base), group)
        elif any("sinh" in heading.split() for c in group.values() for heading in paths[c]):
            found |= _named("birth", group)
        elif not above:
            plain.append(group)
    others = (name_of(path) for column, path in paths.items() if column not in found)
    elsewhere = any((name or "").startswith("birth") for name in (*others, *found.values()))
    if len(plain) == 1 and not elsewhere:
        found |= _named("birth", plain[0])
    return found


def _groups(paths: Paths) -> list[dict[str, int]]:
    groups: list[dict[str, int]] = []
    current: dict[str, int] = {}
    last: int | None = None
    for column in sorted(paths):
        part = part_of(paths[column][-1])
        follows = last == column - 1 and list(paths[column][:-1]) == list(paths[column - 1][:-1])
        if part is None or not follows or part in current:
            groups.append(current)
            current = {}
        if part is not None:
            current[part] = column
            last = column
    return [g for g in (*groups, current) if "year" in g and _has_month(g, paths)]


def _has_month(group: Mapping[str, int], paths: Paths) -> bool:
    """A column of the month, or one of month and year beside that of the day."""
    if "month" in group:
        return True
    return "day" in group and "thang" in paths[group["year"]][-1].split()


def _named(base: str, group: Mapping[str, int]) -> dict[int, str]:
    return {column: base if part == "year" else f"{base}_{part}" for part, column in group.items()}


def joined(day: Cell, month: Cell, year: Cell) -> Cell:
    """One date out of three cells, as far as they are filled; a whole date in one is left so."""
    day, month, year = (None if cell in (0, "0", "00") else cell for cell in (day, month, year))
    filled = [cell for cell in (day, month, year) if cell is not None]
    if day is not None and month is None and len(_pieces(year)) == 2:
        return f"{as_text(day).strip()}/{as_text(year).strip()}"  # Ngày | Tháng/năm
    whole = [cell for cell in filled if isinstance(cell, dict) or len(_pieces(cell)) > 1]
    if len(whole) == 1 and (len(filled) == 1 or whole[0] is year):
        return whole[0]
    year = _full_year(year, alone=len(filled) == 1)
    if not filled or (month is None and day is None):
        return year
    if month is None and day is not None:
        return f"{as_text(day).strip()}/…/{as_text(year).strip()}"  # the year is all it tells
    texts = [_WORD.sub("", as_text(c)).strip() for c in (day, month, year) if c is not None]
    return "/".join(texts if year is not None else [*texts, "…"])


def _pieces(cell: Cell) -> list[str]:
    return date_pieces(as_text(cell))


def _full_year(cell: Cell, *, alone: bool) -> Cell:
    """A year of two digits says that it is one, also where it lost its 0 or stands alone."""
    text = as_text(cell).strip()
    if isinstance(cell, float | int) and len(text) == 1:
        text = text.zfill(2)
    if re.fullmatch(r"\d{2}", text):
        return f"năm {text}" if alone else text
    return cell
