"""One target over the years: step lines of what was, what is asked and what comes (BRIEF 8)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cadredesk.charts.drawn import Drawn, Spot, blank
from cadredesk.charts.style import SCREEN, Style, letters
from cadredesk.charts.values import Stage, StepLine, TargetChart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROOM_FOR_LABELS = 0.16  # of the width, at the right
_GRID = 6
_LINE = 1.45  # height of a line of letters, in letter sizes


def draw(chart: TargetChart, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """The chart at a size in inches, with a spot for every step of what was and what comes."""
    figure = blank(width, height, style.ground)
    inch = style.size / 72
    axes = figure.add_axes(
        (
            5.2 * inch / width,
            2.2 * inch / height,
            1 - 5.2 * inch / width - max(_ROOM_FOR_LABELS, 11 * inch / width),
            1 - 4.4 * inch / height,
        )
    )
    painter = _Painter(chart, axes, style, height)
    painter.draw()
    return Drawn(figure, tuple(painter.spots()), chart.alt)


def _number(day: date) -> float:
    return float(day.toordinal())


class _Painter:
    """One chart being drawn on its axes."""

    def __init__(self, chart: TargetChart, axes: "Axes", style: Style, height: float) -> None:
        self._chart, self._axes, self._style, self._height = chart, axes, style, height
        steps = [*chart.actual.steps, *chart.forecast.steps]
        self._first = min([s.day for s in steps] or [chart.actual.until])
        self._last = max([chart.forecast.until, chart.actual.until])
        values = [s.value for s in steps if s.value is not None]
        asked = [stage.value for stage in chart.stages]
        self._top = _round_up(max([*values, *asked, 1.0]) * 1.18, chart.unit)

    def draw(self) -> None:
        """Grid first, then what is asked, what was, what comes, and the words."""
        self._frame()
        self._stages()
        self._marks()
        self._line(self._chart.actual, 2.6, "-")
        self._line(self._chart.forecast, 1.6, (0, (5, 2.2)))
        self._now()
        self._problem()
        self._end_labels()

    # --- the frame ------------------------------------------------------------------------

    def _frame(self) -> None:
        axes, style = self._axes, self._style
        axes.set_facecolor(style.ground)
        axes.set_xlim(_number(self._first), _number(self._last))
        axes.set_ylim(0, self._top)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        for side in ("left", "bottom"):
            axes.spines[side].set_color(style.edge)
            axes.spines[side].set_linewidth(0.8)
        step = _round_up(self._top / (_GRID - 1), self._chart.unit, part=True)
        ticks = [step * n for n in range(int(self._top / step) + 1)]
        axes.set_yticks(ticks, [self._value(t) for t in ticks], color=style.text2, **self._font())
        axes.grid(axis="y", color=style.hair, linewidth=0.8)
        axes.set_axisbelow(True)
        axes.tick_params(length=3, color=style.edge, pad=3)
        self._years()

    def _years(self) -> None:
        """A tick at each new year, the year written in the middle between two."""
        axes = self._axes
        years = range(self._first.year, self._last.year + 1)
        axes.set_xticks([_number(date(y, 1, 1)) for y in years if date(y, 1, 1) >= self._first])
        axes.set_xticklabels([])
        room = (self._last - self._first).days
        for year in years:
            left = max(self._first, date(year, 1, 1))
            right = min(self._last, date(year, 12, 31))
            if (right - left).days < max(200, room / 40):
                continue
            middle = (_number(left) + _number(right)) / 2
            axes.annotate(
                str(year),
                (middle, 0),
                xytext=(0, -5),
                textcoords="offset points",
                ha="center",
                va="top",
                color=self._style.text2,
                annotation_clip=False,
                **self._font(),
            )

    # --- what is asked --------------------------------------------------------------------

    def _stages(self) -> None:
        style = self._style
        left = self._first
        xs: list[float] = []
        ys: list[float] = []
        for stage in self._chart.stages:
            if stage.deadline < self._first:
                continue
            right = min(stage.deadline, self._last)
            xs += [_number(left), _number(right)]
            ys += [stage.value, stage.value]
            self._stage_words(stage, left, right)
            left = right
        if not xs:
            return
        self._axes.fill_between(xs, ys, color=style.below, linewidth=0, zorder=0.4)
        self._axes.plot(xs, ys, color=style.target, linewidth=1.3, zorder=3)
        self._axes.plot(xs[1::2], ys[1::2], "|", color=style.target, ms=9, mew=1.5, zorder=3)

    def _stage_words(self, stage: Stage, left: date, right: date) -> None:
        room = (right - left).days / max(1, (self._last - self._first).days)
        at, side = (left, "left") if right < self._last or room > 0.4 else (right, "right")
        self._axes.annotate(
            stage.words,
            (_number(at), stage.value),
            xytext=(3 if side == "left" else -3, 3),
            textcoords="offset points",
            ha=side,
            va="bottom",
            color=self._style.text,
            zorder=6,
            bbox=self._halo(),
            **self._font(),
        )

    def _marks(self) -> None:
        for day, words in self._chart.marks:
            if not self._first <= day <= self._last:
                continue
            self._axes.axvline(
                _number(day), color=self._style.text2, linewidth=0.8, linestyle=":", zorder=1
            )
            self._axes.annotate(
                words,
                (_number(day), self._top),
                xytext=(0, 2),
                textcoords="offset points",
                ha="center",
                va="bottom",
                color=self._style.text2,
                annotation_clip=False,
                **self._font(),
            )

    # --- what was and what comes ----------------------------------------------------------

    def _line(self, line: StepLine, width: float, dashes: Any) -> None:
        for xs, ys in _known(line):
            self._axes.step(
                xs,
                ys,
                where="post",
                color=self._style.actual,
                linewidth=width,
                linestyle=dashes,
                solid_capstyle="butt",
                zorder=4,
            )

    def _now(self) -> None:
        """The point that matters: today's figure, written out."""
        steps = [s for s in self._chart.actual.steps if s.value is not None]
        if not steps or steps[-1].value is None:
            return
        day = _number(self._chart.actual.until)
        self._axes.plot([day], [steps[-1].value], "o", color=self._style.actual, ms=5, zorder=5)
        self._axes.annotate(
            steps[-1].words,
            (day, steps[-1].value),
            xytext=(6, 5),
            textcoords="offset points",
            color=self._style.actual,
            zorder=6,
            bbox=self._halo(),
            **self._font(strong=True),
        )

    def _problem(self) -> None:
        problem = self._chart.problem
        if problem is None or problem.value is None or problem.day > self._last:
            return
        x, bad = _number(problem.day), self._style.bad
        self._axes.plot(
            [x], [problem.value], "o", mfc=self._style.ground, mec=bad, mew=1.5, ms=6, zorder=6
        )
        low = problem.value < self._top * 0.45  # below it the words would cover the years
        share = (problem.day - self._first).days / max(1, (self._last - self._first).days)
        self._axes.annotate(
            problem.words,
            (x, problem.value),
            xytext=(-10 if share > 0.5 else 10, 16 if low else -22),
            textcoords="offset points",
            ha="right" if share > 0.5 else "left",
            va="bottom" if low else "top",
            color=bad,
            zorder=7,
            bbox=self._halo(),
            arrowprops={"arrowstyle": "-", "color": bad, "linewidth": 0.8},
            **self._font(),
        )

    def _end_labels(self) -> None:
        """At the right of the lines, pushed apart where they would touch."""
        chart, style = self._chart, self._style
        ends = []
        if chart.stages:
            ends.append((chart.stages[-1].value, chart.stages_label, style.text))
        known = [s.value for s in chart.forecast.steps if s.value is not None]
        if known:
            ends.append((known[-1], chart.forecast.label, style.actual))
        height = self._height * self._axes.get_position().height
        inches = style.size / 72 * _LINE
        placed = _apart(
            [(v, (words.count("\n") + 1) * inches * self._top / height) for v, words, _ in ends],
            self._top,
        )
        for y, (_, words, colour) in zip(placed, ends, strict=True):
            self._axes.annotate(
                words,
                (_number(self._last), y),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                color=colour,
                annotation_clip=False,
                **self._font(),
            )

    # --- small things -----------------------------------------------------------------------

    def spots(self) -> Iterator[Spot]:
        """A box for every step, as wide as it lasts and as high as the chart."""
        figure = self._axes.figure
        for line in (self._chart.actual, self._chart.forecast):
            ends = [*(s.day for s in line.steps[1:]), line.until]
            for step, end in zip(line.steps, ends, strict=True):
                if not step.words:
                    continue
                x0, y1 = self._place(_number(step.day), 0.0, figure)
                x1, y0 = self._place(_number(max(end, step.day + timedelta(1))), self._top, figure)
                yield Spot(x0, y0, x1, y1, step.words, step.key)

    def _place(self, x: float, y: float, figure: Any) -> tuple[float, float]:
        px, py = self._axes.transData.transform((x, y))
        box = figure.bbox
        return float(px / box.width), float(1 - py / box.height)

    def _value(self, value: float) -> str:
        text = f"{value:g}".replace(".", ",")
        percent = self._chart.unit == "percent" and value
        return f"{text}{'' if self._style.paper else chr(0xA0)}%" if percent else text

    def _font(self, *, strong: bool = False) -> dict[str, Any]:
        return letters(self._style, strong=strong)

    def _halo(self) -> dict[str, Any]:
        return {"facecolor": self._style.ground, "edgecolor": "none", "pad": 0.8, "alpha": 0.75}


