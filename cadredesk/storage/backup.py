"""Backups of a data file: checked copies made, thinned, copied to a second place, put back."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from cadredesk.domain import thinning
from cadredesk.errors import UserError
from cadredesk.progress import NoProgress, Progress
from cadredesk.storage import backup_names, changelog, check, copying, faults, migrate, migrations
from cadredesk.storage.backup_names import Backup, Why
from cadredesk.storage.driver import connect, number, place, read_header, sibling
from cadredesk.storage.lockfile import Lock, refuse_if_held

if TYPE_CHECKING:
    from cadredesk.storage.database import Database
    from cadredesk.storage.driver import Raw

log = logging.getLogger(__name__)

SPECIAL = frozenset({Why.MANUAL, Why.IMPORT, Why.MIGRATION, Why.RESTORE})
SPECIAL_DAYS = timedelta(days=7)  # what was made on purpose is not thinned away before
DEMO_KEEPS = 3
A_MOMENT = timedelta(minutes=1)
DAMAGED = "tep-hong"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Facts:
    """What a data file holds, in a few numbers; ``mark`` differs whenever the log has moved."""

    office_uid: str
    office: str
    people: int
    positions: int
    operations: int
    mark: tuple[int, str]
    demo: bool = False

    @property
    def worth_keeping(self) -> bool:
        """Whether anybody has put anything in; the people of a demo are nobody's work."""
        return self.operations > 0 or (self.people > 0 and not self.demo)


def facts(raw: Raw) -> Facts:
    """The facts of an open file, also of an older one."""

    def one(question: str) -> tuple[Any, ...]:
        row = raw.execute(question).fetchone()
        return tuple(row) if row else ("", "", "")

    uid, name, settings = one("SELECT uid, name, settings FROM office ORDER BY id LIMIT 1")
    moved = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = 'operation'").fetchone()
    last = raw.execute("SELECT hash FROM operation ORDER BY id DESC LIMIT 1").fetchone()
    people, positions, operations = one(
        "SELECT (SELECT count(*) FROM person WHERE trashed_at IS NULL),"
        " (SELECT count(*) FROM position), (SELECT count(*) FROM operation)"
    )
    mark = (moved[0] if moved else 0, last[0] or "" if last else "")
    demo = '"demo"' in str(settings)
    return Facts(str(uid), str(name), people, positions, operations, mark, demo)


def facts_of(path: Path, key: bytes | None) -> Facts:
    """The facts of a file that lies somewhere. Raises UserError for all that is wrong with it."""
    with faults.told_apart(path), closing(connect(path, key, "ro")) as raw:
        return facts(raw)


def folder_of(db: Database) -> Path:
    """Where the backups of an open file lie."""
    return backup_names.folder_of(db.path, facts_of(db.path, db.key).office_uid)


def due(db: Database, now: datetime) -> bool:
    """Whether the log has moved since the newest backup."""
    present = facts_of(db.path, db.key)
    for one in backup_names.listed(backup_names.folder_of(db.path, present.office_uid)):
        if one.at <= now + A_MOMENT:  # two in one second bear the next one's name
            with suppress(UserError):
                return facts_of(one.path, db.key).mark != present.mark
    return present.worth_keeping


def make(db: Database, why: Why, now: datetime, progress: Progress | None = None) -> Backup:
    """Make a backup and thin out the older ones. Raises UserError; then all is as it was."""
    present = facts_of(db.path, db.key)
    folder = backup_names.folder_of(db.path, present.office_uid)
    _make_folder(folder)
    clean(folder)
    path = backup_names.free_name(folder, now, why)
    db.save_copy(path, progress=progress or NoProgress())
    made = backup_names.read_name(path)
    if made is None:
        raise UserError("backup-gone", folder=str(folder))
    thin(folder, now, made, demo=present.demo)
    log.info("backup made: %s, %d bytes", why, made.size)
    return made


def before_migration(raw: Raw, data_file: Path, key: bytes | None, now: datetime) -> Path:
    """Make a backup of an open file that is about to be brought to a newer schema."""
    folder = backup_names.folder_of(data_file, facts(raw).office_uid)
    _make_folder(folder)
    clean(folder)
    path = backup_names.free_name(folder, now, Why.MIGRATION)
    with faults.told_apart(path):
        copying.carry_keys(data_file, path)
    copying.copy(raw, key, path, replace=False)
    return path


