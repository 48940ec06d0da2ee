"""The translation files: brings i18n/*.ts up to date with the program, and compiles them.

    python packaging/texts.py update     takes new and changed sentences of the program in
    python packaging/texts.py compile    writes i18n/*.qm where a .ts is newer

The compiled files are made at set-up and not kept in the history. Without them the program is
in Vietnamese, its source language.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "cadredesk"
TEXTS = ROOT / "i18n"


def update(target: Path = TEXTS / "cadredesk_en.ts") -> None:
    """Write every sentence of the program into the English file, keeping what is translated."""
    with tempfile.TemporaryDirectory() as folder:
        faults = Path(folder) / "faults.py"
        faults.write_text(_faults(), encoding="utf-8")
        _collect([*sorted(SOURCES.rglob("*.py")), faults], target)


def _faults() -> str:
    """The sentences of faults as the collector wants them; their module knows no Qt."""
    sys.path.insert(0, str(ROOT))
    from cadredesk.messages import TEXTS as SENTENCES

    lines = (json.dumps(text, ensure_ascii=False) for text in SENTENCES.values())
    return "\n".join(f'QT_TRANSLATE_NOOP("Fault", {line})' for line in lines)


def _collect(files: list[Path], target: Path) -> None:
    sources = [str(path) for path in files]
    options = ["-source-language", "vi_VN", "-target-language", "en"]
    options += ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
    command = [*options, *sources, "-ts", str(target)]
    subprocess.run([_tool("lupdate"), *command], cwd=ROOT, check=True, stdout=subprocess.PIPE)


def compile_all() -> None:
    """Compile each translation whose source is newer than the result."""
    for source in sorted(TEXTS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_one(source, target)


def compile_one(source: Path, target: Path) -> None:
    """Compile one translation."""
    command = [_tool("lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


def _tool(name: str) -> str:
    """The tool that came with PySide6, of this very environment."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{suffix}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case _:
            sys.exit(__doc__)
