"""Rows for the clipboard: tab-separated text, and HTML whose cells Excel keeps as text."""

from collections.abc import Sequence
from html import escape

_CELL = "<td style='mso-number-format:\"\\@\"'>"


def as_text(cells: Sequence[Sequence[str]], titles: Sequence[str] | None = None) -> str:
    """Tabs between cells, lines between rows; tabs and breaks inside a cell become spaces."""
    rows = [titles, *cells] if titles else list(cells)
    return "".join("\t".join(_flat(c) for c in row) + "\n" for row in rows)


def as_html(cells: Sequence[Sequence[str]], titles: Sequence[str] | None = None) -> str:
    """A table whose cells are text for Excel: card numbers keep their zeros, dates their form."""
    head = ""
    if titles:
        head = "<tr>" + "".join(f"<th>{escape(t)}</th>" for t in titles) + "</tr>"
    body = "".join(
        "<tr>" + "".join(f"{_CELL}{escape(_flat(c))}</td>" for c in row) + "</tr>" for row in cells
    )
    return f"<html><meta charset='utf-8'><body><table>{head}{body}</table></body></html>"


def _flat(text: str) -> str:
    return " ".join(text.split())
