"""A commune (xã) office: its bodies are called as communes call them, its thôn come by import."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.services import exporting, importing, lists, people
from cadredesk.services.office import Office, create
from tests.exchange.sheets import TODAY, book

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ"]
ROWS = [
    [1, "Đinh Văn Sáu", "2/3/1970", "Nam", "Bí thư chi bộ, Trưởng thôn Nước Lá"],
    [2, "Phạm Thị Rô", "1984", "Nữ", "Trưởng ban CTMT thôn Nước Lá, xã Ba Động"],
    [3, "Phạm Văn Tin", "5/1990", "Nam", "Phó trưởng thôn Tân Long; chi ủy viên"],
    [4, "Lê Thị Bảy", "1988", "Nữ", "Trưởng phòng Kinh tế"],
]


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[Office]:
    with create(tmp_path / "a.cadre", "Đảng ủy xã Ba Động") as office:
        yield office


def test_bodies_are_a_communes(commune: Office) -> None:
    organisation = lists.organisation(commune)
    named = {b.code: b for b in organisation.bodies}
    assert named["bch"].name == "Ban Chấp hành Đảng bộ xã"
    assert (named["phong_kt"].name, named["phong_kt"].short_name) == ("Phòng Kinh tế", "Phòng KT")
    texts = [t for b in named.values() for t in (b.name, b.short_name or "", *b.variants)]
    assert not [t for t in texts if "phường" in t or "{" in t]


@pytest.mark.parametrize(
    ("name", "ends", "room"),
    [
        ("Đảng ủy phường Trà Câu", "phường", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Đảng ủy đặc khu Lý Sơn", "đặc khu", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("ĐẢNG UỶ XÃ BA ĐỘNG", "xã", "Phòng Kinh tế"),
    ],
)
def test_an_office_is_called_by_its_kind(tmp_path: Path, name: str, ends: str, room: str) -> None:
    with create(tmp_path / "a.cadre", name) as office:
        organisation = lists.organisation(office)
        ubnd, phong = organisation.body("ubnd"), organisation.body("phong_kt")
    assert ubnd is not None and ubnd.name == f"Ủy ban nhân dân {ends}"
    assert phong is not None and phong.name == room


def test_heads_of_thon_come_in_with_their_thon(commune: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, *ROWS])
    plan = importing.plan(commune, importing.read(commune, path, today=TODAY))
    assert {(b.kind, b.name, b.parent) for b in plan.bodies} == {
        ("thon", "Thôn Nước Lá", "ubnd"),
        ("thon", "Thôn Tân Long", "ubnd"),
        ("chi_bo", "Chi bộ Thôn Nước Lá", "bch"),
        ("chi_bo", "Chi bộ Thôn Tân Long", "bch"),
        ("ctmt", "Ban Công tác Mặt trận Thôn Nước Lá", "mttq"),
    }
    importing.apply(commune, plan)
    found = {x.full_name: x for x in people.lines(commune, TODAY)}
    assert found["Đinh Văn Sáu"].position == "Bí thư chi bộ Thôn Nước Lá, Trưởng thôn Nước Lá"
    assert found["Phạm Thị Rô"].position == "Trưởng ban Công tác Mặt trận Thôn Nước Lá"
    assert found["Lê Thị Bảy"].position == "Trưởng phòng Kinh tế"
    assert not [x for x in found.values() if x.unassigned]


def test_what_a_commune_gives_out_it_takes_in_again(commune: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, *ROWS])
    importing.apply(commune, importing.plan(commune, importing.read(commune, path, today=TODAY)))
    exporting.roster(commune, tmp_path / "b.xlsx", TODAY)
    again = importing.plan(commune, importing.read(commune, tmp_path / "b.xlsx", today=TODAY))
    assert [row.kind for row in again.rows] == ["same"] * len(ROWS)
