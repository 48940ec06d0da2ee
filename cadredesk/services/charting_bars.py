"""Ages as a pyramid and a body by its properties, as values; the same groups give the people."""

from collections.abc import Iterable, Sequence
from datetime import date

from cadredesk.charts.values import Bar, Composition, Pyramid
from cadredesk.domain import monthly
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.person import PersonLine
from cadredesk.domain.target_text import day_text
from cadredesk.services import organisation
from cadredesk.services.charting_keys import Key

BAND = 5
YOUNGEST, OLDEST = 20, 65
"""Younger and older people share a band each: "dưới 20", "từ 65"."""
UNKNOWN = "chưa rõ"
NOBODY = "Chưa có người nào."
_GENDERS = {"male": "Nam", "female": "Nữ"}
_AGES = (("Dưới 40", 0, 39), ("40–50", 40, 50), ("Trên 50", 51, 999))
"""The three ages a committee is put together by (DOMAIN 4)."""
_LEVELS = (("degree", "Chuyên môn"), ("political_theory", "LLCT"))

Line = PersonLine


# --- the pyramid --------------------------------------------------------------------------------


def pyramid(lines: Sequence[Line], as_of: date, body: str | None) -> Pyramid:
    """Men at the left, women at the right, from young to old."""
    placed = {p.id: _band(p) for p in lines}
    here = [n for n in placed.values() if n is not None]
    bands = range(min(here), max(here) + 1) if here else range(0)
    rows = [
        (
            _name(n),
            _bar(lines, as_of, body, "male", n),
            _bar(lines, as_of, body, "female", n),
        )
        for n in bands
    ]
    left_out = in_pyramid(lines, [UNKNOWN])
    return Pyramid(
        bands=tuple(rows),
        left=f"Nam {sum(row[1].count for row in rows)}",
        right=f"Nữ {sum(row[2].count for row in rows)}",
        note=_note(left_out, _key(as_of, body, UNKNOWN)),
        empty="" if left_out else NOBODY,
        alt=_pyramid_alt(rows, left_out, as_of),
    )


def _note(left_out: Sequence[Line], key: str) -> Bar | None:
    if not left_out:
        return None
    return Bar(len(left_out), f"Chưa rõ ngày sinh hoặc giới tính: {len(left_out)} người", key)


def _pyramid_alt(
    rows: Sequence[tuple[str, Bar, Bar]], left_out: Sequence[Line], as_of: date
) -> str:
    parts = [f"{name} tuổi: {men.count} nam, {women.count} nữ" for name, men, women in rows]
    if left_out:
        parts.append(f"chưa rõ {len(left_out)} người")
    return f"Độ tuổi ngày {day_text(as_of)}. {'; '.join(parts) or NOBODY[:-1]}."


def _bar(lines: Sequence[Line], as_of: date, body: str | None, gender: str, n: int) -> Bar:
    count = len(in_pyramid(lines, [gender, str(n)]))
    words = f"{_GENDERS[gender]} {_name(n)} tuổi: {count} người"
    return Bar(count, words, _key(as_of, body, gender, str(n)))


def _key(as_of: date, body: str | None, *place: str) -> str:
    return Key("pyramid", as_of.isoformat(), body or "", *place).text


def _band(person: Line) -> int | None:
    """The number of the band, None where the age or the gender is not known."""
    if person.gender not in _GENDERS or person.age_low is None or person.age_high is None:
        return None
    low, high = (_number(age) for age in (person.age_low, person.age_high))
    return low if low == high else None


def _number(age: int) -> int:
    inside = min(max(age, YOUNGEST - BAND), OLDEST)
    return (inside - YOUNGEST + BAND) // BAND


def _name(number: int) -> str:
    low = YOUNGEST + BAND * (number - 1)
    if low < YOUNGEST:
        return f"dưới {YOUNGEST}"
    return f"từ {OLDEST}" if low >= OLDEST else f"{low}–{low + BAND - 1}"


def in_pyramid(lines: Iterable[Line], place: Sequence[str]) -> list[Line]:
    """Who stands at a place of the pyramid: gender and number of the band, or unknown."""
    if place[0] == UNKNOWN:
        return [p for p in lines if _band(p) is None]
    return [p for p in lines if p.gender == place[0] and _band(p) == int(place[1])]


def pyramid_title(place: Sequence[str], as_of: date) -> str:
    """What the people of a place are called."""
    if place[0] == UNKNOWN:
        return "Chưa rõ ngày sinh hoặc giới tính"
    return f"{_GENDERS[place[0]]} {_name(int(place[1]))} tuổi, ngày {day_text(as_of)}"


# --- a body -------------------------------------------------------------------------------------

Groups = dict[str, list[Line]]


def composition(found: organisation.Composition, codes: CodeBook) -> Composition:
    """Each property a row of parts that add up to the certain members."""
    rows = _rows(found, codes)
    key = found.day.isoformat(), found.body.code
    bars = []
    for row, groups in rows.items():
        total = sum(len(who) for who in groups.values())
        parts = [
            Bar(
                len(who),
                f"{row} – {name}: {len(who)}/{total} người",
                Key("composition", *key, row, name).text,
                name,
                unknown=name == UNKNOWN,
            )
            for name, who in groups.items()
            if who
        ]
        bars.append((row, parts))
    doubt = found.uncertain
    words = f"Chưa chắc là thành viên: {doubt} người"
    note = Bar(doubt, words, Key("composition", *key, "", "chưa chắc là thành viên").text)
    lines = [
        f"{r}: {', '.join(f'{b.name} {b.count}' for b in parts)}" for r, parts in bars if parts
    ]
    about = f"{found.body.name} ngày {day_text(found.day)}: {found.certain} người."
    return Composition(
        rows=tuple((row, tuple(parts)) for row, parts in bars if parts),
        note=note if doubt else None,
        empty=NOBODY,
        alt=" ".join([about, *(f"{line}." for line in lines)]),
    )


def _rows(found: organisation.Composition, codes: CodeBook) -> dict[str, Groups]:
    members = [m.person for m in found.members if m.certain]
    rows: dict[str, Groups] = {
        "Giới tính": {
            name: [p for p in members if p.gender == code] for code, name in _GENDERS.items()
        },
        "Độ tuổi": {name: [p for p in members if _aged(p, a, b)] for name, a, b in _AGES},
    }
    for levels in monthly.levels(members, codes):
        name = dict(_LEVELS).get(levels.kind)
        if name is not None:
            rows[name] = {
                level: [p for p in members if p.id in set(who)] for level, who in levels.rows
            }
    for groups in rows.values():
        known = {p.id for who in groups.values() for p in who}
        groups[UNKNOWN] = [p for p in members if p.id not in known]
    return rows


def _aged(person: Line, low: int, high: int) -> bool:
    if person.age_low is None or person.age_high is None:
        return False
    return low <= person.age_low and person.age_high <= high


def in_composition(
    found: organisation.Composition, row: str, part: str, codes: CodeBook
) -> list[Line]:
    """Who stands behind a part of a row; behind the note those who may be members."""
    if not row:
        return [m.person for m in found.members if not m.certain]
    return _rows(found, codes).get(row, {}).get(part, [])
