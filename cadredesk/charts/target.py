"""One target over the years: step lines of what was, what is asked and what comes (BRIEF 8)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cadredesk.charts import scale, target_words
from cadredesk.charts.drawn import Drawn, Spot, blank
from cadredesk.charts.places import Box, Places, Ruler
from cadredesk.charts.style import SCREEN, Style, letters
from cadredesk.charts.values import Stage, Step, StepLine, TargetChart

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

POINT = 0.75
"""Points of a dot at 96 to the inch: line widths are given in dots."""
_ROOMY = 26
"""Lines of letters a chart must be wide to hold sentences of two lines."""
_APART = 0.3
"""Lines of letters between two years, at least."""
_LEAST_SPAN = timedelta(days=365)


def draw(chart: TargetChart, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """The chart at a size in inches, with a spot for every step of what was and what comes."""
    figure = blank(width, height, style.ground)
    canvas = Canvas(chart, figure, style)
    _frame(canvas)
    _asked(canvas)
    _spans(canvas)
    _line(canvas, chart.actual, 2.6, "-")
    _line(canvas, chart.forecast, 1.6, (0, (5, 2.2)))
    target_words.write_all(canvas)
    return Drawn(figure, tuple(_spots(canvas)), chart.alt)


def number(day: date) -> float:
    """A day on the axis of the years."""
    return float(day.toordinal())


class Canvas:
    """A chart's axes with what a place on them is in dots, and where words may still go."""

    def __init__(self, chart: TargetChart, figure: "Figure", style: Style) -> None:
        self.chart, self.figure, self.style = chart, figure, style
        steps = [*chart.actual.steps, *chart.forecast.steps]
        self.first = min([s.day for s in steps] or [chart.actual.until])
        self.last = max(chart.forecast.until, chart.actual.until, self.first + _LEAST_SPAN)
        self.scale = scale.reach(chart.unit, max([*_values(steps), *_marks(chart.stages), 0.0]))
        self.ruler = Ruler(figure, style)
        self.axes = self._place()
        low, high = self.dots(self.first, 0.0), self.dots(self.last, self.scale.top)
        self.area = Box(low[0], low[1], high[0], high[1] + 1.3 * self.ruler.line)
        self.places = Places(self.area)

    def _place(self) -> "Axes":
        """The axes, with room at the left for the numbers and at the right for the ends' words."""
        ruler, box = self.ruler, self.figure.bbox
        numbers = [self.value(t) for t in self.scale.ticks]
        ends = [self.chart.forecast.label]
        if self.asked_to_the_end:
            ends.append(self.chart.stages_label)
        left = max(ruler.size(words)[0] for words in numbers) + 10 * POINT * ruler.dot
        right = max(ruler.size(words)[0] for words in ends) + 11 * ruler.dot
        right = min(right, box.width * 0.4)
        below, above = 1.5 * ruler.line, 1.5 * ruler.line
        axes = self.figure.add_axes(
            (
                left / box.width,
                below / box.height,
                max(0.1, 1 - (left + right) / box.width),
                max(0.1, 1 - (below + above) / box.height),
            )
        )
        axes.set_facecolor(self.style.ground)
        axes.set_xlim(number(self.first), number(self.last))
        axes.set_ylim(0, self.scale.top)
        return axes

    @property
    def asked_to_the_end(self) -> bool:
        """Whether the line of what is asked goes as far as the chart."""
        return any(stage.deadline >= self.last for stage in self.chart.stages)

    @property
    def narrow(self) -> bool:
        """Whether there is room for the first line of a sentence only; hovering says the rest."""
        return bool(self.area.x1 - self.area.x0 < _ROOMY * self.ruler.line)

    def dots(self, day: date, value: float) -> tuple[float, float]:
        """Where a value on a day stands, in dots from the bottom left."""
        x, y = self.axes.transData.transform((number(day), value))
        return float(x), float(y)

    def value(self, value: float) -> str:
        """A number as the axis writes it."""
        text = f"{value:g}".replace(".", ",")
        if self.chart.unit != "percent" or not value:
            return text
        return f"{text}{'' if self.style.paper else chr(0xA0)}%"

    def font(self) -> dict[str, Any]:
        """Keyword arguments of a text."""
        return letters(self.style)


def _values(steps: Sequence[Step]) -> Iterator[float]:
    for step in steps:
        if step.value is not None:
            yield step.value
        if step.span is not None:
            yield step.span[1]


def _marks(stages: Sequence[Stage]) -> Iterator[float]:
    for stage in stages:
        yield max(stage.value, stage.high or 0.0)


# --- the frame ----------------------------------------------------------------------------------


def _frame(canvas: Canvas) -> None:
    axes, style = canvas.axes, canvas.style
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(style.edge)
        axes.spines[side].set_linewidth(POINT)
    ticks = canvas.scale.ticks
    axes.set_yticks(ticks, [canvas.value(t) for t in ticks], color=style.text2, **canvas.font())
    axes.grid(axis="y", color=style.hair, linewidth=POINT)
    axes.set_axisbelow(True)
    axes.tick_params(length=3, width=POINT, color=style.edge, pad=3)
    _years(canvas)


