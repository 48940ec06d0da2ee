"""The layouts offices really send come out as expected of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.sheet import Sheet, SheetPerson
from tests.exchange.sheets import read, titles

CASES = (
    ("A01_trichngang_form.xlsx", "A01_trichngang_form"),
    ("A02_phuluc4_sections.xlsx", "A02_phuluc4_sections"),
    ("A05_molisa_mau2a_tcvn3.xls", "A05_molisa_mau2a_tcvn3"),
    ("A06_mau10_blank_tcvn3.xls", "A06_mau10_blank_tcvn3"),
    ("A08_chitiet_47cols.xlsx", "A08_chitiet_47cols"),
    ("A09_huutri_text_stt.xlsx", "A09_huutri_text_stt"),
    ("A12a_utf8bom_comma.csv", "A12_csv"),
    ("A12c_utf16le_tab.csv", "A12_csv"),
    ("A13_dirty_and_injection.xlsx", "A13_dirty_and_injection"),
    ("A14_phuong_cap_uy.xlsx", "A14_phuong_cap_uy"),
)


def expected(shared_data: Path, name: str) -> dict[str, Any]:
    text = (shared_data / "sheets" / "expected" / f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.mark.parametrize(("file", "wanted"), CASES)
def test_a_sheet_is_understood(shared_data: Path, file: str, wanted: str) -> None:
    sheet = read(shared_data / "sheets" / file)
    compare(sheet, expected(shared_data, wanted))


def test_the_second_sheet_is_understood_when_asked_for(shared_data: Path) -> None:
    wanted = expected(shared_data, "A14_phuong_cap_uy")["second_sheet"]
    sheet = read(shared_data / "sheets" / "A14_phuong_cap_uy.xlsx", sheet=wanted["sheet"])
    compare(sheet, wanted)


def compare(sheet: Sheet, wanted: dict[str, Any]) -> None:
    for key in ("sheet", "numbering_row", "first_data_row", "as_of", "hidden_rows"):
        if key in wanted:
            assert getattr(sheet, key) == wanted[key], key
    if "header_rows" in wanted:
        assert list(sheet.header_rows) == wanted["header_rows"]
    if "section_rows" in wanted:
        assert list(sheet.sections) == wanted["section_rows"]
    assert len(sheet.people) == wanted["row_count"]
    by_row = {p.row: p for p in sheet.people}
    for index, person in enumerate(wanted.get("people", ())):
        found = by_row[person["row"]] if "row" in person else sheet.people[index]
        compare_person(found, person)
    if "problems" in wanted:
        told = [(p.row, p.column) for p in sheet.problems]
        assert told == [(p["row"], p["column"]) for p in wanted["problems"]]
    if "unassigned" in wanted:
        left = {p.values["full_name"]: list(p.unassigned) for p in sheet.people if p.unassigned}
        assert left == wanted["unassigned"]


def compare_person(found: SheetPerson, wanted: dict[str, Any]) -> None:
    for key, value in wanted.items():
        if key == "row":
            continue
        if key == "positions":
            assert titles(found) == {(p["title"], p["body"]) for p in value}, found.row
        else:
            assert found.values[key] == value, (found.row, key)
