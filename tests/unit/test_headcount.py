"""The headcount of a month, with every number computed by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain import headcount
from cadredesk.domain.headcount import Headcount, Unbalanced, count, title_changes
from cadredesk.domain.lines import Book, Dossier, joined
from cadredesk.domain.membership import Seats
from cadredesk.domain.person import Person
from cadredesk.domain.presence import Block, Presence
from cadredesk.domain.service import Employment, Position, Status, Unassigned
from tests.unit.worlds import codebook, organisation

BOOK = Book(codebook(), Seats(organisation()))
BLOCKS = (
    Block(code="dang", name="Cơ quan Đảng", kinds=frozenset({"bch", "vpdu", "bxdd"})),
    Block(code="ubnd", name="HĐND, UBND", kinds=frozenset({"hdnd", "ubnd", "phong"})),
    Block(code="dai_bieu", name="Đại biểu", seats_of=frozenset({"hdnd"})),
    Block(code="khac", name="Đơn vị khác"),
    Block(code="chua_ro", name="Chưa rõ đơn vị"),
)
BEFORE, DAY = date(2026, 9, 30), date(2026, 10, 31)
_NUMBERS = iter(range(1, 10_000))


def who(
    name: str,
    *positions: tuple[str, str, str | None, str | None],
    seen: str | None = None,
    states: Sequence[tuple[str, str | None, str | None]] = (),
    employed: Sequence[Employment] = (),
    texts: Sequence[str] = (),
    **facts: str | None,
) -> Dossier:
    """Somebody with titles (title, body, start, end)."""
    number = next(_NUMBERS)
    known: dict[str, str | None] = {"gender": "male", "birth_party": "1970-01-01"}
    known |= {"ethnic_group": "01"} | facts
    org = BOOK.seats.organisation
    held = []
    for title, body, start, end in positions:
        where = org.body(body)
        assert where is not None
        held.append(
            Position(
                id=next(_NUMBERS),
                person_id=number,
                title_id=next(t.id for t in org.titles if t.code == title),
                body_id=where.id,
                start=start,
                end=end,
                seen_on=None if start else seen,
            )
        )
    return Dossier(
        person=Person(id=number, full_name=name, **known),  # type: ignore[arg-type]
        sort_key=name,
        search_key=name,
        positions=tuple(held),
        statuses=tuple(
            Status(person_id=number, status=s, start=begin, end=end) for s, begin, end in states
        ),
        employments=tuple(employed),
        unassigned=tuple(Unassigned(person_id=number, text="?", seen_on=day) for day in texts),
    )


def counted(*people: Dossier, quotas: dict[str, int] | None = None) -> Headcount:
    return count(people, DAY, BEFORE, BOOK, BLOCKS, quotas)


def row(found: Headcount, code: str) -> headcount.BlockCount:
    return next(r for r in (*found.rows, *found.apart) if r.block.code == code)


def sizes(one: headcount.BlockCount) -> tuple[int, int, int, int, int]:
    parts = (one.before, one.clearer, one.up, one.down, one.now)
    before, clearer, up, down, now = map(len, parts)
    return before, clearer, up, down, now


def test_who_stayed_came_and_left() -> None:
    stayed = who("An", ("chanh_vp_du", "vpdu", "2025-07-01", None))
    came = who("Bình", ("chuyen_vien", "vpdu", "2026-10-05", None), gender="female")
    left = who(
        "Cường",
        ("chuyen_vien", "vpdu", "2025-07-01", "2026-10-12"),
        states=[("working", "2020-01-01", "2026-10-12"), ("transferred", "2026-10-12", None)],
    )
    long_gone = who("Dũng", ("bi_thu", "bch", "2020-01-01", "2025-07-01"),
                    states=[("retired", "2025-07-01", None)])  # fmt: skip
    found = counted(stayed, came, left, long_gone)
    assert sizes(row(found, "dang")) == (2, 0, 1, 1, 2)
    assert found.came == (came.person.id,)
    assert found.left == (left.person.id,)
    assert row(found, "dang").female.yes == (came.person.id,)
    assert not found.uncertain
    assert not found.absent  # their records have ended: they stand in no roster


def test_who_begins_on_the_last_day_counts_and_who_ends_on_the_first_does_not() -> None:
    late = who("An", ("chuyen_vien", "vpdu", "2026-10-31", None))
    early = who("Bình", ("chuyen_vien", "vpdu", "2025-01-01", "2026-10-01"))
    found = counted(late, early)
    assert sizes(row(found, "dang")) == (1, 0, 1, 1, 1)
    assert found.absent == (early.person.id,)  # still in the roster, but with nothing to do


def test_moving_between_blocks_is_no_arrival() -> None:
    mover = who(
        "An",
        ("chuyen_vien", "phong_kt", "2025-07-01", "2026-10-15"),
        ("chanh_vp_du", "vpdu", "2026-10-15", None),
    )
    found = counted(mover)
    assert sizes(row(found, "ubnd")) == (1, 0, 0, 1, 0)
    assert sizes(row(found, "dang")) == (0, 0, 1, 0, 1)
    assert found.moved == ((mover.person.id, "ubnd", "dang"),)
    assert found.came == found.left == ()


def test_somebody_first_seen_on_a_sheet_of_this_month_is_no_arrival() -> None:
    seen = who("An", ("chanh_vp_du", "vpdu", None, None), seen="2026-10-15")
    found = counted(seen)
    assert sizes(row(found, "dang")) == (0, 1, 0, 0, 1)
    assert found.came == ()


def test_somebody_only_a_later_sheet_names_is_neither_there_nor_away() -> None:
    later = who("An", ("chanh_vp_du", "vpdu", None, None), seen="2026-11-15")
    found = counted(later)
    assert found.now == ()
    assert found.uncertain == (later.person.id,)
    assert sizes(row(found, "dang")) == (0, 0, 0, 0, 0)


def test_a_start_known_only_by_its_month_leaves_that_month_open() -> None:
    found = counted(who("An", ("chanh_vp_du", "vpdu", "2026-10", None)))
    assert sizes(row(found, "dang")) == (0, 0, 1, 0, 1)  # every day of October is over by its end
    open_ = counted(who("Bình", ("chanh_vp_du", "vpdu", "2026", None)))
    assert len(open_.uncertain) == 1


def test_a_text_nobody_has_matched_yet_is_a_presence_of_no_block() -> None:
    found = counted(who("An", texts=["2026-01-15"]))
    assert sizes(row(found, "chua_ro")) == (1, 0, 0, 0, 1)


def test_employment_alone_places_somebody() -> None:
    office = BOOK.seats.organisation.body("phong_kt")
    assert office is not None
    job = Employment(person_id=1, kind="cong_chuc", body_id=office.id, start="2026-10-01")
    found = counted(who("An", employed=[job]))
    assert sizes(row(found, "ubnd")) == (0, 0, 1, 0, 1)


def test_a_mere_deputy_stands_apart_from_one_who_also_works_there() -> None:
    mere = who("An", ("db_hdnd", "hdnd", "2026-03-15", None))
    chief = who("Bình", ("db_hdnd", "hdnd", "2026-03-15", None),
                ("truong_phong", "phong_kt", "2025-07-01", None))  # fmt: skip
    found = counted(mere, chief)
    assert [r.block.code for r in found.apart] == ["dai_bieu"]
    assert found.deputies == (mere.person.id,)
    assert found.now == row(found, "ubnd").now == (chief.person.id,)
    assert not found.absent


SEAT = ("db_hdnd", "hdnd", "2021-05-23", None)
FORMER = ("db_hdnd", "hdnd", "2021-05-23", "2026-10-15")


def job(kind: str, body: str | None = None, start: str | None = "2020-01-01") -> Employment:
    where = BOOK.seats.organisation.body(body) if body else None
    return Employment(
        person_id=1,
        kind=kind,
        body_id=where.id if where else None,
        start=start,
        seen_on=None if start else "2024-01-02",
    )


def test_no_employment_is_no_work() -> None:
    """Whatever the record says besides: kind ``none``, a state, a text nobody has matched."""
    deputies = [
        who("An", SEAT, employed=[job("none", start=None)]),
        who("Bình", SEAT, states=[("working", "2010", None)]),
        who("Cúc", SEAT, texts=["2026-01-01"]),
    ]
    nobody = who("Dung", employed=[job("none")])
    found = counted(*deputies, nobody)
    assert found.now == ()
    assert found.deputies == tuple(d.person.id for d in deputies)
    assert found.absent == (nobody.person.id,)
    assert not found.uncertain


def test_a_deputy_employed_here_is_counted_where_employed() -> None:
    clerk = who("An", SEAT, employed=[job("cong_chuc", "phong_kt")])
    found = counted(clerk)
    assert row(found, "ubnd").now == (clerk.person.id,)
    assert found.deputies == ()


def test_a_deputy_whose_term_is_over_is_gone_and_in_no_block() -> None:
    former = who("An", FORMER, employed=[job("none", start=None)])
    found = counted(former, who("Bình", SEAT))
    assert sizes(row(found, "dai_bieu")) == (2, 0, 0, 1, 1)
    assert found.moved == ()
    assert found.absent == (former.person.id,)
    assert [r.block.code for r in found.rows] == ["dang", "ubnd"]


def test_a_deputy_taken_on_comes_to_the_office_and_leaves_the_row_beside() -> None:
    taken = who("An", SEAT, ("chuyen_vien", "phong_kt", "2026-10-05", None))
    found = counted(taken)
    assert found.came == (taken.person.id,)
    assert sizes(row(found, "dai_bieu")) == (1, 0, 0, 1, 0)
    assert found.moved == ()


def test_a_state_of_before_says_nothing_of_who_begins_later() -> None:
    later = who("An", ("chanh_vp_du", "vpdu", "2026-12-01", None),
                states=[("working", "2008", None)])  # fmt: skip
    between = who("Bình", ("chuyen_vien", "vpdu", "2020-01-01", "2026-10-01"),
                  states=[("working", "2008", None)])  # fmt: skip
    found = counted(later, between)
    assert found.absent == (later.person.id,)
    assert row(found, "chua_ro").now == (between.person.id,)


def test_who_may_have_been_there_is_of_the_block_of_the_title() -> None:
    later = who("An", ("chanh_vp_du", "vpdu", None, None), seen="2026-11-15")
    deputy = who("Bình", ("db_hdnd", "hdnd", None, None), seen="2026-10-15")
    found = counted(later, deputy)
    assert row(found, "dang").unsure == row(found, "dang").unsure_before == (later.person.id,)
    assert row(found, "dai_bieu").unsure_before == (deputy.person.id,)
    assert row(found, "dai_bieu").clearer == (deputy.person.id,)


def test_the_first_day_anything_is_said_of_somebody() -> None:
    presence = Presence(BOOK, BLOCKS)
    seen = who("An", ("chanh_vp_du", "vpdu", None, None), seen="2026-09-30")
    begun = who("Bình", ("chuyen_vien", "vpdu", "2024-03", None), texts=["2026-01-01"])
    outside = who("Cúc", employed=[job("none")])
    found = [presence.known_from(one) for one in (seen, begun, outside)]
    assert found == [date(2026, 9, 30), date(2024, 3, 31), None]


def test_the_main_title_decides_then_the_highest() -> None:
    secretary = who("An", ("uv_bch", "bch", "2025-07-01", None),
                    ("ct_ubnd", "ubnd", "2025-07-01", None))  # fmt: skip
    first, second = secretary.positions
    main = replace(secretary, positions=(first, replace(second, main=True)))
    assert row(counted(main), "ubnd").now == (main.person.id,)


def test_what_is_not_known_of_those_present_is_counted_apart() -> None:
    people = [
        who("An", ("chanh_vp_du", "vpdu", "2025-07-01", None), gender=None),
        who("Bình", ("chuyen_vien", "vpdu", "2025-07-01", None), birth_party="1986"),
        who("Cúc", ("chuyen_vien", "vpdu", "2025-07-01", None), ethnic_group=None,
            gender="female", birth_party="1990-05-05"),
        who("Dung", ("chuyen_vien", "vpdu", "2025-07-01", None), ethnic_group="19"),
    ]  # fmt: skip
    found = counted(*people)
    ids = [p.person.id for p in people]
    dang = row(found, "dang")
    assert (dang.female.yes, dang.young.yes) == ((ids[2],), (ids[2],))
    assert dang.minority.yes == (ids[3],)
    assert found.female.unknown == (ids[0],)
    assert found.young.unknown == (ids[1],)
    assert found.minority.unknown == (ids[2],)


def test_blocks_are_always_the_same_but_for_those_of_nobody_in_particular() -> None:
    found = counted(quotas={"dang": 20})
    assert [r.block.code for r in found.rows] == ["dang", "ubnd"]
    assert [r.block.code for r in found.apart] == ["dai_bieu"]
    assert [r.quota for r in found.rows] == [20, None]
    assert found.empty


def test_numbers_that_do_not_add_up_are_never_printed() -> None:
    """A block the sheet does not know would lose its people silently."""
    somebody = who("An", ("chanh_vp_du", "vpdu", "2025-07-01", None))
    with pytest.raises(Unbalanced):
        count([somebody], DAY, BEFORE, BOOK, BLOCKS[1:3])
    twice = replace(BLOCKS[0])
    with pytest.raises(Unbalanced):
        count([somebody], DAY, BEFORE, BOOK, (BLOCKS[0], twice))


def test_titles_begun_and_ended_within_the_month() -> None:
    people = [
        who("An", ("chanh_vp_du", "vpdu", "2026-10-01", None)),
        who("Bình", ("chuyen_vien", "vpdu", "2025-01-01", "2026-10-31")),
        who("Cúc", ("chuyen_vien", "vpdu", "2026-10", None)),
        who("Dung", ("chuyen_vien", "vpdu", "2026", "2026-11-01")),
    ]
    found = title_changes(people, date(2026, 10, 1), DAY, BOOK)
    assert [(c.person_id, c.begun, c.day) for c in found] == [
        (people[0].person.id, True, "2026-10-01"),
        (people[1].person.id, False, "2026-10-31"),
        (people[2].person.id, True, "2026-10"),
    ]
    assert found[0].title == "Chánh Văn phòng Đảng ủy"


@pytest.mark.parametrize(
    ("title", "body", "words"),
    [
        ("Chủ tịch HĐND", "Hội đồng nhân dân xã Phổ Khê", "Chủ tịch HĐND xã Phổ Khê"),
        ("Phó Bí thư Đảng ủy", "Ban Chấp hành Đảng bộ xã Phổ Khê", "Phó Bí thư Đảng ủy xã Phổ Khê"),
        ("Chủ tịch UBND", "Ủy ban nhân dân xã Phổ Khê", "Chủ tịch UBND xã Phổ Khê"),
        ("Trưởng phòng", "Phòng Văn hóa - Xã hội", "Trưởng phòng Văn hóa - Xã hội"),
        ("Chuyên viên", "Hội đồng nhân dân xã Phổ Khê", "Chuyên viên Hội đồng nhân dân xã Phổ Khê"),
    ],
)
def test_a_title_of_a_body_that_is_no_more_says_no_word_twice(
    title: str, body: str, words: str
) -> None:
    org = BOOK.seats.organisation
    assert joined(replace(org.titles[0], name=title), replace(org.bodies[0], name=body)) == words
