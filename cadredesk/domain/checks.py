"""What a record still lacks or contradicts itself in ("Cần bổ sung"): computed, never stored."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cadredesk.domain import fields
from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.criteria import has_ability
from cadredesk.domain.dates import birthday, earliest, latest, show, under
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Position

GENERAL, POSITIONS, LEVELS, PARTY = "general", "positions", "levels", "party"
"""The tabs of the person form a gap leads to."""

_ORDER = {"bad": 0, "unknown": 1, "warn": 2}


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to be completed or checked.

    ``severity``: bad (cannot be right), unknown (not known, and asked for), warn (look again).
    ``field`` is the person key or list name whose field it leads to, on the tab ``tab``.
    """

    code: str
    severity: str
    field: str
    tab: str
    text: str


def gaps(
    card: PersonCard,
    codes: CodeBook,
    day: date,
    organisation: Organisation | None = None,
    ages: Iterable[int] = (40,),
) -> tuple[Gap, ...]:
    """Everything a record lacks as of a day, the gravest first.

    With the organisation positions are called by their titles and what is asked only of key
    people is asked; ``ages`` are the age limits targets use.
    """
    found = [
        *_identity(card.person),
        *_missing(card, codes, day),
        *_birth(card.person, day, ages),
        *_party(card.person, day),
        *_positions(card, codes, day, _namer(organisation)),
        *_ability(card, day, organisation),
    ]
    return tuple(sorted(found, key=lambda gap: _ORDER[gap.severity]))


# --- numbers --------------------------------------------------------------------------------


def _identity(person: Person) -> Iterator[Gap]:
    checks = (
        ("full_name", "bad", fields.check_name(person.full_name)),
        ("citizen_id", "bad", fields.check_citizen_id(person.citizen_id)),
        ("old_id", "warn", fields.check_old_id(person.old_id)),
        ("party_card", "warn", fields.check_party_card(person.party_card)),
        ("phone", "warn", fields.check_phone(person.phone)),
    )
    for field, severity, text in checks:
        if text:
            yield Gap(f"{field}-form", severity, field, GENERAL, text)
    text = fields.citizen_id_against(person.citizen_id, person.gender, person.birth_civil)
    if person.birth_civil is None:
        text = fields.citizen_id_against(person.citizen_id, person.gender, person.birth)
    if text:
        yield Gap("citizen-id-differs", "warn", "citizen_id", GENERAL, text)


# --- what targets and monthly sheets ask of everybody -----------------------------------------

_KEPT_BIRTH = re.compile(r"(?:^|; )Ngày sinh: ([^;]+)")
"""How an import keeps in the note what it could not read as a birth."""
ASKED_LEVELS = {
    "degree": "trình độ chuyên môn",
    "political_theory": "trình độ lý luận chính trị",
    "state_management": "bồi dưỡng quản lý nhà nước",
}


def _missing(card: PersonCard, codes: CodeBook, day: date) -> Iterator[Gap]:
    for key, words in fields.REQUIRED.items():
        if key == "birth" and (text := _unreadable_birth(card.person)):
            yield Gap("birth-unreadable", "bad", key, GENERAL, text)
        elif key != "full_name" and not getattr(card.person, key):
            yield Gap(f"{key}-missing", "unknown", key, GENERAL, f"Chưa có {words}.")
    for kind, words in ASKED_LEVELS.items():
        facts = [q for q in card.qualifications if q.kind == kind and q.at(day) is not False]
        if not facts:
            yield Gap(f"{kind}-missing", "unknown", kind, LEVELS, f"Chưa có {words}.")
        elif all(codes.rank(kind, q.level) is None for q in facts):
            said = next((q.text for q in facts if q.text), None) or "…"
            text = f"Chưa xếp được bậc {words} «{said}». Chọn bậc trong danh mục."
            yield Gap(f"{kind}-unranked", "unknown", kind, LEVELS, text)


def _unreadable_birth(person: Person) -> str | None:
    """What the sheet said of a birth nobody could read, as long as there is no birth."""
    kept = None if person.birth else _KEPT_BIRTH.search(person.note or "")
    if kept is None:
        return None
    said = kept.group(1).strip()
    why = fields.check_date(said) or "Ghi lại theo giấy tờ."
    return f"Ngày sinh ghi trong tệp đã nhập là «{said}», chưa đọc được. {why}"


# --- birth ------------------------------------------------------------------------------------


