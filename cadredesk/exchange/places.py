"""Bodies a title text names by a pattern: chi bộ, tổ dân phố, thôn, ban mặt trận, trường.

The words for places and schools are data (resources/office/title_words.json).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cadredesk import resources
from cadredesk.domain.body import Body
from cadredesk.domain.names import fold, text_key, tidy
from cadredesk.exchange.phrases import Token, Words, plain, spoken
from cadredesk.exchange.syllables import is_syllable

PATTERNED = ("chi_bo", "tdp", "thon", "ctmt", "truong")
"""Kinds whose bodies need not exist yet: they are proposed."""

RESIDENTIAL = ("tdp", "thon")
"""Kinds of the places people live in: each has a head, a chi bộ and a ban công tác mặt trận."""

_BAN_CTMT = ["ban", "cong", "tac", "mat", "tran"]
_LEAVES_CHI_BO = ("tram_y_te", "cong_an", "bchqs")
_MOST_WORDS = 8
_SHORT = 3
_NO_NAME = re.compile(r"[()\[\]{}:;\\\"“”«»?!*_=]|\d{4}|(?<!\d)/|/(?!\d)")
_NUMBER = re.compile(r"(?<!\w)0+(?=\d)")
_NUMBERED = re.compile(r"(?<!\w)Số(?=\s*\d)")
_WRITTEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """What a chi bộ, a tổ trưởng or a hiệu trưởng is of. ``kind``: tdp, thon, truong or other."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class _Lead:
    """A word for a place people live in. ``numbered``: only a number behind it makes it one."""

    words: Words
    said: str
    name: str
    kind: str
    numbered: bool
    exact: bool


@cache
def _leads() -> tuple[_Lead, ...]:
    entries = resources.load_json("office", "title_words.json")["places"]
    return tuple(
        _Lead(
            plain(e["said"]),
            e["said"],
            e["name"],
            e["kind"],
            e.get("numbered", False),
            e.get("exact", False),
        )
        for e in entries
    )


@cache
def _no_places() -> tuple[Words, ...]:
    said = resources.load_json("office", "title_words.json")["no_places"]
    return tuple(plain(words) for words in said)


@cache
def _many() -> tuple[Words, ...]:
    said = resources.load_json("office", "title_words.json")["many"]
    return tuple(plain(words) for words in said)


@cache
def _schools() -> tuple[tuple[Words, str], ...]:
    entries = resources.load_json("office", "title_words.json")["schools"]
    said = {tuple(t.word for t in spoken(tidy(s))): e["name"] for e in entries for s in e["said"]}
    return tuple(sorted(said.items(), key=lambda pair: -len(pair[0])))


def place_of(text: str, tokens: Sequence[Token], *, any_name: bool = False) -> Place | None:
    """The place some tokens of a text name; ``any_name`` takes every text for one."""
    words = [t.word for t in tokens]
    if not words or len(words) > _MOST_WORDS + 3:
        return None
    if words[:2] == ["chi", "bo"]:
        return place_of(text, tokens[2:], any_name=True)
    if words[:5] == _BAN_CTMT:
        return place_of(text, tokens[5:])
    if words[:3] == ["khu", "dan", "cu"] and (inner := _lived_in(text, tokens[3:])):
        return inner
    if lived := _lived_in(text, tokens):
        return lived
    if _is_school(text, tokens):
        return school(text, tokens)
    if not any_name:
        return None
    return school(text, tokens) if _school_kind(words) else _other(text, tokens)


def _is_school(text: str, tokens: Sequence[Token]) -> bool:
    """Whether it begins with "Trường", not "Trưởng"; without marks the kind of school must tell."""
    if tokens[0].word != "truong" or len(tokens) == 1:
        return False
    said = text[tokens[0].start : tokens[0].end]
    if said.isascii():
        return _school_kind([t.word for t in tokens[1:]]) is not None
    return text_key(said) == text_key("Trường")


def _lived_in(text: str, tokens: Sequence[Token]) -> Place | None:
    words = tuple(t.word for t in tokens)
    if any(words[: len(none)] == none for none in _no_places()):
        return None
    for lead in _leads():
        size = len(lead.words)
        if words[:size] == lead.words and len(words) > size:
            rest = tokens[size:]
            if rest[0].word == "so" and len(rest) > 1:
                rest = rest[1:]
            if _is_meant(lead, text, tokens[0]) and (not lead.numbered or rest[0].word.isdigit()):
                name = _name(text, rest)
                return Place(lead.kind, f"{lead.name} {name}") if name else None
    return None


def _other(text: str, tokens: Sequence[Token]) -> Place | None:
    """Any name: "Cơ quan Đảng ủy", "Hợp tác xã …", "5"."""
    if tokens[0].word == "so" and len(tokens) > 1 and tokens[1].word.isdigit():
        tokens = tokens[1:]
    if any(tuple(t.word for t in tokens[: len(many)]) == many for many in _many()):
        return None
    name = _name(text, tokens, proper=False)
    return Place("other", name[0].upper() + name[1:]) if name else None


