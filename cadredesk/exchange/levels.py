"""Levels of education as sheets write them: "ThS Luật" is Thạc sĩ, and Luật its major."""

import re
from dataclasses import dataclass

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.names import fold, tidy

_SPLIT = re.compile(r"\s*[;\n+]\s*|\s*,\s+")
_WORDS = re.compile(r"[^\s()\-–:,./]+")
_EDGES = " \t-–:,.;()/"
_LANGUAGES = (
    "Tiếng Anh", "Anh văn", "Tiếng Pháp", "Tiếng Nga", "Tiếng Trung", "Tiếng Nhật", "Tiếng Hàn",
    "Tiếng Đức", "Tiếng Lào", "Tiếng Khmer", "Anh", "Pháp", "Nga", "Trung", "Nhật", "Hàn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """A level found in a text, and the rest of the text (for a degree: the major)."""

    entry: Code
    rest: str | None


def find_level(list_name: str, text: str, codes: CodeBook) -> Level | None:
    """The highest level a text names; each part of "ThS Luật; CN Anh văn" is read by itself."""
    whole = codes.find(list_name, text)
    if whole:
        return Level(whole, None)
    found = [lv for part in _SPLIT.split(text) if (lv := _in_part(list_name, part, codes))]
    if not found:
        single = _in_part(list_name, text, codes)
        return single
    return max(found, key=lambda lv: -1 if lv.entry.rank is None else lv.entry.rank)


def _in_part(list_name: str, part: str, codes: CodeBook) -> Level | None:
    """The longest spelling of a level at the start of a part, else at its end, else inside."""
    spans = [m.span() for m in _WORDS.finditer(part)]
    inside: Level | None = None
    for size in range(min(len(spans), 6), 0, -1):
        for first in _starts(len(spans), size):
            begin, end = spans[first][0], spans[first + size - 1][1]
            entry = codes.find(list_name, part[begin:end])
            if entry is None:
                continue
            level = Level(entry, _rest(part[:begin], part[end:]))
            if first == 0 or first + size == len(spans):
                return level
            if size > 1 or end - begin > 3:
                inside = inside or level
    return inside


def _starts(count: int, size: int) -> list[int]:
    """Positions to try for so many words: the start, the end, then in between."""
    last = count - size
    return list(dict.fromkeys([0, last, *range(1, last)])) if last >= 0 else []


def _rest(before: str, after: str) -> str | None:
    text = tidy(f"{before.strip(_EDGES)} {after.strip(_EDGES)}").strip(_EDGES)
    for word in ("ngành", "chuyên ngành"):
        if fold(text).startswith(fold(word) + " "):
            text = text[len(word) :].strip(_EDGES)
    return text or None


def language_level(text: str, codes: CodeBook) -> tuple[str | None, Code | None]:
    """Language and level of "Tiếng Anh B1"; either may be missing."""
    plain = tidy(text)
    for language in _LANGUAGES:
        if fold(plain) == fold(language) or fold(plain).startswith(fold(language) + " "):
            rest = plain[len(language) :].strip(_EDGES)
            level = find_level("foreign_language", rest, codes) if rest else None
            return language, level.entry if level else None
    level = find_level("foreign_language", plain, codes)
    return None, level.entry if level else None
