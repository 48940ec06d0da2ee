"""What headings say: the words of the data, and the field a heading names best."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from cadredesk import resources
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange import kinds
from cadredesk.exchange.kinds import Kind

YEAR = "năm"
_GENDER_BRACKETS = r"\((?!\s*(?:nam|nữ|nu)\s*\))[^)]*\)"
_BRACKETS = re.compile(_GENDER_BRACKETS, re.IGNORECASE)
_NO_WORD = re.compile(r"[^a-z0-9]+")
_WORDS = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHORT = 4
"""Words up to so many letters must have the right marks: Hộ is not Họ, ĐT not DT."""


def key(text: str) -> str:
    """A heading in the form headings are compared in: letters and digits, single spaces."""
    return _NO_WORD.sub(" ", fold(text)).strip()


@lru_cache(maxsize=8192)
def heading_key(text: str) -> str:
    """The same without what stands in brackets (unless nothing else, or Nam or Nữ, stands there).

    "Năm" alone keeps its mark: it is not "Nam". The names of databases (HoTen) are taken apart.
    """
    bare = _bare(text)
    return YEAR if bare.casefold().strip(" .:*") == YEAR else key(bare) or key(text)


def _bare(text: str) -> str:
    plain = tidy(text)
    if plain.isascii() and " " not in plain:
        plain = _CAMEL.sub(" ", plain)
    return tidy(_BRACKETS.sub(" ", plain))


def bare_heading(text: str) -> str:
    """A heading as written, without brackets, stars and what closes it."""
    return tidy(_BRACKETS.sub(" ", tidy(text))).strip(" *:;.,-")


@lru_cache(maxsize=8192)
def spoken(text: str) -> str:
    """Words with their marks; where in a word its tone is written says nothing."""
    return " ".join(_toned(word) for word in _WORDS.findall(tidy(text).casefold()))


def _toned(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in parts if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES)) + tone


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, outermost part first: as keys, with its marks, and with what is in brackets."""

    keys: tuple[str, ...]
    spoken: tuple[str, ...]
    full: str
    marked: bool

    @property
    def whole(self) -> str:
        """All parts as one key."""
        return " ".join(self.keys)

    def says(self, phrase: "Phrase") -> bool:
        """Whether a phrase stands anywhere outside brackets, by its marks where there are any."""
        if self.marked:
            return _in(phrase.spoken, " ".join(self.spoken))
        return _in(phrase.key, self.whole)

    def says_at_all(self, phrase: "Phrase") -> bool:
        """The same, brackets too."""
        return _in(phrase.spoken, self.full) if self.marked else _in(phrase.key, key(self.full))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the data, in both forms."""

    key: str
    spoken: str


def heading(path: Sequence[str]) -> Heading:
    """A heading of texts as written, or of keys."""
    keys = tuple(heading_key(text) for text in path)
    full = spoken(" ".join(path))
    bare = tuple(spoken(_bare(text)) for text in path)
    return Heading(keys, bare, full, not full.isascii() and YEAR not in path)


def _phrases(texts: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(heading_key(t), spoken(t)) for t in texts)


def _in(phrase: str, text: str) -> bool:
    return f" {phrase} " in f" {text} "


@dataclass(frozen=True, slots=True)
class Spec:
    """How headings of one field are written."""

    field: str
    family: bool
    exact: dict[str, frozenset[str]]
    has: tuple[str, ...]
    without: tuple[Phrase, ...]
    under: tuple[str, ...]
    leaf: dict[str, frozenset[str]]
    otherwise: dict[str, frozenset[str]]

    def score(self, heading: Heading) -> int:
        """How well a heading names this field; 0 not at all."""
        if heading.whole in self.otherwise:
            return 45
        if self.refuses(heading, family_only=True):
            return 0
        leaf, parents = heading.keys[-1], " ".join(heading.keys[:-1])
        marked = heading.spoken[-1]
        if any(_in(word, parents) for word in self.under):
            found = _exact(self.leaf, leaf, marked)
            if found:
                return 300 + found
        full = key(heading.full)
        if full != heading.whole and (found := _exact(self.exact, full, heading.full)):
            return 270 + found
        whole = _exact(self.exact, heading.whole, " ".join(heading.spoken))
        if whole:
            return 260 + whole
        if self.refuses(heading):
            return 0
        found = _exact(self.exact, leaf, marked)
        if found:
            return 220 + found
        return self._inside(heading)

    def _inside(self, heading: Heading) -> int:
        """How well words within a heading name this field, above all in its lowest part."""
        for text, least in ((heading.keys[-1], 100), (heading.whole, 50)):
            inside = [w for w in self.has if _in(w, text)]
            if inside:
                return least + max(map(len, inside))
        return 40 if self.field == "number" and heading.keys[0] in self.exact else 0

    def refuses(self, heading: Heading, *, family_only: bool = False) -> bool:
        """Whether a heading is of somebody else's, or of something only near to the field."""
        if not self.family and any(heading.says_at_all(p) for p in _relatives(heading.marked)):
            return True
        return not family_only and any(heading.says(p) for p in self.without)


