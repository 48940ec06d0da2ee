"""Columns of papers: what they are called, what stands in them, what must be read from them."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.exchange.layouts.dates import Cell, write
from tests.exchange.layouts.people import UNITS, Held, Person

Expected = dict[str, object]
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How a paper writes: dates, the epoch of its serial days, chance."""

    dates: str
    rng: Random
    mac: bool = False

    def day(self, iso: str | None) -> Cell:
        """A date as this paper writes it."""
        return write(iso, self.dates, self.rng, mac=self.mac)


@dataclass(frozen=True, slots=True)
class Column:
    """One or more physical columns. ``wordings``: each gives the heading of every column."""

    wordings: tuple[tuple[Path, ...], ...]
    cells: Callable[[Person, Ways], tuple[Cell, ...]]
    expect: Callable[[Person], Expected]

    @property
    def width(self) -> int:
        """How many physical columns."""
        return len(self.wordings[0])


def _plain(
    names: str, field: str, cell: Callable[[Person, Ways], Cell], value: Callable[[Person], object]
) -> Column:
    """One column; ``names`` are its wordings, split at |, their levels at >."""
    wordings = tuple((tuple(p.split(">")),) for p in names.split("|"))
    return Column(wordings, lambda p, w: (cell(p, w),), lambda p: {field: value(p)})


def _several(
    names: str,
    cells: Callable[[Person, Ways], tuple[Cell, ...]],
    expect: Callable[[Person], Expected],
) -> Column:
    """Several columns side by side; wordings split at |, columns at ;, levels at >."""
    wordings = tuple(
        tuple(tuple(c.strip().split(">")) for c in wording.split(";"))
        for wording in names.split("|")
    )
    return Column(wordings, cells, expect)


def _silent(names: str, cell: Callable[[Person, Ways], Cell]) -> Column:
    """A column that is nobody's field."""
    wordings = tuple((tuple(p.split(">")),) for p in names.split("|"))
    return Column(wordings, lambda p, w: (cell(p, w),), lambda p: {})


_SHORT_DEGREE = {"Đại học": "ĐH", "Thạc sĩ": "ThS", "Cao đẳng": "CĐ", "Trung cấp": "TC"}
_SHORT_THEORY = {"Trung cấp": "TC", "Cao cấp": "CC", "Sơ cấp": "SC"}
_SHORT_STATE = {"Chuyên viên": "CV", "Chuyên viên chính": "CVC", None: None}
_UNIT_TITLES: dict[str, tuple[str, str]] = {
    "Văn phòng Đảng ủy": ("Phó Chánh Văn phòng", "Phó Chánh Văn phòng Đảng ủy"),
    "Ban Xây dựng Đảng": ("Phó Trưởng Ban", "Phó Trưởng Ban Xây dựng Đảng"),
    "Ủy ban Kiểm tra Đảng ủy": ("Phó Chủ nhiệm", "Phó Chủ nhiệm Ủy ban Kiểm tra"),
    "Phòng Văn hóa - Xã hội": ("Phó Trưởng phòng", "Phó Trưởng phòng"),
    "Phòng Kinh tế, Hạ tầng và Đô thị": ("Trưởng phòng", "Trưởng phòng"),
    "Văn phòng HĐND và UBND": ("Phó Chánh Văn phòng", "Phó Chánh Văn phòng HĐND và UBND"),
    "Trung tâm Phục vụ hành chính công": ("Phó Giám đốc", "Phó Giám đốc"),
}


def _beside_unit(person: Person) -> tuple[str, frozenset[Held]]:
    """The title a person has beside a column that names the unit."""
    if len(person.name) % 2:
        return "Chuyên viên", frozenset({("Chuyên viên", person.body)})
    short, title = _UNIT_TITLES[person.unit]
    return short, frozenset({(title, person.body)})


def _marks(person: Person, levels: tuple[str, ...], level: str | None) -> tuple[Cell, ...]:
    return tuple("x" if name == level else None for name in levels)


_DEGREES = ("Thạc sĩ", "Đại học", "Cao đẳng", "Trung cấp")
_THEORIES = ("Cao cấp", "Trung cấp", "Sơ cấp")

