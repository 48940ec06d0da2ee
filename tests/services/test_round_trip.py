"""What the program gave out comes back: nothing changes, and a new office knows the same people."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import BY_KEY
from cadredesk.domain.sheet import Plan
from cadredesk.messages import sentence
from cadredesk.services import exporting, importing, people, printing
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, create, open_office

DAY = date(2026, 10, 31)
COUNTED = ("new", "changed", "same", "doubtful", "problem")
EVERY = tuple(BY_KEY)
CHOICES = {
    "every": EVERY,
    "printed": None,
    "without-numbers": ("full_name", "birth", "gender", "position", "unit"),
    "few": ("full_name", "birth", "hometown"),
    "order-of-ones-own": ("party_card", "position", "birth", "citizen_id", "full_name", "major"),
}
CANNOT = frozenset({"employment", "status"})
"""What a roster says but no sheet is asked for: how somebody is employed, and his state."""
OWN = frozenset({"id", "uid", "holds", "member_of", "search"})
"""What every office gives its people itself, or what hangs on it; titles are compared below."""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The demo ward; nothing here changes it."""
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


def exported(office: Office, folder: Path, day: date, keys: Any) -> Path:
    out = folder / "trich-ngang.xlsx"
    exporting.roster(office, out, day, keys)
    return out


def planned(office: Office, path: Path) -> Plan:
    return importing.plan(office, importing.read(office, path))


def counts(plan: Plan) -> dict[str, int]:
    return {kind: n for kind in COUNTED if (n := plan.count(kind))}


@pytest.mark.parametrize("day", [DAY, date(2025, 12, 31), date(2027, 3, 1)], ids=str)
@pytest.mark.parametrize("keys", CHOICES.values(), ids=CHOICES.keys())
def test_a_roster_brought_back_changes_nothing(
    ward: Office, tmp_path: Path, keys: Any, day: date
) -> None:
    plan = planned(ward, exported(ward, tmp_path, day, keys))
    assert plan.sheet.as_of == day.isoformat()
    assert counts(plan) == {"same": len(people.lines(ward, day))}
    uids = [row.uid for row in plan.rows]
    assert uids == [line.uid for line in people.lines(ward, day)]
    assert importing.apply(ward, plan) is None


def test_a_list_as_on_the_screen_changes_nothing(ward: Office, tmp_path: Path) -> None:
    lines = people.lines(ward, DAY)[::-1][:40]
    out = tmp_path / "man-hinh.xlsx"
    exporting.view(
        ward,
        out,
        title="Danh sách cán bộ",
        as_of=DAY,
        columns=[BY_KEY[k] for k in ("full_name", "age", "birth", "position", "residence")],
        lines=lines,
        filter_note="Chỉ những người có chữ «a»",
    )
    plan = planned(ward, out)
    assert counts(plan) == {"same": 40}
    assert [row.uid for row in plan.rows] == [line.uid for line in lines]


@pytest.mark.parametrize("body", ["bch", "btv", "ubnd"])
def test_the_list_of_a_body_changes_nothing(ward: Office, tmp_path: Path, body: str) -> None:
    out = tmp_path / "danh-sach.xlsx"
    printing.workbook(printing.body_list(ward, body, DAY), out)
    plan = planned(ward, out)
    assert plan.rows
    assert counts(plan) == {"same": len(plan.rows)}


def test_the_monthly_sheet_is_no_list_of_people(ward: Office, tmp_path: Path) -> None:
    out = tmp_path / "bieu-thang.xlsx"
    printing.workbook(printing.monthly_sheet(ward, Month(2026, 10), today=DAY), out)
    sheet = importing.read(ward, out)
    why = importing.nobody(sheet)
    assert sheet.people == () and why is not None
    assert "chưa ghi gì" in sentence(why)
    assert importing.apply(ward, importing.plan(ward, sheet)) is None


def test_a_new_office_knows_the_same_people(ward: Office, tmp_path: Path) -> None:
    path = exported(ward, tmp_path, DAY, EVERY)
    with create(tmp_path / "moi.cadre", "Đảng ủy phường Phổ Hòa") as office:
        plan = planned(office, path)
        wrong = [row.row for row in plan.rows if row.kind == "problem"]
        assert counts(plan) == {"new": len(plan.rows) - 1, "problem": 1}
        importing.apply(office, plan, choices=dict.fromkeys(wrong, "new"))
        there = {line.full_name: line for line in people.lines(ward, DAY)}
        here = {line.full_name: line for line in people.lines(office, DAY)}
        assert list(here) == list(there)
        lost = {name: said for name in there if (said := differing(there[name], here[name]))}
        # a citizen id with a digit too few is no number anybody can read: it stands in the note
        assert list(lost) == ["Lê Ngọc Hiền"]
        assert lost["Lê Ngọc Hiền"] == {"citizen_id", "note"}
        assert here["Lê Ngọc Hiền"].note == "Số căn cước: 05008200123"
        assert counts(planned(office, path)) == {"same": len(plan.rows)}
        office.undo()
        assert people.lines(office, DAY) == []


def differing(there: PersonLine, here: PersonLine) -> set[str]:
    """The fields in which two offices know somebody differently, beyond what no roster carries."""
    names = set(PersonLine.__dataclass_fields__) - CANNOT - OWN
    found = {n for n in names if getattr(there, n) != getattr(here, n)}
    if titles(there) != titles(here):
        found.add("holds")
    return found


def titles(line: PersonLine) -> set[tuple[str, str, bool]]:
    return {(h.title_code, h.body, h.certain) for h in line.holds if h.certain}


def test_what_a_roster_cannot_carry_is_all_there_is(ward: Office, tmp_path: Path) -> None:
    """Whoever adds a column to the roster learns here that no sheet brings it back."""
    path = exported(ward, tmp_path, DAY, EVERY)
    sheet = importing.read(ward, path)
    brought = {
        name.split("_")[0] if name.startswith("position") else name for name in sheet.columns
    }
    assert set(EVERY) - brought == CANNOT | {"age"}
