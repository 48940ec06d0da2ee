"""Numbered steps from one schema to the next, in plain SQL and table names only."""

from cadredesk.storage.migrations import v0001, v0002
from cadredesk.storage.migrations.step import Step

STEPS = (Step(1, v0001.run), Step(2, v0002.run))


def up_to(version: int) -> tuple[Step, ...]:
    """The steps a file of this schema has taken."""
    return tuple(step for step in STEPS if step.number <= version)


__all__ = ["STEPS", "Step", "up_to"]
