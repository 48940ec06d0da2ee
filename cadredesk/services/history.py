"""Who changed a person's record, when, and what: read from the change log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cadredesk.domain.lines import Book
from cadredesk.domain.membership import Seats
from cadredesk.services.history_words import FieldChange, told
from cadredesk.services.office import Office
from cadredesk.storage import history, lists


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One action on one person. ``kind``: do, undo, redo; ``fields`` what it changed of them.

    ``fields`` is empty where the content was erased from the log.
    """

    at: datetime
    user: str
    label: str
    kind: str
    fields: tuple[FieldChange, ...]


def of_person(office: Office, person_id: int) -> list[HistoryEntry]:
    """Every action that changed the person or what is dated of them, the newest first."""
    with office.db.read() as session:
        changes = history.changes(session, person_id)
        operations = history.operations(session, (c.operation for c in changes))
        book = Book(lists.codebook(session), Seats(lists.organisation(session)))
    by_operation: dict[int, list[history.Change]] = {}
    for change in changes:
        by_operation.setdefault(change.operation, []).append(change)
    return [_entry(o, by_operation.get(o.undoes or o.id, ()), book) for o in operations]


def _entry(
    operation: history.Operation, changes: Sequence[history.Change], book: Book
) -> HistoryEntry:
    fields = [field for change in changes for field in told(change, book)]
    if operation.kind == "undo":
        fields = [FieldChange(f.what, f.new, f.old) for f in fields]
    return HistoryEntry(
        at=datetime.fromisoformat(operation.at),
        user=operation.user,
        label=operation.label,
        kind=operation.kind,
        fields=tuple(fields),
    )
