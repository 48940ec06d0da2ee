"""What the command line does to files: where they go, their names, what a kill leaves."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cadredesk.services.office import open_office
from tests.services.test_cli import OFFICE, REPOSITORY, file, run, told

__all__ = ["file"]


def refused(code: str, *arguments: object) -> str:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.startswith(f"{code}: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_folder_that_is_missing_is_said_to_be(file: Path, tmp_path: Path) -> None:
    away = tmp_path / "thư mục lạ"
    for target in (("new", away / "a.cadre", "--office", OFFICE), ("demo", away / "a.cadre")):
        assert "thư mục lạ" in refused("folder-missing", *target)
        assert "thư mục lạ" in refused("folder-missing", *target, "--replace")
    assert "thư mục lạ" in refused("folder-missing", "export", file, "roster", away / "a.xlsx")
    refused("target-is-folder", "new", tmp_path, "--office", OFFICE, "--replace")
    assert [p.name for p in tmp_path.iterdir()] == [file.name]


def test_a_list_is_written_as_a_workbook_or_not_at_all(file: Path, tmp_path: Path) -> None:
    for name in ("ds.pdf", "ds.xls", "ds", "ds.xlsx.bak"):
        assert f"«{name}»" in refused("export-not-xlsx", "export", file, "roster", tmp_path / name)
    assert [p.name for p in tmp_path.iterdir()] == [file.name]
    told("export", file, "roster", tmp_path / "DS.XLSX")
    assert load_workbook(tmp_path / "DS.XLSX").worksheets


def test_a_data_file_is_called_cadre(tmp_path: Path) -> None:
    for name in ("z.txt", "z", "z.cadre.bak", "z.xlsx"):
        assert f"«{name}»" in refused("file-suffix", "new", tmp_path / name, "--office", OFFICE)
        assert f"«{name}»" in refused("file-suffix", "demo", tmp_path / name, "--replace")
    assert not list(tmp_path.iterdir())
    assert told("new", tmp_path / "Z.CADRE", "--office", OFFICE)["people"] == 0


def test_columns_are_taken_once_and_must_name_one(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "ds.xlsx"
    for nothing in ("", ",", " , "):
        done = run("export", file, "roster", "--columns", nothing, out)
        assert (done.returncode, done.stdout, out.exists()) == (2, "", False)
        assert "--columns" in done.stderr
    told("export", file, "roster", "--columns", "full_name, birth,full_name,", out)
    sheet = load_workbook(out).active
    rows = [[c for c in row if c is not None] for row in sheet.iter_rows(values_only=True)]
    assert ["(1)", "(2)", "(3)"] in rows  # the ordinal and the two


ODD = os.fsdecode(b"v\xe3n ph\xf2ng") if os.name == "posix" else "văn #phòng%20"
"""On Linux a name from an old computer, none that is Unicode; elsewhere one a link would twist."""


def test_a_file_is_worked_with_whatever_its_name(tmp_path: Path) -> None:
    path, out = tmp_path / f"{ODD}.cadre", tmp_path / f"{ODD}.xlsx"
    assert told("new", path, "--office", OFFICE)["file"] == str(path)
    assert told("demo", path, "--replace")["people"] == 120
    assert told("export", path, "roster", out)["people"] > 100
    assert told("check", path)["ok"] is True
    assert len(told("import", path, out, "--as-of", "2026-10-31")["people"]) > 100
    refused("file-missing", "people", tmp_path / f"{ODD}2.cadre")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([path.name, out.name])


def test_files_are_named_from_the_folder_one_stands_in(tmp_path: Path) -> None:
    def here(*arguments: object) -> Any:
        return told(*arguments, within=tmp_path)

    assert here("new", "a.cadre", "--office", OFFICE)["file"] == "a.cadre"
    assert here("demo", "b.cadre", "--people", 30, "--until", "2026-10-31")["people"] == 30
    assert here("export", "b.cadre", "roster", "ds.xlsx", "--as-of", "2026-10-31")["people"] > 20
    assert here("report", "b.cadre", "monthly", "--period", "2026-10", "bc.xlsx")["missing"]
    assert here("import", "a.cadre", "ds.xlsx", "--as-of", "2026-10-31", "--apply")["operation"]
    count = len(here("people", "a.cadre"))
    assert count > 20
    for command in ("dump", "targets", "log"):
        assert here(command, "a.cadre")
    assert here("composition", "b.cadre", "--body", "bch", "--as-of", "2026-10-31")
    (tmp_path / "sao").mkdir()
    assert here("backup", "a.cadre", "sao/b.cadre")["people"] == count
    assert here("backup", "a.cadre", "sao/b.cadre", "--replace")["people"] == count
    assert here("undo", "a.cadre")["changes"] > 20
    assert here("redo", "a.cadre")["changes"] > 20
    assert here("undo", "a.cadre")["changes"] > 20
    done = here("restore", "sao/b.cadre", "a.cadre", "--replace")
    assert (done["file"], done["people"]) == ("a.cadre", count)
    assert "tep-hong" not in done["kept"]  # a healthy file is kept as a backup that opens
    assert told("check", tmp_path / done["kept"])["ok"] is True
    assert here("restore", "sao/b.cadre", "c.cadre")["people"] == count
    assert here("check", "a.cadre")["ok"] is here("check", "c.cadre")["ok"] is True


def test_a_kill_while_a_file_is_replaced_loses_nothing(file: Path, tmp_path: Path) -> None:
    before = told("dump", file)
    part = file.with_name(file.name + ".part")
    for _ in range(2):
        victim = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "cadredesk",
                "demo",
                str(file),
                "--people",
                "20000",
                "--replace",
            ],
            cwd=REPOSITORY,
        )
        while not (part.exists() and part.stat().st_size > 0):
            assert victim.poll() is None
            time.sleep(0.005)
        time.sleep(0.3)
        victim.kill()
        victim.wait()
        assert told("dump", file) == before
        assert told("check", file)["ok"] is True
        assert [p.name for p in tmp_path.iterdir()] == [file.name]  # swept on opening
    told("new", file, "--office", "Đảng ủy xã Ba Tơ", "--replace")
    assert [p.name for p in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize("command", [("new", "--office", OFFICE), ("demo",)])
def test_an_open_file_is_not_replaced(file: Path, command: tuple[str, ...]) -> None:
    name, *more = command
    with open_office(file, user="Lan") as office:
        assert "Lan" in refused("file-in-use", name, file, *more, "--replace")
        assert office.info().name == OFFICE
        assert office.check()["ok"]
