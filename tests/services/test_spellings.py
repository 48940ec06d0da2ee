"""What the clerk assigns is learned in the same step, read on the next sheet, and forgotten."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Unassigned
from cadredesk.domain.sheet import SheetPerson
from cadredesk.services import bodies, importing, lists, organisation, people, spellings, titles
from cadredesk.services.office import Office
from tests.exchange.sheets import book

DAY = date(2026, 11, 30)


def waiting(office: Office, name: str, text: str) -> int:
    """Somebody whose sheet said this; the id of the text."""
    told = Unassigned(person_id=0, text=text, seen_on="2026-09-30")
    people.save(office, PersonCard(person=Person(full_name=name), unassigned=(told,)))
    return next(u.id for u in organisation.unassigned(office) if u.full_name == name)


def title_id(office: Office, code: str) -> int:
    return next(t.id for t in lists.organisation(office).titles if t.code == code)


def body_id(office: Office, code: str) -> int:
    found = lists.organisation(office).body(code)
    assert found is not None
    return found.id


def place(office: Office, name: str, kind: str) -> int:
    return bodies.save_body(office, body_id=None, name=name, kind=kind, parent_id=None)


def assign(office: Office, ids: list[int], title: str, body: int, **but: Any) -> int:
    return organisation.assign_unassigned(office, ids, title_id(office, title), body, **but)


def next_sheet(
    office: Office, tmp_path: Path, *rows: tuple[str, ...]
) -> dict[str | None, SheetPerson]:
    """A later sheet: name, title text, unit."""
    lines = [["STT", "Họ và tên", "Chức vụ", "Đơn vị"]]
    lines += [[str(n + 1), *row, *[""] * (2 - len(row) + 1)] for n, row in enumerate(rows)]
    sheet = importing.read(office, book(tmp_path / "sau.xlsx", lines), today=DAY)
    return {p.values["full_name"]: p for p in sheet.people}


def got(person: SheetPerson) -> list[tuple[str, str]]:
    return [(p.title_code, p.body) for p in person.positions]


def test_the_next_sheet_with_the_text_gives_the_position(office: Office, tmp_path: Path) -> None:
    text = waiting(office, "Võ Thị Thử", "CT Hội phụ nữ P.Hòa")
    assert assign(office, [text], "ct_hoi", body_id(office, "hoi_lhpn")) == 1
    found = next_sheet(
        office, tmp_path,
        ("Trần Thị Mẫu", "CT Hội phụ nữ P.Hòa"),
        ("Lê Thị Nháp", "ĐUV, CT hội phụ nữ P.Hoà phường"),
        ("Đỗ Thị Khác", "CT Hội phụ nữ P.Hưng"),
    )  # fmt: skip
    assert got(found["Trần Thị Mẫu"]) == [("ct_hoi", "Hội Liên hiệp Phụ nữ phường")]
    assert [t for t, _ in got(found["Lê Thị Nháp"])] == ["uv_bch", "ct_hoi"]
    assert found["Trần Thị Mẫu"].unassigned == ()
    assert found["Đỗ Thị Khác"].unassigned == ("CT Hội phụ nữ P.Hưng",)


def test_it_is_one_step_and_undo_forgets(office: Office, tmp_path: Path) -> None:
    text = waiting(office, "Võ Thị Thử", "TBTG")
    assign(office, [text], "truong_bxdd", body_id(office, "bxdd"))
    assert [s.text for s in spellings.spellings(office)] == ["TBTG"]
    office.undo()
    assert spellings.spellings(office) == []
    assert [u.text for u in organisation.unassigned(office)] == ["TBTG"]
    assert next_sheet(office, tmp_path, ("A B", "TBTG"))["A B"].positions == ()
    office.redo()
    assert len(spellings.spellings(office)) == 1
    assert got(next_sheet(office, tmp_path, ("A B", "TBTG"))["A B"]) == [
        ("truong_bxdd", "Ban Xây dựng Đảng")
    ]


def test_an_abbreviation_learned_with_one_place_is_read_with_others(
    office: Office, tmp_path: Path
) -> None:
    five = place(office, "Tổ dân phố 5", "tdp")
    text = waiting(office, "Võ Văn Thử", "TTDP 5")
    assign(office, [text], "to_truong_tdp", five)
    told = {s.text: s.body for s in spellings.spellings(office)}
    assert told == {"TTDP 5": "Tổ dân phố 5", "TTDP": None}
    found = next_sheet(
        office, tmp_path,
        ("Trần Văn Mẫu", "TTDP 5"), ("Lê Văn Nháp", "TTDP 6"),
        ("Ngô Văn Kia", "BTCB TDP 7, TTDP"), ("Đỗ Văn Khác", "TTDP"),
    )  # fmt: skip
    assert got(found["Trần Văn Mẫu"]) == [("to_truong_tdp", "Tổ dân phố 5")]
    assert got(found["Lê Văn Nháp"]) == [("to_truong_tdp", "Tổ dân phố 6")]
    assert got(found["Ngô Văn Kia"])[1] == ("to_truong_tdp", "Tổ dân phố 7")
    assert got(found["Đỗ Văn Khác"]) == []


def test_a_text_learned_in_one_section_takes_its_body_from_the_next(
    office: Office, tmp_path: Path
) -> None:
    text = waiting(office, "Võ Văn Thử", "CTH")
    assign(office, [text], "ct_hoi", body_id(office, "hoi_nd"))
    found = next_sheet(
        office, tmp_path,
        ("Trần Thị Mẫu", "CTH", "Hội Liên hiệp Phụ nữ phường"), ("Lê Văn Nháp", "CTH"),
        ("Ngô Văn Kia", "CTH", "Phòng Văn hóa - Xã hội"),
    )  # fmt: skip
    assert got(found["Trần Thị Mẫu"]) == [("ct_hoi", "Hội Liên hiệp Phụ nữ phường")]
    assert got(found["Lê Văn Nháp"]) == [("ct_hoi", "Hội Nông dân phường")]
    assert got(found["Ngô Văn Kia"]) == []
    assert found["Ngô Văn Kia"].unassigned == ("CTH",)


def test_words_before_a_body_are_no_abbreviation(office: Office) -> None:
    text = waiting(office, "Võ Văn Thử", "Phụ việc VHXH")
    assign(office, [text], "chuyen_vien", body_id(office, "phong_vhxh"))
    assert [s.text for s in spellings.spellings(office)] == ["Phụ việc VHXH"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("CTHPN phường", "clear"),
        ("Chánh Văn phòng", "open"),
        ("Trưởng phòng", "open"),
        ("Trưởng đơn vị", "open"),
        ("Thủ trưởng  đơn vị", "open"),
        ("phụ trách", "open"),
        ("Lãnh đạo phường", "open"),
        ("Cán bộ", "open"),
        ("Nhân viên phụ trách chung", "open"),
        ("Trưởng bộ phận", "open"),
        ("Cán bộ phụ nữ", "clear"),
        ("Bí thư chi bộ", "open"),
        ("nguyên Trưởng Ban Tuyên giáo", "past"),
        ("Trưởng Ban Tuyên giáo (đã nghỉ)", "past"),
        ("dự kiến Phó Chủ tịch UBND", "past"),
        ("Q. Chủ tịch UBND", "standing_in"),
        ("Trưởng phòng VHXH (phụ trách)", "standing_in"),
    ],
)
def test_what_may_not_hold_for_others_is_not_kept_by_itself(
    office: Office, text: str, verdict: str
) -> None:
    assert spellings.judged(office, [text]) == {text: verdict}
    one = waiting(office, "Võ Văn Thử", text)
    assign(office, [one], "truong_phong", body_id(office, "phong_vhxh"))
    assert bool(spellings.spellings(office)) == (verdict == "clear")


def test_the_clerk_may_wish_it_and_a_unit_still_tells_better(
    office: Office, tmp_path: Path
) -> None:
    text = waiting(office, "Võ Văn Thử", "Trưởng phòng")
    assign(office, [text], "truong_phong", body_id(office, "phong_vhxh"), remember=True)
    found = next_sheet(
        office, tmp_path,
        ("Trần Văn Mẫu", "Trưởng phòng"), ("Lê Văn Nháp", "Trưởng phòng", "Phòng KTHT&ĐT"),
    )  # fmt: skip
    assert got(found["Trần Văn Mẫu"]) == [("truong_phong", "Phòng Văn hóa - Xã hội")]
    assert got(found["Lê Văn Nháp"])[0][1].startswith("Phòng Kinh tế")
    other = waiting(office, "Đỗ Văn Khác", "Trưởng phòng")
    assign(office, [other], "truong_phong", body_id(office, "phong_kt"), remember=True)
    assert [s.body for s in spellings.spellings(office)] == [None]
    assert got(next_sheet(office, tmp_path, ("Ai Đó", "Trưởng phòng"))["Ai Đó"]) == []


def test_nothing_is_kept_where_the_clerk_does_not_wish_it(office: Office) -> None:
    text = waiting(office, "Võ Văn Thử", "TBTG")
    assign(office, [text], "truong_bxdd", body_id(office, "bxdd"), remember=False)
    assert spellings.spellings(office) == []


def test_a_spelling_is_forgotten_and_comes_back(office: Office, tmp_path: Path) -> None:
    text = waiting(office, "Võ Văn Thử", "TBTG")
    assign(office, [text], "truong_bxdd", body_id(office, "bxdd"))
    line = spellings.spellings(office, title_id(office, "truong_bxdd"))[0]
    assert (line.text, line.body) == ("TBTG", "Ban Xây dựng Đảng")
    spellings.forget(office, [line.id])
    step = office.undo_step()
    assert step is not None
    assert step.label == "Bỏ cách ghi đã học"
    assert next_sheet(office, tmp_path, ("A B", "TBTG"))["A B"].unassigned == ("TBTG",)
    office.undo()
    assert got(next_sheet(office, tmp_path, ("A B", "TBTG"))["A B"])


def test_a_title_put_out_of_use_is_given_by_no_spelling(office: Office, tmp_path: Path) -> None:
    title = titles.save_title(office, title_id=None, name="Thủ quỹ", body_kinds=["vpdu"])
    text = waiting(office, "Võ Văn Thử", "Giữ quỹ")
    organisation.assign_unassigned(office, [text], title, body_id(office, "vpdu"))
    assert got(next_sheet(office, tmp_path, ("A B", "Giữ quỹ"))["A B"])
    line = people.lines(office, DAY)[0]
    organisation.end_positions(office, [line.holds[0].position_id], "2026-10-01")
    titles.remove_title(office, title, DAY)
    assert next_sheet(office, tmp_path, ("A B", "Giữ quỹ"))["A B"].unassigned == ("Giữ quỹ",)


def test_catalogue_tells_what_was_learned(office: Office) -> None:
    text = waiting(office, "Võ Văn Thử", "TBTG")
    assign(office, [text], "truong_bxdd", body_id(office, "bxdd"))
    told = {line.title.code: line.learned for line in titles.catalogue(office, DAY)}
    assert told["truong_bxdd"] == ("TBTG",)
    assert told["bi_thu"] == ()
