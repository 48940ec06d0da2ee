"""Documents become pages: nothing lost, nothing outside, nothing torn apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.domain.table import Letterhead, Signature, TableColumn, TableSpec
from cadredesk.progress import Cancelled
from cadredesk.reports.document import (
    LANDSCAPE,
    LEAST,
    PORTRAIT,
    Block,
    Document,
    Head,
    PageBreak,
    PageSetup,
    Paragraph,
    Picture,
    Row,
    Run,
    Signatures,
    Table,
    body,
    heading,
    plain,
)
from cadredesk.reports.forms.listing import listing
from cadredesk.reports.layout import paginate
from cadredesk.reports.pages import Image, Line, Page, Text
from tests.reports.measures import Even

WORDS = st.lists(
    st.text("abcđềôÂ.,", min_size=1, max_size=9), min_size=1, max_size=25
).map(" ".join)  # fmt: skip
SIGNED = Signatures(
    signers=(
        Signature(lines=("NGƯỜI LẬP BIỂU",), name="Lê Thị Ngân"),
        Signature(lines=("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"), name="Phan Thị Lụa"),
    ),
    recipients=("Ban Thường vụ Đảng ủy", "Lưu Văn phòng Đảng ủy"),
)


def document(*blocks: Block, setup: PageSetup = PORTRAIT) -> Document:
    return Document(name="x", title="x", blocks=blocks, setup=setup)


def columns(*widths: float, align: str = "left") -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(title=f"Cột{number}", width=width, align=align)  # type: ignore[arg-type]
        for number, width in enumerate(widths, start=1)
    )


def numbered(count: int, code: str = "t", **but: object) -> Table:
    rows = [Row(cells=(f"r{n}a", f"r{n}b")) for n in range(1, count + 1)]
    return Table(code=code, columns=columns(10, 20), rows=rows, **but)  # type: ignore[arg-type]


def words(pages: Sequence[Page]) -> list[str]:
    return [word for page in pages for text in page.texts for word in text.text.split()]


def page_of(pages: Sequence[Page], word: str) -> int:
    (found,) = [p.number for p in pages if any(word in t.text.split() for t in p.texts)]
    return found


def inside(page: Page, setup: PageSetup) -> bool:
    """Whether everything but page numbers stands between the margins."""
    top, right, bottom, left = setup.margins
    for item in page.items:
        if isinstance(item, Text):
            low, high, y1, y2 = item.x, item.x + item.width, item.y, item.y
            if item.y < top and item.text == str(page.number):
                continue
        elif isinstance(item, Line):
            low, high = min(item.x1, item.x2), max(item.x1, item.x2)
            y1, y2 = item.y1, item.y2
        else:
            low, high, y1, y2 = item.x, item.x + item.width, item.y, item.y + item.height
        if low < left - 0.01 or high > page.width - right + 0.01:
            return False
        if y1 < top - 0.01 or y2 > page.height - bottom + 0.01:
            return False
    return True


# --- whatever the document says -----------------------------------------------------------------

_TABLES = st.builds(
    lambda rows, two, numbering: Table(
        code="t",
        columns=(
            TableColumn(title="TT", width=4, align="center"),
            TableColumn(title="Họ và tên", width=20, group="Người" if two else ""),
            TableColumn(title="Ghi chú", width=30, group="Người" if two else ""),
        ),
        rows=[Row(cells=(n, a, b)) for n, (a, b) in enumerate(rows, start=1)],
        numbering=numbering,
    ),
    st.lists(st.tuples(WORDS, WORDS), max_size=30),
    st.booleans(),
    st.booleans(),
)
_BLOCKS = st.lists(
    st.one_of(WORDS.map(body), WORDS.map(heading), _TABLES, st.just(PageBreak())),
    min_size=1,
    max_size=8,
)


def said(blocks: Sequence[Block]) -> Counter[str]:
    """Every word the blocks say, headings of tables left out."""
    found: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Paragraph):
            found.update(block.text.split())
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    found.update(str(cell).split())
    return found


@settings(max_examples=60)
@given(_BLOCKS)
def test_every_word_is_printed_once_and_inside_the_margins(blocks: list[Block]) -> None:
    pages = paginate(document(*blocks, setup=replace(PORTRAIT, numbers="none")), Even())
    heads = {"TT", "Họ", "và", "tên", "Ghi", "chú", "Người", "(1)", "(2)", "(3)"}
    printed = Counter(word for word in words(pages) if word not in heads)
    assert printed == said(blocks)
    assert all(inside(page, PORTRAIT) for page in pages)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all(text.font.size >= LEAST for page in pages for text in page.texts)


@settings(max_examples=20)
@given(_BLOCKS)
def test_equal_documents_give_equal_pages(blocks: list[Block]) -> None:
    assert paginate(document(*blocks), Even()) == paginate(document(*blocks), Even())


@settings(max_examples=60)
@given(st.integers(0, 80), st.integers(0, 12), st.booleans())
def test_a_signature_never_stands_alone(rows: int, lines: int, closing: bool) -> None:
    blocks: list[Block] = [plain(f"l{n}", align="left") for n in range(lines)]
    blocks.append(numbered(rows))
    if closing:
        blocks.append(plain("closing", align="left"))
    pages = paginate(document(*blocks, SIGNED), Even())
    last = words(pages[-1:])
    assert "NGƯỜI" in last
    assert page_of(pages, "Ngân") == page_of(pages, "Lụa") == len(pages)
    if rows >= 2:
        assert {f"r{rows}a", f"r{rows - 1}a"} <= set(last)
    if closing:
        assert "closing" in last


# --- tables -------------------------------------------------------------------------------------


def test_a_heading_is_repeated_on_every_page_and_rows_stay_whole() -> None:
    rows = [Row(cells=(n, "một hai ba bốn năm sáu bảy " * (n % 5))) for n in range(1000)]
    table = Table(
        code="t",
        columns=(TableColumn(title="TT", align="center"), TableColumn(title="Nội dung", width=40)),
        rows=rows,
        numbering=True,
    )
    pages = paginate(document(table), Even())
    assert len(pages) > 20
    for page in pages:
        texts = [text.text for text in page.texts]
        assert texts.count("(1)") == 1
        assert sum("Nội" in text for text in texts) == 1
        lines = [i for i in page.items if isinstance(i, Line) and i.y1 == i.y2]
        numbers = [t for t in page.texts if t.text.isdigit() and t.y > 20.0]
        below = sorted(line.y1 for line in lines)
        for one in numbers:  # each row ends in a line on its own page
            assert any(y > one.y for y in below)
    found = [int(t.text) for p in pages for t in p.texts if t.text.isdigit() and t.y > 20.0]
    assert found == list(range(1000))


def test_the_lines_between_columns_reach_from_the_first_to_the_last_row() -> None:
    pages = paginate(document(numbered(120)), Even())
    for page in pages:
        across = [i.y1 for i in page.items if isinstance(i, Line) and i.y1 == i.y2]
        down = [i for i in page.items if isinstance(i, Line) and i.x1 == i.x2]
        for x in {round(line.x1, 2) for line in down}:
            parts = sorted((i.y1, i.y2) for i in down if round(i.x1, 2) == x)
            assert parts[0][0] == pytest.approx(min(across))
            assert parts[-1][1] == pytest.approx(max(across))
            assert all(a[1] == pytest.approx(b[0]) for a, b in pairwise(parts))


def test_a_row_taller_than_a_page_goes_on_and_loses_nothing() -> None:
    long = " ".join(f"w{n}" for n in range(3000))
    table = Table(code="t", columns=columns(10, 20), rows=[Row(cells=("trái", long))])
    pages = paginate(document(table), Even())
    assert len(pages) > 1
    assert [w for w in words(pages) if w.startswith("w")] == long.split()
    assert words(pages).count("trái") == 1
    assert all(inside(page, PORTRAIT) for page in pages)


def test_two_levels_of_headings_share_the_upper_line() -> None:
    cols = (
        TableColumn(title="TT", width=4),
        TableColumn(title="Nam", width=10, group="Ngày sinh"),
        TableColumn(title="Nữ", width=10, group="Ngày sinh"),
    )
    (page,) = paginate(document(Table(code="t", columns=cols, rows=[])), Even())
    at = {text.text: text for text in page.texts}
    assert at["Nam"].y == at["Nữ"].y > at["Ngày sinh"].y
    middle = (at["Nam"].x + at["Nữ"].x + at["Nữ"].width) / 2
    assert at["Ngày sinh"].x + at["Ngày sinh"].width / 2 == pytest.approx(middle, abs=1.0)


def test_a_stretched_first_cell_has_no_lines_inside_it() -> None:
    rows = [Row(cells=(1, "Cơ quan Đảng", 5)), Row(cells=("TỔNG CỘNG", 5), bold=True, span=2)]
    (page,) = paginate(document(Table(code="t", columns=columns(4, 30, 6), rows=rows)), Even())
    total = next(t for t in page.texts if t.text == "TỔNG CỘNG")
    assert total.font.bold
    crossing = [
        i
        for i in page.items
        if isinstance(i, Line) and i.x1 == i.x2 and i.y1 < total.y - 1 < total.y < i.y2 + 0.01
    ]
    assert len({round(line.x1, 2) for line in crossing}) == 3


def test_a_section_row_stays_with_the_row_below_it() -> None:
    for before in range(60):
        rows = [Row(cells=(f"r{n}", "")) for n in range(before)]
        rows += [Row(cells=("section",), span=2, keep=True), Row(cells=("first", ""))]
        pages = paginate(document(Table(code="t", columns=columns(20, 20), rows=rows)), Even())
        assert page_of(pages, "section") == page_of(pages, "first")


def test_wide_columns_first_get_smaller_letters_then_turn_then_take_a_larger_sheet() -> None:
    def laid(count: int) -> tuple[float, float]:
        cells = ("chữ" * 4,) * count
        table = Table(code="t", columns=columns(*[12.0] * count), rows=[Row(cells=cells)])
        pages = paginate(document(table, setup=replace(PORTRAIT, grow=True)), Even())
        sizes = {text.font.size for text in pages[0].texts if text.text.startswith("chữ")}
        return pages[0].width, max(sizes)

    assert laid(4) == (210.0, 12.0)
    width, size = laid(7)
    assert width == 210.0
    assert LEAST <= size < 12.0
    assert laid(9)[0] == 297.0
    assert laid(14)[0] == 420.0
    width, size = laid(40)  # nothing is wide enough: words are cut, letters stay readable
    assert (width, size) == (420.0, LEAST)


def test_a_word_is_cut_only_where_it_fits_on_no_line() -> None:
    long = "x" * 400
    pages = paginate(document(body(f"ngắn {long} ngắn")), Even())
    texts = [text.text for text in pages[0].texts]
    assert "".join(texts).replace(" ", "") == f"ngắn{long}ngắn"
    assert all(inside(page, PORTRAIT) for page in pages)
    rest = paginate(document(body("từ ngữ bình thường " * 60)), Even())
    assert set(words(rest)) == {"từ", "ngữ", "bình", "thường"}


def test_one_note_does_not_starve_its_column() -> None:
    cols = columns(24, 34, 16)
    rows = [Row(cells=("Nguyễn Thị Ngọc Ánh", "Ủy viên Ban Chấp hành, Trưởng phòng", ""))] * 100
    rows[50] = replace(rows[50], cells=(*rows[50].cells[:2], "Sử dụng được ngoại ngữ trong việc"))
    pages = paginate(document(Table(code="t", columns=cols, rows=rows)), Even())
    note = [t for p in pages for t in p.texts if "ngoại" in t.text]
    assert len(note[0].text.split()) > 1


# --- paragraphs, pictures, heads ----------------------------------------------------------------


def test_a_heading_stays_with_what_it_heads() -> None:
    for before in range(30, 60):
        blocks = [plain(f"l{n}", align="left") for n in range(before)]
        pages = paginate(document(*blocks, heading("ĐẦUMỤC"), numbered(3)), Even())
        assert page_of(pages, "ĐẦUMỤC") == page_of(pages, "r1a")


def test_a_paragraph_leaves_no_line_alone() -> None:
    text = body("một hai ba bốn năm sáu bảy tám chín mười " * 5)
    for before in range(30, 60):
        blocks = [plain(f"l{n}", align="left") for n in range(before)]
        pages = paginate(document(*blocks, text), Even())
        for page in pages:
            lines = {round(t.y, 2) for t in page.texts if not re.match(r"l?\d", t.text)}
            assert len(lines) != 1


def test_running_text_is_stretched_to_both_margins_but_its_last_line() -> None:
    (page,) = paginate(document(body("một hai ba bốn năm sáu bảy tám " * 8)), Even())
    lines: dict[float, float] = {}
    for text in page.texts:
        lines[text.y] = max(lines.get(text.y, 0.0), text.x + text.width)
    *full, last = [lines[y] for y in sorted(lines)]
    assert full == pytest.approx([195.0] * len(full))
    assert last < 190.0


def test_runs_keep_their_styles() -> None:
    (page,) = paginate(
        document(Paragraph(runs=(Run("Tăng 2:", bold=True), Run(" Lê Thị Ngân.")))), Even()
    )
    assert [(t.text, t.font.bold) for t in page.texts] == [
        ("Tăng 2:", True),
        ("Lê Thị Ngân.", False),
    ]


def test_a_picture_is_never_wider_than_the_room() -> None:
    picture = Picture(data=b"", width=330.0, height=100.0, alt="Biểu đồ")
    (page,) = paginate(document(picture), Even())
    (image,) = [item for item in page.items if isinstance(item, Image)]
    assert (image.width, image.height) == (165.0, 50.0)
    assert inside(page, PORTRAIT)


def test_a_page_break_begins_a_page_but_never_an_empty_one() -> None:
    pages = paginate(
        document(PageBreak(), plain("một"), PageBreak(), PageBreak(), plain("hai")), Even()
    )
    assert [page.texts[-1].text for page in pages] == ["một", "hai"]


def test_the_head_has_both_columns_and_a_line_under_the_party() -> None:
    letter = Letterhead(
        parent="ĐẢNG BỘ TỈNH", office="ĐẢNG ỦY PHƯỜNG", place="Phổ Hòa", day="2026-02-05"
    )
    (page,) = paginate(document(Head(letterhead=letter, number="Số 08-BC/ĐU")), Even())
    at = {text.text: text for text in page.texts}
    party = at["ĐẢNG CỘNG SẢN VIỆT NAM"]
    (rule,) = [item for item in page.items if isinstance(item, Line)]
    assert (rule.x1, rule.x2) == (party.x, party.x + party.width)
    assert party.y < rule.y1 < at["Phổ Hòa, ngày 05 tháng 02 năm 2026"].y
    assert at["ĐẢNG ỦY PHƯỜNG"].font.bold
    assert not at["ĐẢNG BỘ TỈNH"].font.bold
    assert at["Số 08-BC/ĐU"].y > at["*"].y > at["ĐẢNG ỦY PHƯỜNG"].y


def test_pages_are_numbered_from_the_second() -> None:
    pages = paginate(document(numbered(120)), Even())
    tops = [[t.text for t in page.texts if t.y < 20.0] for page in pages]
    assert tops == [[], *([str(n)] for n in range(2, len(pages) + 1))]
    pages = paginate(document(numbered(120), setup=LANDSCAPE), Even())
    assert [t.text for t in pages[1].texts if t.y < 20.0] == [f"2/{len(pages)}"]


def test_a_list_says_everything_of_its_value() -> None:
    spec = TableSpec(
        name="Danh sách",
        title="DANH SÁCH",
        columns=columns(4, 20),
        rows=[(1, "Nguyễn Văn An"), (2, "Lê Thị Bình")],
        letterhead=Letterhead(parent="A", office="B"),
        notes=("Số liệu tính đến ngày 31/10/2026", "chỉ nữ"),
        closing="Danh sách này có 02 người.",
        signatures=SIGNED.signers,
        footer="In lúc 8 giờ",
    )
    (page,) = paginate(listing(spec), Even())
    texts = [text.text for text in page.texts]
    for wanted in ("DANH SÁCH", "(chỉ nữ)", "Danh sách này có 02 người.", "Nguyễn Văn An"):
        assert wanted in texts
    assert "In lúc 8 giờ" in texts


# --- long work ----------------------------------------------------------------------------------


class Impatient:
    """Presses stop at the third word of progress."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) == 3:
            raise Cancelled


def test_long_work_says_where_it_is_and_can_be_stopped() -> None:
    watch = Impatient()
    with pytest.raises(Cancelled):
        paginate(document(numbered(5000)), Even(), watch)
    assert watch.seen[0][0] < watch.seen[-1][0] < 5000
    assert {total for _, total in watch.seen} == {5000}
