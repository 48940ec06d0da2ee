"""A text the clerk gave a title: its body is told by what stands around it before his is taken."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from cadredesk.domain.body import Organisation
from cadredesk.domain.names import text_key
from cadredesk.exchange.titles import TitleReader
from cadredesk.services.importing_knowledge import knowledge

HOI_ND, HOI_LHPN = "Hội Nông dân phường", "Hội Liên hiệp Phụ nữ phường"
KTHT, VHXH = "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"
BXDD = "Ban Xây dựng Đảng"

TAUGHT = {
    "CTH": ("ct_hoi", "hoi_nd"),
    "CT hội phụ nữ P.Hòa": ("ct_hoi", "hoi_lhpn"),
    "Người đứng đầu": ("truong_phong", "phong_kt"),
    "Trưởng phòng": ("truong_phong", "phong_vhxh"),
    "TBTG": ("truong_bxdd", "bxdd"),
    "Đg.ủy": ("uv_bch", "bch"),
}

Reader = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture(scope="module")
def told() -> Reader:
    reader = reader_of(TAUGHT)

    def read(text: str, unit: str = "", section: str = "") -> tuple[list[str], list[str]]:
        pieces, left = reader.read(text, unit, section)
        return [p.body for p in pieces], list(left)

    return read


def reader_of(taught: Mapping[str, tuple[str, str | None]]) -> TitleReader:
    known = knowledge(None)
    codes = {"bxdd": "bch", "phong_kt": "ubnd", "phong_vhxh": "ubnd", "hoi_nd": "mttq"}
    bodies = tuple(replace(b, parent=codes.get(b.code)) for b in known.organisation.bodies)
    titles = tuple(
        replace(t, groups=("thanh_vien",)) if t.code == "uv_bch" else t
        for t in known.organisation.titles
    )
    learned = {text_key(text): entry for text, entry in taught.items()}
    return TitleReader(
        Organisation(bodies, titles), known.abbreviations, ["Phổ Hòa"], learned=learned
    )


@pytest.mark.parametrize(
    ("text", "unit", "section", "body"),
    [
        ("CTH", "", "", HOI_ND),
        ("CTH", "", "Hội Nông dân phường", HOI_ND),
        ("CTH", "", "Hội Liên hiệp Phụ nữ phường", HOI_LHPN),
        ("CTH", "Hội LHPN", "", HOI_LHPN),
        ("CTH", "UBND phường", "Hội LHPN", HOI_LHPN),
        ("CTH phụ nữ", "", "", HOI_LHPN),
        ("CTH", "", "Cán bộ nữ", HOI_ND),
        ("CT hội phụ nữ P.Hòa", "", "Hội Nông dân phường", HOI_LHPN),  # says its body
        ("Người đứng đầu", "Phòng VHXH", "", VHXH),
        ("Trưởng phòng", "", "", VHXH),
        ("Trưởng phòng", "", "Phòng KTHT&ĐT", KTHT),
        ("TBTG", "", "", BXDD),
        ("TBTG", "", "Ban Xây dựng Đảng", BXDD),
        ("TBTG", "", "Đảng ủy phường", BXDD),  # belongs to it
        ("Đg.ủy", "", "Phòng Văn hóa - Xã hội", "Ban Chấp hành Đảng bộ phường"),  # a seat
    ],
)
def test_what_stands_around_tells_the_body(
    told: Reader, text: str, unit: str, section: str, body: str
) -> None:
    assert told(text, unit, section) == ([body], [])


@pytest.mark.parametrize(
    ("text", "unit", "section"),
    [
        ("CTH", "", "Ủy ban MTTQ phường"),
        ("CTH", "", "Phòng Văn hóa - Xã hội"),
        ("CTH", "", "Hội Chữ thập đỏ"),  # a body the office does not have
        ("CTH", "", "Hội Nông dân, Hội Phụ nữ"),  # two
        ("Người đứng đầu", "Trung tâm Phục vụ hành chính công", ""),
        ("Người đứng đầu", "Phòng Tư pháp", ""),
        ("Trưởng phòng", "", "Trường Mầm non Hoa Sen"),
        ("TBTG", "", "Phòng Văn hóa - Xã hội"),
        ("TBTG", "", "Trường Mầm non Hoa Sen"),
        ("TBTG", "", "Công ty Cây Xanh"),
    ],
)
def test_where_another_body_stands_around_it_waits(
    told: Reader, text: str, unit: str, section: str
) -> None:
    assert told(text, unit, section) == ([], [text])


def test_a_neighbour_tells_the_body(told: Reader) -> None:
    assert told("Phó Chủ tịch Hội Phụ nữ, CTH") == ([HOI_LHPN, HOI_LHPN], [])
    assert told("ĐUV, CTH", "", "Hội Phụ nữ")[0][1] == HOI_LHPN
    assert told("ĐUV, CTH")[0][1] == HOI_ND


def test_marks_below_such_a_text_do_not_say_whose_title_it_is() -> None:
    reader = reader_of(TAUGHT)
    assert reader.mark("CTH") is None
    mark = reader.mark("CT hội phụ nữ P.Hòa")
    assert mark is not None and mark.body == HOI_LHPN
