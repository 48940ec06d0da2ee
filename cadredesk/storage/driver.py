"""The one way a connection to a data file is made, and what its first bytes tell without one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from sqlcipher3 import dbapi2

from cadredesk.storage import keyring

if TYPE_CHECKING:
    import sqlite3

    Raw = sqlite3.Connection  # sqlcipher3 is its twin and brings no types

APPLICATION_ID = 0x43414452  # "CADR"
HEADER_BYTES = 96  # left readable in encrypted files: identity and version without a key
MAGIC = b"SQLite format 3\x00"
BUSY_SECONDS = 2.0  # only another program can make us wait; our own writes queue
SIBLINGS = ("-wal", "-shm", "-journal")
FROZEN = "ro&immutable=1"  # neither locks nor files beside it: where none can be made

_WAL_AT, _WAL = 18, 2  # the format a file is written in
_RESERVED_AT = 20  # bytes kept free at the end of each page: the cipher keeps its MAC there
_VERSION_AT = slice(60, 64)
_APPLICATION_AT = slice(68, 72)

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # so that even OR REPLACE cannot pass the log
    "PRAGMA synchronous = FULL",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
    "PRAGMA journal_size_limit = 16777216",
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a data file say."""

    version: int
    encrypted: bool


def read_header(path: Path) -> Header | None:
    """The header of our file, None if the file is none of ours. Nothing is touched."""
    with path.open("rb") as file:
        first = file.read(HEADER_BYTES)
    if len(first) < HEADER_BYTES or not first.startswith(MAGIC):
        return None
    if int.from_bytes(first[_APPLICATION_AT], "big") != APPLICATION_ID:
        return None
    return Header(int.from_bytes(first[_VERSION_AT], "big"), first[_RESERVED_AT] != 0)


def reading_mode(path: Path) -> str:
    """How to read a file of which nothing can be written, not even beside it.

    In WAL SQLite makes files beside it even for reading; that is not needed where the log is
    empty and nobody has the file open. The caller has seen that no program holds the lock.
    """
    with path.open("rb") as file:
        first = file.read(HEADER_BYTES)
    log = sibling(path, "-wal")
    waiting = log.exists() and log.stat().st_size > 0
    return FROZEN if first[_WAL_AT] == _WAL and not waiting else "ro"


def sibling(path: Path, suffix: str) -> Path:
    """The file SQLite or we keep beside a data file (``-wal``, ``.lock`` …)."""
    return path.with_name(path.name + suffix)


def place(path: Path) -> Path:
    """Where a data file really lies: by whatever link it is reached, it has one lock."""
    return path.resolve() if os.path.islink(path) else path.absolute()


def uri(path: Path, mode: str) -> str:
    """The SQLite URI of a path; also for drive letters and network shares of Windows.

    Always of the whole path: a URI knows no folder to start from. The system's own bytes: a name
    on Linux need not be Unicode.
    """
    text = path.absolute().as_posix()
    rooted = os.fsencode(text if text.startswith("/") else "/" + text)
    return f"file://{quote(rooted)}?mode={mode}"


def connect(path: Path | None, key: bytes | None = None, mode: str = "rw") -> Raw:
    """A connection with our settings; ``mode`` ro, rw, rwc or FROZEN. Without a path: in memory."""
    raw = bare(path, key, mode)
    try:
        for statement in _SETTINGS:
            raw.execute(statement)
    except BaseException:
        raw.close()
        raise
    return raw


def bare(path: Path | None, key: bytes | None, mode: str) -> Raw:
    """A connection that has not looked into the file yet: some settings already do."""
    raw = cast(
        "Raw",
        dbapi2.connect(
            ":memory:" if path is None else uri(path, mode),
            uri=path is not None,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        ),
    )
    raw.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        raw.execute(f'PRAGMA key = "{keyring.raw_key(key)}"')
        raw.execute(f"PRAGMA cipher_plaintext_header_size = {HEADER_BYTES}")
    return raw


def number(raw: Raw, pragma: str) -> int:
    """The number a PRAGMA answers."""
    return int(raw.execute(f"PRAGMA {pragma}").fetchone()[0])
