"""Installs, starts, walks, upgrades and removes the Windows program under Wine.

Run by dev.py windows-smoke. With ``--if-there`` (dev.py test) it only walks through the window,
from a folder put together anew, and only where Wine and all that is shipped are there already.
What was seen and said lies in .build/windows/trial.
"""

import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import fetch
import make
import starter
import wine
from screen import Screen
from wine import Wine

TRIAL = make.OUT / "trial"
APP = "Software\\CadreDesk"
UNINSTALL = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\CadreDesk"
OPENS = "HKCU\\Software\\Classes\\.cadre"
STRANGE = "Người dùng\\Quản lý cán bộ"
_PAGES = ("language", "welcome", "folder", "parts", "copying", "finish")


class Trial:
    """One fresh Windows and what is tried in it; each step says whether it held."""

    def __init__(self, windows: Wine, screen: Screen | None) -> None:
        self.wine, self.screen = windows, screen
        self.faults: list[str] = []
        self.offscreen = [] if windows.kind == "10" else ["offscreen"]
        self.user = next((windows.drive / "users").glob("[!P]*"))
        self.home = self.user / "AppData/Local/Programs/CadreDesk"
        self.settings = self.user / "AppData/Roaming/CadreDesk/CadreDesk"
        self.links = (
            self.user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/CadreDesk.lnk",
            self.user / "Desktop/CadreDesk.lnk",
        )

    def step(self, name: str, does: Callable[[], str | None]) -> None:
        """Do one thing and say what came of it."""
        start = time.monotonic()
        try:
            said = does() or ""
            word = "ok"
        except AssertionError as error:
            said, word = str(error), "FAULT"
            self.faults.append(name)
        seconds = time.monotonic() - start
        print(f"{word:6}{seconds:7.1f} s  {name}{': ' if said else ''}{said}", flush=True)

    def setup(self, *arguments: str) -> int:
        """Run the installer silently; its exit code. /D= takes the rest of the line unquoted."""
        words = " ".join(arguments).split()
        return self.wine.run(self.wine.path(self.wine.drive / "setup.exe"), "/S", *words)[0]

    # --- steps ---------------------------------------------------------------------------------

    def refuses_old_windows(self) -> None:
        """Windows 7 gets nothing."""
        self.wine.run("winecfg", "-v", "win7")
        code = self.setup()
        self.wine.run("winecfg", "-v", "win10")
        need(code == 3 and not self.home.exists(), f"exit code {code}")

    def installs(self) -> None:
        """Files, shortcuts, what Windows lists, what opens a data file."""
        code = self.setup()
        need(code == 0, f"exit code {code}")
        need((self.home / starter.WINDOW).exists(), "the program is not there")
        need(all(link.exists() for link in self.links), "a shortcut is missing")
        listed = self.wine.value(UNINSTALL, "DisplayVersion")
        need(listed == make.version(), f"listed as {listed!r}")
        need(self.wine.value(OPENS) == "CadreDesk.Office", "nothing opens .cadre")

    def starts(self, what: Path, picture: str) -> str:
        """By a double click: a shortcut or a data file. It is left running."""
        start = time.monotonic()
        self.wine.start("start", "/wait", self.wine.path(what))
        screen = self.screen
        assert screen is not None
        need(until(lambda: screen.lit() > 0.3, 60), "no window came")
        shown = time.monotonic() - start
        time.sleep(6)
        screen.picture(TRIAL / f"{picture}.png")
        return f"first window after {shown:.1f} s"

    def double_clicks(self, file: Path) -> str:
        """On a data file. Windows looks for what opens it in the account first; Wine does not."""
        for key in (".cadre", "CadreDesk.Office"):
            place = f"Software\\Classes\\{key}"
            self.wine.run("reg", "copy", f"HKCU\\{place}", f"HKLM\\{place}", "/s", "/f")
        return self.starts(file, "file")

    def opened(self, file: Path) -> None:
        """A data file is open as long as its lock lies beside it."""
        lock = file.with_name(file.name + ".lock")
        need(until(lock.exists, 30), "the file was not opened")

    def refuses_while_running(self) -> None:
        """Neither an upgrade nor a removal."""
        need(self.setup() == 4, "an upgrade went on over the running program")
        code, _ = self.wine.run(self.wine.path(self.home / "uninstall.exe"), "/S", self._here())
        need(code == 4, f"removal while running: exit code {code}")
        need((self.home / "app").exists(), "the running program was removed")

    def _here(self) -> str:
        return f"_?={self.wine.path(self.home)}"  # the uninstaller does not go on by itself

    def closes(self, settings: Path) -> None:
        """As by the cross; the settings are kept."""
        self.wine.run("taskkill", "/im", starter.WINDOW)
        screen = self.screen
        assert screen is not None
        need(until(lambda: screen.lit() < 0.05, 40), "it did not close")
        need(until((settings / "settings.json").exists, 20), f"no settings in {settings}")

    def commands(self, file: Path) -> None:
        """The command line: an office of made-up people, checked."""
        program = self.wine.path(self.home / starter.CONSOLE)
        file.parent.mkdir(parents=True, exist_ok=True)
        code, said = self.wine.run(program, "demo", self.wine.path(file), "--people", "40")
        need(code == 0 and file.exists(), said)
        code, said = self.wine.run(program, "check", self.wine.path(file))
        need(code == 0 and '"ok": true' in said, said)

    def walks(self, home: Path, folder: Path, picture: str) -> str:
        """The tour, with the starter of the window."""
        program = self.wine.path(home / starter.WINDOW)
        code, _ = self.wine.run(program, "--smoke", self.wine.path(folder), *self.offscreen)
        log = folder / "log.txt"
        said = log.read_text(encoding="utf-8") if log.exists() else "no log"
        kept = TRIAL / picture
        if not folder.exists():  # the window says nothing; the command line tells why
            program = self.wine.path(home / starter.CONSOLE)
            said = self.wine.run(program, "--smoke", self.wine.path(folder), *self.offscreen)[1]
            need(False, f"exit code {code}\n{said}")
        shutil.copytree(folder, kept, ignore=shutil.ignore_patterns("home"), dirs_exist_ok=True)
        need(code == 0, f"exit code {code}\n{said}")
        return next(line for line in said.splitlines() if line.startswith("first window"))

    def child_reads(self, folder: Path) -> None:
        """What the tour made can be read by the command line, its own child as well."""
        office = folder / "other.cadre"
        sheet = folder / "nhập thử.xlsx"
        program = self.wine.path(self.home / starter.CONSOLE)
        code, said = self.wine.run(program, "import", *map(self.wine.path, (office, sheet)))
        need(code == 0, said)

    def upgrades(self) -> None:
        """Over an older version: nothing stale stays, settings do."""
        stale = self.home / "app/cadredesk/stale.py"
        stale.write_text("", encoding="utf-8")
        self.wine.run("reg", "add", UNINSTALL, "/v", "DisplayVersion", "/d", "0.0.1", "/f")
        before = (self.settings / "settings.json").read_bytes() if not self.offscreen else b""
        code = self.setup()
        need(code == 0, f"exit code {code}")
        need(not stale.exists(), "a module of the older version stayed")
        need(self.wine.value(UNINSTALL, "DisplayVersion") == make.version(), "version not listed")
        if before:
            need((self.settings / "settings.json").read_bytes() == before, "settings changed")

    def removes(self, home: Path, *kept: Path) -> None:
        """The program goes, what a clerk put anywhere stays."""
        code, _ = self.wine.run(self.wine.path(home / "uninstall.exe"), "/S")
        need(code == 0, f"exit code {code}")
        need(until(lambda: not (home / "uninstall.exe").exists(), 60), "it is still there")
        left = sorted(f.name for f in home.rglob("*") if f not in kept) if home.exists() else []
        need(not left, f"left behind: {left}")
        need(not any(link.exists() for link in self.links), "a shortcut stayed")
        for key in (UNINSTALL, f"HKCU\\{APP}", OPENS):
            need(self.wine.run("reg", "query", key)[0] != 0, f"{key} stayed")
        gone = [str(file) for file in kept if not file.exists()]
        need(not gone, f"gone: {gone}")

    def installs_elsewhere(self, home: Path) -> None:
        """/D= with Vietnamese letters and spaces; not into a folder of somebody else."""
        foreign = self.wine.drive / "Tài liệu"
        foreign.mkdir()
        (foreign / "công văn.txt").write_text("của cơ quan", encoding="utf-8")
        code = self.setup(f"/D={self.wine.path(foreign)}")
        need(code == 5 and len(list(foreign.iterdir())) == 1, f"foreign folder: exit code {code}")
        code = self.setup(f"/D={self.wine.path(home)}")
        need(code == 0 and (home / starter.WINDOW).exists(), f"exit code {code}")

    def runs_from_a_stick(self, archive: Path) -> str:
        """The portable program keeps its settings beside itself."""
        stick = self.wine.drive / "Ổ USB"
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(stick)
        shutil.rmtree(self.settings.parent, ignore_errors=True)
        said = self.starts(stick / "CadreDesk" / starter.WINDOW, "portable")
        self.closes(stick / "CadreDesk" / "Thiết lập")
        need(not self.settings.exists(), "settings went into the account as well")
        return said

    def shows_its_pages(self) -> None:
        """The installer as a clerk sees it, page by page."""
        screen = self.screen
        assert screen is not None
        running = self.wine.start(self.wine.path(self.wine.drive / "setup.exe"))
        press = self.wine.path(self.wine.drive / "press.exe")
        for number, page in enumerate(_PAGES):
            need(until(lambda: screen.lit() > 0.02, 30), f"no page {page}")
            if page == "finish":
                until((self.home / "uninstall.exe").exists, 120)
            time.sleep(8 if page == "finish" else 2)
            screen.picture(TRIAL / f"installer-{number}-{page}.png")
            if page not in ("copying", "finish"):
                self.wine.run(press, "1")
        self.wine.run(press, "2")
        self.wine.run("taskkill", "/f", "/im", "setup.exe")
        running.wait()


