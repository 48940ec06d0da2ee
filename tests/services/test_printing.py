"""Papers of an office as documents: what they say, and what they leave to be filled in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cadredesk.domain.headcount import BlockCount
from cadredesk.domain.period import Month
from cadredesk.errors import UserError
from cadredesk.reports.document import DOTS, Document, Paragraph, Picture, Table
from cadredesk.reports.forms.monthly import SECTIONS
from cadredesk.services import exporting, monthly, organisation, people, printing, quotas
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from tests.services.helpers import give, person

DAY, OCTOBER = date(2026, 10, 31), Month(2026, 10)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


def table(document: Document, code: str) -> Table:
    return next(b for b in document.blocks if isinstance(b, Table) and b.code == code)


def text(document: Document) -> str:
    return "\n".join(b.text for b in document.blocks if isinstance(b, Paragraph))


# --- the monthly sheet --------------------------------------------------------------------------


def test_every_part_stands_in_its_order_and_can_be_left_out(ward: Office) -> None:
    whole = printing.monthly_sheet(ward, OCTOBER)
    heads = [f"{code}- {name}" for code, name in SECTIONS.items()]
    told = text(whole)
    assert [told.index(head) for head in heads] == sorted(told.index(head) for head in heads)
    part = printing.monthly_sheet(ward, OCTOBER, printing.MonthlyOptions(sections=("I", "VIII")))
    assert [b.code for b in part.blocks if isinstance(b, Table)] == ["I", "VIII"]
    assert "IV- TRÌNH ĐỘ" not in text(part)


@pytest.mark.parametrize(("month", "words"), [(2, "tháng 02 năm"), (3, "tháng 3 năm")])
def test_only_the_first_months_take_a_nought(office: Office, month: int, words: str) -> None:
    told = text(printing.monthly_sheet(office, Month(2026, month)))
    assert f"về tình hình cán bộ {words} 2026" in told


def test_what_happened_is_told_in_words(ward: Office) -> None:
    told = text(printing.monthly_sheet(ward, OCTOBER))
    assert "bổ nhiệm ngày 05/10/2026" in told
    assert "Giảm 1: " in told
    assert "chuyển công tác ngày 12/10/2026" in told
    assert "Nhận chức danh (1 người): " in told
    assert "(31/07/2027)" in told  # who reaches retirement age


def test_many_changes_are_told_by_what_is_alike(ward: Office) -> None:
    document = printing.monthly_sheet(ward, Month(2025, 7))
    told = text(document)
    assert "- Ủy viên Ban Chấp hành, chỉ định ngày 01/07/2025 (18 người): " in told
    assert "- Từ HĐND, UBND sang Cơ quan Đảng (" in told
    assert "Hội đồng nhân dân Hội" not in told
    assert "HĐND Hội đồng nhân dân" not in told
    assert "UBND Ủy ban nhân dân" not in told
    assert len(told.splitlines()) < 120


def test_what_is_not_given_is_dotted_and_listed(ward: Office, office: Office) -> None:
    document = printing.monthly_sheet(ward, OCTOBER)
    assert any("Trường học, trạm y tế" in one for one in _missing(document))
    dotted = [row.cells[1] for row in table(document, "I").rows if DOTS in row.cells]
    assert dotted[0] == "Trường học, trạm y tế"
    total = table(document, "I").rows[-2]
    assert total.cells[:2] == ("TỔNG CỘNG", DOTS)  # no sum of what is not whole
    empty = printing.monthly_sheet(office, OCTOBER)
    listed = "; ".join(_missing(empty))
    for wanted in ("cấp trên", "địa danh", "người lập biểu", "được giao", "được duyệt"):
        assert wanted in listed
    given = {row.block.code: 1 for row in _blocks(office)}
    quotas.save(office, given, date(2026, 1, 1))
    assert "được giao" not in "; ".join(_missing(printing.monthly_sheet(office, OCTOBER)))


def _missing(document: Document) -> list[str]:
    return [one.words for one in document.missing]


def _blocks(office: Office) -> list[BlockCount]:
    rows = monthly.summary(office, OCTOBER).headcount.rows
    return [row for row in rows if row.block.kinds]


def test_nothing_known_is_not_nothing(office: Office) -> None:
    first = person(office, "Nguyễn Văn An")
    give(office, first, "chanh_vp_du", "vpdu", "2026-01-01")
    document = printing.monthly_sheet(office, OCTOBER)
    women = next(r for r in table(document, "II").rows if r.cells[1] == "Nữ")
    assert women.cells[2:] == ("chưa rõ", "–", 1)
    assert "Tuổi bình quân: chưa rõ." in text(document)
    degree = next(r for r in table(document, "IV").rows if r.cells[0] == "Chuyên môn")
    assert degree.cells[1] == "chưa rõ"
    empty_seat = next(r for r in table(document, "III.2").rows if r.cells[1] == "Bí thư Đảng ủy")
    assert empty_seat.cells[2] == "khuyết"


def test_nobody_holds_anything_in_an_empty_office_is_not_said(office: Office) -> None:
    document = printing.monthly_sheet(office, OCTOBER)
    holders = {row.cells[2] for row in table(document, "III.2").rows}
    assert holders == {DOTS}
    assert not [block for block in document.blocks if isinstance(block, Picture)]
    blocks = [row.cells[1] for row in table(document, "I").rows[:-2]]
    assert blocks[0] == "Cơ quan Đảng"
    assert len(blocks) == 6


def test_an_average_says_of_how_many(ward: Office) -> None:
    assert "tuổi, tính trên 78/85 người rõ tuổi." in text(printing.monthly_sheet(ward, OCTOBER))


def test_who_signs_can_be_chosen(ward: Office) -> None:
    options = printing.MonthlyOptions(behalf="T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ", maker="Lê Thị Ngân")
    document = printing.monthly_sheet(ward, OCTOBER, options)
    signatures = document.blocks[-1]
    assert signatures.signers[0].name == "Lê Thị Ngân"  # type: ignore[union-attr]
    assert signatures.signers[1].lines[0] == "T/M BAN THƯỜNG VỤ"  # type: ignore[union-attr]


# --- lists of bodies ----------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["bch", "btv", "thuong_truc", "hdnd"])
def test_a_body_is_listed_by_rank_as_the_window_counts_it(ward: Office, code: str) -> None:
    found = organisation.composition(ward, code, DAY)
    spec = printing.body_table(ward, code, DAY)
    assert [row[1] for row in spec.rows] == [m.person.full_name for m in found.members]
    assert [row[0] for row in spec.rows] == list(range(1, len(found.members) + 1))
    assert spec.closing.startswith(f"Danh sách này có {len(found.members):02} người.")
    assert [c.title for c in spec.columns] == [
        *("TT", "Họ và tên", "Nam", "Nữ", "Dân tộc", "Ngày vào Đảng", "Chức vụ"),
        *("Chuyên môn", "LLCT", "Ghi chú"),
    ]
    for row, member in zip(spec.rows, found.members, strict=True):
        assert bool(row[2]) == (member.person.gender == "male" and bool(member.person.birth))
        assert row[6]


def test_titles_name_the_term_and_deputies(ward: Office) -> None:
    titles = {c: printing.body_list(ward, c, DAY).title for c in ("bch", "hdnd", "thuong_truc")}
    assert titles == {
        "bch": "DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG NHIỆM KỲ 2025–2030",
        "hdnd": "DANH SÁCH ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN PHƯỜNG NHIỆM KỲ 2026–2031",
        "thuong_truc": "DANH SÁCH THƯỜNG TRỰC ĐẢNG ỦY PHƯỜNG",
    }


def test_seats_free_and_kept_are_said(ward: Office) -> None:
    closing = printing.body_table(ward, "btv", DAY).closing
    assert "Số được duyệt 10, hiện có 9, khuyết 1." in closing
    assert "Để trống 1 vị trí dành cho cán bộ nữ: chưa bảo đảm cơ cấu" in closing


def test_doubtful_members_are_marked(office: Office) -> None:
    sure = person(office, "Nguyễn Văn An", gender="male", birth_party="1975-01-01")
    give(office, sure, "bi_thu", "bch", "2025-07-01")
    doubtful = person(office, "Lê Thị Bình", birth_party="1980-02-02")
    give(office, doubtful, "uv_bch", "bch", None, seen_on="2026-12-01")
    spec = printing.body_table(office, "bch", DAY)
    first, second = spec.rows
    assert first[-1] == ""
    assert str(second[-1]).startswith("Chưa rõ")
    assert "chưa rõ nam, nữ; sinh 02/02/1980" in str(second[-1])
    assert second[6] == "Ủy viên Ban Chấp hành"
    assert "Trong đó 1 người chưa rõ" in spec.closing


def test_a_body_nobody_sits_in_is_a_list_of_nobody(office: Office) -> None:
    spec = printing.body_table(office, "btv", DAY)
    assert list(spec.rows) == []
    assert spec.closing == "Danh sách này không có người nào."
    with pytest.raises(UserError) as caught:
        printing.body_list(office, "khong_co", DAY)
    assert caught.value.code == "unknown-body"


def test_the_list_of_a_body_is_also_a_workbook(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "bch.xlsx"
    assert exporting.save(ward, out, printing.body_table(ward, "bch", DAY)) == 27
    rows = [[c.value for c in row] for row in load_workbook(out).active.iter_rows()]
    names = [row[1] for row in rows if isinstance(row[0], int)]
    members = organisation.composition(ward, "bch", DAY).members
    assert names == [m.person.full_name for m in members]


# --- what is on the screen ----------------------------------------------------------------------


def test_a_view_prints_its_columns_people_and_order(ward: Office) -> None:
    lines = people.lines(ward, DAY)[5:0:-1]
    document = printing.view(
        ward,
        title="Danh sách cán bộ",
        as_of=DAY,
        columns=exporting.chosen_columns(["full_name", "age"]),
        lines=lines,
        filter_note="chỉ Văn phòng Đảng ủy",
    )
    rows = table(document, "list").rows
    assert [row.cells[1] for row in rows] == [x.full_name for x in lines]
    assert "(chỉ Văn phòng Đảng ủy)" in text(document)
    assert "Danh sách này có 05 người." in text(document)


def test_a_workbook_needs_its_ending(ward: Office, tmp_path: Path) -> None:
    document = printing.monthly_sheet(ward, OCTOBER)
    with pytest.raises(UserError) as caught:
        printing.workbook(document, tmp_path / "thang.xls")
    assert caught.value.code == "export-not-xlsx"
    assert not list(tmp_path.iterdir())
