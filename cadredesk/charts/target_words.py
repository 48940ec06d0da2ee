"""The words on a target's chart: at the ends of lines, at the points that matter, at uprights."""

from datetime import date
from typing import TYPE_CHECKING

from cadredesk.charts import target
from cadredesk.charts.places import Box, write

if TYPE_CHECKING:
    from cadredesk.charts.target import Canvas

_BESIDE = tuple(
    (dx, up, row + column)
    for far in (10, 18, 28, 42, 60, 85, 110)
    for up, row in ((-far, "s"), (far, "n"))
    for dx, column in ((0, ""), (-8, "w"), (8, "e"), (40, ""), (-40, ""), (30, "e"), (95, "e"))
) + tuple((dx, up, side) for dx, side in ((45, "e"), (90, "e"), (-45, "w")) for up in (0, -7, 7))
"""Where a problem's sentence may stand, in points from its ring."""
_SIDES = ("ne", "nw", "se", "sw", "n", "s", "e", "w")


def write_all(canvas: "Canvas") -> None:
    """The fixed ones first; each later one goes where it covers least."""
    _uprights(canvas)
    _end_labels(canvas)
    _point(canvas)
    _problem(canvas)
    _stages(canvas)
    _stages_end(canvas)


def _uprights(canvas: "Canvas") -> None:
    style, top = canvas.style, canvas.scale.top
    for day, words in sorted(canvas.chart.marks):
        if not canvas.first <= day <= canvas.last:
            continue
        canvas.axes.axvline(
            target.number(day),
            color=style.text2,
            linewidth=target.POINT,
            linestyle=(0, (1.2, 1.8)),
            zorder=1,
        )
        foot, (x, y) = canvas.dots(day, 0), canvas.dots(day, top)
        canvas.places.path([foot, (x, y)], 0.3)
        size = canvas.ruler.size(words)
        rows = [
            Box.around(x + dx, y + 1 + down, size, side)
            for down in (0, -canvas.ruler.line)
            for side, dx in (("n", 0.0), ("ne", 3.0), ("nw", -3.0))
        ]
        box, _ = canvas.places.take(rows)
        write(canvas.figure, box, words, style.text2, style)


def _point(canvas: "Canvas") -> None:
    """Today's figure, written out beside its dot."""
    chart, style = canvas.chart, canvas.style
    steps = chart.actual.steps
    if not steps or not chart.actual.point:
        return
    value = steps[-1].value
    x, y = canvas.dots(chart.actual.until, value or 0.0)
    colour = style.actual if value is not None else style.unknown
    if value is not None:
        day = target.number(chart.actual.until)
        canvas.axes.plot([day], [value], "o", color=colour, ms=4.5, zorder=5, clip_on=False)
    words = _fitting(canvas, chart.actual.point)
    size = canvas.ruler.size(words, strong=True)
    gap = 5 * canvas.ruler.dot
    wishes = [
        Box.around(x + _way(side, "e", "w") * gap, y + _way(side, "n", "s") * far, size, side)
        for far in (0.6 * gap, 2 * gap, 4 * gap, 7 * gap)
        for side in _SIDES
    ]
    box, free = canvas.places.take(wishes)
    write(canvas.figure, box, words, colour, style, strong=True, free=free)


def _fitting(canvas: "Canvas", words: str) -> str:
    return words.split("\n", maxsplit=1)[0].rstrip(",") if canvas.narrow else words


def _way(side: str, ahead: str, back: str) -> int:
    return 1 if ahead in side else -1 if back in side else 0


def _problem(canvas: "Canvas") -> None:
    problem, style = canvas.chart.problem, canvas.style
    if problem is None or not canvas.first <= problem.day <= canvas.last:
        return
    x, y = canvas.dots(problem.day, problem.value or 0.0)
    if problem.value is not None:
        canvas.axes.plot(
            [target.number(problem.day)],
            [problem.value],
            "o",
            mfc=style.ground,
            mec=style.bad,
            mew=1.5 * target.POINT,
            ms=5.5,
            zorder=6,
            clip_on=False,
        )
    ring = 4 * canvas.ruler.dot
    canvas.places.boxes.append(Box(x - ring, y - ring, x + ring, y + ring))
    words = _fitting(canvas, problem.words)
    size, dot = canvas.ruler.size(words), canvas.ruler.dot
    wishes = [Box.around(x + dx * dot, y + up * dot, size, side) for dx, up, side in _BESIDE]
    box, free = canvas.places.take(sorted(wishes, key=lambda one: one.away(x, y)))
    foot = min(max(x, box.x0), box.x1), min(max(y, box.y0), box.y1)
    _leader(canvas, (x, y), foot, ring)
    write(canvas.figure, box, words, style.bad, style, free=free)


