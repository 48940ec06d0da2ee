"""Forecasts of a whole office, held against the numbers a changed world would show."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import forecast as compute
from cadredesk.domain.outlook import Forecast
from cadredesk.domain.retirement import retirement_day
from cadredesk.domain.service import Employment
from cadredesk.domain.targets import Facts, World
from cadredesk.services import (
    forecast,
    importing,
    lists,
    organisation,
    retirement,
    targets,
)
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from cadredesk.storage import targets as stored
from cadredesk.storage.models import EmploymentRow
from cadredesk.storage.people import by_person

START = date(2026, 10, 31)
DAYS = (forecast.UNTIL - START).days


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path, people=400)
    with open_office(path) as office:
        yield office


@pytest.fixture(scope="module")
def found(ward: Office) -> tuple[Forecast, ...]:
    return forecast.forecasts(ward, START)


def left(ward: Office) -> World:
    """The office with every assumed retirement written into its positions."""
    codes = lists.codebook(ward)
    with ward.db.read() as session:
        world = stored.world(session, codes)
        when = retirement.retires(by_person(session, Employment, EmploymentRow), START)

    only = {t.id for t in world.organisation.titles if t.code == "db_hdnd"}

    def gone(person: Facts) -> Facts:
        day = when(person)
        if day is None or day.gone_from[1] <= START:
            return person
        if day.assumed and {p.title_id for p in person.positions if not p.end} <= only:
            return person  # of a deputy who is nothing else the table knows nothing
        assert day.first == day.last or person.gender is None
        end = day.gone_from[1].isoformat()
        positions = tuple(
            replace(p, end=end) if p.end is None or p.end > end else p for p in person.positions
        )
        return replace(person, positions=positions)

    known = [p for p in world.people if p.gender is not None]
    return replace(world, people=tuple(gone(p) for p in known))


def test_every_number_is_the_one_a_changed_office_would_show(ward: Office) -> None:
    """For everybody whose gender is known, so that each leaves on one day."""
    codes = lists.codebook(ward)
    with ward.db.read() as session:
        world = stored.world(session, codes)
        when = retirement.retires(by_person(session, Employment, EmploymentRow), START)
    known = replace(world, people=tuple(p for p in world.people if p.gender is not None))
    plan = targets.stored(ward)
    found = compute(Census(known), plan, when, START, forecast.UNTIL)
    changed = Census(left(ward))
    dice = random.Random(5)
    days = {START + timedelta(days=dice.randint(0, DAYS)) for _ in range(60)}
    days |= {s.day - timedelta(days=n) for f in found for s in f.steps[1:] for n in (0, 1)}
    assert len(days) > 70
    for day in sorted(days):
        truth = {r.id: r for r in changed.evaluate(plan, day)}
        for one in found:
            count = one.at(day).count
            for milestone in one.target.milestones:
                row = truth[milestone.id]
                assert (count.yes, count.members) == (len(row.numerator), len(row.denominator))
                assert (count.unknown, count.uncertain) == (len(row.unknown), len(row.uncertain))


def test_on_the_first_day_it_is_what_the_board_shows(
    ward: Office, found: tuple[Forecast, ...]
) -> None:
    rows = {r.id: r for r in targets.results(ward, START)}
    outlooks = [o for f in found for o in f.outlooks]
    assert {o.milestone.id: o.status for o in outlooks} == {r.id: r.status for r in rows.values()}
    assert len(outlooks) == len(rows)


def test_the_youth_of_the_committee_falls_on_the_day_somebody_turns_forty(
    found: tuple[Forecast, ...],
) -> None:
    young = next(f for f in found if f.target.series == "bch-duoi-40")
    outlook = next(o for o in young.outlooks if o.milestone.id == "3-07")
    assert young.current == outlook
    assert outlook.status == "met"
    assert outlook.below is not None
    (change,) = outlook.below.changes
    assert change.causes == ("ages",)
    assert change.person.birth == "1988-04-02"
    assert outlook.below.day == date(2028, 4, 2)


def test_deputies_of_a_list_of_names_do_not_leave_the_council(
    office: Office, shared_data: Path
) -> None:
    """The real roster says of nobody what employs them."""
    path = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
    for sheet in (None, "Đại biểu HĐND"):
        importing.apply(
            office, importing.plan(office, importing.read(office, path, sheet=sheet, today=START))
        )
    (council,) = forecast.forecasts(office, START, only=["hdnd-nu"])
    table = retirement.table()
    plain: set[int] = set()
    more: set[int] = set()
    for member in organisation.composition(office, "hdnd", START).members:
        line = member.person
        day = retirement_day(line.birth, line.gender, table)
        if day is not None and START < day.gone_from[1] <= forecast.UNTIL:
            (plain if line.position == "Đại biểu HĐND" else more).add(line.id)
    assert len(plain) == 5
    left = {c.person.id for s in council.steps for c in s.changes if c.after[0] is False}
    assert left == more
    assert plain <= {p.id for p in council.staying}
    assert {p.id for p in council.assumed} >= more
    (committee,) = forecast.forecasts(office, START, only=["bch-nu"])
    leaving = {c.person.id for s in committee.steps for c in s.changes if c.after[0] is False}
    assert leaving and leaving <= {p.id for p in committee.assumed}


def test_the_assumed_leave_and_the_exempt_stay(ward: Office) -> None:
    with ward.db.read() as session:
        world = stored.world(session, lists.codebook(ward))
        employed = by_person(session, Employment, EmploymentRow)
    when = retirement.retires(employed, START)
    kinds = {p.id: {e.kind for e in employed.get(p.id, ()) if e.at(START)} for p in world.people}
    for person in world.people:
        exempt = kinds[person.id] and kinds[person.id] <= {
            "luc_luong_vu_trang",
            "khong_chuyen_trach",
            "none",
        }
        assert (when(person) is None) == bool(exempt or person.birth is None)
    assert {"luc_luong_vu_trang", "cong_chuc"} <= set().union(*kinds.values())
