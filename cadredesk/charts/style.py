"""Colours and letters of charts: on the screen (light, dark, contrast) and on paper."""

from dataclasses import dataclass, field
from typing import Any

SERIES = ("#1B4F8A", "#6FA3D8", "#BFD3EA", "#8C8983", "#C9C5BE")
"""Neighbours differ by at least 50 steps of grey, so they hold on paper too."""
HATCHES = ("", "////", "....", "\\\\\\\\", "xxxx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a chart looks; ``size`` in points. ``paper``: black and grey with hatches."""

    ground: str = "#FFFFFF"
    text: str = "#1F1E1C"
    text2: str = "#5C5954"
    hair: str = "#EAE7E2"
    edge: str = "#8C8983"
    below: str = "#F1EFEB"
    actual: str = "#1B4F8A"
    bad: str = "#A3261C"
    unknown: str = "#6B6F84"
    band: str = "#C9C5BE"
    target: str = "#000000"
    series: tuple[str, ...] = SERIES
    family: str = "Noto Sans"
    size: float = 9.0
    paper: bool = False
    hatches: tuple[str, ...] = field(default=("",) * 5)


SCREEN = Style()
PAPER = Style(
    text="#000000",
    text2="#000000",
    hair="#DDDDDD",
    edge="#000000",
    below="#EEEEEE",
    actual="#000000",
    bad="#000000",
    unknown="#000000",
    band="#BBBBBB",
    series=("#4F4F4F", "#9D9D9D", "#D0D0D0", "#888888", "#C4C4C4"),
    family="TeX Gyre Termes",
    size=9.5,
    paper=True,
    hatches=HATCHES,
)


def letters(style: Style, *, strong: bool = False) -> dict[str, Any]:
    """Keyword arguments of a text: only bundled fonts, so that every letter is there."""
    heavy = "bold" if style.paper else "semibold"
    return {
        "family": style.family,
        "size": style.size,
        "weight": heavy if strong else "normal",
        "parse_math": False,
    }
