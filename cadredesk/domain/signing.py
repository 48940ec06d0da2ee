"""How papers of the office are signed: on whose behalf (T/M, T/L, K/T), and by which office-holder.

The committee signs as one: nobody signs K/T for its secretary.
"""

import re
from collections.abc import Sequence

from cadredesk.domain.names import tidy

_COMMITTEE = ("BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "PHÓ BÍ THƯ")
_DEPUTY = ("PHÓ CHÁNH VĂN PHÒNG",)
FORMS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("T/M BAN THƯỜNG VỤ",), _COMMITTEE),
    (("T/M BAN CHẤP HÀNH",), _COMMITTEE),
    (("T/L BAN THƯỜNG VỤ",), ("CHÁNH VĂN PHÒNG", "TRƯỞNG BAN XÂY DỰNG ĐẢNG")),
    (("T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG"), _DEPUTY),
    (("K/T CHÁNH VĂN PHÒNG",), _DEPUTY),
    (("K/T TRƯỞNG BAN",), ("PHÓ TRƯỞNG BAN",)),
    ((), ("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
)
"""On whose behalf, line by line, and who signs so; most usual first."""

USUAL = ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")


def words_of(lines: Sequence[str]) -> str:
    """The lines before the office-holder as one text."""
    return ", ".join(lines)


def lines_of(text: str | None) -> tuple[str, ...]:
    """The lines of such a text, in capitals as they are printed."""
    pieces = (tidy(piece).upper() for piece in re.split(r"[,;]", text or ""))
    return tuple(piece for piece in pieces if piece)


def posts_of(behalf: Sequence[str]) -> tuple[str, ...]:
    """Who signs in a form; everybody for words of the office's own."""
    known = next((posts for lines, posts in FORMS if lines == tuple(behalf)), None)
    if known is not None:
        return known
    return tuple(dict.fromkeys(post for _lines, posts in FORMS for post in posts))
