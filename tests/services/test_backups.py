"""What a clerk does with backups, at the services and on the command line."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cadredesk.errors import UserError
from cadredesk.services import backups, importing, people
from cadredesk.services.backups import Why
from cadredesk.services.dumping import dump
from cadredesk.services.office import Office, create, open_office
from tests.services.helpers import give, person

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 20, 16, 5)


def at(hours: float) -> backups.Clock:
    return lambda: NOW + timedelta(hours=hours)


def names(office: Office) -> list[str]:
    return [line.full_name for line in people.lines(office, NOW.date())]


@pytest.fixture
def told(office: Office) -> Office:
    """An office with two people, one of them secretary."""
    give(office, person(office, "Phạm Quốc Tuấn"), "bi_thu", "bch", "2025-07-15")
    person(office, "Lê Thị Bình")
    return office


def test_only_what_was_done_since_is_backed_up(told: Office) -> None:
    assert backups.newest(told) is None
    first = backups.back_up_if_due(told, Why.CLOSE, now=at(0))
    assert first is not None
    assert backups.newest(told, at(1)) == first.backup
    assert backups.back_up_if_due(told, Why.CLOSE, now=at(1)) is None
    told.undo()
    assert backups.back_up_if_due(told, Why.CLOSE, now=at(2)) is not None


def test_the_list_says_when_why_how_many_and_where(told: Office, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    backups.back_up(told, Why.CLOSE, now=at(0))
    stick.mkdir()
    person(told, "Đỗ Văn Em")
    backups.back_up(told, Why.MANUAL, second=stick, now=at(1))
    newest, oldest = backups.lines(told, stick)
    assert (newest.backup.why, newest.people, newest.here, newest.there) == (
        Why.MANUAL,
        3,
        True,
        True,
    )
    assert (oldest.backup.why, oldest.people, oldest.here, oldest.there) == (
        Why.CLOSE,
        2,
        True,
        False,
    )
    newest.backup.path.unlink()
    alone = backups.lines(told, stick)[0]
    assert (alone.here, alone.there) == (False, True)
    assert stick in alone.backup.path.parents


def test_a_stick_that_comes_back_gets_what_it_missed(told: Office, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    made = backups.back_up(told, Why.CLOSE, second=stick, now=at(0))
    assert made.second is None
    assert made.fault is not None and made.fault.code == "second-missing"
    stick.mkdir()
    later = backups.back_up_if_due(told, Why.CLOSE, second=stick, now=at(1))
    assert later is not None and later.backup == made.backup
    assert later.second is not None and later.second.exists()


def test_the_preview_says_what_would_be_otherwise(told: Office) -> None:
    made = backups.back_up(told, Why.CLOSE, now=at(0))
    assert backups.preview(told, made.backup.path).nothing
    lines = {line.full_name: line.id for line in people.lines(told, NOW.date())}
    person(told, "Nguyễn Thị Mới")
    give(told, lines["Lê Thị Bình"], "uv_bch", "bch", "2026-01-01")
    people.trash(told, [lines["Phạm Quốc Tuấn"]])
    told.update("Sửa thông tin văn phòng", place="Phổ Hòa")
    found = backups.preview(told, made.backup.path)
    assert found.backup_only == ("Phạm Quốc Tuấn",)
    assert found.here_only == ("Nguyễn Thị Mới",)
    assert found.changed == ("Lê Thị Bình",)
    assert (found.positions_back, found.positions_gone, found.other_tables) == (0, 1, 1)
    assert [entry.label for entry in found.lost] == [e.label for e in told.log(4)]
    assert found.lost_count == 4
    assert not found.other_office and not found.nothing


def test_restoring_is_undone_by_its_own_backup(told: Office) -> None:
    path = told.path
    before = dump(told)
    made = backups.back_up(told, Why.CLOSE, now=at(0))
    person(told, "Nguyễn Thị Mới")
    changed = dump(told)
    told.close()
    back = backups.restore(made.backup.path, path, replace=True, now=at(1))
    with open_office(path) as office:
        assert dump(office) == before
        assert office.log() == []
        assert [line.backup.why for line in backups.lines(office)] == [Why.RESTORE, Why.CLOSE]
    assert back.kept is not None
    backups.restore(back.kept, path, replace=True, now=at(2))
    with open_office(path) as office:
        assert dump(office) == changed


def test_a_damaged_file_is_set_aside_and_its_backup_found(told: Office) -> None:
    path = told.path
    made = backups.back_up(told, Why.CLOSE, now=at(0))
    told.close()
    path.write_bytes(b"\0" * 5000)
    (line,) = backups.lines_of_file(path)
    assert (line.backup, line.people) == (made.backup, 2)
    assert backups.preview_of_file(line.backup.path).there.people == 2
    back = backups.restore(line.backup.path, path, replace=True, now=at(1))
    assert back.kept is not None and back.kept.read_bytes() == b"\0" * 5000
    with open_office(path) as office:
        assert sorted(names(office)) == ["Lê Thị Bình", "Phạm Quốc Tuấn"]


def test_a_damaged_backup_costs_nothing(told: Office) -> None:
    made = backups.back_up(told, Why.CLOSE, now=at(0))
    data = bytearray(made.backup.path.read_bytes())
    data[8000:-100] = b"\xaa" * (len(data) - 8100)
    made.backup.path.write_bytes(data)
    told.close()
    with pytest.raises(UserError):
        backups.restore(made.backup.path, told.path, replace=True, now=at(1))
    with open_office(told.path) as office:
        assert len(names(office)) == 2
        assert [one.backup.why for one in backups.lines(office)] == [Why.CLOSE]


def test_an_import_is_preceded_by_a_backup(told: Office, tmp_path: Path) -> None:
    sheet = tmp_path / "danh sách.csv"
    rows = ["STT,Họ và tên,Ngày sinh,Chức vụ", "1,Trần Văn Bảy,03/02/1980,Ủy viên BCH"]
    sheet.write_text("\n".join(rows), encoding="utf-8")
    plan = importing.plan(told, importing.read(told, sheet))
    assert importing.apply(told, plan) is not None
    (line,) = backups.lines(told)
    assert (line.backup.why, line.people) == (Why.IMPORT, 2)
    assert backups.preview(told, line.backup.path).here_only == ("Trần Văn Bảy",)


def test_an_import_goes_on_where_no_backup_can_be_made(told: Office) -> None:
    (told.path.parent / "Sao lưu").write_text("của tôi")
    backups.before(told, Why.IMPORT)
    with pytest.raises(UserError, match="backup-folder-taken"):
        backups.back_up(told, Why.MANUAL)


# --- the command line -------------------------------------------------------------------------


def run(*arguments: object) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "cadredesk", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_backup_and_restore_on_the_command_line(told: Office, tmp_path: Path) -> None:
    file, out, again = told.path, tmp_path / "bản sao.cadre", tmp_path / "máy khác.cadre"
    assert run("backup", file, out)[2].startswith("file-in-use:")
    before = dump(told)
    told.close()
    code, said, _ = run("backup", file, out)
    expected = {"office": "Đảng ủy phường Phổ Hòa", "people": 2, "positions": 1}
    assert code == 0 and expected.items() <= json.loads(said).items()
    assert json.loads(said)["file"] == str(out)
    code, said, fault = run("backup", file, out)
    assert (code, said) == (1, "") and fault.startswith("file-exists: ")
    assert run("backup", file, out, "--replace")[0] == 0

    code, said, fault = run("restore", out, again)
    assert json.loads(said) == {"file": str(again), **expected, "operations": 0, "kept": None}
    assert json.loads(run("log", again)[1]) == []
    code, said, fault = run("restore", out, again)
    assert (code, said) == (1, "") and fault.startswith("file-exists: ")
    with open_office(again) as office:
        assert dump(office) == before
        person(office, "Nguyễn Thị Mới")
        assert run("restore", out, again, "--replace")[2].startswith("file-in-use:")
    code, said, _ = run("restore", out, again, "--replace")
    kept = Path(json.loads(said)["kept"])
    assert code == 0 and kept.name.endswith("-truoc-khoi-phuc.cadre")
    assert json.loads(run("restore", kept, again, "--replace")[1])["people"] == 3


def test_the_command_line_refuses_what_is_no_backup(tmp_path: Path) -> None:
    with create(tmp_path / "a.cadre", "Đảng ủy phường Phổ Hòa"):
        pass
    (tmp_path / "b.txt").write_text("không phải")
    for arguments, code in (
        (("restore", tmp_path / "b.txt", tmp_path / "c.cadre"), "not-our-file"),
        (("restore", tmp_path / "d.cadre", tmp_path / "c.cadre"), "file-missing"),
        (("restore", tmp_path / "b.txt", tmp_path / "a.cadre", "--replace"), "not-our-file"),
        (("restore", tmp_path / "a.cadre", tmp_path / "a.cadre", "--replace"), "file-exists"),
        (("restore", tmp_path / "a.cadre", tmp_path / "x" / "c.cadre"), "folder-missing"),
        (("backup", tmp_path / "d.cadre", tmp_path / "c.cadre"), "file-missing"),
    ):
        exit_code, said, fault = run(*arguments)
        assert (exit_code, said, fault.split(":")[0]) == (1, "", code)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.cadre", "b.txt"]
