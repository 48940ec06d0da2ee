"""The monthly sheet's numbers are those of the window: one office, one truth."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.body import Organisation
from cadredesk.domain.period import Month
from cadredesk.services import bodies, importing, lists, monthly, organisation, people, targets
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


@pytest.mark.parametrize("month", [Month(2025, 6), Month(2025, 7), Month(2025, 12), OCTOBER])
def test_every_number_is_the_windows(ward: Office, month: Month) -> None:
    found = monthly.summary(ward, month)
    lines = {x.id: x for x in people.lines(ward, month.last)}
    heads = found.headcount
    assert found.roster == len(lines)
    parts = (heads.now, heads.deputies, heads.uncertain, heads.absent)
    assert sum(map(len, parts)) == len(lines)
    assert {person for part in parts for person in part} == set(lines)
    women = {i for i in heads.now if lines[i].gender == "female"}
    assert {i for row in heads.rows for i in row.female.yes} == women
    shown_bodies = {c.body.name: c for c in organisation.overview(ward, month.last)}
    for body in found.bodies[:-1]:
        shown = shown_bodies[body.name]
        assert (len(body.members), len(body.uncertain)) == (shown.certain, shown.uncertain)
        assert body.seats == (shown.term.seats if shown.term else None)
    assert found.results == targets.results(ward, month.last)


@pytest.mark.parametrize("month", [Month(2025, 7), OCTOBER])
def test_key_people_are_those_the_targets_count(ward: Office, month: Month) -> None:
    found = monthly.summary(ward, month)
    counted = next(r for r in found.results if r.id == "3-03")  # chủ chốt: từ đại học
    assert set(found.bodies[-1].members) == {p.id for p in counted.denominator}
    holders = {k.person_id for k in found.key_titles if k.certain and k.person_id}
    assert holders == set(found.bodies[-1].members)


def test_every_month_begins_where_the_last_one_ended(ward: Office) -> None:
    month, now = Month(2025, 5), None
    while month <= OCTOBER:
        found = monthly.summary(ward, month).headcount
        before = {i for row in found.rows for i in row.before}
        assert now is None or before == now
        now, month = set(found.now), month.after


def test_the_month_of_the_merger_moves_people_and_loses_nobody(ward: Office) -> None:
    found = monthly.summary(ward, Month(2025, 7)).headcount
    assert len(found.moved) > 20
    assert len(found.left) == 3
    assert found.came == ()


def test_another_month_may_be_compared_with(ward: Office) -> None:
    quarter = monthly.summary(ward, OCTOBER, Month(2026, 7))
    assert quarter.compared == Month(2026, 7)
    assert {c.day[:7] for c in quarter.changes} >= {"2026-10"}
    assert all("2026-08" <= c.day[:7] <= "2026-10" for c in quarter.changes)
    month = monthly.summary(ward, OCTOBER)
    assert set(month.changes) <= set(quarter.changes)


def test_somebody_who_left_is_named_with_what_he_was(ward: Office) -> None:
    found = monthly.summary(ward, OCTOBER)
    (gone,) = found.headcount.left
    assert found.people[gone].position == "Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị"


def test_a_new_office_has_nobody_and_says_so(office: Office) -> None:
    found = monthly.summary(office, OCTOBER)
    assert found.headcount.now == ()
    assert found.roster == 0
    assert found.average_age.years is None
    assert [k.person_id for k in found.key_titles] == [None] * len(found.key_titles)
    assert {r.status for r in found.results} == {"no_data"}
    assert found.due == ()


def test_an_office_just_imported_has_no_arrivals(office: Office, shared_data: Path) -> None:
    sheet = importing.read(office, shared_data / "sheets" / "A14_phuong_cap_uy.xlsx")
    importing.apply(office, importing.plan(office, sheet))
    found = monthly.summary(office, Month(2026, 9))
    heads = found.headcount
    assert len(heads.now) == found.roster == 60
    assert heads.came == heads.left == ()
    assert sum(len(row.clearer) for row in heads.rows) == 60  # seen for the first time that month
    later = monthly.summary(office, Month(2026, 11)).headcount
    assert sum(len(row.before) for row in later.rows) == 60
    earlier = monthly.summary(office, Month(2026, 8)).headcount
    assert len(earlier.uncertain) == 60


def test_a_key_title_only_a_later_sheet_names_is_doubtful(office: Office) -> None:
    first = person(office, "Nguyễn Văn An", gender="male", birth_party="1975-01-01")
    give(office, first, "bi_thu", "bch", None, seen_on="2026-12-01")
    found = monthly.summary(office, OCTOBER)
    key = next(k for k in found.key_titles if k.person_id)
    assert (key.title, key.certain) == ("Bí thư Đảng ủy", False)
    assert found.bodies[-1].members == ()
    assert found.bodies[-1].uncertain == (first,)


def test_a_term_about_to_end_is_due(office: Office) -> None:
    org: Organisation = lists.organisation(office)
    body = org.body("bch")
    assert body is not None
    bodies.save_term(
        office,
        term_id=None,
        body_id=body.id,
        name="2020–2026",
        start="2020-07-15",
        end="2027-01-15",
        seats=27,
    )
    (due,) = monthly.summary(office, OCTOBER).due
    assert (due.kind, due.day) == ("term", "2027-01-15")
    assert monthly.summary(office, Month(2026, 6)).due == ()
