"""What a migration is made of, and the helper that rebuilds a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cadredesk.storage.triggers import quoted

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw


@dataclass(frozen=True, slots=True)
class Step:
    """Schema ``number`` out of the one before it. ``run`` speaks SQL inside a transaction."""

    number: int
    run: Callable[[Raw], None]


def rebuild(raw: Raw, table: str, columns: str, values: Mapping[str, str]) -> None:
    """Make ``table`` anew where ALTER TABLE cannot: other types, constraints, column order.

    ``columns`` is the text between the brackets of CREATE TABLE; ``values`` gives for each new
    column the SQL expression over the old row. Indexes stay, and so does the highest id ever
    given, so that no id comes twice. Foreign keys are off around a step, or dropping the old
    table would empty its children.
    """
    indexes = raw.execute(
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        (table,),
    ).fetchall()
    highest = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    new = quoted(f"{table}__new")
    raw.execute(f"CREATE TABLE {new} ({columns})")
    names = ", ".join(quoted(column) for column in values)
    expressions = ", ".join(values.values())
    raw.execute(f"INSERT INTO {new} ({names}) SELECT {expressions} FROM {quoted(table)}")
    raw.execute(f"DROP TABLE {quoted(table)}")
    raw.execute(f"ALTER TABLE {new} RENAME TO {quoted(table)}")
    for (statement,) in indexes:
        raw.execute(statement)
    if highest is not None:
        raw.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (*highest, table))
