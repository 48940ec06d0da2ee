"""What needs attention: the words a clerk reads, their order, and where each leads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain.attention import attention
from cadredesk.domain.attention_items import (
    Attention,
    Falling,
    Seating,
    Situation,
    Standing,
)
from cadredesk.domain.attention_targets import mark_words
from cadredesk.domain.body import Organisation, Term
from cadredesk.domain.evaluate import evaluate
from cadredesk.domain.monthly import Due
from cadredesk.domain.shares import Count
from cadredesk.domain.targets import Target
from tests.unit.worlds import Town, plan

DAY = date(2026, 11, 30)
NBSP = "\u00a0"


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def named(town: Town) -> Organisation:
    """The bodies with the short names an office writes."""
    short = {"bch": "BCH", "btv": "BTV", "hdnd": "HĐND"}
    bodies = [replace(b, short_name=short.get(b.code)) for b in town.organisation.bodies]
    return Organisation(tuple(bodies), town.organisation.titles)


def target(town: Town, series: str) -> Target:
    return next(t for t in plan(town.codes) if t.series == series)


def standing(town: Town, series: str, ident: str) -> Standing:
    found = target(town, series)
    result = next(r for r in evaluate(town.world, [found], DAY) if r.id == ident)
    milestone = next(m for m in found.milestones if m.id == ident)
    return Standing(target=found, milestone=milestone, result=result)


def council(women: int, men: int, unknown: int = 0) -> Town:
    """A people's council of so many."""
    town = Town()
    for number in range(women + men + unknown):
        gender = "female" if number < women else "male" if number < women + men else None
        town.add(f"Đại biểu {number}", town.position("db_hdnd", "hdnd"), gender=gender)
    return town


def committee(young: int, old: int, unknown: int = 0) -> Town:
    """A Party committee of so many."""
    town = Town()
    births = ["1990-05-01"] * young + ["1970-05-01"] * old + [None] * unknown
    for number, birth in enumerate(births):
        town.add(f"Ủy viên {number}", town.position("uv_bch", "bch"), birth=birth)
    return town


def one(town: Town, **parts: object) -> Attention:
    items = attention(Situation(day=DAY, organisation=named(town), **parts))  # type: ignore[arg-type]
    assert len(items) == 1
    return items[0]


def test_a_target_not_met_says_how_many_are_short_and_shows_them() -> None:
    town = council(9, 17)
    item = one(town, standings=[standing(town, "hdnd-nu", "3-15")])
    assert item.state == "bad"
    assert item.title == "Nữ đại biểu HĐND còn thiếu 1 người"
    assert plain(item.detail) == "9/26 người (34,6 %) – chỉ tiêu trên 35 %"
    assert item.jump.words == "Xem người"
    assert item.jump.page == "target"
    assert item.jump.arguments == {"target_id": "3-15", "series": "hdnd-nu", "crowd": "numerator"}


def test_a_band_is_said_as_from_and_to() -> None:
    town = Town()
    for number in range(11):
        birth = "1990-05-01" if number < 3 else "1970-05-01"
        town.add(f"Ủy viên {number}", town.position("uv_btv", "btv"), birth=birth)
    item = one(town, standings=[standing(town, "chu-chot-btv-duoi-40", "3-09")])
    assert item.title == "Chủ chốt và UV BTV dưới 40 còn thiếu 1 người"
    assert plain(item.detail) == "3/11 người (27,3 %) – chỉ tiêu từ 30 đến 33 %"


def test_a_missed_deadline_is_said_to_be_over() -> None:
    town = committee(1, 26)
    item = one(town, standings=[standing(town, "bch-duoi-40", "3-01")])
    assert item.title == "BCH dưới 40 tuổi còn thiếu 4 người"
    assert plain(item.detail) == ("1/27 người (3,7 %) – chỉ tiêu từ 15 %, mốc 31/12/2025 đã qua")


def test_a_target_nobody_can_tell_says_of_whom_what_is_lacking() -> None:
    town = committee(2, 23, unknown=2)
    item = one(town, standings=[standing(town, "bch-duoi-40", "3-07")])
    assert item.state == "unk"
    assert item.title == "BCH dưới 40 tuổi – chưa đủ dữ liệu"
    assert plain(item.detail) == (
        "Chưa có dữ liệu: 2 người (từ 7,4 đến 14,8 %) – thiếu ngày sinh đầy đủ"
    )
    assert item.jump.arguments["crowd"] == "unknown"


def test_a_target_of_nobody_is_no_nought() -> None:
    item = one(Town(), standings=[standing(Town(), "bch-nu", "3-14")])
    assert item.state == "unk"
    assert item.title == "Nữ trong BCH – không có số liệu"
    assert "0" not in item.detail


def test_unknown_people_of_a_missed_target_are_counted_as_unknown() -> None:
    town = council(2, 20, unknown=1)
    item = one(town, standings=[standing(town, "hdnd-nu", "3-15")])
    assert item.state == "bad"
    assert item.detail.endswith("; chưa rõ 1 người")


