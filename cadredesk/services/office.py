"""An office's data file: make it, open it, look after it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk import resources
from cadredesk.domain.changes import Changes, LogEntry, Step
from cadredesk.domain.names import fold, tidy
from cadredesk.errors import UserError
from cadredesk.storage import setup
from cadredesk.storage.database import Database

SUFFIX = ".cadre"
KINDS = ("phường", "xã", "đặc khu", "thị trấn")


@dataclass(frozen=True, slots=True)
class OfficeInfo:
    """The office of a file. ``settings`` travel with the data (last_day, demo, signers …)."""

    uid: str
    name: str
    kind: str
    place: str | None
    parent: str | None
    document_suffix: str | None
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def last_day(self) -> date | None:
        """The day the file's story ends (demo offices), else None."""
        with suppress(KeyError, TypeError, ValueError):
            return date.fromisoformat(self.settings["last_day"])
        return None


class Office:
    """An open data file and what every use-case needs of it."""

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db

    @property
    def user(self) -> str:
        """Whose name operations carry."""
        return self.db.user

    @user.setter
    def user(self, name: str) -> None:
        self.db.user = name

    @property
    def listeners(self) -> list[Callable[[Changes], None]]:
        """Called after every commit, in the thread that wrote."""
        return self.db.listeners

    def info(self) -> OfficeInfo:
        """The office's own facts."""
        with self.db.read() as session:
            return self.info_of(setup.office_row(session))

    def info_of(self, row: Mapping[str, Any] | None) -> OfficeInfo:
        """The same from the row as it was read."""
        if row is None:
            raise UserError("file-damaged", file=self.path.name)
        names = ("uid", "name", "kind", "place", "parent", "document_suffix")
        return OfficeInfo(**{n: row[n] for n in names}, settings=row["settings"] or {})

    def update(self, label: str, **cells: object) -> None:
        """Change facts of the office (name, place, parent, document_suffix, settings).

        A name of another kind (xã instead of phường) is a name of its bodies too, as far as they
        still have their usual names.
        """
        with self.db.write(label) as session:
            was = (setup.office_row(session) or {}).get("kind")
            kind = _kind_in(str(cells.get("name") or "")) or was
            if was and kind and kind != was:
                cells["kind"] = kind
                setup.rename_bodies(session, _bodies(), _words(was), _words(kind))
            setup.update_office(session, cells)

    def undo(self) -> Changes:
        """Take the last action back. Raises UserError nothing-to-undo."""
        return self.db.undo()

    def redo(self) -> Changes:
        """Do the last undone action again. Raises UserError nothing-to-redo."""
        return self.db.redo()

    def undo_step(self) -> Step | None:
        """What undo would take back."""
        return self.db.undo_step()

    def redo_step(self) -> Step | None:
        """What redo would do again."""
        return self.db.redo_step()

    def log(self, limit: int | None = None) -> list[LogEntry]:
        """The change log, newest first."""
        return self.db.log(limit)

    def check(self) -> dict[str, Any]:
        """Whether the file is whole: integrity, references, triggers, and what is wrong."""
        return self.db.check()

    def save_copy(self, target: Path, *, replace: bool = False) -> None:
        """A checked copy of the whole file."""
        self.db.save_copy(target, replace=replace)

    def close(self) -> None:
        """Leave one single file behind."""
        self.db.close()

    def __enter__(self) -> "Office":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def kind_of(name: str) -> str:
    """phường or xã (also đặc khu, thị trấn), read from the office's name; phường if silent."""
    return _kind_in(name) or "phường"


def _kind_in(name: str) -> str | None:
    """The kind a name says first: «Đảng ủy xã Phương Mỹ» is of a xã, marks or no marks."""
    words = f" {fold(name)} "
    said = {words.find(f" {fold(kind)} "): kind for kind in KINDS}
    said.pop(-1, None)
    return said[min(said)] if said else None


def _words(kind: str) -> dict[str, str]:
    return {"cap": kind, "short": fold(kind).replace(" ", "_")}


def _bodies() -> list[Any]:
    entries: list[Any] = resources.load_json("office", "bodies.json")["entries"]
    return entries


def create(
    path: Path,
    name: str,
    *,
    user: str = "",
    replace: bool = False,
    place: str | None = None,
    parent: str | None = None,
    document_suffix: str | None = "ĐU",
    more: Callable[[Database], object] | None = None,
) -> Office:
    """A new office with the usual bodies, titles and lists, and the ward's plan switched on.

    ``more`` may add to it before it takes its place: up to then an older file stays as it was.
    Its log starts empty: there is nothing to undo yet. Raises UserError file-exists and faults
    of the disk.
    """
    name = tidy(name)
    if not name:
        raise UserError("office-name-missing")
    kind = kind_of(name)

    def fill(db: Database) -> None:
        with db.write("Tạo văn phòng") as session:
            setup.put_office(
                session,
                {
                    "name": name,
                    "kind": kind,
                    "place": place,
                    "parent": parent,
                    "document_suffix": document_suffix,
                    "settings": {},
                },
                user,
            )
            setup.put_codes(session, _code_lists())
            setup.put_bodies(session, _bodies(), _words(kind))
            setup.put_titles(session, resources.load_json("office", "titles.json")["entries"])
            setup.put_plan(session, resources.load_json("targets", "52-kh-du.json"))
        db.barrier()
        if more is not None:
            more(db)

    return Office(path, Database.create(path, user=user, replace=replace, fill=fill))


def _code_lists() -> list[Any]:
    files = sorted(resources.path("codes").glob("*.json"))
    return [resources.load_json("codes", file.name) for file in files]


def open_office(path: Path, *, user: str = "", key: bytes | None = None) -> Office:
    """Open an existing file. Raises UserError for everything that is wrong with it."""
    return Office(path, Database.open(path, key, user=user))


_NOT_WRITABLE = ("disk-full", "file-read-only", "disk-error")


def open_for_reading(path: Path, *, user: str = "") -> Office:
    """Open an existing file to look at or to copy, also where nothing can be written.

    On a full disk or in a read-only folder it is opened without a lock; the fault is told only
    if that fails as well, or once somebody writes.
    """
    try:
        return open_office(path, user=user)
    except UserError as fault:
        if fault.code not in _NOT_WRITABLE:
            raise
        try:
            return Office(path, Database.open(path, user=user, read_only=True))
        except UserError as deeper:
            raise fault if deeper.code in _NOT_WRITABLE else deeper from None
