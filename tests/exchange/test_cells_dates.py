"""Columns of dates: their order is decided over all cells, told with what tells it, and kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.plan import stops
from cadredesk.domain.sheet import DateOrder, Problem, SheetPerson
from cadredesk.exchange import orders
from cadredesk.exchange.days import DayReader, origin_of
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.exchange.people import PeopleReader
from cadredesk.exchange.rows import Row
from tests.exchange.readers import readers
from tests.exchange.sheets import book, read

TODAY = date(2026, 11, 21)
USUAL = DayReader(latest=TODAY)


class Table:
    """One column of dates (or several, by field) as the reader takes it."""

    def __init__(
        self, columns: Mapping[str, Sequence[Cell]], grid: Grid | None = None, **wishes: Any
    ) -> None:
        names = ["full_name", *columns]
        lines = [["Lê Văn Tám", *cells] for cells in zip(*columns.values(), strict=True)]
        self.grid = grid or Grid("DS")
        self.grid.rows = [list(line) for line in lines]
        fields = {name: at for at, name in enumerate(names)}
        codes, titles = readers()
        reader = PeopleReader(self.grid, fields, codes, titles, TODAY, **wishes)
        self.orders: dict[str, DateOrder] = reader.date_orders
        self.people: list[SheetPerson] = []
        self.problems: list[Problem] = []
        for index in range(len(lines)):
            person, problems = reader.read(Row(index, "person"), [])
            self.people.append(person)
            self.problems += problems

    def values(self, field: str = "birth") -> list[str | None]:
        return [person.values[field] for person in self.people]

    def codes(self) -> list[tuple[int, str, str]]:
        return [(p.row, p.column, p.code) for p in self.problems]


def births(*cells: Cell, **wishes: Any) -> Table:
    return Table({"birth": cells}, **wishes)


def real(*days: str) -> list[Cell]:
    return [{"d": day} for day in days]


# --- what one cell says ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("4/1968", "1968-04"),
        ("04-1968", "1968-04"),
        ("T4/1968", "1968-04"),
        ("thg 4/1968", "1968-04"),
        ("tháng 4 năm 1968", "1968-04"),
        ("tháng tư năm 1968", "1968-04"),
        ("tháng năm năm 1968", "1968-05"),
        ("1968-04", "1968-04"),
        ("196804", "1968-04"),
        ("041968", "1968-04"),
        (4.1968, "1968-04"),
        ("00/00/1968", "1968"),
        ("…/…/1968", "1968"),
        ("--/--/1968", "1968"),
        ("../../1968", "1968"),
        ("xx/xx/1968", "1968"),
        ("__/__/1968", "1968"),
        (" / /1968", "1968"),
        ("5/…/1968", "1968"),
        ("ngày … tháng … năm 1968", "1968"),
        ("tháng … năm 1968", "1968"),
        ("khoảng 1968", "1968"),
        ("khoảng năm 1968", "1968"),
        ("sinh năm 1968", "1968"),
        ({"d": "1905-05-21"}, "1968"),  # 1968 typed into a cell that shows dates
        ("26 tháng 4 năm 1968", "1968-04-26"),
        ("Ngày 26 tháng 04 năm 1968", "1968-04-26"),
        ("26tháng4năm1968", "1968-04-26"),
        ("ngày 26/4/1968", "1968-04-26"),
        ("26.4.1968", "1968-04-26"),
        ("26 4 1968", "1968-04-26"),
        ("26 - 4 - 1968", "1968-04-26"),
        ("26//4/1968", "1968-04-26"),
        ("26-4-68", "1968-04-26"),
        ("26/4/'68", "1968-04-26"),
        ("26-Apr-68", "1968-04-26"),
        ("April 26, 1968", "1968-04-26"),
        ("26 thg 4, 1968", "1968-04-26"),
        (19680426, "1968-04-26"),
        ("19680426", "1968-04-26"),
        ("26041968", "1968-04-26"),
        (26041968, "1968-04-26"),
        (24954, "1968-04-26"),
        (24954.75, "1968-04-26"),
        ("24954", "1968-04-26"),
        ("26/04/1968 7:30 SA", "1968-04-26"),
        ("1968-04-26T00:00:00.000Z", "1968-04-26"),
        ("26/4/1968, Quảng Ngãi", "1968-04-26"),
        ("２６/４/１９６８", "1968-04-26"),
        ("26/4/1968.", "1968-04-26"),
        ("…/…/…", None),
        ("0", None),
    ],
)
def test_what_a_date_may_look_like(said: Cell, value: str | None) -> None:
    reading = USUAL(said)
    assert (reading.value, reading.problem) == (value, None)


@pytest.mark.parametrize(
    "said",
    [
        "46 tuổi",
        "46",
        46,
        "26/4",
        "2/12/…",
        "12/05",
        "1968-1969",
        "trước 1975",
        "3/9",
        True,
        "l2/5/68",
    ],
)
def test_what_is_no_date_is_kept_and_never_guessed(said: Cell) -> None:
    reading = USUAL(said)
    assert (reading.value, reading.problem) == (None, "not-a-date")
    assert reading.raw


def test_serial_numbers_of_the_other_origin() -> None:
    grid = Grid("DS")
    grid.date1904 = True
    assert births(23492, "23492", grid=grid).values() == ["1968-04-26", "1968-04-26"]
    assert origin_of(Grid("DS")) == date(1899, 12, 30)


# --- the order of a column ------------------------------------------------------------------------


def test_one_day_past_the_twelfth_tells_the_whole_column() -> None:
    table = births("05/04/1968", "26/04/1968", "1970")
    assert table.values() == ["1968-04-05", "1968-04-26", "1970"]
    assert table.orders["birth"] == DateOrder(
        order="dmy", sure=True, told="column", examples=("26/04/1968",)
    )


def test_where_nothing_tells_the_usual_order_is_said_to_be_unsure() -> None:
    table = births("05/04/1968", "06/07/1970")
    assert table.values() == ["1968-04-05", "1970-07-06"]
    assert table.orders["birth"] == DateOrder(order="dmy", sure=False, told="usual")


def test_month_first_is_told_by_the_column_with_what_tells_it() -> None:
    table = births("05/04/1968", "4/26/1968", "12-31-1970")
    assert table.values() == ["1968-05-04", "1968-04-26", "1970-12-31"]
    order = table.orders["birth"]
    assert (order.order, order.sure, order.examples) == ("mdy", True, ("4/26/1968", "12-31-1970"))


def test_years_in_front_with_two_digits() -> None:
    table = births("68/04/26", "70/12/31", "65.05.04")
    assert table.values() == ["1968-04-26", "1970-12-31", "1965-05-04"]
    assert table.orders["birth"].order == "ymd"


def test_a_column_that_contradicts_itself_is_wrong_in_the_cells_that_do_not_fit() -> None:
    table = births("13/05/1968", "26/04/1970", "05/13/1971", "03/04/1972")
    assert table.values() == ["1968-05-13", "1970-04-26", None, "1972-04-03"]
    assert table.codes() == [(3, "birth", "other-order")]
    assert table.problems[0].value == "05/13/1971"


def test_the_clerk_chooses_the_order() -> None:
    table = births("05/04/1968", "06/07/1970", date_orders={"birth": "mdy"})
    assert table.values() == ["1968-05-04", "1970-06-07"]
    order = table.orders["birth"]
    assert (order.order, order.told, order.perhaps) == ("mdy", "clerk", "dmy")


def test_columns_of_men_and_women_decide_together_and_others_alone() -> None:
    table = Table(
        {
            "birth_male": ["05/04/1968", None, "06/07/1970"],
            "birth_female": [None, "04/26/1968", None],
            "joined_party": ["02/03/2000", "02/04/2001", "02/05/2002"],
        }
    )
    assert table.values() == ["1968-05-04", "1968-04-26", "1970-06-07"]
    assert table.values("joined_party")[0] == "2000-03-02"
    assert table.orders["birth_male"].order == table.orders["birth_female"].order == "mdy"
    assert table.orders["joined_party"].sure is False


def test_two_dates_of_one_cell_are_in_the_order_of_their_column() -> None:
    table = Table({"joined_party": ["02/26/2000 - 02/28/2001", "03/05/1999 - 03/07/2000"]})
    assert table.values("joined_party") == ["2000-02-26", "1999-03-05"]
    assert table.values("official_member") == ["2001-02-28", "2000-03-07"]


def test_what_a_sure_column_says_is_offered_beside_an_unsure_one() -> None:
    table = Table(
        {
            "birth": ["05/04/1968", "4/26/1968", "12/31/1970"],
            "joined_party": ["02/03/2000", "02/04/2001", "02/05/2002"],
        }
    )
    assert table.orders["joined_party"] == DateOrder(
        order="dmy", sure=False, told="usual", perhaps="mdy"
    )


def test_dates_a_spreadsheet_took_the_wrong_way_round_are_offered_and_turned_when_asked() -> None:
    cells = [
        *real("1968-05-04", "1970-01-12", "1971-02-03", "1972-11-12", "1975-10-09"),
        "26/04/1968", "31/12/1970", "13/05/1971",
    ]  # fmt: skip
    told = births(*cells)
    assert told.values()[:2] == ["1968-05-04", "1970-01-12"]
    assert (told.orders["birth"].order, told.orders["birth"].perhaps) == ("dmy", "swapped")
    turned = births(*cells, date_orders={"birth": "swapped"})
    assert turned.values() == [
        "1968-04-05", "1970-12-01", "1971-03-02", "1972-12-11", "1975-09-10",
        "1968-04-26", "1970-12-31", "1971-05-13",
    ]  # fmt: skip
    assert turned.people[0].raw["birth"] == "04/05/1968"


@pytest.mark.parametrize(
    "cells",
    [
        [*real("1968-05-04", "1970-01-12", "1971-02-03", "1972-11-12"), *["26/04/1968"] * 4],
        [*real(*["1968-05-04"] * 5, "1970-01-13"), "26/04/1968", "27/04/1968", "28/04/1968"],
        [*real(*["1968-05-04"] * 5), "26/04/1968", "27/04/1968", "05/04/1968"],
    ],
)
def test_too_little_for_the_trap_offers_nothing(cells: list[Cell]) -> None:
    assert births(*cells).orders["birth"].perhaps is None


def test_dates_outside_the_people_and_typed_ones_tell_nothing() -> None:
    cells = ["30/09/2026", "05/04/1968", "4/26/1968", "12/31/1970", "26/04/1968"]
    table = births(*cells, rows=[1, 2, 3, 4], typed=[(4, 1)])
    assert table.orders["birth"].order == "mdy"
    assert table.values()[1:] == ["1968-05-04", "1968-04-26", "1970-12-31", "1968-04-26"]


def test_a_workbook_shows_its_order_and_reads_as_the_clerk_says(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"]]
    taken = [date(1970 + n, n + 1, n + 2) for n in range(5)]
    left = ["26/04/1968", "31/12/1970", "13/05/1971"]
    rows += [[n, "Lê Văn Tám", cell, "02/03/2000"] for n, cell in enumerate([*taken, *left], 1)]
    path = book(tmp_path / "a.xlsx", rows)
    shown = read(path)
    assert shown.date_orders["birth"].perhaps == "swapped"
    assert shown.date_orders["joined_party"].sure is False
    asked = read(path, date_orders={"birth": "swapped", "joined_party": "mdy"})
    assert [p.values["birth"] for p in asked.people[:2]] == ["1970-02-01", "1971-03-02"]
    assert asked.people[0].values["joined_party"] == "2000-02-03"
    assert asked.date_orders["birth"].told == "clerk"


# --- years of two digits --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "joined", "official", "wanted"),
    [
        ("12/03/65", "3/2/90", "3/2/91", ("1965-03-12", "1990-02-03", "1991-02-03")),
        ("12/03/25", "3/2/1950", None, (None, "1950-02-03", None)),  # no age of 1 or 101
        ("12/03/27", "3/2/50", "3/2/51", ("1927-03-12", "1950-02-03", "1951-02-03")),
        ("12/03/85", "3/2/05", "3/2/06", ("1985-03-12", "2005-02-03", "2006-02-03")),
        ("12/03/02", "3/2/22", "3/2/23", ("2002-03-12", "2022-02-03", "2023-02-03")),
        ("1985", "3/2/80", None, ("1985", None, None)),  # before birth in either century
        ("1955", "3/2/1980", "3/2/79", ("1955", "1980-02-03", None)),
        ("5/4/05", None, None, ("2005-04-05", None, None)),
    ],
)
def test_the_century_is_the_one_that_makes_a_life(
    birth: str, joined: str | None, official: str | None, wanted: tuple[str | None, ...]
) -> None:
    table = Table({"birth": [birth], "joined_party": [joined], "official_member": [official]})
    person = table.people[0].values
    assert (person["birth"], person["joined_party"], person["official_member"]) == wanted
    for field, said, value in zip(person, (birth, joined, official), wanted, strict=False):
        if said and value is None:
            assert "which-century" in {p.code for p in table.problems}, field


def test_what_a_short_year_said_is_kept() -> None:
    table = births("12/03/65")
    assert table.people[0].raw["birth"] == "12/03/65"


def test_lone_numbers_are_years_where_the_column_says_so_and_ages_never_are() -> None:
    assert births(85, 92, "78", 5).values() == ["1985", "1992", "1978", "2005"]
    ages = births(46, 38, 52, 61)
    assert ages.values() == [None] * 4
    assert {code for _, _, code in ages.codes()} == {"not-a-date"}


# --- properties -----------------------------------------------------------------------------------

PLACES = {"dmy": "{d}{s}{m}{s}{y}", "mdy": "{m}{s}{d}{s}{y}", "ymd": "{y}{s}{m}{s}{d}"}
born = st.dates(date(1940, 1, 1), date(2005, 12, 31))


@given(
    st.lists(st.tuples(born, st.sampled_from("/.-"), st.booleans()), min_size=1, max_size=12),
    st.sampled_from(sorted(PLACES)),
    st.booleans(),
)
def test_dates_written_in_one_order_come_back(
    days: list[tuple[date, str, bool]], order: str, past_the_twelfth: bool
) -> None:
    told = [(day.replace(day=13 + day.day % 15), sep, pad) for day, sep, pad in days]
    if past_the_twelfth:
        days = [told[0], told[0], *days] if order != "mdy" else [*told[:2], *told[:1], *days]
        days = [*days, (date(1950, 5, 31), "/", True), (date(1951, 7, 30), ".", False)]
    texts = [
        PLACES[order].format(
            d=f"{day.day:02}" if padded else day.day,
            m=f"{day.month:02}" if padded else day.month,
            y=day.year,
            s=sep,
        )
        for day, sep, padded in days
    ]
    wish = None if past_the_twelfth else order
    table = births(*texts, date_orders={"birth": wish} if wish else {})
    assert table.values() == [day.isoformat() for day, _, _ in days]
    assert table.problems == []


cells = st.one_of(
    st.none(),
    st.text(max_size=70),
    st.text("0123456789/.-… tT'năm", max_size=14),
    st.floats(),
    st.integers(-(10**13), 10**13).map(float),
    st.booleans(),
    st.dates(date(1900, 1, 1)).map(lambda d: {"d": d.isoformat()}),
    st.sampled_from(["#REF!", "#N/A"]).map(lambda e: {"e": e}),
    st.just({"f": "=A1"}),
)


@given(st.lists(cells, max_size=8), st.sampled_from([None, "dmy", "mdy", "ymd", "swapped"]))
def test_no_cell_takes_a_column_of_dates_down(column: list[Cell], wish: str | None) -> None:
    order = orders.decide(column, wish)
    reader = DayReader(
        order=orders.text_order(column, order),
        swapped=wish == "swapped",
        bare_years=orders.of_bare_years(column, TODAY),
        latest=TODAY,
    )
    for cell in column:
        reading = reader(cell)
        assert reading.value is None or reading.problem is None


def test_full_membership_before_joining_is_told_kept_and_stops_nothing(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["TT", "Họ và tên", "Năm sinh", "Ngày vào Đảng", "Ngày chính thức"],
        [1, "Lê Văn Tám", 1975, "23/02/2015", "23/02/2014"],
        [2, "Trần Thị Chín", 1974, "23/02/2015", "23/02/2016"],
        [3, "Phạm Thị Ba", 1974, "23/02/2015", "23/02/2015"],
        [4, "Võ Văn Năm", 1974, "2015", "23/02/2014"],  # not whole: nothing is said
        [5, "Đỗ Văn Sáu", 1974, "", "23/02/2014"],
    ]
    path = book(tmp_path / "a.xlsx", rows)
    sheet = read(path)
    [told] = sheet.problems
    assert (told.row, told.column, told.code) == (2, "official_member", "official-before-joined")
    assert told.value == "23/02/2014"
    assert told.text == "trước ngày vào Đảng 23/02/2015; vẫn nhập, cần kiểm tra hai ngày"
    assert not stops(told)
    values = sheet.people[0].values
    assert (values["joined_party"], values["official_member"]) == ("2015-02-23", "2014-02-23")
    assert not values.get("note")
