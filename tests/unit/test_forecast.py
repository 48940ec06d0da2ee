"""What becomes of a target when nobody is added: small towns, with the days worked out by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from cadredesk import resources
from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import forecast
from cadredesk.domain.outlook import AGES, BEGINS, ENDS, LEARNS, RETIRES, Forecast, month_ends
from cadredesk.domain.retirement import Retirement, retirement_day, table_from
from cadredesk.domain.targets import (
    AgeUnder,
    Both,
    Criterion,
    Facts,
    Gender,
    Holders,
    LevelAtLeast,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    Union,
)
from tests.unit.worlds import DAY, Town

UNTIL = date(2035, 12, 31)
TABLE = table_from(resources.load_json("rules", "retirement.json"))
YOUNG = AgeUnder(40)


def target(
    criterion: Criterion,
    population: Population | None = None,
    *,
    comparator: str = "ge",
    unit: str = "percent",
    marks: Mapping[int, str] | None = None,
) -> Target:
    return Target(
        series="s",
        title="t",
        source="Kế hoạch",
        population=population or Members("bch"),
        criterion=criterion,
        comparator=comparator,
        unit=unit,
        milestones=tuple(
            Milestone(id=f"x-{year}", deadline=date(year, 12, 31), low=Fraction(low))
            for year, low in (marks or {2030: "20"}).items()
        ),
    )


def by_table(person: Facts) -> Retirement | None:
    return retirement_day(person.birth, person.gender, TABLE)


def of(town: Town, what: Target, start: date = DAY, until: date = UNTIL) -> Forecast:
    (found,) = forecast(Census(town.world), [what], by_table, start, until)
    return found


def story(found: Forecast) -> list[tuple[str, int, int, list[tuple[str, tuple[str, ...]]]]]:
    """Day, how many count, of how many, and who changed why."""
    return [
        (
            step.day.isoformat(),
            step.count.yes,
            step.count.members,
            [(c.person.full_name, c.causes) for c in step.changes],
        )
        for step in found.steps
    ]


def committee() -> Town:
    """Four members; on 30/09/2026 two are under forty."""
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch"), birth="1966-04-17")  # leaves 01/05/2028
    town.add("Lê Thị Bích", town.position("uv_bch", "bch"), birth="1988-04-02", gender="female")
    town.add("Lê Văn Cảnh", town.position("uv_bch", "bch"), birth="1990-02-28")
    town.add("Lê Văn Dương", town.position("bi_thu", "bch"), birth="1975-03-12")
    return town


def test_people_turn_forty_and_retire_on_their_day() -> None:
    found = of(committee(), target(YOUNG, marks={2030: "30"}))
    assert story(found) == [
        ("2026-09-30", 2, 4, []),
        ("2028-04-02", 1, 4, [("Lê Thị Bích", (AGES,))]),
        ("2028-05-01", 1, 3, [("Lê Văn An", (RETIRES,))]),
        ("2030-02-28", 0, 3, [("Lê Văn Cảnh", (AGES,))]),
    ]


def test_the_day_it_falls_below_and_who_brings_it_about() -> None:
    # 25 % from 02/04/2028, 33 % again from 01/05/2028 as a member over forty leaves
    (outlook,) = of(committee(), target(YOUNG, marks={2030: "30"})).outlooks
    assert (outlook.status, outlook.at_deadline) == ("met", "not_met")
    assert [(t.day.isoformat(), t.status) for t in outlook.turns] == [
        ("2028-04-02", "not_met"),
        ("2028-05-01", "met"),
        ("2030-02-28", "not_met"),
    ]
    assert outlook.below is not None
    assert outlook.below.day == date(2028, 4, 2)
    (change,) = outlook.below.changes
    assert (change.person.full_name, change.causes, change.lowers) == ("Lê Thị Bích", (AGES,), True)
    assert outlook.in_doubt == outlook.below
    assert outlook.met is None  # it is met now


def test_each_milestone_has_its_own_days() -> None:
    found = of(committee(), target(YOUNG, marks={2025: "50", 2030: "60", 2035: "10"}))
    past, current, future = found.outlooks
    assert (past.status, past.at_deadline) == ("met", None)
    assert past.below is not None
    assert past.below.day == date(2028, 4, 2)
    assert (current.status, current.below, current.met) == ("not_met", None, None)
    assert future.below is not None
    assert future.below.day == date(2030, 2, 28)
    assert found.current == current


def test_what_is_missing_now_may_come_by_itself() -> None:
    town = committee()
    found = of(town, target(Gender("female"), marks={2030: "30"}))
    (outlook,) = found.outlooks
    assert outlook.status == "not_met"
    assert outlook.below is None
    assert outlook.met is not None
    assert outlook.met.day == date(2028, 5, 1)  # 1 of 4, then 1 of 3
    assert not outlook.met.changes[0].lowers


def test_a_day_between_two_steps_is_like_the_one_before() -> None:
    found = of(committee(), target(YOUNG))
    assert found.at(date(2028, 4, 1)).count.yes == 2
    assert found.at(date(2028, 4, 2)).count.yes == 1
    assert found.at(date(2020, 1, 1)) == found.steps[0]
    assert found.at(date(2050, 1, 1)) == found.steps[-1]
    seen = [(day.isoformat(), c.person.full_name) for day, c in found.changes(date(2028, 5, 1))]
    assert seen == [("2028-04-02", "Lê Thị Bích"), ("2028-05-01", "Lê Văn An")]


def test_every_month_has_its_last_day() -> None:
    months = of(committee(), target(YOUNG)).months()
    assert len(months) == 4 + 9 * 12
    assert [day.isoformat() for day, _ in months[:3]] == ["2026-09-30", "2026-10-31", "2026-11-30"]
    assert months[-1][0] == UNTIL
    values = {day: step.count.yes for day, step in months}
    assert (values[date(2028, 3, 31)], values[date(2028, 4, 30)]) == (2, 1)
    assert list(month_ends(date(2026, 11, 21), date(2027, 1, 30))) == [
        date(2026, 11, 30),
        date(2026, 12, 31),
    ]


def test_a_position_with_an_end_ends_and_a_recorded_one_begins() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch", end="2027-06-30"), birth="1995")
    town.add("Lê Văn Bình", town.position("uv_bch", "bch", start="2027-01-01"), birth="1975-05-01")
    town.add("Lê Văn Cảnh", town.position("uv_bch", "bch"), birth="1975-05-01")
    found = of(town, target(YOUNG), until=date(2030, 1, 1))
    assert story(found) == [
        ("2026-09-30", 1, 2, []),
        ("2027-01-01", 1, 3, [("Lê Văn Bình", (BEGINS,))]),
        ("2027-06-30", 0, 2, [("Lê Văn An", (ENDS,))]),
    ]
    assert [c.lowers for s in found.steps for c in s.changes] == [True, True]


def test_an_end_known_by_month_leaves_the_month_open() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch", end="2027-06"), birth="1995-05-05")
    town.add("Lê Văn Cảnh", town.position("uv_bch", "bch"), birth="1975-05-01")
    found = of(town, target(YOUNG), until=date(2030, 1, 1))
    counts = [(s.day.isoformat(), s.count.yes, s.count.maybe_yes) for s in found.steps]
    assert counts == [("2026-09-30", 1, 0), ("2027-06-01", 0, 1), ("2027-06-30", 0, 0)]
    (outlook,) = found.outlooks
    assert [(t.day.isoformat(), t.status) for t in outlook.turns] == [
        ("2027-06-01", "depends"),
        ("2027-06-30", "not_met"),
    ]
    assert outlook.in_doubt is not None
    assert outlook.in_doubt.day == date(2027, 6, 1)
    assert outlook.below is not None
    assert outlook.below.day == date(2027, 6, 30)


def test_a_birth_known_by_year_leaves_a_year_open() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch"), birth="1990")
    found = of(town, target(YOUNG))
    counts = [(s.day.isoformat(), s.count.yes, s.count.unknown) for s in found.steps]
    assert counts == [("2026-09-30", 1, 0), ("2030-01-01", 0, 1), ("2030-12-31", 0, 0)]


@pytest.mark.parametrize(("rule", "day"), [("month", "2030-10-01"), ("year", "2030-01-01")])
def test_ages_by_month_and_by_year_change_on_their_first_day(rule: str, day: str) -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch"), birth="1990-10-17")
    assert of(town, target(AgeUnder(40, rule))).steps[1].day.isoformat() == day


def test_an_unknown_gender_leaves_years_open_an_unknown_birth_stays() -> None:
    town = Town()
    town.add("Lê An", town.position("uv_bch", "bch"), birth="1972-01-20", gender=None)
    town.add("Lê Bình", town.position("uv_bch", "bch"), birth=None)
    found = of(town, target(Gender("male")))
    # a woman leaves after 31/05/2030 (58 years 4 months), a man after 31/01/2034
    assert [(s.day.isoformat(), s.count.members, s.count.uncertain) for s in found.steps] == [
        ("2026-09-30", 2, 0),
        ("2030-06-01", 1, 1),
        ("2034-02-01", 1, 0),
    ]
    assert [p.full_name for p in found.staying] == ["Lê Bình"]


def test_whose_employment_nobody_wrote_leaves_but_a_mere_deputy_sits_on() -> None:
    """As from a list of names and titles: all are 62 in January 2028, nobody's work is known."""
    born = "1966-01-20"  # 61 years 9 months: the last day of work is 31/10/2027
    town = Town()
    town.add("Lê Văn An", town.position("db_hdnd", "hdnd"), birth=born)
    town.add(
        "Lê Văn Bình", town.position("db_hdnd", "hdnd"), town.position("uv_bch", "bch"), birth=born
    )
    town.add("Lê Văn Cảnh", town.position("ct_hdnd", "hdnd"), birth=born)
    town.add(
        "Lê Văn Dương",
        town.position("db_hdnd", "hdnd"),
        town.position("chuyen_vien", "vpdu", end="2027-01-01"),
        birth=born,
    )
    town.add("Lê Thị Em", town.position("db_hdnd", "hdnd"), birth="1990-05-01", gender="female")

    def unknown(person: Facts) -> Retirement | None:
        found = by_table(person)
        return found and replace(found, assumed=True)

    council = target(Gender("female"), Members("hdnd"))
    (found,) = forecast(Census(town.world), [council], unknown, DAY, date(2030, 12, 31))
    assert story(found) == [
        ("2026-09-30", 1, 5, []),
        ("2027-11-01", 1, 3, [("Lê Văn Bình", (RETIRES,)), ("Lê Văn Cảnh", (RETIRES,))]),
    ]
    assert [p.full_name for p in found.assumed] == ["Lê Văn Bình", "Lê Văn Cảnh"]
    assert {"Lê Văn An", "Lê Văn Dương"} <= {p.full_name for p in found.staying}
    # of whom it is recorded that they work, the seat ends with the work
    (sure,) = forecast(Census(town.world), [council], by_table, DAY, date(2030, 12, 31))
    assert (sure.steps[-1].count.members, sure.assumed) == (1, ())


