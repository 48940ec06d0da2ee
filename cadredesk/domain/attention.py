"""What needs attention, in words, the most pressing first; each leads to where it is dealt with."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from cadredesk.domain.attention_items import (
    BAD,
    UNK,
    WARN,
    WILL,
    Attention,
    Jump,
    Seating,
    Situation,
)
from cadredesk.domain.attention_targets import falls, not_met, undecided
from cadredesk.domain.dates import show

ORDER = (BAD, UNK, WILL, WARN)
"""Not met, unknown, what comes, and what only asks for a look (design brief 7)."""
NAMED = 2
"""So many people are named in a line; of more the rest is counted."""
OLD_BACKUP = 7
"""After so many days without a backup there is something to do."""
GAP_WORDS = {
    "birth": "ngày sinh",
    "gender": "giới tính",
    "ethnic_group": "dân tộc",
    "degree": "chuyên môn",
    "political_theory": "lý luận chính trị",
    "state_management": "quản lý nhà nước",
}


def attention(now: Situation) -> tuple[Attention, ...]:
    """What needs attention, in the order of :data:`ORDER`, the nearest and largest first."""
    found = [item for make in _MAKERS for item in make(now)]
    return tuple(sorted(found, key=lambda item: ORDER.index(item.state)))


# --- bodies ---------------------------------------------------------------------------------------


def _bodies(now: Situation) -> Iterator[Attention]:
    for body in now.bodies:
        if body.over is not None:
            name, ended = body.over.name, show(body.over.end)
            title = f"{body.name}: nhiệm kỳ {name.removeprefix('Nhiệm kỳ ')} đã hết"
            detail = f"Từ {ended} chưa ghi nhiệm kỳ mới"
            yield _of_body("term_over", body, title, detail)
    for body in now.bodies:
        over = body.members - body.seats if body.seats is not None else 0
        if over > 0:
            title = f"{body.name}: nhiều hơn số được duyệt {over} người"
            detail = f"{body.members} người, được duyệt {body.seats}"
            yield _of_body("surplus", body, title, detail)


def _free_seats(now: Situation) -> Iterator[Attention]:
    free = [(body, _free(body)) for body in now.bodies if _free(body) > 0]
    if len(free) == 1:
        yield _free_in(*free[0])
    elif free:
        total = sum(count for _, count in free)
        title = f"{len(free)} tổ chức còn khuyết {total} người"
        detail = " · ".join(f"{body.name} khuyết {count}" for body, count in free)
        parts = tuple(_free_in(body, count) for body, count in free)
        yield Attention(
            kind="free",
            state=WARN,
            title=title,
            detail=detail,
            short=f"{total} ghế khuyết",
            jump=Jump(words="Xem", page="parts", parts=parts),
        )


def _free_in(body: Seating, count: int) -> Attention:
    title = f"{body.name} còn khuyết {count} người"
    detail = f"{body.members} người, được duyệt {body.seats}"
    if body.uncertain:
        detail += f"; chưa rõ {body.uncertain} người"
    if body.reserved:
        detail += f"; để khuyết có chủ trương {body.reserved}"
    return _of_body("free", body, title, detail, f"{body.name} khuyết {count}")


def _free(body: Seating) -> int:
    """Seats nobody has, and nobody may have, and that nobody decided to keep empty."""
    if body.seats is None or body.over is not None:
        return 0
    return max(0, body.seats - body.members - body.uncertain - body.reserved)


def _of_body(kind: str, body: Seating, title: str, detail: str, short: str = "") -> Attention:
    jump = Jump(words="Mở tổ chức", page="organisation", arguments={"body": body.code})
    return Attention(
        kind=kind, state=WARN, title=title, detail=detail, short=short or lower(title), jump=jump
    )


# --- people ---------------------------------------------------------------------------------------

_DUE: dict[str, tuple[str, str, str]] = {
    "retirement": ("người đủ tuổi nghỉ hưu trong 12 tháng tới", "người sắp nghỉ hưu", "Nghỉ hưu"),
    "probation": (
        "đảng viên dự bị đến hạn trong 6 tháng tới",
        "đảng viên dự bị đến hạn",
        "Đến hạn",
    ),
    "appointment": (
        "người hết thời hạn bổ nhiệm trong 6 tháng tới",
        "người hết hạn bổ nhiệm",
        "Hết hạn",
    ),
}


def _due(now: Situation) -> Iterator[Attention]:
    for kind, (words, short, fact) in _DUE.items():
        found = sorted((d for d in now.due if d.kind == kind and d.person_id), key=lambda d: d.day)
        people = tuple(dict.fromkeys(d.person_id for d in found if d.person_id is not None))
        if not people:
            continue
        facts: dict[int, str] = {}
        for one in found:
            if one.person_id is not None:
                facts.setdefault(one.person_id, show(one.day))
        yield Attention(
            kind=kind,
            state=WARN,
            title=f"{len(people)} {words}",
            detail=_named(now, people, facts),
            short=f"{len(people)} {short}",
            jump=Jump(words="Xem", page="crowd", people=people, fact=fact, facts=facts),
        )
    for one in now.due:
        if one.kind == "term":
            title = f"{one.what} hết ngày {show(one.day)}"
            jump = Jump(words="Mở tổ chức", page="organisation", arguments={"body": one.body})
            yield Attention(
                kind="term",
                state=WARN,
                title=title,
                detail="Chuẩn bị nhiệm kỳ mới",
                short=title,
                jump=jump,
            )


def _named(now: Situation, people: Sequence[int], facts: Mapping[int, str]) -> str:
    parts = [f"{now.names.get(i, '')} {facts.get(i, '')}".strip() for i in people[:NAMED]]
    if len(people) > NAMED:
        parts.append(f"và {len(people) - NAMED} người nữa")
    return " · ".join(parts)


def _unassigned(now: Situation) -> Iterator[Attention]:
    people = tuple(dict.fromkeys(now.unassigned))
    if people:
        yield Attention(
            kind="unassigned",
            state=WARN,
            title=f"{len(people)} người có chức vụ chưa gán chức danh",
            detail=_named(now, people, {}),
            short=f"{len(people)} chức vụ chưa gán",
            jump=Jump(words="Gán", page="organisation", arguments={"unassigned": "yes"}),
        )


def _incomplete(now: Situation) -> Iterator[Attention]:
    people = {person for _, who in now.incomplete for person in who}
    if not people:
        return
    order = sorted(now.incomplete, key=lambda entry: -len(entry[1]))
    facts = [f"{GAP_WORDS.get(fact, fact)} {len(who)}" for fact, who in order]
    yield Attention(
        kind="incomplete",
        state=WARN,
        title=f"{len(people)} hồ sơ thiếu dữ liệu",
        detail=f"Thiếu {' · '.join(facts)}",
        short=f"{len(people)} hồ sơ thiếu",
        jump=Jump(words="Xem người", page="people", arguments={"view": "gaps"}),
    )


def _backup(now: Situation) -> Iterator[Attention]:
    if now.never_backed_up:
        yield Attention(
            kind="backup",
            state=WARN,
            title="Chưa có bản sao lưu nào",
            detail="Mọi việc đã ghi chỉ có ở một tệp",
            short="chưa sao lưu lần nào",
            jump=Jump(words="Sao lưu", page="backups"),
        )
    if now.backup_age is not None and now.backup_age > OLD_BACKUP:
        title = f"Chưa sao lưu {now.backup_age} ngày"
        detail = "Có việc đã ghi từ bản sao lưu gần nhất"
        jump = Jump(words="Sao lưu", page="backups")
        yield Attention(
            kind="backup", state=WARN, title=title, detail=detail, short=lower(title), jump=jump
        )


def lower(text: str) -> str:
    """A title within a line: its first letter small, unless it begins with an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


_MAKERS: tuple[Callable[[Situation], Iterator[Attention]], ...] = (
    not_met,
    undecided,
    falls,
    _bodies,
    _backup,
    _due,
    _free_seats,
    _unassigned,
    _incomplete,
)
