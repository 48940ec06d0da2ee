"""10,000 people × 30 columns: read beside bare python-calamine, compared, written, taken back.

Nothing here asserts a time: the numbers are told. Memory is that of a process of its own.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
import python_calamine

from cadredesk.services import importing
from cadredesk.services.office import create
from tests.exchange.sheets import book

T = TypeVar("T")
DAY = date(2026, 10, 31)
REPOSITORY = Path(__file__).resolve().parents[2]
HEADER = [
    "TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Quê quán",
    "Nơi ở hiện nay", "Số CCCD", "Số thẻ Đảng", "Ngày vào Đảng", "Ngày chính thức", "Chức vụ",
    "Đơn vị", "Trình độ chuyên môn", "Chuyên ngành", "LLCT", "QLNN", "Ngoại ngữ", "Tin học",
    "Điện thoại", "Ghi chú", "Ngày tuyển dụng", "Ngày vào Đoàn", "Nơi sinh", "Hệ số", "Bậc",
    "Phụ cấp", "Khen thưởng", "Kỷ luật",
]  # fmt: skip


def timed(what: str, work: Callable[[], T]) -> tuple[T, float]:
    """What some work gave and took: by the clock, and (told beside it) of this processor."""
    started, worked = time.perf_counter(), time.process_time()
    result = work()
    took = time.perf_counter() - started
    print(f"{what:<28}{took:6.2f} s  ({time.process_time() - worked:.2f} s of this process)")
    return result, took


def rows(*, numbers: bool = True) -> list[list[object]]:
    """The sheet; without ``numbers`` nobody has one, so that names, births and homes decide."""
    families, middles, givens = (
        ["Lê", "Trần", "Võ", "Phạm", "Bùi"],
        ["Văn", "Thị", "Đức"],
        ["An", "Bình", "Cư", "Du"],
    )
    found: list[list[object]] = [HEADER]
    for n in range(10_000):
        name = f"{families[n % 5]} {middles[n % 3]} {givens[n % 4]}"
        born = f"{n % 28 + 1}/{n % 12 + 1}/{1960 + n % 40}"
        title = f"Bí thư chi bộ TDP {n % 60 + 1} kiêm Tổ trưởng" if n % 9 == 0 else "ĐUV"
        ids = (f"051{n:09}", f"{n:012}") if numbers else (None, None)
        found.append([
            n + 1, name, born, "Nam", "Kinh", "Không", "Đức Phổ, Quảng Ngãi", f"Tổ {n % 9}",
            *ids, "3/2/2010", "3/2/2011", title, None, "ĐH Luật", None, "TC",
            "CV", "Tiếng Anh B1", "B", 912000000 + n, None, 2001, "26/3/1990", "Quảng Ngãi", 3.33,
            "4/9", 0.5, None, None,
        ])  # fmt: skip
    return found


@pytest.fixture(scope="module")
def sheet_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book(tmp_path_factory.mktemp("sheet") / "ds.xlsx", rows())


def test_ten_thousand_people(sheet_file: Path, tmp_path: Path) -> None:
    def bare() -> int:
        workbook = python_calamine.CalamineWorkbook.from_path(str(sheet_file))
        return len(workbook.get_sheet_by_index(0).to_python())

    print()
    timed("python-calamine alone", bare)
    opened, cells = timed("cells, in the child", lambda: importing.open_file(sheet_file))
    with create(tmp_path / "o.cadre", "Đảng ủy phường Phổ Hòa") as office:
        sheet, read = timed("understood", lambda: importing.read(office, opened, today=DAY))
        plan, new = timed("compared, all new", lambda: importing.plan(office, sheet))
        assert plan.count("new") == 10_000
        print(f"{'read + understood + compared':<28}{cells + read + new:6.2f} s")
        done, _ = timed("written", lambda: importing.apply(office, plan))
        assert done is not None
        print(f"{'':<28}{done.count} changes in the log")
        again, _ = timed("compared, all there", lambda: importing.plan(office, sheet))
        assert again.count("same") == 10_000
        row = again.rows[5000]
        timed("one row chosen", lambda: importing.choose(office, again, row.row, row.uid))
        wanted = [r.row for r in again.rows[:1000]]
        out = tmp_path / "sua.xlsx"
        timed("1,000 rows saved", lambda: importing.save_rows(opened, again, wanted, out))
        timed("taken back", office.undo)


def test_ten_thousand_people_without_numbers(tmp_path: Path) -> None:
    opened = importing.open_file(book(tmp_path / "ds.xlsx", rows(numbers=False)))
    print()
    with create(tmp_path / "o.cadre", "Đảng ủy phường Phổ Hòa") as office:
        sheet = importing.read(office, opened, today=DAY)
        plan, _ = timed("compared by name and birth", lambda: importing.plan(office, sheet))
        everybody = {r.row: "new" for r in plan.rows if r.kind == "doubtful"}
        timed("written", lambda: importing.apply(office, plan, choices=everybody))
        again, _ = timed("compared, all there", lambda: importing.plan(office, sheet))
        print({kind: again.count(kind) for kind in ("new", "changed", "same", "doubtful")})
        assert again.count("new") == again.count("changed") == 0


MEMORY = """
import sys
from datetime import date
from pathlib import Path
def told(what):  # not ru_maxrss: it remembers what the process that started this one took
    lines = Path("/proc/self/status").read_text().splitlines()
    found = dict(line.split(":", 1) for line in lines)
    now, most = (int(found[key].split()[0]) >> 10 for key in ("VmRSS", "VmHWM"))
    print(f"{what:<28}{now:6} MB, at most {most} MB")
from cadredesk.services import importing
from cadredesk.services.office import create
told("imported")
if "window" in sys.argv:
    from PySide6.QtWidgets import QApplication
    from cadredesk.ui import fonts, theme
    app = QApplication([])
    fonts.register()
    theme.apply(app, theme.wanted("light"))
    import cadredesk.ui.window
    told("with the window's modules")
day = date(2026, 10, 31)
with create(Path(sys.argv[2]), "Đảng ủy phường Phổ Hòa") as office:
    opened = importing.open_file(Path(sys.argv[1])); told("opened")
    sheet = importing.read(office, opened, today=day); told("understood")
    plan = importing.plan(office, sheet); told("compared")
    importing.apply(office, plan); told("written")
    plan = importing.plan(office, sheet); told("compared again")
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="counts as Linux does")
@pytest.mark.parametrize("how", ["alone", "window"])
def test_memory(sheet_file: Path, tmp_path: Path, how: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(sheet_file), str(tmp_path / "o.cadre"), how],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"\n{how}\n{done.stdout}")
    assert done.returncode == 0, done.stderr
