"""A list ready for paper as a plain value: heading, columns, cells, closing, signatures.

Whoever draws it (a workbook, a page) decides nothing about its content; whoever fills it knows
nothing of fonts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center"]
Cell = str | int
"""A text, or a whole number that a reader may add up (age, ordinal)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column: neighbours with the same ``group`` stand under one common heading.

    ``width`` counts characters; it is a wish, whoever draws may stretch or squeeze.
    """

    title: str
    width: float = 12
    group: str = ""
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The two-column head of a Party sheet: left the office, right the Party, place and day.

    ``day`` None prints dots to be filled in by hand.
    """

    parent: str
    office: str
    place: str = ""
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs: the lines above the space for the hand, and the name below it."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """The whole sheet.

    ``notes`` stand in brackets below the title (day of the figures, filter); ``closing`` below
    the last row; ``pinned`` columns stay in sight and repeat where a sheet needs two pages
    across; ``footer`` stands small at the foot of every page.
    """

    name: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: Sequence[Sequence[Cell]]
    letterhead: Letterhead | None = None
    notes: tuple[str, ...] = ()
    closing: str = ""
    signatures: tuple[Signature, ...] = ()
    pinned: int = 0
    footer: str = ""


def month_words(month: int) -> str:
    """A month in running text: only the first two take a leading zero (HD 05-HD/VPTW)."""
    return f"tháng {month:02}" if month <= 2 else f"tháng {month}"


def dotted_day(place: str, day: str | None) -> str:
    """The line of place and day: "Phổ Hòa, ngày 05 tháng 02 năm 2026", dots where not known."""
    if day is None:
        words = "ngày …… tháng …… năm ………"
    else:
        year, month, date = day.split("-")
        words = f"ngày {date} {month_words(int(month))} năm {year}"
    return f"{place or '…………'}, {words}"
