"""A cell that names a person, as a clerk reads it: one spelling, notes kept, nobody invented."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.namesakes import name_key
from cadredesk.exchange import fullnames
from tests.exchange.sheets import book, names, read

HEADER = ["TT", "Họ và tên", "Năm sinh", "Ghi chú"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("NGUYỄN Thị Lan", "Nguyễn Thị Lan"),
        ("LÊ V.TÁM", "Lê V.Tám"),
        ("Đặng văn Đức", "Đặng văn Đức"),  # as the sheet writes it
        ("1. Lê Văn Tám", "Lê Văn Tám"),
        ("- Lê Văn Tám", "Lê Văn Tám"),
        ("đc. Lê Văn Tám", "Lê Văn Tám"),
        ("Ông Ích Khiêm", "Ông Ích Khiêm"),
        ("Vàng Văn Và", "Vàng Văn Và"),
        ("Nguye\u0303\u0302n Va\u0306n An", "Nguyễn Văn An"),  # the tone before the hat
        ("ðặng thị lan", "Đặng Thị Lan"),
        ("Тrần Văn Аn", "Trần Văn An"),  # Cyrillic Т and А
        ("Ｌê Ｖăn Ｔám", "Lê Văn Tám"),
        ("Lê\u00a0Văn\u200b  Tám", "Lê Văn Tám"),
        ("Lê Văn\nTám", "Lê Văn Tám"),
        ("Lê Văn Tám*", "Lê Văn Tám"),
    ],
)
def test_one_name_in_its_own_spelling(said: str, name: str) -> None:
    reading = fullnames.name(said)
    assert (reading.value, reading.problem) == (name, None)
    assert reading.raw == (said if said != name else None)


def test_the_place_of_a_tone_is_kept_as_written_and_means_the_same() -> None:
    one, other = fullnames.name("Nguyễn Thị Hoà"), fullnames.name("Nguyễn Thị Hòa")
    assert (one.value, other.value) == ("Nguyễn Thị Hoà", "Nguyễn Thị Hòa")
    assert name_key(one.value) == name_key(other.value)


@pytest.mark.parametrize(
    "said", ["Nguyễn Văn 0anh", "Nguyễn Văn T0àn", "Lê Văn Tám, Phó Bí thư", "Lê Иван", 7, True]
)
def test_what_is_no_name_is_told(said: Any) -> None:
    assert fullnames.name(said).problem == "bad-name"


def test_notes_beside_a_name_go_into_the_note_and_nicknames_stay(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEADER,
        [1, "Lê Văn Tám (vợ: Trần Thị Chín)", 1980, "cũ"],
        [2, "Trần Văn Ba\n(Thương binh 4/4)", 1981, None],
        [3, "Phạm Văn Tư (Út)", 1982, None],
        [4, "Lê Thị Năm (Bí thư)", 1983, None],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    assert names(sheet) == ["Lê Văn Tám", "Trần Văn Ba", "Phạm Văn Tư (Út)", "Lê Thị Năm"]
    assert [p.values["note"] for p in sheet.people] == [
        "cũ; vợ: Trần Thị Chín", "Thương binh 4/4", None, "Bí thư",
    ]  # fmt: skip
    assert sheet.problems == ()


def test_ong_and_ba_are_left_out_where_the_whole_column_has_them(tmp_path: Path) -> None:
    said = ["Ông Lê Văn Tám", "Bà Trần Thị Chín", "Ông Phạm Văn Ba", "Lê Thị Tư"]
    rows: list[list[Any]] = [HEADER, *([n, t, 1980, None] for n, t in enumerate(said, start=1))]
    assert names(read(book(tmp_path / "a.xlsx", rows))) == [
        "Lê Văn Tám", "Trần Thị Chín", "Phạm Văn Ba", "Lê Thị Tư",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "birth"),
    [
        ("Lê Văn Tám\nTrần Thị Chín", "1980\n1981"),
        ("Lê Văn Tám\nTrần Thị Chín", "2/3/1980; 4/5/1981"),
        ("Lê Văn Tám và Trần Thị Chín", 1980),
        ("LÊ VĂN TÁM VÀ TRẦN THỊ CHÍN", 1980),
        ("Lê Văn Tám & vợ", 1980),
        ("1. Lê Văn Tám 2. Trần Thị Chín", 1980),
        ("1) Lê Văn Tám\n2) Trần Thị Chín", None),
        ("Lê Văn Tám, Trần Thị Chín", 1980),
        ("Lê Văn Tám; Trần Thị Chín", 1980),
    ],
)
def test_several_people_in_a_cell_are_a_problem_never_a_guess(
    tmp_path: Path, said: str, birth: Any
) -> None:
    sheet = read(book(tmp_path / "a.xlsx", [HEADER, [1, said, birth, None]]))
    problem = next(p for p in sheet.problems if p.column == "full_name")
    assert (problem.code, problem.value) == ("several-people", said)
    assert names(sheet) == [None]


def test_a_name_on_two_lines_is_one_person(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEADER, [1, "Nguyễn Thị\nThu Hà", 1980, None]]
    assert names(read(book(tmp_path / "a.xlsx", rows))) == ["Nguyễn Thị Thu Hà"]


@given(st.one_of(st.text(max_size=80), st.floats(), st.booleans()), st.booleans())
def test_no_cell_takes_the_reader_of_names_down(cell: Any, decoded: bool) -> None:
    reading = fullnames.name(cell, decoded=decoded)
    assert (reading.value is None) == (reading.problem is not None)
    fullnames.several_people(cell, [cell])
    fullnames.courteous([cell])
