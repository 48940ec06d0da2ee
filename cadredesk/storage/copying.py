"""A checked copy: under a temporary name, checked page by page, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk.errors import UserError
from cadredesk.storage import check, faults
from cadredesk.storage.driver import SIBLINGS, connect, sibling

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw


@contextmanager
def finished(target: Path, *, replace: bool) -> Iterator[Path]:
    """A temporary name for a new data file; when the block ends well it becomes ``target``.

    Whatever goes wrong, an older ``target`` stays whole and no part is left behind. The caller
    holds the target's lock.
    """
    if target.exists() and not replace:
        raise UserError("file-exists", file=target.name)
    part = sibling(target, ".part")
    _remove(part)
    try:
        with faults.told_apart(target):
            yield part
            _flush(part)
            for end in SIBLINGS:  # an old journal would be played back into the new file
                sibling(target, end).unlink(missing_ok=True)
            part.replace(target)
            _flush_folder(target.parent)
    except BaseException:
        _remove(part)
        raise


def copy(source: Raw, key: bytes | None, target: Path, *, replace: bool) -> None:
    """Copy an open data file, also with a write pending: only what is committed goes along."""
    with finished(target, replace=replace) as part:
        with closing(connect(part, key, "rwc")) as raw:
            source.backup(raw)
            raw.execute("PRAGMA journal_mode = DELETE")
            damage = check.pages(raw, key)
        if damage:
            raise UserError("file-damaged", file=target.name)


def _remove(part: Path) -> None:
    for path in (part, *(sibling(part, end) for end in SIBLINGS)):
        with suppress(OSError):
            path.unlink()


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
