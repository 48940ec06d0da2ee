"""``check`` finds what went on behind the program's back."""

from __future__ import annotations

from contextlib import closing
from typing import Any, cast

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from cadredesk.errors import UserError
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect
from tests.storage.rows import body, names, person, position, title


@pytest.fixture
def filled(any_db: Database) -> Database:
    with any_db.write("Thêm") as session:
        session.add_all([person(), body(), title()])
        session.flush()
        session.add(position(1, 1, 1))
    with any_db.write("Sửa") as session:
        session.execute(text("UPDATE person SET note = 'bí mật'"))
    return any_db


def behind_its_back(db: Database, key: bytes | None, *statements: str) -> dict[str, Any]:
    with closing(connect(db.path, key)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            raw.execute(statement)
    return cast("dict[str, Any]", db.check())


def test_a_whole_file(filled: Database) -> None:
    assert filled.check() == {
        "ok": True,
        "integrity": True,
        "references": True,
        "triggers": True,
        "problems": [],
    }


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO body_name (uid, body_id, name) VALUES ('u', 1, 'x')",
        "UPDATE person SET note = 'khác'",
        "DELETE FROM position",
        "INSERT OR REPLACE INTO person SELECT * FROM person",
    ],
)
def test_a_stray_write_fails(filled: Database, key: bytes | None, statement: str) -> None:
    """Another program may open the file, but nothing passes by the log."""
    refusal = r"NOT NULL constraint failed: change\.operation_id"
    with (
        closing(connect(filled.path, key)) as raw,
        pytest.raises(dbapi2.IntegrityError, match=refusal),
    ):
        raw.execute(statement)
    assert filled.check()["ok"]
    assert names(filled) == ["Nguyễn Văn An"]


def test_dropped_triggers(filled: Database, key: bytes | None) -> None:
    found = behind_its_back(filled, key, "DROP TRIGGER log_person_delete")
    assert not found["ok"] and not found["triggers"]
    assert found["problems"] == [
        {"uid": None, "code": "schema", "text": "trigger log_person_delete"}
    ]


def test_a_dangling_reference(filled: Database, key: bytes | None) -> None:
    found = behind_its_back(
        filled,
        key,
        "UPDATE current_operation SET replaying = 1",
        "DELETE FROM person",
        "UPDATE current_operation SET replaying = 0",
    )
    assert not found["references"] and found["integrity"] and found["triggers"]
    assert {problem["text"] for problem in found["problems"]} == {"position 1 person"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET data = replace(data, 'bí mật', 'khác') WHERE kind = 'update'",
        "UPDATE change SET digest = zeroblob(32) WHERE kind = 'update'",
        "DELETE FROM change WHERE kind = 'update'",
        "UPDATE operation SET user = 'Minh' WHERE id = 2",
        "UPDATE operation SET at = '2020-01-01T00:00:00' WHERE id = 2",
    ],
)
def test_a_forged_log(filled: Database, key: bytes | None, statement: str) -> None:
    found = behind_its_back(filled, key, statement)
    assert found["problems"] == [{"uid": None, "code": "log", "text": "2"}]


def test_a_missing_operation(filled: Database, key: bytes | None) -> None:
    found = behind_its_back(
        filled,
        key,
        "DELETE FROM change WHERE operation_id = 1",
        "DELETE FROM operation WHERE id = 1",
    )
    assert found["problems"] == [{"uid": None, "code": "log", "text": "2"}]


def test_content_erased_for_good_still_verifies(filled: Database, key: bytes | None) -> None:
    found = behind_its_back(
        filled, key, "UPDATE change SET data = NULL, salt = NULL WHERE kind = 'update'"
    )
    assert found["ok"]
    with pytest.raises(UserError, match="file-damaged"):
        filled.undo()
    assert filled.check()["ok"]


def test_damage_while_open(filled: Database, key: bytes | None) -> None:
    filled.close()
    with closing(connect(filled.path, key)) as raw:
        root = "SELECT rootpage FROM sqlite_schema WHERE name = 'person'"
        page = raw.execute(root).fetchone()[0]
    with Database.open(filled.path, key) as db:
        with db.path.open("r+b") as file:
            file.seek(4096 * (page - 1))
            file.write(b"\xa5" * 4096)
        with pytest.raises(UserError, match="file-damaged"):
            names(db)
        with pytest.raises(UserError, match="file-damaged"):
            db.save_copy(db.path.with_name("copy.cadre"))
        found = cast("dict[str, Any]", db.check())
        assert not found["ok"] and not found["integrity"]
        assert {problem["code"] for problem in found["problems"]} >= {"page"}
        assert not db.path.with_name("copy.cadre").exists()
