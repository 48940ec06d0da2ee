"""A Python that has only what the Windows program ships, and no network; it notes what it loads.

Found on PYTHONPATH it is loaded before the program, in its children too.
"""

import os
import re
import socket
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from typing import Any

_ALLOWED = re.compile(os.environ["NARROW_ALLOWED"], re.IGNORECASE)
_NOTES = Path(os.environ["NARROW_NOTES"])
_MARK = "/site-packages/"


class Narrow:
    """Finds modules as always, but none that would not be there."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target)
        origin = (spec.origin or "") if spec else ""
        if _MARK not in origin:
            return spec
        file = origin.rpartition(_MARK)[2]
        file = re.sub(r"\.(?:cpython|abi3)[^/]*\.so$", ".pyd", file)
        if not _ALLOWED.fullmatch(file):
            _note(f"- {file}")
            return None
        _note(f"+ {file}")
        return spec


def _note(line: str) -> None:
    with (_NOTES / f"{os.getpid()}.txt").open("a", encoding="utf-8") as notes:
        notes.write(line + "\n")


def _opens(event: str, arguments: tuple[Any, ...]) -> None:
    """Files of packages that are no modules, such as fonts: what is not shipped is not there."""
    if event != "open" or not isinstance(arguments[0], str) or _MARK not in arguments[0]:
        return
    file = arguments[0].rpartition(_MARK)[2]
    # styles are read because they are found by looking, and would not be found
    if not file.endswith((".py", ".pyc", ".mplstyle")) and not _ALLOWED.fullmatch(file):
        raise FileNotFoundError(2, "not shipped", file)


def _refuse(*_: Any) -> None:
    raise RuntimeError("a socket was opened")


sys.addaudithook(_opens)
sys.meta_path[:] = [Narrow if one is PathFinder else one for one in sys.meta_path]
for _name in ("connect", "connect_ex", "bind"):
    setattr(socket.socket, _name, _refuse)
