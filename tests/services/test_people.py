"""What the list of people says of a day, and what saving, ending and the trash do to it."""

from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain.person import Person, PersonCard
from cadredesk.errors import UserError
from cadredesk.services import people
from cadredesk.services.office import Office
from tests.services.helpers import give, level, person

DAY = date(2026, 9, 30)


def names(office: Office, day: date = DAY) -> list[str]:
    return [line.full_name for line in people.lines(office, day)]


def test_lists_stand_in_the_order_of_given_family_middle_name(office: Office) -> None:
    for name in ("Trần Văn An", "Lê Thị Ân", "Nguyễn Văn An", "Đỗ Văn Bình", "Nguyễn An"):
        person(office, name)
    assert names(office) == [
        "Nguyễn An",
        "Nguyễn Văn An",
        "Trần Văn An",
        "Lê Thị Ân",
        "Đỗ Văn Bình",
    ]


def test_a_line_tells_titles_by_rank_unit_levels_and_age(office: Office) -> None:
    who = person(office, "Đặng Thị Lụa", birth_party="1986-10-31", birth_civil="1985")
    give(office, who, "db_hdnd", "hdnd", "2026-03-15")
    give(office, who, "truong_phong", "phong_vhxh", "2025-07-01")
    give(office, who, "uv_bch", "bch", "2025-07-01")
    level(office, who, "degree", "dai_hoc", "2010")
    level(office, who, "degree", "thac_si", "2027-05-01")
    line = people.lines(office, date(2026, 10, 30))[0]
    assert line.position == ("Ủy viên Ban Chấp hành, Trưởng phòng Văn hóa - Xã hội, Đại biểu HĐND")
    assert line.unit == "Phòng Văn hóa - Xã hội"
    assert line.degree == "Đại học"
    assert (line.age_low, line.birth) == (39, "1986-10-31")
    assert {"bch", "hdnd", "phong_vhxh"} <= line.member_of
    later = people.lines(office, date(2027, 5, 1))[0]
    assert (later.degree, later.age_low) == ("Thạc sĩ", 40)


def test_a_title_seen_on_a_sheet_is_unknown_before_that_day(office: Office) -> None:
    who = person(office, "Hồ Văn Lộc")
    give(office, who, "bi_thu", "bch", seen_on="2026-09-30")
    before = people.lines(office, date(2026, 9, 29))[0]
    assert before.position is None
    assert [h.certain for h in before.holds] == [False]
    assert people.lines(office, DAY)[0].position == "Bí thư Đảng ủy"


def test_a_missing_fact_is_a_gap_and_not_a_value(office: Office) -> None:
    person(office, "Phan Thị Sen", gender="female")
    line = people.lines(office, DAY)[0]
    assert line.degree is None
    assert "degree" in line.gaps
    assert "gender" not in line.gaps


def test_search_needs_no_marks_and_finds_initials_ids_and_titles(office: Office) -> None:
    who = person(office, "Nguyễn Thị Lan Chi", citizen_id="051190990001")
    person(office, "Lê Đình Êđê")
    give(office, who, "bi_thu_doan", "doan", "2025")
    lines = people.lines(office, DAY)

    def find(text: str) -> list[str]:
        return [line.full_name for line in people.found(lines, text)]

    assert find("lan chi") == ["Nguyễn Thị Lan Chi"]
    assert find("CHI lan") == ["Nguyễn Thị Lan Chi"]
    assert find("ntlc") == ["Nguyễn Thị Lan Chi"]
    assert find("0511909") == ["Nguyễn Thị Lan Chi"]
    assert find("bi thu doan") == ["Nguyễn Thị Lan Chi"]
    assert find("ê-đê") == ["Lê Đình Êđê"]
    assert find("khong co ai") == []


def test_saving_a_card_writes_only_what_changed(office: Office) -> None:
    who = person(office, "Bùi Văn Sơn")
    give(office, who, "uv_bch", "bch", "2025-07-01")
    card = people.card(office, who)
    people.save(office, card)
    assert office.log(1)[0].label == "Gán chức vụ"
    people.save(office, replace(card, person=replace(card.person, phone="0912000111")))
    assert office.log(1)[0].changes == 1
    people.save(office, replace(people.card(office, who), positions=()))
    assert people.card(office, who).positions == ()
    office.undo()
    assert len(people.card(office, who).positions) == 1


def test_name_is_the_only_thing_a_record_needs(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        people.save(office, PersonCard(person=Person(full_name="  ")))
    assert refused.value.code == "name-missing"
    assert names(office) == []


def test_ending_a_record_ends_its_titles_and_can_be_undone(office: Office) -> None:
    who = person(office, "Trịnh Văn Khải")
    give(office, who, "uv_bch", "bch", "2020-08-01")
    people.end_people(office, [who], status="retired", day="2026-09-30", reason="nghỉ hưu")
    assert names(office, date(2026, 9, 29)) == ["Trịnh Văn Khải"]
    assert names(office) == []
    office.undo()
    assert people.lines(office, DAY)[0].position == "Ủy viên Ban Chấp hành"


def test_ending_needs_a_whole_day(office: Office) -> None:
    who = person(office, "Trịnh Văn Khải")
    with pytest.raises(UserError) as refused:
        people.end_people(office, [who], status="retired", day="09/2026")
    assert refused.value.code == "bad-date"
    assert names(office) == ["Trịnh Văn Khải"]


def test_the_trash_hides_everywhere_and_gives_back(office: Office) -> None:
    who = person(office, "Võ Thị Mận")
    people.trash(office, [who])
    assert names(office) == []
    assert [p.full_name for p in people.trashed(office)] == ["Võ Thị Mận"]
    people.restore(office, [who])
    assert names(office) == ["Võ Thị Mận"]
    office.undo()
    office.undo()
    assert names(office) == ["Võ Thị Mận"]
    assert office.undo_step() is not None
    assert office.undo_step().label == "Thêm người"  # type: ignore[union-attr]
