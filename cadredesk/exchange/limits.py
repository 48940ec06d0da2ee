"""What the reading child may use: memory by the system's own means, sizes checked beforehand."""

import contextlib
import ctypes
import os
import sys
import threading

MEMORY = 1_500 << 20
FILE_BYTES = 100 << 20
PASTED_LETTERS = 40 << 20
UNPACKED_BYTES = 250 << 20
UNPACKED_RATIO = 200
"""A zip that swells more than this (and past 40 MB) is no spreadsheet anybody typed."""
RATIO_MATTERS = 40 << 20
CELLS = 12_000_000
ROWS = 200_000
COLUMNS = 2_000
OUTPUT_BYTES = 100 << 20
SECONDS = 90.0
PROCESSOR_SECONDS = 150
"""The processor's time after which the child ends by itself, should nobody watch it any more."""


class Fault(Exception):
    """A file that cannot be read, by the code the clerk's sentence hangs on."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.line: dict[str, object] = {"fault": code, **details}


def end_with_parent() -> None:
    """End this process when the program that waits for it is gone: its end of the pipe closes."""

    def watch() -> None:
        with contextlib.suppress(OSError):
            while os.read(0, 4096):
                pass
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def limit_memory(size: int = MEMORY) -> None:
    """Make this process die, or fail to allocate, rather than take the machine's memory."""
    if sys.platform == "win32":
        _limit_windows(size)
        return
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    except (ValueError, OSError):
        return


class _Basic(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


_PROCESS_TIME = 0x2
_PROCESS_MEMORY = 0x100
_DIE_ON_EXCEPTION = 0x400
_EXTENDED_LIMITS = 9


def _limit_windows(size: int) -> None:
    """Put this process into a job of its own; where that is refused the wall clock remains."""
    kernel = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    if not job:
        return
    limits = _Extended()
    limits.BasicLimitInformation.LimitFlags = _PROCESS_TIME | _PROCESS_MEMORY | _DIE_ON_EXCEPTION
    limits.BasicLimitInformation.PerProcessUserTimeLimit = PROCESSOR_SECONDS * 10_000_000
    limits.ProcessMemoryLimit = size
    kernel.SetInformationJobObject(
        job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
