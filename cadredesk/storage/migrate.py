"""Bring a file to the newest schema: step by step, each one whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from cadredesk.storage import changelog, migrations, triggers
from cadredesk.storage.driver import APPLICATION_ID, connect, number
from cadredesk.storage.migrations import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cadredesk.storage.driver import Raw

Schema = frozenset[tuple[str, str, str, str]]


def head() -> int:
    """The newest schema this program knows."""
    return migrations.STEPS[-1].number


def upgrade(raw: Raw, steps: Sequence[Step], user: str, now: datetime) -> None:
    """Take every step the file still lacks; the log of a new file does not tell of them."""
    made = number(raw, "user_version") == 0
    for step in steps:
        if step.number > number(raw, "user_version"):
            _take(raw, step, None if made else (user, now))


def _take(raw: Raw, step: Step, told: tuple[str, datetime] | None) -> None:
    # no effect inside a transaction, so before it; with them on, rebuilding a parent table
    # would empty its children
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(raw):
            triggers.drop(raw)
            step.run(raw)
            broken = raw.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"schema {step.number} breaks references: {broken[:3]}")
            triggers.make(raw, triggers.logged_tables(raw))
            if step.number == 1:
                raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            if told:
                changelog.mark(raw, "migrate", f"schema {step.number}", *told)
            raw.execute(f"PRAGMA user_version = {step.number}")
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


@contextmanager
def transaction(raw: Raw) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT, or nothing at all."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


def schema_of(raw: Raw) -> Schema:
    """Everything a file defines, letter by letter."""
    return frozenset(
        raw.execute(
            "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema"
            " WHERE name NOT LIKE 'sqlite~_stat%' ESCAPE '~'"
        ).fetchall()
    )


@cache
def expected_schema(steps: tuple[Step, ...]) -> Schema:
    """What a file that took these steps must define."""
    with closing(connect(None)) as raw:
        upgrade(raw, steps, "", datetime(2000, 1, 1))
        return schema_of(raw)
