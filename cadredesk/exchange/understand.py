"""From cells to a sheet as understood: header, columns, people, problems, what was left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import tidy
from cadredesk.domain.sheet import Sheet
from cadredesk.errors import UserError
from cadredesk.exchange import asof, kinds, legacy, values
from cadredesk.exchange.corrections import corrected, corrected_cells
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.letters import letters_of
from cadredesk.exchange.rows import FOLLOWING
from cadredesk.exchange.tablepeople import TablePeople
from cadredesk.exchange.tables import Found, Lists, Table, Tables, lists_of
from cadredesk.exchange.titles import TitleReader
from cadredesk.progress import NoProgress, Progress

_TITLE_ROWS = 15
_COMMUNE = re.compile(
    r"\b(?:phường|xã|thị trấn|đặc khu)\s+((?:[^\W\d_][\w'’-]*\s?){1,4}|\d{1,2})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a sheet is read with: the office's lists and bodies, what its commune is called.

    ``layouts``: of sheets taken in before, by signature, the columns the clerk chose. ``learned``:
    title texts the clerk assigned, by their ``text_key``: title code, body code or None.
    """

    codes: CodeBook
    organisation: Organisation
    abbreviations: Mapping[str, str]
    office_name: str | None = None
    cap: str = "phường"
    layouts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    learned: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the caller decides: the sheet, the day, fields by column letter ("" for none).

    ``cells``: (row from 1, letters) → what the clerk typed there instead. ``date_orders``: field →
    one of :data:`cadredesk.domain.sheet.ORDERS`. ``kind``: what kind of list it is, by the name of
    its description or the description itself.
    """

    sheet: str | None = None
    as_of: date | None = None
    columns: Mapping[str, str] | None = None
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    date_orders: Mapping[str, str] = field(default_factory=dict)
    kind: str | Kind = "roster"


@dataclass(frozen=True, slots=True)
class _Read:
    """One grid with its tables found."""

    grid: Grid
    found: Found

    @property
    def main(self) -> Table | None:
        return self.found.main

    def title_lines(self) -> list[str]:
        """The lines above the first header, each cell one."""
        tables = self.found.tables
        last = min((t.header.top for t in tables), default=min(_TITLE_ROWS, len(self.grid.rows)))
        return [
            text
            for row in range(last)
            for column in range(len(self.grid.rows[row]))
            if (text := self.grid.text(row, column).strip())
        ]


def understand(
    grids: Sequence[Grid],
    path: Path,
    knowledge: Knowledge,
    wishes: Wishes,
    today: date,
    progress: Progress | None = None,
) -> Sheet:
    """The wished sheet (else the visible one with most people) as a value.

    Raises UserError sheet-unknown-sheet and sheet-too-big (for the one sheet asked for).
    """
    kind = kinds.kind(wishes.kind) if isinstance(wishes.kind, str) else wishes.kind
    lists = lists_of(knowledge.codes, knowledge.organisation, knowledge.abbreviations, today.year)
    sheets = []
    for grid in grids:
        named = wishes.sheet is not None and _same_name(grid.name, wishes.sheet)
        if grid.visible or named:
            asked = wishes.columns if wishes.sheet is None or named else None
            sheets.append(_tables(grid, kind, lists, asked, knowledge.layouts))
    chosen = _choose(sheets, path, wishes.sheet)
    if wishes.cells:
        anew = corrected(chosen.grid, wishes.cells)
        chosen = _tables(anew, kind, lists, wishes.columns, knowledge.layouts)
    day, source = _day(chosen, path, wishes, today)
    names = commune_names([knowledge.office_name or ""]) or commune_names(chosen.title_lines())
    titles = TitleReader(
        knowledge.organisation,
        knowledge.abbreviations,
        names,
        cap=knowledge.cap,
        learned=knowledge.learned,
        year=day.year,
    )
    people = TablePeople(
        grid=chosen.grid,
        kind=kind,
        codes=knowledge.codes,
        titles=titles,
        as_of=day,
        date_orders=wishes.date_orders,
        typed=corrected_cells(wishes.cells),
    )
    people.read(chosen.found, progress or NoProgress())
    return _sheet(chosen, sheets, path, (day, source), people, wishes, kind)


def people_by_sheet(
    grids: Sequence[Grid], knowledge: Knowledge
) -> tuple[tuple[str, int, bool], ...]:
    """Of every sheet: its name, how many people it holds, whether it is visible."""
    kind = kinds.kind()
    lists = lists_of(
        knowledge.codes, knowledge.organisation, knowledge.abbreviations, date.today().year
    )
    found = [(g, _tables(g, kind, lists, None, knowledge.layouts)) for g in grids]
    return tuple((g.name, read.found.people, g.visible) for g, read in found)


def _tables(
    grid: Grid,
    kind: Kind,
    lists: Lists,
    asked: Mapping[str, str] | None,
    layouts: Mapping[str, Mapping[str, str]],
) -> _Read:
    if grid.fault:
        return _Read(grid, Found([], None, "", {}, "headings"))
    if grid.decoded is None:
        grid.decoded = legacy.decode(grid)
    return _Read(grid, Tables(grid, kind, lists).find(asked, layouts))


def _choose(sheets: Sequence[_Read], path: Path, wanted: str | None) -> _Read:
    if wanted is not None:
        for read in sheets:
            if _same_name(read.grid.name, wanted):
                _refuse_fault(read, path)
                return read
        known = ", ".join(read.grid.name for read in sheets)
        raise UserError("sheet-unknown-sheet", sheet=wanted, file=path.name, known=known)
    sound = [read for read in sheets if not read.grid.fault]
    if not sound:
        if sheets:
            _refuse_fault(sheets[0], path)
        return _Read(Grid(path.stem), Found([], None, "", {}, "headings"))
    return max(sound, key=lambda r: (r.found.people, r.main is not None))


def _same_name(one: str, other: str) -> bool:
    return tidy(one).casefold() == tidy(other).casefold()


def _refuse_fault(read: _Read, path: Path) -> None:
    grid = read.grid
    if grid.fault:
        where = f" (trang «{grid.name}», ô {grid.fault_cell})"
        raise UserError(grid.fault, file=path.name, where=where)


def _day(read: _Read, path: Path, wishes: Wishes, today: date) -> tuple[date, str]:
    if wishes.as_of:
        return wishes.as_of, "given"
    grid = read.grid
    below = [
        text
        for table in read.found.tables
        for row in table.rows
        if row.kind in ("note", "total", "signature")
        for column in range(len(grid.rows[row.index]))
        if "đến" in (text := grid.text(row.index, column))
    ]
    found = asof.told(read.title_lines()) or asof.told(below)
    if found:
        return found, "title"
    for name in (grid.name, path.stem):
        found = asof.in_name(name)
        if found:
            return found, "name"
    return today, "today"


def commune_names(lines: Iterable[str]) -> tuple[str, ...]:
    """The names after phường, xã … in some lines, whole and shortened, longest first."""
    names: set[str] = set()
    for line in lines:
        for found in _COMMUNE.finditer(tidy(line)):
            words = found.group(1).split(",")[0].split()
            for size in range(1, len(words) + 1):
                names.add(" ".join(words[:size]))
            break
    return tuple(sorted(names, key=len, reverse=True))


# --- the whole as a value -------------------------------------------------------------------------


def _sheet(
    read: _Read,
    sheets: Sequence[_Read],
    path: Path,
    told: tuple[date, str],
    people: TablePeople,
    wishes: Wishes,
    kind: Kind,
) -> Sheet:
    grid, found, main = read.grid, read.found, read.main
    header = main.header if main else None
    first = (
        min((r.index + 1 for r in main.rows if r.kind == "person"), default=None) if main else None
    )
    return Sheet(
        file=path.name,
        sheet=grid.name,
        sheets=tuple((r.grid.name, r.found.people) for r in sheets),
        as_of=told[0].isoformat(),
        as_of_from=told[1],
        header_rows=tuple(range(header.top + 1, header.bottom + 2)) if header else (),
        numbering_row=header.numbering + 1 if header and header.numbering is not None else None,
        first_data_row=first,
        columns={f: letters_of(c) for f, c in main.fields.items()} if main else {},
        headings=_headings(grid, main) if main else {},
        people=tuple(people.people),
        problems=tuple(people.problems),
        left_out=_left_out(read),
        sections=tuple(
            row.section or ""
            for table in found.tables
            for row in table.rows
            if row.kind == "section"
        ),
        hidden_rows=sum(p.hidden for p in people.people),
        legacy_cells=grid.decoded or 0,
        filled_rows=sum(any(not values.is_blank(c) for c in row) for row in grid.rows),
        title_lines=tuple(read.title_lines()) if header else (),
        kind=kind.name,
        signature=found.signature,
        columns_from=found.columns_from,
        chosen=found.chosen,
        hidden_columns=_hidden_columns(grid, found),
        date_orders=people.orders,
        corrected=frozenset(wishes.cells),
    )


def _headings(grid: Grid, table: Table) -> dict[str, str]:
    """What stands above each column of a table; nothing where only cells are below."""
    header = table.header
    found = {column: " · ".join(path) for column, path in header.paths.items()}
    rows = [row.index for row in table.rows if row.kind in FOLLOWING]
    first, last = header.columns
    for column in range(first, last + 1):
        if column not in found and any(not values.is_blank(grid.cell(r, column)) for r in rows):
            found[column] = ""
    return {letters_of(column): found[column] for column in sorted(found)}


def _hidden_columns(grid: Grid, found: Found) -> int:
    """How many columns of the tables are hidden."""
    spans = [table.header.span for table in found.tables]
    return sum(any(a <= c <= b for a, b in spans) for c in grid.hidden_columns)


def _left_out(read: _Read) -> tuple[tuple[int, str], ...]:
    """Rows that hold something but nobody: titles above, sections, totals, signatures, notes."""
    tables, grid = read.found.tables, read.grid
    if not tables:
        return ()
    top = min(table.header.top for table in tables)
    filled = [r for r in range(top) if any(not values.is_blank(c) for c in grid.rows[r])]
    found = {r: "title" for r in filled}
    people = {row.index for table in tables for row in table.rows if row.kind in FOLLOWING}
    heads = {r for t in tables for r in range(t.header.top, t.header.bottom + 1)}
    for table in tables:
        numbering = table.header.numbering
        told = [(row.index, row.kind) for row in table.rows if row.kind not in FOLLOWING]
        if numbering is not None:
            told.append((numbering, "numbering"))
        for index, kind in told:
            if index not in people and index not in heads:
                found.setdefault(index, kind)
    return tuple((row + 1, kind) for row, kind in sorted(found.items()))
