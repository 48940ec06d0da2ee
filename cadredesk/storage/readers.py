"""Who is at work in a data file just now, so that closing can wait for them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Readers:
    """Counts the sessions of each thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._sessions: Counter[int] = Counter()

    @contextmanager
    def counted(self) -> Iterator[None]:
        """One more session of this thread while the block runs."""
        me = threading.get_ident()
        with self._changed:
            self._sessions[me] += 1
        try:
            yield
        finally:
            with self._changed:
                self._sessions[me] -= 1
                self._sessions += Counter()  # forget threads that have none left
                self._changed.notify_all()

    def wait_for_others(self, seconds: float) -> None:
        """Wait until no other thread has a session, but not for ever."""
        me = threading.get_ident()
        with self._changed:
            self._changed.wait_for(lambda: not self._sessions.keys() - {me}, seconds)
