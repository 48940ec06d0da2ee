"""Targets in words: the sentence of a target, figures and states as the screen writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cadredesk.domain.body import Organisation
from cadredesk.domain.dates import show
from cadredesk.domain.shares import needed, rounded
from cadredesk.domain.targets import (
    Ability,
    AgeUnder,
    Both,
    Criterion,
    EthnicMinority,
    Gender,
    Holders,
    LevelAtLeast,
    Members,
    Milestone,
    Population,
    Target,
    TargetResult,
    Union,
)

NBSP = "\u00a0"

KIND_WORDS = {
    "degree": "trình độ chuyên môn",
    "political_theory": "trình độ lý luận chính trị",
    "state_management": "bồi dưỡng quản lý nhà nước",
    "foreign_language": "trình độ ngoại ngữ",
    "informatics": "trình độ tin học",
    "general_education": "trình độ giáo dục phổ thông",
}
GENDER_WORDS = {"male": "nam", "female": "nữ"}
ABILITY_WORDS = {
    "can_converse": "sử dụng được ngoại ngữ trong giao tiếp thông thường",
    "can_work_internationally": "sử dụng được ngoại ngữ để làm việc trong môi trường quốc tế",
}
_AGE_RULES = {"full": "", "month": " (tính theo tháng)", "year": " (tính theo năm)"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a target's sentence; ``token`` names the part of the target it shows.

    ``token``: population, criterion, comparator, low, deadline, or None for plain words.
    """

    text: str
    token: str | None = None


# --- the sentence ---------------------------------------------------------------------------


def population_text(population: Population, organisation: Organisation) -> str:
    """Who is counted: "Ban Thường vụ Đảng ủy phường và cán bộ chủ chốt"."""
    if isinstance(population, Members):
        return body_text(population.body_kind, organisation)
    if isinstance(population, Holders):
        return lower_first(population.name or population.group)
    if isinstance(population, Union):
        return joined([population_text(p, organisation) for p in population.parts], "và")
    inner = population_text(population.of, organisation)
    return f"{inner} {criterion_text(population.where)}"


def body_text(kind: str, organisation: Organisation) -> str:
    """The name of the office's body of a kind (or of the bodies), else of the code."""
    near = [b for b in organisation.bodies if b.kind == kind and b.scope == "own"]
    near = [b for b in near if b.end is None] or near  # not also those it was made of
    if near:
        return joined([b.name for b in near], "và")
    body = organisation.body(kind)
    return body.name if body else kind


def criterion_text(criterion: Criterion) -> str:
    """What is asked, to stand behind "người": "dưới 40 tuổi", "có … từ đại học trở lên"."""
    if isinstance(criterion, AgeUnder):
        return f"dưới {criterion.years} tuổi{_AGE_RULES[criterion.rule]}"
    if isinstance(criterion, Gender):
        return f"là {GENDER_WORDS[criterion.gender]}"
    if isinstance(criterion, LevelAtLeast):
        return _level_text(criterion)
    if isinstance(criterion, Ability):
        return ABILITY_WORDS[criterion.flag]
    if isinstance(criterion, EthnicMinority):
        return "là người dân tộc thiểu số"
    word = "và" if isinstance(criterion, Both) else "hoặc"
    return joined([criterion_text(part) for part in criterion.parts], word)


def _level_text(criterion: LevelAtLeast) -> str:
    level = lower_first(criterion.name or criterion.level)
    if criterion.kind == "state_management":
        return f"được bồi dưỡng quản lý nhà nước ngạch {level} trở lên"
    return f"có {KIND_WORDS.get(criterion.kind, criterion.kind)} từ {level} trở lên"


def _subject(criterion: Criterion) -> str:
    text = criterion_text(criterion)
    return text.removeprefix("là ") if isinstance(criterion, Gender | EthnicMinority) else text


def sentence_pieces(
    target: Target, milestone: Milestone, organisation: Organisation
) -> tuple[Piece, ...]:
    """The sentence of one milestone in pieces; the tokens are what a clerk may change."""
    population = population_text(target.population, organisation)
    start = (Piece("Trong "), Piece(population, "population"), Piece(", "))
    end = (Piece(" vào "), Piece(day_text(milestone.deadline), "deadline"), Piece("."))
    plain = isinstance(target.criterion, Gender | EthnicMinority)
    criterion = Piece(_subject(target.criterion), "criterion")
    before, low, after = asked(target, milestone)
    if target.unit == "people":
        middle = (Piece("có "), *_non_empty(before, low, after))
        verb = " " if plain else " người "
        return (*start, *middle, Piece(verb), criterion, *end)
    who = (criterion,) if plain else (Piece("người "), criterion)
    return (*start, *who, Piece(" đạt "), *_non_empty(before, low, after), *end)


