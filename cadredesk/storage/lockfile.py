"""One program per data file: an operating system lock on ``NAME.cadre.lock``.

The lock goes with the process however it ends; the file also says who holds it since when.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cadredesk.errors import UserError
from cadredesk.storage import faults
from cadredesk.storage.driver import sibling

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)

if sys.platform == "win32":
    import msvcrt

    _BYTE = 1 << 30  # far behind the text, so that others can read it

    def _grab(descriptor: int) -> bool:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _discard(path: Path, descriptor: int) -> None:
        os.close(descriptor)
        with suppress(OSError):  # somebody else has opened it meanwhile
            path.unlink()
else:
    import fcntl

    def _grab(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _discard(path: Path, descriptor: int) -> None:
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)


class Lock:
    """A held lock; :meth:`take` gets it or says who has it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, data_file: Path, user: str, since: datetime) -> Lock:
        """Lock ``data_file`` for this program or raise ``file-in-use`` with who and since."""
        path = sibling(data_file, ".lock")
        try:
            descriptor = _held(path, data_file)
        except OSError as error:
            raise faults.of_system(error, data_file) from error
        note = {"user": user or _login(), "host": socket.gethostname(), "pid": os.getpid()}
        text = json.dumps(note | {"since": since.isoformat(timespec="seconds")}).encode()
        try:
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, text)
        except OSError as error:
            _discard(path, descriptor)
            raise faults.of_system(error, data_file) from error
        return cls(path, descriptor)

    def release(self) -> None:
        """Give the lock back and leave nothing behind."""
        if self._descriptor is not None:
            _discard(self._path, self._descriptor)
            self._descriptor = None


def refuse_if_held(data_file: Path) -> None:
    """Raise ``file-in-use`` if a program holds the lock; makes no file."""
    path = sibling(data_file, ".lock")
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        if not _grab(descriptor):
            raise _in_use(path, data_file)
    finally:
        os.close(descriptor)


def _held(path: Path, data_file: Path) -> int:
    while True:
        descriptor = os.open(path, _FLAGS, 0o666)
        if not _grab(descriptor):
            os.close(descriptor)
            raise _in_use(path, data_file)
        if _same(path, descriptor):
            return descriptor
        os.close(descriptor)  # the holder before us took the file away while we waited


def _same(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _in_use(path: Path, data_file: Path) -> UserError:
    who = host = since = "–"
    with suppress(OSError, ValueError, AttributeError, KeyError):
        note = json.loads(path.read_bytes())
        who, host = str(note["user"]), str(note["host"])
        since = f"{datetime.fromisoformat(note['since']):%H:%M %d/%m/%Y}"
    return UserError("file-in-use", file=data_file.name, who=who, host=host, since=since)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for this user on this machine
        return "–"
