"""What is no table is said by its kind; the reading child ends however the reading ends."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cadredesk import messages
from cadredesk.errors import UserError
from cadredesk.exchange import asking, limits, reading
from cadredesk.progress import Cancelled
from tests.exchange.makers import (
    compound,
    zipped,
)
from tests.exchange.makers_old import biff5, boxed
from tests.exchange.refusing import LIST, refused
from tests.exchange.sheets import book, read

# --- what is no table, and what it is called --------------------------------------------------


def office_document(path: Path) -> Path:
    return zipped(path, {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})


NOT_TABLES: dict[str, tuple[bytes | Callable[[Path], Path], str]] = {
    "docx": (office_document, "sheet-is-document"),
    "doc": (compound({"WordDocument": b"x" * 5000}), "sheet-is-document"),
    "rtf": (b"{\\rtf1\\ansi x}", "sheet-is-document"),
    "odt": (
        lambda path: zipped(
            path,
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"},
        ),
        "sheet-is-document",
    ),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "sheet-is-pdf"),
    "png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "sheet-is-picture"),
    "jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "sheet-is-picture"),
    "zip": (lambda path: zipped(path, {"ds.txt": "a"}), "sheet-is-archive"),
    "rar": (b"Rar!\x1a\x07\x01\0", "sheet-is-archive"),
    "exe": (b"MZ\x90\0\x03\0\0\0", "sheet-not-table"),
    "pptx": (
        lambda path: zipped(path, {"[Content_Types].xml": "<T/>", "ppt/presentation.xml": "<p/>"}),
        "sheet-not-table",
    ),
    "our own data": (b"SQLite format 3\0" + b"\0" * 100, "sheet-is-data"),
    "a page without a table": (b"<html><body>Xin ch\xc3\xa0o</body></html>", "sheet-not-table"),
    "xml of something else": (b"<?xml version='1.0'?><a/>", "sheet-not-table"),
    "bytes": (bytes(range(256)) * 40, "sheet-not-table"),
    "an ods with a password": (
        lambda path: zipped(
            path,
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": b"\x93\x11",
                "META-INF/manifest.xml": "<manifest:encryption-data/>",
            },
        ),
        "sheet-password",
    ),
    "an xls with a password": (boxed(biff5([[1]], password=True)), "sheet-password"),
}


@pytest.mark.parametrize("kind", NOT_TABLES)
@pytest.mark.parametrize("name", ["Danh sách trích ngang.xlsx", "ds.xls", "ds.csv"])
def test_what_is_no_table_is_said_whatever_its_name(tmp_path: Path, kind: str, name: str) -> None:
    path, (data, code) = tmp_path / name, NOT_TABLES[kind]
    if isinstance(data, bytes):
        path.write_bytes(data)
    else:
        data(path)
    fault = refused(path)
    assert fault.code == code
    said = messages.sentence(fault)
    assert name in said
    assert "chưa ghi gì" in said


# --- where files are, and what happens to them while they are read --------------------------------


def test_names_with_vietnamese_letters_and_long_paths(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 260:
        folder /= "Hồ sơ cán bộ – Đảng ủy phường (năm 2026)"
    folder.mkdir(parents=True)
    assert len(read(book(folder / "Danh sách «trích ngang» ₫.xlsx", LIST)).people) == 1


def test_a_name_no_system_takes(tmp_path: Path) -> None:
    for name in ("x" * 5000 + ".xlsx", "a\0b.xlsx"):
        assert refused(tmp_path / name).code in ("sheet-missing", "sheet-locked")


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path / "a.xlsx", LIST)

    def busy(*_: object, **__: object) -> None:
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "open", busy)
    with pytest.raises(UserError) as caught:
        reading.read_grids(path)
    assert caught.value.code == "sheet-locked"


def test_a_file_that_vanishes_between_two_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_look", lambda path: None)
    assert refused(tmp_path / "gone.xlsx").code == "sheet-missing"


# --- the child ------------------------------------------------------------------------------------


def children() -> set[int]:
    """The processes this one started that still run."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        found |= {int(number) for number in (task / "children").read_text().split()}
    return found


def slow(tmp_path: Path) -> Path:
    """A file that takes seconds to read."""
    path = tmp_path / "a.csv"
    path.write_text("a;b;c;d;e\n" * 1_000_000, encoding="ascii")
    return path


class _Stop:
    """A clerk who presses stop at once."""

    def step(self, done: int, total: int) -> None:
        raise Cancelled


class _StopLater:
    def __init__(self) -> None:
        self.started = time.monotonic()
        self.stopped = 0.0

    def step(self, done: int, total: int) -> None:
        if time.monotonic() - self.started > 0.4:
            self.stopped = time.monotonic()
            raise Cancelled


@pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc")
def test_stopping_ends_the_child_at_once(tmp_path: Path) -> None:
    before, path = children(), slow(tmp_path)
    for progress in (_Stop(), _StopLater()):
        with pytest.raises(Cancelled):
            reading.read_grids(path, progress=progress)
        assert children() == before
    assert isinstance(progress, _StopLater)
    assert time.monotonic() - progress.stopped < 0.5


@pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc")
def test_the_child_of_a_program_that_is_killed_ends_by_itself(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from cadredesk.exchange.reading import read_grids;"
        "print('go', flush=True); read_grids(Path(sys.argv[1]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(slow(tmp_path))], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        task = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
        patience = time.monotonic() + 10
        while not (child := task.read_text().split()):
            assert time.monotonic() < patience
            time.sleep(0.01)
        time.sleep(0.5)
        parent.kill()
    while Path(f"/proc/{child[0]}").exists():
        if "Z" in Path(f"/proc/{child[0]}/stat").read_text().split()[2]:
            break
        assert time.monotonic() < patience + 10
        time.sleep(0.05)


def test_a_reader_that_cannot_be_started_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "command", lambda: [str(tmp_path / "no such program")])
    assert refused(book(tmp_path / "a.xlsx", LIST)).code == "sheet-no-reader"


def test_a_reader_that_talks_nonsense_is_no_danger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path / "a.xlsx", LIST)
    for said in ("print('no json')", "print('{\"rows\": [[1]]}')", "print('[1]')", "pass"):
        monkeypatch.setattr(asking, "command", lambda said=said: [sys.executable, "-c", said])
        assert refused(path).code == "sheet-unreadable"


def test_more_said_than_the_program_can_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "OUTPUT_BYTES", 100)
    assert refused(book(tmp_path / "a.xlsx", [*LIST, *LIST * 20])).code == "sheet-too-big"


def test_a_cell_of_a_megabyte_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("TT;Họ và tên\n1;" + "x" * 9_000_000 + "\n", encoding="utf-8")
    [grid] = reading.read_grids(path)
    assert len(grid.text(1, 1)) == 32_767
