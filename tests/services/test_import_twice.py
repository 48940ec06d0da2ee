"""The same sheet a second time says nothing new, whatever stands in it."""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadredesk.domain.sheet import Plan
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.services import importing, lists, people
from cadredesk.services.importing import OpenedFile
from cadredesk.services.office import Office, create
from tests.exchange.sheets import TODAY, book

HEADER: list[Cell] = [
    "TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ", "Đơn vị", "Giới tính", "Dân tộc",
    "Tôn giáo", "Số thẻ Đảng", "Quê quán", "Nơi ở", "Ngày vào Đảng", "Trình độ chuyên môn",
    "Chuyên ngành", "LLCT", "QLNN", "Ngoại ngữ", "Tin học", "Văn hóa", "Điện thoại",
    "Nghề nghiệp", "Sức khỏe", "Ghi chú",
]  # fmt: skip


Rows = list[list[Any]]


def planned(office: Office, rows: Rows) -> Plan:
    grid = Grid("DS", rows=[list(row) for row in rows])
    sheet = importing.read(office, OpenedFile(Path("ds.xlsx"), (grid,)), today=TODAY)
    return importing.plan(office, sheet)


def taken(office: Office, rows: Rows) -> tuple[Plan, Any]:
    plan = planned(office, rows)
    return plan, importing.apply(office, plan)


def nothing_new(plan: Plan) -> bool:
    return plan.count("new") == plan.count("changed") == 0


_words = st.sampled_from(
    [
        "Đại học", "ThS", "Luật", ";", ", ", " - ", "\n", "Tiếng Anh", "B1", "x", "nt", "CN",
        "Trung cấp", "0912345678", "051080000001", "12/5/1980", "31/2/1980", "Kinh", "Hrê",
        "không", "ĐUV", "UVBTV", "kiêm", "Bí thư chi bộ", "Trưởng thôn", "thôn Tân", "thôn Tấn",
        "THÔN TÂN", "TDP 5", "Tổ dân phố số 05", "Chủ tịch UBND", "-", "'", "’", '"', "(", ")",
        "…", "hoà", "hòa", "Ð", "ệ", "e\u0302\u0323", "\u200b", "\u00a0", "😀", "\t", "+84",
        "12/12", "ngành", "chuyên viên", "ß", "İ", "ﬁ", "Phật giáo", "a" * 10_000,
    ]
)  # fmt: skip
_cells = st.one_of(
    st.none(),
    st.lists(_words, min_size=1, max_size=4).map(" ".join),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12),
    st.sampled_from([0.0, 1.0, 1980.0, 29000.0, 5.1979, 912345678.0, 51080000001.0, 1e15]),
)
_rows = st.lists(
    st.tuples(
        st.sampled_from(["Lê Văn Tám", "Trần Thị Chín", "Phạm Hoà", "Phạm Hòa", "K'Bé", "K’Bé"]),
        st.sampled_from(["1980", "1980", "5/1980", "12/5/1980", None]),
        st.sampled_from([None, None, "051080000001", "051080000002"]),
        st.lists(_cells, min_size=len(HEADER) - 4, max_size=len(HEADER) - 4),
    ).map(lambda row: [*row[:3], *row[3]]),
    min_size=1,
    max_size=4,
)


@pytest.fixture(scope="module")
def shared_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("twice") / "van-phong.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        yield office


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(before=_rows, rows=_rows)
def test_any_sheet_over_any_other(
    shared_office: Office, before: list[list[Cell]], rows: Rows
) -> None:
    number = count(1)
    first: list[list[Cell]] = [HEADER, *([str(next(number)), *row] for row in before)]
    second: list[list[Cell]] = [HEADER, *([str(next(number)), *row] for row in rows)]
    written = [taken(shared_office, sheet)[1] for sheet in (first, second)]
    try:
        again = planned(shared_office, second)
        changed = [(r.kind, r.changes, r.positions, r.unassigned) for r in again.rows]
        assert nothing_new(again), changed
    finally:
        for operation in written:
            if operation is not None:
                shared_office.undo()


@settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(before=_rows, rows=_rows, picks=st.lists(st.integers(0, 3), min_size=8, max_size=8))
def test_whatever_the_clerk_answers_is_not_written_again(
    shared_office: Office, before: Rows, rows: Rows, picks: list[int]
) -> None:
    number = count(1)
    sheets: list[Rows] = [
        [HEADER, *([str(next(number)), *row] for row in said)] for said in (alone(before), rows)
    ]
    written = 0
    try:
        for sheet in sheets:
            plan = planned(shared_office, sheet)
            choices = answers(plan, picks)
            written += importing.apply(shared_office, plan, choices=choices) is not None
        again = planned(shared_office, sheets[1])
        changed = [(r.kind, r.changes, r.positions, r.unassigned) for r in again.rows]
        assert nothing_new(again), changed
    finally:
        for _ in range(written):
            shared_office.undo()


def alone(rows: Rows) -> Rows:
    """Rows of which no two have one number: who the first people are is beyond doubt."""
    first = {row[2]: at for at, row in reversed(list(enumerate(rows)))}
    return [[*r[:2], r[2] if first[r[2]] == at else None, *r[3:]] for at, r in enumerate(rows)]


def answers(plan: Plan, picks: Iterable[int]) -> dict[int, str]:
    """Somebody new, or one of those it may be, for every row that is asked about."""
    asked = [r for r in plan.rows if r.kind in ("doubtful", "problem")]
    known = [r for r in asked if r.person.values.get("full_name")]
    return {
        r.row: ("new", *r.candidates)[pick % (1 + len(r.candidates))]
        for r, pick in zip(known, picks, strict=False)
    }


def test_two_rows_that_are_one_person_and_contradict_each_other(office: Office) -> None:
    """The first counts, the other adds what is missing; the second time nothing is left to do."""
    header: list[Cell] = [
        "TT",
        "Họ và tên",
        "Ngày sinh",
        "Số CCCD",
        "Quê quán",
        "Ghi chú",
        "Chức vụ",
    ]
    taken(office, [header, ["1", TAM, "3/2/1980", ID, None, None, None]])
    uid = people.lines(office, TODAY)[0].uid
    rows: Rows = [
        header,
        ["1", TAM, "3/2/1980", None, "Mộ Đức", "đi học", "ĐUV"],
        ["2", TAM, "3/2/1980", ID, "Đức Phổ", "khen thưởng", "ĐUV"],
    ]
    plan = planned(office, rows)
    assert [r.kind for r in plan.rows] == ["doubtful", "changed"]
    importing.apply(office, plan, choices={2: uid})
    (line,) = people.lines(office, TODAY)
    assert line.hometown == "Đức Phổ"
    assert line.note == "khen thưởng; đi học"
    assert [hold.title_code for hold in line.holds] == ["uv_bch"]
    assert nothing_new(planned(office, rows))


def test_bodies_whose_names_are_told_apart_by_marks_are_two_and_stay_two(office: Office) -> None:
    texts = [
        "Bí thư chi bộ thôn Tân", "Bí thư chi bộ thôn Tấn", "Trưởng thôn tân", "Trưởng thôn TẤN",
    ]  # fmt: skip
    rows: Rows = [["TT", "Họ và tên", "Chức vụ"]]
    rows += [[str(n), f"Lê Văn {'ABCD'[n - 1]}n", t] for n, t in enumerate(texts, start=1)]
    plan, done = taken(office, rows)
    assert [b.code for b in plan.bodies] == [
        "chi_bo_thon_tan", "chi_bo_thon_tan_2", "thon_tan", "thon_tan_2",
    ]  # fmt: skip
    assert done is not None
    held = {
        line.full_name: [hold.body for hold in line.holds] for line in people.lines(office, TODAY)
    }
    assert held["Lê Văn An"] == ["Chi bộ Thôn Tân"] and held["Lê Văn Bn"] == ["Chi bộ Thôn Tấn"]
    assert [h.casefold() for h in held["Lê Văn Dn"]] == ["thôn tấn"]
    again, done = taken(office, rows)
    assert nothing_new(again) and done is None


