"""The reading child from the outside: started, asked, watched, and always ended."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

from cadredesk.errors import UserError
from cadredesk.exchange import limits
from cadredesk.progress import Progress

Line = dict[str, Any]

_PROGRAMS = ("cadredesk.exe", "cadredesk-cli.exe")
_GLANCE = 0.05
"""So often, in seconds, the clock and the clerk's wish to stop are looked at."""
_AHEAD = 8
"""Lines that may wait for whoever takes them; the child pauses then."""


def command() -> list[str]:
    """How the child is started: the installed program by its own switch, else this Python."""
    if Path(sys.executable).name.casefold() in _PROGRAMS:
        return [sys.executable, "--child"]
    return [sys.executable, "-X", "utf8", "-m", "cadredesk.exchange.child"]


def ask(
    request: dict[str, str], name: str, seconds: float, progress: Progress
) -> Generator[Line, None, None]:
    """What a child answers; it is ended however the reading ends.

    Raises UserError sheet-timeout, sheet-too-big, sheet-unreadable, sheet-no-reader, and whatever
    ``progress`` raises, at the latest a moment after it wants to.
    """
    child = _Child(request)
    late = time.monotonic() + seconds
    size, ended = 0, False
    try:
        while raw := child.line(late, size, progress):
            size += len(raw)
            if size > limits.OUTPUT_BYTES:
                raise UserError("sheet-too-big", file=name, where="")
            line = json.loads(raw)
            if not isinstance(line, dict):
                raise ValueError(raw[:100])
            ended = bool(line.get("done") or "fault" in line)
            yield line
    except TimeoutError as error:
        raise UserError("sheet-timeout", file=name) from error
    except ValueError as error:
        raise UserError("sheet-unreadable", file=name) from error
    finally:
        child.end()
    if not ended:
        raise UserError("sheet-unreadable", file=name)


class _Child:
    """One process, and the thread that talks to it."""

    def __init__(self, request: dict[str, str]) -> None:
        try:
            self._process = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=str(Path(__file__).resolve().parents[2]),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise UserError("sheet-no-reader") from error
        self._lines: queue.Queue[bytes] = queue.Queue(_AHEAD)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._talk, args=(request,), daemon=True)
        self._thread.start()

    def line(self, late: float, done: int, progress: Progress) -> bytes:
        """The next line, nothing after the last.

        Raises TimeoutError past the moment ``late``.
        """
        while True:
            progress.step(done, 0)
            if time.monotonic() > late:
                raise TimeoutError
            try:
                return self._lines.get(timeout=_GLANCE)
            except queue.Empty:
                continue

    def end(self) -> None:
        """Whatever it is doing, the process ends, and with it the thread."""
        self._stopped.set()
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def _talk(self, request: dict[str, str]) -> None:
        source, target = self._process.stdin, self._process.stdout
        assert source is not None and target is not None
        with contextlib.suppress(OSError):  # a child that died says nothing
            source.write(json.dumps(request).encode() + b"\n")
            source.flush()
        # the child's way to see that this program is gone: its input stays open until the end
        with contextlib.suppress(OSError):
            for raw in target:
                if not self._put(raw):
                    break
        self._put(b"")
        for pipe in (source, target):
            with contextlib.suppress(OSError):
                pipe.close()

    def _put(self, raw: bytes) -> bool:
        """Hand a line on; false once nobody takes lines any more."""
        while not self._stopped.is_set():
            try:
                self._lines.put(raw, timeout=_GLANCE)
            except queue.Full:
                continue
            return True
        return False
