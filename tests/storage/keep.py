"""Make the kept data file of the newest schema: ``python -m tests.storage.keep``."""

import gzip
import tempfile
from datetime import datetime
from pathlib import Path

from cadredesk.storage import imports, migrate, spellings
from cadredesk.storage.database import Database
from cadredesk.storage.models import UnassignedTitleRow
from tests.storage.rows import body, person, position, title

AT = "2026-09-30T08:00:00"
FILES = Path(__file__).parents[1] / "files"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "phuong.cadre"
        with Database.create(path, user="Lan", now=lambda: datetime(2026, 9, 30, 8)) as db:
            with db.write("Thêm hồ sơ") as session:
                session.add_all(person(n) for n in ("Nguyễn Văn An", "Lê Thị Bình", "Y Đê Ayŭn"))
                session.add_all([body(), title(), title("uv_bch", name="Ủy viên")])
            with db.write("Gán chức vụ") as session:
                session.add_all([position(1, 1, 1, start="2025-07-01"), position(2, 1, 2)])
            with db.write("Nhập từ danh sách.xlsx") as session:
                session.add(UnassignedTitleRow(person_id=3, text="UV BCH", seen_on="2026-09-30"))
                imports.add_batch(session, kind="roster", file="danh sách.xlsx", changed=1)
                imports.remember_layout(session, "roster", "ab12", {"full_name": "B"}, AT)
                spellings.learn(session, "UV BCH", 2, 1)
            db.undo()
            db.redo()
        packed = gzip.compress(path.read_bytes(), 9, mtime=0)
    target = FILES / f"v{migrate.head():04}.cadre.gz"
    target.write_bytes(packed)
    print(target.name, len(packed))


if __name__ == "__main__":
    main()
