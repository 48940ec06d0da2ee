"""What a record is told to complete, in sentences a clerk can act on."""

from dataclasses import replace

import pytest

from cadredesk.domain import fields
from cadredesk.domain.checks import Gap, gaps
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Qualification, Status, Unassigned
from tests.unit.worlds import DAY, Town

TOWN = Town()

WHOLE = PersonCard(
    person=Person(
        full_name="Hồ Thị Lan Chi",
        gender="female",
        birth_party="1990-10-08",
        ethnic_group="01",
        religion="none",
        hometown="Phổ Hòa",
        citizen_id="051190001477",
        party_card="51.023417",
        joined_party="2014-05-19",
        official_member="2015-05-19",
        phone="0912 000 417",
    ),
    qualifications=(
        TOWN.level("degree", "dai_hoc"),
        TOWN.level("political_theory", "trung_cap"),
        TOWN.level("state_management", "chuyen_vien"),
    ),
)


def found(card: PersonCard) -> tuple[Gap, ...]:
    return gaps(card, TOWN.codes, DAY, TOWN.organisation)


def of(**changes: str | None) -> tuple[Gap, ...]:
    """The gaps of the whole record with some facts changed."""
    return found(replace(WHOLE, person=replace(WHOLE.person, **changes)))  # type: ignore[arg-type]


def codes_of(gaps_: tuple[Gap, ...]) -> list[str]:
    return [gap.code for gap in gaps_]


def test_a_whole_record_lacks_nothing() -> None:
    assert found(WHOLE) == ()


def test_a_citizen_id_that_lost_its_zero() -> None:
    (gap,) = of(citizen_id="51190001477")
    assert gap.text == "Số căn cước có 11 chữ số, cần 12. Kiểm tra số 0 ở đầu."
    assert (gap.severity, gap.field, gap.tab) == ("bad", "citizen_id", "general")


def test_a_citizen_id_of_another_year_or_gender_is_worth_a_look() -> None:
    assert codes_of(of(citizen_id="051186001477")) == ["citizen-id-differs"]
    assert codes_of(of(citizen_id="051090001477")) == ["citizen-id-differs"]
    assert of(birth_party="1986-01-01", birth_civil="1990-10-08")[0].code == "births-differ"


def test_official_membership_takes_a_year() -> None:
    (gap,) = of(official_member="2015-05-18")
    assert gap.text == (
        "Ngày chính thức sớm hơn 12 tháng sau ngày vào Đảng. Kiểm tra lại hai ngày này."
    )
    assert of(joined_party="2014", official_member="2015") == ()
    assert codes_of(of(official_member=None)) == ["official-missing"]
    assert of(joined_party="2025-12-01", official_member=None) == ()
    assert codes_of(of(joined_party=None)) == ["joined-missing"]


@pytest.mark.parametrize("key", ["gender", "ethnic_group"])
def test_what_targets_ask_for_is_asked_for(key: str) -> None:
    assert codes_of(of(**{key: None})) == [f"{key}-missing"]
    assert codes_of(of(birth_party=None)) == ["birth-missing"]


def test_levels_that_are_missing_or_have_no_rank() -> None:
    assert codes_of(found(replace(WHOLE, qualifications=WHOLE.qualifications[:1]))) == [
        "political_theory-missing",
        "state_management-missing",
    ]
    words = Qualification(person_id=0, kind="degree", text="Học viện", start="2010")
    card = replace(WHOLE, qualifications=(words, *WHOLE.qualifications[1:]))
    (gap,) = found(card)
    assert gap.text == "Chưa xếp được bậc trình độ chuyên môn «Học viện». Chọn bậc trong danh mục."


def test_a_year_of_birth_that_decides_nothing_is_said() -> None:
    (gap,) = of(birth_party="1986", citizen_id=None)
    assert gap.text == "Chỉ biết sinh năm 1986: chưa rõ đã đủ 40 tuổi chưa."
    assert of(birth_party="1985", citizen_id=None) == ()


def test_two_birth_dates_that_differ_and_two_that_only_say_more() -> None:
    (gap,) = of(birth_civil="1990-10-09")
    assert gap.text.startswith(
        "Ngày sinh theo lý lịch đảng viên 08/10/1990 khác khai sinh, CCCD 09/10/1990."
    )
    assert of(birth_civil="1990") == ()


def test_births_in_the_future_and_members_too_young() -> None:
    assert codes_of(of(birth_party="2090-10-08", citizen_id=None))[0] == "birth-in-future"
    young = of(joined_party="2007-05-19", official_member="2008-05-19")
    assert codes_of(young) == ["joined-too-young"]


def test_positions_that_end_before_they_start_or_stand_twice() -> None:
    town = TOWN
    backwards = town.position("chuyen_vien", "vpdu", start="2025-07-01", end="2024-07-01")
    (gap,) = found(replace(WHOLE, positions=(backwards,)))
    assert gap.text.startswith("Chuyên viên: Ngày thôi 01/07/2024 không sau ngày bắt đầu")
    first = town.position("chuyen_vien", "vpdu", start="2020-01-01", end="2025-01-01")
    follows = town.position("chuyen_vien", "vpdu", start="2025-01-01")
    assert found(replace(WHOLE, positions=(first, follows))) == ()
    again = town.position("chuyen_vien", "vpdu", start="2024-01-01")
    assert codes_of(found(replace(WHOLE, positions=(first, again)))) == ["positions-overlap"]
    elsewhere = town.position("chuyen_vien", "bxdd", start="2024-01-01")
    assert found(replace(WHOLE, positions=(first, elsewhere))) == ()


