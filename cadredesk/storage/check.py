"""Is this file ours, whole and untouched? Asked before opening, and in full by ``check``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from cadredesk.errors import UserError
from cadredesk.storage import changelog, faults, migrate, migrations, values
from cadredesk.storage.driver import (
    SIBLINGS,
    Header,
    bare,
    connect,
    read_header,
    sibling,
)

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

WHOLE = [("ok",)]
CHEAP_BYTES = 64 << 20  # up to here every page is looked at on opening
HEAVY_TABLES = frozenset({"change", "blob"})  # left to ``check`` in larger files
Row = tuple[Any, ...]


def look(path: Path) -> Header:
    """What the first bytes say. Raises file-missing, not-our-file and file-too-new."""
    try:
        if not path.exists():
            raise UserError("file-missing", file=path.name)
        if not path.is_file():
            raise UserError("not-our-file", file=path.name)
        header = read_header(path)
    except PermissionError as error:
        raise UserError("file-forbidden", file=path.name) from error
    except OSError as error:
        raise faults.of_system(error, path) from error
    if header is None or header.version < 1:
        raise UserError("not-our-file", file=path.name)
    if header.version > migrate.head():
        raise UserError("file-too-new", file=path.name, version=header.version)
    return header


def refuse_read_only(path: Path) -> None:
    """Raise file-read-only unless the file can be opened for writing; changes nothing."""
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise faults.of_system(error, path) from error


def inspect(path: Path, key: bytes | None, version: int, mode: str = "ro") -> None:
    """Raise file-hostile, file-damaged or wrong-key; the file stays as it is, byte for byte.

    Only a file left behind by a crash is opened for writing: SQLite must first finish its work.
    """
    before = _beside(path)
    try:
        try:
            _inspect(path, key, version, mode)
        except dbapi2.Error as error:
            if faults.result_code(error) != faults.SQLITE_READONLY:
                raise
            _inspect(path, key, version, "rw")
    finally:
        for litter in _beside(path) - before:
            with suppress(OSError):
                litter.unlink()


def _beside(path: Path) -> set[Path]:
    return {other for other in (sibling(path, end) for end in SIBLINGS) if other.exists()}


def _inspect(path: Path, key: bytes | None, version: int, mode: str) -> None:
    if key is not None:
        _refuse_wrong_key(path, key, mode)
    with closing(connect(path, key, mode)) as raw:
        schema = migrate.schema_of(raw)
        # before any check: checking evaluates what a hostile schema may have planted
        if schema != migrate.expected_schema(migrations.up_to(version)):
            raise UserError("file-hostile", file=path.name)
        if not _looks_whole(raw, path) or not _reads_well(raw):
            raise UserError("file-damaged", file=path.name)


def _reads_well(raw: Raw) -> bool:
    """Whether every reference leads somewhere and every cell holds what its column says."""
    dangling = raw.execute("PRAGMA foreign_key_check").fetchone()
    return dangling is None and next(values.strange(raw), None) is None


def _refuse_wrong_key(path: Path, key: bytes, mode: str) -> None:
    """Under a wrong key SQLite sees damage; but then the first page fails, not some other one."""
    with closing(bare(path, key, mode)) as raw:
        try:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except dbapi2.Error as error:
            if faults.result_code(error) not in (faults.SQLITE_CORRUPT, faults.SQLITE_NOTADB):
                raise
            rows = raw.execute("PRAGMA cipher_integrity_check").fetchmany(1)
            if rows and rows[0][0].endswith(" page 1"):
                raise UserError("wrong-key", file=path.name) from error
            raise


def _looks_whole(raw: Raw, path: Path) -> bool:
    if path.stat().st_size <= CHEAP_BYTES:
        return raw.execute("PRAGMA quick_check(1)").fetchall() == WHOLE
    names = raw.execute(
        "SELECT name FROM sqlite_schema"
        " WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    ).fetchall()
    return all(
        raw.execute(f'PRAGMA quick_check("{name}")').fetchall() == WHOLE
        for (name,) in names
        if name not in HEAVY_TABLES
    )


def pages(raw: Raw, key: bytes | None) -> list[str]:
    """What is wrong with the pages, nothing if they are whole."""
    found = _asked(lambda: raw.execute("PRAGMA integrity_check(20)").fetchall())
    if key is not None:
        found += _asked(lambda: raw.execute("PRAGMA cipher_integrity_check").fetchmany(20))
    return [str(row[0]) for row in found if row[0] != "ok"]


def _unreadable(raw: Raw) -> list[str]:
    """Tables with text that is none any more, which no check of the pages finds."""
    found = []
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    for (name,) in raw.execute(tables).fetchall():
        try:
            for _ in raw.execute(f'SELECT * FROM "{name}"'):
                pass
        except dbapi2.OperationalError as error:
            if not faults.fallen_over(error):
                raise
            found.append(name)
    return found


def _asked(question: Callable[[], Iterable[Row]]) -> list[Row]:
    """The answer, or the damage that kept SQLite from giving one."""
    try:
        return list(question())
    except dbapi2.DatabaseError as error:
        if faults.result_code(error) != faults.SQLITE_CORRUPT:
            raise
        return [(str(error),)]


def of_file(path: Path, key: bytes | None = None) -> dict[str, object]:
    """The same of a file that is too damaged to be opened; nothing is written."""
    with faults.told_apart(path), closing(connect(path, key, "ro")) as raw:
        return full(raw, key)


def full(raw: Raw, key: bytes | None) -> dict[str, object]:
    """Everything that can be asked of a file; the shape the command line prints."""
    damage = pages(raw, key) or _unreadable(raw)
    strange = [] if damage else _asked(lambda: values.strange(raw))
    dangling = _asked(lambda: raw.execute("PRAGMA foreign_key_check").fetchall())
    expected = migrate.expected_schema(tuple(migrations.STEPS))
    foreign = _asked(lambda: {row[:2] for row in migrate.schema_of(raw) ^ expected})
    broken = [] if strange else _asked(lambda: [(x,) for x in changelog.broken_links(raw)])
    astray = [] if damage else _asked(lambda: imports_astray(raw))
    problems = [
        *(_problem("page", (text,)) for text in damage),
        *(_problem("value", place) for place in strange),
        *(_problem("reference", row[:3]) for row in dangling),
        *(_problem("schema", row) for row in sorted(foreign)),
        *(_problem("log", row) for row in broken),
        *(_problem("import", row[1:], row[0]) for row in astray),
    ]
    return {
        "ok": not problems,
        "integrity": not damage and not strange,
        "references": not dangling,
        "triggers": not foreign,
        "problems": problems,
    }


def imports_astray(raw: Raw) -> list[Row]:
    """Imports no action can have written: uid, number, action. None in a file older than they.

    One whose action the log has forgotten is in order; one whose action was undone is not.
    """
    if not raw.execute("PRAGMA table_info(import_batch)").fetchall():
        return []
    return raw.execute(
        "SELECT b.uid, 'import_batch', b.id, b.operation FROM import_batch AS b"
        " LEFT JOIN operation AS o ON o.id = b.operation"
        " WHERE min(b.new, b.changed, ifnull(b.left_out, 0)) < 0"
        " OR b.operation NOT BETWEEN 1 AND"
        "  ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0)"
        " OR CASE WHEN o.id IS NULL THEN b.operation >= (SELECT min(id) FROM operation)"
        "  ELSE o.kind <> 'do' OR ifnull((SELECT l.kind FROM operation AS l"
        "   WHERE l.undoes = o.id ORDER BY l.id DESC LIMIT 1), 'redo') <> 'redo' END"
        " ORDER BY b.id"
    ).fetchall()


def _problem(code: str, row: Row, uid: str | None = None) -> dict[str, object]:
    return {"uid": uid, "code": code, "text": " ".join(str(part) for part in row)}
