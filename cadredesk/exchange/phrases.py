"""Title texts as words: abbreviations written out, filler left out, places in the text kept."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from cadredesk.domain.names import fold, text_key, tidy
from cadredesk.exchange.syllables import is_syllable

_WORD = re.compile(r"[a-z&]+|\d+")
_FILLER = frozenset({"và", "của", "thuộc", "là"})
CAPS = (("phuong",), ("xa",), ("thi", "tran"), ("dac", "khu"))
"""The kinds of commune: such a word after a body, with or without the own name, says nothing."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its folded form and where in the text it stands."""

    word: str
    start: int
    end: int


def flat(text: str) -> str:
    """The text without marks and case, of the same length (the text must be NFC)."""
    return "".join(_flat(c) for c in text)


@lru_cache(maxsize=4096)
def _flat(char: str) -> str:
    lower = char.lower()
    if len(lower) != 1:
        return char
    if lower == "đ":
        return "d"
    return unicodedata.normalize("NFD", lower)[0]


def plain(text: str) -> Words:
    """The folded words of a text, nothing written out or left out."""
    return tuple(_WORD.findall(flat(tidy(text))))


def _spoken(text: str) -> list[Token]:
    """The words of a text but "và", "của" and the like ("Lá" and "La" are names)."""
    found = [Token(m.group(), *m.span()) for m in _WORD.finditer(flat(text))]
    return [t for t in found if text[t.start : t.end].lower() not in _FILLER]


class Phrases:
    """Turns texts into words with one set of abbreviations."""

    def __init__(self, abbreviations: Mapping[str, str], own_names: Iterable[str] = ()) -> None:
        self._short: dict[Words, Words] = {}
        for short, full in abbreviations.items():
            words = plain(short)
            if words:
                self._short[words] = tuple(t.word for t in _spoken(tidy(full)))
        self._longest = max((len(w) for w in self._short), default=0)
        self._own = [plain(n) for n in own_names]

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, abbreviations written out (all on the place of the short form)."""
        found = _spoken(text)
        result: list[Token] = []
        at = 0
        while at < len(found):
            size, words = self._expand(text, found, at)
            first, last = found[at], found[at + size - 1]
            result.extend(Token(w, first.start, last.end) for w in words)
            at += size
        return result

    def words(self, text: str) -> Words:
        """The same as bare words."""
        return tuple(t.word for t in self.tokens(text))

    def name(self, text: str) -> Words:
        """The words of a body's or title's name, the commune's name at its end left out."""
        return tuple(t.word for t in self.without_commune(self.tokens(tidy(text))))

    def _expand(self, text: str, found: list[Token], at: int) -> tuple[int, Words]:
        for size in range(min(self._longest, len(found) - at), 0, -1):
            part = found[at : at + size]
            full = self._short.get(tuple(t.word for t in part))
            if full is not None and self._is_short(text, part):
                return size, full
        word = found[at].word
        if "&" in word:
            pieces = [self._short.get((w,), (w,)) for w in word.split("&") if w]
            return 1, tuple(w for piece in pieces for w in piece)
        return 1, (word,)

    @staticmethod
    def _is_short(text: str, part: list[Token]) -> bool:
        """Written in capitals, or no word anybody says ("ca" is one, "ubnd" is none)."""
        written = text[part[0].start : part[-1].end]
        if len(written) == 1:
            return text[part[0].end : part[0].end + 1] == "."
        return written.isupper() or not all(is_syllable(t.word) for t in part)

    def is_commune(self, text: str) -> bool:
        """Whether a text names the commune itself and nothing else: "xã Ba Động"."""
        words = plain(text)
        return any(words == cap + own for cap in CAPS for own in self._own if own)

    def without_commune(self, tokens: list[Token], *, bare: bool = True) -> list[Token]:
        """The tokens without "phường" or "phường Phổ Hòa" at their end; ``bare``: nor "Phổ Hòa"."""
        words = tuple(t.word for t in tokens)
        for own in self._own:
            if own and words[-len(own) :] == own and len(words) > len(own):
                words = words[: -len(own)]
                break
        for cap in CAPS:
            if words[-len(cap) :] == cap and len(words) > len(cap):
                words = words[: -len(cap)]
                return tokens[: len(words)]
        if len(words) < len(tokens):
            return tokens[: len(words)] if bare and len(words) >= 2 else tokens
        return tokens if self._own else _any_commune(tokens)


def _any_commune(tokens: list[Token]) -> list[Token]:
    """Where no own name is known, the name after "phường" is taken for it."""
    for at in range(len(tokens) - 1, 1, -1):
        for cap in CAPS:
            words = tuple(t.word for t in tokens[at : at + len(cap)])
            if words == cap and len(tokens) - at - len(cap) <= 4:
                return tokens[:at]
    return tokens


def marks_differ(one: str, other: str) -> bool:
    """Whether the words two names end in alike carry other marks; without marks nothing is said."""
    for first, second in zip(reversed(one.split()), reversed(other.split()), strict=False):
        if fold(first) != fold(second):
            return False
        marked = not first.isascii() and not second.isascii()
        if marked and text_key(first) != text_key(second):
            return True
    return False
