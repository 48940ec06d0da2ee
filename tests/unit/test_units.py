"""Which commune the title of a sheet names, and whether it is the office's."""

import pytest

from cadredesk.domain.units import other_unit, units


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ĐẢNG ỦY PHƯỜNG PHỔ HÒA", ["phường Phổ Hòa"]),
        ("DANH SÁCH CÁN BỘ XÃ BA LONG NĂM 2026", ["xã Ba Long"]),
        ("XÃ NĂM CĂN, TỈNH CÀ MAU", ["xã Năm Căn"]),
        ("Danh sách cán bộ xã Hội Sơn tính đến 30/9/2026", ["xã Hội Sơn"]),
        ("UBND PHƯỜNG 5 THÀNH PHỐ CÀ MAU", ["phường 5"]),
        ("ĐẢNG BỘ ĐẶC KHU LÝ SƠN - TỈNH QUẢNG NGÃI", ["đặc khu Lý Sơn"]),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", []),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", []),
        ("Phòng Văn hóa - Xã hội", []),
        ("Danh sách cán bộ các phường, xã", []),
        ("DANH SÁCH CÁN BỘ CẤP XÃ NĂM 2026", []),
        ("ĐẢNG ỦY XÃ", []),
    ],
)
def test_a_line_names_a_unit_or_none(line: str, said: list[str]) -> None:
    assert [str(unit) for unit in units([line])] == said


@pytest.mark.parametrize(
    ("lines", "other"),
    [
        (["ĐẢNG ỦY XÃ BA LONG"], "xã Ba Long"),
        (["ĐẢNG ỦY PHƯỜNG PHỔ HÒA"], None),
        (["DANH SÁCH XÃ PHỔ HOÀ NĂM 2024"], None),  # a commune then, a ward now
        (["XÃ PHỔ HÒA DANH SÁCH CÁN BỘ"], None),
        (["Sáp nhập xã Ba Long vào phường Phổ Hòa"], None),
        (["BỘ GIAO THÔNG VẬN TẢI"], None),
    ],
)
def test_only_another_place_is_told(lines: list[str], other: str | None) -> None:
    found = other_unit(lines, "Đảng ủy phường Phổ Hòa")
    assert (str(found[0]) if found else None) == other


def test_an_office_without_a_place_in_its_name_is_not_compared() -> None:
    assert other_unit(["ĐẢNG ỦY XÃ BA LONG"], "Văn phòng mẫu") is None
