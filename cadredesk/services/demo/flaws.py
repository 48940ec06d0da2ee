"""What is wrong or unknown in the invented records, so that a clerk can learn to find it."""

from dataclasses import replace

from cadredesk.services.demo.folk import Wish
from cadredesk.services.demo.story import Row

STATE_KEYS = ("status", "start", "end", "reason")
TWIN = 6
"""Who of the staff has the same name as a deputy."""

UNSURE = frozenset({3, 12, 27})
"""Of whom it is not known since when they hold their title."""

UNASSIGNED = {8: 0, 15: 1, 22: 2, 30: 3}
"""Who carries which of the texts nobody has matched to a title."""

_AWAY = {
    10: ("maternity", "2026-06-01", "2026-12-01", None),
    17: ("seconded", "2026-02-01", "2027-02-01", "Biệt phái đến Ban Xây dựng Đảng Tỉnh ủy"),
    24: ("studying", "2025-09-08", "2026-07-01", "Học trung cấp lý luận chính trị"),
    33: ("suspended", "2026-09-20", None, None),
    36: ("unpaid_leave", "2025-11-01", "2026-02-01", "Việc gia đình"),
}


def away(number: int) -> list[Row]:
    """When somebody of the staff was not at work."""
    found = _AWAY.get(number)
    return [dict(zip(STATE_KEYS, found, strict=True))] if found else []


def flawed(wish: Wish, number: int) -> Wish:
    """What a clerk has to put right: each flaw once."""
    flaws: dict[int, Row] = {
        2: {"citizen_id": "05008200123"},
        9: {"birth_party": "1986-02-10", "birth_civil": "1987-02-10"},
        13: {"joined_party": "2019-05-19", "official_member": "2019-11-19"},
        18: {"ethnic_group": None, "religion": None},
        21: {"birth_party": None, "birth_civil": None},
        26: {"birth_party": "1988", "birth_civil": None},
        31: {"birth_party": "1991-07", "birth_civil": None},
    }
    if number == TWIN:
        return replace(wish, gender="female", ethnic_group="01")
    return replace(wish, more=flaws.get(number, {}))


def flawed_deputy(wish: Wish, number: int, twin: str) -> Wish:
    """The same among deputies; one has the name of somebody else."""
    if number == 1 and twin:
        return replace(wish, name=twin)
    flaws: dict[int, Row] = {
        4: {"birth_party": "1986", "birth_civil": None},
        12: {"gender": None},
        14: {"birth_party": None, "birth_civil": None, "citizen_id": None},
        16: {"birth_party": "1979", "birth_civil": None},
    }
    return replace(wish, more=flaws.get(number, {}))
