"""The forms names and numbers are matched by, and people found by name and birth."""

from collections import defaultdict
from functools import lru_cache
from typing import Generic, TypeVar

from cadredesk.domain.names import sort_key, split_name, without_joiners

T = TypeVar("T")


@lru_cache(maxsize=65536)
def name_key(name: str | None) -> str:
    """The form names are matched by: case and the place of the tone mark say nothing.

    Nor does how an apostrophe or hyphen is typed: K'Brơi is K’Brơi.
    """
    return sort_key(*split_name(without_joiners(name))) if name else ""


def number_key(number: str | None) -> str:
    """The form numbers are matched by: zeros a spreadsheet takes from the front say nothing."""
    return (number or "").strip().lstrip("0")


class Namesakes(Generic[T]):
    """Somebody's by name and birth; a partial birth is every day it may be."""

    def __init__(self) -> None:
        self._whole: dict[tuple[str, str], list[T]] = defaultdict(list)
        self._within: dict[tuple[str, str], list[T]] = defaultdict(list)

    def add(self, name: str, birth: str | None, one: T) -> None:
        """One more of this name."""
        self._whole[name, birth or ""].append(one)
        for part in _parts(birth):
            self._within[name, part].append(one)

    def of(self, name: str, birth: str | None) -> list[T]:
        """Those of the name whose birth may be this one."""
        found = list(self._within.get((name, birth or ""), ()))
        for part in _parts(birth):
            if part != (birth or ""):
                found += self._whole.get((name, part), ())
        return found


def _parts(birth: str | None) -> tuple[str, ...]:
    """A date, its month, its year, and no date at all, as far as it is known."""
    return _partial(birth or "")


@lru_cache(maxsize=65536)
def _partial(birth: str) -> tuple[str, ...]:
    return tuple(birth[:end] for end in (0, 4, 7, 10) if end == 0 or len(birth) >= end)
