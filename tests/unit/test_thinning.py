"""Which backups stay as the days go by."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.thinning import DAYS, MONTHS, WEEKS, keep

NOW = datetime(2026, 11, 20, 16, 5)  # a Friday
stamps = st.lists(st.datetimes(NOW - timedelta(days=900), NOW + timedelta(days=60)), max_size=60)


def at(month: int, day: int, hour: int = 17, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour)


def test_all_of_today_stay_and_the_last_of_each_other_day() -> None:
    today = [at(11, 20, hour) for hour in (7, 9, 11, 16)]
    days = [at(11, day, hour) for day in range(13, 20) for hour in (8, 17)]
    kept = keep(today + days, NOW)
    assert kept == {*today, *(at(11, day) for day in range(14, 20))}


def test_a_year_of_daily_backups_thins_to_days_weeks_and_months() -> None:
    every = [NOW - timedelta(days=n) for n in range(400)]
    kept = sorted(keep(every, NOW), reverse=True)
    days = [stamp.date().isoformat() for stamp in kept]
    assert days[:7] == [f"2026-11-{day}" for day in (20, 19, 18, 17, 16, 15, 14)]
    # the Sundays that ended the weeks before, as far as no kept day is one of them
    assert days[7:9] == ["2026-11-08", "2026-11-01"]
    assert days[9:] == [
        *("2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31"),
        *("2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"),
    ]


def test_a_long_absence_loses_nothing() -> None:
    before = [at(3, day) for day in (2, 3, 4, 5, 6)]
    assert keep([*before, NOW], NOW) == {*before, NOW}


def test_the_turn_of_the_year_is_one_week() -> None:
    now = datetime(2027, 1, 4, 8)
    monday_to_sunday = [datetime(2026, 12, 28), datetime(2026, 12, 31), datetime(2027, 1, 3)]
    later = [now - timedelta(hours=1)]
    crowd = [now.replace(hour=0) + timedelta(minutes=n) for n in range(3)]
    assert monday_to_sunday[-1] in keep(monday_to_sunday + later + crowd, now)


def test_a_clock_that_ran_ahead_costs_nothing() -> None:
    ahead = datetime(2031, 1, 1)
    mine = [NOW - timedelta(days=n) for n in range(DAYS)]
    assert keep([ahead, *mine], NOW) == {ahead, *mine}


@given(stamps)
def test_what_is_kept_was_there_and_the_newest_is(taken: list[datetime]) -> None:
    kept = keep(taken, NOW)
    assert kept <= set(taken)
    if taken:
        assert max(taken) in kept
        past = [stamp for stamp in taken if stamp <= NOW]
        assert not past or max(past) in kept


@given(stamps)
def test_thinning_twice_is_thinning_once(taken: list[datetime]) -> None:
    kept = keep(taken, NOW)
    assert keep(sorted(kept), NOW) == kept


@given(stamps)
def test_the_future_and_today_stay_and_the_rest_is_few(taken: list[datetime]) -> None:
    kept = keep(taken, NOW)
    special = {s for s in taken if s > NOW or s.date() == NOW.date()}
    assert special <= kept
    assert len(kept - special) <= DAYS + WEEKS + MONTHS


@given(stamps, st.integers(1, 40))
def test_thinning_early_never_costs_what_is_wanted_later(taken: list[datetime], days: int) -> None:
    later = NOW + timedelta(days=days)
    assert keep(sorted(keep(taken, NOW)), later) >= keep(taken, later)
