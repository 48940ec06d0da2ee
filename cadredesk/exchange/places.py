"""Bodies a title text names by a pattern: chi bộ, tổ dân phố, thôn, ban mặt trận, trường."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.body import Body
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.phrases import Token

PATTERNED = ("chi_bo", "tdp", "thon", "ctmt", "truong")
"""Kinds whose bodies need not exist yet: they are proposed."""

RESIDENTIAL = ("tdp", "thon")
"""Kinds of the places people live in: each has a head, a chi bộ and a ban công tác mặt trận."""

_LEADS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("to", "dan", "pho"), "Tổ dân phố", "tdp"),
    (("khu", "dan", "cu"), "Khu dân cư", "tdp"),
    (("khu", "pho"), "Khu phố", "tdp"),
    (("khoi", "pho"), "Khối phố", "tdp"),
    (("tieu", "khu"), "Tiểu khu", "tdp"),
    (("khom",), "Khóm", "tdp"),
    (("khoi",), "Khối", "tdp"),
    (("thon",), "Thôn", "thon"),
    (("buon",), "Buôn", "thon"),
    (("lang",), "Làng", "thon"),
    (("ap",), "Ấp", "thon"),
    (("ban",), "Bản", "thon"),
    (("khu",), "Khu", "tdp"),
    (("to",), "Tổ dân phố", "tdp"),
)
_NUMBERED = ("to", "khu")
"""Words so common that only a number behind them makes them a place."""
_BAN_CTMT = ["ban", "cong", "tac", "mat", "tran"]
_LEAVES_CHI_BO = ("tram_y_te", "cong_an", "bchqs")
_MOST_WORDS = 8
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Place:
    """What a chi bộ, a tổ trưởng or a hiệu trưởng is of. ``kind``: tdp, thon, truong or other."""

    kind: str
    name: str


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
    if words[0] == "truong" and len(words) > 1 and not text[tokens[0].start :].startswith("Trưởng"):
        return Place("truong", "Trường " + _written(text, tokens[1:]))
    return Place("other", _written(text, tokens)) if any_name else None


def _lived_in(text: str, tokens: Sequence[Token]) -> Place | None:
    words = [t.word for t in tokens]
    for lead, shown, kind in _LEADS:
        size = len(lead)
        if tuple(words[:size]) == lead and len(words) > size:
            rest = tokens[size:]
            if rest[0].word == "so" and len(rest) > 1:
                rest = rest[1:]
            if fits(lead, text, tokens[0]) and (
                lead[0] not in _NUMBERED or size > 1 or rest[0].word.isdigit()
            ):
                said = _written(text, rest)
                return Place(kind, f"{shown} {_quiet(said)}")
    return None


def _quiet(name: str) -> str:
    """The name of a place from a line in capitals ("VĨNH THỌ"); "1A" and "K3" stay."""
    return name.title() if name.isupper() and len(name) > _SHORT else name


def lead_of(alias: Sequence[str]) -> tuple[str, ...]:
    """The word for a place a title ends with: "khu phố" of "trưởng khu phố"."""
    for lead, _shown, _kind in _LEADS:
        if len(lead) < len(alias) and tuple(alias[-len(lead) :]) == lead:
            return lead
    return ()


def fits(lead: tuple[str, ...], text: str, first: Token) -> bool:
    """Whether what is written leaves no doubt: "bản" is a place, "ban" is none."""
    written = tidy(text[first.start : first.end]).casefold()
    return lead != ("ban",) or written == "bản"


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
