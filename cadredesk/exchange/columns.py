"""Headings become fields: which column holds what, by data a clerk's own spellings can extend."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from cadredesk import resources
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import fold, tidy
from cadredesk.exchange import kinds
from cadredesk.exchange.dateparts import date_columns
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.letters import index_of

_BRACKETS = re.compile(r"\((?!\s*(?:nam|nữ)\s*\))[^)]*\)", re.IGNORECASE)
YEAR = "năm"
_CERTAIN = 310
_PARTED = frozenset({"birth", "birth_male", "birth_female", "joined_party", "official_member"})
"""Dates that sheets spread over three columns (Ngày | Tháng | Năm)."""
_NO_WORD = re.compile(r"[^a-z0-9]+")


def key(text: str) -> str:
    """A heading in the form headings are compared in: letters and digits, single spaces."""
    return _NO_WORD.sub(" ", fold(text)).strip()


def heading_key(text: str) -> str:
    """The same without what stands in brackets (unless nothing else, or Nam or Nữ, stands there).

    "Năm" alone keeps its mark: it is not "Nam".
    """
    bare = tidy(_BRACKETS.sub(" ", tidy(text)))
    return YEAR if bare.casefold() == YEAR else key(bare) or key(text)


@dataclass(frozen=True, slots=True)
class Spec:
    """How headings of one field are written."""

    field: str
    exact: frozenset[str]
    has: tuple[str, ...]
    without: tuple[str, ...]
    under: tuple[str, ...]
    leaf: frozenset[str]

    def score(self, path: Sequence[str]) -> int:
        """How well a heading (outermost part first, as keys) names this field; 0 not at all."""
        leaf, whole = path[-1], " ".join(path)
        parents = " ".join(path[:-1])
        if self.leaf and leaf in self.leaf and any(_in(w, parents) for w in self.under):
            return 300
        if whole in self.exact:
            return 260
        if any(_in(word, whole) for word in self.without):
            return 0
        if leaf in self.exact:
            return 220
        inside = [w for w in self.has if _in(w, leaf)]
        if inside:
            return 100 + max(map(len, inside))
        inside = [w for w in self.has if _in(w, whole)]
        if inside:
            return 50 + max(map(len, inside))
        return 40 if self.field == "number" and path[0] in self.exact else 0


def _in(phrase: str, text: str) -> bool:
    return f" {phrase} " in f" {text} "


@lru_cache(maxsize=16)
def specs(kind: Kind) -> tuple[Spec, ...]:
    """How the fields of a kind are headed, in the order of its description."""
    return tuple(
        Spec(
            field=field.field,
            exact=frozenset(key(t) for t in field.is_),
            has=tuple(key(t) for t in field.has),
            without=tuple(key(t) for t in field.not_),
            under=tuple(key(t) for t in field.under),
            leaf=frozenset(heading_key(t) for t in field.leaf),
        )
        for field in kind.fields
    )


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
    ranked = max(specs(kind), key=lambda s: s.score(path))
    score = ranked.score(path)
    return (ranked.field, score) if score else None


def is_name(path: Sequence[str]) -> bool:
    """Whether a heading is the one of the names."""
    if not any("ten" in part or part.split(" ")[0] == "ho" for part in path):
        return False
    found = best_field(path)
    return found is not None and found[0] in ("full_name", "family_name")


def fields_of(
    paths: Mapping[int, Sequence[str]],
    codes: CodeBook,
    chosen: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Columns by field; several title columns are position, position_2 and so on.

    A column of marks under a level's name (Trình độ | Đại học) is ``degree=dai_hoc``. ``chosen``
    (field → letter, empty for none) is what the clerk says and goes first.
    """
    keys = {column: [heading_key(t) for t in path] for column, path in paths.items()}
    parts = date_columns(keys, _field_named, _PARTED)
    offers = [(-_CERTAIN, column, name) for column, name in parts.items()]
    for column, path in paths.items():
        marked = _level_mark(keys[column], path, codes)
        found = (marked, 290) if marked else best_field(keys[column])
        if found and column not in parts:
            offers.append((-found[1], column, found[0]))
    fields: dict[str, int] = {}
    for field, letter in (chosen or {}).items():
        if letter:
            fields[field] = index_of(letter)
    taken = set(fields.values())
    refused = {field for field, letter in (chosen or {}).items() if not letter}
    refused |= {f"{field}_{part}" for field in refused for part in ("day", "month")}
    for _, column, field in sorted(offers):
        if column not in taken and field != "position" and field not in fields.keys() | refused:
            fields[field] = column
            taken.add(column)
    places = sorted(c for _, c, f in offers if f == "position" and c not in taken)
    if "position" not in refused:
        for column in places:
            _add_position(fields, column)
    return _settled(fields)


def _field_named(path: Sequence[str]) -> str | None:
    found = best_field(path)
    return found[0] if found else None


def _add_position(fields: dict[str, int], column: int) -> None:
    number = 1 + sum(name == "position" or name.startswith("position_") for name in fields)
    fields["position" if number == 1 else f"position_{number}"] = column


def _settled(fields: dict[str, int]) -> dict[str, int]:
    """Họ đệm + Tên are two columns; a lone Họ đệm is no name, and Họ beside Họ và tên is none."""
    if "full_name" in fields and "family_name" in fields:
        if fields["family_name"] < fields["full_name"]:
            fields["given_name"] = fields.pop("full_name")
        else:
            del fields["family_name"]
    if "given_name" not in fields:
        fields.pop("middle_name", None)
    return dict(sorted(fields.items(), key=lambda item: item[1]))


def _level_mark(path: Sequence[str], texts: Sequence[str], codes: CodeBook) -> str | None:
    if len(path) < 2:
        return None
    parent = best_field(path[:-1])
    if parent is None or parent[0] not in words("levels") or parent[1] < 100:
        return None
    level = codes.find(parent[0], texts[-1])
    return f"{parent[0]}={level.code}" if level else None