def test_who_is_past_the_age_and_still_sits_stays() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch"), birth="1956-01-20")
    town.add("Lê Bình", town.position("uv_bch", "bch"), birth="1967-01-20", gender=None)
    found = of(town, target(Gender("male")))
    assert [s.day.isoformat() for s in found.steps] == ["2026-09-30", "2029-02-01"]
    assert [p.full_name for p in found.staying] == ["Lê Văn An"]


def test_retirement_takes_every_position_and_a_union_counts_a_person_once() -> None:
    town = Town()
    town.add(
        "Lê Văn An",
        town.position("bi_thu", "bch"),
        town.position("ct_hdnd", "hdnd"),
        birth="1966-04-17",
    )
    town.add("Lê Văn Bình", town.position("pct_ubnd", "ubnd"), birth="1980-04-17")
    everyone = Union((Holders("chu_chot"), Members("btv"), Members("hdnd")))
    found = of(town, target(Gender("male"), everyone))
    assert story(found) == [
        ("2026-09-30", 2, 2, []),
        ("2028-05-01", 1, 1, [("Lê Văn An", (RETIRES,))]),
    ]


def test_the_sub_group_loses_those_who_age_out_of_it() -> None:
    town = Town()
    high = [town.level("degree", "thac_si")]
    town.add("Lê Văn An", town.position("bi_thu", "bch"), birth="1988-04-02", levels=high)
    rank = town.codes.rank("degree", "thac_si")
    assert rank is not None
    master = LevelAtLeast("degree", "thac_si", rank)
    found = of(town, target(master, SubGroup(Holders("chu_chot"), YOUNG)))
    assert story(found)[1:] == [("2028-04-02", 0, 0, [("Lê Văn An", (AGES,))])]
    (outlook,) = found.outlooks
    assert outlook.below is not None
    assert outlook.below.status == "no_data"


