"""Title texts as words: abbreviations written out, filler left out, places in the text kept.

The words for communes and what is above them are data (resources/office/title_words.json).
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from cadredesk import resources
from cadredesk.domain.names import fold, text_key, tidy
from cadredesk.exchange.syllables import is_syllable

_WORD = re.compile(r"[a-z&]+|\d+")
_INITIALS = re.compile(r"\b[^\W\d_](?:\.\s?[^\W\d_])+\b")
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


def _data(name: str) -> list[str]:
    return resources.load_json("office", "title_words.json")[name]  # type: ignore[no-any-return]


@cache
def _filler() -> frozenset[str]:
    return frozenset(_data("filler"))


@cache
def _caps() -> tuple[Words, ...]:
    """The kinds of commune: such a word after a body says nothing, nor does the own name then."""
    return tuple(plain(said) for said in _data("communes"))


@cache
def _named(kind: str) -> re.Pattern[str]:
    """A word of a kind with a name behind it: "xã Phổ An", not "Hợp tác xã Phổ An"."""
    inner = [r"\s".join(said.split()[:-1]) for said in _data("no_communes")]
    before = "".join(rf"(?<!{words}\s)" for words in inner)
    words = "|".join(map(re.escape, _data(kind)))
    return re.compile(rf"(?i:{before}(?<!\w)(?:{words}))\s+(?=[^\W_a-zà-ỹ])")


def plain(text: str) -> Words:
    """The folded words of a text, nothing written out or left out."""
    return tuple(_WORD.findall(flat(tidy(text))))


def spoken(text: str) -> list[Token]:
    """The words of a text but "và", "của" and the like ("Lá" and "La" are names)."""
    found = [Token(m.group(), *m.span()) for m in _WORD.finditer(flat(text))]
    filler = _filler()
    found = [t for t in found if text[t.start : t.end].lower() not in filler]
    return _joined_initials(text, found) if "." in text else found


def _joined_initials(text: str, found: list[Token]) -> list[Token]:
    """Initials with dots between them as one word: "Đ.U.V", "P. T. P"."""
    for initials in _INITIALS.finditer(text):
        start, end = initials.span()
        if initials.group().isupper():
            word = "".join(_WORD.findall(flat(initials.group())))
            before = [t for t in found if t.end <= start]
            after = [t for t in found if t.start >= end]
            found = [*before, Token(word, start, end), *after]
    return found


def _letters(text: str, tokens: Iterable[Token]) -> str:
    """The letters of some words as written, in lower case."""
    return "".join(c for t in tokens for c in text[t.start : t.end].lower() if c.isalpha())


class Phrases:
    """Turns texts into words with one set of abbreviations."""

    def __init__(self, abbreviations: Mapping[str, str], own_names: Iterable[str] = ()) -> None:
        self._short: dict[Words, Words] = {}
        self._written: dict[Words, str] = {}
        for short, full in abbreviations.items():
            said = spoken(tidy(short))
            words = tuple(t.word for t in said)
            if words:
                self._short[words] = tuple(t.word for t in spoken(tidy(full)))
                self._written[words] = _letters(tidy(short), said)
        self._longest = max((len(w) for w in self._short), default=0)
        self._begun = {words[0] for words in self._short}
        self._tokens: dict[str, list[Token]] = {}
        self._own = [plain(n) for n in own_names]
        self._whole = {cap + own for cap in _caps() for own in self._own if own}
        self._ends = [cap + own for cap in _caps() for own in (*self._own, ())]
        self._no_communes = [plain(said) for said in _data("no_communes")]

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, abbreviations written out (all on the place of the short form)."""
        known = self._tokens.get(text)
        if known is None:
            known = self._tokens[text] = self._written_out(text)
        return known

    def _written_out(self, text: str) -> list[Token]:
        found = spoken(text)
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
        longest = self._longest if found[at].word in self._begun else 0
        for size in range(min(longest, len(found) - at), 0, -1):
            part = found[at : at + size]
            full = self._short.get(tuple(t.word for t in part))
            if full is not None and self._is_short(text, part):
                return size, full
        word = found[at].word
        if "&" in word:
            pieces = [self._short.get((w,), (w,)) for w in word.split("&") if w]
            return 1, tuple(w for piece in pieces for w in piece)
        return 1, (word,)

    def _is_short(self, text: str, part: list[Token]) -> bool:
        """Written in capitals, or no word anybody says ("ca" is one, "ubnd" is none)."""
        written = text[part[0].start : part[-1].end]
        if not self._spelled(text, part):
            return False
        if len(written) == 1:
            return text[part[0].end : part[0].end + 1] == "."
        return written.isupper() or not all(is_syllable(t.word) for t in part)

    def _spelled(self, text: str, part: list[Token]) -> bool:
        """Whether the marks are those of the short form, or left out ("CẤP" is no "CAP")."""
        meant = self._written[tuple(t.word for t in part)]
        pairs = zip(_letters(text, part), meant, strict=False)
        return all(letter in (other, _flat(other)) for letter, other in pairs)

    def is_commune(self, text: str) -> bool:
        """Whether a text names the commune itself and nothing else: "xã Ba Động"."""
        return plain(text) in self._whole

    def ends_in_commune(self, text: str) -> bool:
        """Whether the own commune, or the word for it, stands at the end of a text."""
        words = plain(text.rstrip(" )"))
        return any(len(words) > len(end) and words[-len(end) :] == end for end in self._ends)

    def without_commune(self, tokens: list[Token], *, bare: bool = True) -> list[Token]:
        """The tokens without "phường" or "phường Phổ Hòa" at their end; ``bare``: nor "Phổ Hòa".

        A bare name of one word stays: "Phổ" is also the end of "tổ dân phố".
        """
        words = tuple(t.word for t in tokens)
        for own in self._own:
            if own and words[-len(own) :] == own and len(words) > len(own):
                words = words[: -len(own)]
                break
        if any(words[-len(none) :] == none for none in self._no_communes):
            return tokens
        for cap in _caps():
            if words[-len(cap) :] == cap and len(words) > len(cap):
                words = words[: -len(cap)]
                return tokens[: len(words)]
        cut = len(tokens) - len(words)
        if cut:
            return tokens[: len(words)] if bare and cut > 1 and len(words) > 1 else tokens
        return tokens if self._own else _any_commune(tokens)


def _any_commune(tokens: list[Token]) -> list[Token]:
    """Where no own name is known, the name after "phường" is taken for it."""
    for at in range(len(tokens) - 1, 1, -1):
        for cap in _caps():
            words = tuple(t.word for t in tokens[at : at + len(cap)])
            if words == cap and len(tokens) - at - len(cap) <= 4:
                return tokens[:at]
    return tokens


def is_cap(text: str) -> bool:
    """Whether a text is the word for a commune alone."""
    return plain(text) in _caps()


def names_commune(text: str) -> bool:
    """Whether a text names a commune: "xã Phổ An", not "Hợp tác xã"."""
    return _named("communes").search(text) is not None


def names_area(text: str) -> bool:
    """Whether a text names a commune, district or province."""
    return names_commune(text) or _named("above").search(text) is not None


def marks_differ(one: str, other: str) -> bool:
    """Whether the words two names end in alike carry other marks; without marks nothing is said."""
    for first, second in zip(reversed(one.split()), reversed(other.split()), strict=False):
        if fold(first) != fold(second):
            return False
        marked = not first.isascii() and not second.isascii()
        if marked and text_key(first) != text_key(second):
            return True
    return False
