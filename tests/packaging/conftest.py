"""The tour of the whole window, walked once for all tests that look at what came of it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]

# the program itself, on a machine where whoever reaches for a network falls
ALONE = """
import socket, sys
def refuse(*_):
    raise RuntimeError("a socket was opened")
socket.socket.connect = socket.socket.connect_ex = socket.socket.bind = refuse
sys.argv[0] = "cadredesk"
from cadredesk.__main__ import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Walked:
    """The folder of a tour, its exit code and what was printed."""

    folder: Path
    code: int
    said: str


@pytest.fixture(scope="session")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """The tour as its own process, in a folder with Vietnamese letters and a space."""
    folder = tmp_path_factory.mktemp("tour") / "Chạy thử đủ"
    answer = subprocess.run(
        [sys.executable, "-c", ALONE, "--smoke", str(folder)],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    return Walked(folder, answer.returncode, answer.stdout)
