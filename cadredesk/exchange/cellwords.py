"""The words that stand in cells (months, genders, "cấp ngày" …): data, looked up by their key."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from cadredesk import resources
from cadredesk.domain.names import fold


def cell_data(name: str) -> Any:
    """One entry of the data on cells, as written there."""
    return resources.load_json("import", "cells.json")[name]


@cache
def cell_words(name: str) -> frozenset[str]:
    """A list of words, folded."""
    return frozenset(fold(word) for word in cell_data(name))


@cache
def spelt(name: str) -> str:
    """The words of a list as alternatives of a pattern, longest first, as written."""
    return alternatives(cell_data(name))


def alternatives(words: Iterable[str]) -> str:
    """Words as a pattern, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _leading(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)^(?:(?:{spelt(name)})(?![^\W\d_])[\s.:]*)+|\s*\([^()]*\)$|[\s.,;:]+$")


def without_words(text: str, name: str) -> str:
    """A text without the words of a list in front of it, and what stands in brackets behind it."""
    return _leading(name).sub("", " ".join(text.split())).strip()
