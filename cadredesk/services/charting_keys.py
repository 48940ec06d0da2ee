"""What a figure of a chart is called, so that its people can be found again."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Key:
    """The kind of chart and where in it: ``Key("target", "bch-nu", "actual", "2026-10-31")``."""

    parts: tuple[str, ...]

    def __init__(self, *parts: str) -> None:
        object.__setattr__(self, "parts", parts)

    @property
    def text(self) -> str:
        """The key as a chart carries it."""
        return json.dumps(self.parts, ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> "Key":
        """The key from its text. Raises ValueError for what is none."""
        return cls(*json.loads(text))