def test_positions_whose_start_nobody_knows_are_said_once() -> None:
    seen = [TOWN.position("chuyen_vien", "vpdu"), TOWN.position("uv_ubkt", "ubkt")]
    (gap,) = found(replace(WHOLE, positions=tuple(seen)))
    assert gap.text == "Chưa có ngày bắt đầu giữ: 2 chức vụ."
    (gap,) = found(replace(WHOLE, positions=(seen[0],)))
    assert gap.text == "Chưa có ngày bắt đầu giữ: Chuyên viên."


def test_who_left_holds_no_title() -> None:
    gone = Status(person_id=0, status="retired", start="2026-01-01")
    held = TOWN.position("chuyen_vien", "vpdu", start="2020-01-01")
    (gap,) = found(replace(WHOLE, statuses=(gone,), positions=(held,)))
    assert gap.code == "position-left-open"
    on_leave = Status(person_id=0, status="maternity", start="2026-01-01")
    assert found(replace(WHOLE, statuses=(on_leave,), positions=(held,))) == ()


def test_titles_nobody_has_matched_and_key_people_nobody_has_judged() -> None:
    piece = Unassigned(person_id=0, text="phụ trách kế toán", seen_on="2026-09-30")
    (gap,) = found(replace(WHOLE, unassigned=(piece,)))
    assert gap.text == "Chức vụ chưa gán: «phụ trách kế toán»."
    held = TOWN.position("pct_ubnd", "ubnd", start="2025-07-01")
    assert codes_of(found(replace(WHOLE, positions=(held,)))) == ["ability-missing"]


def test_the_gravest_stands_first() -> None:
    found_ = of(citizen_id="123", gender=None, phone="12")
    assert [gap.severity for gap in found_] == ["bad", "unknown", "warn"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31/02/1991", "Tháng 2/1991 không có ngày 31. Ghi lại ngày, hoặc chỉ ghi 02/1991."),
        ("31/2/91", "Tháng 2/1991 không có ngày 31. Ghi lại ngày, hoặc chỉ ghi 02/1991."),
        ("13/1980", "Không có tháng 13. Ghi lại tháng, hoặc chỉ ghi năm."),
        ("hôm qua", "Không đọc được ngày. Ghi như 08/10/1990, 10/1990 hoặc 1990."),
        ("1/1/1780", "Năm phải trong khoảng 1900 đến 2100. Ghi lại năm đủ bốn chữ số."),
        ("08/10/1990", None),
        ("", None),
    ],
)
def test_a_typed_date_is_answered_in_one_sentence(typed: str, sentence: str | None) -> None:
    assert fields.check_date(typed) == sentence


def test_a_birth_after_the_day_is_refused() -> None:
    assert fields.check_birth("08/10/1990", DAY) is None
    assert fields.check_birth("01/10/2026", DAY) == (
        "Ngày sinh 01/10/2026 ở sau ngày 30/09/2026. Kiểm tra lại năm."
    )


@pytest.mark.parametrize("name", ["H'Hen Niê", "Y Thanh Hà Niê Kđăm", "Lê-Văn An", "Rin"])
def test_names_of_all_peoples_pass(name: str) -> None:
    assert fields.check_name(name) is None


@pytest.mark.parametrize("name", ["", "  ", '=HYPERLINK("x")', "+84 912 345 678", "Nguyễn 2", None])
def test_what_is_no_name_does_not(name: str | None) -> None:
    assert fields.check_name(name)


@pytest.mark.parametrize(
    "phone", ["0912000417", "0912 000 417; 0235.3851.234", "+84 912 345 678", "", None]
)
def test_phones_pass_alone_and_together(phone: str | None) -> None:
    assert fields.check_phone(phone) is None


def test_numbers_that_are_too_short_or_no_numbers() -> None:
    assert "9 chữ số" in (fields.check_phone("912000417") or "")
    assert fields.check_phone("chưa có") is not None
    assert fields.check_party_card("51.023417") is None
    assert fields.check_party_card("123456789012") is None
    assert "7 chữ số" in (fields.check_party_card("1023417") or "")
    assert fields.check_old_id("212345678") is None
    assert fields.check_old_id("2123") is not None
    assert "13 chữ số" in (fields.check_citizen_id("0511900014770") or "")
    assert fields.check_citizen_id("05119O001477") is not None


def test_what_every_list_asks_for_is_required_in_one_place() -> None:
    for key in fields.REQUIRED:
        column = "birth_party" if key == "birth" else key
        blank = "" if key == "full_name" else None
        assert [gap.field for gap in of(**{column: blank})] == [key]
        assert fields.is_required(key)
    assert not fields.is_required("residence")


@pytest.mark.parametrize(
    ("note", "said", "why"),
    [
        ("Ngày sinh: 31/02/1985", "31/02/1985", "Tháng 2/1985 không có ngày 31."),
        ("khen thưởng; Ngày sinh: tuổi Thìn; khác", "tuổi Thìn", "Không đọc được ngày."),
        ("Ngày sinh: 12/1890", "12/1890", "Năm phải trong khoảng 1900 đến 2100."),
    ],
)
def test_a_birth_the_import_could_not_read_is_asked_for_with_its_text(
    note: str, said: str, why: str
) -> None:
    (gap,) = of(birth_party=None, note=note)
    assert (gap.code, gap.severity, gap.field) == ("birth-unreadable", "bad", "birth")
    assert f"«{said}»" in gap.text and why in gap.text
    assert of(note=note) == ()  # somebody has entered the birth since
