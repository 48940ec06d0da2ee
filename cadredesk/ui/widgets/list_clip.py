"""Rows for the clipboard: tab-separated text, and HTML that Excel takes without changing it."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from cadredesk.ui.models import Column

_TEXT = " style='mso-number-format:\"\\@\"'"
_READ_OTHERWISE = re.compile(r"[\d=+\-@']")
"""What Excel would make a number, a date or a formula of."""

Numbers = Sequence[bool]


def put_rows(columns: Sequence[Column[Any]], rows: Sequence[Any], *, with_titles: bool) -> None:
    """Put rows on the clipboard as both; an unknown value is an empty cell."""
    cells = [[c.text(row) or "" for c in columns] for row in rows]
    titles = [c.title for c in columns] if with_titles else None
    data = QMimeData()
    data.setText(as_text(cells, titles))
    data.setHtml(as_html(cells, [c.kind == "number" for c in columns], titles))
    QGuiApplication.clipboard().setMimeData(data)


def as_text(cells: Sequence[Sequence[str]], titles: Sequence[str] | None = None) -> str:
    """Tabs between cells, lines between rows; tabs and breaks inside a cell become spaces."""
    rows = [titles, *cells] if titles else list(cells)
    return "".join("\t".join(_flat(c) for c in row) + "\n" for row in rows)


def as_html(
    cells: Sequence[Sequence[str]], numbers: Numbers, titles: Sequence[str] | None = None
) -> str:
    """A table; ``numbers`` tells by column whether its cells are numbers to count with.

    Other cells that begin like a number stay text: card numbers keep their zeros, and Excel does
    not guess whether 03/04 is a day in March or in April.
    """
    head = ""
    if titles:
        head = "<tr>" + "".join(f"<th>{escape(t)}</th>" for t in titles) + "</tr>"
    body = "".join("<tr>" + "".join(map(_cell, row, numbers)) + "</tr>" for row in cells)
    return f"<html><meta charset='utf-8'><body><table>{head}{body}</table></body></html>"


def _cell(text: str, number: bool) -> str:
    text = _flat(text)
    plain = text.isdecimal() if number else not _READ_OTHERWISE.match(text)
    return f"<td{'' if plain else _TEXT}>{escape(text)}</td>"


def _flat(text: str) -> str:
    return " ".join(text.split())
