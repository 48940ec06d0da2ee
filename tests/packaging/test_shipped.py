"""What the Windows program holds: all it loads, and nothing it does not."""

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
import shipped

from cadredesk import resources
from tests.packaging.conftest import REPOSITORY, Walked, narrow, noted

READ = """
import sys
from pathlib import Path
from cadredesk.errors import UserError
from cadredesk.exchange.reading import read_grids
for file in sorted(Path(sys.argv[1]).iterdir()):
    try:
        print(file.name, len(read_grids(file)))
    except UserError as error:
        print(file.name, error.code)
"""


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> tuple[str, Path]:
    """Sheets of every kind, read by the child with only what is shipped."""
    notes = tmp_path_factory.mktemp("notes")
    done = narrow(["-c", READ, str(shared_data / "sheets")], notes)
    assert done.returncode == 0, done.stdout
    return done.stdout, notes


def test_the_child_reads_sheets_of_every_kind(read: tuple[str, Path]) -> None:
    said, _ = read
    kinds = {Path(line.rpartition(" ")[0]).suffix for line in said.splitlines()}
    assert {".xlsx", ".xls"} <= kinds
    assert "sheet-unreadable" not in said


def _imported() -> Iterator[str]:
    """Modules of packages that the program's own files import, wherever in them."""
    for file in (REPOSITORY / "cadredesk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module
                yield from (f"{node.module}.{name.name}" for name in node.names)


def _files() -> set[str]:
    """The files in site-packages those are."""
    found = set()
    for name in set(_imported()) - {"cadredesk"}:
        try:
            spec = importlib.util.find_spec(name)
        except ModuleNotFoundError:  # the name of a function, or Windows only
            continue
        mark = "/site-packages/"
        if spec and spec.origin and mark in spec.origin:
            found.add(shipped.windows_name(spec.origin.rpartition(mark)[2]))
    return found


def test_all_the_program_itself_imports_is_shipped() -> None:
    allowed = shipped.expression()
    assert sorted(file for file in _files() if not allowed.fullmatch(file)) == []


def test_nothing_is_shipped_that_nobody_loads(walked: Walked, read: tuple[str, Path]) -> None:
    loaded = walked.files() | noted(read[1], "+") | _files()
    idle = [e.pattern for e in shipped.entries() if e.loaded and not any(map(e.matches, loaded))]
    assert idle == []


def test_every_shipped_package_is_named_in_about() -> None:
    """By its folder in site-packages: the list names packages as the lock does."""
    listed = resources.load_json("licences.json")["entries"]
    known = {name.replace("-", "_") for entry in listed for name in entry.get("packages", ())}
    spelt = {"dateutil": "python_dateutil", "pil": "pillow", "mpl_toolkits": "matplotlib"}
    spelt |= {"pyside6": "pyside6_essentials"}
    tops = {e.pattern.split("/")[0].split(".")[0].lower() for e in shipped.entries()}
    packages = {spelt.get(top, top) for top in tops - {"runtime"}}
    assert packages <= known, packages - known
