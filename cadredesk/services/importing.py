"""Taking a spreadsheet in: read it, say what it would change, write it as one action."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk import resources
from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.codes import Code, CodeBook
from cadredesk.domain.difference import Difference
from cadredesk.domain.matching import CurrentPerson, Places
from cadredesk.domain.person import SHAPE_KEYS
from cadredesk.domain.plan import compare
from cadredesk.domain.sheet import Plan, PlanRow, Sheet, SheetPerson
from cadredesk.errors import UserError
from cadredesk.exchange import columns as headings
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.reading import read_grids
from cadredesk.exchange.understand import Knowledge, Wishes, people_by_sheet, understand
from cadredesk.progress import Progress
from cadredesk.services import lists
from cadredesk.services.importing_apply import Written, apply, apply_plan
from cadredesk.services.importing_current import current_person
from cadredesk.services.office import Office, kind_of
from cadredesk.storage import people as stored

__all__ = [
    "OpenedFile",
    "Written",
    "apply",
    "apply_plan",
    "as_json",
    "choose",
    "fields",
    "nobody",
    "open_file",
    "plan",
    "read",
    "sheets",
]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A spreadsheet whose cells are in memory: reading it again with other wishes asks no disk."""

    path: Path
    grids: tuple[Grid, ...]


def open_file(path: Path, progress: Progress | None = None) -> OpenedFile:
    """Read all cells of a file through the child process.

    Raises UserError sheet-missing, sheet-locked, sheet-password, sheet-too-big, sheet-timeout,
    sheet-unreadable.
    """
    return OpenedFile(path, tuple(read_grids(path, progress=progress)))


def read(
    office: Office | None,
    file: Path | OpenedFile,
    *,
    sheet: str | None = None,
    as_of: date | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    today: date | None = None,
) -> Sheet:
    """One sheet as understood with the office's lists (the usual ones without an office).

    ``columns`` maps fields to letters where the clerk knows better ("" for no column).
    """
    opened = file if isinstance(file, OpenedFile) else open_file(file, progress)
    return understand(
        opened.grids,
        opened.path,
        _knowledge(office),
        Wishes(sheet=sheet, as_of=as_of, columns=columns),
        today or date.today(),
        progress,
    )


def sheets(file: Path | OpenedFile, progress: Progress | None = None) -> list[Json]:
    """The sheets of a file: name, people, visible."""
    opened = file if isinstance(file, OpenedFile) else open_file(file, progress)
    found = people_by_sheet(opened.grids, _knowledge(None))
    return [{"name": n, "people": count, "visible": seen} for n, count, seen in found]


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


def fields() -> dict[str, str]:
    """The fields a column may be, with what the assistant calls them."""
    return headings.labels()


def _knowledge(office: Office | None) -> Knowledge:
    shorts = resources.load_json("office", "abbreviations.json")["entries"]
    abbreviations = {entry["short"]: entry["full"] for entry in shorts}
    if office is None:
        codes, organisation, name = _usual_codes(), _usual_organisation("phường"), None
        return Knowledge(
            codes=codes, organisation=organisation, abbreviations=abbreviations, office_name=name
        )
    info, known = office.info(), lists.organisation(office)
    return Knowledge(
        codes=lists.codebook(office),
        organisation=replace(known, titles=tuple(t for t in known.titles if t.in_use)),
        abbreviations=abbreviations,
        office_name=info.name,
        cap=info.kind or kind_of(info.name),
    )


def _usual_codes() -> CodeBook:
    entries = []
    for file in sorted(resources.path("codes").glob("*.json")):
        data = resources.load_json("codes", file.name)
        for entry in data["entries"]:
            known = {k: v for k, v in entry.items() if k in Code.__slots__}
            known["variants"] = tuple(entry.get("variants", ()))
            entries.append(Code(list=data["list"], **known))
    return CodeBook(tuple(entries))


def _usual_organisation(cap: str) -> Organisation:
    bodies = []
    for number, entry in enumerate(resources.load_json("office", "bodies.json")["entries"]):
        bodies.append(
            Body(
                id=number,
                uid="",
                code=entry["code"],
                kind=entry["kind"],
                name=entry["name"].format(cap=cap),
                short_name=entry.get("short_name"),
                variants=tuple(v.format(cap=cap) for v in entry.get("variants", ())),
                within=entry.get("within"),
            )
        )
    titles = tuple(
        Title(
            id=number,
            uid="",
            code=entry["code"],
            name=entry["name"],
            body_kinds=tuple(entry["body_kinds"]),
            rank=entry["rank"],
            short_name=entry.get("short_name"),
            variants=tuple(entry.get("variants", ())),
        )
        for number, entry in enumerate(resources.load_json("office", "titles.json")["entries"])
    )
    return Organisation(tuple(bodies), titles)