def test_a_met_target_asks_for_no_attention() -> None:
    town = committee(5, 22)
    found = standing(town, "bch-duoi-40", "3-07")
    assert found.result.status == "met"
    assert attention(Situation(day=DAY, organisation=town.organisation, standings=[found])) == ()


def falling(town: Town, series: str, ident: str, count: Count, day: date) -> Falling:
    found = target(town, series)
    milestone = next(m for m in found.milestones if m.id == ident)
    return Falling(target=found, milestone=milestone, day=day, count=count)


def test_the_day_a_target_falls_is_said_as_the_office_says_it() -> None:
    town = Town()
    count = Count(members=27, yes=2)
    fall = falling(town, "bch-duoi-40", "3-07", count, date(2029, 2, 14))
    item = one(town, falling=[fall])
    assert item.state == "will"
    assert item.title == "Từ 14/02/2029, BCH chỉ còn 2 người dưới 40 tuổi"
    assert plain(item.detail) == "2/27 (7,4 %) – mốc 2030 cần ít nhất 3 người"
    assert (item.jump.words, item.jump.page) == ("Xem dự báo", "forecast")
    assert item.jump.arguments == {"series": "bch-duoi-40"}


@pytest.mark.parametrize(
    ("series", "ident", "count", "title"),
    [
        ("bch-nu", "3-14", Count(members=27, yes=5), "Từ 01/06/2028, BCH chỉ còn 5 nữ"),
        (
            "chu-chot-btv-duoi-40",
            "3-09",
            Count(members=10, yes=2),
            "Từ 01/06/2028, «Chủ chốt và UV BTV dưới 40» chỉ còn 2/10 người",
        ),
        (
            "chu-chot-ngoai-ngu",
            "3-12",
            Count(members=0, yes=0),
            "Từ 01/06/2028, «Chủ chốt dưới 40: ngoại ngữ» không còn ai để tính",
        ),
    ],
)
def test_other_falls_are_named_by_what_they_count(
    series: str, ident: str, count: Count, title: str
) -> None:
    town = Town()
    item = one(town, falling=[falling(town, series, ident, count, date(2028, 6, 1))])
    assert item.title == title


def test_a_fall_with_doubts_says_them() -> None:
    town = Town()
    count = Count(members=27, yes=1, unknown=1)
    item = one(town, falling=[falling(town, "bch-duoi-40", "3-07", count, date(2029, 2, 14))])
    assert plain(item.detail).startswith("1/27 (3,7 %), chưa rõ 1 người – ")


# --- bodies ---------------------------------------------------------------------------------------


def test_a_body_beyond_its_seats_and_one_without_a_term_lead_to_it() -> None:
    over = Term(3, "t", 1, "Nhiệm kỳ 2020–2025", "2020-06-01", "2025-06-15", 27)
    bodies = [
        Seating(code="bch", name="BCH", seats=None, members=27, over=over),
        Seating(code="btv", name="BTV", seats=9, members=10),
    ]
    items = attention(Situation(day=DAY, organisation=Town().organisation, bodies=bodies))
    assert [(i.kind, i.title, i.detail) for i in items] == [
        ("term_over", "BCH: nhiệm kỳ 2020–2025 đã hết", "Từ 15/06/2025 chưa ghi nhiệm kỳ mới"),
        ("surplus", "BTV: nhiều hơn số được duyệt 1 người", "10 người, được duyệt 9"),
    ]
    assert [(i.jump.page, i.jump.arguments["body"]) for i in items] == [
        ("organisation", "bch"),
        ("organisation", "btv"),
    ]


def test_free_seats_of_several_bodies_are_one_line() -> None:
    bodies = [
        Seating(code="bch", name="BCH", seats=28, members=27),
        Seating(code="hdnd", name="HĐND", seats=30, members=28),
    ]
    item = one(Town(), bodies=bodies)
    assert item.title == "2 tổ chức còn khuyết 3 người"
    assert item.detail == "BCH khuyết 1 · HĐND khuyết 2"
    assert item.jump.page == "parts"
    assert [(i.title, i.jump.page, i.jump.arguments) for i in item.jump.parts] == [
        ("BCH còn khuyết 1 người", "organisation", {"body": "bch"}),
        ("HĐND còn khuyết 2 người", "organisation", {"body": "hdnd"}),
    ]


def test_a_term_that_ends_soon_leads_to_its_body() -> None:
    item = one(Town(), due=[Due("term", "2027-03-31", None, "HĐND, 2021–2026", body="hdnd")])
    assert item.title == "HĐND, 2021–2026 hết ngày 31/03/2027"
    assert (item.jump.page, item.jump.arguments) == ("organisation", {"body": "hdnd"})


@pytest.mark.parametrize(
    "body",
    [
        Seating(code="btv", name="BTV", seats=10, members=9, reserved=1),
        Seating(code="btv", name="BTV", seats=10, members=9, uncertain=1),
        Seating(code="btv", name="BTV", seats=None, members=9),
        Seating(code="btv", name="BTV", seats=9, members=9),
    ],
)
def test_a_seat_kept_empty_or_perhaps_taken_is_not_free(body: Seating) -> None:
    assert attention(Situation(day=DAY, organisation=Town().organisation, bodies=[body])) == ()


