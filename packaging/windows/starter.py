"""Builds the two programs a clerk starts: CadreDesk.exe and, for the command line, another."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
WINDOW, CONSOLE = "CadreDesk.exe", "CadreDesk-cli.exe"
_CROSS = "x86_64-w64-mingw32-"
_ABOUT = {WINDOW: "CadreDesk – sổ cán bộ", CONSOLE: "CadreDesk – dòng lệnh"}


def icons(folder: Path) -> None:
    """Draw the icons."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, str(HERE / "pictures.py"), str(folder)], check=True)


def build(folder: Path, target: Path, version: str) -> None:
    """Compile both; the icons are in ``folder`` already."""
    for name in (WINDOW, CONSOLE):
        flags = ["-DCONSOLE"] if name == CONSOLE else []
        header = folder / "version.h"
        header.write_text(_header(name, version), encoding="utf-8")
        resource = folder / (name + ".o")
        found = [f"--include-dir={place}" for place in (folder, HERE)]
        source = [str(HERE / "starter.rc"), "-o", str(resource)]
        _run("windres", *flags, *found, *source)
        kind = ["-mconsole"] if name == CONSOLE else ["-mwindows"]
        code = [str(HERE / "starter.c"), str(resource), "-o", str(target / name)]
        _run("gcc", *kind, "-municode", "-O2", "-s", "-Wall", "-Wextra", *flags, *code)


def _header(name: str, version: str) -> str:
    numbers = ",".join([*version.split("."), "0", "0", "0"][:4])
    texts = {"VERSION": version, "FILENAME": name, "DESCRIPTION": _ABOUT[name]}
    lines = [f"#define NUMBERS {numbers}"]
    lines += [f'#define {key} "{text}"' for key, text in texts.items()]
    return "\n".join(lines) + "\n"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_CROSS + tool, *arguments], check=True)
