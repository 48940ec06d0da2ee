"""What a chart shows, as plain values; texts come ready in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on, this value (percent or people); None where nothing can be counted.

    ``words`` is what hovering shows; ``key`` leads back to the people behind the figure. Where
    not everything is known, ``span`` says from where to where the value may lie.
    """

    day: date
    value: float | None
    words: str = ""
    key: str = ""
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A series that holds from step to step until ``until``; ``label`` stands at its end.

    ``point`` is written where the line ends now (the figure of today).
    """

    steps: tuple[Step, ...]
    until: date
    label: str = ""
    point: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a plan asks for until a deadline: ``value`` and how it is written ("≥ 10 % (2030)").

    ``short`` is written where there is no room for the words; ``high`` is the end of a band.
    """

    deadline: date
    value: float
    words: str
    short: str = ""
    high: float | None = None


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
    """A part of a bar: how many, what hovering says, the key to the people, what stands below.

    ``unknown``: those of whom nobody knows, drawn as such.
    """

    count: int
    words: str
    key: str = ""
    name: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """Ages in bands from young to old: (band, left, right), and who cannot be placed.

    ``empty`` is written where there is nobody to draw.
    """

    bands: Sequence[tuple[str, Bar, Bar]]
    left: str
    right: str
    note: Bar | None = None
    empty: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A body by several properties: each a row of parts that add up to its members.

    ``empty`` is written where there is nobody to draw.
    """

    rows: Sequence[tuple[str, Sequence[Bar]]]
    note: Bar | None = None
    empty: str = ""
    alt: str = ""


Chart = TargetChart | Pyramid | Composition
