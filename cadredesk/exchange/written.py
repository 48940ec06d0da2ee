"""Texts that are dates: which numbers are written, and which of them is day, month and year."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cadredesk.domain.dates import DateReading, assemble
from cadredesk.domain.names import tidy
from cadredesk.exchange.cellwords import alternatives, cell_data, spelt
from cadredesk.exchange.grid import Cell, as_text
from cadredesk.exchange.lookalikes import plain_letters

OPEN_ORDERS = ("dmy", "mdy", "ymd")
"""Orders three bare numbers may stand in, the usual one first."""

_PLACES = {"dmy": (0, 1, 2), "mdy": (1, 0, 2), "ymd": (2, 1, 0)}
_PLAIN = re.compile(r"([1-9]|0[1-9]|[12]\d|3[01])([/.\-])([1-9]|0[1-9]|[12]\d|3[01])\2(\d{4})")
_TWO_DATES = re.compile(
    r"\d{1,2}\s*[./\-]\s*\d{1,2}\s*[./\-]\s*\d{2,4}|\d{1,2}\s*[./\-]\s*\d{4}|\d{4}"
)
_BEHIND = (
    re.compile(r"(?<=\d)[ t]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|sa|ch|z)?$"),
    re.compile(r"(?<=\d)\s*\([^()]*\)$"),
    re.compile(r"(?<=\d)\.0$"),
    re.compile(r"(?<=\d)\s*[;,:]\s*[^\d]*$"),
    re.compile(r"(?<=\d{4})[\s./\-]+$"),
)
_COMMAS = re.compile(r"\d{1,2}\s*,\s*(?:\d{1,2}\s*,\s*)?\d{4}")
_QUOTES = re.compile(r"['\"’‘`´′”“]")
_BETWEEN = re.compile(r"\s*(?:[./\\\-–—,]|…|_+)\s*|\s+")
_BARE = re.compile(r"[0-9]{1,2}")
_TOKEN = re.compile(r"m\d{2}|y\d{2}|y\d{4}|\d{1,2}|\d{4}|\d{6}|\d{8}")
_LONGEST = 60
_LONGEST_BARE = 6


@dataclass(frozen=True, slots=True)
class Parts:
    """The numbers of a written date.

    With ``told`` the text itself says which is which (a year in front, "tháng 4", "Apr"), and they
    stand as day, month, year, as far as there are any; else they are three, as written. None at
    all is a form nobody filled in: …/…/….
    """

    numbers: tuple[str, ...] = ()
    told: bool = True

    def arranged(self, order: str) -> tuple[str, ...]:
        """The numbers as day, month, year, when the column is written in this order."""
        if self.told or (order == "ymd" and len(self.numbers[2]) == 4):
            return self.numbers
        return tuple(self.numbers[place] for place in _PLACES[order])

    def reading(self, order: str) -> DateReading:
        """The date they make."""
        numbers = self.arranged(order)
        if len(numbers) == 1 and len(numbers[0]) == 2:
            return DateReading(value=(assemble(("1", *numbers)).value or "")[:4])
        return assemble(numbers)

    def short_year(self, order: str) -> bool:
        """Whether the year has two digits."""
        return bool(self.numbers) and len(self.arranged(order)[-1]) == 2

    def fits(self, order: str) -> bool:
        """Whether three bare numbers make a day in this order."""
        if order == "ymd" and len(self.numbers[2]) == 4:
            return False
        return self.reading(order).value is not None


@lru_cache(maxsize=65536)
def parts_of(said: str) -> Parts | None:
    """The numbers of a text that is a date; None for any other text."""
    plain = _PLAIN.fullmatch(said)
    if plain:
        return Parts((plain[1], plain[3], plain[4]), told=False)
    if len(said) > _LONGEST:
        return None
    return _of_tokens(_BETWEEN.split(_words_read(bare(said))))


@lru_cache(maxsize=8192)
def bare(said: str) -> str:
    """A date without what hangs on it: quotes, the time, .0, an age in brackets, a place behind."""
    text = _QUOTES.sub("", tidy(plain_letters(said)).casefold()).strip(" .;,:")
    for pattern in _BEHIND:
        text = pattern.sub("", text)
    return text.replace(",", "/") if _COMMAS.fullmatch(text) else text


def bare_year(cell: Cell) -> Parts | None:
    """A number of two digits, which is a year or an age: only its whole column can tell."""
    if isinstance(cell, dict) or (isinstance(cell, str) and len(cell) > _LONGEST_BARE):
        return None
    text = as_text(cell).strip()
    if not _BARE.fullmatch(text) or (len(text) == 1 and isinstance(cell, str)):
        return None
    return Parts((text.zfill(2),))


def two_dates(said: str) -> tuple[str, str] | None:
    """The two dates of a text that holds both ("03/02/2000 - 03/02/2001")."""
    if len(said) > _LONGEST:
        return None
    found = _TWO_DATES.findall(said)
    if len(found) != 2 or parts_of(said) is not None:
        return None
    return found[0], found[1]


# --- words in a date ------------------------------------------------------------------------------


@cache
def _month_numbers() -> dict[str, int]:
    lists = (cell_data("months"), cell_data("foreign_months"))
    return {word: int(n) for months in lists for n, words in months.items() for word in words}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    years = set(cell_data("year_words"))
    ours = [word for words in cell_data("months").values() for word in words]
    theirs = [word for words in cell_data("foreign_months").values() for word in words]
    twice = alternatives(years & set(ours))  # "tháng năm năm 1968", but "tháng … năm 1968"
    number = rf"(\d{{1,2}}(?!\d)|(?:{alternatives(set(ours) - years)})(?!\w)"
    number += rf"|(?:{twice})(?=\s*[/\-,]|\s+(?:{spelt('year_words')})))"
    start = r"(?<![^\W\d_])"
    return (
        re.compile(rf"{start}(?:{spelt('month_words')})[\s.]*{number}"),
        re.compile(rf"{start}({alternatives(theirs)})(?![^\W\d_])\.?"),
        re.compile(rf"{start}(?:{spelt('year_words')})[\s.:]*(?=\d{{2}})"),
        re.compile(rf"^(?:(?:{spelt('day_words')})(?![^\W\d_])[\s.:]*)+"),
    )


def _words_read(text: str) -> str:
    """Names of months as m04, the year after "năm" as y1968, words before the date left out."""
    if not any(c.isalpha() for c in text):
        return text
    months, month_names, years, before = _patterns()
    text = before.sub("", text)
    text = months.sub(_as_month, text)
    text = month_names.sub(_as_month, text)
    return years.sub(" y", text).strip()


def _as_month(found: re.Match[str]) -> str:
    word = found[1]
    number = int(word) if word.isdecimal() else _month_numbers()[word]
    return f" m{number:02} "


# --- numbers --------------------------------------------------------------------------------------


@cache
def _stand_ins() -> frozenset[str]:
    return frozenset(cell_data("no_part"))


def _of_tokens(tokens: list[str]) -> Parts | None:
    """Parts from the pieces of a text; …, xx and 00 stand for what is not known."""
    empty = _stand_ins()
    if all(token in empty for token in tokens):
        return Parts()
    if tokens[-1] in empty and not (tokens[-1] == "00" and len(tokens) > 1):
        return None  # no year
    known = [t for t in tokens[:-1] if t not in empty]
    if len(known) < 2:  # what stands before a piece not known says nothing: 26/…/1968
        gaps = [at for at, token in enumerate(tokens[:-1]) if token in empty]
        known = tokens[gaps[-1] + 1 : -1] if gaps else known
    known.append(tokens[-1])
    if len(known) > 3 or not all(_TOKEN.fullmatch(token) for token in known):
        return None
    return _named(known) if any(t[0] in "my" for t in known) else _unnamed(known)


def _named(tokens: list[str]) -> Parts | None:
    """Where the text names the month or the year."""
    months = [t[1:] for t in tokens if t[0] == "m"]
    years = [t[1:] for t in tokens if t[0] == "y"]
    plain = [t for t in tokens if t[0] not in "my"]
    if len(months) > 1 or len(years) > 1:
        return None
    if not years:
        at = _year_place(tokens, plain)
        if at is None:
            return None
        years = [plain.pop(at)]
    if not months and plain:
        months = [plain.pop()]
    if any(len(t) > 2 for t in (*plain, *months)) or len(plain) > 1:
        return None
    return Parts((*plain, *months, *years))


def _year_place(tokens: list[str], plain: list[str]) -> int | None:
    """Which number is the year beside a named month: the one of four digits, else the last."""
    long = [at for at, number in enumerate(plain) if len(number) == 4]
    if long or not plain:
        return long[0] if len(long) == 1 else None
    return None if tokens[-1][0] == "m" or len(plain[-1]) != 2 else len(plain) - 1


def _unnamed(tokens: list[str]) -> Parts | None:
    if len(tokens) == 1:
        return run_of_digits(tokens[0])
    told = len(tokens[0]) == 4
    if told:
        tokens = tokens[::-1]
    if max(len(t) for t in tokens[:-1]) > 2 or len(tokens[-1]) not in (2, 4):
        return None
    if len(tokens) == 2 and len(tokens[1]) == 2 and int(tokens[1]) <= 12:
        return None  # 12/05: a month and a year, or a day and a month
    return Parts(tuple(tokens), told=told or len(tokens) == 2)


def run_of_digits(digits: str) -> Parts | None:
    """1968, 26041968, 19680426, 041968, 196804, 260468: where only one reading makes sense."""
    if len(digits) == 4:
        return Parts((digits,))
    if len(digits) == 8 and _is_year(digits[:4]) and int(digits[4:6]) <= 12:
        return Parts((digits[6:], digits[4:6], digits[:4]))
    if len(digits) == 8:
        return Parts((digits[:2], digits[2:4], digits[4:]), told=False)
    return _six_digits(digits) if len(digits) == 6 else None


def _six_digits(digits: str) -> Parts | None:
    offers = [Parts((digits[:2], digits[2:4], digits[4:]), told=False)]
    if _is_year(digits[2:]):
        offers.append(Parts((digits[:2], digits[2:])))
    if _is_year(digits[:4]):
        offers.append(Parts((digits[4:], digits[:4])))
    found = [parts for parts in offers if parts.reading("dmy").value]
    return found[0] if len(found) == 1 else None


def _is_year(digits: str) -> bool:
    return "1900" <= digits <= "2100"