COLUMNS: dict[str, Column] = {
    "name": _plain(
        "Họ và tên|Họ tên|Họ, tên|Họ và Tên|Họ và tên cán bộ|Họ và tên khai sinh|Họ tên đảng viên",
        "full_name", lambda p, w: p.name, lambda p: p.name),
    "name_2": _several(
        "Họ và chữ đệm;Tên|Họ đệm;Tên|Họ và tên>Họ, đệm;Họ và tên>Tên|Họ lót;Tên",
        lambda p, w: (f"{p.family} {p.middle}", p.given), lambda p: {"full_name": p.name}),
    "name_3": _several(
        "Họ;Tên đệm;Tên|Họ;Chữ đệm;Tên|Họ;Đệm;Tên",
        lambda p, w: (p.family, p.middle, p.given), lambda p: {"full_name": p.name}),
    "birth": _plain(
        "Ngày, tháng, năm sinh|Ngày sinh|Ngày tháng năm sinh|Sinh ngày|NTNS|Ngày/tháng/năm sinh",
        "birth", lambda p, w: w.day(p.birth), lambda p: p.birth),
    "birth_year": _plain(
        "Năm sinh|Sinh năm", "birth", lambda p, w: int(p.birth[:4]), lambda p: p.birth[:4]),
    "birth_nam_nu": _several(
        "Ngày, tháng, năm sinh>Nam;Ngày, tháng, năm sinh>Nữ|Năm sinh>Nam;Năm sinh>Nữ"
        "|Ngày sinh>Nam;Ngày sinh>Nữ|Ngày sinh (nam);Ngày sinh (nữ)",
        lambda p, w: (w.day(p.birth), None) if p.gender == "male" else (None, w.day(p.birth)),
        lambda p: {"birth": p.birth, "gender": p.gender}),
    "birth_parts": _several(
        "Ngày, tháng, năm sinh>Ngày;Ngày, tháng, năm sinh>Tháng;Ngày, tháng, năm sinh>Năm"
        "|Sinh>Ngày;Sinh>Tháng;Sinh>Năm|Ngày sinh>Ngày;Ngày sinh>Tháng;Ngày sinh>Năm",
        lambda p, w: _parts(p.birth), lambda p: {"birth": p.birth}),
    "gender": _plain(
        "Giới tính|Nam/Nữ|Phái|Giới|Nam, nữ", "gender",
        lambda p, w: {"male": "Nam", "female": "Nữ"}[p.gender], lambda p: p.gender),
    "gender_women": _plain(
        "Nữ|Giới tính nữ|Là nữ", "gender",
        lambda p, w: "x" if p.gender == "female" else None, lambda p: p.gender),
    "gender_marks": _several(
        "Giới tính>Nam;Giới tính>Nữ|Nam;Nữ",
        lambda p, w: ("x", None) if p.gender == "male" else (None, "x"),
        lambda p: {"gender": p.gender}),
    "ethnic": _plain("Dân tộc|DT|Thành phần dân tộc", "ethnic_group",
        lambda p, w: p.ethnic_group, lambda p: p.ethnic_group),
    "religion": _plain("Tôn giáo", "religion", lambda p, w: p.religion, lambda p: p.religion),
    "hometown": _plain("Quê quán|Nguyên quán|Quê quán (xã, huyện, tỉnh)", "hometown",
        lambda p, w: p.hometown, lambda p: p.hometown),
    "residence": _plain("Nơi ở hiện nay|Chỗ ở hiện nay|Nơi thường trú|Trú quán|Nơi cư trú",
        "residence", lambda p, w: p.residence, lambda p: p.residence),
    "citizen_id": _plain("Số CCCD|CCCD|Số căn cước|Số định danh cá nhân|Căn cước công dân",
        "citizen_id", lambda p, w: p.citizen_id, lambda p: p.citizen_id),
    "citizen_id_number": _plain("Số CCCD|Số căn cước công dân|CCCD/CMND", "citizen_id",
        lambda p, w: int(p.citizen_id), lambda p: p.citizen_id),
    "citizen_id_spaced": _plain("Số CCCD|Số căn cước", "citizen_id",
        lambda p, w: f"{p.citizen_id[:3]} {p.citizen_id[3:6]} {p.citizen_id[6:]}",
        lambda p: p.citizen_id),
    "card": _plain("Số thẻ đảng viên|Số thẻ Đảng|Thẻ đảng viên", "party_card",
        lambda p, w: p.party_card, lambda p: p.party_card),
    "card_number": _plain("Số thẻ đảng viên|Số thẻ Đảng", "party_card",
        lambda p, w: int(p.party_card), lambda p: p.party_card),
    "card_old": _plain("Số thẻ Đảng", "party_card",
        lambda p, w: f"{p.party_card[1:3]}.{p.party_card[-6:]}",
        lambda p: p.party_card[1:3] + p.party_card[-6:]),
    "phone": _plain("Số điện thoại|Điện thoại|SĐT|Số ĐT", "phone",
        lambda p, w: p.phone, lambda p: p.phone),
    "phone_number": _plain("Điện thoại|Số điện thoại di động", "phone",
        lambda p, w: int(p.phone), lambda p: p.phone),
    "joined": _plain("Ngày vào Đảng|Vào Đảng|Ngày vào ĐCSVN|Ngày kết nạp Đảng|Ngày kết nạp",
        "joined_party", lambda p, w: w.day(p.joined), lambda p: p.joined),
    "official": _plain("Ngày chính thức|Ngày vào Đảng chính thức|Chính thức", "official_member",
        lambda p, w: w.day(p.official), lambda p: p.official),
    "joined_2": _several(
        "Ngày vào Đảng>Dự bị;Ngày vào Đảng>Chính thức|Vào Đảng>Dự bị;Vào Đảng>Chính thức"
        "|Ngày, tháng, năm vào Đảng>Dự bị;Ngày, tháng, năm vào Đảng>Chính thức"
        "|Ngày vào Đảng>Kết nạp;Ngày vào Đảng>Chính thức|Đảng viên>Ngày vào;Đảng viên>Chính thức",
        lambda p, w: (w.day(p.joined), w.day(p.official)),
        lambda p: {"joined_party": p.joined, "official_member": p.official}),
    "degree": _plain("Trình độ chuyên môn|Chuyên môn|Trình độ>Chuyên môn|Trình độ>CM", "degree",
        lambda p, w: f"{p.degree} {p.major}", lambda p: p.degree),
    "degree_short": _plain("Trình độ>Chuyên môn|Trình độ CM|TĐCM", "degree",
        lambda p, w: _SHORT_DEGREE[p.degree], lambda p: p.degree),
    "degree_major": _several(
        "Trình độ chuyên môn>Trình độ;Trình độ chuyên môn>Chuyên ngành"
        "|Chuyên môn>Trình độ;Chuyên môn>Ngành đào tạo|Trình độ chuyên môn;Chuyên ngành đào tạo",
        lambda p, w: (p.degree, p.major), lambda p: {"degree": p.degree, "major": p.major}),
    "degree_marks": _several(
        "Trình độ chuyên môn>Thạc sĩ;Trình độ chuyên môn>Đại học;Trình độ chuyên môn>Cao đẳng;"
        "Trình độ chuyên môn>Trung cấp|Trình độ chuyên môn>ThS;Trình độ chuyên môn>ĐH;"
        "Trình độ chuyên môn>CĐ;Trình độ chuyên môn>TC|Chuyên môn>ThS;Chuyên môn>ĐH;"
        "Chuyên môn>CĐ;Chuyên môn>TC",
        lambda p, w: _marks(p, _DEGREES, p.degree), lambda p: {"degree": p.degree}),
    "theory": _plain("Lý luận chính trị|LLCT|Trình độ LLCT|Trình độ>LLCT|Trình độ>Lý luận CT",
        "political_theory", lambda p, w: p.political_theory, lambda p: p.political_theory),
    "theory_short": _plain("LLCT|Trình độ>LLCT|Trình độ>Chính trị", "political_theory",
        lambda p, w: _SHORT_THEORY[p.political_theory], lambda p: p.political_theory),
    "theory_marks": _several(
        "Lý luận chính trị>Cao cấp;Lý luận chính trị>Trung cấp;Lý luận chính trị>Sơ cấp"
        "|LLCT>CC;LLCT>TC;LLCT>SC|Trình độ lý luận chính trị>CC;"
        "Trình độ lý luận chính trị>TC;Trình độ lý luận chính trị>SC",
        lambda p, w: _marks(p, _THEORIES, p.political_theory),
        lambda p: {"political_theory": p.political_theory}),
    "state": _plain("Quản lý nhà nước|QLNN|Trình độ>QLNN|Trình độ>Quản lý NN", "state_management",
        lambda p, w: p.state_management, lambda p: p.state_management),
    "state_short": _plain("QLNN|Trình độ>QLNN", "state_management",
        lambda p, w: _SHORT_STATE[p.state_management], lambda p: p.state_management),
    "school": _plain("Văn hóa|Trình độ>Văn hóa|Trình độ văn hóa|Giáo dục phổ thông|TĐVH",
        "general_education", lambda p, w: p.general_education, lambda p: "Trung học phổ thông"),
    "language": _plain("Ngoại ngữ|Trình độ>Ngoại ngữ|Trình độ ngoại ngữ", "foreign_language",
        lambda p, w: p.foreign_language, lambda p: p.foreign_language),
    "title": _plain(
        "Chức vụ|Chức vụ, đơn vị công tác hiện nay|Chức vụ hiện nay|Chức danh|Chức vụ, chức danh",
        "positions", lambda p, w: p.title, lambda p: p.holds),
    "title_2": _several(
        "Chức vụ Đảng;Chức vụ chính quyền|Chức vụ>Đảng;Chức vụ>Chính quyền"
        "|Chức vụ>Chức vụ Đảng;Chức vụ>Chức vụ chính quyền, đoàn thể",
        lambda p, w: (p.party_title, _beside_body(p)[0]),
        lambda p: {"positions": p.party_holds | _beside_body(p)[1]}),
    "title_unit": _several(
        "Chức vụ;Đơn vị công tác|Chức vụ;Cơ quan, đơn vị|Chức danh;Phòng, ban|Chức vụ;Đơn vị",
        lambda p, w: (_beside_unit(p)[0], p.unit),
        lambda p: {"positions": _beside_unit(p)[1], "unit": p.unit}),
    "unit": _plain("Đơn vị công tác|Nơi công tác|Cơ quan, đơn vị công tác", "unit",
        lambda p, w: p.unit, lambda p: p.unit),
    "note": _plain("Ghi chú", "note", lambda p, w: p.note, lambda p: p.note),
    "salary": _silent("Hệ số lương|Hệ số|Lương>Hệ số",
        lambda p, w: w.rng.choice((2.34, 3.33, 4.4))),
    "step": _silent("Bậc lương|Lương>Bậc", lambda p, w: w.rng.choice(("3/9", "4/9", "2/8"))),
    "age": _silent("Tuổi", lambda p, w: 2026 - int(p.birth[:4])),
    "graduated": _silent("Năm tốt nghiệp", lambda p, w: int(p.birth[:4]) + 23),
    "insured": _silent(
        "Tháng, năm bắt đầu tham gia BHXH|Thời gian tham gia BHXH", lambda p, w: "9/2005"),
    "praise": _silent("Khen thưởng|Kết quả xếp loại năm 2025", lambda p, w: "HTTNV"),
    "signed": _silent("Ký nhận|Ký tên", lambda p, w: None),
}  # fmt: skip
"""All columns a paper may have, by a name of this test; the STT column is apart."""


def _parts(iso: str) -> tuple[Cell, ...]:
    numbers: list[Cell] = [int(part) for part in iso.split("-")]
    padded = [*numbers, None, None][:3]
    return (padded[2], padded[1], padded[0])


_BODY_TITLES: tuple[tuple[str, Held], ...] = tuple(
    (f"Chuyên viên {written}", ("Chuyên viên", body)) for written, body in UNITS
)


def _beside_body(person: Person) -> tuple[str, frozenset[Held]]:
    """A title of the state side that names its body."""
    text, held = _BODY_TITLES[len(person.name) % len(_BODY_TITLES)]
    return text, frozenset({held})
