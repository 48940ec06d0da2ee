"""Which commune or ward some words name: "DANH SÁCH CÁN BỘ XÃ BA LONG NĂM 2026" → xã Ba Long."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cadredesk.domain.names import fold, tidy

_LEVEL = re.compile(r"(?<!\w)(phường|xã|thị trấn|đặc khu)\s+", re.IGNORECASE)
_END = re.compile(r"[,;:.()/–—|]|\s-")
_MOST = 4
_STOP = frozenset(
    {
        "và", "có", "đến", "do", "của", "về", "tại", "theo", "từ", "trên", "thuộc", "tính",
        "tỉnh", "huyện", "quận", "ngày", "tháng", "nhiệm", "khóa", "khoá", "phường", "xã",
        "cấp", "trở", "được", "danh",
    }
)  # fmt: skip
"""Words after which a line in capitals goes on with something else."""
_STOP_PAIRS = frozenset({"thành phố", "thị xã", "thị trấn", "đặc khu"})
_BEFORE_NUMBER = frozenset({"năm", "quý"})
_SOCIETY = frozenset({"", "chủ", "đồng", "nghị", "và"})
"""What follows "xã hội" where it is no commune called Hội …"""


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune, ward … as named somewhere."""

    level: str
    name: str

    def __str__(self) -> str:
        return f"{self.level} {self.name}"

    def same(self, other: "Unit") -> bool:
        """Whether it is the same by name; a level changes, and capitals go on without an end."""
        one, two = fold(self.name), fold(other.name)
        return one == two or one.startswith(two + " ") or two.startswith(one + " ")


def units(lines: Iterable[str]) -> Iterator[Unit]:
    """The units the lines name, in order."""
    for line in lines:
        text = tidy(line)
        for found in _LEVEL.finditer(text):
            name = _name(_END.split(text[found.end() :], maxsplit=1)[0].split())
            if name:
                yield Unit(found.group(1).lower(), name)


def _name(words: list[str]) -> str:
    low = [*(w.lower() for w in words), "", ""]
    if low[0].isdigit() and len(low[0]) <= 2:
        return low[0]
    if low[0] == "hội" and low[1] in _SOCIETY:
        return ""
    taken: list[str] = []
    for at, word in enumerate(words[:_MOST]):
        number_next = low[at + 1][:1].isdigit()
        if (
            not word[0].isupper()
            or low[at] in _STOP
            or f"{low[at]} {low[at + 1]}" in _STOP_PAIRS
            or (low[at] in _BEFORE_NUMBER and number_next)
        ):
            break
        taken.append(word.capitalize() if word.isupper() else word)
    return " ".join(taken)


def other_unit(lines: Iterable[str], office: str) -> tuple[Unit, Unit] | None:
    """The unit the lines name and that of the office, where they name one but not the office's."""
    own, named = next(units([office]), None), list(units(lines))
    if own is None or not named or any(unit.same(own) for unit in named):
        return None
    return named[0], own
