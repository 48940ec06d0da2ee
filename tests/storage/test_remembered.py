"""What is learned from imports: layouts of sheets, spellings of titles."""

from __future__ import annotations

import gzip
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.names import text_key
from cadredesk.errors import UserError
from cadredesk.storage import imports, spellings
from cadredesk.storage.database import Database
from cadredesk.storage.driver import connect
from cadredesk.storage.triggers import drop, logged_tables, make
from tests.storage.rows import body, content, title
from tests.storage.test_migrate import FILES

AT = "2026-10-01T08:00:00"


def test_a_layout_is_remembered_once_for_each_kind(db: Database) -> None:
    with db.write("Nhập từ a.xlsx") as session:
        imports.remember_layout(session, "roster", "x1", {"full_name": "B", "birth": ""}, AT)
        imports.remember_layout(session, "roster", "x2", {"full_name": "C"}, AT)
        imports.remember_layout(session, "training", "x1", {"full_name": "D"}, AT)
    before = content(db)
    with db.write("Nhập từ b.xlsx") as session:
        imports.remember_layout(session, "roster", "x1", {"full_name": "E"}, AT)
    with db.read() as session:
        assert imports.layouts(session, "roster") == {
            "x1": {"full_name": "E"},
            "x2": {"full_name": "C"},
        }
        assert imports.layouts(session, "training") == {"x1": {"full_name": "D"}}
        assert imports.layouts(session, "planning") == {}
    db.undo()
    assert content(db) == before


def test_a_spelling_is_learned_anew_and_forgotten(any_db: Database) -> None:
    with any_db.write("Tạo") as session:
        session.add_all([body(), body("tdp_1"), title(), title("uv_bch", name="Ủy viên")])
    with any_db.write("Gán chức vụ") as session:
        assert spellings.learn(session, "  BT  chi bộ ", 1, 2)
        assert spellings.learn(session, "UVBCH", 2, None)
        assert spellings.learn(session, "bt chi bộ", 1, 2) == 1  # case and spaces say nothing
        assert spellings.learn(session, "  ", 1, 2) is None
    with any_db.read() as session:
        assert spellings.learned(session) == {
            text_key("BT Chi bộ"): ("bi_thu", "tdp_1"),
            text_key("uvbch"): ("uv_bch", None),
        }
        assert [one.text for one in spellings.spellings(session)] == ["bt chi bộ", "UVBCH"]
    with any_db.write("Quên") as session:
        spellings.forget(session, 2)
    with any_db.write("Bỏ tổ chức") as session:  # its spelling would mean another body
        session.execute(text("DELETE FROM body WHERE code = 'tdp_1'"))
    with any_db.read() as session:
        assert spellings.learned(session) == {}
    any_db.undo()
    any_db.undo()
    with any_db.read() as session:
        assert len(spellings.spellings(session)) == 2
    assert any_db.check()["ok"]


def test_an_older_file_with_a_cell_no_rule_can_read_is_refused(tmp_path: Path) -> None:
    """Also before it is brought to the newest schema: then it would open once and never again."""
    path = tmp_path / "phuong.cadre"
    path.write_bytes(gzip.decompress((FILES / "v0001.cadre.gz").read_bytes()))
    with closing(connect(path)) as raw:
        tables = logged_tables(raw)
        drop(raw)
        raw.execute("UPDATE person SET birth_party = 'hôm qua' WHERE id = 1")
        make(raw, tables)
    before = path.read_bytes()
    with pytest.raises(UserError, match="file-damaged"):
        Database.open(path)
    assert path.read_bytes() == before
