"""Tables of web pages: what many systems give out under the name .xls, and what is pasted."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cadredesk.exchange.formats.page import Cells, Page, TooFar
from cadredesk.exchange.formats.webfonts import Styles
from cadredesk.exchange.formats.webtable import Reader, Table

_TABLE = re.compile(r"<(?:table|tr)\b", re.IGNORECASE)
_TAG = re.compile(r"<[!?/a-z]", re.IGNORECASE)
_NUMERIC = re.compile(r"[\d\W]+")
_ENOUGH = 3
"""Cells a row must fill to be part of a list rather than of its title."""
_LINES = 20
"""Lines of text before and after a table that are kept with it."""

Item = Table | str


def is_markup(text: str) -> bool:
    """Whether a text is a web page with a table in it."""
    head = text.lstrip("\ufeff \r\n\t")
    return bool(_TAG.match(head)) and bool(_TABLE.search(text))


def pages(text: str, name: str, old: str | None = None, styles: Styles | None = None) -> list[Page]:
    """The lists of a page, each a sheet; ``old`` is the class of font its letters were meant for.

    Tables that continue one list (the same heading again, or none) make one sheet.
    """
    reader = Reader(styles)
    reader.feed(text)
    reader.close()
    groups = _groups(reader.items)
    titles = [name] if len(groups) == 1 else [f"{name} ({n})" for n in range(1, len(groups) + 1)]
    return [_page(title, group, old) for title, group in zip(titles, groups, strict=True)]


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    groups: list[list[Item]] = []
    heading: tuple[str, ...] = ()
    loose: list[Item] = []
    for item in items:
        own = _heading(item) if isinstance(item, Table) else ()
        if own and own != heading:
            groups.append([*_nearest(loose), item])
            heading, loose = own, []
        elif groups and isinstance(item, Table) and _is_list(item):
            groups[-1] += [*loose, item]
            loose = []
        else:
            loose.append(item)
    if not groups:
        return [loose] if any(isinstance(item, Table) for item in loose) else []
    groups[-1] += _nearest(loose, after=True)
    return groups


def _nearest(loose: list[Item], *, after: bool = False) -> list[Item]:
    """Of what stands around a list, its tables and the lines that are near."""
    lines = [i for i, item in enumerate(loose) if isinstance(item, str)]
    kept = set(lines[:_LINES] if after else lines[-_LINES:])
    return [item for i, item in enumerate(loose) if isinstance(item, Table) or i in kept]


def _is_list(table: Table) -> bool:
    return any(len(_filled(row)) >= _ENOUGH for row in table.cells)


def _heading(table: Table) -> tuple[str, ...]:
    """The first full row of a list with more below it; nothing for other tables."""
    full = [texts for row in table.cells if len(texts := _filled(row)) >= _ENOUGH]
    if len(full) < 2 or any(_NUMERIC.fullmatch(text) for text in full[0]):
        return ()
    return tuple(text.casefold() for text in full[0])


def _filled(row: dict[int, Any]) -> list[str]:
    return [str(value) for value in row.values() if value not in (None, "")]


def _page(name: str, items: Sequence[Item], old: str | None) -> Page:
    page = Page(name)
    cells = Cells(page)
    down = 0
    try:
        for item in items:
            if isinstance(item, str):
                cells.put(down, 0, item)
                down += 1
                continue
            for row, values in enumerate(item.cells):
                for column, value in values.items():
                    cells.put(down + row, column, value)
            _shift(page, item, down)
            down += len(item.cells)
    except TooFar:
        return page
    if old:
        _all_old(page, old)
    return page


def _shift(page: Page, table: Table, down: int) -> None:
    """Put what is known of a table on the page it stands on."""
    told, last = table.page, len(table.cells) - 1
    page.merged += [(a + down, b, min(c, last) + down, d) for a, b, c, d in told.merged]
    page.hidden_rows += [row + down for row in told.hidden_rows]
    page.hidden_columns = page.hidden_columns or told.hidden_columns
    for kind, cells in told.fonts.items():
        page.fonts.setdefault(kind, []).extend((r + down, c) for r, c in cells)
    page.runs |= {(r + down, c): pieces for (r, c), pieces in told.runs.items()}


def _all_old(page: Page, old: str) -> None:
    """The bytes of the whole page were letters of one old font, whatever fonts it names."""
    known = {cell for cells in page.fonts.values() for cell in cells} | page.runs.keys()
    rows: Iterator[tuple[int, list[Any]]] = enumerate(page.rows)
    for r, row in rows:
        for c, value in enumerate(row):
            if isinstance(value, str) and not value.isascii() and (r, c) not in known:
                page.font((r, c), old)


def holds_something(page: Page) -> bool:
    """Whether any cell of a sheet holds anything."""
    return any(value not in (None, "") for row in page.rows for value in row)
