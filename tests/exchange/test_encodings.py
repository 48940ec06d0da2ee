"""TCVN3, VNI, code page 1258, UTF-16 and split letters all give the same words."""

import csv
import io
import unicodedata
from pathlib import Path

import pytest

from cadredesk.domain.sheet import Sheet
from cadredesk.exchange import legacy
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.legacy import from_tcvn3, from_vni
from cadredesk.exchange.reading import read_grids
from cadredesk.services import importing
from tests.exchange.makers import HEADER, PEOPLE
from tests.exchange.old_letters import cp1258, old
from tests.exchange.sheets import TODAY, book, names, read


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


@pytest.mark.parametrize("page", ["cp1252", "cp1258"])
@pytest.mark.parametrize(("encoding", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
def test_every_letter_in_a_word_whatever_page_it_was_stored_through(
    shared_data: Path, encoding: str, font: str, page: str
) -> None:
    """A machine set to Vietnamese takes the bytes of an old font for letters of its own page."""
    words = ["Nguyễn Đình Phổ", "Trần Thị Hồng", "huyện Đức Hòa", "Đảng ủy phường", "Lương Hữu Ước"]
    wanted = words + [row["unicode"].lower() + "n" for row in letters(shared_data)]
    grid = Grid("DS", rows=[[stored(old(word, encoding), page)] for word in wanted])
    grid.fonts = {font_class(font) or "": frozenset((r, 0) for r in range(len(wanted)))}
    grid.decoded = legacy.decode(grid)
    found = [row[0] for row in grid.rows]
    assert found == wanted


def stored(text: str, page: str) -> str:
    return "".join(c.encode("cp1252").decode(page) if c >= "\xc0" else c for c in text)


def test_capitals_of_vni_and_of_fonts_of_capitals() -> None:
    rows = ["ĐẢNG ỦY PHƯỜNG PHỔ HÒA", "NGUYỄN THỊ ÁNH", "BÍ THƯ", "ƯỚC", "KỶ LUẬT"]
    vni = Grid("DS", rows=[[old(text, "vni")] for text in rows])
    vni.fonts = {"vni": frozenset((r, 0) for r in range(5))}
    assert legacy.decode(vni) == 5
    assert [row[0] for row in vni.rows] == rows
    small = Grid("DS", rows=[[old(text.lower())] for text in rows])
    small.fonts = {"tcvn3_capitals": frozenset((r, 0) for r in range(5))}
    legacy.decode(small)
    assert [row[0] for row in small.rows] == rows


def test_unicode_letters_in_an_old_column_stay() -> None:
    texts = [old("Nguyễn Đình Phổ"), old("Trần Thị Hồng"), "Lê Bách", "Nguyễn Văn Đô", "Tó"]
    texts += [old("Võ Đình Tú"), "CĐ", "ĐH"]
    grid = Grid("DS", rows=[[text] for text in texts])
    grid.fonts = {"tcvn3": frozenset((r, 0) for r in range(len(texts)))}
    legacy.decode(grid)
    assert [row[0] for row in grid.rows] == [
        "Nguyễn Đình Phổ", "Trần Thị Hồng", "Lê Bách", "Nguyễn Văn Đô", "Tú", "Võ Đình Tú", "CĐ",
        "ĐH",
    ]  # fmt: skip


def test_a_lone_old_text_in_a_sheet_of_unicode() -> None:
    texts = ["Lê Bách", "Trần Bá", "Tô Hà", "Võ Bí", "Lê Hà", old("Nguyễn Đình Phổ"), "Đỗ Đô"]
    grid = Grid("DS", rows=[[text] for text in texts])
    grid.fonts = {"tcvn3": frozenset((r, 0) for r in range(len(texts)))}
    assert legacy.decode(grid) == 1
    assert grid.text(5, 0) == "Nguyễn Đình Phổ"


def test_capitals_with_the_icelandic_letter_are_no_old_text() -> None:
    said = ["C\u00d0", "\u00d0H", "C\u00d0", "TC", "\u00d0H", "C\u00d0", "ThS", "C\u00d0"]
    grid = Grid("DS", rows=[[text] for text in said])
    assert legacy.decode(grid) == 0
    assert [grid.text(row, 0) for row in range(len(said))] == said


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_file_of_old_bytes_is_old_as_a_whole(tmp_path: Path, encoding: str) -> None:
    """Also in a column with one word that says little."""
    rows = [["Họ và tên", "Dân tộc"], *([person[1], "Kinh"] for person in PEOPLE)]
    rows += [["Đinh Thị Bring", "Hrê"]]
    lines = "\n".join(";".join(old(cell, encoding) for cell in row) for row in rows)
    path = tmp_path / "ds.csv"
    path.write_bytes(lines.encode("latin-1"))
    [grid] = read_grids(path)
    legacy.decode(grid)
    assert grid.text(6, 1) == "Hrê"


def table(separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([HEADER, *PEOPLE])
    return out.getvalue()


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
