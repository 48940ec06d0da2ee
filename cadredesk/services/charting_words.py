"""A target's figure as a chart draws it and says it: with the unknown, never as a nought."""

from dataclasses import dataclass
from fractions import Fraction

from cadredesk.domain.shares import Count
from cadredesk.domain.target_text import NBSP, figure_text, share_text
from cadredesk.domain.targets import Milestone, Target, TargetResult

NO_DATA = "không có số liệu"
_SIGNS = {"ge": "≥ ", "count_ge": "≥ ", "gt": "> ", "about": "≈ "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A count as a chart needs it; ``least`` and ``most`` in the target's unit."""

    yes: int
    members: int
    doubtful: int
    least: Fraction | None
    most: Fraction | None
    people: bool

    @property
    def value(self) -> float | None:
        """Where the line stands; None where nobody is there, or the nought is only not known."""
        if not self.members or (not self.yes and self.most):
            return None
        return float(self.yes) if self.people else 100 * self.yes / self.members

    @property
    def span(self) -> tuple[float, float] | None:
        """From where to where it may lie; None where that is one value."""
        if self.least is None or self.most is None or self.least == self.most:
            return None
        return float(self.least), float(self.most)


def of_result(result: TargetResult) -> Told:
    """What a target's result on a day tells."""
    yes, members = len(result.numerator), len(result.denominator)
    doubtful = len(result.unknown) + len(result.uncertain)
    people = result.unit == "people"
    return Told(
        yes=yes,
        members=members,
        doubtful=doubtful,
        least=Fraction(yes) if people else result.percent_min,
        most=Fraction(yes + doubtful) if people else result.percent_max,
        people=people,
    )


def of_count(count: Count, unit: str) -> Told:
    """What the count of a forecast's step tells."""
    people = unit == "people"
    return Told(
        yes=count.yes,
        members=count.members,
        doubtful=count.unknown + count.uncertain,
        least=Fraction(count.yes) if people else count.least,
        most=Fraction(count.most_people) if people else count.most,
        people=people,
    )


class Words:
    """Figures in words, with the sign of percent as screen or paper writes it."""

    def __init__(self, *, paper: bool) -> None:
        self.sign = "%" if paper else f"{NBSP}%"

    def figure(self, told: Told, people: str = " người") -> str:
        """The people and their share: "5/27 người (18,5 %)", and what nobody knows."""
        if not told.members and not told.doubtful:
            return NO_DATA
        if told.value is None:
            return f"chưa rõ {told.doubtful} người{self.span(told)}"
        share = share_text(Fraction(100 * told.yes, told.members), self.sign)
        return f"{told.yes}/{told.members}{people} ({share})"

    def whole(self, told: Told) -> str:
        """The figure, and behind it what nobody knows."""
        text = self.figure(told)
        if told.value is None or told.span is None:
            return text
        return f"{text}, chưa rõ {told.doubtful} người{self.span(told)}"

    def span(self, told: Told) -> str:
        """From where to where it may lie, in brackets."""
        if told.span is None or told.least is None or told.most is None:
            return ""
        if told.people:
            return f" (từ {told.least} đến {told.most} người)"
        return f" (từ {share_text(told.least, '')} đến {share_text(told.most, self.sign)})"

    def short_span(self, told: Told) -> str:
        """The same where there is little room: "(18,5–22,2 %)"."""
        return self.span(told).replace("từ ", "").replace(" đến ", "–")

    def asked(self, target: Target, milestone: Milestone) -> str:
        """What a milestone asks for: "≥ 10 %", "30–33 %", "≥ 1 người"."""
        figure = figure_text(milestone.low)
        if milestone.high is not None and milestone.high != milestone.low:
            figure = f"{figure}–{figure_text(milestone.high)}"
        unit = " người" if target.unit == "people" else self.sign
        before = "" if "–" in figure else _SIGNS.get(target.comparator, "")
        return f"{before}{figure}{unit}"
