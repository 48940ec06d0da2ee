"""Whether a text looks like somebody's name, or like a place."""

import re
from functools import cache, lru_cache

from cadredesk import resources
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange.columns import key, spoken

_BEHIND = re.compile(r"\s*(?:[(\[*].*|[-–,;:]\s.*)$", re.DOTALL)
_HONORIFIC = re.compile(r"^(?:đ/c|đồng chí|ông|bà)\s*[.:]?\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’`´ʼ\-][^\W\d_]+)*['’]?|[^\W\d_]\.")
_MOST_WORDS = 7
_LONGEST_WORD = 9


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(text) for text in resources.load_json("import", "names.json")[name])


@cache
def _no_names() -> tuple[str, ...]:
    return tuple(spoken(text) for text in resources.load_json("import", "names.json")["no_names"])


@lru_cache(maxsize=32768)
def family_known(text: str) -> bool:
    """Whether a text begins with a family name of Vietnam's peoples."""
    words = fold(tidy(text).replace("’", "'")).split(" ")
    known = _folded("families") | _folded("common_families")
    if not words[0]:
        return False
    joined = tidy(text)[:2].casefold() in ("h'", "k'", "y-", "h’", "k’")
    return joined or words[0] in known or " ".join(words[:2]) in known


@lru_cache(maxsize=32768)
def common_family(text: str) -> bool:
    """Whether a text begins with one of the family names most people have."""
    return fold(tidy(text)).split(" ")[0] in _folded("common_families")


@lru_cache(maxsize=32768)
def shaped_as_name(text: str) -> bool:
    """Two words or more, of letters only, each begun large (or all written alike)."""
    plain = _HONORIFIC.sub("", _BEHIND.sub("", tidy(text)))
    words = plain.split(" ")
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if not all(_WORD.fullmatch(w) and len(w) <= _LONGEST_WORD for w in words):
        return False
    large = sum(w[:1].isupper() for w in words)
    return large == len(words) or plain.islower()


@lru_cache(maxsize=32768)
def is_name(text: str) -> bool:
    """Whether a text is, as far as a text can tell, the name of a person."""
    plain = tidy(text)
    known = family_known(plain) or family_known(_HONORIFIC.sub("", plain))
    return known and may_be_name(text)


def may_be_name(text: str) -> bool:
    """The same for names whose family name is not known: a name by its shape, and nothing else."""
    if not shaped_as_name(text) or fold(tidy(text)) in _folded("provinces"):
        return False
    said = spoken(text)
    return not any(said == word or said.startswith(f"{word} ") for word in _no_names())


@lru_cache(maxsize=16384)
def is_place(text: str) -> bool:
    """Whether a text names a place: with words for places, or ending with a province."""
    said = f" {key(text)} "
    places = resources.load_json("import", "names.json")["place_words"]
    marked = f" {spoken(text)} "
    last = key(re.split(r"[,\-–;]", text)[-1])
    return any(f" {spoken(p)} " in marked for p in places) or last in _provinces() or said == "  "


@cache
def _provinces() -> frozenset[str]:
    return frozenset(key(p) for p in resources.load_json("import", "names.json")["provinces"])
