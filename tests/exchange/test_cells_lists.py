"""Coded lists: every spelling an office uses finds its entry, and none is invented."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.exchange import values
from tests.exchange.readers import codes
from tests.exchange.sheets import book, read

GROUPS = {
    "Kinh": ["KINH", "Dân tộc Kinh", "người Kinh", "Kinh (Việt)", "kinh."],
    "Khơ-me": ["Khmer", "Khơ me", "Khơme"],
    "Hmông": ["H'Mông", "Mông", "H’mông", "HMông"],
    "Ê-đê": ["Ê Đê", "Êđê", "ê đê"],
    "Gia-rai": ["Gia Rai", "Jrai", "J'rai"],
    "Ba-na": ["Ba Na", "Bahnar", "Bana"],
    "Cơ Lao": ["Cờ Lao", "Co Lao"],
    "Gié-Triêng": ["Giẻ-Triêng", "Gié Triêng"],
    "Ta-ôi": ["Tà Ôi", "Taôi"],
    "Hrê": ["H're", "H’rê", "H rê"],
    "Co": ["Cor"],
    "Xơ-đăng": ["Xơ Đăng", "Ca Dong"],
}


@pytest.mark.parametrize(("name", "said"), [(n, t) for n, texts in GROUPS.items() for t in texts])
def test_ethnic_groups(name: str, said: str) -> None:
    assert values.coded("ethnic_group", said, codes()).value == name


@pytest.mark.parametrize(
    ("list_name", "said", "value", "rest"),
    [
        ("religion", "Không theo đạo", "Không", None),
        ("religion", 0, "Không", None),
        ("religion", "Theo đạo Phật", "Phật giáo", None),
        ("general_education", "12/12 (BT)", "Trung học phổ thông", "BT"),
        ("general_education", 12, "Trung học phổ thông", None),
        ("general_education", "11/12", "Trung học cơ sở", None),
        ("general_education", {"d": "2026-12-09"}, "Trung học cơ sở", None),  # 9/12 as a day
        ("general_education", {"d": "2026-10-10"}, "Trung học phổ thông", None),
        ("degree", "Đại học (2)", "Đại học", None),
        ("degree", "2 ĐH: Luật, Kinh tế", "Đại học", "Luật, Kinh tế"),
        ("degree", "ĐH Luật; ThS QLC", "Thạc sĩ", "QLC"),
        ("degree", "Đại học\nLuật", "Đại học", "Luật"),
        ("degree", "Đại học tại chức Luật", "Đại học", "Luật"),
        ("degree", "Đại học Luật (VLVH)", "Đại học", "Luật"),
        ("degree", "Cử nhân Luật (2005-2009)", "Đại học", "Luật"),
        ("degree", "ĐH Luật; đang học ThS", "Đại học", "Luật"),
        ("political_theory", "CCLLCT", "Cao cấp", None),
        ("state_management", "QLNN ngạch CV chính", "Chuyên viên chính", None),
    ],
)
def test_levels(list_name: str, said: Any, value: str, rest: str | None) -> None:
    reading = values.coded(list_name, said, codes())
    assert (reading.value, reading.extra) == (value, rest)


@pytest.mark.parametrize(
    ("list_name", "said"),
    [
        ("ethnic_group", "Tày, Nùng"),
        ("ethnic_group", "Klingon"),
        ("general_education", "3/3"),
        ("degree", "Đang học thạc sĩ"),
        ("political_theory", "Đang học TC"),
    ],
)
def test_what_no_list_holds_is_told_and_not_invented(list_name: str, said: str) -> None:
    reading = values.coded(list_name, said, codes())
    assert (reading.value, reading.problem, reading.raw) == (None, "not-in-list", said)


@pytest.mark.parametrize("said", ["nữ ", "NỮ", "Nư\u0303", "Bà", "nữ.", "Ｎữ"])
def test_genders(said: str) -> None:
    assert values.gender(said).value == "female"


def test_a_zero_or_khong_under_a_level_is_no_mark(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Trình độ chuyên môn", None, None],
        [None, None, "Thạc sĩ", "Đại học", "Cao đẳng"],
        [1, "Lê Văn Tám", 0, "x\u200b", None],
        [2, "Trần Thị Chín", "không", None, "\ufeffX"],
        [3, "Phạm Văn Ba", "Luật", "x", None],
    ]
    path = book(tmp_path / "a.xlsx", rows, merge=["A1:A2", "B1:B2", "C1:E1"])
    people = read(path).people
    assert [p.values["degree"] for p in people] == ["Đại học", "Cao đẳng", "Thạc sĩ"]
    assert people[2].values["major"] == "Luật"


def test_a_ditto_repeats_what_stands_above_but_for_names_and_numbers(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Dân tộc", "Quê quán", "Số CCCD", "LLCT", "Đơn vị"],
        [1, "Lê Văn Tám", "Hrê", "Ba Tơ", "051074990048", "TC", "Văn phòng"],
        [2, "Trần Thị Chín", "nt", "-nt-", "nt", '"', "như trên"],
        [3, "Phạm Văn Ba", "''", "nt", None, "nt", "〃"],
    ]
    people = read(book(tmp_path / "a.xlsx", rows)).people
    shared = ("ethnic_group", "hometown", "political_theory", "unit")
    assert [[p.values[n] for n in shared] for p in people] == [
        ["Hrê", "Ba Tơ", "Trung cấp", "Văn phòng"]
    ] * 3
    assert [p.values["citizen_id"] for p in people] == ["051074990048", None, None]


def test_a_unit_is_tidied_as_every_text(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Chức vụ", "Đơn vị"],
        [1, "Lê Văn Tám", "Chuyên viên", "\u00d0ảng  u\u0309y\u200b phường"],
    ]
    person = read(book(tmp_path / "a.xlsx", rows)).people[0]
    assert person.values["unit"] == "Đảng ủy phường"


@given(
    st.sampled_from(sorted({entry.list for entry in codes().entries})),
    st.one_of(st.text(max_size=60), st.floats(), st.booleans(), st.just({"d": "1968-04-26"})),
)
def test_no_cell_takes_the_readers_of_lists_down(list_name: str, cell: Any) -> None:
    reading = values.coded(list_name, cell, codes())
    assert reading.value is None or reading.problem is None
    values.gender(cell)
    values.text(cell)
    assert values.is_mark(cell) in (True, False)
