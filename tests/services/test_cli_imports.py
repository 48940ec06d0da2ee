"""The list of imports and taking one back, as processes; also against locks, kills, full disks."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from cadredesk.cli import main
from cadredesk.services.office import open_office
from cadredesk.storage.database import Database
from tests.exchange.sheets import book
from tests.services.test_cannot_write import Where, full, read_only
from tests.services.test_cli import OFFICE, REPOSITORY, file, run, told
from tests.services.test_cli_files import refused

__all__ = ["file"]

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ", "Ghi chú"]
TAM = [1, "Lê Văn Tám", "2/3/1980", "Nam", "051080000001", "ĐUV", None]
CHIN = [2, "Trần Thị Chín", "4/5/1979", "Nữ", "051179000002", "Tổ viên tổ vay vốn", None]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return book(tmp_path / "danh sách.xlsx", [HEADER, TAM, CHIN])


@pytest.fixture
def ward(shared_data: Path) -> Path:
    return shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"


def test_imports_are_listed_and_taken_back(file: Path, sheet: Path) -> None:
    assert told("imports", file) == []
    assert "import" not in told("import", file, sheet)
    first = told("import", file, sheet, "--apply")
    assert isinstance(first["import"], int) and isinstance(first["operation"], int)
    again = told("import", file, sheet, "--apply")
    assert (again["operation"], again["import"]) == (None, None)
    second = told(
        "import", file, book(sheet.with_name("hai.xlsx"), [HEADER, [*TAM[:-1], "Mới"]]), "--apply"
    )
    listed = told("imports", file)
    assert [list(one) for one in listed] == [
        ["id", "file", "sheet", "at", "new", "changed", "taken_back"]
    ] * 2
    assert [(one["id"], one["file"], one["new"], one["changed"]) for one in listed] == [
        (second["import"], "hai.xlsx", 0, 1),
        (first["import"], "danh sách.xlsx", 2, 0),
    ]
    assert listed[0]["at"] == told("log", file)[0]["at"]

    done = told("import-undo", file, first["import"])
    assert list(done) == ["id", "operation", "back", "kept"]
    assert (done["id"], done["operation"]) == (first["import"], told("log", file)[0]["id"])
    assert done["back"]["people"] == 2 and done["back"]["rows"] >= 3
    (kept,) = done["kept"]
    (left,) = told("people", file)
    assert kept == {
        "table": "person",
        "uid": left["uid"],
        "name": "Lê Văn Tám",
        "reason": "changed",
    }
    newest = told("log", file)[0]
    assert (newest["label"], newest["kind"]) == ("Rút lại lần nhập danh sách.xlsx", "do")
    assert "import_batch" in newest["tables"]
    assert [one["taken_back"] for one in told("imports", file)] == [False, True]
    assert "danh sách.xlsx" in refused("import-taken-back", "import-undo", file, first["import"])

    assert told("undo", file)["label"] == newest["label"]
    assert [one["taken_back"] for one in told("imports", file)] == [False, False]
    assert len(told("people", file)) == 2
    assert told("import-undo", file, second["import"])["kept"] == []
    assert told("import-undo", file, first["import"])["kept"] == []
    assert told("people", file) == []
    assert told("check", file)["ok"] is True


def test_faults_are_one_line_and_wrong_usage_is_2(file: Path, sheet: Path) -> None:
    refused("import-unknown", "import-undo", file, 1)
    told("import", file, sheet, "--apply")
    for number in (-1, 10**20):
        assert str(number) in refused("import-unknown", "import-undo", file, "--", number)
    refused("file-missing", "imports", file.with_name("mất.cadre"))
    refused("file-missing", "import-undo", file.with_name("mất.cadre"), 1)
    refused("not-our-file", "imports", sheet)
    for wrong in (("imports",), ("import-undo", file), ("import-undo", file, "một")):
        done = run(*wrong)
        assert (done.returncode, done.stdout) == (2, ""), wrong
    assert len(told("people", file)) == 2


def test_a_restored_file_has_forgotten(file: Path, sheet: Path, tmp_path: Path) -> None:
    number = told("import", file, sheet, "--apply")["import"]
    told("backup", file, tmp_path / "b.cadre")
    told("restore", tmp_path / "b.cadre", tmp_path / "c.cadre")
    assert [one["id"] for one in told("imports", tmp_path / "c.cadre")] == [number]
    said = refused("import-forgotten", "import-undo", tmp_path / "c.cadre", number)
    assert "«danh sách.xlsx»" in said
    assert told("import-undo", tmp_path / "b.cadre", number)["back"]["people"] == 2


def test_a_demo_lists_no_imports(tmp_path: Path) -> None:
    told("demo", tmp_path / "mẫu.cadre", "--people", "12")
    assert told("imports", tmp_path / "mẫu.cadre") == []


def test_a_file_in_use_is_refused(file: Path, sheet: Path) -> None:
    number = told("import", file, sheet, "--apply")["import"]
    with open_office(file, user="Minh"):
        refused("file-in-use", "imports", file)
        refused("file-in-use", "import-undo", file, number)
    assert told("import-undo", file, number)["back"]["people"] == 2


def test_two_at_once_take_back_once(file: Path, ward: Path) -> None:
    """Whoever comes second finds the file in use, or the import taken back."""
    number = told("import", file, ward, "--apply")["import"]
    command = [sys.executable, "-m", "cadredesk", "import-undo", str(file), str(number)]
    both = [
        subprocess.Popen(
            command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    ends = [(one.communicate(), one.returncode) for one in both]
    assert sorted(code for _, code in ends) == [0, 1]
    (said,) = [streams[1] for streams, code in ends if code == 1]
    assert said.startswith(("file-in-use: ", "import-taken-back: "))
    assert [entry["label"][:7] for entry in told("log", file)] == ["Rút lại", "Nhập từ"]


@pytest.mark.parametrize("where", [full, read_only])
def test_what_cannot_be_written_is_listed_and_not_touched(
    where: Where, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "van-phong.cadre"
        told("new", path, "--office", OFFICE)
        number = told("import", path, sheet, "--apply")["import"]
        shutil.rmtree(path.parent / "Sao lưu", ignore_errors=True)
        if os.geteuid() == 0:
            for one in (path.parent, path):
                os.chown(one, 65534, 65534)
        before = path.read_bytes()
        with where(path.parent):
            assert main(["imports", str(path)]) == 0
            listed = json.loads(capsys.readouterr().out)
            assert main(["import-undo", str(path), str(number)]) == 1
            out, err = capsys.readouterr()
        assert [one["id"] for one in listed] == [number]
        assert err.startswith("disk-full: " if where is full else "file-read-only: ")
        assert (out, err.count("\n"), "chưa ghi" in err) == ("", 1, True)
        assert path.read_bytes() == before
        assert [p.name for p in path.parent.iterdir()] == [path.name]
        path.parent.chmod(0o700)
        assert told("import-undo", path, number)["back"]["people"] == 2


def test_an_encrypted_file_goes_back_too(tmp_path: Path, sheet: Path) -> None:
    from cadredesk.services import imports
    from cadredesk.services.office import Office
    from cadredesk.storage import imports as stored
    from tests.storage.conftest import KEY
    from tests.storage.rows import names, person

    path = tmp_path / "mật.cadre"
    with Database.create(path, KEY, user="Lan") as db:
        with db.write("Nhập từ mật.xlsx") as session:
            session.add_all([person("Lê Văn Tám"), person("Trần Thị Chín")])
            number = stored.add_batch(session, kind="roster", file="mật.xlsx", new=2)
        assert imports.take_back(Office(path, db), number).people == 2
        assert names(db) == []
    refused("wrong-key", "imports", path)


# --- kills ------------------------------------------------------------------------------------


def many(path: Path, people: int) -> int:
    """An office that has taken in many people; the number of the import."""
    from cadredesk.storage import imports as stored
    from tests.storage.rows import person

    with Database.open(path) as db, db.write("Nhập từ lớn.xlsx") as session:
        session.add_all(person(f"Lê Văn N{n}", note="x" * 400) for n in range(people))
        return stored.add_batch(session, kind="roster", file="lớn.xlsx", new=people)


def killed(path: Path, number: int, after: float) -> bool:
    """Take back, killed after a while; whether it had been done by then."""
    command = [sys.executable, "-m", "cadredesk", "import-undo", str(path), str(number)]
    victim = subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    victim.kill()
    said = victim.communicate()[0]
    return bool(said) and bool(json.loads(said))


def whole(path: Path, people: int) -> dict[str, Any]:
    """After a kill: all of it or nothing, and the list of imports agrees; what is listed."""
    with open_office(path) as office:
        report = office.check()
        assert report["ok"], report
        with office.db.read() as session:
            raw = session.connection().connection.driver_connection
            (found,) = raw.execute("SELECT count(*) FROM person").fetchone()
    (listed,) = told("imports", path)
    assert found == (0 if listed["taken_back"] else people)
    return dict(listed)


@pytest.mark.parametrize("after", [0.5, 0.8])
def test_a_kill_leaves_all_or_nothing(file: Path, after: float) -> None:
    people = 3000
    number = many(file, people)
    said = killed(file, number, after)
    listed = whole(file, people)
    assert listed["taken_back"] or not said
    if not listed["taken_back"]:
        assert told("import-undo", file, number)["back"]["people"] == people
    assert told("people", file) == []
