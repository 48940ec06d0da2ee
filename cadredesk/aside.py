"""A file appears whole or not at all, and faults of the disk become sentences."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cadredesk.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def aside(out: Path) -> Iterator[Path]:
    """A path beside ``out`` to write to; renamed to ``out`` at the end, removed on any fault.

    Raises UserError export-is-folder, folder-missing, folder-read-only, export-file-open,
    disk-full, disk-error.
    """
    if out.is_dir():
        raise UserError("export-is-folder", file=out.name)
    temporary = _temporary(out)
    try:
        yield temporary
        _rename(temporary, out)
    except OSError as fault:
        raise _named(fault, out) from fault
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _temporary(out: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=".cadredesk-", suffix=out.suffix, dir=out.parent)
        os.close(handle)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise UserError("folder-missing", folder=str(out.parent)) from fault
    except PermissionError as fault:
        raise UserError("folder-read-only", folder=str(out.parent)) from fault
    except OSError as fault:
        raise _named(fault, out) from fault
    return Path(name)


def _rename(temporary: Path, out: Path) -> None:
    with open(temporary, "rb+") as file:
        os.fsync(file.fileno())
    if os.name == "posix":
        # mkstemp makes the file private; the file gets the rights of any new file.
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
    os.replace(temporary, out)


def _named(fault: OSError, out: Path) -> UserError:
    if isinstance(fault, PermissionError):
        return UserError("export-file-open", file=out.name)
    if fault.errno in _FULL:
        return UserError("disk-full")
    return UserError("disk-error")
