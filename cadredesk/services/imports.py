"""Imports so far, and taking one back at any time: what goes, what stays and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cadredesk.domain.changes import Changes
from cadredesk.domain.lines import Book
from cadredesk.domain.membership import Seats
from cadredesk.errors import UserError
from cadredesk.progress import NoProgress, Progress
from cadredesk.services.history_words import described
from cadredesk.services.office import Office
from cadredesk.storage import imports as stored
from cadredesk.storage import lists

Json = dict[str, Any]

WHY: Mapping[str, str] = {
    "changed": "đã sửa sau lần nhập",
    "trash": "đang ở trong thùng rác",
    "gone": "đã không còn",
    "held": "có dữ liệu ghi sau đi kèm",
    "lost": "dữ liệu cũ gắn với mục đã không còn",
    "taken": "đã có mục khác mang mã ấy",
}
"""Why something of an import stays, by its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """A spreadsheet taken in; ``sheet``, ``as_of``, ``left_out`` None where that is not known.

    ``forgotten``: the log that tells what it did is gone (a restored file starts with none).
    """

    id: int
    kind: str
    file: str
    sheet: str | None
    as_of: str | None
    at: datetime
    user: str
    new: int
    changed: int
    left_out: int | None
    taken_back_at: datetime | None
    forgotten: bool
    operation: int

    @property
    def taken_back(self) -> bool:
        """Whether it was taken back."""
        return self.taken_back_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A row of an import that stays: of whom, what it is, why (a code of ``WHY``)."""

    table: str
    uid: str | None
    person_id: int | None
    name: str
    what: str
    which: str | None
    reason: str

    @property
    def why(self) -> str:
        """The reason in words."""
        return WHY[self.reason]


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """What goes back: ``removed`` people, others ``restored``, ``rows`` in all; what is ``kept``.

    ``partly`` are people the import added who stay, without what nobody has touched since.
    ``changes`` is the action that did it; None where it was only looked at or nothing could go.
    """

    taken: Import
    removed: tuple[str, ...]
    restored: tuple[str, ...]
    partly: tuple[str, ...]
    rows: int
    kept: tuple[Kept, ...]
    changes: Changes | None = None

    @property
    def wholly(self) -> int:
        """How many people are as they were before the import."""
        return len(self.removed) + len(self.restored)

    @property
    def people(self) -> int:
        """How many people something goes back of."""
        return self.wholly + len(self.partly)


def imports(office: Office) -> list[Import]:
    """All imports, the newest first, those taken back too."""
    with office.db.read() as session:
        return [_import(batch) for batch in stored.batches(session)]


def newer(office: Office, as_of: str) -> Import | None:
    """The import in force that speaks of the latest day, where that is after ``as_of``."""
    held = [i for i in imports(office) if i.as_of and not i.taken_back and i.as_of > as_of]
    return max(held, key=lambda i: i.as_of or "", default=None)


def of_operation(office: Office, operation: int) -> int | None:
    """The id of the import an action wrote."""
    with office.db.read() as session:
        return stored.batch_of(session, operation)


def look_back(office: Office, import_id: int, progress: Progress | None = None) -> Back:
    """What taking an import back would do.

    Raises UserError import-unknown, import-taken-back, import-forgotten.
    """
    with office.db.read() as session:
        batch = _batch(session, import_id)
        return _back(session, batch, stored.rows_back(session, batch, progress or NoProgress()))


def take_back(office: Office, import_id: int, progress: Progress | None = None) -> Back:
    """Take an import back as one action with one undo; the import stays listed as taken back.

    Where nothing can go back nothing is written, and it may be tried again. Raises UserError
    import-unknown, import-taken-back, import-forgotten.
    """
    told: list[Changes] = []
    with office.db.read() as session:
        file = _batch(session, import_id).file
    office.listeners.insert(0, told.append)
    try:
        with office.db.write(f"Rút lại lần nhập {file}") as session:
            back, operation = _taken(session, import_id, progress or NoProgress())
    finally:
        office.listeners.remove(told.append)
    changes = next((one for one in told if one.operation == operation), None)
    return Back(**_cells(back), changes=changes)


def _taken(session: Any, import_id: int, progress: Progress) -> tuple[Back, int]:
    batch = _batch(session, import_id)
    rows = stored.rows_back(session, batch, progress)
    back = _back(session, batch, rows)
    if back.rows:
        stored.take_back(session, batch, rows, progress)
    return back, stored.running(session)["operation"]


def _cells(back: Back) -> Json:
    return {n: getattr(back, n) for n in ("taken", "removed", "restored", "partly", "rows", "kept")}


def _batch(session: Any, import_id: int) -> stored.Batch:
    batch = next((b for b in stored.batches(session) if b.id == import_id), None)
    if batch is None:
        raise UserError("import-unknown", number=import_id)
    if batch.taken_back_at is not None:
        raise UserError("import-taken-back", file=batch.file, at=_shown(batch.taken_back_at))
    if not batch.logged:
        raise UserError("import-forgotten", file=batch.file)
    return batch


def _shown(at: str) -> str:
    return f"{datetime.fromisoformat(at):%d/%m/%Y}"


def _import(batch: stored.Batch) -> Import:
    same = ("id", "kind", "file", "sheet", "as_of", "user", "new", "changed", "left_out")
    taken = batch.taken_back_at
    return Import(
        **{name: getattr(batch, name) for name in same},
        at=datetime.fromisoformat(batch.at),
        taken_back_at=None if taken is None else datetime.fromisoformat(taken),
        forgotten=not batch.logged,
        operation=batch.operation,
    )


def _back(session: Any, batch: stored.Batch, rows: Sequence[stored.Row]) -> Back:
    people = stored.people_of(session, rows)
    removed = {r.id for r in rows if (r.table, r.kind, r.stays) == ("person", "insert", None)}
    added = {r.id for r in rows if (r.table, r.kind) == ("person", "insert")}
    touched = {row.person for row in rows if row.stays is None}
    restored, partly = touched - added, (touched & added) - removed
    return Back(
        taken=_import(batch),
        removed=tuple(name for number, name in people.items() if number in removed),
        restored=tuple(name for number, name in people.items() if number in restored),
        partly=tuple(name for number, name in people.items() if number in partly),
        rows=sum(1 for row in rows if row.stays is None),
        kept=tuple(_kept(session, [row for row in rows if row.stays is not None], people)),
    )


def _kept(session: Any, rows: Sequence[stored.Row], people: Mapping[int, str]) -> list[Kept]:
    """What stays, by person in the order of lists, then what is nobody's."""
    if not rows:
        return []
    book = Book(lists.codebook(session), Seats(lists.organisation(session)))
    cells = stored.known_cells(session, rows)
    place = {number: at for at, number in enumerate(people)}
    ordered = sorted(rows, key=lambda row: place.get(row.person or 0, len(place)))
    return [_one_kept(row, cells.get((row.table, row.id), {}), people, book) for row in ordered]


def _one_kept(row: stored.Row, cells: Json, people: Mapping[int, str], book: Book) -> Kept:
    what, which = described(row.table, cells, book)
    name = people.get(row.person or 0) or which or what
    return Kept(
        table=row.table,
        uid=cells.get("uid"),
        person_id=row.person,
        name=name,
        what=what,
        which=None if which == name else which,
        reason=str(row.stays),
    )


# --- as JSON ----------------------------------------------------------------------------------


def as_json(found: Import) -> Json:
    """One import in the shape of the command line."""
    return {
        "id": found.id,
        "file": found.file,
        "sheet": found.sheet,
        "at": found.at.isoformat(timespec="seconds"),
        "new": found.new,
        "changed": found.changed,
        "taken_back": found.taken_back,
    }


def back_as_json(back: Back) -> Json:
    """What was taken back in the shape of the command line."""
    return {
        "id": back.taken.id,
        "operation": back.changes.operation if back.changes else None,
        "back": {"people": back.people, "rows": back.rows},
        "kept": [
            {"table": k.table, "uid": k.uid, "name": k.name, "reason": k.reason} for k in back.kept
        ],
    }
