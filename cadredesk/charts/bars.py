"""Bars: the age pyramid, and a body by its properties. Values stand on the bars (BRIEF 8)."""

from typing import Any

from cadredesk.charts.drawn import Drawn, Spot, blank
from cadredesk.charts.style import SCREEN, Style, letters
from cadredesk.charts.values import Bar, Composition, Pyramid

_DARK = 0.55


def pyramid(chart: Pyramid, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """Ages in bands, one gender to the left and one to the right of the names of the bands."""
    figure = blank(width, height, style.ground)
    inch = style.size / 72
    bottom = (1.8 if chart.note else 0.4) * inch / height
    tall = 1 - bottom - 1.8 * inch / height
    middle, edge = 5.0 * inch / width, 0.6 * inch / width
    wide = (1 - middle - 2 * edge) / 2
    most = max([1, *(max(a.count, b.count) for _, a, b in chart.bands)])
    spots: list[Spot] = []
    sides = ((edge, chart.left, 1, True, 0), (edge + wide + middle, chart.right, 2, False, 1))
    for x, name, place, mirrored, colour in sides:
        axes = figure.add_axes((x, bottom, wide, tall))
        axes.set_axis_off()
        axes.set_xlim((most * 1.12, 0) if mirrored else (0, most * 1.12))
        axes.set_ylim(-0.5, len(chart.bands) - 0.5)
        axes.set_title(name, color=style.text, pad=3, **letters(style, strong=True))
        for y, band in enumerate(chart.bands):
            bar: Bar = band[place]  # type: ignore[assignment]
            axes.barh(
                y,
                bar.count,
                height=0.72,
                color=style.series[colour],
                hatch=style.hatches[colour],
                edgecolor=style.edge if style.paper or colour else style.series[colour],
                linewidth=0.8,
            )
            _beside(axes, bar, y, mirrored, style)
            spots.append(_spot(axes, figure, 0, y - 0.45, most * 1.12, y + 0.45, bar))
    for y, (name, _, _) in enumerate(chart.bands):
        at = bottom + tall * (y + 0.5) / len(chart.bands)
        figure.text(0.5, at, name, ha="center", va="center", color=style.text2, **letters(style))
    if chart.note:
        figure.text(edge, 0.5 * inch / height, chart.note, color=style.text2, **letters(style))
    return Drawn(figure, tuple(spots), chart.alt)


def _beside(axes: Any, bar: Bar, y: int, mirrored: bool, style: Style) -> None:
    if bar.count:
        axes.annotate(
            str(bar.count),
            (bar.count, y),
            xytext=(-4 if mirrored else 4, 0),
            textcoords="offset points",
            ha="right" if mirrored else "left",
            va="center",
            color=style.text,
            **letters(style),
        )


def composition(chart: Composition, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """A row for each property, its parts side by side with their words below."""
    figure = blank(width, height, style.ground)
    inch = style.size / 72
    left = 8.5 * inch / width
    axes = figure.add_axes((left, 0.02, 1 - left - 0.02, 0.96))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(len(chart.rows), 0)
    spots: list[Spot] = []
    for y, (name, parts) in enumerate(chart.rows):
        axes.annotate(
            name,
            (0, y + 0.35),
            xytext=(-8, 0),
            textcoords="offset points",
            ha="right",
            va="center",
            color=style.text,
            annotation_clip=False,
            **letters(style, strong=True),
        )
        total = sum(part.count for part in parts) or 1
        x = 0.0
        for number, part in enumerate(parts):
            share = part.count / total
            if share:
                _part(axes, (x, y, share), part, number % len(style.series), style, width)
                spots.append(_spot(axes, figure, x, y + 0.1, x + share, y + 0.95, part))
            x += share
    return Drawn(figure, tuple(spots), chart.alt)


def _part(
    axes: Any, place: tuple[float, int, float], part: Bar, colour: int, style: Style, width: float
) -> None:
    x, y, share = place
    ground = style.series[colour]
    axes.barh(
        y + 0.35,
        share,
        left=x,
        height=0.42,
        color=ground,
        hatch=style.hatches[colour],
        edgecolor=style.edge if style.paper else style.ground,
        linewidth=0.8,
    )
    ink = "#FFFFFF" if _luminance(ground) < _DARK else "#1F1E1C"
    box = {"facecolor": "#FFFFFF", "edgecolor": "none", "pad": 1.0} if style.paper else None
    axes.text(
        x + share / 2,
        y + 0.35,
        str(part.count),
        ha="center",
        va="center",
        color="#000000" if style.paper else ink,
        bbox=box,
        **letters(style, strong=True),
    )
    name = part.words.split(":")[0]
    if len(name) * style.size * 0.5 / 72 < share * width * 0.85:
        axes.text(
            x + share / 2,
            y + 0.78,
            name,
            ha="center",
            va="center",
            color=style.text2,
            **letters(style),
        )


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _spot(axes: Any, figure: Any, x0: float, y0: float, x1: float, y1: float, bar: Bar) -> Spot:
    (ax, ay), (bx, by) = axes.transData.transform([(x0, y0), (x1, y1)])
    box = figure.bbox
    xs, ys = (
        sorted((ax / box.width, bx / box.width)),
        sorted((1 - ay / box.height, 1 - by / box.height)),
    )
    return Spot(float(xs[0]), float(ys[0]), float(xs[1]), float(ys[1]), bar.words, bar.key)
