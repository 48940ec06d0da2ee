"""Packs the assembled program: the installer, the portable archive, their checksums."""

import subprocess
import zipfile
from pathlib import Path

import fetch

HERE = Path(__file__).resolve().parent
MARK = "portable.txt"
_NOTE = """Có tệp này cạnh CadreDesk.exe thì CadreDesk chạy từ thư mục này (ổ USB chẳng hạn) và
cất thiết lập, nhật ký, văn phòng mẫu vào thư mục con «Thiết lập». Xóa tệp này thì chúng nằm
trong tài khoản Windows. Tệp dữ liệu (.cadre) luôn ở nơi người dùng chọn.
"""
_DAY = (2026, 1, 1, 0, 0, 0)


def installer(tree: Path, work: Path, out: Path, version: str, *, fast: bool) -> Path:
    """Compile the installer; ``work`` holds the icons."""
    lines = [f'Delete "$INSTDIR\\{f.name}"' for f in sorted(tree.iterdir()) if f.is_file()]
    (work / "files.nsh").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    target = out / f"CadreDesk-{version}-setup.exe"
    defined = {
        "TREE": tree,
        "OUT": target,
        "ICONS": work,
        "VERSION": version,
        "NUMBERS": ".".join([*version.split("."), "0", "0", "0"][:4]),
    }
    options = [f"-D{name}={value}" for name, value in defined.items()]
    options += ["-DFAST"] if fast else []
    script = str(HERE / "installer.nsi")
    subprocess.run(
        ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, script], check=True
    )
    return target


def portable(tree: Path, out: Path, version: str, *, fast: bool) -> Path:
    """The same program as an archive that keeps its settings beside itself."""
    target = out / f"CadreDesk-{version}-portable.zip"
    level = 1 if fast else 9
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for file in sorted(f for f in tree.rglob("*") if f.is_file()):
            name = f"CadreDesk/{file.relative_to(tree).as_posix()}"
            _add(archive, name, file.read_bytes(), level)
        note = _NOTE.replace("\n", "\r\n").encode("utf-8-sig")
        _add(archive, f"CadreDesk/{MARK}", note, level)
    return target


def _add(archive: zipfile.ZipFile, name: str, content: bytes, level: int) -> None:
    info = zipfile.ZipInfo(name, _DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content, compresslevel=level)


def sums(files: list[Path], out: Path) -> None:
    """SHA256SUMS, as sha256sum -c reads it."""
    lines = [f"{fetch.digest(file)}  {file.name}" for file in files]
    (out / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines), flush=True)
