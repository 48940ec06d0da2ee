"""Whom a row is: by number, by name, birth and hometown, else by everything it says."""

from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.sheet import Plan, PlanRow
from cadredesk.exchange.grid import Grid
from cadredesk.services import importing, people
from cadredesk.services.importing import OpenedFile
from cadredesk.services.office import Office
from tests.exchange.sheets import TODAY
from tests.services.test_import_twice import nothing_new

Rows = list[list[Any]]
HOMES = ["TT", "Họ và tên", "Ngày sinh", "Quê quán"]
NAME = "Nguyễn Văn An"


def planned(office: Office, rows: Rows) -> Plan:
    numbered = [rows[0], *([str(n), *row] for n, row in enumerate(rows[1:], start=1))]
    grid = Grid("DS", rows=[list(row) for row in numbered])
    sheet = importing.read(office, OpenedFile(Path("ds.xlsx"), (grid,)), today=TODAY)
    return importing.plan(office, sheet)


def taken(office: Office, rows: Rows, choices: dict[int, str] | None = None) -> Plan:
    plan = planned(office, rows)
    importing.apply(office, plan, choices=choices)
    return plan


def told(plan: Plan) -> list[tuple[str, str | None]]:
    return [(row.kind, row.reason) for row in plan.rows]


def uid_of(office: Office, **facts: str) -> str:
    (found,) = [
        line
        for line in people.lines(office, TODAY)
        if all(getattr(line, name) == value for name, value in facts.items())
    ]
    return found.uid


# --- hometowns ----------------------------------------------------------------------------------


def test_the_hometown_tells_namesakes_of_one_day_apart(office: Office) -> None:
    rows: Rows = [HOMES, [NAME, "3/2/1980", "Đức Phổ, Quảng Ngãi"], [NAME, "3/2/1980", "Bình Sơn"]]
    assert told(taken(office, rows, {3: "new"})) == [("new", None), ("doubtful", "twice-in-sheet")]
    assert told(planned(office, rows)) == [("same", None), ("same", None)]
    longer: Rows = [HOMES, [NAME, "3/2/1980", "xã Bình Sơn, tỉnh Quảng Nam"]]
    (row,) = planned(office, longer).rows
    assert row.uid == uid_of(office, hometown="Bình Sơn")
    assert row.changes == {"hometown": ("Bình Sơn", "xã Bình Sơn, tỉnh Quảng Nam")}


def test_another_hometown_asks_and_its_answer_is_remembered(office: Office) -> None:
    taken(office, [HOMES, [NAME, "3/2/1980", "Đức Phổ"]])
    rows: Rows = [HOMES, [NAME, "3/2/1980", "Nghi Lộc, Nghệ An"]]
    plan = taken(office, rows, {2: "new"})
    assert told(plan) == [("doubtful", "hometown-differs")]
    assert importing.reasons(plan, plan.rows[0]) == [
        "Trùng họ tên, ngày sinh với người đã có nhưng quê quán khác hẳn."
    ]
    assert told(planned(office, rows)) == [("same", None)]
    assert len(people.lines(office, TODAY)) == 2


def test_words_every_place_has_are_no_hometown(office: Office) -> None:
    taken(office, [HOMES, [NAME, "3/2/1980", "xã Bình Thuận, huyện Bình Sơn, tỉnh Quảng Ngãi"]])
    rows: Rows = [HOMES, [NAME, "3/2/1980", "xã Nghi Lâm, huyện Nghi Lộc, tỉnh Nghệ An"]]
    assert told(planned(office, rows)) == [("doubtful", "hometown-differs")]


def test_a_hometown_not_known_on_one_side_says_nothing(office: Office) -> None:
    taken(office, [HOMES, [NAME, "3/2/1980", "Đức Phổ"]])
    assert told(planned(office, [HOMES, [NAME, "3/2/1980", None]])) == [("same", None)]


# --- rows that hardly tell ------------------------------------------------------------------------

