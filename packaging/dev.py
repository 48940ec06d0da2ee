"""Sets CadreDesk up in a fresh clone, starts it, and runs every check.

    python3 packaging/dev.py run [FILE]        the window, on a made-up office or on FILE
    python3 packaging/dev.py test [ARGUMENTS]  every check; with arguments only pytest, with them
    python3 packaging/dev.py setup             only what the two need
    python3 packaging/dev.py windows [--fast]  the Windows installer and the portable archive
    python3 packaging/dev.py windows-smoke     both tried under Wine; what is missing is fetched

Standard library only; any Python 3.8 or newer may start it, the program itself runs on 3.11.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Sequence  # noqa: UP035 - starts on 3.8 too

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
WANTED = (3, 11)
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"

# What Qt's widgets and its X11 platform load, and Debian's package for each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
NEEDED_BY_QT = (
    "QtWidgets.abi3.so",
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "lrelease",
    "lupdate",
)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit code of the worst step."""
    command, rest = (arguments[0] if arguments else ""), list(arguments[1:])
    if command not in COMMANDS:
        print(__doc__)
        return 2
    if sys.version_info[:2] != WANTED:
        return subprocess.call([find_python(), __file__, *arguments])
    os.chdir(ROOT)
    set_up([RUNTIME, DEVELOPMENT] if command in ("test", "setup") else [RUNTIME])
    return COMMANDS[command](rest)


def find_python() -> str:
    """A Python of the wanted version, where this one is another."""
    name = "python{}.{}".format(*WANTED)
    candidates: list[str | None] = [shutil.which(name)]
    if WINDOWS and shutil.which("py"):
        asked = ["py", "-{}.{}".format(*WANTED), "-c", "import sys; print(sys.executable)"]
        answer = subprocess.run(asked, stdout=subprocess.PIPE, encoding="utf-8", check=False)
        candidates.append(answer.stdout.strip() or None)
    candidates.append("/usr/bin/" + name)
    probe = f"import sys; sys.exit(sys.version_info[:2] != {WANTED})"
    for one in candidates:
        if one and Path(one).exists() and not subprocess.call([one, "-c", probe]):
            return one
    raise SystemExit(
        "CadreDesk needs Python {}.{}; this is {}.{} and no other was found.\n"
        "On Debian 12: apt-get install python3.11 python3.11-venv".format(
            *WANTED, *sys.version_info[:2]
        )
    )


# ------------------------------------------------------------------------------------- set-up


def set_up(locks: Sequence[str]) -> None:
    """Make the environment what the lock files say; nothing to do is quick."""
    if not stamped(RUNTIME) or not works():
        make_environment()
    for lock in locks:
        if not stamped(lock):
            install(lock)
    if sys.platform == "linux":
        system_libraries()
    compile_texts()


def stamp_of(lock: str) -> Path:
    """Where the environment keeps what it was made of."""
    return VENV / (lock + ".sha256")


def digest(lock: str) -> str:
    """What a lock file says, in short."""
    return hashlib.sha256((PACKAGING / lock).read_bytes()).hexdigest()


def stamped(lock: str) -> bool:
    """Whether the environment already holds what a lock file says."""
    stamp = stamp_of(lock)
    return stamp.exists() and stamp.read_text(encoding="utf-8") == digest(lock)


