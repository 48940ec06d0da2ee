"""Levels of education as sheets write them: "ThS Luật" is Thạc sĩ, and Luật its major."""

import re
from dataclasses import dataclass
from functools import cache

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.cellwords import cell_data, spelt

_SPLIT = re.compile(r"\s*[;\n+]\s*|\s*,\s+")
_WORDS = re.compile(r"[^\s()\-–:,./]+")
_YEARS = re.compile(r"\(?\b(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?\b\)?|\(\s*\d*\s*\)")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_EDGES = " \t-–:,.;()/"
_COUNT = re.compile(r"^\W*\d{1,2}\s+(?=[^\W\d_])")
_FORMS = "form_of_study"


@dataclass(frozen=True, slots=True)
class Level:
    """A level found in a text, and the rest of the text (for a degree: the major)."""

    entry: Code
    rest: str | None


def find_level(list_name: str, text: str, codes: CodeBook) -> Level | None:
    """The highest level a text names; each part of "ThS Luật; CN Anh văn" is read by itself.

    What somebody still studies for is no level.
    """
    whole = codes.find(list_name, text)
    if whole:
        return Level(whole, None)
    found = list(_levels(list_name, text, codes))
    if not found:
        return None if _unfinished().search(text) else _in_part(list_name, text, codes)
    return max(found, key=lambda lv: -1 if lv.entry.rank is None else lv.entry.rank)


def _levels(list_name: str, text: str, codes: CodeBook) -> list[Level]:
    """The levels of the parts of a text; a part that names none is more of the one before it."""
    found: list[Level] = []
    for part in _SPLIT.split(text):
        if _unfinished().search(part):
            continue
        level = _in_part(list_name, part, codes)
        more = None if level else _rest("", part, codes)
        if level:
            found.append(level)
        elif found and more:
            rest = ", ".join(t for t in (found[-1].rest, more) if t)
            found[-1] = Level(found[-1].entry, rest)
    return found


@cache
def _unfinished() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![^\W\d_])(?:{spelt('unfinished')})(?![^\W\d_])")


def _in_part(list_name: str, part: str, codes: CodeBook) -> Level | None:
    """The longest spelling of a level at the start of a part, else at its end, else inside."""
    part = _COUNT.sub("", part)
    spans = [m.span() for m in _WORDS.finditer(part)]
    inside: Level | None = None
    for size in range(min(len(spans), 6), 0, -1):
        for first in _starts(len(spans), size):
            begin, end = spans[first][0], spans[first + size - 1][1]
            entry = codes.find(list_name, part[begin:end])
            if entry is None:
                continue
            level = Level(entry, _rest(part[:begin], part[end:], codes))
            if first == 0 or first + size == len(spans):
                return level
            if size > 1 or end - begin > 3:
                inside = inside or level
    return inside


def _starts(count: int, size: int) -> list[int]:
    """Positions to try for so many words: the start, the end, then in between."""
    last = count - size
    return list(dict.fromkeys([0, last, *range(1, last)])) if last >= 0 else []


def _rest(before: str, after: str, codes: CodeBook) -> str | None:
    """What a level leaves: its subject, without years, numbers and the form of study."""
    text = _YEARS.sub(" ", f"{before.strip(_EDGES)} {after.strip(_EDGES)}")
    text = _without_form(tidy(text).strip(_EDGES), codes)
    for word in ("ngành", "chuyên ngành"):
        if fold(text).startswith(fold(word) + " "):
            text = text[len(word) :].strip(_EDGES)
    return text if _LETTERS.search(text) else None


def _without_form(text: str, codes: CodeBook) -> str:
    """A subject without "tại chức", "(VLVH)" and the like around it."""
    spans = [m.span() for m in _WORDS.finditer(text)]
    for size in range(min(len(spans), 4), 0, -1):
        head, tail = text[: spans[size - 1][1]], text[spans[-size][0] :]
        if codes.find(_FORMS, head):
            return text[len(head) :].strip(_EDGES)
        if codes.find(_FORMS, tail):
            return text[: -len(tail)].strip(_EDGES)
    return text


def language_level(text: str, codes: CodeBook) -> tuple[str | None, Code | None]:
    """Language and level of "Tiếng Anh B1"; either may be missing."""
    plain = tidy(text)
    for language in cell_data("languages"):
        if fold(plain) == fold(language) or fold(plain).startswith(fold(language) + " "):
            rest = plain[len(language) :].strip(_EDGES)
            level = find_level("foreign_language", rest, codes) if rest else None
            return language, level.entry if level else None
    level = find_level("foreign_language", plain, codes)
    return None, level.entry if level else None
