"""Why a target's number is what it is: numbered steps from the day to the verdict."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cadredesk.domain.body import Organisation
from cadredesk.domain.criteria import ages_in, needs, population_needs
from cadredesk.domain.dates import show
from cadredesk.domain.shares import needed
from cadredesk.domain.target_text import (
    NBSP,
    asked_text,
    criterion_text,
    day_text,
    figure_text,
    joined,
    most_people,
    population_text,
    range_text,
    share_text,
    spare,
    status_text,
)
from cadredesk.domain.targets import (
    AgeUnder,
    Criterion,
    Milestone,
    SubGroup,
    Target,
    TargetResult,
)

NEED_WORDS = {
    "birth": "ngày sinh (hoặc chỉ biết năm, tháng)",
    "gender": "giới tính",
    "ethnic_group": "dân tộc",
    "degree": "trình độ chuyên môn",
    "political_theory": "trình độ lý luận chính trị",
    "state_management": "bồi dưỡng quản lý nhà nước",
    "foreign_language": "trình độ ngoại ngữ",
    "informatics": "trình độ tin học",
    "general_education": "trình độ giáo dục phổ thông",
    "can_converse": "đánh giá khả năng giao tiếp bằng ngoại ngữ",
    "can_work_internationally": "đánh giá khả năng làm việc bằng ngoại ngữ",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: ``strong`` is read first, ``text`` follows it.

    ``people`` names the set of the result the step counts (denominator, numerator, unknown,
    uncertain), so that it can lead to them; ``state`` is the verdict's status.
    """

    number: int
    label: str
    strong: str
    text: str = ""
    people: str | None = None
    state: str | None = None


def explain(
    target: Target,
    milestone: Milestone,
    result: TargetResult,
    day: date,
    organisation: Organisation,
) -> tuple[Step, ...]:
    """The steps of one result, in the order they are reckoned in."""
    population = population_text(target.population, organisation)
    yes, members = len(result.numerator), len(result.denominator)
    steps = [
        ("Ngày tính", day_text(day), "", None, None),
        ("Mẫu số", _people(members), f"thuộc {population}", "denominator", None),
        ("Tử số", _people(yes), _met_by(target.criterion, day), "numerator", None),
        _unknown_step(target, result),
    ]
    if result.uncertain:
        steps.append(_uncertain_step(target, result))
    steps.append(("Tỷ lệ", *_share(result), None, None))
    verdict = _verdict(target, milestone, result)
    steps.append((f"So với mốc {milestone.deadline.year}", *verdict, None, result.status))
    if _uses_birth(target):
        source = "Theo lý lịch đảng viên khi kết nạp; không có thì theo khai sinh, CCCD"
        steps.append(("Ngày sinh dùng", "", source, None, None))
    steps.append(("Nguồn", "", result.source, None, None))
    return tuple(Step(number, *parts) for number, parts in enumerate(steps, 1))


Parts = tuple[str, str, str, str | None, str | None]


def _people(count: int) -> str:
    return f"{count} người"


def _met_by(criterion: Criterion, day: date) -> str:
    if isinstance(criterion, AgeUnder) and criterion.rule == "full":
        limit = show(years_before(day, criterion.years).isoformat())
        return f"sinh sau ngày {limit}, tức chưa đủ {criterion.years} tuổi"
    return criterion_text(criterion)


def years_before(day: date, years: int) -> date:
    """The last birth date of those who are no longer under an age on a day."""
    last = calendar.monthrange(day.year - years, day.month)[1]
    return date(day.year - years, day.month, min(day.day, last))


def _unknown_step(target: Target, result: TargetResult) -> Parts:
    text = f"thiếu {_need_words(needs(target.criterion))}"
    return ("Chưa có dữ liệu", _people(len(result.unknown)), text, "unknown", None)


def _uncertain_step(target: Target, result: TargetResult) -> Parts:
    text = "chưa rõ có thuộc mẫu số hay không"
    words = _need_words(population_needs(target.population))
    text += f": thiếu {words}, hoặc chưa rõ ngày giữ chức" if words else ": chưa rõ ngày giữ chức"
    return ("Chưa chắc trong mẫu số", _people(len(result.uncertain)), text, "uncertain", None)


def _need_words(keys: Iterable[str]) -> str:
    return joined([NEED_WORDS.get(key, key) for key in keys], "hoặc")


def _uses_birth(target: Target) -> bool:
    population = target.population
    inside = population.where if isinstance(population, SubGroup) else None
    return bool(ages_in(target.criterion) or (inside is not None and ages_in(inside)))


def _share(result: TargetResult) -> tuple[str, str]:
    yes, members = len(result.numerator), len(result.denominator)
    if not members:
        return "Không có số liệu", ""
    text = f"{yes} : {members} = {share_text(Fraction(100 * yes, members))}"
    if result.percent_min == result.percent_max:
        return text, ""
    least, most = share_text(result.percent_min, ""), share_text(result.percent_max)
    return text, f"có thể từ {least} đến {most} khi đủ dữ liệu"


def _verdict(target: Target, milestone: Milestone, result: TargetResult) -> tuple[str, str]:
    """What was asked of so many members, what there is, and how it comes out."""
    yes, members = len(result.numerator), len(result.denominator)
    wanted = needed(members, target.comparator, target.unit, milestone.low)
    if wanted is None:
        return status_text(result), f"Cần {asked_text(target, milestone)}."
    asks = f"Cần {wanted} người. Có {yes}."
    if target.unit == "percent":
        mark = figure_text(milestone.low * members / 100)
        low = figure_text(milestone.low)
        asks = f"{low}{NBSP}% của {members} là {mark}, cần {wanted} người. Có {yes}."
    return _outcome(result), asks


def _outcome(result: TargetResult) -> str:
    over = spare(result)
    if result.status == "met" and over:
        return f"Đạt, dư {over} người"
    if result.status == "depends":
        if result.unit == "people":
            return f"Chưa rõ: {len(result.numerator)} đến {most_people(result)} người"
        return f"Chưa rõ: {range_text(result)}"
    return status_text(result)
