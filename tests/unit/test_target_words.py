"""What a clerk reads of a target: sentence, figure, state, and why the number is so."""

from datetime import date
from fractions import Fraction

import pytest

from cadredesk.domain.evaluate import evaluate
from cadredesk.domain.target_text import (
    asked_text,
    count_text,
    figure_text,
    sentence_pieces,
    share_text,
    status_text,
    verdict_text,
)
from cadredesk.domain.target_why import Step, explain, years_before
from cadredesk.domain.targets import Milestone, Target, TargetResult
from tests.unit.worlds import DAY, Town, plan


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def found(town: Town, target_id: str) -> tuple[Target, Milestone, TargetResult]:
    for target in plan(town.codes):
        for milestone in target.milestones:
            if milestone.id == target_id:
                results = evaluate(town.world, [target], DAY)
                return target, milestone, next(r for r in results if r.id == target_id)
    raise AssertionError(target_id)


@pytest.fixture
def committee() -> Town:
    """27 members, 5 of them under 40."""
    town = Town()
    for number in range(27):
        birth = "1990-01-01" if number < 5 else "1970-01-01"
        town.add(f"Lê Văn {number}", town.position("uv_bch", "bch"), birth=birth)
    return town


def test_the_figure_is_people_and_share_and_the_state_says_what_is_to_spare(
    committee: Town,
) -> None:
    _, _, result = found(committee, "3-07")
    assert plain(count_text(result)) == "5/27 người (18,5 %)"
    assert count_text(result, "%") == "5/27 người (18,5%)"
    assert verdict_text(result) == "Đạt, dư 2 người"


def test_the_state_says_how_many_are_short(committee: Town) -> None:
    _, _, result = found(committee, "3-14")
    assert status_text(result) == "Chưa đạt · thiếu 6 người"


def test_the_state_says_between_what_the_share_may_lie() -> None:
    town = Town()
    for birth in ("1990-01-01", "1970-01-01", None):
        town.add("Lê Văn An", town.position("uv_btv", "btv"), birth=birth)
    _, _, result = found(town, "3-09")
    assert plain(count_text(result)) == "1/3 người (33,3 %)"
    assert status_text(result) == "Đạt"
    town.add("Lê Văn Bình", town.position("uv_btv", "btv"))
    _, _, result = found(town, "3-09")
    assert plain(status_text(result)) == "Chưa rõ · Chưa đủ dữ liệu (25,0–50,0 %)"


def test_of_nobody_there_are_no_figures() -> None:
    _, _, result = found(Town(), "3-15")
    assert (count_text(result), status_text(result)) == ("không có số liệu", "Không có số liệu")


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(500, 27), "18,5 %"),
        (Fraction(100), "100 %"),
        (Fraction(0), "0 %"),
        (Fraction(50), "50,0 %"),
        (None, "không có số liệu"),
    ],
)
def test_shares_have_one_decimal_and_a_comma(share: Fraction | None, shown: str) -> None:
    assert plain(share_text(share)) == shown


def test_numbers_of_a_plan_keep_only_the_decimals_they_have() -> None:
    assert [figure_text(Fraction(t)) for t in ("10", "12.5", "33.33")] == ["10", "12,5", "33,33"]


def test_the_sentence_has_a_piece_for_each_part_a_clerk_may_change(committee: Town) -> None:
    target, milestone, _ = found(committee, "3-07")
    pieces = sentence_pieces(target, milestone, committee.organisation)
    assert [(p.token, plain(p.text)) for p in pieces if p.token] == [
        ("population", "Ban Chấp hành Đảng bộ phường"),
        ("criterion", "dưới 40 tuổi"),
        ("comparator", "từ"),
        ("low", "10 %"),
        ("deadline", "31/12/2030"),
    ]


@pytest.mark.parametrize(
    ("target_id", "shown"),
    [
        ("3-01", "từ 15 %"),
        ("3-03", "100 %"),
        ("3-09", "từ 30–33 %"),
        ("3-13", "ít nhất 1 người"),
        ("3-15", "trên 35 %"),
    ],
)
def test_what_is_asked_in_short(target_id: str, shown: str, committee: Town) -> None:
    target, milestone, _ = found(committee, target_id)
    assert plain(asked_text(target, milestone)) == shown


def test_why_the_number_is_so_goes_from_the_day_to_the_document(committee: Town) -> None:
    target, milestone, result = found(committee, "3-07")
    steps = explain(target, milestone, result, DAY, committee.organisation)
    assert [s.number for s in steps] == list(range(1, 9))
    by_label = {s.label: s for s in steps}
    assert _read(by_label["Ngày tính"]) == "30/09/2026"
    assert _read(by_label["Mẫu số"]) == "27 người thuộc Ban Chấp hành Đảng bộ phường"
    assert _read(by_label["Tử số"]) == "5 người sinh sau ngày 30/09/1986, tức chưa đủ 40 tuổi"
    assert by_label["Chưa có dữ liệu"].strong == "0 người"
    assert _read(by_label["Tỷ lệ"]) == "5 : 27 = 18,5 %"
    assert _read(by_label["So với mốc 2030"]) == (
        "Đạt, dư 2 người 10 % của 27 là 2,7, cần 3 người. Có 5."
    )
    assert by_label["So với mốc 2030"].state == "met"
    assert _read(by_label["Nguồn"]) == "Kế hoạch 52-KH/ĐU, mục II.2.2"
    assert {s.people for s in steps if s.people} == {"denominator", "numerator", "unknown"}


def test_people_who_may_not_belong_get_a_step_of_their_own() -> None:
    town = Town()
    town.add("Lê Văn An", town.position("pct_ubnd", "ubnd"), birth="1986")
    target, milestone, result = found(town, "3-12")
    steps = explain(target, milestone, result, DAY, town.organisation)
    unsure = next(s for s in steps if s.people == "uncertain")
    assert unsure.strong == "1 người"
    assert "ngày sinh" in unsure.text


def _read(step: Step) -> str:
    return plain(f"{step.strong} {step.text}".strip())


def test_the_last_birth_date_that_is_too_old() -> None:
    assert years_before(date(2028, 2, 29), 35) == date(1993, 2, 28)
    assert years_before(date(2026, 9, 30), 40) == date(1986, 9, 30)
