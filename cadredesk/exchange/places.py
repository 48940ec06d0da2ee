"""Bodies a title text names by a pattern: chi bộ, tổ dân phố, ban công tác mặt trận, trường."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.body import Body
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.phrases import Token

PATTERNED = ("chi_bo", "tdp", "ctmt", "truong")
"""Kinds whose bodies need not exist yet: they are proposed."""

_RESIDENTIAL = (
    (("to", "dan", "pho"), "Tổ dân phố"),
    (("khu", "dan", "cu"), "Khu dân cư"),
    (("khu", "pho"), "Khu phố"),
    (("khoi", "pho"), "Khối phố"),
    (("thon",), "Thôn"),
    (("buon",), "Buôn"),
    (("lang",), "Làng"),
    (("khom",), "Khóm"),
    (("khoi",), "Khối"),
    (("ap",), "Ấp"),
    (("ban",), "Bản"),
    (("to",), "Tổ dân phố"),
)
_LEAVES_CHI_BO = ("tram_y_te", "cong_an", "bchqs")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """What a chi bộ, a tổ trưởng or a hiệu trưởng is of. ``kind``: tdp, truong or other."""

    kind: str
    name: str


def place_of(text: str, tokens: Sequence[Token], *, any_name: bool = False) -> Place | None:
    """The place some tokens of a text name; ``any_name`` takes every text for one."""
    words = [t.word for t in tokens]
    if not words or len(words) > _MOST_WORDS + 3:
        return None
    if words[:2] == ["chi", "bo"]:
        return place_of(text, tokens[2:], any_name=True)
    for lead, shown in _RESIDENTIAL:
        size = len(lead)
        if tuple(words[:size]) == lead and len(words) > size:
            rest = tokens[size:]
            if rest[0].word == "so" and len(rest) > 1:
                rest = rest[1:]
            if _fits(lead, text, tokens[0], rest):
                return Place("tdp", f"{shown} {_written(text, rest)}")
    if words[0] == "truong" and len(words) > 1 and not text[tokens[0].start :].startswith("Trưởng"):
        return Place("truong", "Trường " + _written(text, tokens[1:]))
    return Place("other", _written(text, tokens)) if any_name else None


def _fits(lead: tuple[str, ...], text: str, first: Token, rest: Sequence[Token]) -> bool:
    """Short words are places only where what is written leaves no doubt."""
    written = tidy(text[first.start : first.end]).casefold()
    if lead == ("ban",):
        return written == "bản"
    if lead == ("to",):
        return rest[0].word.isdigit()
    return True


def _written(text: str, tokens: Sequence[Token]) -> str:
    said = tidy(text[tokens[0].start : tokens[-1].end])
    return re.sub(r"^0+(?=\d)", "", said) if said.isdigit() else said


def school(text: str, tokens: Sequence[Token]) -> Place | None:
    """The school after "Hiệu trưởng", with or without the word Trường."""
    if not tokens or len(tokens) > _MOST_WORDS:
        return None
    rest = tokens[1:] if tokens[0].word == "truong" and len(tokens) > 1 else tokens
    return Place("truong", "Trường " + _written(text, rest))


def place_of_body(body: Body, cap: str) -> Place | None:
    """The place a known body stands for when its chi bộ is meant."""
    if body.kind in ("tdp", "truong"):
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
    if kind == "tdp" or kind == "truong":
        return place.name if place.kind == kind else None
    if kind == "ctmt" and place.kind == "tdp":
        return f"Ban Công tác Mặt trận {place.name}"
    return None
