"""The contract of the command line where the world is unkind."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.services.test_cli import OFFICE, REPOSITORY, file, run, told

__all__ = ["file"]
COMMAND = [sys.executable, "-m", "cadredesk"]


def test_an_export_never_lands_on_a_data_file(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.cadre"
    told("new", other, "--office", OFFICE)
    plain = tmp_path / "du-lieu"
    shutil.copy(file, plain)
    for source, out in ((file, file), (file, other), (plain, plain)):
        before = out.read_bytes()
        done = run("export", source, "roster", out)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("export-is-data: ")
        assert len(out.read_bytes()) == len(before)
        assert told("check", out)["ok"] is True


def test_a_sheet_is_read_whatever_the_environment_says_of_encodings(
    file: Path, shared_data: Path
) -> None:
    sheet = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    done = subprocess.run(
        [*COMMAND, "import", str(file), str(sheet)],
        cwd=REPOSITORY,
        capture_output=True,
        env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["plan"]["new"] == 60


FULL = """
import errno, functools, os, sys
from cadredesk.cli import main
from cadredesk.services import exporting, printing
most = int(sys.argv.pop(1))
def narrow(write, *given, **named):
    try:
        import resource
    except ImportError:  # Windows makes no disk small: there the last flush says it is full
        def full(descriptor):
            raise OSError(errno.ENOSPC, "full")
        os.fsync = full
        return write(*given, **named)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        return write(*given, **named)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
exporting.view = functools.partial(narrow, exporting.view)
printing.workbook = functools.partial(narrow, printing.workbook)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("most", [2000, 6000])
@pytest.mark.parametrize(
    ("command", "more"), [("export", ["roster"]), ("report", ["monthly", "--period", "2026-10"])]
)
def test_a_workbook_on_a_full_disk_is_one_line(
    file: Path, tmp_path: Path, command: str, more: list[str], most: int
) -> None:
    out = tmp_path / "ds.xlsx"
    out.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(most), command, str(file), *more, str(out)],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("disk-full: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert out.read_bytes() == b"old"
    assert {p.name for p in tmp_path.iterdir()} == {file.name, "ds.xlsx"}


def test_a_reader_that_went_away_is_one_line(file: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "dump", str(file)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None and program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()
    assert program.returncode == 1
    assert said.startswith("output-lost: ")
    assert said.count("\n") == 1


def test_a_body_before_its_first_day_has_nobody(tmp_path: Path) -> None:
    demo = tmp_path / "demo.cadre"
    told("demo", demo)
    assert told("composition", demo, "--body", "bch", "--as-of", "2020-01-01") == []
    assert told("composition", demo, "--body", "bch_cu_1", "--as-of", "2026-10-31") == []


@pytest.mark.parametrize("day", ["", "20260930", "2026-W40-3", "2026-9-30", "٢٠٢٦-09-30"])
def test_a_day_is_written_in_one_way_only(file: Path, day: str) -> None:
    done = run("people", file, "--as-of", day)
    assert done.returncode == 1
    assert done.stderr.startswith("bad-date: ")


def test_a_demo_of_antiquity_is_refused(tmp_path: Path) -> None:
    done = run("demo", tmp_path / "demo.cadre", "--until", "0001-01-01")
    assert done.returncode == 1
    assert done.stderr.startswith("date-too-early: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "offset"),
    [(b"CREATE TABLE body ", 7), (b"CREATE INDEX ix_position_title_id", 20), ("Ê-đê".encode(), 0)],
)
def test_a_text_fallen_over_in_a_sound_page_is_damage(file: Path, text: bytes, offset: int) -> None:
    broken = text[:offset] + b"\xff" + text[offset + 1 :]
    file.write_bytes(file.read_bytes().replace(text, broken))
    for command in ("people", "dump", "targets"):
        done = run(command, file)
        assert done.returncode == 1, command
        assert done.stderr.startswith("file-damaged: "), done.stderr
        assert done.stderr.count("\n") == 1
    assert told("check", file)["ok"] is False


HEADINGS = {
    "one column for each sex": (["TT", "Họ và tên", "Sinh ngày (Nam)", "Sinh ngày (Nữ)"], 0),
    "the same in words": (["TT", "Họ và tên", "Ngày sinh nam", "Năm sinh nữ"], 0),
    "a name in two columns": (["TT", "Họ và", "Tên", "Ngày sinh", "Giới tính"], 1),
    "a year is no man": (["TT", "Họ và tên", "Năm", "Nữ"], 2),
}


@pytest.mark.parametrize("case", HEADINGS)
def test_headings_are_understood(file: Path, tmp_path: Path, case: str) -> None:
    headings, kind = HEADINGS[case]
    rows = [
        [[1, "Trần Văn Tám", "12/5/1974", None], [2, "Lê Thị Hoa", None, "03/8/1979"]],
        [[1, "Trần Văn", "Tám", "12/5/1974", "Nam"], [2, "Lê Thị", "Hoa", "03/8/1979", "Nữ"]],
        [[1, "Trần Văn Tám", 1974, None], [2, "Lê Thị Hoa", 1979, "x"]],
    ][kind]
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (headings, *rows):
        sheet.append(row)
    book.save(tmp_path / "ds.xlsx")
    people = told("import", file, tmp_path / "ds.xlsx")["people"]
    assert [p["full_name"] for p in people] == ["Trần Văn Tám", "Lê Thị Hoa"]
    assert [p["gender"] for p in people] == ["male", "female"]
    if kind != 2:  # which year, nobody says
        assert [p["birth"] for p in people] == ["1974-05-12", "1979-08-03"]
