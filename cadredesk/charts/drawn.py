"""A drawn chart: the picture, and where its data stand for hovering and clicking."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cadredesk.charts import engine
from cadredesk.charts.style import Style, letters

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DPI = 96.0
"""Dots of a figure while it is laid out; a picture of it may have any number."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure is shown: a box in parts of the picture's size from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure with its spots, in the order of drawing (left to right)."""

    figure: "Figure"
    spots: tuple[Spot, ...]
    alt: str

    def save(self, kind: str, dpi: float = 96.0) -> bytes:
        """The picture as a file of this kind: png, svg or pdf. Equal charts give equal bytes.

        Letters of an svg are outlines: who gets it has not our fonts.
        """
        import matplotlib

        out = BytesIO()
        plain: dict[str, Any] = {"png": {"Software": None}}.get(kind, {"Date": None})
        if kind == "pdf":
            plain = {"CreationDate": None, "Creator": None, "Producer": None}
        settings: Any = {"svg.hashsalt": "cadredesk", "svg.fonttype": "path", "pdf.fonttype": 3}
        with matplotlib.rc_context(settings):
            self.figure.savefig(out, format=kind, dpi=dpi, metadata=plain)
        return out.getvalue()


def titled(drawn: Drawn, title: str, style: Style) -> Drawn:
    """The same chart with a line above it that says what it is of: it leaves the window alone."""
    from matplotlib.transforms import Affine2D

    figure = drawn.figure
    width, height = figure.get_size_inches()
    band = 2.2 * style.size / 72
    part = height / (height + band)
    for axes in figure.axes:
        place = axes.get_position()
        axes.set_position((place.x0, place.y0 * part, place.width, place.height * part))
    for words in figure.texts:
        words.set_y(words.get_position()[1] * part)
    for shape in (*figure.patches, *figure.lines, *figure.artists):
        shape.set_transform(Affine2D().scale(1.0, part) + figure.transFigure)
    figure.set_size_inches(width, height + band)
    figure.text(
        0.5,
        1 - (1 - part) / 2,
        title,
        ha="center",
        va="center",
        color=style.text,
        **letters(style, strong=True),
    )
    return Drawn(figure, (), drawn.alt)


def blank(width: float, height: float, ground: str) -> "Figure":
    """An empty figure of this size in inches, drawn by Agg alone."""
    engine.wake()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=DPI, facecolor=ground)
    FigureCanvasAgg(figure)
    return figure
