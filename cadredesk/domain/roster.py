"""The columns of the list of people: one description for the screen, the workbook and paper."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from cadredesk.domain.dates import show
from cadredesk.domain.lines import by_rank
from cadredesk.domain.names import collate
from cadredesk.domain.person import PersonLine

Align = Literal["left", "center", "right"]
Kind = Literal["text", "date", "number", "level"]

_LAST = (1,)
GENDERS = {"male": "Nam", "female": "Nữ"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    ``group_title`` is the heading it shares with its neighbours on paper, ``alone`` the title
    where no such heading stands above it. ``text`` is what a cell says, empty where nothing is
    known; ``is_unknown`` tells such a cell from one that stays empty on purpose. ``sort_key``
    puts the unknown last.
    """

    key: str
    title: str
    group_title: str | None = None
    width_chars: int
    align: Align = "left"
    kind: Kind = "text"
    text: Callable[[PersonLine], str]
    is_unknown: Callable[[PersonLine], bool]
    sort_key: Callable[[PersonLine], tuple[Any, ...]]
    in_default: bool = False
    alone_title: str | None = None

    @property
    def alone(self) -> str:
        """The title where the common heading is not shown."""
        return self.alone_title or self.title

    def sorted(self, lines: Iterable[PersonLine], descending: bool = False) -> list[PersonLine]:
        """The lines by this column, equal ones by name; the unknown last in both directions."""
        by_name = sorted(lines, key=lambda line: line.sort_key)
        known = [line for line in by_name if self.sort_key(line) != _LAST]
        unknown = [line for line in by_name if self.sort_key(line) == _LAST]
        return [*sorted(known, key=self.sort_key, reverse=descending), *unknown]


def _field(key: str) -> Callable[[PersonLine], str | None]:
    def get(line: PersonLine) -> str | None:
        value: str | None = getattr(line, key)
        return value

    return get


def _plain(
    key: str,
    title: str,
    width: int,
    *,
    group: str | None = None,
    align: Align = "left",
    default: bool = False,
) -> Column:
    """A column of words, sorted as a dictionary is."""
    get = _field(key)
    return Column(
        key=key,
        title=title,
        group_title=group,
        width_chars=width,
        align=align,
        text=lambda line: get(line) or "",
        is_unknown=lambda line: get(line) is None,
        sort_key=lambda line: _LAST if (value := get(line)) is None else (0, collate(value)),
        in_default=default,
    )


def _dated(
    key: str,
    title: str,
    *,
    group: str | None = None,
    alone: str | None = None,
    default: bool = False,
) -> Column:
    """A column of partial dates, shown as far as known."""
    get = _field(key)
    return Column(
        key=key,
        title=title,
        group_title=group,
        width_chars=11,
        align="center",
        kind="date",
        alone_title=alone,
        text=lambda line: show(get(line)),
        is_unknown=lambda line: get(line) is None,
        sort_key=lambda line: _LAST if (value := get(line)) is None else (0, value),
        in_default=default,
    )


def _level(key: str, title: str, width: int, *, default: bool = False) -> Column:
    """A column of levels, sorted by rank; words without a rank stand before the lowest."""
    get = _field(key)

    def order(line: PersonLine) -> tuple[Any, ...]:
        value = get(line)
        return _LAST if value is None else (0, line.level_ranks.get(key, -1), collate(value))

    return Column(
        key=key,
        title=title,
        group_title="Trình độ",
        width_chars=width,
        kind="level",
        text=lambda line: get(line) or "",
        is_unknown=lambda line: get(line) is None,
        sort_key=order,
        in_default=default,
    )


def _birth_of(gender: str, key: str, title: str) -> Column:
    """The birth date in the column of its gender, the way printed lists show gender."""

    def value(line: PersonLine) -> str | None:
        return line.birth if line.gender == gender else None

    return Column(
        key=key,
        title=title,
        group_title="Ngày, tháng, năm sinh",
        width_chars=11,
        align="center",
        kind="date",
        alone_title=f"Ngày sinh ({title.lower()})",
        text=lambda line: show(value(line)),
        is_unknown=lambda line: line.gender is None or (line.gender == gender and not line.birth),
        sort_key=lambda line: _LAST if (found := value(line)) is None else (0, found),
    )


