"""A sheet is taken in as one action: once is enough, undo takes it all back, nothing is lost."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.sheet import Plan
from cadredesk.messages import sentence
from cadredesk.progress import Cancelled
from cadredesk.services import importing, lists, people
from cadredesk.services.office import Office, create
from tests.exchange.sheets import TODAY, book

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Quê quán", "Chức vụ", "Ghi chú"]
TAM = [1, "Lê Văn Tám", "2/3/1980", "Nam", "051080000001", "Đức Phổ", "ĐUV", None]
CHIN = [2, "Trần Thị Chín", "1979", "Nữ", None, None, "Chuyên viên Ban Xây dựng Đảng", None]


def taken(office: Office, path: Path, **how: Any) -> tuple[Plan, Any]:
    sheet = importing.read(office, path, today=TODAY, as_of=how.pop("as_of", None))
    plan = importing.plan(office, sheet)
    return plan, importing.apply(office, plan, **how)


def kinds(plan: Plan) -> list[str]:
    return [row.kind for row in plan.rows]


def everybody(office: Office) -> dict[str, Any]:
    return {line.full_name: line for line in people.lines(office, TODAY)}


def test_a_wards_roster_goes_in_once_and_comes_out_again(office: Office, shared_data: Path) -> None:
    path = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    plan, done = taken(office, path)
    assert plan.count("new") == 60
    assert done is not None and done.label == "Nhập từ A14_phuong_cap_uy.xlsx"
    second = importing.read(office, path, sheet="Đại biểu HĐND", today=TODAY)
    plan = importing.plan(office, second)
    assert (plan.count("new"), plan.count("changed"), plan.count("same")) == (22, 4, 4)
    importing.apply(office, plan)
    assert len(everybody(office)) == 81  # two are called Lê Thị Thu Hà
    for name in (None, "Đại biểu HĐND"):
        sheet = importing.read(office, path, sheet=name, today=TODAY)
        plan = importing.plan(office, sheet)
        assert set(kinds(plan)) == {"same"}
        assert importing.apply(office, plan) is None
    assert everybody(office)["Nguyễn Thị Kim Loan"].gender == "female"
    office.undo()
    office.undo()
    assert people.lines(office, TODAY) == []
    assert lists.organisation(office).body("tdp_5") is None
    assert office.check()["ok"]


SHEETS = (
    "A01_trichngang_form.xlsx",
    "A02_phuluc4_sections.xlsx",
    "A05_molisa_mau2a_tcvn3.xls",
    "A06_mau10_blank_tcvn3.xls",
    "A08_chitiet_47cols.xlsx",
    "A09_huutri_text_stt.xlsx",
    "A12a_utf8bom_comma.csv",
    "A12c_utf16le_tab.csv",
    "A13_dirty_and_injection.xlsx",
    "A14_phuong_cap_uy.xlsx",
)


@pytest.mark.parametrize("file", SHEETS)
@pytest.mark.parametrize("answered", [False, True], ids=["unasked", "answered"])
def test_any_sheet_a_second_time_changes_nothing(
    office: Office, shared_data: Path, file: str, answered: bool
) -> None:
    """Also where the clerk had every row written that was asked about."""
    path = shared_data / "sheets" / file
    first = importing.plan(office, importing.read(office, path, today=TODAY))
    asked = [r.row for r in first.rows if r.kind in ("doubtful", "problem")]
    importing.apply(office, first, choices=dict.fromkeys(asked, "new") if answered else {})
    there = people.lines(office, TODAY)
    second, done = taken(office, path)
    assert done is None
    assert second.count("new") == second.count("changed") == 0
    assert people.lines(office, TODAY) == there
    if not answered:
        assert second.count("same") == first.count("new")
        assert second.count("doubtful") == first.count("doubtful")
        assert second.count("problem") == first.count("problem")


def test_the_dirty_sheet_leaves_out_what_is_doubtful_or_wrong(
    office: Office, shared_data: Path
) -> None:
    plan, _ = taken(office, shared_data / "sheets" / "A13_dirty_and_injection.xlsx")
    told = {row.row: (row.kind, row.reason) for row in plan.rows}
    assert told[2] == ("new", None)
    assert told[3] == ("doubtful", "twice-in-sheet")
    assert told[21] == ("problem", "id-of-another")
    for row in (5, 12, 14, 15, 16, 17, 20, 22):
        assert told[row] == ("problem", "bad-value"), row
    assert sorted(everybody(office)) == sorted(
        row.person.values["full_name"] or "" for row in plan.rows if row.kind == "new"
    )


def test_blank_cells_and_vaguer_dates_overwrite_nothing(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, TAM, CHIN]))
    later = [
        HEADER,
        [1, "LÊ VĂN TÁM", "1980", None, "51080000001", None, None, None],
        [2, "Trần Thị Chín", "1979", None, None, None, None, None],
    ]
    plan, _ = taken(office, book(tmp_path / "b.xlsx", later))
    assert kinds(plan) == ["same", "same"]
    assert everybody(office)["Lê Văn Tám"].birth == "1980-03-02"


def test_what_differs_is_shown_and_written(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, TAM, CHIN]))
    later = [
        HEADER,
        [1, "Lê Văn Tám", "2/3/1980", "Nam", "051080000001", "Mộ Đức", "UVBTV", "khen thưởng"],
    ]
    plan, _ = taken(office, book(tmp_path / "b.xlsx", later))
    row = plan.rows[0]
    assert row.kind == "changed"
    assert row.changes == {"hometown": ("Đức Phổ", "Mộ Đức"), "note": (None, "khen thưởng")}
    assert [p.title for p in row.positions] == ["Ủy viên Ban Thường vụ"]
    found = everybody(office)["Lê Văn Tám"]
    assert (found.hometown, found.note) == ("Mộ Đức", "khen thưởng")
    assert found.position == "Ủy viên Ban Thường vụ, Ủy viên Ban Chấp hành"


def test_a_more_precise_birth_is_doubtful_until_somebody_says_who_it_is(
    office: Office, tmp_path: Path
) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, CHIN]))
    uid = everybody(office)["Trần Thị Chín"].uid
    path = book(tmp_path / "b.xlsx", [HEADER, [1, "Trần Thị Chín", "5/6/1979", *CHIN[3:]]])
    plan, done = taken(office, path)
    assert kinds(plan) == ["doubtful"] and done is None
    assert plan.rows[0].candidates == (uid,)
    preview = importing.choose(office, plan, 2, uid)
    assert preview is not None and preview.changes == {"birth": ("1979", "1979-06-05")}
    importing.apply(office, plan, choices={2: uid})
    assert everybody(office)["Trần Thị Chín"].birth == "1979-06-05"
    assert len(everybody(office)) == 1


def test_a_doubtful_row_may_be_somebody_new_or_be_left_out(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, CHIN]))
    path = book(tmp_path / "b.xlsx", [HEADER, [1, "Trần Thị Chín", "5/6/1979", *CHIN[3:]]])
    plan, done = taken(office, path, choices={2: "skip"})
    assert done is None
    importing.apply(office, plan, choices={2: "new"})
    assert len(people.lines(office, TODAY)) == 2


def test_same_name_other_birth_is_somebody_else(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, CHIN]))
    path = book(tmp_path / "b.xlsx", [HEADER, [1, "Trần Thị Chín", "1985", *CHIN[3:]]])
    assert kinds(taken(office, path)[0]) == ["new"]


def test_a_number_under_another_name_is_a_problem(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "a.xlsx", [HEADER, TAM]))
    path = book(tmp_path / "b.xlsx", [HEADER, [1, "Phạm Văn Nhất", "1970", *TAM[3:]]])
    plan, done = taken(office, path)
    assert done is None
    assert (plan.rows[0].kind, plan.rows[0].reason) == ("problem", "id-of-another")


def test_a_row_with_a_bad_date_is_written_when_told_and_its_text_kept(
    office: Office, tmp_path: Path
) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, [1, "Lê Văn Tám", "31/02/1985", *TAM[3:]]])
    plan, done = taken(office, path)
    assert kinds(plan) == ["problem"] and done is None
    importing.apply(office, plan, choices={2: "new"})
    found = everybody(office)["Lê Văn Tám"]
    assert found.birth is None
    assert found.note == "Ngày sinh: 31/02/1985"


def test_bodies_are_proposed_and_made_only_with_consent(office: Office, tmp_path: Path) -> None:
    row = [*TAM[:6], "Bí thư chi bộ TDP 8 kiêm Tổ trưởng", None]
    path = book(tmp_path / "a.xlsx", [HEADER, row])
    plan, _ = taken(office, path, bodies=("tdp_8",))
    assert [(b.code, b.kind, b.name, b.parent) for b in plan.bodies] == [
        ("chi_bo_tdp_8", "chi_bo", "Chi bộ Tổ dân phố 8", "bch"),
        ("tdp_8", "tdp", "Tổ dân phố 8", "ubnd"),
    ]
    organisation = lists.organisation(office)
    assert organisation.body("tdp_8") is not None
    assert organisation.body("chi_bo_tdp_8") is None
    found = everybody(office)["Lê Văn Tám"]
    assert [(h.title_code, h.body_code) for h in found.holds] == [("to_truong_tdp", "tdp_8")]
    assert found.unassigned == ("Bí thư chi bộ TDP 8",)
    office.undo()
    assert lists.organisation(office).body("tdp_8") is None


def test_titles_from_a_sheet_have_no_start_and_are_known_from_its_day(
    office: Office, tmp_path: Path
) -> None:
    path = book(tmp_path / "T9-2026.xlsx", [HEADER, TAM])
    taken(office, path)
    card = people.card(office, everybody(office)["Lê Văn Tám"].id)
    assert [(p.start, p.seen_on) for p in card.positions] == [(None, "2026-09-30")]
    before = people.lines(office, date(2026, 9, 29))[0]
    assert [h.certain for h in before.holds] == [False]


def test_the_judgement_on_languages_goes_to_the_language(office: Office, tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Ngoại ngữ", "Ghi chú"]
    note = "sử dụng được ngoại ngữ trong công việc"
    taken(office, book(tmp_path / "a.xlsx", [header, [1, "Lê Văn Tám", 1980, "Anh B1", None]]))
    plan, _ = taken(
        office, book(tmp_path / "b.xlsx", [header, [1, "Lê Văn Tám", 1980, None, note]])
    )
    assert plan.rows[0].changes["can_work_internationally"] == (None, "yes")
    card = people.card(office, everybody(office)["Lê Văn Tám"].id)
    assert [(q.text, q.level, q.language) for q in card.qualifications] == [("Anh B1", "b1", "Anh")]
    assert card.qualifications[0].can_work_internationally is True


def test_a_lower_level_changes_nothing_a_higher_one_does(office: Office, tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Chuyên môn"]

    def sheet(name: str, degree: str) -> Plan:
        path = book(tmp_path / name, [header, [1, "Lê Văn Tám", 1980, degree]])
        return taken(office, path)[0]

    sheet("a.xlsx", "Đại học Luật")
    assert kinds(sheet("b.xlsx", "Trung cấp Kế toán")) == ["same"]
    assert kinds(sheet("c.xlsx", "ThS Luật")) == ["changed"]
    assert kinds(sheet("d.xlsx", "Đại học")) == ["same"]
    assert everybody(office)["Lê Văn Tám"].degree == "Thạc sĩ"


def test_occupations_of_deputies_are_noted_but_no_title(office: Office, tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Nghề nghiệp, nơi công tác", "Chức danh trong HĐND"]
    path = book(tmp_path / "a.xlsx", [header, [1, "Ngô Thị Cúc", 1972, "Thợ may", "Đại biểu HĐND"]])
    taken(office, path)
    found = everybody(office)["Ngô Thị Cúc"]
    assert found.position == "Đại biểu HĐND"
    assert found.employment is None
    assert found.note == "Nghề nghiệp: Thợ may"
    assert kinds(taken(office, path)[0]) == ["same"]


def test_the_same_text_is_not_kept_twice(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, [*TAM[:6], "phụ trách kế toán", None]])
    taken(office, path)
    assert kinds(taken(office, path)[0]) == ["same"]
    assert everybody(office)["Lê Văn Tám"].unassigned == ("phụ trách kế toán",)


def test_whom_a_row_became_is_told(office: Office, tmp_path: Path) -> None:
    """Everybody written has a uid in the answer, whoever was left out has none."""
    taken(office, book(tmp_path / "a.xlsx", [HEADER, TAM]))
    wrong: list[Any] = ["3", "Hồ Thị Mười", "45/13/1990", "Nữ", None, None, None, None]
    path = book(tmp_path / "b.xlsx", [HEADER, [*TAM[:7], "khen"], CHIN, wrong])
    plan = importing.plan(office, importing.read(office, path, today=TODAY))
    assert kinds(plan) == ["changed", "new", "problem"]
    known = everybody(office)["Lê Văn Tám"].uid
    before = importing.as_json(plan)
    assert [p["uid"] for p in before["people"]] == [known, None, None]
    found = importing.as_json(plan, importing.apply_plan(office, plan))
    uids = {line.full_name: line.uid for line in everybody(office).values()}
    told = [uids["Lê Văn Tám"], uids["Trần Thị Chín"], None]
    assert [p["uid"] for p in found["people"]] == told
    assert [r["uid"] for r in found["plan"]["rows"]] == told
    assert found["operation"] == office.log()[0].id
    for rows in (before["plan"]["rows"], found["plan"]["rows"]):
        for row in rows:
            del row["uid"]
    assert before["plan"] == found["plan"]


def test_the_shape_of_the_contract(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, TAM])
    plan = importing.plan(office, importing.read(office, path, today=TODAY))
    found = importing.as_json(plan, importing.apply_plan(office, plan))
    assert list(found)[:12] == [
        "sheet", "as_of", "header_rows", "numbering_row", "first_data_row", "columns", "people",
        "problems", "left_out", "hidden_rows", "legacy_cells", "plan",
    ]  # fmt: skip
    assert found["columns"]["citizen_id"] == "E"
    person = found["people"][0]
    assert person["row"] == 2
    assert person["positions"] == [
        {"title": "Ủy viên Ban Chấp hành", "body": "Ban Chấp hành Đảng bộ phường"}
    ]
    assert found["plan"]["new"] == 1
    assert found["operation"] == office.log()[0].id


def test_ten_thousand_people_go_in_quickly(office: Office, tmp_path: Path) -> None:
    import time

    rows: list[list[object]] = [HEADER]
    for n in range(10_000):
        name = f"Lê Văn {'ABCDEGHIKL'[n % 10]}"
        rows.append([n + 1, name, "2/3/1980", "Nam", f"051{n:09}", "Đức Phổ", "ĐUV", None])
    path = book(tmp_path / "a.xlsx", rows)
    started = time.monotonic()
    plan, done = taken(office, path)
    assert plan.count("new") == 10_000
    assert done is not None and done.count == 20_001  # and the line in the list of imports
    assert time.monotonic() - started < 30


def test_a_commune_reads_its_own_bodies(tmp_path: Path) -> None:
    texts = "UVBTV, Chủ tịch UBND xã Ba Tơ", "Bí thư chi bộ thôn Nước Lá", "ĐUV, Trưởng Công an xã"
    rows = [HEADER, *([n, f"Đinh Văn {t[:2]}", 1980, "Nam", None, None, t, None]
                      for n, t in enumerate(texts, start=1))]  # fmt: skip
    with create(tmp_path / "xa.cadre", "Đảng ủy xã Ba Tơ") as office:
        plan, _ = taken(office, book(tmp_path / "a.xlsx", rows))
        found = [{(p.title, p.body) for p in r.person.positions} for r in plan.rows]
        assert plan.rows[0].person.unassigned == ()
    assert found[0] == {
        ("Ủy viên Ban Thường vụ", "Ban Thường vụ Đảng ủy xã"),
        ("Chủ tịch UBND", "Ủy ban nhân dân xã"),
    }
    assert found[1] == {("Bí thư chi bộ", "Chi bộ Thôn Nước Lá")}
    assert ("Trưởng Công an", "Công an xã") in found[2]


def test_stopping_the_writing_leaves_nothing(office: Office, tmp_path: Path) -> None:
    class Stopped:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    path = book(tmp_path / "a.xlsx", [HEADER, TAM, CHIN])
    with pytest.raises(Cancelled):
        taken(office, path, progress=Stopped())
    assert people.lines(office, TODAY) == []
    assert office.undo_step() is None


def test_the_birth_of_a_member_is_the_one_of_the_party_file(
    office: Office, shared_data: Path
) -> None:
    sheet = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    for name in ("Trích ngang", "Đại biểu HĐND"):
        importing.apply(office, importing.plan(office, importing.read(office, sheet, sheet=name)))
    lines = people.lines(office, date(2026, 9, 30))
    births = {
        bool(card.person.joined_party): (card.person.birth_party, card.person.birth_civil)
        for card in (people.card(office, line.id) for line in lines)
        if card.person.birth
    }
    assert births[True][0] is not None
    assert births[True][1] is None
    assert births[False][1] is not None


@pytest.mark.parametrize(
    ("rows", "code", "words"),
    [
        ([], "sheet-empty", "không có ô nào có chữ"),
        ([["Mã", "Hàng"], [1, "Gạo"]], "sheet-no-header", "có 2 dòng nhưng không thấy tiêu đề"),
        ([["DANH SÁCH"], HEADER], "sheet-nobody", "có tiêu đề ở dòng 2 nhưng bên dưới"),
    ],
)
def test_a_sheet_without_people_says_what_was_seen_and_what_to_do(
    tmp_path: Path, rows: list[list[Any]], code: str, words: str
) -> None:
    sheet = importing.read(None, book(tmp_path / "ds.xlsx", rows), today=TODAY)
    why = importing.nobody(sheet)
    assert why is not None and why.code == code
    told = sentence(why)
    assert "«DS»" in told and "«ds.xlsx»" in told and words in told
    assert "chọn trang khác" in told.casefold() and "chưa ghi gì" in told


def test_a_sheet_with_people_asks_for_nothing(tmp_path: Path) -> None:
    sheet = importing.read(None, book(tmp_path / "ds.xlsx", [HEADER, TAM]), today=TODAY)
    assert importing.nobody(sheet) is None
