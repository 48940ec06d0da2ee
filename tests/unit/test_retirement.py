"""The day of retirement: each edge of the decree's table, worked out by hand."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from cadredesk import resources
from cadredesk.domain.retirement import Retirement, retirement_day, table_from
from tests.unit.worlds import codebook

TABLE = table_from(resources.load_json("rules", "retirement.json"))

MEN = [
    # born in, age, last day of work
    ("1960-12", (60, 0), "2020-12-31"),
    ("1961-01", (60, 3), "2021-04-30"),
    ("1961-09", (60, 3), "2021-12-31"),
    ("1961-10", (60, 6), "2022-04-30"),
    ("1962-06", (60, 6), "2022-12-31"),
    ("1962-07", (60, 9), "2023-04-30"),
    ("1963-03", (60, 9), "2023-12-31"),
    ("1963-04", (61, 0), "2024-04-30"),
    ("1963-12", (61, 0), "2024-12-31"),
    ("1964-01", (61, 3), "2025-04-30"),
    ("1964-09", (61, 3), "2025-12-31"),
    ("1964-10", (61, 6), "2026-04-30"),
    ("1965-02", (61, 6), "2026-08-31"),  # the example of hướng dẫn 06-HD/BTCTW
    ("1965-06", (61, 6), "2026-12-31"),
    ("1965-07", (61, 9), "2027-04-30"),
    ("1966-03", (61, 9), "2027-12-31"),
    ("1966-04", (62, 0), "2028-04-30"),
    ("1966-02", (61, 9), "2027-11-30"),
    ("1985-11", (62, 0), "2047-11-30"),
]
WOMEN = [
    ("1965-12", (55, 0), "2020-12-31"),
    ("1966-01", (55, 4), "2021-05-31"),
    ("1966-08", (55, 4), "2021-12-31"),
    ("1966-09", (55, 8), "2022-05-31"),
    ("1967-04", (55, 8), "2022-12-31"),
    ("1967-05", (56, 0), "2023-05-31"),
    ("1967-12", (56, 0), "2023-12-31"),
    ("1968-01", (56, 4), "2024-05-31"),
    ("1968-08", (56, 4), "2024-12-31"),
    ("1968-09", (56, 8), "2025-05-31"),
    ("1969-04", (56, 8), "2025-12-31"),
    ("1969-05", (57, 0), "2026-05-31"),
    ("1969-12", (57, 0), "2026-12-31"),
    ("1970-01", (57, 4), "2027-05-31"),
    ("1970-08", (57, 4), "2027-12-31"),
    ("1970-09", (57, 8), "2028-05-31"),
    ("1971-04", (57, 8), "2028-12-31"),
    ("1971-05", (58, 0), "2029-05-31"),
    ("1971-12", (58, 0), "2029-12-31"),
    ("1972-01", (58, 4), "2030-05-31"),
    ("1972-08", (58, 4), "2030-12-31"),
    ("1972-09", (58, 8), "2031-05-31"),
    ("1973-04", (58, 8), "2031-12-31"),
    ("1973-05", (59, 0), "2032-05-31"),
    ("1973-12", (59, 0), "2032-12-31"),
    ("1974-01", (59, 4), "2033-05-31"),
    ("1974-08", (59, 4), "2033-12-31"),
    ("1974-09", (59, 8), "2034-05-31"),
    ("1975-04", (59, 8), "2034-12-31"),
    ("1975-05", (60, 0), "2035-05-31"),
    ("1967-06", (56, 0), "2023-06-30"),
    ("1990-02", (60, 0), "2050-02-28"),
]
EDGES = [("male", *one) for one in MEN] + [("female", *one) for one in WOMEN]


@pytest.mark.parametrize(("gender", "born", "age", "last"), EDGES)
def test_every_line_of_the_table(gender: str, born: str, age: tuple[int, int], last: str) -> None:
    line = TABLE.line(gender, born)
    assert line is not None
    assert (line.years, line.months) == age
    day = date.fromisoformat(last)
    for birth in (f"{born}-01", f"{born}-15", f"{born}-28"):
        assert retirement_day(birth, gender, TABLE) == Retirement(first=day, last=day)


def test_it_is_the_end_of_the_month_also_in_february_of_a_leap_year() -> None:
    assert _last("1966-02-28", "male") == date(2027, 11, 30)
    assert _last("1968-02-29", "male") == date(2030, 2, 28)
    assert _last("1970-02-10", "male") == date(2032, 2, 29)
    assert _last("1969-10-31", "male") == date(2031, 10, 31)


def _last(birth: str, gender: str) -> date:
    found = retirement_day(birth, gender, TABLE)
    assert found is not None
    assert found.first == found.last
    return found.last


def test_the_position_ends_the_day_after() -> None:
    found = retirement_day("1966-04-17", "male", TABLE)
    assert found is not None
    assert found.gone_from == (date(2028, 5, 1), date(2028, 5, 1))


def test_the_decree_says_which_day_a_partial_birth_means() -> None:
    assert retirement_day("1966-04", "male", TABLE) == Retirement(
        first=date(2028, 4, 30), last=date(2028, 4, 30), by_decree=True
    )
    year = retirement_day("1966", "male", TABLE)  # 01/01/1966: 61 years and 9 months
    assert year == Retirement(first=date(2027, 10, 31), last=date(2027, 10, 31), by_decree=True)


def test_an_unknown_gender_leaves_a_span_an_unknown_birth_nothing() -> None:
    found = retirement_day("1975-05-20", None, TABLE)
    assert found == Retirement(first=date(2035, 5, 31), last=date(2037, 5, 31))
    assert retirement_day(None, "male", TABLE) is None
    assert retirement_day(None, None, TABLE) is None


@pytest.mark.parametrize("gender", ["male", "female"])
def test_no_month_is_missing_and_none_is_told_twice(gender: str) -> None:
    for year in range(1930, 2010):
        for month in range(1, 13):
            hits = [x for x in TABLE.lines if x.covers(gender, f"{year}-{month:02}")]
            assert len(hits) == 1


@pytest.mark.parametrize(("gender", "least", "step"), [("male", 60, 3), ("female", 55, 4)])
def test_the_age_rises_as_the_law_says(gender: str, least: int, step: int) -> None:
    ages = [12 * x.years + x.months for x in TABLE.lines if x.gender == gender]
    assert ages[0] == 12 * least
    assert {later - age for age, later in pairwise(ages)} == {step}
    assert ages[-1] == 12 * {"male": 62, "female": 60}[gender]


@pytest.mark.parametrize("gender", ["male", "female"])
def test_whoever_is_born_later_never_retires_earlier(gender: str) -> None:
    born = date(1955, 1, 1)
    before = date.min
    while born.year < 1980:
        last = _last(born.isoformat(), gender)
        assert last >= before
        before, born = last, born + timedelta(days=13)


def test_every_line_names_its_source_and_those_it_is_not_for() -> None:
    assert all(line.source for line in TABLE.lines)
    assert "135/2020/NĐ-CP" in TABLE.source
    known = {e.code for e in codebook().of("employment_kind")}
    assert set(TABLE.not_for) <= known
    assert all(TABLE.not_for.values())