def _make_folder(folder: Path) -> None:
    with faults.told_apart(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            if folder.is_file() or folder.parent.is_file():
                raise UserError("backup-folder-taken", folder=str(folder.parent)) from error
            raise


def clean(folder: Path) -> None:
    """Take away what killed programs left; who writes here holds the data file's lock."""
    for path in list(backup_names.left_over(folder)):
        with suppress(OSError):
            path.unlink()


def thin(folder: Path, now: datetime, newest: Backup, *, demo: bool = False) -> None:
    """Take away what need not stay; never ``newest``. What cannot be removed just stays."""
    every = backup_names.listed(folder)
    for one in to_drop(every, now, demo=demo):
        if one.path != newest.path:
            for path in backup_names.parts(one.path):
                with suppress(OSError):
                    path.unlink()


def to_drop(every: Sequence[Backup], now: datetime, *, demo: bool = False) -> list[Backup]:
    """The backups that may go."""
    if demo:
        return sorted(every, key=lambda one: one.at, reverse=True)[DEMO_KEEPS:]
    kept = thinning.keep([one.at for one in every], now)
    kept |= {one.at for one in every if one.why in SPECIAL and now - one.at < SPECIAL_DAYS}
    return [one for one in every if one.at not in kept]


# --- the second place -------------------------------------------------------------------------


def carry(made: Backup, second: Path, data_file: Path, office_uid: str, now: datetime) -> Path:
    """Copy a backup to the second place, byte by byte, and read it back there.

    Raises second-missing when the place is not there (a stick not plugged in).
    """
    if not second.is_dir():
        raise UserError("second-missing", folder=str(second))
    folder = backup_names.folder_of(data_file, office_uid, second)
    _make_folder(folder)
    clean(folder)
    target = folder / made.path.name
    if not target.exists() or target.stat().st_size != made.size:
        with faults.told_apart(target):
            copying.carry_keys(made.path, target)
            _copy_bytes(made.path, target)
    there = backup_names.read_name(target)
    if there is None:
        raise UserError("disk-error", file=target.name)
    thin(folder, now, there)
    return target


def _copy_bytes(source: Path, target: Path) -> None:
    part = sibling(target, ".part")
    try:
        with source.open("rb") as old, part.open("wb") as new:
            shutil.copyfileobj(old, new, _CHUNK)
            new.flush()
            os.fsync(new.fileno())
        if _digest(part) != _digest(source):
            raise UserError("disk-error", file=target.name)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# --- putting back -----------------------------------------------------------------------------


def put_back(
    backup: Path,
    target: Path,
    key: bytes | None,
    *,
    replace: bool,
    user: str,
    now: datetime,
    keep_keys: bool = False,
) -> Facts:
    """Make ``target`` what ``backup`` holds, brought up to date, its log empty.

    The backup is only read. Everything happens under a temporary name: until the one rename an
    older ``target`` is untouched. Raises file-in-use while any program has either open. With
    ``keep_keys`` the passwords of today go on opening the file, not those of the backup's day.
    """
    backup, target = place(backup), place(target)
    header = check.look(backup)
    if header.encrypted != (key is not None):
        raise UserError("wrong-key", file=backup.name)
    if backup == target or (target.exists() and target.samefile(backup)):
        raise UserError("file-exists", file=target.name)
    copying.refuse(target, replace=replace)
    refuse_if_held(backup)
    with faults.told_apart(backup):
        check.inspect(backup, key, header.version)
    lock = Lock.take(target, user, now)
    try:
        with copying.finished(target, key, replace=replace) as part:
            found = _rebuild(backup, part, key, user, now)
        if not keep_keys:
            with faults.told_apart(target):
                copying.carry_keys(backup, target)
    finally:
        lock.release()
    log.info("restored: %d people", found.people)
    return found


def _rebuild(backup: Path, part: Path, key: bytes | None, user: str, now: datetime) -> Facts:
    with closing(connect(part, key, "rwc")) as raw:
        with closing(connect(backup, key, "ro")) as source:
            copying.transfer(source, raw)
        raw.execute("PRAGMA journal_mode = DELETE")
        if check.pages(raw, key):
            raise UserError("file-damaged", file=backup.name)
        migrate.upgrade(raw, migrations.STEPS, user, now)
        with migrate.transaction(raw):
            changelog.forget(raw)
        if number(raw, "freelist_count") * 2 > number(raw, "page_count"):
            raw.execute("VACUUM")
        return facts(raw)


def set_aside(data_file: Path, now: datetime) -> Path:
    """Keep the bytes of a file that is too damaged to be copied page by page."""
    folder = data_file.parent / backup_names.FOLDER
    _make_folder(folder)
    target = folder / f"{data_file.stem}-{DAMAGED}-{now:%Y-%m-%d_%H%M%S}{data_file.suffix}"
    with faults.told_apart(target):
        copying.carry_keys(data_file, target)
        _copy_bytes(data_file, target)
        wal = sibling(data_file, "-wal")
        if wal.exists():
            _copy_bytes(wal, sibling(target, "-wal"))
    return target


def readable(path: Path, key: bytes | None) -> bool:
    """Whether a file is ours, whole, and opens under this key."""
    try:
        header = read_header(path)
        if header is None or header.encrypted != (key is not None):
            return False
        with faults.told_apart(path):
            check.inspect(path, key, header.version)
    except (UserError, OSError, dbapi2.Error):
        return False
    return True
