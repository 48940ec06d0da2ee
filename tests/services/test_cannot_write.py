"""A full disk and a folder for reading only stop writing, never looking and copying away."""

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import openpyxl  # noqa: F401 – loaded while its files may be read
import pytest

from cadredesk.cli import main
from cadredesk.services.demo import demo
from cadredesk.services.office import open_office
from cadredesk.storage.driver import connect, sibling
from tests.storage.test_opening import as_somebody_else

Where = Callable[[Path], AbstractContextManager[None]]
LOOKING = (
    ("people",),
    ("targets",),
    ("check",),
    ("log",),
    ("dump",),
    ("composition", "--body", "bch"),
)


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """As the system tells it: not one byte more in any file."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder of somebody else, who lets others look."""
    folder.chmod(0o555)
    with as_somebody_else():
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path, people=40)
    return path


@pytest.fixture
def file(made: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "van-phong.cadre"
        shutil.copy(made, path)
        if os.geteuid() == 0:
            for one in (path.parent, path):
                os.chown(one, 65534, 65534)
        yield path
        path.parent.chmod(stat.S_IRWXU)


def answered(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    code = main([str(one) for one in arguments])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.mark.parametrize("where", [full, read_only])
def test_what_cannot_be_written_can_be_read(
    file: Path, where: Where, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = [answered(capsys, name, file, *more) for name, *more in LOOKING]
    before = file.read_bytes()
    with where(file.parent):
        found = [answered(capsys, name, file, *more) for name, *more in LOOKING]
        assert main(["undo", str(file)]) == 1
        out, err = capsys.readouterr()
    assert found == expected
    assert err.startswith("disk-full: " if where is full else "file-read-only: ")
    assert (out, err.count("\n"), "chưa ghi" in err) == ("", 1, True)
    assert file.read_bytes() == before
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_it_can_be_copied_and_reported_elsewhere(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory() as away:
        Path(away).chmod(0o777)
        with read_only(file.parent):
            kept = answered(capsys, "backup", file, f"{away}/b.cadre")
            answered(capsys, "export", file, "roster", f"{away}/ds.xlsx")
        assert kept["people"] == 40
        with open_office(Path(away) / "b.cadre") as copy:
            assert copy.check()["ok"]


@pytest.mark.parametrize("where", [full, read_only])
def test_a_file_a_crash_left_in_wal_is_read_too(
    file: Path, where: Where, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = connect(file)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("SELECT count(*) FROM person").fetchone()
    shutil.copy(file, sibling(file, ".wal-mode"))
    raw.close()
    sibling(file, ".wal-mode").replace(file)  # as a machine that stopped leaves it: log empty
    with where(file.parent):
        assert len(answered(capsys, "people", file, "--as-of", "2026-10-31")) > 20


def test_somebody_elses_lock_counts_there_too(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(file, user="Lan"), full(file.parent):
        assert main(["people", str(file)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("file-in-use: Lan ")
