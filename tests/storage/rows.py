"""Rows of invented people, valid by default, and what a file holds as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import text

from cadredesk.storage import triggers
from cadredesk.storage.database import Database
from cadredesk.storage.models import Base, BodyRow, PersonRow, PositionRow, TitleRow

LOGGED = sorted(Base.metadata.tables.keys() - triggers.UNLOGGED)


def cells(full_name: str = "Nguyễn Văn An", **but: Any) -> dict[str, Any]:
    family, *middle, given = full_name.split()
    return {
        "full_name": full_name,
        "family": family,
        "middle": " ".join(middle),
        "given": given,
        "sort_key": full_name,
        "search_key": full_name.lower(),
        **but,
    }


def person(full_name: str = "Nguyễn Văn An", **but: Any) -> PersonRow:
    return PersonRow(**cells(full_name, **but))


def body(code: str = "bch", **but: Any) -> BodyRow:
    return BodyRow(code=code, kind="bch", name="Ban Chấp hành Đảng bộ phường", **but)


def title(code: str = "bi_thu", **but: Any) -> TitleRow:
    return TitleRow(**{"code": code, "name": "Bí thư", "rank": 1, **but})


def position(person_id: int, body_id: int, title_id: int, **but: Any) -> PositionRow:
    return PositionRow(person_id=person_id, body_id=body_id, title_id=title_id, **but)


def content(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every logged table."""
    with db.read() as session:
        return {
            table: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{table}"'))]
            for table in LOGGED
        }


def names(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(text("SELECT full_name FROM person ORDER BY id")))


def folder(path: Path) -> dict[str, bytes]:
    """A folder's files with their bytes, to prove that nothing was touched."""
    return {file.name: file.read_bytes() for file in sorted(path.iterdir()) if file.is_file()}
