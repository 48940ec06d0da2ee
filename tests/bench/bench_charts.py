"""Charts of 5,000 people: 36 months and what comes to 2035, and how long drawing takes."""

import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from cadredesk.domain.forecast import forecast
from cadredesk.services import charting, charting_target
from cadredesk.services.demo import demo
from cadredesk.services.forecast import UNTIL, ahead
from cadredesk.services.office import Office, open_office

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


def test_one_chart(ward: Office) -> None:
    read = ahead(ward, DAY)
    target = next(t for t in read.plan if t.series == "bch-duoi-40")
    days = charting_target.month_days(DAY)

    def values() -> None:
        for day in days:
            read.census.evaluate([target], day)
        forecast(read.census, [target], read.retires, DAY, UNTIL)

    reading = milliseconds(lambda: ahead(ward, DAY), 3)
    spent = milliseconds(values)
    chart = charting.target_chart(ward, "bch-duoi-40", DAY)
    charting.render(chart, 700, 260)
    drawing = milliseconds(lambda: charting.render(chart, 700, 260))
    big = milliseconds(lambda: charting.render(chart, 1200, 400, 1.5))
    print(
        f"\nreading {reading:.0f} ms, {len(days)} days and forecast {spent:.0f} ms, "
        f"drawing {drawing:.0f} ms (1800x600 dots {big:.0f} ms)"
    )