# --- people ---------------------------------------------------------------------------------------

NAMES = {1: "Trịnh Văn Khải", 2: "Phan Thị Lụa", 3: "Bùi Thanh Sơn"}


def due(kind: str, *days: tuple[int, str]) -> Sequence[Due]:
    return [Due(kind, day, person) for person, day in days]  # type: ignore[arg-type]


def test_retirements_are_named_by_day() -> None:
    found = due("retirement", (2, "2027-06-30"), (1, "2026-12-31"))
    item = one(Town(), due=found, names=NAMES)
    assert item.title == "2 người đủ tuổi nghỉ hưu trong 12 tháng tới"
    assert item.detail == "Trịnh Văn Khải 31/12/2026 · Phan Thị Lụa 30/06/2027"
    assert item.jump.page == "crowd"
    assert item.jump.people == (1, 2)
    assert item.jump.facts == {1: "31/12/2026", 2: "30/06/2027"}


def test_of_many_two_are_named_and_the_rest_counted() -> None:
    found = due("probation", (1, "2026-12-01"), (2, "2027-01-05"), (3, "2027-02-01"))
    item = one(Town(), due=found, names=NAMES)
    assert item.title == "3 đảng viên dự bị đến hạn trong 6 tháng tới"
    assert item.detail.endswith(" · và 1 người nữa")
    assert item.short == "3 đảng viên dự bị đến hạn"


def test_titles_nobody_matched_lead_to_where_they_wait() -> None:
    item = one(Town(), unassigned=[1, 1, 3], names=NAMES)
    assert item.title == "2 người có chức vụ chưa gán chức danh"
    assert item.jump.page == "organisation"
    assert item.jump.arguments == {"unassigned": "yes"}


def test_records_that_lack_facts_are_counted_once() -> None:
    item = one(Town(), incomplete=[("birth", [1, 2]), ("state_management", [1, 2, 3])])
    assert item.title == "3 hồ sơ thiếu dữ liệu"
    assert item.detail == "Thiếu quản lý nhà nước 3 · ngày sinh 2"
    assert item.jump.page == "people"
    assert item.jump.arguments == {"view": "gaps"}


@pytest.mark.parametrize(("days", "said"), [(None, False), (7, False), (8, True)])
def test_a_week_without_a_backup_is_said(days: int | None, said: bool) -> None:
    items = attention(Situation(day=DAY, organisation=Town().organisation, backup_age=days))
    assert [i.title for i in items] == (["Chưa sao lưu 8 ngày"] if said else [])
    assert all(i.jump.page == "backups" for i in items)


def test_an_office_never_backed_up_is_told_where_to() -> None:
    item = one(Town(), never_backed_up=True)
    assert (item.title, item.jump.page) == ("Chưa có bản sao lưu nào", "backups")


def test_not_met_comes_first_then_unknown_then_what_comes() -> None:
    town = council(9, 17)
    unknown = committee(2, 23, unknown=2)
    items = attention(
        Situation(
            day=DAY,
            organisation=town.organisation,
            standings=[
                standing(unknown, "bch-duoi-40", "3-07"),
                standing(town, "hdnd-nu", "3-15"),
            ],
            falling=[
                falling(town, "bch-nu", "3-14", Count(members=27, yes=5), date(2029, 1, 1)),
                falling(town, "bch-duoi-40", "3-07", Count(members=27, yes=2), date(2028, 1, 1)),
            ],
            due=due("retirement", (1, "2026-12-31")),
            names=NAMES,
            incomplete=[("birth", [1])],
        )
    )
    assert [i.state for i in items] == ["bad", "unk", "will", "will", "warn", "warn"]
    assert [i.title[:13] for i in items if i.state == "will"] == ["Từ 01/01/2028", "Từ 01/01/2029"]
    assert [i.kind for i in items][-1] == "incomplete"


# --- on a card ------------------------------------------------------------------------------------


def test_a_card_says_what_is_asked_by_when_and_what_comes() -> None:
    town = committee(5, 22)
    met = standing(town, "bch-duoi-40", "3-07")
    count = Count(members=27, yes=2)
    fall = falling(town, "bch-duoi-40", "3-07", count, date(2029, 2, 14))
    assert plain(mark_words(met)) == "Đến 2030: từ 10 %"
    assert plain(mark_words(met, fall)) == "Đến 2030: từ 10 % · dự báo hụt từ 02/2029"
    assert mark_words(standing(town, "chu-chot-llct", "3-04")) == "Từ 2025: tất cả"
    band = standing(town, "chu-chot-btv-duoi-40", "3-09")
    assert plain(mark_words(band)) == "Đến 2030: 30–33 %"
    doubtful = standing(committee(5, 20, unknown=2), "bch-duoi-40", "3-07")
    assert plain(mark_words(doubtful)) == "Đến 2030: từ 10 % · chưa rõ 2 người"
