"""The chart of one target as values: its months, what it asks for, what comes, and all words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap

from cadredesk.charts.values import Stage, Step, StepLine, TargetChart
from cadredesk.domain import outlook
from cadredesk.domain.body import Organisation, Term
from cadredesk.domain.dates import latest, show
from cadredesk.domain.outlook import Change, Forecast, month_ends
from cadredesk.domain.shares import Count, needed, status
from cadredesk.domain.target_text import (
    criterion_text,
    day_text,
    joined,
    population_text,
)
from cadredesk.domain.targets import (
    Holders,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    TargetResult,
)
from cadredesk.services.charting_keys import Key
from cadredesk.services.charting_words import Told, Words, of_count, of_result

MONTHS = 36
"""How far back the months go."""
ASSUMED = (
    "Giả định: không thêm ai; ai đến tuổi nghỉ hưu thì thôi mọi chức vụ, "
    "trừ người chỉ là đại biểu HĐND chưa ghi diện."
)
"""What every figure of the forecast rests on."""
_DOCUMENTS = {
    "Kế hoạch": "KH",
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Hướng dẫn": "HD",
}
_WIDEST = 18
_CONGRESS = frozenset({"bch", "btv", "thuong_truc"})
_CAUSES = {
    outlook.RETIRES: "đến tuổi nghỉ hưu",
    outlook.ENDS: "thôi chức vụ",
    outlook.BEGINS: "nhận chức vụ",
    outlook.LEARNS: "có thêm trình độ",
}


# --- the parts of the chart ---------------------------------------------------------------------


def month_days(today: date) -> list[date]:
    """The month ends a chart goes back to, and the day itself."""
    first = date(today.year - MONTHS // 12, today.month, 1)
    return [*(day for day in month_ends(first, today) if day < today), today]


def chart(
    target: Target,
    results: Sequence[tuple[date, TargetResult]],
    forecast: Forecast,
    marks: tuple[tuple[date, str], ...],
    organisation: Organisation,
    *,
    paper: bool = False,
) -> TargetChart:
    """The chart of a target from its results month by month and its forecast."""
    words = Words(paper=paper)
    told = [(day, of_result(result)) for day, result in results]
    while len(told) > 1 and not told[0][1].members and not told[0][1].doubtful:
        del told[0]
    problem = _problem(target, forecast, words)
    last = of_count(forecast.steps[-1].count, target.unit)
    return TargetChart(
        unit="people" if target.unit == "people" else "percent",
        actual=StepLine(
            steps=tuple(_actual(day, one, target, words) for day, one in told),
            until=told[-1][0],
            point=_point(told[-1][1], words),
        ),
        forecast=StepLine(
            steps=tuple(_coming(step, forecast, words) for step in forecast.steps),
            until=max(forecast.start, forecast.until),
            label=f"Không bổ sung ai:\n{_short(last, words)}",
        ),
        stages=tuple(_stage(target, milestone, words) for milestone in _sorted(target)),
        stages_label=_label(target),
        marks=marks,
        problem=problem[0] if problem else None,
        alt=_alt(target, told[-1], last, problem, forecast, organisation, words),
    )


def _sorted(target: Target) -> list[Milestone]:
    return sorted(target.milestones, key=lambda m: m.deadline)


def _actual(day: date, told: Told, target: Target, words: Words) -> Step:
    key = Key("target", target.series, "actual", day.isoformat())
    text = f"{day_text(day)}: {words.whole(told)}"
    return Step(day, told.value, text, key.text, told.span)


def _coming(step: outlook.Step, forecast: Forecast, words: Words) -> Step:
    told = of_count(step.count, forecast.target.unit)
    dates = forecast.start.isoformat(), step.day.isoformat()
    key = Key("target", forecast.target.series, "forecast", *dates)
    text = f"Từ {day_text(step.day)}: {words.whole(told)}"
    why = _why(step.day, step.changes)
    return Step(step.day, told.value, f"{text}\n{why}" if why else text, key.text, told.span)


def _why(day: date, changes: Sequence[Change]) -> str:
    named = [f"{c.person.full_name} {_cause(day, c)}" for c in changes[:2]]
    more = len(changes) - len(named)
    return "; ".join([*named, *([f"và {more} người nữa"] if more else [])])


def _cause(day: date, change: Change) -> str:
    parts = []
    for cause in change.causes:
        if cause == outlook.AGES and change.person.birth:
            parts.append(f"đủ {day.year - int(change.person.birth[:4])} tuổi")
        elif cause in _CAUSES:
            parts.append(_CAUSES[cause])
    return joined(parts, "và")


def _point(told: Told, words: Words) -> str:
    text = words.figure(told)
    text = text[:1].upper() + text[1:]
    if told.value is None or told.span is None:
        return text
    return f"{text}\nchưa rõ {told.doubtful} người{words.short_span(told)}"


def _short(told: Told, words: Words) -> str:
    if told.value is None:
        return "chưa rõ" if told.doubtful else "không còn ai"
    return words.figure(told, "")


def _stage(target: Target, milestone: Milestone, words: Words) -> Stage:
    deadline = milestone.deadline
    when = f"{deadline.year}" if (deadline.month, deadline.day) == (12, 31) else f"{deadline:%m/%Y}"
    short = words.asked(target, milestone)
    high = float(milestone.high) if milestone.high is not None else None
    return Stage(deadline, float(milestone.low), f"{short} ({when})", short, high)


def _label(target: Target) -> str:
    source = target.source
    for long, short in _DOCUMENTS.items():
        source = source.replace(long, short)
    lines = wrap(f"({source})", _WIDEST)[:3] if source else []
    return "\n".join(["Chỉ tiêu", *lines])


# --- the day it falls below ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fall:
    """The first day the forecast is surely below what is asked on that day."""

    day: date
    milestone: Milestone
    count: Count


def fall(forecast: Forecast) -> Fall | None:
    """The day a target that is not failed today is failed first; each stage to its deadline."""
    target, begun = forecast.target, forecast.start
    for milestone in _sorted(target):
        if milestone.deadline < forecast.start:
            continue
        for day, count in _within(forecast, begun, milestone.deadline):
            word = status(count, target.comparator, target.unit, milestone.low)
            if word in ("not_met", "no_data"):
                return Fall(day, milestone, count) if day > forecast.start else None
        begun = milestone.deadline + timedelta(days=1)
    return None


def _within(forecast: Forecast, first: date, last: date) -> Iterator[tuple[date, Count]]:
    if first > forecast.until:
        return
    yield first, forecast.at(first).count
    for step in forecast.steps:
        if first < step.day <= last:
            yield step.day, step.count


def _problem(target: Target, forecast: Forecast, words: Words) -> tuple[Step, Fall] | None:
    found = fall(forecast)
    if found is None:
        return None
    told = of_count(found.count, target.unit)
    rule = target.comparator, target.unit, found.milestone.low
    wanted = needed(told.members, *rule)
    day = day_text(found.day)
    if wanted is None:
        text = f"Từ {day} không còn ai để tính"
    else:
        most = told.yes + told.doubtful
        short = f" – thiếu {wanted - most} người" if wanted > most else ""
        text = f"Từ {day} chỉ còn {words.figure(told, '')},\ndưới mốc {_year(found)}{short}"
    dates = forecast.start.isoformat(), forecast.at(found.day).day.isoformat()
    key = Key("target", target.series, "forecast", *dates)
    return Step(found.day, told.value, text, key.text, told.span), found


def _year(found: Fall) -> str:
    return str(found.milestone.deadline.year)


def _alt(
    target: Target,
    now: tuple[date, Told],
    last: Told,
    problem: tuple[Step, Fall] | None,
    forecast: Forecast,
    organisation: Organisation,
    words: Words,
) -> str:
    asked = [f"{words.asked(target, m)} đến {day_text(m.deadline)}" for m in _sorted(target)]
    parts = [
        f"{target.title}.",
        f"Ngày {day_text(now[0])}: {words.whole(now[1])}.",
        f"Chỉ tiêu: {'; '.join(asked)}.",
    ]
    if problem is not None:
        fallen = problem[1]
        who = population_text(target.population, organisation)
        what = criterion_text(target.criterion)
        left = f"{who} chỉ còn {fallen.count.yes} người {what}"
        if not fallen.count.members:
            left = f"không còn ai trong {who}"
        parts.append(f"Từ {day_text(fallen.day)}, {left}.")
    end = day_text(max(forecast.start, forecast.until))
    parts += [f"Không bổ sung ai, đến {end}: {_short(last, words)}.", ASSUMED]
    return " ".join(parts)


# --- uprights -----------------------------------------------------------------------------------


def marks(
    target: Target,
    organisation: Organisation,
    terms: Sequence[Term],
    today: date,
    *,
    is_today: bool = True,
) -> tuple[tuple[date, str], ...]:
    """Today, and the end of the term that runs or comes next of the body the target counts."""
    found = [(today, "Hôm nay" if is_today else day_text(today))]
    kind = _body_kind(target.population)
    bodies = {b.id: b for b in organisation.bodies if b.kind == kind and b.scope == "own"}
    ends = [term.end for term in terms if term.body_id in bodies and term.end]
    ahead = [end for end in ends if latest(end) > today]
    if ahead:
        end = min(ahead, key=latest)
        word = "Đại hội" if kind in _CONGRESS else "Hết nhiệm kỳ"
        found.append((latest(end), f"{word} {show(end[:7])}"))
    return tuple(found)


def _body_kind(population: Population) -> str | None:
    if isinstance(population, Members):
        return population.body_kind
    if isinstance(population, Holders):
        return None
    if isinstance(population, SubGroup):
        return _body_kind(population.of)
    return next((k for part in population.parts if (k := _body_kind(part))), None)
