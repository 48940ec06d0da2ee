"""Words around a title that are none: what joins titles, what says one is over or only acted.

The words are data (resources/office/title_words.json).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from cadredesk import resources
from cadredesk.domain.names import tidy
from cadredesk.exchange.phrases import Words, flat, plain

OVER, ACTING, PLANNED = "over", "acting", "planned"
"""A title somebody no longer has, only stands in for, or does not have yet."""

DASH = re.compile(r"\s[-–—]\s")
SPACED = re.compile(r"\s+[-–—/+&]\s+|\s+và\s+|\.\s+", re.IGNORECASE)
JOINT = re.compile(r"\s*[-–—/+&]\s*|\s+và\s+|\.\s+", re.IGNORECASE)
BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")

_DEPUTY = re.compile(r"^P\s*\.\s*(?=[^\W\d_])")
_YEARS = re.compile(r"\d{4}\s*[-–—]\s*\d{4}")
_MARK = re.compile(r"^(?:[-–—+*•●▪►✓]+\s*|\d{1,2}\s*[.)/]\s+(?=\D))")
_NUMBERED = re.compile(r"(?:^|\s)(\d{1,2})\s*[.)]\s+(?=\D)")
_ENDS = " .,;:"


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a text; ``together`` where a word like "kiêm" joins it to the one before."""

    text: str
    start: int
    end: int
    together: bool = False


class TitleWords:
    """The words of one language of offices, ready to be looked for."""

    def __init__(self, lists: dict[str, list[str]]) -> None:
        self._lists = lists
        self._first = (
            (OVER, _starting(*lists["over"], *lists["ended"])),
            (ACTING, _starting(*lists["acting"])),
            (PLANNED, _starting(*lists["planned"])),
        )
        self._ended = _inside(lists["ended"])
        self._old = _inside(lists["old"], r"\W*$")
        self._until = _inside(lists["until"], r"\s+\d")
        self._planned_inside = _inside(lists["planned"])
        self._charge = _inside(lists["in_charge"])
        self._since = _inside(lists["since"], r"\s+\d")
        self._opening = _starting(*lists["opening"], *lists["present"])
        self._label = re.compile(
            r"^(?:(?:chức vụ|chức danh|cv)\s+)?" + _any(lists["columns"]) + r"\s*:\s*", re.I
        )
        self._together = re.compile(r"^\W*" + _any(lists["together"]) + r"\W*$", re.I)
        words = _any([*lists["together"], *lists["present"]])
        self.separator = re.compile(rf"\s*(?:[,;\n]\s*)?(?:\b{words}\b|[,;\n])\s*", re.I)
        self.manner = _sequences(lists["manner"])
        self.manner_kept = _sequences(lists["manner_kept"])
        self.nothing = frozenset(plain(n) for n in lists["nothing"])
        self._term = re.compile(
            rf"\s*,?\s*\b{_any(lists['terms'])}\s+"
            r"(?:(\d{4})\s*[-–]\s*(\d{4})|[ivxlc]+|\d{1,2})\b",
            re.I,
        )
        self._generic = _sequences(lists["generic"])
        self._level = _starting(*lists["levels"])
        self._levels = frozenset(plain(n) for n in lists["levels"])
        self._others = _starting(*lists["others"])
        self._deputy = _starting(*lists["deputy"])

    # --- what is said of a title ---

    def standing(self, text: str) -> str:
        """What the first words say: over, acting or planned; "" where they say none of it."""
        for name, patterns in self._first:
            if _found(patterns, text):
                return name
        return ""

    def gone(self, text: str) -> bool:
        """Whether words behind a title say when it was: "… đến 6/2025", "… (cũ)", "2015-2020"."""
        every = (self._old, self._until, self._planned_inside)
        return any(_found(p, text) for p in every) or _YEARS.search(text) is not None

    def ends(self, text: str) -> bool:
        """Whether somewhere it says that somebody has left: "… đã nghỉ hưu"."""
        return _found(self._ended, text) is not None

    def leaves(self, text: str) -> bool:
        """Whether it begins with somebody's leaving: "nghỉ hưu từ 1/7/2026"."""
        found = _found(self._ended, text)
        return found is not None and found.start() == 0

    def alone(self, text: str) -> bool:
        """Whether a text says "nguyên", "quyền", "dự kiến" and nothing more."""
        return any(
            not any(c.isalpha() for c in text[found.end() :])
            for _, patterns in self._first
            if (found := _found(patterns, text))
        )

    def charge(self, text: str) -> tuple[str, str, str] | None:
        """A title with what its holder is in charge of: before, the words for it, of what."""
        found = _found(self._charge, text)
        if not found or not found.start():
            return None
        return text[: found.start()].strip(_ENDS), found.group(), text[found.end() :].strip(_ENDS)

    def is_deputy(self, text: str) -> bool:
        """Whether a title is that of a deputy."""
        return _found(self._deputy, text) is not None

    def since(self, text: str) -> tuple[str, str] | None:
        """A title and, behind it, from which day: "…", "từ 7/2025"."""
        found = _found(self._since, text)
        if not found or not found.start():
            return None
        return text[: found.start()].strip(_ENDS), text[found.start() :].strip(_ENDS)

    @staticmethod
    def deputy(text: str) -> str:
        """Write out "P. Bí thư"; "" where a text begins otherwise."""
        said = _DEPUTY.sub("Phó ", text)
        return said if said != text else ""

    def is_generic(self, words: Words) -> bool:
        """Whether words say no more than "thủ trưởng đơn vị": whoever heads or works somewhere."""
        while words:
            said = next((said for said in self._generic if words[: len(said)] == said), None)
            if said is None:
                return False
            words = words[len(said) :]
        return True

    def is_level(self, text: str) -> bool:
        """Whether a text names a level above the commune, with or without its name."""
        return _found(self._level, text) is not None

    def is_bare_level(self, text: str) -> bool:
        """Whether a text is the word for a level above the commune alone."""
        return plain(text) in self._levels

    def is_other(self, text: str) -> bool:
        """Whether a text begins as names of organisations outside the office do."""
        return _found(self._others, text) is not None

    # --- cutting ---

    def lines(self, text: str, year: int | None = None) -> list[str]:
        """The lines of a cell, numbered ones on lines of their own.

        Terms are left out, but for those that ended before ``year``.
        """

        def term(found: re.Match[str]) -> str:
            ended = year is not None and found[2] is not None and int(found[2]) < year
            return found[0] if ended else ""

        cut = [_numbered(self._term.sub(term, tidy(line))) for line in text.splitlines()]
        return [line for lines in cut for line in lines if line]

    def cut(
        self, text: str, separator: re.Pattern[str], kept: Iterable[tuple[int, int]]
    ) -> list[Cut]:
        """The pieces between separators, but not within the spans kept."""
        spans = list(kept)
        pieces, start, together = [], 0, False
        for cut in separator.finditer(text):
            if not any(a < cut.end() and cut.start() < b for a, b in spans):
                pieces.append(Cut(text[start : cut.start()], start, cut.start(), together))
                start = cut.end()
                together = self._together.match(cut.group()) is not None
        pieces.append(Cut(text[start:], start, len(text), together))
        return [replace(c, text=said) for c in pieces if (said := self.clean(c.text))]

    def clean(self, piece: str) -> str:
        """A piece without bullets, labels of columns and words such as "giữ chức vụ"."""
        piece = tidy(piece).strip(_ENDS)
        before = None
        while piece != before:
            before = piece
            piece = _MARK.sub("", piece)
            piece = self._label.sub("", piece)
            if found := _found(self._opening, piece):
                piece = piece[found.end() :].lstrip(_ENDS)
        return piece.strip()


