"""The translation files: brings i18n/*.ts up to date with the program, and compiles them.

    python packaging/texts.py update     takes new and changed sentences of the program in
    python packaging/texts.py compile    writes i18n/*.qm where a .ts is newer

The compiled files are made at set-up and not kept in the history. Without them the program is
in Vietnamese, its source language.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "cadredesk"
TEXTS = ROOT / "i18n"


def update(target: Path = TEXTS / "cadredesk_en.ts") -> None:
    """Write every sentence of the program into the English file, keeping what is translated."""
    with tempfile.TemporaryDirectory() as folder:
        below = Path(folder) / "below.py"
        below.write_text(_below(), encoding="utf-8")
        _collect([*sorted(SOURCES.rglob("*.py")), below], target)


def _below() -> str:
    """What modules that know no Qt say, as the collector wants it."""
    sys.path.insert(0, str(ROOT))
    from cadredesk.messages import TEXTS as SENTENCES

    pairs = [("Fault", text) for text in SENTENCES.values()]
    pairs += [
        ("CadreDesk", text) for text in sorted({*_terms(), *_sentences(), *_labels(), *_actions()})
    ]
    lines = ((context, json.dumps(text, ensure_ascii=False)) for context, text in pairs)
    return "\n".join(f'QT_TRANSLATE_NOOP("{context}", {line})' for context, line in lines)


def _terms() -> Iterator[str]:
    """Headings and names of facts the domain calls by one word for screen and paper."""
    from cadredesk.domain import checks, fields, roster
    from cadredesk.services import history_words

    for column in roster.COLUMNS:
        yield from filter(None, (column.title, column.group_title, column.alone))
    yield from history_words.PERSON.values()
    for words in (*fields.REQUIRED.values(), *checks.ASKED_LEVELS.values()):
        yield f"Chưa có {words}."


def _sentences() -> Iterator[str]:
    """Whole sentences of the checks; those put together from parts stay Vietnamese."""
    for name in ("checks", "fields"):
        tree = ast.parse((SOURCES / "domain" / f"{name}.py").read_text(encoding="utf-8"))
        parts = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
        parts |= {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}  # docstrings
        for text, node in _texts(tree):
            if id(node) not in parts and re.fullmatch(r"[^\W\d_].+\.", text):
                yield text


def _labels() -> Iterator[str]:
    """What the steps of "why this number" are called, and where a matter of the overview leads."""
    for path in sorted((SOURCES / "domain").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            first = None
            if isinstance(node, ast.Tuple) and path.stem == "target_why" and len(node.elts) > 3:
                first = node.elts[0]
            elif isinstance(node, ast.keyword) and node.arg == "words":
                first = node.value
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _actions() -> Iterator[str]:
    """What an action is called in the change log, by the services that write it."""
    for path in sorted((SOURCES / "services").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args]
        told = [n.args[0] for n in calls if ast.unparse(n.func).endswith("db.write")]
        names = {n.id for n in told if isinstance(n, ast.Name)}
        sets = [n for n in ast.walk(tree) if isinstance(n, ast.Assign)]
        told += [n.value for n in sets if getattr(n.targets[0], "id", "") in names]
        for node in told:
            if not isinstance(node, ast.JoinedStr):
                yield from (text for text, _ in _texts(node))


def _texts(tree: ast.AST) -> Iterator[tuple[str, ast.Constant]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node


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