def lead_of(alias: Sequence[str]) -> Words:
    """The word for a place a title ends with: "khu phố" of "trưởng khu phố"."""
    for lead in _leads():
        if len(lead.words) < len(alias) and tuple(alias[-len(lead.words) :]) == lead.words:
            return lead.words
    return ()


def without_lead(words: Words) -> Words:
    """The words behind one for places: "trường an" of "thôn Trường An" ("thôn trưởng" is none)."""
    for lead in _leads():
        if words[: len(lead.words)] == lead.words:
            return words[len(lead.words) :]
    return words


def names_kind(words: Words) -> bool:
    """Whether words say what kind of place it is and not which: "thôn", "trường"."""
    return words == ("truong",) or any(lead.words == words for lead in _leads())


def led(lead: Words, text: str, tokens: Sequence[Token]) -> Place | None:
    """The place some tokens name behind a word for places that was said otherwise."""
    known = next((entry for entry in _leads() if entry.words == lead), None)
    name = _name(text, tokens) if known else None
    return Place(known.kind, f"{known.name} {name}") if known and name else None


def fits(words: Words, text: str, first: Token) -> bool:
    """Whether what is written leaves no doubt: "bản" is a place, "ban" is none."""
    return all(_is_meant(lead, text, first) for lead in _leads() if lead.words == words)


def _is_meant(lead: _Lead, text: str, first: Token) -> bool:
    return not lead.exact or text_key(text[first.start : first.end]) == text_key(lead.said)


def school(text: str, tokens: Sequence[Token]) -> Place | None:
    """The school after "Hiệu trưởng", with or without the word Trường."""
    if not tokens or len(tokens) > _MOST_WORDS:
        return None
    rest = tokens[1:] if tokens[0].word == "truong" and len(tokens) > 1 else tokens
    words = tuple(t.word for t in rest)
    kind = _school_kind(words)
    if kind is None:
        name = _name(text, rest)
        return Place("truong", f"Trường {name}") if name else None
    size, shown = kind
    if size == len(rest):
        return Place("truong", f"Trường {shown}")
    name = _name(text, rest[size:])
    return Place("truong", f"Trường {shown} {name}") if name else None


def _school_kind(words: Sequence[str]) -> tuple[int, str] | None:
    """How many words say what kind of school it is, and how that is written."""
    for said, shown in _schools():
        if tuple(words[: len(said)]) == said:
            return len(said), shown
    return None


def _name(text: str, tokens: Sequence[Token], *, proper: bool = True) -> str | None:
    """What is written there as a well-formed name; None where it cannot be one."""
    said = tidy(text[tokens[0].start : tokens[-1].end]).strip(" .,-–—")
    if not said or _NO_NAME.search(said) or len(tokens) > _MOST_WORDS:
        return None
    said = _NUMBER.sub("", said)
    if (said.isupper() and len(said) > _SHORT) or (proper and said.islower()):
        said = _NUMBERED.sub("số", _WRITTEN.sub(_begun_big, said))
    return said


def _begun_big(word: re.Match[str]) -> str:
    """Make "Vĩnh" of "VĨNH" and "vĩnh"; "THCS" and "K" stay as they are."""
    return word[0].capitalize() if is_syllable(word[0]) else word[0]


def place_of_body(body: Body, cap: str) -> Place | None:
    """The place a known body stands for when its chi bộ is meant."""
    if body.kind in (*RESIDENTIAL, "truong"):
        return Place(body.kind, body.name)
    if body.kind == "chi_bo" and fold(body.name).startswith("chi bo "):
        return Place("other", body.name[len("Chi bộ ") :])
    if body.kind in _LEAVES_CHI_BO:
        return Place("other", body.name.removesuffix(f" {cap}"))
    return None


def name_for(kind: str, place: Place) -> str | None:
    """The name of the body of a kind at a place, or None where the place has no such body."""
    if kind == "chi_bo":
        return f"Chi bộ {place.name}"
    if kind in (*RESIDENTIAL, "truong"):
        return place.name if place.kind == kind else None
    if kind == "ctmt" and place.kind in RESIDENTIAL:
        return f"Ban Công tác Mặt trận {place.name}"
    return None


@cache
def _insides() -> dict[str, Words]:
    said = resources.load_json("office", "title_words.json")["inside"]
    return {kind: plain(words) for kind, words in said.items()}


def inside(kind: str) -> Words:
    """The words for a body of a kind that a title of it ends with: "chi bộ"."""
    return _insides().get(kind, ())


def own_part(words: Words) -> Words:
    """What of the name of a place, or of its chi bộ, is its own: "5" of "tổ dân phố 5"."""
    for lead in _leads():
        size = len(lead.words)
        for at in range(len(words) - size):
            if words[at : at + size] == lead.words:
                return words[at + size :]
    if "truong" in words[:-1]:
        rest = words[words.index("truong") + 1 :]
        kind = _school_kind(rest)
        return rest[kind[0] :] if kind else rest
    return words[2:]
