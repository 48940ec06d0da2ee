"""Coded lists (danh mục): entries with names, ranks and the spellings they are written as."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cadredesk.domain.names import fold


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a named list.

    ``rank`` decides "từ … trở lên"; names never do. ``variants`` are other spellings met on
    sheets. Dates are ISO text or None; entries retire through ``valid_to``, they do not vanish.
    """

    list: str
    code: str
    name: str
    short_name: str | None = None
    rank: int | None = None
    variants: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class CodeBook:
    """All coded lists of an office, found by code or by any spelling."""

    entries: tuple[Code, ...]
    _by_code: dict[tuple[str, str], Code] = field(init=False, repr=False, compare=False)
    _by_text: dict[tuple[str, str], Code] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {(e.list, e.code): e for e in self.entries})
        texts: dict[tuple[str, str], Code] = {}
        for entry in self.entries:
            for text in (entry.name, entry.short_name, *entry.variants):
                if text:
                    texts.setdefault((entry.list, fold(text)), entry)
        object.__setattr__(self, "_by_text", texts)

    def of(self, list_name: str) -> tuple[Code, ...]:
        """The entries of one list in their order."""
        return tuple(e for e in self.entries if e.list == list_name)

    def get(self, list_name: str, code: str | None) -> Code | None:
        """The entry with this code, or None."""
        return None if code is None else self._by_code.get((list_name, code))

    def find(self, list_name: str, text: str | None) -> Code | None:
        """The entry written as this text (name, short name or variant; marks and case ignored)."""
        return None if not text else self._by_text.get((list_name, fold(text)))

    def name(self, list_name: str, code: str | None) -> str | None:
        """The name of a code; the code itself when the list does not know it; None for None."""
        if code is None:
            return None
        entry = self.get(list_name, code)
        return entry.name if entry else code

    def rank(self, list_name: str, code: str | None) -> int | None:
        """The rank of a code, None where unknown or unranked."""
        entry = self.get(list_name, code)
        return entry.rank if entry else None


def first_match(book: CodeBook, lists: Iterable[str], text: str | None) -> Code | None:
    """The first entry found among several lists, in the order given."""
    for name in lists:
        entry = book.find(name, text)
        if entry:
            return entry
    return None
