"""Title texts become positions by the office's own lists; the rest stays a text."""

from collections.abc import Callable

import pytest

from cadredesk.domain.body import Organisation
from cadredesk.exchange.titles import TitleReader
from cadredesk.services.importing_knowledge import knowledge

Reader = Callable[..., tuple[set[tuple[str, str]], list[str]]]
BCH = "Ban Chấp hành Đảng bộ phường"
UBND = "Ủy ban nhân dân phường"
VHXH = "Phòng Văn hóa - Xã hội"
KTHT = "Phòng Kinh tế, Hạ tầng và Đô thị"


@pytest.fixture(scope="module")
def told() -> Reader:
    known = knowledge(None)
    reader = TitleReader(known.organisation, known.abbreviations, ["Phổ Hòa"])

    def read(
        text: str, unit: str = "", section: str = ""
    ) -> tuple[set[tuple[str, str]], list[str]]:
        pieces, left = reader.read(text, unit, section)
        return {(p.title, p.body) for p in pieces}, list(left)

    return read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư", {("Bí thư Đảng ủy", BCH)}),
        ("PBT TT Đảng ủy phường Phổ Hòa", {("Phó Bí thư Thường trực Đảng ủy", BCH)}),
        ("TP KTHT&ĐT", {("Trưởng phòng", KTHT)}),
        ("PTP VHXH", {("Phó Trưởng phòng", VHXH)}),
        ("Phó Trưởng phòng Văn hóa – Xã hội", {("Phó Trưởng phòng", VHXH)}),
        ("ĐUV – Trưởng phòng VH–XH", {("Ủy viên Ban Chấp hành", BCH), ("Trưởng phòng", VHXH)}),
        ("PCVP HĐND-UBND",
         {("Phó Chánh Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND")}),
        ("Trưởng ban KT-NS", {("Trưởng ban HĐND", "Ban Kinh tế - Ngân sách HĐND")}),
        ("CT HỘI PN", {("Chủ tịch Hội", "Hội Liên hiệp Phụ nữ phường")}),
        ("Chủ tịch UBMTTQVN phường",
         {("Chủ tịch Ủy ban MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam phường")}),
        ("Bí thư Đảng uỷ, Chủ tịch Uỷ ban nhân dân phường Phổ Hoà",
         {("Bí thư Đảng ủy", BCH), ("Chủ tịch UBND", UBND)}),
        ("Trưởng phòng Kinh tế, Hạ tầng và Đô thị; ĐUV",
         {("Trưởng phòng", KTHT), ("Ủy viên Ban Chấp hành", BCH)}),
        ("Chuyên viên, Ủy ban MTTQ",
         {("Chuyên viên", "Ủy ban Mặt trận Tổ quốc Việt Nam phường")}),
        ("Bí thư chi bộ TDP số 05, Tổ trưởng",
         {("Bí thư chi bộ", "Chi bộ Tổ dân phố 5"), ("Tổ trưởng tổ dân phố", "Tổ dân phố 5")}),
        ("Tổ trưởng TDP 5 kiêm BT chi bộ",
         {("Bí thư chi bộ", "Chi bộ Tổ dân phố 5"), ("Tổ trưởng tổ dân phố", "Tổ dân phố 5")}),
        ("BTCB thôn An Thường", {("Bí thư chi bộ", "Chi bộ Thôn An Thường")}),
        ("Bí thư Chi bộ (TDP 3)", {("Bí thư chi bộ", "Chi bộ Tổ dân phố 3")}),
        ("Trưởng TYT, Bí thư chi bộ",
         {("Trưởng Trạm Y tế", "Trạm Y tế phường"), ("Bí thư chi bộ", "Chi bộ Trạm Y tế")}),
        ("Hiệu trưởng THCS Phổ Hòa, bí thư chi bộ",
         {("Hiệu trưởng", "Trường THCS Phổ Hòa"),
          ("Bí thư chi bộ", "Chi bộ Trường THCS Phổ Hòa")}),
        ("P. Chủ tịch UBND", {("Phó Chủ tịch UBND", UBND)}),
        ("P.Trưởng phòng VHXH", {("Phó Trưởng phòng", VHXH)}),
        ("Chủ tịch Hội Cựu chiến binh Việt Nam phường",
         {("Chủ tịch Hội", "Hội Cựu chiến binh phường")}),
        ("BT Đoàn TN", {("Bí thư Đoàn", "Đoàn TNCS Hồ Chí Minh phường")}),
    ],
)  # fmt: skip
def test_a_text_is_matched(told: Reader, text: str, found: set[tuple[str, str]]) -> None:
    assert told(text) == (found, [])


