"""Where the program's own data files are: beside the package, in a checkout and when installed."""

import json
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent / "resources"


def path(*parts: str) -> Path:
    """The path of a resource."""
    return ROOT.joinpath(*parts)


@cache
def load_json(*parts: str) -> Any:
    """A JSON resource, read once; callers must not change what they get."""
    return json.loads(path(*parts).read_text(encoding="utf-8"))