def test_a_degree_recorded_for_a_coming_day_counts_from_it() -> None:
    town = Town()
    levels = [town.level("degree", "cao_dang"), town.level("degree", "dai_hoc", start="2027-06-15")]
    town.add("Lê Văn An", town.position("bi_thu", "bch"), birth="1988-04-02", levels=levels)
    found = of(town, target(LevelAtLeast("degree", "dai_hoc", 4), Holders("chu_chot")))
    assert story(found)[1:] == [("2027-06-15", 1, 1, [("Lê Văn An", (LEARNS,))])]


def test_two_on_one_day_are_one_step() -> None:
    town = committee()
    town.add("Lê Văn Em", town.position("uv_bch", "bch"), birth="1988-04-02")
    found = of(town, target(YOUNG))
    assert [p for p, _ in story(found)[1][3]] == ["Lê Thị Bích", "Lê Văn Em"]


def test_of_nobody_there_is_nothing_to_say() -> None:
    found = of(Town(), target(YOUNG))
    assert len(found.steps) == 1
    assert (found.outlooks[0].status, found.outlooks[0].turns) == ("no_data", ())
    assert found.outlooks[0].below is None


def test_the_first_day_is_not_told_twice() -> None:
    found = of(committee(), target(YOUNG), start=date(2028, 4, 2))
    assert found.steps[0].count.yes == 1
    assert found.steps[1].day == date(2028, 5, 1)
    eve = of(committee(), target(YOUNG), start=date(2028, 4, 1))
    assert eve.steps[1].day == eve.start + timedelta(days=1)


def test_several_conditions_change_on_the_days_of_each() -> None:
    both = Both((YOUNG, AgeUnder(39), Gender("female")))
    found = of(committee(), target(both))
    assert [s.day.isoformat() for s in found.steps if s.changes] == ["2027-04-02", "2028-05-01"]
