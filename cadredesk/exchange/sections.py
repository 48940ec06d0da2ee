"""Rows that name a unit or body: how they are told, and which one people are under."""

import re
from dataclasses import dataclass
from functools import cache

from cadredesk.domain.names import tidy
from cadredesk.exchange.columns import key, spoken, words
from cadredesk.exchange.naming import is_name

_NUMBER = re.compile(r"\(?\d{1,6}(?:\.0)?\s*[.)]?|\d{1,3}(?:\.\d{1,3}){1,2}\.?")
_ROMAN = re.compile(r"(?=[IVXLC])[IVXLC]{1,7}(?:\.\d{1,2})?\s*[.):]?|[A-ZĐ]\s*[.):]?")
_LEADING = re.compile(
    r"^\s*((?:[IVXLC]{1,7}|[A-ZĐ]|[a-z]|\d{1,2})(?:\.\d{1,2})*)\s*[.):/-]+\s*(?=\S)"
)
_ROMAN_ALONE = re.compile(r"[IVXLC]+")
_LETTERS = "ABCDĐEFGHIKLM"


def is_number(text: str) -> bool:
    """Whether a text numbers a row: 1, 1., (1), 1.1, 01."""
    return bool(_NUMBER.fullmatch(text))


def is_mark(text: str) -> bool:
    """Whether a text marks a section: I, II., A, Đ), IV.2."""
    return bool(_ROMAN.fullmatch(text))


def has_mark(text: str) -> bool:
    """Whether a text begins with the mark of a section: "II. Văn phòng"."""
    return bool(_LEADING.match(text))


def without_mark(text: str) -> str:
    """A section's text without its mark and what closes it."""
    return _LEADING.sub("", tidy(text)).rstrip(" :")


def starts_as_body(text: str) -> bool:
    """Whether a text begins like the name of a body, an office or a group of staff.

    Judged with its marks: "Phương Văn Tám" is no phường.
    """
    bare = _LEADING.sub("", text)
    if bare.isascii():
        return bool(_bodies(plain=True).match(key(bare))) and not is_name(bare)
    return bool(_bodies(plain=False).match(spoken(bare)))


@cache
def _bodies(*, plain: bool) -> re.Pattern[str]:
    form = key if plain else spoken
    known = "|".join(sorted((form(w) for w in words("bodies")), key=len, reverse=True))
    before = "|".join(form(w) for w in words("before_bodies"))
    return re.compile(rf"(?:(?:{before}) )?(?:{known})(?![^\W_])")


@dataclass(slots=True)
class _Level:
    style: str
    mark: str
    text: str


class Sections:
    """The sections a row lies in, outermost first: A → I → 1 → a."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def enter(self, mark: str, text: str) -> None:
        """Go into a section; those of its own kind and within are left."""
        if not mark:
            found = _LEADING.match(text)
            mark = found.group(1) if found else ""
        style = self._style(mark.strip(" .):("))
        for at, level in enumerate(self._levels):
            if level.style == style:
                del self._levels[at:]
                break
        self._levels.append(_Level(style, mark.strip(" .):("), without_mark(text)))

    @property
    def unit(self) -> str | None:
        """The innermost section that names a body, else the innermost."""
        for level in reversed(self._levels):
            if starts_as_body(level.text):
                return level.text
        return self._levels[-1].text if self._levels else None

    def _style(self, mark: str) -> str:
        if not mark:
            return "plain"
        if mark[0].isdigit():
            return f"number{mark.count('.')}"
        if mark.islower():
            return "small"
        return "letter" if self._is_letter(mark) else "roman"

    def _is_letter(self, mark: str) -> bool:
        """Whether a mark is a letter: C after B, but not C after XC."""
        if len(mark) > 1 or mark not in _LETTERS:
            return False
        if not _ROMAN_ALONE.fullmatch(mark):
            return True
        before = _LETTERS[_LETTERS.index(mark) - 1]
        return any(level.style == "letter" and level.mark == before for level in self._levels)
