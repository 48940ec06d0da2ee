"""Cells the clerk typed anew: put into a copy, what the file says stays as it is."""

from collections.abc import Mapping
from dataclasses import replace

from cadredesk.domain.sheet import sheet_row
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.exchange.letters import index_of

Corrections = Mapping[tuple[int, str], str]
"""(row from 1, letters) → text."""


def corrected_cells(cells: Corrections) -> frozenset[tuple[int, int]]:
    """Where the clerk typed, counted from 0."""
    return frozenset((sheet_row(row) - 1, index_of(letters)) for row, letters in cells)


def corrected(grid: Grid, cells: Corrections) -> Grid:
    """The sheet with what the clerk typed: texts in no font, an empty one is an empty cell."""
    rows = list(grid.rows)
    for (number, letters), text in cells.items():
        row, column = sheet_row(number) - 1, index_of(letters)
        if row < 0 or column < 0:
            continue
        while len(rows) <= row:
            rows.append([])
        line: list[Cell] = list(rows[row])
        line.extend([None] * (column + 1 - len(line)))
        line[column] = text.strip() or None
        rows[row] = line
    typed = corrected_cells(cells)
    return replace(
        grid,
        rows=rows,
        fonts={name: found - typed for name, found in grid.fonts.items()},
        runs={at: runs for at, runs in grid.runs.items() if at not in typed},
    )
