"""The list of titles: one added is given like any other, none that is held goes."""

from datetime import date
from pathlib import Path

import pytest

from cadredesk import messages
from cadredesk.domain.body import Title
from cadredesk.errors import UserError
from cadredesk.services import importing, lists, organisation, people, titles
from cadredesk.services.office import Office
from tests.services.helpers import give, person

DAY = date(2026, 11, 30)


def by_name(office: Office, name: str) -> Title:
    return next(t for t in lists.organisation(office).titles if t.name == name)


def by_code(office: Office, code: str) -> Title:
    return next(t for t in lists.organisation(office).titles if t.code == code)


def names(office: Office) -> list[str]:
    return [t.name for t in lists.organisation(office).titles]


def accountant(office: Office, **but: object) -> int:
    wanted: dict[str, object] = {
        "title_id": None,
        "name": "Kế toán",
        "short_name": "KT",
        "variants": ["Kế toán viên", "  Kế  toán "],
        "body_kinds": ["vpdu", "phong"],
        "managing_level": "btv_dang_uy",
        "after_id": by_code(office, "uv_ubkt").id,
    }
    return titles.save_title(office, **(wanted | but))  # type: ignore[arg-type]


def test_a_new_title_stands_in_its_place_and_is_one_undo(office: Office) -> None:
    before = names(office)
    ident = accountant(office)
    made = by_name(office, "Kế toán")
    assert made.id == ident
    assert made.code == "ke_toan"
    assert made.uid
    assert made.variants == ("Kế toán viên",)
    assert made.managing_level == "btv_dang_uy"
    after = names(office)
    assert after[after.index("Kế toán") - 1] == "Ủy viên Ủy ban Kiểm tra"
    step = office.undo_step()
    assert step is not None
    assert step.label == "Thêm chức danh"
    office.undo()
    assert names(office) == before
    office.redo()
    assert by_name(office, "Kế toán").managing_level == "btv_dang_uy"


def test_titles_without_room_between_them_move_on(office: Office) -> None:
    before = names(office)
    at = by_code(office, "to_truong_tdp")
    for name in ("Một", "Hai", "Ba"):
        titles.save_title(office, title_id=None, name=name, body_kinds=["khac"], after_id=at.id)
    after = names(office)
    place = after.index(at.name)
    assert after[place + 1 : place + 4] == ["Ba", "Hai", "Một"]
    assert [n for n in after if n in before] == before


def test_a_title_can_come_first_and_be_moved(office: Office) -> None:
    ident = accountant(office, after_id=None)
    assert names(office)[0] == "Kế toán"
    accountant(office, title_id=ident, after_id=by_code(office, "uv_ban_ctmt").id)
    assert names(office)[-1] == "Kế toán"


def test_somebody_who_gets_it_is_counted_where_it_says(office: Office) -> None:
    accountant(office, member_of=["bch"], body_kinds=["bch"])
    who = person(office, "Hồ Thị Lan Chi")
    give(office, who, "ke_toan", "bch", "2026-01-01")
    found = organisation.composition(office, "bch", DAY)
    assert [m.person.id for m in found.members] == [who]


def test_a_shipped_title_saved_as_it_stands_changes_nothing(office: Office) -> None:
    organisation_ = lists.organisation(office)
    for title in organisation_.titles:
        earlier = titles.before(organisation_.titles, title)
        titles.save_title(
            office,
            title_id=title.id,
            name=title.name,
            short_name=title.short_name,
            variants=title.variants,
            body_kinds=title.body_kinds,
            member_of=title.member_of,
            groups=title.groups,
            managing_level=title.managing_level,
            after_id=earlier.id if earlier else None,
        )
    assert lists.organisation(office) == organisation_
    assert office.undo_step() is None


