"""Which column holds which field: by what the clerk says, by headings, by content."""

import re
from collections.abc import Iterable, Mapping, Sequence

from cadredesk.domain.codes import Code, CodeBook
from cadredesk.exchange.columns import (
    YEAR,
    bare_heading,
    best_field,
    heading_key,
    is_group,
    key,
    words,
)
from cadredesk.exchange.dateparts import date_columns
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.letters import index_of

_SEVERAL = re.compile(r"\s*[,/;]\s*")
_CERTAIN = 310
_MARKED = 290
_EXACT, _CLEAR = 220, 100
_MEN, _MONTH = "nam", "thang"


def fields_of(
    paths: Mapping[int, Sequence[str]],
    codes: CodeBook,
    kind: Kind,
    chosen: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Columns by field; several title columns are position, position_2 and so on.

    A column of marks under a level's name (Trình độ | Đại học) is ``degree=dai_hoc``. ``chosen``
    (field → letter, empty for none) is what the clerk says and goes first.
    """
    wanted = chosen or {}
    fields = {field: index_of(letter) for field, letter in wanted.items() if letter}
    refused = {field for field, letter in wanted.items() if not letter}
    refused |= {part.field for part in kind.reading("date_part") if part.of in refused}
    taken = set(fields.values())
    offers = sorted(_offers(paths, codes, kind))
    for _, column, field in offers:
        if column not in taken and field != "position" and field not in fields.keys() | refused:
            fields[field] = column
            taken.add(column)
    if "position" not in refused:
        for column in sorted(c for _, c, f in offers if f == "position" and c not in taken):
            _add_position(fields, column)
    return settled(fields)


def _offers(
    paths: Mapping[int, Sequence[str]], codes: CodeBook, kind: Kind
) -> Iterable[tuple[int, int, str]]:
    """What each column may be, as (less the score, column, field): the best sorts first."""
    paths = parted_paths(paths, kind)
    keys = {c: _inner([heading_key(t) for t in path], kind) for c, path in paths.items()}
    for column, said in keys.items():
        before = keys.get(column - 1, [""])
        if said[-1] == _MEN and before == [*said[:-1], _MONTH]:
            said[-1] = YEAR  # headings that lost their marks: Ngay | Thang | Nam
    parted = frozenset(part.of for part in kind.reading("date_part") if part.of)
    parts = date_columns(keys, lambda path: _named(path, kind), parted)
    yield from ((-_CERTAIN, column, name) for column, name in parts.items())
    for column, path in paths.items():
        if column in parts:
            continue
        marked = _level_mark(path, codes, kind)
        found = (marked, _MARKED) if marked else best_field(path, kind)
        if found:
            yield -found[1], column, found[0]


def _inner(keys: list[str], kind: Kind) -> list[str]:
    """Headings without a group of columns above them that says nothing (THÔNG TIN CHUNG)."""
    return keys[1:] if len(keys) > 2 and best_field(keys[:1], kind) is None else keys


def parted_paths(paths: Mapping[int, Sequence[str]], kind: Kind) -> dict[int, Sequence[str]]:
    """Headings in one text taken apart where neighbours begin alike: Giới tính Nam | … Nữ."""
    found = dict(paths)
    for column, path in paths.items():
        if len(path) > 1:
            continue
        for beside in (column - 1, column + 1):
            other = paths.get(beside, ("", ""))
            parts = _parted(path[0], other[0]) if len(other) == 1 else None
            if parts and is_group(parts[0], kind):
                found[column] = parts
                break
    return found


def _parted(text: str, beside: str) -> tuple[str, str] | None:
    """A heading as what it shares with its neighbour, and the rest."""
    words_of, others = text.split(), beside.split()
    same = 0
    while same < min(len(words_of), len(others)) and _alike(words_of[same], others[same]):
        same += 1
    if not 0 < same < min(len(words_of), len(others)) or not key(" ".join(words_of[same:])):
        return None
    return " ".join(words_of[:same]), " ".join(words_of[same:])


def _alike(one: str, other: str) -> bool:
    return key(one) == key(other) and bool(key(one))


def _named(path: Sequence[str], kind: Kind) -> str | None:
    found = best_field(path, kind)
    return found[0] if found else None


def _add_position(fields: dict[str, int], column: int) -> None:
    number = 1 + sum(name == "position" or name.startswith("position_") for name in fields)
    fields["position" if number == 1 else f"position_{number}"] = column


def settled(fields: Mapping[str, int]) -> dict[str, int]:
    """Họ đệm + Tên are two columns; a lone Họ đệm is no name, and Họ beside Họ và tên is none."""
    found = dict(fields)
    if "full_name" in found and "family_name" in found:
        if found["family_name"] < found["full_name"]:
            found["given_name"] = found.pop("full_name")
        else:
            del found["family_name"]
    if "given_name" not in found:
        found.pop("middle_name", None)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _level_mark(path: Sequence[str], codes: CodeBook, kind: Kind) -> str | None:
    """The level a column of marks stands for: LLCT | CC, also in one heading ("LLCT CC")."""
    if len(path) > 1:
        return _level(path[:-1], path[-1], codes, kind)
    whole = best_field(path, kind)
    words_of = path[0].split()
    if whole and whole[1] >= _EXACT:
        return None
    for at in range(1, len(words_of)):
        head, tail = [" ".join(words_of[:at])], " ".join(words_of[at:])
        parent = best_field(head, kind)
        if parent and parent[1] >= _CLEAR and (found := _level(head, tail, codes, kind)):
            return found
    return None


def _level(path: Sequence[str], text: str, codes: CodeBook, kind: Kind) -> str | None:
    parent = best_field(path, kind)
    if parent is None or parent[0] not in words("levels") or parent[1] < _CLEAR:
        return None
    level = _lowest(parent[0], bare_heading(text), codes)
    return f"{parent[0]}={level.code}" if level else None


def _lowest(list_name: str, text: str, codes: CodeBook) -> Code | None:
    """The level of a heading; of several ("Thạc sĩ, tiến sĩ") the one everybody there has."""
    whole = codes.find(list_name, text)
    if whole:
        return whole
    parts = [codes.find(list_name, part) for part in _SEVERAL.split(text)]
    levels = [level for level in parts if level is not None and level.rank is not None]
    if len(levels) < len(parts):
        return None
    return min(levels, key=lambda level: level.rank or 0)
