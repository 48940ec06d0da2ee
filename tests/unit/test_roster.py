"""The columns of the list: what a cell says, and how the list sorts by it."""

import random

import pytest

from cadredesk.domain.names import sort_key, split_name
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import BY_KEY, COLUMNS, PRINTED, Column, default_keys


def line(name: str, **more: object) -> PersonLine:
    key = sort_key(*split_name(name))
    return PersonLine(id=1, uid=name, full_name=name, sort_key=key, **more)  # type: ignore[arg-type]


def order(key: str, *lines: PersonLine, descending: bool = False) -> list[str]:
    mixed = random.Random(7).sample(lines, len(lines))
    return [one.full_name for one in BY_KEY[key].sorted(mixed, descending)]


def test_every_column_has_its_own_key_and_fits_its_title() -> None:
    assert len(BY_KEY) == len(COLUMNS)
    assert all(key in BY_KEY for key in (*PRINTED, *default_keys()))
    assert all(column.width_chars >= 5 for column in COLUMNS)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda c: c.key)
def test_what_is_not_known_is_empty_marked_and_last(column: Column) -> None:
    if column.key == "full_name":
        return
    nobody = line("Lê Văn An")
    assert (column.text(nobody), column.is_unknown(nobody)) == ("", True)
    assert column.sort_key(nobody) == (1,)


def test_dates_are_shown_as_far_as_known_and_sort_by_time() -> None:
    a, b, c = line("An A", birth="1979"), line("An B", birth="1979-05"), line("An C", birth=None)
    d = line("An D", birth="1968-04-26")
    texts = [BY_KEY["birth"].text(one) for one in (a, b, c, d)]
    assert texts == ["1979", "05/1979", "", "26/04/1968"]
    assert order("birth", a, b, c, d) == ["An D", "An A", "An B", "An C"]
    assert order("birth", a, b, c, d, descending=True) == ["An B", "An A", "An D", "An C"]


def test_a_birth_date_stands_in_the_column_of_its_gender() -> None:
    man, woman = line("An", gender="male", birth="1968"), line("Ba", gender="female", birth="1970")
    male, female = BY_KEY["birth_male"], BY_KEY["birth_female"]
    assert [(male.text(p), female.text(p)) for p in (man, woman)] == [("1968", ""), ("", "1970")]
    assert not female.is_unknown(man)
    assert male.is_unknown(line("Ca", birth="1968"))


def test_gender_and_age_as_words() -> None:
    somebody = line("An", gender="female", age_low=39, age_high=40)
    assert BY_KEY["gender"].text(somebody) == "Nữ"
    assert BY_KEY["age"].text(somebody) == "39–40"
    assert BY_KEY["age"].text(line("An", age_low=36, age_high=36)) == "36"


def test_levels_sort_by_rank_and_not_by_name() -> None:
    people = [
        line("An", degree="Trung cấp", level_ranks={"degree": 2}),
        line("Ba", degree="Cao đẳng", level_ranks={"degree": 3}),
        line("Ca", degree="Thạc sĩ", level_ranks={"degree": 5}),
        line("Da", degree=None),
        line("Ea", degree="Học viện"),
    ]
    assert order("degree", *people) == ["Ea", "An", "Ba", "Ca", "Da"]
    assert order("degree", *people, descending=True) == ["Ca", "Ba", "An", "Ea", "Da"]


def test_titles_sort_by_rank_words_as_a_dictionary_does() -> None:
    people = [
        line("An", position="Chuyên viên", ranks=(370,), unit="Chi bộ 10"),
        line("Ba", position="Bí thư Đảng ủy", ranks=(10, 40), unit="Chi bộ 9"),
        line("Ca", position="kế toán", unit="Ấp An"),
        line("Da"),
    ]
    assert order("position", *people) == ["Ba", "An", "Ca", "Da"]
    assert order("unit", *people) == ["Ca", "Ba", "An", "Da"]


def test_equal_values_stand_in_name_order_in_both_directions() -> None:
    people = [line("Trần Văn Bình", gender="male"), line("Lê Văn An", gender="male")]
    assert order("gender", *people) == order("gender", *people, descending=True)


def test_titles_without_their_common_heading_can_stand_alone() -> None:
    joined = BY_KEY["joined_party"]
    assert (joined.group_title, joined.title) == ("Ngày vào Đảng", "Dự bị")
    assert joined.alone == "Ngày vào Đảng"
    assert BY_KEY["degree"].alone == "Chuyên môn"
