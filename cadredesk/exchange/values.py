"""Cells become values: blanks, marks and dittos, free text, genders, coded lists."""

from dataclasses import dataclass
from functools import cache, lru_cache

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.cellwords import cell_words, without_words
from cadredesk.exchange.columns import words
from cadredesk.exchange.grid import Cell, as_text
from cadredesk.exchange.levels import Level, find_level
from cadredesk.exchange.lookalikes import plain_letters


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell as understood. ``raw`` what it said where that differs; ``extra`` a second value.

    ``problem`` is one of those with a sentence in :mod:`cadredesk.exchange.drafts`;
    ``short_year`` tells that the century of a date is not written.
    """

    value: str | None = None
    raw: str | None = None
    problem: str | None = None
    extra: str | None = None
    short_year: bool = False


NOTHING = Reading()


def is_blank(cell: Cell) -> bool:
    """Nothing, spaces, or a dash that stands for nothing."""
    if type(cell) is not str:
        return cell is None
    if not cell:
        return True
    first = cell[0]
    if first.isalnum() and first not in _beginnings("blank"):
        return False
    return len(cell) <= 30 and _is_blank(cell)


@lru_cache(maxsize=8192)
def _is_blank(text: str) -> bool:
    plain = tidy(text)
    return not plain or plain in words("blank")


@cache
def _beginnings(name: str) -> frozenset[str]:
    """The first letters of a list of words, small and capital: most cells begin otherwise."""
    return frozenset(c for word in words(name) for c in (word[0].lower(), word[0].upper()))


def is_mark(cell: Cell) -> bool:
    """An x, a tick or a 1 that stands for yes."""
    text = as_text(cell)
    return len(text) <= 12 and tidy(text).casefold() in words("marks")


def is_no(cell: Cell) -> bool:
    """A 0, "không" or "chưa" where a mark would stand for yes."""
    text = as_text(cell)
    return not text or (len(text) <= 12 and fold(text).strip() in cell_words("no"))


def is_ditto(cell: Cell) -> bool:
    """A mark that repeats the cell above."""
    if type(cell) is not str or not 0 < len(cell) <= 12:
        return False
    return (not cell[0].isalnum() or cell[0] in _beginnings("ditto")) and _is_ditto(cell)


@lru_cache(maxsize=8192)
def _is_ditto(text: str) -> bool:
    return tidy(text).casefold().strip(". ") in words("ditto")


def text(cell: Cell) -> Reading:
    """Free text in one line."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell)
    value = tidy(plain_letters(said))
    return Reading(value=value or None, raw=raw_of(said, value))


def raw_of(said: str, value: str | None) -> str | None:
    """What a cell said, where that is not the value."""
    return said.strip() if said.strip() != (value or "") else None


# --- choices --------------------------------------------------------------------------------------


def gender(cell: Cell) -> Reading:
    """The gender "Nam", "nữ " and the like stand for."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell).strip()
    word = fold(plain_letters(said)).strip(" :;,*()")
    if word in cell_words("male"):
        return Reading(value="male")
    if word in cell_words("female"):
        return Reading(value="female")
    return Reading(problem="not-in-list", raw=said)


def coded(list_name: str, cell: Cell, codes: CodeBook) -> Reading:
    """The name of a list's entry; ``extra`` what else the cell said (a degree's major)."""
    if is_blank(cell):
        return NOTHING
    said = tidy(as_text(cell))
    level = _level(list_name, cell, codes)
    if level is None:
        return Reading(problem="not-in-list", raw=said)
    return Reading(value=level.entry.name, raw=raw_of(said, level.entry.name), extra=level.rest)


def _level(list_name: str, cell: Cell, codes: CodeBook) -> Level | None:
    said = plain_letters(as_text(cell))
    if isinstance(cell, dict) and "d" in cell:
        return _fraction(list_name, cell["d"], codes)
    entry = codes.find(list_name, said) or codes.find(list_name, said.strip(" \n\t.,;:*'\""))
    if entry:
        return Level(entry, None)
    if any(entry.rank is not None for entry in codes.of(list_name)):
        return find_level(list_name, said, codes)
    entry = codes.find(list_name, without_words(said, "about_people"))
    entry = entry or _spaced_otherwise(list_name, said, codes)
    return Level(entry, None) if entry else None


def _spaced_otherwise(list_name: str, said: str, codes: CodeBook) -> Code | None:
    """The entry written with its spaces elsewhere: "Khơme", "Ba Na", "Raglai"."""
    letters = fold(without_words(said, "about_people")).replace(" ", "")
    for entry in codes.of(list_name) if letters else ():
        if any(fold(t).replace(" ", "") == letters for t in (entry.name, *entry.variants)):
            return entry
    return None


def _fraction(list_name: str, day: str, codes: CodeBook) -> Level | None:
    """The spreadsheet took 9/12 or 10/10 for a day of this year."""
    _, month, number = (str(int(part)) for part in day[:10].split("-"))
    for said in (f"{number}/{month}", f"{month}/{number}"):
        entry = codes.find(list_name, said)
        if entry:
            return Level(entry, None)
    return None
