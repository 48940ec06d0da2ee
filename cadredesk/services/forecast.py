"""What becomes of the targets of an office when nobody is added, by day up to 2035."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Term
from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import Retires, forecast
from cadredesk.domain.outlook import Forecast
from cadredesk.domain.service import Employment
from cadredesk.domain.targets import Target
from cadredesk.services import targets
from cadredesk.services.office import Office
from cadredesk.services.retirement import retires
from cadredesk.storage import lists
from cadredesk.storage import targets as stored
from cadredesk.storage.models import EmploymentRow
from cadredesk.storage.people import by_person

UNTIL = date(2035, 12, 31)
"""The last day forecast: the last deadline of the plans the program ships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """One reading of the file: whoever targets count, and when each of them retires."""

    census: Census
    plan: tuple[Target, ...]
    retires: Retires
    terms: tuple[Term, ...]


def ahead(office: Office, start: date) -> Ahead:
    """Read what forecasts from a day on are made of."""
    with office.db.read() as session:
        codes = lists.codebook(session)
        world = stored.world(session, codes)
        employed = by_person(session, Employment, EmploymentRow)
        terms = lists.terms(session)
    return Ahead(
        census=Census(world),
        plan=targets.stored(office),
        retires=retires(employed, start),
        terms=terms,
    )


def forecasts(
    office: Office, start: date, until: date = UNTIL, *, only: Sequence[str] | None = None
) -> tuple[Forecast, ...]:
    """Every target of the plans that are switched on, from a day to another, nobody added.

    Assumed (see :mod:`cadredesk.domain.forecast`): everybody the table of retirement ages is for
    leaves all positions when they reach it (:func:`cadredesk.services.retirement.is_for`); of whom
    no employment is recorded too, but for deputies who hold nothing else.
    ``only`` names the series wanted.
    """
    read = ahead(office, start)
    wanted = [t for t in read.plan if only is None or t.series in only]
    return forecast(read.census, wanted, read.retires, start, until)
