"""The allow-list (shipped.txt): whether a file of a package or of the runtime is shipped."""

import re
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).resolve().parent / "shipped.txt"


@dataclass(frozen=True)
class Entry:
    """One pattern; ``loaded`` where an import shows the need for it."""

    pattern: str
    loaded: bool

    def matches(self, name: str) -> bool:
        """Whether a file is meant."""
        return re.fullmatch(_expression(self.pattern), name, re.IGNORECASE) is not None


def entries(file: Path = LIST) -> list[Entry]:
    """All patterns, in the order of the list."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return [
        Entry(line.removeprefix("+").strip(), not line.startswith("+"))
        for line in lines
        if line and not line.startswith("#")
    ]


def windows_name(name: str) -> str:
    """What a native module of this system is called on Windows."""
    return re.sub(r"\.(?:cpython|abi3)[^/]*\.so$|\.so$", ".pyd", name)


def _expression(pattern: str) -> str:
    return re.escape(pattern).replace(r"\*", "[^/]*")


def expression(loaded: bool | None = None) -> re.Pattern[str]:
    """One expression for all patterns, or for those of one kind."""
    chosen = (e.pattern for e in entries() if loaded is None or e.loaded is loaded)
    return re.compile("|".join(_expression(p) for p in chosen), re.IGNORECASE)