def test_two_titles_of_a_kind_are_not_written_alike(office: Office) -> None:
    accountant(office)
    for name, variants in (("KẾ TOÁN", []), ("kt", []), ("Kế toán trưởng", ["Kế toán"])):
        with pytest.raises(UserError) as caught:
            accountant(office, name=name, short_name=None, variants=variants)
        assert caught.value.code == "title-exists"
        assert "«Kế toán»" in messages.sentence(caught.value)
    accountant(office, body_kinds=["truong"])  # elsewhere the words mean something else


@pytest.mark.parametrize(
    ("but", "code"),
    [({"name": "  "}, "title-name-missing"), ({"body_kinds": []}, "title-kinds-missing")],
)
def test_what_a_title_needs_is_said(office: Office, but: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as caught:
        accountant(office, **but)
    assert caught.value.code == code
    assert office.undo_step() is None


def test_a_title_somebody_holds_stays_and_the_holder_is_named(office: Office) -> None:
    ident = accountant(office)
    who = person(office, "Hồ Thị Lan Chi")
    give(office, who, "ke_toan", "vpdu", "2026-01-01")
    with pytest.raises(UserError) as caught:
        titles.remove_title(office, ident, DAY)
    words = messages.sentence(caught.value)
    assert "1 người đang giữ (Hồ Thị Lan Chi)" in words
    with pytest.raises(UserError, match="title-kind-held"):
        accountant(office, title_id=ident, body_kinds=["phong"])
    assert by_name(office, "Kế toán").body_kinds == ("vpdu", "phong")


def test_a_title_nobody_holds_any_more_goes_out_of_use_but_not_out_of_records(
    office: Office,
) -> None:
    ident = accountant(office)
    who = person(office, "Hồ Thị Lan Chi")
    give(office, who, "ke_toan", "vpdu", "2025-01-01", end="2026-01-01")
    titles.remove_title(office, ident, DAY)
    assert not by_name(office, "Kế toán").in_use
    assert people.card(office, who).positions[0].title_id == ident
    line = titles.catalogue(office, DAY)[-1]
    assert (line.title.name, line.kinds, line.holders) == ("Kế toán", (), ())
    accountant(office, body_kinds=["vpdu"])  # the words are free again


def test_a_title_no_record_names_goes_altogether_and_comes_back(office: Office) -> None:
    ident = accountant(office)
    titles.remove_title(office, ident, DAY)
    assert "Kế toán" not in names(office)
    step = office.undo_step()
    assert step is not None
    assert step.label == "Bỏ chức danh"
    office.undo()
    assert by_name(office, "Kế toán").managing_level == "btv_dang_uy"
    assert office.check()["ok"]


def test_the_list_says_who_holds_what(office: Office) -> None:
    accountant(office)
    for name in ("Hồ Thị Lan Chi", "Bùi Thanh Sơn"):
        give(office, person(office, name), "ke_toan", "vpdu", "2026-01-01")
    line = next(t for t in titles.catalogue(office, DAY) if t.title.name == "Kế toán")
    assert line.kinds == ("Văn phòng Đảng ủy", "Phòng chuyên môn")
    assert line.holders == ("Hồ Thị Lan Chi", "Bùi Thanh Sơn")


def test_a_sheet_is_read_with_the_new_title(office: Office, tmp_path: Path) -> None:
    sheet = tmp_path / "ds.csv"
    rows = "Họ và tên,Ngày sinh,Chức vụ\nHồ Thị Lan Chi,08/10/1990,Kế toán Văn phòng Đảng ủy\n"
    sheet.write_text(rows, encoding="utf-8")
    assert importing.read(office, sheet, today=DAY).people[0].unassigned
    ident = accountant(office, body_kinds=["vpdu"])
    read = importing.read(office, sheet, today=DAY).people[0]
    assert [p.title for p in read.positions] == ["Kế toán"]
    who = person(office, "Bùi Thanh Sơn")
    give(office, who, "ke_toan", "vpdu", "2025-01-01", end="2026-01-01")
    titles.remove_title(office, ident, DAY)
    assert importing.read(office, sheet, today=DAY).people[0].unassigned