def _numbered(line: str) -> list[str]:
    """Make two lines of "1. Bí thư 2. Chủ tịch HĐND"."""
    starts: list[int] = []
    for found in _NUMBERED.finditer(line):
        if int(found.group(1)) == len(starts) + 1 and (starts or found.start() == 0):
            starts.append(found.start())
    if len(starts) < 2:
        return [line]
    ends = [*starts[1:], len(line)]
    return [line[a:b].strip() for a, b in zip(starts, ends, strict=True)]


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(map(re.escape, p.split())) for p in ordered) + ")"


Patterns = tuple[re.Pattern[str], re.Pattern[str]]
"""For texts with marks, and for those that leave them out."""


def _starting(*phrases: str) -> Patterns:
    return _both(lambda words: r"^" + words + r"(?!\w)\.?\s*", phrases)


def _inside(phrases: Iterable[str], after: str = "") -> Patterns:
    return _both(lambda words: r"(?<!\w)" + words + r"(?!\w)" + after, phrases)


def _both(frame: Callable[[str], str], phrases: Iterable[str]) -> Patterns:
    said = [tidy(p) for p in phrases]
    return (
        re.compile(frame(_any(said)), re.I),
        re.compile(frame(_any({flat(p) for p in said})), re.I),
    )


def _found(patterns: Patterns, text: str) -> re.Match[str] | None:
    return patterns[text.isascii()].search(text)


def _sequences(phrases: Iterable[str]) -> tuple[Words, ...]:
    return tuple(sorted((plain(p) for p in phrases), key=len, reverse=True))


@cache
def title_words() -> TitleWords:
    """The words as the program knows them."""
    return TitleWords(_lists())


def _lists() -> dict[str, list[str]]:
    return resources.load_json("office", "title_words.json")  # type: ignore[no-any-return]
