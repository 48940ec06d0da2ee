"""The open data file: read, write, undo, redo, close."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from cadredesk.domain.changes import Changes, LogEntry, Step
from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.storage import backup, changelog, check, copying, migrate, migrations
from cadredesk.storage.driver import connect, number, place, reading_mode
from cadredesk.storage.faults import told_apart
from cadredesk.storage.lockfile import Lock, refuse_if_held
from cadredesk.storage.readers import Readers
from cadredesk.storage.replay import replay

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw

CLOSING_SECONDS = 5.0  # how long closing waits for readers

Clock = Callable[[], datetime]
Listener = Callable[[Changes], None]


class Database:
    """One open data file. Any thread may read; writes queue up one behind the other.

    ``user`` is whose name operations carry. ``listeners`` are called after each commit, in the
    thread that wrote.
    """

    def __init__(
        self,
        path: Path,
        key: bytes | None,
        user: str,
        now: Clock,
        lock: Lock | None,
        reading: str = "ro",
    ) -> None:
        self.path = path
        self.user = user
        self.listeners: list[Listener] = []
        self._key = key
        self._now = now
        self._lock = lock
        self._writer = threading.Lock()
        self._readers = Readers()
        self._writing_thread: int | None = None
        self._closed = threading.Event()
        self._reading = reading
        self._engine = _engine(path, key, reading if lock is None else "rw")

    @classmethod
    def open(
        cls,
        path: Path,
        key: bytes | None = None,
        *,
        user: str = "",
        now: Clock = datetime.now,
        read_only: bool = False,
    ) -> Database:
        """Open an existing file and bring it to the newest schema.

        Raises UserError for everything that may be wrong with it; then nothing was touched.
        ``read_only`` takes no lock and writes nothing: for folders that cannot be written and
        disks that are full. A lock somebody else holds is respected there too.
        """
        path = place(path)
        header = check.look(path)
        if header.encrypted != (key is not None):
            raise UserError("wrong-key", file=path.name)
        if read_only:
            return cls._open_read_only(path, key, header.version, user, now)
        check.refuse_read_only(path)
        lock = Lock.take(path, user, now())
        try:
            with told_apart(path):
                check.inspect(path, key, header.version)
                _prepare(path, key, header.version, user, now())
            with suppress(OSError):
                copying.sweep(path)
            return cls(path, key, user, now, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_read_only(
        cls, path: Path, key: bytes | None, version: int, user: str, now: Clock
    ) -> Database:
        refuse_if_held(path)
        with told_apart(path):
            mode = reading_mode(path)
            check.inspect(path, key, version, mode)
        if version < migrate.head():
            raise UserError("file-read-only", file=path.name)
        return cls(path, key, user, now, None, mode)

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes | None = None,
        *,
        user: str = "",
        now: Clock = datetime.now,
        replace: bool = False,
        fill: Callable[[Database], object] | None = None,
    ) -> Database:
        """Make a new file and open it. Raises file-exists unless ``replace``.

        It is made under a temporary name, ``fill`` writes into it there, and only then does it
        take its place: until that moment an older file is untouched, whatever happens.
        """
        path = place(path)
        copying.refuse(path, replace=replace)
        lock = Lock.take(path, user, now())
        try:
            with copying.finished(path, key, replace=replace) as part:
                with closing(connect(part, key, "rwc")) as raw:
                    raw.execute("PRAGMA synchronous = OFF")  # flushed as a whole when finished
                    migrate.upgrade(raw, migrations.STEPS, user, now())
                if fill is not None:
                    made = cls(part, key, user, now, lock)
                    try:
                        fill(made)
                    finally:
                        made._end()
            with told_apart(path):
                _prepare(path, key, migrate.head(), user, now())
            return cls(path, key, user, now, lock)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A snapshot of the file; nothing done to it is ever committed."""
        with (
            told_apart(self.path),
            self._begin(for_writing=False) as connection,
            Session(connection, expire_on_commit=False) as session,
        ):
            yield session

    @contextmanager
    def write(self, label: str) -> Iterator[Session]:
        """One action of the user: one transaction, one operation, one undo step, one notice.

        If the block raises, nothing is written. If it changes nothing, no operation is left.
        """
        with self._write() as (connection, raw):
            operation = changelog.begin(raw, label, self.user, self._now())
            before = raw.total_changes
            with Session(connection, expire_on_commit=False) as session:
                yield session
                session.flush()
            touched = raw.total_changes != before
            changes = changelog.seal(raw, operation)
            if changes is None:
                if not touched:
                    connection.rollback()
                else:  # only unlogged bytes
                    raw.execute("DELETE FROM operation WHERE id = ?", (operation,))
        self._tell(changes)

    def undo(self) -> Changes:
        """Take the last operation back. Raises nothing-to-undo."""
        return self._replay("undo", changelog.undo_step)

    def redo(self) -> Changes:
        """Do the operation undone last again. Raises nothing-to-redo."""
        return self._replay("redo", changelog.redo_step)

    def _replay(self, kind: str, find: Callable[[Raw, str, str], Step | None]) -> Changes:
        now = self._now()
        with self._write() as (_, raw):
            step = find(raw, self.user, now.date().isoformat())
            if step is None:
                raise UserError(f"nothing-to-{kind}")
            replay(raw, step.operation, backwards=kind == "undo")
            changes = changelog.taken(raw, step, kind, self.user, now)
        self._tell(changes)
        return changes

    def undo_step(self) -> Step | None:
        """What :meth:`undo` would take back."""
        with self._read_raw() as raw:
            return changelog.undo_step(raw, self.user, self._now().date().isoformat())

    def redo_step(self) -> Step | None:
        """What :meth:`redo` would do again."""
        with self._read_raw() as raw:
            return changelog.redo_step(raw, self.user, self._now().date().isoformat())

    def log(self, limit: int | None = None) -> list[LogEntry]:
        """The change log, newest first."""
        with self._read_raw() as raw:
            return changelog.entries(raw, limit)

    def check(self) -> dict[str, object]:
        """Look at every page, reference, trigger and digest of the file."""
        with self._read_raw() as raw:
            return check.full(raw, self._key)

    def barrier(self) -> None:
        """Forget the log: what was done so far cannot be undone (demo, restore)."""
        with self._write() as (_, raw):
            changelog.forget(raw)
        with self._writer, told_apart(self.path), closing(connect(self.path, self._key)) as raw:
            if number(raw, "freelist_count") * 2 > number(raw, "page_count"):
                raw.execute("VACUUM")

    @property
    def key(self) -> bytes | None:
        """What opens this file and every copy of it; None for a plain one."""
        return self._key

    def save_copy(
        self, target: Path, replace: bool = False, progress: Progress | None = None
    ) -> None:
        """A checked copy of everything committed; ``target`` is whole or as it was before."""
        target = place(target)
        copying.refuse(target, replace=replace)
        if target.exists() and target.samefile(self.path):
            raise UserError("file-exists", file=target.name)
        lock = Lock.take(target, self.user, self._now())
        try:
            with (
                told_apart(self.path),
                closing(connect(self.path, self._key, self._reading)) as raw,
            ):
                copying.carry_keys(self.path, target)  # first: no copy stands without its keys
                copying.copy(raw, self._key, target, replace=replace, progress=progress)
        finally:
            lock.release()

    def close(self) -> None:
        """Close, leaving one single file; a second call does nothing."""
        if self._end() and self._lock is not None:
            self._lock.release()

    def _end(self) -> bool:
        """Close but keep the lock; whether it was open."""
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("close() inside write()")
        with self._writer:
            if self._closed.is_set():
                return False
            self._closed.set()
        self._readers.wait_for_others(CLOSING_SECONDS)
        self._engine.dispose()
        if self._lock is not None:
            # a reader still at work keeps the log of the writes beside the file: harmless
            with suppress(dbapi2.Error), closing(connect(self.path, self._key)) as raw:
                raw.execute("PRAGMA journal_mode = DELETE")
        return True

    def _tell(self, changes: Changes | None) -> None:
        if changes is not None:
            for listener in tuple(self.listeners):
                listener(changes)

    @contextmanager
    def _write(self) -> Iterator[tuple[Connection, Raw]]:
        if self._lock is None:
            raise UserError("file-read-only", file=self.path.name)
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("write() inside write(): one action is one operation")
        with self._writer:
            self._writing_thread = threading.get_ident()
            try:
                with told_apart(self.path), self._begin(for_writing=True) as connection:
                    yield connection, _raw(connection)
                    connection.commit()
            finally:
                self._writing_thread = None

    @contextmanager
    def _read_raw(self) -> Iterator[Raw]:
        with told_apart(self.path), self._begin(for_writing=False) as connection:
            yield _raw(connection)

    @contextmanager
    def _begin(self, *, for_writing: bool) -> Iterator[Connection]:
        if self._closed.is_set():
            raise RuntimeError("the data file is closed")
        with self._readers.counted(), self._engine.connect() as connection:
            connection = connection.execution_options(for_writing=for_writing)
            connection.begin()
            try:
                yield connection  # leaving without a commit rolls back
            finally:
                if self._closed.is_set():  # the pool is gone: nobody else would ever close this one
                    connection.detach()


def _prepare(path: Path, key: bytes | None, version: int, user: str, now: datetime) -> None:
    """Migrate an older file, after a backup of it, and turn WAL on."""
    with closing(connect(path, key)) as raw:
        if version < migrate.head():
            backup.before_migration(raw, path, key, now)
            migrate.upgrade(raw, migrations.STEPS, user, now)
        raw.execute("PRAGMA journal_mode = WAL")


def _engine(path: Path, key: bytes | None, mode: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key, mode),
        poolclass=QueuePool,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("for_writing", False)
        raw = _raw(connection)
        raw.execute(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
        raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _raw(connection: Connection) -> Raw:
    return cast("Raw", connection.connection.driver_connection)
