"""Cells of a spreadsheet, read by a child process that may die of them without harm."""

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from cadredesk.errors import UserError
from cadredesk.exchange import limits
from cadredesk.exchange.grid import Grid
from cadredesk.progress import NoProgress, Progress

_PROGRAMS = ("cadredesk.exe", "cadredesk-cli.exe")


def command() -> list[str]:
    """How the child is started: the installed program by its own switch, else this Python."""
    if Path(sys.executable).name.casefold() in _PROGRAMS:
        return [sys.executable, "--child"]
    return [sys.executable, "-X", "utf8", "-m", "cadredesk.exchange.child"]


def read_grids(
    path: Path, *, seconds: float = limits.SECONDS, progress: Progress | None = None
) -> list[Grid]:
    """All worksheets of a file.

    Raises UserError sheet-missing, sheet-locked, sheet-password, sheet-too-big, sheet-timeout,
    sheet-unreadable; a single sheet that is too big is marked by its ``fault`` instead.
    """
    _look(path)
    lines = _lines(path.resolve(), seconds, progress or NoProgress())
    with contextlib.closing(lines):
        return _grids(lines, path)


def _look(path: Path) -> None:
    try:
        if not path.is_file():
            raise UserError("sheet-missing", file=path.name)
        if path.stat().st_size > limits.FILE_BYTES:
            raise UserError("sheet-too-big", file=path.name, where="")
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        raise UserError("sheet-locked", file=path.name) from error


def _lines(path: Path, seconds: float, progress: Progress) -> Generator[dict[str, Any], None, None]:
    """What the child says; it is ended however the reading ends."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    root = str(Path(__file__).resolve().parents[2])
    child = subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=root,
        creationflags=flags,
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        child.kill()

    clock = threading.Timer(seconds, stop)
    clock.daemon = True
    clock.start()
    ended = False
    try:
        assert child.stdin is not None and child.stdout is not None
        with contextlib.suppress(OSError):
            child.stdin.write(json.dumps({"path": str(path)}).encode() + b"\n")
            child.stdin.close()
        size = 0
        for raw in child.stdout:
            size += len(raw)
            if size > limits.OUTPUT_BYTES:
                raise UserError("sheet-too-big", file=path.name, where="")
            line = json.loads(raw)
            ended = bool(line.get("done") or "fault" in line)
            progress.step(size, 0)
            yield line
    except ValueError as error:
        raise UserError("sheet-unreadable", file=path.name) from error
    finally:
        clock.cancel()
        clock.join()
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
    if late.is_set():
        raise UserError("sheet-timeout", file=path.name)
    if not ended:
        raise UserError("sheet-unreadable", file=path.name)


def _grids(lines: Iterator[dict[str, Any]], path: Path) -> list[Grid]:
    grids: list[Grid] = []
    visible: dict[str, bool] = {}
    for line in lines:
        if "sheets" in line:
            visible = {s["name"]: s["visible"] for s in line["sheets"]}
        elif "sheet" in line:
            grids.append(_grid(line, visible))
        elif "rows" in line:
            grids[-1].rows.extend(line["rows"])
        elif "fault" in line:
            raise UserError(str(line["fault"]), file=path.name, where="")
    return grids


def _grid(line: dict[str, Any], visible: dict[str, bool]) -> Grid:
    fonts = line.get("fonts") or {}
    return Grid(
        name=line["sheet"],
        visible=visible.get(line["sheet"], True),
        merged=[(a, b, c, d) for a, b, c, d in line.get("merged", ())],
        hidden_rows=frozenset(line.get("hidden_rows", ())),
        hidden_columns=frozenset(line.get("hidden_columns", ())),
        fonts={kind: frozenset((r, c) for r, c in cells) for kind, cells in fonts.items()},
        fault=line.get("fault"),
        fault_cell=line.get("cell"),
    )