def _leader(
    canvas: "Canvas", start: tuple[float, float], end: tuple[float, float], ring: float
) -> None:
    from matplotlib.lines import Line2D

    (x0, y0), (x1, y1) = start, end
    long = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1.0
    x0, y0 = x0 + (x1 - x0) * ring * 0.75 / long, y0 + (y1 - y0) * ring * 0.75 / long
    whole = canvas.figure.bbox
    line = Line2D(
        [x0 / whole.width, x1 / whole.width],
        [y0 / whole.height, y1 / whole.height],
        color=canvas.style.bad,
        linewidth=target.POINT,
        transform=canvas.figure.transFigure,
        zorder=8,
    )
    canvas.figure.add_artist(line)


def _stages(canvas: "Canvas") -> None:
    """What is asked, on or under its piece of the line; short where the piece is."""
    style = canvas.style
    for stage, left, right in target.held(canvas):
        (x0, y), (x1, _) = canvas.dots(left, stage.value), canvas.dots(right, stage.value)
        top = canvas.dots(left, max(stage.value, stage.high or 0.0))[1]
        past = stage.deadline < canvas.chart.actual.until
        narrow = canvas.narrow or canvas.ruler.size(stage.words)[0] + 4 > x1 - x0
        words = stage.short if stage.short and (past or narrow) else stage.words
        size = canvas.ruler.size(words)
        places = [
            (x0 + 3 + (x1 - x0 - size[0] - 6) * part, low)
            for low in (top + 1, y - 1 - size[1])
            for part in (0.0, 1.0, 0.5, 0.25, 0.75)
        ]
        boxes = [Box(x, low, x + size[0], low + size[1]) for x, low in places]
        box, free = canvas.places.take(boxes)
        write(canvas.figure, box, words, style.text, style, free=free)


def _stages_end(canvas: "Canvas") -> None:
    """Whose line it is, where it ends before the chart does."""
    held = list(target.held(canvas))
    if canvas.asked_to_the_end or not held:
        return
    stage, _, right = held[-1]
    words = canvas.chart.stages_label
    x, y = canvas.dots(right, stage.value)
    size = canvas.ruler.size(words)
    gap = 5 * canvas.ruler.dot
    wishes = [
        Box.around(x + gap, y + up * canvas.ruler.line, size, side)
        for up, side in ((0, "e"), (-0.2, "se"), (0.2, "ne"), (-1, "se"), (1, "ne"), (-2, "se"))
    ]
    box, free = canvas.places.take(wishes)
    write(canvas.figure, box, words, canvas.style.text, canvas.style, free=free)


# --- at the right -------------------------------------------------------------------------------


def _end_labels(canvas: "Canvas") -> None:
    """Beside the ends of the lines, pushed apart where they would touch."""
    chart, style, ruler = canvas.chart, canvas.style, canvas.ruler
    ends: list[tuple[float, str, str]] = []
    if canvas.asked_to_the_end and chart.stages_label:
        ends.append((chart.stages[-1].value, chart.stages_label, style.text))
    known = [s.value for s in chart.forecast.steps]
    if known and chart.forecast.label:
        ends.append((known[-1] or 0.0, chart.forecast.label, style.actual))
    sizes = [ruler.size(words) for _, words, _ in ends]
    last: date = canvas.last
    wanted = [
        (canvas.dots(last, v)[1], high) for (v, _, _), (_, high) in zip(ends, sizes, strict=True)
    ]
    x = canvas.dots(last, 0)[0] + 6 * target.POINT * ruler.dot
    for y, (_, words, colour), (wide, high) in zip(
        apart(wanted, 2.0, canvas.figure.bbox.height), ends, sizes, strict=True
    ):
        write(canvas.figure, Box(x, y - high / 2, x + wide, y + high / 2), words, colour, style)


def apart(wanted: list[tuple[float, float]], bottom: float, top: float) -> list[float]:
    """Middles moved so that nothing covers another: (wanted middle, height) in dots."""
    order = sorted(range(len(wanted)), key=lambda n: wanted[n][0])
    found = [0.0] * len(wanted)
    floor = bottom
    for n in order:
        middle, height = wanted[n]
        found[n] = max(middle, floor + height / 2)
        floor = found[n] + height / 2
    ceiling = top
    for n in reversed(order):
        height = wanted[n][1]
        found[n] = min(found[n], ceiling - height / 2)
        ceiling = found[n] - height / 2
    return found
