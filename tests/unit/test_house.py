"""The house rules that no linter knows."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk import resources

ROOT = Path(__file__).resolve().parents[2]
TOP = {"pyproject.toml", "README.md", "cadredesk", "resources", "i18n", "tests", "packaging"}
HEAVY = {"openpyxl", "python_calamine", "xlrd", "docx", "matplotlib", "numpy"}
TOUCHING = {"os", "io", "pathlib", "sqlite3", "socket", "subprocess", "time", "tempfile", "random"}


def sources(*folders: str) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


def test_the_top_level_is_the_owners() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found == TOP


def test_no_file_asks_to_be_split() -> None:
    every = sources("cadredesk", "packaging")
    assert [(str(path), n) for path, text in every if (n := text.count("\n")) > 400] == []


def test_the_domain_touches_nothing() -> None:
    wrong = []
    for path, text in sources("cadredesk/domain"):
        for node in ast.walk(ast.parse(text)):
            names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            if isinstance(node, ast.ImportFrom):
                names = {node.module or ""}
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                names = {node.func.attr} & {"today", "now", "utcnow"}
            wrong += [f"{path}:{node.lineno} {n}" for n in names if _touches(n)]
    assert wrong == []


def _touches(name: str) -> bool:
    top = name.partition(".")[0]
    outside = top not in sys.stdlib_module_names and top != "cadredesk"
    return outside or top in TOUCHING


def test_only_the_tokens_name_a_colour() -> None:
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\([0-9]")
    assert [
        str(path)
        for path, text in sources("cadredesk/ui")
        if colour.search(text) and path.name != "tokens.py"
    ] == []


def test_every_icon_asked_for_is_in_the_font() -> None:
    glyphs = resources.load_json("icons", "names.json")["glyphs"]
    asked = set()
    for _, text in sources("cadredesk/ui"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("icons."):
                asked |= {
                    one.value
                    for one in node.args[:2]
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    tokens = {"text", "text2", "accent", "bad", "warn", "ok", "dis", "nil", "will", "unk", "page"}
    assert asked - set(glyphs) - tokens == set()


@pytest.mark.parametrize(("module", "unwanted"), [("app", HEAVY), ("cli", {*HEAVY, "PySide6"})])
def test_the_start_loads_nothing_heavy(module: str, unwanted: set[str]) -> None:
    code = f"import sys, cadredesk.{module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    assert set(loaded.stdout.split()) & unwanted == set()


def test_every_font_has_its_licence() -> None:
    for font in (ROOT / "resources").rglob("*.ttf"):
        assert (font.parent / "LICENSE.txt").read_text(encoding="utf-8")
