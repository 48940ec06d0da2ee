"""Puts the installed program together in a folder: runtime, packages, our own files, licences."""

import compileall
import py_compile
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import fetch
import shipped

HERE = Path(__file__).resolve().parent
ROOT = fetch.ROOT
PACKAGES = Path("Lib", "site-packages")
OWN = "app"
LICENCES = "licences"
SHEET = "Cài đặt và quản trị.txt"
_PATHS = ("python311.zip", ".", OWN, str(PACKAGES).replace("/", "\\"))
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)

# Windows 10 has these; what a native loads besides must lie in the tree.
_WINDOWS_HAS = """
advapi32 authz bcrypt bcryptprimitives cabinet cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12
d3d9 dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mpr msvcrt netapi32 ntdll ole32 oleaut32
propsys rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore user32 userenv
usp10 uxtheme version winmm winspool.drv ws2_32 wtsapi32
"""
SYSTEM = frozenset(_WINDOWS_HAS.split())


def assemble(target: Path, runtime: Path, wheels: Iterable[Path]) -> None:
    """Fill an empty folder; the starters come from elsewhere."""
    chosen = shipped.expression()
    for file in sorted(runtime.iterdir()):
        if chosen.fullmatch(f"runtime/{file.name}"):
            shutil.copy2(file, target / file.name)
    (target / "python311._pth").write_text("\n".join(_PATHS) + "\n", encoding="utf-8")
    _licence(target, "Python", [(runtime / "LICENSE.txt").read_bytes()], ["LICENSE.txt"])
    for wheel in wheels:
        _unpack(wheel, target, chosen)
    _own(target / OWN)
    for folder in sorted((HERE / "licences").iterdir()):
        shutil.copytree(folder, target / LICENCES / folder.name, dirs_exist_ok=True)
    _fonts(target)
    text = (ROOT / "resources" / "help" / "install.md").read_text(encoding="utf-8")
    (target / SHEET).write_text(text.replace("**", ""), encoding="utf-8-sig", newline="\r\n")
    _compile(target)


def _unpack(wheel: Path, target: Path, chosen: re.Pattern[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        kept = [name for name in names if chosen.fullmatch(name)]
        for name in kept:
            archive.extract(name, target / PACKAGES)
        told = [n for n in names if ".dist-info/" in n and _LICENCE.search(n.rpartition("/")[2])]
        told = [n for n in told if "Commercial" not in n]
        if kept:
            files = [archive.read(name) for name in told]
            _licence(target, fetch.package(wheel), files, [n.rpartition("/")[2] for n in told])


def _licence(target: Path, package: str, files: Iterable[bytes], names: Iterable[str]) -> None:
    folder = target / LICENCES / package
    for content, name in zip(files, names, strict=True):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _own(target: Path) -> None:
    """The program itself, its resources, its compiled words."""
    drop = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("cadredesk", "resources"):
        shutil.copytree(ROOT / name, target / name, ignore=drop)
    (target / "i18n").mkdir()
    for words in sorted((ROOT / "i18n").glob("*.qm")):
        shutil.copy2(words, target / "i18n" / words.name)


def _fonts(target: Path) -> None:
    for text in sorted((target / OWN / "resources").rglob("LICENSE*")):
        _licence(target, text.parent.name, [text.read_bytes()], [text.name])


def _compile(target: Path) -> None:
    """Compile all there is; the program never writes into its own folder."""
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    for name in (PACKAGES, Path(OWN)):
        done = compileall.compile_dir(
            target / name, quiet=1, stripdir=str(target), invalidation_mode=mode, workers=1
        )
        if not done:
            raise SystemExit(f"Something in {name} does not compile.")


def check(target: Path) -> None:
    """Every library a native names is there or Windows' own; every package tells its licence."""
    natives = [f for f in target.rglob("*") if f.suffix.lower() in (".dll", ".pyd", ".exe")]
    present = {file.name.lower() for file in natives}
    missing: dict[str, set[str]] = {}
    for file in natives:
        for name in _needs(file):
            if name not in present and not _of_windows(name):
                missing.setdefault(name, set()).add(file.name)
    if missing:
        lines = (f"  {name}, for {', '.join(sorted(who))}" for name, who in missing.items())
        raise SystemExit("Libraries are missing from the tree:\n" + "\n".join(lines))
    print(f"tree: {len(natives)} natives, every library they load is there or Windows' own")
    told = {folder.name for folder in (target / LICENCES).iterdir()}
    spelt = {"pyside6-essentials": "Qt", "shiboken6": "Qt"}
    used = {spelt.get(name, name) for name in _used(target)}
    if silent := used - told:
        raise SystemExit(f"No licence text for: {', '.join(sorted(silent))}")
    print(f"tree: licences of {len(told)} works in {LICENCES}", flush=True)


def _used(target: Path) -> set[str]:
    """The packages of which something is in the tree."""
    used = set()
    for wheel in fetch.wheels():
        with zipfile.ZipFile(wheel) as archive:
            if any((target / PACKAGES / n).is_file() for n in archive.namelist()):
                used.add(fetch.package(wheel))
    return used


def _needs(file: Path) -> set[str]:
    told = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(file)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=True,
    ).stdout
    return {name.lower() for name in re.findall(r"DLL Name: (\S+)", told)}


def _of_windows(name: str) -> bool:
    return name.startswith(("api-ms-win-", "ext-ms-")) or name.removesuffix(".dll") in SYSTEM


def size(folder: Path) -> float:
    """Megabytes (of a million bytes) in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
