"""How long work tells where it is and learns that it shall stop; knows no toolkit."""

from typing import Protocol


class Cancelled(Exception):
    """Raised inside the work when the clerk pressed stop; a transaction around it rolls back."""


class Progress(Protocol):
    """What long work is handed. ``step`` raises :class:`Cancelled` when it shall stop."""

    def step(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` parts are done (total 0: not known)."""


class NoProgress:
    """For callers who do not watch."""

    def step(self, done: int, total: int) -> None:
        """Nothing to show, nothing to stop."""