def _places() -> Places:
    return Places(resources.load_json("import", "matching.json")["place_words"])


# --- what it would change -------------------------------------------------------------------------


def plan(office: Office, sheet: Sheet) -> Plan:
    """Row by row what applying the sheet would write."""
    current, codes, organisation = _current(office, sheet)
    return compare(sheet, current, codes, organisation, _places())


def choose(office: Office, sheet_plan: Plan, row: int, uid: str | None) -> PlanRow | None:
    """What a doubtful row would do if it were this person (None: somebody new)."""
    person = _person_at(sheet_plan, row)
    current, codes, organisation = _current(office, sheet_plan.sheet)
    known = next((c for c in current if c.uid == uid), None)
    if person is None or (uid is not None and known is None):
        return None
    return Difference(codes, organisation).against(person, known)


def _person_at(sheet_plan: Plan, row: int) -> SheetPerson | None:
    return next((r.person for r in sheet_plan.rows if r.row == row), None)


def _current(office: Office, sheet: Sheet) -> tuple[list[CurrentPerson], CodeBook, Organisation]:
    day = date.fromisoformat(sheet.as_of)
    with office.db.read() as session:
        book = stored.book(session)
        dossiers = stored.dossiers(session, book.codes)
    people = [current_person(d, day, book) for d in dossiers]
    return people, book.codes, book.seats.organisation


# --- as JSON --------------------------------------------------------------------------------------


def as_json(sheet_plan: Plan, done: Written | None = None) -> Json:
    """The shape of the command-line contract; ``bodies`` are those the sheet would add.

    With what was ``done`` of the plan, those who were new have their uid.
    """
    sheet = sheet_plan.sheet
    uids = {row.row: row.uid for row in sheet_plan.rows} | dict(done.uids if done else {})
    found: Json = {
        "sheet": sheet.sheet,
        "as_of": sheet.as_of,
        "header_rows": list(sheet.header_rows),
        "numbering_row": sheet.numbering_row,
        "first_data_row": sheet.first_data_row,
        "columns": dict(sheet.columns),
        "people": [_person(p, uids.get(p.row)) for p in sheet.people],
        "problems": [
            {
                "row": p.row,
                "column": p.column,
                "code": p.code,
                "text": p.text,
                "value": p.value,
            }
            for p in sheet.problems
        ],
        "left_out": [{"row": row, "reason": reason} for row, reason in sheet.left_out],
        "hidden_rows": sheet.hidden_rows,
        "legacy_cells": sheet.legacy_cells,
        "plan": {
            "new": sheet_plan.count("new"),
            "changed": sheet_plan.count("changed"),
            "same": sheet_plan.count("same"),
            "doubtful": sheet_plan.count("doubtful"),
            "problems": sheet_plan.count("problem"),
            "rows": [_row(r) | {"uid": uids[r.row]} for r in sheet_plan.rows],
        },
        "bodies": [
            {"code": b.code, "kind": b.kind, "name": b.name, "parent": b.parent, "people": b.people}
            for b in sheet_plan.bodies
        ],
    }
    if done is not None:
        found["operation"] = done.changes.operation if done.changes else None
    return found


def _person(person: SheetPerson, uid: str | None) -> Json:
    found: Json = {key: person.values.get(key) for key in SHAPE_KEYS}
    found["uid"] = uid
    return found | {
        "row": person.row,
        "positions": [{"title": p.title, "body": p.body} for p in person.positions],
        "unassigned": list(person.unassigned),
        "raw": dict(person.raw),
    }


def _row(row: PlanRow) -> Json:
    changes = {name: list(pair) for name, pair in row.changes.items()}
    if row.uid and (row.positions or row.unassigned):
        added = [p.title for p in row.positions] + list(row.unassigned)
        changes["position"] = [", ".join(row.recognised) or None, ", ".join(added)]
    found: Json = {"row": row.row, "kind": row.kind, "uid": row.uid, "changes": changes}
    if row.reason:
        found |= {"reason": row.reason, "candidates": list(row.candidates)}
    return found
