"""Where faults of the machine and the file are told apart from bugs of ours."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from cadredesk.errors import UserError

SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT = 5, 8, 10, 11
SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB = 13, 14, 26

_SQLITE = {
    SQLITE_BUSY: "file-busy",
    SQLITE_READONLY: "file-read-only",
    SQLITE_IOERR: "disk-error",
    SQLITE_CORRUPT: "file-damaged",
    SQLITE_FULL: "disk-full",
    SQLITE_CANTOPEN: "disk-error",
    SQLITE_NOTADB: "file-damaged",
}
_FALLEN_OVER = ("Could not decode to UTF-8", "malformed JSON")
"""What the driver says, without a code, of text that fell over inside an otherwise sound page."""

_BACKUP_WORDS = {
    "disk I/O error": SQLITE_IOERR,
    "database or disk is full": SQLITE_FULL,
    "database disk image is malformed": SQLITE_CORRUPT,
    "database is locked": SQLITE_BUSY,
    "attempt to write a readonly database": SQLITE_READONLY,
    "unable to open database file": SQLITE_CANTOPEN,
    "file is not a database": SQLITE_NOTADB,
}
"""SQLite's own words: the driver's backup() raises them without their code."""

_SYSTEM = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-missing",
    errno.EACCES: "file-read-only",
    errno.EPERM: "file-read-only",
    errno.EROFS: "file-read-only",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
}


def result_code(error: BaseException) -> int:
    """The primary SQLite result code behind an error; 0 where there is none."""
    bare = getattr(error, "orig", None) or error
    code = getattr(bare, "sqlite_errorcode", 0) or _BACKUP_WORDS.get(str(bare), 0)
    return int(code) & 0xFF


def fallen_over(error: BaseException) -> bool:
    """Whether the driver met text that is no text, or JSON that is no JSON, any more."""
    return any(words in str(error) for words in _FALLEN_OVER)


def of_system(error: OSError, path: Path) -> UserError:
    """The fault behind an error of the operating system."""
    code = _SYSTEM.get(error.errno or 0, "disk-error")
    return UserError(code, file=path.name)


@contextmanager
def told_apart(path: Path) -> Iterator[None]:
    """Turn faults of disk and file into :class:`UserError`; let our bugs be seen as they are."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        code = _SQLITE.get(result_code(error))
        if code is None and fallen_over(error):
            code = "file-damaged"
        if code is None:
            raise
        raise UserError(code, file=path.name) from error
    except (UnicodeDecodeError, JSONDecodeError) as error:  # what we wrote was text and JSON
        raise UserError("file-damaged", file=path.name) from error
    except OSError as error:
        raise of_system(error, path) from error
