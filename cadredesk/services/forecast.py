"""What becomes of the targets of an office when nobody is added, by day up to 2035."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from cadredesk import resources
from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import forecast
from cadredesk.domain.outlook import Forecast
from cadredesk.domain.retirement import (
    Retirement,
    RetirementTable,
    retirement_day,
    table_from,
)
from cadredesk.domain.service import Employment
from cadredesk.domain.target_json import target_from
from cadredesk.domain.targets import Facts
from cadredesk.services.office import Office
from cadredesk.storage import lists, targets
from cadredesk.storage.models import EmploymentRow
from cadredesk.storage.people import by_person

UNTIL = date(2035, 12, 31)
"""The last day forecast: the last deadline of the plans the program ships."""


@cache
def retirement_table() -> RetirementTable:
    """The table of retirement ages the program ships."""
    return table_from(resources.load_json("rules", "retirement.json"))


def forecasts(office: Office, start: date, until: date = UNTIL) -> tuple[Forecast, ...]:
    """Every target of the plans that are switched on, from a day to another, nobody added.

    Assumed (see :mod:`cadredesk.domain.forecast`): everybody the table of retirement ages is for
    leaves all positions when they reach it. It is not for those of whom every employment on the
    first day is one it excludes (armed forces, not full-time, none); of whom nothing is recorded
    it is.
    """
    with office.db.read() as session:
        codes = lists.codebook(session)
        records = targets.stored(session)
        world = targets.world(session, codes)
        employed = by_person(session, Employment, EmploymentRow)
    found = [target_from(r, str(r["source"]["name"]), codes) for r in records]
    return forecast(Census(world), found, retires(employed, start), start, until)


def retires(
    employed: Mapping[int, Sequence[Employment]], day: date
) -> Callable[[Facts], Retirement | None]:
    """When a person retires by the table, None for whom it is not or says nothing."""
    table = retirement_table()

    def answer(person: Facts) -> Retirement | None:
        kinds = [e.kind for e in employed.get(person.id, ()) if e.at(day) is not False]
        if kinds and all(kind in table.not_for for kind in kinds):
            return None
        return retirement_day(person.birth, person.gender, table)

    return answer
