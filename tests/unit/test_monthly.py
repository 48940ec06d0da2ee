"""The parts of the monthly sheet as numbers, each computed by hand."""

from datetime import date
from fractions import Fraction

import pytest

from cadredesk.domain.headcount import Known
from cadredesk.domain.monthly import average_age, coming_due, levels, probation_due, shares
from cadredesk.domain.person import PersonLine
from tests.unit.worlds import codebook


def line(number: int, **but: object) -> PersonLine:
    return PersonLine(id=number, uid="", full_name=f"P{number}", sort_key="", **but)  # type: ignore[arg-type]


def aged(number: int, low: int | None, high: int | None = None) -> PersonLine:
    return line(number, age_low=low, age_high=low if high is None else high)


def test_ages_fall_into_bands_and_what_lies_between_two_is_not_known() -> None:
    people = [
        aged(1, 29),
        aged(2, 30),
        aged(3, 39, 40),
        aged(4, 44, 45),
        aged(5, 61),
        aged(6, None),
    ]
    found = {s.code: s for s in shares(people, Known(()))}
    assert found["age_0_29"].yes == (1,)
    assert found["age_30_39"].yes == (2,)
    assert found["age_40_49"].yes == (4,)  # 44 or 45, but surely between 40 and 49
    assert found["age_60_"].yes == (5,)
    assert found["age_50_59"].yes == ()
    assert found["age_0_29"].unknown == (3, 6)


def test_the_average_is_taken_over_those_whose_age_is_sure() -> None:
    found = average_age([aged(1, 30), aged(2, 41), aged(3, 39, 40), aged(4, None)])
    assert (found.years, found.people) == (Fraction(71, 2), (1, 2))
    nobody = average_age([aged(3, 39, 40)])
    assert (nobody.years, nobody.people) == (None, ())


def test_gender_religion_and_party() -> None:
    people = [
        line(1, gender="female", religion="Không", joined_party="2010"),
        line(2, gender="male", religion="Phật giáo", party_card="0510"),
        line(3),
    ]
    found = {s.code: s for s in shares(people, Known((2,), (3,)))}
    assert (found["female"].yes, found["female"].unknown) == ((1,), (3,))
    assert (found["religion"].yes, found["religion"].unknown) == ((2,), (3,))
    assert (found["party"].yes, found["party"].unknown) == ((1, 2), (3,))  # nobody says no
    assert (found["minority"].yes, found["minority"].unknown) == ((2,), (3,))


def test_levels_stand_in_the_order_of_the_list_and_odd_words_behind() -> None:
    people = [
        line(1, degree="Đại học", foreign_language="Tiếng Anh B1"),
        line(2, degree="Trung cấp"),
        line(3, degree="Sơ cấp nghề hàn"),
        line(4),
    ]
    degree, *_, language, computers = levels(people, codebook())
    assert degree.rows == (("Trung cấp", (2,)), ("Đại học", (1,)), ("Sơ cấp nghề hàn", (3,)))
    assert degree.unknown == (4,)
    assert language.rows == (("Có trình độ ngoại ngữ", (1,)),)
    assert (computers.rows, computers.unknown) == ((), (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("until", "answer"),
    [
        ("2026-10-30", (False, True)),
        ("2026-10-31", (True, False)),
        ("2026-10", (True, False)),  # text compares below 2026-10-31, but it may be that day
        ("2026-09", (False, True)),
        ("2026", (True, False)),
        ("2025", (False, True)),
        ("2027-04", (True, False)),  # text compares above no day of April, but begins in time
        ("2027", (True, False)),
        ("2027-05", (False, False)),
    ],
)
def test_a_day_known_in_part_comes_due_on_any_day_it_may_be(
    until: str, answer: tuple[bool, bool]
) -> None:
    assert coming_due(until, date(2026, 10, 31), date(2027, 4, 30)) == answer


def test_probation_lasts_twelve_months() -> None:
    people = [
        line(1, joined_party="2025-12-03"),
        line(2, joined_party="2025-12-03", official_member="2026-12-03"),
        line(3, joined_party="2019-05-19"),  # lacks a date, waits for no decision
        line(4, joined_party="2025-11"),  # somewhere in November: at the latest on its last day
        line(5, joined_party="2024-02-29"),
    ]
    found = probation_due(people, date(2026, 10, 1), date(2027, 4, 30))
    assert [(d.person_id, d.day) for d in found] == [(4, "2026-11-30"), (1, "2026-12-03")]
    leap = probation_due(people, date(2025, 2, 1), date(2025, 3, 31))
    assert [d.person_id for d in leap] == [5]
