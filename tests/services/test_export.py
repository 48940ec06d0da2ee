"""The roster and the list on the screen as workbooks, from a real office."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cadredesk.domain.roster import BY_KEY, PRINTED
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.services import exporting, importing, people
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, create, open_office
from tests.services.helpers import person

DAY = date(2026, 9, 30)
Rows = list[list[object]]


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The demo ward."""
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


def sheet_of(path: Path) -> Rows:
    return [list(row) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)]


def body_of(rows: Rows) -> Rows:
    first = next(i for i, row in enumerate(rows) if row[0] == "(1)") + 1
    return [row for row in rows[first:] if isinstance(row[0], int)]


def test_the_roster_holds_everybody_by_name(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "trich-ngang.xlsx"
    done = exporting.roster(ward, out, DAY)
    lines = people.lines(ward, DAY)
    assert done == {"file": str(out), "people": len(lines)}
    body = body_of(sheet_of(out))
    assert [row[0] for row in body] == list(range(1, len(lines) + 1))
    assert [row[1] for row in body] == [line.full_name for line in lines]


def test_every_cell_says_what_the_list_says(ward: Office, tmp_path: Path) -> None:
    keys = [key for key in BY_KEY if key != "age"]
    exporting.roster(ward, tmp_path / "a.xlsx", DAY, keys)
    expected = [[BY_KEY[k].text(x) or None for k in keys] for x in people.lines(ward, DAY)]
    assert [row[1:] for row in body_of(sheet_of(tmp_path / "a.xlsx"))] == expected


def test_ages_are_numbers_where_they_are_sure(ward: Office, tmp_path: Path) -> None:
    exporting.roster(ward, tmp_path / "a.xlsx", DAY, ["full_name", "age"])
    ages = {row[1]: row[2] for row in body_of(sheet_of(tmp_path / "a.xlsx"))}
    sure = next(x for x in people.lines(ward, DAY) if x.birth == "1975-03-12")
    assert ages[sure.full_name] == 51
    assert "39–40" in ages.values()  # born in 1986, nobody knows when


def test_the_usual_columns_stand_without_choosing(ward: Office, tmp_path: Path) -> None:
    exporting.roster(ward, tmp_path / "a.xlsx", DAY)
    rows = sheet_of(tmp_path / "a.xlsx")
    titles = [str(cell) for row in rows for cell in row]
    assert all(BY_KEY[key].title in titles for key in PRINTED)
    assert "(Số liệu tính đến ngày 30/09/2026)" in titles
    assert "DANH SÁCH TRÍCH NGANG CÁN BỘ" in titles
    assert "ĐẢNG ỦY PHƯỜNG PHỔ HÒA" in titles
    assert "ĐẢNG BỘ TỈNH QUẢNG NGÃI" in titles


def test_columns_come_in_the_order_asked_for(ward: Office, tmp_path: Path) -> None:
    exporting.roster(ward, tmp_path / "a.xlsx", DAY, ["phone", "full_name", "phone"])
    rows = sheet_of(tmp_path / "a.xlsx")
    assert ["TT", "Điện thoại", "Họ và tên"] in rows


def test_an_unknown_column_is_told_with_those_there_are(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    with pytest.raises(UserError) as caught:
        exporting.roster(ward, out, DAY, ["full_name", "ten"])
    assert caught.value.code == "unknown-column"
    assert "«ten»" in sentence(caught.value)
    assert "full_name" in sentence(caught.value)
    assert not out.exists()


def test_what_is_on_the_screen_is_what_comes_out(ward: Office, tmp_path: Path) -> None:
    women = [x for x in people.lines(ward, DAY) if x.gender == "female"]
    shown = sorted(women, key=lambda x: x.birth or "")
    done = exporting.view(
        ward,
        tmp_path / "a.xlsx",
        title="Cán bộ nữ",
        as_of=DAY,
        columns=exporting.chosen_columns(["full_name", "birth"]),
        lines=shown,
        filter_note="Giới tính: Nữ",
    )
    rows = sheet_of(tmp_path / "a.xlsx")
    assert done["people"] == len(women)
    assert [row[1] for row in body_of(rows)] == [x.full_name for x in shown]
    flat = [cell for row in rows for cell in row]
    assert "(Giới tính: Nữ)" in flat
    assert "CÁN BỘ NỮ" in flat
    assert f"Danh sách này có {len(women)} người." in flat


def test_what_we_give_out_we_take_in_without_a_difference(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    exporting.roster(ward, out, DAY)
    plan = importing.plan(ward, importing.read(ward, out))
    counts = importing.as_json(plan)["plan"]
    assert (counts["new"], counts["changed"], counts["problems"]) == (0, 0, 0)
    assert counts["same"] >= len(people.lines(ward, DAY)) - 1  # one has an id of 11 digits


def test_signers_come_from_the_office(office: Office, tmp_path: Path) -> None:
    person(office, "Lê Thị Hoa")
    exporting.roster(office, tmp_path / "a.xlsx", DAY, ["full_name", "hometown", "note"])
    dotted = str(sheet_of(tmp_path / "a.xlsx"))
    assert "CHÁNH VĂN PHÒNG" in dotted
    assert "……" in dotted
    signer = {"lines": ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "name": "Trần Quang Nhân"}
    office.update("Sửa cài đặt", settings={"list_maker": "Lê Thị Ngân", "signer": signer})
    exporting.roster(office, tmp_path / "a.xlsx", DAY, ["full_name", "hometown", "note"])
    named = str(sheet_of(tmp_path / "a.xlsx"))
    assert all(text in named for text in ("PHÓ BÍ THƯ", "Trần Quang Nhân", "Lê Thị Ngân"))
    assert "CHÁNH VĂN PHÒNG" not in named


def test_a_name_that_is_a_formula_computes_nothing(office: Office, tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x","Lan")'
    person(office, name)
    exporting.roster(office, tmp_path / "a.xlsx", DAY)
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    cell = next(c for row in sheet.iter_rows() for c in row if str(c.value).startswith("="))
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_an_office_with_nobody_gives_an_empty_list(tmp_path: Path) -> None:
    with create(tmp_path / "a.cadre", "Đảng ủy xã Ba Động") as office:
        done = exporting.roster(office, tmp_path / "a.xlsx", DAY)
    assert done["people"] == 0
    assert "Danh sách này không có người nào." in str(sheet_of(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(
    ("count", "sentence_"),
    [
        (0, "Danh sách này không có người nào."),
        (1, "Danh sách này có 01 người."),
        (9, "Danh sách này có 09 người."),
        (27, "Danh sách này có 27 người."),
        (1000, "Danh sách này có 1.000 người."),
        (12345, "Danh sách này có 12.345 người."),
    ],
)
def test_the_sentence_below_the_list_counts_it(count: int, sentence_: str) -> None:
    assert exporting.closing(count) == sentence_