TITLES = ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Điện thoại", "Giới tính"]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param([NAME, None, "ĐUV", None, None], id="a-title"),
        pytest.param([NAME, None, None, "0912345678", None], id="a-telephone"),
        pytest.param([NAME, "1980", "ĐUV", None, "Nam"], id="a-year-and-a-title"),
    ],
)
def test_a_known_name_is_asked_about_once(office: Office, row: list[Any]) -> None:
    taken(office, [TITLES, [NAME, "3/2/1980", None, None, "Nam"]])
    uid = uid_of(office, full_name=NAME)
    rows: Rows = [TITLES, row]
    assert told(taken(office, rows, {2: uid})) == [("doubtful", "perhaps")]
    again = planned(office, rows)
    assert told(again) == [("same", None)]
    assert again.rows[0].uid == uid
    assert people.lines(office, TODAY)[0].birth == "1980-02-03"


def test_a_bare_name_that_may_be_anybody_is_asked_about_again(office: Office) -> None:
    taken(office, [TITLES, [NAME, "3/2/1980", None, None, "Nam"]])
    rows: Rows = [TITLES, [NAME, None, None, None, "Nam"]]
    assert told(planned(office, rows)) == [("doubtful", "perhaps")]


def test_a_name_without_birth_with_other_news_is_asked_about(office: Office) -> None:
    taken(office, [TITLES, [NAME, None, "ĐUV", None, None]])
    rows: Rows = [TITLES, [NAME, None, "Đại biểu HĐND", None, None]]
    assert told(planned(office, rows)) == [("doubtful", "perhaps")]


def test_namesakes_without_birth_stay_known(office: Office) -> None:
    """Two people of one name and nothing else: the second time neither is asked about."""
    rows: Rows = [
        TITLES,
        [NAME, None, "ĐUV", None, None],
        [NAME, None, "Đại biểu HĐND", None, None],
    ]
    taken(office, rows, {3: "new"})
    again = planned(office, rows)
    assert told(again) == [("same", None), ("same", None)]
    assert len({row.uid for row in again.rows}) == 2


def test_a_year_alone_does_not_tell_two_namesakes_apart(office: Office) -> None:
    taken(office, [TITLES, [NAME, "12/5/1980", "ĐUV", None, None]])
    uid = uid_of(office, full_name=NAME)
    rows: Rows = [
        TITLES,
        [NAME, "1980", "ĐUV", "0912345678", None],
        [NAME, "1980", "Đại biểu HĐND", None, None],
    ]
    plan = taken(office, rows, {2: uid, 3: "new"})
    assert told(plan) == [("doubtful", "perhaps")] * 2
    again = planned(office, rows)
    assert told(again) == [("same", None)] * 2
    assert again.rows[0].uid == uid != again.rows[1].uid
    rows[1][3] = "0987654321"
    assert told(planned(office, rows)) == [("doubtful", "perhaps"), ("same", None)]


def test_a_namesake_who_comes_later_changes_nothing(office: Office) -> None:
    rows: Rows = [TITLES, [NAME, None, "ĐUV", None, None]]
    taken(office, rows)
    taken(office, [TITLES, [NAME, "3/2/1980", None, None, None]], {2: "new"})
    assert told(planned(office, rows)) == [("same", None)]


# --- numbers --------------------------------------------------------------------------------------

NUMBERS = ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Số thẻ Đảng"]


def test_an_old_identity_card_finds_its_owner(office: Office) -> None:
    taken(office, [NUMBERS, [NAME, "1980", "212345678", None]])
    plan = taken(office, [NUMBERS, [NAME, "3/2/1980", "212345678", None]])
    assert told(plan) == [("changed", None)]
    assert plan.rows[0].changes == {"birth": ("1980", "1980-02-03")}
    assert told(planned(office, [NUMBERS, ["Trần Thị Chín", "1975", "212345678", None]])) == [
        ("problem", "id-of-another")
    ]


def test_numbers_of_two_people_in_one_row_are_a_problem(office: Office) -> None:
    taken(
        office,
        [
            NUMBERS,
            [NAME, "1980", "051080000001", "51000001"],
            ["Trần Thị Chín", "1975", "051175000002", "51000002"],
        ],
    )
    plan = planned(office, [NUMBERS, [NAME, "1980", "051080000001", "51000002"]])
    assert told(plan) == [("problem", "numbers-of-two")]
    assert len(plan.rows[0].candidates) == 2


def test_a_name_that_differs_by_a_mark_on_one_day_is_asked_about(office: Office) -> None:
    taken(office, [HOMES, ["Lê Thị Thùy", "3/2/1980", None]])
    assert told(planned(office, [HOMES, ["Lê Thị Thúy", "3/2/1980", None]])) == [
        ("doubtful", "name-alike")
    ]
    assert told(planned(office, [HOMES, ["Lê Thị Thúy", "1980", None]])) == [("new", None)]


