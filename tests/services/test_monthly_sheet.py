"""What the monthly sheet says where not all is known, who is beside its count, and what is late."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.period import Month
from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Employment, Status
from cadredesk.reports.document import Document, Paragraph, Table
from cadredesk.services import importing, monthly, people, printing
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from tests.services.helpers import give, person

OCTOBER = Month(2026, 10)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


@pytest.fixture
def imported(office: Office, shared_data: Path) -> Office:
    """A ward that took in a sheet of its staff and one of its deputies, as of 30/09/2026."""
    path = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    for name in (None, "Đại biểu HĐND"):
        sheet = importing.read(office, path, sheet=name)
        importing.apply(office, importing.plan(office, sheet))
    return office


def sheet(office: Office, month: Month, **options: Any) -> Document:
    return printing.monthly_sheet(office, month, printing.MonthlyOptions(chart="-", **options))


def rows(document: Document, code: str) -> list[tuple[object, ...]]:
    found = next(b for b in document.blocks if isinstance(b, Table) and b.code == code)
    return [tuple(row.cells) for row in found.rows]


def text(document: Document) -> str:
    return "\n".join(b.text for b in document.blocks if isinstance(b, Paragraph))


def told(document: Document, title: str) -> str:
    """The paragraph that begins with these words."""
    return next(line for line in text(document).splitlines() if line.startswith(title))


# --- deputies who have no work here -------------------------------------------------------------


def test_deputies_from_outside_stand_below_the_sum(ward: Office) -> None:
    document = sheet(ward, OCTOBER)
    *blocks, total, beside = rows(document, "I")
    assert total[0] == "TỔNG CỘNG"
    assert total[2:6] == (84, 2, 1, 85)
    assert sum(int(str(row[6])) for row in blocks) == 85
    assert beside[0] == "Ngoài ra: đại biểu HĐND ngoài cơ quan"
    assert beside[2:6] == (18, 0, 0, 18)
    women = next(row for row in rows(document, "II") if row[1] == "Nữ")
    assert women[2:4] == (26, "30,6%")  # of 85, not of 103
    council = next(row for row in rows(document, "III") if str(row[1]).startswith("Hội đồng"))
    assert council[3] == 28  # there they do count


@pytest.mark.parametrize("month", [Month(2025, 7), Month(2026, 3), OCTOBER])
def test_the_size_of_the_roster_adds_up(ward: Office, month: Month) -> None:
    line = told(sheet(ward, month), "Danh sách cán bộ có ")
    whole, parts = line.split(" người: ", 1)
    numbers = [int(part.split()[0]) for part in parts.split("; ")]
    assert int(whole.split()[-1]) == sum(numbers) == len(people.lines(ward, month.last))


def test_deputies_whose_term_ended_went_down_and_moved_nowhere(ward: Office) -> None:
    document = sheet(ward, Month(2026, 3))
    assert rows(document, "I")[-1][2:6] == (14, 10, 6, 18)
    assert "Chuyển khối" not in text(document)
    assert "Chưa rõ đơn vị" not in str(rows(document, "I"))
    gone = told(document, "Đại biểu HĐND ngoài cơ quan, thôi (6 người):")
    assert "hết nhiệm kỳ ngày 15/03/2026: Mai Kim Châu, " in gone


# --- what nobody knows --------------------------------------------------------------------------


def test_the_month_before_the_first_sheet_is_not_nought(imported: Office) -> None:
    document = sheet(imported, Month(2026, 9))
    for row in rows(document, "I"):
        before, clearer, up, down, now = row[-8:-3]
        assert (before, up, down) == ("chưa rõ",) * 3
        assert clearer == now
    assert [row[-4] for row in rows(document, "I")][-2:] == [60, 22]
    assert "chưa rõ, vì chưa có số liệu tháng 08/2026." in told(document, "Đến:")
    assert "không có" not in told(document, "Nhận chức danh")


def test_a_month_nobody_is_known_in_has_no_noughts(imported: Office) -> None:
    document = sheet(imported, Month(2026, 8))
    assert "Chưa có số liệu trước ngày 30/09/2026: 82 người" in text(document)
    for code in ("I", "II", "III", "IV"):
        assert not [row for row in rows(document, code) if 0 in row[1:]], code
    assert {row[6] for row in rows(document, "I")[:-2]} == {"chưa rõ"}
    assert {row[3] for row in rows(document, "III")} == {"chưa rõ"}


def test_an_empty_office_prints_dots(office: Office) -> None:
    document = sheet(office, OCTOBER)
    for code in ("I", "II", "III", "IV"):
        for row in rows(document, code):
            words = [cell for cell in row if not isinstance(cell, str)]
            assert words == ([row[0]] if isinstance(row[0], int) else []), row
            assert row[-1] == "……"
    for title in ("Đến:", "Nhận chức danh:", "Hồ sơ thiếu:", "Tuổi bình quân:"):
        assert told(document, title).endswith("…")


def test_a_fact_nobody_has_told_of_a_block_is_not_nought(office: Office) -> None:
    first = person(office, "Nguyễn Văn An", birth_party="1970-01-01", ethnic_group="01")
    give(office, first, "chanh_vp_du", "vpdu", "2026-01-01")
    give(office, first, "uv_bch", "bch", "2026-01-01")
    document = sheet(office, OCTOBER)
    assert rows(document, "I")[0][-4:] == (1, "chưa rõ", 0, 0)  # gender; 56 years old; Kinh
    assert rows(document, "III")[0][5:] == ("chưa rõ", 0, 0, 1)
    party = next(row for row in rows(document, "II") if str(row[1]).startswith("Đảng viên"))
    assert party[2:] == ("chưa rõ", "–", 1)


def test_before_the_first_day_of_the_file_there_is_a_sentence(office: Office) -> None:
    first = person(office, "Nguyễn Văn An")
    give(office, first, "chanh_vp_du", "vpdu", "2026-01-15")
    document = sheet(office, Month(2025, 12))
    assert "Chưa có số liệu trước ngày 15/01/2026." in text(document)
    assert not [block for block in document.blocks if isinstance(block, Table)]
    assert "Chưa có số liệu" not in text(sheet(office, Month(2026, 1)))


# --- part VII -----------------------------------------------------------------------------------


def test_part_vii_names_who_came_who_left_and_who_changed_title(ward: Office) -> None:
    document = sheet(ward, OCTOBER)
    whole = text(document)
    part = whole[whole.index("VII- ") : whole.index("VIII- ")]
    assert "Đến (2 người): Nguyễn Thị Kim Thoa (Chuyên viên Ban Xây dựng Đảng, bổ nhiệm" in part
    assert "Đi (1 người): Phạm Văn Ngoan (" in part
    assert "Nhận chức danh (1 người): " in part


def test_long_lists_are_told_once(ward: Office) -> None:
    document = sheet(ward, Month(2025, 7))
    assert told(document, "Chuyển khối 34 ").endswith("nêu ở phần VII.")
    assert text(document).count("Từ HĐND, UBND sang Cơ quan Đảng") == 1
    alone = sheet(ward, Month(2025, 7), sections=("I",))
    assert text(alone).count("Từ HĐND, UBND sang Cơ quan Đảng") == 1


def test_who_left_with_no_title_is_told_by_the_state(office: Office) -> None:
    job = Employment(person_id=0, kind="hop_dong", start="2020-01-01", end="2026-10-12")
    state = Status(person_id=0, status="transferred", start="2026-10-12")
    someone = Person(full_name="Nguyễn Văn An")
    people.save(office, PersonCard(person=someone, employments=(job,), statuses=(state,)))
    gone = told(sheet(office, OCTOBER), "Đi (1 người):")
    assert "Nguyễn Văn An (chưa rõ chức vụ, " in gone
    assert gone.endswith(" ngày 12/10/2026).")


# --- part IX ------------------------------------------------------------------------------------


def test_what_is_overdue_stands_first(office: Office) -> None:
    old = person(office, "Lê Văn Già", gender="male", birth_party="1955-03-10")
    give(office, old, "chanh_vp_du", "vpdu", "2020-01-01")
    late = person(office, "Trần Thị Muộn", gender="female", birth_party="1985-01-01")
    give(office, late, "truong_phong", "phong_kt", "2021-09-01", appointed_until="2026-09")
    soon = person(office, "Phạm Thị Sắp", gender="female", birth_party="1985-01-01")
    give(office, soon, "truong_phong", "phong_vhxh", "2021-09-01", appointed_until="2026-10")
    document = sheet(office, OCTOBER)
    lines = text(document).split("IX- SẮP ĐẾN HẠN\n")[1].splitlines()
    assert lines[0].startswith("Đã quá hạn (")
    assert "Lê Văn Già, Chánh Văn phòng Đảng ủy (đã quá hạn nghỉ hưu ngày 31/03/2015)" in lines[0]
    assert "Trần Thị Muộn, Trưởng phòng Kinh tế" in lines[0]
    assert "(đã quá hạn bổ nhiệm tháng 09/2026)" in lines[0]
    assert "Phạm Thị Sắp" in told(document, "Hết thời hạn bổ nhiệm trong 6 tháng tới (1):")


def test_villagers_serve_at_any_age_unless_they_are_employed(imported: Office) -> None:
    assert not [d for d in monthly.summary(imported, OCTOBER).due if d.overdue]


# --- one reading --------------------------------------------------------------------------------


class Busy:
    """A file somebody else writes to after each time it has been read."""

    def __init__(self, office: Office, write: Callable[[], object]) -> None:
        self._db, self._write = office.db, write

    @contextmanager
    def read(self) -> Iterator[Any]:
        with self._db.read() as session:
            yield session
        self._write()


def test_a_write_in_between_is_not_half_in_the_sheet(office: Office) -> None:
    first = person(office, "Nguyễn Văn An", gender="male", birth_party="1975-01-01")
    give(office, first, "bi_thu", "bch", "2025-07-01")
    quiet = printing.monthly_sheet(office, OCTOBER)

    def write() -> None:
        more = person(office, "Lê Thị Bình", gender="female", birth_party="1995-01-01")
        give(office, more, "uv_bch", "bch", "2025-07-01")

    busy = Office(office.path, Busy(office, write))  # type: ignore[arg-type]
    assert printing.monthly_sheet(busy, OCTOBER) == quiet
    assert len(people.lines(office, OCTOBER.last)) == 2  # it was read once, then written to


def test_a_month_that_is_not_over_says_so_on_the_paper(ward: Office) -> None:
    early = printing.monthly_sheet(ward, Month(2026, 10), today=date(2026, 10, 20))
    late = printing.monthly_sheet(ward, Month(2026, 10), today=date(2026, 11, 2))
    told = [b.text for b in early.blocks if isinstance(b, Paragraph)]
    assert "(Số liệu tính đến ngày 31/10/2026; tháng chưa hết, số liệu còn thay đổi)" in told
    told = [b.text for b in late.blocks if isinstance(b, Paragraph)]
    assert "(Số liệu tính đến ngày 31/10/2026)" in told


def test_a_deadline_that_is_over_is_not_judged_by_today_in_silence(ward: Office) -> None:
    sheet = printing.monthly_sheet(ward, Month(2026, 10))
    table = next(b for b in sheet.blocks if isinstance(b, Table) and b.code == "VIII")
    for row in table.rows:
        past = row.cells[2] == "31/12/2025"
        assert str(row.cells[-1]).startswith("Mốc đã qua; nay ") == past
