"""Targets that need attention, in words: not met, not to be told, met but not for long."""

from collections.abc import Iterator

from cadredesk.domain.attention_items import (
    BAD,
    UNK,
    WILL,
    Attention,
    Falling,
    Jump,
    Situation,
    Standing,
)
from cadredesk.domain.body import Organisation
from cadredesk.domain.criteria import needs, population_needs
from cadredesk.domain.shares import Count, needed
from cadredesk.domain.target_text import (
    asked_text,
    count_text,
    criterion_text,
    day_text,
    joined,
    most_people,
    share_text,
)
from cadredesk.domain.targets import Gender, Members, Milestone, Target, TargetResult

_LACK = {
    "birth": "ngày sinh đầy đủ",
    "gender": "giới tính",
    "ethnic_group": "dân tộc",
    "degree": "trình độ chuyên môn",
    "political_theory": "LLCT",
    "state_management": "QLNN",
    "foreign_language": "ngoại ngữ",
    "informatics": "tin học",
    "general_education": "giáo dục phổ thông",
    "can_converse": "đánh giá ngoại ngữ",
    "can_work_internationally": "đánh giá ngoại ngữ",
}


def not_met(now: Situation) -> Iterator[Attention]:
    """Targets that are not met, with how many people are short."""
    for standing in now.standings:
        result = standing.result
        if result.status != "not_met":
            continue
        short = f"còn thiếu {result.missing} người" if result.missing else "chưa đạt"
        detail = f"{count_text(result)} – chỉ tiêu {_asked(standing.target, standing.milestone)}"
        if result.phase == "past":
            detail += f", mốc {day_text(result.deadline)} đã qua"
        doubtful = len(result.unknown) + len(result.uncertain)
        if doubtful:
            detail += f"; chưa rõ {doubtful} người"
        yield _of_target(standing, BAD, f"{result.title} {short}", detail)


def undecided(now: Situation) -> Iterator[Attention]:
    """Targets that unknown data leave open: of how many people what is not known."""
    for standing in now.standings:
        result = standing.result
        if result.status == "depends":
            title = f"{result.title} – chưa đủ dữ liệu"
            yield _of_target(standing, UNK, title, _doubts(standing))
        elif result.status == "no_data":
            title = f"{result.title} – không có số liệu"
            yield _of_target(standing, UNK, title, "Chưa có người nào trong mẫu số")


def _asked(target: Target, milestone: Milestone) -> str:
    """What a milestone asks for inside a sentence: a band as "từ 30 đến 33 %"."""
    return asked_text(target, milestone).replace("–", " đến ")


def _doubts(standing: Standing) -> str:
    result, target = standing.result, standing.target
    parts = []
    if result.unknown:
        lack = joined([_LACK.get(key, key) for key in needs(target.criterion)], "hoặc")
        parts.append(f"Chưa có dữ liệu: {len(result.unknown)} người{_range(result)} – thiếu {lack}")
    if result.uncertain:
        keys = population_needs(target.population)
        lack = joined([_LACK.get(key, key) for key in keys] or ["ngày giữ chức"], "hoặc")
        start = "c" if parts else "C"
        parts.append(f"{start}hưa rõ {len(result.uncertain)} người có thuộc – thiếu {lack}")
    return "; ".join(parts)


def _range(result: TargetResult) -> str:
    if result.unit == "people":
        return f" (từ {len(result.numerator)} đến {most_people(result)} người)"
    least = share_text(result.percent_min, "")
    return f" (từ {least} đến {share_text(result.percent_max)})"


def _of_target(standing: Standing, state: str, title: str, detail: str) -> Attention:
    crowd = "unknown" if standing.result.unknown else "uncertain"
    jump = Jump(
        words="Xem người",
        page="target",
        arguments={
            "target_id": standing.milestone.id,
            "series": standing.target.series,
            "crowd": "numerator" if state == BAD else crowd,
        },
    )
    kind = "not_met" if state == BAD else "undecided"
    return Attention(kind=kind, state=state, title=title, detail=detail, short=title, jump=jump)


def falls(now: Situation) -> Iterator[Attention]:
    """Targets met now that will not be, the nearest day first."""
    for one in sorted(now.falling, key=lambda one: one.day):
        title, detail = fall_words(one, now.organisation)
        jump = Jump(words="Xem dự báo", page="forecast", arguments={"series": one.target.series})
        short = f"{one.target.title} hụt từ {one.day:%m/%Y}"
        yield Attention(
            kind="falling", state=WILL, title=title, detail=detail, short=short, jump=jump
        )


def fall_words(one: Falling, organisation: Organisation) -> tuple[str, str]:
    """Say «Từ 14/02/2029, BCH chỉ còn 2 người dưới 40 tuổi», and what the milestone asks for."""
    count, milestone, target = one.count, one.milestone, one.target
    day, mark = day_text(one.day), f"mốc {milestone.deadline.year}"
    wanted = needed(count.members, target.comparator, target.unit, milestone.low)
    asked = _asked(target, milestone)
    if not count.members or wanted is None:
        return (
            f"Từ {day}, {_who(target, organisation)} không còn ai để tính",
            f"M{mark[1:]}: {asked}",
        )
    left = f"{count.yes}/{count.members} ({share_text(count.share)})"
    doubtful = count.unknown + count.uncertain
    if doubtful:
        left += f", chưa rõ {doubtful} người"
    title = f"Từ {day}, {_who(target, organisation)} chỉ còn {_counted(target, count)}"
    return title, f"{left} – {mark} cần ít nhất {wanted} người"


def _who(target: Target, organisation: Organisation) -> str:
    """The body in short where its members are counted, else the target's own name."""
    if isinstance(target.population, Members):
        for body in organisation.bodies:
            if body.kind == target.population.body_kind and body.scope == "own":
                return body.short_name or body.name
    return f"«{target.title}»"


def _counted(target: Target, count: Count) -> str:
    if not isinstance(target.population, Members):
        return f"{count.yes}/{count.members} người"
    if isinstance(target.criterion, Gender):
        return f"{count.yes} {criterion_text(target.criterion).removeprefix('là ')}"
    return f"{count.yes} người {criterion_text(target.criterion)}"


# --- on a card ------------------------------------------------------------------------------------


def mark_words(standing: Standing, falling: Falling | None = None) -> str:
    """What a target asks for by when, and what is to be known of it: "Đến 2030: từ 10 %"."""
    result, target, milestone = standing.result, standing.target, standing.milestone
    asked = "tất cả" if target.comparator == "all" else asked_text(target, milestone)
    if "–" in asked:
        asked = asked.removeprefix("từ ")
    begin = "Từ" if result.phase == "past" else "Đến"
    parts = [f"{begin} {milestone.deadline.year}: {asked}"]
    if falling is not None:
        parts.append(f"dự báo hụt từ {falling.day:%m/%Y}")
    doubtful = len(result.unknown) + len(result.uncertain)
    if doubtful and falling is None:
        parts.append(f"chưa rõ {doubtful} người")
    return " · ".join(parts)