def _years(canvas: Canvas) -> None:
    """A tick at each new year, the year written in the middle between two; fewer where narrow.

    The first and the last year may be pieces: of two years that would touch the later is written.
    """
    axes, first, last = canvas.axes, canvas.first, canvas.last
    years = range(first.year, last.year + 1)
    axes.set_xticks([number(date(y, 1, 1)) for y in years if date(y, 1, 1) >= first])
    axes.set_xticklabels([])
    wide = canvas.ruler.size("2030")[0] + 2
    spans = [(y, max(first, date(y, 1, 1)), min(last, date(y, 12, 31))) for y in years]
    room = canvas.dots(date(last.year, 1, 1), 0)[0] - canvas.dots(date(last.year - 1, 1, 1), 0)[0]
    every = max(1, round(0.49 + (wide + 3) / max(1.0, room)))
    taken, newest = canvas.figure.bbox.width, None
    for year, left, right in reversed(spans):
        x0, x1 = canvas.dots(left, 0)[0], canvas.dots(right, 0)[0]
        middle = (x0 + x1) / 2
        thinned = newest is not None and (newest - year) % every
        piece = newest is None and right - left < _LEAST_SPAN / 2
        if thinned or piece or middle + wide / 2 > taken:
            continue
        newest = newest or year
        taken = middle - wide / 2 - _APART * canvas.ruler.line
        axes.annotate(
            str(year),
            ((number(left) + number(right)) / 2, 0),
            xytext=(0, -5),
            textcoords="offset points",
            ha="center",
            va="top",
            color=canvas.style.text2,
            annotation_clip=False,
            **canvas.font(),
        )


# --- what is asked ------------------------------------------------------------------------------


def held(canvas: Canvas) -> Iterator[tuple[Stage, date, date]]:
    """The stages on the chart with the days they hold from and to."""
    left = canvas.first
    for stage in sorted(canvas.chart.stages, key=lambda s: s.deadline):
        if stage.deadline > left:
            right = min(stage.deadline, canvas.last)
            yield stage, left, right
            left = right


def _asked(canvas: Canvas) -> None:
    """Pale ground below what is asked, the step line with a tick at each deadline, bands."""
    axes, style = canvas.axes, canvas.style
    xs: list[float] = []
    ys: list[float] = []
    corners: list[tuple[float, float]] = []
    for stage, left, right in held(canvas):
        xs += [number(left), number(right)]
        ys += [stage.value, stage.value]
        corners += [canvas.dots(left, stage.value), canvas.dots(right, stage.value)]
        if stage.high is not None and stage.high > stage.value:
            both = [number(left), number(right)]
            axes.fill_between(both, stage.value, stage.high, color=style.band, lw=0, zorder=0.5)
            axes.plot(both, [stage.high] * 2, color=style.target, linewidth=0.5, zorder=2.5)
    canvas.places.path(corners, 2.0)
    if xs:
        axes.fill_between(xs, ys, color=style.below, linewidth=0, zorder=0.4)
        axes.plot(xs, ys, color=style.target, linewidth=1.3 * POINT, zorder=3)
        axes.plot(xs[1::2], ys[1::2], "|", color=style.target, ms=8, mew=1.5 * POINT, zorder=3)


# --- what was and what comes --------------------------------------------------------------------


def _line(canvas: Canvas, line: StepLine, width: float, dashes: Any) -> None:
    for days, values in pieces(line):
        xs = [number(day) for day in days]
        canvas.axes.step(
            xs,
            values,
            where="post",
            color=canvas.style.actual,
            linewidth=width * POINT,
            linestyle=dashes,
            solid_capstyle="butt",
            clip_on=False,
            zorder=4,
        )
        corners: list[tuple[float, float]] = []
        for day, value in zip(days, values, strict=True):
            x, y = canvas.dots(day, value)
            corners += [(x, corners[-1][1])] if corners else []
            corners.append((x, y))
        canvas.places.path(corners, 1.0 + width)


def _spans(canvas: Canvas) -> None:
    """Hatched from where to where a figure may lie that nobody knows whole."""
    for line in (canvas.chart.actual, canvas.chart.forecast):
        for step, end in lasting(line):
            if step.span is None or step.span[0] == step.span[1]:
                continue
            low, high = canvas.dots(step.day, step.span[0]), canvas.dots(end, step.span[1])
            canvas.places.hatched.append(Box(*low, *high))
            patch = canvas.axes.fill_between(
                [number(step.day), number(end)],
                *step.span,
                facecolor="none",
                edgecolor=canvas.style.unknown,
                hatch="///",
                linewidth=0,
                alpha=0.55,
                zorder=0.9,
            )
            patch.set_hatch_linewidth(0.4)


def pieces(line: StepLine) -> Iterator[tuple[list[date], list[float]]]:
    """The pieces of a line between its gaps, each held to where it ends."""
    days: list[date] = []
    values: list[float] = []
    for step in line.steps:
        if step.value is None:
            if days:
                yield [*days, step.day], [*values, values[-1]]
            days, values = [], []
        else:
            days.append(step.day)
            values.append(step.value)
    if days:
        yield [*days, line.until], [*values, values[-1]]


def lasting(line: StepLine) -> Iterator[tuple[Step, date]]:
    """Every step with the day it holds to."""
    ends = [*(s.day for s in line.steps[1:]), line.until]
    yield from zip(line.steps, ends, strict=True)


def _spots(canvas: Canvas) -> Iterator[Spot]:
    """A box for every step, as wide as it lasts (at least three dots) and as high as the chart."""
    whole = canvas.figure.bbox
    low, high = canvas.area.y0 / whole.height, canvas.area.y1 / whole.height
    for line in (canvas.chart.actual, canvas.chart.forecast):
        for step, end in lasting(line):
            if step.words:
                x0, x1 = canvas.dots(step.day, 0)[0], canvas.dots(end, 0)[0]
                x1 = max(x1, x0 + 3)
                left, right = float(x0 / whole.width), float(x1 / whole.width)
                yield Spot(left, float(1 - high), right, float(1 - low), step.words, step.key)
