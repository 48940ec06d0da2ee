"""Files made to break readers end in a sentence, quickly, and never take the program down."""

import io
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cadredesk import messages
from cadredesk.errors import UserError
from cadredesk.exchange import limits, reading
from tests.exchange.makers import (
    html,
    html_rows,
    ods,
    ods_content,
    ods_rows,
    ods_table,
    xml2003,
    xml2003_rows,
)
from tests.exchange.makers_old import biff5, boxed
from tests.exchange.makers_xlsb import xlsb
from tests.exchange.refusing import LIST, refused
from tests.exchange.sheets import book, read


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("far_corner_cell.xlsx", "sheet-too-big"),
        ("bomb_300MB_one_cell.xlsx", "sheet-too-big"),
        ("pass_protected.xlsx", "sheet-password"),
    ],
)
def test_hostile_files_are_refused(shared_data: Path, file: str, code: str) -> None:
    assert refused(shared_data / "hostile" / file).code == code


@pytest.mark.parametrize(
    "file", ["zip_slip_names.xlsx", "date_1904.xlsx", "issue_174.xlsx", "OOM_alloc.xls"]
)
def test_odd_but_legal_files_hold_nobody(shared_data: Path, file: str) -> None:
    assert read(shared_data / "hostile" / file).people == ()


def test_nothing_outside_is_written_by_names_that_climb(shared_data: Path, tmp_path: Path) -> None:
    read(shared_data / "hostile" / "zip_slip_names.xlsx")
    assert not list(shared_data.parent.glob("evil.txt"))
    assert not Path("/abs").exists()


def test_days_from_1904_on(tmp_path: Path) -> None:
    import datetime

    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["TT", "Họ và tên", "Ngày sinh"])
    sheet.append([1, "Lê Văn Tám", datetime.date(1980, 3, 2)])
    path = tmp_path / "mac.xlsx"
    workbook.save(path)
    assert read(path).people[0].values["birth"] == "1980-03-02"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("rong.xlsx", b"PK\x03\x04 no zip at all", "sheet-unreadable"),
        ("anh.csv", bytes(range(256)) * 40, "sheet-not-table"),
        ("cu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "sheet-unreadable"),
    ],
)
def test_broken_files(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refused(path).code == code


def test_an_empty_file_holds_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"")
    assert read(path).people == ()


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "khong-co.xlsx").code == "sheet-missing"
    assert refused(tmp_path).code == "sheet-missing"


def test_a_cut_off_workbook(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]])
    path.write_bytes(path.read_bytes()[:-400])
    assert refused(path).code == "sheet-unreadable"


def test_one_sheet_too_far_does_not_hide_the_others(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]])
    from openpyxl import load_workbook

    workbook = load_workbook(path)
    workbook.create_sheet("Xa")["XFD1048576"] = 1
    workbook.save(path)
    assert read(path).sheet == "DS"
    with pytest.raises(UserError) as caught:
        read(path, sheet="Xa")
    assert caught.value.code == "sheet-too-big"
    assert "XFD1048576" in messages.sentence(caught.value)


def test_cells_that_are_only_styled_are_not_far_away(tmp_path: Path) -> None:
    from openpyxl import load_workbook
    from openpyxl.styles import Font

    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]])
    workbook = load_workbook(path)
    workbook.worksheets[0]["XFD1048576"].font = Font(bold=True)
    workbook.save(path)
    assert len(read(path).people) == 1


def test_entities_that_multiply_are_no_way_in(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]])
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + b"]><w>&l9;</w>"
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = bomb if entry.filename == "xl/workbook.xml" else old.read(entry)
            new.writestr(entry.filename, data)
    path.write_bytes(out.getvalue())
    assert refused(path).code in ("sheet-unreadable", "sheet-too-big")


def test_reading_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    rows = [["TT", "Họ và tên", "Năm sinh"]]
    rows += [[n, "Lê Văn Tám", 1980] for n in range(3000)]
    path = book(tmp_path / "a.xlsx", rows)
    with pytest.raises(UserError) as caught:
        reading.read_grids(path, seconds=0.001)
    assert caught.value.code == "sheet-timeout"


def test_a_file_past_the_limit_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)
    path = book(tmp_path / "a.xlsx", [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]])
    assert refused(path).code == "sheet-too-big"


