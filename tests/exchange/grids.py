"""Grids of a file with their old letters decoded, and the texts in them."""

import io
import unicodedata
from pathlib import Path

from cadredesk.exchange import legacy, reading
from cadredesk.exchange.grid import Grid


def grids(path: Path) -> list[Grid]:
    found = reading.read_grids(path)
    for grid in found:
        grid.decoded = legacy.decode(grid)
    return found


def texts(grid: Grid) -> list[list[str]]:
    """What stands in the cells, with their accents in one piece."""
    return [
        [unicodedata.normalize("NFC", grid.text(r, c)) for c in range(len(row))]
        for r, row in enumerate(grid.rows)
    ]


def table(rows: list[list[str]], separator: str = ",", end: str = "\r\n") -> str:
    import csv

    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()
