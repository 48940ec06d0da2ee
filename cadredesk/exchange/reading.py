"""Cells of a spreadsheet, read by a child process that may die of them without harm."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cadredesk.errors import UserError
from cadredesk.exchange import limits
from cadredesk.exchange.asking import Line, ask
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.progress import NoProgress, Progress

PASTED = "Bảng dán"
"""What a sheet that was pasted is called."""


def read_grids(
    path: Path, *, seconds: float = limits.SECONDS, progress: Progress | None = None
) -> list[Grid]:
    """All worksheets of a file.

    Raises UserError sheet-missing, sheet-locked, sheet-password, sheet-too-big, sheet-timeout,
    sheet-unreadable, and for what holds no table sheet-not-table, sheet-is-document, sheet-is-pdf,
    sheet-is-picture, sheet-is-archive, sheet-is-data; a single sheet that is too big or damaged is
    marked by its ``fault`` instead.
    """
    _look(path)
    return _asked({"path": str(path.resolve())}, path.name, seconds, progress)


def read_pasted(
    html: str | None,
    text: str | None,
    *,
    seconds: float = limits.SECONDS,
    progress: Progress | None = None,
) -> list[Grid]:
    """The tables of what was copied in Excel, Word, LibreOffice or a browser.

    ``html`` goes before ``text`` where it holds a table. Raises UserError sheet-nothing-pasted,
    sheet-too-big, sheet-timeout, sheet-unreadable.
    """
    html, text = html or "", text or ""
    if len(html) + len(text) > limits.PASTED_LETTERS:
        raise UserError("sheet-too-big", file=PASTED, where="")
    if not html.strip() and not text.strip():
        raise UserError("sheet-nothing-pasted")
    request = {"html": html, "text": text, "name": PASTED}
    return _asked(request, PASTED, seconds, progress)


def _look(path: Path) -> None:
    try:
        if not path.is_file():
            raise UserError("sheet-missing", file=path.name)
        if path.stat().st_size > limits.FILE_BYTES:
            raise UserError("sheet-too-big", file=path.name, where="")
        with path.open("rb") as file:
            file.read(1)
    except (OSError, ValueError) as error:
        raise UserError("sheet-locked", file=path.name) from error


def _asked(
    request: dict[str, str], name: str, seconds: float, progress: Progress | None
) -> list[Grid]:
    lines = ask(request, name, seconds, progress or NoProgress())
    with contextlib.closing(lines):
        return _grids(lines, name)


def _grids(lines: Iterator[Line], name: str) -> list[Grid]:
    grids: list[Grid] = []
    known: dict[str, str] = {}
    for line in lines:
        if "fault" in line and "sheet" not in line:
            raise UserError(str(line["fault"]), file=name, where="")
        try:
            _take(line, grids, known)
        except (LookupError, TypeError, ValueError) as error:  # a child that is not itself any more
            raise UserError("sheet-unreadable", file=name) from error
    return grids


def _take(line: Line, grids: list[Grid], known: dict[str, str]) -> None:
    if "sheet" in line:
        grids.append(_grid(line))
    elif "rows" in line:
        grids[-1].rows.extend(line["rows"])
        _share(line["rows"], known)


def _share(rows: list[list[Cell]], known: dict[str, str]) -> None:
    """Keep a text that stands in many cells once: «Nam» ten thousand times is a megabyte."""
    for row in rows:
        for column, cell in enumerate(row):
            if type(cell) is str:
                row[column] = known.setdefault(cell, cell)


def _grid(line: dict[str, Any]) -> Grid:
    fonts = line.get("fonts") or {}
    return Grid(
        name=line["sheet"],
        visible=not line.get("hidden"),
        merged=[(a, b, c, d) for a, b, c, d in line.get("merged", ())],
        hidden_rows=frozenset(line.get("hidden_rows", ())),
        hidden_columns=frozenset(line.get("hidden_columns", ())),
        fonts={kind: frozenset((r, c) for r, c in cells) for kind, cells in fonts.items()},
        runs={(r, c): tuple((t, k) for t, k in pieces) for r, c, pieces in line.get("runs", ())},
        date1904=bool(line.get("date1904")),
        fault=line.get("fault"),
        fault_cell=line.get("cell"),
    )
