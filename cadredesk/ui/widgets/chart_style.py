"""How charts look in the window: the colours and letters in force."""

from cadredesk.charts.style import SCREEN, SERIES, Style
from cadredesk.ui import fonts, theme, tokens
from cadredesk.ui.tokens import Tokens

_BELOW = {"light": SCREEN.below, "dark": "#31302F"}
_BAND = {"light": SCREEN.band, "dark": "#55534E"}
_SERIES = {
    "light": SERIES,
    "dark": ("#8FBDF0", "#3F73AC", "#BFD3EA", "#6A6862", "#B9B5AD"),
}


def current() -> Style:
    """The style of the theme and text size in force."""
    return of_tokens(theme.tokens(), fonts.points("small"))


def of_tokens(colours: Tokens, size: float) -> Style:
    """The style that goes with a set of colours; in high contrast hatches part the bars."""
    plain = colours.contrast
    return Style(
        ground=colours.page,
        text=colours.text,
        text2=colours.text2,
        hair=colours.page if plain else colours.hair,
        edge=colours.edge,
        below=_BELOW.get(colours.name, colours.page),
        actual=colours.accent,
        bad=colours.bad,
        unknown=colours.unk,
        band=_BAND.get(colours.name, colours.page),
        target=tokens.bars(colours).tick,
        series=_SERIES.get(colours.name, (colours.page,) * 5),
        hatches=("", "////", "....", "\\\\\\\\", "xxxx") if plain else ("",) * 5,
        size=size,
    )