def test_two_bodies_with_endless_names_go_in(office: Office) -> None:
    name = "Bí thư chi bộ " + "a" * 10_000
    rows: Rows = [["TT", "Họ và tên", "Chức vụ"]]
    rows += [["1", "Lê Văn Tám", name], ["2", "Lê Văn Chín", name + "x"]]
    taken(office, rows)
    assert nothing_new(taken(office, rows)[0])


def test_a_row_with_a_number_is_that_person_and_the_one_above_is_not(office: Office) -> None:
    header: list[Cell] = ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Quê quán"]
    taken(office, [header, ["1", "Lê Văn Tám", "1980", "051080000001", None]])
    rows: Rows = [
        header,
        ["1", "Lê Văn Tám", "5/1980", None, "Mộ Đức"],
        ["2", "Lê Văn Tám", "5/1980", "051080000001", "Đức Phổ"],
    ]
    first, _ = taken(office, rows)
    assert [r.kind for r in first.rows] == ["doubtful", "changed"]
    again, done = taken(office, rows)
    assert [r.kind for r in again.rows] == ["doubtful", "same"] and done is None


def test_whom_a_row_is_does_not_hang_on_what_the_others_will_write(office: Office) -> None:
    header: list[Cell] = ["TT", "Họ và tên", "Ngày sinh", "Số CCCD"]
    taken(office, [header, ["1", "Lê Văn Tám", None, None]])
    rows: list[list[Cell]] = [
        header,
        ["1", "Lê Văn Tám", "5/1980", "051080000001"],  # another than he who gets a number below
        ["2", "Lê Văn Tám", None, "051080000002"],
        ["3", "Trần Văn Chín", "1980", "051080000002"],  # a number that is somebody else's
    ]
    first, _ = taken(office, rows)
    assert [(r.kind, r.reason) for r in first.rows] == [
        ("new", None),
        ("changed", None),
        ("problem", "id-of-another"),
    ]
    again, done = taken(office, rows)
    assert [r.kind for r in again.rows] == ["same", "same", "problem"] and done is None


CARDS: list[Cell] = ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Số thẻ Đảng", "Ghi chú"]
TAM, CHIN = "Lê Văn Tám", "Trần Thị Chín"
ID, ID2, CARD = "051080000001", "051080000002", "51000001"


@pytest.mark.parametrize(
    ("before", "rows", "kinds"),
    [
        pytest.param(
            [[CHIN, "1980", ID2, None, None]],
            [
                [TAM, "1980", None, None, None],
                [CHIN, "1980", ID, None, "Đại học"],  # she of the file, by another number?
                [CHIN, "5/1980", ID, None, None],
            ],
            [("new", None), ("doubtful", "id-differs"), ("doubtful", "twice-in-sheet")],
            id="a-doubtful-row-keeps-its-number",
        ),
        pytest.param(
            [],
            [
                [CHIN, "1980", ID, None, None],
                [CHIN, None, None, CARD, "Đại học"],
                [CHIN, "1980", ID2, CARD, None],
            ],
            [("new", None), ("doubtful", "twice-in-sheet"), ("doubtful", "twice-in-sheet")],
            id="a-doubtful-row-keeps-its-card",
        ),
        pytest.param(
            [],
            [[CHIN, "1980", ID, CARD, None], [CHIN, "1980", ID2, CARD, None]],
            [("new", None), ("problem", "id-differs")],
            id="one-card-two-numbers",
        ),
        pytest.param(
            [],
            [[CHIN, "1980", ID, None, None], [CHIN, "1980", ID, None, None]],
            [("new", None), ("doubtful", "twice-in-sheet")],
            id="the-same-row-twice",
        ),
    ],
)
def test_a_number_is_the_first_rows_that_gives_it(
    office: Office, before: Rows, rows: Rows, kinds: list[tuple[str, str | None]]
) -> None:
    sheets = [
        [CARDS, *([str(n), *row] for n, row in enumerate(said, start=1))] for said in (before, rows)
    ]
    if before:
        taken(office, sheets[0])
    first, _ = taken(office, sheets[1])
    assert [(r.kind, r.reason) for r in first.rows] == kinds
    told = {(line.full_name, line.citizen_id) for line in people.lines(office, TODAY)}
    again, done = taken(office, sheets[1])
    assert [r.kind for r in again.rows] == ["same" if kind == "new" else kind for kind, _ in kinds]
    assert done is None
    assert {(line.full_name, line.citizen_id) for line in people.lines(office, TODAY)} == told


