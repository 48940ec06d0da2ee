"""Vietnamese names: the order of lists, and finding them without marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.names import (
    collate,
    fold,
    in_name_case,
    matches,
    search_text,
    sort_key,
    split_name,
    tidy,
    visible,
)


def _key(name: str) -> str:
    return sort_key(*split_name(name))


def test_lists_go_by_given_name_then_family_then_middle() -> None:
    names = ["Trần Văn An", "Nguyễn Thị Bình", "Nguyễn Văn An", "Nguyễn Anh An", "Lê Thị Bích"]
    assert sorted(names, key=_key) == [
        "Nguyễn Anh An",
        "Nguyễn Văn An",
        "Trần Văn An",
        "Lê Thị Bích",
        "Nguyễn Thị Bình",
    ]


def test_letters_follow_the_alphabet_and_tones_only_break_ties() -> None:
    given = ["Đông", "Dũng", "Dung", "Dụng", "Ân", "An", "Ánh", "Oanh", "Ơn", "Ổn", "Ưng", "Uyên"]
    assert sorted(given, key=_key) == [
        "An",
        "Ánh",
        "Ân",
        "Dung",
        "Dũng",
        "Dụng",
        "Đông",
        "Oanh",
        "Ổn",
        "Ơn",
        "Uyên",
        "Ưng",
    ]


def test_tones_in_dictionary_order() -> None:
    assert sorted(["Mạ", "Má", "Mã", "Mả", "Mà", "Ma"], key=_key) == [
        "Ma",
        "Mà",
        "Mả",
        "Mã",
        "Má",
        "Mạ",
    ]


def test_the_place_of_the_tone_mark_makes_no_other_name() -> None:
    assert _key("Nguyễn Thị Hoà") == _key("Nguyễn Thị Hòa")
    assert fold("Nguyễn Thị Hoà") == fold("Nguyễn Thị Hòa")
    assert _key("Lê Thúy") == _key("Lê Thuý")


def test_numbers_in_words_sort_by_size() -> None:
    names = ["Chi bộ Tổ dân phố 10", "Chi bộ Tổ dân phố 2", "Ban Xây dựng Đảng"]
    assert sorted(names, key=collate) == [names[2], names[1], names[0]]


letters = st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậốồộứừỹ")
words = st.text(letters, min_size=1, max_size=6).map(str.capitalize)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@given(names, names, names)
def test_the_order_of_names_is_total(a: str, b: str, c: str) -> None:
    orders = [[_key(n) for n in sorted(n3, key=_key)] for n3 in ([a, b, c], [c, a, b], [b, c, a])]
    assert orders[0] == orders[1] == orders[2]


@given(names)
def test_the_way_a_name_is_encoded_changes_nothing(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    assert _key(apart) == _key(name)
    assert fold(apart) == fold(name)
    assert tidy(apart) == tidy(name)


@pytest.mark.parametrize("query", ["nguyen thi lan", "lan", "ntlan", "NGUYỄN", "ntl", "lan thi"])
def test_a_person_is_found_without_marks_and_by_initials(query: str) -> None:
    found = search_text("Nguyễn Thị Lan")
    assert matches(found, query) is True


def test_initials_before_the_given_name_find_it() -> None:
    assert matches(search_text("Nguyễn Thị Lan"), "ntlan") is True
    assert matches(search_text("Nguyễn Thị Lan"), "nvlan") is False


@pytest.mark.parametrize("query", ["ede", "ê đê", "e-de", "Ê-đê"])
def test_an_ethnic_group_is_found_however_it_is_spelt(query: str) -> None:
    assert fold(query).replace(" ", "") == fold("Ê-đê")
    assert matches(search_text("H'Hen Niê", "Ê-đê"), "ede") is True


def test_invisible_characters_and_the_foreign_d_are_cleaned() -> None:
    assert tidy("  Trần\u00a0Văn  Bình\u200b ") == "Trần Văn Bình"
    assert tidy("\u00d0ặng Văn \u00d0ức") == "Đặng Văn Đức"


def test_marks_typed_the_other_way_round_make_the_same_letter() -> None:
    assert tidy("Nguye\u0303\u0302n Đu\u0309c Vươ\u0323ng") == "Nguyễn Đủc Vượng"
    assert tidy("Y Kơ\u0306m") == "Y Kơ\u0306m"  # no letter of its own in Unicode
    assert tidy("\u00f0ảng \u0256ỏ") == "đảng đỏ"
    assert fold("\u00f0ảng") == "dang"


def test_invisible_characters_go_and_lines_stay() -> None:
    assert visible("09\u200b12\n\ufeff34") == "0912\n34"


def test_a_name_of_one_word_is_a_given_name() -> None:
    assert split_name("Rin") == ("", "", "Rin")
    assert split_name("Y Thanh Hà Niê Kđăm") == ("Y", "Thanh Hà Niê", "Kđăm")


@pytest.mark.parametrize(
    ("typed", "proper"),
    [
        ("nguyễn thị THỬ nghiệm", "Nguyễn Thị Thử Nghiệm"),
        ("ĐẶNG ĐÌNH Ý", "Đặng Đình Ý"),
        ("  lê  văn a", "Lê Văn A"),
        ("h'lim niê kđăm", "H'Lim Niê Kđăm"),
        ("Y-Bhăm ÊBAN", "Y-Bhăm Êban"),
        ("H’Hen Niê KDăm", "H’Hen Niê KDăm"),
        ("", ""),
    ],
)
def test_a_name_in_name_case(typed: str, proper: str) -> None:
    assert in_name_case(typed) == proper
