"""Months as offices report them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.period import Month, months


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-00", "26-10", "10/2026", "", "0000-05", "2026-1"]
)
def test_what_is_no_month(text: str) -> None:
    assert Month.parse(text) is None


def test_its_days_and_names() -> None:
    month = Month(2028, 2)
    assert (month.first, month.last) == (date(2028, 2, 1), date(2028, 2, 29))
    assert (month.iso, str(month)) == ("2028-02", "02/2028")
    assert Month.of(date(2028, 2, 15)) == Month.parse(" 2028-02 ") == month


@given(st.integers(2, 9998), st.integers(1, 12))
def test_neighbours_meet(year: int, number: int) -> None:
    month = Month(year, number)
    assert month.before.after == month.after.before == month
    assert (month.after.first - month.last).days == 1
    assert month.before < month < month.after


def test_all_months_between_two() -> None:
    assert [m.iso for m in months(Month(2025, 11), Month(2026, 2))] == [
        "2025-11",
        "2025-12",
        "2026-01",
        "2026-02",
    ]
    assert months(Month(2026, 2), Month(2026, 1)) == ()
