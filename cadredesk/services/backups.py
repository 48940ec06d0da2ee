"""Backup and restore: what a clerk does with them, and what the program does unasked."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.services.office import Office, open_office
from cadredesk.storage import backup, backup_names
from cadredesk.storage.backup import Facts
from cadredesk.storage.backup_compare import Differences, differences
from cadredesk.storage.backup_names import Backup, Why, read_name
from cadredesk.storage.database import Database
from cadredesk.storage.lockfile import refuse_if_held

__all__ = [
    "Backup",
    "Differences",
    "Facts",
    "Line",
    "Made",
    "Outcome",
    "Restored",
    "State",
    "Why",
    "read_name",
]

Clock = Callable[[], datetime]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made; ``second`` its copy at the second place, ``fault`` why there is
    none there."""  # noqa: D205, D209

    backup: Backup
    second: Path | None = None
    fault: UserError | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One backup of the list; ``people`` None where it does not open any more."""

    backup: Backup
    people: int | None
    here: bool
    there: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """A file that holds a backup again; ``kept`` is what it held before."""

    file: Path
    facts: Facts
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of restoring the file in use: it is open again, as the backup or as before."""

    office: Office
    restored: Restored | None
    fault: UserError | None = None


@dataclass(frozen=True, slots=True)
class State:
    """How an office stands: its newest backup, and whether anything was done since."""

    newest: Backup | None
    due: bool


# --- making -----------------------------------------------------------------------------------


def back_up(
    office: Office,
    why: Why,
    *,
    second: Path | None = None,
    now: Clock = datetime.now,
    progress: Progress | None = None,
) -> Made:
    """Make a backup now, and its copy at the second place.

    Raises UserError if none could be made; a second place that fails is told in the answer.
    """
    made = backup.make(office.db, why, now(), progress)
    return _carried(office, made, second, now())


def back_up_if_due(
    office: Office,
    why: Why,
    *,
    second: Path | None = None,
    now: Clock = datetime.now,
    progress: Progress | None = None,
) -> Made | None:
    """Make a backup if anything was done since the last one; None if nothing was.

    A last one that is not yet at the second place is taken there.
    """
    if backup.due(office.db, now()):
        return back_up(office, why, second=second, now=now, progress=progress)
    made = newest(office, now)
    return None if made is None or second is None else _carried(office, made, second, now())


def _carried(office: Office, made: Backup, second: Path | None, now: datetime) -> Made:
    if second is None:
        return Made(made)
    try:
        uid = backup.facts_of(office.path, office.db.key).office_uid
        return Made(made, backup.carry(made, second, office.path, uid, now))
    except UserError as error:
        log.info("second place: %s", error.code)
        return Made(made, None, error)


def before(office: Office, why: Why, now: Clock = datetime.now) -> None:
    """Make a backup before something large, if the newest is not of this very state.

    That it cannot be made is logged and does not stop what can itself be undone.
    """
    try:
        if backup.due(office.db, now()):
            backup.make(office.db, why, now())
    except UserError as error:
        log.info("no backup before %s: %s", why, error.code)


# --- looking ----------------------------------------------------------------------------------


def newest(office: Office, now: Clock = datetime.now) -> Backup | None:
    """The newest backup of an office."""
    every = backup_names.listed(backup.folder_of(office.db))
    limit = now() + backup.A_MOMENT
    return next((one for one in every if one.at <= limit), every[0] if every else None)


def state(office: Office, now: Clock = datetime.now) -> State:
    """How an office stands."""
    return State(newest(office, now), backup.due(office.db, now()))


def folder(office: Office) -> Path:
    """Where the backups of an office lie."""
    return backup.folder_of(office.db)


def lines(office: Office, second: Path | None = None) -> list[Line]:
    """All backups of an office, at both places, newest first."""
    facts = backup.facts_of(office.path, office.db.key)
    folders = [backup_names.folder_of(office.path, facts.office_uid)]
    if second is not None:
        folders.append(backup_names.folder_of(office.path, facts.office_uid, second))
    return _lines(folders[:1], folders[1:], office.db.key)


def lines_of_file(path: Path, second: Path | None = None) -> list[Line]:
    """The backups of a plain file that does not open any more, found by its name."""
    away = [] if second is None else backup_names.folders_of(path, second)
    return _lines(backup_names.folders_of(path), away, None)


def _lines(near: list[Path], away: list[Path], key: bytes | None) -> list[Line]:
    here = {one.path.name: one for folder in near for one in backup_names.listed(folder)}
    there = {one.path.name: one for folder in away for one in backup_names.listed(folder)}
    every = [
        Line(one, _people(one.path, key), name in here, name in there)
        for name, one in (there | here).items()
    ]
    return sorted(every, key=lambda line: line.backup.at, reverse=True)


def _people(path: Path, key: bytes | None) -> int | None:
    with suppress(UserError):
        return backup.facts_of(path, key).people
    return None


def preview(office: Office, chosen: Path) -> Differences:
    """What would be otherwise after restoring. Raises UserError if the backup is not sound."""
    return differences(chosen, office.path, office.db.key)


def preview_of_file(chosen: Path) -> Differences:
    """What a plain backup holds, where the file in use cannot be read."""
    return differences(chosen, None, None)


# --- putting back -----------------------------------------------------------------------------


def restore(
    chosen: Path,
    target: Path,
    *,
    replace: bool = False,
    key: bytes | None = None,
    keep_keys: bool = False,
    user: str = "",
    now: Clock = datetime.now,
) -> Restored:
    """Make ``target`` hold what the backup holds; nobody has it open.

    What it held before becomes a backup of its own first, or, where it is damaged, is kept byte
    by byte: without that nothing is replaced.
    """
    kept = None
    if target.exists() and replace and not target.samefile(chosen):
        differences(chosen, None, key)  # a backup that is not sound costs nothing
        kept = _keep(target, key, user, now)
    facts = backup.put_back(
        chosen, target, key, replace=replace, keep_keys=keep_keys, user=user, now=now()
    )
    return Restored(target, facts, kept)


def restoring(office: Office, chosen: Path, now: Clock = datetime.now) -> Callable[[], Outcome]:
    """What restores the file of an office and opens it again; done once the office is closed.

    Raises UserError backup-other-office, and only then nothing needs to be closed.
    """
    path, key, user = office.path, office.db.key, office.user
    found = preview(office, chosen)
    if found.other_office:
        raise UserError("backup-other-office", office=found.there.office)

    def work() -> Outcome:
        done, fault = None, None
        try:
            done = restore(chosen, path, replace=True, key=key, keep_keys=True, user=user, now=now)
        except UserError as error:
            fault = error
        return Outcome(open_office(path, user=user, key=key), done, fault)

    return work


def _keep(target: Path, key: bytes | None, user: str, now: Clock) -> Path:
    refuse_if_held(target)
    if not backup.readable(target, key):
        return backup.set_aside(target, now())
    with Database.open(target, key, user=user) as db:
        return backup.make(db, Why.RESTORE, now()).path


# --- the command line -------------------------------------------------------------------------


def copy_out(office: Office, out: Path, *, replace: bool = False) -> Facts:
    """A checked copy wherever it is wanted."""
    office.save_copy(out, replace=replace)
    return backup.facts_of(out, office.db.key)


def as_json(file: str, found: Facts) -> dict[str, object]:
    """The answer of the command line."""
    return {"file": file, "office": found.office, "people": found.people} | {
        "positions": found.positions,
        "operations": found.operations,
    }
