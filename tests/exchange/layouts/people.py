"""Invented people and what a paper may say of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

_FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trương", "Tống", "Cao", "Ông", "Mai", "Tạ",
)  # fmt: skip
_MIDDLES = {
    "male": ("Văn", "Đình", "Quốc", "Minh", "Hữu", "Xuân", "Công", "Ngọc", "Duy", "Trọng", "Bá"),
    "female": ("Thị", "Thị Thu", "Thị Ngọc", "Thị Hồng", "Diệu", "Thị Mỹ", "Thị Bích", "Kim"),
}
_GIVENS = {
    "male": ("Hùng", "Dũng", "Khoa", "Trường", "Danh", "Phòng", "Hội", "An", "Đảng", "Tám",
             "Sáu", "Nam", "Quý", "Thuận", "Lực", "Nghị", "Sơn", "Tổng", "Ngữ", "Tường", "Ước"),
    "female": ("Hoa", "Hương", "Nữ", "Thủy", "Ánh", "Yến", "Mỹ", "Lan", "Huệ", "Nhàn", "Thảo",
               "Hòa", "Thúy", "Oanh", "Tuyết", "Ngân", "Ái", "Diễm", "Phượng"),
}  # fmt: skip
_HRE = {"male": ("Đinh Văn Rin", "Phạm Văn Ôn"), "female": ("Đinh Thị Bring", "Phạm Thị Ơn")}
_COMMUNES = (
    "Phổ Ninh, Đức Phổ, Quảng Ngãi", "Đức Phong, Mộ Đức, Quảng Ngãi", "Ba Vinh, Ba Tơ, Quảng Ngãi",
    "Hoài Châu, Hoài Nhơn, Bình Định", "Xã Tịnh Khê, tỉnh Quảng Ngãi", "Nga Yên, Thanh Hóa",
    "Phường Sa Huỳnh, tỉnh Quảng Ngãi", "Long Hòa, Cần Đước, Long An",
)  # fmt: skip
MAJORS = ("Luật", "Kinh tế", "Quản lý công", "Xây dựng Đảng", "Sư phạm", "Kế toán")
_LANGUAGES = ("Tiếng Anh B", "Tiếng Anh B1", "Tiếng Anh A2", None)

BCH, BTV = "Ban Chấp hành Đảng bộ phường", "Ban Thường vụ Đảng ủy phường"
HDND, UBND = "Hội đồng nhân dân phường", "Ủy ban nhân dân phường"
MTTQ = "Ủy ban Mặt trận Tổ quốc Việt Nam phường"
Held = tuple[str, str]
"""A title and its body."""
_DUV: Held = ("Ủy viên Ban Chấp hành", BCH)
_UVBTV: Held = ("Ủy viên Ban Thường vụ", BTV)

TITLES: tuple[tuple[str, frozenset[Held]], ...] = tuple(
    (text, frozenset(held))
    for text, held in (
        ("Bí thư Đảng ủy, Chủ tịch HĐND", (("Bí thư Đảng ủy", BCH), ("Chủ tịch HĐND", HDND))),
        ("Phó Bí thư Thường trực Đảng ủy", (("Phó Bí thư Thường trực Đảng ủy", BCH),)),
        ("Phó Bí thư, Chủ tịch UBND", (("Phó Bí thư Đảng ủy", BCH), ("Chủ tịch UBND", UBND))),
        ("UVBTV, Trưởng Ban Xây dựng Đảng",
         (_UVBTV, ("Trưởng Ban Xây dựng Đảng", "Ban Xây dựng Đảng"))),
        ("ĐUV, Chánh Văn phòng Đảng ủy", (_DUV, ("Chánh Văn phòng Đảng ủy", "Văn phòng Đảng ủy"))),
        ("Đảng ủy viên, Phó Chủ nhiệm UBKT",
         (_DUV, ("Phó Chủ nhiệm Ủy ban Kiểm tra", "Ủy ban Kiểm tra Đảng ủy"))),
        ("ĐUV, Phó Chủ tịch UBND", (_DUV, ("Phó Chủ tịch UBND", UBND))),
        ("ĐUV, Trưởng phòng Văn hóa – Xã hội",
         (_DUV, ("Trưởng phòng", "Phòng Văn hóa - Xã hội"))),
        ("Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
         (("Phó Trưởng phòng", "Phòng Kinh tế, Hạ tầng và Đô thị"),)),
        ("ĐUV, PCT UB MTTQ đồng thời Chủ tịch Hội LHPN",
         (_DUV, ("Phó Chủ tịch Ủy ban MTTQ", MTTQ),
          ("Chủ tịch Hội", "Hội Liên hiệp Phụ nữ phường"))),
        ("Bí thư chi bộ tổ dân phố 2", (("Bí thư chi bộ", "Chi bộ Tổ dân phố 2"),)),
        ("Bí thư chi bộ, Tổ trưởng tổ dân phố 5",
         (("Bí thư chi bộ", "Chi bộ Tổ dân phố 5"), ("Tổ trưởng tổ dân phố", "Tổ dân phố 5"))),
        ("UVBTV, Chỉ huy trưởng Ban CHQS phường",
         (_UVBTV, ("Chỉ huy trưởng", "Ban Chỉ huy Quân sự phường"))),
        ("ĐUV, Trưởng Công an phường", (_DUV, ("Trưởng Công an", "Công an phường"))),
        ("Chuyên viên Ban Xây dựng Đảng", (("Chuyên viên", "Ban Xây dựng Đảng"),)),
        ("Chuyên viên Văn phòng HĐND và UBND", (("Chuyên viên", "Văn phòng HĐND và UBND"),)),
        ("Phó Bí thư Đoàn TNCS HCM", (("Phó Bí thư Đoàn", "Đoàn TNCS Hồ Chí Minh phường"),)),
    )
)  # fmt: skip
PARTY_TITLES: tuple[tuple[str, frozenset[Held]], ...] = (
    ("ĐUV", frozenset({_DUV})),
    ("Ủy viên BTV", frozenset({_UVBTV})),
    ("Đảng ủy viên", frozenset({_DUV})),
)
UNITS: tuple[tuple[str, str], ...] = (
    ("Văn phòng Đảng ủy", "Văn phòng Đảng ủy"),
    ("Ban Xây dựng Đảng", "Ban Xây dựng Đảng"),
    ("Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Đảng ủy"),
    ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ("Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"),
    ("Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công"),
)
"""Units as written, and the body each is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Everything true of one invented person; dates are partial ISO dates."""

    family: str
    middle: str
    given: str
    gender: str
    birth: str
    ethnic_group: str
    religion: str
    hometown: str
    residence: str
    citizen_id: str
    party_card: str
    joined: str | None
    official: str | None
    degree: str
    major: str
    political_theory: str
    state_management: str | None
    general_education: str
    foreign_language: str | None
    informatics: str | None
    phone: str
    title: str
    holds: frozenset[Held]
    party_title: str
    party_holds: frozenset[Held]
    unit: str
    body: str
    note: str | None
    section: str | None = None

    @property
    def name(self) -> str:
        """The whole name."""
        return " ".join(p for p in (self.family, self.middle, self.given) if p)


def _cut(day: date, precision: int) -> str:
    return day.isoformat()[: (4, 7, 10)[precision]]


def one(rng: Random, number: int, precision: Sequence[int] = (2,)) -> Person:
    """An invented person; ``precision`` of dates: 0 year, 1 month, 2 day, drawn from these."""
    gender = rng.choice(("male", "female"))
    minority = rng.random() < 0.15
    family, middle, given = (
        rng.choice(_FAMILIES), rng.choice(_MIDDLES[gender]), rng.choice(_GIVENS[gender])
    )  # fmt: skip
    if minority:
        family, middle, given = rng.choice(_HRE[gender]).split()
    born = date(rng.randint(1964, 2001), 1, 1) + timedelta(days=rng.randrange(365))
    joined = date(
        min(born.year + rng.randint(19, 32), 2024), rng.randint(1, 12), rng.randint(1, 28)
    )
    official = joined.replace(year=joined.year + 1)
    member = rng.random() < 0.9
    digit = {"male": 0, "female": 1}[gender] + (2 if born.year >= 2000 else 0)
    title, holds = rng.choice(TITLES)
    party_title, party_holds = rng.choice(PARTY_TITLES)
    unit, body = rng.choice(UNITS)
    many = precision
    return Person(
        family=family,
        middle=middle,
        given=given,
        gender=gender,
        birth=_cut(born, rng.choice(many)),
        ethnic_group="Hrê" if minority else "Kinh",
        religion="Không" if rng.random() < 0.8 else "Phật giáo",
        hometown=rng.choice(_COMMUNES),
        residence=f"Tổ dân phố {rng.randint(1, 9)}",
        citizen_id=f"051{digit}{born.year % 100:02}{90000 + number:06}",
        party_card=f"0510{number:04}{rng.randrange(10_000):04}",
        joined=_cut(joined, rng.choice(many)) if member else None,
        official=_cut(official, rng.choice(many)) if member and rng.random() < 0.9 else None,
        degree=rng.choice(("Đại học", "Thạc sĩ", "Đại học", "Cao đẳng", "Trung cấp")),
        major=rng.choice(MAJORS),
        political_theory=rng.choice(("Trung cấp", "Cao cấp", "Sơ cấp", "Trung cấp")),
        state_management=rng.choice(("Chuyên viên", "Chuyên viên chính", None)),
        general_education="12/12",
        foreign_language=rng.choice(_LANGUAGES),
        informatics=None,
        phone=f"09{rng.randrange(10_000_000, 99_999_999)}",
        title=title,
        holds=holds,
        party_title=party_title,
        party_holds=party_holds,
        unit=unit,
        body=body,
        note=rng.choice((None, None, None, "Mới điều động", "Nghỉ thai sản")),
    )


def some(rng: Random, count: int, precision: Sequence[int] = (2,)) -> list[Person]:
    """Invented people, no two of one name."""
    found: dict[str, Person] = {}
    while len(found) < count:
        person = one(rng, len(found) + 1, precision)
        found.setdefault(person.name, person)
    return list(found.values())
