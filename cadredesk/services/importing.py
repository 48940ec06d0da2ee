"""Taking a spreadsheet in: read it, say what it would change, write it as one action."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk.domain.difference import Difference
from cadredesk.domain.lines import Book
from cadredesk.domain.matching import CurrentPerson
from cadredesk.domain.plan import compare
from cadredesk.domain.sheet import Plan, PlanRow, Sheet
from cadredesk.errors import UserError
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.letters import index_of
from cadredesk.exchange.reading import PASTED, read_grids, read_pasted
from cadredesk.exchange.understand import Wishes, people_by_sheet, understand
from cadredesk.progress import Progress
from cadredesk.services.importing_apply import Written, apply, apply_plan
from cadredesk.services.importing_current import current_person
from cadredesk.services.importing_decided import with_kept_text
from cadredesk.services.importing_json import as_json
from cadredesk.services.importing_knowledge import knowledge, places
from cadredesk.services.importing_rows import save_rows
from cadredesk.services.importing_words import REASONS, fields, reasons
from cadredesk.services.office import Office
from cadredesk.storage import people as stored

__all__ = [
    "REASONS",
    "OpenedFile",
    "Written",
    "apply",
    "apply_plan",
    "as_json",
    "cell_text",
    "choose",
    "fields",
    "nobody",
    "open_file",
    "open_pasted",
    "plan",
    "read",
    "reasons",
    "save_rows",
    "sheets",
]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A spreadsheet whose cells are in memory: reading it again with other wishes asks no disk.

    ``path`` is what a clerk knows it by; a pasted table has a name there and no file.
    """

    path: Path
    grids: tuple[Grid, ...]


def open_file(path: Path, progress: Progress | None = None) -> OpenedFile:
    """Read all cells of a file through the child process.

    Raises UserError sheet-missing, sheet-locked, sheet-password, sheet-too-big, sheet-timeout,
    sheet-unreadable, and for what holds no table what it is (sheet-not-table, sheet-is-…).
    """
    return OpenedFile(path, tuple(read_grids(path, progress=progress)))


def open_pasted(html: str | None, text: str | None, progress: Progress | None = None) -> OpenedFile:
    """Read the tables of what was copied elsewhere; the HTML first, where it holds a table.

    Raises UserError sheet-nothing-pasted, sheet-too-big, sheet-timeout, sheet-unreadable.
    """
    return OpenedFile(Path(PASTED), tuple(read_pasted(html, text, progress=progress)))


def read(
    office: Office | None,
    file: Path | OpenedFile,
    *,
    sheet: str | None = None,
    as_of: date | None = None,
    columns: Mapping[str, str] | None = None,
    cells: Mapping[tuple[int, str], str] | None = None,
    date_orders: Mapping[str, str] | None = None,
    kind: str = "roster",
    progress: Progress | None = None,
    today: date | None = None,
) -> Sheet:
    """One sheet as understood with the office's lists (the usual ones without an office).

    ``columns`` maps fields to letters where the clerk knows better ("" for no column); None takes
    what he chose for this layout before, an empty mapping does not. ``cells`` is what he typed
    instead of cells, ``date_orders`` how he says columns of dates are written.
    """
    opened = file if isinstance(file, OpenedFile) else open_file(file, progress)
    return understand(
        opened.grids,
        opened.path,
        knowledge(office, kind),
        Wishes(
            sheet=sheet,
            as_of=as_of,
            columns=columns,
            cells=cells or {},
            date_orders=date_orders or {},
            kind=kind,
        ),
        today or date.today(),
        progress,
    )


def sheets(file: Path | OpenedFile, progress: Progress | None = None) -> list[Json]:
    """The sheets of a file: name, people, visible."""
    opened = file if isinstance(file, OpenedFile) else open_file(file, progress)
    found = people_by_sheet(opened.grids, knowledge(None))
    return [{"name": n, "people": count, "visible": seen} for n, count, seen in found]


def cell_text(opened: OpenedFile, sheet: str, row: int, letters: str) -> str:
    """What the file says in a cell (row from 1), old encodings as Unicode; empty outside."""
    grid = next((g for g in opened.grids if g.name == sheet), None)
    return grid.text(row - 1, index_of(letters)) if grid else ""


def nobody(sheet: Sheet) -> UserError | None:
    """Why there is nobody on a sheet, what was seen and what to do; None where there is."""
    if sheet.people:
        return None
    seen = {"file": sheet.file, "sheet": sheet.sheet, "rows": sheet.filled_rows}
    if not sheet.filled_rows:
        return UserError("sheet-empty", **seen)
    if not sheet.header_rows:
        return UserError("sheet-no-header", **seen)
    return UserError("sheet-nobody", **seen, header=sheet.header_rows[-1])


# --- what it would change -------------------------------------------------------------------------


def plan(office: Office, sheet: Sheet) -> Plan:
    """Row by row what applying the sheet would write."""
    current, book = _current(office, sheet)
    return compare(sheet, current, book.codes, book.seats.organisation, places())


def choose(office: Office, sheet_plan: Plan, row: int, uid: str | None) -> PlanRow | None:
    """What a doubtful row would do if it were this person (None: somebody new).

    Of a row with cells that could not be read, those go to the note.
    """
    asked = next((r for r in sheet_plan.rows if r.row == row), None)
    if asked is None:
        return None
    current, book = _current(office, sheet_plan.sheet, uid or "")
    known = current[0] if current else None
    if uid is not None and known is None:
        return None
    differ = Difference(book.codes, book.seats.organisation)
    return differ.against(with_kept_text(sheet_plan, asked), known)


def _current(
    office: Office, sheet: Sheet, only: str | None = None
) -> tuple[list[CurrentPerson], Book]:
    """The stored people (or the one of a uid) as of the day a sheet speaks of."""
    day = date.fromisoformat(sheet.as_of)
    with office.db.read() as session:
        book = stored.book(session)
        dossiers = stored.dossiers(session, book.codes, only)
    return [current_person(d, day, book) for d in dossiers], book
