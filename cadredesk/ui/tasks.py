"""Work off the window's thread: one worker, typed callbacks in the window's thread."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cadredesk.progress import Cancelled, Progress

T = TypeVar("T")

SHOW_AFTER_S = 0.6
KEEP_AT_LEAST_S = 0.5


class Rank(IntEnum):
    """Who goes first of those that wait: what a clerk does, what is looked at, what may come late.

    Within a rank the order is that of the wishes.
    """

    DEED = 0
    LOOK = 1
    LATE = 2


class Job:
    """Started work: its progress, and the way to stop it. Handed to the work as its Progress."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.done = 0
        self.total = 0
        self.started = time.monotonic()
        self._stop = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Note where the work is; raises Cancelled when it shall stop."""
        self.done, self.total = done, total
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class Running:
    """What the progress strip shows."""

    what: str
    done: int
    total: int
    seconds: float
    job: Job


@dataclass(slots=True, eq=False)
class _Entry:
    job: Job
    rank: Rank
    work: Callable[[Progress], Any]
    then: Callable[[Any], None]
    otherwise: Callable[[BaseException], None] | None
    result: Any = None
    error: BaseException | None = None

    def run(self) -> None:
        """What was stopped before its turn is never begun."""
        try:
            if self.job.cancelled:
                raise Cancelled
            self.result = self.work(self.job)
        except BaseException as error:  # told in the window's thread
            self.error = error


class Tasks(QObject):
    """Starts work on one worker thread, one after the other, by :class:`Rank`.

    ``running_changed`` carries :class:`Running` while work takes longer than 600 ms, then None;
    ``failed`` carries an error nobody asked for.
    """

    running_changed = Signal(object)
    failed = Signal(object)

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._entries: list[_Entry] = []
        self._waiting: list[_Entry] = []
        self._running: _Entry | None = None
        self._lock = threading.Lock()
        self._shown_at: float | None = None
        self._finished.connect(self._deliver)
        self._clock = QTimer(self)
        self._clock.setInterval(100)
        self._clock.timeout.connect(self._look)

    def start(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
        what: str = "",
        rank: Rank = Rank.DEED,
    ) -> Job:
        """Run ``work`` on the worker; ``then`` or ``otherwise`` follow in the window's thread.

        A cancelled job calls ``otherwise`` with Cancelled where one is given, else nothing.
        """
        entry = _Entry(Job(what), rank, work, then, otherwise)
        self._entries.append(entry)
        with self._lock:
            self._waiting.append(entry)
        self._pool.submit(self._run_next)
        self._clock.start()
        return entry.job

    def _run_next(self) -> None:
        with self._lock:
            entry = min(self._waiting, key=lambda waiting: waiting.rank)
            self._waiting.remove(entry)
            self._running = entry
        entry.run()
        self._finished.emit(entry)

    @property
    def busy(self) -> bool:
        """Whether anything is waiting or running."""
        return bool(self._entries)

    @Slot(object)
    def _deliver(self, entry: _Entry) -> None:
        if entry not in self._entries:
            return
        self._entries.remove(entry)
        self._look()
        error = entry.error
        if error is None:
            entry.then(entry.result)
        elif entry.otherwise is not None:
            entry.otherwise(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    @Slot()
    def _look(self) -> None:
        """Show work late and hide it late, so that quick work never flickers."""
        now = time.monotonic()
        at_work = self._running if self._running in self._entries else None
        first = at_work.job if at_work else self._entries[0].job if self._entries else None
        if first is not None and first.what:
            seconds = now - first.started
            if self._shown_at is not None or seconds >= SHOW_AFTER_S:
                self._shown_at = self._shown_at or now
                self.running_changed.emit(
                    Running(first.what, first.done, first.total, seconds, first)
                )
        elif self._shown_at is not None and now - self._shown_at >= KEEP_AT_LEAST_S:
            self._shown_at = None
            self.running_changed.emit(None)
        if first is None and self._shown_at is None:
            self._clock.stop()

    def close(self) -> None:
        """Stop what can be stopped and wait for the worker; callbacks no longer come."""
        for entry in self._entries:
            entry.job.cancel()
        self._entries.clear()
        self._clock.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