def gender_text(line: PersonLine) -> str:
    """Nam, Nữ, or nothing where not known."""
    return GENDERS.get(line.gender or "", "")


def age_text(line: PersonLine) -> str:
    """Completed years, "39–40" where a partial birth date leaves it open."""
    if line.age_low is None or line.age_high is None:
        return ""
    if line.age_low == line.age_high:
        return str(line.age_high)
    return f"{line.age_low}–{line.age_high}"


def _by_age(line: PersonLine) -> tuple[Any, ...]:
    return _LAST if line.age_low is None else (0, line.age_low, line.age_high)


def _by_position(line: PersonLine) -> tuple[Any, ...]:
    return _LAST if line.position is None else (0, *by_rank(line))


COLUMNS: tuple[Column, ...] = (
    Column(
        key="full_name",
        title="Họ và tên",
        width_chars=24,
        text=lambda line: line.full_name,
        is_unknown=lambda line: not line.full_name,
        sort_key=lambda line: (0, line.sort_key),
        in_default=True,
    ),
    _dated("birth", "Ngày sinh", default=True),
    _birth_of("male", "birth_male", "Nam"),
    _birth_of("female", "birth_female", "Nữ"),
    Column(
        key="age",
        title="Tuổi",
        width_chars=6,
        align="center",
        kind="number",
        text=age_text,
        is_unknown=lambda line: line.age_low is None,
        sort_key=_by_age,
        in_default=True,
    ),
    Column(
        key="gender",
        title="Giới tính",
        width_chars=8,
        align="center",
        text=gender_text,
        is_unknown=lambda line: line.gender is None,
        sort_key=lambda line: _LAST if line.gender is None else (0, gender_text(line)),
        in_default=True,
    ),
    _plain("ethnic_group", "Dân tộc", 10, align="center", default=True),
    _plain("religion", "Tôn giáo", 10, align="center"),
    _plain("hometown", "Quê quán", 28),
    _plain("residence", "Nơi ở hiện nay", 28),
    Column(
        key="position",
        title="Chức vụ",
        width_chars=36,
        text=lambda line: line.position or "",
        is_unknown=lambda line: line.position is None,
        sort_key=_by_position,
        in_default=True,
    ),
    _plain("unit", "Đơn vị công tác", 24),
    _dated("joined_party", "Dự bị", group="Ngày vào Đảng", alone="Ngày vào Đảng", default=True),
    _dated("official_member", "Chính thức", group="Ngày vào Đảng", alone="Ngày chính thức"),
    _level("degree", "Chuyên môn", 13, default=True),
    _plain("major", "Chuyên ngành", 20, group="Trình độ"),
    _level("political_theory", "LLCT", 12, default=True),
    _level("state_management", "QLNN", 16, default=True),
    _level("foreign_language", "Ngoại ngữ", 14),
    _level("informatics", "Tin học", 14),
    _plain("citizen_id", "Số CCCD", 14, align="center"),
    _plain("party_card", "Số thẻ Đảng", 13, align="center"),
    _plain("phone", "Điện thoại", 13, align="center"),
    _plain("employment", "Diện", 14),
    _plain("status", "Trạng thái", 14),
    _plain("note", "Ghi chú", 24),
)
"""All columns in the order they are offered in."""

BY_KEY: dict[str, Column] = {column.key: column for column in COLUMNS}

PRINTED: tuple[str, ...] = (
    "full_name",
    "birth_male",
    "birth_female",
    "hometown",
    "ethnic_group",
    "joined_party",
    "official_member",
    "position",
    "degree",
    "political_theory",
    "state_management",
    "foreign_language",
    "citizen_id",
    "note",
)
"""What a printed list of people (danh sách trích ngang) shows unless told otherwise."""


def default_keys() -> tuple[str, ...]:
    """The columns a new list on the screen shows."""
    return tuple(column.key for column in COLUMNS if column.in_default)
