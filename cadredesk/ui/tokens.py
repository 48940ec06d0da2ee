"""The colours and sizes of the program as data; nothing else in the program names a colour."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours. ``soft`` fields are the pale grounds behind their state's text."""

    name: str
    win: str
    page: str
    alt: str
    head: str
    line: str
    hair: str
    edge: str
    text: str
    text2: str
    nil: str
    nil_on_sel: str
    dis: str
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    sel: str
    on_sel: str
    focus: str
    ok: str
    ok_soft: str
    bad: str
    bad_soft: str
    warn: str
    warn_soft: str
    will: str
    will_soft: str
    unk: str
    unk_soft: str
    paper_ground: str

    @property
    def contrast(self) -> bool:
        """Whether this is the high contrast set: no soft grounds, borders in text colour."""
        return self.name == "contrast"

    def state(self, state: str) -> str:
        """The colour of a state's icon and words (ok, bad, warn, will, unk)."""
        return {
            "ok": self.ok,
            "bad": self.bad,
            "warn": self.warn,
            "will": self.will,
            "unk": self.unk,
        }.get(state, self.text)

    def soft(self, state: str) -> str:
        """The pale ground of a state."""
        return {
            "ok": self.ok_soft,
            "bad": self.bad_soft,
            "warn": self.warn_soft,
            "will": self.will_soft,
            "unk": self.unk_soft,
        }.get(state, self.page)


LIGHT = Tokens(
    name="light",
    win="#F3F2EF",
    page="#FFFFFF",
    alt="#FAF9F7",
    head="#ECEAE6",
    line="#D9D6D0",
    hair="#EAE7E2",
    edge="#8C8983",
    text="#1F1E1C",
    text2="#5C5954",
    nil="#6B6761",
    nil_on_sel="#6B6761",
    dis="#9A968F",
    accent="#1B4F8A",
    accent_fill="#1B4F8A",
    accent_hover="#163F70",
    on_accent="#FFFFFF",
    sel="#DCE7F4",
    on_sel="#1F1E1C",
    focus="#1B4F8A",
    ok="#1C6B3A",
    ok_soft="#F1F7F3",
    bad="#A3261C",
    bad_soft="#FBEAE8",
    warn="#8A5700",
    warn_soft="#FBF6EA",
    will="#0D6472",
    will_soft="#EDF6F7",
    unk="#565A6E",
    unk_soft="#F2F2F6",
    paper_ground="#DEDBD6",
)

DARK = Tokens(
    name="dark",
    win="#1E1E1D",
    page="#272726",
    alt="#2C2C2B",
    head="#343331",
    line="#454441",
    hair="#383735",
    edge="#8F8B84",
    text="#ECEAE6",
    text2="#B9B5AD",
    nil="#A7A39B",
    nil_on_sel="#B9B5AD",
    dis="#7A7770",
    accent="#8FBDF0",
    accent_fill="#2C66A6",
    accent_hover="#3A77BA",
    on_accent="#FFFFFF",
    sel="#27425F",
    on_sel="#ECEAE6",
    focus="#8FBDF0",
    ok="#7CC796",
    ok_soft="#22332A",
    bad="#F2998F",
    bad_soft="#3D2725",
    warn="#E6B85F",
    warn_soft="#3A3222",
    will="#78C8D5",
    will_soft="#21363A",
    unk="#B1B6CC",
    unk_soft="#2E303A",
    paper_ground="#141413",
)


def contrast(
    *,
    ground: str = "#000000",
    text: str = "#FFFFFF",
    link: str = "#FFFF00",
    highlight: str = "#1AEBFF",
    on_highlight: str = "#000000",
    disabled: str = "#3FF23F",
) -> Tokens:
    """High contrast from the system's few colours; the defaults stand in where it gives none."""
    return Tokens(
        name="contrast",
        win=ground,
        page=ground,
        alt=ground,
        head=ground,
        line=text,
        hair=text,
        edge=text,
        text=text,
        text2=text,
        nil=text,
        nil_on_sel=on_highlight,
        dis=disabled,
        accent=link,
        accent_fill=highlight,
        accent_hover=highlight,
        on_accent=on_highlight,
        sel=highlight,
        on_sel=on_highlight,
        focus=text,
        ok=text,
        ok_soft=ground,
        bad=text,
        bad_soft=ground,
        warn=text,
        warn_soft=ground,
        will=text,
        will_soft=ground,
        unk=text,
        unk_soft=ground,
        paper_ground=ground,
    )


CONTRAST = contrast()

# --- sizes in device-independent pixels ---------------------------------------------------------

MENU_ROW = 30
NAV_WIDTH = 160
NAV_FOLDED = 48
NAV_ITEM = 34
BUTTON = 28
BUTTON_SMALL = 24
STATUS_BAR = 24
TABLE_HEAD = 30
PAGE_MARGIN = 14
SIDE_EDGE = 24
ROW_EXTRA = {"tight": 4, "medium": 7, "loose": 12}
"""What a row is higher than its font, by density."""

WIDE = 1280
MEDIUM = 1000
"""Least logical window widths of the classes wide and medium; below is narrow."""

POINTS = {"title": 15.0, "figure": 15.0, "section": 10.5, "body": 9.75, "table2": 9.5, "small": 9.0}
"""Type sizes in points by role, at text size 100 %."""

# --- bullet bars --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BarColours:
    """What bullet bars are painted with; ``outline`` where fills alone would not be seen."""

    track: str
    band: str
    tick: str
    ok: str
    bad: str
    unk: str
    outline: str = ""

    def fill(self, state: str) -> str:
        """The colour of the value for a state (ok, bad, unk)."""
        return {"ok": self.ok, "bad": self.bad}.get(state, self.unk)


BARS: dict[str, BarColours] = {
    "light": BarColours(
        track="#E9E6E1",
        band="#C9C5BE",
        tick="#000000",
        ok="#2F7D4B",
        bad="#B24A3F",
        unk="#6B6F84",
    ),
    "dark": BarColours(
        track="#454441",
        band="#6A6862",
        tick="#FFFFFF",
        ok="#5DAF7C",
        bad="#D97A6F",
        unk="#9A9FB8",
    ),
}
"""Bar colours by the name of the set; high contrast takes the set's own text and ground."""


def bars(colours: Tokens) -> BarColours:
    """The bar colours that go with a set."""
    ink, ground = colours.text, colours.page
    plain = BarColours(track=ground, band=ground, tick=ink, ok=ink, bad=ink, unk=ink, outline=ink)
    return BARS.get(colours.name, plain)


# --- charts -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """Grounds and fills of charts; lines and letters take the set's own colours."""

    below: str
    band: str
    series: tuple[str, ...]


CHARTS: dict[str, ChartColours] = {
    "light": ChartColours(
        below="#F1EFEB",
        band="#C9C5BE",
        series=("#1B4F8A", "#6FA3D8", "#BFD3EA", "#8C8983", "#C9C5BE"),
    ),
    "dark": ChartColours(
        below="#31302F",
        band="#55534E",
        series=("#8FBDF0", "#3F73AC", "#BFD3EA", "#6A6862", "#B9B5AD"),
    ),
}
"""Chart colours by the name of the set; high contrast parts its fills by hatches alone."""


def charts(colours: Tokens) -> ChartColours:
    """The chart colours that go with a set."""
    ground = colours.page
    return CHARTS.get(colours.name, ChartColours(below=ground, band=ground, series=(ground,) * 5))
