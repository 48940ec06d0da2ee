"""How charts look in the window: the colours and letters in force."""

from cadredesk.charts.style import HATCHES, Style
from cadredesk.ui import fonts, theme, tokens
from cadredesk.ui.tokens import Tokens


def current() -> Style:
    """The style of the theme and text size in force."""
    return of_tokens(theme.tokens(), fonts.points("small"))


def of_tokens(colours: Tokens, size: float) -> Style:
    """The style that goes with a set of colours; in high contrast hatches part the bars."""
    fills = tokens.charts(colours)
    return Style(
        ground=colours.page,
        text=colours.text,
        text2=colours.text2,
        hair=colours.page if colours.contrast else colours.hair,
        edge=colours.edge,
        below=fills.below,
        actual=colours.accent,
        bad=colours.bad,
        unknown=colours.unk,
        band=fills.band,
        target=tokens.bars(colours).tick,
        series=fills.series,
        hatches=HATCHES if colours.contrast else ("",) * len(HATCHES),
        size=size,
    )
