"""An import of 10,000 people with 76,000 rows, looked at and taken back."""

from pathlib import Path
from typing import Any

from cadredesk.services import imports
from cadredesk.services.office import create
from cadredesk.storage import bulk
from cadredesk.storage import imports as stored
from cadredesk.storage.importing import add_people, add_rows
from tests.bench.bench_import import timed

PEOPLE, LEVELS = 10_000, 5


def test_ten_thousand_people(tmp_path: Path) -> None:
    with create(tmp_path / "o.cadre", "Đảng ủy phường Phổ Hòa") as office:
        with office.db.write("Nhập từ lớn.xlsx") as session:
            _fill(session)
        (one,) = imports.imports(office)
        seen, _ = timed("looked at", lambda: imports.look_back(office, one.id))
        assert (seen.people, seen.rows, seen.kept) == (PEOPLE, PEOPLE * 76 // 10, ())
        timed("taken back", lambda: imports.take_back(office, one.id))
        timed("undone again", office.undo)


def _fill(session: Any) -> None:
    title = next(iter(bulk.ids_by_code(session, "title").values()))
    body = bulk.ids_by_code(session, "body")["bch"]
    cells = [{"full_name": f"Lê Văn N{n}", "citizen_id": f"{n:012}"} for n in range(PEOPLE)]
    ids = add_people(session, cells)
    held = {"title_id": title, "body_id": body, "seen_on": "2026-10-31"}
    add_rows(session, "position", ({"person_id": n, **held} for n in ids))
    more = {"kind": "degree", "level": "dai_hoc", "seen_on": "2026-10-31"}
    add_rows(
        session, "qualification", ({"person_id": n, **more} for n in ids for _ in range(LEVELS))
    )
    text = {"text": "Tổ viên", "seen_on": "2026-10-31", "section": None}
    add_rows(
        session, "unassigned_title", ({"person_id": n, **text} for n in ids[: PEOPLE * 6 // 10])
    )
    stored.add_batch(session, kind="roster", file="lớn.xlsx", new=PEOPLE)
