"""Partial dates, intervals and ages, letter by letter as the model says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.dates import (
    age_range,
    birthday,
    earliest,
    holds,
    latest,
    read_date,
    show,
    under,
)
from cadredesk.domain.tri import Tri

END_OF_OCTOBER = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("birth", "day", "answer"),
    [
        ("1986-10-31", END_OF_OCTOBER, False),
        ("1986-11-01", END_OF_OCTOBER, True),
        ("1986-10", END_OF_OCTOBER, False),
        ("1986-10", date(2026, 10, 30), None),
        ("1986", END_OF_OCTOBER, None),
        ("1986", date(2026, 12, 30), None),
        ("1986", date(2026, 12, 31), False),
        ("1985", END_OF_OCTOBER, False),
        ("1987", END_OF_OCTOBER, True),
        (None, END_OF_OCTOBER, None),
    ],
)
def test_under_forty(birth: str | None, day: date, answer: Tri) -> None:
    assert under(birth, 40, day) is answer


def test_born_on_29_february_one_grows_older_on_1_march() -> None:
    assert birthday(date(1988, 2, 29), 39) == date(2027, 3, 1)
    assert birthday(date(1988, 2, 29), 40) == date(2028, 2, 29)
    assert under("1988-02-29", 39, date(2027, 2, 28)) is True
    assert under("1988-02-29", 39, date(2027, 3, 1)) is False


def test_age_by_month_and_by_year_are_choices_of_a_target() -> None:
    assert under("1986-10-31", 40, date(2026, 10, 1), "full") is True
    assert under("1986-10-31", 40, date(2026, 10, 1), "month") is False
    assert under("1986-10-31", 40, date(2026, 9, 30), "month") is True
    assert under("1986-10-31", 40, date(2026, 1, 1), "year") is False
    assert under("1986", 40, date(2026, 5, 5), "year") is False
    assert under("1987", 40, date(2026, 5, 5), "year") is True


@pytest.mark.parametrize(
    ("birth", "ages"),
    [
        ("1986-10-31", (40, 40)),
        ("1986-11-01", (39, 39)),
        ("1986", (39, 40)),
        (None, None),
        ("2027", None),
        ("2026", (0, 0)),
    ],
)
def test_completed_years(birth: str | None, ages: tuple[int, int] | None) -> None:
    assert age_range(birth, END_OF_OCTOBER) == ages


@pytest.mark.parametrize(
    ("start", "end", "seen_on", "day", "answer"),
    [
        # start ≤ d < end, taken at the end of the day
        ("2025-07-01", None, None, date(2025, 6, 30), False),
        ("2025-07-01", None, None, date(2025, 7, 1), True),
        ("2025-07-01", "2026-03-15", None, date(2026, 3, 14), True),
        ("2025-07-01", "2026-03-15", None, date(2026, 3, 15), False),
        # start not known: surely from seen_on, unknown before, never after the end
        (None, None, "2026-09-30", date(2026, 9, 29), None),
        (None, None, "2026-09-30", date(2026, 9, 30), True),
        (None, "2026-10-10", "2026-09-30", date(2026, 10, 9), True),
        (None, "2026-10-10", "2026-09-30", date(2026, 10, 10), False),
        (None, "2026-09-01", "2026-09-30", date(2026, 8, 31), None),
        (None, "2026-09-01", "2026-09-30", date(2026, 9, 1), False),
        # partial starts and ends stand for every day they may be
        ("2025", None, None, date(2024, 12, 31), False),
        ("2025", None, None, date(2025, 6, 1), None),
        ("2025", None, None, date(2025, 12, 31), True),
        ("2020", "2025", None, date(2025, 6, 1), None),
        ("2020", "2025", None, date(2026, 1, 1), False),
        ("2025", "2025", None, date(2025, 6, 1), None),
    ],
)
def test_whether_an_interval_covers_a_day(
    start: str | None, end: str | None, seen_on: str | None, day: date, answer: Tri
) -> None:
    assert holds(start, end, seen_on, day) is answer


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partials = st.tuples(days, st.sampled_from([4, 7, 10])).map(lambda p: p[0].isoformat()[: p[1]])


@given(partials)
def test_what_is_shown_is_read_back_as_it_was(partial: str) -> None:
    assert read_date(show(partial)).value == partial
    assert read_date(partial).value == partial


@given(partials, days, st.integers(1, 80))
def test_a_partial_birth_answers_for_all_its_days_or_not_at_all(
    partial: str, day: date, years: int
) -> None:
    first, last = earliest(partial), latest(partial)
    span = (last - first).days
    answers = {
        under((first + timedelta(days=n)).isoformat(), years, day)
        for n in {0, span // 3, span // 2, span}
    }
    found = under(partial, years, day)
    if found is None:
        assert under(first.isoformat(), years, day) != under(last.isoformat(), years, day)
    else:
        assert answers == {found}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("8/10/90", "1990-10-08"),
        ("08101990", "1990-10-08"),
        ("10/1990", "1990-10"),
        ("1990", "1990"),
        ("12.03.65", "1965-03-12"),
        ("26-04-1968", "1968-04-26"),
        (" 5 / 7 / 1990 ", "1990-07-05"),
        ("1990-07-05", "1990-07-05"),
        ("00/00/1975", "1975"),
        ("00/05/1975", "1975-05"),
        ("năm 1972", "1972"),
        ("Tháng 5/1968", "1968-05"),
        ("ngày 05 tháng 10 năm 2026", "2026-10-05"),
        ("29/02/2000", "2000-02-29"),
    ],
)
def test_dates_are_read_as_clerks_type_them(typed: str, value: str) -> None:
    assert read_date(typed).value == value


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("31/02/1991", "no-such-day"),
        ("29/02/2001", "no-such-day"),
        ("13/13/1980", "no-such-day"),
        ("Đang xác minh", "not-a-date"),
        ("3/9", "not-a-date"),
        ("1/1/1780", "out-of-range"),
    ],
)
def test_what_is_no_date_says_why(typed: str, problem: str) -> None:
    reading = read_date(typed)
    assert (reading.value, reading.problem) == (None, problem)


def test_an_empty_field_is_no_problem() -> None:
    assert read_date("  ") == read_date(None)
    assert read_date("").problem is None