def works() -> bool:
    """Whether the environment's Python still starts (a moved folder breaks it)."""
    if not PYTHON.exists():
        return False
    prefix = subprocess.run(
        [str(PYTHON), "-c", "import sys; print(sys.prefix)"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return prefix.returncode == 0 and Path(prefix.stdout.strip()).resolve() == VENV.resolve()


def make_environment() -> None:
    """A new, empty environment; on Debian with what it takes to make one."""
    print("Making .venv …", flush=True)
    if not has_venv():
        debian_packages(["python{}.{}-venv".format(*WANTED)])
    subprocess.check_call([sys.executable, "-m", "venv", "--clear", str(VENV)])


def has_venv() -> bool:
    """Whether this Python can make an environment with pip in it."""
    probe = "import venv, ensurepip"
    quiet = subprocess.DEVNULL
    return not subprocess.call([sys.executable, "-c", probe], stdout=quiet, stderr=quiet)


def install(lock: str) -> None:
    """Install exactly the locked files, checked by their hashes."""
    print(f"Installing packaging/{lock} …", flush=True)
    # No dependency is looked up: the lock is complete, and pip check says so.
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    wanted = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(PACKAGING / lock)]
    subprocess.check_call([*pip, "install", "-qq", *wanted])
    subprocess.check_call([*pip, "check"], stdout=subprocess.DEVNULL)
    stamp_of(lock).write_text(digest(lock), encoding="utf-8")


def compile_texts() -> None:
    """Compile the translations whose sources changed."""
    subprocess.check_call([str(PYTHON), str(PACKAGING / "texts.py"), "compile"])


# --------------------------------------------------------------------------- system libraries


def system_libraries() -> None:
    """Install, or name, the system libraries that Qt loads and the machine lacks."""
    stamp = VENV / "system.ok"
    if stamp.exists():
        return
    folder = next(VENV.glob("lib/python*/site-packages/PySide6"))
    if lacking := missing_libraries([str(folder / name) for name in NEEDED_BY_QT]):
        unknown = [name for name in lacking if name not in LIBRARIES]
        if unknown:
            print("Qt may miss:", ", ".join(unknown), flush=True)
        debian_packages(sorted({LIBRARIES[name] for name in lacking if name in LIBRARIES}))
    stamp.touch()


def missing_libraries(files: Sequence[str]) -> list[str]:
    """The libraries that the loader does not find for some files."""
    environment = {**os.environ, "LC_ALL": "C"}
    answer = subprocess.run(
        ["ldd", *files], stdout=subprocess.PIPE, encoding="utf-8", env=environment, check=False
    )
    return sorted(set(re.findall(r"^\s*(\S+) => not found", answer.stdout, re.MULTILINE)))


def debian_packages(names: Sequence[str]) -> None:
    """Install Debian packages as root; anybody else is told the command."""
    if not names:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    if not shutil.which("apt-get") or os.geteuid() != 0:
        words = " ".join(word for word in command if word != "--yes")
        raise SystemExit(f"System packages are missing. Install them, then start again:\n  {words}")
    print("Installing", " ".join(names), "…", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        for line in (["apt-get", "update"], command):
            code = subprocess.call(line, stdout=log, stderr=subprocess.STDOUT, env=environment)
        if code:
            log.seek(0)
            print(log.read())
            raise SystemExit("apt-get could not install: " + " ".join(names))


# ---------------------------------------------------------------------------------------- run


def data_folder() -> Path:
    """Where the person who starts the program keeps such data."""
    if WINDOWS:
        return Path(os.environ["LOCALAPPDATA"]) / "CadreDesk"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "cadredesk"


def run(arguments: Sequence[str]) -> int:
    """Open the window on a file, or on an office of made-up people."""
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screen):
        print("There is no screen (DISPLAY is not set). Start a desktop, or use xvfb-run.")
        return 1
    program = [str(PYTHON), "-m", "cadredesk"]
    if arguments:
        return subprocess.call([*program, *arguments])
    demo = data_folder() / "demo.cadre"
    if not demo.exists():
        print("Making an office of made-up people …", flush=True)
        demo.parent.mkdir(parents=True, exist_ok=True)
        code = subprocess.call([*program, "demo", str(demo)])
        if code:
            return code
    print(f"Opening {demo}", flush=True)
    return subprocess.call([*program, str(demo)])


# --------------------------------------------------------------------------------------- test


def steps() -> dict[str, list[str]]:
    """Every check, in the order of how soon it answers."""
    tools = PYTHON.parent
    module = [str(PYTHON), "-m"]
    return {
        "format": [*module, "ruff", "format", "--check", "--quiet"],
        "lint": [*module, "ruff", "check", "--quiet"],
        "types": [*module, "mypy", "--strict"],
        "layers": [str(tools / "lint-imports")],
        "tests": [*module, "pytest", "-n", "2"],
        "windows": [str(PYTHON), str(WINDOWS_BUILD / "trial.py"), "--if-there"],
    }


def test(arguments: Sequence[str]) -> int:
    """Run every check to its end and sum up; only pytest where it is given arguments."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if arguments:
        pytest = [str(PYTHON), "-m", "pytest", *arguments]
        return subprocess.call(pytest, env=environment)
    results: list[tuple[str, int, float]] = []
    for name, command in steps().items():
        print(f"── {name}", flush=True)
        start = time.monotonic()
        code = subprocess.call(command, env=environment)
        results.append((name, code, time.monotonic() - start))
    print("── summary")
    for name, code, seconds in results:
        print(f"{'FAILED' if code else 'ok':8}{name:10}{seconds:7.1f} s")
    return max(abs(code) for _, code, _ in results)


# ------------------------------------------------------------------------------------- windows

WINDOWS_BUILD = PACKAGING / "windows"
BUILD_TOOLS = {
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "osslsigncode": "osslsigncode",
}
TRIAL_TOOLS = {"Xvfb": "xvfb", "debootstrap": "debootstrap"}


def tools(wanted: dict[str, str]) -> None:
    """Install, or name, the programs that are missing."""
    if sys.platform != "linux":
        raise SystemExit("The Windows program is built, and tried, on Linux.")
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    debian_packages(sorted({p for tool, p in wanted.items() if not shutil.which(tool, path=path)}))


def windows(arguments: Sequence[str]) -> int:
    """Build the installer and the portable archive; --fast packs quickly and larger."""
    tools(BUILD_TOOLS)
    return subprocess.call([str(PYTHON), str(WINDOWS_BUILD / "make.py"), *arguments])


def windows_smoke(arguments: Sequence[str]) -> int:
    """Try what was built, or what is built now, under Wine."""
    if sys.platform == "linux" and os.geteuid() == 0:
        tools(TRIAL_TOOLS)
    if not list((ROOT / ".build" / "windows").glob("*-setup.exe")):
        code = windows(["--fast"])
        if code:
            return code
    return subprocess.call([str(PYTHON), str(WINDOWS_BUILD / "trial.py"), *arguments])


COMMANDS = {
    "run": run,
    "test": test,
    "setup": lambda _arguments: 0,
    "windows": windows,
    "windows-smoke": windows_smoke,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
