"""Cells become values: dates, names, numbers that lost their zeros, coded lists, genders."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import earliest, read_date
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.columns import words
from cadredesk.exchange.grid import Cell, as_text
from cadredesk.exchange.levels import Level, find_level

_EPOCH = date(1899, 12, 30)
_NAME_CHARS = re.compile(r"[^\W\d_]|[\u0300-\u036f '’().\-]")
_QUOTED = re.compile(r"(?<!\S)[\"“”«]([^\"“”«»]+)[\"“”»](?!\S)")
_APOSTROPHES = re.compile(r"[`´‘ʼʹʻ′＇\"“”„″]")
_HYPHENS = re.compile(r"[‐-―−]")
_HONORIFIC = re.compile(r"^(?:đ/c|đồng chí)\s*[.:]?\s*(?=\S)", re.IGNORECASE)
_DATES = re.compile(r"\d{1,2}\s*[./\-]\s*\d{1,2}\s*[./\-]\s*\d{2,4}|\d{1,2}\s*[./\-]\s*\d{4}|\d{4}")
_SLASHED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_BEHIND_DATE = re.compile(r"(?<=\d)(?:[ T]0{1,2}:00(?::00)?(?:\.0+)?|\s*\(\d+ tuổi\)|\.0)$")
_COMMAS = re.compile(r"\d{1,2}\s*,\s*(?:\d{1,2}\s*,\s*)?\d{4}")
_BRACKETED = re.compile(r"\(.*\)")
_MALE = frozenset({"nam", "male", "trai", "ong", "m"})
_FEMALE = frozenset({"nu", "female", "gai", "ba", "f"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell as understood. ``raw`` what it said where that differs; ``extra`` a second value.

    ``problem``: not-a-date, no-such-day, out-of-range, in-future, bad-name, no-name, bad-id,
    bad-phone, not-in-list.
    """

    value: str | None = None
    raw: str | None = None
    problem: str | None = None
    extra: str | None = None


NOTHING = Reading()


def is_blank(cell: Cell) -> bool:
    """Nothing, spaces, or a dash that stands for nothing."""
    if cell is None or cell == "":
        return True
    return isinstance(cell, str) and len(cell) <= 30 and _is_blank(cell)


@lru_cache(maxsize=8192)
def _is_blank(text: str) -> bool:
    return not text.strip() or text.strip() in words("blank")


def is_mark(cell: Cell) -> bool:
    """An x, a tick or a 1 that stands for yes."""
    return as_text(cell).strip().casefold() in words("marks")


def is_ditto(cell: Cell) -> bool:
    """A mark that repeats the cell above."""
    return isinstance(cell, str) and len(cell) <= 12 and _is_ditto(cell)


@lru_cache(maxsize=8192)
def _is_ditto(text: str) -> bool:
    return tidy(text).casefold().strip(". ") in words("ditto")


def text(cell: Cell) -> Reading:
    """Free text in one line."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell)
    value = tidy(said)
    return Reading(value=value or None, raw=_raw(said, value))


def _raw(said: str, value: str | None) -> str | None:
    return said.strip() if said.strip() != (value or "") else None


# --- names ----------------------------------------------------------------------------------------


def name(cell: Cell, *, decoded: bool = False) -> Reading:
    """A person's name: one line, no notes in brackets on a second line, no shouting.

    ``decoded``: the text came out of an old encoding, whose capitals carry no marks.
    """
    said = as_text(cell)
    if not isinstance(cell, str):
        return Reading(problem="bad-name", raw=said)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    kept = [line for i, line in enumerate(lines) if i == 0 or not _BRACKETED.fullmatch(line)]
    value = _HONORIFIC.sub("", _plain_signs(" ".join(kept)).strip(" ,;:*"))
    if not _is_name(value):
        return Reading(problem="bad-name", raw=said.strip())
    if value.isupper() or decoded:
        value = " ".join(_proper(word) for word in value.split(" "))
    return Reading(value=value, raw=_raw(said, value))


def _plain_signs(text: str) -> str:
    """Pictures and quotation marks left out; every sign that stands for an apostrophe is one.

    "H'Hen Niê" and "K’Brơi" are written with whatever the keyboard gave, also with " and `.
    """
    text = "".join(c for c in text if not _is_picture(c))
    text = _APOSTROPHES.sub("'", _QUOTED.sub(r"\1", text))
    return tidy(_HYPHENS.sub("-", text))


def _is_picture(char: str) -> bool:
    """Emoji and their parts, and characters no font has."""
    if "\ufe00" <= char <= "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return unicodedata.category(char) in ("So", "Cs", "Co", "Cn", "Cc") and not char.isspace()


def lines_of_people(cell: Cell, births: Iterable[Cell]) -> bool:
    """Whether one cell names several people: as many names as births, line by line."""
    names = [line.split() for line in as_text(cell).splitlines() if line.strip()]
    if len(names) < 2 or any(len(words) < 2 for words in names):
        return False
    counts = (sum(bool(line.strip()) for line in as_text(b).splitlines()) for b in births)
    return len(names) in counts


def _is_name(value: str) -> bool:
    letters = sum(c.isalpha() or c in "'’" for c in value)
    plain = all(_NAME_CHARS.fullmatch(c) for c in value)
    return plain and letters >= 2 and value[:1].isalpha() and len(value) <= 60


def _proper(word: str) -> str:
    parts = re.split(r"(['’`\-(])", word)
    return "".join(p[:1].upper() + p[1:].lower() for p in parts)


# --- dates ----------------------------------------------------------------------------------------


def day(cell: Cell, latest: date | None = None) -> Reading:
    """A whole or partial date; ``latest`` is the last day it may be."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell)
    found = _date_of(cell, said)
    if found.value and latest is not None and earliest(found.value) > latest:
        return Reading(problem="in-future", raw=said)
    return found


