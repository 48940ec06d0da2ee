"""A place spread over several columns (Quê quán: Xã | Huyện | Tỉnh), put together in a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cadredesk.exchange.columns import bare_heading, best_field, key, words
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.mapping import parted_paths
from cadredesk.exchange.values import is_blank, is_ditto

Spread = Mapping[str, Sequence[int]]
"""Of a field the columns it is spread over; the first of them is the field's own."""


def spread_over(
    paths: Mapping[int, Sequence[str]], fields: Mapping[str, int], kind: Kind
) -> dict[str, list[int]]:
    """The fields of free text whose column is followed by further parts of the same place."""
    parted = parted_paths(paths, kind)
    taken = set(fields.values())
    texts = {f.field for f in kind.reading("text")}
    found: dict[str, list[int]] = {}
    for field in texts & fields.keys():
        column = fields[field]
        above = _part_of(parted.get(column, ()), kind)
        if above != field:
            continue
        columns = [column]
        while (
            columns[-1] + 1 not in taken
            and _part_of(parted.get(columns[-1] + 1, ()), kind) == field
        ):
            columns.append(columns[-1] + 1)
        if len(columns) > 1:
            found[field] = columns
    return found


def _part_of(path: Sequence[str], kind: Kind) -> str | None:
    """The field of which a column is a part: Quê quán for Quê quán | Huyện."""
    if len(path) < 2 or key(bare_heading(path[-1]) or path[-1]) not in _parts():
        return None
    found = best_field(path[:-1], kind)
    return found[0] if found else None


@cache
def _parts() -> frozenset[str]:
    return frozenset(key(word) for word in words("place_parts"))


def gathered(grid: Grid, rows: Iterable[int], spread: Spread) -> Grid:
    """The sheet with the parts of each place in the first of its columns."""
    if not spread:
        return grid
    lines = list(grid.rows)
    for row in rows:
        line = list(lines[row])
        for columns in spread.values():
            line.extend([None] * (columns[0] + 1 - len(line)))
            line[columns[0]] = _joined([grid.cell(row, column) for column in columns])
        lines[row] = line
    return replace(grid, rows=lines)


def _joined(cells: Sequence[Cell]) -> Cell:
    """The parts that say something; a ditto repeats only if all of them do."""
    said = [as_text(cell).strip() for cell in cells if not is_blank(cell)]
    if said and all(is_ditto(text) for text in said):
        return said[0]
    return ", ".join(said) or None