def _known(line: StepLine) -> Iterator[tuple[list[float], list[float]]]:
    """The pieces of a line between its gaps, each held to where it ends."""
    xs: list[float] = []
    ys: list[float] = []
    for step in line.steps:
        if step.value is None:
            if xs:
                yield [*xs, _number(step.day)], [*ys, ys[-1]]
            xs, ys = [], []
        else:
            xs.append(_number(step.day))
            ys.append(step.value)
    if xs:
        yield [*xs, _number(line.until)], [*ys, ys[-1]]


def _round_up(value: float, unit: str, *, part: bool = False) -> float:
    """To a number people count in: 5, 10, 20 … percent, or whole people."""
    steps: Sequence[float] = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
    if unit == "percent" and not part:
        return min(100.0, -(-value // 5) * 5) if value <= 100 else value
    if part:
        return next((s for s in steps if s >= value), value)
    return float(max(2, -(-value // 1)))


def _apart(wanted: Sequence[tuple[float, float]], top: float) -> list[float]:
    """Middles of labels moved so that none covers another: (wanted middle, height) in order."""
    order = sorted(range(len(wanted)), key=lambda n: wanted[n][0])
    found = [0.0] * len(wanted)
    floor = float("-inf")
    for n in order:
        middle, height = wanted[n]
        found[n] = max(middle, floor + height / 2)
        floor = found[n] + height / 2
    over = floor - top * 1.08
    return [y - over for y in found] if over > 0 else found