def is_month_first(texts: Iterable[str]) -> bool:
    """Whether full dates of a column only make sense as month/day/year."""
    pairs = [(int(m[1]), int(m[2])) for t in texts if (m := _SLASHED.fullmatch(t.strip()))]
    late_days = sum(day > 12 >= month for month, day in pairs)
    return late_days >= 2 and not any(month > 12 for month, _ in pairs)


def day_first(text: str) -> str:
    """A month/day/year text put into our order."""
    return _SLASHED.sub(r"\2/\1/\3", text.strip())


def two_days(cell: Cell) -> tuple[str, str] | None:
    """The two dates of a cell that holds both ("03/02/2000 - 03/02/2001"), as texts."""
    if not isinstance(cell, str):
        return None
    found = _DATES.findall(cell)
    if len(found) != 2 or read_date(tidy(cell)).value:
        return None
    return found[0], found[1]


def _date_of(cell: Cell, said: str) -> Reading:
    if isinstance(cell, dict) and "d" in cell:
        return Reading(value=cell["d"])
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _date_of_number(float(cell), said)
    typed = _as_typed(said)
    if re.fullmatch(r"\d{5}", typed):
        return _date_of_number(float(typed), said)
    read = read_date(typed)
    value = read.value
    shown = "/".join(reversed(value.split("-"))) if value else None
    return Reading(value=value, problem=read.problem, raw=_raw(said, shown))


def _as_typed(said: str) -> str:
    """A date without what other programs hang on it: a quote, the time, .0, an age in brackets."""
    text = _BEHIND_DATE.sub("", tidy(said).lstrip("'’"))
    return text.replace(",", "/") if _COMMAS.fullmatch(text) else text


def _date_of_number(number: float, said: str) -> Reading:
    """A year, 5.1979 typed as a number, 26041968, or the serial number of a day."""
    if number.is_integer() and 1900 <= number <= 2100:
        return Reading(value=f"{int(number):04}")
    if 1 <= number < 13 and not number.is_integer():
        read = read_date(f"{number:.4f}")
        return Reading(value=read.value, problem=read.problem, raw=said)
    if number.is_integer() and 1_011_900 <= number <= 31_129_999:
        read = read_date(f"{int(number):08}")
        return Reading(value=read.value, problem=read.problem, raw=said)
    if 5_000 <= number <= 80_000:
        return Reading(value=(_EPOCH + timedelta(days=int(number))).isoformat(), raw=said)
    return Reading(problem="not-a-date", raw=said)


# --- numbers that are names -----------------------------------------------------------------------


def citizen_id(cell: Cell) -> Reading:
    """Twelve digits; zeros a spreadsheet took from the front are put back. Nine are an old card."""
    said = as_text(cell).strip()
    digits = re.sub(r"[\s.\-']", "", said)
    if not digits or is_blank(cell):
        return NOTHING
    if not re.fullmatch(r"\d{9,12}", digits):
        inside = re.search(r"(?<!\d)(\d{12}|\d{9})(?!\d)", said)
        if inside is None:
            return Reading(problem="bad-id", raw=said)
        digits = inside.group()
    if len(digits) == 9:
        return Reading(extra=digits, raw=said)
    value = digits.zfill(12)
    return Reading(value=value, raw=_raw(said, value))


def party_card(cell: Cell) -> Reading:
    """Twelve digits (new) or eight (old), zeros put back."""
    said = as_text(cell).strip()
    digits = re.sub(r"[\s.\-']", "", said)
    if not digits or is_blank(cell):
        return NOTHING
    if not re.fullmatch(r"\d+", digits) or not 4 <= len(digits) <= 12:
        return Reading(problem="bad-id", raw=said)
    value = digits.zfill(8 if len(digits) <= 8 else 12)
    return Reading(value=value, raw=_raw(said, value))


def phone(cell: Cell) -> Reading:
    """A telephone number with its 0; several are kept, joined by a comma."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell).strip()
    numbers = [n for n in (_phone(part) for part in re.split(r"[;,/\n]+|\s+-\s+", said)) if n]
    if not numbers:
        return Reading(problem="bad-phone", raw=said)
    value = ", ".join(numbers)
    return Reading(value=value, raw=_raw(said, value))


def _phone(part: str) -> str | None:
    digits = re.sub(r"[\s.\-()]", "", part)
    if digits.startswith("+84"):
        digits = "0" + digits[3:].lstrip("0")
    elif digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if not re.fullmatch(r"\d{7,11}", digits):
        return None
    return digits if digits.startswith("0") or len(digits) < 9 else "0" + digits


# --- choices --------------------------------------------------------------------------------------


def gender(cell: Cell) -> Reading:
    """The gender "Nam", "nữ " and the like stand for."""
    if is_blank(cell):
        return NOTHING
    said = as_text(cell).strip()
    word = fold(said).strip(" :;,")
    if word in _MALE:
        return Reading(value="male")
    if word in _FEMALE:
        return Reading(value="female")
    return Reading(problem="not-in-list", raw=said)


def coded(list_name: str, cell: Cell, codes: CodeBook) -> Reading:
    """The name of a list's entry; ``extra`` what else the cell said (a degree's major)."""
    if is_blank(cell):
        return NOTHING
    said = tidy(as_text(cell))
    if list_name in ("ethnic_group", "religion", "general_education"):
        entry = codes.find(list_name, said) or codes.find(list_name, said.rstrip(".,;"))
        level = Level(entry, None) if entry else None
    else:
        level = find_level(list_name, as_text(cell), codes)
    if level is None:
        return Reading(problem="not-in-list", raw=said)
    return Reading(value=level.entry.name, raw=_raw(said, level.entry.name), extra=level.rest)
