"""A checked copy: under a temporary name, checked page by page, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.storage import check, faults
from cadredesk.storage.driver import SIBLINGS, connect, read_header, sibling

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

PIECE = 256  # pages copied between two looks whether to stop
KEYS = "-keys"  # NAME.cadre-keys: the data key of an encrypted file, wrapped for each user


def refuse(target: Path, *, replace: bool) -> None:
    """Raise why nothing can be put here: folder-missing, target-is-folder, file-exists."""
    with faults.told_apart(target):
        if not target.parent.is_dir():
            raise UserError("folder-missing", folder=str(target.parent))
        if target.is_dir():
            raise UserError("target-is-folder", file=target.name)
        if target.exists() and not replace:
            raise UserError("file-exists", file=target.name)


@contextmanager
def finished(target: Path, key: bytes | None, *, replace: bool) -> Iterator[Path]:
    """A temporary name for a new data file; when the block ends well it becomes ``target``.

    Whatever goes wrong, also a kill at any moment, an older ``target`` stays whole up to the
    one rename; no fault leaves a part behind. The caller holds the target's lock.
    """
    refuse(target, replace=replace)
    part = sibling(target, ".part")
    try:
        with faults.told_apart(target):
            sweep(target)
            yield part
            _flush(part)
            _settle(target, key)
            part.replace(target)
            _flush_folder(target.parent)
    except BaseException:
        for path in _with_siblings(part):
            with suppress(OSError):
                path.unlink()
        raise


def sweep(target: Path) -> None:
    """Take away what a kill left of a copy that never became ``target``.

    The caller holds the target's lock: nobody else builds here.
    """
    for path in _with_siblings(sibling(target, ".part")):
        path.unlink(missing_ok=True)


def copy(
    source: Raw,
    key: bytes | None,
    target: Path,
    *,
    replace: bool,
    progress: Progress | None = None,
) -> None:
    """Copy an open data file, also with a write pending: only what is committed goes along."""
    with finished(target, key, replace=replace) as part:
        with closing(connect(part, key, "rwc")) as raw:
            transfer(source, raw, progress)
            raw.execute("PRAGMA journal_mode = DELETE")
            damage = check.pages(raw, key)
        if damage:
            raise UserError("file-damaged", file=target.name)


def transfer(source: Raw, target: Raw, progress: Progress | None = None) -> None:
    """All pages from one open file to another; ``progress`` may stop it between two pieces."""
    if progress is None:
        source.backup(target)
        return
    told = progress
    source.execute("BEGIN")  # one snapshot: somebody's writes meanwhile do not start it anew
    try:
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(
            target, pages=PIECE, progress=lambda _code, left, all_: told.step(all_ - left, all_)
        )
    finally:
        source.execute("ROLLBACK")


def carry_keys(source: Path, target: Path) -> None:
    """Let the key file, where there is one, go along with a copy of its data file."""
    keys, wish = sibling(source, KEYS), sibling(target, KEYS)
    if not keys.exists():
        return
    part = sibling(wish, ".part")
    try:
        part.write_bytes(keys.read_bytes())
        _flush(part)
        part.replace(wish)
        _flush_folder(wish.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _with_siblings(path: Path) -> tuple[Path, ...]:
    return (path, *(sibling(path, end) for end in SIBLINGS))


def _settle(target: Path, key: bytes | None) -> None:
    """Leave nothing beside the old file: it would be played back into the new one.

    What a crash left there may hold the last actions of the old file, so SQLite puts them into
    it first: until the rename the old file is the only one there is.
    """
    left = [path for path in _with_siblings(target)[1:] if path.exists()]
    if left and target.exists() and read_header(target) is not None:
        try:
            with closing(connect(target, key)) as raw:
                raw.execute("PRAGMA journal_mode = DELETE")
        except dbapi2.DatabaseError as error:  # damaged, or under another key: nothing to save
            if faults.result_code(error) not in (faults.SQLITE_CORRUPT, faults.SQLITE_NOTADB):
                raise
    for path in left:
        path.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows does so by itself."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
