"""TCVN3, VNI, code page 1258, UTF-16 and split letters all give the same words."""

import csv
import io
import unicodedata
from pathlib import Path

import pytest

from cadredesk.domain.sheet import Sheet
from cadredesk.exchange.legacy import from_tcvn3, from_vni
from cadredesk.services import importing
from tests.exchange.sheets import TODAY, book, names, read

PEOPLE = [
    ["1", "Lê Viết Liên", "1976", "Nam", "Xã Mỹ Hạnh Bắc, Huyện Đức Hòa, Tỉnh Long An"],
    ["2", "Trần Thị Hồng Khánh", "14/01/1991", "Nữ", "Thị Trấn Gia Lộc, Tỉnh Hải Dương"],
    ["3", "Nguyễn Đình Thượng", "16/04/1972", "Nam", "Xã Vĩnh Hòa Hưng, Tỉnh An Giang"],
    ["4", "Võ Hữu Ý", "27/05/1966", "Nam", "Xã Giao Long, Huyện Giao Thủy, Tỉnh Nam Định"],
    ["5", "Đặng Thị Ấn", "1983", "Nữ", "Xã Quảng Tân, Tỉnh Quảng Ninh"],
]
HEADER = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán"]


def letters(shared_data: Path) -> list[dict[str, str]]:
    with (shared_data / "encodings" / "letters.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def to_old(text: str, shared_data: Path, column: str) -> str:
    table = {row["unicode"]: row[column] for row in letters(shared_data)}
    return "".join(table.get(c, c) for c in unicodedata.normalize("NFC", text))


def test_every_letter_comes_back(shared_data: Path) -> None:
    for row in letters(shared_data):
        assert from_vni(row["vni"]) == row["unicode"]
        # accented capitals do not exist in TCVN3: the small letter comes back
        assert from_tcvn3(row["tcvn3"]) in (row["unicode"], row["unicode"].lower())


def table(separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([HEADER, *PEOPLE])
    return out.getvalue()


def cp1258(text: str) -> bytes:
    """As Windows saves it: tones after the letter, letters of the page in one piece."""
    out = bytearray()
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            base, *tone = unicodedata.normalize("NFD", char)
            if len(tone) == 2 and tone[0] in "\u0323\u0301\u0300\u0309\u0303":
                tone.reverse()
            whole = unicodedata.normalize("NFC", base + "".join(tone[:-1]))
            out += whole.encode("cp1258") + tone[-1].encode("cp1258")
    return bytes(out)


def check(sheet: Sheet) -> None:
    assert names(sheet) == [p[1] for p in PEOPLE]
    assert [p.values["gender"] for p in sheet.people] == [
        "male",
        "female",
        "male",
        "male",
        "female",
    ]
    assert [p.values["birth"] for p in sheet.people][1:3] == ["1991-01-14", "1972-04-16"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(table(";").encode("utf-8"), id="semicolons"),
        pytest.param(table("\t").encode("utf-16"), id="utf-16"),
        pytest.param(table("\t").encode("utf-16-le"), id="utf-16 without a mark"),
        pytest.param(unicodedata.normalize("NFD", table()).encode("utf-8"), id="split letters"),
        pytest.param(cp1258(table()), id="code page 1258"),
        pytest.param(("sep=;\n" + table(";")).encode("utf-8-sig"), id="Excel's own mark"),
    ],
)
def test_text_files(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(data)
    sheet = read(path)
    check(sheet)
    assert sheet.people[2].values["hometown"] == "Xã Vĩnh Hòa Hưng, Tỉnh An Giang"


def test_a_text_file_of_tcvn3_bytes(tmp_path: Path, shared_data: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(to_old(table(), shared_data, "tcvn3").encode("latin-1"))
    sheet = read(path)
    check(sheet)
    assert sheet.legacy_cells > 15


@pytest.mark.parametrize(
    ("column", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times"), ("tcvn3", "Arial")]
)
def test_workbooks_in_old_encodings(
    tmp_path: Path, shared_data: Path, column: str, font: str
) -> None:
    rows = [[to_old(cell, shared_data, column) for cell in row] for row in [HEADER, *PEOPLE]]
    path = book(tmp_path / "a.xlsx", rows, fonts={"A1:E6": font})
    sheet = read(path)
    check(sheet)
    assert sheet.people[0].values["hometown"] == PEOPLE[0][4]


def test_a_capital_font_draws_small_codes_as_capitals(tmp_path: Path, shared_data: Path) -> None:
    rows = [[to_old(cell, shared_data, "tcvn3") for cell in row] for row in [HEADER, *PEOPLE]]
    path = book(tmp_path / "a.xlsx", rows, fonts={"A1:E1": ".VnTimeH", "A2:E6": ".VnTime"})
    sheet = read(path)
    check(sheet)
    assert sheet.headings["B"] == "HỌ VÀ TÊN"


def test_unicode_text_in_an_old_font_stays_as_it_is(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [HEADER, *PEOPLE], fonts={"A1:E6": ".VnTime"})
    sheet = read(path)
    check(sheet)
    assert sheet.legacy_cells == 0


def test_old_and_new_text_side_by_side(tmp_path: Path, shared_data: Path) -> None:
    rows = [HEADER]
    for number, person in enumerate(PEOPLE):
        old = number % 2 == 0
        rows.append([to_old(c, shared_data, "tcvn3") if old else c for c in person])
    path = book(
        tmp_path / "a.xlsx",
        rows,
        fonts={"A2:E2": ".VnTime", "A4:E4": ".VnTime", "A6:E6": ".VnTime"},
    )
    check(read(path))


def test_reading_again_from_memory_gives_the_same(tmp_path: Path, shared_data: Path) -> None:
    rows = [[to_old(cell, shared_data, "tcvn3") for cell in row] for row in [HEADER, *PEOPLE]]
    opened = importing.open_file(book(tmp_path / "a.xlsx", rows, fonts={"A1:E6": ".VnTime"}))
    first = importing.read(None, opened, today=TODAY)
    assert importing.read(None, opened, today=TODAY) == first
    assert importing.sheets(opened) == [{"name": "DS", "people": 5, "visible": True}]
