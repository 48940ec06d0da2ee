"""The command line, run as acceptance checks run it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
OFFICE = "Đảng ủy phường Phổ Hòa"


def run(*arguments: object, within: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cadredesk", *map(str, arguments)],
        cwd=within,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def told(*arguments: object, within: Path = REPOSITORY) -> Any:
    done = run(*arguments, within=within)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "van-phong.cadre"
    assert told("new", path, "--office", OFFICE)["office"] == OFFICE
    return path


def test_the_road_of_a_real_roster(file: Path, shared_data: Path) -> None:
    sheet = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    first = told("import", file, sheet, "--apply")
    assert first["plan"]["new"] == 60
    second = told("import", file, sheet, "--sheet", "Đại biểu HĐND", "--apply")
    assert second["plan"]["new"] == 22
    assert len(told("people", file, "--as-of", "2026-09-30")) == 82

    for name in ("Trích ngang", "Đại biểu HĐND"):
        again = told("import", file, sheet, "--sheet", name, "--apply")["plan"]
        assert (again["new"], again["changed"]) == (0, 0), name

    got = {t["id"]: t for t in told("targets", file, "--as-of", "2026-09-30")}
    expected = json.loads(
        (shared_data / "sheets" / "expected" / "A14_targets.json").read_text("utf-8")
    )
    names = {p["uid"]: p["full_name"] for p in told("dump", file)["people"]}
    assert sorted(got) == sorted(t["id"] for t in expected["targets"])
    for target in expected["targets"]:
        mine = got[target["id"]]
        for key in set(target) - {"people", "derivation"}:
            assert mine[key] == target[key], (target["id"], key)
        for key, people in target["people"].items():
            assert sorted(names[u] for u in mine["people"][key]) == sorted(people)

    bch = told("composition", file, "--body", "bch", "--as-of", "2026-09-30")
    assert len(bch) == 27
    assert bch[0]["full_name"] == "Phạm Hồng Khanh"
    assert {m["membership"] for m in bch} == {"certain"}
    assert {m["membership"] for m in told("composition", file, "--body", "btv", "--as-of",
                                          "2026-08-31")} == {"uncertain"}  # fmt: skip

    assert told("undo", file)["label"].startswith("Nhập")
    assert len(told("people", file)) == 60
    assert told("undo", file)["changes"] > 60
    assert told("people", file) == []
    told("redo", file)
    told("redo", file)
    assert len(told("people", file)) == 82
    assert told("check", file)["ok"] is True
    assert [e["kind"] for e in told("log", file)] == ["redo", "redo", "undo", "undo", "do", "do"]


def test_people_are_found_and_sorted(file: Path, shared_data: Path) -> None:
    told("import", file, shared_data / "sheets" / "A14_phuong_cap_uy.xlsx", "--apply")
    assert [p["full_name"] for p in told("people", file, "--search", "hong khanh")] == [
        "Phạm Hồng Khanh"
    ]
    by_rank = told("people", file, "--sort", "rank", "--as-of", "2026-09-30")
    assert by_rank[0]["position"] == "Bí thư Đảng ủy, Chủ tịch HĐND"
    assert by_rank[0]["unit"] == "Ban Chấp hành Đảng bộ phường"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("people", "{missing}"), "file-missing"),
        (("composition", "{file}", "--body", "khong-co"), "unknown-body"),
        (("people", "{file}", "--as-of", "30/9/2026"), "bad-date"),
        (("undo", "{file}"), "nothing-to-undo"),
        (("redo", "{file}"), "nothing-to-redo"),
        (("new", "{file}", "--office", OFFICE), "file-exists"),
    ],
)
def test_a_fault_is_one_line_with_its_code(
    file: Path, arguments: tuple[str, ...], code: str
) -> None:
    given = [a.format(file=file, missing=file.parent / "mat.cadre") for a in arguments]
    done = run(*given)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"{code}: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("people",), ("nonsense", "x"), ("--bad",)])
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


def test_new_replaces_only_when_told(file: Path) -> None:
    told("new", file, "--office", "Đảng ủy xã Ba Tơ", "--replace")
    assert told("dump", file)["office"]["kind"] == "xã"


def test_check_answers_also_of_a_file_that_does_not_open(file: Path) -> None:
    assert told("check", file)["ok"] is True
    size = file.stat().st_size
    with file.open("r+b") as raw:
        raw.seek(size // 2)
        raw.write(b"\xa5" * 8192)
    found = told("check", file)
    assert (found["ok"], found["integrity"]) == (False, False)
    assert found["problems"][0]["code"] == "file-damaged"
    assert run("people", file).returncode == 1
    missing = run("check", file.parent / "mat.cadre")
    assert (missing.returncode, missing.stdout) == (1, "")


def test_a_word_that_is_no_command_and_no_file_is_wrong_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cadredesk", "bogus"],
        capture_output=True,
        cwd=Path(__file__).parents[2],
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stdout == b""
