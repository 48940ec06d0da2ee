"""Invented names as they are given in Quảng Ngãi, among Kinh, Hrê and Co."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

_PEOPLES = {"01": "kinh", "19": "hre", "30": "co"}
_TRIES = 30


class Names:
    """Draws names, each once as long as there are any."""

    def __init__(self, rng: random.Random, data: Mapping[str, Any]) -> None:
        self._rng = rng
        self._data = data
        self._given: set[str] = set()

    def draw(self, gender: str, ethnic_group: str = "01") -> str:
        """A name for a man or a woman of an ethnic group."""
        parts = self._data[_PEOPLES[ethnic_group]]
        name = ""
        for _ in range(_TRIES):
            name = self._one(parts, gender)
            if name not in self._given:
                break
        self._given.add(name)
        return name

    def _one(self, parts: Mapping[str, Sequence[str]], gender: str) -> str:
        choose = self._rng.choice
        family = choose(parts["family"])
        middle, given = choose(parts[f"{gender}_middle"]), choose(parts[f"{gender}_given"])
        while given in middle.split(" "):
            given = choose(parts[f"{gender}_given"])
        return f"{family} {middle} {given}"
