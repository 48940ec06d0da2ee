"""Writes the lock files anew from pyproject.toml: exact versions, hashes for Linux and Windows.

Run: python packaging/lock.py (needs pip-tools). requirements.txt is what the program runs on,
requirements-dev.txt what the checks need besides.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = [
    "--quiet",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--strip-extras",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
]
HEAD = "# {what} Made by packaging/lock.py from pyproject.toml; not edited by hand.\n"


def main() -> None:
    """Resolve twice, the second time within the first, and keep what the second adds."""
    with tempfile.TemporaryDirectory() as folder:
        runtime, everything = Path(folder, "runtime.txt"), Path(folder, "everything.txt")
        _compile(runtime)
        _compile(everything, "--extra", "dev", "--constraint", str(runtime))
        needed, all_of_it = _pins(runtime), _pins(everything)
    _write("requirements.txt", "What CadreDesk runs on.", needed)
    added = {name: text for name, text in all_of_it.items() if name not in needed}
    _write("requirements-dev.txt", "What the checks need besides.", added)


def _compile(target: Path, *more: str) -> None:
    command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *more]
    subprocess.run([*command, "--output-file", str(target), "pyproject.toml"], cwd=ROOT, check=True)


def _pins(file: Path) -> dict[str, str]:
    """Each locked package with its lines."""
    pins = re.finditer(r"^(\S+)==.*(?:\n    .*)*\n", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {pin.group(1): pin.group() for pin in pins}


def _write(name: str, what: str, pins: dict[str, str]) -> None:
    text = HEAD.format(what=what) + "".join(pins[one] for one in sorted(pins))
    (ROOT / "packaging" / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
