"""What a new file defines: the models, the triggers, an index for each reference."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection as Raw

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from cadredesk.storage import migrate, migrations, triggers
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect, read_header
from cadredesk.storage.models import Base, Logged
from tests.storage.freeze import statements
from tests.storage.rows import LOGGED


@pytest.fixture
def head(clock) -> Raw:
    with closing(connect(None)) as raw:
        migrate.upgrade(raw, migrations.STEPS, "", clock())
        yield raw


# the index over an expression is compared letter by letter below
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based")
# it cannot compare indexes over expressions; the letters are compared below
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based")
def test_models_equal_head(head: Raw) -> None:
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: head, poolclass=StaticPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_models_equal_head_letter_by_letter(head: Raw) -> None:
    """Alembic sees neither AUTOINCREMENT nor ON DELETE nor checks in SQLite."""
    frozen = "".join(step.SCHEMA for step in (migrations.v0001, migrations.v0002))
    made = {f"{one.strip()};" for one in frozen.split(";\n") if one.strip()}
    assert made == set(statements())


def test_every_logged_table_has_its_triggers(head: Raw) -> None:
    expected = {
        statement
        for table in Base.metadata.tables.values()
        if table.name in LOGGED
        for statement in triggers.statements(table.name, [c.name for c in table.columns])
    }
    found = head.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    assert {row[0] for row in found} == expected
    assert len(found) == 3 * len(LOGGED)


def test_logged_tables_are_those_of_the_models() -> None:
    assert {
        m.class_.__tablename__ for m in Base.registry.mappers if issubclass(m.class_, Logged)
    } == (set(LOGGED))


def test_logged_tables_keep_what_json_can_keep(head: Raw) -> None:
    """json_object refuses BLOBs and rounds nothing we store."""
    for table in LOGGED:
        for _, name, kind, *_ in head.execute(f'PRAGMA table_info("{table}")'):
            assert kind in {"INTEGER", "TEXT", "JSON", "BOOLEAN"}, (table, name)


def test_every_logged_table_never_gives_an_id_twice(head: Raw) -> None:
    for table in LOGGED:
        sql = head.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
        assert "AUTOINCREMENT" in sql, table


def test_every_reference_has_an_index(head: Raw) -> None:
    """Or deleting a parent row walks through all its children."""
    missing = []
    for (table,) in head.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        first = {
            head.execute(f'PRAGMA index_info("{index[1]}")').fetchone()[2]
            for index in head.execute(f'PRAGMA index_list("{table}")').fetchall()
        }
        for reference in head.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            if reference[3] not in first:
                missing.append((table, reference[3]))
    assert missing == []


def test_identity_is_readable_without_a_key(tmp_path: Path, key: bytes | None) -> None:
    path = tmp_path / "phường Đông Hải.cadre"
    Database.create(path, key).close()
    header = read_header(path)
    assert header is not None
    assert (header.version, header.encrypted) == (migrate.head(), key is not None)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert (b"CREATE TABLE" in path.read_bytes()) == (key is None)