VT = "Thôn Vĩnh Thọ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trưởng thôn Vĩnh Thọ", {("Trưởng thôn", VT)}),
        ("TRƯỞNG THÔN VĨNH THỌ", {("Trưởng thôn", VT)}),
        ("Trưởng thôn Vĩnh Thọ, phường Phổ Hòa", {("Trưởng thôn", VT)}),
        ("P. Trưởng thôn Vĩnh Thọ", {("Phó Trưởng thôn", VT)}),
        ("Phó thôn Vĩnh Thọ", {("Phó Trưởng thôn", VT)}),
        ("BTCB, Trưởng thôn Vĩnh Thọ",
         {("Bí thư chi bộ", f"Chi bộ {VT}"), ("Trưởng thôn", VT)}),
        ("Trưởng thôn kiêm BT chi bộ thôn Vĩnh Thọ",
         {("Bí thư chi bộ", f"Chi bộ {VT}"), ("Trưởng thôn", VT)}),
        ("Trưởng ban CTMT thôn Vĩnh Thọ",
         {("Trưởng ban Công tác Mặt trận", f"Ban Công tác Mặt trận {VT}")}),
        ("Phó Trưởng ban Công tác Mặt trận Ấp 3",
         {("Phó Trưởng ban Công tác Mặt trận", "Ban Công tác Mặt trận Ấp 3")}),
        ("Trưởng ban công tác Mặt trận khu dân cư thôn Vĩnh Thọ",
         {("Trưởng ban Công tác Mặt trận", f"Ban Công tác Mặt trận {VT}")}),
        ("Chi uỷ viên, Phó Trưởng thôn Vĩnh Thọ",
         {("Chi ủy viên", f"Chi bộ {VT}"), ("Phó Trưởng thôn", VT)}),
        ("Trưởng KP 5, Bí thư Chi bộ KP5",
         {("Trưởng khu phố", "Khu phố 5"), ("Bí thư chi bộ", "Chi bộ Khu phố 5")}),
        ("Trưởng ấp Bình Hòa", {("Trưởng ấp", "Ấp Bình Hòa")}),
        ("Trưởng bản Nà Sài", {("Trưởng bản", "Bản Nà Sài")}),
        ("Trưởng buôn Ea Tiêu", {("Trưởng buôn", "Buôn Ea Tiêu")}),
        ("Trưởng khu dân cư số 2", {("Trưởng khu dân cư", "Khu dân cư 2")}),
        ("Tổ phó TDP 3", {("Tổ phó tổ dân phố", "Tổ dân phố 3")}),
    ],
)  # fmt: skip
def test_heads_of_thon_ap_ban_and_khu_pho_are_matched(
    told: Reader, text: str, found: set[tuple[str, str]]
) -> None:
    assert told(text) == (found, [])


def test_a_unit_or_section_lends_its_thon(told: Reader) -> None:
    assert told("Trưởng thôn", unit=VT) == ({("Trưởng thôn", VT)}, [])
    assert told("Phó Trưởng thôn", section="THÔN VĨNH THỌ") == ({("Phó Trưởng thôn", VT)}, [])
    assert told("Trưởng thôn", unit="Tổ dân phố 5") == (set(), ["Trưởng thôn"])


@pytest.mark.parametrize(
    "text",
    [
        "nguyên Bí thư Đảng ủy",
        "Phó Chủ tịch UBND phường Khác",
        "Công chức Văn phòng - Thống kê",
        "Trưởng phòng Nội vụ",
        "Chủ tịch Hội Chữ thập đỏ",
        "Chủ tịch",
        "Chánh Văn phòng",
        "Bí thư chi bộ",
        "Trưởng thôn",
        "Trưởng ban Nà Sài",
        "Công an viên thôn Vĩnh Thọ",
    ],
)
def test_what_matches_nothing_stays_a_text(told: Reader, text: str) -> None:
    assert told(text) == (set(), [text])


def test_a_party_member_is_no_title(told: Reader) -> None:
    assert told("Đảng viên") == (set(), [])


def test_section_and_unit_lend_their_body(told: Reader) -> None:
    head = {("Chánh Văn phòng Đảng ủy", "Văn phòng Đảng ủy")}
    assert told("Chánh Văn phòng", section="Văn phòng Đảng ủy") == (head, [])
    assert told("Trưởng phòng", unit="Phòng VHXH") == ({("Trưởng phòng", VHXH)}, [])
    assert told("Chuyên viên", section="HĐND, UBND") == (set(), ["Chuyên viên"])
    assert told("ĐUV, Chuyên viên", section="Ban Xây dựng Đảng") == (
        {("Ủy viên Ban Chấp hành", BCH), ("Chuyên viên", "Ban Xây dựng Đảng")},
        [],
    )


def test_pieces_are_told_apart(told: Reader) -> None:
    found, left = told("UVBTV, phụ trách kế toán\nTrưởng Ban XDĐ đồng thời Trưởng ban VH-XH HĐND")
    assert {title for title, _ in found} == {
        "Ủy viên Ban Thường vụ",
        "Trưởng Ban Xây dựng Đảng",
        "Trưởng ban HĐND",
    }
    assert left == ["phụ trách kế toán"]


def test_a_title_the_office_does_not_have_is_none() -> None:
    known = knowledge(None)
    empty = TitleReader(Organisation((), ()), known.abbreviations)
    assert empty.read("Bí thư Đảng ủy") == ((), ("Bí thư Đảng ủy",))
