"""Forecasts of 5,000 people to 2035: the plan of the ward, and targets that count everybody."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import forecast
from cadredesk.domain.retirement import retirement_day
from cadredesk.domain.targets import Holders
from cadredesk.services import forecast as service
from cadredesk.services import lists, retirement, targets
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from cadredesk.storage import targets as stored

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path, people=5000)
    with open_office(path) as office:
        yield office


def milliseconds(work: Callable[[], object], times: int = 5) -> float:
    """The best of a few runs, in time of this process."""
    spent = []
    for _ in range(times):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return 1000 * min(spent)


def census_of(office: Office, *, all_key: bool = False) -> Census:
    with office.db.read() as session:
        world = stored.world(session, lists.codebook(office))
    if all_key:
        titles = tuple(replace(t, groups=("chu_chot",)) for t in world.organisation.titles)
        world = replace(world, organisation=replace(world.organisation, titles=titles))
    return Census(world)


def test_all_targets_of_the_plan(ward: Office) -> None:
    census, plan = census_of(ward), targets.stored(ward)
    table = retirement.table()
    spent = milliseconds(
        lambda: forecast(
            census, plan, lambda p: retirement_day(p.birth, p.gender, table), DAY, service.UNTIL
        )
    )
    whole = milliseconds(lambda: service.forecasts(ward, DAY))
    now = milliseconds(lambda: targets.results(ward, DAY))
    print(
        f"\n{len(plan)} targets: {spent:.0f} ms; with reading {whole:.0f} ms (today {now:.0f} ms)"
    )


def test_one_target_that_counts_everybody(ward: Office) -> None:
    census = census_of(ward, all_key=True)
    young = next(t for t in targets.stored(ward) if t.series == "bch-duoi-40")
    target = replace(young, population=Holders("chu_chot"))
    table = retirement.table()
    spent = milliseconds(
        lambda: forecast(
            census, [target], lambda p: retirement_day(p.birth, p.gender, table), DAY, service.UNTIL
        )
    )
    (found,) = forecast(census, [target], lambda _: None, DAY, service.UNTIL)
    members = found.steps[0].count.members
    print(f"\n{members} members, {len(found.steps)} steps: {spent:.0f} ms")
    assert members > 1000
