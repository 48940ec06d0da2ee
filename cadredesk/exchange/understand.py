"""From cells to a sheet as understood: header, columns, people, problems, what was left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import tidy
from cadredesk.domain.sheet import Problem, Sheet, SheetPerson, TitlePiece
from cadredesk.errors import UserError
from cadredesk.exchange import asof, kinds, legacy, values
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.header import Header
from cadredesk.exchange.layout import Layout
from cadredesk.exchange.letters import letters_of
from cadredesk.exchange.mapping import fields_of
from cadredesk.exchange.people import PeopleReader
from cadredesk.exchange.rows import Row, Rows
from cadredesk.exchange.titles import TitleReader
from cadredesk.progress import NoProgress, Progress

_STEP = 500
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
    one of :data:`cadredesk.domain.sheet.ORDERS`. ``kind``: what kind of list it is.
    """

    sheet: str | None = None
    as_of: date | None = None
    columns: Mapping[str, str] | None = None
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    date_orders: Mapping[str, str] = field(default_factory=dict)
    kind: str = "roster"


@dataclass(slots=True)
class _Table:
    """One grid with its header found and its rows told apart."""

    grid: Grid
    decoded: int
    header: Header | None
    fields: dict[str, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    @property
    def people(self) -> int:
        return sum(row.kind == "person" for row in self.rows)


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
    tables = [_table(g, knowledge, wishes) for g in grids if g.visible or g.name == wishes.sheet]
    chosen = _choose(tables, path, wishes.sheet)
    day, source = _day(chosen, path, wishes, today)
    names = commune_names([knowledge.office_name or ""]) or commune_names(_title_lines(chosen))
    titles = TitleReader(knowledge.organisation, knowledge.abbreviations, names, cap=knowledge.cap)
    reader = PeopleReader(
        chosen.grid, chosen.fields, knowledge.codes, titles, day, decoded=chosen.decoded > 0
    )
    if chosen.header:
        reader.marks = _marks(chosen, titles)
    people, problems = _people(chosen, reader, progress or NoProgress())
    return _sheet(chosen, tables, path, (day, source), people, problems)


def people_by_sheet(
    grids: Sequence[Grid], knowledge: Knowledge
) -> tuple[tuple[str, int, bool], ...]:
    """Of every sheet: its name, how many people it holds, whether it is visible."""
    return tuple((g.name, _table(g, knowledge, Wishes()).people, g.visible) for g in grids)


def _table(grid: Grid, knowledge: Knowledge, wishes: Wishes) -> _Table:
    if grid.fault:
        return _Table(grid, 0, None)
    if grid.decoded is None:
        grid.decoded = legacy.decode(grid)
    decoded = grid.decoded
    header = max(
        Layout(grid, kinds.kind()).headers(), key=lambda h: h.known(kinds.kind()), default=None
    )
    table = _Table(grid, decoded, header)
    if header:
        chosen = wishes.columns if wishes.sheet in (None, grid.name) else None
        table.fields = fields_of(header.paths, knowledge.codes, kinds.kind(), chosen)
        _second_name_column(table)
        table.rows = list(Rows(grid, header, table.fields))
    return table


def _second_name_column(table: _Table) -> None:
    """A heading "Họ và tên" over two columns: the second holds the given name."""
    header, column = table.header, table.fields.get("full_name")
    if header is None or column is None or column + 1 in table.fields.values():
        return
    paths = header.paths
    if paths.get(column + 1) != paths[column]:
        return
    below = range(header.after, len(table.grid.rows))
    filled = sum(not values.is_blank(table.grid.cell(r, column + 1)) for r in below)
    if filled:
        table.fields = {
            ("family_name" if f == "full_name" else f): c for f, c in table.fields.items()
        }
        table.fields["given_name"] = column + 1


def _choose(tables: Sequence[_Table], path: Path, wanted: str | None) -> _Table:
    if wanted is not None:
        for table in tables:
            if tidy(table.grid.name).casefold() == tidy(wanted).casefold():
                _refuse_fault(table, path)
                return table
        known = ", ".join(t.grid.name for t in tables)
        raise UserError("sheet-unknown-sheet", sheet=wanted, file=path.name, known=known)
    sound = [t for t in tables if not t.grid.fault]
    if not sound:
        if tables:
            _refuse_fault(tables[0], path)
        return _Table(Grid(path.stem), 0, None)
    return max(sound, key=lambda t: (t.people, t.header is not None, len(t.fields) > 0))


def _refuse_fault(table: _Table, path: Path) -> None:
    if table.grid.fault:
        where = f" (trang «{table.grid.name}», ô {table.grid.fault_cell})"
        raise UserError(table.grid.fault, file=path.name, where=where)


def _title_lines(table: _Table) -> list[str]:
    """The lines above the header, each cell one."""
    last = table.header.top if table.header else min(15, len(table.grid.rows))
    return [
        text
        for row in range(last)
        for column in range(len(table.grid.rows[row]))
        if (text := table.grid.text(row, column).strip())
    ]


def _day(table: _Table, path: Path, wishes: Wishes, today: date) -> tuple[date, str]:
    if wishes.as_of:
        return wishes.as_of, "given"
    below = [
        text
        for row in table.rows
        if row.kind in ("note", "total", "signature")
        for column in range(len(table.grid.rows[row.index]))
        if "đến" in (text := table.grid.text(row.index, column))
    ]
    found = asof.told(_title_lines(table)) or asof.told(below)
    if found:
        return found, "title"
    for name in (table.grid.name, path.stem):
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


def _marks(table: _Table, titles: TitleReader) -> dict[int, TitlePiece]:
    """Columns of marks under a heading that is a title by itself (ĐB HĐND)."""
    assert table.header is not None
    found: dict[int, TitlePiece] = {}
    taken = {c for f, c in table.fields.items() if f not in ("council", "position")}
    people = [row.index for row in table.rows if row.kind == "person"]
    for column, path in table.header.paths.items():
        if column in taken:
            continue
        cells = [table.grid.cell(r, column) for r in people]
        said = [c for c in cells if not values.is_blank(c)]
        if said and all(values.is_mark(c) for c in said):
            piece = titles.mark(path[-1])
            if piece:
                found[column] = piece
    return found


def _people(
    table: _Table, reader: PeopleReader, progress: Progress
) -> tuple[tuple[SheetPerson, ...], tuple[Problem, ...]]:
    people: list[SheetPerson] = []
    problems: list[Problem] = []
    rows = [r for r in table.rows if r.kind in ("person", "nameless", "more")]
    for at, row in enumerate(rows):
        if row.kind == "more":
            continue
        if at % _STEP == 0:
            progress.step(at, len(rows))
        end = at + 1
        while end < len(rows) and rows[end].kind == "more":
            end += 1
        person, found = reader.read(row, [r.index for r in rows[at + 1 : end]])
        problems += found
        people.append(person)
    return tuple(people), tuple(problems)


def _sheet(
    table: _Table,
    tables: Sequence[_Table],
    path: Path,
    told: tuple[date, str],
    people: tuple[SheetPerson, ...],
    problems: tuple[Problem, ...],
) -> Sheet:
    header, grid = table.header, table.grid
    hidden = sum(p.hidden for p in people)
    first = next((r.index + 1 for r in table.rows if r.kind == "person"), None)
    return Sheet(
        file=path.name,
        sheet=grid.name,
        sheets=tuple((t.grid.name, t.people) for t in tables),
        as_of=told[0].isoformat(),
        as_of_from=told[1],
        header_rows=tuple(range(header.top + 1, header.bottom + 2)) if header else (),
        numbering_row=header.numbering + 1 if header and header.numbering is not None else None,
        first_data_row=first,
        columns={f: letters_of(c) for f, c in table.fields.items()},
        headings={
            letters_of(c): " · ".join(p) for c, p in (header.paths if header else {}).items()
        },
        people=people,
        problems=problems,
        left_out=_left_out(table),
        sections=tuple(r.section or "" for r in table.rows if r.kind == "section"),
        hidden_rows=hidden,
        legacy_cells=table.decoded,
        filled_rows=sum(any(not values.is_blank(c) for c in row) for row in grid.rows),
        title_lines=tuple(_title_lines(table)) if header else (),
    )


def _left_out(table: _Table) -> tuple[tuple[int, str], ...]:
    """Rows that hold something but nobody: titles above, sections, totals, signatures, notes."""
    if table.header is None:
        return ()
    top = table.header.top
    filled = [r for r in range(top) if any(not values.is_blank(c) for c in table.grid.rows[r])]
    found = [(r + 1, "title") for r in filled]
    if table.header.numbering is not None:
        found.append((table.header.numbering + 1, "numbering"))
    kept = ("person", "nameless", "more")
    return tuple(found + [(r.index + 1, r.kind) for r in table.rows if r.kind not in kept])
