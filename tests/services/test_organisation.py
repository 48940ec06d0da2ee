"""Who sits in which body on a day, and giving titles to many at once."""

from datetime import date
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from cadredesk.services import bodies, lists, organisation, people
from cadredesk.services.office import Office, create
from tests.services.helpers import give, person

DAY = date(2026, 9, 30)


def members(office: Office, body: str, day: date = DAY) -> list[tuple[str, bool]]:
    found = organisation.composition(office, body, day)
    return [(m.person.full_name, m.certain) for m in found.members]


def test_a_secretary_sits_in_all_three_and_chairs_no_ubnd(office: Office) -> None:
    khanh = person(office, "Phạm Hồng Khanh")
    trinh = person(office, "Nguyễn Đăng Trình")
    tu = person(office, "Bùi Anh Tú")
    give(office, tu, "uv_bch", "bch", "2025-07-01")
    give(office, trinh, "ct_ubnd", "ubnd", "2025-07-01")
    give(office, khanh, "bi_thu", "bch", "2025-07-01")
    give(office, khanh, "ct_hdnd", "hdnd", "2026-03-25")
    for body in ("thuong_truc", "btv"):
        assert members(office, body) == [("Phạm Hồng Khanh", True)]
    assert members(office, "bch") == [("Phạm Hồng Khanh", True), ("Bùi Anh Tú", True)]
    assert members(office, "hdnd") == [("Phạm Hồng Khanh", True)]
    assert members(office, "hdnd", date(2026, 3, 24)) == []
    assert members(office, "ubnd") == [("Nguyễn Đăng Trình", True)]


def test_a_secretary_of_a_cell_sits_in_no_committee_of_the_ward(office: Office) -> None:
    who = person(office, "Đinh Văn Rêu")
    ward = lists.organisation(office)
    cell = bodies.save_body(
        office, body_id=None, name="Chi bộ Tổ dân phố 5", kind="chi_bo",
        parent_id=ward.body("bch").id,  # type: ignore[union-attr]
    )  # fmt: skip
    title = next(t for t in ward.titles if t.code == "bi_thu_chi_bo")
    organisation.assign(office, [who], title.id, cell, start="2025-03-01")
    assert members(office, "chi_bo_to_dan_pho_5") == [("Đinh Văn Rêu", True)]
    assert members(office, "bch") == []
    assert people.lines(office, DAY)[0].position == "Bí thư chi bộ Tổ dân phố 5"


def test_membership_is_uncertain_before_the_sheet_that_told_us(office: Office) -> None:
    who = person(office, "Bùi Anh Tú")
    give(office, who, "uv_bch", "bch", seen_on="2026-09-30")
    assert members(office, "bch") == [("Bùi Anh Tú", True)]
    assert members(office, "bch", date(2026, 8, 31)) == [("Bùi Anh Tú", False)]


def test_one_title_for_many_is_one_action_and_nobody_gets_it_twice(office: Office) -> None:
    ids = [person(office, f"Nguyễn Văn {n}") for n in ("Ba", "Tư", "Năm")]
    ward = lists.organisation(office)
    title = next(t for t in ward.titles if t.code == "uv_bch")
    bch = ward.body("bch")
    assert bch is not None
    assert organisation.assign(office, ids[:2], title.id, bch.id, start="2025-07-01") == 2
    assert organisation.assign(office, ids, title.id, bch.id, start="2025-07-01") == 1
    assert len(members(office, "bch")) == 3
    office.undo()
    assert len(members(office, "bch")) == 2


def test_a_title_needs_a_start_or_the_day_it_was_seen(office: Office) -> None:
    who = person(office, "Nguyễn Văn Ba")
    with pytest.raises(UserError) as refused:
        organisation.assign(office, [who], 1, 1)
    assert refused.value.code == "start-missing"


def test_an_unknown_body_is_said(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        organisation.composition(office, "khong_co", DAY)
    assert refused.value.code == "unknown-body"


def test_a_commune_has_communes_names(tmp_path: Path) -> None:
    with create(tmp_path / "xa.cadre", "Đảng ủy xã Ba Tơ") as commune:
        names = [b.name for b in lists.organisation(commune).bodies]
    assert "Ban Chấp hành Đảng bộ xã" in names
    assert not [n for n in names if "phường" in n]


def test_seats_come_from_the_running_term_and_some_are_kept_for_women(office: Office) -> None:
    btv = lists.organisation(office).body("btv")
    assert btv is not None
    assert organisation.composition(office, "btv", DAY).open_seats is None
    bodies.save_term(
        office, term_id=None, body_id=btv.id, name="2025–2030", start="2025-07-01",
        end="2030-07-01", seats=11,
    )  # fmt: skip
    bodies.save_vacancy(office, body_id=btv.id, count=1, reserved_for="female", start="2025-08-01")
    give(office, person(office, "Phạm Hồng Khanh"), "bi_thu", "bch", "2025-07-01")
    found = organisation.composition(office, "btv", DAY)
    assert (found.certain, found.open_seats) == (1, 10)
    assert found.members[0].since == "2025-07-01"
    assert [(v.count, v.reserved_for) for v in found.vacancies] == [(1, "female")]
    bodies.end_vacancy(office, found.vacancies[0].id, "2026-09-30")
    assert organisation.composition(office, "btv", DAY).vacancies == ()
    assert organisation.composition(office, "btv", date(2031, 1, 1)).term is None
