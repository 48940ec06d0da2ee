"""What builds the Windows program, as far as it needs neither Windows nor a network."""

import hashlib
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import fetch
import installer
import make
import pytest
import shipped
import verify

import cadredesk
from tests.packaging.conftest import REPOSITORY

WINDOWS = REPOSITORY / "packaging" / "windows"


def test_only_files_with_a_pinned_hash_stay(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.whl", tmp_path / "bad.whl"
    good.write_bytes(b"as it was locked")
    bad.write_bytes(b"changed on the way")
    pins = tmp_path / "pins.txt"
    pins.write_text(
        f"good==1 \\\n    --hash=sha256:{hashlib.sha256(good.read_bytes()).hexdigest()}\n"
    )
    assert fetch._trusted(tmp_path, "*.whl", pins) == [good]
    assert not bad.exists()


def test_another_standard_library_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "python311.zip").write_bytes(b"another")
    with pytest.raises(SystemExit):
        verify.verify(tmp_path)


def test_no_index_is_named_where_packages_are_pinned() -> None:
    for file in (fetch.LOCK, fetch.RUNTIME):
        text = file.read_text(encoding="utf-8")
        assert "://" not in text
        assert "index-url" not in text
    assert len(fetch.hashes(fetch.RUNTIME)) == 1


def test_patterns_stop_at_a_folder_and_know_natives_by_their_windows_names() -> None:
    one = shipped.Entry("PIL/*.py", loaded=True)
    assert one.matches("PIL/Image.py")
    assert not one.matches("PIL/tests/Image.py")
    native = shipped.windows_name("PIL/_imaging.cpython-311-x86_64-linux-gnu.so")
    assert shipped.Entry("PIL/_imaging.*pyd", loaded=True).matches(native)
    assert shipped.Entry("PIL/_imaging.*pyd", loaded=True).matches(
        "PIL/_imaging.cp311-win_amd64.pyd"
    )


def test_the_portable_archive_keeps_settings_beside_itself_and_is_the_same_each_time(
    tmp_path: Path,
) -> None:
    tree = tmp_path / "tree"
    (tree / "app").mkdir(parents=True)
    (tree / "CadreDesk.exe").write_bytes(b"MZ")
    (tree / "app" / "a.py").write_text("x = 1\n")
    first = installer.portable(tree, tmp_path, "1.2.3", fast=True)
    before = first.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        note = archive.read("CadreDesk/portable.txt").decode("utf-8-sig")
    assert names == ["CadreDesk/CadreDesk.exe", "CadreDesk/app/a.py", "CadreDesk/portable.txt"]
    assert "Thiết lập" in note
    assert installer.portable(tree, tmp_path, "1.2.3", fast=True).read_bytes() == before
    assert 'L"Thiết lập"' in (WINDOWS / "starter.c").read_text(encoding="utf-8")


def test_sums_are_what_the_files_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "CadreDesk-1-setup.exe"
    file.write_bytes(b"installer")
    installer.sums([file], tmp_path)
    line = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8")
    assert line == f"{hashlib.sha256(b'installer').hexdigest()}  {file.name}\n"
    assert capsys.readouterr().out == line


def test_the_version_is_the_programs() -> None:
    assert make.version() == cadredesk.__version__


def test_the_icons_hold_every_size_windows_asks_for(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(WINDOWS / "pictures.py"), str(tmp_path)], check=True)
    for name in ("program.ico", "file.ico"):
        data = (tmp_path / name).read_bytes()
        _, kind, count = struct.unpack_from("<HHH", data)
        sides = [data[6 + 16 * n] or 256 for n in range(count)]
        assert kind == 1
        assert sides == [16, 20, 24, 32, 40, 48, 64, 128, 256]
