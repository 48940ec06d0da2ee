"""10,000 people × 30 columns: read beside bare python-calamine, compared, written, taken back."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import python_calamine

from cadredesk.services import importing
from cadredesk.services.office import create
from tests.exchange.sheets import book

T = TypeVar("T")
DAY = date(2026, 10, 31)
HEADER = [
    "TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Quê quán",
    "Nơi ở hiện nay", "Số CCCD", "Số thẻ Đảng", "Ngày vào Đảng", "Ngày chính thức", "Chức vụ",
    "Đơn vị", "Trình độ chuyên môn", "Chuyên ngành", "LLCT", "QLNN", "Ngoại ngữ", "Tin học",
    "Điện thoại", "Ghi chú", "Ngày tuyển dụng", "Ngày vào Đoàn", "Nơi sinh", "Hệ số", "Bậc",
    "Phụ cấp", "Khen thưởng", "Kỷ luật",
]  # fmt: skip


def timed(what: str, work: Callable[[], T]) -> tuple[T, float]:
    started = time.perf_counter()
    result = work()
    took = time.perf_counter() - started
    print(f"{what:<24}{took:6.2f} s")
    return result, took


def rows() -> list[list[object]]:
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
        found.append([
            n + 1, name, born, "Nam", "Kinh", "Không", "Đức Phổ, Quảng Ngãi", f"Tổ {n % 9}",
            f"051{n:09}", f"{n:012}", "3/2/2010", "3/2/2011", title, None, "ĐH Luật", None, "TC",
            "CV", "Tiếng Anh B1", "B", 912000000 + n, None, 2001, "26/3/1990", "Quảng Ngãi", 3.33,
            "4/9", 0.5, None, None,
        ])  # fmt: skip
    return found


def test_ten_thousand_people(tmp_path: Path) -> None:
    path = book(tmp_path / "ds.xlsx", rows())

    def bare() -> int:
        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
        return len(workbook.get_sheet_by_index(0).to_python())

    timed("python-calamine alone", bare)
    opened, _ = timed("cells, in the child", lambda: importing.open_file(path))
    with create(tmp_path / "o.cadre", "Đảng ủy phường Phổ Hòa") as office:
        sheet, _ = timed("understood", lambda: importing.read(office, opened, today=DAY))
        plan, _ = timed("compared, all new", lambda: importing.plan(office, sheet))
        assert plan.count("new") == 10_000
        timed("written", lambda: importing.apply(office, plan))
        again, _ = timed("compared, all there", lambda: importing.plan(office, sheet))
        assert again.count("same") == 10_000
        timed("taken back", office.undo)