def need(true: object, words: str) -> None:
    """What must hold."""
    if not true:
        raise AssertionError(words)


def until(true: Callable[[], bool], seconds: float) -> bool:
    """Wait for something; whether it came."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def everything(trial: Trial, archive: Path) -> None:
    """All steps, in the order in which they build on each other."""
    t, drive = trial, trial.wine.drive
    tour, strange = drive / "Chạy thử", drive / STRANGE.replace("\\", "/")
    file = t.user / "Documents" / "Đảng ủy phường Phổ Hòa.cadre"
    t.step("refuses Windows 7", t.refuses_old_windows)
    t.step("installs silently", t.installs)
    if t.screen is not None:
        t.step("starts by the shortcut", lambda: t.starts(t.links[0], "start"))
        t.step("refuses while running", t.refuses_while_running)
        t.step("closes", lambda: t.closes(t.settings))
    t.step("command line", lambda: t.commands(file))
    if t.screen is not None:
        t.step("opens a data file", lambda: t.double_clicks(file))
        t.step("has it open", lambda: t.opened(file))
        t.step("closes again", lambda: t.closes(t.settings))
    t.step("walks through the window", lambda: t.walks(t.home, tour, "tour"))
    t.step("reads a sheet from the command line", lambda: t.child_reads(tour))
    t.step("upgrades", t.upgrades)
    note = t.home / "ghi chú.txt"
    note.write_text("của tôi", encoding="utf-8")
    kept = [file, note] + ([t.settings / "settings.json"] if t.screen else [])
    t.step("is removed, data stay", lambda: t.removes(t.home, *kept))
    note.unlink()
    t.home.rmdir()
    t.step("installs elsewhere", lambda: t.installs_elsewhere(strange))
    t.step("walks there", lambda: t.walks(strange, strange.parent / "Chạy thử", "tour-elsewhere"))
    t.step("is removed there", lambda: t.removes(strange))
    if t.screen is not None:
        t.step("runs from a stick", lambda: t.runs_from_a_stick(archive))
        t.step("shows its pages", t.shows_its_pages)


def main(arguments: list[str]) -> int:
    """Try it; 1 if something did not hold."""
    kind = wine.there()
    shutil.rmtree(TRIAL, ignore_errors=True)
    TRIAL.mkdir(parents=True)
    screen = Screen() if kind == "10" else None
    windows = Wine(kind, make.OUT / "wine", screen.display if screen else "")
    try:
        print(f"{windows.boot()}, {'a screen' if screen else 'no screen'}", flush=True)
        trial = Trial(windows, screen)
        if "--if-there" in arguments:
            home = windows.drive / STRANGE.replace("\\", "/")
            make.assemble(home)
            trial.step("walks", lambda: trial.walks(home, windows.drive / "Chạy thử", "tour"))
        else:
            setup, archive = (next(make.OUT.glob(f"*{end}")) for end in ("-setup.exe", ".zip"))
            shutil.copy(setup, windows.drive / "setup.exe")
            _compile_press(windows.drive / "press.exe")
            everything(trial, archive)
    finally:
        windows.close()
        if screen is not None:
            screen.close()
    print(f"pictures and logs: {TRIAL.relative_to(fetch.ROOT)}", flush=True)
    print(f"end: {'FAULT: ' + ', '.join(trial.faults) if trial.faults else 'as it should be'}")
    return int(bool(trial.faults))


def lacking(arguments: list[str]) -> str:
    """What keeps the trial from being made here; Wine is fetched unless it must be there."""
    if "--if-there" not in arguments:
        return "" if wine.fetch_wine() else "There is no Wine, and only root can fetch it."
    if not wine.there():
        return "not tried under Wine: there is none here (dev.py windows-smoke fetches it)"
    if not (shutil.which("x86_64-w64-mingw32-gcc") and fetch.complete()):
        return "not tried under Wine: nothing is fetched yet (dev.py windows does)"
    return ""


def _compile_press(target: Path) -> None:
    source = Path(__file__).with_name("press.c")
    subprocess.run(
        ["x86_64-w64-mingw32-gcc", "-O2", "-s", str(source), "-o", str(target)], check=True
    )


if __name__ == "__main__":
    given = sys.argv[1:]
    if "--inside" not in given and (words := lacking(given)):
        print(words)
        sys.exit("--if-there" not in given)
    if wine.there() == "10" and "--inside" not in given:
        sys.exit(wine.enter(Path(__file__).resolve(), [*given, "--inside"]))
    sys.exit(main(given))