def test_formulas_are_text_never_values(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            ["TT", "Họ và tên", "Năm sinh", "Quê quán"],
            [1, "Lê Văn Tám", 1980, '=HYPERLINK("http://example.invalid","x")'],
        ],
    )
    sheet = read(path)
    assert sheet.people[0].values["hometown"] == '=HYPERLINK("http://example.invalid","x")'


def test_ten_thousand_rows_are_read_in_seconds(tmp_path: Path) -> None:
    rows: list[list[object]] = [["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Chuyên môn"]]
    rows += [
        [
            n,
            f"Lê Văn {'ABCDEGHIKL'[n % 10]}",
            f"{n % 28 + 1}/{n % 12 + 1}/1980",
            "Chuyên viên",
            "ĐH",
        ]
        for n in range(10_000)
    ]
    path = book(tmp_path / "a.xlsx", rows)
    started = time.monotonic()
    assert len(read(path).people) == 10_000
    assert time.monotonic() - started < 15


# --- files cut off and changed at random ------------------------------------------------------

KNOWN = {
    "sheet-unreadable", "sheet-not-table", "sheet-too-big", "sheet-password", "sheet-missing",
    "sheet-is-archive", "sheet-is-data", "sheet-timeout",
}  # fmt: skip


def spoiled(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    if chance.random() < 0.3:
        return bytes(spoilt[: chance.randrange(len(spoilt))])
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(spoilt))
        spoilt[at : at + 4] = chance.choice((b"\xff\xff\xff\x7f", b"\0\0\0\0", b"1048", b'"'))
    return bytes(spoilt)


def spoiled_inside(data: bytes, chance: random.Random) -> bytes:
    """A sound zip with one part that is not."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        victim = chance.choice([e.filename for e in old.infolist() if e.file_size])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, spoiled(part, chance) if name == victim else part)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["xlsx", "xlsb", "ods", "biff", "xls", "xml", "html", "csv"])
def test_spoiled_files_end_in_cells_or_a_sentence(tmp_path: Path, kind: str) -> None:
    path, chance = tmp_path / "a.xls", random.Random(f"5 {kind}")
    texts = [[str(cell) for cell in row] for row in LIST]
    makers: dict[str, Callable[[], bytes]] = {
        "xlsx": lambda: book(tmp_path / "b.xlsx", LIST).read_bytes(),
        "xlsb": lambda: xlsb(tmp_path / "b.xlsb", LIST).read_bytes(),
        "ods": lambda: ods(path, ods_content(ods_table(ods_rows(LIST)))).read_bytes(),
        "biff": lambda: biff5([[b"TT", 1, 2.5, "#N/A"]] * 5),
        "xls": lambda: boxed(biff5([[b"TT", 1, 2.5, "#N/A"]] * 5)),
        "xml": lambda: xml2003(xml2003_rows(LIST)),
        "html": lambda: html("<table>" + html_rows(LIST) + "</table>").encode(),
        "csv": lambda: "\n".join(map(";".join, texts)).encode(),
    }
    data = makers[kind]()
    for _ in range(8):
        inside = data.startswith(b"PK") and chance.random() < 0.7
        path.write_bytes((spoiled_inside if inside else spoiled)(data, chance))
        try:
            reading.read_grids(path, seconds=20)
        except UserError as error:
            assert error.code in KNOWN
            assert messages.sentence(error) != error.code


def test_repeats_and_spans_of_millions_hold_nobody(tmp_path: Path) -> None:
    cell = "<table:table-cell {} office:value-type='string'><text:p>x</text:p></table:table-cell>"
    row = "<table:table-row {}>" + cell + "</table:table-row>"
    times = "table:number-{}-repeated='99999999'"
    path = tmp_path / "a.ods"
    for rows, columns in ((times.format("rows"), ""), ("", times.format("columns"))):
        table = ods_table(row.format(rows, columns))
        [grid] = reading.read_grids(ods(path, ods_content(table)))
        assert grid.fault == "sheet-too-big"
    path.write_text(
        "<table>" + "<tr><td rowspan=99999999 colspan=99999999>x</td></tr>" * 300 + "</table>"
    )
    [grid] = reading.read_grids(path)
    assert grid.fault in (None, "sheet-too-big")
    path.write_bytes(xml2003('<Row ss:Index="99999999"><Cell><Data>x</Data></Cell></Row>'))
    [grid] = reading.read_grids(path)
    assert grid.fault == "sheet-too-big"
