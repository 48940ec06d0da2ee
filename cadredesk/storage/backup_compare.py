"""What a backup holds otherwise than the file in use: compared row by row, read from both."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cadredesk.domain.changes import LogEntry
from cadredesk.storage import changelog, check, faults
from cadredesk.storage.backup import Facts, facts
from cadredesk.storage.driver import connect, place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cadredesk.storage.driver import Raw

OPERATIONS = 100  # as far as undo reaches; nobody reads on
DERIVED = frozenset({"id", "person_id", "sort_key", "search_key"})
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What would be otherwise after restoring. Names are sorted as they come, not by rank.

    ``backup_only`` come back, ``here_only`` go, ``changed`` get the facts of then; ``lost`` are
    actions done since, newest first, ``lost_count`` all of them. ``here`` is None where the file
    in use cannot be read.
    """

    there: Facts
    here: Facts | None
    backup_only: tuple[str, ...] = ()
    here_only: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    positions_back: int = 0
    positions_gone: int = 0
    other_tables: int = 0
    lost: tuple[LogEntry, ...] = ()
    lost_count: int = 0

    @property
    def other_office(self) -> bool:
        """Whether the backup is of another office."""
        return self.here is not None and self.here.office_uid != self.there.office_uid

    @property
    def nothing(self) -> bool:
        """Whether both hold the same."""
        people = self.backup_only or self.here_only or self.changed
        return self.here is not None and not (people or self.other_tables)


@dataclass(slots=True)
class _People:
    """Everybody of a file: names by uid, and all rows that speak of them."""

    names: dict[str, str] = field(default_factory=dict)
    rows: defaultdict[str, set[Row]] = field(default_factory=lambda: defaultdict(set))


def differences(backup: Path, data_file: Path | None, key: bytes | None) -> Differences:
    """Look into both; ``data_file`` None: only the backup. Raises UserError for the backup.

    The backup is checked page by page before anything of it is believed.
    """
    backup = place(backup)
    header = check.look(backup)
    with faults.told_apart(backup):
        check.inspect(backup, key, header.version)
        with closing(connect(backup, key, "ro")) as there:
            if data_file is None:
                return Differences(facts(there), None)
            with faults.told_apart(data_file), closing(connect(data_file, key, "ro")) as here:
                here.execute("BEGIN")  # one snapshot, whoever writes meanwhile
                return _compare(there, here)


def _compare(there: Raw, here: Raw) -> Differences:
    then, now = _people(there, here), _people(here, there)
    back = then.names.keys() - now.names.keys()
    gone = now.names.keys() - then.names.keys()
    both = then.names.keys() & now.names.keys()
    changed = {uid for uid in both if then.rows[uid] != now.rows[uid]}
    positions = [_uids(raw, "position") for raw in (there, here)]
    lost = _lost(there, here)
    return Differences(
        facts(there),
        facts(here),
        _named(then.names, back),
        _named(now.names, gone),
        _named(now.names, changed),
        len(positions[0] - positions[1]),
        len(positions[1] - positions[0]),
        _other(there, here),
        tuple(lost[:OPERATIONS]),
        len(lost),
    )


def _named(names: Mapping[str, str], uids: set[str]) -> tuple[str, ...]:
    return tuple(names[uid] for uid in names if uid in uids)


def _people(raw: Raw, other: Raw) -> _People:
    """Everybody not in the trash; columns only one of the files has say nothing."""
    found = _People()
    uids: dict[int, str] = {}
    order = "SELECT id, uid, full_name FROM person WHERE trashed_at IS NULL ORDER BY sort_key, id"
    for number, uid, name in raw.execute(order):
        uids[number], found.names[uid] = uid, name
    for table in _tables(raw) & _tables(other):
        columns = _columns(raw, table)
        owner = "id" if table == "person" else "person_id"
        if owner not in columns:
            continue
        shared = sorted((columns & _columns(other, table)) - DERIVED)
        listed = ", ".join(f'"{column}"' for column in shared)
        for number, *values in raw.execute(f'SELECT "{owner}", {listed} FROM "{table}"'):
            if number in uids:
                found.rows[uids[number]].add((table, *values))
    return found


def _other(there: Raw, here: Raw) -> int:
    """How many rows that are nobody's (bodies, titles, lists, office, targets) differ.

    The list of imports is told among the actions.
    """
    number = 0
    for table in (_tables(there) & _tables(here)) - {"person", "import_batch"}:
        shared = _columns(there, table) & _columns(here, table)
        if "person_id" not in shared and "uid" in shared:
            listed = ", ".join(f'"{column}"' for column in sorted(shared - {"id"}))
            sets = [set(raw.execute(f'SELECT {listed} FROM "{table}"')) for raw in (there, here)]
            at = sorted(shared - {"id"}).index("uid")
            number += len({row[at] for row in sets[0] ^ sets[1]})
    return number


def _lost(there: Raw, here: Raw) -> list[LogEntry]:
    """Actions of this file the backup knows nothing of."""
    known = set(there.execute("SELECT id, hash FROM operation"))
    new = {
        number
        for number, text in here.execute("SELECT id, hash FROM operation")
        if (number, text) not in known
    }
    return [entry for entry in changelog.entries(here, None) if entry.id in new]


def _uids(raw: Raw, table: str) -> set[str]:
    return {uid for (uid,) in raw.execute(f'SELECT uid FROM "{table}"')}


def _tables(raw: Raw) -> set[str]:
    question = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return {name for (name,) in raw.execute(question)}


def _columns(raw: Raw, table: str) -> set[str]:
    return {row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')}