def _non_empty(before: str, low: str, after: str) -> tuple[Piece, ...]:
    pieces = (Piece(before, "comparator"), Piece(" "), Piece(low, "low"), Piece(after))
    return tuple(p for p in (pieces if before else pieces[2:]) if p.text)


def asked(target: Target, milestone: Milestone) -> tuple[str, str, str]:
    """What a milestone asks for: the words before the number, the number, the words after."""
    figure = figure_text(milestone.low)
    if milestone.high is not None and milestone.high != milestone.low:
        figure = f"{figure}–{figure_text(milestone.high)}"
    if target.unit == "people":
        words = {"gt": "trên", "about": "khoảng"}
        return words.get(target.comparator, "ít nhất"), figure, ""
    figure = f"{figure}{NBSP}%"
    if target.comparator in ("gt", "about"):
        return {"gt": "trên", "about": "khoảng"}[target.comparator], figure, ""
    if target.comparator == "all":
        return "", figure, ""
    return "từ", figure, "" if milestone.high is not None else " trở lên"


def asked_text(target: Target, milestone: Milestone) -> str:
    """What a milestone asks for, short: "từ 15 %", "trên 35 %", "30–33 %", "ít nhất 1 người"."""
    before, low, _ = asked(target, milestone)
    unit = " người" if target.unit == "people" else ""
    return f"{before} {low}{unit}".strip()


def sentence(target: Target, milestone: Milestone, organisation: Organisation) -> str:
    """The whole target: "Trong …, người dưới 40 tuổi đạt từ 10 % trở lên vào 31/12/2030."."""
    return "".join(p.text for p in sentence_pieces(target, milestone, organisation))


def source_text(target: Target, milestone: Milestone) -> str:
    """The document and the section a milestone comes from."""
    if not milestone.section:
        return target.source
    return f"{target.source}, mục {milestone.section}"


# --- figures and states ---------------------------------------------------------------------


def day_text(day: date) -> str:
    """A day as the office writes it."""
    return show(day.isoformat())


def figure_text(value: Fraction) -> str:
    """A number of a plan with a decimal comma, no more decimals than it has (at most two)."""
    shown = rounded(value) or Fraction(0)
    text = f"{float(shown):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def share_text(share: Fraction | None, sign: str = f"{NBSP}%") -> str:
    """A share with one decimal; 0 and 100 have none. ``sign`` is "%" on paper."""
    if share is None:
        return "không có số liệu"
    if share in (0, 100):
        return f"{share.numerator}{sign}"
    tenths = rounded(share, 1) or Fraction(0)
    return f"{float(tenths):.1f}".replace(".", ",") + sign


def count_text(result: TargetResult, sign: str = f"{NBSP}%") -> str:
    """The people and their share: "5/27 người (18,5 %)"."""
    members = len(result.denominator)
    if not members:
        return "không có số liệu"
    share = Fraction(100 * len(result.numerator), members)
    return f"{len(result.numerator)}/{members} người ({share_text(share, sign)})"


def status_text(result: TargetResult, sign: str = f"{NBSP}%") -> str:
    """The state in words, to stand beside its mark."""
    if result.status == "met":
        return "Đạt"
    if result.status == "not_met":
        short = f" · thiếu {result.missing} người" if result.missing else ""
        return f"Chưa đạt{short}"
    if result.status == "no_data":
        return "Không có số liệu"
    return f"Chưa rõ · Chưa đủ dữ liệu ({range_text(result, sign)})"


def range_text(result: TargetResult, sign: str = f"{NBSP}%") -> str:
    """From where to where the figure may lie: "33,3–66,7 %", "1–3 người"."""
    if result.unit == "people":
        least = len(result.numerator)
        return f"{least}–{most_people(result)} người"
    least_text = share_text(result.percent_min, "")
    return f"{least_text}–{share_text(result.percent_max, '')}{sign}"


def most_people(result: TargetResult) -> int:
    """The most people who may count, were every unknown in favour."""
    return len(result.numerator) + len(result.unknown) + len(result.uncertain)


def spare(result: TargetResult) -> int | None:
    """How many people more than needed there are; negative: that many short; None of nobody."""
    wanted = needed(len(result.denominator), result.comparator, result.unit, result.low)
    return None if wanted is None else len(result.numerator) - wanted


def verdict_text(result: TargetResult) -> str:
    """The state with what is to spare or short: "Đạt, dư 2 người"."""
    over = spare(result)
    if result.status == "met" and over:
        return f"Đạt, dư {over} người"
    return status_text(result)


# --- small helpers --------------------------------------------------------------------------


def joined(texts: Sequence[str], word: str) -> str:
    """Texts as an enumeration: "a, b và c"."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"


def lower_first(text: str) -> str:
    """A list entry's name inside a sentence: "Đại học" as "đại học"."""
    return text[:1].lower() + text[1:]
