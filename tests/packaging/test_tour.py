"""``--smoke``: the whole window walks by itself, and says so where something goes wrong."""

import subprocess
import sys
from pathlib import Path

from cadredesk.services import checking
from cadredesk.ui.navigation import PAGES
from tests.packaging.conftest import REPOSITORY, Walked


def test_every_page_was_walked_and_all_was_well(walked: Walked) -> None:
    assert walked.code == 0, walked.said
    lines = walked.said.splitlines()
    steps = {line[17:] for line in lines if line.startswith("ok")}
    assert {f"page {entry.key}" for entry in PAGES} <= steps
    assert {"read a sheet", "undo the import", "check the file"} <= steps
    assert lines[-1] == "end: as it should be"
    assert (walked.folder / "log.txt").read_text(encoding="utf-8") == walked.said


def test_what_was_given_out_is_there(walked: Walked) -> None:
    heads = {
        "danh sách.xlsx": b"PK",
        "biểu tháng.pdf": b"%PDF",
        "biểu tháng.xlsx": b"PK",
        "biểu đồ.png": b"\x89PNG",
        "biểu đồ.svg": b"<?xml",
        "biểu đồ.pdf": b"%PDF",
    }
    for name, head in heads.items():
        assert (walked.folder / name).read_bytes().startswith(head), name
    pictures = {file.stem.split("-", 1)[1] for file in walked.folder.glob("*-*.png")}
    assert {entry.key for entry in PAGES} < pictures
    bare = [f.name for f in walked.folder.glob("0[1-9]-*.png") if f.stat().st_size < 30_000]
    assert not bare, f"hardly anything is on {bare}"


def test_the_office_is_left_whole_and_the_clerks_own_settings_alone(walked: Walked) -> None:
    home = walked.folder / "home"
    assert (home / "settings.json").exists()
    assert checking.check_file(home / "van-phong-mau.cadre")["ok"]
    assert not list(home.glob("*.lock"))


def test_a_fault_ends_the_tour_with_its_name(tmp_path: Path) -> None:
    """An office that cannot be made: the folder for it is a file."""
    (tmp_path / "home").write_text("", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "cadredesk", "--smoke", str(tmp_path), "offscreen"],
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert answer.returncode == 1
    assert "FAULT" in answer.stdout
    assert answer.stdout.endswith("end: FAULT\n")
