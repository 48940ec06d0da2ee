"""What an action changed: the notice views refresh from, and the steps undo and redo offer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """One committed operation. ``kind``: do, undo, redo; ``count`` rows changed in ``tables``."""

    operation: int
    label: str
    kind: str
    tables: frozenset[str]
    count: int


@dataclass(frozen=True, slots=True)
class Step:
    """The operation undo or redo would take. ``ask``: of an earlier day or another user."""

    operation: int
    label: str
    user: str
    at: str
    ask: bool


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the change log, newest first in lists."""

    id: int
    label: str
    user: str
    at: str
    kind: str
    undoes: int | None
    changes: int
    tables: tuple[str, ...]
