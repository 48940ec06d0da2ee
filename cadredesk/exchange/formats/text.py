"""Rows of a text file: which separator, where quotes hold lines together."""

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator

from cadredesk.exchange import limits
from cadredesk.exchange.formats.page import Cells, Page, TooFar

_SEPARATORS = {"\t": 3.0, ";": 1.5, "|": 1.5, ",": 1.0}
"""Separators, and how much more a regular one means than a comma, which also stands in texts."""
_SAMPLE_LINES = 60
_MOST_LINES = 40


def page_of(text: str, name: str, old: str | None) -> Page:
    """The one sheet of a text; ``old`` is the class of font its letters were meant for."""
    page = Page(name)
    cells = Cells(page)
    try:
        for r, row in enumerate(rows_of(text)):
            for c, value in enumerate(row):
                cells.put(r, c, value)
                if old and not value.isascii():
                    page.font((r, c), old)
    except TooFar:
        page.fonts.clear()
    return page


def rows_of(text: str) -> list[list[str]]:
    """The rows of a text with separators."""
    csv.field_size_limit(limits.FILE_BYTES)
    text = text.lstrip("\ufeff")
    if not text.strip():
        return []
    if text[:4].lower() == "sep=":
        first, _, text = text.partition("\n")
        separator = first.rstrip("\r\n")[4:5] or "\t"
    else:
        separator = separator_of(text)
    rows = list(_read(text, separator))
    if any(_swallowed(cell, separator) for row in rows for cell in row):
        rows = [[_unquoted(cell) for cell in row] for row in _read(text, separator, quoted=False)]
    return rows


def _swallowed(cell: str, separator: str) -> bool:
    """Whether a cell holds what were other cells: a quote was opened that nobody closed."""
    if "\n" not in cell:
        return False
    return cell.count("\n") > _MOST_LINES or (separator == "\t" and "\t" in cell)


def separator_of(text: str) -> str:
    """The separator that cuts the first lines into the most columns, the same number each."""
    sample = text[:40_000]
    best, best_score = ",", 0.0
    for separator, weight in _SEPARATORS.items():
        if separator not in sample:
            continue
        widths = [len(row) for row in _first(_read(sample, separator)) if any(row)]
        counts = Counter(width for width in widths if width > 1)
        if counts:
            width, times = max(counts.items(), key=lambda entry: entry[1] * math.log(entry[0]))
            score = weight * math.log(width) * times / len(widths)
            if score > best_score:
                best, best_score = separator, score
    return best


def _first(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number == _SAMPLE_LINES:
            return
        yield row


def _read(text: str, separator: str, *, quoted: bool = True) -> Iterator[list[str]]:
    source = io.StringIO(text, newline="")
    if quoted:
        return csv.reader(source, delimiter=separator)
    return csv.reader(source, delimiter=separator, quoting=csv.QUOTE_NONE)


def _unquoted(cell: str) -> str:
    return cell.strip().strip('"').replace('""', '"')