def test_a_name_with_another_apostrophe_is_the_same_name(office: Office) -> None:
    header: list[Cell] = ["TT", "Họ và tên", "Năm sinh"]
    taken(office, [header, ["1", "H'Hen Niê", "1980"]])
    plan, done = taken(office, [header, ["1", "H’Hen Niê", "1980"]])
    assert [r.kind for r in plan.rows] == ["same"] and done is None


# --- texts that waited for their title ----------------------------------------------------------

TITLE = "Bí thư chi bộ TDP 8"
HELD = "Bí thư chi bộ Tổ dân phố 8"


def waiting(office: Office) -> tuple[tuple[str, ...], list[str]]:
    (line,) = people.lines(office, TODAY)
    return line.unassigned, [hold.title for hold in line.holds]


def test_a_text_recognised_later_goes_in_the_same_write(office: Office, tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Năm sinh", "Chức vụ"], [1, "Lê Văn Tám", 1980, TITLE]]
    path = book(tmp_path / "a.xlsx", rows)
    plan = importing.plan(office, importing.read(office, path, today=TODAY))
    importing.apply(office, plan, bodies=())
    assert waiting(office) == ((TITLE,), [])
    plan = importing.plan(office, importing.read(office, path, today=TODAY))
    assert plan.rows[0].recognised == (TITLE,)
    assert importing.as_json(plan)["plan"]["rows"][0]["changes"] == {
        "position": [TITLE, "Bí thư chi bộ"]
    }
    importing.apply(office, plan)
    assert waiting(office) == ((), [HELD])
    office.undo()
    assert waiting(office) == ((TITLE,), [])
    assert lists.organisation(office).body("chi_bo_tdp_8") is None
    office.redo()
    assert waiting(office) == ((), [HELD])


def test_a_text_written_otherwise_is_the_same_text(office: Office, tmp_path: Path) -> None:
    header = ["TT", "Họ và tên", "Năm sinh", "Chức vụ"]
    old = book(tmp_path / "a.xlsx", [header, [1, "Lê Văn Tám", 1980, "BÍ THƯ CHI BỘ - TDP 8."]])
    plan = importing.plan(office, importing.read(office, old, today=TODAY))
    importing.apply(office, plan, bodies=())
    new = book(tmp_path / "b.xlsx", [header, [1, "Lê Văn Tám", 1980, TITLE]])
    importing.apply(office, importing.plan(office, importing.read(office, new, today=TODAY)))
    assert waiting(office) == ((), [HELD])


def test_a_body_refused_twice_leaves_one_text(office: Office, tmp_path: Path) -> None:
    rows: Rows = [["TT", "Họ và tên", "Năm sinh", "Chức vụ"], [1, "Lê Văn Tám", 1980, TITLE]]
    path = book(tmp_path / "a.xlsx", rows)
    for _ in range(2):
        plan = importing.plan(office, importing.read(office, path, today=TODAY))
        done = importing.apply(office, plan, bodies=())
    assert done is None
    assert waiting(office) == ((TITLE,), [])


def test_other_texts_of_the_person_stay(office: Office, tmp_path: Path) -> None:
    rows: Rows = [
        ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
        [1, "Lê Văn Tám", 1980, f"Cộng tác viên dân số; {TITLE}"],
    ]
    path = book(tmp_path / "a.xlsx", rows)
    plan = importing.plan(office, importing.read(office, path, today=TODAY))
    importing.apply(office, plan, bodies=())
    importing.apply(office, importing.plan(office, importing.read(office, path, today=TODAY)))
    assert waiting(office) == (("Cộng tác viên dân số",), [HELD])
