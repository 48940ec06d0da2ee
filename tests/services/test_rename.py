"""An office that becomes another kind of office: its bodies are called accordingly."""

import pytest

from cadredesk.services import bodies, lists
from cadredesk.services.office import Office, kind_of


def names(office: Office) -> dict[str, str]:
    return {b.code: b.name for b in lists.organisation(office).bodies}


def test_a_ward_that_becomes_a_commune_has_a_communes_bodies(office: Office) -> None:
    before = names(office)
    assert before["btv"] == "Ban Thường vụ Đảng ủy phường"
    office.update("Sửa thông tin văn phòng", name="Đảng ủy xã Phổ Hòa")
    assert office.info().kind == "xã"
    after = {b.code: b for b in lists.organisation(office).bodies}
    assert after["btv"].name == "Ban Thường vụ Đảng ủy xã"
    assert (after["phong_kt"].name, after["phong_kt"].short_name) == ("Phòng Kinh tế", "Phòng KT")
    texts = [t for b in after.values() for t in (b.name, b.short_name or "", *b.variants)]
    assert not [t for t in texts if "phường" in t]
    assert after["vpdu"].name == before["vpdu"]

    assert office.undo().label == "Sửa thông tin văn phòng"
    assert names(office) == before
    assert (office.info().kind, office.info().name) == ("phường", "Đảng ủy phường Phổ Hòa")
    office.redo()
    assert names(office) == {code: body.name for code, body in after.items()}


def test_names_the_clerk_chose_stay(office: Office) -> None:
    mine = lists.organisation(office).body("cong_an")
    assert mine is not None
    name = "Công an phường và đồn biên phòng"
    bodies.save_body(office, body_id=mine.id, name=name, kind=mine.kind)
    office.update("Sửa", name="Đảng ủy xã Phổ Hòa")
    assert names(office)["cong_an"] == "Công an phường và đồn biên phòng"
    assert names(office)["tram_y_te"] == "Trạm Y tế xã"


@pytest.mark.parametrize("name", ["Đảng ủy phường Phổ Vinh", "Đảng bộ Phổ Vinh"])
def test_another_name_of_the_same_kind_renames_no_body(office: Office, name: str) -> None:
    before = names(office)
    office.update("Sửa", name=name)
    assert names(office) == before
    assert office.info().kind == "phường"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Đảng ủy xã Phương Mỹ", "xã"),
        ("ĐẢNG UỶ PHƯỜNG XÃ TẮC", "phường"),
        ("Dang uy xa Phuong My", "xã"),
        ("Đảng ủy đặc khu Lý Sơn", "đặc khu"),
        ("Đảng ủy Phổ Hòa", "phường"),
    ],
)
def test_the_kind_is_the_one_said_first(name: str, kind: str) -> None:
    assert kind_of(name) == kind
