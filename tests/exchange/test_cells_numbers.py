"""Numbers that are names: what a spreadsheet took from them is put back, or told."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.plan import STOPPING, stops
from cadredesk.exchange import numbers
from cadredesk.services import importing
from cadredesk.services.office import create
from tests.exchange.sheets import TODAY, book, one, read


@pytest.mark.parametrize(
    ("said", "value", "old"),
    [
        (51074990048, "051074990048", None),
        (51074990048.0, "051074990048", None),
        ("'051074990048", "051074990048", None),
        ("051-074-990-048", "051074990048", None),
        ("051 074 990 048", "051074990048", None),
        ("CCCD: 051074990048", "051074990048", None),
        ("051074990048 cấp ngày 12/05/2021", "051074990048", None),
        ("051 074 990 048 cấp ngày 12/5/2021 tại Quảng Ngãi", "051074990048", None),
        ("051074990048\nngày cấp: 12/5/2021", "051074990048", None),
        ("051074990048, do Cục CS cấp ngày 01/01/2021", "051074990048", None),
        ("5.1074990048E+10", "051074990048", None),
        ("051074990048 / 212345678", "051074990048", "212345678"),
        ("212345678 051074990048", "051074990048", "212345678"),
        ("051074990048 (CMND 212345678)", "051074990048", "212345678"),
        ("\u200b051188090004", "051188090004", None),
        ("05118\ufeff8090004", "051188090004", None),
        ("212345678", None, "212345678"),
        (12345678, None, "012345678"),  # a card of nine digits that began with 0
    ],
)
def test_citizen_ids(said: Any, value: str | None, old: str | None) -> None:
    reading = numbers.citizen_id(said)
    assert (reading.value, reading.extra, reading.problem) == (value, old, None)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("1.23E+11", "lost-digits"),
        ("051074990048; 051074990049", "two-numbers"),
        ("05107499004", "bad-id"),  # begins with 0, so no 0 was lost: a digit is missing
        ("12345678", "bad-id"),
        ("không", "bad-id"),
        (123456789012.5, "bad-id"),
        (True, "bad-id"),
    ],
)
def test_a_wrong_number_is_never_put_right_by_guess(said: Any, code: str) -> None:
    reading = numbers.citizen_id(said)
    assert (reading.value, reading.problem) == (None, code)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (1234567, "01234567"),
        ("12.345.678", "12345678"),
        ("12345678 cấp 2005", "12345678"),
        ("12345678 (mới 051012345678)", "051012345678"),
    ],
)
def test_party_cards(said: Any, value: str) -> None:
    assert numbers.party_card(said).value == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("123456", "00123456"),
        (1234567890, "001234567890"),
        ("12345678901", "012345678901"),
        ("12345", None),
        (12345, None),
        ("123456789", None),
        ("012345678", None),
        ("0123456", None),  # the 0 in front is there: another digit is missing
        ("01234567890", None),
        ("1234567890123", None),
    ],
)
def test_a_party_card_gets_back_two_zeros_and_never_more(said: Any, value: str | None) -> None:
    reading = numbers.party_card(said)
    assert (reading.value, reading.problem) == (value, None if value else "bad-id")


def test_a_party_card_that_cannot_be_is_kept_in_the_note(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Năm sinh", "Số thẻ Đảng"],
        [1, "Lê Văn Tám", 1975, "12345"],
        [2, "Trần Thị Chín", 1974, "051012345678"],
    ]
    sheet = read(book(tmp_path / "a.xlsx", rows))
    told = [(p.row, p.column, p.code, p.value) for p in sheet.problems]
    assert told == [(2, "party_card", "bad-id", "12345")]
    assert sheet.people[0].values["party_card"] is None
    assert sheet.people[0].values["note"] == "Số thẻ Đảng: 12345"
    assert sheet.people[1].values["party_card"] == "051012345678"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ĐT: 0912345678", "0912345678"),
        ("0912345678 (Zalo)", "0912345678"),
        ("0912345678 0987654321", "0912345678, 0987654321"),
        ("0912 345 678 hoặc 0987 654 321", "0912345678, 0987654321"),
        ("NR: 0255.3812345; DĐ: 0912345678", "02553812345, 0912345678"),
        ("0084912345678", "0912345678"),
        ("+84 912345678", "0912345678"),
        ("9.12345678E+08", "0912345678"),
        ("\ufeff0984\u200b059627", "0984059627"),
    ],
)
def test_phones(said: Any, value: str) -> None:
    assert numbers.phone(said).value == value


def test_digits_that_were_rounded_away_are_told() -> None:
    assert numbers.phone("9.12E+08").problem == "lost-digits"
    assert numbers.party_card("8.5E+07").problem == "lost-digits"


def test_an_id_against_its_row_is_told_kept_and_stops_nothing(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Năm sinh", "Giới tính", "Số CCCD"],
        [1, "Lê Văn Tám", 1975, "Nam", "051074990048"],
        [2, "Trần Thị Chín", 1974, "Nữ", "051074990049"],
        [3, "Phạm Thị Ba", 1974, "Nữ", "051174990050"],
    ]
    path = book(tmp_path / "a.xlsx", rows)
    sheet = read(path)
    told = [(p.row, p.column, p.code, p.value) for p in sheet.problems]
    assert told == [
        (2, "citizen_id", "id-against-row", "051074990048"),
        (3, "citizen_id", "id-against-row", "051074990049"),
    ]
    assert "sinh năm 1974, dòng này ghi năm 1975; vẫn nhập" in sheet.problems[0].text
    assert "của người nam, dòng này ghi nữ; vẫn nhập" in sheet.problems[1].text
    assert sheet.problems[0].column in STOPPING and not stops(sheet.problems[0])
    assert [p.values["citizen_id"] for p in sheet.people] == [row[4] for row in rows[1:]]
    with create(tmp_path / "o.cadre", "Đảng ủy phường Phổ Hòa") as office:
        opened = importing.open_file(path)
        plan = importing.plan(office, importing.read(office, opened, today=TODAY))
    assert [row.kind for row in plan.rows] == ["new", "new", "new"]


def test_an_old_card_beside_the_new_number_is_kept(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "CCCD/CMND"],
        [1, "Lê Văn Tám", "051074990048\n212345678"],
    ]
    person = one(book(tmp_path / "a.xlsx", rows))
    assert (person.values["citizen_id"], person.values["old_id"]) == ("051074990048", "212345678")


@given(
    st.one_of(
        st.text(max_size=60),
        st.text("0123456789 .,-/;+E()", max_size=40),
        st.floats(),
        st.integers(0, 10**15).map(float),
        st.booleans(),
        st.just({"d": "1968-04-26"}),
        st.just({"e": "#N/A"}),
    )
)
def test_no_cell_takes_the_readers_of_numbers_down(cell: Any) -> None:
    for reader in (numbers.citizen_id, numbers.party_card, numbers.phone):
        reading = reader(cell)
        assert reading.value is None or reading.problem is None
    found = numbers.citizen_id(cell).value
    assert found is None or (len(found) == 12 and found.isdigit())
