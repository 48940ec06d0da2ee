"""Whether two places are the same, as people write them: with and without xã, huyện, tỉnh."""

import re
from collections.abc import Iterable
from itertools import pairwise

from cadredesk.domain.names import fold, tidy

_BREAK = r"[^\w\s]+"


class Places:
    """Compares places by their names; ``common`` words (xã, tỉnh …) name none.

    Two are alike where two syllables one after the other are: Bình Sơn, Quảng Ngãi is not Quảng
    Nam. A name of one syllable (Huế) may be any of the other's.
    """

    def __init__(self, common: Iterable[str] = ()) -> None:
        listed = sorted((tidy(word).casefold() for word in common), key=len, reverse=True)
        words = "|".join(map(re.escape, listed))
        self._apart = re.compile(rf"(?<!\w)(?:{words})(?!\w)|{_BREAK}" if words else _BREAK)
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def elsewhere(self, one: str | None, other: str | None) -> bool:
        """Whether two places surely differ: both are known and have no name in common."""
        named = bool(self._names(one)[0] and self._names(other)[0])
        return named and not self.share(one, other)

    def share(self, one: str | None, other: str | None) -> bool:
        """Whether two places have a name in common."""
        (names, syllables), (others, more) = self._names(one), self._names(other)
        return bool(names & others or names & more or syllables & others)

    def _names(self, text: str | None) -> tuple[frozenset[str], frozenset[str]]:
        """The pairs and single syllables that name a place, and all its syllables."""
        if not text:
            return frozenset(), frozenset()
        known = self._known.get(text)
        if known is None:
            parts = [
                [w for w in fold(part).split() if not w.isdigit()]
                for part in self._apart.split(tidy(text).casefold())
            ]
            pairs = {f"{a} {b}" for part in parts for a, b in pairwise(part)}
            single = {part[0] for part in parts if len(part) == 1}
            every = frozenset(w for part in parts for w in part)
            known = self._known[text] = frozenset(pairs | single), every
        return known
