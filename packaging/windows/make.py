"""Builds the Windows program: fetch, verify, assemble, pack. Run by dev.py windows [--fast]."""

import ast
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import fetch
import installer
import starter
import tree
import verify

OUT = fetch.ROOT / ".build" / "windows"
INSTALLER_MB, INSTALLED_MB = 60, 250


def main(arguments: list[str]) -> int:
    """Build everything into .build/windows; 1 if it grew too large."""
    fast = "--fast" in arguments
    work, target = OUT / "work", OUT / "tree"
    for folder in (work, target):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with timed("fetch"):
        runtime, wheels = fetch.runtime(), fetch.wheels()
    with timed("verify"):
        verify.verify(runtime)
    with timed("assemble"):
        put_together(work, target, runtime, wheels)
        tree.check(target)
    with timed("installer" + (" (fast)" if fast else "")):
        setup = installer.installer(target, work, OUT, version(), fast=fast)
    with timed("portable"):
        archive = installer.portable(target, OUT, version(), fast=fast)
    installer.sums([setup, archive], OUT)
    return weigh(target, setup, archive, fast=fast)


def put_together(work: Path, target: Path, runtime: Path, wheels: list[Path]) -> None:
    """The program as it is installed; ``work`` gets the icons."""
    starter.icons(work)
    tree.assemble(target, runtime, wheels)
    starter.build(work, target, version())


def assemble(target: Path) -> None:
    """The program from what was fetched before, without an installer, into a new folder."""
    target.mkdir(parents=True)
    work = OUT / "work"
    work.mkdir(parents=True, exist_ok=True)
    put_together(work, target, fetch.runtime(), fetch.wheels())


def version() -> str:
    """The program's version, without importing it."""
    text = (fetch.ROOT / "cadredesk" / "__init__.py").read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            return str(node.value.value)
    raise SystemExit("cadredesk/__init__.py names no version.")


def weigh(target: Path, setup: Path, archive: Path, *, fast: bool) -> int:
    """Print the sizes; too large is a fault, except of a fast build's installer."""
    installed = tree.size(target)
    packed = setup.stat().st_size / 1e6
    print(f"installed  {installed:6.1f} MB (at most {INSTALLED_MB})")
    print(f"installer  {packed:6.1f} MB (at most {INSTALLER_MB}{', not held to it' * fast})")
    print(f"portable   {archive.stat().st_size / 1e6:6.1f} MB")
    return int(installed > INSTALLED_MB or (packed > INSTALLER_MB and not fast))


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say how long a part took."""
    start = time.monotonic()
    yield
    print(f"── {what}: {time.monotonic() - start:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
