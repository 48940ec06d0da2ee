"""The tour of the whole window, walked once for all tests that look at what came of it.

It is walked with what the Windows program ships and nothing else (see narrow/sitecustomize.py).
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.append(str(REPOSITORY / "packaging" / "windows"))


@dataclass(frozen=True)
class Walked:
    """The folder of a tour, its exit code, what was printed, what it loaded and looked for."""

    folder: Path
    code: int
    said: str
    notes: Path

    def files(self, mark: str = "+") -> set[str]:
        """Files of packages that were loaded (+), or looked for and not there (-)."""
        return noted(self.notes, mark)


def noted(folder: Path, mark: str) -> set[str]:
    """What all processes noted."""
    lines = [line for file in folder.glob("*.txt") for line in file.read_text("utf-8").splitlines()]
    return {line[2:] for line in lines if line.startswith(mark)}


def narrow(arguments: Sequence[str], notes: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with only what is shipped."""
    import shipped

    notes.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent / "narrow"), str(REPOSITORY)]),
        "NARROW_ALLOWED": shipped.expression().pattern,
        "NARROW_NOTES": str(notes),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


@pytest.fixture(scope="session")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """The tour as its own process, in a folder with Vietnamese letters and a space."""
    home = tmp_path_factory.mktemp("tour")
    folder = home / "Chạy thử đủ"
    done = narrow(["-m", "cadredesk", "--smoke", str(folder)], home / "notes")
    return Walked(folder, done.returncode, done.stdout, home / "notes")
