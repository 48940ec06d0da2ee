"""Wine: version 10 in a small Debian of its own where root allows, else the one installed here.

Wine 8 cannot show Qt's windows; there the program runs without a screen.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import fetch
from screen import socket_folder

CHROOT = fetch.CACHE / "wine10"
_SUITE = "trixie"
_INSIDE = ("wine", "wine64", "libwine", "fontconfig", "fonts-dejavu-core")
_READY = CHROOT / "ready"


def there() -> str:
    """Which Wine can be used without fetching anything: "10", "host" or none."""
    if _READY.exists() and _may_mount():
        return "10"
    return "host" if shutil.which("wine") else ""


def _may_mount() -> bool:
    """Whether this is root, and one who may mount (not so in every container)."""
    quiet = subprocess.DEVNULL
    command = ["unshare", "--mount", "true"]
    return os.geteuid() == 0 and not subprocess.call(command, stdout=quiet, stderr=quiet)


def fetch_wine() -> str:
    """Which Wine is used; version 10 is fetched where that is possible."""
    if there() != "10" and shutil.which("debootstrap") and _may_mount():
        _make_chroot()
    return there()


def _make_chroot() -> None:
    mirror = _mirror()
    if not mirror:
        return
    print("Making a Debian for Wine 10 …", flush=True)
    shutil.rmtree(CHROOT, ignore_errors=True)
    small = ["--variant=minbase", "--include=ca-certificates"]
    _quiet(["debootstrap", *small, _SUITE, str(CHROOT), mirror])
    lines = "apt-get update -q && apt-get install -qy --no-install-recommends " + " ".join(_INSIDE)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _quiet(["chroot", str(CHROOT), "sh", "-c", lines], environment)
    _READY.touch()


def _quiet(command: Sequence[str], environment: dict[str, str] | None = None) -> None:
    """Run what says a lot; only a fault lets it be heard."""
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout[-3000:]}")


def _mirror() -> str:
    """Where this Debian gets its packages from."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(SUITE)", "Created-By: Packages"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    ).stdout
    pairs = [line.split() for line in told.splitlines() if line.strip()]
    plain = [uri for uri, suite in pairs if "-" not in suite and "security" not in uri]
    return plain[0] if plain else ""


def enter(script: Path, arguments: Sequence[str]) -> int:
    """Run a script where the folders it needs are mounted for it alone, and vanish with it."""
    return subprocess.call(["unshare", "--mount", sys.executable, str(script), *arguments])


class Wine:
    """A fresh Windows in a folder. ``kind`` is what :func:`there` said."""

    def __init__(self, kind: str, folder: Path, display: str) -> None:
        self.kind, self.folder = kind, folder
        self.prefix = folder / "prefix"
        self.drive = self.prefix / "drive_c"
        shutil.rmtree(self.prefix, ignore_errors=True)
        home = self.prefix / "home"  # Documents and Desktop lead there
        home.mkdir(parents=True)
        self._environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # nothing to browse the web with, and no shortcuts into this system's own menu
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        }
        if kind == "10":
            self._mount(display)

    def _mount(self, display: str) -> None:
        for place in (socket_folder(display), self.folder):
            inside = CHROOT / place.relative_to("/")
            inside.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", str(place), str(inside)], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", str(CHROOT / "proc")], check=True)
        subprocess.run(["mount", "--rbind", "/dev", str(CHROOT / "dev")], check=True)

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        """Start a Windows program; what it prints is kept until it is asked."""
        command = ["wine", *arguments]
        if self.kind == "10":
            command = ["chroot", str(CHROOT), *command]
        return subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.PIPE,  # Wine 8 wants a pipe or a file
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )

    def run(self, *arguments: str, seconds: float = 300) -> tuple[int, str]:
        """Run a Windows program to its end: its exit code and what it printed."""
        started = self.start(*arguments)
        try:
            said, _ = started.communicate("", timeout=seconds)
        except subprocess.TimeoutExpired:
            started.kill()
            said, _ = started.communicate()
            return -1, f"{said}\nstill running after {seconds:.0f} s"
        return started.returncode, said

    def boot(self) -> str:
        """Make the Windows folder; the version of Wine."""
        self.run("wineboot", "-i")
        if self.kind != "10":
            self.run("winecfg", "-v", "win10")
            self._complete()
        return self.run("--version")[1].strip()

    def _complete(self) -> None:
        """Give Wine 8 a library every Windows 10 has, and the reader of spreadsheets wants."""
        library = self.drive / "windows" / "system32" / "bcryptprimitives.dll"
        if not library.exists():
            source = Path(__file__).with_name("primitives.c")
            made = ["-shared", "-O2", "-s", str(source), "-o", str(library), "-ladvapi32"]
            subprocess.run(["x86_64-w64-mingw32-gcc", *made], check=True)

    def path(self, file: Path) -> str:
        """What Windows calls a file of its drive C."""
        return "C:\\" + str(file.relative_to(self.drive)).replace("/", "\\")

    def value(self, key: str, name: str = "") -> str:
        """A value of the registry, empty where there is none."""
        which = ["/v", name] if name else ["/ve"]
        code, said = self.run("reg", "query", key, *which)
        return said.split("REG_SZ", 1)[1].strip() if code == 0 and "REG_SZ" in said else ""

    def close(self) -> None:
        """End whatever still runs in it, and take it away: it is large."""
        self.run("wineboot", "-k", seconds=60)
        shutil.rmtree(self.prefix, ignore_errors=True)
