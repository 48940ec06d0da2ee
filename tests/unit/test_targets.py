"""Who is counted for a target, and what follows: small towns with answers worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest

from cadredesk.domain.body import Body
from cadredesk.domain.criteria import fulfils, needs, population_needs
from cadredesk.domain.evaluate import Census, evaluate
from cadredesk.domain.service import Qualification
from cadredesk.domain.targets import (
    Ability,
    AgeUnder,
    Both,
    Criterion,
    Either,
    EthnicMinority,
    Facts,
    Gender,
    Holders,
    LevelAtLeast,
    Members,
    Milestone,
    Population,
    SubGroup,
    Target,
    TargetResult,
    Union,
)
from tests.unit.worlds import DAY, Town

BCH, BTV, KEY = Members("bch"), Members("btv"), Holders("chu_chot")
YOUNG = AgeUnder(40)


def target(
    population: Population,
    criterion: Criterion,
    low: str = "15",
    *,
    comparator: str = "ge",
    unit: str = "percent",
    high: str | None = None,
    years: tuple[int, ...] = (2030,),
) -> Target:
    return Target(
        series="s",
        title="t",
        source="Kế hoạch",
        population=population,
        criterion=criterion,
        comparator=comparator,
        unit=unit,
        milestones=tuple(
            Milestone(
                id=f"x-{year}",
                deadline=date(year, 12, 31),
                low=Fraction(low),
                high=None if high is None else Fraction(high),
            )
            for year in years
        ),
    )


def only(town: Town, what: Target, day: date = DAY) -> TargetResult:
    (result,) = evaluate(town.world, [what], day)
    return result


def names(people: tuple[Facts, ...]) -> list[str]:
    return [p.full_name for p in people]


# --- membership -----------------------------------------------------------------------------


def test_a_seat_in_a_body_is_one_in_the_bodies_around_it() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("bi_thu", "bch"))
    town.add("Lê Văn Bình", town.position("uv_btv", "btv"))
    town.add("Lê Văn Cảnh", town.position("uv_bch", "bch"))
    town.add("Lê Văn Dương", town.position("pct_ubnd", "ubnd"))
    census = Census(town.world)
    sizes = {b: len(census.members(b, DAY)) for b in ("thuong_truc", "btv", "bch", "hdnd", "ubnd")}
    assert sizes == {"thuong_truc": 1, "btv": 2, "bch": 3, "hdnd": 0, "ubnd": 1}


def test_heads_of_the_council_and_of_its_committees_are_deputies() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("ct_hdnd", "hdnd"))
    town.add("Lê Văn Bình", town.position("truong_ban_hdnd", "ban_ktns"))
    town.add("Lê Văn Cảnh", town.position("db_hdnd", "hdnd"))
    town.add("Lê Văn Dương", town.position("chanh_vp_hdnd_ubnd", "vp_hdnd_ubnd"))
    census = Census(town.world)
    assert len(census.members("hdnd", DAY)) == 3
    assert len(census.members("ban_ktns", DAY)) == 1


def test_a_person_with_several_titles_counts_once() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("bi_thu", "bch"), town.position("ct_hdnd", "hdnd"))
    town.add(
        "Lê Văn Bình",
        town.position("uv_btv", "btv"),
        town.position("uv_bch", "bch"),
        town.position("pct_hdnd", "hdnd"),
    )
    result = only(town, target(Union((KEY, BTV, BCH)), Gender("male")))
    assert names(result.denominator) == ["Lê Văn An", "Lê Văn Bình"]


def test_those_of_a_branch_the_union_and_the_front_are_no_key_people() -> None:
    branch = Body(id=900, uid="b", code="chi_bo_1", kind="chi_bo", name="Chi bộ 1")
    town = Town(branch)
    town.add("Lê Văn An", town.position("bi_thu_chi_bo", "chi_bo_1"))
    town.add("Lê Văn Bình", town.position("bi_thu_doan", "doan"))
    town.add("Lê Văn Cảnh", town.position("ct_mttq", "mttq"))
    town.add("Lê Văn Dương", town.position("ct_hoi", "hoi_nd"))
    assert only(town, target(KEY, YOUNG)).status == "no_data"


def test_titles_held_outside_the_office_do_not_count() -> None:
    other = Body(id=901, uid="o", code="ubnd_khac", kind="ubnd", name="UBND khác", scope="outside")
    upper = Body(id=902, uid="u", code="tinh_uy", kind="bch", name="BCH tỉnh", scope="upper")
    town = Town(other, upper)
    town.add("Lê Văn An", town.position("ct_ubnd", "ubnd_khac"))
    town.add("Lê Văn Bình", town.position("uv_bch", "tinh_uy"))
    town.add("Lê Văn Cảnh", town.position("uv_bch", "bch"))
    census = Census(town.world)
    assert len(census.holders("chu_chot", DAY)) == 0
    assert len(census.members("bch", DAY)) == 1


def test_membership_is_of_the_day() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch", start="2025-07-01", end="2026-09-30"))
    town.add("Lê Văn Bình", town.position("uv_bch", "bch", start="2026-09-30"))
    census = Census(town.world)
    sizes = [len(census.members("bch", date(2026, 9, d))) for d in (29, 30)]
    assert sizes == [1, 1]
    assert names(only(town, target(BCH, YOUNG)).denominator) == ["Lê Văn Bình"]


def test_before_a_sheet_saw_it_a_seat_is_uncertain() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_bch", "bch", start="2025-07-01"), gender="female")
    town.add("Lê Văn Bình", town.position("uv_bch", "bch", seen_on="2026-09-30"), gender="female")
    before = only(town, target(BCH, Gender("female")), date(2026, 9, 29))
    assert (names(before.denominator), names(before.uncertain)) == (["Lê Văn An"], ["Lê Văn Bình"])
    after = only(town, target(BCH, Gender("female")))
    assert (len(after.denominator), after.uncertain) == (2, ())


def test_one_sure_title_makes_a_member_sure() -> None:
    town = Town()
    unsure = town.position("uv_btv", "btv", seen_on="2027-01-01")
    town.add("Lê Văn An", unsure, town.position("uv_bch", "bch"))
    result = only(town, target(Union((BTV, BCH)), YOUNG))
    assert (len(result.denominator), len(result.uncertain)) == (1, 0)
    assert len(only(town, target(BTV, YOUNG)).uncertain) == 1


# --- counts ---------------------------------------------------------------------------------


def test_the_uncertain_widen_the_range_both_ways() -> None:
    town = Town()
    for name in ("An", "Bình", "Cảnh"):
        town.add(f"Lê Văn {name}", town.position("uv_bch", "bch"))
    town.add("Lê Thị Dung", town.position("uv_bch", "bch"), gender="female")
    later = town.position("uv_bch", "bch", seen_on="2027-01-01")
    town.add("Lê Thị Em", later, gender="female")
    town.add("Lê Văn Giang", later, gender="male")
    result = only(town, target(BCH, Gender("female"), "25"))
    assert result.percent == 25
    assert result.percent_min == 20  # Giang comes: 1/5
    assert result.percent_max == 40  # Em comes: 2/5
    assert (result.status, result.missing) == ("depends", 0)


def test_a_sub_group_is_its_own_denominator() -> None:
    town = Town()
    speaks = Qualification(
        person_id=0, kind="foreign_language", start="2020", can_work_internationally=True
    )
    town.add("Lê Văn An", town.position("ct_ubnd", "ubnd"), birth="1990-01-01", levels=[speaks])
    town.add("Lê Văn Bình", town.position("ct_hdnd", "hdnd"), birth="1991-01-01")
    town.add("Lê Văn Cảnh", town.position("pct_ubnd", "ubnd"), birth="1970-01-01", levels=[speaks])
    town.add("Lê Văn Dương", town.position("pct_ubnd", "ubnd"), birth="1986")
    ability = Ability("can_work_internationally")
    result = only(town, target(SubGroup(KEY, YOUNG), ability, "40"))
    assert names(result.denominator) == ["Lê Văn An", "Lê Văn Bình"]
    assert names(result.numerator) == ["Lê Văn An"]
    assert names(result.unknown) == ["Lê Văn Bình"]
    assert names(result.uncertain) == ["Lê Văn Dương"]
    assert result.percent == 50
    assert result.percent_min == Fraction("33.33")
    assert result.percent_max == 100
    assert result.status == "depends"


def test_nobody_at_all_is_no_data_and_never_zero_percent() -> None:
    result = only(Town(), target(BCH, YOUNG))
    assert (result.status, result.percent, result.missing) == ("no_data", None, None)
    assert only(Town(), target(BTV, Gender("female"), "1", unit="people")).status == "no_data"


def test_a_number_of_people_still_shows_its_share() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_btv", "btv"))
    town.add("Lê Thị Bình", town.position("uv_btv", "btv"), gender="female")
    there = target(BTV, Gender("female"), "1", comparator="count_ge", unit="people")
    result = only(town, there)
    assert (result.status, result.missing) == ("met", 0)
    assert result.percent == 50
    more = target(BTV, Gender("female"), "3", comparator="count_ge", unit="people")
    assert (only(town, more).status, only(town, more).missing) == ("not_met", 2)


def test_over_the_band_is_said_and_is_no_failure() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("uv_btv", "btv"), birth="1995-05-05")
    town.add("Lê Văn Bình", town.position("uv_btv", "btv"))
    result = only(town, target(BTV, YOUNG, "30", comparator="band", high="33"))
    assert (result.status, result.above) == ("met", True)


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        (date(2025, 12, 31), ["current", "future", "future"]),
        (date(2026, 1, 1), ["past", "current", "future"]),
        (date(2031, 1, 1), ["past", "past", "current"]),
        (date(2036, 1, 1), ["past", "past", "past"]),
    ],
)
def test_the_next_deadline_of_a_series_is_the_current_one(day: date, phases: list[str]) -> None:
    plan = target(BCH, YOUNG, years=(2025, 2030, 2035))
    assert [r.phase for r in evaluate(Town().world, [plan], day)] == phases


# --- criteria -------------------------------------------------------------------------------


def _person(town: Town, *levels: Qualification, **more: str | None) -> Facts:
    return town.add("Lê Văn An", levels=levels, **more)


def test_a_level_reaches_up_and_only_a_known_lower_one_is_a_no() -> None:
    town = Town()
    degree = LevelAtLeast("degree", "dai_hoc", 4)
    assert fulfils(degree, _person(town), DAY) is None
    assert fulfils(degree, _person(town, town.level("degree", "thac_si")), DAY) is True
    assert fulfils(degree, _person(town, town.level("degree", "trung_cap")), DAY) is False
    assert fulfils(degree, _person(town, town.level("degree", "none")), DAY) is False
    words = Qualification(person_id=0, kind="degree", text="học viện", start="2010")
    assert fulfils(degree, _person(town, words), DAY) is None
    assert fulfils(degree, _person(town, town.level("degree", "trung_cap"), words), DAY) is None


def test_a_level_without_a_date_is_unknown_before_it_was_seen() -> None:
    town = Town()
    degree = LevelAtLeast("degree", "dai_hoc", 4)
    old = town.level("degree", "trung_cap", start="1999")
    new = town.level("degree", "dai_hoc", start=None, seen_on="2026-09-30")
    person = _person(town, old, new)
    assert fulfils(degree, person, date(2026, 9, 29)) is None
    assert fulfils(degree, person, DAY) is True
    later = town.level("degree", "dai_hoc", start="2027-06-01")
    assert fulfils(degree, _person(town, old, later), DAY) is False


def test_a_bachelor_of_politics_equals_the_advanced_level() -> None:
    town = Town()
    rank = town.codes.rank("political_theory", "cao_cap")
    assert rank is not None
    advanced = LevelAtLeast("political_theory", "cao_cap", rank)
    bachelor = _person(town, town.level("political_theory", "cu_nhan"))
    assert fulfils(advanced, bachelor, DAY) is True


def test_a_language_certificate_is_no_judgement() -> None:
    town = Town()
    ability = Ability("can_work_internationally")
    paper = Qualification(person_id=0, kind="foreign_language", text="B1", start="2020")
    judged = Qualification(
        person_id=0, kind="foreign_language", start="2020", can_work_internationally=False
    )
    assert fulfils(ability, _person(town, paper), DAY) is None
    assert fulfils(ability, _person(town, paper, judged), DAY) is False


@pytest.mark.parametrize(
    ("code", "answer"),
    [("01", False), ("19", True), ("54", True), ("55", False), ("00", None), (None, None)],
)
def test_ethnic_minority(code: str | None, answer: bool | None) -> None:
    assert fulfils(EthnicMinority(), _person(Town(), ethnic_group=code), DAY) is answer


def test_and_and_or_of_what_is_not_known() -> None:
    person = _person(Town(), gender="female", birth=None)
    woman, young = Gender("female"), YOUNG
    assert fulfils(Both((woman, young)), person, DAY) is None
    assert fulfils(Either((woman, young)), person, DAY) is True
    assert fulfils(Both((Gender("male"), young)), person, DAY) is False


def test_a_target_names_the_columns_it_asks_for() -> None:
    both = Both((YOUNG, Gender("female"), LevelAtLeast("degree", "dai_hoc", 4), YOUNG))
    assert needs(both) == ("birth", "gender", "degree")
    assert population_needs(Union((SubGroup(KEY, YOUNG), BCH))) == ("birth",)
