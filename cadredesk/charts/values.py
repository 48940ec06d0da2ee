"""What a chart shows, as plain values; texts come ready in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["accent", "ok", "bad", "will", "unk"]


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on, this value (percent or people); None where nothing can be counted.

    ``words`` is what hovering shows; ``key`` leads back to the people behind the figure.
    """

    day: date
    value: float | None
    words: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A series that holds from step to step until ``until``; ``label`` stands at its end."""

    steps: tuple[Step, ...]
    until: date
    label: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a plan asks for until a deadline: ``value`` and how it is written ("≥ 10 % (2030)")."""

    deadline: date
    value: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChart:
    """One target over the years: what was, what is asked, what comes if nobody is added.

    ``problem`` is the day the forecast falls below the target, with a sentence; ``marks`` are
    thin upright lines with words (today, a congress).
    """

    unit: Literal["percent", "people"]
    actual: StepLine
    forecast: StepLine
    stages: tuple[Stage, ...]
    stages_label: str
    marks: tuple[tuple[date, str], ...] = ()
    problem: Step | None = None
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a bar: how many, what it says, and the key to the people."""

    count: int
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """Ages in bands from young to old: (band, left, right), and what cannot be placed, in words."""

    bands: Sequence[tuple[str, Bar, Bar]]
    left: str
    right: str
    note: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A body by several properties: each a row of parts that add up to its members."""

    rows: Sequence[tuple[str, Sequence[Bar]]]
    alt: str = ""


Chart = TargetChart | Pyramid | Composition