def _exact(known: dict[str, frozenset[str]], key_: str, said: str) -> int:
    """1 to 5 where a heading is one of the data's; less where only its marks are others."""
    spellings = known.get(key_)
    if spellings is None:
        return 0
    if said in spellings:
        return 5
    if said.isascii():
        return 3
    return 0 if len(key_) <= _SHORT else 1


@lru_cache(maxsize=16)
def specs(kind: Kind) -> tuple[Spec, ...]:
    """How the fields of a kind are headed, in the order of its description."""
    return tuple(
        Spec(
            field=field.field,
            family=field.family,
            exact=_spellings(field.is_),
            has=tuple(key(t) for t in field.has),
            without=_phrases(field.not_),
            under=tuple(key(t) for t in field.under),
            leaf=_spellings(field.leaf),
            otherwise=_spellings(field.else_),
        )
        for field in kind.fields
    )


def _spellings(texts: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for text in texts:
        known = key(text) if "(" in text else heading_key(text)
        found.setdefault(known, set()).add(spoken(text))
    return {k: frozenset(v) for k, v in found.items()}


@cache
def _relatives(marked: bool) -> tuple[Phrase, ...]:
    """Words for relatives; without marks some of them are others (bố is bộ)."""
    return _phrases(words("relatives") + (words("relatives_marked") if marked else ()))


def labels(kind: Kind | None = None) -> dict[str, str]:
    """What the assistant calls each field a column may be (of the roster, if not said)."""
    return (kind or kinds.kind()).labels()


@cache
def words(name: str) -> tuple[str, ...]:
    """A list of words of the data (total, signature, ditto, blank, marks, levels) as written."""
    return tuple(resources.load_json("import", "words.json")[name])


def best_field(path: Sequence[str], kind: Kind | None = None) -> tuple[str, int] | None:
    """The field of a kind (the roster, if not said) a heading names best, with its score."""
    return _best_field(tuple(path), kind or kinds.kind()) if path else None


@lru_cache(maxsize=4096)
def _best_field(path: tuple[str, ...], kind: Kind) -> tuple[str, int] | None:
    said = heading(path)
    best, field = max(
        ((spec.score(said), spec.field) for spec in specs(kind)), key=lambda found: found[0]
    )
    return (field, best) if best else None


@lru_cache(maxsize=2048)
def is_group(text: str, kind: Kind) -> bool:
    """Whether a heading groups columns of a field, or is one: Đảng viên, Ngày sinh."""
    said = heading_key(text)
    return best_field([text], kind) is not None or any(
        _in(word, said) for spec in specs(kind) for word in spec.under
    )


def refused(path: Sequence[str], kind: Kind) -> frozenset[str]:
    """The fields a heading says it is not: "Họ tên cha" is no name of the person's."""
    said = heading(path)
    return frozenset(spec.field for spec in specs(kind) if spec.refuses(said))


def is_name(path: Sequence[str], kind: Kind | None = None) -> bool:
    """Whether a heading is the one of the names."""
    found = best_field(path, kind)
    return found is not None and found[0] in ("full_name", "family_name")