def test_the_place_of_a_tone_says_nothing(office: Office) -> None:
    taken(office, [HOMES, ["Trần Thị Hoà", "3/2/1980", None]])
    assert told(planned(office, [HOMES, ["TRẦN THỊ HÒA", "3/2/1980", None]])) == [("same", None)]


# --- what is poorer replaces nothing ------------------------------------------------------------

FACTS = [
    "TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Quê quán", "Ngày vào Đảng",
    "Trình độ chuyên môn", "Ngoại ngữ", "Dân tộc", "Ghi chú",
]  # fmt: skip
RICH = [
    NAME, "26/4/1968", "051068000001", "xã Phổ Khánh, Đức Phổ, Quảng Ngãi", "3/2/2000",
    "Đại học Luật", "Tiếng Anh B1", "Hrê", "khen thưởng; đi học",
]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Họ và tên", "Nguyen Van An"),
        ("Ngày sinh", "1968"),
        ("Ngày sinh", "4/1968"),
        ("Ngày sinh", None),
        ("Quê quán", "Quảng Ngãi"),
        ("Quê quán", "Đức Phổ - Quảng Ngãi"),
        ("Quê quán", None),
        ("Ngày vào Đảng", "2000"),
        ("Trình độ chuyên môn", "Đại học"),
        ("Trình độ chuyên môn", "Cao đẳng Luật"),
        ("Ngoại ngữ", "B1"),
        ("Dân tộc", "H're"),
        ("Ghi chú", "đi học"),
    ],
)
def test_a_poorer_value_replaces_no_richer_one(
    office: Office, field: str, value: str | None
) -> None:
    taken(office, [FACTS, RICH])
    row = list(RICH)
    row[FACTS.index(field) - 1] = value
    plan = planned(office, [FACTS, row])
    assert told(plan) == [("same", None)], plan.rows[0].changes


@pytest.mark.parametrize(
    ("field", "value", "changes"),
    [
        ("Quê quán", "Mộ Đức, Quảng Ngãi", {"hometown"}),
        ("Ngày vào Đảng", "4/2/2000", {"joined_party"}),
        ("Trình độ chuyên môn", "Thạc sĩ Luật", {"degree"}),
        ("Ghi chú", "mới nhập", {"note"}),
    ],
)
def test_what_says_something_else_is_shown(
    office: Office, field: str, value: str, changes: set[str]
) -> None:
    taken(office, [FACTS, RICH])
    row = list(RICH)
    row[FACTS.index(field) - 1] = value
    plan = taken(office, [FACTS, row])
    assert plan.rows[0].kind == "changed"
    assert set(plan.rows[0].changes) == changes
    assert nothing_new(planned(office, [FACTS, row]))


# --- texts that could not be read ---------------------------------------------------------------


def test_an_unreadable_text_is_noted_once(office: Office) -> None:
    rows: Rows = [FACTS, [NAME, "26/4/1968", "051068000001", None, "tháng trước", *RICH[5:]]]
    taken(office, rows)
    note = people.lines(office, TODAY)[0].note
    assert note is not None and note.count("tháng trước") == 1
    for _ in range(2):
        assert told(taken(office, rows)) == [("same", None)]
    assert people.lines(office, TODAY)[0].note == note


def test_a_row_with_an_unreadable_birth_is_settled_once(office: Office) -> None:
    rows: Rows = [HOMES, [NAME, "31/02/1985", "Đức Phổ"]]
    plan = taken(office, rows, {2: "new"})
    assert told(plan) == [("problem", "bad-value")]
    assert told(planned(office, rows)) == [("same", None)]
    other: Rows = [HOMES, [NAME, "30/02/1985", "Đức Phổ"]]
    assert told(planned(office, other)) == [("problem", "bad-value")]


def test_the_effect_of_a_choice_tells_what_goes_to_the_note(office: Office) -> None:
    plan = planned(office, [HOMES, [NAME, "31/02/1985", "Đức Phổ"]])
    effect = importing.choose(office, plan, 2, None)
    assert isinstance(effect, PlanRow)
    assert effect.person.values["note"] == "Ngày sinh: 31/02/1985"