def _birth(person: Person, day: date, ages: Iterable[int]) -> Iterator[Gap]:
    first, second = person.birth_party, person.birth_civil
    if first and second and not (first.startswith(second) or second.startswith(first)):
        text = (
            f"Ngày sinh theo lý lịch đảng viên {show(first)} khác khai sinh, CCCD {show(second)}. "
            "Số liệu tính theo lý lịch đảng viên."
        )
        yield Gap("births-differ", "warn", "birth", GENERAL, text)
    birth = person.birth
    if birth is None:
        return
    if earliest(birth) > day:
        text = f"Ngày sinh {show(birth)} ở sau ngày {show(day.isoformat())}. Kiểm tra lại năm."
        yield Gap("birth-in-future", "bad", "birth", GENERAL, text)
        return
    for years in ages:
        if under(birth, years, day) is None:
            text = (
                f"Chỉ biết sinh {_precision(birth)} {show(birth)}: chưa rõ đã đủ {years} tuổi chưa."
            )
            yield Gap("birth-undecided", "unknown", "birth", GENERAL, text)


def _precision(partial: str) -> str:
    return "năm" if len(partial) == 4 else "tháng"


# --- Party ------------------------------------------------------------------------------------


def _party(person: Person, day: date) -> Iterator[Gap]:
    joined, official, birth = person.joined_party, person.official_member, person.birth
    text = fields.check_party_dates(joined, official)
    if text:
        yield Gap("official-too-early", "bad", "official_member", PARTY, text)
    if joined is None and official is not None:
        yield Gap("joined-missing", "unknown", "joined_party", PARTY, "Chưa có ngày vào Đảng.")
    if joined is None:
        return
    if official is None and birthday(latest(joined), 1) <= day:
        text = f"Chưa có ngày chính thức; vào Đảng từ {show(joined)}, đã đủ 12 tháng."
        yield Gap("official-missing", "unknown", "official_member", PARTY, text)
    if birth is not None and latest(joined) < birthday(earliest(birth), 18):
        text = f"Vào Đảng {show(joined)} khi chưa đủ 18 tuổi. Kiểm tra ngày sinh và ngày vào Đảng."
        yield Gap("joined-too-young", "warn", "joined_party", PARTY, text)


# --- positions --------------------------------------------------------------------------------

Namer = Callable[[Position], str]


def _namer(organisation: Organisation | None) -> Namer:
    titles = {t.id: t.name for t in organisation.titles} if organisation else {}
    return lambda position: titles.get(position.title_id, "Chức vụ")


def _positions(card: PersonCard, codes: CodeBook, day: date, name: Namer) -> Iterator[Gap]:
    for position in card.positions:
        text = fields.check_interval(position.start, position.end)
        if text:
            yield Gap(
                "position-ends-early", "bad", "positions", POSITIONS, f"{name(position)}: {text}"
            )
    yield from _overlaps(card.positions, name)
    yield from _left_open(card, codes, day, name)
    undated = [p for p in card.positions if p.start is None and p.at(day) is not False]
    if undated:
        what = name(undated[0]) if len(undated) == 1 else f"{len(undated)} chức vụ"
        text = f"Chưa có ngày bắt đầu giữ: {what}."
        yield Gap("position-undated", "unknown", "positions", POSITIONS, text)
    for piece in card.unassigned:
        text = f"Chức vụ chưa gán: «{piece.text}»."
        yield Gap("title-unassigned", "warn", "positions", POSITIONS, text)


def _overlaps(positions: tuple[Position, ...], name: Namer) -> Iterator[Gap]:
    """The same seat twice at one time, as far as both starts are known."""
    seen: dict[tuple[int, int], list[Position]] = {}
    for position in sorted(positions, key=lambda p: p.start or ""):
        if position.start is None:
            continue
        before = seen.setdefault((position.title_id, position.body_id), [])
        start = latest(position.start)
        if any(p.end is None or earliest(p.end) > start for p in before):
            text = f"{name(position)} ghi hai lần trong cùng thời gian, từ {show(position.start)}."
            yield Gap("positions-overlap", "warn", "positions", POSITIONS, text)
        before.append(position)


def _left_open(card: PersonCard, codes: CodeBook, day: date, name: Namer) -> Iterator[Gap]:
    ended = any(
        codes.rank("person_status", s.status) == 1 and s.at(day) is True for s in card.statuses
    )
    held = [p for p in card.positions if p.at(day) is True]
    if ended and held:
        what = ", ".join(name(p) for p in held)
        text = f"Hồ sơ đã kết thúc nhưng còn giữ chức vụ: {what}. Ghi ngày thôi giữ."
        yield Gap("position-left-open", "bad", "positions", POSITIONS, text)


def _ability(card: PersonCard, day: date, organisation: Organisation | None) -> Iterator[Gap]:
    """The judgement on foreign languages, asked of key people who may be under 40."""
    if organisation is None or under(card.person.birth, 40, day) is False:
        return
    key = {t.id for t in organisation.titles if "chu_chot" in t.groups}
    if not any(p.title_id in key and p.at(day) is not False for p in card.positions):
        return
    if has_ability(card.qualifications, "can_work_internationally", day) is None:
        text = "Chưa đánh giá khả năng sử dụng ngoại ngữ trong môi trường quốc tế."
        yield Gap("ability-missing", "unknown", "foreign_language", LEVELS, text)
