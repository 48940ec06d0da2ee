"""Sheets beside the list in one workbook: covers, summaries, lists of codes, smaller lists."""

from random import Random

from tests.exchange.layouts.dates import Cell
from tests.exchange.layouts.layout import Page
from tests.exchange.layouts.people import some

_RANKS: list[list[Cell]] = [[n, f"Ngạch {n}"] for n in range(1, 60)]
_PAGES: dict[str, list[list[Cell]]] = {
    "cover": [["ĐẢNG ỦY PHƯỜNG PHỔ HÒA"], [], ["DANH SÁCH TRÍCH NGANG"], ["NĂM 2026"]],
    "summary": [
        ["BIỂU TỔNG HỢP"],
        ["STT", "Nội dung", "Tổng số", "Nữ", "Dân tộc", "Ghi chú"],
        [1, "Cán bộ", 12, 3, 1, None],
        [2, "Công chức", 30, 11, 2, None],
        [3, "Người hoạt động không chuyên trách", 41, 17, 4, None],
        [None, "Tổng cộng", 83, 31, 7, None],
    ],
    "codes": [["Mã", "Tên"], *_RANKS],
    "empty": [],
}


def page(kind: str, rng: Random) -> Page:
    """A page of a kind: cover, summary, codes, empty, or a list of three people."""
    if kind == "small list":
        rows: list[list[Cell]] = [["STT", "Họ và tên", "Năm sinh"]]
        rows += [[n, p.name, int(p.birth[:4])] for n, p in enumerate(some(rng, 3), start=1)]
        return Page(name="Mới", rows=rows)
    return Page(name=kind.title(), rows=[list(row) for row in _PAGES[kind]])
