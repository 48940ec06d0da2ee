"""What copying and old fonts do to the texts of a page."""

import unicodedata
from collections.abc import Callable
from random import Random

from tests.exchange.layouts.layout import Layout, Page
from tests.exchange.layouts.old_fonts import tcvn3, tcvn3_capitals, vni

_NUMBERS = ("stt", "tt", "số tt", "số thứ tự", "so tt", "so thu tu")
_WAYS: dict[str, Callable[[str, Random], str]] = {
    "nfd": lambda t, r: unicodedata.normalize("NFD", t),
    "nbsp": lambda t, r: t.replace(" ", "\u00a0", 1),
    "zero width": lambda t, r: t[:1] + "\u200b" + t[1:],
    "double spaces": lambda t, r: t.replace(" ", "  "),
    "edges": lambda t, r: f" {t}  ",
    "eth": lambda t, r: t.replace("Đ", "\u00d0"),
    "bom": lambda t, r: "\ufeff" + t,
}


def soil(page: Page, layout: Layout, rng: Random, names: range) -> None:
    """Dirty the texts of the people, and put their names in capitals, as the layout says."""
    header = set(range(layout.top, _header_end(page, layout)))
    for index, row in enumerate(page.rows):
        if index in header:
            continue
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                row[column] = _dirty(cell, layout, rng, name=column in names)


def _header_end(page: Page, layout: Layout) -> int:
    """The first row that holds a 1 as STT or no title: only what comes before stays clean."""
    for index, row in enumerate(page.rows):
        filled = [c for c in row if c is not None]
        if len(filled) > 3 and any(str(c).strip(" *:()").casefold() in _NUMBERS for c in filled):
            return index + 1
    return layout.top


def _dirty(text: str, layout: Layout, rng: Random, *, name: bool) -> str:
    if layout.capitals and name and len(text.split()) <= 5:
        text = text.upper()
    if not layout.dirt:
        return text
    way = layout.dirt if layout.dirt != "all" else rng.choice([*_WAYS, ""])
    return _WAYS[way](text, rng) if way else text


def old_font(page: Page, font: str) -> None:
    """Encode a page: ``tcvn3`` in .VnTime, ``tcvn3 heads`` with .VnTimeH, ``vni``, ``mixed``."""
    for index, row in enumerate(page.rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                row[column], name = _encoded(cell.replace("\u00d0", "Đ"), font, column)
                page.fonts[index, column] = name


def _encoded(text: str, font: str, column: int) -> tuple[str, str]:
    if font in ("vni", "raw vni"):
        return vni(text), "VNI-Times"
    if font == "mixed" and column % 2:
        return text, "Times New Roman"
    if font == "unicode in old":
        return text, ".VnTime"
    if font in ("tcvn3 heads", "mixed") and text.isupper():
        return tcvn3_capitals(text), ".VnTimeH"
    return tcvn3(text), ".VnTime"
